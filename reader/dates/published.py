"""The day an article appeared, told from its words alone: right or silent.

A stamp ("Stand: 07.11.2024", a dateline) names the day itself. Failing that, weekday, day and month together fit only
some years: the latest that is not after today gives the year, and the latest such day that the text looks back on is
the day the article appeared on, or shortly after.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from reader.dates.calendar import add_days, make_day
from reader.dates.find import read
from reader.dates.meaning import Calendar
from reader.dates.stamp_line import StampKind, label_of, stamp_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.dates.find import Reading
    from reader.dates.grammar import Expression
    from reader.dates.meaning import Meaning
    from reader.spans import Span

# How far from the beginning and the end of a text stamps are looked for, in lines that hold anything.
_HEAD, _TAIL = 25, 12
# A bare date is a stamp only near the title.
_BARE_HEAD = 8
# A line longer than this is running text: the title and what belongs to it are over.
_PARAGRAPH = 250
# Weekday, day and month fit the same calendar every 5, 6 or 11 years: a text older than this is not dated by them.
_YEARS_BACK = 5
_WEEK = timedelta(days=7)
# A publication named below the article belongs to an update named above it if it is no older than this.
_LONGEST_UPDATE = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class PublicationDay:
    """The day an article appeared, and how it is known."""

    day: date
    source: str
    """"page line", "dateline", or "weekday and day" (the article appeared on that day or shortly after it)."""
    span: Span
    """The words it was read from."""


def publication_day(
    text: str, language: str, *, today: date | None = None, reading: Reading | None = None
) -> PublicationDay | None:
    """Return the day the article appeared as far as its own words tell it, or None.

    `today` only bounds the answer (nothing appears after today); it is this day unless given. With the `reading` of the
    text at hand it is not read once more.
    """
    now = today or date.today()
    return _from_lines(text, language, now) or _from_weekdays(reading or read(text, language), now)


def published_line(line: str, language: str) -> date | None:
    """Return the day a line stamps on its article ("Stand: 07.11.2024, 13:45 Uhr", a dateline); None otherwise."""
    found = stamp_of(line, language)
    return found.day if found else None


def stamped_day(lines: Iterable[str], language: str, *, today: date | None = None) -> date | None:
    """Return the day that lines from round the title stamp on the article: first publication before any update.

    `today` bounds the answer as in `publication_day`; a label and its day may stand in two lines.
    """
    now = today or date.today()
    found = _chosen(list(_stamps(((0, line) for line in lines), language, now)))
    return found.day if found else None


def _from_lines(text: str, language: str, now: date) -> PublicationDay | None:
    lines = list(_lines(text))
    head, tail = lines[:_HEAD], lines[_HEAD:][-_TAIL:]
    stamps = [s for s in _stamps(head, language, now) if s.number < _bare_end(head) or s.kind is not StampKind.BARE]
    found = _chosen(stamps)
    if found is None or found.kind is StampKind.UPDATED:
        below = [s for s in _stamps(tail, language, now) if s.kind is not StampKind.BARE]
        later = _chosen([s for s in below if found is None or _precedes(s, found)])
        found = later or found
    if found is None:
        return None
    return PublicationDay(found.day, "dateline" if found.kind is StampKind.DATELINE else "page line", found.span)


def _precedes(below: _Placed, update: _Placed) -> bool:
    """Tell whether a stamp below the article is its publication, and the one above it the update."""
    return below.kind is StampKind.PUBLISHED and timedelta(0) <= update.day - below.day <= _LONGEST_UPDATE


def _bare_end(head: Sequence[tuple[int, str]]) -> int:
    """Return the number of the first line that is running text, or too far down for a bare day."""
    body = next((n for n, (_, line) in enumerate(head) if len(line) > _PARAGRAPH), len(head))
    return min(body, _BARE_HEAD)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A stamp and where it stands."""

    day: date
    kind: StampKind
    span: Span
    number: int
    """Number of its line among those looked at."""


def _stamps(lines: Iterable[tuple[int, str]], language: str, now: date) -> Iterator[_Placed]:
    """Yield the stamps of lines that do not lie ahead of today; a label alone tells the kind of the next bare one."""
    label: StampKind | None = None
    for number, (start, line) in enumerate(lines):
        found = stamp_of(line, language)
        if found is not None and found.day <= now:
            kind = label if label is not None and found.kind is StampKind.BARE else found.kind
            yield _Placed(found.day, kind, found.span.shift(start), number)
        label = label_of(line, language) if found is None else None


def _chosen(stamps: Sequence[_Placed]) -> _Placed | None:
    """Return the stamp of first publication: said so, or in a dateline, or the earlier of a bare day and an update."""
    for kind in (StampKind.PUBLISHED, StampKind.DATELINE):
        sure = next((s for s in stamps if s.kind is kind), None)
        if sure is not None:
            return sure
    firsts = [next((s for s in stamps if s.kind is kind), None) for kind in (StampKind.BARE, StampKind.UPDATED)]
    return min((s for s in firsts if s is not None), key=lambda s: s.day, default=None)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    for found in re.finditer(r"[^\n]+", text):
        if not found.group().isspace():
            yield found.start(), found.group()


def _from_weekdays(reading: Reading, now: date) -> PublicationDay | None:
    dates = [(e, e.meaning) for e in reading.expressions if isinstance(e.meaning, Calendar)]
    pairs = [(e, m) for e, m in dates if is_pair(m)]
    year = _pinned_year([m for _, m in pairs], now)
    if year is None:
        return None
    for e, m in pairs:
        own = _own_day(reading, e, make_day(year, m.month or 0, m.day or 0))
        if own is not None and own <= now:
            return PublicationDay(own, "weekday and day", e.span)
    told = [(make_day(year, m.month or 0, m.day or 0), e) for e, m in pairs if reading.passages.tense(e.token) <= 0]
    known = [(d, e) for d, e in told if d is not None and d <= now]
    if not known:
        return None
    day, expression = max(known, key=lambda found: found[0])
    if any(later > day + _WEEK for later in _looked_back_on(reading, dates, now)):
        return None  # the text tells of what came long after: it is an article about the past
    return PublicationDay(day, "weekday and day", expression.span)


def _own_day(reading: Reading, expression: Expression, day: date | None) -> date | None:
    """Return the day of an article that names it: "am heutigen Donnerstag (15. Mai)", "gestern, Mittwoch (14. Mai)"."""
    for token in reading.passages.tokens[max(0, expression.token - 2) : expression.token + 1]:
        for category in ("HEUTIG", "DEICTIC"):
            away = token.senses.get(category)
            if day is not None and away in {0, -1, 1}:
                return add_days(day, -int(away))
    return None


def _looked_back_on(reading: Reading, dates: Iterable[tuple[Expression, Calendar]], now: date) -> Iterator[date]:
    """Yield the first days of months and days with their year that the text speaks of in the past."""
    for expression, meaning in dates:
        if meaning.year and meaning.month and reading.passages.tense(expression.token) < 0:
            day = make_day(meaning.year, meaning.month, meaning.day or 1)
            if day is not None and day <= now:
                yield day


def is_pair(meaning: Meaning) -> bool:
    """Tell whether an expression names weekday, day and month, but no year."""
    if not isinstance(meaning, Calendar):
        return False
    return meaning.year is None and None not in (meaning.weekday, meaning.month, meaning.day)


def _pinned_year(pairs: Iterable[Calendar], now: date) -> int | None:
    """Return the latest year, not after today, in which every pair of weekday and day agrees."""
    wanted = {(m.weekday, m.month or 0, m.day or 0) for m in pairs}
    if not wanted:
        return None
    for year in range(now.year, now.year - _YEARS_BACK - 1, -1):
        days = [(make_day(year, month, day), weekday) for weekday, month, day in wanted]
        if all(d is not None and d.weekday() == w and d <= now + timedelta(days=31) for d, w in days):
            return year
    return None
