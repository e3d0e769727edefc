"""An article set as a page: from blocks and a width to lines. No widgets, no colours, only places.

A page is a few flat arrays, one entry per line, so that a book costs a few hundred kilobytes. What is shown
on a line is asked for when it is painted.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len

from reader.article import BlockKind
from reader.safe import safe_line, safe_text
from reader.ui.hyphens import hyphenator
from reader.ui.wrap import Glyph, glyphs, odd_characters, wrap_odd, wrap_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reader.article import Article, Block, Removed

NARROWEST, WIDEST, USUAL = 30, 120, 68
"""Limits of the measure in cells, and the measure of a new reader: the middle of what typographers advise."""

META, REMOVED = "meta", "removed"
"""Styles of what is on the page but not in the article's text."""

_PREFIXES: dict[str, tuple[str, str]] = {
    BlockKind.QUOTE: ("▌ ", "▌ "),
    BlockKind.CODE: ("  ", "  "),
    BlockKind.CAPTION: ("▫ ", "  "),
    REMOVED: ("┆ ", "┆ "),
}
_FLUSH = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE, BlockKind.LEAD})
"""What is set flush right and with parted words when that is asked for."""
_NUMBER = re.compile(r"[-+−–]?\d[\d.,\u00a0\u202f ]{0,30}[%€$£]?")
"""What stands in a column of numbers; with words behind it, such as units, it is read as words."""
WIDEST_GAP = 2
"""Cells a blank may be widened by on average; a line that would need more stays ragged, or the page gets holes."""
_HEADER = frozenset({BlockKind.KICKER, BlockKind.TITLE, BlockKind.LEAD, BlockKind.BYLINE})
_TIGHT = frozenset(
    {
        (BlockKind.KICKER, BlockKind.TITLE),
        (BlockKind.LIST_ITEM, BlockKind.LIST_ITEM),
        (BlockKind.HEADING, BlockKind.PARAGRAPH),
        (BlockKind.HEADING, BlockKind.LIST_ITEM),
        (BlockKind.BYLINE, BlockKind.BYLINE),
        (BlockKind.BYLINE, META),
        (BlockKind.CODE, BlockKind.CODE),
        (REMOVED, REMOVED),
    }
)
"""Neighbours with no blank line between them."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing set on the page: a block of the article, a line about it, or something that was removed."""

    style: str
    """Name of its style: a block's kind, "meta" or "removed"."""
    text: str
    """What its offsets point into: the article's text, or its own."""
    start: int
    end: int
    first: str = ""
    """What stands before its first line; as wide as `rest`."""
    rest: str = ""
    """What stands before the lines after."""
    block: int = -1
    """Which block of the article it is; -1 for what the article's text does not hold."""
    level: int = 0
    removed: Removed | None = None
    """The removed line it shows."""
    stops: tuple[int, ...] = ()
    """Cells at which the columns of a table begin, or with a minus end; empty where they do not fit side by side."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a reader can choose about the page."""

    measure: int = USUAL
    """Cells per line of text, at most."""
    removed: bool = False
    """Whether what cleaning took out is shown in its place."""
    about: str = ""
    """The line about the article: publisher, day, reading time."""
    air: bool = False
    """Whether a line above and below the article stays empty; it scrolls away with the page."""
    justified: bool = False
    """Whether lines end flush right: words are parted where the language has patterns, and blanks are widened."""


class Page:
    """The lines of an article at one width."""

    def __init__(self, article: Article, options: Options) -> None:
        self.article = article
        self.options = options
        self.starts = array("l")
        """First offset of each line, into the text of its piece."""
        self.ends = array("l")
        """Offset after the last of each line; the blanks of a line break lie between two lines."""
        self.owners = array("l")
        """Which piece each line belongs to; -1 for a blank line between two."""
        self.firsts = array("l")
        """First line of each piece."""
        self.pieces = tuple(_pieces(article, options))
        self._odd = odd_characters(article.text)
        self._plain = bytearray()
        self._hyphenate = hyphenator(article.language) if options.justified else None
        self._set()
        self._block_starts = array("l", (p.start for p in self.pieces if p.block >= 0))
        self._block_pieces = array("l", (i for i, p in enumerate(self.pieces) if p.block >= 0))

    def _set(self) -> None:
        before: Piece | None = None
        if self.options.air:
            self._add(0, 0, -1)
        for number, piece in enumerate(self.pieces):
            if before is not None:
                for _ in range(_gap(before, piece)):
                    self._add(0, 0, -1)
            self.firsts.append(len(self.owners))
            odd = self._odd if piece.block >= 0 else odd_characters(piece.text)
            plain = odd is None or odd.search(piece.text, piece.start, piece.end) is None
            self._plain.append(plain)
            hyphenate = self._hyphenate if piece.style in _FLUSH else None
            for start, end in _lines(piece, self.options.measure, hyphenate, plain=plain):
                self._add(start, end, number)
            if self.firsts[-1] == len(self.owners):
                self._add(piece.start, piece.start, number)
            before = piece
        if self.options.air:
            self._add(0, 0, -1)

    def _add(self, start: int, end: int, owner: int) -> None:
        self.starts.append(start)
        self.ends.append(end)
        self.owners.append(owner)

    def __len__(self) -> int:
        return len(self.owners)

    def piece(self, line: int) -> Piece | None:
        """Return the piece a line belongs to; None for a blank line between two."""
        owner = self.owners[line]
        return self.pieces[owner] if owner >= 0 else None

    def prefix(self, line: int) -> str:
        """Return what stands before the text of a line: a bullet, a bar, an indent."""
        owner = self.owners[line]
        if owner < 0:
            return ""
        piece = self.pieces[owner]
        begins = line == self.firsts[owner]
        if piece.style == BlockKind.TABLE:  # every row begins at the edge
            begins = begins or piece.text[self.starts[line] - 1] == "\n"
        return piece.first if begins else piece.rest

    def is_plain(self, line: int) -> bool:
        """Tell whether every character of a line is painted as itself, one cell wide."""
        owner = self.owners[line]
        return owner < 0 or bool(self._plain[owner])

    def glyphs(self, line: int) -> list[Glyph]:
        """Return what is painted on a line that is not plain."""
        piece = self.pieces[self.owners[line]]
        broken = self.ends[line] < piece.end
        return glyphs(piece.text, self.starts[line], self.ends[line], piece.stops, broken=broken)

    def hyphen(self, line: int) -> str:
        """Return the hyphen a plain line ends with where a word was parted; the text does not have it."""
        owner, end = self.owners[line], self.ends[line]
        if self._hyphenate is None or owner < 0:
            return ""
        piece = self.pieces[owner]
        if piece.style not in _FLUSH or end >= piece.end or end - self.starts[line] >= self._room(piece):
            return ""
        return "-" if piece.text[end - 1].isalpha() and piece.text[end].isalpha() else ""

    def gaps(self, line: int) -> list[int]:
        """Return how many cells each blank of a line is wider than one, to let the line end flush right."""
        owner = self.owners[line]
        if not self.options.justified or owner < 0 or not self._plain[owner]:
            return []
        piece, start, end = self.pieces[owner], self.starts[line], self.ends[line]
        blanks = piece.text.count(" ", start, end)
        extra = self._room(piece) - (end - start) - len(self.hyphen(line))
        if piece.style not in _FLUSH or end >= piece.end or extra <= 0 or extra > blanks * WIDEST_GAP:
            return []
        return [(n + 1) * extra // blanks - n * extra // blanks for n in range(blanks)]

    def _room(self, piece: Piece) -> int:
        return max(self.options.measure - cell_len(piece.rest), 4)

    def text(self, line: int) -> str:
        """Return the words of a line as they are painted, without its prefix."""
        owner = self.owners[line]
        if owner < 0:
            return ""
        if self._plain[owner]:
            words = self.pieces[owner].text[self.starts[line] : self.ends[line]]
            return widened(words, self.gaps(line)) + self.hyphen(line)
        return "".join(glyph.text for glyph in self.glyphs(line))

    # From the text to the page and back

    def line_of(self, offset: int) -> int:
        """Return the line the character at `offset` of the article's text is on."""
        if not self._block_starts:
            return 0
        owner = self._block_pieces[max(bisect_right(self._block_starts, offset) - 1, 0)]
        first = self.firsts[owner]
        last = self._last_line(owner)
        return max(bisect_right(self.starts, offset, first, last + 1) - 1, first)

    def line_of_removed(self, removed: Removed) -> int | None:
        """Return the first line of a removed line that is shown."""
        return next((self.firsts[n] for n, piece in enumerate(self.pieces) if piece.removed is removed), None)

    def _last_line(self, owner: int) -> int:
        """Return the last line of a piece."""
        line = self.firsts[owner + 1] - 1 if owner + 1 < len(self.firsts) else len(self.owners) - 1
        while self.owners[line] != owner:
            line -= 1
        return line

    def offset_of(self, line: int) -> int:
        """Return the offset a line begins at; for what is not in the article's text, that of the next line that is."""
        line = max(line, 0)
        while line < len(self.owners):
            owner = self.owners[line]
            if owner >= 0 and self.pieces[owner].block >= 0:
                return self.starts[line]
            line += 1
        return len(self.article.text)

    def cell_of(self, offset: int) -> tuple[int, int]:
        """Return line and cell of a character of the article's text; in the blanks of a break: the end of its line."""
        line = self.line_of(offset)
        if self.owners[line] < 0:
            return line, 0
        indent = cell_len(self.prefix(line))
        start, end = self.starts[line], self.ends[line]
        if self.is_plain(line):
            before = min(max(offset, start), end)
            gaps = self.gaps(line)
            wider = sum(gaps[: self.pieces[self.owners[line]].text.count(" ", start, before)]) if gaps else 0
            return line, indent + before - start + wider
        return line, indent + sum(glyph.cells for glyph in self.glyphs(line) if glyph.end <= offset)

    def offset_at(self, line: int, cell: int) -> int | None:
        """Return the offset of the character at a cell, the end of the line right of it; None where no text is."""
        piece = self.piece(line) if 0 <= line < len(self.owners) else None
        if piece is None or piece.block < 0:
            return None
        x = cell - cell_len(self.prefix(line))
        if self.is_plain(line):
            return self._plain_offset(line, x)
        for glyph in self.glyphs(line):
            x -= glyph.cells
            if x < 0:
                return glyph.start
        return self.ends[line]

    def _plain_offset(self, line: int, x: int) -> int:
        """Return the offset at cell `x` of a plain line, through the widened blanks of a flush one."""
        start, end, gaps = self.starts[line], self.ends[line], self.gaps(line)
        if not gaps:
            return min(max(start + x, start), end)
        text = self.article.text
        wider = iter(gaps)
        for offset in range(start, end):
            x -= 1 + (next(wider) if text[offset] == " " else 0)
            if x < 0:
                return offset
        return end


def widened(words: str, gaps: list[int], skip: int = 0) -> str:
    """Return `words` with its blanks widened by `gaps`, of which the first `skip` belong to what stands before."""
    if not gaps:
        return words
    parts = words.split(" ")
    wide = [part + " " * (1 + gap) for part, gap in zip(parts[:-1], gaps[skip:], strict=False)]
    return "".join(wide) + parts[-1]


def _pieces(article: Article, options: Options) -> Iterator[Piece]:
    """Yield what is set on the page, in order."""
    removed: dict[int, list[Removed]] = {}
    if options.removed:
        for item in article.removed:
            removed.setdefault(min(item.line, len(article.blocks)), []).append(item)
    if article.title and not any(block.kind is BlockKind.TITLE for block in article.blocks):
        yield _own(BlockKind.TITLE, article.title)
    about = options.about
    for number, block in enumerate(article.blocks):
        if about and block.kind not in _HEADER:
            yield _own(META, about)
            about = ""
        yield from (_removed_piece(item) for item in removed.get(number, ()))
        yield _block_piece(article, number, block, options.measure)
    if about:
        yield _own(META, about)
    yield from (_removed_piece(item) for item in removed.get(len(article.blocks), ()))


def _own(style: str, text: str) -> Piece:
    text = safe_line(text)
    return Piece(style, text, 0, len(text))


def _removed_piece(removed: Removed) -> Piece:
    text = f"{safe_text(removed.text).strip()}  ‹{safe_line(removed.rule)}›"
    first, rest = _PREFIXES[REMOVED]
    return Piece(REMOVED, text, 0, len(text), first, rest, removed=removed)


def _block_piece(article: Article, number: int, block: Block, measure: int) -> Piece:
    first, rest = _PREFIXES.get(block.kind, ("", ""))
    if block.kind is BlockKind.LIST_ITEM:
        # Deep lists must leave room for words on a narrow screen.
        indent = " " * min(2 * block.level, measure // 3)
        first, rest = indent + "• ", indent + "  "
    stops: tuple[int, ...] = ()
    if block.kind is BlockKind.TABLE:
        stops = _stops(block.span.of(article.text), measure)
        rest = "" if stops else "  "  # a row that takes several lines is told from the next
    start, end = block.span.start, block.span.end
    return Piece(str(block.kind), article.text, start, end, first, rest, number, block.level, stops=stops)


def _stops(table: str, measure: int) -> tuple[int, ...]:
    """Return the cells at which columns begin, or nothing where the table is wider than the measure.

    Columns of numbers stand flush right: for those the cell at which they end is returned, with a minus.
    """
    widths: list[int] = []
    numbers: list[bool | None] = []
    for n, row in enumerate(table.split("\n")):
        for column, cell in enumerate(row.split("\t")):
            if column == len(widths):
                widths.append(0)
                numbers.append(None)
            widths[column] = max(widths[column], cell_len(cell))
            if n and cell.strip() and numbers[column] is not False:  # the first row tells what the columns hold
                numbers[column] = _NUMBER.fullmatch(cell.strip()) is not None
    if sum(widths) + 2 * (len(widths) - 1) > measure:
        return ()
    begins = [0]
    for width in widths:
        begins.append(begins[-1] + width + 2)
    return (0, *(2 - begins[column + 1] if numbers[column] else begins[column] for column in range(1, len(widths))))


def _lines(
    piece: Piece, measure: int, hyphenate: Callable[[str], Sequence[int]] | None, *, plain: bool
) -> Iterator[tuple[int, int]]:
    """Yield first and last offset of each line of a piece."""
    width = max(measure - cell_len(piece.rest), 4)
    text = piece.text
    if plain:
        yield from wrap_plain(text, piece.start, piece.end, width, hyphenate)
        return
    start = piece.start
    while start <= piece.end:
        end = text.find("\n", start, piece.end)
        end = piece.end if end < 0 else end
        if piece.stops or start == end:
            yield start, end
        else:
            yield from wrap_odd(text, start, end, width)
        start = end + 1


def _gap(before: Piece, after: Piece) -> int:
    """Return how many blank lines part two pieces."""
    if (before.style, after.style) in _TIGHT:
        return 0
    return 1
