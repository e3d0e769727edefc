"""Tags for articles: those there are, a new one as it is typed, and those that are taken away again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.widgets import Input

from reader.folding import fold_lower
from reader.safe import safe_line
from reader.tongue import say, say_many
from reader.ui.bindings import bindings
from reader.ui.keys import Where
from reader.ui.screens.choice import Option, OptionRows
from reader.ui.screens.dialog import TypingDialog
from reader.ui.widgets.lines import Line

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from reader.ui.widgets.rows import RowList


@dataclass(frozen=True, slots=True)
class Tagging:
    """What is to be done with a tag."""

    tag: str
    add: bool
    """False to take it away."""


class TagScreen(TypingDialog[Tagging]):
    """Lets a tag be chosen or typed; closes with what is to be done, or with None."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Where.SEARCH, only=("complete",))

    def __init__(self, known: Sequence[tuple[str, int]], carried: Collection[str], count: int) -> None:
        self._carried = {fold_lower(tag) for tag in carried}
        self._known = sorted(known, key=lambda tag: (fold_lower(tag[0]) not in self._carried, fold_lower(tag[0])))
        self._count = count
        self._input = Input(compact=True, placeholder=say("a tag, new or known"), classes="tag--input")
        self.rows: OptionRows[Tagging] = OptionRows(self._options(""))
        super().__init__(self._input, self.rows)

    def inside(self) -> ComposeResult:
        """Put the line to type in above the tags."""
        heading = say_many("Tags of this article", "Tags of {count} articles", self._count)
        yield Line(heading, say("Enter: on/off · Esc closes · Tab completes"), classes="head")
        yield self._input
        yield self.rows

    def on_input_changed(self, event: Input.Changed) -> None:
        """Offer what fits."""
        event.stop()
        self.rows.options = self._options(event.value)
        self.rows.renew()

    def _options(self, typed: str) -> list[Option[Tagging]]:
        typed = safe_line(typed).strip().removeprefix("#")
        wanted = fold_lower(typed)
        fitting = [(tag, count) for tag, count in self._known if wanted in fold_lower(tag)]
        fitting.sort(key=lambda tag: bool(wanted) and not fold_lower(tag[0]).startswith(wanted))
        options = []
        for tag, count in fitting:
            has = fold_lower(tag) in self._carried
            note = say_many("{count} article", "{count} articles", count)
            options.append(Option(Tagging(tag, not has), safe_line(tag), note, "✓" if has else " "))
        if typed and wanted not in (fold_lower(tag) for tag, _ in self._known):
            options.append(Option(Tagging(typed, add=True), typed, say("a new tag"), "+"))
        return options

    def action_complete(self) -> None:
        """Take over the tag under the cursor into the line; where it stands there, go on to the tags, or back."""
        tag = self.rows.options[self.rows.index].value.tag if self.rows.index is not None else ""
        if self._input.has_focus and tag not in ("", self._input.value):
            self._input.value = tag
            self._input.cursor_position = len(tag)
        else:
            self.focus_next()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Close with the tag under the cursor; Enter comes from the line itself, after all that was typed before it."""
        event.stop()
        if self.rows.index is not None:
            self.dismiss(self.rows.options[self.rows.index].value)

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        """Close with the tag that was clicked at."""
        self.dismiss(self.rows.options[message.index].value)
