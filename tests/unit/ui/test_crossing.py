"""What the screen asks the library about a quotation that is looked at."""

from reader.article import Article, Block, BlockKind
from reader.findings import Analysis, Certainty, Quotation, QuotationKind, Speaker
from reader.library import Library
from reader.spans import Span
from reader.ui import crossing

WORDS = "„Das Wasser fällt seit heute früh“"
NESTED = f"Man sehe, dass {WORDS} gelte, sagte Ina Wolff. Und: „Niemand muss gehen.“"


def said(key, text, *parts):
    """Return an article in which Ina Wolff says these parts of the text."""
    spans = [Span(text.index(part), text.index(part) + len(part)) for part in parts]
    quotations = tuple(
        Quotation(span, (span,), QuotationKind.DIRECT, 0, None, None, "by hand", Certainty.SURE) for span in spans
    )
    article = Article(key, key, text, (Block(BlockKind.PARAGRAPH, Span(0, len(text))),))
    return (article, Analysis(key, (Speaker(0, "Ina Wolff"),), (), quotations, ())), spans


def test_the_same_words_within_a_quotation_are_found(tmp_path):
    """An indirect quotation stands nowhere else, but the words in quotation marks within it do."""
    outer = NESTED[: NESTED.index(", sagte")]
    nested, (whole, inner, alone) = said("a" * 16, NESTED, outer, WORDS, "„Niemand muss gehen.“")
    other, _ = said("b" * 16, f"Dazu {WORDS}, so Ina Wolff.", WORDS)
    with Library(tmp_path / "library.db") as library:
        for article in (nested, other):
            library.keep(*article)
        while library.tend():
            pass
        library._connection().execute("UPDATE quotation SET shared = 0 WHERE start = ? AND article = 1", (whole.start,))

        assert crossing.same_words(library, "a" * 16, inner).saying.span == inner
        assert crossing.same_words(library, "a" * 16, whole).saying.span == inner
        assert not crossing.same_words(library, "a" * 16, alone).saying.is_shared
        assert crossing.same_words(library, "c" * 16, inner).saying is None
