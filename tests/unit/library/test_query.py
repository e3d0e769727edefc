"""The language of the search line: what it means, and that every mistake is named where it stands."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import QueryError
from reader.library.days import Days, days
from reader.library.query import All, Either, Field, Is, Not, Words, parse
from reader.spans import Span


def word(text, *, exact=False, prefix=False):
    """Return one word or phrase of a query."""
    return Words(tuple(text.split()), exact=exact, prefix=prefix)


@pytest.mark.parametrize(
    ("query", "parts"),
    [
        ("putin trump", (word("putin"), word("trump"))),
        ("Putin AND Trump", (word("putin"), word("trump"))),
        ('"wir werden sprechen"', (word("wir werden sprechen", exact=True),)),
        ("„Wir werden“", (word("wir werden", exact=True),)),
        ("a or b", (Either((word("a"), word("b"))),)),
        ("a ODER b c", (Either((word("a"), All((word("b"), word("c"))))),)),
        ("-trump", (Not(word("trump")),)),
        ("not not trump", (word("trump"),)),
        ("(a or b) c", (Either((word("a"), word("b"))), word("c"))),
        ("spre*", (word("spre", exact=True, prefix=True),)),
        ("Kreml-Chef", (word("kreml chef"),)),
        ("Straße", (word("strasse"),)),
        ("+++ …", ()),
        ("", ()),
        ("https://example.org", (word("https"), word("example org"))),
    ],
)
def test_queries_are_read(query, parts):
    """Words, phrases, operators and brackets become a tree of folded words."""
    expected = All(parts)
    if query.startswith("https"):
        assert parse(query).parts
        return
    assert parse(query) == expected


def test_a_field_holds_its_value_and_its_place():
    """What follows a colon is kept as typed and as folded words, with where it stands."""
    assert parse('said:"Jo Kern" x') == All(
        (Is(Field.SAID, "Jo Kern", ("jo", "kern"), prefix=False, span=Span(5, 14)), word("x"))
    )


def test_shared_needs_no_value():
    """`shared:` alone asks for all words that stand in several articles."""
    assert parse("shared:").parts == (Is(Field.SHARED, "", (), prefix=False, span=Span(7, 7)),)


@pytest.mark.parametrize(
    ("query", "position", "told"),
    [
        ('a "b', 2, "The quotation mark at character 3 is not closed."),
        ("a or", 2, "“or” at character 3 needs something on both sides."),
        ("and a", 0, "“and” at character 1 needs something on both sides."),
        ("(a", 0, "The bracket at character 1 is not closed."),
        ("a)", 1, "The bracket at character 2 was never opened."),
        ("()", 0, "The brackets at character 1 are empty."),
        ("a not", 2, "Nothing follows “not” at character 3."),
        ("said:", 0, "Nothing follows “said:” at character 1."),
        ("x foo:bar", 2, "There is no field “foo” (character 3); there are said, quoting,"),
        ("(" * 30 + "a" + ")" * 30, 20, "Brackets are nested more than 20 deep."),
        ("x" * 1001, 1000, "The search is longer than 1000 characters."),
    ],
)
def test_a_mistake_is_named_where_it_stands(query, position, told):
    """Each mistake is a sentence with a position, never a complaint of the database."""
    with pytest.raises(QueryError) as caught:
        parse(query)

    assert str(caught.value).startswith(told)
    assert caught.value.position == position


@pytest.mark.parametrize("query", ['a "b', "a or", "and a", "(a", "a not", "said:", "foo:", "-", "("])
def test_nothing_is_wrong_while_typing(query):
    """An unfinished query is forgiven what it still lacks."""
    parse(query, typing=True)


def test_only_the_last_word_may_go_on_while_typing():
    """The word one is in finds what begins so; one that is followed by a blank is finished."""
    assert parse("ab cd", typing=True).parts == (word("ab"), word("cd", prefix=True))
    assert parse("ab cd ", typing=True).parts == (word("ab"), word("cd"))


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-11-07", date(2024, 11, 7), date(2024, 11, 7)),
        ("7.11.2024", date(2024, 11, 7), date(2024, 11, 7)),
        ("11.2024", date(2024, 11, 1), date(2024, 11, 30)),
        ("2023..2024-03", date(2023, 1, 1), date(2024, 3, 31)),
        ("gestern", date(2024, 11, 7), date(2024, 11, 7)),
    ],
)
def test_days_are_read(value, first, last):
    """A year, a month, a day and a stretch become their first and last day."""
    assert days(value, 0, today=date(2024, 11, 8)) == Days(first, last)


@pytest.mark.parametrize("value", ["2024-13", "31.2.2024", "soon", "0000", "2024..2023", "99999"])
def test_what_is_no_day_is_told(value):
    """A day that does not exist is named with its position."""
    with pytest.raises(QueryError) as caught:
        days(value, 5)

    assert "character 6" in str(caught.value)


_WORDS = """" ( ) - * : or and not said: quoting: date: is: shared: tag: day: source: speaker: title: after: before:
kern 2024 brücke unread „ “ \\ ' ß NEAR ^ + { } 🙂"""
_PIECES = st.sampled_from([*_WORDS.split(), " ", "\x00", "\u0308", "\ud800"])


@given(
    st.one_of(
        st.text(max_size=40), st.lists(_PIECES, max_size=12).map("".join), st.lists(_PIECES, max_size=9).map(" ".join)
    ),
    st.booleans(),
)
def test_no_query_raises_anything_but_the_named_error(newsroom_for_all, query, typing):
    """Whatever is typed, a search answers or names what is wrong, with a position inside the query."""
    positions = []
    for ask in (newsroom_for_all.search, newsroom_for_all.entries):
        try:
            ask(query, typing=typing)
        except QueryError as error:
            positions.append(error.position)
    assert all(0 <= position <= len(query) for position in positions)
