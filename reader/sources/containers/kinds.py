"""Which wrapping or archive some bytes are, judged by their beginning; a file's name proves nothing."""

from __future__ import annotations

import re
from enum import StrEnum


class Container(StrEnum):
    """Kinds of wrappings and archives, by their media type."""

    MAIL = "message/rfc822"
    """A mail, or a page saved as MHTML: both are MIME."""
    WEB_ARCHIVE = "application/x-webarchive"
    """A page as Safari saves it."""
    MARKDOWN = "text/markdown"
    MAILBOX = "application/mbox"
    ZIP = "application/zip"
    EPUB = "application/epub+zip"


WRAPPINGS = frozenset({Container.MAIL, Container.WEB_ARCHIVE, Container.MARKDOWN})
"""Kinds that hold one article."""

ARCHIVES = frozenset({Container.MAILBOX, Container.ZIP, Container.EPUB})
"""Kinds that may hold many."""

_HEADER = re.compile(rb"[!-9;-~]{1,76}:")
_OF_MAIL = frozenset(
    b"received message-id mime-version return-path date delivered-to content-type dkim-signature list-id "
    b"list-unsubscribe snapshot-content-location content-transfer-encoding reply-to x-mailer".split()
)
_HEAD_BYTES = 65_536


def archive_kind(head: bytes) -> Container | None:
    """Tell an archive of many articles by its first 4,096 bytes; None for anything else."""
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        # The format wants its name stored first, so that it can be told without unpacking.
        return Container.EPUB if b"mimetypeapplication/epub+zip" in head[:100] else Container.ZIP
    if head.startswith(b"From ") and looks_like_mail(head.partition(b"\n")[2]):
        return Container.MAILBOX
    return None


def wrapping_kind(content: bytes) -> Container | None:
    """Tell what a single article is wrapped in; None for a bare page, bare text and everything else."""
    if content.startswith(b"bplist00"):
        return Container.WEB_ARCHIVE if b"WebMainResource" in content else None
    if content.startswith(b"<?xml") and b"<plist" in content[:1000] and b"WebMainResource" in content[:4000]:
        return Container.WEB_ARCHIVE
    if looks_like_mail(content) or archive_kind(content[:4096]) is Container.MAILBOX:
        return Container.MAIL
    return None


def looks_like_mail(content: bytes) -> bool:
    """Tell whether `content` opens with the headers of a mail: nothing but headers, and two that only mails have."""
    names: set[bytes] = set()
    for line in content[:_HEAD_BYTES].lstrip(b"\xef\xbb\xbf\r\n").split(b"\n"):
        if not line.rstrip(b"\r"):
            break
        if line[:1] in (b" ", b"\t") and names:
            continue
        if not _HEADER.match(line):
            # What was cut off at the end of the sample may be half a header.
            if not content.endswith(line):
                return False
            break
        names.add(line.partition(b":")[0].lower())
    return bool(names & {b"from", b"subject"}) and len(names & _OF_MAIL) >= 2


_SAMPLE = 65_536
_SETTING = re.compile(
    r"(?m)^(?:title|date|author|authors|url|source|tags|lang|language|published|link)\s?:", re.IGNORECASE
)
_OPENING_HEADING = re.compile(r"\s{0,20}# \S[^\n]{0,300}\n[ \t]{0,20}\n")
_HEADING = re.compile(r"(?:\A|\n[ \t]{0,20}\r?\n)#{1,6} \S")
"""With an empty line before it: scraped pages list their topics as "# topic", one below the other."""
_LINK = re.compile(r"\[[^\[\]\n]{1,300}\]\((?:https?://|mailto:|/|#|\.)[^()\s]{1,600}(?: \"[^\"\n]{0,300}\")?\)")
_STRONG = re.compile(r"\*\*[^\s*][^*\n]{0,300}\*\*")
_OTHER = re.compile(r"(?m)^(?:> \S|```|~~~|!\[[^\]\n]{0,300}\]\(|\[[^\]\n]{1,80}\]: https?://|\|(?: ?:?-{3,}:? ?\|)+)")


def looks_like_markdown(text: str) -> bool:
    """Tell whether plain text is Markdown: it opens with settings or a heading, or several of its signs stand in it."""
    text = text[:_SAMPLE].lstrip("\ufeff")
    if text.startswith(("---\n", "---\r\n")):
        settings, closing, _ = text[4:].partition("\n---")
        return bool(closing and _SETTING.search(settings))
    if _OPENING_HEADING.match(text.replace("\r\n", "\n")):
        return True
    headings, links = len(_HEADING.findall(text)), len(_LINK.findall(text))
    others = bool(_STRONG.search(text)) + bool(_OTHER.search(text))
    return links >= 2 or headings >= 2 or (headings + links + others >= 2)
