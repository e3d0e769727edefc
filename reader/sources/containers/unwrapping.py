"""The text of one article out of what it is wrapped in, with what the wrapping knows about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.sources.containers.kinds import Container

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


def unwrap(content: bytes, media_type: str) -> Unwrapped:
    """Return what is inside `content`; `media_type` is one of `WRAPPINGS`.

    Raises:
        Unreadable: when the wrapping is broken or holds more than one can have.
        NothingInside: when there is no text in it.
    """
    if media_type == Container.MAIL:
        from reader.sources.containers.mail import unwrap_mail  # noqa: PLC0415 - each kind loads only what it needs

        return unwrap_mail(content)
    if media_type == Container.WEB_ARCHIVE:
        from reader.sources.containers.web_archive import unwrap_web_archive  # noqa: PLC0415

        return unwrap_web_archive(content)
    from reader.sources.decoding import decode  # noqa: PLC0415

    return Unwrapped(decode(content).text, Container.MARKDOWN)
