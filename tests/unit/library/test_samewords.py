"""The same words in several articles, and what differs where they are told twice."""

from datetime import date

import pytest

from reader.library import Likeness
from reader.library.comparing import occasion
from reader.spans import Span


def shared(library, make, one, other):
    """Return how the first quotation of one article is to those of the other."""
    first = library.keep(*make(one, title="eins"))
    library.keep(*make(other, title="zwei", location="z.txt"))
    while library.tend():
        pass
    article = library.article(first.number)
    saying = library.saying_at(first.number, article.analysis.quotations[0].span)
    return [same.likeness for same in library.same_words(saying)]


LONG = "Wir bauen die Brücke neu, und zwar noch vor dem nächsten Winter"


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        (f"[„{LONG}“|Ina Wolff]", f"[»{LONG.upper()}«|Wolff]", [Likeness.EQUAL]),
        (f"[„{LONG}“|Ina Wolff]", "[„Wir bauen die Bruecke neu“|Wolff]", [Likeness.WHOLE]),
        ("[„Wir bauen die Brücke neu“|Ina Wolff]", f"[„{LONG}“|Wolff]", [Likeness.PART]),
        (f"[„{LONG}“|Ina Wolff]", f"[„{LONG.replace('nächsten', 'kommenden')}“|Wolff]", [Likeness.NEAR]),
        ("[„neu“|Ina Wolff]", f"[„{LONG}“|Wolff]", [Likeness.PART]),
        (f"[„{LONG}“|Ina Wolff]", "[„neu“|Wolff]", [Likeness.WHOLE]),
        ("[„neu“|Ina Wolff]", "So [„neu“|Wolff]", [Likeness.EQUAL]),
        ("[„neu“|Ina Wolff]", "So [„neu“|Jo Kern]", []),
        ("[„neu“|Ina Wolff]", f"[„{LONG}“|Jo Kern]", []),
        (f"[„{LONG}“|Ina Wolff]", "[„Wir warten, bis das Wasser fällt, und dann sehen wir weiter“|Wolff]", []),
    ],
)
def test_likeness(library, make, one, other, likeness):
    """Equal, part, whole and near are told apart; one or two words count only for the same person."""
    assert shared(library, make, one, other) == likeness


@pytest.mark.parametrize(
    "lost", ["UPDATE body SET packed = x'00' WHERE article = 1", "DELETE FROM body WHERE article = 1"]
)
def test_an_article_with_damaged_bytes_holds_up_no_other(library, make, lost):
    """It is passed over, and the others are compared."""
    for place in "abc":
        library.keep(*make(f"{place} [„{LONG}“|Ina Wolff]", title=place, location=f"{place}.txt"))
    library._connection().execute(lost)
    while library.tend():
        pass
    whole = library.article(2)
    assert library.also_in(2) == {0: 1}
    assert len(library.same_words(library.saying_at(2, whole.analysis.quotations[0].span))) == 1


def test_the_order_of_adding_does_not_matter(library, make):
    """A short quotation is found in a long one whichever of the two came first."""
    assert shared(library, make, f"[„{LONG}“|Ina Wolff]", "[„vor dem nächsten Winter“|Jo Kern]") == [Likeness.WHOLE]


def test_shared_quotations_are_counted(newsroom):
    """An open article knows which of its quotations stand in how many others."""
    river = newsroom.search("title:fluss").hits[0].entry.number

    assert newsroom.also_in(river) == {0: 1, 1: 1}
    assert newsroom.also_in(newsroom.search("title:kraniche").hits[0].entry.number) == {}


def test_groups_hold_what_belongs_together(newsroom):
    """All tellings of the same words are one group, for everybody or for one person."""
    (group,) = newsroom.shared_groups()

    assert [(s.entry.title, s.text) for s in group] == [
        ("Warten auf die Flut", "„Wenn das Wasser kommt, dann sind wir bereit. Wir warten nicht.“"),
        ("Die Stadt und der Fluss", "„Wenn das Wasser kommt, dann sind wir bereit. Wir warten nicht.“"),
        ("Die Stadt und der Fluss", "„bereit“"),
    ]
    assert newsroom.shared_groups(newsroom.people("Ute Kern")[0]) == []
    assert newsroom.shared_groups(newsroom.people("Jo Kern")[0]) == [group]


def test_no_more_groups_than_wanted(library, make):
    """The newest groups come first, and those nobody wants are not looked at."""
    said = ("„Wir bauen die Brücke neu“", "„Das Wasser fällt seit heute früh“", "„Niemand muss sein Haus verlassen“")
    for n, words in enumerate(said):
        library.keep(*make(f"[{words}|Ina Wolff]", location=f"{n}.txt"))
        library.keep(*make(f"Dazu [{words}|Ina Wolff]", location=f"{n}b.txt"))
    while library.tend():
        pass

    assert [group[0].text for group in library.shared_groups()] == [*reversed(said)]
    assert [group[0].text for group in library.shared_groups(limit=2)] == [said[2], said[1]]


def test_the_comparison_marks_what_differs(newsroom):
    """Two tellings are shown with the occasion and the attribution that differ, and the words that do not."""
    one, other, _ = newsroom.shared_groups()[0]

    compared = newsroom.compare(one, other)

    assert not compared.wording_differs
    assert [(p.text, p.differs) for p in compared.one.occasion] == [("bei einem Forum", True), ("in Uferstadt", False)]
    assert [(p.text, p.differs) for p in compared.other.occasion] == [
        ("Während einer Konferenz", True), ("in Uferstadt", False),
    ]  # fmt: skip
    assert [(p.text, p.differs) for p in compared.one.attribution] == [
        ("Jo", True), ("Kern,", False), ("Bürgermeister", True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("„Das geht so nicht.“ sagte sie. Im Interview mit Radio Elbe war er da.", ""),
        ("Im Interview mit Radio Elbe sagte sie: „Das geht so nicht.“", "Im Interview mit Radio Elbe"),
        ("„Das geht so nicht“, sagte sie bei einer Sitzung des Rates in Uferstadt.", "bei einer Sitzung des Rates"),
        (
            "Bei einer Fragestunde während eines Treffens in Hamburg: „Das geht so nicht.“",
            "Bei einer Fragestunde während eines Treffens in Hamburg",
        ),
        ("At a press conference in Leeds she said: „Das geht so nicht.“", "At a press conference in Leeds"),
        ("Auf der Konferenz fehlte er.\n„Das geht so nicht.“", "Auf der Konferenz"),
    ],
)
def test_the_occasion_is_taken_from_around_the_words(text, found):
    """Where something was said stands before the words or in one sentence with them."""
    start = text.index("„")

    assert occasion(text, Span(start, text.index("“") + 1)) == found


def test_a_removed_partner_is_no_partner(library, make):
    """When the other article is removed, the words are no longer shown as shared."""
    library.keep(*make(f"[„{LONG}“|Ina Wolff]", published=date(2024, 1, 1)))
    other = library.keep(*make(f"Dazu: [„{LONG}“|Ina Wolff]", location="z.txt"))
    while library.tend():
        pass

    library.remove([other.number])

    assert library.also_in(1) == {}
    assert library.shared_groups() == []


def test_words_in_everybodys_mouth_hide_nothing(library, make):
    """However many others begin alike, the quotation that has more in common is found."""
    for n in range(70):
        library.keep(*make(f"[„Wir werden sehen, sagt Nummer {n}“|Ina Wolff{n}]", location=f"{n}.txt"))
    first = library.keep(*make(f"[„Wir werden sehen, {LONG}“|Jo Kern]", location="k.txt"))
    for n in range(70, 140):
        library.keep(*make(f"[„Wir werden sehen, sagt Nummer {n}“|Ina Wolff{n}]", location=f"{n}.txt"))
    last = library.keep(*make(f"[„Wir werden sehen, {LONG.replace('nächsten', 'kommenden')}“|Udo Graf]", location="g"))
    while library.tend():
        pass

    saying = library.saying_at(last.number, library.article(last.number).analysis.quotations[0].span)

    assert (first.number, Likeness.NEAR) in [(s.saying.entry.number, s.likeness) for s in library.same_words(saying)]


@pytest.mark.parametrize("length", [3, 4, 5, 8, 12])
def test_every_part_of_a_longer_quotation_is_found(library, make, length):
    """Wherever it is cut out, and however short it is, whoever says it."""
    words = f"{LONG}, sagt der Rat, und die Stadt zahlt alles aus eigener Kasse".replace(",", "").split()
    library.keep(*make(f"[„{' '.join(words)}“|Ina Wolff]"))
    numbers = [
        library.keep(*make(f"{n}: [„{' '.join(words[n : n + length])}“|Jo Kern{n}]", location=f"{n}.txt")).number
        for n in range(len(words) - length + 1)
    ]
    while library.tend():
        pass

    found = [
        [s.likeness for s in library.same_words(saying) if s.saying.entry.number == 1]
        for number in numbers
        for saying in [library.saying_at(number, library.article(number).analysis.quotations[0].span)]
    ]
    assert found == [[Likeness.PART]] * len(numbers)


def test_anchors_of_an_older_version_are_made_anew(library, make):
    """A library compared by an older version is compared again, and what it knew stays."""
    library.keep(*make(f"[„{LONG}“|Ina Wolff]"))
    library.keep(*make("[„bauen die Brücke neu“|Jo Kern]", location="z.txt"))
    while library.tend():
        pass
    connection = library._connection()
    connection.execute("DELETE FROM anchor")
    connection.execute("DELETE FROM fact WHERE name = 'anchors'")
    assert library.also_in(1) == {0: 1}
    library.keep(*make(f"Dazu [„{LONG}“|Udo Graf]", location="y.txt"))

    while library.tend():
        pass

    assert library.also_in(1) == {0: 2}
    assert connection.execute("SELECT count(*) FROM pair").fetchone() == (2,)
