"""The day an article appeared, from its words alone."""

from __future__ import annotations

from datetime import date

import pytest

from reader.dates import publication_day, published_line

LATER = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Stand: 07.11.2024, 13:45 Uhr", "de"),
        ("Veröffentlicht am 7. November 2024", "de"),
        ("Zuletzt aktualisiert am 7. November 2024 um 9:12 Uhr", "de"),
        ("Aktualisiert: 7. Nov. 2024, 7:12", "de"),
        ("Berlin, 7. November 2024 (dpa) – Die Ministerin tritt zurück.", "de"),
        ("Wien, 07.11.2024 - Die Ministerin tritt zurück.", "de"),
        ("Donnerstag, 7. November 2024", "de"),
        ("07.11.2024, 13:45 Uhr", "de"),
        ("Von Eva Muster | 07.11.2024", "de"),
        ("Do, 07.11.2024, 18:30 Uhr | Lesezeit: 3 Min.", "de"),
        ("Artikel vom 07.11.2024 - 13:45 Uhr", "de"),
        ("Erstellt: 07.11.2024 Aktualisiert: 08.11.2024", "de"),
        ("Published Nov 7, 2024", "en"),
        ("Published on 7 November 2024 at 10:30 GMT", "en"),
        ("Updated 3:45 PM ET, Thu November 7, 2024", "en"),
        ("WASHINGTON, Nov. 7, 2024 (AP) — The minister resigned.", "en"),
        ("By Jane Doe, Nov. 7, 2024", "en"),
        ("Posted: 11/07/2024", "en"),
    ],
)
def test_stamps_are_read(line: str, language: str) -> None:
    """A line that stamps its day on the article gives that day."""
    assert published_line(line, language) == date(2024, 11, 7)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Am 7. November 2024 trat sie zurück.", "de"),
        ("Die Studie wurde am 7. November 2024 veröffentlicht.", "de"),
        ("Foto vom 7. November 2024", "de"),
        ("Stand: gestern", "de"),
        ("Stand der Dinge ist unklar", "de"),
        ("Lesezeit: 3 Minuten", "de"),
        ("Am Donnerstag (7. November) kam er.", "de"),
        ("", "de"),
        ("She resigned on Nov. 7, 2024.", "en"),
        ("The updated report of Nov. 7, 2024 is out", "en"),
    ],
)
def test_other_lines_are_no_stamps(line: str, language: str) -> None:
    """A sentence with a date, a caption, or a line without a full date stamps nothing."""
    assert published_line(line, language) is None


def test_page_line_is_the_day_and_says_where() -> None:
    """The line near the title gives the day, its source and its span."""
    text = "Ministerin tritt zurück\nStand: 07.11.2024, 13:45 Uhr\n\nAm Mittwoch hatte sie das noch verneint."

    found = publication_day(text, "de", today=LATER)

    assert found is not None
    assert (found.day, found.source, found.span.of(text)) == (date(2024, 11, 7), "page line", "07.11.2024")


def test_dateline_is_told_as_such() -> None:
    """A dateline gives the day with its own source."""
    found = publication_day("Titel\n\nBerlin, 7. November 2024 (dpa) – Sie tritt zurück.", "de", today=LATER)

    assert found is not None
    assert (found.day, found.source) == (date(2024, 11, 7), "dateline")


def test_weekday_and_day_pin_the_year() -> None:
    """Of several such days the latest the text looks back on counts, in the latest year in which all fit."""
    text = (
        "Das kündigte sie am Donnerstag (7. November) an. Noch am Mittwoch (6. November) hatte sie das verneint. "
        "Am Dienstag (12. November) soll der Nachfolger gewählt werden."
    )

    found = publication_day(text, "de", today=LATER)

    assert found is not None
    assert (found.day, found.source) == (date(2024, 11, 7), "weekday and day")


@pytest.mark.parametrize(
    "text",
    [
        "Am Mittwoch (6. November) klang das anders. Am heutigen Donnerstag (7. November) will der Rat entscheiden.",
        "Gestern, Mittwoch (6. November), klang das noch anders.",
    ],
)
def test_an_article_names_its_own_day(text: str) -> None:
    """A weekday and day called today's or yesterday's tell the day of the article itself."""
    found = publication_day(text, "de", today=LATER)

    assert found is not None
    assert found.day == date(2024, 11, 7)


@pytest.mark.parametrize(
    "text",
    [
        "Sie trat am Mittwoch zurück.",
        "Sie trat am 7. November zurück.",
        "Er wurde am 5. März 1970 geboren.",
        "Am Dienstag (7. November) und am Freitag (8. November) war sie dort.",
        "Am Sonntag, dem 14. August, stürzte die Maschine ab. Der Bericht wurde im März 2024 vorgelegt.",
        "",
    ],
)
def test_silence_rather_than_a_guess(text: str) -> None:
    """Where the words do not tell the day, or contradict one another, there is no answer."""
    assert publication_day(text, "de", today=LATER) is None


def test_nothing_appears_after_today() -> None:
    """A stamp that lies ahead of today is no answer."""
    assert publication_day("Stand: 07.11.2030", "de", today=LATER) is None


def test_a_bare_date_deep_in_the_text_is_no_stamp() -> None:
    """A line with only a date counts near the title, not below running text."""
    body = "Das Werk wurde nach langer Planung eröffnet und zog viele Menschen an. " * 5

    assert publication_day(f"Titel\n{body}\n07.12.2023\n", "de", today=LATER) is None
    assert publication_day(f"Titel\n07.12.2023\n{body}", "de", today=LATER) is not None
