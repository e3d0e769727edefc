"""What the reader does to articles: reading, starring, tagging, marking, noting, correcting; each can be undone."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from reader.folding import fold_lower
from reader.library.entries import Annotated, Note
from reader.library.listing import ENTRY_COLUMNS, entry_of
from reader.library.session import now
from reader.safe import safe_line, safe_text
from reader.spans import Span

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence

    from reader.findings import Correction

LONGEST_TAG = 60
LONGEST_NOTE = 20_000


@dataclass(frozen=True, slots=True)
class Change:
    """Something that was changed, and how to take it back."""

    articles: tuple[int, ...]
    """The numbers of the articles that are different now."""
    back: tuple[tuple[str, tuple[Any, ...]], ...]
    """Statements that restore what was; for `Library.undo` alone."""
    findings: bool = False
    """Whether quotations are counted differently now."""


def set_column(connection: sqlite3.Connection, column: str, numbers: Iterable[int], value: object) -> Change:
    """Set one of our own columns of articles, leaving alone those that have that value already."""
    changed, back = [], []
    for number in numbers:
        row = connection.execute(f"SELECT {column} FROM article WHERE id = ?", (number,)).fetchone()
        if row is None or row[0] == value or (row[0] is not None and value is not None and column.endswith("_at")):
            continue
        connection.execute(f"UPDATE article SET {column} = ? WHERE id = ?", (value, number))
        changed.append(number)
        back.append((f"UPDATE article SET {column} = ? WHERE id = ?", (row[0], number)))
    return Change(tuple(changed), tuple(back))


def add_tag(connection: sqlite3.Connection, numbers: Iterable[int], tag: str) -> Change:
    """Tag articles; a tag that differs only in case or spelling of an umlaut is the same."""
    name = safe_line(tag)[:LONGEST_TAG]
    folded = fold_lower(name)
    changed = []
    for number in numbers if folded else ():
        cursor = connection.execute(
            "INSERT OR IGNORE INTO tag(article, name, folded) SELECT id, ?, ? FROM article WHERE id = ?",
            (name, folded, number),
        )
        if cursor.rowcount:
            changed.append(number)
    return Change(
        tuple(changed), tuple(("DELETE FROM tag WHERE article = ? AND folded = ?", (n, folded)) for n in changed)
    )


def drop_tag(connection: sqlite3.Connection, numbers: Iterable[int], tag: str) -> Change:
    """Take a tag off articles."""
    folded = fold_lower(safe_line(tag))
    changed, back = [], []
    for number in numbers:
        row = connection.execute("SELECT name FROM tag WHERE article = ? AND folded = ?", (number, folded)).fetchone()
        if row:
            connection.execute("DELETE FROM tag WHERE article = ? AND folded = ?", (number, folded))
            changed.append(number)
            back.append(("INSERT INTO tag(article, name, folded) VALUES (?,?,?)", (number, row[0], folded)))
    return Change(tuple(changed), tuple(back))


def tags(connection: sqlite3.Connection) -> tuple[tuple[str, int], ...]:
    """Return all tags with how many articles carry each, the most used first."""
    return tuple(
        connection.execute(
            "SELECT min(name), count(*) FROM tag JOIN article a ON a.id = tag.article AND a.removed_at IS NULL"
            " GROUP BY folded ORDER BY count(*) DESC, folded"
        )
    )


def tags_of(connection: sqlite3.Connection, number: int) -> tuple[str, ...]:
    """Return the tags of one article."""
    rows = connection.execute("SELECT name FROM tag WHERE article = ? ORDER BY folded", (number,))
    return tuple(name for (name,) in rows)


def set_marks(connection: sqlite3.Connection, number: int, marks: dict[str, int]) -> None:
    """Put these marks in the place of the ones there were."""
    connection.execute("DELETE FROM mark WHERE article = ?", (number,))
    connection.executemany(
        "INSERT INTO mark(article, letter, place) VALUES (?,?,?)",
        [(number, letter, place) for letter, place in marks.items()],
    )


def marks_of(connection: sqlite3.Connection, number: int) -> dict[str, int]:
    """Return offsets by letter."""
    return dict(connection.execute("SELECT letter, place FROM mark WHERE article = ?", (number,)).fetchall())


def add_note(connection: sqlite3.Connection, number: int, span: Span, text: str) -> tuple[Note, Change]:
    """Write a note beside a stretch of the text."""
    words = safe_text(text)[:LONGEST_NOTE]
    cursor = connection.execute(
        "INSERT INTO note(article, start, end, text, made) VALUES (?,?,?,?,?)",
        (number, span.start, span.end, words, now()),
    )
    note = Note(cursor.lastrowid or 0, span, words)
    return note, Change((number,), (("DELETE FROM note WHERE id = ?", (note.number,)),))


def drop_note(connection: sqlite3.Connection, note: int) -> Change:
    """Take a note away."""
    row = connection.execute("SELECT id, article, start, end, text, made FROM note WHERE id = ?", (note,)).fetchone()
    if row is None:
        return Change((), ())
    connection.execute("DELETE FROM note WHERE id = ?", (note,))
    return Change((row[1],), (("INSERT INTO note(id, article, start, end, text, made) VALUES (?,?,?,?,?,?)", row),))


def notes_of(connection: sqlite3.Connection, number: int) -> tuple[Note, ...]:
    """Return the notes of an article in the order of its text."""
    rows = connection.execute("SELECT id, start, end, text FROM note WHERE article = ? ORDER BY start, id", (number,))
    return tuple(Note(i, Span(start, end), text) for i, start, end, text in rows)


def notes(connection: sqlite3.Connection) -> tuple[Annotated, ...]:
    """Return all notes with the words they are on, the newest first."""
    from reader.library.packing import text_of  # noqa: PLC0415 - the first screen does without

    rows = connection.execute(
        f"SELECT n.id, n.start, n.end, n.text, n.made, b.packed, {ENTRY_COLUMNS} FROM note n"
        " JOIN article a ON a.id = n.article JOIN source s ON s.id = a.source JOIN body b ON b.article = a.id"
        " WHERE a.removed_at IS NULL ORDER BY n.made DESC, n.id DESC"
    )
    return tuple(
        Annotated(
            Note(i, Span(start, end), text), entry_of(entry), safe_line(text_of(packed)[start:end]),
            date.fromisoformat(made[:10]),
        )
        for i, start, end, text, made, packed, *entry in rows
    )  # fmt: skip


_CORRECTION = "INSERT INTO correction(article, start, end, words, speaker, dismissed) VALUES (?,?,?,?,?,?)"


def correct(connection: sqlite3.Connection, number: int, correction: Correction) -> Change:
    """Keep a decision about a finding; the speaker is kept by name, because numbers change with the next analysis."""
    from reader.library.indexing import reindex_findings  # noqa: PLC0415 - the first screen does without

    text, names = _text_and_names(connection, number)
    span = correction.span
    before = connection.execute(
        "SELECT article, start, end, words, speaker, dismissed FROM correction"
        " WHERE article = ? AND start = ? AND end = ?",
        (number, span.start, span.end),
    ).fetchone()
    place = (number, span.start, span.end)
    away = ("DELETE FROM correction WHERE article = ? AND start = ? AND end = ?", place)
    connection.execute(*away)
    name = names.get(correction.speaker) if correction.speaker is not None else None
    connection.execute(_CORRECTION, (*place, span.of(text), name, int(correction.dismissed)))
    reindex_findings(connection, number)
    return Change((number,), (away, *(((_CORRECTION, tuple(before)),) if before else ())), findings=True)


def set_corrections(connection: sqlite3.Connection, number: int, corrections: Sequence[Correction]) -> None:
    """Put these decisions in the place of the ones there were; the later of two about one finding holds."""
    from reader.library.indexing import reindex_findings  # noqa: PLC0415 - the first screen does without

    text, names = _text_and_names(connection, number)
    connection.execute("DELETE FROM correction WHERE article = ?", (number,))
    for correction in {c.span: c for c in corrections}.values():
        name = names.get(correction.speaker) if correction.speaker is not None else None
        span = correction.span
        connection.execute(_CORRECTION, (number, span.start, span.end, span.of(text), name, int(correction.dismissed)))
    reindex_findings(connection, number)


def corrections_of(connection: sqlite3.Connection, number: int) -> tuple[Correction, ...]:
    """Return the decisions about an article, in the order they were made, with today's numbers of speakers."""
    from reader.findings import Correction  # noqa: PLC0415 - the first screen does without

    rows = connection.execute(
        "SELECT start, end, speaker, dismissed FROM correction WHERE article = ? ORDER BY id", (number,)
    ).fetchall()
    if not rows:
        return ()
    _, names = _text_and_names(connection, number)
    numbers = {name: place for place, name in names.items()}
    return tuple(
        Correction(Span(start, end), numbers.get(speaker), bool(dismissed)) for start, end, speaker, dismissed in rows
    )


def set_changes(connection: sqlite3.Connection, number: int, key: str, changes: Sequence[Mapping[str, object]]) -> None:
    """Remember what was changed on the screen, in the place of what there was."""
    connection.execute("DELETE FROM changed WHERE article = ?", (number,))
    if changes:
        kept = json.dumps([dict(change) for change in changes], ensure_ascii=False)
        connection.execute("INSERT INTO changed(article, key, changes) VALUES (?,?,?)", (number, key, kept))


def changes_of(connection: sqlite3.Connection, number: int) -> tuple[str, tuple[dict[str, object], ...]]:
    """Return the id of the text that was changed, and the changes; ("", ()) where there are none."""
    row = connection.execute("SELECT key, changes FROM changed WHERE article = ?", (number,)).fetchone()
    if row is None:
        return "", ()
    try:
        kept = json.loads(row[1])
    except ValueError:
        kept = None
    return row[0], tuple(change for change in kept if isinstance(change, dict)) if isinstance(kept, list) else ()


def _text_and_names(connection: sqlite3.Connection, number: int) -> tuple[str, dict[int, str]]:
    from reader.library.packing import text_of, unpack_findings  # noqa: PLC0415 - the first screen does without

    key, packed = connection.execute(
        "SELECT key, packed FROM article JOIN body ON body.article = id WHERE id = ?", (number,)
    ).fetchone()
    return text_of(packed), {s.id: s.name for s in unpack_findings(key, packed).speakers}
