"""What a screen asks of the library while somebody types: how many, how to go on, where in the article, who."""

from datetime import date

import pytest

from reader.errors import QueryError
from reader.library.exports import notes_as_markdown
from reader.spans import Span


@pytest.fixture
def filled(library, make):
    """A library of three articles by two sources, with a tag, a star and a note."""
    first = library.keep(
        *make(
            "Die Rampe wird geprüft. [„Wir sind bereit dazu“|Ina Wolff, Ministerin] sagte sie.",
            title="Die Rampe",
            published=date(2024, 11, 7),
        )
    ).number
    library.keep(
        *make(
            "[„Wir sind bereit dazu“|Ina Wolff] und [„Ich bin es nicht“|Udo Wolff, Trainer] über die Werftrampe.",
            title="Zwei",
            publisher="Die Zeit im Bild",
        )
    )
    library.keep(*make("Vom Wetter.", title="Drei"))
    library.add_tag((first,), "Häfen")
    library.add_note(first, Span(4, 9), "Ask *why*")
    while library.tend():
        pass
    return library


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("rampe", (2, False)),
        ('"rampe"', (1, False)),
        ("", (3, False)),
        ("said:wolff", (2, False)),
        ("is:noted", (1, False)),
        ("-is:noted", (2, False)),
        ("said:udo quoting:bereit", None),
        ("xylophon", (0, False)),
    ],
)
def test_count(filled, query, count):
    """Everything that can be told without reading the articles is counted, longer words included."""
    assert filled.count(query) == count


def test_count_minds_the_query(filled):
    """A query that cannot be understood is named, but not while it is being typed."""
    with pytest.raises(QueryError):
        filled.count("(rampe")
    assert filled.count("(rampe", typing=True) == (2, False)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("rampe", ["Rampe"]),
        ("ramp", ["Ramp"]),
        ("said:ina", ["„Wir sind bereit dazu“"]),
        ("said:ina bereit", ["bereit"]),
        ("quoting:bereit", ["bereit"]),
        ("rampe bereit", ["Rampe", "bereit"]),
        ("source:zeit", []),
        ("werftrampe", []),
    ],
)
def test_places(filled, query, found):
    """The words of a query are found where they stand in one article; without words, the quotations it asks for."""
    text = filled.article(1).article.text

    assert [span.of(text) for span in filled.places(1, query, typing=True)] == found


def test_places_inside_longer_words(filled):
    """Only where the words themselves are nowhere, longer words count."""
    text = filled.article(2).article.text

    assert [span.of(text) for span in filled.places(2, "rampe")] == ["rampe"]
    assert filled.places(99, "rampe") == ()


@pytest.mark.parametrize(
    ("query", "cursor", "replaced", "options"),
    [
        ("s", 1, (0, 1), ("said:", "speaker:", "source:", "shared:")),
        ("rampe sai", 9, (6, 9), ("said:",)),
        ("-ta", 3, (1, 3), ("tag:",)),
        ("(is", 3, (1, 3), ("is:",)),
        ("said:", 5, (0, 5), ('said:"Ina Wolff"', 'said:"Udo Wolff"')),
        ('said:"ina w', 11, (0, 11), ('said:"Ina Wolff"',)),
        ("speaker:udo rampe", 11, (0, 11), ('speaker:"Udo Wolff"',)),
        ("source:zeit", 11, (0, 11), ('source:"Die Zeit im Bild"',)),
        ("tag:hae", 7, (0, 7), ("tag:Häfen",)),
        ("is:", 3, (0, 3), ("is:unread", "is:read", "is:starred", "is:noted")),
        ("date:2024", 9, (0, 9), ()),
        ("nothing ", 8, (8, 8), ()),
        ("rampe", 5, (0, 5), ()),
        ("xyz:a", 5, (5, 5), ()),
    ],
)
def test_completion(filled, query, cursor, replaced, options):
    """Fields, people, sources, tags and states complete what is typed up to the cursor."""
    completion = filled.completion(query, cursor)

    assert ((completion.span.start, completion.span.end), completion.options) == (replaced, options)


def test_every_completion_can_be_asked_for(library, make):
    """Names and sources with anything in them come back as something the search understands."""
    library.keep(*make('[„a b c“|Jo "Q" O’Neil (MP)] x', publisher='A "b" (c): d'))
    for query in ("said:", "speaker:", "source:"):
        for option in library.completion(query, len(query)).options:
            assert len(library.search(option).hits) == 1, option


def test_everyone_is_joined(filled):
    """People are joined across articles, two of one surname stay two; who says nothing is not listed."""
    assert [(p.name, p.quotations, p.articles) for p in filled.everyone()] == [("Ina Wolff", 2, 2), ("Udo Wolff", 1, 1)]


def test_everyone_forgets_removed_articles(filled):
    """Who speaks only in articles that were removed is not listed."""
    filled.remove((2,))

    assert [(p.name, p.quotations) for p in filled.everyone()] == [("Ina Wolff", 1)]


def test_same_words_by_their_spans(filled):
    """Shared quotations are told by where they stand, with the number of other articles."""
    text = filled.article(1).article.text

    assert {span.of(text): count for span, count in filled.also_at(1).items()} == {"„Wir sind bereit dazu“": 1}
    assert filled.also_at(3) == {}


def test_notes_with_their_words(filled):
    """Notes come with the words they are on; as Markdown nothing in them is markup."""
    (found,) = filled.notes()

    assert (found.note.text, found.words, found.entry.title) == ("Ask *why*", "Rampe", "Die Rampe")
    assert filled.notes_of(1) == (found.note,)
    assert notes_as_markdown((found,)) == "# Notes\n\n> Rampe\n\nAsk \\*why\\*\n\nUferblatt: Die Rampe, 2024-11-07\n"


def test_somebody_of_everyone_is_known_again(library, make):
    """Everybody comes without the speakers they are; asked for one by one, two of one name are told apart by office."""
    library.keep(*make("[„a b c“|Peter Graf, Ministerpräsident] x"))
    library.keep(*make("[„d e f“|Peter Graf, Torwart] x"))
    library.keep(*make("[„g h i“|Peter Graf, Torwart] y"))
    listed = library.everyone()

    assert [(p.quotations, p.articles, p.roles, p.speakers) for p in listed] == [
        (2, 2, ("Torwart",), ()),
        (1, 1, ("Ministerpräsident",), ()),
    ]
    known = [library.known_again(person) for person in listed]
    assert [(p.roles, len(p.speakers)) for p in known] == [(("Torwart",), 2), (("Ministerpräsident",), 1)]
    assert [s.text for s in library.sayings(known[1])] == ["„a b c“"]
    library.remove((1, 2, 3))
    assert library.known_again(listed[0]) is None
    assert library.everyone() == ()
