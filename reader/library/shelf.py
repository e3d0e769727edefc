"""Articles out again: to be read, and to be cleaned or analysed anew."""

from __future__ import annotations

import zlib
from datetime import datetime
from typing import TYPE_CHECKING

from reader.article import Origin, OriginKind, RawArticle
from reader.errors import LibraryDamaged
from reader.library import personal
from reader.library.entries import Outdated, Shelved
from reader.library.listing import ENTRY_COLUMNS, entry_of
from reader.library.packing import unpack_article, unpack_findings
from reader.tongue import say

if TYPE_CHECKING:
    import sqlite3


def take(connection: sqlite3.Connection, number: int) -> Shelved | None:
    """Return an article with everything about it, or None where there is none.

    Raises:
        LibraryDamaged: when its bytes are not what was kept.
    """
    row = connection.execute(
        f"SELECT {ENTRY_COLUMNS}, b.packed FROM article a JOIN source s ON s.id = a.source"
        " JOIN body b ON b.article = a.id WHERE a.id = ?",
        (number,),
    ).fetchone()
    if row is None:
        return None
    entry = entry_of(row[:-1])
    packed = row[-1]
    origins = tuple(
        Origin(OriginKind(kind), location)
        for kind, location in connection.execute(
            "SELECT kind, location FROM origin WHERE article = ? ORDER BY id", (number,)
        )
    )
    try:
        article = unpack_article(
            entry.id, packed, published=entry.published.isoformat() if entry.published else None,
            language=entry.language, origin=origins[0] if origins else None,
        )  # fmt: skip
        analysis = unpack_findings(entry.id, packed)
    except (ValueError, TypeError, LookupError) as error:
        raise LibraryDamaged(
            say(
                "“{title}” is damaged in the library. “reader doctor” makes it anew from what came in.",
                title=entry.title,
            )
        ) from error
    changed_id, changes = personal.changes_of(connection, number)
    return Shelved(
        entry, article, analysis, origins, personal.corrections_of(connection, number),
        personal.marks_of(connection, number), personal.notes_of(connection, number),
        personal.tags_of(connection, number), changes, changed_id,
    )  # fmt: skip


def number_of(connection: sqlite3.Connection, key: str) -> int | None:
    """Return the number of the article with this `Article.id`."""
    row = connection.execute("SELECT id FROM article WHERE key = ?", (key,)).fetchone()
    return row[0] if row else None


def number_at(connection: sqlite3.Connection, location: str) -> int | None:
    """Return the number of the article that came from this place last, and was not taken away."""
    row = connection.execute(
        "SELECT o.article FROM origin o JOIN article a ON a.id = o.article"
        " WHERE o.location = ? AND a.removed_at IS NULL ORDER BY o.fetched DESC, o.id DESC", (location,)
    ).fetchone()  # fmt: skip
    return row[0] if row else None


def number_with(connection: sqlite3.Connection, address: str) -> int | None:
    """Return the number of the last article with this address (`keeping.address`)."""
    row = connection.execute(
        "SELECT id FROM article WHERE address = ? AND removed_at IS NULL ORDER BY id DESC", (address,)
    ).fetchone()
    return row[0] if row else None


def number_from(connection: sqlite3.Connection, location: str, raw: bytes) -> int | None:
    """Return the number of the article that came from this place as these bytes, given by their name in `raw`."""
    row = connection.execute(
        "SELECT o.article FROM origin o JOIN article a ON a.id = o.article"
        " WHERE o.location = ? AND o.raw = ? AND a.removed_at IS NULL ORDER BY o.id DESC",
        (location, raw),
    ).fetchone()
    return row[0] if row else None


def outdated(connection: sqlite3.Connection, cleaning: int, analysis: int, limit: int) -> tuple[Outdated, ...]:
    """Return articles that were made by an older version than these, the newest articles first."""
    rows = connection.execute(
        "SELECT id, key, cleaning < ?1 FROM article WHERE (cleaning < ?1 OR analysis < ?2) AND removed_at IS NULL"
        " ORDER BY id DESC LIMIT ?3",
        (cleaning, analysis, limit),
    )
    return tuple(Outdated(number, key, bool(clean)) for number, key, clean in rows)


def raw_of(connection: sqlite3.Connection, number: int) -> RawArticle | None:
    """Return the bytes an article was last made from; None where they were not kept or are lost. `raw` is attached."""
    rows = connection.execute(
        "SELECT r.content, r.media_type, r.charset, o.kind, o.location, r.fetched FROM origin o"
        " JOIN raw.raw r ON r.digest = o.raw WHERE o.article = ? ORDER BY o.fetched DESC, o.id DESC",
        (number,),
    )
    return next((raw for row in rows if (raw := raw_from(row)) is not None), None)


def raw_from(row: tuple[bytes, str, str, str, str, str]) -> RawArticle | None:
    """Return a kept raw article, or None where its bytes are damaged."""
    content, media_type, charset, kind, location, fetched = row
    try:
        return RawArticle(
            zlib.decompress(content), media_type, charset, Origin(OriginKind(kind), location),
            datetime.fromisoformat(fetched),
        )  # fmt: skip
    except (zlib.error, ValueError):
        return None


def raws_without_article(connection: sqlite3.Connection) -> list[tuple[bytes, str, str, str, str, str]]:
    """Return raw articles nobody refers to, ready for `raw_from`, without older wordings. `raw` is attached."""
    return connection.execute(
        "SELECT content, media_type, charset, kind, location, fetched FROM raw.raw"
        " WHERE digest NOT IN (SELECT raw FROM origin WHERE raw IS NOT NULL) AND digest NOT IN (SELECT raw FROM item)"
        " AND digest NOT IN (SELECT stub FROM item WHERE stub IS NOT NULL)"
        " AND location NOT IN (SELECT location FROM origin WHERE raw IS NOT NULL)"
    ).fetchall()
