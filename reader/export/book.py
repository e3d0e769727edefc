"""Articles as a book (EPUB 3), for the train and the e-reader: a table of contents, one chapter each."""

from __future__ import annotations

import hashlib
import io
import uuid
import zipfile
from datetime import UTC, datetime
from html import escape
from typing import TYPE_CHECKING

from reader.export.clipping import languages_of
from reader.export.marked_text import marked_text, notes, speakers
from reader.export.web_page import STYLE, source, speaker_styles
from reader.safe import safe_line
from reader.tongue import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.export.clipping import Clipping

_CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
"""
_PAGE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="{language}" \
xml:lang="{language}">
<head><meta charset="UTF-8"/><title>{title}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>{body}</body>
</html>
"""
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time a ZIP archive knows; the same articles give the same bytes."""


def book(clippings: Sequence[Clipping], title: str = "", *, made: datetime | None = None) -> bytes:
    """Return a book of the articles in their order; `made` is when, now if nothing is given."""
    title = safe_line(title) or (_title(clippings[0], 1) if len(clippings) == 1 else say("Articles"))
    language = languages_of(clippings)[0]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        # Stored and first, so that readers can tell the format by the first bytes (OCF 3.3).
        archive.writestr(zipfile.ZipInfo("mimetype", _EPOCH), "application/epub+zip")
        _put(archive, "META-INF/container.xml", _CONTAINER)
        _put(archive, "EPUB/package.opf", _package(clippings, title, made or datetime.now(UTC)))
        _put(archive, "EPUB/nav.xhtml", _contents(clippings, title, language))
        _put(archive, "EPUB/style.css", STYLE + speaker_styles())
        for number, clipping in enumerate(clippings, 1):
            _put(archive, f"EPUB/{_name(number)}", _chapter(clipping, number))
    return out.getvalue()


def _put(archive: zipfile.ZipFile, name: str, content: str) -> None:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, content.encode("utf-8"))


def _name(number: int) -> str:
    return f"article-{number:05}.xhtml"


def _title(clipping: Clipping, number: int) -> str:
    return safe_line(clipping.article.title) or say("Article {number}", number=number)


def _chapter(clipping: Clipping, number: int) -> str:
    parts = (marked_text(clipping), source(clipping), speakers(clipping), notes(clipping))
    return _PAGE.format(
        language=escape(clipping.article.language or "und"),
        title=escape(_title(clipping, number)),
        body="\n".join(part for part in parts if part),
    )


def _contents(clippings: Sequence[Clipping], title: str, language: str) -> str:
    rows = "".join(f'<li><a href="{_name(n)}">{escape(_title(c, n))}</a></li>' for n, c in enumerate(clippings, 1))
    body = f'<nav epub:type="toc" id="toc"><h1>{escape(title)}</h1><ol>{rows}</ol></nav>'
    return _PAGE.format(language=escape(language), title=escape(title), body=body)


def _package(clippings: Sequence[Clipping], title: str, made: datetime) -> str:
    ids = "\n".join(clipping.article.id for clipping in clippings)
    name = uuid.UUID(bytes=hashlib.sha256(ids.encode()).digest()[:16], version=5)
    authors = dict.fromkeys(safe_line(author) for clipping in clippings for author in clipping.article.authors)
    numbers = range(1, len(clippings) + 1)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">\n'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
        f'<dc:identifier id="id">urn:uuid:{name}</dc:identifier>\n<dc:title>{escape(title)}</dc:title>\n'
        + "".join(f"<dc:language>{escape(language)}</dc:language>\n" for language in languages_of(clippings))
        + "".join(f"<dc:creator>{escape(author)}</dc:creator>\n" for author in authors if author)
        + f'<meta property="dcterms:modified">{made.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}</meta>\n'
        "</metadata>\n<manifest>\n"
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>\n'
        '<item id="style" href="style.css" media-type="text/css"/>\n'
        + "".join(f'<item id="a{n}" href="{_name(n)}" media-type="application/xhtml+xml"/>\n' for n in numbers)
        + "</manifest>\n<spine>\n"
        + "".join(f'<itemref idref="a{n}"/>\n' for n in numbers)
        + "</spine>\n</package>\n"
    )
