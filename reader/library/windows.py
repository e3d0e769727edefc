"""The newest articles that several words find together, looked for in windows: forwards within each, the newest first.

SQLite steps forwards through its lists of words in two thirds of the time it takes to step backwards, where each page
of a list has to be gone through before its end is known. To find 50 articles of 300, or all of 9 among a million, long
lists are stepped through; so each window is looked through forwards, and what is behind it only if it held too few.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

_FIRST = 500
"""Articles in the first window; two words that stand in each of them take half a millisecond."""

_GROWTH = 8
"""How many times as large as all before it a window is at most, as long as what these held tells little."""

_TELLING = 4000
"""From so many articles on it tells how many must be looked at; where none was found, all the others."""

_ROOM = 1.2
"""How much larger a window is than what it is hoped to find should need."""

_ALL = 2**62
"""More articles than there are."""


def newest(connection: sqlite3.Connection, match: str, before: int, limit: int) -> list[int]:
    """Return the numbers of the newest articles a full-text expression finds that are older than `before`."""
    (last,) = connection.execute("SELECT coalesce(max(id), 0) FROM article").fetchone()
    top = first = min(before, last + 1)
    found: list[int] = []
    while top > 0 and len(found) < limit:
        bottom = max(0, top - _size(first - top, len(found), limit))
        rows = connection.execute(
            "SELECT rowid FROM words WHERE words MATCH ? AND rowid >= ? AND rowid < ? AND rowid NOT IN"
            " (SELECT id FROM article INDEXED BY article_removed WHERE removed_at IS NOT NULL) ORDER BY rowid",
            (match, bottom, top),
        ).fetchall()
        found += [number for (number,) in reversed(rows)]
        top = bottom
    return found[:limit]


def _size(looked: int, found: int, limit: int) -> int:
    """Return how many articles to look at next, after `found` among the `looked` at so far."""
    if not looked:
        return _FIRST
    needed = int(looked * (limit - found) / found * _ROOM) if found else _ALL
    return max(_FIRST, min(needed, _ALL if looked > _TELLING else looked * _GROWTH))
