"""Stretches of text: the one coordinate system everything found in an article is told in.

Offsets are Unicode code points into the text they belong to, half open like a Python slice.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text from `start` up to, not including, `end`; never negative, never backwards.

    Raises:
        ValueError: when `0 <= start <= end` does not hold.
    """

    start: int
    """Index of the first code point inside."""
    end: int
    """Index of the first code point after it."""

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return True  # an empty span is still a place

    def of(self, text: str) -> str:
        """Return the words of `text` this span covers."""
        return text[self.start : self.end]

    def covers(self, offset: int) -> bool:
        """Tell whether the code point at `offset` is inside."""
        return self.start <= offset < self.end

    def contains(self, other: Span) -> bool:
        """Tell whether `other` lies wholly inside this span (equal spans contain one another)."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def shift(self, by: int) -> Span:
        """Return the same stretch moved by `by` code points."""
        return Span(self.start + by, self.end + by)

    def clip(self, within: Span) -> Span | None:
        """Return the part inside `within`, or None where they share nothing."""
        start, end = max(self.start, within.start), min(self.end, within.end)
        return Span(start, end) if start < end else None

    def trim(self, text: str) -> Span:
        """Return the span without the white space at its two ends."""
        words = self.of(text)
        left = len(words) - len(words.lstrip())
        stripped = words.strip()
        return Span(self.start + left, self.start + left + len(stripped))


def merge(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Join spans that overlap or touch; the result is sorted and disjoint."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def hull(spans: Iterable[Span]) -> Span:
    """Return the smallest span that holds all of them.

    Raises:
        ValueError: when there is no span to hold.
    """
    held = tuple(spans)
    if not held:
        raise ValueError("no spans to span")
    return Span(min(s.start for s in held), max(s.end for s in held))
