"""What the person does to articles of the list: starring, tagging, marking, removing, and taking it back."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from textual import on
from textual.message import Message

from reader.tongue import later, say, say_many
from reader.ui.deeds import Deed, done_words, undone_words
from reader.ui.messages import Noted
from reader.ui.shelf import Headings, Order, Shelf
from reader.ui.widgets.article_list import ArticleList
from reader.ui.widgets.panel import Panel
from reader.ui.widgets.type_ahead import hand_keys

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.library import Change, Library
    from reader.library import Entry as LibraryEntry
    from reader.ui.holdings import Holdings
    from reader.ui.librarian import Librarian
    from reader.ui.screens.tagging import Tagging

MOST_UNDONE = 200
"""Changes that can be taken back, one after the other."""


@dataclass
class ArticlesChanged(Message):
    """Something was done to articles of the library, or taken back."""

    deed: Deed
    is_undo: bool
    rows: dict[int, tuple[LibraryEntry, tuple[str, ...]]]
    """How they are now."""
    sums: tuple[int, int] = field(default=(0, 0))
    """Articles of the library, and how many of them are unread."""


class ListDesk(Panel):
    """A column of articles with everything one does to them."""

    rows: ArticleList
    librarian: Librarian | None
    holdings: Holdings | None
    shelf: Shelf

    def __init__(self, heading: str, rows: ArticleList, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's own name for it
        super().__init__(heading, rows, id=id)
        self.deeds: list[Deed] = []
        """What can be taken back, the latest last."""

    @on(ArticleList.Asked)
    def _asked(self, message: ArticleList.Asked) -> None:
        message.stop()
        deeds: dict[str, Callable[[], None]] = {
            "star": self._star,
            "read": self._read,
            "tags": self._tags,
            "remove": self._remove,
            "undo": self._undo,
            "mark": self._mark,
            "mark_all": self._mark_all,
            "order": self._order,
            "headings": self._headings,
            "broad": self._broad,
        }
        deeds[message.what]()

    # Whom it concerns

    def _keys(self) -> list[int]:
        """Return the marked articles, or the one under the cursor."""
        here = self.rows.index
        return sorted(self.rows.marked) or ([] if here is None else [here])

    def _numbers(self) -> list[int]:
        """Return their numbers in the library; say why nothing can be done where there is none."""
        keys = self._keys()
        numbers = [n for key in keys if (n := self.rows.stock.entry(key).number) is not None]
        problem = self._hindrance()
        if not keys:
            return []
        if problem or not numbers:
            self.note(problem or say("This article is not in the library."))
            return []
        return numbers

    def _hindrance(self) -> str:
        """Return why nothing in the library can be changed; "" when it can."""
        if self.librarian is None:
            return say("This is a look without the library: nothing is kept.")
        if self.librarian.library is None:
            return say("The library is not open.")
        if self.librarian.library.read_only:
            return say("The library is open for reading only.")
        return ""

    def note(self, words: str, *, stays: bool = True) -> None:
        """Let the status line say something."""
        self.post_message(Noted(words, stays))

    # Deeds

    def _star(self) -> None:
        if numbers := self._numbers():
            starred = not all(self.rows.stock.entry(key).starred for key in self._keys())
            self._do("star" if starred else "unstar", lambda lib: lib.set_starred(numbers, starred=starred))

    def _read(self) -> None:
        if numbers := self._numbers():
            read = not all(self.rows.stock.entry(key).read for key in self._keys())
            self._do("read" if read else "unread", lambda lib: lib.set_read(numbers, read=read))

    def _remove(self) -> None:
        if numbers := self._numbers():
            self._do("remove", lambda lib: lib.remove(numbers))

    def _tags(self) -> None:
        numbers = self._numbers()
        if not numbers or self.librarian is None or self.librarian.library is None:
            hand_keys(self.screen, None)
            return
        from reader.ui.screens.tagging import TagScreen  # noqa: PLC0415 -- dialogs are loaded when first wanted

        every = [set(self.rows.stock.entry(key).tags) for key in self._keys()]
        known = self.librarian.library.tags()

        def tag(choice: Tagging | None) -> None:
            if choice is not None and choice.add:
                self._do("tag", lambda lib: lib.add_tag(numbers, choice.tag), choice.tag)
            elif choice is not None:
                self._do("untag", lambda lib: lib.drop_tag(numbers, choice.tag), choice.tag)

        dialog = TagScreen(known, set.intersection(*every), len(numbers))
        self.app.push_screen(dialog, tag)
        hand_keys(self.screen, dialog)

    def _do(self, name: str, work: Callable[[Library], Change], tag: str = "") -> None:
        """Let it be done in the librarian's thread; the screen follows when it is."""

        def job(library: Library) -> ArticlesChanged:
            change = work(library)
            deed = Deed(name, change, tag)
            return ArticlesChanged(deed, False, _rows(library, change), library.sums())

        if self.librarian is not None:
            self.librarian.do(job)

    def _undo(self) -> None:
        if problem := self._hindrance():
            self.note(problem)
        elif not self.deeds:
            self.note(say("There is nothing to undo."))
        elif self.librarian is not None:
            deed = self.deeds.pop()

            def job(library: Library) -> ArticlesChanged:
                library.undo(deed.change)
                return ArticlesChanged(deed, True, _rows(library, deed.change), library.sums())

            self.librarian.do(job)

    @on(ArticlesChanged)
    def _changed(self, message: ArticlesChanged) -> None:
        deed, count = message.deed, len(message.deed.change.articles)
        if not count:
            self.note(say("It was so already; nothing has changed."))
            return
        if not message.is_undo:
            self.deeds.append(deed)
            del self.deeds[:-MOST_UNDONE]
        gone = None if deed.name != "remove" else not message.is_undo
        by_number = {entry.number: key for key in self.shelf.known() if (entry := self.shelf.entry(key)).number}
        for number, (found, tags) in message.rows.items():
            if number in by_number:
                entry = self.shelf.kept(by_number[number])
                entry.follow(found, tags)
                entry.gone = entry.gone if gone is None else gone
        if self.holdings is not None:
            self.holdings.forget(deed.change.articles)
            self.holdings.total, self.holdings.unread = message.sums
        self.note((undone_words if message.is_undo else done_words)(deed), stays=True)
        if gone is None:
            self.rows.repaint()
            self.count_rows()
        else:
            self.rows.marked.clear()
            self.rearrange(stale=True)

    # Marks

    def _mark(self) -> None:
        here = self.rows.index
        if here is None:
            return
        self.rows.marked ^= {here}
        self.rows.repaint()
        self.rows.action_row(1)
        self.count_rows()
        self.note(self._marked_words(), stays=True)

    def _mark_all(self) -> None:
        rows = {row for row in self.rows.shown if row >= 0}
        self.rows.marked = set() if self.rows.marked else rows
        self.rows.repaint()
        self.count_rows()
        if rows:
            self.note(self._marked_words(), stays=True)

    def _marked_words(self) -> str:
        count = len(self.rows.marked)
        if not count:
            return say("Nothing is marked any more.")
        return say_many("{count} marked; keys now act on it.", "{count} marked; keys now act on all.", count)

    def clear_marks(self) -> bool:
        """Unmark everything; tell whether anything was marked."""
        if not self.rows.marked:
            return False
        self.rows.marked.clear()
        self.rows.repaint()
        self.count_rows()
        self.note(self._marked_words(), stays=True)
        return True

    # Orders and headings

    def _order(self) -> None:
        view = self.rows.view
        orders: list[Order | None] = list(Order) if self.rows.shelf is None else [None, *Order]
        order = orders[(orders.index(self.rows.view.order) + 1) % len(orders)] if view.order in orders else orders[1]
        self.rows.view = replace(view, order=order)
        self.rearrange()
        self.note(say(_ORDERS[order]), stays=True)

    def _headings(self) -> None:
        view, ring = self.rows.view, list(Headings)
        headings = ring[(ring.index(view.headings) + 1) % len(ring)]
        if headings is Headings.STORY and self.holdings is None:
            headings = Headings.NONE
        self.rows.view = replace(view, headings=headings)
        self.rearrange()
        self.note(say(_PARTED[headings]), stays=True)

    def _broad(self) -> None:
        self.screen.toggle_class("-broad")

    def rearrange(self, *, stale: bool = False) -> None:
        """Show the list as it is wanted now; `stale`: other articles are in the library than before."""
        raise NotImplementedError

    def count_rows(self) -> None:
        """Say how many there are."""
        raise NotImplementedError


def _rows(library: Library, change: Change) -> dict[int, tuple[LibraryEntry, tuple[str, ...]]]:
    """Return the changed articles as they are now; of very many only the first, the others are looked up when seen."""
    return library.entries_of(change.articles[:MOST_ROWS])


MOST_ROWS = 1_000
"""Rows looked up at once."""

_ORDERS = {
    None: later("In the order they were named."),
    Order.NEWEST: later("The newest first."),
    Order.OLDEST: later("The oldest first."),
    Order.TITLE: later("By title."),
    Order.SOURCE: later("By source."),
    Order.UNREAD: later("Unread ones first."),
}
_PARTED = {
    Headings.NONE: later("Without headings."),
    Headings.SOURCE: later("Parted by source."),
    Headings.DAY: later("Parted by day."),
    Headings.STORY: later("Parted by story: the same words, or nearly the same title."),
}
