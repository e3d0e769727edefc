"""The text of one article out of what it is wrapped in, by the kind of the wrapping."""

from __future__ import annotations

from reader.sources.containers.kinds import Container
from reader.sources.containers.unwrapped import Unwrapped


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
