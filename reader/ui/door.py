"""The one way from the screen to the library: opened when it is first needed, asked in threads of its own.

Questions of one kind are answered one after another; of those that wait only the newest is, and the one being answered
is broken off when a newer one comes. So typing is never behind, however large the library is.
"""

from __future__ import annotations

from contextlib import suppress
from contextvars import Context, copy_context
from dataclasses import dataclass, field
from threading import Condition, Lock, Thread
from time import monotonic
from typing import TYPE_CHECKING

from textual.message import Message

from reader.errors import LibraryError, ReaderError
from reader.tongue import say

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.message_pump import MessagePump

    from reader.library import Library

HANDS_OFF = 0.8
"""Seconds after a question in which nothing is done to the library that nobody waits for."""


@dataclass
class LibraryFailed(Message):
    """The library could not answer."""

    topic: str
    """Which kind of question it was."""
    problem: str
    """Why; a sentence."""
    about: str = ""
    """The words that were asked for, as the one who asked gave them."""


@dataclass(slots=True)
class _Question:
    owner: MessagePump
    answer: Callable[[Library], Message]
    context: Context
    about: str
    stop: Callable[[], None] | None = None
    """Breaks off the answering."""
    is_over: bool = False
    """Whether nobody waits for the answer any more."""


@dataclass(slots=True)
class _Desk:
    """Where the questions of one kind are answered, by one thread."""

    bell: Condition = field(default_factory=Condition)
    waiting: _Question | None = None
    """The newest one; nobody has begun to answer it."""
    current: _Question | None = None
    """The one being answered."""
    is_staffed: bool = False

    def give_up(self) -> None:
        """Break off what is being answered, and forget what waits; call it with the bell in hand."""
        self.waiting = None
        if self.current is not None:
            self.current.is_over = True
            if self.current.stop is not None:
                self.current.stop()


class Door:
    """Leads to one library.

    Args:
        path: Where it is; None for the usual place.
        opened: A library that is open already.
    """

    def __init__(self, path: Path | None = None, opened: Library | None = None) -> None:
        self._path = path
        self._library = opened
        self._lock = Lock()
        self._desks: dict[str, _Desk] = {}
        self._closed = False
        self._asked = 0.0

    @property
    def is_quiet(self) -> bool:
        """Whether nothing has been asked for a moment: work nobody waits for may go on."""
        return monotonic() - self._asked > HANDS_OFF

    def library(self) -> Library:
        """Return the library, opened now where it is not yet: 5 to 60 ms, so never ask on the screen's thread.

        Raises:
            LibraryError: when it cannot be opened.
        """
        from reader.library import Library  # noqa: PLC0415 -- not before the library is needed

        with self._lock:
            if self._closed:
                raise LibraryError("The library is closed.")
            if self._library is None:
                self._library = Library.open(self._path)
            return self._library

    def close(self) -> None:
        """Break off what is being answered and end all connections; what was kept is kept."""
        with self._lock:
            self._closed = True
            library, self._library = self._library, None
        for desk in self._desks.values():
            with desk.bell:
                desk.give_up()
                desk.bell.notify()
        if library is not None:
            library.close()

    def ask(self, topic: str, owner: MessagePump, answer: Callable[[Library], Message], about: str = "") -> None:
        """Let `answer` ask the library and post the message it returns to `owner`; a newer question takes its place.

        A question that fails posts `LibraryFailed` with `about` instead; one that was overtaken posts nothing.
        """
        self._asked = monotonic()
        desk = self._desks.setdefault(topic, _Desk())
        with desk.bell:
            desk.give_up()
            desk.waiting = _Question(owner, answer, copy_context(), about)
            if desk.is_staffed:
                desk.bell.notify()
                return
            desk.is_staffed = True
        # Not one of Textual's workers: leaving the program would wait for them.
        Thread(target=self._serve, args=(topic, desk), name=f"library-{topic}", daemon=True).start()

    def forget(self, topic: str) -> None:
        """Break off what is asked about this: nobody waits for it any more."""
        desk = self._desks.get(topic)
        if desk is not None:
            with desk.bell:
                desk.give_up()

    def _serve(self, topic: str, desk: _Desk) -> None:
        while True:
            with desk.bell:
                desk.current = None
                while desk.waiting is None and not self._closed:
                    desk.bell.wait()
                question, desk.waiting = desk.waiting, None
                if question is None:
                    desk.is_staffed = False
                    return
                desk.current = question
            question.context.run(self._answer, topic, desk, question)

    def _answer(self, topic: str, desk: _Desk, question: _Question) -> None:
        message: Message
        try:
            library = self.library()
            with desk.bell:
                question.stop = library.interrupter()
            message = question.answer(library)
        except ReaderError as error:
            message = LibraryFailed(topic, str(error), question.about)
        except Exception as error:  # noqa: BLE001 -- a mistake of ours in one question must not end all the others
            problem = say(
                "The library could not be asked: the program made a mistake ({name}).", name=type(error).__name__
            )
            message = LibraryFailed(topic, problem, question.about)
        with desk.bell:
            question.stop = None
            is_over = question.is_over
        if not is_over:
            with suppress(RuntimeError):  # nobody listens any more once the program ends
                question.owner.post_message(message)
