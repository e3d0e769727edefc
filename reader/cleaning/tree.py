"""The extractor's tree read as pieces: headings, paragraphs, lists, quotes, tables, each with its links."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from reader.article import BlockKind
from reader.cleaning.pieces import Piece
from reader.cleaning.typography import close_gaps, tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_SKIPPED = frozenset({"graphic", "svg", "figure", "picture", "source", "script", "style"})
_CONTAINERS = frozenset({"body", "div", "main", "section", "article"})
_BLOCKS = frozenset({"p", "head", "list", "item", "quote", "table", "row", "cell", "code", "div"})
_SPACE = re.compile(r"\s+")


def pieces_of(body: _Element, address: str = "") -> list[Piece]:
    """Return the pieces of an extracted body in order; `address` makes relative links whole."""
    return list(_walk(body, address))


def _walk(parent: _Element, address: str) -> Iterator[Piece]:
    for element in parent:
        tag = element.tag
        if not isinstance(tag, str) or tag in _SKIPPED:
            continue
        nested = any(child.tag in _BLOCKS for child in element)
        if tag == "list":
            yield from _items(element, address, 0)
        elif tag == "table":
            yield from _table(element)
        elif nested and tag in _CONTAINERS:
            yield from _walk(element, address)
        elif nested and tag == "quote":
            yield from _quoted(element, address)
        else:
            yield from _simple(element, tag, address)
        if (element.tail or "").strip():
            yield Piece(_SPACE.sub(" ", tidy(element.tail)).strip())


def _quoted(quote: _Element, address: str) -> Iterator[Piece]:
    for piece in _walk(quote, address):
        if piece.kind is BlockKind.PARAGRAPH:
            piece.kind = BlockKind.QUOTE
        yield piece


def _simple(element: _Element, tag: str, address: str) -> Iterator[Piece]:
    """Yield an element that holds text and no further blocks."""
    if tag == "code":
        text = tidy("".join(element.itertext())).strip("\n")
        if text.strip():
            yield Piece(text, BlockKind.CODE)
    elif tag == "head":
        yield from _runs(element, BlockKind.HEADING, address, level=_level(element))
    else:
        yield from _runs(element, BlockKind.QUOTE if tag == "quote" else BlockKind.PARAGRAPH, address)


def _level(head: _Element) -> int:
    """Headings of the text are 2 to 6; a page that sets them as h1 means the same."""
    rend = head.get("rend") or "h2"
    return min(6, max(2, int(rend[1]) if rend[1:2].isdigit() else 2))


def _items(listing: _Element, address: str, depth: int) -> Iterator[Piece]:
    for item in listing:
        if item.tag == "list":
            yield from _items(item, address, depth + 1)
            continue
        if not isinstance(item.tag, str):
            continue
        yield from _runs(item, BlockKind.LIST_ITEM, address, level=depth, without=("list",))
        for inner in item.iterchildren("list"):
            yield from _items(inner, address, depth + 1)


def _table(table: _Element) -> Iterator[Piece]:
    rows = []
    for row in table.iter("row"):
        cells = [_SPACE.sub(" ", tidy("".join(cell.itertext()))).strip() for cell in row.iterchildren("cell")]
        if any(cells):
            rows.append("\t".join(cells).rstrip("\t"))
    if rows:
        yield Piece("\n".join(rows), BlockKind.TABLE)


class _Run:
    """Text gathered node by node with white space collapsed and the place of each link kept."""

    def __init__(self) -> None:
        self.text = ""
        self.links: list[tuple[int, int, str]] = []
        self.breaks: list[int] = []

    def add(self, words: str | None) -> None:
        """Append text, one blank for any run of white space."""
        if words:
            words = _SPACE.sub(" ", tidy(words))
            self.text += words[1:] if words[:1] == " " and self.text[-1:] in (" ", "") else words


def _gather(element: _Element, run: _Run, address: str, without: tuple[str, ...]) -> None:
    run.add(element.text)
    for child in element:
        tag = child.tag
        if isinstance(tag, str) and tag not in _SKIPPED and tag not in without:
            if tag == "lb":
                run.add(" ")
                run.breaks.append(len(run.text))
            start = len(run.text)
            if tag in _BLOCKS:
                run.add(" ")
            _gather(child, run, address, without)
            if tag in _BLOCKS:
                run.add(" ")
            target = _address(child.get("target"), address) if tag == "ref" else ""
            if target and run.text[start:].strip():
                run.links.append((start, len(run.text), target))
        run.add(child.tail)


def _address(target: str | None, base: str) -> str:
    """Return a whole http, https or mailto address; "" for anything a reader should not open."""
    if not target:
        return ""
    try:
        whole = tidy(urljoin(base, target.strip()) if base else target.strip())
        return whole if urlsplit(whole).scheme in ("http", "https", "mailto") else ""
    except ValueError:
        return ""


def _runs(
    element: _Element, kind: BlockKind, address: str, *, level: int = 0, without: tuple[str, ...] = ()
) -> Iterator[Piece]:
    """Yield the element as one piece, or as several where two line breaks in a row part paragraphs."""
    run = _Run()
    _gather(element, run, address, without)
    hint = (element.get("class") or "").lower()
    cuts = [0, *sorted({b for b in run.breaks if run.breaks.count(b) > 1}), len(run.text)]
    for start, end in pairwise(cuts):
        yield from _cut(run, start, end, kind=kind, level=level, hint=hint)


def _cut(run: _Run, start: int, end: int, *, kind: BlockKind, level: int, hint: str) -> Iterator[Piece]:
    raw = run.text[start:end]
    text = raw.strip()
    if not text:
        return
    offset = start + len(raw) - len(raw.lstrip())
    links = []
    for left, right, target in run.links:
        left, right = max(left - offset, 0), min(right - offset, len(text))  # noqa: PLW2901 - same link, new origin
        while left < right and text[left] == " ":
            left += 1  # noqa: PLW2901 - same link without its leading blank
        while right > left and text[right - 1] == " ":
            right -= 1  # noqa: PLW2901 - same link without its trailing blank
        if left < right:
            links.append((left, right, target))
    if not links:
        text = close_gaps(text)
    yield Piece(text, kind, level, links, hint=hint)
