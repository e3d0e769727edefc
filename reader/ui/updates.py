"""The update of feeds in the background: one at a time, going on while one reads, ended by a word."""

from __future__ import annotations

from contextlib import suppress
from contextvars import copy_context
from dataclasses import dataclass
from threading import Event, Thread
from typing import TYPE_CHECKING

from textual.message import Message

from reader.errors import ReaderError
from reader.tongue import say, say_many

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from textual.message_pump import MessagePump

    from reader.ui.door import Door
    from reader.updating import Report, Step

LEAVING = 1.0
"""Seconds the program waits at its end for an update to notice that it is over."""


@dataclass
class UpdateEnded(Message):
    """An update is over."""

    report: Report | None
    """None where it failed as a whole."""
    words: str
    """What it came to, as a sentence."""

    def after(self, words: str) -> str:
        """Return what to say where something else was said before it; that it brought nothing is no news then."""
        is_news = not words or self.report is None or self.report.added
        return f"{words} {self.words}".strip() if is_news else words


class Updates:
    """Brings feeds up to date for the screen.

    Args:
        door: The way to the library.
        owner: Who is told when an update is over.
    """

    def __init__(self, door: Door, owner: MessagePump) -> None:
        self._door = door
        self._owner = owner
        self._stopped = Event()
        self._thread: Thread | None = None
        self.step: Step | None = None
        """How far the update is; None while there is none."""
        self.listener: MessagePump | None = None
        """Who else wants to hear that it is over, while it is there."""

    @property
    def is_running(self) -> bool:
        """Whether an update goes on."""
        return self._thread is not None and self._thread.is_alive()

    def start(self, only: Collection[int] | None = None) -> bool:
        """Begin to update the feeds with these numbers, or all; tell whether that could be begun."""
        if self.is_running:
            return False
        self._stopped.clear()
        context = copy_context()
        # Not one of Textual's workers: leaving the program would wait for servers that do not answer.
        self._thread = Thread(target=lambda: context.run(self._run, only), name="updating", daemon=True)
        self._thread.start()
        return True

    def stop(self) -> None:
        """End the update; what has come is kept."""
        self._stopped.set()

    def close(self) -> None:
        """End it because the program ends."""
        self.stop()
        if self._thread is not None:
            self._thread.join(LEAVING)

    def _run(self, only: Collection[int] | None) -> None:
        report: Report | None = None
        try:
            from reader.updating import update  # noqa: PLC0415 -- only who updates feeds pays for it

            report = update(self._door.library(), only, tell=self._hear, stopped=self._stopped, processes=_processes())
            words = told(report)
        except ReaderError as error:
            words = str(error)
        except Exception as error:  # noqa: BLE001 -- a mistake of ours must not leave the screen waiting for ever
            words = say("The update ended: the program made a mistake ({name}).", name=type(error).__name__)
        self.step = None
        self._tell(self._owner, UpdateEnded(report, words))
        if self.listener is not None:
            self._tell(self.listener, UpdateEnded(report, words))

    def _hear(self, step: Step) -> None:
        self.step = step

    def _tell(self, whom: MessagePump, message: Message) -> None:
        with suppress(RuntimeError):  # nobody listens any more once the program ends
            whom.post_message(message)


def _processes() -> int:
    """Return how many processes clean and analyse: one core stays free for the screen."""
    from reader.bulk.opening import cores  # noqa: PLC0415

    return max(1, cores() - 1)


def told(report: Report) -> str:
    """Return what an update came to."""
    parts = [say_many("{count} new article", "{count} new articles", report.added)]
    if report.skipped:
        parts.append(say("{count} not asked, as their servers wish", count=len(report.skipped)))
    if report.failures:
        parts.append(say_many("{count} feed failed", "{count} feeds failed", len(report.failures)))
    if report.stopped:
        parts.append(say("stopped; the next update goes on from here"))
    return f"{', '.join(parts)}."


def progress_words(step: Step) -> str:
    """Return how far an update is."""
    stages: dict[str, Callable[[], str]] = {
        "feeds": lambda: say("asking feeds"),
        "pages": lambda: say("fetching pages"),
        "articles": lambda: say("cleaning and analysing"),
    }
    return f"{stages[step.stage.value]()} {step.done}/{step.whole}"
