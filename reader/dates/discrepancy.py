"""Where a weekday and its date do not agree: one sentence, always of the same form, so that it can be taken apart.

`DateMention.discrepancy` keeps the sentence, in English; who shows it in another language reads its parts back:

    told = disagreement_told(mention.discrepancy)
    if told:
        f"{names[told.written]} steht da, aber der {told.day} ist ein {names[told.day.weekday()]}."
"""

from __future__ import annotations

import re
from datetime import date  # noqa: TC003 - a named tuple looks its fields' types up
from typing import NamedTuple

from reader.dates.calendar import make_day

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_FORM = r"([A-Z][a-z]{5,8}) is written, but (\d{4}-\d\d-\d\d) is a ([A-Z][a-z]{5,8})\."


class Disagreement(NamedTuple):
    """A weekday that does not fit its date."""

    written: int
    """The weekday the text names; Monday is 0."""
    day: date
    """The day the date means; its own weekday is another."""


def disagreement(day: date, weekday: int) -> str:
    """Return the sentence: "Friday is written, but 2024-11-07 is a Thursday."."""
    return f"{_WEEKDAYS[weekday]} is written, but {day.isoformat()} is a {_WEEKDAYS[day.weekday()]}."


def disagreement_told(sentence: str) -> Disagreement | None:
    """Return the parts of such a sentence; None for "" and anything else."""
    found = re.fullmatch(_FORM, sentence)
    if found is None or found[1] not in _WEEKDAYS:
        return None
    day = make_day(*(int(number) for number in found[2].split("-")))
    return Disagreement(_WEEKDAYS.index(found[1]), day) if day else None
