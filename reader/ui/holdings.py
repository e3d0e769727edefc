"""The articles of the library as the list shows them: all their numbers, and the rows in sight."""

from __future__ import annotations

from collections import OrderedDict
from contextlib import suppress
from typing import TYPE_CHECKING

from reader.errors import LibraryError
from reader.tongue import say
from reader.ui.shelf import Entry, Status, Stock, shelved_entry

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.library import Library
    from reader.pipeline import Opened
    from reader.reading import ReadingState

FIRST_PAGE = 64
"""Rows asked for at first; no terminal shows more articles."""
MOST_ROWS = 2_000
"""Rows that are remembered; looking up a screenful takes half a millisecond."""


class Holdings(Stock):
    """Everything in the library; keys are the library's numbers."""

    def __init__(self, library: Library, sums: tuple[int, int]) -> None:
        super().__init__()
        self.library = library
        self.total, self.unread = sums
        self._entries: OrderedDict[int, Entry] = OrderedDict()
        self._failed: dict[int, str] = {}

    def need(self, keys: Iterable[int]) -> None:
        """Look up rows that will be shown, all at once; in the screen's thread, because nothing is as quick."""
        missing = [key for key in keys if key >= 0 and key not in self._entries]
        if not missing:
            return
        try:
            found = self.library.entries_of(missing)
        except LibraryError as error:
            for key in missing:
                self._entries[key] = Entry(say("cannot be shown"), Status.FAILED, problem=str(error), number=key)
            return
        for key in missing:
            if key in found:
                self._entries[key] = shelved_entry(*found[key])
            else:
                self._entries[key] = Entry("", number=key, gone=True)
        while len(self._entries) > max(MOST_ROWS, 2 * len(missing)):
            self._entries.popitem(last=False)

    def entry(self, key: int) -> Entry:
        """Return what is known of an article."""
        self.need((key,))
        entry = self._entries[key]
        if key in self._failed:
            entry.status, entry.problem = Status.FAILED, self._failed[key]
        return entry

    def first_page(self, number: int | None) -> list[int]:
        """Return the articles the list begins with until all are counted, with `number` among them."""
        try:
            page = [entry.number for entry in self.library.entries(limit=FIRST_PAGE).entries]
        except LibraryError:
            page = []  # the whole list is asked for next, and tells what is wrong
        return page if number is None or number in page else [*page, number]

    def take_over(self, key: int, state: ReadingState) -> None:
        """Take up an article that is being read already."""
        self._states[key] = state

    def forget(self, keys: Iterable[int]) -> None:
        """Look these up anew: something about them has changed."""
        for key in keys:
            self._entries.pop(key, None)

    def count(self) -> None:
        """Count again how many there are."""
        with suppress(LibraryError):
            self.total, self.unread = self.library.sums()

    def fail(self, key: int, problem: str) -> None:
        """Note that an article could not be opened."""
        self._failed[key] = problem

    def put(self, key: int, opened: Opened, state: ReadingState) -> None:
        """Note that an article is ready."""
        self._failed.pop(key, None)
        super().put(key, opened, state)

    def key_of(self, number: int) -> int | None:
        """Return the number itself: that is its key here."""
        return number
