"""Keeping where one is while one reads, so that nothing that ends the program costs more than a moment.

What belongs to an article goes into the library where the article is there, otherwise into the file of places; what the
library takes over leaves that file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.widget import Widget

    from reader.library import Library
    from reader.places import Places
    from reader.reading import ReadingState
    from reader.ui.librarian import Librarian

SECONDS = 0.5
"""Between a move and the writing of it; moves in between are written together."""


class Keeper:
    """Writes where one is a moment after it changed, in threads of others."""

    def __init__(self, owner: Widget, places: Places, librarian: Librarian | None = None) -> None:
        self._owner = owner
        self._places = places
        self._librarian = librarian
        self._planned = False
        self._noted: tuple[str, str, int] | None = None
        self._marks: dict[str, dict[str, int]] = {}
        self._positions: dict[int, int] = {}

    def note(self, state: ReadingState) -> None:
        """Note where one is, and write it soon."""
        location = state.article.origin.location if state.article.origin else ""
        here = location, state.article.id, state.position
        if here == self._noted:
            return
        self._noted = here
        number = self._number(state)
        if number is None:
            self._places.remember(state.article.id, location, state.position)
        else:
            self._places.read(location)
            self._positions.pop(number, None)
            self._positions[number] = state.position  # the last one is the one read last
        self.plan()

    def keep_changes(self, state: ReadingState) -> None:
        """Write what the reader changed about an article, at once: it was work."""
        number, key, changes = self._number(state), state.article.id, state.changes_as_data()
        if number is None or self._librarian is None:
            self._places.change(key, changes)
            self._write()
            return
        decisions = state.decisions()

        def keep(library: Library) -> None:
            library.set_changes(number, key, changes, decisions)

        def otherwise() -> None:
            self._places.change(key, changes)
            self._places.save()

        self._librarian.do(keep, otherwise)

    def keep_marks(self, state: ReadingState) -> None:
        """Write the marks of an article, where they are others than before."""
        number, marks = self._number(state), dict(state.marks)
        if number is None or self._librarian is None or marks == self._marks.get(state.article.id, {}):
            return
        self._marks[state.article.id] = marks
        self._librarian.do(lambda library: library.set_marks(number, marks))

    def recalled(self, state: ReadingState) -> None:
        """Note an article as it was left, and take up what only the file of places knows of it."""
        key = state.article.id
        self._marks[key] = dict(state.marks)
        state.recall(self._places.changes.get(key))
        if key in self._places.offsets:
            state.position = min(self._places.offset(key), len(state.article.text))

    def hand_over(self, state: ReadingState, number: int) -> None:
        """Give the library what the file of places knows of an article that is in the library now."""
        key = state.article.id
        if self._librarian is None or not (key in self._places.offsets or key in self._places.changes or state.marks):
            return
        position, marks = state.position, dict(state.marks)
        changes, decisions = state.changes_as_data(), state.decisions()

        def keep(library: Library) -> None:
            if changes:
                library.set_changes(number, key, changes, decisions)
            if marks:
                library.set_marks(number, marks)
            library.set_position(number, position)
            self._places.forget(key)
            self._places.save()

        self._marks[key] = marks
        self._librarian.do(keep)

    def _number(self, state: ReadingState) -> int | None:
        """Return the number of an article the library would take something about."""
        if self._librarian is None or not self._librarian.may_write:
            return None
        return self._librarian.numbers.get(state.article.id)

    def plan(self) -> None:
        """Write what changed, soon."""
        if not self._planned:
            self._planned = True
            self._owner.set_timer(SECONDS, self._write)

    def _write(self) -> None:
        self._planned = False
        self.flush()
        self._owner.run_worker(self._places.save, group="keeping", thread=True, exit_on_error=False)

    def flush(self) -> None:
        """Hand over to the library where one was."""
        positions, self._positions = self._positions, {}
        if positions and self._librarian is not None:
            self._librarian.keep(lambda library: _set_positions(library, positions))


def _set_positions(library: Library, positions: dict[int, int]) -> None:
    for number, position in positions.items():
        library.set_position(number, position)
