"""What an article is, from the bytes it came as to the blocks it is read in.

Every `Span` here points into `Article.text`; all times are UTC. The types check themselves: what exists is consistent.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from reader.spans import Span


CLEANING_VERSION = 3
"""Raised whenever cleaning gets better, so that a library knows which articles to clean again."""


class OriginKind(StrEnum):
    """The ways an article can come in."""

    FILE = "file"
    URL = "url"
    STDIN = "stdin"
    FEED = "feed"
    CLIPBOARD = "clipboard"
    SAMPLE = "sample"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an article came from."""

    kind: OriginKind
    location: str
    """A path, a URL, or "-" for standard input; as the person would write it."""


@dataclass(frozen=True, slots=True)
class RawArticle:
    """An article as it arrived, before anything was judged."""

    content: bytes
    """The bytes themselves, never changed, so that cleaning can be done again when it gets better."""
    media_type: str
    """"text/html" or "text/plain", found by looking at the content."""
    charset: str
    """The encoding the content was read in, as Python names it."""
    origin: Origin
    fetched_at: datetime
    """When the bytes were read, in UTC."""
    etag: str = ""
    """With `last_modified` what a server gave to ask with the next time whether anything has changed."""
    last_modified: str = ""


class BlockKind(StrEnum):
    """What a block of an article is to its reader."""

    KICKER = "kicker"
    """The short line above the title."""
    TITLE = "title"
    LEAD = "lead"
    """The summary under the title."""
    BYLINE = "byline"
    """Who wrote it, agencies and signatures included."""
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    """A quotation set apart; a pull quote has `pulled` set, because it repeats words of the text."""
    CAPTION = "caption"
    TABLE = "table"
    """Rows as lines, cells parted by tabs."""
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Link:
    """Words of a block that lead somewhere."""

    span: Span
    target: str
    """An absolute http(s) or mailto address."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the article's text that is set as one thing on the page."""

    kind: BlockKind
    span: Span
    level: int = 0
    """Headings: 2 to 6. List items: depth from 0. Otherwise 0."""
    links: tuple[Link, ...] = ()
    pulled: bool = False
    """True for a pull quote: it repeats words of the text, so quotations in it are not counted again."""


@dataclass(frozen=True, slots=True)
class Removed:
    """A line that cleaning took out, and why; nothing is ever deleted without a trace."""

    text: str
    line: int
    """How many blocks of the article stand before it: the place to show it in."""
    rule: str
    """The name of the rule that removed it, e.g. "cookie-notice"."""


@dataclass(frozen=True, slots=True)
class Article:
    """A cleaned article.

    `text` is made safe for a terminal and holds all blocks in order, parted by one line feed each.

    Raises:
        ValueError: when blocks overlap, are out of order or reach outside the text.
    """

    id: str
    """Stable name of the content: 16 hexadecimal digits of the SHA-256 of its text."""
    title: str
    """The headline without the name of the site; "" where the article has none."""
    text: str
    blocks: tuple[Block, ...]
    removed: tuple[Removed, ...] = ()
    origin: Origin | None = None
    publisher: str = ""
    authors: tuple[str, ...] = ()
    published: date | None = None
    published_source: str = ""
    """How `published` is known, e.g. "page metadata" or "weekday and day"; "" while it is not known."""
    language: str = ""
    """ISO 639-1 code in lower case; "" where it could not be told."""
    url: str = ""
    """The address of the page, where it is known."""

    def __post_init__(self) -> None:
        end = 0
        for block in self.blocks:
            if block.span.start < end or block.span.end > len(self.text):
                raise ValueError(f"block out of place: {block}")
            end = block.span.end
            if block.links and any(not block.span.contains(link.span) for link in block.links):
                raise ValueError(f"link outside its block: {block}")
