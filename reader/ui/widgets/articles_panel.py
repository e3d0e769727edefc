"""The column of articles: it opens them in the background, keeps them in the library and says which one is read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual import on
from textual.message import Message

from reader.places import Places
from reader.sources.files import shown_path
from reader.tongue import say
from reader.ui.arranging import Arranged
from reader.ui.caring import ArticleRenewed, Caretaker
from reader.ui.keeping import Keeper
from reader.ui.librarian import Librarian, LibraryReady, LibraryTroubled
from reader.ui.messages import ArticleFailed, ArticleOpened, OpeningToggled
from reader.ui.opening import Opener
from reader.ui.shelf import Entry, Order, Shelf
from reader.ui.widgets.arranged_list import ArrangedList
from reader.ui.widgets.article_list import ArticleList
from reader.ui.widgets.columns import Columns
from reader.ui.widgets.rows import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.article import Origin
    from reader.library import Entry as LibraryEntry
    from reader.library import Library
    from reader.pipeline import Opened
    from reader.reading import ReadingState
    from reader.ui.holdings import Holdings
    from reader.ui.session import Session
    from reader.ui.shelf import Stock


@dataclass
class ArticleKept(Message):
    """An article is safe in the library."""

    key: int
    """Its place in the session."""
    id: str
    row: tuple[LibraryEntry, tuple[str, ...]]


class ArticlesPanel(ArrangedList):
    """The articles of this session, or the whole library."""

    @dataclass
    class Selected(Message):
        """Another article is to be read, or the selected one has become ready or failed."""

        entry: Entry
        state: ReadingState | None
        """None while it is being opened, and where that failed."""

    def __init__(self, session: Session) -> None:
        self.shelf = Shelf(session.origins, session.problems)
        whole = session.door is not None and not self.shelf.rows and not session.watched
        rows = ArticleList(self.shelf, id="articles")
        super().__init__(say("Library") if whole else say("Articles"), rows, session, id="list-side")
        rows.empty = say("Opening the library …") if whole else ""
        if session.watched:
            rows.empty = say("Nothing has arrived yet in {folder}.", folder=shown_path(session.watched[0]))
        self.librarian = Librarian(session.door, self) if session.door is not None else None
        self.holdings: Holdings | None = None
        # A look without the library leaves no trace anywhere, so what is noted of it goes nowhere.
        self.keeper = Keeper(self, session.places if session.door is not None else Places(), self.librarian)
        self.opener = self._session_opener()
        self.library_opener: Opener | None = None
        self.caretaker: Caretaker | None = None
        self._troubles: set[str] = set()

    def _session_opener(self) -> Opener:
        shelf, librarian = self.shelf, self.librarian

        def open_(key: int) -> Opened:
            return self.session.open(shelf.origins[key], librarian)

        return Opener(shelf, self, open_, librarian.same_as if librarian is not None else None)

    @property
    def stock(self) -> Stock:
        """The articles that are listed."""
        return self.rows.stock

    @property
    def is_alone(self) -> bool:
        """Whether there is only one article, so that the list tells nothing."""
        return self.rows.shelf is not None and len(self.shelf) == 1

    @property
    def is_bare(self) -> bool:
        """Whether the list has no article, and none will come of itself in a moment."""
        comes = self.session.door is not None and not self.session.watched and not self._troubles
        return self.rows.shelf is self.shelf and not self.shelf.rows and not comes

    def begin(self) -> None:
        """Read the article that was read last, or the first, and open the others after it."""
        if self.librarian is not None:
            self.librarian.start()
        if len(self.shelf):
            self.select(self.session.first(self.shelf.origins))
            self.opener.plan()
        elif self.shelf.rows:
            self.select(0)
        if self.shelf.problems:
            count = len(self.shelf.problems)
            more = say(" (and {count} more, at the end of the list)", count=count - 1) if count > 1 else ""
            self.note(f"{self.shelf.problems[0]}{more}", stays=True)
        self.count_rows()

    # One article

    def select(self, number: int) -> None:
        """Read an article, opening it first where that is not done yet."""
        self.number = number
        self.rows.put_cursor(number)
        if self.rows.shelf is not None and number in self.shelf.outdated:
            self.shelf.reopen(number)
        if self.rows.shelf is None and self.library_opener is not None:
            self.library_opener.want(number)
        elif number < len(self.shelf):
            self.opener.want(number)
        self.show_number()

    def show_number(self) -> None:
        """Show the article that is read now, or that there is none."""
        if self.number is None:
            self.post_message(self.Selected(Entry("", problem=say("No article is left here.")), None))
            return
        state = self.stock.state(self.number)
        self.rows.row_changed(self.number)
        self.post_message(self.Selected(self.stock.entry(self.number), state))

    def step(self, by: int) -> None:
        """Read another article of those the filter shows."""
        place = self.rows.place_beside(by)
        if place is not None:
            self.select(place)
        else:
            self.note(say("This is the last article.") if by > 0 else say("This is the first article."))

    def open_from_library(self, number: int, start: int | None = None) -> bool:
        """Read an article of the library, listing that where it is none of this session; tell whether it can be had."""
        del start  # whoever asked goes there when the article has arrived
        if self.holdings is None:
            return False
        key = self.shelf.key_of(number) if self.rows.shelf is not None else None
        if key is not None:
            self.select(key)
        else:
            self._list_library(number)
        return True

    def note_reading(self) -> None:
        """Note that the article that is shown is being read, not only looked at in passing."""
        if self.number is None or self.stock.state(self.number) is None:
            return
        entry = self.stock.entry(self.number) if self.rows.shelf is None else self.shelf.kept(self.number)
        if entry.read:
            return
        entry.read, number = True, entry.number
        self.rows.row_changed(self.number)
        if number is not None:
            self._set_read(number)

    def _set_read(self, number: int) -> None:
        if self.librarian is not None and self.librarian.may_write:
            self.librarian.keep(lambda library: _read(library, number))
        if self.holdings is not None:
            self.holdings.unread = max(self.holdings.unread - 1, 0)
            self.count_rows()

    @on(ArticleOpened)
    def _opened(self, message: ArticleOpened) -> None:
        opened, state, shelved = message.opened, message.state, message.shelved
        if shelved is not None and self.librarian is not None:
            self.librarian.numbers[state.article.id] = shelved.entry.number
        self.keeper.recalled(state)
        message.stock.put(message.key, opened, state)
        if message.stock is self.shelf:
            if shelved is not None:
                self.shelf.kept(message.key).follow(shelved.entry, shelved.tags)
            if opened.shelved is None:
                self._keep(message.key, opened)
        if shelved is not None:
            self.keeper.hand_over(state, shelved.entry.number)
        if opened.notice and message.key == self.number:
            self.note(opened.notice, stays=True)
        self._settled(message.stock, message.key)

    def _keep(self, key: int, opened: Opened) -> None:
        """Let an article that was opened go to the library, now that it is on the screen."""
        if self.librarian is None:
            return

        def work(library: Library) -> ArticleKept:
            from reader.pipeline import keep  # noqa: PLC0415 -- in the librarian's thread

            number = keep(opened, library).number
            return ArticleKept(key, opened.article.id, library.entries_of((number,))[number])

        self.librarian.keep(work)

    @on(ArticleKept)
    def _kept(self, message: ArticleKept) -> None:
        entry, number = self.shelf.kept(message.key), message.row[0].number
        was_read = entry.read
        if self.librarian is not None:
            self.librarian.numbers[message.id] = number
        entry.follow(*message.row)
        if was_read and not entry.read:
            entry.read = True
            self._set_read(number)
        state = self.shelf.state(message.key)
        if state is not None:
            self.keeper.hand_over(state, number)
        if self.rows.shelf is not None:
            self.rows.row_changed(message.key)
        self._whole = None
        if self.caretaker is not None:
            self.caretaker.note_new()

    @on(ArticleFailed)
    def _failed(self, message: ArticleFailed) -> None:
        message.stock.fail(message.key, message.problem)
        self._settled(message.stock, message.key)

    def _settled(self, stock: Stock, key: int) -> None:
        if stock is self.stock:
            self.rows.row_changed(key)
            if key == self.number:
                self.show_number()
        opener = self.opener if stock is self.shelf else self.library_opener
        if opener is not None:
            opener.settled(key)
        self.count_rows()

    @on(OpeningToggled)
    def _toggle_opening(self) -> None:
        self.opener.stopped = not self.opener.stopped
        self.opener.plan()
        self.count_rows()

    @on(RowList.Highlighted)
    def _highlighted(self, message: RowList.Highlighted) -> None:
        self.select(message.index)

    # The library

    @on(LibraryReady)
    def _ready(self, message: LibraryReady) -> None:
        from reader.ui.holdings import Holdings  # noqa: PLC0415

        self.holdings = Holdings(message.library, message.sums)
        self.library_opener = Opener(self.holdings, self, self.librarian.take) if self.librarian is not None else None
        self.caretaker = Caretaker(message.library, self, self._is_quiet)
        self.caretaker.start()
        if message.library.notice:
            self._tell(message.library.notice)
        if (not self.shelf.rows or not len(self.shelf)) and not self.session.watched:
            if message.sums[0]:
                self._list_library(message.read_last)
            elif not self.shelf.rows:
                self._show_samples(say("Samples. Add your own: reader article.html, or reader add a-folder/"))

    def _is_quiet(self) -> bool:
        """Tell whether nobody is at the keys, on this screen or on one over it that asks the library."""
        return self.opener.is_quiet and (self.session.door is None or self.session.door.is_quiet)

    @on(ArticleRenewed)
    def _renewed(self, message: ArticleRenewed) -> None:
        if self.holdings is not None:
            self.holdings.forget((message.number,))
        if self.rows.shelf is None:
            self.rows.repaint()

    @on(LibraryTroubled)
    def _troubled(self, message: LibraryTroubled) -> None:
        if message.problem not in self._troubles:
            self._troubles.add(message.problem)
            if self.holdings is None and not self.shelf.rows:
                self.rows.empty = message.problem  # where the articles would be, and whole
                self.rows.refresh()
                self.post_message(Columns.Entered("list"))  # other keys help now
            else:
                self._tell(message.problem)

    def _tell(self, sentence: str) -> None:
        """Say what is wrong with the library: in the status line, and whole where that is too short for it."""
        self.note(sentence, stays=True)
        width = self.screen.size.width
        if width // 2 < cell_len(sentence) <= width - 2:  # what is longer stands in a corner anyhow
            self.app.notify(sentence, timeout=TROUBLE_SECONDS, markup=False)

    def _show_samples(self, words: str) -> None:
        from reader.pipeline import sample_origins  # noqa: PLC0415 -- only on the first run

        self.rows.empty, self._heading = "", say("Articles")
        self.take_up(sample_origins())
        self.note(words, stays=True)

    def take_up(self, origins: Sequence[Origin]) -> None:
        """Read other articles in this session than were named."""
        self.shelf = Shelf(origins)
        self.opener = self._session_opener()
        self.rows.stock = self.shelf
        self.rows.renew()
        if origins:
            self.select(0)
            self.opener.plan()
        self.count_rows()

    def take_in(self, origins: Sequence[Origin]) -> tuple[int, int]:
        """List articles that have arrived, and open anew what has changed; return how many there are of each.

        One goes on with what one reads: that is opened anew when one comes back to it.
        """
        shelf, count = self.shelf, len(self.shelf)
        places = {origin: key for key, origin in enumerate(shelf.origins)}
        changed = [places[origin] for origin in dict.fromkeys(origins) if origin in places]
        is_listed = self.rows.shelf is not None
        for key in changed:
            if is_listed and key == self.number and shelf.state(key) is not None:
                shelf.outdated.add(key)
            else:
                shelf.reopen(key)
        fresh = shelf.extend(origins)
        if is_listed:
            if self.number is not None and self.number >= count:
                self.number += fresh  # what could not be named stands behind the articles
            self.rows.marked = {key + fresh if key >= count else key for key in self.rows.marked}
            self.rows.take_in(self.number)
            if self.number is None and len(shelf):
                self.select(0)
        self.opener.plan()
        self.count_rows()
        return fresh, len(changed)

    def look_again(self, sums: tuple[int, int]) -> None:
        """Show what has come into the library meanwhile; one stays where one is in the list."""
        self._whole = None
        if self.rows.shelf is None and self.holdings is not None:
            self.holdings.total, self.holdings.unread = sums
            self.rearrange(stale=True)
            self._holds_still = True

    def change_library(self) -> None:
        """List the whole library, or what was opened again."""
        if self.holdings is None:
            self.note(self._hindrance() or say("The library is not open."))
        elif self.rows.shelf is not None:
            entry = self.stock.entry(self.number) if self.number is not None else None
            self._list_library(entry.number if entry is not None else None)
        elif not self.shelf.rows:
            self.note(say("This is the whole library; nothing else was opened."))
        else:
            key = self.shelf.key_of(self.number) if self.number is not None else None
            self._change_stock(self.shelf)
            self.rows.renew(keep=key)
            self.select(key if key is not None else 0)
            self.count_rows()

    def _change_stock(self, stock: Shelf | Holdings) -> None:
        self.rows.stock = stock
        self.rows.marked.clear()
        self.rows.query_text = ""
        self.rows.repaint()
        self._heading = say("Articles") if isinstance(stock, Shelf) else say("Library")
        if not isinstance(stock, Shelf) and self.rows.view.order is None:
            self.rows.view = replace(self.rows.view, order=Order.NEWEST)

    def _list_library(self, number: int | None) -> None:
        """Show the library: its first page at once, all of it as soon as it is counted."""
        assert self.holdings is not None
        holdings, state = self.holdings, None
        if self.rows.shelf is not None:
            state = self.shelf.state(self.number) if self.number is not None else None
            here = self.shelf.entry(self.number).number if self.number is not None else None
            if state is not None and here is not None and holdings.state(here) is None:
                holdings.take_over(here, state)
            holdings.count()
            self._change_stock(holdings)
            self.rows.put_rows(Arranged(holdings.first_page(number)), keep=number)
        if number is None or holdings.entry(number).gone:
            number = next(iter(self.rows.shown), None)
        if number is not None:
            self.select(number)
        self.rearrange(stale=True)
        self.count_rows()

    # Leaving

    def leave(self) -> None:
        """Keep what is still to be kept; called when the program ends."""
        self.keeper.flush()
        if self.caretaker is not None:
            self.caretaker.stop()
        if self.librarian is not None:
            self.librarian.close(LEAVING)


TROUBLE_SECONDS = 12.0
"""How long a long sentence about the library stands in a corner."""
LEAVING = 3.0
"""Seconds the program takes at most to keep what it has not kept yet."""


def _read(library: Library, number: int) -> None:
    library.set_read((number,))
