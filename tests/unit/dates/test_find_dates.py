"""What `find_dates` promises beyond single phrases."""

from __future__ import annotations

from datetime import date

import pytest

from reader.dates import Disagreement, disagreement_told, find_dates
from reader.findings import DateMention, DateType

NOVEMBER = date(2024, 11, 7)


def only(text: str, reference: date | None = NOVEMBER, language: str = "de") -> DateMention:
    """Return the single mention of a text."""
    (found,) = find_dates(text, reference, language)
    return found


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Im Jahr 2014 begann es.", date(2014, 1, 1), date(2014, 12, 31)),
        ("Im Februar 2024 begann es.", date(2024, 2, 1), date(2024, 2, 29)),
        ("Am 3. Mai 2020 begann es.", date(2020, 5, 3), date(2020, 5, 3)),
        ("Ende 2023 begann es.", date(2023, 10, 1), date(2023, 12, 31)),
        ("Anfang Juni 2020 begann es.", date(2020, 6, 1), date(2020, 6, 10)),
        ("Im dritten Quartal 2020 begann es.", date(2020, 7, 1), date(2020, 9, 30)),
        ("Im ersten Halbjahr 2020 begann es.", date(2020, 1, 1), date(2020, 6, 30)),
        ("Vergangene Woche begann es.", date(2024, 10, 28), date(2024, 11, 3)),
        ("Am vergangenen Wochenende begann es.", date(2024, 11, 2), date(2024, 11, 3)),
        ("Im Herbst 2002 begann es.", date(2002, 9, 1), date(2002, 11, 30)),
        ("In den neunziger Jahren begann es.", date(1990, 1, 1), date(1999, 12, 31)),
        ("Im 19. Jahrhundert begann es.", date(1800, 1, 1), date(1899, 12, 31)),
        ("In der Nacht zum Mittwoch begann es.", date(2024, 11, 5), date(2024, 11, 6)),
        ("In der Saison 2014/15 begann es.", date(2014, 7, 1), date(2015, 6, 30)),
        ("Vor drei Jahren begann es.", date(2021, 1, 1), date(2021, 12, 31)),
    ],
)
def test_value_covers_its_days(text: str, first: date, last: date) -> None:
    """Each expression tells the first and the last day it covers."""
    found = only(text)

    assert (found.first, found.last) == (first, last)


def test_bracket_closes_the_mention() -> None:
    """A day in brackets behind its weekday is one mention, closing bracket included."""
    text = "Das kündigte sie am Donnerstag (7. November) an."

    assert only(text).span.of(text) == "Donnerstag (7. November)"


@pytest.mark.parametrize(
    ("text", "language"),
    [("Am Freitag, 7. November 2024, tagt er.", "de"), ("It meets on Friday, November 7, 2024.", "en")],
)
def test_weekday_that_does_not_fit_is_told(text: str, language: str) -> None:
    """Where weekday and date disagree the date stands, and a sentence says so."""
    found = only(text, None, language)

    assert found.value == "2024-11-07"
    assert found.discrepancy == "Friday is written, but 2024-11-07 is a Thursday."


def test_weekday_moves_the_year_by_one() -> None:
    """A day without year takes the year next to the article's in which its weekday fits."""
    found = only("Am Dienstag, 7. November, tagte er.")

    assert (found.value, found.discrepancy) == ("2023-11-07", "")


def test_weekday_that_fits_no_near_year_is_told() -> None:
    """Where no near year fits, the nearest day stands and the disagreement is told."""
    found = only("Am Sonntag, 7. November, tagte er.")

    assert found.value == "2024-11-07"
    assert found.discrepancy == "Sunday is written, but 2024-11-07 is a Thursday."


def test_disagreement_can_be_told_in_another_language() -> None:
    """The sentence of a discrepancy gives back the weekday that is written and the day; other words give nothing."""
    found = only("Am Freitag, 7. November 2024, tagt er.")

    assert disagreement_told(found.discrepancy) == Disagreement(4, date(2024, 11, 7))
    assert disagreement_told("") is None
    assert disagreement_told("Nothing is written.") is None


def test_relative_expressions_wait_for_a_reference() -> None:
    """Without the article's day nothing relative is resolved, and nothing is ever resolved against today."""
    text = "Gestern, am Mittwoch, vergangene Woche und im Oktober war es so."

    found = find_dates(text, None, "de")

    assert [m.value for m in found] == ["XXXX-XX-XX", "XXXX-WXX-3", "XXXX-WXX", "XXXX-10"]
    assert all(m.first is None and m.last is None and m.anchor is None for m in found)


def test_anchor_tells_what_a_day_was_counted_from() -> None:
    """A relative day names its anchor, an explicit one has none, a counted one the date before it."""
    text = "Am 12. Juli 1998 siegten sie, zwei Tage später fuhren sie heim. Gestern starb der Trainer."

    assert [m.anchor for m in find_dates(text, NOVEMBER, "de")] == [None, date(1998, 7, 12), NOVEMBER]


def test_now_has_no_days() -> None:
    """Words for now, then and soon are told apart by their value and cover no days."""
    found = find_dates("Jetzt ist es so, damals war es anders, in Zukunft auch.", NOVEMBER, "de")

    assert [(m.value, m.first) for m in found] == [("PRESENT_REF", None), ("PAST_REF", None), ("FUTURE_REF", None)]


def test_heute_means_nowadays_where_no_day_is_told() -> None:
    """In an essay "heute" means nowadays; in a report it is the day."""
    assert only("Heute ist die Stadt eine andere.").value == "PRESENT_REF"
    assert only("Die Polizei teilte heute mit, er sei tot.").value == "2024-11-07"
    assert [m.value for m in find_dates("Heute um 19 Uhr tagt der Rat.", NOVEMBER, "de")] == [
        "2024-11-07",
        "2024-11-07T19:00",
    ]


def test_other_languages_give_dates_in_numbers_only() -> None:
    """In a language without a pack only dates wholly in numbers are read."""
    text = "Le 07.11.2024, lundi, et le 2024-11-08, en mai 2020."

    assert [m.value for m in find_dates(text, NOVEMBER, "fr")] == ["2024-11-07", "2024-11-08"]
    assert find_dates(text, NOVEMBER, "")[0].value == "2024-11-07"


def test_month_comes_first_in_english_numbers() -> None:
    """11/7/2024 is a day in November in English; a first number above 12 is the day."""
    assert only("Signed 11/7/2024 there.", None, "en").value == "2024-11-07"
    assert only("Signed 17/11/2024 there.", None, "en").value == "2024-11-17"


def test_impossible_days_are_kept_without_days() -> None:
    """A day the calendar does not have keeps its words as a value but covers nothing."""
    found = only("Am 31. April 2020 begann es.")

    assert (found.value, found.first) == ("2020-04-31", None)


def test_headline_and_text_stay_apart() -> None:
    """A date does not reach over the end of a paragraph."""
    text = "Rückkehr am Montag\n\n7. Mai war sein Geburtstag."

    assert [m.span.of(text) for m in find_dates(text, NOVEMBER, "de")] == ["Montag", "7. Mai"]


def test_types_are_those_of_timex3() -> None:
    """Dates, times, durations and sets are told apart."""
    text = "Am Montag um 8 Uhr wartete er drei Stunden, wie jeden Tag."

    assert [m.type for m in find_dates(text, NOVEMBER, "de")] == [
        DateType.DATE,
        DateType.TIME,
        DateType.DURATION,
        DateType.SET,
    ]
