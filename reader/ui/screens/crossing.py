"""The reading screen's ways into the library and back: searching, persons, the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from reader.spans import Span
from reader.tongue import say
from reader.ui import crossing
from reader.ui.asking import BackAsked, PersonAsked, SameWordsAsked
from reader.ui.caring import LibraryTended
from reader.ui.crossing import ElsewhereKnown, PersonFound, PlacesFound, SameWordsFound
from reader.ui.door import LibraryFailed
from reader.ui.messages import Noted
from reader.ui.screens.annotating import Annotating
from reader.ui.searching import Opening, Searched
from reader.ui.widgets.pane import Pane
from reader.ui.widgets.type_ahead import hand_keys

if TYPE_CHECKING:
    from reader.library import Library
    from reader.reading import ReadingState
    from reader.ui.session import Session

MOST_TRAIL = 100
"""Articles one can go back through; as many as places in the jump list of one."""


class Crossing(Annotating):
    """A screen with an article on it, from which the library can be asked."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.searched = Searched()
        """What was searched for last."""
        self._expected: Opening | None = None
        """What is to be shown in the article that is being opened."""
        self._trail: list[Opening] = []
        """The articles one went away from by the pages of the library, and where one was in each."""

    # What the library knows of the article

    def learn(self, state: ReadingState | None) -> None:
        """Ask what the library knows of the article that is shown."""
        door = self.session.door
        if door is not None and state is not None:
            article = state.article.id
            door.ask("elsewhere", self, lambda library: crossing.elsewhere(library, article))

    @on(LibraryTended)
    def _learn_again(self) -> None:
        self.learn(self.pane.state)

    @on(ElsewhereKnown)
    def _elsewhere_known(self, message: ElsewhereKnown) -> None:
        state = self.pane.state
        if state is None or state.article.id != message.article:
            return
        crossing.take_up(state, message)
        self.pane.repaint_all()
        self.post_message(Pane.Moved(self.pane))

    @on(LibraryFailed)
    def _library_failed(self, message: LibraryFailed) -> None:
        if message.topic != "elsewhere":  # that was not asked for by anybody
            self.post_message(Noted(message.problem))

    # Searching

    def action_search_library(self) -> None:
        """Search everything that was ever opened."""
        from reader.ui.screens.search import SearchScreen  # noqa: PLC0415 -- loaded when first wanted

        door = self._door()
        screen = SearchScreen(door, self.searched) if door is not None else None
        if screen is not None:
            self.app.push_screen(screen, self.go_to_place)
        hand_keys(self, screen)

    def go_to_place(self, opening: Opening | None) -> None:
        """Open what was chosen on one of the library's pages; None means nothing."""
        if opening is None:
            return
        self._leave_trail(opening.number)
        self._expected = opening
        if self.articles.open_from_library(opening.number, opening.start):
            self.columns.at("pane")
        else:
            self.post_message(Noted(say("The library is not open yet; try again in a moment.")))

    def _leave_trail(self, number: int) -> None:
        """Remember where one is before another place is opened, in this article or in another."""
        state, librarian = self.pane.state, self.articles.librarian
        here = librarian.numbers.get(state.article.id) if state is not None and librarian is not None else None
        if here == number:
            self.pane.leave()
        elif state is not None and here is not None:
            self._trail.append(Opening(here, state.opened_span(Span(state.position, state.position)).start))
            del self._trail[:-MOST_TRAIL]

    @on(BackAsked)
    def _back_asked(self) -> None:
        if not self._trail:
            self.post_message(Noted(say("No earlier place.")))
            return
        self._expected = self._trail.pop()
        self.articles.open_from_library(self._expected.number, self._expected.start)

    def arrived(self, number: int | None) -> None:
        """Go to the place in the article that has been opened, and mark what was searched for."""
        opening, door = self._expected, self.session.door
        if opening is None or number != opening.number or self.pane.state is None:
            return
        self._expected = None
        self.pane.arrive(opening.start, opening.span)
        if opening.query.strip() and door is not None:

            def answer(library: Library) -> PlacesFound:
                return PlacesFound(opening, library.places(opening.number, opening.query, typing=True))

            door.ask("places", self, answer)

    @on(PlacesFound)
    def _places_found(self, message: PlacesFound) -> None:
        if self.pane.state is not None:
            self.pane.show_hits(message.hits, message.opening.start)

    # Persons

    @on(PersonAsked)
    def _person_asked(self, message: PersonAsked) -> None:
        door, state = self._door(), self.pane.state
        if door is not None and state is not None:
            door.ask("person-of", self, lambda library: crossing.person(library, state, message.speaker))

    @on(PersonFound)
    def _person_found(self, message: PersonFound) -> None:
        from reader.ui.screens.person import PersonScreen  # noqa: PLC0415 -- loaded when first wanted

        if message.person is None:
            self.post_message(Noted(say("{name} says nothing in the library yet.", name=message.name)))
        elif self.session.door is not None and self.app.screen is self:
            self.app.push_screen(PersonScreen(self.session.door, message.person), self.go_to_place)

    def action_people(self) -> None:
        """Show everybody in the library."""
        from reader.ui.screens.people import PeopleScreen  # noqa: PLC0415 -- loaded when first wanted

        door = self._door()
        if door is not None:
            self.app.push_screen(PeopleScreen(door), self.go_to_place)

    # The same words

    @on(SameWordsAsked)
    def _same_words_asked(self, message: SameWordsAsked) -> None:
        door, state = self._door(), self.pane.state
        if door is not None and state is not None:
            article, span = state.article.id, state.opened_span(message.span)
            door.ask("same-of", self, lambda library: crossing.same_words(library, article, span))

    @on(SameWordsFound)
    def _same_words_found(self, message: SameWordsFound) -> None:
        from reader.ui.screens.comparison import ComparisonScreen  # noqa: PLC0415 -- loaded when first wanted

        if message.saying is None or not message.saying.is_shared:
            self.post_message(Noted(say("These words stand in no other article of the library.")))
        elif self.session.door is not None and self.app.screen is self:
            self.app.push_screen(ComparisonScreen(self.session.door, message.saying), self.go_to_place)

    # All notes

    def action_notes(self) -> None:
        """Show all notes."""
        from reader.ui.screens.notes import NotesScreen  # noqa: PLC0415 -- loaded when first wanted

        door = self._door()
        if door is not None:
            self.app.push_screen(NotesScreen(door, self._do), self._left_notes)

    def _left_notes(self, opening: Opening | None) -> None:
        self.learn(self.pane.state)  # some may be gone
        self.go_to_place(opening)
