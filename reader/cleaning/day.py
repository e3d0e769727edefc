"""The day an article appeared, from what stands around it: stamps near the title first, then its own weekdays."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_DATED = re.compile(r"(?:19|20)\d\d|\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2}\b")
_WEEKDAY = re.compile(
    r"(?:(?:Mon|Diens|Donners|Frei|Sams)tag|Mittwoch|Sonn(?:tag|abend)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r"[^.\n]{0,24}?\d{1,2}",
)
_LONGEST_STAMP = 140
_MOST_STAMPS = 8
"""Dated lines looked at: the stamp is among the first few, and reading a line takes a tenth of a millisecond."""


def stamped_day(lines: Iterable[str], language: str, today: date | None) -> date | None:
    """Return the day the first of these lines stamps on its article; none after today."""
    from reader.dates import published_line  # noqa: PLC0415 - the grammar of dates loads when a date is met

    limit = today or date.today()
    dated = [line for line in lines if len(line) <= _LONGEST_STAMP and _DATED.search(line)]
    for line in dated[:_MOST_STAMPS]:
        day = published_line(line, language)
        if day is not None and day <= limit:
            return day
    return None


def told_day(paragraphs: Iterable[str], language: str, today: date | None) -> tuple[date, str] | None:
    """Return the day the text itself tells, and how: a weekday with a day of the month fixes the year.

    Only paragraphs with such a pair are read, because reading all of them takes longer than cleaning them.
    """
    telling = "\n".join(p for p in paragraphs if _WEEKDAY.search(p))
    if not telling:
        return None
    from reader.dates import publication_day  # noqa: PLC0415 - the grammar of dates loads when a date is met

    found = publication_day(telling, language, today=today)
    return (found.day, found.source) if found is not None else None
