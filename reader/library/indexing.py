"""What is looked up, made from what is kept: words for searching, speakers, quotations and days for asking."""

from __future__ import annotations

import re
from hashlib import blake2b
from typing import TYPE_CHECKING

from reader.folding import words_of
from reader.library.batch import Batch
from reader.library.packing import spoken_pieces, text_of, unpack_findings
from reader.spans import Span

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from reader.findings import Analysis

MOST_BRIEF = 2
"""Words of a quotation so brief that it is looked up by all of them; a longer one has anchors."""

_PAGES = 200
"""Pages (4 KB) of the index written at once when it is put together: about 30 ms."""

_LONGER = re.compile(rf"[\W_]*(?:[^\W_]+[\W_]+){{{MOST_BRIEF}}}[^\W_]")


def unindex_words(connection: sqlite3.Connection, number: int) -> None:
    """Take an article's words out again, exactly as they went in: any other words would leave ghosts."""
    connection.execute(
        "INSERT INTO words(words, rowid, title, text, spoken)"
        " SELECT 'delete', id, title, text, spoken FROM document WHERE id = ?",
        (number,),
    )


def is_merged(connection: sqlite3.Connection) -> bool:
    """Tell whether the index has been put together since the newest article came in."""
    row = connection.execute("SELECT value >= (SELECT max(id) FROM article) FROM fact WHERE name = 'merged'").fetchone()
    return bool(row and row[0] in (1, None))


def merge(connection: sqlite3.Connection) -> bool:
    """Put pieces of the index together for some milliseconds; tell whether there is more to do.

    Every transaction adds a piece, and a search looks into each of them; within a transaction that writes.
    """
    before = connection.total_changes
    connection.execute("INSERT INTO words(words, rank) VALUES ('merge', ?)", (_PAGES,))
    if connection.total_changes - before >= 2:  # so SQLite tells that there was something
        return True
    connection.execute("INSERT OR REPLACE INTO fact(name, value) SELECT 'merged', coalesce(max(id), 0) FROM article")
    return False


def index_findings(
    batch: Batch, number: int, text: str, analysis: Analysis, *, same: Sequence[int], is_new: bool = False
) -> None:
    """Hand on the rows that speakers, quotations and days are asked by; the reader's corrections are worked in.

    `same` holds the `brief_hash` of each quotation; of an article that `is_new` nothing has been decided yet.
    """
    decided = {} if is_new else _decisions(batch.connection, number, text)
    by_name = {s.name: s.id for s in analysis.speakers} if decided else {}
    speakers: dict[int, int] = {}
    for speaker in analysis.speakers:
        speakers[speaker.id] = row = batch.next_speaker()
        name = batch.name(speaker.name)
        batch.speakers.append((row, number, speaker.id, name, speaker.role, speaker.kind._value_))
    for place, (quotation, hashed) in enumerate(zip(analysis.quotations, same, strict=True)):
        # `_value_` is documented; `value` is looked up by a function of Python's, twelve times for each article.
        span, who, certainty = quotation.span, quotation.speaker, quotation.certainty._value_
        if decided and span in decided:
            name_decided, dismissed = decided[span]
            if dismissed:
                continue
            who, certainty = by_name.get(name_decided or ""), "sure"
        batch.quotations.append(
            (number, place, span.start, span.end, quotation.kind._value_,
             speakers.get(who) if who is not None else None, certainty, hashed)
        )  # fmt: skip
    batch.days.extend(
        {(number, d.first.toordinal(), (d.last or d.first).toordinal()) for d in analysis.dates if d.first}
    )


def _decisions(connection: sqlite3.Connection, number: int, text: str) -> dict[Span, tuple[str | None, bool]]:
    """Return what the reader decided, by span; where a new cleaning moved the words, by the words."""
    decided: dict[Span, tuple[str | None, bool]] = {}
    for start, end, words, speaker, dismissed in connection.execute(
        "SELECT start, end, words, speaker, dismissed FROM correction WHERE article = ?", (number,)
    ).fetchall():
        place = start if text[start:end] == words else text.find(words)
        if place >= 0:
            decided[Span(place, place + len(words))] = (speaker, bool(dismissed))
            if place != start:
                connection.execute(
                    "UPDATE OR IGNORE correction SET start = ?, end = ? WHERE article = ? AND start = ? AND end = ?",
                    (place, place + len(words), number, start, end),
                )
    return decided


def unindex_findings(connection: sqlite3.Connection, number: int) -> None:
    """Take those rows out again."""
    for table in ("quotation", "speaker", "day"):
        connection.execute(f"DELETE FROM {table} WHERE article = ?", (number,))
    # SQLite gives the highest number again when its row is gone; what has been compared is counted from below.
    connection.execute(
        "UPDATE fact SET value = min(value, (SELECT coalesce(max(id), 0) FROM quotation)) WHERE name = 'compared'"
    )


def reindex_findings(connection: sqlite3.Connection, number: int) -> None:
    """Write those rows anew from what is kept, after a correction."""
    key, packed = connection.execute(
        "SELECT key, packed FROM article JOIN body ON body.article = id WHERE id = ?", (number,)
    ).fetchone()
    unindex_findings(connection, number)
    analysis, text = unpack_findings(key, packed), text_of(packed)
    same = [brief_hash(said) for said in spoken_pieces(text, analysis.quotations)]
    batch = Batch(connection)
    index_findings(batch, number, text, analysis, same=same)
    batch.write()


def brief_hash(spoken: str) -> int:
    """Return the `word_hash` of a quotation of few words, given folded; 0 of a longer one.

    The hash of a longer one is of use only once it is shared, and is worked out then.
    """
    words = () if _LONGER.match(spoken) else words_of(spoken)
    return word_hash(words) if words else 0


def word_hash(words: Iterable[str]) -> int:
    """Return a number two stretches of words share only if they are the same, but for freaks."""
    return int.from_bytes(blake2b(" ".join(words).encode(), digest_size=6).digest(), "big")
