"""What an expression says before it is known which day the article is from.

The grammar builds these from words alone; `resolve` turns them into days with the reference day and the text around.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Calendar:
    """A date as far as it is written: any field may be missing."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """Monday is 0."""
    sub: str = ""
    """"Q1" to "Q4", "H1", "H2", "SP", "SU", "FA" or "WI" in place of a month."""
    part: str = ""
    """Part of the day: "MO", "MI", "AF", "EV", "NI", "DT"."""
    edge: str = ""
    """"START", "MID" or "END" of the period."""
    shift: int | None = None
    """Where the year is told from the article's: -1 in "March last year", 0 in "July of this year"."""
    towards: int = 0
    """-1 for the last such month ("last March"), 1 for the next, 0 where the words do not say."""


@dataclass(frozen=True, slots=True)
class Relative:
    """A period counted from another: "gestern", "next week", "two years ago", "am Tag zuvor"."""

    unit: str
    """TIMEX3 letter: "D", "W", "WE", "M", "Q", "Y", "DE", "CE", "SP" to "WI" for seasons, "H", "MIN" for times."""
    offset: int
    """How many units later; negative for earlier."""
    part: str = ""
    edge: str = ""
    anaphoric: bool = False
    """True where it is counted from a date the text named before, not from the article's day."""
    sub: str = ""
    """"H1", "Q3" … within the period: "the first half of this year"."""
    loose: bool = False
    """True for a bare "heute": the day, or nowadays where the text tells of no days."""


@dataclass(frozen=True, slots=True)
class Weekday:
    """A bare day of the week."""

    weekday: int
    direction: str = ""
    """"last", "next", "this", "week-1", "week+1" … or "" where only the sentence tells."""
    part: str = ""


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day that has a name."""

    rule: str
    """See `calendar.holiday`."""
    year: int | None = None
    shift: int | None = None
    """-1 for "letztes Weihnachten", 1 for next."""
    part: str = ""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of the day; the day comes from a date near it."""

    hour: int | None
    minute: int | None = None
    part: str = ""
    """Part of the day in words, which also tells 8 from 20 o'clock."""
    day: Calendar | Relative | Weekday | Holiday | None = None
    """The day where the expression itself names it: "9 a.m. Friday"."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """An expression whose TIMEX3 value needs no calendar: durations, sets, "now"."""

    type: str
    value: str
    ago: int = 0
    """-1 where a duration reaches back from the article's day ("vor drei Jahren"), 1 where it reaches ahead."""


Meaning = Calendar | Relative | Weekday | Holiday | Clock | Fixed
