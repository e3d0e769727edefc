"""What comes out of a wrapping: the text of one article with what the wrapping knows about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Unwrapped:
    """An article taken out of its wrapping."""

    text: str
    media_type: str
    """"text/html", "text/plain" or "text/markdown"."""
    url: str = ""
    """The address the page was saved from; "" where the wrapping does not know it."""
    title: str = ""
    """The subject of a mail; a page says its title itself."""
    publisher: str = ""
    """Who sent a mail."""
    published: date | None = None
    """The day a mail was sent."""
    plain: str = ""
    """The same article as plain text, where a mail brings both."""
