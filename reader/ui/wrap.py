"""Breaking text into lines by terminal cells; nothing is lost, and no grapheme is cut in two."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len, split_graphemes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

SOFT_HYPHEN = "\u00ad"
_JOINER = "\u200d"
_SINGLE = frozenset(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0xAD), *range(0xAE, 0x300), *range(0x370, 0x483))))
_BREAK_AFTER = "-–—/"
"""Long compounds and addresses may be cut after these, when cutting at the blank would leave half the line empty."""

_CLOSING = frozenset("、。，．：；！？」』）］｝〉》】〕ー々…・,.:;!?)]}”’»")
_OPENING = frozenset("「『（［｛〈《【〔")
"""What must not begin a line, and what must not end one, in a script that may be cut anywhere else."""

LOOSE = 0.6
"""A line filled less than this is worth a cut inside a word that offers one."""

CELL_PARTING = " · "
"""Stands between the cells of a table that is too wide to be set in columns."""


def odd_characters(text: str) -> re.Pattern[str] | None:
    """Return what finds characters of `text` that are not exactly one cell wide, or None where there are none."""
    odd = [c for c in set(text) - _SINGLE if c in f"\t\n{SOFT_HYPHEN}" or cell_len(c) != 1]
    return re.compile("[" + "".join(map(re.escape, sorted(odd))) + "]") if odd else None


def wrap_plain(
    text: str, start: int, end: int, width: int, hyphenate: Callable[[str], Sequence[int]] | None = None
) -> Iterator[tuple[int, int]]:
    """Yield the lines of a stretch in which every character is one cell wide; the blanks at a break are in no line.

    With `hyphenate` words are parted at the end of a line; the hyphen is not in the text, but there is room for it.
    """
    while end - start > width:
        cut = text.rfind(" ", start + 1, start + width + 1)
        parted = _parted(text, start, cut, width, hyphenate) if hyphenate is not None else 0
        if parted:
            cut = parted
        elif cut < start + width * LOOSE:
            cut = _inner_cut(text, start, start + width, cut)
        stop = cut
        while stop > start and text[stop - 1] == " ":
            stop -= 1
        yield start, max(stop, start)
        start = cut
        while start < end and text[start] == " ":
            start += 1
    if start < end:
        yield start, end


def _parted(text: str, start: int, blank: int, width: int, hyphenate: Callable[[str], Sequence[int]]) -> int:
    """Return where to part the word that does not fit any more, its hyphen still on the line; 0 for nowhere."""
    first = max(blank + 1, start)
    room = start + width - first - 1
    found = _LETTERS.search(text, first, first + MOST_WORD)
    if room < 2 or found is None:
        return 0
    inside = found.start() - first
    best = max((p for p in hyphenate(found[0]) if inside + p <= room), default=0)
    return found.start() + best if best else 0


def _inner_cut(text: str, start: int, limit: int, blank: int) -> int:
    """Return where to cut when the last blank is far from the end of the line."""
    best = max(text.rfind(c, start + 2, limit) for c in _BREAK_AFTER) + 1
    if best > max(blank, start + 1):
        return best
    return blank if blank > start else limit


_LETTERS = re.compile(r"[^\W\d_]+")
MOST_WORD = 60
"""Characters looked at for the end of a word that is to be parted."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """What one grapheme of the text looks like on a line."""

    text: str
    """What is painted: the grapheme, a hyphen for a soft hyphen at a break, blanks for a tab, or nothing."""
    start: int
    end: int
    cells: int


def glyphs(text: str, start: int, end: int, stops: tuple[int, ...] = (), *, broken: bool = False) -> list[Glyph]:
    """Return how `text[start:end]` is painted.

    `stops` are the cells at which the columns of a table begin, or with a minus those at which columns of numbers end;
    `broken` says the line ends inside its paragraph, where a soft hyphen shows.
    """
    found: list[Glyph] = []
    x = column = 0
    for left, right, width in _graphemes(text[start:end]):
        shown, cells = _painted(text[start + left : start + right], width)
        if shown == "\t":
            column += 1
            stop = stops[column] if column < len(stops) else 0
            if stop < 0:
                stop = -stop - cell_len(text[start + right : end].partition("\t")[0])
            shown = " " * max(1, stop - x) if column < len(stops) else CELL_PARTING
            cells = len(shown)
        found.append(Glyph(shown, start + left, start + right, cells))
        x += cells
    if broken and found and text[end - 1] == SOFT_HYPHEN and not text[end : end + 1].isspace():
        last = found[-1]
        found[-1] = Glyph(last.text + "-", last.start, last.end, last.cells + 1)
    return found


def _graphemes(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield start, end and cells of each grapheme; a tab, which has no width of its own, is one by itself.

    So is a blank: a joiner or an accent beside it belongs to no letter, and must not vanish with it at a break.
    """
    start = 0
    for part in text.split("\t"):
        for left, right, cells in split_graphemes(part)[0]:
            if right - left > 1 and " " in part[left:right]:
                for piece in _AROUND_BLANKS.finditer(part, left, right):
                    yield start + piece.start(), start + piece.end(), cell_len(piece[0])
            else:
                yield start + left, start + right, cells
        start += len(part)
        if start < len(text):
            yield start, start + 1, 1
        start += 1


_AROUND_BLANKS = re.compile(" |[^ ]+")


def _painted(grapheme: str, cells: int) -> tuple[str, int]:
    """Return what stands for a grapheme, and its width; characters no terminal should see are not painted."""
    if grapheme == "\t":
        return grapheme, 1
    if SOFT_HYPHEN in grapheme or _JOINER in grapheme:
        # A joiner that joins nothing would swallow its neighbour when the line is measured.
        grapheme = grapheme.replace(SOFT_HYPHEN, "").strip(_JOINER)
        return grapheme, cell_len(grapheme)
    return grapheme, cells


def wrap_odd(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """Yield the lines of any stretch, measured in cells: wide, combining and soft characters keep their places."""
    marks = glyphs(text, start, end)
    line, x = 0, 0
    blank = hyphen = -1  # the last places this line could end: before a blank, after a soft hyphen or wide character
    i = 0
    while i < len(marks):
        glyph = marks[i]
        if x + glyph.cells > width and i > line and glyph.text != " ":
            cut = max(blank, hyphen) if max(blank, hyphen) > line else i
            if cut == i > line + 1 and x == width and text[marks[i - 1].end - 1] == SOFT_HYPHEN:
                cut -= 1  # its hyphen would not fit any more
            last = cut
            while last > line and marks[last - 1].text == " ":
                last -= 1
            yield marks[line].start, marks[max(last, line + 1) - 1].end
            line = cut
            while line < len(marks) and marks[line].text == " ":
                line += 1
            i, x, blank, hyphen = line, 0, -1, -1
            continue
        x += glyph.cells
        if glyph.text == " ":
            blank = i
        elif text[glyph.end - 1] == SOFT_HYPHEN:
            hyphen = i + 1 if x < width else hyphen  # its hyphen needs a cell, too
        elif glyph.cells == 2 or glyph.text == CELL_PARTING:
            follower = marks[i + 1].text if i + 1 < len(marks) else ""
            hyphen = hyphen if follower in _CLOSING or glyph.text in _OPENING else i + 1
        i += 1
    if line < len(marks):
        yield marks[line].start, end
