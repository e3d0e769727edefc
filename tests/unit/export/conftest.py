"""A small article with everything a page can hold, and findings in it."""

from datetime import date

import pytest

from reader.article import Article, Block, BlockKind, Link, Origin, OriginKind, Removed
from reader.findings import (
    Analysis,
    Certainty,
    DateMention,
    DateType,
    Mention,
    MentionForm,
    Quotation,
    QuotationKind,
    Speaker,
)
from reader.spans import Span

PARTS = (
    (BlockKind.KICKER, "Stadtrat"),
    (BlockKind.TITLE, "Brücke *bleibt* gesperrt"),
    (BlockKind.LEAD, "Die Prüfung dauert länger als gedacht."),
    (BlockKind.PARAGRAPH, "„Wir brauchen Zeit“, sagte Ina Wolff am Montag (4. März). Sie sei zuversichtlich."),
    (BlockKind.HEADING, "1. Was nun geschieht"),
    (BlockKind.LIST_ITEM, "Prüfung des Stahls"),
    (BlockKind.LIST_ITEM, "Bericht an den Rat"),
    (BlockKind.QUOTE, "Zeit ist alles."),
    (BlockKind.TABLE, "Jahr\tKosten\n2024\t3 Mio."),
    (BlockKind.CODE, "a `tick` here"),
)


@pytest.fixture
def article():
    """Return the article, its blocks laid out from the parts."""
    text = "\n".join(words for _, words in PARTS)
    blocks = []
    place = 0
    for kind, words in PARTS:
        links = ()
        if words == "Bericht an den Rat":
            links = (Link(Span(place + 11, place + 18), "https://example.org/rat (1)"),)
        level = 3 if kind is BlockKind.HEADING else 0
        blocks.append(Block(kind, Span(place, place + len(words)), level, links))
        place += len(words) + 1
    return Article(
        id="0123456789abcdef",
        title="Brücke *bleibt* gesperrt",
        text=text,
        blocks=tuple(blocks),
        removed=(Removed("Wir verwenden Cookies.", 0, "cookie-notice"),),
        origin=Origin(OriginKind.FILE, "bruecke.txt"),
        publisher="Uferblatt",
        authors=("Jo Kern",),
        published=date(2024, 3, 5),
        published_source="page line",
        language="de",
    )


@pytest.fixture
def analysis(article):
    """Return one direct, one indirect quotation and two dates in the article."""

    def span(words):
        start = article.text.index(words)
        return Span(start, start + len(words))

    return Analysis(
        article_id=article.id,
        speakers=(Speaker(0, "Ina Wolff", role="Bauamtsleiterin"),),
        mentions=(Mention(0, span("Ina Wolff"), MentionForm.NAME),),
        quotations=(
            Quotation(
                span("„Wir brauchen Zeit“"), (span("„Wir brauchen Zeit“"),), QuotationKind.DIRECT,
                0, span("Ina Wolff"), span("sagte"), "quote-verb-subject", Certainty.SURE,
            ),
            Quotation(
                span("Sie sei zuversichtlich"), (span("Sie sei zuversichtlich"),), QuotationKind.FREE_INDIRECT,
                0, None, None, "carried-on", Certainty.GUESS,
            ),
        ),
        dates=(
            DateMention(
                span("Montag (4. März)"), DateType.DATE, "2024-03-04",
                date(2024, 3, 4), date(2024, 3, 4), "weekday-day", date(2024, 3, 5),
            ),
            DateMention(span("2024\t"), DateType.DATE, "2024", date(2024, 1, 1), date(2024, 12, 31), "year"),
        ),
        reference=date(2024, 3, 5),
    )  # fmt: skip
