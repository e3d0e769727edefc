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

from reader.dates.calendar import make_day
from reader.dates.find import read
from reader.dates.meaning import Calendar
from reader.dates.stamps import COMPANIONS, STAMPS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.dates.find import Reading
    from reader.dates.grammar import Expression
    from reader.dates.meaning import Meaning
    from reader.spans import Span

# A stamp longer than this is a sentence.
_LONGEST_STAMP = 160
# How far from the beginning and the end of a text stamps are looked for, in lines that hold anything.
_HEAD, _TAIL = 25, 12
# A bare date is a stamp only near the title.
_BARE_HEAD = 8
# A line longer than this is running text: the title and what belongs to it are over.
_PARAGRAPH = 250
# Weekday, day and month fit the same calendar every 5, 6 or 11 years: a text older than this is not dated by them.
_YEARS_BACK = 5
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class PublicationDay:
    """The day an article appeared, and how it is known."""

    day: date
    source: str
    """"page line", "dateline", or "weekday and day" (the article appeared on that day or shortly after it)."""
    span: Span
    """The words it was read from."""


def publication_day(text: str, language: str, *, today: date | None = None) -> PublicationDay | None:
    """Return the day the article appeared as far as its own words tell it, or None.

    `today` only bounds the answer (nothing appears after today); it is this day unless given.
    """
    now = today or date.today()
    return _from_lines(text, language, now) or _from_weekdays(read(text, language), now)


def published_line(line: str, language: str) -> date | None:
    """Return the day a line stamps on its article ("Stand: 07.11.2024, 13:45 Uhr", a dateline); None otherwise."""
    found = _stamp(line, language)
    return found[0] if found else None


def _from_lines(text: str, language: str, now: date) -> PublicationDay | None:
    lines = list(_lines(text))
    in_body = False
    for number, (start, line) in enumerate(lines[:_HEAD] + lines[_HEAD:][-_TAIL:]):
        in_body = in_body or len(line) > _PARAGRAPH or number >= _BARE_HEAD
        found = _stamp(line, language)
        if found is None:
            continue
        day, source, span = found
        if source == "bare" and in_body:
            continue
        if day <= now:
            return PublicationDay(day, "dateline" if source == "dateline" else "page line", span.shift(start))
    return None


def _lines(text: str) -> Iterator[tuple[int, str]]:
    for found in re.finditer(r"[^\n]+", text):
        if not found.group().isspace():
            yield found.start(), found.group()


def _stamp(line: str, language: str) -> tuple[date, str, Span] | None:
    if not any(c.isdigit() for c in line):
        return None
    head = line[:400]
    days = [(e, d) for e in read(head, language).expressions if (d := _full_day(e)) is not None]
    if not days:
        return None
    expression, day = days[0]
    before, after = head[: expression.span.start], head[expression.span.end :]
    if len(line) <= _LONGEST_STAMP and _is_stamped(before, language):
        return day, "stamp", expression.span
    if _is_dateline(before, after):
        return day, "dateline", expression.span
    if len(line) <= _LONGEST_STAMP and _is_bare(head, [e for e, _ in days], language):
        return day, "bare", expression.span
    return None


def _full_day(expression: Expression) -> date | None:
    meaning = expression.meaning
    if isinstance(meaning, Calendar) and meaning.year and meaning.month and meaning.day:
        return make_day(meaning.year, meaning.month, meaning.day)
    return None


def _is_stamped(before: str, language: str) -> bool:
    """Tell whether the words before a date are a stamp, at the head of the line or after a bar or a dot."""
    head = re.split(r"[|•·–—/]|\s-\s|[.;)]\s", before)[-1].strip(" \t:*_(").lower()
    head = re.sub(r"\s+", " ", head).removesuffix(" am").removesuffix(" on").removesuffix(" at").rstrip(" :,")
    stamps = STAMPS.get(language[:2].lower(), ())
    return head in stamps or any(head == f"{stamp} {word}" for stamp in stamps for word in ("vom", "am", "den", "on"))


_DATELINE_PLACE = re.compile(r"\s{0,4}[^\W\d_][\w.'’/-]{1,30}(?: [\w.'’/()-]{1,30}){0,4},? ?")
_DATELINE_END = re.compile(r"\s{0,2}(?:\([^()\n]{1,40}\)|/[^\s/]{1,20}/)?\s{0,2}[–—:-]|\s{0,2}\([^()\n]{1,40}\)")


def _is_dateline(before: str, after: str) -> bool:
    """Tell whether a date stands in "Berlin, 7. November 2024 (dpa) –"."""
    place = _DATELINE_PLACE.fullmatch(before)
    if not place or not _DATELINE_END.match(after):
        return False
    words = before.strip(" ,").split()
    return all(word[:1].isupper() or not word[:1].isalpha() for word in words) and before.rstrip().endswith((",", ")"))


def _is_bare(line: str, dates: list[Expression], language: str) -> bool:
    """Tell whether a line holds dates, times, and at most a name."""
    left, at = [], 0
    for expression in dates:
        left.append(line[at : expression.span.start])
        at = expression.span.end
    left.append(line[at:])
    rest = re.sub(r"\d{1,2}[:.]\d\d", " ", " ".join(left))
    companions = COMPANIONS.get(language[:2].lower(), frozenset())
    words = [w for w in re.findall(r"[^\W_]+", rest) if w.lower() not in companions and not w.isdigit()]
    if not words:
        return True
    named = re.match(r"\s*(?:von|by|autor|author)\b", line, re.IGNORECASE) is not None
    return named and len(words) <= 5 and all(w[0].isupper() for w in words if w.lower() not in {"von", "by"})


def _from_weekdays(reading: Reading, now: date) -> PublicationDay | None:
    dates = [(e, e.meaning) for e in reading.expressions if isinstance(e.meaning, Calendar)]
    pairs = [(e, m) for e, m in dates if is_pair(m)]
    year = _pinned_year([m for _, m in pairs], now)
    if year is None:
        return None
    told = [(make_day(year, m.month or 0, m.day or 0), e) for e, m in pairs if reading.passages.tense(e.token) <= 0]
    known = [(d, e) for d, e in told if d is not None and d <= now]
    if not known:
        return None
    day, expression = max(known, key=lambda found: found[0])
    if any(later > day + _WEEK for later in _looked_back_on(reading, dates, now)):
        return None  # the text tells of what came long after: it is an article about the past
    return PublicationDay(day, "weekday and day", expression.span)


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
