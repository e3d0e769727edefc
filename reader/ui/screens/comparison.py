"""The same words in several articles: what differs in the wording, in who says it, and on what occasion."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.message import Message

from reader.tongue import say, say_many
from reader.ui.door import LibraryFailed
from reader.ui.screens.leaf import LeafScreen
from reader.ui.searching import Opening
from reader.ui.widgets.lines import Hints
from reader.ui.widgets.panel import Panel
from reader.ui.widgets.rows import RowList
from reader.ui.widgets.tellings import Telling, TellingList

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from reader.library import Library, Saying
    from reader.ui.door import Door


@dataclass
class TellingsFound(Message):
    """The library has compared."""

    tellings: tuple[Telling, ...]


class ComparisonScreen(LeafScreen[Opening]):
    """Compares a quotation with the same words elsewhere; closes with the place to go to, or with None."""

    AUTO_FOCUS = "TellingList"

    def __init__(self, door: Door, saying: Saying) -> None:
        super().__init__()
        self._door = door
        self._saying = saying
        self._list = TellingList(id="tellings")
        self._panel = Panel(say("Same words"), self._list)

    def compose(self) -> ComposeResult:
        """Put the heading above the tellings."""
        yield self._panel
        yield Hints(id="hints")

    def on_mount(self) -> None:
        """Ask where else the words stand."""
        self.query_one("#hints", Hints).offer("same")
        saying = self._saying

        def answer(library: Library) -> TellingsFound:
            others = library.same_words(saying)
            return TellingsFound(tuple(Telling(library.compare(saying, o.saying), o.likeness) for o in others))

        self._door.ask("same", self, answer)

    def on_unmount(self) -> None:
        """Nobody waits for an answer any more."""
        self._door.forget("same")

    @on(TellingsFound)
    def _found(self, message: TellingsFound) -> None:
        self._list.put(message.tellings)
        articles = len({telling.saying.entry.number for telling in message.tellings})
        self._panel.tell(say_many("also in {count} article", "also in {count} articles", articles))

    @on(LibraryFailed)
    def _failed(self, message: LibraryFailed) -> None:
        self._list.tell(message.problem)

    @on(RowList.Chosen)
    def _chosen(self, message: RowList.Chosen) -> None:
        saying = self._list.tellings[message.index].saying
        self.dismiss(Opening(saying.entry.number, saying.span.start, span=saying.span))

    def action_close(self) -> None:
        """Show all again, then go back."""
        if not self._panel.clear_filter():
            super().action_close()
