"""What was found, as lists a person can read and a pipe can search: one finding on a line, fields parted by tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.export.words import days_in_words
from reader.safe import safe_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.article import Article
    from reader.findings import Analysis, DateMention, Quotation
    from reader.spans import Span

UNKNOWN = "?"
"""Stands for a speaker the text does not name."""


def quotation_lines(article: Article, analysis: Analysis) -> Iterator[str]:
    """Yield `speaker <tab> kind <tab> words`, in the order of the text; an unsure speaker carries a question mark."""
    for quotation in analysis.quotations:
        yield "\t".join((speaker_label(analysis, quotation), quotation.kind.value, words_of(article, quotation.parts)))


def date_lines(article: Article, analysis: Analysis) -> Iterator[str]:
    """Yield `value <tab> days <tab> words`, in calendar order, with what has no day in the calendar at the end."""
    for found in sorted(analysis.dates, key=_calendar_order):
        days = days_in_words(found.first, found.last or found.first, article.language) if found.first else UNKNOWN
        fields = [found.value, days, safe_line(found.span.of(article.text))]
        yield "\t".join([*fields, found.discrepancy] if found.discrepancy else fields)


def removed_lines(article: Article) -> Iterator[str]:
    """Yield `rule <tab> words` for every line that cleaning took out, in the order of the page."""
    for removed in article.removed:
        yield f"{removed.rule}\t{safe_line(removed.text)}"


def speaker_label(analysis: Analysis, quotation: Quotation) -> str:
    """Return the name to show for a quotation: "Name", "Name?" where it is a guess, "?" where nobody is known."""
    speaker = analysis.speaker_named(quotation.speaker)
    if speaker is None:
        return UNKNOWN
    return f"{speaker.name}{UNKNOWN if quotation.certainty == 'guess' else ''}"


def words_of(article: Article, parts: tuple[Span, ...]) -> str:
    """Return the words of a quotation on one line, its pieces joined by an ellipsis where a frame cut them."""
    return " … ".join(safe_line(part.of(article.text)) for part in parts)


def _calendar_order(found: DateMention) -> tuple[bool, str, int]:
    return (found.first is None, found.first.isoformat() if found.first else "", found.span.start)
