"""Whether a library is in order. SQLite alone overlooks damage inside a text, so every text has a digest of its own."""

from __future__ import annotations

import shutil
import sqlite3
import zlib
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from reader.library.connection import raw_path, shown
from reader.library.packing import digest
from reader.tongue import say, say_many

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LITTLE_MB = 100


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is not in order."""

    sentence: str
    mending: str
    """What to do about it, in a sentence; "" where nothing can or need be done."""
    articles: tuple[int, ...] = ()
    """Numbers of the articles it is about."""
    can_be_mended: bool = False
    """Whether `Library.mend` puts it in order."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What a look at the whole library came to."""

    articles: int
    quotations: int
    raw: int
    """Raw articles kept."""
    size: int
    """Bytes of both files."""
    problems: tuple[Problem, ...]


def check(connection: sqlite3.Connection, path: Path) -> Checked:
    """Look at everything once: 100,000 articles take about ten seconds."""
    has_raw = any(row[1] == "raw" for row in connection.execute("PRAGMA database_list"))
    problems = [*_file(connection), *_texts(connection), *_index(connection), *_sums(connection)]
    if has_raw:
        problems += _raw(connection)
    problems += _room(path)
    count = connection.execute
    return Checked(
        articles=_number(count, "SELECT count(*) FROM article"),
        quotations=_number(count, "SELECT count(*) FROM quotation"),
        raw=_number(count, "SELECT count(*) FROM raw.raw") if has_raw else 0,
        size=sum(file.stat().st_size for file in _files(path)),
        problems=tuple(problems),
    )


def _files(path: Path) -> Iterator[Path]:
    for database in (path, raw_path(path)):
        for ending in ("", "-wal"):
            file = database.with_name(database.name + ending)
            if file.is_file():
                yield file


def _number(ask: object, statement: str) -> int:
    try:
        (number,) = ask(statement).fetchone()  # type: ignore[operator] # bound method of a connection
    except sqlite3.DatabaseError:
        return 0
    return int(number)


def _file(connection: sqlite3.Connection) -> Iterator[Problem]:
    try:
        wrong = [row[0] for row in connection.execute("PRAGMA quick_check(5)") if row[0] != "ok"]
        loose = connection.execute("PRAGMA foreign_key_check").fetchmany(5)
    except sqlite3.DatabaseError as error:
        wrong, loose = [str(error)], []
    if wrong:
        yield Problem(
            say("The file is damaged: {error}.", error=wrong[0]),
            say("“reader doctor --rescue” saves what can be read."),
        )
    if loose:
        yield Problem(
            say("Some findings belong to articles that are gone."), say("“reader doctor --rescue” puts that right.")
        )


def _texts(connection: sqlite3.Connection) -> Iterator[Problem]:
    damaged, missing = [], []
    try:
        for number, title, packed, kept in connection.execute(
            "SELECT a.id, a.title, b.packed, b.digest FROM article a LEFT JOIN body b ON b.article = a.id ORDER BY a.id"
        ):
            if kept is None:
                missing.append(number)
            elif digest(title, packed) != kept:
                damaged.append(number)
    except (sqlite3.DatabaseError, UnicodeError, TypeError) as error:
        yield Problem(
            say("Some articles cannot be read: {error}.", error=error),
            say("“reader doctor --rescue” saves the others."),
        )
    if damaged:
        yield Problem(
            say_many("{count} article is not what was kept.", "{count} articles are not what was kept.", len(damaged)),
            say("They are made anew from what came in."),
            tuple(damaged),
        )
    if missing:
        yield Problem(
            say_many("{count} article has lost its text.", "{count} articles have lost their text.", len(missing)),
            say("They are made anew from what came in."),
            tuple(missing),
        )


def _index(connection: sqlite3.Connection) -> Iterator[Problem]:
    for table, what in (("words", say("The index of words")), ("term_part", say("The index of parts of words"))):
        try:
            connection.execute(f"INSERT INTO {table}({table}, rank) VALUES ('integrity-check', 1)")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_READONLY:
                yield Problem(say("{what} cannot be checked: {error}.", what=what, error=error), "", can_be_mended=True)
        except (sqlite3.DatabaseError, ValueError):
            yield Problem(
                say("{what} does not fit the articles.", what=what),
                say("It is made anew from the articles."),
                can_be_mended=True,
            )


def _sums(connection: sqlite3.Connection) -> Iterator[Problem]:
    try:
        wrong = connection.execute(
            "SELECT 1 FROM source s LEFT JOIN (SELECT source, count(*) total, sum(read_at IS NULL) unread FROM article"
            " WHERE removed_at IS NULL GROUP BY source) c ON c.source = s.id"
            " WHERE s.total <> coalesce(c.total, 0) OR s.unread <> coalesce(c.unread, 0) LIMIT 1"
        ).fetchone()
    except sqlite3.DatabaseError:
        return
    if wrong:
        yield Problem(
            say("The numbers of read and unread articles are wrong."), say("They are counted anew."), can_be_mended=True
        )


def _raw(connection: sqlite3.Connection) -> Iterator[Problem]:
    damaged = 0
    try:
        for name, content in connection.execute("SELECT digest, content FROM raw.raw"):
            try:
                damaged += sha256(zlib.decompress(content)).digest() != name
            except zlib.error:
                damaged += 1
    except sqlite3.DatabaseError as error:
        yield Problem(
            say("The file of raw articles is damaged: {error}.", error=error),
            say("The cleaned articles are not touched by that."),
        )
    if damaged:
        yield Problem(
            say_many("{count} raw article is damaged.", "{count} raw articles are damaged.", damaged),
            say("The cleaned articles are not touched by that."),
        )


def _room(path: Path) -> Iterator[Problem]:
    free = shutil.disk_usage(path.parent).free // 1024**2
    if free < _LITTLE_MB:
        yield Problem(
            say("Only {free} MB are free where {path} is.", free=free, path=shown(path)),
            say("Make room before adding more."),
        )


def mend(connection: sqlite3.Connection) -> None:
    """Make the indexes and the sums anew; within a transaction that writes."""
    for table in ("words", "term_part"):
        connection.execute(f"INSERT INTO {table}({table}) VALUES ('rebuild')")
    connection.execute(
        "UPDATE source SET total = (SELECT count(*) FROM article a WHERE a.source = source.id AND removed_at IS NULL),"
        " unread = (SELECT count(*) FROM article a WHERE a.source = source.id AND removed_at IS NULL"
        " AND read_at IS NULL),"
        " folded = folded(name)"
    )
