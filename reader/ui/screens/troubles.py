"""What went wrong with a feed, item by item, in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tongue import say
from reader.ui.marked import Run, in_lines
from reader.ui.screens.dialog import Dialog
from reader.ui.widgets.panel import Panel
from reader.ui.widgets.tall_rows import TallRows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult


class TroubleRows(TallRows):
    """Titles, each with the sentence that says why; the feed's own needs no title below the heading."""

    def __init__(self, heading: str, items: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._heading = heading
        self.items = items

    def on_mount(self) -> None:
        """Fill the list."""
        self.renew()

    def row_count(self) -> int:
        """Return the number of items."""
        return len(self.items)

    def row_words(self, index: int) -> str:
        """Return title and sentence."""
        return " ".join(self.items[index])

    def row(self, index: int, width: int) -> list[list[Run]]:
        """Return the title, and below it why."""
        title, problem = self.items[index]
        name = "" if title == self._heading else title or say("without a title")
        return [
            *in_lines([(name, ("rows--title", "rows--unread"))], width, 2),
            *in_lines([(problem, ("rows--error",))], width),
            *([[]] if index + 1 < len(self.items) else []),
        ]


class TroubleScreen(Dialog[None]):
    """Shows them; closes with nothing."""

    def __init__(self, heading: str, items: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._heading = heading
        self.rows = TroubleRows(heading, items)

    def inside(self) -> ComposeResult:
        """Put them into the box."""
        panel = Panel(self._heading, self.rows)
        panel.tell(say("Esc closes"))
        yield panel

    def on_row_list_chosen(self) -> None:
        """There is nothing to choose: close."""
        self.dismiss(None)
