"""What the library hands out: an article as a row of a list, what became of one that was kept, and what is wanted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from reader.article import Article, Origin
    from reader.findings import Analysis, Correction
    from reader.spans import Span


@dataclass(frozen=True, slots=True)
class Entry:
    """An article as the list shows it; its text is not read for that."""

    number: int
    """The library's own number of it, rising with every article added; stays when it is cleaned again."""
    id: str
    """`Article.id` as of the last cleaning."""
    title: str
    """The title; where there is none the first heading, or how the text begins."""
    source: str
    """The publisher, else the host of its address, else the folder it came from."""
    language: str
    published: date | None
    day: date
    """The day to sort by: published, else added."""
    words: int
    quotations: int
    """How many were found in it."""
    is_read: bool
    is_starred: bool
    position: int
    """Offset of the first character in view when it was left."""


class Outcome(StrEnum):
    """What keeping an article came to."""

    ADDED = "added"
    KNOWN = "known"
    """The same article was there already; the place it came from is remembered too."""
    RENEWED = "renewed"
    """It was there in an older wording or with older findings."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An article that is safe in the library."""

    number: int
    id: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Shelved:
    """An article taken out of the library to be read, with all that the reader left in it."""

    entry: Entry
    article: Article
    analysis: Analysis
    """As it was found; `corrections` are not worked in."""
    origins: tuple[Origin, ...]
    """Everywhere it came from, the first one first."""
    corrections: tuple[Correction, ...]
    marks: dict[str, int]
    """Offsets by letter."""
    notes: tuple[Note, ...]
    tags: tuple[str, ...]
    changes: tuple[dict[str, object], ...] = ()
    """What was corrected and restored on the screen, as it was given to `Library.set_changes`."""
    changed_id: str = ""
    """`Article.id` of the text that `changes` count in."""


@dataclass(frozen=True, slots=True)
class Note:
    """Something the reader wrote beside a stretch of the text."""

    number: int
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Annotated:
    """A note together with what it is on."""

    note: Note
    entry: Entry
    words: str
    """The words of the article, on one line."""
    day: date
    """When it was written."""


PAGE = 50
"""Rows of a list or hits of a search returned at once."""


class Sort(StrEnum):
    """Orders of the list of articles."""

    NEWEST = "newest"
    OLDEST = "oldest"
    TITLE = "title"
    SOURCE = "source"
    UNREAD = "unread"
    """Unread ones first, each part newest first."""


class Grouping(StrEnum):
    """What articles of a list can stand together by."""

    NONE = "none"
    SOURCE = "source"
    DAY = "day"
    STORY = "story"
    """They share a quotation, or nearly a title, within a few days."""


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody articles come from, with their number."""

    name: str
    total: int
    unread: int


@dataclass(frozen=True, slots=True)
class Outdated:
    """An article that an older version of cleaning or analysis made."""

    number: int
    id: str
    cleaning: bool
    """True when it should be cleaned again, False when analysing again is enough."""


class Order(StrEnum):
    """Which hits come first."""

    NEWEST = "newest"
    """The last added; of those with the words themselves first, then those with longer words they are part of."""
    BEST = "best"
    """The most telling ones (bm25, a word in the title counts four times)."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page of hits ended, to ask for the next one."""

    wide: bool
    number: int
