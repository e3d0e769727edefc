"""A damaged library is set aside, never thrown away; what can be read of it goes into a new one.

An article whose text is lost keeps its row, and with it star, tags, notes and all the reader left in it, wherever the
bytes it came as are still there: it says that it is damaged until it has been made anew from them.
"""

from __future__ import annotations

import shutil
import sqlite3
import zlib
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from reader.library.checking import mend
from reader.library.connection import HEADER, connect, raw_path, shown, told, writing
from reader.library.indexing import reindex_findings
from reader.library.packing import digest
from reader.library.schema import PAGE_SIZE
from reader.safe import safe_line
from reader.tongue import say, say_many

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_TABLES = (
    ("source", "id, name, folded"),
    (
        "article",
        (
            "id, key, address, title, source, language, published, day, added, length, quotations, read_at, position,"
            " starred, removed_at, cleaning, analysis"
        ),
    ),
    ("body", "article, packed, digest"),
    ("origin", "id, article, kind, location, raw, fetched"),
    ("tag", "id, article, name, folded"),
    ("correction", "id, article, start, end, words, speaker, dismissed"),
    ("mark", "id, article, letter, place"),
    ("note", "id, article, start, end, text, made"),
    (
        "feed",
        (
            "id, url, title, own_title, folded, site, groups, typed, added, etag, last_modified, asked, due, failures,"
            " problem, removed_at"
        ),
    ),
    ("feed_tag", "feed, folded, name"),
    ("item", "id, feed, key, link, title, published, found, state, raw, stub, page, tries, problem, article"),
    ("changed", "article, key, changes"),
)  # fmt: skip
"""What cannot be made from other tables, parents before children; the first column is the row's number."""

_BY_TEXT = (
    ("visit", "location, etag, last_modified"),
    ("fact", "name, value"),
)
"""The same of tables that are looked up by a text; of the facts only what was read last is the reader's."""

_NO_TEXT = zlib.compress(b"0\n")
"""A packed article (`reader.library.packing`) without text or findings: to the index it is empty, who opens it is told
that it is damaged."""

_HIGHEST = 2**24
"""Rows looked for where the file does not tell how many there are."""

_MOST_FAILURES = 3000
"""Questions a table may leave unanswered before it is given up: one that is gone altogether answers none."""


@dataclass(slots=True)
class _Saved:
    articles: int = 0
    lost: int = 0


def rescue(path: Path) -> str:
    """Set the library at `path` aside and put a new one in its place with all that can be read; tell how it went.

    Raises:
        LibraryError: when the place cannot be written.
    """
    with told(path):
        aside = _free_name(path)
        for ending in ("", "-wal", "-shm"):  # the newest changes may still be in the log beside the file
            part = path.with_name(path.name + ending)
            if part.exists():
                part.rename(aside.with_name(aside.name + ending))
        part = path.with_name(path.name + ".rescued")
        _remove(part)
        saved = _salvage(aside, part, _raw_names(raw_path(path)))
        part.replace(path)
    parts = [
        say("The library was damaged."),
        say_many(
            "{count} article was saved into a new one.", "{count} articles were saved into a new one.", saved.articles
        ),
    ]
    if saved.lost:
        parts.append(
            say_many(
                "{count} could not be read; “reader doctor” makes it anew from what came in.",
                "{count} could not be read; “reader doctor” makes them anew from what came in.",
                saved.lost,
            )
        )
    return " ".join([*parts, say("The damaged file is kept as {path}.", path=shown(aside))])


def _free_name(path: Path) -> Path:
    stamp = f"{datetime.now():%Y%m%d-%H%M%S}"
    for number in range(1, 1000):
        name = path.with_name(f"{path.stem}.damaged-{stamp}{'' if number == 1 else f'-{number}'}{path.suffix}")
        if not name.exists():
            return name
    return path.with_name(f"{path.stem}.damaged{path.suffix}")


def _remove(path: Path) -> None:
    for ending in ("", "-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _raw_names(path: Path) -> frozenset[bytes]:
    """Return the names of the bytes that are kept, as far as they can be read."""
    names: set[bytes] = set()
    with (
        suppress(sqlite3.Error, OSError),
        closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as raw,
    ):
        names.update(name for (name,) in raw.execute("SELECT digest FROM raw"))
    return frozenset(names)


def _salvage(damaged: Path, fresh: Path, raws: frozenset[bytes]) -> _Saved:
    saved = _Saved()
    with closing(connect(fresh)) as new:
        new.execute("PRAGMA foreign_keys=OFF")
        readable = _with_header(damaged, fresh)
        with suppress(sqlite3.Error), closing(sqlite3.connect(readable, isolation_level=None)) as old:
            old.text_factory = bytes
            with writing(new):
                for table, columns in _TABLES:
                    _copy_table(old, new, table, columns)
                for table, columns in _BY_TEXT:
                    _copy_by_text(old, new, table, columns)
        if readable != damaged:
            _remove(readable)
        with writing(new):
            _settle(new, saved, raws)
        new.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        new.execute("PRAGMA journal_mode=DELETE")  # one file, so that it can be renamed; opening makes it WAL again
    return saved


def _with_header(damaged: Path, fresh: Path) -> Path:
    """Return the damaged file, or, where its header is gone, a copy with the header of a new library."""
    with damaged.open("rb") as file:
        if file.read(16) == HEADER:
            return damaged
    patched = fresh.with_name(fresh.name + ".patched")
    shutil.copyfile(damaged, patched)
    with fresh.open("rb") as file:
        header = bytearray(file.read(100))
    pages = patched.stat().st_size // PAGE_SIZE
    header[28:32] = pages.to_bytes(4, "big")
    header[32:40] = bytes(8)  # no list of free pages: nothing is written into this copy
    header[92:96] = header[24:28]  # what says that the number of pages is right
    with patched.open("r+b") as file:
        file.write(header)
    return patched


def _copy_table(old: sqlite3.Connection, new: sqlite3.Connection, table: str, columns: str) -> None:
    count = columns.count(",") + 1
    statement = f"INSERT OR IGNORE INTO {table}({columns}) VALUES ({','.join('?' * count)})"
    key = columns.partition(",")[0]
    for row in _readable(
        old, f"SELECT {columns} FROM {table} WHERE {key} >= ? AND {key} < ?", 0, _top(old, table, key)
    ):
        with suppress(sqlite3.Error, UnicodeError):
            new.execute(statement, _as_text(row, columns))


def _copy_by_text(old: sqlite3.Connection, new: sqlite3.Connection, table: str, columns: str) -> None:
    """Copy from the first row up to where nothing can be read, and from the last row down to there."""
    statement = f"INSERT OR IGNORE INTO {table}({columns}) VALUES ({','.join('?' * (columns.count(',') + 1))})"
    for direction in ("ASC", "DESC"):
        with suppress(sqlite3.DatabaseError, MemoryError):
            for row in old.execute(f"SELECT {columns} FROM {table} ORDER BY {columns.partition(',')[0]} {direction}"):
                with suppress(sqlite3.Error, UnicodeError):
                    new.execute(statement, _as_text(row, columns))


def _top(old: sqlite3.Connection, table: str, key: str) -> int:
    try:
        (highest,) = old.execute(f"SELECT max({key}) FROM {table}").fetchone()
    except sqlite3.DatabaseError:
        return _HIGHEST
    return (highest or 0) + 1


def _readable(old: sqlite3.Connection, statement: str, low: int, high: int) -> Iterator[Sequence[object]]:
    """Yield the rows numbered from `low` up to `high`, halving the range around what cannot be read."""
    ranges, failures = [(low, high)], 0
    while ranges and failures < _MOST_FAILURES:
        low, high = ranges.pop()
        try:
            yield from old.execute(statement, (low, high)).fetchall()
        except (sqlite3.DatabaseError, MemoryError):
            failures += 1
            if high - low > 1:
                middle = (low + high) // 2
                ranges += [(middle, high), (low, middle)]


_BYTES = frozenset({"packed", "digest", "raw", "stub"})


def _as_text(row: Sequence[object], columns: str) -> list[object]:
    """Return a row with its texts decoded: damaged ones must not stop the reading of the others."""
    names = [name.strip() for name in columns.split(",")]
    return [
        value.decode() if isinstance(value, bytes) and name not in _BYTES else value
        for name, value in zip(names, row, strict=True)
    ]


def _settle(new: sqlite3.Connection, saved: _Saved, raws: frozenset[bytes]) -> None:
    """Leave only whole articles and those that can be made anew, and make the rest from them."""
    _give_rows(new, raws)
    new.execute("INSERT OR IGNORE INTO source(id, name, folded) SELECT DISTINCT source, 'source ' || source, 'source '"
                " || source FROM article WHERE source NOT IN (SELECT id FROM source)")  # fmt: skip
    broken = []
    for number, title, packed, kept in new.execute(
        "SELECT a.id, a.title, b.packed, b.digest FROM article a LEFT JOIN body b ON b.article = a.id"
    ):
        if kept is None or digest(title, packed) != kept:
            broken.append(number)
    saved.lost = len(broken)
    came = _raws_by_article(new)
    for number in broken:
        if came.get(number, frozenset()) & raws:
            new.execute("INSERT OR REPLACE INTO body(article, packed, digest) VALUES (?,?,?)", (number, _NO_TEXT, b""))
            new.execute("UPDATE article SET cleaning = 0, analysis = 0 WHERE id = ?", (number,))  # so it is made anew
        else:
            new.execute("DELETE FROM article WHERE id = ?", (number,))
    for table in ("body", "origin", "tag", "correction", "mark", "note", "changed"):
        new.execute(f"DELETE FROM {table} WHERE article NOT IN (SELECT id FROM article)")
    new.execute("UPDATE item SET article = NULL, state = 'queued' WHERE article NOT IN (SELECT id FROM article)")
    for table in ("item", "feed_tag"):
        new.execute(f"DELETE FROM {table} WHERE feed NOT IN (SELECT id FROM feed)")
    mend(new)
    for (number,) in new.execute("SELECT id FROM article").fetchall():
        with suppress(ValueError, TypeError, LookupError):
            reindex_findings(new, number)
            saved.articles += 1
    # Vocabulary and same words are made anew when the library is next tended.
    new.execute("DELETE FROM fact WHERE name <> 'reading'")


def _give_rows(new: sqlite3.Connection, raws: frozenset[bytes]) -> None:
    """Give articles whose own row is lost a new one, where it is known what bytes they came as."""
    lost = new.execute(
        "SELECT article, raw, location, max(fetched) FROM origin WHERE raw IS NOT NULL"
        " AND article NOT IN (SELECT id FROM article) GROUP BY article"
    ).fetchall()
    for number, raw, location, fetched in lost:
        if raw in raws:
            new.execute(
                "INSERT INTO article(id, key, title, source, language, day, added, length, quotations, cleaning,"
                " analysis) VALUES (?,?,?,0,'',?,?,0,0,0,0)",
                (number, f"lost {number}", safe_line(location), fetched[:10], fetched),
            )


def _raws_by_article(new: sqlite3.Connection) -> dict[int, set[bytes]]:
    found: dict[int, set[bytes]] = {}
    for number, raw in new.execute("SELECT article, raw FROM origin WHERE raw IS NOT NULL"):
        found.setdefault(number, set()).add(raw)
    return found
