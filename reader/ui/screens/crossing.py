"""The reading screen's ways into the library and back: searching, persons, the same words, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import getters, on
from textual.screen import Screen

from reader.tongue import say
from reader.ui import crossing
from reader.ui.asking import NoteAsked, NoteUndoAsked, PersonAsked, SameWordsAsked
from reader.ui.caring import LibraryTended
from reader.ui.crossing import ElsewhereKnown, PersonFound, PlacesFound, SameWordsFound
from reader.ui.door import LibraryFailed
from reader.ui.messages import Noted
from reader.ui.noting import NoteBar, NotesChanged, undo_note, write_note
from reader.ui.searching import Opening, Searched
from reader.ui.widgets.articles_panel import ArticlesPanel
from reader.ui.widgets.columns import Columns
from reader.ui.widgets.lines import Hints
from reader.ui.widgets.pane import Pane

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.message import Message

    from reader.library import Change, Library
    from reader.reading import ReadingState
    from reader.ui.door import Door
    from reader.ui.session import Session


class Crossing(Screen[None]):
    """A screen with an article on it, from which the library can be asked."""

    columns = getters.query_one("#columns", Columns)
    pane = getters.query_one("#pane", Pane)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.articles = ArticlesPanel(session)
        self.searched = Searched()
        """What was searched for last."""
        self._expected: Opening | None = None
        """What is to be shown in the article that is being opened."""
        self._note_bar: NoteBar | None = None
        self._note_changes: dict[str, list[Change]] = {}
        """How to take back what was noted in this session, by `Article.id`."""

    def _door(self) -> Door | None:
        """Return the way to the library, or say that there is none."""
        if self.session.door is None:
            self.post_message(Noted(say("Nothing is kept in this session, so there is no library to look into.")))
        return self.session.door

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
        if door is not None:
            self.app.push_screen(SearchScreen(door, self.searched), self.go_to_place)

    def go_to_place(self, opening: Opening | None) -> None:
        """Open what was chosen on one of the library's pages; None means nothing."""
        if opening is None:
            return
        self._expected = opening
        if self.articles.open_from_library(opening.number, opening.start):
            self.columns.at("pane")
        else:
            self.post_message(Noted(say("The library is not open yet; try again in a moment.")))

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

    # Notes

    @on(NoteAsked)
    async def _note_asked(self, message: NoteAsked) -> None:
        state = self.pane.state
        if self._door() is None or state is None:
            return
        if self._note_bar is None:
            self._note_bar = NoteBar()
            await self.mount(self._note_bar, before="#status")
        if self._note_bar.is_attached:
            self._note_bar.write(message.span, state.note_at(message.span))
            self.query_one("#hints", Hints).offer("filter")

    @on(NoteBar.Closed)
    def _note_closed(self) -> None:
        self.pane.clear_marked()
        self.columns.at("pane")

    @on(NoteBar.Written)
    def _note_written(self, message: NoteBar.Written) -> None:
        state = self.pane.state
        if state is None:
            return
        article, span = state.article.id, state.opened_span(message.span)
        before = message.before.number if message.before else None
        self._do(lambda library: write_note(library, article, span, before, message.words))

    @on(NotesChanged)
    def _notes_changed(self, message: NotesChanged) -> None:
        state = self.pane.state
        if state is not None and state.article.id == message.article:
            crossing.take_up_notes(state, message.notes)
            if message.change is not None:
                state.noted_after.append(len(state.changes))
                self._note_changes.setdefault(message.article, []).append(message.change)
            self.pane.repaint_all()
        # The page has just grown by the line of the prompt; what is said comes after that.
        self.call_after_refresh(self.post_message, Noted(message.words))

    @on(NoteUndoAsked)
    def _note_undo_asked(self) -> None:
        state = self.pane.state
        changes = self._note_changes.get(state.article.id) if state is not None else None
        if state is not None and changes:
            article, change = state.article.id, changes.pop()
            self._do(lambda library: undo_note(library, article, change))

    def _do(self, work: Callable[[Library], Message | None]) -> None:
        """Let the librarian change something in the library."""
        if self.articles.librarian is not None:
            self.articles.librarian.do(work)

    def action_notes(self) -> None:
        """Show all notes."""
        from reader.ui.screens.notes import NotesScreen  # noqa: PLC0415 -- loaded when first wanted

        door = self._door()
        if door is not None:
            self.app.push_screen(NotesScreen(door, self._do), self._left_notes)

    def _left_notes(self, opening: Opening | None) -> None:
        self.learn(self.pane.state)  # some may be gone
        self.go_to_place(opening)
