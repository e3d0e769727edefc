"""The whole list as numbers: orders, groups, stories, and what a filter leaves."""

from datetime import date

import pytest

from reader.errors import QueryError
from reader.library import Grouping, Sort


def titles(library, numbers):
    """Return the titles of articles in this order."""
    rows = library.entries_of(numbers)
    return [rows[number][0].title for number in numbers]


def grouped(library, listed):
    """Return the titles under each heading."""
    return [(g.label, titles(library, listed.numbers[g.start : g.start + g.count])) for g in listed.groups]


@pytest.mark.parametrize(
    ("sort", "first", "last"),
    [
        (Sort.NEWEST, "Kraniche", "Brücke gesperrt"),
        (Sort.OLDEST, "Brücke gesperrt", "Kraniche"),
        (Sort.TITLE, "Brücke gesperrt", "Warten auf die Flut"),
        (Sort.SOURCE, "Spiel im Regen", "Brücke gesperrt"),
        (Sort.UNREAD, "Kraniche", "Spiel im Regen"),
    ],
)
def test_every_article_in_every_order(newsroom, sort, first, last):
    """The overview has all articles in the order of the list; one that was read goes behind the unread ones."""
    newsroom.set_read([n for n in newsroom.overview().numbers if titles(newsroom, [n]) == ["Spiel im Regen"]])
    found = titles(newsroom, newsroom.overview(sort).numbers)

    assert (len(found), found[0], found[-1]) == (5, first, last)
    assert found == [entry.title for entry in newsroom.entries(sort=sort).entries]


def test_articles_of_one_source_stand_together(newsroom):
    """Groups by source are in the order of their names, each in the order that was asked for."""
    assert grouped(newsroom, newsroom.overview(Sort.OLDEST, Grouping.SOURCE)) == [
        ("Deichpost", ["Die Stadt und der Fluss", "Spiel im Regen"]),
        ("Uferblatt", ["Brücke gesperrt", "Warten auf die Flut", "Kraniche"]),
    ]


def test_articles_of_one_day_stand_together(newsroom):
    """Groups by day are newest first; oldest first where the list is."""
    days = [label for label, _ in grouped(newsroom, newsroom.overview(Sort.NEWEST, Grouping.DAY))]

    assert days[1:] == ["2024-11-10", "2024-11-08", "2024-11-07", "2024-03-05"]
    assert [g.label for g in newsroom.overview(Sort.OLDEST, Grouping.DAY).groups] == days[::-1]


def test_a_story_is_told_by_the_words_its_articles_share(newsroom):
    """Two reports of one evening quote the same words; the others belong to no story and stand at the end."""
    assert grouped(newsroom, newsroom.overview(Sort.NEWEST, Grouping.STORY)) == [
        ("Die Stadt und der Fluss", ["Die Stadt und der Fluss", "Warten auf die Flut"]),
        ("", ["Kraniche", "Spiel im Regen", "Brücke gesperrt"]),
    ]


@pytest.mark.parametrize(
    ("named", "apart", "same"),
    [
        (("Bahn: Streik beginnt am Montag im Norden", "Streik der Bahn beginnt Montag im Norden"), 1, True),
        (("Bahn: Streik beginnt am Montag im Norden", "Streik der Bahn beginnt Montag im Norden"), 40, False),
        (("Neue Fähre nach Brunsbek", "Alte Mühle in Brunsbek"), 0, False),
        (("Wetter", "Wetter"), 0, False),
    ],
)
def test_a_story_is_told_by_titles_of_the_same_days(library, make, named, apart, same):
    """Titles that share most of their words make a story within a few days; one word in common does not."""
    for place, (title, day) in enumerate(zip(named, (3, 3 + apart), strict=True)):
        library.keep(
            *make(f"Absatz {place}.", title=title, published=date.fromordinal(739000 + day), location=f"{place}")
        )

    assert any(g.label for g in library.overview(Sort.NEWEST, Grouping.STORY).groups) is same


def test_an_article_without_a_day_can_belong_to_any_story(library, make):
    """Where the day is not known, the words alone tell that two articles are of one story."""
    for place, day in enumerate((date(2020, 1, 1), None)):
        text = f"Bericht {place}. [„Das Wasser kommt, und wir sind bereit dafür“|Jo Kern] sagte Jo Kern."
        library.keep(*make(text, title=f"Bericht {place}", published=day, location=f"{place}"))
    while library.tend():
        pass

    assert [group.count for group in library.overview(Sort.NEWEST, Grouping.STORY).groups] == [2]


def test_a_story_does_not_go_on_for_years(library, make):
    """A sentence that is quoted every week for a year makes no story of fifty articles."""
    for week in range(10):
        day = date.fromordinal(739000 + 7 * week)
        text = f"Woche {week}. [„Das Wasser kommt, und wir sind bereit dafür“|Jo Kern] sagte Jo Kern."
        library.keep(*make(text, title=f"Bericht {week}", published=day, location=f"{week}"))
    while library.tend():
        pass

    stories = library.overview(Sort.NEWEST, Grouping.STORY).groups
    assert stories
    assert max(group.count for group in stories) <= 3


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("flut", ["Warten auf die Flut"]),
        ("uferst", ["Die Stadt und der Fluss", "Warten auf die Flut"]),
        ("source:deich", ["Die Stadt und der Fluss", "Spiel im Regen"]),
        ("said:kern konferenz", ["Die Stadt und der Fluss"]),
        ("is:unread source:deichpost", ["Die Stadt und der Fluss", "Spiel im Regen"]),
        ("nirgends", []),
    ],
)
def test_a_filter_finds_what_the_search_finds(newsroom, query, found):
    """Words, what a word may become, and field words narrow the list."""
    listed = newsroom.overview(Sort.TITLE).only(newsroom.matching(query, typing=True))

    assert titles(newsroom, listed.numbers) == found


def test_a_filter_leaves_the_groups_that_have_something(newsroom):
    """A filtered list keeps its headings; empty ones go."""
    listed = newsroom.overview(Sort.NEWEST, Grouping.SOURCE).only(newsroom.matching("regen"))

    assert grouped(newsroom, listed) == [("Deichpost", ["Spiel im Regen"])]


def test_a_wrong_value_is_told(newsroom):
    """A state that does not exist is no empty list but a mistake, with its name."""
    with pytest.raises(QueryError, match="is:rad"):
        newsroom.matching("is:rad", typing=True)


def test_rows_bring_their_tags(newsroom):
    """Rows are looked up by number, each with its tags in order; numbers that do not exist are passed over."""
    newest = newsroom.overview().numbers[0]
    newsroom.add_tag([newest], "zoo")
    newsroom.add_tag([newest], "Ämter")

    rows = newsroom.entries_of([newest, 99])
    assert [(entry.title, tags) for entry, tags in rows.values()] == [("Kraniche", ("Ämter", "zoo"))]


def test_removed_articles_are_not_in_it(newsroom):
    """What was removed is in no list, filtered or not."""
    newest = newsroom.overview().numbers[0]
    newsroom.remove([newest])

    assert newest not in newsroom.overview().numbers
    assert not newsroom.overview().only(newsroom.matching("kraniche")).numbers
    assert newest not in newsroom.overview().only(newsroom.matching("is:unread")).numbers
