"""A list of articles by their numbers, in groups under headings or in none: a hundred thousand take 0.8 MB."""

from __future__ import annotations

from array import array
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that stand together under one heading."""

    label: str
    """The source, the day in ISO 8601, or the title of the story's newest article; "" for articles of no story."""
    start: int
    """Place of its first article in the list."""
    count: int


@dataclass(frozen=True, slots=True)
class Overview:
    """A list of articles by their numbers."""

    numbers: array[int]
    groups: tuple[Group, ...] = ()
    """In the order of the list, without gaps; none where nothing is grouped."""

    def only(self, wanted: frozenset[int]) -> Overview:
        """Return the same list with these articles alone."""
        if not self.groups:
            return Overview(array("q", [n for n in self.numbers if n in wanted]))
        numbers = array("q")
        groups = []
        for group in self.groups:
            start = len(numbers)
            numbers.extend(n for n in self.numbers[group.start : group.start + group.count] if n in wanted)
            if len(numbers) > start:
                groups.append(Group(group.label, start, len(numbers) - start))
        return Overview(numbers, tuple(groups))
