"""Text that stands in a box without a paragraph of its own, as old and hand-made pages have it.

The extractor takes such text apart at every link and forgets the blanks around it; set as paragraphs it stays whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_BOXES = ("div", "section", "article", "main", "td", "blockquote")
_LOOSE_BOXES = ("span", "font", "center")
"""Elements that old pages put around a whole article."""
_AROUND = frozenset(("span", "font", "center", "body", "html", "table", "tbody", "tr", "form"))
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code dfn em font i ins kbd mark q s samp small span strong sub sup time u "
    "var wbr".split()
)
_BREAKS = frozenset({"br", "break", "linebreak", "line-break", "newline"})
_ENOUGH = 30
"""Characters of loose text between inline elements that make a paragraph; less is a label, a date, a pointer."""


def set_loose_text(tree: HtmlElement) -> None:
    """Put each run of loose text and inline elements into a paragraph of its own; a line break ends one."""
    for box in list(tree.iter(*_BOXES, *_LOOSE_BOXES)):
        if any(child.tag in _INLINE for child in box) and (box.tag in _BOXES or _holds_blocks(box)):
            _set_box(box)


def _holds_blocks(box: HtmlElement) -> bool:
    """Tell an inline element that holds a whole text, not words of a line."""
    if all(child.tag in _INLINE for child in box):
        return False
    return all(element.tag in _BOXES or element.tag in _AROUND for element in box.iterancestors())


def _set_box(box: HtmlElement) -> None:
    for run in list(_runs(box)):
        loose = [run.lead, *(child.tail or "" for child in run.children)]
        if run.children and sum(len(text.strip()) for text in loose) >= _ENOUGH and _is_inline(run.children):
            _wrap(box, run)


class _Run:
    """Inline elements that follow one another, and the text before the first of them."""

    def __init__(self, before: HtmlElement | None, lead: str) -> None:
        self.before = before
        """The element the text before the run belongs to as its tail; None where the box itself holds it."""
        self.lead = lead
        self.children: list[HtmlElement] = []


def _runs(box: HtmlElement) -> Iterator[_Run]:
    run = _Run(None, box.text or "")
    for child in box:
        if child.tag in _INLINE and not _is_break(child):
            run.children.append(child)
        else:
            yield run
            run = _Run(child, child.tail or "")
    yield run


def _is_break(element: HtmlElement) -> bool:
    """Tell an empty element that a style sheet makes a line break of."""
    empty = len(element) == 0 and not (element.text or "").strip()
    return empty and not _BREAKS.isdisjoint((element.get("class") or "").lower().split())


def _is_inline(children: list[HtmlElement]) -> bool:
    return all(inner.tag in _INLINE for child in children for inner in child.iter())


def _wrap(box: HtmlElement, run: _Run) -> None:
    paragraph = box.makeelement("p")
    paragraph.text = run.lead
    if run.before is None:
        box.text = None
        box.insert(0, paragraph)
    else:
        run.before.tail = None
        run.before.addnext(paragraph)
    paragraph.extend(run.children)
