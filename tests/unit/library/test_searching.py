"""Finding articles: what is found, in which order, and what is shown of it."""

from datetime import date

import pytest

from reader.errors import QueryError
from reader.library import Order, Sort


def titles(library, query, **options):
    """Return the titles a search finds, in its order."""
    return [hit.entry.title for hit in library.search(query, **options).hits]


BRIDGE, FLOOD, RIVER, GAME, CRANES = (
    "Brücke gesperrt", "Warten auf die Flut", "Die Stadt und der Fluss", "Spiel im Regen", "Kraniche",
)  # fmt: skip


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("bruecke", [BRIDGE]),
        ("Brücke", [BRIDGE]),
        ("STRASSE", [BRIDGE]),
        ("nicht wasser", [RIVER, FLOOD]),
        ("wasser or regen", [GAME, RIVER, FLOOD]),
        ("wasser -konferenz", [FLOOD]),
        ("not (wasser or regen)", [CRANES, BRIDGE]),
        ('"bereit wir"', [RIVER, FLOOD]),
        ('"bereit sind"', []),
        ("minister", [CRANES, BRIDGE]),
        ('"minister"', []),
        ("krani*", [CRANES]),
        ("title:fluss", [RIVER]),
        ("said:kern", [GAME, RIVER, FLOOD]),
        ('said:"Jo Kern"', [FLOOD]),
        ("said:ina", [BRIDGE]),
        ("quoting:bereit", [RIVER, FLOOD]),
        ('quoting:"wasser kommt"', [RIVER, FLOOD]),
        ("quoting:konferenz", []),
        ("said:kern quoting:bereit", [RIVER, FLOOD]),
        ("said:kern quoting:platz", [GAME]),
        ("shared:", [RIVER, FLOOD]),
        ("shared:wasser", [RIVER, FLOOD]),
        ("shared:platz", []),
        ("said:kern shared:", [RIVER, FLOOD]),
        ("said:ute shared:", []),
        ("speaker:wolff", [BRIDGE]),
        ("date:2024-11", [GAME, RIVER, FLOOD]),
        ("date:2024-11-07", [FLOOD]),
        ("after:2024-11-07", [GAME, RIVER]),
        ("before:2024-11", [BRIDGE]),
        ("day:2024-11-09", [GAME]),
        ("day:2024-03", [BRIDGE]),
        ("source:deich", [GAME, RIVER]),
        ("is:unread source:deichpost", [GAME, RIVER]),
        ("is:starred", []),
        ("source:deichpost or title:kraniche", [CRANES, GAME, RIVER]),
    ],
)
def test_a_query_finds_what_it_says(newsroom_for_all, query, found):
    """Words, phrases, fields and operators find exactly the articles they describe, the last added first."""
    assert titles(newsroom_for_all, query) == found


def test_words_themselves_come_before_longer_words(newsroom_for_all):
    """An article with the word itself stands before a newer one that only has it inside a longer word."""
    assert titles(newsroom_for_all, "text") == [CRANES]
    assert titles(newsroom_for_all, "wort") == []
    assert titles(newsroom_for_all, "aussenminister or ministerien") == [CRANES, BRIDGE]


def test_a_part_in_the_middle_of_an_unrelated_word_is_not_found(newsroom_for_all):
    """A part needs the start, the end or three letters beside it: „ruck“ does not find „Brücke“."""
    assert titles(newsroom_for_all, "ruec") == []


@pytest.mark.parametrize("typed", ["was", "wass", "wasse", "Wasser"])
def test_an_unfinished_word_finds_what_it_may_become(newsroom_for_all, typed):
    """As one types, what begins so is found."""
    assert titles(newsroom_for_all, typed, typing=True) == [RIVER, FLOOD]


def test_snippets_show_the_words_looked_for(newsroom_for_all):
    """A snippet marks the words in the spelling of the article, and the hit lands on the first of them."""
    (hit,) = newsroom_for_all.search("strasse gelaender").hits

    assert [mark.of(hit.snippet.text) for mark in hit.snippet.marks] == ["Straße", "Geländer"]
    article = newsroom_for_all.article(hit.entry.number).article
    assert hit.span.of(article.text) == "Straße"


def test_a_hit_by_speaker_lands_on_the_quotation(newsroom_for_all):
    """`said:` with `quoting:` lands on the words within the quotation, and the snippet begins with it."""
    hit = newsroom_for_all.search("said:kern quoting:warten").hits[-1]

    assert hit.snippet.text.startswith("„Wenn das Wasser kommt")
    assert [mark.of(hit.snippet.text) for mark in hit.snippet.marks] == ["warten"]


def test_words_in_the_title_are_marked(newsroom_for_all):
    """The words looked for are marked in the title too."""
    (hit,) = newsroom_for_all.search("fluss").hits

    assert [mark.of(hit.entry.title) for mark in hit.title_marks] == ["Fluss"]


def test_pages_follow_one_another(newsroom_for_all):
    """Page after page every hit comes once, those of longer words last."""
    seen, after = [], None
    while True:
        found = newsroom_for_all.search("wasser or regen or kraniche", limit=1, after=after)
        seen += [hit.entry.title for hit in found.hits]
        after = found.next
        if after is None:
            break

    assert seen == [CRANES, GAME, RIVER, FLOOD]


def test_the_best_come_first_on_demand(newsroom_for_all):
    """Ranked, an article with the word in its title stands before one without."""
    assert titles(newsroom_for_all, "fluss or wasser or regen", order=Order.BEST)[0] in (GAME, RIVER)
    assert set(titles(newsroom_for_all, "wasser or regen", order=Order.BEST)) == {GAME, RIVER, FLOOD}


@pytest.mark.parametrize(("query", "position"), [("date:soon", 5), ("is:good", 3), ("wasser after:x", 13)])
def test_a_wrong_value_is_told_with_its_position(newsroom_for_all, query, position):
    """A value that means nothing to its field is an error that points at it."""
    with pytest.raises(QueryError) as caught:
        newsroom_for_all.search(query)

    assert caught.value.position == position


def test_the_list_is_sorted_and_paged(newsroom_for_all):
    """Every order lists each article once over the pages, and a query narrows the list."""
    expected = {
        Sort.NEWEST: [CRANES, GAME, RIVER, FLOOD, BRIDGE],
        Sort.OLDEST: [BRIDGE, FLOOD, RIVER, GAME, CRANES],
        Sort.TITLE: [BRIDGE, RIVER, CRANES, GAME, FLOOD],
        Sort.SOURCE: [GAME, RIVER, CRANES, FLOOD, BRIDGE],
        Sort.UNREAD: [CRANES, GAME, RIVER, FLOOD, BRIDGE],
    }
    for sort, wanted in expected.items():
        seen, after = [], None
        while True:
            page = newsroom_for_all.entries(sort=sort, limit=2, after=after)
            seen += [entry.title for entry in page.entries]
            after = page.next
            if after is None:
                break
        assert seen == wanted, sort
    assert [e.title for e in newsroom_for_all.entries("wasser", sort=Sort.OLDEST).entries] == [FLOOD, RIVER]


def test_an_entry_tells_what_the_list_shows(newsroom_for_all):
    """A row has title, source, day and numbers without the text being read."""
    entry = newsroom_for_all.search("bruecke").hits[0].entry

    assert (entry.title, entry.source, entry.published, entry.quotations) == (BRIDGE, "Uferblatt", date(2024, 3, 5), 2)
    assert not entry.is_read
