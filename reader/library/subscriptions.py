"""The feeds one reads, what they offered, and what has become of each item."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from reader.folding import fold_lower
from reader.library.keeping import keep_raw
from reader.library.personal import Change
from reader.library.session import now
from reader.library.shelf import raw_from
from reader.safe import safe_line
from reader.tongue import say_kept
from reader.web import shown_address

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from reader.article import RawArticle

GONE = "9999-12-31T00:00:00+00:00"
"""In place of the next time: the server said that the feed is gone for good."""

MOST_TRIES = 3
"""Attempts to get the page behind a stub, one with each update; then the stub is what there is."""


@dataclass(frozen=True, slots=True)
class Subscription:
    """A feed one reads."""

    number: int
    url: str
    title: str
    """The person's own name for it, else its own, else its address without name and password."""
    group: str
    """Groups it is in, parted by " / "; "" for none."""
    tags: tuple[str, ...]
    site: str
    total: int
    """Articles of it in the library."""
    unread: int
    waiting: int
    """Items that are still to become articles."""
    asked: datetime | None
    """When its server was asked last; None for never."""
    due: datetime | None
    """Not to be asked before this moment, at its server's wish."""
    failures: int
    """Updates that failed one after the other."""
    problem: str
    """Why the last update failed, as a sentence; "" when it did not."""
    is_typed: bool
    """Whether the person named its address, so that it may be inside a private network."""
    etag: str
    last_modified: str

    @property
    def pause(self) -> int:
        """For how many seconds it wanted to be left alone when it answered last."""
        if self.failures or self.is_gone or self.due is None or self.asked is None:
            return 0
        return max(0, int((self.due - self.asked).total_seconds()))

    @property
    def is_gone(self) -> bool:
        """Whether its server said that it is gone for good."""
        return self.due is not None and self.due.year == 9999


@dataclass(frozen=True, slots=True)
class Incoming:
    """An item that may be new."""

    key: str
    link: str
    title: str
    published: datetime | None
    raw: RawArticle
    """What the feed has of it, as a page."""
    is_stub: bool
    """Whether the page behind its link is wanted."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What an update learnt about the feed itself."""

    title: str = ""
    site: str = ""
    etag: str = ""
    last_modified: str = ""
    moved: str = ""
    """Its new address, where its server said that it has moved for good."""
    pause: int = 0
    """Seconds it is to be left alone."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """An item on its way to become an article."""

    number: int
    feed: int
    link: str
    title: str
    published: datetime | None
    raw: RawArticle | None
    """None where the bytes are lost."""
    article: int | None = None
    """The article it has become already; then this is a newer wording of that."""


_COLUMNS = (
    "f.id, f.url, f.title, f.own_title, f.groups, f.site, f.asked, f.due, f.failures, f.problem, f.typed, f.etag,"
    " f.last_modified"
)


def subscriptions(connection: sqlite3.Connection) -> tuple[Subscription, ...]:
    """Return the feeds one reads, in order of their groups and titles."""
    sums = {
        feed: (total, unread)
        for feed, total, unread in connection.execute(
            "SELECT i.feed, count(DISTINCT a.id), count(DISTINCT CASE WHEN a.read_at IS NULL THEN a.id END) FROM item i"
            " JOIN article a ON a.id = i.article WHERE a.removed_at IS NULL GROUP BY i.feed"
        )
    }
    waiting = dict(connection.execute("SELECT feed, count(*) FROM item WHERE state = 'queued' GROUP BY feed"))
    tags: dict[int, list[str]] = {}
    for feed, name in connection.execute("SELECT feed, name FROM feed_tag ORDER BY folded"):
        tags.setdefault(feed, []).append(name)
    rows = connection.execute(f"SELECT {_COLUMNS} FROM feed f WHERE removed_at IS NULL").fetchall()
    found = [
        Subscription(
            row[0], row[1], row[3] or row[2] or shown_address(row[1]), row[4], tuple(tags.get(row[0], ())), row[5],
            *sums.get(row[0], (0, 0)), waiting.get(row[0], 0), _moment(row[6]), _moment(row[7]), row[8],
            say_kept(row[9]),
            bool(row[10]), row[11], row[12],
        )
        for row in rows
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda s: (not s.group, fold_lower(s.group), fold_lower(s.title), s.number)))


def titles_with(connection: sqlite3.Connection, folded: str) -> list[str]:
    """Return the titles of feeds that have this in them."""
    rows = connection.execute("SELECT own_title, title, url FROM feed WHERE removed_at IS NULL ORDER BY folded")
    titles = (own or title or shown_address(url) for own, title, url in rows)
    return [title for title in titles if folded in fold_lower(title)]


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def subscribe(
    connection: sqlite3.Connection, url: str, title: str, group: str, tags: Iterable[str], *, typed: bool
) -> tuple[int, bool]:
    """Add a feed, or bring one back that was left; return its number and whether it is new in the list."""
    row = connection.execute("SELECT id, removed_at FROM feed WHERE url = ?", (url,)).fetchone()
    if row is None:
        cursor = connection.execute(
            "INSERT INTO feed(url, title, own_title, folded, site, groups, typed, added, etag, last_modified, failures,"
            " problem) VALUES (?, '', ?, ?, '', ?, ?, ?, '', '', 0, '')",
            (url, safe_line(title), fold_lower(title or url), safe_line(group), int(typed), now()),
        )
        number, is_new = cursor.lastrowid or 0, True
    else:
        number, is_new = row[0], row[1] is not None
        connection.execute(
            "UPDATE feed SET removed_at = NULL, due = NULL, typed = max(typed, ?),"
            " own_title = coalesce(nullif(?, ''), own_title), groups = coalesce(nullif(?, ''), groups) WHERE id = ?",
            (int(typed), safe_line(title), safe_line(group), number),
        )
        _refold(connection, number)
    add_tags(connection, number, tags)
    return number, is_new


def add_tags(connection: sqlite3.Connection, number: int, tags: Iterable[str]) -> None:
    """Tag a feed; a tag that differs only in case is the same."""
    for name in map(safe_line, tags):
        if name:
            connection.execute(
                "INSERT OR IGNORE INTO feed_tag(feed, folded, name) VALUES (?,?,?)", (number, fold_lower(name), name)
            )


def arrange(connection: sqlite3.Connection, number: int, title: str, group: str, tags: Sequence[str]) -> Change:
    """Give a feed another title, group and tags, in the place of those it had."""
    row = connection.execute("SELECT own_title, groups FROM feed WHERE id = ?", (number,)).fetchone()
    old = connection.execute("SELECT folded, name FROM feed_tag WHERE feed = ?", (number,)).fetchall()
    connection.execute(
        "UPDATE feed SET own_title = ?, groups = ? WHERE id = ?", (safe_line(title), safe_line(group), number)
    )
    connection.execute("DELETE FROM feed_tag WHERE feed = ?", (number,))
    add_tags(connection, number, tags)
    _refold(connection, number)
    back = [
        ("UPDATE feed SET own_title = ?, groups = ? WHERE id = ?", (*row, number)),
        ("DELETE FROM feed_tag WHERE feed = ?", (number,)),
        *(("INSERT INTO feed_tag(feed, folded, name) VALUES (?,?,?)", (number, *tag)) for tag in old),
    ]
    return Change((), tuple(back))


def unsubscribe(connection: sqlite3.Connection, numbers: Iterable[int]) -> Change:
    """Leave feeds; their articles stay, and so does what is known of their items."""
    wanted = tuple(numbers)
    for number in wanted:
        connection.execute("UPDATE feed SET removed_at = ? WHERE id = ?", (now(), number))
    return Change((), tuple(("UPDATE feed SET removed_at = NULL WHERE id = ?", (n,)) for n in wanted))


def _refold(connection: sqlite3.Connection, number: int) -> None:
    """Keep what a search for the feed looks at: its names, address and groups."""
    connection.execute(
        "UPDATE feed SET folded = folded(own_title || char(10) || title || char(10) || url || char(10) || groups)"
        " WHERE id = ?", (number,)
    )  # fmt: skip


# Updates


def take_in(connection: sqlite3.Connection, feed: int, asked: Asked, items: Sequence[tuple[Incoming, bytes]]) -> int:
    """Keep what an update brought, all of it or nothing; return how many items were new."""
    before, moment = connection.total_changes, now()
    connection.executemany(
        "INSERT OR IGNORE INTO item(feed, key, link, title, published, found, state, raw, page, tries, problem)"
        " VALUES (?,?,?,?,?,?,'queued',?,?,0,'')",
        [
            (feed, i.key, i.link, i.title, i.published and i.published.isoformat(), moment, raw, int(i.is_stub))
            for i, raw in items
        ],
    )
    count = connection.total_changes - before
    connection.execute(
        "UPDATE feed SET title = coalesce(nullif(?, ''), title), site = coalesce(nullif(?, ''), site), etag = ?,"
        " last_modified = ?, asked = ?, due = ?, failures = 0, problem = '' WHERE id = ?",
        (asked.title, asked.site, asked.etag, asked.last_modified, moment, _after(asked.pause), feed),
    )
    if asked.moved:
        connection.execute("UPDATE OR IGNORE feed SET url = ? WHERE id = ?", (asked.moved, feed))
    _refold(connection, feed)
    return count


def note_unchanged(connection: sqlite3.Connection, feed: int, pause: int = 0) -> None:
    """Keep that a feed has nothing new, and for how many seconds it is to be left alone."""
    connection.execute(
        "UPDATE feed SET asked = ?, due = ?, failures = 0, problem = '' WHERE id = ?", (now(), _after(pause), feed)
    )


def _after(seconds: int) -> str | None:
    """Return the moment so many seconds from now; None for none."""
    return (datetime.now(UTC) + timedelta(seconds=seconds)).isoformat(timespec="seconds") if seconds else None


def note_failure(connection: sqlite3.Connection, feed: int, problem: str, wait: int, *, gone: bool) -> None:
    """Keep why an update failed, and for how long the server wants to be left alone."""
    due = GONE if gone else _after(wait)
    connection.execute(
        "UPDATE feed SET asked = ?, due = ?, failures = failures + 1, problem = ? WHERE id = ?",
        (now(), due, safe_line(problem), feed),
    )


# Items on their way; `raw` is attached


def keep_raws(connection: sqlite3.Connection, items: Iterable[Incoming]) -> list[tuple[Incoming, bytes]]:
    """Keep the bytes of items before the items themselves."""
    return [(item, keep_raw(connection, item.raw)) for item in items]


def wanted_pages(connection: sqlite3.Connection) -> list[tuple[int, int, str]]:
    """Return items whose page is wanted, the newest first: number, feed, link."""
    return connection.execute(
        "SELECT i.id, i.feed, i.link FROM item i JOIN feed f ON f.id = i.feed"
        " WHERE i.page = 1 AND f.removed_at IS NULL ORDER BY i.id DESC"
    ).fetchall()


def give_page(connection: sqlite3.Connection, item: int, raw: RawArticle) -> None:
    """Put a page in the place of the stub."""
    digest = keep_raw(connection, raw)
    connection.execute(
        "UPDATE item SET stub = coalesce(stub, raw), raw = ?, page = 0, state = 'queued', problem = '' WHERE id = ?",
        (digest, item),
    )


def note_no_page(connection: sqlite3.Connection, item: int, problem: str, *, for_good: bool) -> None:
    """Keep why the page did not come; after some attempts it is no longer wanted."""
    connection.execute(
        "UPDATE item SET tries = tries + 1, problem = ?, page = CASE WHEN ? OR tries + 1 >= ? THEN 0 ELSE 1 END"
        " WHERE id = ?",
        (safe_line(problem), int(for_good), MOST_TRIES, item),
    )


def waiting(connection: sqlite3.Connection, limit: int, after: int) -> list[Waiting]:
    """Return items that are to be cleaned, in the order they came."""
    rows = connection.execute(
        "SELECT i.id, i.feed, i.link, i.title, i.published, r.content, r.media_type, r.charset, r.kind, r.location,"
        " r.fetched, i.article FROM item i JOIN feed f ON f.id = i.feed LEFT JOIN raw.raw r ON r.digest = i.raw"
        " WHERE i.state = 'queued' AND f.removed_at IS NULL AND i.id > ? ORDER BY i.id LIMIT ?",
        (after, limit),
    ).fetchall()
    return [
        Waiting(
            row[0], row[1], row[2], row[3], _moment(row[4]), raw_from(row[5:-1]) if row[5] is not None else None,
            row[-1],
        ) for row in rows
    ]  # fmt: skip


def stub_of(connection: sqlite3.Connection, item: int) -> RawArticle | None:
    """Return what the feed itself had of an item whose page was fetched; None where that is the same."""
    row = connection.execute(
        "SELECT r.content, r.media_type, r.charset, r.kind, r.location, r.fetched FROM item i"
        " JOIN raw.raw r ON r.digest = i.stub WHERE i.id = ?", (item,)
    ).fetchone()  # fmt: skip
    return raw_from(row) if row else None


def count_waiting(connection: sqlite3.Connection) -> int:
    """Return how many items are to be cleaned."""
    (count,) = connection.execute(
        "SELECT count(*) FROM item i JOIN feed f ON f.id = i.feed WHERE i.state = 'queued' AND f.removed_at IS NULL"
    ).fetchone()
    return int(count)


def settle(connection: sqlite3.Connection, item: int, article: int | None, problem: str = "") -> None:
    """Keep what an item has become: an article, or nothing, and why."""
    connection.execute(
        "UPDATE item SET state = ?, article = coalesce(?, article), problem = CASE WHEN ? = '' THEN problem ELSE ? END"
        " WHERE id = ?",
        ("kept" if article is not None else "failed", article, problem, problem, item),
    )


def failed_items(connection: sqlite3.Connection, feed: int, limit: int) -> list[tuple[str, str]]:
    """Return the titles of items that became no article, or only a stub of one, and why; the newest first."""
    rows = connection.execute(
        "SELECT title, problem FROM item WHERE feed = ? AND problem <> '' ORDER BY id DESC LIMIT ?", (feed, limit)
    )
    return [(title, say_kept(problem)) for title, problem in rows]
