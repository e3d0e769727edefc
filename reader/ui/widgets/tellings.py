"""The same words in several articles, one under another or in two columns, with what differs marked."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len

from reader.tongue import later, say
from reader.ui.cells import padded
from reader.ui.days import day_words
from reader.ui.marked import Run, in_lines
from reader.ui.widgets.tall_rows import TallRows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.library import Comparison, Likeness, Saying
    from reader.library.comparing import Piece, Side

TWO_COLUMNS = 110
"""From this width the two tellings stand side by side."""
NAME = 11
"""Cells for what a line is about."""
_GAP = 3
LIKENESSES = {
    "equal": later("word for word"),
    "part": later("part of what stands there"),
    "whole": later("what stands there is part of this"),
    "near": later("nearly the same words"),
}
"""How the quotation here is to the one there."""


@dataclass(frozen=True, slots=True)
class Telling:
    """The words as another article has them, compared with the one asked about."""

    compared: Comparison
    likeness: Likeness

    @property
    def saying(self) -> Saying:
        """The quotation there."""
        return self.compared.other.saying


class TellingList(TallRows):
    """A row for each other article."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"rows--differs"}

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's own name for it
        super().__init__(id=id)
        self.tellings: Sequence[Telling] = ()
        self._words = say("Comparing …")

    def put(self, tellings: Sequence[Telling]) -> None:
        """Show other tellings."""
        self.tellings = tellings
        self._words = say("These words stand in no other article of the library.")
        self.renew()

    def tell(self, words: str) -> None:
        """Say `words` while there are none."""
        self._words = words
        self.refresh()

    def row_count(self) -> int:
        """Return the number of other articles."""
        return len(self.tellings)

    def row_words(self, index: int) -> str:
        """Return what the filter looks at."""
        entry = self.tellings[index].saying.entry
        return f"{entry.source} {entry.title} {self.tellings[index].saying.text}"

    def row(self, index: int, width: int) -> list[list[Run]]:
        """Return both tellings with their differences."""
        telling = self.tellings[index]
        head: list[Run] = [(say(LIKENESSES[telling.likeness.value]), ("rows--mark",))]
        one, other = telling.compared.one, telling.compared.other
        if width >= TWO_COLUMNS:
            room = (width - _GAP) // 2
            parts = zip(_side(one, other, room), _side(other, one, room), strict=True)
            lines = [line for left, right in parts for line in _beside(left, right, room)]
        else:
            first, second = (chain.from_iterable(_side(*sides, width)) for sides in ((one, other), (other, one)))
            lines = [*first, [], *second]
        return [head, [], *lines, []]

    def empty_words(self) -> str:
        """Say that there are none, or why."""
        return self._words


def _side(side: Side, beside: Side, width: int) -> list[list[list[Run]]]:
    """Return the parts of one telling: article, title, words, who says it, where.

    What only one of the two tells does not differ.
    """
    entry = side.saying.entry
    day = day_words(entry.published, entry.language) if entry.published else say("without a day")
    parts = [
        in_lines([(f"{entry.source} · {day}", ("rows--title", "rows--unread"))], width, 2),
        in_lines([(entry.title, ("rows--meta",))], width, 2),
        _pieces(side.words, width),
    ]
    for name, pieces, others in (
        (say("said by"), side.attribution, beside.attribution),
        (say("where"), side.occasion, beside.occasion),
    ):
        told: list[list[Run]] = [[(say("not told"), ("rows--meta",))]]
        if pieces:
            told = _pieces(pieces, max(width - NAME, 8), is_compared=bool(others))
        parts.append([[(padded("" if i else name, NAME), ("rows--meta",)), *line] for i, line in enumerate(told)])
    return parts


def _pieces(pieces: Sequence[Piece], width: int, *, is_compared: bool = True) -> list[list[Run]]:
    """Return pieces in lines; what differs is in brackets, too, because colours are not seen by everybody."""
    words: list[Run] = []
    for number, piece in enumerate(pieces):
        words.append((" " if number else "", ("rows--title",)))
        if piece.differs and is_compared:
            words.append((f"[{piece.text}]", ("rows--title", "rows--differs")))
        else:
            words.append((piece.text, ("rows--title",)))
    return in_lines(words, width)


def _beside(left: list[list[Run]], right: list[list[Run]], room: int) -> list[list[Run]]:
    """Return two blocks of lines in two columns."""
    height = max(len(left), len(right))
    left, right = left + [[]] * (height - len(left)), right + [[]] * (height - len(right))
    lines: list[list[Run]] = []
    for one, other in zip(left, right, strict=True):
        used = sum(cell_len(words) for words, _ in one)
        lines.append([*one, (" " * (room - used + _GAP), ()), *other])
    return lines
