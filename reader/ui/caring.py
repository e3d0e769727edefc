"""Care for the library while nobody is at the keys: new words learnt, old articles made anew, one at a time."""

from __future__ import annotations

from contextlib import suppress
from contextvars import copy_context
from dataclasses import dataclass
from threading import Event, Thread
from time import monotonic
from typing import TYPE_CHECKING

from textual.message import Message

from reader.errors import LibraryError

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.message_pump import MessagePump

    from reader.library import Library

FIRST = 2.0
"""Seconds after the library was opened: the first article comes first."""
BETWEEN = 0.2
"""Seconds between two articles, so that keys are never late."""
STRETCH = 0.2
"""Seconds of catching up with new articles in one go: 100,000 of them should not take an hour."""
_MANY = 50


@dataclass
class ArticleRenewed(Message):
    """An article of the library was made anew; whoever reads it goes on with what is on the screen."""

    number: int


@dataclass
class LibraryTended(Message):
    """The library has caught up with what is new: it knows where else the words of new articles stand."""


class Caretaker:
    """Keeps the library in order in the background; stops at once when it is told to."""

    def __init__(self, library: Library, owner: MessagePump, is_quiet: Callable[[], bool]) -> None:
        self._library = library
        self._owner = owner
        self._is_quiet = is_quiet
        self._stopped = Event()
        self._something_new = Event()

    def start(self) -> None:
        """Begin."""
        if not self._library.read_only:
            context = copy_context()
            Thread(target=lambda: context.run(self._run), name="caretaker", daemon=True).start()

    def stop(self) -> None:
        """End after what is being done now."""
        self._stopped.set()
        self._something_new.set()

    def note_new(self) -> None:
        """Note that articles were added."""
        self._something_new.set()

    def _run(self) -> None:
        self._stopped.wait(FIRST)
        with suppress(LibraryError):  # what is not done today is done tomorrow
            self._renew()
            while not self._stopped.is_set():
                self._something_new.clear()
                learnt = 0
                while self._wait_for_quiet() and (more := self._tend()):
                    learnt += more
                if learnt:
                    self._tell(LibraryTended())
                self._something_new.wait()
                self._stopped.wait(FIRST)

    def _tend(self) -> int:
        """Let the library learn for a moment, until somebody is at the keys; return 0 when it knows all."""
        end, learnt = monotonic() + STRETCH, 0
        while more := self._library.tend():
            learnt += more
            if monotonic() > end or self._stopped.is_set() or not self._is_quiet():
                break
        return learnt

    def _wait_for_quiet(self) -> bool:
        """Wait while somebody is at the keys; tell whether there is still something to be done."""
        while not self._stopped.wait(BETWEEN):
            if self._is_quiet():
                return True
        return False

    def _renew(self) -> None:
        from reader.pipeline import redo  # noqa: PLC0415 -- not before there is something to do

        while outdated := self._library.outdated(_MANY):
            for old in outdated:
                if not self._wait_for_quiet():
                    return
                try:
                    redo(self._library, old.number)
                except LibraryError:
                    self._library.accept(old.number)
                except Exception:  # noqa: BLE001 -- one page our own code stumbles over must not stop all the others
                    self._library.accept(old.number)
                self._tell(ArticleRenewed(old.number))

    def _tell(self, message: Message) -> None:
        with suppress(RuntimeError):  # nobody listens any more once the program ends
            self._owner.post_message(message)
