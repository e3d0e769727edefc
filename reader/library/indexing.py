"""What is looked up, made from what is kept: words for searching, speakers, quotations and days for asking."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import blake2b
from typing import TYPE_CHECKING

from reader.folding import WORD, folded_words
from reader.library.packing import PARTED, spoken_pieces, text_of, unpack_findings
from reader.spans import Span

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from reader.findings import Analysis, Quotation


@dataclass(slots=True)
class Numbers:
    """Numbers of rows that were looked up already; good for one transaction, as others may write after it."""

    names: dict[str, int] = field(default_factory=dict)
    """Of names of speakers."""
    sources: dict[str, int] = field(default_factory=dict)
    speaker: int = 0
    """The highest of `speaker`; 0 while nobody asked."""

    def next_speaker(self, connection: sqlite3.Connection) -> int:
        """Return a number no speaker has, so that several can be written by one statement."""
        if not self.speaker:
            (self.speaker,) = connection.execute("SELECT coalesce(max(id), 0) FROM speaker").fetchone()
        self.speaker += 1
        return self.speaker


def index_words(connection: sqlite3.Connection, number: int, title: str, text: str, spoken: Sequence[str]) -> None:
    """Put an article's words, folded, and those of each of its quotations into the index."""
    connection.execute(
        "INSERT INTO words(rowid, title, text, spoken) VALUES (?,?,?,?)", (number, title, text, PARTED.join(spoken))
    )


def unindex_words(connection: sqlite3.Connection, number: int) -> None:
    """Take an article's words out again, exactly as they went in: any other words would leave ghosts."""
    connection.execute(
        "INSERT INTO words(words, rowid, title, text, spoken)"
        " SELECT 'delete', id, title, text, spoken FROM document WHERE id = ?",
        (number,),
    )


def index_findings(
    connection: sqlite3.Connection,
    number: int,
    text: str,
    analysis: Analysis,
    *,
    same: Sequence[int],
    numbers: Numbers,
    is_new: bool = False,
) -> None:
    """Write the rows that speakers, quotations and days are asked by; the reader's corrections are worked in.

    `same` holds the `word_hash` of each quotation; of an article that `is_new` nothing has been decided yet.
    """
    speakers = {speaker.id: numbers.next_speaker(connection) for speaker in analysis.speakers}
    connection.executemany(
        "INSERT INTO speaker(id, article, number, name, role, kind) VALUES (?,?,?,?,?,?)",
        [
            (speakers[s.id], number, s.id, _name(connection, s.name, numbers), s.role, s.kind.value)
            for s in analysis.speakers
        ],
    )
    decided = {} if is_new else _decisions(connection, number, text)
    by_name = {s.name: s.id for s in analysis.speakers}
    rows = []
    for place, (quotation, hashed) in enumerate(zip(analysis.quotations, same, strict=True)):
        who, certainty = quotation.speaker, quotation.certainty.value
        if decided and quotation.span in decided:
            name, dismissed = decided[quotation.span]
            if dismissed:
                continue
            who, certainty = by_name.get(name or ""), "sure"
        rows.append(
            (number, place, quotation.span.start, quotation.span.end, quotation.kind.value,
             speakers.get(who) if who is not None else None, certainty, hashed)
        )  # fmt: skip
    connection.executemany(
        "INSERT INTO quotation(article, number, start, end, kind, speaker, certainty, same) VALUES (?,?,?,?,?,?,?,?)",
        rows,
    )
    connection.executemany(
        "INSERT INTO day(article, first, last) VALUES (?,?,?)",
        {(number, d.first.toordinal(), (d.last or d.first).toordinal()) for d in analysis.dates if d.first},
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
    same = hashes(spoken_pieces(text, (q.parts for q in analysis.quotations)))
    index_findings(connection, number, text, analysis, same=same, numbers=Numbers())


def _name(connection: sqlite3.Connection, name: str, numbers: Numbers) -> int:
    known = numbers.names.get(name)
    if known is None:
        row = connection.execute("SELECT id FROM name WHERE name = ?", (name,)).fetchone()
        known = numbers.names[name] = int(row[0]) if row else _new_name(connection, name)
    return known


def _new_name(connection: sqlite3.Connection, name: str) -> int:
    words = folded_words(name)
    cursor = connection.execute("INSERT INTO name(name, last) VALUES (?,?)", (name, words[-1] if words else ""))
    number = cursor.lastrowid or 0
    connection.executemany("INSERT INTO name_word(word, name) VALUES (?,?)", {(word, number) for word in words})
    return number


def hashes(spoken: Iterable[str]) -> tuple[int, ...]:
    """Return the `word_hash` of each quotation, given by its folded words."""
    return tuple(word_hash(WORD.findall(words)) for words in spoken)


def word_hash(words: Iterable[str]) -> int:
    """Return a number two stretches of words share only if they are the same, but for freaks."""
    return int.from_bytes(blake2b(" ".join(words).encode(), digest_size=6).digest(), "big")


def quotation_words(text: str, quotation: Quotation) -> list[str]:
    """Return the folded words of a quotation, those of a frame in its middle left out."""
    return folded_words(" ".join(part.of(text) for part in quotation.parts or (quotation.span,)))
