"""The articles of this session: what is known of each before and after it was opened. Knows no widget."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from reader.article import OriginKind
from reader.safe import safe_line
from reader.tongue import later, say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from reader.article import Article, Origin
    from reader.library import Entry as LibraryEntry
    from reader.pipeline import Opened
    from reader.reading import ReadingState

MOST_STATES = 200
"""Articles kept ready to be read; one takes some hundred kilobytes, and opening it again takes milliseconds."""
WORDS_A_MINUTE = 220
"""The speed `reader.ui.evidence` counts with, so that list and article tell the same."""


class Status(StrEnum):
    """How far an article is."""

    WAITING = "waiting"
    OPENING = "opening"
    READY = "ready"
    FAILED = "failed"


class Order(StrEnum):
    """Orders of the list; the library knows them by the same names."""

    NEWEST = later("newest")
    OLDEST = later("oldest")
    TITLE = later("title")
    SOURCE = later("source")
    UNREAD = later("unread")


class Headings(StrEnum):
    """What the list can be parted by; the library knows them by the same names."""

    NONE = later("none")
    SOURCE = later("source")
    DAY = later("day")
    STORY = later("story")


@dataclass(frozen=True, slots=True)
class View:
    """How the person wants to see the list."""

    order: Order | None = None
    """None: as the articles were named; the newest first in the library."""
    headings: Headings = Headings.NONE


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above rows that belong together."""

    label: str
    """The source, the day in ISO 8601, or the title of a story; "" for what belongs nowhere."""
    count: int


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
    """Whether it has been read, or at least begun."""
    number: int | None = None
    """Its number in the library; None while it is not there."""
    starred: bool = False
    tags: tuple[str, ...] = ()
    words: int = 0
    quotations: int = 0
    gone: bool = False
    """Whether the person has removed it."""

    @property
    def label(self) -> str:
        """What it is called."""
        return self.title or self.name

    @property
    def minutes(self) -> int:
        """How long it takes to read it; 0 while that is not known."""
        return max(round(self.words / WORDS_A_MINUTE), 1) if self.words else 0

    def follow(self, found: LibraryEntry, tags: tuple[str, ...]) -> None:
        """Take over what the library knows."""
        self.number, self.read, self.starred, self.tags = found.number, found.is_read, found.is_starred, tags


def shelved_entry(found: LibraryEntry, tags: tuple[str, ...]) -> Entry:
    """Return an article of the library as the list shows it."""
    entry = Entry(
        safe_line(found.title), Status.READY, safe_line(found.title), safe_line(found.source), found.published,
        found.language, words=found.words, quotations=found.quotations,
    )  # fmt: skip
    entry.follow(found, tuple(map(safe_line, tags)))
    return entry


class Stock:
    """Articles by a key: what is known of each, and those that are ready to be read."""

    def __init__(self) -> None:
        self._states: OrderedDict[int, ReadingState] = OrderedDict()

    def entry(self, key: int) -> Entry:
        """Return what is known of an article."""
        raise NotImplementedError

    def opening(self, key: int) -> None:
        """Note that an article is being opened."""

    def put(self, key: int, opened: Opened, state: ReadingState) -> None:
        """Note that an article is ready."""
        del opened
        self._states[key] = state
        self._states.move_to_end(key)
        while len(self._states) > MOST_STATES:
            self._states.popitem(last=False)

    def fail(self, key: int, problem: str) -> None:
        """Note that an article could not be opened."""

    def state(self, key: int) -> ReadingState | None:
        """Return the article as it was left, if it is ready."""
        state = self._states.get(key)
        if state is not None:
            self._states.move_to_end(key)
        return state

    def next_waiting(self) -> int | None:
        """Return the first article that is to be opened without anybody asking for it."""
        return None

    def key_of(self, number: int) -> int | None:
        """Return the key of the article with this number in the library."""
        raise NotImplementedError


class Shelf(Stock):
    """The articles of one session, in the order they were named; their keys count from 0."""

    def __init__(self, origins: Sequence[Origin], problems: Sequence[str] = ()) -> None:
        super().__init__()
        self.origins = origins
        self.problems = problems
        self._entries: dict[int, Entry] = {}
        self._next = 0
        self.settled = 0
        """How many have been opened or have failed."""
        self.outdated: set[int] = set()
        """Articles whose file has changed since they were opened."""

    def __len__(self) -> int:
        return len(self.origins)

    @property
    def rows(self) -> int:
        """The number of articles and, after them, of what was named but is no article."""
        return len(self.origins) + len(self.problems)

    def entry(self, key: int) -> Entry:
        """Return what is known of an article."""
        entry = self._entries.get(key)
        if entry is None and key >= len(self.origins):
            problem = safe_line(self.problems[key - len(self.origins)])
            return Entry(say("not opened"), Status.FAILED, problem=problem)
        if entry is None:
            # Not kept: a hundred thousand names that nobody looks at must not be made.
            return Entry(name_of(self.origins[key]))
        return entry

    def extend(self, origins: Sequence[Origin]) -> int:
        """Put more articles behind those there are, each place once; return how many."""
        known = set(self.origins)
        fresh = [origin for origin in dict.fromkeys(origins) if origin not in known]
        self.origins = [*self.origins, *fresh]
        return len(fresh)

    def reopen(self, key: int) -> None:
        """Let an article be opened again: what is there now is something else."""
        self.outdated.discard(key)
        self._states.pop(key, None)
        entry = self.kept(key)
        self.settled -= entry.status in (Status.READY, Status.FAILED)
        entry.status, entry.problem = Status.WAITING, ""
        self._next = min(self._next, key)

    @property
    def any_gone(self) -> bool:
        """Whether the person has removed one of them."""
        return any(entry.gone for entry in self._entries.values())

    def names(self) -> list[str]:
        """Return file names and addresses as they were given, quickly even for very many."""
        locations = [origin.location for origin in self.origins]
        return [place if "://" in place else place.rpartition("/")[2] for place in locations]

    def known(self) -> tuple[int, ...]:
        """Return the articles something is known of already."""
        return tuple(self._entries)

    def kept(self, key: int) -> Entry:
        """Return what is known of an article, to be changed."""
        return self._entries.setdefault(key, self.entry(key))

    def key_of(self, number: int) -> int | None:
        """Return the key of the article with this number in the library."""
        return next((key for key, entry in self._entries.items() if entry.number == number), None)

    def opening(self, key: int) -> None:
        """Note that an article is being opened."""
        self.kept(key).status = Status.OPENING

    def put(self, key: int, opened: Opened, state: ReadingState) -> None:
        """Note that an article is ready."""
        entry, article = self.kept(key), opened.article
        self._settle(entry)
        entry.status = Status.READY
        entry.title = safe_line(article.title) or _beginning(article)
        entry.source = safe_line(article.publisher) or host_of(self.origins[key])
        entry.day, entry.language = article.published, article.language
        entry.words = article.text.count(" ") + len(article.blocks)
        entry.quotations = len(opened.analysis.quotations)
        super().put(key, opened, state)

    def fail(self, key: int, problem: str) -> None:
        """Note that an article could not be opened."""
        entry = self.kept(key)
        self._settle(entry)
        entry.status, entry.problem = Status.FAILED, safe_line(problem)

    @property
    def failures(self) -> tuple[str, ...]:
        """What could not be opened and why, in the order of the list."""
        return tuple(e.problem for _, e in sorted(self._entries.items()) if e.status is Status.FAILED)

    def _settle(self, entry: Entry) -> None:
        if entry.status in (Status.WAITING, Status.OPENING):
            self.settled += 1

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


def _beginning(article: Article) -> str:
    """Return what the library calls an article without a title, so that it is called the same wherever it is listed."""
    from reader.library.preparing import shown_title  # noqa: PLC0415 -- hardly any article has no title

    return shown_title(article)


def host_of(origin: Origin) -> str:
    """Return the host of a web address without "www.", "" for anything else."""
    if "://" not in origin.location:
        return ""
    return safe_line((urlsplit(origin.location).hostname or "").removeprefix("www."))
