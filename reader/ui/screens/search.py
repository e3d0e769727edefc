"""Searching the whole library as one types: each hit is an article with the words where they stand."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.binding import Binding

from reader.library import Order
from reader.tongue import say
from reader.ui import searching
from reader.ui.door import LibraryFailed
from reader.ui.keys import key_named
from reader.ui.screens.leaf import LeafScreen
from reader.ui.screens.typed import TypedScreen
from reader.ui.searching import HitsCounted, HitsFound, Opening, Searched
from reader.ui.widgets.hits import HitList
from reader.ui.widgets.lines import Hints, Line
from reader.ui.widgets.rows import RowList
from reader.ui.widgets.search_bar import SearchBar
from reader.ui.widgets.tall_rows import TallRows

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.timer import Timer

    from reader.library import Found, Hit
    from reader.ui.door import Door

PATIENCE = 0.8
"""Seconds without a key after which what is wrong with an unfinished query is said."""


class SearchScreen(LeafScreen[Opening], TypedScreen[Opening]):
    """Searches; closes with the hit to open, or with None."""

    BINDINGS = [  # noqa: RUF012 -- Textual declares it so
        Binding(",".join(key_named("search-order").keys), "order", show=False, id="search-order"),
    ]

    def __init__(self, door: Door, searched: Searched) -> None:
        super().__init__()
        self._door = door
        self._searched = searched
        self._bar = SearchBar(searched.history)
        self._told = Line(id="search-told")
        self._list = HitList(id="hits")
        self._asked = ("", Order.NEWEST)
        self._answered: tuple[str, Order] | None = None
        self._opens_first = False
        self._found: Found | None = None
        self._limit = searching.FIRST_PAGE
        self._is_asking_more = False
        self._complaint = ""
        self._is_stale = False  # whether the hits are those of fewer letters
        self._patience: Timer | None = None

    def compose(self) -> ComposeResult:
        """Put the prompt above the hits."""
        yield self._bar
        yield self._told
        yield self._list
        yield Hints(id="hints")

    def on_mount(self) -> None:
        """Go on with what was searched for last."""
        self._bar.open(self._searched.text)
        self._ask()
        self.early.begin(self._bar.take)

    @property
    def is_elsewhere(self) -> bool:
        """Whether one is in the hits."""
        return self._list.has_focus

    def on_unmount(self) -> None:
        """Nobody waits for an answer any more."""
        self._door.forget("search")
        self._door.forget("count")

    def on_descendant_focus(self) -> None:
        """Offer the keys of where one is."""
        self._hints()

    def _hints(self) -> None:
        typing = "search" if self._list.hits else "asking"
        self.query_one("#hints", Hints).offer("hits" if self._list.has_focus else typing)

    # Asking

    @on(SearchBar.Typed)
    def _typed(self) -> None:
        if self._bar.text != self._asked[0]:
            self._opens_first = False  # who types on after Enter has not found it yet
            self._ask()

    def _ask(self) -> None:
        text, order = self._bar.text, self._searched.order
        self._asked, self._limit, self._is_asking_more = (text, order), searching.FIRST_PAGE, False
        self._searched.text = text
        self._door.forget("count")
        if self._patience is not None:
            self._patience.stop()
        self._patience = self.set_timer(PATIENCE, self._complain)
        cursor = self._bar.cursor
        self._door.ask("search", self, lambda library: searching.first_page(library, text, order, cursor))

    @on(TallRows.MoreWanted)
    def _more(self) -> None:
        """Ask for what comes after the last hit that is there."""
        found, (text, order) = self._found, self._asked
        if found is None or self._is_asking_more or not text.strip():
            return
        place, hits = found.next, len(self._list.hits)
        if place is None and (order is Order.NEWEST or hits < self._limit):
            return
        self._is_asking_more = True
        if place is None:  # ranked hits have no place to go on from: more of them are asked for from the start
            self._limit += searching.PAGE
        limit = self._limit

        self._door.ask("search", self, lambda library: searching.more_hits(library, text, order, limit, place))

    # Answers

    @on(HitsFound)
    def _hits_found(self, message: HitsFound) -> None:
        if (message.text, message.order) != self._asked:
            return
        if message.completion is not None:
            self._bar.offer(message.text, message.completion)
        if message.is_more and message.found is not None:
            self._is_asking_more = False
            self._found = message.found
            start = len(self._list.hits) if message.order is Order.BEST and message.found.next is None else 0
            self._list.add(message.found.hits[start:])
            self._tell()
            return
        self._complaint, self._is_stale = message.complaint, message.found is None
        if message.found is not None:
            self._found = message.found
            self._list.tell(partial(searching.nothing_words, message))
            self._list.put(message.found.hits, self._searched.number)
            self._count(message)
        elif not self._list.hits:
            self._list.tell("")  # what was said of fewer letters is not said of these
        if message.complaint and message.is_certain:
            self._complain()
        else:
            self._tell()
        self._hints()
        self._answered = self._asked
        if self._opens_first:
            self._accepted()

    def _count(self, message: HitsFound) -> None:
        """Ask how many there are where the first page does not tell."""
        text, found = message.text, message.found
        assert found is not None
        more = found.is_more or found.next is not None
        self._bar.tell(searching.many_words(found.total, more=more))
        if not more:
            return
        self._door.ask("count", self, lambda library: HitsCounted(text, library.count(text, typing=True)))

    @on(HitsCounted)
    def _counted(self, message: HitsCounted) -> None:
        if message.text == self._asked[0] and message.count is not None:
            total, more = message.count
            self._bar.tell(searching.many_words(total, more=more))

    @on(LibraryFailed)
    def _failed(self, message: LibraryFailed) -> None:
        if message.topic == "search":
            self._is_asking_more = self._opens_first = False
            self._complaint = message.problem
            self._complain()

    # Telling

    def _tell(self) -> None:
        order = say("best first") if self._searched.order is Order.BEST else say("last added first")
        if self._bar.text.strip() and not self._list.hits:
            order = ""  # of nothing
        notice = self._found.notice if self._found is not None else ""
        self._told.put(notice or self._bar.ways(), order)

    def _complain(self) -> None:
        if self._complaint and self._list.hits and not self._is_stale:
            self._told.put(self._complaint)
        elif self._complaint:
            if self._list.hits:
                self._found = None
                self._list.put(())
                self._bar.tell("")
                self._hints()
            self._list.tell(self._complaint)  # all of it, where the line would be too short
            self._tell()

    # Actions

    @on(SearchBar.OrderAsked)
    def action_order(self) -> None:
        """Show the best first, or the newest."""
        self._searched.order = Order.NEWEST if self._searched.order is Order.BEST else Order.BEST
        self._searched.number = None
        self._ask()

    @on(SearchBar.Left)
    def _into_hits(self) -> None:
        if self._list.hits:
            self._list.focus()

    @on(RowList.FilterAsked)
    def _out_of_hits(self) -> None:
        self._bar.hold()
        self._list.ahead.hand_over(self._bar)

    @on(HitList.LeftUpwards)
    def _up_to_prompt(self) -> None:
        self._bar.hold()

    @on(SearchBar.Cancelled)
    def _cancelled(self) -> None:
        self.action_close()

    @on(SearchBar.Accepted)
    def _accepted(self) -> None:
        if self._bar.text != self._asked[0]:
            self._ask()  # the last letters have not been told yet
        self._opens_first = self._answered != self._asked
        if self._opens_first:
            return  # what is shown belongs to fewer letters
        if self._list.index is not None and not self._is_stale:
            self._open(self._list.hits[self._list.index])
        else:
            self._complain()

    @on(RowList.Chosen)
    def _chosen(self, message: RowList.Chosen) -> None:
        self._open(self._list.hits[message.index])

    def _open(self, hit: Hit) -> None:
        self._bar.remember()
        self._searched.number = hit.entry.number
        self.dismiss(Opening(hit.entry.number, hit.span.start if hit.span else None, self._asked[0]))
