"""Days and lengths of time in words, as readers of the article's language write them."""

from __future__ import annotations

import re
from calendar import monthrange
from typing import TYPE_CHECKING

from reader.findings import DateType
from reader.tongue import later, say, say_many

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from reader.findings import DateMention

_WEEKDAYS = {"de": ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"), "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")}
_MONTHS = {
    "de": ("Jan", "Feb", "März", "Apr", "Mai", "Juni", "Juli", "Aug", "Sep", "Okt", "Nov", "Dez"),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}
_REFERENCES = {"PRESENT_REF": later("now"), "PAST_REF": later("in the past"), "FUTURE_REF": later("in the future")}
_LENGTH = re.compile(r"P(T?)(\d{1,6}(?:\.\d{1,3})?|X{1,2})(DE|CE|[YMWDHSQ])")
_YEARLESS = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?")
_UNITS: dict[str, Callable[[str, int], str]] = {
    "Y": lambda number, n: say_many("{number} year", "{number} years", n, number=number),
    "M": lambda number, n: say_many("{number} month", "{number} months", n, number=number),
    "W": lambda number, n: say_many("{number} week", "{number} weeks", n, number=number),
    "D": lambda number, n: say_many("{number} day", "{number} days", n, number=number),
    "Q": lambda number, n: say_many("{number} quarter", "{number} quarters", n, number=number),
    "DE": lambda number, n: say_many("{number} decade", "{number} decades", n, number=number),
    "CE": lambda number, n: say_many("{number} century", "{number} centuries", n, number=number),
    "TH": lambda number, n: say_many("{number} hour", "{number} hours", n, number=number),
    "TM": lambda number, n: say_many("{number} minute", "{number} minutes", n, number=number),
    "TS": lambda number, n: say_many("{number} second", "{number} seconds", n, number=number),
}
_SOME = {
    "Y": later("some years"),
    "M": later("some months"),
    "W": later("some weeks"),
    "D": later("some days"),
    "Q": later("some quarters"),
    "DE": later("some decades"),
    "CE": later("some centuries"),
    "TH": later("some hours"),
    "TM": later("some minutes"),
    "TS": later("some seconds"),
}


def _tongue(language: str) -> str:
    return "de" if language == "de" else "en"


def day_words(day: date, language: str = "") -> str:
    """Return a day: "Do 07.11.2024", "Thu 7 Nov 2024"."""
    weekday = _WEEKDAYS[_tongue(language)][day.weekday()]
    if language == "de":
        return f"{weekday} {day:%d.%m.%Y}"
    return f"{weekday} {day.day} {_MONTHS['en'][day.month - 1]} {day.year}"


def short_day_words(day: date, language: str = "") -> str:
    """Return a day without its weekday: "07.11.2024", "7 Nov 2024"."""
    return day_words(day, language).partition(" ")[2]


def quoted(words: str, language: str = "") -> str:
    """Return words on one line in the quotation marks of a language."""
    words = " ".join(words.split())
    return f"„{words}“" if language == "de" else f"“{words}”"


def days_words(found: DateMention, language: str = "") -> str:
    """Return the days a date means, short enough for a margin; how long it lasts; or its value where it means none."""
    if found.type is DateType.SET:
        return _every(found.value)
    if found.type is DateType.DURATION or found.first is None:
        return value_words(found.value, language)
    if found.last is None or found.last == found.first:
        return day_words(found.first, language)
    return _range_words(found.first, found.last, _tongue(language))


def _range_words(first: date, last: date, tongue: str) -> str:
    """Return several days: whole years, whole months, or from when to when."""
    months = _MONTHS[tongue]
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        if first.month == 1 and last.month == 12:
            return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
        if first.year == last.year:
            span = months[first.month - 1]
            return f"{span}{'' if first.month == last.month else '–' + months[last.month - 1]} {last.year}"
        return f"{months[first.month - 1]} {first.year} – {months[last.month - 1]} {last.year}"
    if tongue == "de":
        start = f"{first:%d.}" if _same_month(first, last) else f"{first:%d.%m.}"
        start = f"{first:%d.%m.%Y}" if first.year != last.year else start
        return f"{start}–{last:%d.%m.%Y}"
    end = f"{last.day} {months[last.month - 1]} {last.year}"
    if first.year != last.year:
        return f"{first.day} {months[first.month - 1]} {first.year} – {end}"
    return f"{first.day}–{end}" if _same_month(first, last) else f"{first.day} {months[first.month - 1]} – {end}"


def _same_month(first: date, last: date) -> bool:
    return (first.year, first.month) == (last.year, last.month)


def _every(value: str) -> str:
    """Return how often: "every 2 weeks", "again and again" where the value says no more."""
    words = value_words(value)
    if words == value or "X" in value:
        return say("again and again")
    return say("every {length}", length=words.removeprefix("1 "))


def value_words(value: str, language: str = "") -> str:
    """Return a TIMEX3 value that is no day in words: "10 years", "now", "Nov"; as it is where that is not simple."""
    yearless = _YEARLESS.fullmatch(value)
    if yearless and 1 <= int(yearless[1]) <= 12:
        month = _MONTHS[_tongue(language)][int(yearless[1]) - 1]
        return f"{yearless[2].lstrip('0')}{'.' if language == 'de' else ''} {month}" if yearless[2] else month
    if value.startswith("XXXX-"):
        return say("unresolved")
    if value in _REFERENCES:
        return say(_REFERENCES[value])
    length = _LENGTH.fullmatch(value)
    if length is None or (unit := length[1] + length[3]) not in _UNITS:
        return value or say("unresolved")
    if "X" in length[2]:
        return say(_SOME[unit])
    return _UNITS[unit](length[2], 1 if length[2] == "1" else 2)
