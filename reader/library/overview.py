"""The whole list at once, as numbers only; each row is one look away."""

from __future__ import annotations

import sqlite3
from array import array
from contextlib import suppress
from typing import TYPE_CHECKING

from reader.library.entries import Grouping, Sort
from reader.library.groups import Group, Overview
from reader.library.listing import ENTRY_COLUMNS, ORDERS, entry_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.library.entries import Entry


def overview(connection: sqlite3.Connection, sort: Sort = Sort.NEWEST, grouping: Grouping = Grouping.NONE) -> Overview:
    """Return every article of the library in this order; within a group the order is the same."""
    if connection.in_transaction:  # left by a question that was broken off
        connection.execute("ROLLBACK")
    connection.execute("BEGIN")  # numbers and groups must be of one moment
    try:
        match grouping:
            case Grouping.SOURCE:
                return _by_columns(connection, sort, ("s.name COLLATE NOCASE ASC", "s.id ASC"), "s.name", "s.id")
            case Grouping.DAY:
                direction = "ASC" if sort is Sort.OLDEST else "DESC"
                return _by_columns(connection, sort, (f"a.day {direction}",), "a.day", "a.day")
            case Grouping.STORY:
                from reader.library.stories import in_stories  # noqa: PLC0415 - only who groups by story needs it

                return in_stories(connection, _numbers(connection, sort, ()))
            case _:
                return Overview(_numbers(connection, sort, ()))
    finally:
        with suppress(sqlite3.Error):
            connection.execute("COMMIT")


def _by_columns(connection: sqlite3.Connection, sort: Sort, by: Sequence[str], label: str, key: str) -> Overview:
    groups, start = [], 0
    for name, count in connection.execute(
        f"SELECT {label}, count(*) FROM article a JOIN source s ON s.id = a.source WHERE a.removed_at IS NULL"
        f" GROUP BY {key} ORDER BY {', '.join(by)}"
    ):
        groups.append(Group(name, start, count))
        start += count
    return Overview(_numbers(connection, sort, by), tuple(groups))


def _numbers(connection: sqlite3.Connection, sort: Sort, first: Sequence[str]) -> array[int]:
    by = ", ".join([*first, *(f"{name} {direction}" for name, direction in ORDERS[sort])])
    source = " JOIN source s ON s.id = a.source" if "s." in by else ""
    rows = connection.execute(f"SELECT a.id FROM article a{source} WHERE a.removed_at IS NULL ORDER BY {by}")
    return array("q", [number for (number,) in rows.fetchall()])


def matching(connection: sqlite3.Connection, query: str, *, typing: bool = False) -> frozenset[int]:
    """Return the numbers of all articles a query finds, for `Overview.only`; removed ones may be among them.

    They are in no order: to put 70,000 in order takes longer than to find them.

    Raises:
        QueryError: when it cannot be understood.
    """
    from reader.library.plan import Planner  # noqa: PLC0415 - the first screen asks for everything
    from reader.library.query import parse  # noqa: PLC0415

    plan = Planner(connection, parse(query, typing=typing), every=True).plan()
    if plan.match and not plan.where:
        statement, arguments = "SELECT group_concat(rowid) FROM words WHERE words MATCH ?", (plan.match,)
    else:
        where = ["1", *plan.where]
        arguments = (*plan.arguments,)  # type: ignore[assignment]
        if plan.match:
            where.append("a.id IN (SELECT rowid FROM words WHERE words MATCH ?)")
            arguments = (*plan.arguments, plan.match)  # type: ignore[assignment]
        statement = f"SELECT group_concat(a.id) FROM article a WHERE {' AND '.join(where)}"
    # One row with all of them: fetched one by one, each would wait for the screen's thread.
    (found,) = connection.execute(statement, arguments).fetchone()
    return frozenset(map(int, found.split(","))) if found else frozenset()


def entries_of(connection: sqlite3.Connection, numbers: Iterable[int]) -> dict[int, tuple[Entry, tuple[str, ...]]]:
    """Return some articles as the list shows them, each with its tags; those that were removed too."""
    listed = ",".join(map(str, map(int, numbers)))
    tags: dict[int, tuple[str, ...]] = {}
    for number, name in connection.execute(
        f"SELECT article, name FROM tag WHERE article IN ({listed}) ORDER BY article, folded"
    ):
        tags[number] = (*tags.get(number, ()), name)
    rows = connection.execute(
        f"SELECT {ENTRY_COLUMNS} FROM article a JOIN source s ON s.id = a.source WHERE a.id IN ({listed})"
    )
    return {row[0]: (entry_of(row), tags.get(row[0], ())) for row in rows}
