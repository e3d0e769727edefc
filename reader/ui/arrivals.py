"""What arrives while one reads: files in the folders that are watched, and articles others put into the library."""

from __future__ import annotations

from contextlib import suppress
from contextvars import copy_context
from dataclasses import dataclass
from threading import Event, Thread
from typing import TYPE_CHECKING

from textual.message import Message

from reader.errors import LibraryError
from reader.sources.watching import SECONDS, Watch
from reader.tongue import say_many

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from textual.message_pump import MessagePump

    from reader.article import Origin
    from reader.sources import Gathered
    from reader.ui.librarian import Librarian


_RARELY = 3
"""Times as long between two looks where only the library is looked at: nobody waits for what others add to it."""


@dataclass
class Arrived(Message):
    """Files have arrived in a watched folder, or have changed there."""

    found: Gathered


@dataclass
class LibraryGrown(Message):
    """There are more articles in the library than a moment ago, whoever put them there."""

    sums: tuple[int, int]
    """Articles in it, and how many of them are unread."""


class Arrivals:
    """Looks every now and then, in a thread of its own that sleeps in between.

    Args:
        folders: Watched folders; none are where nobody asked for that.
        origins: What of them is known already.
        librarian: Who knows the library once it is open; None for a look that leaves no trace.
        owner: Who is told.
    """

    def __init__(
        self, folders: Sequence[Path], origins: Iterable[Origin], librarian: Librarian | None, owner: MessagePump
    ) -> None:
        self._folders = tuple(folders)
        self._known = frozenset(map(_file_of, origins)) if folders else frozenset()
        self._librarian = librarian
        self._owner = owner
        self._stopped = Event()
        self._newest: int | None = None
        self._stamp: tuple[tuple[int, int], ...] = ()

    def start(self) -> None:
        """Begin to look."""
        if self._folders or self._librarian is not None:
            context = copy_context()
            Thread(target=lambda: context.run(self._run), name="arrivals", daemon=True).start()

    def stop(self) -> None:
        """Look no more."""
        self._stopped.set()

    def _run(self) -> None:
        watch = Watch(self._folders, self._known) if self._folders else None
        while not self._stopped.wait(max(SECONDS, watch.pause) if watch is not None else _RARELY * SECONDS):
            if watch is not None and (arrived := watch.arrived()):
                from reader.sources import gather_found  # noqa: PLC0415 -- not before something has arrived

                self._tell(Arrived(gather_found(arrived)))
            with suppress(LibraryError):  # told by whoever needs it
                self._look_into_library()

    def _look_into_library(self) -> None:
        library = self._librarian.library if self._librarian is not None else None
        if library is None or (stamp := library.stamp()) == self._stamp:
            return
        self._stamp = stamp
        before, self._newest = self._newest, library.newest()
        if before is not None and self._newest > before:
            self._tell(LibraryGrown(library.sums()))

    def _tell(self, message: Message) -> None:
        with suppress(RuntimeError):  # nobody listens any more once the program ends
            self._owner.post_message(message)


def _file_of(origin: Origin) -> str:
    """Return the path of the file an article is in."""
    from reader.sources.containers.places import SEPARATOR, archive_and_part  # noqa: PLC0415

    return archive_and_part(origin.location)[0] if SEPARATOR in origin.location else origin.location


def arrival_words(fresh: int, changed: int) -> str:
    """Return what has arrived, as a sentence; "" for nothing."""
    parts = []
    if fresh:
        parts.append(say_many("{count} article arrived", "{count} articles arrived", fresh))
    if changed:
        parts.append(say_many("{count} has changed", "{count} have changed", changed))
    return f"{', '.join(parts)}." if parts else ""
