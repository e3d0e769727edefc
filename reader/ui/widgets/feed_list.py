"""The feeds in their groups, with what is unread in each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len

from reader.tongue import say, say_many
from reader.ui.cells import fitted, padded
from reader.ui.widgets.rows import RowList, Run
from reader.web import shown_address

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.library.subscriptions import Subscription


@dataclass(frozen=True, slots=True)
class FeedRow:
    """A feed, or the heading of a group."""

    group: str
    feeds: tuple[Subscription, ...]
    """All of the group, or the one feed."""
    is_heading: bool

    @property
    def numbers(self) -> tuple[int, ...]:
        """The feeds this row stands for."""
        return tuple(feed.number for feed in self.feeds)

    @property
    def counts(self) -> str:
        """How many of its articles are unread, and how many there are; "" where there are none."""
        unread, total = (sum(values) for values in zip(*((f.unread, f.total) for f in self.feeds), strict=True))
        return say("{some} of {all}", some=unread, all=total) if total else ""

    @property
    def about(self) -> str:
        """What is wrong with it, or where it is; of a group how many feeds it has."""
        if self.is_heading:
            return say_many("A group of {count} feed.", "A group of {count} feeds.", len(self.feeds))
        return self.feeds[0].problem or shown_address(self.feeds[0].url)

    @property
    def query(self) -> str:
        """What finds its articles in the library."""
        if self.is_heading:
            return f'feed:"{self.group}"'
        return f'feed:"{self.feeds[0].url}"'


def rows_of(feeds: Sequence[Subscription]) -> list[FeedRow]:
    """Return the rows for feeds that are in the order of their groups."""
    rows: list[FeedRow] = []
    group = ""
    for feed in feeds:
        if feed.group and feed.group != group:
            rows.append(FeedRow(feed.group, tuple(f for f in feeds if f.group == feed.group), is_heading=True))
        group = feed.group
        rows.append(FeedRow(feed.group, (feed,), is_heading=False))
    return rows


class FeedList(RowList):
    """One row a feed: title, tags, what went wrong, unread and all articles."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's own name for it
        super().__init__(id=id)
        self.rows: list[FeedRow] | None = None
        """None until the library has answered."""
        self.empty = ""
        self._counts = 0
        """Cells the longest counts take; where nothing has come yet the titles have them."""

    def put(self, feeds: Sequence[Subscription]) -> None:
        """Show these feeds; the cursor stays on the feed it was on."""
        here, place = self.here, self.cursor
        self.rows = rows_of(feeds)
        self._counts = max((len(row.counts) for row in self.rows), default=0)
        same = None
        if here is not None:
            alike = [n for n, r in enumerate(self.rows) if (r.is_heading, r.numbers) == (here.is_heading, here.numbers)]
            same = alike[0] if alike else None
        self.renew()
        if self.shown:
            self.put_cursor(same if same is not None else self.shown[min(place, len(self.shown) - 1)])

    @property
    def here(self) -> FeedRow | None:
        """The row under the cursor."""
        return self.rows[self.index] if self.rows and self.index is not None and self.index < len(self.rows) else None

    def row_count(self) -> int:
        """Return the number of feeds and headings."""
        return len(self.rows or ())

    def row_words(self, index: int) -> str:
        """Return what a feed is called, where it is and what it is tagged with."""
        assert self.rows is not None
        row = self.rows[index]
        if row.is_heading:
            return row.group
        feed = row.feeds[0]
        return " ".join((row.group, feed.title, feed.url, *feed.tags))

    def row(self, index: int, width: int) -> list[list[Run]]:
        """Return the title with its tags or its trouble, and the counts."""
        assert self.rows is not None
        row = self.rows[index]
        counts = f" {row.counts:>{self._counts}}" if self._counts else ""
        room = max(width - len(counts), 1)
        if row.is_heading:
            return [[(padded(row.group, room), ("rows--mark",)), (counts, ("rows--meta",))]]
        feed = row.feeds[0]
        mark = "!" if feed.problem else "…" if feed.waiting else " "
        indent = "  " if row.group else ""
        style = ("rows--title", "rows--unread") if feed.unread else ("rows--title",)
        title = fitted(feed.title, max(room - len(indent) - 2, 1))
        beside = feed.problem.removeprefix(feed.title).lstrip() or " ".join(f"#{tag}" for tag in feed.tags)
        left = room - len(indent) - 2 - cell_len(title)
        about = padded(f"  {beside}" if beside and left > 8 else "", left)
        return [
            [
                (f"{indent}{mark} ", ("rows--error",) if feed.problem else ("rows--meta",)),
                (title, style),
                (about, ("rows--error",) if feed.problem else ("rows--meta",)),
                (counts, ("rows--meta",)),
            ]
        ]

    def empty_words(self) -> str:
        """Say how to get a feed."""
        if self.rows is None:
            return self.empty
        return self.empty or say("No feeds yet. a adds one: its address, or that of a page that names it.")
