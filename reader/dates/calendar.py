"""Arithmetic of the calendar: what days a TIMEX3 value covers, and how far another period is away.

Weeks are ISO weeks. Seasons are meteorological: spring begins on 1 March.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

_SEASON_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|W(?P<week>\d\d)(?P<we>-WE)?|Q(?P<quarter>[1-4])"
    r"|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)))?(?:T.*)?"
)


def make_day(year: int, month: int, day: int) -> date | None:
    """Return the day, or None where the calendar has none such (31 April, year 0)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_span(year: int, month: int, months: int = 1) -> tuple[date, date] | None:
    """Return first and last day of `months` months from `month` on; None outside the years 1 to 9998."""
    if not 1 <= year <= 9998:
        return None
    last_year, last_month = add_months(year, month, months - 1)
    return date(year, month, 1), date(last_year, last_month, monthrange(last_year, last_month)[1])


def add_months(year: int, month: int, months: int) -> tuple[int, int]:
    """Return year and month `months` months later (earlier where negative)."""
    count = year * 12 + month - 1 + months
    return count // 12, count % 12 + 1


def add_days(day: date, days: int) -> date | None:
    """Return the day `days` later, or None beyond the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def week_value(day: date) -> str:
    """Return the ISO week of a day as TIMEX3 writes it: "2024-W45"."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def season_of(month: int) -> str:
    """Return the season a month belongs to."""
    return ("WI", "SP", "SU", "FA")[month % 12 // 3]


def interval(value: str) -> tuple[date, date] | None:
    """Return first and last day a TIMEX3 DATE or TIME value covers; None where it names no place in the calendar."""
    if re.fullmatch(r"\d{2,3}", value):  # a century or a decade
        width = 10 ** (4 - len(value))
        first = int(value) * width
        return (date(max(first, 1), 1, 1), date(first + width - 1, 12, 31)) if first + width > 1 else None
    found = _VALUE.fullmatch(value)
    if not found:
        return None
    year = int(found["year"])
    if not 1 <= year <= 9998:
        return None
    if found["day"]:
        day = make_day(year, int(found["month"]), int(found["day"]))
        return (day, day) if day else None
    if found["month"]:
        return month_span(year, int(found["month"])) if 1 <= int(found["month"]) <= 12 else None
    if found["week"]:
        return _week(year, int(found["week"]), weekend=bool(found["we"]))
    if found["quarter"]:
        return month_span(year, 3 * int(found["quarter"]) - 2, 3)
    if found["half"]:
        return month_span(year, 6 * int(found["half"]) - 5, 6)
    if found["season"]:
        return month_span(year, _SEASON_START[found["season"]], 3)
    return date(year, 1, 1), date(year, 12, 31)


def _week(year: int, week: int, *, weekend: bool) -> tuple[date, date] | None:
    try:
        first, last = date.fromisocalendar(year, week, 6 if weekend else 1), date.fromisocalendar(year, week, 7)
    except ValueError:
        return None
    return first, last


def narrow(span: tuple[date, date], edge: str) -> tuple[date, date]:
    """Return the part of a period that "Anfang" (START), "Mitte" (MID) or "Ende" (END) means.

    Of a year these are January to March, May to August, October to December; of anything else its thirds.
    """
    first, last = span
    if (first.month, first.day, last.month, last.day, last.year) == (1, 1, 12, 31, first.year):
        months = {"START": (1, 3), "MID": (5, 8), "END": (10, 12)}.get(edge)
        if months:
            return date(first.year, months[0], 1), date(first.year, months[1], 31)
    third = ((last - first).days + 1) // 3
    if edge == "START":
        return first, first + timedelta(days=max(third - 1, 0))
    if edge == "MID":
        return first + timedelta(days=third), last - timedelta(days=third)
    if edge == "END":
        return last - timedelta(days=max(third - 1, 0)), last
    return span


def easter(year: int) -> date:
    """Return Easter Sunday in the Gregorian calendar (the "anonymous" computus of Meeus)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def advent(year: int) -> date:
    """Return the first Sunday in Advent: the fourth Sunday before Christmas Day."""
    christmas = date(year, 12, 25)
    return christmas - timedelta(days=christmas.weekday() + 1 + 21)


def holiday(rule: str, year: int) -> date | None:
    """Return the day of a holiday in a year.

    `rule` is "12-25" for a fixed day, "easter+49" or "advent-11" for a movable one, and "11-4-3" for the fourth
    Thursday (3, Monday being 0) in November, "5--1-0" for the last Monday in May.
    """
    if not 1 <= year <= 9998:
        return None
    if rule.startswith(("easter", "advent")):
        base = easter(year) if rule.startswith("easter") else advent(year)
        return add_days(base, int(rule[6:] or 0))
    numbers = [int(part) for part in re.findall(r"\d+", rule)]
    if len(numbers) == 2:
        return make_day(year, numbers[0], numbers[1])
    month, count, weekday = numbers
    if "--" in rule:
        last = date(year, month, monthrange(year, month)[1])
        return add_days(last, -((last.weekday() - weekday) % 7) - 7 * (count - 1))
    first = date(year, month, 1)
    return add_days(first, (weekday - first.weekday()) % 7 + 7 * (count - 1))
