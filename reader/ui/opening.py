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

    from reader.article import Origin
    from reader.pipeline import Opened
    from reader.ui.shelf import Shelf

PAUSE = 0.02
"""Seconds between two articles nobody waits for, so that keys are never late."""
HANDS_OFF = 0.4
"""Seconds after a key in which nothing is opened that nobody waits for."""


class Opener:
    """Decides which article is opened next, and lets a worker do it."""

    def __init__(self, shelf: Shelf, owner: Widget, open_: Callable[[Origin], Opened]) -> None:
        self._shelf = shelf
        self._owner = owner
        self._open = open_
        self._wanted: int | None = None
        self._busy: set[int] = set()
        self._touched = 0.0
        self._planned = False
        self.stopped = False
        """Whether the person has stopped the opening of the others."""

    def want(self, number: int) -> None:
        """Open this article now."""
        if self._shelf.state(number) is None and number not in self._busy:
            self._start(number, "wanted")

    def touched(self) -> None:
        """Note that the person is pressing keys."""
        self._touched = monotonic()

    def settled(self, number: int) -> None:
        """Note that an article is ready or has failed, and go on with the next."""
        self._busy.discard(number)
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
        if monotonic() - self._touched < HANDS_OFF:
            self.plan()
            return
        number = self._shelf.next_waiting()
        if number is not None:
            self._start(number, "others")

    def _start(self, number: int, group: str) -> None:
        self._busy.add(number)
        if self._shelf.entry(number).status is Status.WAITING:
            self._shelf.opening(number)
        # Not one of Textual's workers: leaving the program would wait for them, and a server may take half a minute.
        work = partial(copy_context().run, self._work, number)
        Thread(target=work, name=f"open-{group}-{number}", daemon=True).start()

    def _post(self, message: Message) -> None:
        """Tell the screen; nobody listens any more once the program ends."""
        with suppress(RuntimeError):
            self._owner.post_message(message)

    def _work(self, number: int) -> None:
        from reader.reading import ReadingState  # noqa: PLC0415

        try:
            opened = self._open(self._shelf.origins[number])
            state = ReadingState(opened.article, opened.analysis)
        except ReaderError as error:
            self._post(ArticleFailed(number, str(error)))
        except Exception as error:  # noqa: BLE001 -- a page our own code stumbles over must not take the others with it
            problem = say(
                "This article could not be read: the program made a mistake ({name}).", name=type(error).__name__
            )
            self._post(ArticleFailed(number, problem))
        else:
            self._post(ArticleOpened(number, opened, state))
