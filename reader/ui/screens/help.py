"""All keys, from the key table; type to search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.cells import padded
from reader.ui.keys import Key, Where, keys_of, shown
from reader.ui.screens.dialog import Dialog
from reader.ui.tongue import say
from reader.ui.widgets.panel import Panel
from reader.ui.widgets.rows import RowList, Run

if TYPE_CHECKING:
    from textual.app import ComposeResult

NARROW = 60
"""Below this width a key and its help stand on two lines."""

KEYS_WIDTH = 15
"""Cells for the keys of a row; the longest are "Space PgDn Ctrl-d"."""


class HelpRows(RowList):
    """The key table under the headings of its parts."""

    def __init__(self) -> None:
        super().__init__(id="help")
        self._rows: list[Key | Where] = []
        for where in Where:
            self._rows += [where, *keys_of(where)]

    def on_mount(self) -> None:
        """Fill the list."""
        self.renew()

    def row_count(self) -> int:
        """Return the number of keys and headings."""
        return len(self._rows)

    def row_height(self) -> int:
        """Return two lines where one has no room."""
        return 1 if self.size.width >= NARROW else 2

    def row(self, index: int, width: int) -> list[list[Run]]:
        """Return a heading, or keys and what they do."""
        del width
        item = self._rows[index]
        if isinstance(item, Where):
            return [[(say(item.value), ("rows--title", "rows--unread"))]]
        keys = " ".join(shown(key) for key in item.keys)
        if self.row_height() > 1:
            return [[("  ", ()), (keys, ("rows--mark",))], [(f"    {say(item.help)}", ("rows--title",))]]
        return [[("  ", ()), (padded(keys, KEYS_WIDTH), ("rows--mark",)), (f" {say(item.help)}", ("rows--title",))]]

    def row_words(self, index: int) -> str:
        """Return everything that is said about a key; headings go away while searching."""
        item = self._rows[index]
        if isinstance(item, Where):
            return ""
        return f"{' '.join(shown(key) for key in item.keys)} {say(item.label)} {say(item.help)} {say(item.where.value)}"


class HelpScreen(Dialog[None]):
    """Shows all keys."""

    def inside(self) -> ComposeResult:
        """Put the table in the dialog."""
        rows = HelpRows()
        panel = Panel(say("Keys"), rows)
        panel.tell(say("/ searches, Esc closes"))
        yield panel
