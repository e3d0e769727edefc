"""Which program the article is piped through, and as what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.widgets import Input

from reader.tongue import say
from reader.ui.programs import FORMS
from reader.ui.screens.choice import Option, OptionRows
from reader.ui.screens.dialog import TypingDialog
from reader.ui.widgets.lines import Line

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from reader.ui.widgets.rows import RowList


@dataclass(frozen=True, slots=True)
class Piping:
    """What is to be done."""

    command: str
    """As it is typed into a shell."""
    form: str
    """One of `FORMS`."""


class PipeScreen(TypingDialog[Piping]):
    """Lets a command be typed and a form be chosen; closes with both, or with None."""

    last: ClassVar[Piping] = Piping("", "markdown")
    """What was done last; it stands there again."""

    def __init__(self) -> None:
        placeholder = say("a command, such as wc -w")
        self._input = Input(
            self.last.command, compact=True, select_on_focus=False, placeholder=placeholder, classes="tag--input"
        )
        self.rows: OptionRows[str] = OptionRows([Option(name, say(label)) for name, label in FORMS.items()])
        super().__init__(self._input, self.rows)

    def inside(self) -> ComposeResult:
        """Put the line to type in above the forms."""
        yield Line(say("Pipe through a program"), say("Enter runs it · Esc closes · ↑ ↓ choose"), classes="head")
        yield self._input
        yield self.rows

    def on_mount(self) -> None:
        """Stand at what was chosen last; typing takes its place."""
        self._input.select_all()
        self.rows.put_cursor(list(FORMS).index(self.last.form))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take Enter from the line itself: it comes after all that was typed before it."""
        event.stop()
        self.choose()

    def choose(self) -> None:
        """Close with what is to be done; without a command nothing is."""
        command = self._input.value.strip()
        if not command or self.rows.index is None:
            self.dismiss(None)
            return
        type(self).last = Piping(command, self.rows.options[self.rows.index].value)
        self.dismiss(self.last)

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        """Run it with the form that was clicked at."""
        self.rows.put_cursor(message.index)
        self.choose()
