"""Builders of dates by the calendar: days, months, quarters, seasons, years, decades, centuries and holidays."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.dates import quantities
from reader.dates.fields import (
    calendar_of,
    categories,
    day_of,
    expressions,
    month_of,
    one,
    ordinal_of,
    shift_of,
    weekday_of,
)
from reader.dates.lexicon import full_year
from reader.dates.meaning import Calendar, Fixed, Holiday, Relative

if TYPE_CHECKING:
    from reader.dates.fields import Builder
    from reader.dates.grammar import Expression, Match
    from reader.dates.meaning import Meaning


def _calendar(match: Match, _: tuple[str, ...]) -> list[Expression]:
    found = [calendar_of(piece) for piece in match.pieces]
    last = found[-1]
    for i, date in enumerate(found[:-1]):
        filled = replace(
            date,
            year=date.year or last.year,
            month=date.month or last.month if not date.sub else None,
            shift=date.shift if date.shift is not None else last.shift,
        )
        found[i] = filled
    return expressions(match, list(found))


def _month(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    if quantities.is_name(match):
        return []
    edge = piece.word("EDGE") or piece.word("EDGEADJ")
    return one(match, Calendar(month=month_of(piece), edge=edge, towards=shift_of(piece) or 0))


def _monthday(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece, after = match.pieces[0], match.after()
    if not match.capitals_are_nouns and after is not None and not after.senses:
        return []  # "on the 3rd floor"
    return one(match, Calendar(day=day_of(piece), weekday=weekday_of(piece)))


def _numbered(match: Match, letter: str, most: int) -> list[Expression]:
    piece = match.pieces[0]
    number = next((n for n in (piece.number(c) for c in ("ORDWORD", "ORD", "NUM")) if n is not None), 0)
    if piece.has("FINAL"):
        number = most
    if not 1 <= number <= most:
        return []
    year = piece.number("YEAR")
    return one(match, Calendar(year=year, sub=f"{letter}{number}", shift=shift_of(piece) if year is None else None))


def _quarter(match: Match, _: tuple[str, ...]) -> list[Expression]:
    return _numbered(match, "Q", 4)


def _half(match: Match, _: tuple[str, ...]) -> list[Expression]:
    return _numbered(match, "H", 2)


def _season(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    sub = piece.word("SEASON") or piece.word("SEASONMONTHS") or piece.word("SEASONHALF")
    edge = piece.word("EDGE") or piece.word("EDGEADJ")
    shift = shift_of(piece)
    if shift is not None:
        return one(match, Relative(sub, shift, edge=edge))
    return one(match, Calendar(sub=sub, edge=edge))


def _year(match: Match, _: tuple[str, ...]) -> list[Expression]:
    if quantities.not_a_year(match):
        return []
    out: list[Meaning | None] = []
    for piece in match.pieces:
        number = piece.number("YEAR")
        if number is None:
            number = piece.number("OLDYEAR")
        if number is None and piece.has("YY"):
            number = full_year(piece.number("YY") or 0)
        out.append(Calendar(year=number, edge=piece.word("EDGE") or piece.word("EDGEADJ")) if number else None)
    if len(out) == 2 and isinstance(out[0], Calendar) and isinstance(out[1], Calendar):
        first, second = out[0].year or 0, out[1].year or 0
        if second < first:
            return []
    return expressions(match, out)


def _year_span(match: Match, _: tuple[str, ...]) -> list[Expression]:
    first, second = match.pieces[1].number("YEAR") or 0, match.pieces[2].number("YEAR") or 0
    if second <= first:
        return []
    return expressions(match, [Fixed("DURATION", f"P{second - first}Y"), Calendar(year=first), Calendar(year=second)])


def _decade(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    number = piece.number("ACHTZIGER")
    if number is None:
        number = piece.number("ACHTZIGERJAHRE")
    if number is None:
        written = piece.word("DECADE")
        digits = "".join(c for c in written if c.isdigit())
        if len(digits) == 4:
            return one(match, Fixed("DATE", digits[:3]))
        if not categories(piece) & {"YEARS_WORD", "DET", "APOSTROPHE"}:
            return []  # "in her late 20s"
        number = int(digits[0])
    century = "20" if number < 2 else "19"
    before = match.before()
    if before is not None and "POSS" in before.senses:
        return []  # "in her twenties"
    return one(match, Fixed("DATE", f"{century}{number}"))


def _century(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    number = piece.number("ORD")
    if number is None and (shift := shift_of(piece)) is not None:
        return one(match, Relative("CE", shift))
    if number is None:
        words = [t.senses["ORDWORD"] for t in piece.tokens if "ORDWORD" in t.senses]
        number = int(words[-1]) + (piece.number("TENS") or 0) if words else None
    if number is None or not 1 <= number <= 22:
        return []
    return one(match, Fixed("DATE", f"{number - 1:02d}"))


def _sport_season(match: Match, _: tuple[str, ...]) -> list[Expression]:
    written = match.pieces[0].word("YEARS")
    first, second = int(written[:4]), int(written[5:7])
    if (first + 1) % 100 != second:
        return []
    return one(match, Calendar(year=first, sub="SEASON"))


def _mondays(match: Match, _: tuple[str, ...]) -> list[Expression]:
    """Read "May 5-7": the month stands with the first day."""
    found = [calendar_of(piece) for piece in match.pieces]
    month, year = found[0].month, found[-1].year
    days = [piece.number("DAYORD") or piece.number("DAY") for piece in match.pieces]
    return expressions(match, [Calendar(year, month, day) for day in days])


def _named_quarter(match: Match, arguments: tuple[str, ...]) -> list[Expression]:
    return one(match, Calendar(year=match.pieces[0].number("YEAR"), sub=arguments[0]))


def _short_years(match: Match, _: tuple[str, ...]) -> list[Expression]:
    first, second = match.pieces[0].number("YEAR") or 0, match.pieces[1].number("YY") or 0
    if (first + 1) % 100 > second or second - first % 100 > 40:
        return []
    return expressions(match, [Calendar(year=first), Calendar(year=first - first % 100 + second)])


def _dotted(match: Match, _: tuple[str, ...]) -> list[Expression]:
    """Read "Mittwoch, 17. 7."."""
    piece = match.pieces[0]
    day, month = (int(piece.roles[role].senses["DAYORD"]) for role in ("d", "m"))
    return one(match, Calendar(month=month, day=day, weekday=weekday_of(piece))) if month <= 12 else []


def _year_edge(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    year = piece.number("YEAR")
    if year:
        return one(match, Calendar(year=year, edge=piece.word("YEAREDGE")))
    return one(match, Relative("Y", 0, edge=piece.word("YEAREDGE")))


def _holiday(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    year = piece.number("YEAR")
    shift = shift_of(piece)
    if shift is None and piece.has("DIESER"):
        shift = 0
    return one(match, Holiday(piece.word("HOLIDAY"), year, shift if year is None else None))


def _named(match: Match, arguments: tuple[str, ...]) -> list[Expression]:
    return one(match, Holiday(arguments[0], match.pieces[0].number("YEAR")))


def _advent(match: Match, _: tuple[str, ...]) -> list[Expression]:
    number = ordinal_of(match.pieces[0])
    return one(match, Holiday(f"advent+{7 * (number - 1)}")) if 1 <= number <= 4 else []


def _christmas(match: Match, _: tuple[str, ...]) -> list[Expression]:
    number = ordinal_of(match.pieces[0])
    return one(match, Holiday(f"12-{24 + number}")) if 1 <= number <= 2 else []


BUILDERS: dict[str, Builder] = {
    "calendar": _calendar,
    "month": _month,
    "monthday": _monthday,
    "quarter": _quarter,
    "half": _half,
    "season": _season,
    "year": _year,
    "yearspan": _year_span,
    "yearedge": _year_edge,
    "decade": _decade,
    "century": _century,
    "dotted": _dotted,
    "holiday": _holiday,
    "named": _named,
    "advent": _advent,
    "christmas": _christmas,
    "sportseason": _sport_season,
    "mondays": _mondays,
    "namedquarter": _named_quarter,
    "shortyears": _short_years,
}
"""Name of the builder in the grammar -> the builder."""
