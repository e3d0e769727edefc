"""The reader's desk: what one does to the articles of the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.library import personal
from reader.library.session import Session, now

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reader.findings import Correction
    from reader.library.entries import Annotated, Note
    from reader.library.personal import Change
    from reader.spans import Span


class Desk(Session):
    """Reading, starring, tagging, marking, noting, correcting; whatever returns a `Change` can be undone."""

    def set_read(self, numbers: Iterable[int], *, read: bool = True) -> Change:
        """Mark articles as read or unread."""
        with self._writing() as connection:
            return personal.set_column(connection, "read_at", numbers, now() if read else None)

    def set_starred(self, numbers: Iterable[int], *, starred: bool = True) -> Change:
        """Star articles or take their stars away."""
        with self._writing() as connection:
            return personal.set_column(connection, "starred", numbers, int(starred))

    def remove(self, numbers: Iterable[int]) -> Change:
        """Take articles out of every list and search; they stay in the file, so that this can be undone."""
        with self._writing() as connection:
            return personal.set_column(connection, "removed_at", numbers, now())

    def set_position(self, number: int, position: int) -> None:
        """Remember where reading stopped, and that this article was read last."""
        with self._writing() as connection:
            connection.execute("UPDATE article SET position = ? WHERE id = ?", (max(0, position), number))
            connection.execute("INSERT OR REPLACE INTO fact(name, value) VALUES ('reading', ?)", (number,))

    def read_last(self) -> int | None:
        """Return the number of the article that was read last; None where it is gone, or none was."""
        with self._reading() as connection:
            row = connection.execute(
                "SELECT a.id FROM fact JOIN article a ON a.id = fact.value"
                " WHERE fact.name = 'reading' AND a.removed_at IS NULL"
            ).fetchone()
            return row[0] if row else None

    def add_tag(self, numbers: Iterable[int], tag: str) -> Change:
        """Tag articles; ones that have the tag stay as they are."""
        with self._writing() as connection:
            return personal.add_tag(connection, numbers, tag)

    def drop_tag(self, numbers: Iterable[int], tag: str) -> Change:
        """Take a tag off articles."""
        with self._writing() as connection:
            return personal.drop_tag(connection, numbers, tag)

    def tags(self) -> tuple[tuple[str, int], ...]:
        """Return all tags with how many articles carry each, the most used first."""
        with self._reading() as connection:
            return personal.tags(connection)

    def set_marks(self, number: int, marks: dict[str, int]) -> None:
        """Remember the marks of an article, offsets by letter, in the place of the ones there were."""
        with self._writing() as connection:
            personal.set_marks(connection, number, marks)

    def notes_of(self, number: int) -> tuple[Note, ...]:
        """Return the notes of an article in the order of its text."""
        with self._reading() as connection:
            return personal.notes_of(connection, number)

    def notes(self) -> tuple[Annotated, ...]:
        """Return all notes of the library with the words they are on, the newest first."""
        with self._reading() as connection:
            return personal.notes(connection)

    def add_note(self, number: int, span: Span, text: str) -> tuple[Note, Change]:
        """Write a note beside a stretch of the text."""
        with self._writing() as connection:
            return personal.add_note(connection, number, span, text)

    def drop_note(self, note: int) -> Change:
        """Take a note away, by `Note.number`."""
        with self._writing() as connection:
            return personal.drop_note(connection, note)

    def correct(self, number: int, correction: Correction) -> Change:
        """Keep the reader's decision about a finding; search, persons and same words follow it."""
        with self._writing() as connection:
            return personal.correct(connection, number, correction)

    def set_corrections(self, number: int, corrections: Sequence[Correction]) -> None:
        """Keep all decisions about an article at once, in the place of the ones there were."""
        with self._writing() as connection:
            personal.set_corrections(connection, number, corrections)

    def set_changes(
        self, number: int, key: str, changes: Sequence[Mapping[str, object]], corrections: Sequence[Correction]
    ) -> None:
        """Keep what was changed on the screen, as it was and as what came of it for each finding of the analysis."""
        with self._writing() as connection:
            personal.set_changes(connection, number, key, changes)
            personal.set_corrections(connection, number, corrections)

    def undo(self, change: Change) -> None:
        """Take a change back."""
        from reader.library.indexing import reindex_findings  # noqa: PLC0415 - the first screen does without

        with self._writing() as connection:
            for statement, arguments in change.back:
                connection.execute(statement, arguments)
            for number in change.articles if change.findings else ():
                reindex_findings(connection, number)
