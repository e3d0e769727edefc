"""Painting lines: text, what was found in it and what the reader is at, become strips of styled cells."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.strip import Strip

from reader.article import BlockKind
from reader.findings import Certainty, DateMention, Quotation, QuotationKind
from reader.reading import Focus
from reader.reading.spanindex import SpanIndex
from reader.safe import safe_text
from reader.ui.palette import (
    BLOCKS,
    CUE,
    DATE,
    DIM,
    DIRECT,
    DOUBT,
    HIT,
    HIT_NOW,
    HOW_BITS,
    HOW_SHIFT,
    INDIRECT,
    LINK,
    NAMED_BITS,
    NAMED_SHIFT,
    NOW,
    REPORTED,
    SELECTED,
    UNKNOWN,
    UNSURE,
    VOICE_BITS,
    VOICE_SHIFT,
)
from reader.ui.typeset import widened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.style import Style

    from reader.reading import ReadingState
    from reader.spans import Span
    from reader.ui.palette import Palette
    from reader.ui.typeset import Page

GUTTER = 3
"""Cells left of the text: a speaker's letter, a question mark where it is unsure, the sign of a note."""

NOTE = "✎"
"""Stands beside the line on which words with a note begin."""

_HOW = {
    QuotationKind.DIRECT: DIRECT,
    QuotationKind.INDIRECT: INDIRECT,
    QuotationKind.FREE_INDIRECT: INDIRECT,
    QuotationKind.HEARSAY: REPORTED,
    QuotationKind.REPORTED: REPORTED,
}
_BARS = {DIRECT: "│", INDIRECT: "┊", REPORTED: " "}

_CODE = BLOCKS.index(BlockKind.CODE)

Layer = tuple[int, int, int, int]
"""Start, end, the bits to clear and the bits to set."""


class Painter:
    """Paints the lines of one page in one state of reading."""

    def __init__(self, page: Page, state: ReadingState, palette: Palette) -> None:
        self._page = page
        self._state = state
        self._palette = palette
        self._cues = SpanIndex((q.cue, q) for q in state.analysis.quotations if q.cue is not None)
        self._blocks = [BLOCKS.index(piece.style) for piece in page.pieces]

    def strip(self, line: int, width: int, left: int) -> Strip:
        """Return line `line` in a window `width` cells wide whose text begins at cell `left`."""
        blank = self._palette.blank
        owner = self._page.owners[line]
        if owner < 0:
            return Strip.blank(width, blank)
        segments = [Segment(" " * (left - GUTTER), blank), *self._gutter(line)] if left >= GUTTER else []
        mask = self._blocks[owner]
        prefix = self._page.prefix(line)
        if prefix:
            segments.append(Segment(prefix, self._palette.style(mask | self._dimmed())))
        piece = self._page.pieces[owner]
        if piece.removed is not None and piece.removed is self._state.removed:
            segments.append(Segment(_safe(self._page.text(line)), self._palette.style(mask | SELECTED)))
        elif piece.block < 0:
            segments.append(Segment(_safe(self._page.text(line)), self._palette.style(mask | self._dimmed())))
        else:
            segments.extend(self._runs(line, mask))
        if self._blocks[owner] == _CODE:  # its ground is a box, not a ragged shape
            used = sum(segment.cell_length for segment in segments)
            segments.append(Segment(" " * (left + self._page.options.measure - used), self._palette.style(mask)))
        strip = Strip(segments)
        return strip.adjust_cell_length(width, blank)

    def _dimmed(self) -> int:
        return 0 if self._state.focus is Focus.ALL else DIM

    def _runs(self, line: int, mask: int) -> Iterator[Segment]:
        """Yield the text of a line in runs of one style."""
        page, style = self._page, self._palette.style
        start, end = page.starts[line], page.ends[line]
        if start == end:
            return
        runs = self._masks(start, end, mask)
        if page.is_plain(line):
            text, gaps, seen = page.article.text, page.gaps(line), 0
            for left, right, what in runs:
                words = text[left:right]
                yield Segment(_safe(widened(words, gaps, seen)), style(what))
                seen += words.count(" ")
            if page.hyphen(line):
                yield Segment("-", style(runs[-1][2]))
            return
        # A grapheme takes the style of its first character, so that it is never cut.
        glyphs, i = page.glyphs(line), 0
        for _, right, what in runs:
            piece = []
            while i < len(glyphs) and glyphs[i].start < right:
                piece.append(glyphs[i].text)
                i += 1
            if piece:
                yield Segment(_safe("".join(piece)), style(what))

    def _masks(self, start: int, end: int, mask: int) -> list[tuple[int, int, int]]:
        """Return the runs between two offsets: start, end, what it is."""
        layers = list(self._layers(start, end))
        if not layers and self._state.focus is Focus.ALL:
            return [(start, end, mask)]
        mask |= self._dimmed()
        cuts = {start, end}
        for left, right, _, _ in layers:
            if left > start:
                cuts.add(left)
            if right < end:
                cuts.add(right)
        ordered = sorted(cuts)
        runs = []
        for left, right in pairwise(ordered):
            what = mask
            for first, last, clear, bits in layers:
                if first <= left < last:
                    what = what & ~clear | bits
            runs.append((left, right, what))
        return runs

    def _layers(self, start: int, end: int) -> Iterator[Layer]:
        """Yield everything found between two offsets, what is painted later after what is painted first."""
        state = self._state
        for _, _, quotation in state.quotations.touching(start, end):
            yield from self._quotation(quotation, start, end)
        for left, right, _ in self._cues.touching(start, end):
            yield left, right, 0, CUE
        for left, right, mention in state.mentions.touching(start, end):
            voice = state.voice_of.get(mention.speaker)
            if voice is not None:
                yield left, right, NAMED_BITS, voice.colour << NAMED_SHIFT
        for left, right, found in state.dates.touching(start, end):
            lit = DIM if state.focus is Focus.DATES else 0
            doubt = DOUBT if found.discrepancy or (found.first is None and found.value == "") else 0
            yield left, right, lit, DATE | doubt
        current = state.current
        if isinstance(current, DateMention) and current.span.start < end and current.span.end > start:
            yield current.span.start, current.span.end, DIM, DATE | NOW
        yield from self._links(start, end)
        yield from self._reader(start, end)

    def _quotation(self, quotation: Quotation, start: int, end: int) -> Iterator[Layer]:
        state = self._state
        voice = state.voice_of.get(quotation.speaker) if quotation.speaker is not None else None
        how = _HOW[quotation.kind]
        bits = (voice.colour if voice else UNKNOWN) << VOICE_SHIFT | how << HOW_SHIFT
        if quotation.certainty is Certainty.GUESS or voice is None:
            bits |= UNSURE
        if quotation is state.current:
            bits |= NOW
        lit = state.focus is Focus.QUOTATIONS or (
            state.focus is Focus.SPEAKER and quotation.speaker == state.focused_speaker
        )
        for part in quotation.parts:
            if part.start < end and part.end > start:
                yield part.start, part.end, VOICE_BITS | HOW_BITS | UNSURE | NOW | (DIM if lit else 0), bits

    def _links(self, start: int, end: int) -> Iterator[Layer]:
        owner = self._page.owners[self._page.line_of(start)]
        block = self._page.article.blocks[self._page.pieces[owner].block]
        for link in block.links:
            if link.span.start < end and link.span.end > start:
                yield link.span.start, link.span.end, 0, LINK

    def _reader(self, start: int, end: int) -> Iterator[Layer]:
        """Yield what the reader does on these characters: hits and marked words."""
        state = self._state
        hits = state.hits
        place = bisect_left(hits, start + 1, key=lambda hit: hit.end)
        while place < len(hits) and hits[place].start < end:
            yield hits[place].start, hits[place].end, DIM, HIT_NOW if place == state.hit else HIT
            place += 1
        if state.selection is not None and state.selection.start < end and state.selection.end > start:
            yield state.selection.start, state.selection.end, DIM, SELECTED

    def _gutter(self, line: int) -> list[Segment]:
        """Return the mark beside a line: the letter of who begins to speak on it, a bar while they go on."""
        state, page, blank = self._state, self._page, self._palette.blank
        start, end = page.starts[line], page.ends[line]
        empty = [Segment(" " * GUTTER, blank)]
        if page.pieces[page.owners[line]].block < 0 or state.focus is Focus.DATES:
            return empty
        mark: tuple[str, Style] | None = None
        for _, _, quotation in state.quotations.touching(start, max(end, start + 1)):
            if state.focus is Focus.SPEAKER and quotation.speaker != state.focused_speaker:
                continue
            begins = start <= quotation.span.start
            if mark is None or begins:
                mark = self._mark(quotation, begins=begins)
            if begins:
                break
        noted = any(page.line_of(note.span.start) == line for note in state.notes)
        if mark is None and not noted:
            return empty
        letter, look = mark or ("", blank)
        if not noted:
            return [Segment(letter.ljust(GUTTER), look)]
        # Away from the text where there is room: beside it the sign looks like a part of the first word.
        sign, pen = letter or " ", self._palette.style(0)
        rest = " " * (GUTTER - len(sign) - 1)
        return [Segment(sign, look), Segment(NOTE, pen), *([Segment(rest, pen)] if rest else [])]

    def _mark(self, quotation: Quotation, *, begins: bool) -> tuple[str, Style]:
        voice = self._state.voice_of.get(quotation.speaker) if quotation.speaker is not None else None
        colour = voice.colour if voice else UNKNOWN
        if not begins:
            return _BARS[_HOW[quotation.kind]], self._palette.voice(colour, "page--bar")
        unsure = voice is not None and quotation.certainty is Certainty.GUESS
        return (voice.letter if voice else "?") + ("?" if unsure else ""), self._palette.voice(colour)


def lines_of(page: Page, span: Span) -> range:
    """Return the lines a span is on, one more on each side for marks that stand beside it."""
    return range(page.line_of(span.start), page.line_of(max(span.end - 1, span.start)) + 1)


def _safe(text: str) -> str:
    """Return `text` as it may reach the terminal; nearly always it already is."""
    return text if text.isprintable() else safe_text(text).replace("\n", " ").replace("\t", " ")
