"""Keeping where one is while one reads, so that nothing that ends the program costs more than a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.widget import Widget

    from reader.places import Places
    from reader.reading import ReadingState

SECONDS = 0.5
"""Between a move and the writing of it; moves in between are written together."""


class Keeper:
    """Writes places a moment after they changed, in a worker."""

    def __init__(self, owner: Widget, places: Places) -> None:
        self._owner = owner
        self._places = places
        self._planned = False
        self._noted: tuple[str, str, int] | None = None

    def note(self, state: ReadingState) -> None:
        """Note where one is, and write it soon."""
        location = state.article.origin.location if state.article.origin else ""
        here = location, state.article.id, state.position
        if here == self._noted:
            return
        self._noted = here
        self._places.remember(state.article.id, location, state.position)
        self.plan()

    def keep_changes(self, state: ReadingState) -> None:
        """Write what the reader changed about an article, at once: it was work."""
        self._places.change(state.article.id, state.changes_as_data())
        self._write()

    def plan(self) -> None:
        """Write what changed, soon."""
        if not self._planned:
            self._planned = True
            self._owner.set_timer(SECONDS, self._write)

    def _write(self) -> None:
        self._planned = False
        self._owner.run_worker(self._places.save, group="keeping", thread=True, exit_on_error=False)
