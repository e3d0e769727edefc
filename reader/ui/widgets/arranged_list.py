"""How the column of articles is arranged: the library is asked for orders, headings and what a filter leaves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual import on
from textual.message import Message

from reader.errors import QueryError
from reader.tongue import say, say_many
from reader.ui.arranging import Arranged, from_overview, stories_of
from reader.ui.door import LibraryFailed
from reader.ui.shelf import Headings, Order
from reader.ui.widgets.article_list import ArticleList, asks_library
from reader.ui.widgets.lines import Line
from reader.ui.widgets.list_desk import ListDesk

if TYPE_CHECKING:
    from textual.timer import Timer

    from reader.library import Library, Overview
    from reader.ui.opening import Opener
    from reader.ui.session import Session
    from reader.ui.shelf import View
    from reader.ui.widgets.prompt import Prompt


@dataclass
class ListFound(Message):
    """The library has answered how the list is to be."""

    view: View
    query: str
    whole: Overview
    """Everything, in this order."""
    rows: Arranged
    """What the filter leaves of it."""


@dataclass
class Matched(Message):
    """The library has answered what a filter leaves of the articles of the session."""

    query: str
    numbers: frozenset[int]


@dataclass
class StoriesFound(Message):
    """The library has answered which articles tell of the same."""

    stories: dict[int, str]


PATIENCE = 0.8
"""Seconds without a letter after which what is wrong with a filter is said; before, it is only unfinished."""


class ArrangedList(ListDesk):
    """A column of articles in the order and under the headings the person wants."""

    def __init__(self, heading: str, rows: ArticleList, session: Session, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's own name for it
        super().__init__(heading, rows, id=id)
        self.session = session
        self.opener: Opener
        self.number: int | None = None
        """Key of the article that is read, in the stock that is listed."""
        self._whole: tuple[View, Overview] | None = None
        """The list of the whole library, and how it was wanted."""
        self._holds_still = False
        """Whether the list only grows, so that nothing on the screen is to move more than it must."""
        self._is_looking = False
        """Whether the library is still looking for stories."""
        self._complaint = ("", "")
        """A filter, and what is wrong with it."""
        self._has_complained = False
        self._pause: Timer | None = None

    def show_number(self) -> None:
        """Show the article that is read now, or that there is none."""
        raise NotImplementedError

    def select(self, number: int) -> None:
        """Read an article, opening it first where that is not done yet."""
        raise NotImplementedError

    # How the list is to be

    def rearrange(self, *, stale: bool = False) -> None:
        """Show the list as it is wanted now; `stale`: other articles are in the library than before."""
        view, query, door = self.rows.view, self.rows.query_text, self.session.door
        self._holds_still = False
        if stale:
            self._whole = None
        if self.rows.shelf is not None:
            self.rows.renew(keep=self.rows.index)
            if self.number is not None and self.shelf.entry(self.number).gone:
                self._leave_gone()
            if view.headings is Headings.STORY and door is not None and self.holdings is not None:
                self._is_looking = True
                door.ask("stories", self, _stories)
            if asks_library(query) and door is not None and self.holdings is not None:
                door.ask("list", self, lambda library: Matched(query, library.matching(query, typing=True)), query)
            self.count_rows()
            return
        if door is None:
            return
        known = self._whole[1] if self._whole is not None and self._whole[0] == view else None
        self._is_looking = known is None and view.headings is Headings.STORY
        door.ask("list", self, lambda library: _list(library, view, query, known), query)
        self.count_rows()

    @on(ArticleList.FilterTyped)
    def _filter_typed(self) -> None:
        if self._pause is not None:
            self._pause.stop()
        if self._has_complained:
            self._has_complained = False
            self.note("", stays=False)
            self.app.clear_notifications()  # a long sentence stands in the corner, too
        self._pause = self.set_timer(PATIENCE, self._complain)
        self.rearrange()

    def _complain(self) -> None:
        """Say what is wrong with what was typed, if anything is."""
        query = self.rows.query_text
        if self.is_typing and query and (asks_library(query) or self.rows.shelf is None):
            told, problem = self._complaint
            problem = problem if told == query else wrong_with(query)
            if problem:
                self._has_complained = True
                self.note(problem)

    @on(ListFound)
    def _list_found(self, message: ListFound) -> None:
        if self.rows.shelf is not None or (message.view, message.query) != (self.rows.view, self.rows.query_text):
            return
        self._whole = message.view, message.whole
        self._is_looking = False
        still, self._holds_still = self._holds_still and self.number in message.rows.rows, False
        place, top = self.rows.cursor, self.rows.scroll_offset.y
        self.rows.put_rows(message.rows, keep=self.number)
        if still:
            self.rows.hold(place, top)
        elif message.query and (self.number is None or self.number not in message.rows.rows):
            self.rows.show_start()
        elif self.number not in message.rows.rows:
            self._leave_gone()
        self.count_rows()

    def _leave_gone(self) -> None:
        """Read what stands where the article was that is not in the list any more."""
        self.number = self.rows.index
        if self.number is None:
            self.show_number()
        else:
            self.select(self.number)

    @on(Matched)
    def _matched(self, message: Matched) -> None:
        if message.query == self.rows.query_text and self.rows.shelf is not None:
            self.rows.leave_only(message.numbers)
            self.count_rows()

    @on(StoriesFound)
    def _stories_found(self, message: StoriesFound) -> None:
        self.rows.stories = message.stories
        self._is_looking = False
        if self.rows.shelf is not None:
            self.rows.renew(keep=self.rows.index)
        self.count_rows()

    @on(LibraryFailed)
    def _not_answered(self, message: LibraryFailed) -> None:
        message.stop()
        self._is_looking = False
        if message.about and message.about != self.rows.query_text:
            return  # of what was asked before somebody typed on
        self._complaint = message.about, message.problem
        if not self.is_typing:
            self.note(message.problem)  # while somebody types, what is wrong is only unfinished

    def on_prompt_accepted(self, message: Prompt.Accepted) -> None:
        """Keep the filter, and say what is wrong with it."""
        super().on_prompt_accepted(message)
        if asks_library(self.rows.query_text) or self.rows.shelf is None:
            self.rearrange()

    def step_back(self) -> bool:
        """Unmark what is marked, or show all rows again; tell whether there was either."""
        return self.clear_marks() or self.clear_filter()

    # What the head says

    def count_rows(self) -> None:
        """Say how many there are, how far the work is, and in what order they stand."""
        if self.rows.marked:
            self.tell(say_many("{count} marked", "{count} marked", len(self.rows.marked)))
        elif self.rows.shelf is None and self.holdings is not None:
            unread = say("{count} unread", count=self.holdings.unread)
            self.tell(f"{unread} · {self.holdings.total}" if self.holdings.unread else str(self.holdings.total))
        else:
            done, total = self.shelf.settled, len(self.shelf)
            stopped = say(" stopped") if self.opener.stopped and done < total else ""
            self.tell(f"{done}/{total}{stopped}" if done < total else str(total))

    def _head(self) -> None:
        view, query = self.rows.view, self.rows.query_text
        usual = None if self.rows.shelf is not None else Order.NEWEST
        words = [self._heading]
        if view.headings is not Headings.NONE:
            words.append(say("by {what}", what=say(view.headings.value)) + (" …" if self._is_looking else ""))
        if view.order is not usual and view.order is not None:
            words.append(f"↓ {say(view.order.value)}")
        left, tail = " ".join(words), self._tail
        if query:
            left = left if self.is_typing else f"{left} /{query}"
            if not self.rows.marked:
                tail = say("{some} of {all}", some=self.rows.count, all=self.rows.row_count())
        elif cell_len(left) + cell_len(tail) + 3 > self.size.width:
            tail = tail.rpartition(" · ")[2]  # how many are unread, the dots tell as well
        self.query_one(".head", Line).put(left, tail)

    def on_resize(self) -> None:
        """Say in the head what there is room for now."""
        if self.is_mounted:
            self._head()


def wrong_with(query: str) -> str:
    """Return what would be wrong with a filter if it stayed as it is; "" where nothing is."""
    from reader.library.query import parse  # noqa: PLC0415 -- loaded by then

    try:
        parse(query)
    except QueryError as error:
        return str(error)
    return ""


def _list(library: Library, view: View, query: str, known: Overview | None) -> ListFound:
    """Return the list of the library; called in a thread of the door."""
    from reader.library import Grouping, Sort  # noqa: PLC0415 -- loaded by then

    order = view.order or Order.NEWEST
    whole = known if known is not None else library.overview(Sort(order.value), Grouping(view.headings.value))
    found = whole.only(library.matching(query, typing=True)) if query.strip() else whole
    return ListFound(view, query, whole, from_overview(found, view.headings))


def _stories(library: Library) -> StoriesFound:
    from reader.library import Grouping  # noqa: PLC0415 -- loaded by then

    return StoriesFound(stories_of(library.overview(grouping=Grouping.STORY)))
