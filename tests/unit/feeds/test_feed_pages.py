"""An item becomes a page of its own, or is known for the beginning of one."""

from datetime import UTC, datetime

import pytest

from reader.article import BlockKind
from reader.cleaning import clean
from reader.feeds.items import Feed, Item
from reader.feeds.pages import is_stub, page_of, text_of

FEED = Feed("Uferblatt", "https://example.org/", "de", ())
SENTENCE = "Die Fähre über die Marle fährt seit Montag wieder jede Stunde bis zum Abend. "


def item(body, *, summary="", link="https://example.org/a", is_html=True, title="Fähre fährt wieder"):
    """Return an item with this body."""
    published = datetime(2024, 3, 5, 7, tzinfo=UTC)
    return Item("1", link, title, "Ina Wolff", published, body, is_html, summary)


@pytest.mark.parametrize(
    ("body", "summary", "stub"),
    [
        (SENTENCE, "", True),
        (f"<p>{SENTENCE * 12}</p>", "", False),
        (f"<p>{SENTENCE * 6}</p>", "", True),
        (f"<p>{SENTENCE * 6}</p>", SENTENCE, False),
        (f"<p>{SENTENCE * 12} […]</p>", "", True),
        (f"<p>{SENTENCE * 12}</p><a href='x'>Weiterlesen</a>", "", True),
        (f"<p>{SENTENCE * 40} …</p>", "", False),
        ("", "", True),
    ],
)
def test_beginnings_are_told_from_articles(body, summary, stub):
    """By how long they are, by what stands beside them, by how they end."""
    assert is_stub(item(body, summary=summary)) is stub


def test_what_has_no_link_is_all_there_is():
    """Nothing can be fetched for it."""
    assert is_stub(item(SENTENCE, link="")) is False


def test_the_page_says_what_the_feed_says():
    """Cleaned like any page it has title, day, author, publisher, language, address and its paragraphs."""
    article = clean(page_of(item(f"<p>{SENTENCE * 3}</p><p>{SENTENCE * 2}</p>"), FEED))

    assert article.title == "Fähre fährt wieder"
    assert str(article.published) == "2024-03-05"
    assert (article.authors, article.publisher, article.language) == (("Ina Wolff",), "Uferblatt", "de")
    assert article.url == "https://example.org/a"
    assert [b.span.of(article.text).count("Marle") for b in article.blocks if b.kind is BlockKind.PARAGRAPH] == [3, 2]


def test_plain_text_is_text():
    """What looks like markup in it is written, not obeyed; empty lines part paragraphs."""
    body = f"{SENTENCE}Es gilt 3 < 4 & 5 > 4.\n\n{SENTENCE}"
    article = clean(page_of(item(body, is_html=False), FEED))

    assert "3 < 4 & 5 > 4." in article.text
    assert article.text.count("Marle") == 2


def test_a_short_item_is_an_article_too():
    """One sentence is little, but it is what there is."""
    article = clean(page_of(item("Die Fähre fährt wieder, teilte die Stadt mit."), FEED))

    assert "Die Fähre fährt wieder, teilte die Stadt mit." in article.text


def test_words_are_counted_without_markup():
    """Tags and character references are no words."""
    assert text_of("<p>A&nbsp;B</p>\n<p>C</p>", is_html=True) == "A B C"
