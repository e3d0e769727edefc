"""The library's door for feeds: which there are, what they bring, and what has become of that.

What knows their tables is loaded when it is first asked: the first screen does without.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.library.connection import attach_raw, told
from reader.library.session import Session

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from reader.article import RawArticle
    from reader.library.personal import Change
    from reader.library.subscriptions import Asked, Incoming, Subscription, Waiting


class Feeding(Session):
    """Feeds and their items; what returns a `Change` can be undone."""

    def subscriptions(self) -> tuple[Subscription, ...]:
        """Return the feeds one reads, in order of their groups and titles."""
        from reader.library import subscriptions  # noqa: PLC0415

        with self._reading() as connection:
            return subscriptions.subscriptions(connection)

    def subscribe(
        self, url: str, *, title: str = "", group: str = "", tags: Iterable[str] = (), typed: bool = False
    ) -> tuple[int, bool]:
        """Add a feed, or bring one back that was left; return its number and whether it is new in the list."""
        from reader.library import subscriptions  # noqa: PLC0415

        with self._writing() as connection:
            return subscriptions.subscribe(connection, url, title, group, tags, typed=typed)

    def arrange(self, number: int, *, title: str, group: str, tags: Sequence[str]) -> Change:
        """Give a feed another title, group and tags."""
        from reader.library import subscriptions  # noqa: PLC0415

        with self._writing() as connection:
            return subscriptions.arrange(connection, number, title, group, tags)

    def unsubscribe(self, numbers: Iterable[int]) -> Change:
        """Leave feeds; their articles stay."""
        from reader.library import subscriptions  # noqa: PLC0415

        with self._writing() as connection:
            return subscriptions.unsubscribe(connection, numbers)

    def take_in(self, feed: int, asked: Asked, items: Sequence[Incoming]) -> int:
        """Keep what an update of one feed brought; return how many items were new."""
        return self.take_in_all([(feed, asked, items)])[0]

    def take_in_all(self, brought: Sequence[tuple[int, Asked, Sequence[Incoming]]]) -> list[int]:
        """Keep what an update brought of several feeds; return how many items of each were new.

        What a feed offered before is left as it is, unless its words are others now: then it is cleaned again.

        The bytes go first: killed in between, they are kept twice or for nothing, never named without being there.
        Together, because each item lies on another page of the file, and a page is written once for all of them.
        """
        from reader.library import offers, subscriptions  # noqa: PLC0415

        with told(self.path):
            self._attached()
        with self._reading() as connection:
            apart = [offers.told_apart(connection, feed, items) for feed, _, items in brought]
        with self._writing() as connection:
            kept = [[subscriptions.keep_raws(connection, items) for items in both] for both in apart]
        counts = []
        with self._writing() as connection:
            for (feed, asked, _), (new, changed) in zip(brought, kept, strict=True):
                offers.take_again(connection, feed, changed)
                counts.append(subscriptions.take_in(connection, feed, asked, new))
        return counts

    def note_unchanged(self, feed: int, pause: int = 0) -> None:
        """Keep that a feed has nothing new, and for how many seconds it is to be left alone."""
        from reader.library import subscriptions  # noqa: PLC0415

        with self._writing() as connection:
            subscriptions.note_unchanged(connection, feed, pause)

    def note_failure(self, feed: int, problem: str, *, wait: int = 0, gone: bool = False) -> None:
        """Keep why an update failed, and for how many seconds the server wants to be left alone."""
        from reader.library import subscriptions  # noqa: PLC0415

        with self._writing() as connection:
            subscriptions.note_failure(connection, feed, problem, wait, gone=gone)

    def wanted_pages(self) -> list[tuple[int, int, str]]:
        """Return items whose page is wanted, the newest first: number, feed, link."""
        from reader.library import subscriptions  # noqa: PLC0415

        with self._reading() as connection:
            return subscriptions.wanted_pages(connection)

    def give_page(self, item: int, raw: RawArticle) -> None:
        """Put a page in the place of a stub."""
        from reader.library import subscriptions  # noqa: PLC0415

        with told(self.path):
            self._attached()
        with self._writing() as connection:
            subscriptions.give_page(connection, item, raw)

    def note_no_page(self, item: int, problem: str, *, for_good: bool) -> None:
        """Keep why a page did not come."""
        from reader.library import subscriptions  # noqa: PLC0415

        with self._writing() as connection:
            subscriptions.note_no_page(connection, item, problem, for_good=for_good)

    def count_waiting(self) -> int:
        """Return how many items are to be cleaned."""
        from reader.library import subscriptions  # noqa: PLC0415

        with self._reading() as connection:
            return subscriptions.count_waiting(connection)

    def waiting(self, limit: int = 50, *, after: int = 0) -> list[Waiting]:
        """Return items that are to be cleaned, in the order they came, behind the one numbered `after`."""
        from reader.library import subscriptions  # noqa: PLC0415

        with self._reading():
            return subscriptions.waiting(self._attached(), limit, after)

    def stub_of(self, item: int) -> RawArticle | None:
        """Return what the feed itself had of an item whose page was fetched."""
        from reader.library import subscriptions  # noqa: PLC0415

        with self._reading():
            return subscriptions.stub_of(self._attached(), item)

    def settle(self, done: Iterable[tuple[int, int | None, str]]) -> None:
        """Keep what items have become: number, the article's number or None, and what went wrong."""
        from reader.library import subscriptions  # noqa: PLC0415

        with self._writing() as connection:
            for item, article, problem in done:
                subscriptions.settle(connection, item, article, problem)

    def failed_items(self, feed: int, limit: int = 100) -> list[tuple[str, str]]:
        """Return items of a feed that went wrong, with why; the newest first."""
        from reader.library import subscriptions  # noqa: PLC0415

        with self._reading() as connection:
            return subscriptions.failed_items(connection, feed, limit)

    def _attached(self) -> sqlite3.Connection:
        connection = self._connection()
        attach_raw(connection, self.path, read_only=self.read_only)
        return connection
