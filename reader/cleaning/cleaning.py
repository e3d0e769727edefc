"""The two entrances of cleaning and the choice of track: page or plain text, told by the content."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING, Any

from reader.cleaning.pieces import Facts, Piece, assemble
from reader.errors import NoArticle, TooLarge
from reader.pause import collector_paused
from reader.sources.containers.kinds import WRAPPINGS, Container, looks_like_markdown
from reader.sources.decoding import decode, looks_like_page
from reader.sources.decoding import media_type as media_type_of
from reader.tongue import say

if TYPE_CHECKING:
    from datetime import date

    from reader.article import Article, RawArticle

MOST_BYTES = 20_000_000
"""The largest input that is cleaned: twice the largest article page ever met, and a few seconds of work."""


_PARAGRAPH = 60  # characters; shorter lines are no running text
_ENCODED_SAMPLE = 200_000
_INLINED = re.compile(r"data:[\w.+/-]{0,80}(?:;[\w.=-]{1,40}){0,3};base64,[A-Za-z0-9+/=]{200,}")
"""Pictures and fonts that a page saved as one file carries in itself: megabytes without a word."""
_SAVED_FROM = re.compile(
    r"saved from url=\(\d{1,6}\)(https?://[^\s<>\"]{1,2000})|Page saved with SingleFile\s+url:\s*(https?://\S{1,2000})"
)


def clean_raw(raw: RawArticle, *, today: date | None = None) -> Article:
    """Clean what a source brought in; the article keeps its origin.

    Raises:
        NoArticle: when no article is left.
        TooLarge: when it is beyond what an article can be.
    """
    if len(raw.content) > MOST_BYTES:
        raise _too_large(len(raw.content))
    url = raw.origin.location if raw.origin.location.startswith(("http://", "https://")) else None
    content: bytes | str = raw.content
    if raw.media_type not in WRAPPINGS:
        content = decode(raw.content, raw.charset).text
    article = clean(content, url=url, media_type=raw.media_type, today=today)
    return dataclasses.replace(article, origin=raw.origin)


def clean(
    raw: bytes | str, *, url: str | None = None, media_type: str | None = None, today: date | None = None
) -> Article:
    """Return the article in a web page or in scraped plain text, and every line left out with the rule that did it.

    `media_type` is "text/html", "text/plain", "text/markdown" or one of `WRAPPINGS`; None lets the content decide.
    `today` bounds the years a day of the text can fall in.

    Raises:
        NotText: for pictures, archives, programs.
        SourceError: when a mail or a web archive is broken or holds no text.
        TooLarge: beyond 20 MB.
        NoArticle: when there is no article in it.
    """
    if len(raw) > MOST_BYTES:
        raise _too_large(len(raw))
    if isinstance(raw, bytes):
        media_type = media_type_of(raw) if media_type is None else media_type
        if media_type in (Container.MAIL, Container.WEB_ARCHIVE):
            return _from_wrapping(raw, media_type, url, today)
        raw = decode(raw).text
    elif media_type is None:
        media_type = "text/html" if looks_like_page(raw) else "text/plain"
        if media_type == "text/plain" and looks_like_markdown(raw):
            media_type = Container.MARKDOWN
    if not raw.strip():
        raise NoArticle(say("This is empty: there is no text in it."))
    with collector_paused():
        if media_type == "text/html":
            pieces, facts = _from_page(raw, url or "", today)
        elif media_type == Container.MARKDOWN:
            from reader.cleaning.marked_up import marked_up_article  # noqa: PLC0415 - only for Markdown

            pieces, facts = marked_up_article(raw, url or "", today)
        else:
            pieces, facts = _from_text(raw, today)
        facts.url = facts.url or url or ""
        return assemble(pieces, facts)


def _from_wrapping(raw: bytes, media_type: str, url: str | None, today: date | None) -> Article:
    """Clean what is inside a mail or a saved page, and add what only the wrapping knows."""
    from reader.sources.containers.unwrapping import unwrap  # noqa: PLC0415 - only for what is wrapped

    inside = unwrap(raw, media_type)
    try:
        article = clean(inside.text, url=inside.url or url, media_type=inside.media_type, today=today)
    except NoArticle:
        if not inside.plain.strip():
            raise
        article = clean(inside.plain, media_type="text/plain", today=today)
    changes: dict[str, Any] = {}
    if inside.title:  # a newsletter's page is called after the newsletter, its subject after what is in it
        changes["title"] = inside.title
    if inside.publisher and not article.publisher:
        changes["publisher"] = inside.publisher
    if inside.published:
        changes |= {"published": inside.published, "published_source": "mail header"}
    return dataclasses.replace(article, **changes)


def _refuse_encoded(text: str) -> None:
    """Refuse what is letters but no words: Base64, keys, dumps in one endless word.

    Words of Latin scripts have 6 letters on average; scripts that are written without blanks are not ASCII.
    """
    if text.count(" ", 0, 2_000) > 100:
        return
    words = text[:_ENCODED_SAMPLE].split()
    size = sum(map(len, words))
    spoken = sum(len(word) <= 20 for word in words)
    if size > 2_000 and size >= 60 * len(words) and spoken < 20 and "".join(words[:50]).isascii():
        raise NoArticle(say("This is encoded data, not an article: it has hardly a word in it."))


def _too_large(size: int) -> TooLarge:
    most = MOST_BYTES // 1_000_000
    return TooLarge(
        say(
            "This is {size} MB, more than any article; {most} MB is the most that is opened.",
            size=round(size / 1_000_000),
            most=most,
        )
    )


def _from_page(page: str, address: str, today: date | None) -> tuple[list[Piece], Facts]:
    from reader.cleaning.page import is_menu_only, needs_plain_reading, read_page, text_of_page  # noqa: PLC0415 - loads lxml
    from reader.cleaning.page_article import page_article  # noqa: PLC0415 - loads lxml

    if "base64," in page:
        page = _INLINED.sub("data:,", page)
    saved = _SAVED_FROM.search(page[:4096])
    address = address or (saved[1] or saved[2] if saved else "")
    if needs_plain_reading(page):
        return _from_text(text_of_page(page), today)
    read = read_page(page, address)
    if not any(piece.text.strip() for piece in read.pieces) or is_menu_only(read):
        text = text_of_page(page)
        if not text.strip():
            raise NoArticle(say("This page shows no text; what it shows may be made by a script when it is opened."))
        return _from_text(text, today)
    if not any(len(piece.text) > _PARAGRAPH for piece in read.pieces):
        text = text_of_page(page)
        if any(len(line.strip()) > _PARAGRAPH for line in text.split("\n")):  # nested beyond what the parser keeps
            return _from_text(text, today)
    pieces, facts = page_article(read, today)
    facts.url = facts.url or address
    return pieces, facts


def _from_text(text: str, today: date | None) -> tuple[list[Piece], Facts]:
    from reader.cleaning.scraped import scraped_article  # noqa: PLC0415 - loads the phrase lists and weights

    _refuse_encoded(text)

    return scraped_article(text, today)
