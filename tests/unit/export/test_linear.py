"""The article as it is read aloud."""

from datetime import date

from reader.article import Article, Block, BlockKind
from reader.export.linear import linear_lines
from reader.findings import Analysis, Certainty, DateMention, DateType, Quotation, QuotationKind, Speaker
from reader.spans import Span

PARTS = [
    (BlockKind.TITLE, "Brücke gesperrt"),
    (BlockKind.BYLINE, "Von Jette Harms"),
    (BlockKind.PARAGRAPH, "Am Montag war Schluss. „Das ist bitter“, sagte sie. „Sehr“, rief er. „Nein.“"),
    (BlockKind.HEADING, "Kosten"),
    (BlockKind.LIST_ITEM, "Tore"),
    (BlockKind.TABLE, "Posten\tEuro\nTor\t12"),
]
TEXT = "\n".join(words for _, words in PARTS)


def span(words):
    """Return where words stand."""
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def quotation(words, speaker, certainty=Certainty.SURE):
    """Return a direct quotation."""
    return Quotation(span(words), (span(words),), QuotationKind.DIRECT, speaker, None, None, "test", certainty)


def test_quotations_are_introduced_by_their_speakers():
    """Title, facts and blocks come one after the other, a name before each quotation, then speakers and days."""
    blocks = tuple(Block(kind, span(words)) for kind, words in PARTS)
    day = date(2024, 11, 11)
    article = Article("0" * 16, "Brücke gesperrt", TEXT, blocks, publisher="Bote", published=day, language="de")
    analysis = Analysis(
        article.id,
        (Speaker(0, "Ina Wolff", role="Bürgermeisterin"), Speaker(1, "Ole Harms")),
        (),
        (
            quotation("„Das ist bitter“", 0),
            quotation("„Sehr“", None, Certainty.GUESS),
            quotation("„Nein.“", 1, Certainty.GUESS),
        ),
        (DateMention(span("Montag"), DateType.DATE, "2024-11-11", day, day, "test"),),
    )

    assert list(linear_lines(article, analysis)) == [
        "Brücke gesperrt",
        "",
        "Bote, Mo 11.11.2024",
        "",
        "Von Jette Harms",
        "",
        "Am Montag war Schluss. Ina Wolff: „Das ist bitter“, sagte sie. „Sehr“, rief er. vermutlich Ole Harms: „Nein.“",
        "",
        "Zwischentitel: Kosten",
        "",
        "Listenpunkt: Tore",
        "",
        "Posten, Euro; Tor, 12",
        "",
        "Sprecher:",
        "Ina Wolff, Bürgermeisterin, 1",
        "Ole Harms, 1",
        "",
        "Daten:",
        "Mo 11.11.2024: Montag",
    ]
