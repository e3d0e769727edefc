"""Articles that a page cuts into boxes of one kind, with advertisements between them.

The extractor may take the first of them for the whole article; when it has, the others are put into that one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from reader.cleaning.typography import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.html import HtmlElement

_TEXT_BOX = re.compile(r"body|content|text|article|story|chunk|paragraph|artikel|inhalt")
_OTHER_BOX = re.compile(r"comment|related|teaser|promo|newsletter|sidebar|footer|author|bio\b|disclaimer|kommentar")
_ENOUGH = 100
"""Characters of its own paragraphs that make a box one of text."""
_BEGINNING = 40
"""Characters two lines must share at their beginning to be one."""
_LEVELS = 4
"""How far above two boxes of one article the element is that holds both."""


def join_lost_chunks(tree: HtmlElement, found: Iterable[str]) -> bool:
    """Put boxes of text that `found` has nothing of behind a box of their kind that it has; tell whether there are any.

    Args:
        tree: The page.
        found: The lines the extractor took.
    """
    kept = {line[:_BEGINNING] for line in map(one_line, found)}
    joined = False
    for boxes in _alike(tree):
        taken = [box for box in boxes if _is_kept(box, kept)]
        for box in boxes:
            if taken and box not in taken and _of_one_article(taken[-1], box):
                taken[-1].extend(list(box))
                joined = True
    return joined


def _alike(tree: HtmlElement) -> list[list[HtmlElement]]:
    """Return the boxes of text of the page, those of one kind together, where there are two of a kind."""
    alike: dict[tuple[str, ...], list[HtmlElement]] = defaultdict(list)
    for box in tree.iter("div", "section"):
        names = (box.get("class") or "").lower()
        if names and _TEXT_BOX.search(names) and not _OTHER_BOX.search(names) and _is_text(box):
            alike[_kind(box)].append(box)
    return [boxes for boxes in alike.values() if len(boxes) > 1]


def _is_kept(box: HtmlElement, kept: set[str]) -> bool:
    lines = [one_line(paragraph.text_content()) for paragraph in box.iterchildren("p")]
    return any(line[:_BEGINNING] in kept for line in lines if len(line) >= _BEGINNING)


def _is_text(box: HtmlElement) -> bool:
    size = 0
    for paragraph in box.iterchildren("p"):
        size += len(paragraph.text_content())
        if size >= _ENOUGH:
            return True
    return False


def _kind(box: HtmlElement) -> tuple[str, ...]:
    """Return what boxes of one kind have in common: tags and class names of their own and of what holds them."""
    holder = box.getparent()
    return (box.tag, box.get("class") or "", holder.tag, holder.get("class") or "")


def _of_one_article(first: HtmlElement, other: HtmlElement) -> bool:
    """Tell whether two boxes stand near one another, neither in an article of its own nor below another title."""
    above = []
    for _, element in zip(range(_LEVELS), first.iterancestors(), strict=False):
        above.append(element)
        if element.tag in ("article", "main", "body"):
            break
    for element in other.iterancestors():
        if element in above:
            return next(element.iter("h1"), None) is None or next(other.iter("h1"), None) is None
        if element.tag == "article" or next(element.iter("h1"), None) is not None:
            return False
    return False
