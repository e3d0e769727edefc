"""What a feed says: itself, and its items."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a feed."""

    key: str
    """What tells it from the feed's other items: its own id, else its link, else a digest of its words."""
    link: str
    """The page it is about, absolute; "" where it has none."""
    title: str
    """On one safe line, without markup; may be ""."""
    author: str
    published: datetime | None
    """In UTC; None where the feed does not say, or says what cannot be."""
    body: str
    """The fullest text the feed has of it, as HTML, or as plain text."""
    is_html: bool
    summary: str
    """What stands beside the body as its shorter form; "" where there is only one text."""


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed says of itself, with its items in its own order."""

    title: str
    """On one safe line; may be ""."""
    site: str
    """The page the feed belongs to; "" where it does not say."""
    language: str
    """ISO 639-1 in lower case, or ""."""
    items: tuple[Item, ...]
    """Each key once."""
    pause: int = 0
    """Seconds it asks to be left alone; 0 where it does not say."""
