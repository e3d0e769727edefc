"""One place read: its bytes, what kind of text they are and how they are encoded."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from reader.article import Origin, OriginKind, RawArticle
from reader.errors import NotText, UsageError
from reader.sources.containers.places import SEPARATOR, archive_and_part
from reader.sources.decoding import decode, media_type
from reader.sources.files import read_file, shown_path
from reader.sources.standard_input import read_standard_input
from reader.tongue import say


def load(origin: Origin) -> RawArticle:
    """Read what stands at `origin`.

    Raises:
        SourceError: when it cannot be read or holds no text.
    """
    if SEPARATOR in origin.location:
        archive, part = archive_and_part(origin.location)
        if part:
            from reader.sources.containers.archives import read_part  # noqa: PLC0415 - only for archives

            return raw_article(read_part(archive, part), origin)
    if origin.kind in (OriginKind.FILE, OriginKind.SAMPLE):
        return raw_article(read_file(origin.location), origin)
    if origin.kind is OriginKind.STDIN:
        return raw_article(read_standard_input(), origin)
    if origin.kind is OriginKind.CLIPBOARD:
        from reader.sources.clipboard import copied  # noqa: PLC0415 - only for the clipboard

        return raw_article(copied(origin.location), origin)
    if origin.kind is OriginKind.URL:
        raw = load_changed(origin)
        assert raw is not None  # nothing was asked that could be answered by "unchanged"
        return raw
    raise UsageError(say("{location} cannot be opened by this version.", location=shown_path(origin.location)))


def load_changed(origin: Origin, etag: str = "", last_modified: str = "") -> RawArticle | None:
    """Fetch the address a person typed; None where its server says that nothing has changed since the last time.

    The article comes from where the address led.

    Raises:
        SourceError: when it cannot be had or holds no text.
    """
    from reader.web import fetch  # noqa: PLC0415 - the network is only for those who ask for it

    got = fetch(origin.location, typed=True, etag=etag, last_modified=last_modified)
    if not got.changed:
        return None
    raw = raw_article(got.content, Origin(OriginKind.URL, got.url), got.charset)
    return replace(raw, etag=got.etag, last_modified=got.last_modified)


def raw_article(content: bytes, origin: Origin, charset: str = "") -> RawArticle:
    """Wrap bytes that came from `origin`, told apart by their content; `charset` is what came with them.

    Raises:
        NotText: when they are a picture, an archive, a program.
    """
    kind = judged_media_type(content, shown_origin(origin))
    return RawArticle(content, kind, decode(content, charset).charset, origin, datetime.now(UTC))


def shown_origin(origin: Origin) -> str:
    """Return where an article came from, as the subject of a sentence."""
    if origin.kind is OriginKind.CLIPBOARD:
        return "The clipboard"
    return say("Standard input") if origin.location == "-" else shown_path(origin.location)


def judged_media_type(content: bytes, name: str) -> str:
    """Return the media type of `content`, telling `name` in the sentence where it is none that can be read.

    Raises:
        NotText: when it is a picture, an archive, a program.
    """
    try:
        return media_type(content)
    except NotText as error:
        raise NotText(f"{name}: {error}") from error
