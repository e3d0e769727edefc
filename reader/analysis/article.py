"""An article analysed: its blocks read in order, headings and captions included, pull quotes counted once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.find import find
from reader.analysis.interview_layout import interview_of
from reader.analysis.repeated import told_below
from reader.article import BlockKind
from reader.dates import publication_day, read, resolved
from reader.findings import Analysis
from reader.pause import collector_paused

if TYPE_CHECKING:
    from datetime import date

    from reader.analysis.find import Found
    from reader.article import Article
    from reader.dates.find import Reading
    from reader.findings import Quotation

_NO_DAY = frozenset(("PRESENT_REF", "PAST_REF", "FUTURE_REF"))
"""TIMEX3 values of words that only tell before, now and after: a margin has no place for them."""


@collector_paused()
def analyse(article: Article, *, today: date | None = None) -> Analysis:
    """Return who says what and when in `article`; a pure function of the article and `today`.

    `today` only bounds what a weekday with a day can mean. It never raises on any article. Acts of speaking without
    their words are kept, so that the margin can list who speaks; English words that go on in a sentence of their own
    after the frame are a second quotation. `find_quotations` does otherwise in both. "Now", "once" and "soon" mean no
    day and are no dates here.
    """
    language = article.language or "de"
    dates = read(article.text, language)
    reference, source = _reference(article, dates, today)
    bylines = [block.span for block in article.blocks if block.kind is BlockKind.BYLINE]
    found = find(article.text, language, apart=bylines, interview=interview_of(article))
    return Analysis(
        article_id=article.id,
        speakers=found.speakers,
        mentions=found.mentions,
        quotations=told_below(article, _counted_once(article, found)),
        dates=tuple(d for d in resolved(dates, reference) if d.value not in _NO_DAY),
        reference=reference,
        reference_source=source,
    )


def _reference(article: Article, dates: Reading, today: date | None) -> tuple[date | None, str]:
    """Return the day relative dates are told from, and how it is known."""
    if article.published is not None:
        return article.published, article.published_source
    told = publication_day(article.text, article.language or "de", today=today, reading=dates)
    return (told.day, told.source) if told is not None else (None, "")


def _counted_once(article: Article, found: Found) -> tuple[Quotation, ...]:
    """Return the quotations without those in pull quotes, which repeat words of the text."""
    pulled = [block.span for block in article.blocks if block.pulled]
    return tuple(q for q in found.quotations if not any(span.contains(q.span) for span in pulled))
