"""The arithmetic under the dates."""

from __future__ import annotations

from datetime import date

import pytest

from reader.dates.calendar import advent, easter, holiday, interval, narrow


@pytest.mark.parametrize(
    ("year", "day"),
    [(1961, date(1961, 4, 2)), (2008, date(2008, 3, 23)), (2019, date(2019, 4, 21)), (2038, date(2038, 4, 25))],
)
def test_easter(year: int, day: date) -> None:
    """Easter falls where the church's tables have it, the extremes of the century included."""
    assert easter(year) == day


def test_advent() -> None:
    """The first Sunday in Advent is the fourth before Christmas Day, which may itself be a Sunday."""
    assert advent(2024) == date(2024, 12, 1)
    assert advent(2022) == date(2022, 11, 27)


@pytest.mark.parametrize(
    ("rule", "day"),
    [
        ("12-25", date(2024, 12, 25)),
        ("easter+49", date(2024, 5, 19)),
        ("easter-2", date(2024, 3, 29)),
        ("advent-11", date(2024, 11, 20)),
        ("11-4-3", date(2024, 11, 28)),
        ("5--1-0", date(2024, 5, 27)),
        ("5-2-6", date(2024, 5, 12)),
    ],
)
def test_holidays(rule: str, day: date) -> None:
    """Fixed days, days told from Easter or Advent, and counted weekdays are found."""
    assert holiday(rule, 2024) == day


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2020-W53", date(2020, 12, 28), date(2021, 1, 3)),
        ("2024-W45-WE", date(2024, 11, 9), date(2024, 11, 10)),
        ("2024-WI", date(2024, 12, 1), date(2025, 2, 28)),
        ("2024-11-07TEV", date(2024, 11, 7), date(2024, 11, 7)),
        ("199", date(1990, 1, 1), date(1999, 12, 31)),
        ("18", date(1800, 1, 1), date(1899, 12, 31)),
    ],
)
def test_values_cover_days(value: str, first: date, last: date) -> None:
    """A TIMEX3 value covers its days."""
    assert interval(value) == (first, last)


@pytest.mark.parametrize("value", ["XXXX-11-07", "PRESENT_REF", "P3D", "2024-13", "2023-W53", "2024-02-30", ""])
def test_values_without_days(value: str) -> None:
    """A value that names no place in the calendar covers nothing."""
    assert interval(value) is None


def test_edges() -> None:
    """Beginning, middle and end of a period are its thirds; of a year they are whole months."""
    june = (date(2020, 6, 1), date(2020, 6, 30))

    assert narrow(june, "START") == (date(2020, 6, 1), date(2020, 6, 10))
    assert narrow(june, "MID") == (date(2020, 6, 11), date(2020, 6, 20))
    assert narrow(june, "END") == (date(2020, 6, 21), date(2020, 6, 30))
    assert narrow((date(2020, 1, 1), date(2020, 12, 31)), "MID") == (date(2020, 5, 1), date(2020, 8, 31))
