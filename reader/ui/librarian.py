"""What the screen puts into the library: one thing after the other, in a thread of its own.

The library is opened here, after the first frame; until then, and where it cannot be opened, articles are read without.
"""

from __future__ import annotations

import itertools
from concurrent.futures import CancelledError, Future
from contextlib import suppress
from contextvars import copy_context
from dataclasses import dataclass, field
from queue import PriorityQueue
from threading import Event, Thread
from typing import TYPE_CHECKING, TypeVar

from textual.message import Message

from reader.errors import LibraryBusy, LibraryError, LibraryReadOnly, ReaderError

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.message_pump import MessagePump

    from reader.article import Article, RawArticle
    from reader.library import Library, Shelved
    from reader.pipeline import Opened
    from reader.ui.door import Door

T = TypeVar("T")

PATIENCE = 1.5
"""Seconds an article waits to be found in the library before it is cleaned as if it were new."""
AGAIN = 3.0
"""Seconds until a library that another program holds is tried again."""
_WANTED, _DONE, _KEPT, _END = range(4)
"""What comes first: what somebody waits for, what somebody did, what is only to be kept."""


@dataclass
class LibraryReady(Message):
    """The library is open."""

    library: Library
    sums: tuple[int, int]
    """Articles in it, and how many of them are unread."""
    read_last: int | None
    """Number of the article read last."""


@dataclass
class LibraryTroubled(Message):
    """The library could not be opened, or could not take something."""

    problem: str
    """What is wrong; a sentence."""


@dataclass(order=True)
class _Job:
    rank: int
    number: int
    work: Callable[[], None] = field(compare=False)


class Librarian:
    """Works for the screen in the library.

    Args:
        door: The way to the library.
        owner: Who is told.
    """

    def __init__(self, door: Door, owner: MessagePump) -> None:
        self._door = door
        self._owner = owner
        self._jobs: PriorityQueue[_Job] = PriorityQueue()
        self._count = itertools.count()
        self._ready = Event()
        self._given_up = Event()
        self._closing = Event()
        self._thread: Thread | None = None
        self.library: Library | None = None
        """The library, once it is open."""
        self.numbers: dict[str, int] = {}
        """Numbers of articles that are in the library, by `Article.id`."""

    # For the screen's thread

    def start(self) -> None:
        """Open the library in the background and work from then on."""
        if self._thread is None:
            # Not one of Textual's workers: leaving the program would wait for a library somebody else holds.
            context = copy_context()
            self._thread = Thread(target=lambda: context.run(self._run), name="librarian", daemon=True)
            self._thread.start()

    @property
    def may_write(self) -> bool:
        """Whether the library is open and takes changes."""
        return self.library is not None and not self.library.read_only

    def do(self, work: Callable[[Library], Message | None], otherwise: Callable[[], None] | None = None) -> None:
        """Let something be done; where the library refuses, the screen is told and `otherwise` is called."""
        self._put(_DONE, lambda: self._carry_out(work, otherwise))

    def keep(self, work: Callable[[Library], Message | None], otherwise: Callable[[], None] | None = None) -> None:
        """Let something be kept, after what people wait for."""
        self._put(_KEPT, lambda: self._carry_out(work, otherwise))

    def close(self, seconds: float) -> None:
        """Do what is still to be done, but no longer than so many seconds."""
        self._closing.set()
        if self._thread is not None:
            self._put(_END, lambda: None)
            self._thread.join(seconds)

    # For threads that open articles

    def take(self, number: int) -> Opened:
        """Return an article of the library.

        Raises:
            ReaderError: when it cannot be had.
        """
        from reader.pipeline import open_shelved  # noqa: PLC0415 -- not before an article is opened

        return self._ask(lambda library: open_shelved(library, number), None)

    def unchanged(self, raw: RawArticle) -> Shelved | None:
        """Return what the library has of these very bytes from this very place."""
        return self._look(lambda library: library.unchanged(raw))

    def came_from(self, location: str) -> Shelved | None:
        """Return what came from a place the last time."""
        return self._look(lambda library: library.came_from(location))

    def visited(self, location: str) -> tuple[str, str]:
        """Return what to ask the server of an address with, so that it need not send again what has not changed."""
        return self._look(lambda library: library.visited(location)) or ("", "")

    def same_as(self, article: Article) -> Shelved | None:
        """Return what the library has of this very text, wherever that came from."""

        def look(library: Library) -> Shelved | None:
            number = library.number_of(article.id)
            shelved = library.article(number) if number is not None else None
            return shelved if shelved is not None and shelved.article.text == article.text else None

        return self._look(look)

    def _look(self, question: Callable[[Library], T | None]) -> T | None:
        """Ask for something one can do without: no answer in time, or an error, is none."""
        if self._given_up.is_set() or not self._ready.wait(PATIENCE):
            return None
        with suppress(ReaderError, TimeoutError, CancelledError):
            return self._ask(question, PATIENCE)
        return None

    def _ask(self, question: Callable[[Library], T], seconds: float | None) -> T:
        future: Future[T] = Future()

        def work() -> None:
            if future.set_running_or_notify_cancel():
                try:
                    future.set_result(question(self._opened()))
                except BaseException as error:  # noqa: BLE001 -- raised again where it was asked
                    future.set_exception(error)

        self._put(_WANTED, work)
        try:
            return future.result(seconds)
        except TimeoutError:
            future.cancel()
            raise

    # In the librarian's thread

    def _put(self, rank: int, work: Callable[[], None]) -> None:
        self._jobs.put(_Job(rank, next(self._count), work))

    def _run(self) -> None:
        self._open()
        while True:
            job = self._jobs.get()
            if job.rank == _END:
                return
            job.work()
            self._jobs.task_done()

    def _open(self) -> None:
        """Open the library; one that another program holds is tried again until it is free."""
        told = False
        while not self._closing.is_set():
            try:
                library = self._door.library()
                sums, last = library.sums(), library.read_last()
            except LibraryBusy as error:
                if not told:
                    self._tell(LibraryTroubled(str(error)))
                told = True
                self._given_up.set()  # articles need not wait for it
                self._closing.wait(AGAIN)
            except LibraryError as error:
                self._given_up.set()
                self._tell(LibraryTroubled(str(error)))
                return
            else:
                self.library = library
                self._given_up.clear()
                self._ready.set()
                self._tell(LibraryReady(library, sums, last))
                return

    def _opened(self) -> Library:
        return self._door.library() if self.library is None else self.library

    def _carry_out(self, work: Callable[[Library], Message | None], otherwise: Callable[[], None] | None) -> None:
        message: Message | None
        try:
            if self.library is None or self.library.read_only:
                message = None  # that was told when it was opened
                raise LibraryReadOnly
            message = work(self.library)
        except LibraryError as error:
            message = LibraryTroubled(str(error)) if str(error) else None
            if otherwise is not None:
                otherwise()
        if message is not None:
            self._tell(message)

    def _tell(self, message: Message) -> None:
        with suppress(RuntimeError):  # nobody listens any more once the program ends
            self._owner.post_message(message)
