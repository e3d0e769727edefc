"""A dialog over the reading screen: a box, closed with Esc or q."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual.containers import Vertical
from textual.screen import ModalScreen

from reader.ui.bindings import bindings
from reader.ui.keys import Where
from reader.ui.screens.typed import TypedScreen
from reader.ui.widgets.type_ahead import type_into

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.widgets import Input

    from reader.ui.widgets.rows import RowList

Result = TypeVar("Result")

ROOMY = 60
"""Cells from which a dialog is a box on the screen; below, it takes all of it."""


class Dialog(ModalScreen[Result]):
    """What all dialogs share."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Where.LEAF, only=("close", "app.quit")),
        *bindings(Where.SCREEN, only=("help",), action="close"),
    ]

    AUTO_FOCUS = "RowList"
    HORIZONTAL_BREAKPOINTS = [(0, "-small"), (ROOMY, "-roomy")]  # noqa: RUF012 -- Textual declares it so

    def compose(self) -> ComposeResult:
        """Put what the dialog holds into a box."""
        with Vertical(classes="dialog"):
            yield from self.inside()

    def inside(self) -> ComposeResult:
        """Yield what the dialog holds."""
        yield from ()

    def on_resize(self, event: events.Resize) -> None:
        """Let rows grow with what they hold, but not out of the box; those that do not fit are scrolled to."""
        chrome = len(self.query(".head, .dialog > Input")) + 1 + (2 if event.size.width >= ROOMY else 0)
        for rows in self.query("RowList"):
            rows.styles.max_height = max(event.size.height * (9 if event.size.width >= ROOMY else 10) // 10 - chrome, 2)

    def action_close(self) -> None:
        """Close without a decision."""
        self.dismiss(None)


class TypingDialog(Dialog[Result], TypedScreen[Result]):
    """A dialog with a line to type in above rows to choose from; the rows are gone through while typing goes on.

    Args:
        line: What is typed in.
        rows: What is chosen from.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(Where.ROWS, only=("row(1)", "row(-1)"))
    AUTO_FOCUS = "Input"

    def __init__(self, line: Input, rows: RowList) -> None:
        super().__init__()
        self._line, self._rows = line, rows

    def on_mount(self) -> None:
        """Type what was typed before the line was there."""
        self.early.begin(partial(type_into, self._line))

    @property
    def is_elsewhere(self) -> bool:
        """Whether one is in the rows."""
        return self._rows.has_focus

    def take(self, key: events.Key) -> None:
        """Take a key that was typed before the line was there."""
        if key.key == "escape":
            self.action_close()
        else:
            super().take(key)

    def action_row(self, by: int) -> None:
        """Move through the rows while typing goes on."""
        self._rows.action_row(by)
