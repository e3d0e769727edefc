"""The page of a person: everything they say in the whole library, day by day, searchable."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.message import Message

from reader.reading.find import Finder
from reader.tongue import say, say_many
from reader.ui.bindings import bindings
from reader.ui.door import LibraryFailed
from reader.ui.keys import Where
from reader.ui.messages import Noted
from reader.ui.said import FORMS, written
from reader.ui.screens.choice import ChoiceScreen, Option
from reader.ui.screens.leaf import LeafScreen
from reader.ui.searching import Opening
from reader.ui.widgets.lines import Hints, Line
from reader.ui.widgets.prompt import Prompt
from reader.ui.widgets.rows import RowList
from reader.ui.widgets.sayings import SayingList
from reader.ui.widgets.tall_rows import TallRows

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from reader.library import Library, Person, Saying
    from reader.spans import Span
    from reader.ui.door import Door

PAGE = 100
"""Quotations asked for at once."""


@dataclass
class SayingsFound(Message):
    """The library has told what the person says."""

    words: str
    newest_first: bool
    sayings: tuple[Saying, ...]
    offset: int
    """How many there were before these."""


class PersonScreen(LeafScreen[Opening]):
    """Everything one person says; closes with the quotation to go to, or with None."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Where.PERSON)
    AUTO_FOCUS = "SayingList"

    def __init__(self, door: Door, person: Person) -> None:
        super().__init__()
        self._door = door
        self._person = person
        self._list = SayingList(self._marks, id="sayings")
        self._prompt = Prompt("/")
        self._status = Line(id="status")
        self._words = ""
        self._newest_first = False
        self._has_all = False
        self._is_asking = False

    def compose(self) -> ComposeResult:
        """Put who it is above what they say."""
        person = self._person
        many = say_many("in {count} article", "in {count} articles", person.articles)
        count = say_many("{count} quotation", "{count} quotations", person.quotations)
        yield Line(person.name, f"{count} · {many}", classes="head")
        yield Line(" · ".join(person.roles), classes="person--about")
        yield Line(
            say("also called {names}", names=", ".join(person.others)) if person.others else "", classes="person--about"
        )
        yield self._prompt
        yield self._list
        yield self._status
        yield Hints(id="hints")

    def on_mount(self) -> None:
        """Ask for what they say."""
        self._tell("")
        self._prompt.close()
        self.query_one("#hints", Hints).offer("sayings")
        for line in self.query(".person--about").results(Line):
            line.display = line.needed > 2
        self._ask()

    def on_unmount(self) -> None:
        """Nobody waits for an answer any more."""
        self._door.forget("person")

    # What they say

    def _ask(self, offset: int = 0) -> None:
        person, words, newest = self._person, self._words, self._newest_first
        self._is_asking = True

        def answer(library: Library) -> SayingsFound:
            found = library.sayings(person, words, newest_first=newest, limit=PAGE, offset=offset)
            return SayingsFound(words, newest, found, offset)

        self._door.ask("person", self, answer)

    @on(SayingsFound)
    def _found(self, message: SayingsFound) -> None:
        if (message.words, message.newest_first) != (self._words, self._newest_first):
            return
        self._is_asking = False
        self._has_all = len(message.sayings) < PAGE
        if message.offset:
            self._list.add(message.sayings)
        else:
            self._list.tell(
                say("Nothing {name} says has “{query}”.", name=self._person.name, query=message.words)
                if message.words
                else say("Nothing {name} says is in the library.", name=self._person.name)
            )
            self._list.put(message.sayings)
        if self._prompt.is_open or self._words:
            some = f"{len(self._list.sayings)}{'' if self._has_all else '+'}"
            self._prompt.tell(say("{some} of {all}", some=some, all=self._person.quotations) if self._words else "")

    @on(TallRows.MoreWanted)
    def _more(self) -> None:
        if not self._has_all and not self._is_asking:
            self._ask(len(self._list.sayings))

    @on(LibraryFailed)
    def _failed(self, message: LibraryFailed) -> None:
        self._is_asking = False
        self._tell(message.problem)

    @on(Noted)
    def _noted(self, message: Noted) -> None:
        self._tell(message.text)

    def _tell(self, words: str) -> None:
        self._status.put(words)
        self._status.display = bool(words)

    @on(RowList.Highlighted)
    def _moved(self) -> None:
        self._tell("")  # what was said of one saying is not said of the next

    # Finding among it

    def _marks(self, text: str) -> list[Span]:
        finder = Finder(text)
        return [span for word in self._words.lower().split() for span in finder.find(word)]

    def action_find(self) -> None:
        """Show only what holds some words."""
        self._tell("")
        self._prompt.open(self._words)
        self.query_one("#hints", Hints).offer("filter")

    @on(RowList.FilterAsked)
    def _find_asked(self) -> None:
        self.action_find()
        self._list.ahead.hand_over(self._prompt)

    @on(Prompt.Typed)
    def _typed(self, message: Prompt.Typed) -> None:
        self._words = message.text
        self._ask()

    @on(Prompt.Accepted)
    def _accepted(self) -> None:
        if not self._words:
            self._prompt.close()
        self._prompt.is_open = False
        self._to_list()

    @on(Prompt.Cancelled)
    def _cancelled(self) -> None:
        self._prompt.close()
        if self._words:
            self._words = ""
            self._ask()
        self._to_list()

    def _to_list(self) -> None:
        self.query_one("#hints", Hints).offer("sayings")
        self._list.focus()

    def action_close(self) -> None:
        """Show everything again, then go back."""
        if self._words:
            self._cancelled()
        else:
            super().action_close()

    # Actions

    def action_order(self) -> None:
        """Turn the order of the days round."""
        self._newest_first = not self._newest_first
        self._tell(say("newest first") if self._newest_first else say("oldest first"))
        self._ask()

    @on(RowList.Chosen)
    def _chosen(self, message: RowList.Chosen) -> None:
        saying = self._list.sayings[message.index]
        self.dismiss(Opening(saying.entry.number, saying.span.start, self._words, saying.span))

    def action_same_words(self) -> None:
        """Show where else these words stand."""
        from reader.ui.screens.comparison import ComparisonScreen  # noqa: PLC0415 -- when first wanted

        if self._list.index is None:
            return
        saying = self._list.sayings[self._list.index]
        if not saying.is_shared:
            self._tell(say("These words stand in no other article of the library."))
        else:
            self.app.push_screen(ComparisonScreen(self._door, saying), self._go)

    def action_people(self) -> None:
        """Show everybody in the library."""
        from reader.ui.screens.people import PeopleScreen  # noqa: PLC0415 -- when first wanted

        self.app.push_screen(PeopleScreen(self._door), self._go)

    def _go(self, opening: Opening | None) -> None:
        """Go where another page over this one leads."""
        if opening is not None:
            self.dismiss(opening)

    def action_export(self) -> None:
        """Ask what to write."""
        options = [Option(ending, say(label)) for ending, label in FORMS.items()]
        self.app.push_screen(ChoiceScreen(say("Write to a file"), options), self._export)

    def _export(self, ending: str | None) -> None:
        if ending is None:
            return
        person, words, newest = self._person, self._words, self._newest_first
        self._door.ask("export", self, lambda library: Noted(written(library, person, words, ending, newest=newest)))
