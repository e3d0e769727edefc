"""A screen over the reading screen that takes the whole terminal; Esc goes back to exactly where one was."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual.screen import Screen

from reader.resources import folder
from reader.ui.bindings import bindings
from reader.ui.keys import Where

if TYPE_CHECKING:
    from textual.binding import BindingType

Result = TypeVar("Result")


class LeafScreen(Screen[Result]):
    """What the screens of the library share."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Where.LEAF)
    CSS_PATH = [folder("styles") / "library.tcss"]  # noqa: RUF012 -- Textual declares it so
    AUTO_FOCUS = ""
    HELP: ClassVar[Where | None] = None
    """The part of the key table its help begins with."""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-medium"), (120, "-wide")]  # noqa: RUF012 -- Textual declares it so
    VERTICAL_BREAKPOINTS = [(0, "-short"), (20, "-tall")]  # noqa: RUF012 -- Textual declares it so

    def action_close(self) -> None:
        """Go back without having chosen."""
        self.dismiss(None)

    def action_help(self) -> None:
        """Show all keys."""
        from reader.ui.screens.help import HelpScreen  # noqa: PLC0415 -- dialogs are loaded when first wanted

        self.app.push_screen(HelpScreen(self.HELP))
