"""From what expressions say to the days they mean, in the order of the text.

Relative expressions are counted from the article's day, or from a date the text has just named; never from today.
Without a day to count from they keep a value with X in it and no days.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from reader.dates.calendar import (
    add_days,
    add_months,
    holiday,
    interval,
    make_day,
    season_of,
    week_value,
)
from reader.dates.discrepancy import disagreement
from reader.dates.meaning import Calendar, Clock, Fixed, Holiday, Relative, Weekday
from reader.dates.outlook import is_intended, outlook
from reader.dates.resolved import Resolved, mention
from reader.dates.values import (
    calendar_value,
    clock_value,
    counted_value,
    distance,
    reach,
    tells_a_day,
    unresolved_value,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.dates.grammar import Expression
    from reader.dates.meaning import Meaning
    from reader.dates.passage import Passages
    from reader.findings import DateMention

_SEASONS = ("SP", "SU", "FA", "WI")

# How many tokens after a day a time still belongs to it: "20 Uhr" stands close, "am Abend" may stand farther.
_CLOCK_REACH, _PART_REACH = 20, 60
# "Thursday and Friday", "am Montag und am Dienstag": so far apart two weekdays still go together.
_LIST_REACH = 3


class Resolver:
    """Goes through the expressions of one text and remembers what they named."""

    def __init__(self, reference: date | None, passages: Passages) -> None:
        self._reference = reference
        self._passages = passages
        self._by_day = True
        self._day: date | None = None
        self._day_token = -1
        self._day_in_list = False
        self._weekday_token = -_LIST_REACH - 1
        self._year: int | None = None
        self._year_token = 0
        self._token = 0

    def resolve(self, expressions: Iterable[Expression]) -> list[DateMention]:
        """Return a mention for every expression, in order."""
        out = []
        held = list(expressions)
        self._by_day = any(tells_a_day(e.meaning) for e in held)
        for i, expression in enumerate(held):
            self._token = expression.token
            found = self._resolve(expression.meaning, held, i)
            out.append(mention(expression.span, found, expression.rule, expression.meaning))
            self._remember(expression, found, held[i - 1] if i else None)
        return out

    def _resolve(self, meaning: Meaning, held: list[Expression], i: int) -> Resolved:
        if isinstance(meaning, Calendar):
            return self._calendar(meaning)
        if isinstance(meaning, Relative):
            return self._relative(meaning)
        if isinstance(meaning, Weekday):
            return self._weekday(meaning)
        if isinstance(meaning, Holiday):
            return self._holiday(meaning)
        if isinstance(meaning, Clock):
            return self._clock(meaning, held, i)
        return self._fixed(meaning)

    def _remember(self, expression: Expression, found: Resolved, previous: Expression | None) -> None:
        if found.type not in {"DATE", "TIME"} or not found.value[:4].isdigit():
            if found.value == "PRESENT_REF":
                self._year = None
            return
        if isinstance(expression.meaning, Calendar) and expression.meaning.year and self._tells(expression):
            self._year, self._year_token = expression.meaning.year, expression.token
        elif isinstance(expression.meaning, Relative) and found.anchor == self._reference:
            self._year = None
        days = interval(found.value)
        if isinstance(expression.meaning, Relative) and expression.meaning.anaphoric and expression.meaning.offset < 0:
            return  # "the day before" is said again of the same day
        if days and days[0] == days[1] and not isinstance(expression.meaning, Clock):
            self._day_in_list = (
                previous is not None
                and isinstance(expression.meaning, Calendar)
                and previous.rule == expression.rule
                and expression.token - previous.token <= 6
                and self._day_token == previous.token
            )
            self._day, self._day_token = days[0], expression.token
            if isinstance(expression.meaning, Weekday):
                self._weekday_token = expression.token

    def _tells(self, expression: Expression) -> bool:
        """Tell whether a year begins a narrative: not one that only numbers a thing ("WM 2009", "Bilanz 2009")."""
        meaning = expression.meaning
        if isinstance(meaning, Calendar) and (meaning.month or meaning.sub):
            return True
        tokens, index = self._passages.tokens, expression.token
        if index == 0 or not self._passages.same_sentence(index - 1, index):
            return True
        before = tokens[index - 1]
        if before.senses and (index == 1 or not self._passages.same_sentence(index - 2, index)):
            return True
        return "YEARWORD" in tokens[index].senses or "EDGE" in before.senses or self._passages.is_small(index - 1)

    # dates

    def _narrative_year(self) -> int | None:
        """Return the past year that is told of: named in this sentence or the one before, and told in the past."""
        if self._year is None or not self._passages.goes_on(self._year_token, self._token):
            return None
        if self._reference is not None and self._passages.tense(self._token) >= 0:
            return None
        if self._reference is not None and self._year >= self._reference.year:
            return None
        return self._year

    def _calendar(self, meaning: Calendar) -> Resolved:
        year, anchor = meaning.year, None
        if year is None and meaning.shift is not None:
            anchor = self._reference
            year = anchor.year + meaning.shift if anchor else None
        if meaning.day is not None and meaning.month is None:
            return self._month_day(meaning)
        discrepancy = ""
        if year is None and (meaning.month or meaning.sub):
            year, anchor, discrepancy = self._year_for(meaning)
        value = calendar_value(meaning, year)
        day = make_day(year, meaning.month, meaning.day) if year and meaning.month and meaning.day else None
        if day and meaning.weekday is not None and day.weekday() != meaning.weekday and not discrepancy:
            discrepancy = disagreement(day, meaning.weekday)
        if meaning.sub == "SEASON" and year:
            return Resolved(value, days=(date(year, 7, 1), date(year + 1, 6, 30)))
        if meaning.part and meaning.day:
            days = (day - timedelta(days=1), day) if day and meaning.edge == "TO" else None
            return Resolved(f"{value}T{meaning.part}", "TIME", anchor, discrepancy, days)
        return Resolved(value, "DATE", anchor, discrepancy)

    def _year_for(self, meaning: Calendar) -> tuple[int | None, date | None, str]:
        reference = self._reference
        if reference is None:
            return None, None, ""
        narrative = self._narrative_year()
        if meaning.month and meaning.day:
            if narrative is not None and meaning.weekday is None:
                return narrative, None, ""
            return self._year_of_day(reference, meaning)
        if narrative is not None:
            return narrative, None, ""
        if meaning.month:
            return self._year_of_month(reference, meaning.month, meaning.towards), reference, ""
        return self._year_of_part(reference, meaning.sub), reference, ""

    def _year_of_day(self, reference: date, meaning: Calendar) -> tuple[int | None, date | None, str]:
        month, day = meaning.month or 1, meaning.day or 1
        years = sorted(range(reference.year - 1, reference.year + 2), key=lambda y: distance(reference, y, month, day))
        existing = [y for y in years if make_day(y, month, day)]
        if not existing:
            return years[0], reference, ""
        if meaning.weekday is None and len(existing) > 1:
            return self._by_tense(reference, existing, month, day), reference, ""
        if meaning.weekday is not None:
            for year in existing:
                if date(year, month, day).weekday() == meaning.weekday:
                    return year, reference, ""
            return existing[0], reference, disagreement(date(existing[0], month, day), meaning.weekday)
        return existing[0], reference, ""

    def _by_tense(self, reference: date, years: list[int], month: int, day: int) -> int:
        """Return the nearest year; half a year away the tense of the sentence decides between two."""
        away = abs((date(years[0], month, day) - reference).days)
        tense = self._tense()
        if away < 120 or not tense:
            return years[0]
        fitting = [y for y in years if (date(y, month, day) > reference) == (tense > 0)]
        return fitting[0] if fitting else years[0]

    def _tense(self) -> int:
        """Return the tense round the expression; "seit" always looks back, an infinitive with "zu" ahead."""
        before = self._passages.tokens[self._token - 1] if self._token else None
        if before is not None and "SINCE" in before.senses:
            return -1
        if is_intended(self._passages, self._token):
            return 1
        return self._passages.tense(self._token)

    def _year_of_month(self, reference: date, month: int, towards: int) -> int:
        if towards < 0:
            return reference.year - (month >= reference.month)
        if towards > 0:
            return reference.year + (month <= reference.month)
        if month == reference.month:
            return reference.year
        ahead = (month - reference.month) % 12
        last = reference.year - (month > reference.month)
        following = reference.year + (month < reference.month)
        tense = self._tense()
        # A month or two away in the same year, nobody means last year's or next year's without saying so.
        if tense < 0 and not (ahead <= 2 and following == reference.year):
            return last
        if tense > 0 and not (ahead >= 10 and last == reference.year):
            return following
        return following if ahead <= 6 else last

    def _year_of_part(self, reference: date, sub: str) -> int:
        if sub[0] in "QH":
            size = 3 if sub[0] == "Q" else 6
            now, meant = (reference.month - 1) // size + 1, int(sub[1])
        else:
            now, meant = _SEASONS.index(season_of(reference.month)), _SEASONS.index(sub)
            if reference.month <= 2:
                return reference.year - (sub in {"FA", "SU"} and self._passages.tense(self._token) <= 0)
        tense = self._tense()
        if meant > now and tense < 0:
            return reference.year - 1
        if meant < now and tense > 0:
            return reference.year + 1
        return reference.year

    def _month_day(self, meaning: Calendar) -> Resolved:
        base = self._day or self._reference
        if base is None:
            return Resolved(f"XXXX-XX-{meaning.day:02d}")
        month = (base.year, base.month)
        choices = [add_months(*month, n) for n in (0, -1, 1)]
        days = [d for d in (make_day(y, m, meaning.day or 1) for y, m in choices) if d]
        if meaning.weekday is not None:
            days = [d for d in days if d.weekday() == meaning.weekday] or days
        elif self._day is None:
            days.sort(key=lambda d: abs((d - base).days))
        if not days:
            return Resolved(f"XXXX-XX-{meaning.day:02d}")
        conflict = ""
        if meaning.weekday is not None and days[0].weekday() != meaning.weekday:
            conflict = disagreement(days[0], meaning.weekday)
        return Resolved(days[0].isoformat(), "DATE", base, conflict)

    # counted

    def _relative(self, meaning: Relative) -> Resolved:
        base = self._reference
        if meaning.loose and self._speaks_of_no_days():
            return Resolved("PRESENT_REF")
        if meaning.anaphoric:
            base = self._anaphoric_base(meaning)
        if base is None:
            return Resolved(unresolved_value(meaning), "TIME" if meaning.part else "DATE")
        offset = meaning.offset
        if meaning.unit == "WE" and offset == 1 and base.weekday() <= 3:
            offset = 0  # the coming weekend, said before Friday, is this week's
        value = counted_value(base, meaning.unit, offset, meaning.sub)
        if value is None:
            return Resolved(unresolved_value(meaning), anchor=None)
        if meaning.part and meaning.unit == "D":
            day = make_day(*(int(n) for n in value.split("-")))
            days = (day - timedelta(days=1), day) if day and meaning.edge == "TO" else None
            return Resolved(f"{value}T{meaning.part}", "TIME", base, days=days)
        return Resolved(value, "DATE", base)

    def _speaks_of_no_days(self) -> bool:
        """Tell whether "heute" means nowadays: the text tells of no other day, and the sentence not of the past."""
        return not self._by_day and self._passages.tense(self._token) >= 0

    def _anaphoric_base(self, meaning: Relative) -> date | None:
        if meaning.unit in {"Y", "DE"} and (narrative := self._narrative_year()) is not None:
            return date(narrative, 6, 30)
        if meaning.unit in {"D", "W", "M"} and self._day is not None:
            return self._day
        # "two days later" without a day before it tells nothing; "a year earlier" in a report counts from the report
        return self._reference if meaning.offset <= 0 else None

    def _weekday(self, meaning: Weekday) -> Resolved:
        reference = self._reference
        part = meaning.part
        weekend = meaning.direction == "weekend"
        if reference is None:
            value = "XXXX-WXX-WE" if weekend else f"XXXX-WXX-{meaning.weekday + 1}"
            return Resolved(value + (f"T{part.removesuffix('TO')}" if part else ""), "TIME" if part else "DATE")
        day = self._weekday_day(reference, meaning)
        if day is None:
            return Resolved(f"XXXX-WXX-{meaning.weekday + 1}")
        if weekend:
            return Resolved(f"{week_value(day)}-WE", "DATE", reference)
        if part:
            days = (day - timedelta(days=1), day) if part.endswith("TO") else None
            return Resolved(f"{day.isoformat()}T{part.removesuffix('TO')}", "TIME", reference, days=days)
        return Resolved(day.isoformat(), "DATE", reference)

    def _weekday_day(self, reference: date, meaning: Weekday) -> date | None:
        back = (reference.weekday() - meaning.weekday) % 7
        ahead = (meaning.weekday - reference.weekday()) % 7
        if meaning.direction.startswith("week") and meaning.direction != "weekend":
            monday = add_days(reference, -reference.weekday() + 7 * int(meaning.direction[4:]))
            return add_days(monday, meaning.weekday) if monday else None
        if meaning.direction == "last":
            return add_days(reference, -(back or 7))
        if meaning.direction == "next":
            return add_days(reference, ahead or 7)
        if not meaning.direction and self._day is not None and self._follows_a_weekday():
            return add_days(self._day, (meaning.weekday - self._day.weekday()) % 7)
        tense = outlook(self._passages, self._token)
        if meaning.direction == "this":
            return add_days(reference, -back if tense < 0 and back <= 3 else ahead)
        return add_days(reference, ahead if tense > 0 else -back)

    def _follows_a_weekday(self) -> bool:
        """Tell whether the weekday goes on from one just before it: "Thursday and Friday"."""
        near = self._token - self._weekday_token <= _LIST_REACH and self._day_token == self._weekday_token
        told_apart = self._passages.verbs_between(self._weekday_token + 1, self._token - 1)
        return near and not told_apart and self._passages.same_sentence(self._weekday_token, self._token)

    def _holiday(self, meaning: Holiday) -> Resolved:
        reference = self._reference
        year, anchor = meaning.year, None
        if year is None:
            year = self._narrative_year() if meaning.shift is None else None
        if year is None and reference is not None:
            anchor = reference
            year = self._holiday_year(reference, meaning)
        if year is None:
            fixed = meaning.rule if meaning.rule[0].isdigit() and meaning.rule.count("-") == 1 else ""
            month, _, day = fixed.partition("-")
            return Resolved(f"XXXX-{int(month):02d}-{int(day):02d}" if fixed else "XXXX-XX-XX")
        found = holiday(meaning.rule, year)
        if found is None:
            return Resolved(f"{year:04d}")
        if meaning.part:
            return Resolved(f"{found.isoformat()}T{meaning.part}", "TIME", anchor)
        return Resolved(found.isoformat(), "DATE", anchor)

    def _holiday_year(self, reference: date, meaning: Holiday) -> int:
        days = {y: holiday(meaning.rule, y) for y in range(reference.year - 1, reference.year + 2)}
        known = {y: d for y, d in days.items() if d}
        if not known:
            return reference.year
        if meaning.shift is not None and meaning.shift < 0:
            return max((y for y, d in known.items() if d < reference), default=reference.year)
        if meaning.shift is not None and meaning.shift > 0:
            return min((y for y, d in known.items() if d > reference), default=reference.year)
        return min(known, key=lambda y: abs((known[y] - reference).days))

    # times

    def _clock(self, meaning: Clock, held: list[Expression], i: int) -> Resolved:
        written = clock_value(meaning)
        day, anchor, listed = self._clock_day(meaning, held, i)
        if listed:
            return Resolved(f"T{written}", "TIME")
        if day is None:
            return Resolved(f"XXXX-XX-XXT{written}", "TIME")
        return Resolved(f"{day.isoformat()}T{written}", "TIME", anchor)

    def _clock_day(self, meaning: Clock, held: list[Expression], i: int) -> tuple[date | None, date | None, bool]:
        if meaning.day is not None:
            own = self._resolve(meaning.day, held, i)
            days = interval(own.value)
            return (days[0] if days else None), own.anchor, False
        before = self._passages.same_sentence(self._day_token, self._token) if self._day_token >= 0 else False
        if self._day is not None and before:
            return self._day, self._day, self._day_in_list and meaning.hour is not None
        ahead = [e for e in held[i + 1 : i + 4] if not isinstance(e.meaning, Clock)]
        following = ahead[0] if ahead else None
        if (
            following is not None
            and isinstance(following.meaning, Calendar | Relative | Weekday)
            and self._passages.same_sentence(following.token, self._token)
            and following.token - self._token <= 8
        ):
            days = interval(self._resolve(following.meaning, held, i + 1).value)
            if days and days[0] == days[1]:
                return days[0], days[0], False
        near = self._day_token >= 0 and self._token - self._day_token <= (_CLOCK_REACH if meaning.hour else _PART_REACH)
        if self._day is not None and near:
            return self._day, self._day, False
        return self._reference, self._reference, False

    def _fixed(self, meaning: Fixed) -> Resolved:
        days = None
        ahead = meaning.ago > 0 and self._passages.tense(self._token) <= 0  # "the first in ten years" is no day ahead
        if meaning.ago and not ahead and self._reference is not None and meaning.type == "DURATION":
            days = reach(self._reference, meaning)
        return Resolved(meaning.value, meaning.type, self._reference if days else None, days=days)
