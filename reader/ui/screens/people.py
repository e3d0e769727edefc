"""Everybody in the library, those who say most first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual import on
from textual.message import Message

from reader.findings import SpeakerKind
from reader.tongue import say
from reader.ui.cells import fitted, padded
from reader.ui.door import LibraryFailed
from reader.ui.screens.leaf import LeafScreen
from reader.ui.searching import Opening
from reader.ui.widgets.lines import Hints
from reader.ui.widgets.panel import Panel
from reader.ui.widgets.rows import RowList, Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult

    from reader.library import Library, Person
    from reader.ui.door import Door

MOST_PEOPLE = 2000
"""Nobody goes through more; a search finds the others."""
_BOTH_COUNTS = 56
"""From this width there is room to tell in how many articles somebody speaks, too."""


@dataclass
class PeopleFound(Message):
    """The library has told who speaks in it."""

    people: tuple[Person, ...]


@dataclass
class PersonKnown(Message):
    """The library has told all it knows of a person of the list."""

    person: Person | None


def heads(width: int) -> tuple[str, ...]:
    """Return what is above the counts; a narrow list has room for one of them."""
    return (say("quotations"), say("articles")) if width >= _BOTH_COUNTS else (say("quotations"),)


class PeopleList(RowList):
    """Names, roles, and how much they say in how many articles."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's own name for it
        super().__init__(id=id)
        self.people: Sequence[Person] | None = None
        """None until the library has answered."""
        self.problem = ""
        """Why it has not; a sentence."""
        self._longest = 0

    def put(self, people: Sequence[Person]) -> None:
        """Show these people."""
        self.people = people
        self._longest = max((cell_len(person.name) for person in people), default=0)
        self.renew()

    def row_count(self) -> int:
        """Return the number of people."""
        return len(self.people or ())

    def row_words(self, index: int) -> str:
        """Return all names and roles."""
        assert self.people is not None
        person = self.people[index]
        return " ".join((person.name, *person.others, *person.roles))

    def row(self, index: int, width: int) -> list[list[Run]]:
        """Return the name, the role that is told most, and the counts."""
        assert self.people is not None
        person = self.people[index]
        # Below the last letters of the word above it: a long name may go on below the others.
        counts = f"{person.quotations:>5}"
        counts += "".join(f"{person.articles:>{cell_len(head) + 1}}" for head in heads(width)[1:])
        name = width - cell_len(counts) - 1
        role = person.roles[0] if person.roles else ""
        if person.kind is SpeakerKind.ORGANISATION:
            role = role or say("organisation")
        column = min(self._longest, name * 2 // 5)
        label = padded(person.name, column) if cell_len(person.name) <= column else fitted(person.name, name)
        rest = name - cell_len(label)
        return [
            [(label, ("rows--title",)), (padded(f"  {role}", rest), ("rows--meta",)), (f" {counts}", ("rows--meta",))]
        ]

    def empty_words(self) -> str:
        """Say that they are being counted, or that there is nobody."""
        if self.problem:
            return self.problem
        return say("Counting …") if self.people is None else say("Nobody says anything in the library yet.")


class PeopleScreen(LeafScreen[Opening]):
    """Everybody; Enter shows a person's page. Closes with the quotation chosen there, or with None."""

    AUTO_FOCUS = "PeopleList"

    def __init__(self, door: Door) -> None:
        super().__init__()
        self._door = door
        self._list = PeopleList(id="people")
        self._panel = Panel(say("Everybody"), self._list)

    def compose(self) -> ComposeResult:
        """Put the heading above the names."""
        yield self._panel
        yield Hints(id="hints")

    def on_mount(self) -> None:
        """Ask who there is."""
        self.query_one("#hints", Hints).offer("people")
        self._door.ask("people", self, _everyone)

    def on_unmount(self) -> None:
        """Nobody waits for an answer any more."""
        self._door.forget("people")

    def on_descendant_focus(self) -> None:
        """Offer the keys of where one is."""
        self._hints()

    def _hints(self) -> None:
        listed = "people" if self._list.people is None or self._list.people else "nothing"
        self.query_one("#hints", Hints).offer(listed if self._list.has_focus else "filter")

    @on(PeopleFound)
    def _found(self, message: PeopleFound) -> None:
        self._list.put(message.people)
        self._hints()
        self._head(self.size.width)

    def on_resize(self, event: events.Resize) -> None:
        """Tell what the counts of another width are."""
        self._head(event.size.width)

    def _head(self, width: int) -> None:
        if self._list.people:
            self._panel.tell(" ".join(heads(width - 2)))

    @on(LibraryFailed)
    def _failed(self, message: LibraryFailed) -> None:
        self._list.problem = message.problem
        self._list.refresh()

    @on(RowList.Chosen)
    def _chosen(self, message: RowList.Chosen) -> None:
        assert self._list.people is not None
        person = self._list.people[message.index]
        self._door.ask("people", self, lambda library: PersonKnown(library.known_again(person)))

    @on(PersonKnown)
    def _known(self, message: PersonKnown) -> None:
        from reader.ui.screens.person import PersonScreen  # noqa: PLC0415 -- the two lead to one another

        if message.person is not None and self.is_current:
            self.app.push_screen(PersonScreen(self._door, message.person), self._go)

    def _go(self, opening: Opening | None) -> None:
        if opening is not None:
            self.dismiss(opening)

    def action_close(self) -> None:
        """Show everybody again, then go back."""
        if not self._panel.clear_filter():
            super().action_close()


def _everyone(library: Library) -> PeopleFound:
    return PeopleFound(library.everyone(MOST_PEOPLE))
