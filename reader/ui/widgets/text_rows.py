"""Rows that are only read, in a dialog: nothing is chosen, so there is no cursor, and moving turns the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.widgets.rows import RowList

if TYPE_CHECKING:
    from textual import events


class TextRows(RowList, inherit_bindings=False):
    """A list without a cursor; Enter still tells that one is done."""

    BINDINGS = RowList.BINDINGS

    def over(self, place: int) -> tuple[str, ...]:
        """Return that nothing lies over any row."""
        del place
        return ()

    def _scroll(self, top: int) -> None:
        self.scroll_to(y=top, animate=False, immediate=True)

    def action_row(self, by: int) -> None:
        """Scroll by lines."""
        self._scroll(self.scroll_offset.y + by)

    def action_rows(self, by: int) -> None:
        """Scroll by screens."""
        self._scroll(self.scroll_offset.y + by * max(self.size.height - 1, 1))

    def action_first(self) -> None:
        """Show the first row."""
        self._scroll(0)

    def action_last(self) -> None:
        """Show the last row."""
        self._scroll(self.virtual_size.height)

    def on_click(self, event: events.Click) -> None:
        """Do nothing: there is nothing to choose."""
        event.stop()
