"""Opening articles in the background: the one somebody waits for first, the others quietly one after another."""

from __future__ import annotations

from contextlib import suppress
from contextvars import copy_context
from functools import partial
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.tongue import say
from reader.ui.messages import ArticleFailed, ArticleOpened
from reader.ui.shelf import Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.message import Message
    from textual.widget import Widget

    from reader.article import Article
    from reader.library import Shelved
    from reader.pipeline import Opened
    from reader.reading import ReadingState
    from reader.ui.shelf import Stock

PAUSE = 0.02
"""Seconds between two articles nobody waits for, so that keys are never late."""
HANDS_OFF = 0.4
"""Seconds after a key in which nothing is opened that nobody waits for."""


class Opener:
    """Decides which article is opened next, and lets a worker do it.

    Args:
        stock: Where the articles are.
        owner: Who is told.
        open_: Opens the article with a key.
        same_as: What the library has of an article that was cleaned just now.
    """

    def __init__(
        self,
        stock: Stock,
        owner: Widget,
        open_: Callable[[int], Opened],
        same_as: Callable[[Article], Shelved | None] | None = None,
    ) -> None:
        self._stock = stock
        self._owner = owner
        self._open = open_
        self._same_as = same_as
        self._busy: set[int] = set()
        self._touched = 0.0
        self._planned = False
        self.stopped = False
        """Whether the person has stopped the opening of the others."""

    def want(self, key: int) -> None:
        """Open this article now."""
        if self._stock.state(key) is None and key not in self._busy:
            self._start(key, "wanted")

    def touched(self) -> None:
        """Note that the person is pressing keys."""
        self._touched = monotonic()

    @property
    def is_quiet(self) -> bool:
        """Whether nobody is at the keys."""
        return monotonic() - self._touched >= HANDS_OFF

    def settled(self, key: int) -> None:
        """Note that an article is ready or has failed, and go on with the next."""
        self._busy.discard(key)
        self.plan()

    def plan(self) -> None:
        """Open the next article nobody has asked for, when there is quiet."""
        if not self._planned and not self.stopped:
            self._planned = True
            self._owner.set_timer(PAUSE, self._go_on)

    def _go_on(self) -> None:
        self._planned = False
        if self._busy or self.stopped:
            return
        key = self._stock.next_waiting()
        if key is None:
            return
        if self.is_quiet:
            self._start(key, "others")
        else:
            self.plan()

    def _start(self, key: int, group: str) -> None:
        self._busy.add(key)
        if self._stock.entry(key).status is Status.WAITING:
            self._stock.opening(key)
        # Not one of Textual's workers: leaving the program would wait for them, and a server may take half a minute.
        work = partial(copy_context().run, self._work, key)
        Thread(target=work, name=f"open-{group}-{key}", daemon=True).start()

    def _post(self, message: Message) -> None:
        """Tell the screen; nobody listens any more once the program ends."""
        with suppress(RuntimeError):
            self._owner.post_message(message)

    def _work(self, key: int) -> None:
        from reader.reading import ReadingState  # noqa: PLC0415

        try:
            opened = self._open(key)
            shelved = opened.shelved
            if shelved is None and self._same_as is not None:
                shelved = self._same_as(opened.article)
            state = ReadingState(opened.article, opened.analysis)
            if shelved is not None:
                recall(state, shelved)
        except ReaderError as error:
            self._post(ArticleFailed(self._stock, key, str(error)))
        except Exception as error:  # noqa: BLE001 -- a page our own code stumbles over must not take the others with it
            problem = say(
                "This article could not be read: the program made a mistake ({name}).", name=type(error).__name__
            )
            self._post(ArticleFailed(self._stock, key, problem))
        else:
            self._post(ArticleOpened(self._stock, key, opened, state, shelved))


def recall(state: ReadingState, shelved: Shelved) -> None:
    """Let an article be as its reader left it."""
    if shelved.changed_id == state.article.id:
        state.recall(list(shelved.changes))
    else:
        # It was cleaned anew since: places are others now, but for those the library has found again by their words.
        for correction in shelved.corrections:
            state.correct(correction)
        state.recall([change for change in shelved.changes if "span" not in change])
    end = len(state.article.text)
    state.marks = {letter: min(place, end) for letter, place in shelved.marks.items()}
    state.position = min(shelved.entry.position, end)
