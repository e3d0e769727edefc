"""Words with some of them marked, in lines of a width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from reader.ui.cells import fitted
from reader.ui.wrap import odd_characters, wrap_odd, wrap_plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.spans import Span

Run = tuple[str, tuple[str, ...]]
"""Words of a row and the component classes they are in."""


def runs(text: str, marks: Iterable[Span], plain: tuple[str, ...], marked: tuple[str, ...]) -> list[Run]:
    """Return `text` as runs, the marks in another look; marks that overlap count once."""
    pieces: list[Run] = []
    place = 0
    for mark in sorted(marks, key=lambda m: m.start):
        start, end = max(mark.start, place), min(mark.end, len(text))
        if start >= end:
            continue
        if start > place:
            pieces.append((text[place:start], plain))
        pieces.append((text[start:end], marked))
        place = end
    if place < len(text):
        pieces.append((text[place:], plain))
    return pieces


def in_lines(pieces: Sequence[Run], width: int, most: int = 0) -> list[list[Run]]:
    """Return runs wrapped to lines of at most `width` cells; with `most` set no more lines, the last cut with "…"."""
    text = "".join(words for words, _ in pieces)
    if not text:
        return []
    wrap = wrap_plain if odd_characters(text) is None else wrap_odd
    spans = list(wrap(text, 0, len(text), max(width, 1)))
    if most and len(spans) > most:
        spans[most - 1] = (spans[most - 1][0], len(text))
        del spans[most:]
    lines = [_cut(pieces, start, end) for start, end in spans]
    if most and len(lines) == most:
        lines[-1] = shortened(lines[-1], width)
    return lines


def _cut(pieces: Sequence[Run], start: int, end: int) -> list[Run]:
    """Return the part of runs from `start` to `end`, counted in characters, without the blanks at its end."""
    line: list[Run] = []
    place = 0
    for words, look in pieces:
        piece = words[max(start - place, 0) : max(end - place, 0)]
        place += len(words)
        if piece:
            line.append((piece, look))
    while line and not line[-1][0].strip():
        line.pop()
    if line:
        line[-1] = (line[-1][0].rstrip(), line[-1][1])
    return line


def shortened(line: list[Run], width: int) -> list[Run]:
    """Return a line cut to `width` cells."""
    short: list[Run] = []
    room = width
    for words, look in line:
        if room <= 0:
            break
        short.append((fitted(words, room), look))
        room -= cell_len(words)
    return short
