"""The rows of a session in the order and under the headings the person wants, and how an article is found again."""

from array import array
from datetime import date

import pytest

from reader.article import Article, Block, BlockKind, Origin, OriginKind, RawArticle
from reader.findings import Analysis, Certainty, Correction, Quotation, QuotationKind, Speaker
from reader.library import Library
from reader.library.groups import Group, Overview
from reader.pipeline import Opened
from reader.reading import ReadingState
from reader.spans import Span
from reader.ui.arranging import arranged, from_overview, stories_of
from reader.ui.opening import recall
from reader.ui.shelf import Heading, Headings, Order, Shelf, View

ARTICLES = (
    ("Zebra im Zoo", "Bote", date(2024, 5, 1)),
    ("Ämter zu", "Anzeiger", date(2024, 5, 3)),
    ("Mond", "", None),
    ("Brücke auf", "Bote", date(2024, 5, 3)),
)


def made(title, source, day, text="Text"):
    """Return an article without findings, and its analysis."""
    block = Block(BlockKind.PARAGRAPH, Span(0, len(text)))
    article = Article(f"{title:0<16}", title, text, (block,), publisher=source, published=day)
    return article, Analysis(article.id, (), (), (), ())


@pytest.fixture
def shelf():
    """Return four articles that are open, the third without source and day, the last one read."""
    shelf = Shelf([Origin(OriginKind.FILE, f"{n}.txt") for n in range(len(ARTICLES))])
    for key, facts in enumerate(ARTICLES):
        article, analysis = made(*facts)
        raw = RawArticle(b"", "text/plain", "utf-8", shelf.origins[key], None)
        shelf.put(key, Opened(raw, article, analysis), ReadingState(article, analysis))
        shelf.kept(key).number = 10 + key
    shelf.kept(3).read = True
    return shelf


@pytest.mark.parametrize(
    ("order", "rows"),
    [
        (None, [0, 1, 2, 3]),
        (Order.NEWEST, [1, 3, 0, 2]),
        (Order.OLDEST, [0, 1, 3, 2]),
        (Order.TITLE, [1, 3, 2, 0]),
        (Order.SOURCE, [1, 3, 0, 2]),
        (Order.UNREAD, [1, 0, 2, 3]),
    ],
)
def test_orders_of_a_session(shelf, order, rows):
    """Umlauts sort with their letters; what has no day or source stands at the end."""
    assert list(arranged(shelf, View(order), range(4), {}).rows) == rows


@pytest.mark.parametrize(
    ("view", "rows", "headings"),
    [
        (View(None, Headings.SOURCE), [-1, 1, -2, 0, 3, -3, 2], [("Anzeiger", 1), ("Bote", 2), ("", 1)]),
        (View(None, Headings.DAY), [-1, 1, 3, -2, 0, -3, 2], [("2024-05-03", 2), ("2024-05-01", 1), ("", 1)]),
        (View(Order.OLDEST, Headings.DAY), [-1, 0, -2, 1, 3, -3, 2], [("2024-05-01", 1), ("2024-05-03", 2), ("", 1)]),
        (View(None, Headings.STORY), [-1, 1, 3, -2, 0, 2], [("Eine Geschichte", 2), ("", 2)]),
    ],
)
def test_headings_of_a_session(shelf, view, rows, headings):
    """Articles stand under what they share; those that share nothing stand at the end, under no name."""
    found = arranged(shelf, view, range(4), {11: "Eine Geschichte", 13: "Eine Geschichte"})

    assert list(found.rows) == rows
    assert [(heading.label, heading.count) for heading in found.headings] == headings
    assert found.count == 4


def test_what_was_removed_is_in_no_row(shelf):
    """A removed article is passed over, its heading too."""
    shelf.kept(1).gone = True

    assert list(arranged(shelf, View(None, Headings.SOURCE), range(4), {}).rows) == [-1, 0, 3, -2, 2]


def test_groups_of_the_library_become_headings():
    """Each group of an overview gets a row above its first article; the stories are known by article."""
    found = Overview(array("q", [5, 3, 9]), (Group("A", 0, 2), Group("", 2, 1)))

    assert list(from_overview(found).rows) == [-1, 5, 3, -2, 9]
    assert from_overview(found).heading(-2) == Heading("", 1)
    assert stories_of(found) == {5: "A", 3: "A"}
    assert from_overview(Overview(array("q", [5]))).rows == array("q", [5])


WORDS = "„Das Wasser kommt“, sagte Jo Kern. Am Abend kam der Wind."


def spoken(before):
    """Return an article with one quotation, behind some words."""
    text = f"{before}{WORDS}"
    span = Span(len(before), len(before) + len("„Das Wasser kommt“"))
    article = Article(f"{len(text):016}", "Flut", text, (Block(BlockKind.PARAGRAPH, Span(0, len(text))),))
    speakers = (Speaker(0, "Jo Kern"), Speaker(1, "Ina Wolff"))
    quotation = Quotation(span, (span,), QuotationKind.DIRECT, 0, None, None, "by hand", Certainty.LIKELY)
    return article, Analysis(article.id, speakers, (), (quotation,), ())


def test_decisions_outlive_a_new_cleaning(tmp_path):
    """A correction made before the text was cleaned anew holds for the same words in their new place."""
    article, analysis = spoken("")
    state = ReadingState(article, analysis)
    state.correct(Correction(analysis.quotations[0].span, 1))
    state.marks = {"a": 20}
    with Library(tmp_path / "library.db") as library:
        number = library.keep(article, analysis).number
        library.set_changes(number, article.id, state.changes_as_data(), state.decisions())
        library.set_marks(number, state.marks)
        library.renew(number, *spoken("Nun steht etwas davor. "))
        shelved = library.article(number)
    again = ReadingState(shelved.article, shelved.analysis)
    recall(again, shelved)

    assert [q.speaker for q in again.analysis.quotations] == [1]
    assert again.marks == {"a": 20}


def test_changes_of_the_same_text_come_back_one_by_one(tmp_path):
    """As long as the text is the same, each change can be taken back on another day."""
    article, analysis = spoken("")
    state = ReadingState(article, analysis)
    state.correct(Correction(analysis.quotations[0].span, 1))
    state.correct(Correction(analysis.quotations[0].span, dismissed=True))
    with Library(tmp_path / "library.db") as library:
        number = library.keep(article, analysis).number
        library.set_changes(number, article.id, state.changes_as_data(), state.decisions())
        again = ReadingState(article, analysis)
        recall(again, library.article(number))

    assert again.analysis.quotations == ()
    again.undo()
    assert [q.speaker for q in again.analysis.quotations] == [1]
    again.undo()
    assert [q.speaker for q in again.analysis.quotations] == [0]
