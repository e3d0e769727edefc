"""A dialog over the reading screen: a box with a heading, closed with Esc or q."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual.containers import Vertical
from textual.screen import ModalScreen

from reader.ui.widgets.lines import Line

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.widget import Widget

Result = TypeVar("Result")


class Dialog(ModalScreen[Result]):
    """What all dialogs share."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape,q,question_mark", "close", "Close")]

    HEADING = ""

    def compose(self) -> ComposeResult:
        """Put the heading above what the dialog holds."""
        with Vertical(classes="dialog"):
            yield Line(self.HEADING, "Esc closes", classes="head")
            yield from self.inside()

    def inside(self) -> ComposeResult:
        """Yield what the dialog holds."""
        raise NotImplementedError

    def action_close(self) -> None:
        """Close without a decision."""
        self.dismiss(None)

    def first_focus(self, widget: Widget) -> None:
        """Give the keys to a widget once it is there."""
        self.call_after_refresh(widget.focus)
