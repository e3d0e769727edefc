"""The articles of this session: what is known of each before and after it was opened. Knows no widget."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from reader.article import OriginKind
from reader.safe import safe_line
from reader.tongue import say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from reader.article import Origin
    from reader.pipeline import Opened
    from reader.reading import ReadingState

MOST_STATES = 200
"""Articles kept ready to be read; one takes some hundred kilobytes, and opening it again takes milliseconds."""


class Status(StrEnum):
    """How far an article is."""

    WAITING = "waiting"
    OPENING = "opening"
    READY = "ready"
    FAILED = "failed"


@dataclass(slots=True)
class Entry:
    """What the list shows of an article."""

    name: str
    """The name of its file or the end of its address, until its title is known."""
    status: Status = Status.WAITING
    title: str = ""
    source: str = ""
    """The publisher, or the host it came from."""
    day: date | None = None
    language: str = ""
    problem: str = ""
    """Why it could not be opened; a sentence."""
    read: bool = False
    """Whether it has been looked at."""

    @property
    def label(self) -> str:
        """What it is called."""
        return self.title or self.name


class Shelf:
    """The articles of one session, in the order they were named."""

    def __init__(self, origins: Sequence[Origin], problems: Sequence[str] = ()) -> None:
        self.origins = origins
        self.problems = problems
        self._entries: dict[int, Entry] = {}
        self._states: OrderedDict[int, ReadingState] = OrderedDict()
        self._next = 0
        self.settled = 0
        """How many have been opened or have failed."""

    def __len__(self) -> int:
        return len(self.origins)

    @property
    def rows(self) -> int:
        """The number of articles and, after them, of what was named but is no article."""
        return len(self.origins) + len(self.problems)

    def entry(self, number: int) -> Entry:
        """Return what is known of an article."""
        entry = self._entries.get(number)
        if entry is None and number >= len(self.origins):
            problem = safe_line(self.problems[number - len(self.origins)])
            return Entry(say("not opened"), Status.FAILED, problem=problem)
        if entry is None:
            # Not kept: a hundred thousand names that nobody looks at must not be made.
            return Entry(name_of(self.origins[number]))
        return entry

    def names(self) -> list[str]:
        """Return file names and addresses as they were given, quickly even for very many."""
        locations = [origin.location for origin in self.origins]
        return [place if "://" in place else place.rpartition("/")[2] for place in locations]

    def known(self) -> tuple[int, ...]:
        """Return the articles something is known of already."""
        return tuple(self._entries)

    def _kept(self, number: int) -> Entry:
        return self._entries.setdefault(number, self.entry(number))

    def state(self, number: int) -> ReadingState | None:
        """Return the article as it was left, if it is ready."""
        state = self._states.get(number)
        if state is not None:
            self._states.move_to_end(number)
        return state

    def opening(self, number: int) -> None:
        """Note that an article is being opened."""
        self._kept(number).status = Status.OPENING

    def put(self, number: int, opened: Opened, state: ReadingState) -> None:
        """Note that an article is ready."""
        entry, article = self._kept(number), opened.article
        self._settle(entry)
        entry.status = Status.READY
        entry.title = safe_line(article.title)
        entry.source = safe_line(article.publisher) or host_of(self.origins[number])
        entry.day, entry.language = article.published, article.language
        self._states[number] = state
        self._states.move_to_end(number)
        while len(self._states) > MOST_STATES:
            self._states.popitem(last=False)

    def fail(self, number: int, problem: str) -> None:
        """Note that an article could not be opened."""
        entry = self._kept(number)
        self._settle(entry)
        entry.status, entry.problem = Status.FAILED, safe_line(problem)

    @property
    def failures(self) -> tuple[str, ...]:
        """What could not be opened and why, in the order of the list."""
        return tuple(e.problem for _, e in sorted(self._entries.items()) if e.status is Status.FAILED)

    def _settle(self, entry: Entry) -> None:
        if entry.status in (Status.WAITING, Status.OPENING):
            self.settled += 1

    def seen(self, number: int) -> None:
        """Note that an article was looked at."""
        self._kept(number).read = True

    def next_waiting(self) -> int | None:
        """Return the first article nobody has asked for yet, or None when all are settled."""
        while self._next < len(self.origins):
            entry = self._entries.get(self._next)
            if entry is None or entry.status is Status.WAITING:
                return self._next
            self._next += 1
        return None


def name_of(origin: Origin) -> str:
    """Return a short name for where an article is: the file's name, or host and last part of the address."""
    location = origin.location
    if origin.kind is OriginKind.STDIN:
        return say("standard input")
    if "://" in location:
        parts = urlsplit(location)
        last = unquote(parts.path.rstrip("/").rpartition("/")[2])
        return safe_line(f"{last} · {parts.hostname}" if last else parts.hostname or location)
    return safe_line(location.replace("\\", "/").rstrip("/").rpartition("/")[2]) or safe_line(location)


def host_of(origin: Origin) -> str:
    """Return the host of a web address without "www.", "" for anything else."""
    if "://" not in origin.location:
        return ""
    return safe_line((urlsplit(origin.location).hostname or "").removeprefix("www."))
