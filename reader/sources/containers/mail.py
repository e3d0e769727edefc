"""Mails and pages saved as MHTML: both are MIME, one article among parts.

The old policy of the standard library's parser is used on purpose: the new one reads headers with a grammar that takes
quadratic time and raises on addresses no standard allows, and newsletters are full of those.
"""

from __future__ import annotations

import re
from contextlib import suppress
from email import message_from_bytes, policy
from email.errors import MessageError
from email.header import decode_header
from email.utils import parseaddr, parsedate_to_datetime
from typing import TYPE_CHECKING

from reader.errors import NothingInside, Unreadable
from reader.safe import safe_line
from reader.sources.containers.unwrapped import Unwrapped
from reader.sources.decoding import decode, looks_like_page
from reader.tongue import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from email.message import Message

MOST_NESTED = 64
"""Parts that hold parts; each makes every line below it slower to read. A forwarded newsletter has three."""
MOST_PARTS = 5_000
"""Parts of all; a saved page with all its pictures has some hundred."""

_LONGEST_HEADER = 2_000
_BOUNDARY = re.compile(rb"boundary\s{0,9}=", re.IGNORECASE)
_NEXT_MAIL = re.compile(rb"\r?\n\r?\nFrom [^\n]{1,300}\n(?=[!-9;-~]{1,76}:)")
_QUOTED_FROM = re.compile(rb"(?m)^>(>{0,20}From )")


def unwrap_mail(content: bytes) -> Unwrapped:
    """Return the article of a mail or of a saved page; a mail also knows its subject, sender and day.

    Raises:
        Unreadable: when it has more or deeper parts than any mail.
        NothingInside: when no part of it is text.
    """
    if content.startswith(b"From "):  # one mail of a mailbox
        content = content.partition(b"\n")[2]
        following = _NEXT_MAIL.search(content)
        content = _QUOTED_FROM.sub(rb"\1", content[: following.start()] if following else content)
    if len(_BOUNDARY.findall(content)) > MOST_NESTED or content.count(b"\n--") > MOST_PARTS * 2:
        raise Unreadable(say("This mail has more parts than any mail; it may be made to stall programs."))
    try:
        mail = message_from_bytes(content.lstrip(b"\xef\xbb\xbf\r\n"), policy=policy.compat32)
        return _unwrapped(mail)
    except (MessageError, LookupError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise Unreadable(say("This mail is broken; save it again.")) from error


def _unwrapped(mail: Message) -> Unwrapped:
    page, plain = "", ""
    root = mail
    for part in _texts(mail):
        text = _text_of(part)
        if not text.strip():
            continue
        if not page and (part.get_content_subtype() in ("html", "xhtml+xml") or looks_like_page(text)):
            page, root = text, part
        elif not plain and part.get_content_type() == "text/plain":
            plain = _flowed(part, text)
    if not page and not plain:
        raise NothingInside(say("This mail holds no text; save what is attached to it and open that."))
    address = _header(root, "Content-Location") or _header(mail, "Snapshot-Content-Location")
    url = address if address.startswith(("http://", "https://")) else ""
    if url or mail["Snapshot-Content-Location"]:  # a saved page: sender and day are those of the saving
        return Unwrapped(page or plain, "text/html" if page else "text/plain", url)
    name, place = parseaddr(_header(mail, "From"))
    return Unwrapped(
        page or plain,
        "text/html" if page else "text/plain",
        title=_header(mail, "Subject"),
        publisher=safe_line(name) or place.rpartition("@")[2],
        published=_day(mail),
        plain=plain if page else "",
    )


def _texts(mail: Message) -> Iterator[Message]:
    """Yield the parts that are text, the one named as the root first; attached files are none."""
    start = safe_line(str(mail.get_param("start") or "")).strip("<> ")
    parts = [part for part in mail.walk() if not part.is_multipart()][:MOST_PARTS]
    shown = [
        part
        for part in parts
        if part.get_content_type() in ("text/html", "text/plain", "application/xhtml+xml")
        and part.get_content_disposition() != "attachment"
    ]
    named = [part for part in shown if start and _header(part, "Content-ID").strip("<> ") == start]
    yield from named
    yield from (part for part in shown if part not in named)


def _text_of(part: Message) -> str:
    payload = part.get_payload(decode=True)
    charset = part.get_content_charset("")
    return decode(payload, charset).text if isinstance(payload, bytes) else ""


def _flowed(part: Message, text: str) -> str:
    """Join what a mail program has parted (RFC 3676: a line that ends with a blank goes on); drop the signature."""
    text = text.replace("\r\n", "\n")
    text = re.split(r"\n-- \n", text, maxsplit=1)[0]
    return re.sub(r"(?<=\S) \n(?=\S)", " ", text) if part.get_param("format") == "flowed" else text


def _header(message: Message, name: str) -> str:
    """Return a header as words on one line; "" without it."""
    value = str(message.get(name, ""))[:_LONGEST_HEADER]
    words: list[str] = []
    try:
        for piece, charset in decode_header(value):
            words.append(piece if isinstance(piece, str) else decode(piece, charset or "").text)
    except (MessageError, ValueError):
        words = [value]
    return safe_line("".join(words))


def _day(mail: Message) -> date | None:
    """Return the day the mail was sent, in its sender's own time."""
    with suppress(ValueError, TypeError, IndexError, OverflowError):
        sent = parsedate_to_datetime(_header(mail, "Date")).date()
        return sent if sent.year >= 1970 else None
    return None
