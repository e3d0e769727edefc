"""Which spans touch this stretch of text: the question the screen asks for every line it paints."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.spans import Span

T = TypeVar("T")


class SpanIndex(Generic[T]):
    """Spans with something attached, found by place; spans may nest and overlap.

    Built in linear time from what is sorted already; a look-up costs two bisections and what it returns, unless one
    span covers a large part of all the others.
    """

    __slots__ = ("_ends", "_reach", "_starts", "_values")

    def __init__(self, items: Iterable[tuple[Span, T]]) -> None:
        ordered = sorted(((span.start, span.end, value) for span, value in items), key=lambda item: item[:2])
        self._starts = [start for start, _, _ in ordered]
        self._ends = [end for _, end, _ in ordered]
        self._values = [value for _, _, value in ordered]
        # The furthest end so far never falls, so it can be searched although the ends themselves are not sorted.
        self._reach = list(accumulate(self._ends, max))

    def __len__(self) -> int:
        return len(self._starts)

    def __iter__(self) -> Iterator[T]:
        return iter(self._values)

    def touching(self, start: int, end: int) -> Iterator[tuple[int, int, T]]:
        """Yield (start, end, value) of every span that shares a code point with `start..end`, outer ones first."""
        stop = bisect_left(self._starts, end)
        for i in range(bisect_right(self._reach, start), stop):
            if self._ends[i] > start:
                yield self._starts[i], self._ends[i], self._values[i]

    def at(self, offset: int) -> T | None:
        """Return the innermost value at `offset`, or None."""
        found = None
        for _, _, value in self.touching(offset, offset + 1):
            found = value
        return found

    def following(self, offset: int) -> T | None:
        """Return the first value that starts after `offset`, or None."""
        place = bisect_right(self._starts, offset)
        return self._values[place] if place < len(self._values) else None

    def preceding(self, offset: int) -> T | None:
        """Return the last value that starts before `offset`, or None."""
        place = bisect_left(self._starts, offset)
        return self._values[place - 1] if place else None
