"""The list of articles: what each is called, where it is from, of which day, and what the person did to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.message import Message

from reader.folding import fold_lower
from reader.tongue import say
from reader.ui.arranging import Arranged, arranged
from reader.ui.bindings import bindings
from reader.ui.days import day_words
from reader.ui.keys import Where
from reader.ui.messages import OpeningToggled
from reader.ui.shelf import Shelf, View
from reader.ui.widgets.article_rows import article_row, heading_row, height
from reader.ui.widgets.rows import RowList, Run

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.binding import BindingType
    from textual.geometry import Region
    from textual.strip import Strip

    from reader.ui.holdings import Holdings


class ArticleList(RowList):
    """The articles of this session, or those of the library; a row below zero is a heading."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Where.LIST)
    COMPONENT_CLASSES: ClassVar[set[str]] = {"rows--heading", "rows--rule"}

    @dataclass
    class Asked(Message):
        """The person wants something done to articles, or to see the list in another way."""

        what: str
        """The name of the deed; see `ListDesk`."""

    @dataclass
    class FilterTyped(Message):
        """The library is to say what a filter leaves."""

    def __init__(self, stock: Shelf | Holdings, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's own name for it
        super().__init__(id=id)
        self.stock = stock
        self.view = View()
        self.marked: set[int] = set()
        """Keys of the articles that are done something to together."""
        self.stories: Mapping[int, str] = {}
        """The story of articles of the library, by number."""
        self.empty = ""
        """What to say when there is no article; "" for the usual."""
        self._arranged = Arranged(range(0))
        self._left: range | list[int] = range(0)
        """What the filter leaves of the session's articles, in their own order."""

    def on_mount(self) -> None:
        """Fill the list."""
        self.renew()

    @property
    def shelf(self) -> Shelf | None:
        """The articles of this session, where these are what is listed."""
        return self.stock if isinstance(self.stock, Shelf) else None

    @property
    def count(self) -> int:
        """How many articles are listed."""
        return self._arranged.count

    def row_count(self) -> int:
        """Return the number of articles, and of what could not even be named one."""
        return self.stock.rows if isinstance(self.stock, Shelf) else self.stock.total

    def row_height(self) -> int:
        """Return one to four lines."""
        return height(self.size.width, self._arranged.by)

    # Which rows, and in what order

    def renew(self, *, keep: int | None = None) -> None:
        """Take up other articles of the session, or arrange them anew; the cursor stays on row `keep`."""
        if isinstance(self.stock, Shelf):
            self._keys = None
            self._left = self._narrowed(range(self.stock.rows))
            self._arrange(keep)

    def take_in(self, keep: int | None) -> None:
        """Show what has arrived; the cursor stays on row `keep`, and that where it is on the screen."""
        before, top = self.cursor, self.scroll_offset.y
        self.renew(keep=keep)
        self.hold(before, top)

    def hold(self, place: int, top: int) -> None:
        """Scroll so that the cursor stands where it stood when its place and the first line in sight were these."""
        moved = (self.cursor - place) * self.row_height()
        self.scroll_to(y=max(top + moved, 0), animate=False, immediate=True, force=True)

    def put_rows(self, found: Arranged, *, keep: int | None = None) -> None:
        """Show these rows; the cursor stays on row `keep` where it is among them, else where it was."""
        place, before, self._arranged, self.shown = self.cursor, self.shown, found, found.rows
        self._sized()
        at = self._place(keep) if keep is not None else None
        self.cursor = -1  # so that standing anywhere is a move
        self._stand(self._article_at(min(place, len(self.shown) - 1)) if at is None else at)
        if len(before) != len(found.rows) or before != found.rows:
            # By force, because a list that was short until now may not be scrolled before it is laid out.
            height = self.row_height()
            top = max(self.cursor - self.size.height // height // 3, 0)
            top -= top > 0 and found.rows[top - 1] < 0  # a heading above the first row belongs to it
            self.scroll_to(y=top * height, animate=False, immediate=True, force=True)

    def _arrange(self, keep: int | None) -> None:
        assert isinstance(self.stock, Shelf)
        usual = self.view.order is None and self.view.headings.value == "none" and not self.stock.any_gone
        if usual:
            self.put_rows(Arranged(self._left), keep=keep)
        else:
            self.put_rows(arranged(self.stock, self.view, self._left, self.stories), keep=keep)

    def filter(self, query: str) -> None:
        """Let through only what has all words of `query`; in the library it is the search that answers."""
        before, self.query_text = self.query_text, query
        shelf = self.shelf
        if shelf is None or asks_library(query):
            self.post_message(self.FilterTyped())
            return
        longer = query.startswith(before) and before and not asks_library(before)
        longer = longer and not query[len(before) :].startswith(" ")
        self._left = self._narrowed(self._left if longer else range(shelf.rows))
        self._arrange(self.index)

    def _narrowed(self, rows: range | list[int]) -> range | list[int]:
        words = fold_lower(self.query_text).split()
        if asks_library(self.query_text):
            return list(self._left)  # the library is asked again
        if not words:
            return range(self.row_count())
        keys = self._folded_keys()
        for word in words:
            rows = [row for row in rows if word in keys[row]]
        return rows

    def leave_only(self, numbers: frozenset[int]) -> None:
        """Show only those articles of the session that have one of these numbers in the library."""
        shelf = self.shelf
        if shelf is not None:
            self._left = [key for key in shelf.known() if shelf.entry(key).number in numbers]
            self._arrange(self.index)

    # Standing on articles, never on headings

    @property
    def index(self) -> int | None:
        """The article under the cursor."""
        row = super().index
        return row if row is not None and row >= 0 else None

    def _article_at(self, place: int, by: int = 1) -> int:
        """Return the place of the nearest article at or, in the direction `by`, after a place."""
        for step in (by, -by):
            at = place
            while 0 <= at < len(self.shown):
                if self.shown[at] >= 0:
                    return at
                at += step
        return 0

    def place_beside(self, by: int) -> int | None:
        """Return the article so many rows away, headings not counted; None beyond the ends."""
        place, steps, way = self.cursor, abs(by), 1 if by > 0 else -1
        while steps:
            place += way
            if not 0 <= place < len(self.shown):
                return None
            steps -= self.shown[place] >= 0
        return self.shown[place]

    def show_start(self) -> None:
        """Show the first rows, the cursor on the first of them."""
        self.scroll_to(y=0, animate=False, immediate=True)
        self._stand(self._article_at(0))

    def _move(self, place: int) -> None:
        last = len(self.shown) - 1
        super()._move(self._article_at(max(min(place, last), 0), 1 if place >= self.cursor else -1))

    def _stand(self, place: int) -> None:
        """Stand there; the first article shows its heading as well."""
        super()._stand(place)
        if place > 0 and self.shown[place - 1] < 0 and place * self.row_height() == self.scroll_offset.y:
            self.scroll_to(y=(place - 1) * self.row_height(), animate=False, immediate=True)

    # What a row says

    def row_words(self, index: int) -> str:
        """Return title, source, day and tags."""
        entry = self.stock.entry(index)
        day = day_words(entry.day, entry.language) if entry.day else ""
        return f"{entry.label} {entry.source} {day} {entry.name} {' '.join(entry.tags)}"

    def all_words(self) -> list[str]:
        """Return the same for all rows; for what was not opened yet, its name as it was given."""
        shelf = self.shelf
        if shelf is None:
            return []  # the library has an index for this
        words = shelf.names()
        for number in shelf.known():
            words[number] = self.row_words(number)
        return words + [self.row_words(number) for number in range(len(shelf), shelf.rows)]

    def row(self, index: int, width: int) -> list[list[Run]]:
        """Return a row's lines."""
        lines = self.row_height()
        if index < 0:
            return heading_row(self._arranged.heading(index), self._arranged.by, width, lines=lines)
        marked = index in self.marked
        return article_row(self.stock.entry(index), width, lines=lines, is_marked=marked, below=self._arranged.by)

    def row_changed(self, index: int) -> None:
        """Paint one row anew."""
        if isinstance(self.stock, Shelf):
            super().row_changed(index)
        else:
            self.repaint()

    def repaint(self) -> None:
        """Paint all rows in sight anew."""
        self._strips.clear()
        self.refresh()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the strips of a part of the window; what they show is looked up in one go."""
        if not isinstance(self.stock, Shelf):
            first = self.scroll_offset.y // self.row_height()
            self.stock.need(self.shown[first : first + self.size.height // self.row_height() + 2])
        return super().render_lines(crop)

    def empty_words(self) -> str:
        """Say how to get an article."""
        return self.empty or say(
            "No articles yet.\n\nQuit with q and name something to read:\n\n"
            "reader article.html\nreader a-folder/\nreader https://…"
        )

    # Keys

    def action_stop_opening(self) -> None:
        """Ask to stop opening the other articles, or to go on."""
        self.post_message(OpeningToggled())

    def action_desk(self, what: str) -> None:
        """Ask for something to be done to the article here, or to those that are marked."""
        self.post_message(self.Asked(what))


_FIELDS = tuple(f"{name}:" for name in "said quoting speaker title date after before day source tag is shared".split())
"""What only the library can answer; its own table is not loaded before the first article is on the screen."""


def asks_library(query: str) -> bool:
    """Tell whether a filter has a field word in it."""
    return any(word.lstrip("-(").startswith(_FIELDS) for word in query.lower().split())
