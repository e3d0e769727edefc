"""What a page shows, line by line, whether the extractor kept it or not: lines left out, and lost leads."""

from __future__ import annotations

import re
from collections import deque
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from reader.cleaning.typography import one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LINE_TAGS = frozenset("p h1 h2 h3 h4 h5 li blockquote dt dd button label small time address a".split())
"""Elements that are lines by themselves."""
_LOOSE_TAGS = frozenset("div span td section header footer strong summary figcaption".split())
"""Elements that are lines where they begin with text of their own."""
_TAGS = tuple(sorted(_LINE_TAGS | _LOOSE_TAGS))
_INSIDE = frozenset({"script", "style", "template", "svg", "iframe", "object", "select"})
_FRAMES = frozenset({"figure", "figcaption", "aside", "footer", "nav", "header", "form"})
_WORD = re.compile(r"\w+")
_MOST = 2_000
"""Lines looked at on one page; the longest list of links in a footer is no longer of interest after that."""


class Shown:
    """A line the page shows; what surrounds it is looked up when asked for, because most lines are never asked."""

    __slots__ = ("_around", "_element", "key", "tag", "text")

    def __init__(self, element: Any, text: str) -> None:
        self.text = text
        self.key = key_of(text)
        """Its words in lower case, for comparing."""
        self.tag: str = element.tag
        self._element = element
        self._around: tuple[str, str] | None = None

    @property
    def hint(self) -> str:
        """Class names and ids of the element and its two nearest parents, in lower case."""
        return self._surroundings()[0]

    @property
    def own_hint(self) -> str:
        """Class names and id of the element alone, in lower case."""
        return f"{self._element.get('class') or ''} {self._element.get('id') or ''}".lower()

    @property
    def framed(self) -> str:
        """The nearest parent that frames it: "figure", "aside", "footer", "nav", "header", "form"; "" without one."""
        return self._surroundings()[1]

    @property
    def linked(self) -> bool:
        """Whether all of it, but for a few characters, is a link."""
        return _linked(self._element, self.text)

    def parts(self) -> tuple[str, str]:
        """Return a line cut behind its first element, as a kicker and a headline are; ("", all) where it is one."""
        element = self._element
        first = next((child for child in element if one_line(child.text_content())), None)
        if first is None or (element.text or "").strip():
            return "", self.text
        kicker = one_line(first.text_content())
        return kicker.rstrip(" :·|–-"), one_line(self.text.removeprefix(kicker)).lstrip(" :·|–-")

    def _surroundings(self) -> tuple[str, str]:
        if self._around is None:
            self._around = _surroundings(self._element)
        return self._around


@lru_cache(maxsize=2048)
def key_of(text: str) -> str:
    """Return the words of a text in lower case with single blanks, the form lines are compared in."""
    return " ".join(_WORD.findall(text.lower()))


def shown_lines(tree: HtmlElement) -> list[Shown]:
    """Return the page's visible lines in order; a line inside another one is listed once, with the outer one."""
    body = tree.find("body")
    lines: list[Shown] = []
    covered: Any = None  # the last element inside the line before
    for element in () if body is None else body.iter(*_TAGS):
        if covered is not None:
            if element is covered:
                covered = None
            continue
        if element.tag in _LOOSE_TAGS and (not element.text or element.text.isspace()):
            continue
        if element.getparent().tag in _INSIDE:
            continue
        text = one_line(element.text_content())
        if not text or len(text) > 20_000:
            continue
        if len(element):
            (last,) = deque(element.iter(*_TAGS), maxlen=1)
            covered = last if last is not element else None
        lines.append(Shown(element, text))
        if len(lines) >= _MOST:
            break
    return lines


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
