"""A dialog over the reading screen: a box, closed with Esc or q."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual.containers import Vertical
from textual.screen import ModalScreen

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

Result = TypeVar("Result")


class Dialog(ModalScreen[Result]):
    """What all dialogs share."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape,q,question_mark", "close", "Close"),
        ("Q,ctrl+c", "app.quit", "Quit now"),
    ]

    AUTO_FOCUS = "RowList"
    HORIZONTAL_BREAKPOINTS = [(0, "-small"), (60, "-roomy")]  # noqa: RUF012 -- Textual declares it so

    def compose(self) -> ComposeResult:
        """Put what the dialog holds into a box."""
        with Vertical(classes="dialog"):
            yield from self.inside()

    def inside(self) -> ComposeResult:
        """Yield what the dialog holds."""
        yield from ()

    def action_close(self) -> None:
        """Close without a decision."""
        self.dismiss(None)
