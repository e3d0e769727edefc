"""What is looked up, made from what is kept: words for searching, speakers, quotations and days for asking."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from reader.folding import WORD, fold_lower, folded_words
from reader.library.packing import PARTED, spoken_pieces, text_of, unpack_findings
from reader.spans import Span

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from reader.findings import Analysis, Quotation


def index_words(connection: sqlite3.Connection, number: int, title: str, text: str, analysis: Analysis) -> list[str]:
    """Put an article's words into the index; return the folded words of each of its quotations."""
    spoken = spoken_pieces(text, (q.parts for q in analysis.quotations))
    connection.execute(
        "INSERT INTO words(rowid, title, text, spoken) VALUES (?,?,?,?)",
        (number, fold_lower(title), fold_lower(text), PARTED.join(spoken)),
    )
    return spoken


def unindex_words(connection: sqlite3.Connection, number: int) -> None:
    """Take an article's words out again, exactly as they went in: any other words would leave ghosts."""
    connection.execute(
        "INSERT INTO words(words, rowid, title, text, spoken)"
        " SELECT 'delete', id, title, text, spoken FROM document WHERE id = ?",
        (number,),
    )


def index_findings(
    connection: sqlite3.Connection, number: int, text: str, analysis: Analysis, spoken: list[str]
) -> None:
    """Write the rows that speakers, quotations and days are asked by; the reader's corrections are worked in."""
    speakers: dict[int, int] = {}
    for speaker in analysis.speakers:
        cursor = connection.execute(
            "INSERT INTO speaker(article, number, name, role, kind) VALUES (?,?,?,?,?)",
            (number, speaker.id, _name(connection, speaker.name), speaker.role, speaker.kind.value),
        )
        speakers[speaker.id] = cursor.lastrowid or 0
    decided = _decisions(connection, number, text)
    by_name = {s.name: s.id for s in analysis.speakers}
    rows = []
    for place, (quotation, words) in enumerate(zip(analysis.quotations, spoken, strict=True)):
        who, certainty = quotation.speaker, quotation.certainty.value
        if quotation.span in decided:
            name, dismissed = decided[quotation.span]
            if dismissed:
                continue
            who, certainty = by_name.get(name or ""), "sure"
        rows.append(
            (number, place, quotation.span.start, quotation.span.end, quotation.kind.value,
             speakers.get(who) if who is not None else None, certainty, word_hash(WORD.findall(words)))
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
    index_findings(connection, number, text, analysis, spoken_pieces(text, (q.parts for q in analysis.quotations)))


def _name(connection: sqlite3.Connection, name: str) -> int:
    row = connection.execute("SELECT id FROM name WHERE name = ?", (name,)).fetchone()
    if row:
        return int(row[0])
    words = folded_words(name)
    cursor = connection.execute("INSERT INTO name(name, last) VALUES (?,?)", (name, words[-1] if words else ""))
    number = cursor.lastrowid or 0
    connection.executemany("INSERT INTO name_word(word, name) VALUES (?,?)", {(word, number) for word in words})
    return number


def word_hash(words: Iterable[str]) -> int:
    """Return a number two stretches of words share only if they are the same, but for freaks."""
    return int.from_bytes(blake2b(" ".join(words).encode(), digest_size=6).digest(), "big")


def quotation_words(text: str, quotation: Quotation) -> list[str]:
    """Return the folded words of a quotation, those of a frame in its middle left out."""
    return folded_words(" ".join(part.of(text) for part in quotation.parts or (quotation.span,)))
