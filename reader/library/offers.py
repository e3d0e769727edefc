"""What a feed offers, told apart: items that are new, items whose words have changed, and all the others."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.feeds.pages import text_of
from reader.library.keeping import address, name_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from reader.library.subscriptions import Incoming


@dataclass(frozen=True, slots=True)
class _Known:
    """An item as the library has it."""

    link: str
    title: str
    raw: bytes
    """The name of what the feed had of it the last time."""
    is_open: bool
    """Whether it may change: it waits, or failed, or is an article that was not taken away."""


def told_apart(
    connection: sqlite3.Connection, feed: int, items: Sequence[Incoming]
) -> tuple[list[Incoming], list[Incoming]]:
    """Return the items this feed has not offered before, and those that say something else now. `raw` is attached."""
    known = _known(connection, feed)
    new, changed = [], []
    for item in items:
        before = known.get(item.key)
        if before is not None and _is_another(item, before):
            item = replace(item, key=f"{item.key} {item.link}")  # noqa: PLW2901 - the same item, named by more
            before = known.get(item.key)
        if before is None:
            new.append(item)
        elif before.is_open and name_of(item.raw) != before.raw and _says_else(connection, item, before.raw):
            changed.append(item)
    return new, changed


def _known(connection: sqlite3.Connection, feed: int) -> dict[str, _Known]:
    rows = connection.execute(
        "SELECT i.key, i.link, i.title, coalesce(i.stub, i.raw), i.state <> 'kept'"
        " OR (a.id IS NOT NULL AND a.removed_at IS NULL) FROM item i LEFT JOIN article a ON a.id = i.article"
        " WHERE i.feed = ?", (feed,)
    )  # fmt: skip
    return {key: _Known(link, title, raw, bool(is_open)) for key, link, title, raw, is_open in rows}


def _is_another(item: Incoming, before: _Known) -> bool:
    """Tell whether a feed gave the id of one item to another: both its page and its title are others."""
    return bool(item.link and before.link) and address(item.link) != address(before.link) and item.title != before.title


def _says_else(connection: sqlite3.Connection, item: Incoming, raw: bytes) -> bool:
    """Tell whether its words are others, and not only markup, counters in addresses or the name of the feed."""
    row = connection.execute("SELECT content FROM raw.raw WHERE digest = ?", (raw,)).fetchone()
    try:
        return row is None or _words(zlib.decompress(row[0])) != _words(item.raw.content)
    except zlib.error:
        return True


def _words(page: bytes) -> str:
    return "".join(text_of(page.decode("utf-8", "replace"), is_html=True).split())  # a tag is no word's end


def take_again(connection: sqlite3.Connection, feed: int, items: Sequence[tuple[Incoming, bytes]]) -> None:
    """Let items that say something else be cleaned again, and their page be fetched again where it was wanted."""
    connection.executemany(
        "UPDATE item SET link = ?, title = ?, published = coalesce(?, published), raw = ?, stub = NULL, page = ?,"
        " tries = 0, state = 'queued', problem = '' WHERE feed = ? AND key = ?",
        [
            (i.link, i.title, i.published and i.published.isoformat(), raw, int(i.is_stub), feed, i.key)
            for i, raw in items
        ],
    )
