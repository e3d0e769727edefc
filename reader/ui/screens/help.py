"""All keys, from the key table; type to search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tongue import say
from reader.ui.cells import padded, wrapped
from reader.ui.keys import KEYS, Key, Where, keys_for, keys_of, shown
from reader.ui.screens.dialog import Dialog
from reader.ui.widgets.panel import Panel
from reader.ui.widgets.text_rows import TextRows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from reader.ui.widgets.rows import Run

NARROW = 60
"""Below this width the help stands below its key, not beside it."""

KEYS_WIDTH = 15
"""Cells for the keys of a row; the longest are "Space PgDn Ctrl-d"."""


class HelpRows(TextRows):
    """The key table under the headings of its parts; what is too long for a line goes on in the next."""

    def __init__(self, start: Where | None = None) -> None:
        super().__init__(id="help")
        self._start = start
        """The part to begin with, until that is shown."""
        self._rows: list[Key | Where] = []
        """What each line belongs to."""
        self._lines: list[tuple[str, str]] = []
        """Of each line, the keys and the words."""

    def on_resize(self) -> None:
        """Wrap the table for the new width."""
        top = round(self.scroll_y)
        keep = self._rows[top] if top < len(self._rows) else None
        self._rows, self._lines = [], []
        for where in Where:
            self._add(where, [*([("", "")] if self._lines else []), (say(where.value), "")])
            for key in keys_of(where):
                self._add(key, self._told(key))
        self.renew()
        if self._start is not None:
            self.call_after_refresh(self._begin)  # there is nothing to scroll in before
        if keep is not None and top:
            self.scroll_to(y=self._rows.index(keep), animate=False, immediate=True)

    def _begin(self) -> None:
        if self._start is not None:
            heading = self._rows.index(self._start)
            heading += not self._lines[heading][0]  # the blank line above it
            self.scroll_to(y=heading, animate=False, immediate=True)
            self._start = None

    def _add(self, item: Key | Where, lines: list[tuple[str, str]]) -> None:
        self._rows += [item] * len(lines)
        self._lines += lines

    def _told(self, key: Key) -> list[tuple[str, str]]:
        """Return the lines of a key: its names, and its help beside or below them."""
        keys, width = " ".join(shown(name) for name in keys_for(key)), self.size.width - 2
        if width < NARROW:
            return [(keys, ""), *(("", line) for line in wrapped(say(key.help), max(width - 4, 8)))]
        first, *rest = wrapped(say(key.help), width - KEYS_WIDTH - 3)
        return [(padded(keys, KEYS_WIDTH), first), *((" " * KEYS_WIDTH, line) for line in rest)]

    def row_count(self) -> int:
        """Return the number of lines."""
        return len(self._lines)

    def row(self, index: int, width: int) -> list[list[Run]]:
        """Return a heading, or keys and what they do."""
        del width
        keys, words = self._lines[index]
        if isinstance(self._rows[index], Where):
            return [[(keys, ("rows--title", "rows--unread"))]]
        return [[("  ", ()), (keys, ("rows--mark",)), (f"{' ' if keys else '  '}{words}", ("rows--title",))]]

    def counts(self) -> tuple[int, int]:
        """Return how many keys are shown, and how many there are."""
        return len({item for index in self.shown if isinstance(item := self._rows[index], Key)}), len(KEYS)

    def _narrow(self, rows: Sequence[int]) -> None:
        """Show the heading above what is found, too: the same letter does different things in different places."""
        super()._narrow(rows)
        if isinstance(self.shown, range):
            return
        kept: list[int] = []
        places = {item: index for index, item in enumerate(self._rows) if isinstance(item, Where)}
        for index in self.shown:
            item = self._rows[index]
            if isinstance(item, Key):
                if places[item.where] not in kept:
                    kept.append(places[item.where])
                kept.append(index)
        self.shown = kept

    def row_words(self, index: int) -> str:
        """Return everything that is said about a key; headings are shown with their keys."""
        item = self._rows[index]
        if isinstance(item, Where):
            return ""
        keys = " ".join(shown(key) for key in keys_for(item))
        return f"{keys} {say(item.label)} {say(item.help)} {say(item.where.value)}"


class HelpScreen(Dialog[None]):
    """Shows all keys, beginning with those of a part or all of them."""

    def __init__(self, start: Where | None = None) -> None:
        super().__init__()
        self._start = start

    def inside(self) -> ComposeResult:
        """Put the table in the dialog."""
        rows = HelpRows(self._start)
        panel = Panel(say("Keys"), rows)
        panel.tell(say("/ searches, Esc closes"))
        yield panel
