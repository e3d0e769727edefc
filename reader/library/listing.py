"""The list of articles: rows without their texts, page by page, so that a million of them open as quickly as ten."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from reader.library.entries import Entry, Sort, Source

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

ENTRY_COLUMNS = (
    "a.id, a.key, a.title, s.name, a.language, a.published, a.day, a.length, a.quotations,"
    " a.read_at IS NOT NULL, a.starred, a.position"
)
"""For `article a JOIN source s`, as `entry_of` reads them."""

ORDERS = {
    # Columns of the order, each with its direction; the number at the end makes every order a total one.
    Sort.NEWEST: (("a.day", "DESC"), ("a.id", "DESC")),
    Sort.OLDEST: (("a.day", "ASC"), ("a.id", "ASC")),
    Sort.TITLE: (("a.title COLLATE NOCASE", "ASC"), ("a.id", "DESC")),
    Sort.SOURCE: (("s.name COLLATE NOCASE", "ASC"), ("a.day", "DESC"), ("a.id", "DESC")),
    Sort.UNREAD: (("(a.read_at IS NOT NULL)", "ASC"), ("a.day", "DESC"), ("a.id", "DESC")),
}


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of the list."""

    entries: tuple[Entry, ...]
    next: tuple[Any, ...] | None
    """Give it back as `after` for the next page; None on the last."""


def entries(
    connection: sqlite3.Connection,
    query: str = "",
    *,
    sort: Sort = Sort.NEWEST,
    limit: int = 50,
    after: Sequence[Any] | None = None,
    typing: bool = False,
) -> Listed:
    """Return a page of the list, narrowed by a query in the language of the search.

    Raises:
        QueryError: when the query cannot be understood.
    """
    where: list[str] = ["a.removed_at IS NULL"]
    arguments: list[Any] = []
    if query.strip():
        from reader.library.plan import conditions  # noqa: PLC0415 - the first screen asks for everything

        where += conditions(connection, query, arguments, typing=typing)
    order = ORDERS[sort]
    if after is not None:
        condition, values = _behind(order, after)
        where.append(condition)
        arguments += values
    columns = ", ".join(name for name, _ in order)
    by = ", ".join(f"{name} {direction}" for name, direction in order)
    rows = connection.execute(
        f"SELECT {ENTRY_COLUMNS}, {columns} FROM article a JOIN source s ON s.id = a.source"
        f" WHERE {' AND '.join(where)} ORDER BY {by} LIMIT ?",
        (*arguments, limit + 1),
    ).fetchall()
    width = len(order)
    following = tuple(rows[limit - 1][-width:]) if len(rows) > limit else None
    return Listed(tuple(entry_of(row[:-width]) for row in rows[:limit]), following)


def _behind(order: Sequence[tuple[str, str]], after: Sequence[Any]) -> tuple[str, list[Any]]:
    """Return the condition for rows that come after the last one seen: in its group behind it, or in a later group."""
    same: list[str] = []
    arguments: list[Any] = []
    ways: list[str] = []
    for (name, direction), value in zip(order, after, strict=True):
        ways.append(" AND ".join([*same, f"{name} {'<' if direction == 'DESC' else '>'} ?"]))
        arguments += [*after[: len(same)], value]
        same.append(f"{name} = ?")
    first, direction = order[0]
    # Said once more for the first column alone, so that its index can be entered in the middle.
    bound = f"{first} {'<=' if direction == 'DESC' else '>='} ?"
    return f"{bound} AND ({' OR '.join(f'({way})' for way in ways)})", [after[0], *arguments]


def entry_of(row: Sequence[Any]) -> Entry:
    """Return a row of `ENTRY_COLUMNS` as an entry."""
    published = date.fromisoformat(row[5]) if row[5] else None
    return Entry(
        row[0], row[1], row[2], row[3], row[4], published, published or date.fromisoformat(row[6]), row[7], row[8],
        bool(row[9]), bool(row[10]), row[11],
    )  # fmt: skip


def entry(connection: sqlite3.Connection, number: int) -> Entry | None:
    """Return one article as the list shows it, or None where there is none."""
    row = connection.execute(
        f"SELECT {ENTRY_COLUMNS} FROM article a JOIN source s ON s.id = a.source WHERE a.id = ?", (number,)
    ).fetchone()
    return entry_of(row) if row else None


def sources(connection: sqlite3.Connection) -> tuple[Source, ...]:
    """Return whom articles come from, those with most first."""
    return tuple(
        Source(*row)
        for row in connection.execute(
            "SELECT name, total, unread FROM source WHERE total > 0 ORDER BY total DESC, name"
        )
    )


def newest(connection: sqlite3.Connection) -> int:
    """Return the number of the article that was added last, removed ones too; 0 for none."""
    (number,) = connection.execute("SELECT coalesce(max(id), 0) FROM article").fetchone()
    return int(number)


def sums(connection: sqlite3.Connection) -> tuple[int, int]:
    """Return how many articles there are, and how many of them are unread."""
    total, unread = connection.execute(
        "SELECT coalesce(sum(total), 0), coalesce(sum(unread), 0) FROM source"
    ).fetchone()
    return total, unread
