"""TIMEX3 values: of dates as they are written, of periods counted from a day, and of what cannot be told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.dates.calendar import add_days, add_months, interval, make_day, season_of, week_value
from reader.dates.meaning import Calendar, Clock, Fixed, Relative, Weekday

if TYPE_CHECKING:
    from datetime import date

    from reader.dates.meaning import Meaning

_SEASONS = ("SP", "SU", "FA", "WI")


def calendar_value(meaning: Calendar, year: int | None) -> str:
    """Return the value of a date in a year; XXXX where the year is not known."""
    value = f"{year:04d}" if year else "XXXX"
    if meaning.sub == "SEASON":
        return "XXXX-XX-XX"  # TIMEX3 has no notation for a season that spans two years
    if meaning.sub:
        return f"{value}-{meaning.sub}"
    if meaning.month:
        value += f"-{meaning.month:02d}"
        if meaning.day:
            value += f"-{meaning.day:02d}"
    return value


def clock_value(meaning: Clock) -> str:
    """Return what stands after the T of a time: "20:15" or a part of the day."""
    if meaning.hour is None:
        return meaning.part
    hour = meaning.hour
    if meaning.part in {"AF", "EV"} and 1 <= hour < 12:
        hour += 12
    if meaning.part == "NI" and 6 <= hour < 12:
        hour += 12
    return f"{hour:02d}:{meaning.minute or 0:02d}"


def counted_value(base: date, unit: str, offset: int, sub: str = "") -> str | None:
    """Return the value of the period `offset` units away from the one `base` lies in; None beyond the calendar."""
    if unit == "D":
        day = add_days(base, offset)
        return day.isoformat() if day else None
    if unit in {"W", "WE"}:
        day = add_days(base, 7 * offset)
        return week_value(day) + ("-WE" if unit == "WE" else "") if day else None
    if unit == "YQ":
        return f"{base.year + offset:04d}-Q{(base.month - 1) // 3 + 1}"
    if unit in {"M", "Q", "HY"}:
        size = {"M": 1, "Q": 3, "HY": 6}[unit]
        year, month = add_months(base.year, base.month, size * offset)
        if not 1 <= year <= 9998:
            return None
        within = {"M": f"{month:02d}", "Q": f"Q{(month - 1) // 3 + 1}", "HY": f"H{(month - 1) // 6 + 1}"}[unit]
        return f"{year:04d}-{within}"
    if unit in {"Y", "DE", "CE", "ML"}:
        year = base.year + offset * {"Y": 1, "DE": 10, "CE": 100, "ML": 1000}[unit]
        if not 1 <= year <= 9998:
            return None
        value = f"{year:04d}"[: {"Y": 4, "DE": 3, "CE": 2, "ML": 1}[unit]]
        return f"{value}-{sub}" if sub else value
    if unit in _SEASONS:
        return _season_value(base, unit, offset)
    return None


def _season_value(base: date, season: str, offset: int) -> str:
    if offset == 0:
        # "this winter", said until spring, began in the year before
        return f"{base.year - (season == 'WI' and base.month <= 5):04d}-{season}"
    now, meant = _SEASONS.index(season_of(base.month)), _SEASONS.index(season)
    year = base.year if base.month > 2 or meant != 3 else base.year - 1
    if base.month <= 2:
        now = -1
    if offset < 0:
        return f"{year - (meant >= now and not (base.month <= 2 and meant == 3)):04d}-{season}"
    return f"{year + (meant <= now):04d}-{season}"


def unresolved_value(meaning: Relative) -> str:
    """Return the value of a period whose day to count from is not known."""
    value = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX"}.get(
        meaning.unit, "XXXX"
    )
    if meaning.unit in _SEASONS:
        value = f"XXXX-{meaning.unit}"
    if meaning.sub:
        value = f"{value}-{meaning.sub}"
    return f"{value}T{meaning.part}" if meaning.part else value


def distance(reference: date, year: int, month: int, day: int) -> int:
    """Return how many days a month and day in a year are from a day."""
    found = make_day(year, month, day) or make_day(year, month, 28)
    return abs((found - reference).days) if found else 10_000


def reach(reference: date, meaning: Fixed) -> tuple[date, date] | None:
    """Return the days a duration before or after the article's day leads to: "vor drei Jahren" is that year."""
    number = meaning.value.lstrip("PT")[:-1]
    unit = meaning.value[-1]
    if not number.isdigit() or "T" in meaning.value or unit not in "YMWD":
        return None
    value = counted_value(reference, unit, meaning.ago * int(number[:6]))
    return interval(value) if value else None


def tells_a_day(meaning: Meaning) -> bool:
    """Tell whether an expression is of the kind daily news are told in: "gestern", "am Dienstag", "um 20 Uhr"."""
    if isinstance(meaning, Relative):
        return meaning.unit == "D" and not meaning.loose and not meaning.anaphoric
    return isinstance(meaning, Weekday | Clock)
