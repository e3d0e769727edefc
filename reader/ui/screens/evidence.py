"""Why a finding is as it is, in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tongue import say
from reader.ui.cells import padded, wrapped
from reader.ui.evidence import evidence_rows
from reader.ui.screens.dialog import Dialog
from reader.ui.widgets.panel import Panel
from reader.ui.widgets.text_rows import TextRows

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from reader.reading import ReadingState
    from reader.reading.state import Finding
    from reader.ui.widgets.rows import Run

NAME = 14
"""Cells for the name of a row."""


class EvidenceRows(TextRows):
    """The rows, each wrapped over as many lines as it needs."""

    def __init__(self, rows: list[tuple[str, str]]) -> None:
        super().__init__(id="evidence")
        self._rows = rows
        self._lines: list[tuple[str, str]] = []

    def on_resize(self) -> None:
        """Wrap the rows for the new width."""
        room = max(self.size.width - NAME - 2, 8)
        self._lines = []
        for name, value in self._rows:
            for i, line in enumerate(wrapped(value, room)):
                self._lines.append(("" if i else name, line))
        self.renew()

    def row_count(self) -> int:
        """Return the number of lines."""
        return len(self._lines)

    def row(self, index: int, width: int) -> list[list[Run]]:
        """Return a line: the name of the row in its first, then the value."""
        del width
        name, value = self._lines[index]
        return [[(padded(name, NAME), ("rows--meta",)), (value, ("rows--title",))]]

    def row_words(self, index: int) -> str:
        """Return the line."""
        return " ".join(self._lines[index])


class EvidenceScreen(Dialog[None]):
    """Shows everything known about one finding."""

    def __init__(self, state: ReadingState, finding: Finding) -> None:
        super().__init__()
        self._rows = evidence_rows(state, finding)

    def inside(self) -> ComposeResult:
        """Put the rows in the dialog."""
        rows = EvidenceRows(self._rows)
        panel = Panel(say("Evidence"), rows)
        panel.tell(say("Esc closes"))
        yield panel

    def on_row_list_chosen(self) -> None:
        """Close with Enter, too."""
        self.dismiss(None)
