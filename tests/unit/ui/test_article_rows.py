"""How an article looks in the list."""

from datetime import date

import pytest

from reader.ui.shelf import Entry, Headings, Status
from reader.ui.widgets.article_rows import article_row


def told(entry, width, lines, below=Headings.NONE):
    """Return the words of the lines of a row."""
    row = article_row(entry, width, lines=lines, is_marked=False, below=below)
    return ["".join(words for words, _ in line) for line in row]


def entry(title, **facts):
    """Return an article of a paper."""
    known = {"source": "Deichpost", "day": date(2024, 11, 8), "language": "de", "words": 400, "quotations": 3}
    return Entry("a.txt", Status.READY, title, **(known | facts))


def test_facts_fill_the_lines_a_short_title_leaves():
    """What one line has no room for goes on the next, and nothing is left out while there is one."""
    assert told(entry("Ebbe"), 22, 4) == ["• Ebbe", "  08.11.2024", "  Deichpost · 2 min", "  3 quotations"]
    assert told(entry("Die Stadt und der Fluss"), 22, 4) == [
        "• Die Stadt und der",
        "  Fluss",
        "  08.11.2024",
        "  Deichpost · 2 min",
    ]


def test_tags_come_last_and_quotations_are_a_sign_among_other_facts():
    """The word stands only where there is nothing beside it."""
    tagged = entry("Ebbe", tags=("Küste",))
    assert told(tagged, 30, 3) == ["• Ebbe", "  08.11.2024 · Deichpost", "  2 min · 3 „“ · #Küste"]


@pytest.mark.parametrize(
    ("source", "line"),
    [("Deichpost", "  08.11.2024 · Deichpost"), ("Allgemeine Küstenrundschau", "  08.11.2024 · Allgemeine K…")],
)
def test_on_one_line_what_does_not_fit_is_left_out(source, line):
    """A long name is cut to what can still be recognised."""
    assert told(entry("Die Stadt und der Fluss am Meer bei Nacht", source=source), 28, 3)[2:] == [line]


def test_what_the_heading_says_is_not_said_again():
    """Below a day there is no day, below a source no source."""
    assert told(entry("Ebbe"), 22, 3, Headings.DAY) == ["• Ebbe", "  Deichpost · 2 min", "  3 quotations"]
    assert told(entry("Ebbe"), 30, 3, Headings.SOURCE) == ["• Ebbe", "  08.11.2024 · 2 min · 3 „“"]
