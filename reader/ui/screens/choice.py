"""A dialog to choose one of several from, with a filter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from rich.cells import cell_len

from reader.tongue import say
from reader.ui.cells import fitted, padded
from reader.ui.screens.dialog import Dialog
from reader.ui.widgets.panel import Panel
from reader.ui.widgets.rows import RowList, Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Option(Generic[T]):
    """Something to choose."""

    value: T
    label: str
    note: str = ""
    mark: str = ""
    style: str = "rows--title"


class OptionRows(RowList, Generic[T]):
    """The options."""

    def __init__(self, options: Sequence[Option[T]]) -> None:
        super().__init__(id="options")
        self.options = options

    def on_mount(self) -> None:
        """Fill the list."""
        self.renew()

    def row_count(self) -> int:
        """Return the number of options."""
        return len(self.options)

    def row(self, index: int, width: int) -> list[list[Run]]:
        """Return mark, label and note."""
        option = self.options[index]
        mark = f"{option.mark} " if option.mark else ""
        label = min(cell_len(option.label), width * 2 // 3)
        note = fitted(option.note, width - len(mark) - label - 1)
        room = width - len(mark) - cell_len(note) - 1
        words = padded(option.label, room)
        return [[(mark, (option.style,)), (words, (option.style,)), (f" {note}", ("rows--meta",))]]

    def row_words(self, index: int) -> str:
        """Return label and note."""
        return f"{self.options[index].label} {self.options[index].note}"


class ChoiceScreen(Dialog[T], Generic[T]):
    """Lets one option be chosen; closes with its value, or with None."""

    def __init__(self, heading: str, options: Sequence[Option[T]], *, at: int = 0) -> None:
        super().__init__()
        self._heading, self._at = heading, at
        self.rows = OptionRows(options)

    def inside(self) -> ComposeResult:
        """Put the options in the dialog."""
        panel = Panel(self._heading, self.rows)
        panel.tell(say("Esc closes"))
        yield panel
        self.call_after_refresh(self.rows.put_cursor, self._at)

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        """Close with what was chosen."""
        self.dismiss(self.rows.options[message.index].value)
