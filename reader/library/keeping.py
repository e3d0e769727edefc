"""Articles in: the same one only once, everything of it in one transaction."""

from __future__ import annotations

import zlib
from datetime import UTC
from hashlib import blake2b, sha256
from pathlib import PurePath
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from reader.article import CLEANING_VERSION, OriginKind
from reader.folding import folded_words
from reader.library.connection import raw_path
from reader.library.entries import Kept, Outcome
from reader.library.indexing import index_findings, unindex_findings, unindex_words
from reader.library.packing import text_of
from reader.safe import safe_line

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from reader.article import Article, Origin, RawArticle
    from reader.library.batch import Batch
    from reader.library.preparing import Prepared

_TRACKING = ("utm_", "fbclid", "gclid", "mc_", "wt_", "xtor", "ref", "cmp", "at_")
_STUB = 0.8
"""A newer wording with less of the old length is a page behind a barrier; the fuller one is kept."""
_ALIKE = 0.5
"""Share of three-word sequences two wordings under one address must have in common to be one article: the front page
of a site keeps its address and changes its text."""


def name_of(raw: RawArticle) -> bytes:
    """Return the name bytes are kept under."""
    return sha256(raw.content).digest()


def keep_raw(connection: sqlite3.Connection, raw: RawArticle) -> bytes:
    """Keep the bytes as they came, and return the name they are found by."""
    name = name_of(raw)
    origin = raw.origin
    connection.execute(
        "INSERT OR IGNORE INTO raw.raw(digest, media_type, charset, kind, location, fetched, content)"
        " VALUES (?,?,?,?,?,?,?)",
        (
            name, raw.media_type, raw.charset, origin.kind.value, _storable(origin.location),
            raw.fetched_at.astimezone(UTC).isoformat(timespec="seconds"), zlib.compress(raw.content, 6),
        ),
    )  # fmt: skip
    if origin.kind is OriginKind.URL:
        connection.execute(
            "INSERT OR REPLACE INTO visit(location, etag, last_modified) VALUES (?,?,?)",
            (storable_location(origin), raw.etag, raw.last_modified),
        )
    return name


def keep_article(batch: Batch, ready: Prepared, raw: bytes | None, *, known: int | None = None) -> Kept:
    """Keep one article within a transaction; an article that is there already gets another origin.

    What is new of it waits in the batch.
    """
    article, connection = ready.article, batch.connection
    place = address(article.url or (article.origin.location if article.origin else ""))
    batch.expect(article.id, place)
    number, is_taken = _same_text(connection, ready)
    outcome = Outcome.KNOWN
    if number is None:
        number, outcome = _newer(connection, article, known) if known else (None, Outcome.ADDED)
        if number is None and place:
            number, outcome = _same_address(connection, ready, place)
    elif _is_older(connection, number, ready.analysis.version):
        outcome = Outcome.RENEWED
    if number is None:
        return _add(batch, ready, place, raw=raw, is_taken=is_taken)
    batch.write()  # it may be one that waits
    if outcome is Outcome.RENEWED:
        renew(batch, number, ready)
    _remember_origin(batch, number, article.origin, raw)
    key, removed = connection.execute("SELECT key, removed_at FROM article WHERE id = ?", (number,)).fetchone()
    if removed and not (article.origin and article.origin.kind is OriginKind.FEED):  # feeds bring nothing back
        connection.execute("UPDATE article SET removed_at = NULL WHERE id = ?", (number,))
    return Kept(number, key, outcome)


def _same_text(connection: sqlite3.Connection, ready: Prepared) -> tuple[int | None, bool]:
    """Return the article with this text, and whether any has its key."""
    row = connection.execute(
        "SELECT id, packed FROM article JOIN body ON body.article = id WHERE key = ?", (ready.article.id,)
    ).fetchone()
    return (row[0] if row and text_of(row[1]) == ready.text else None), row is not None


def _same_address(connection: sqlite3.Connection, ready: Prepared, place: str) -> tuple[int | None, Outcome]:
    article = ready.article
    rows = connection.execute(
        "SELECT id, title, packed FROM article JOIN body ON body.article = id WHERE address = ?", (place,)
    ).fetchall()
    for number, title, packed in rows:
        text = text_of(packed)
        if (article.title and title == ready.title) or _likeness(text, article.text) >= _ALIKE:
            return number, _fuller(article, text)
    return None, Outcome.ADDED


def _newer(connection: sqlite3.Connection, article: Article, known: int) -> tuple[int | None, Outcome]:
    row = connection.execute("SELECT packed FROM body WHERE article = ?", (known,)).fetchone()
    return (known, _fuller(article, text_of(row[0]))) if row else (None, Outcome.ADDED)


def _fuller(article: Article, text: str) -> Outcome:
    return Outcome.RENEWED if len(article.text) >= _STUB * len(text) else Outcome.KNOWN


def _likeness(one: str, other: str) -> float:
    first, second = (_triples(folded_words(text)) for text in (one, other))
    return len(first & second) / max(1, min(len(first), len(second)))


def _triples(words: list[str]) -> set[tuple[str, ...]]:
    return {tuple(words[i : i + 3]) for i in range(len(words) - 2)}


def _is_older(connection: sqlite3.Connection, number: int, analysis: int) -> bool:
    row = connection.execute(
        "SELECT 1 FROM article WHERE id = ? AND (cleaning < ? OR analysis < ?)", (number, CLEANING_VERSION, analysis)
    ).fetchone()
    return row is not None


def _columns(batch: Batch, ready: Prepared) -> tuple[Any, ...]:
    article, analysis = ready.article, ready.analysis
    published = article.published.isoformat() if article.published else None
    return (
        ready.title, batch.source(source_of(article)), article.language, published, published or batch.moment[:10],
        ready.length, len(analysis.quotations), CLEANING_VERSION, analysis.version,
    )  # fmt: skip


def _add(batch: Batch, ready: Prepared, place: str, *, raw: bytes | None, is_taken: bool) -> Kept:
    article = ready.article
    key = _free_key(batch, article) if is_taken else article.id
    columns = _columns(batch, ready)
    number = batch.next_article()
    batch.add_article(key, place, columns[1], (number, key, *columns, place or None, batch.moment))
    _add_body(batch, number, ready, is_new=True)
    if article.origin:
        _add_origin(batch, number, article.origin, raw)
    return Kept(number, key, Outcome.ADDED)


def _free_key(batch: Batch, article: Article) -> str:
    """Return the article's id; in the freak case that another text has it already, the next free one."""
    batch.write()
    key = article.id
    while batch.connection.execute("SELECT 1 FROM article WHERE key = ?", (key,)).fetchone():
        key = blake2b(f"{key}\0{article.text}".encode(), digest_size=8).hexdigest()
    return key


def renew(batch: Batch, number: int, ready: Prepared) -> None:
    """Put a better cleaning or analysis in the place of the old one; what the reader did to it stays."""
    article, connection = ready.article, batch.connection
    (key,) = connection.execute("SELECT key FROM article WHERE id = ?", (number,)).fetchone()
    unindex_words(connection, number)
    unindex_findings(connection, number)
    connection.execute("DELETE FROM body WHERE article = ?", (number,))
    connection.execute(
        "UPDATE article SET key = ?, title = ?, source = ?, language = ?, published = ?, day = ?, length = ?,"
        " quotations = ?, cleaning = ?, analysis = ? WHERE id = ?",
        (key if key == article.id else _free_key(batch, article), *_columns(batch, ready), number),
    )
    _add_body(batch, number, ready, is_new=False)
    batch.write()


def _add_body(batch: Batch, number: int, ready: Prepared, *, is_new: bool) -> None:
    batch.bodies.append((number, ready.packed, ready.digest))
    batch.words.append((number, ready.folded_title, ready.folded_text, ready.spoken))
    index_findings(batch, number, ready.text, ready.analysis, same=ready.same, is_new=is_new)


def _remember_origin(batch: Batch, number: int, origin: Origin | None, raw: bytes | None) -> None:
    if origin is None:
        return
    kind, location = origin.kind.value, _storable(origin.location)
    row = batch.connection.execute(
        "SELECT id FROM origin WHERE article = ? AND kind = ? AND location = ?", (number, kind, location)
    ).fetchone()
    if row is None:
        _add_origin(batch, number, origin, raw)
    elif raw is not None:
        batch.connection.execute("UPDATE origin SET raw = ?, fetched = ? WHERE id = ?", (raw, batch.moment, row[0]))


def _add_origin(batch: Batch, number: int, origin: Origin, raw: bytes | None) -> None:
    batch.origins.append((number, origin.kind._value_, _storable(origin.location), raw, batch.moment))


def storable_location(origin: Origin) -> str:
    """Return where an article came from as the library has it."""
    return _storable(origin.location)


def _storable(location: str) -> str:
    """Return a path as SQLite can keep it: bytes of a name that are no text come back from `os.fsencode` unharmed."""
    return location.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def address(url: str) -> str:
    """Return what two links to one page have in common: no scheme, no "www.", no tracking, no fragment."""
    if not url.lower().startswith(("http://", "https://")):
        return ""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    query = [(k, v) for k, v in parse_qsl(parts.query, max_num_fields=None) if not k.lower().startswith(_TRACKING)]
    return f"{host}{parts.path.rstrip('/')}{'?' + urlencode(sorted(query)) if query else ''}"


def source_of(article: Article) -> str:
    """Return whom an article comes from, as the list shows it."""
    if publisher := safe_line(article.publisher):
        return publisher
    origin = article.origin
    for url in (article.url, origin.location if origin else ""):
        if host := address(url).partition("/")[0]:
            return safe_line(host)
    if origin is None or origin.kind in (OriginKind.STDIN, OriginKind.CLIPBOARD):
        return origin.kind.value if origin else "unknown"
    if origin.kind is OriginKind.SAMPLE:
        return "samples"
    # A part of an archive, "flood.zip!/1.html", comes from the archive.
    return safe_line(_storable(PurePath(origin.location.replace("!/", "/")).parent.name)) or "files"


def has_raw(path: Path) -> bool:
    """Tell whether raw articles were ever kept beside the library at `path`."""
    return raw_path(path).exists()
