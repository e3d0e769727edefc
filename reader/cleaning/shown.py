"""What a page shows, line by line, whether the extractor kept it or not: lines left out, and lost leads."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from reader.cleaning.typography import one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LINES = (
    "//body//*[self::p or self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::li or self::figcaption"
    " or self::blockquote or self::dt or self::dd or self::button or self::label or self::small or self::time"
    " or self::address or self::a or ((self::div or self::span or self::td or self::section or self::header"
    " or self::footer or self::strong or self::summary) and text()[normalize-space()])]"
)
_INSIDE = frozenset({"script", "style", "noscript", "template", "svg", "iframe", "object", "select"})
_FRAMES = frozenset({"figure", "figcaption", "aside", "footer", "nav", "header", "form"})
_WORD = re.compile(r"\w+")
_MOST = 4_000
"""Lines looked at on one page; the longest list of links in a footer is no longer of interest after that."""


@dataclass(slots=True)
class Shown:
    """A line the page shows."""

    text: str
    key: str
    """Its words in lower case, for comparing."""
    tag: str
    hint: str
    """Class names and ids of the element and its two nearest parents, in lower case."""
    linked: bool
    """Whether all of it, but for a few characters, is a link."""
    framed: str
    """The nearest parent that frames it: "figure", "aside", "footer", "nav", "header", "form"; "" without one."""


@cache
def _path() -> Any:
    from lxml.etree import XPath  # noqa: PLC0415 - heavy: imported with the first page

    return XPath(_LINES, smart_strings=False)


def key_of(text: str) -> str:
    """Return the words of a text in lower case with single blanks, the form lines are compared in."""
    return " ".join(_WORD.findall(text.lower()))


def shown_lines(tree: HtmlElement) -> list[Shown]:
    """Return the page's visible lines in order; a line inside another one is listed once, with the outer one."""
    lines: list[Shown] = []
    covered: Any = None
    for element in _path()(tree)[:_MOST]:
        if covered is not None and _within(element, covered):
            continue
        if element.tag in _INSIDE or (element.getparent() is not None and element.getparent().tag in _INSIDE):
            continue
        text = one_line(element.text_content())
        if not text or len(text) > 20_000:
            continue
        covered = element
        hint, framed = _surroundings(element)
        lines.append(Shown(text, key_of(text), element.tag, hint, _linked(element, text), framed))
    return lines


def _within(element: Any, outer: Any) -> bool:
    for _ in range(12):
        element = element.getparent()
        if element is None:
            return False
        if element is outer:
            return True
    return False


def _surroundings(element: Any) -> tuple[str, str]:
    """Return the class names around an element and the nearest framing parent."""
    words = [element.get("class") or "", element.get("id") or ""]
    framed = element.tag if element.tag in _FRAMES else ""
    for level in range(5):
        element = element.getparent()
        if element is None:
            break
        if level < 2:
            words += [element.get("class") or "", element.get("id") or ""]
        if not framed and element.tag in _FRAMES:
            framed = element.tag
    return " ".join(words).lower(), "figure" if framed == "figcaption" else framed


def _linked(element: Any, text: str) -> bool:
    """Tell whether a line is nothing but a link, or stands inside one."""
    if element.tag == "a" or len(text) > 300:
        return bool(element.tag == "a")
    inside = sum(len(link.text_content()) for link in element.iter("a"))
    parent = element.getparent()
    return inside > 0.8 * len(text) or (parent is not None and parent.tag == "a")
