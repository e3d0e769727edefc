"""Days as one types them in a search: a year, a month, a day, or from one to another."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from reader.errors import QueryError
from reader.safe import safe_line
from reader.tongue import say

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_GERMAN = re.compile(r"(?:(?:(\d{1,2})\.)?(\d{1,2})\.)?(\d{4})")


@dataclass(frozen=True, slots=True)
class Days:
    """The days from `first` to `last`, both included."""

    first: date
    last: date


def days(value: str, position: int, *, today: date | None = None) -> Days:
    """Read "2024", "2024-11", "2024-11-07", "7.11.2024", "11.2024", "today", "yesterday", or two with ".." between.

    Raises:
        QueryError: when it is no day.
    """
    first, dots, last = value.partition("..")
    if not dots:
        return _one(value, position, today)
    begin, end = _one(first, position, today), _one(last, position, today)
    if end.last < begin.first:
        raise QueryError(
            say("“{value}” ends before it begins (character {place}).", value=safe_line(value), place=position + 1),
            position,
        )
    return Days(begin.first, end.last)


def _one(value: str, position: int, today: date | None) -> Days:
    near = {"today": 0, "heute": 0, "yesterday": 1, "gestern": 1}.get(value.lower())
    if near is not None:
        day = (today or date.today()) - timedelta(days=near)  # the person's own day is meant
        return Days(day, day)
    try:
        if found := _ISO.fullmatch(value):
            return _stretch(*(int(part) if part else None for part in found.groups()))
        if found := _GERMAN.fullmatch(value):
            return _stretch(*(int(part) if part else None for part in reversed(found.groups())))
    except ValueError:
        pass
    raise QueryError(
        say(
            "“{value}” at character {place} is no day; write 2024, 2024-11 or 2024-11-07.",
            value=safe_line(value),
            place=position + 1,
        ),
        position,
    )


def _stretch(year: int | None, month: int | None = None, day: int | None = None) -> Days:
    year = year or 0
    if month is None:
        return Days(date(year, 1, 1), date(year, 12, 31))
    if day is None:
        return Days(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
    return Days(date(year, month, day), date(year, month, day))
