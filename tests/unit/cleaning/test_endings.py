"""What stands below an article's last paragraph, and the lists that are the article's although they look like menus."""

from __future__ import annotations

import pytest

from reader.cleaning import clean
from reader.cleaning.endings import comments_begin, notes_at_end
from reader.cleaning.lists import lists_in

TEXT = [
    "Old ferry comes apart at Port Larkin",
    "Engineers at the Port Larkin yard began taking the old ferry apart on Monday, and will be at it until autumn.",
    "“We have waited a long time for this,” said Tilda Rowe, who runs the yard with her brother and a dozen workers.",
    "Neighbours have mixed feelings about the ferry, while others look forward to the museum planned for its deck.",
    "The first rooms could open in the spring, but the timetable is tight, and the deck must be made safe to walk on.",
]


@pytest.mark.parametrize(
    "note",
    [
        "Ada Blum is a senior reporter for the Example Paper covering harbours, islands and the people who live there.",
        "Ada Blum covers harbours and islands for the Example Paper, which she joined after ten years on the coast.",
        "Ada Blum ist freie Journalistin und berichtet aus den Häfen des Nordens über Schiffe und ihre Besatzungen.",
        "You can reach Ada at ada@example.org or follow her for more news about the harbour and the islands around it.",
    ],
)
def test_a_note_on_the_author_ends_no_article(note: str) -> None:
    """Who the author is goes, with the bare name above it, and the last paragraph stays the last."""
    article = clean("\n".join([*TEXT, "Ada Blum", note]), media_type="text/plain")
    assert article.text.endswith(TEXT[-1])
    assert {removed.rule for removed in article.removed if removed.text == note} == {"author-box"}


def test_a_person_of_the_story_stays() -> None:
    """That somebody is a reporter may be told in the middle of an article, and then it is the article's."""
    told = "Ada Blum is a reporter at the Example Paper and was aboard when the ferry ran aground on Sunday night."
    lines = [*TEXT[:3], told, *TEXT[3:]]
    assert notes_at_end(lines, [True] * len(lines)) == []


def test_readers_comments_end_an_article() -> None:
    """From the line that announces comments on nothing is the article's, however much like prose it reads."""
    comments = [
        "2 comments",
        "Jan Moor August 3, 2023 at 4:12 pm",
        "I grew up on that ferry and I still remember the smell of the engine room when we crossed in the winter.",
        "Lena Ott August 4, 2023 at 9:30 am",
        "My father worked on her for twenty years, and he says that the deck was never safe to walk on in the rain.",
    ]
    article = clean("\n".join([*TEXT, *comments]), media_type="text/plain")
    assert article.text.endswith(TEXT[-1])
    assert [removed.rule for removed in article.removed][-5:] == ["comments"] * 5


def test_a_speaker_is_no_comment() -> None:
    """A paragraph that ends in "said" with a year in it begins no comments: it runs on."""
    said = "It was in the winter of 2019 that the yard was sold to the trust for the first time, as Tilda Rowe said."
    lines = [*TEXT, said]
    assert comments_begin(lines, range(2, len(lines)), lambda i: len(lines[i]) > 60) == len(lines)


@pytest.mark.parametrize(
    "entries",
    [
        ["Tilda Rowe, Port Larkin", "Jan Moor, Lower Sound", "Lena Ott, Grey Island", "Ada Blum, Port Larkin"],
        ["* two ropes", "* a lamp", "* four oars", "* a bucket", "* a map of the sound"],
    ],
)
def test_a_list_the_text_announces_stays(entries: list[str]) -> None:
    """Short lines below a line that stays and ends in a colon are its list, up to where boilerplate begins."""
    lines = [*TEXT, "The museum shows what the following people gave to it:", *entries, "Newsletter", "Imprint"]
    kept = [i <= len(TEXT) for i in range(len(lines))]
    assert list(lists_in(lines, kept, [""] * len(lines))) == [[len(TEXT) + 1 + i for i in range(len(entries))]]


def test_rows_of_a_table_stay_with_their_text() -> None:
    """Lines with figures and the same marks right below the text are its table; a menu below it is none."""
    rows = [f"{day} June – Hall {day + 3}, Port Larkin" for day in range(3, 10)]
    lines = [*TEXT, "The dates", *rows, "Harbour", "Sport", "Weather", "Politics", "Travel"]
    kept = [i < len(TEXT) for i in range(len(lines))]
    assert [entry for found in lists_in(lines, kept, [""] * len(lines)) for entry in found] == list(range(6, 13))


def test_a_menu_below_the_text_is_no_list() -> None:
    """Short lines that nothing announces and that hold no figures are left alone."""
    lines = [*TEXT, "Harbour", "Sport", "Weather", "Politics", "Travel", "Culture"]
    kept = [i < len(TEXT) for i in range(len(lines))]
    assert list(lists_in(lines, kept, [""] * len(lines))) == []
