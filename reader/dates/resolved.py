"""A resolved expression, and the finding made of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.dates.calendar import interval, narrow
from reader.findings import DateMention, DateType

if TYPE_CHECKING:
    from datetime import date

    from reader.dates.meaning import Meaning
    from reader.spans import Span


@dataclass(frozen=True, slots=True)
class Resolved:
    """A value with the day it was counted from."""

    value: str
    type: str = "DATE"
    anchor: date | None = None
    discrepancy: str = ""
    days: tuple[date, date] | None = None
    """Where the value alone does not tell the days."""


def mention(span: Span, found: Resolved, rule: str, meaning: Meaning) -> DateMention:
    """Return the finding: with the days the value covers, narrowed to their beginning, middle or end."""
    days = found.days
    if days is None and found.type in {"DATE", "TIME"}:
        days = interval(found.value)
        edge = getattr(meaning, "edge", "")
        if days and edge:
            days = narrow(days, edge)
    return DateMention(
        span=span,
        type=DateType(found.type),
        value=found.value,
        first=days[0] if days else None,
        last=days[1] if days else None,
        rule=rule,
        anchor=found.anchor,
        discrepancy=found.discrepancy,
    )
