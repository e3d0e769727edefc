"""The day an article appeared, from what stands around it: stamps near the title first, then its own weekdays."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

_DATED = re.compile(
    r"\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2}|\d{4}-\d{2}-\d{2}"
    r"|\d{1,2}\.?\s[A-Za-zä]{3,9}\.?,?\s\d{4}|[A-Z][a-z]{2,8}\.?\s\d{1,2},?\s\d{4}"
)
"""Day, month and year in one line, in figures or words."""
_DIGIT = re.compile("[0-9]")
_IN_WEEKDAYS = ("day ", "day,", "tag ", "tag,", "woch", "abend", "tag (", "day (")
"""Parts one of which every weekday with a day has; looking for them spares most paragraphs the pattern."""
_LONGEST = 400  # characters; a dateline opens a paragraph, and paragraphs run on
_WEEKDAY = re.compile(
    r"(?:(?:Mon|Diens|Donners|Frei|Sams)tag|Mittwoch|Sonn(?:tag|abend)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r"[^.\n]{0,24}?\d{1,2}",
)


def holds_day(line: str) -> bool:
    """Tell whether a line names a whole day, in figures or words."""
    return bool(_DIGIT.search(line) and _DATED.search(line))


def stamped_day(lines: Iterable[str], language: str, today: date | None) -> date | None:
    """Return the day these lines stamp on their article, its publication before any update; none after today."""
    given = [line for line in lines if len(line) <= _LONGEST]
    dated = [holds_day(line) for line in given]
    # A label and its day may stand in two lines, so the line above a dated one is read as well; no other is.
    held = [line for i, line in enumerate(given) if dated[i] or any(dated[i + 1 : i + 2])]
    if not held:
        return None
    from reader.dates import stamped_day as stamped  # noqa: PLC0415 - the words of dates load when a date is met

    return stamped(held, language, today=today)


def told_day(paragraphs: Iterable[str], language: str, today: date | None) -> tuple[date, str] | None:
    """Return the day the text itself tells, and how: a weekday with a day of the month fixes the year.

    Only paragraphs with such a pair are read, because reading all of them takes longer than cleaning them.
    """
    given = list(paragraphs)
    if not any(map("\n".join(given).__contains__, _IN_WEEKDAYS)):
        return None
    telling = "\n".join(p for p in given if any(map(p.__contains__, _IN_WEEKDAYS)) and _WEEKDAY.search(p))
    if not telling:
        return None
    from reader.dates import publication_day  # noqa: PLC0415 - the grammar of dates loads when a date is met

    found = publication_day(telling, language, today=today)
    return (found.day, found.source) if found is not None else None
