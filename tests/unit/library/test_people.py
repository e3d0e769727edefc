"""People across articles: joined where they are one, apart where they may be two."""

import csv
import io
import json
from datetime import date

import pytest

from reader.library.exports import sayings_as_csv, sayings_as_json, sayings_as_markdown


def keep(library, make, *texts):
    """Keep articles of these texts, each on a day of its own."""
    for place, text in enumerate(texts):
        library.keep(*make(text, title=f"Nr. {place}", published=date(2024, 1, 1 + place)))


def names(library, name):
    """Return who may be meant, with the number of their quotations."""
    return [(p.name, p.quotations) for p in library.people(name)]


@pytest.mark.parametrize(
    ("texts", "asked", "found"),
    [
        (["[„a b c“|Ina Wolff] x", "[„d e f“|Wolff] x"], "wolff", [("Ina Wolff", 2)]),
        (["[„a b c“|Ina Wolff] x", "[„d e f“|I. Wolff] x"], "Ina Wolff", [("Ina Wolff", 2)]),
        (["[„a b c“|Dr. Ina Wolff] x", "[„d e f“|Ina Wolff] x"], "wolff", [("Dr. Ina Wolff", 2)]),
        (["[„a b c“|Ina Wolff] x", "[„d e f“|Udo Wolff] x"], "wolff", [("Ina Wolff", 1), ("Udo Wolff", 1)]),
        (
            ["[„a b c“|Ina Wolff] x", "[„d e f“|Udo Wolff] x", "[„g h i“|Wolff] x"],
            "wolff",
            [("Ina Wolff", 1), ("Udo Wolff", 1), ("Wolff", 1)],
        ),
        (
            ["[„a b c“|Ina Wolff, Ministerin] x", "[„d e f“|Udo Wolff, Trainer] x", "[„g h i“|Wolff, Trainer] x"],
            "wolff",
            [("Udo Wolff", 2), ("Ina Wolff", 1)],
        ),
        (
            ["[„a b c“|Peter Graf, Ministerpräsident] x", "[„d e f“|Peter Graf, Torwart] x", "[„g h i“|Peter Graf] x"],
            "peter graf",
            [("Peter Graf", 2), ("Peter Graf", 1)],
        ),
        (["[„a b c“|Sergej Lenow] x", "[„d e f“|Sergey Lenow] x"], "sergei lenow", [("Sergey Lenow", 2)]),
        (["[„a b c“|Ina Wolff] x"], "ina", [("Ina Wolff", 1)]),
        (["[„a b c“|Ina Wolff] x"], "I. Wolff", [("Ina Wolff", 1)]),
        (["[„a b c“|Ina Wolff] x"], "U. Wolff", []),
        (["[„a b c“|Ina Wolff] x"], "udo wolff", []),
        (["[„a b c“|Ina Wolff] x"], "…", []),
    ],
)
def test_people_are_joined_with_care(library, make, texts, asked, found):
    """First names, initials, titles and offices decide; a bare surname joins only where there is one to join."""
    keep(library, make, *texts)

    assert sorted(names(library, asked)) == sorted(found)


def test_an_organisation_is_joined_by_its_whole_name(library, make):
    """Two offices that share a word are two."""
    for text, name in (("[„a b c“|Amt Nord] x", "Amt Nord"), ("[„d e f“|Amt Süd] x", "Amt Süd")):
        library.keep(*make(text, kinds={name: "organisation"}))

    assert names(library, "nord") == [("Amt Nord", 1)]


def test_a_person_page_is_by_day_with_source(newsroom):
    """What somebody says comes in the order of days, each with where it stands, and can be searched."""
    (person,) = newsroom.people("Ina Wolff")

    sayings = newsroom.sayings(person)

    assert [(s.entry.published, s.entry.source, s.text) for s in sayings] == [
        (date(2024, 3, 5), "Uferblatt", "„Die Brücke bleibt zu“"),
        (date(2024, 3, 5), "Uferblatt", "„Wir brauchen Zeit für das Geländer“"),
    ]
    assert [s.text for s in newsroom.sayings(person, "gelaender")] == ["„Wir brauchen Zeit für das Geländer“"]
    assert newsroom.person_of(1, 0) == person


def test_a_persons_sayings_come_page_by_page(library, make):
    """However the pages are cut, nothing is left out or comes twice, in either order, with or without words."""
    keep(library, make, *(f"[„Wort {n} gilt“|Ina Wolff] [„Der Fluss {n} steigt“|Ina Wolff] x" for n in range(5)))
    (person,) = library.people("wolff")
    everything = [s.text for s in library.sayings(person)]
    assert everything[:3] == ["„Wort 0 gilt“", "„Der Fluss 0 steigt“", "„Wort 1 gilt“"]

    for asked in ({}, {"newest_first": True}, {"words": "fluss"}):
        whole = library.sayings(person, **asked)
        pages = [saying for n in range(0, 12, 3) for saying in library.sayings(person, **asked, limit=3, offset=n)]
        assert [s.text for s in pages] == [s.text for s in whole]


def test_a_bare_surname_is_whom_its_article_means(library, make):
    """In the library "Wolff" the coach is Udo, "Wolff" the minister is Ina."""
    keep(
        library, make, "[„a b c“|Ina Wolff, Ministerin] x", "[„d e f“|Udo Wolff, Trainer] x",
        "[„g h i“|Wolff, Trainer] x", "[„j k l“|Wolff, Ministerin] x",
    )  # fmt: skip

    assert [library.person_of(number, 0).name for number in (3, 4)] == ["Udo Wolff", "Ina Wolff"]
    assert library.person_of(9, 0) is None


def test_everybodys_sayings_can_be_asked_for(newsroom):
    """Without a person all quotations come, the oldest day first, page by page."""
    everything = newsroom.sayings()

    assert len(everything) == 6
    assert newsroom.sayings(limit=2, offset=2) == everything[2:4]
    assert [s.speaker for s in newsroom.sayings(words="nass")] == ["Ute Kern"]


def test_sayings_can_be_taken_one_by_one(newsroom):
    """What is asked for all at once comes the same way piece by piece, and one may stop."""
    assert tuple(newsroom.each_saying()) == newsroom.sayings()
    assert next(newsroom.each_saying(words="nass")).speaker == "Ute Kern"


def test_a_table_cannot_run_a_formula(library, make):
    """A cell that a spreadsheet would calculate begins with an apostrophe."""
    library.keep(*make("[=HYPERLINK(1)|+Ina Wolff] x", title="@Titel"))
    table = sayings_as_csv(library.sayings())

    (row,) = csv.DictReader(io.StringIO(table))
    assert (row["text"], row["speaker"], row["title"]) == ("'=HYPERLINK(1)", "'+Ina Wolff", "'@Titel")


def test_markdown_shows_words_and_not_markup(library, make):
    """What would be markup in somebody's words is shown as it was said."""
    library.keep(*make("[„*Nein* <b>“|Ina Wolff, Leiterin] x", title="# 1", published=date(2024, 5, 1)))
    (person,) = library.people("wolff")

    assert sayings_as_markdown(library.sayings(person), person) == (
        "# Ina Wolff\n\nLeiterin\n\n## 2024-05-01\n\n> „\\*Nein\\* \\<b\\>“\n\nUferblatt: \\# 1\n"
    )


def test_json_has_a_schema_and_a_version(newsroom):
    """The document says what it is."""
    (person,) = newsroom.people("Ute Kern")
    document = json.loads(sayings_as_json(newsroom.sayings(person), person))

    assert (document["schema"], document["version"]) == ("reader.sayings", 1)
    assert document["person"]["name"] == "Ute Kern"
    assert document["sayings"][0]["day"] == "2024-11-10"
