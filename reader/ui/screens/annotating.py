"""Writing beside the words of the article on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import getters, on
from textual.screen import Screen

from reader.tongue import say
from reader.ui import crossing
from reader.ui.asking import NoteAsked, NoteUndoAsked
from reader.ui.messages import Noted
from reader.ui.noting import NoteBar, NotesChanged, undo_note, write_note
from reader.ui.widgets.articles_panel import ArticlesPanel
from reader.ui.widgets.columns import Columns
from reader.ui.widgets.lines import Hints
from reader.ui.widgets.pane import Pane
from reader.ui.widgets.type_ahead import hand_keys

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.message import Message

    from reader.library import Change, Library
    from reader.ui.door import Door
    from reader.ui.session import Session


class Annotating(Screen[None]):
    """A screen with an article on it, beside which one can write."""

    columns = getters.query_one("#columns", Columns)
    pane = getters.query_one("#pane", Pane)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.articles = ArticlesPanel(session)
        self._note_bar: NoteBar | None = None
        self._note_changes: dict[str, list[Change]] = {}
        """How to take back what was noted in this session, by `Article.id`."""

    def _door(self) -> Door | None:
        """Return the way to the library, or say that there is none."""
        if self.session.door is None:
            self.post_message(Noted(say("Nothing is kept in this session, so there is no library to look into.")))
        return self.session.door

    @on(NoteAsked)
    async def _note_asked(self, message: NoteAsked) -> None:
        state = self.pane.state
        if self._door() is None or state is None:
            hand_keys(self, None)
            return
        if self._note_bar is None:
            self._note_bar = NoteBar()
            await self.mount(self._note_bar, before="#status")
        if self._note_bar.is_attached:
            self._note_bar.write(message.span, state.note_at(message.span))
            self.query_one("#hints", Hints).offer("typing")
            hand_keys(self, self._note_bar)

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
