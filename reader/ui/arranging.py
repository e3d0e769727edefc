"""The rows of the list in the order and under the headings the person wants. Knows no widget.

A row is the key of an article, or, below zero, a heading: -1 is the first of them, -2 the second.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from reader.folding import fold_lower
from reader.ui.shelf import Heading, Headings, Order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from reader.library import Overview
    from reader.ui.shelf import Shelf, View


@dataclass(frozen=True, slots=True)
class Arranged:
    """Rows, and what stands above some of them."""

    rows: Sequence[int]
    headings: tuple[Heading, ...] = ()
    by: Headings = Headings.NONE
    """What the headings are; the person may already want others, which have not been found yet."""

    @property
    def count(self) -> int:
        """How many of the rows are articles."""
        return len(self.rows) - len(self.headings)

    def heading(self, row: int) -> Heading:
        """Return the heading a row below zero stands for."""
        return self.headings[-1 - row]


def from_overview(found: Overview, by: Headings = Headings.NONE) -> Arranged:
    """Return the rows of a list of the library, which is grouped `by` something."""
    if not found.groups:
        return Arranged(found.numbers, by=by)
    rows = array("q")
    for place, group in enumerate(found.groups):
        rows.append(-1 - place)
        rows.extend(found.numbers[group.start : group.start + group.count])
    return Arranged(rows, tuple(Heading(group.label, group.count) for group in found.groups), by)


def arranged(shelf: Shelf, view: View, keys: Iterable[int], stories: Mapping[int, str]) -> Arranged:
    """Return the articles of a session that a filter has left, `keys`, as the person wants to see them.

    `stories` names the story of articles that belong to one, by their number in the library.
    """
    left = [key for key in keys if not shelf.entry(key).gone]
    if view.order is not None:
        left = _sorted(shelf, view.order, left)
    if view.headings is Headings.NONE:
        return Arranged(left)
    label, turned = _labels(shelf, view, stories)
    groups: dict[str, list[int]] = {}
    for key in left:
        groups.setdefault(label(key), []).append(key)
    order = list(groups)
    if view.headings is not Headings.STORY:
        order.sort(key=fold_lower, reverse=turned)
    order.sort(key=lambda name: not name)  # what belongs nowhere stands at the end
    rows: list[int] = []
    for place, name in enumerate(order):
        rows += [-1 - place, *groups[name]]
    return Arranged(rows, tuple(Heading(name, len(groups[name])) for name in order), view.headings)


def _sorted(shelf: Shelf, order: Order, keys: list[int]) -> list[int]:
    entry = shelf.entry
    never = date.min.toordinal()

    def newness(key: int) -> int:
        day = entry(key).day
        return -(day.toordinal() if day else never)

    match order:
        case Order.TITLE:
            return sorted(keys, key=lambda key: fold_lower(entry(key).label))
        case Order.SOURCE:
            return sorted(keys, key=lambda key: (not entry(key).source, fold_lower(entry(key).source), newness(key)))
        case Order.UNREAD:
            return sorted(keys, key=lambda key: (entry(key).read, newness(key)))
        case Order.OLDEST:
            return sorted(keys, key=lambda key: (not entry(key).day, -newness(key)))
        case _:
            return sorted(keys, key=newness)


def _labels(shelf: Shelf, view: View, stories: Mapping[int, str]) -> tuple[Callable[[int], str], bool]:
    """Return what names the group of an article, and whether the last name comes first."""
    match view.headings:
        case Headings.SOURCE:
            return (lambda key: shelf.entry(key).source), False
        case Headings.DAY:
            return (lambda key: str(shelf.entry(key).day or "")), view.order is not Order.OLDEST
        case _:
            return (lambda key: stories.get(shelf.entry(key).number or 0, "")), False


def stories_of(found: Overview) -> dict[int, str]:
    """Return the story of each article that belongs to one, by its number in the library."""
    return {
        number: group.label
        for group in found.groups
        if group.label
        for number in found.numbers[group.start : group.start + group.count]
    }
