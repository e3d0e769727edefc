"""An article with its quotations, notes and marks as one Markdown document, for a folder of notes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from reader.article import OriginKind
from reader.export.lists import speaker_label, words_of
from reader.export.markdown import escaped, markdown
from reader.findings import QuotationKind
from reader.safe import safe_line
from reader.tongue import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.article import Article
    from reader.export.clipping import Clipping
    from reader.findings import Quotation


def record(clipping: Clipping) -> str:
    """Return the article as Markdown with settings at the top, and below it who says what, notes and marks."""
    parts = [_settings(clipping), markdown(clipping.article).rstrip("\n")]
    for heading, lines in (
        (say("Quotations"), list(_quotations(clipping))),
        (say("Notes"), list(_remarks(clipping))),
        (say("Marks"), list(_marks(clipping))),
    ):
        if lines:
            parts.append("\n\n".join([f"## {heading}", *lines]))
    return "\n\n".join(parts) + "\n"


def quotations_record(clipping: Clipping) -> str:
    """Return only who says what, as Markdown, with the source."""
    lines = [f"# {escaped(clipping.article.title)}", *_quotations(clipping), escaped(source_line(clipping.article))]
    return "\n\n".join(line for line in lines if line.strip("# ")) + "\n"


def source_line(article: Article) -> str:
    """Return where an article is from, on one line: publisher, day, address or file."""
    day = article.published.isoformat() if article.published else ""
    return ", ".join(filter(None, (safe_line(article.publisher), day, place_of(article))))


def place_of(article: Article) -> str:
    """Return the address of an article, or the file it came from; "" where it came through a pipe."""
    origin = article.origin
    if article.url or origin is None or origin.kind in (OriginKind.STDIN, OriginKind.CLIPBOARD):
        return safe_line(article.url)
    return safe_line(origin.location)


def _settings(clipping: Clipping) -> str:
    """Return what is known beside the text, as YAML; JSON's strings are YAML's too, and nothing in them is a sign."""
    article = clipping.article
    day = article.published.isoformat() if article.published else ""
    known = {
        "title": safe_line(article.title),
        "author": [safe_line(author) for author in article.authors],
        "publisher": safe_line(article.publisher),
        "date": day,
        "source": place_of(article),
        "lang": article.language,
        "tags": list(clipping.tags),
    }
    lines = [
        f"{name}: {value if name == 'date' else json.dumps(value, ensure_ascii=False)}"
        for name, value in known.items()
        if value
    ]
    return "\n".join(["---", *lines, "---"])


def _quotations(clipping: Clipping) -> Iterator[str]:
    """Yield each quotation with who says it, in the order of the text."""
    article, analysis = clipping.article, clipping.analysis
    for quotation in analysis.quotations:
        words = escaped(words_of(article, quotation.parts or (quotation.span,)))
        speaker = analysis.speaker_named(quotation.speaker)
        role = f" ({escaped(speaker.role)})" if speaker and speaker.role else ""
        yield f"> {words}\n\n— {escaped(speaker_label(analysis, quotation))}{role}{_manner(quotation)}"


def _manner(quotation: Quotation) -> str:
    return "" if quotation.kind is QuotationKind.DIRECT else f", {say('not word for word')}"


def _remarks(clipping: Clipping) -> Iterator[str]:
    for remark in clipping.remarks:
        anchor = escaped(safe_line(remark.span.of(clipping.article.text)))
        yield f"> {anchor}\n\n" + "\n".join(escaped(line) for line in remark.text.split("\n"))


def _marks(clipping: Clipping) -> Iterator[str]:
    if clipping.marks:
        yield "\n".join(
            f"- **{escaped(letter)}** {escaped(safe_line(clipping.words_at(offset)))}"
            for letter, offset in sorted(clipping.marks.items())
        )
