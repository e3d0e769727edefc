"""From the words a rule matched to what they mean; nothing here knows the day an article is from.

A builder takes a match and the arguments of its rule, and returns the expressions it stands for; none where the words
turn out to mean something else (an age, a price, a number of things).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.dates import quantities
from reader.dates.grammar import Expression, Match, Piece
from reader.dates.lexicon import full_year
from reader.dates.meaning import Calendar, Clock, Fixed, Holiday, Meaning, Relative, Weekday
from reader.spans import Span

if TYPE_CHECKING:
    from reader.dates.lexicon import Token

Builder = Callable[[Match, tuple[str, ...]], list[Expression]]

TIME_UNITS = {"H", "MIN", "S"}


def build(match: Match) -> list[Expression]:
    """Return the expressions of a match, or nothing where its words are no date after all."""
    name, *arguments = match.rule.build.split()
    return BUILDERS[name](match, tuple(arguments))


def _expressions(match: Match, meanings: list[Meaning | None]) -> list[Expression]:
    out = []
    for piece, meaning in zip(match.pieces, meanings, strict=True):
        if meaning is not None:
            token = next(i for i in range(match.first, match.last) if match.tokens[i].start == piece.start)
            out.append(Expression(Span(piece.start, piece.end), meaning, match.rule.name, token))
    return out


def _one(match: Match, meaning: Meaning | None) -> list[Expression]:
    return _expressions(match, [meaning]) if meaning is not None else []


def _part_of_day(piece: Piece) -> str:
    combined = piece.word("WEEKDAYPART")
    if combined:
        return combined[1:]
    if piece.has("DEICTICPART"):
        return piece.word("DEICTICPART")
    for category in ("NIGHT", "EARLY", "DAYPARTS", "DAYPART"):
        if piece.has(category):
            return piece.word(category)
    return ""


def _weekday_of(piece: Piece) -> int | None:
    combined = piece.word("WEEKDAYPART")
    if combined:
        return int(combined[0])
    found = piece.number("WEEKDAY")
    return found if found is not None else piece.number("WDABBR")


def _shift_of(piece: Piece) -> int | None:
    for category in ("THISADJ", "LASTADJ", "NEXTADJ", "PENULTIMATE", "AFTERNEXT", "HEURIG"):
        found = piece.number(category)
        if found is not None:
            return found
    return None


def _month_of(piece: Piece) -> int | None:
    found = piece.number("MONTH")
    return found if found is not None else piece.number("MONTHABBR")


def _day_of(piece: Piece) -> int | None:
    found = piece.number("DAYORD")
    if found is None:
        found = piece.number("DAY")
    if found is None:
        found = piece.number("NUM") if not piece.has("YEAR") else None
    return found if found is not None and 1 <= found <= 31 else None


def _calendar_of(piece: Piece) -> Calendar:
    year = piece.number("YEAR")
    if year is None and piece.has("YEARS"):
        year = int(piece.word("YEARS")[:4])
    month, day = _month_of(piece), _day_of(piece)
    full, short = piece.word("FULLDATE"), piece.word("DOTDAY")
    if full:
        year, month, day = int(full[:4]), int(full[5:7]), int(full[8:])
    elif short:
        month, day = int(short[:2]), int(short[3:])
    return Calendar(
        year=year,
        month=month,
        day=day,
        weekday=_weekday_of(piece),
        sub="" if month else piece.word("SEASON"),
        part=_part_of_day(piece),
        edge=piece.word("EDGE") or piece.word("EDGEADJ"),
        shift=_shift_of(piece) if year is None else None,
    )


def _calendar(match: Match, _: tuple[str, ...]) -> list[Expression]:
    found = [_calendar_of(piece) for piece in match.pieces]
    last = found[-1]
    for i, date in enumerate(found[:-1]):
        filled = replace(
            date,
            year=date.year or last.year,
            month=date.month or last.month if not date.sub else None,
            shift=date.shift if date.shift is not None else last.shift,
        )
        found[i] = filled
    return _expressions(match, list(found))


def _month(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    if quantities.is_name(match):
        return []
    edge = piece.word("EDGE") or piece.word("EDGEADJ")
    return _one(match, Calendar(month=_month_of(piece), edge=edge, shift=_direction_shift(piece)))


def _direction_shift(piece: Piece) -> int | None:
    """Return None for "this": the nearest one is meant."""
    shift = _shift_of(piece)
    return None if shift == 0 else (shift * 10 if shift else None)


def _monthday(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    return _one(match, Calendar(day=_day_of(piece), weekday=_weekday_of(piece)))


def _numbered(match: Match, letter: str, most: int) -> list[Expression]:
    piece = match.pieces[0]
    number = next((n for n in (piece.number(c) for c in ("ORDWORD", "ORD", "NUM")) if n is not None), 0)
    if piece.has("FINAL"):
        number = most
    if not 1 <= number <= most:
        return []
    year = piece.number("YEAR")
    return _one(match, Calendar(year=year, sub=f"{letter}{number}", shift=_shift_of(piece) if year is None else None))


def _quarter(match: Match, _: tuple[str, ...]) -> list[Expression]:
    return _numbered(match, "Q", 4)


def _half(match: Match, _: tuple[str, ...]) -> list[Expression]:
    return _numbered(match, "H", 2)


def _season(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    sub = piece.word("SEASON") or piece.word("SEASONMONTHS") or piece.word("SEASONHALF")
    edge = piece.word("EDGE") or piece.word("EDGEADJ")
    shift = piece.number("LASTADJ") or piece.number("NEXTADJ")
    if shift:
        return _one(match, Relative(sub, shift, edge=edge))
    return _one(match, Calendar(sub=sub, edge=edge))


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
    return _expressions(match, out)


def _year_span(match: Match, _: tuple[str, ...]) -> list[Expression]:
    first, second = match.pieces[1].number("YEAR") or 0, match.pieces[2].number("YEAR") or 0
    if second <= first:
        return []
    return _expressions(match, [Fixed("DURATION", f"P{second - first}Y"), Calendar(year=first), Calendar(year=second)])


def _relative(match: Match, arguments: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    unit = arguments[0] if arguments else piece.word("UNIT")
    shift = _shift_of(piece)
    if shift is None or unit in TIME_UNITS or piece.has("UNITPL"):
        return []
    edge = piece.word("EDGE") or piece.word("HOUREDGE") or piece.word("EDGEADJ")
    if unit == "D":
        if shift < 0:
            return []  # "am letzten Tag" is the last of something
        return _one(match, Relative("D", shift, anaphoric=True))
    return _one(match, Relative(unit, shift, edge=edge, part=_part_of_day(piece)))


def _fixed_relative(match: Match, arguments: tuple[str, ...]) -> list[Expression]:
    return _one(match, Relative(arguments[0], int(arguments[1]), edge=match.pieces[0].word("EDGE")))


def _relative_year(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    return _one(match, Relative("Y", 0, edge=piece.word("EDGE"), anaphoric=True))


def _edge(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    unit = piece.word("UNIT")
    if unit in TIME_UNITS or unit in {"D", "CE", "DE"}:
        return []
    return _one(match, Relative(unit, 0, edge=piece.word("EDGE"), anaphoric=unit == "Y"))


def _edge_of(match: Match, arguments: tuple[str, ...]) -> list[Expression]:
    edge = match.pieces[0].word("MONTHEDGE") or match.pieces[0].word("WEEKEDGE")
    return _one(match, Relative(arguments[0], 0, edge=edge))


def _year_edge(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    year = piece.number("YEAR")
    if year:
        return _one(match, Calendar(year=year, edge=piece.word("YEAREDGE")))
    return _one(match, Relative("Y", 0, edge=piece.word("YEAREDGE")))


def _heurig(match: Match, _: tuple[str, ...]) -> list[Expression]:
    return _one(match, Relative("Y", match.pieces[0].number("HEURIG") or 0))


def _neighbour(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    back = piece.word("VORUNIT")
    unit = back or piece.word("NEXTUNIT")
    anaphoric = unit == "D" or not back
    return _one(match, Relative(unit, -1 if back else 1, edge=piece.word("EDGE"), anaphoric=anaphoric))


def _decade(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    number = piece.number("ACHTZIGER")
    if number is None:
        number = piece.number("ACHTZIGERJAHRE")
    if number is None:
        written = piece.word("DECADE")
        digits = "".join(c for c in written if c.isdigit())
        if len(digits) == 4:
            return _one(match, Fixed("DATE", digits[:3]))
        number = int(digits[0])
    century = "20" if number < 2 else "19"
    before = match.before()
    if before is not None and "POSS" in before.senses:
        return []  # "in her twenties"
    return _one(match, Fixed("DATE", f"{century}{number}"))


def _century(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    number = piece.number("ORD")
    if number is None and (shift := _shift_of(piece)) is not None:
        return _one(match, Relative("CE", shift))
    if number is None:
        words = [t.senses["ORDWORD"] for t in piece.tokens if "ORDWORD" in t.senses]
        number = int(words[-1]) if words else None
    if number is None or not 1 <= number <= 22:
        return []
    return _one(match, Fixed("DATE", f"{number - 1:02d}"))


def _weekend(match: Match, _: tuple[str, ...]) -> list[Expression]:
    if match.pieces[0].word("UNIT") != "WE":
        return []
    return _one(match, Weekday(5, "weekend"))


def _anaphoric(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    unit = piece.word("UNIT")
    back = next((n for n in (piece.number(c) for c in ("PREVADJ", "DARAUF", "FOLLOWADJ")) if n is not None), 1)
    if unit in TIME_UNITS or piece.has("UNITPL") or _has_complement(match):
        return []
    return _one(match, Relative(unit, back, anaphoric=True))


def _has_complement(match: Match) -> bool:
    """Tell whether "two days before" goes on: "two days before the vote" counts from the vote."""
    after = match.after()
    return match.pieces[0].has("BEFOREAFTER") and match.written(after)[:1].isalnum()


def _the_unit(match: Match, _: tuple[str, ...]) -> list[Expression]:
    """Read "for the year", "in the quarter" in a report; a capital makes a name of it ("Song of the Year")."""
    piece = match.pieces[0]
    if match.written(piece.tokens[-1])[:1].isupper():
        return []
    return _one(match, Relative(piece.word("UNITSG"), 0))


def _same(match: Match, _: tuple[str, ...]) -> list[Expression]:
    unit = match.pieces[0].word("UNIT")
    if unit in TIME_UNITS or match.pieces[0].has("UNITPL"):
        return []
    return _one(match, Relative(unit, 0, anaphoric=True))


def amount(piece: Piece) -> float | None:
    """Return the number a quantity says: "drei" 3, "eineinhalb" 1.5, "ein halbes" 0.5; None for none."""
    if piece.has("HALF") and not piece.has("NUM") and "HALF" in piece.tokens[0].senses.keys() | piece.tokens[1].senses.keys():
        return 0.5
    tens = [float(t.senses["NUM"]) for t in piece.tokens if "NUM" in t.senses]
    if piece.has("TENS") and len(tens) == 2 and tens[1] < 10:
        return sum(tens)
    if piece.has("DECIMAL"):
        return float(piece.word("DECIMAL").replace(",", "."))
    if piece.has("GROUPED"):
        return float("".join(c for c in piece.word("GROUPED") if c.isdigit()))
    for category in ("NUM", "ONE"):
        value = piece.get(category)
        if value is not None:
            return float(value)
    return None


def _counted(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    count = amount(piece)
    unit = piece.word("UNIT")
    direction = piece.number("DARAUF") or 1
    if count is None or _has_complement(match):
        return []
    if count != int(count) or unit in TIME_UNITS or not piece.has("DARAUF"):
        return _one(match, Fixed("DURATION", duration_value(count, unit)))
    return _one(match, Relative(unit, direction * int(count), anaphoric=True))


def _deictic(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    if quantities.is_name(match):
        return []
    days = piece.number("DEICTIC") or 0
    part = _part_of_day(piece)
    if len(piece.tokens) == 1:
        part = piece.word("DEICTICPART")
        if days == 0 and not part and _means_nowadays(match):
            return _one(match, Fixed("DATE", "PRESENT_REF"))
    return _one(match, Relative("D", days, part=part, loose=days == 0 and not part and match.capitals_are_nouns))


def _means_nowadays(match: Match) -> bool:
    """Tell whether "heute" stands in "bis heute", "heute noch", "von heute": nowadays, no day."""
    before, after = match.before(), match.after()
    return (before is not None and "NOWBEFORE" in before.senses) or (after is not None and "NOWAFTER" in after.senses)


def _heutig(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    days = piece.number("HEUTIG") or 0
    if piece.has("UNIT") and piece.word("UNIT") != "D":
        return []
    if days == 0 and not piece.has("UNIT"):
        return _one(match, Fixed("DATE", "PRESENT_REF"))
    return _one(match, Relative("D", days))


def _weekday(match: Match, arguments: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    number = _weekday_of(piece)
    before = match.before()
    if number is None or (before is not None and _names_the_day(match, before)):
        return []
    direction = arguments[0] if arguments else ""
    if piece.has("LASTADJ"):
        direction = "last"
    elif piece.has("NEXTADJ"):
        direction = "next"
    elif piece.has("DIESER") or piece.has("THISADJ"):
        direction = "this"
    return _one(match, Weekday(number, direction, _part_of_day(piece)))


def _names_the_day(match: Match, before: Token) -> bool:
    """Tell whether a word before makes a name of the weekday: "Black Friday", "MIP-Montag"."""
    hyphened = "DASH" in before.senses and before.end == match.pieces[0].start and before.start > 0
    if hyphened and match.text[before.start - 1].isalpha() and match.capitals_are_nouns:
        return True
    return "NAMEDDAY" in before.senses and match.written(before)[:1].isupper()


def _genitive(match: Match, _: tuple[str, ...]) -> list[Expression]:
    """Read "im Verlauf des Montags"."""
    return _one(match, Weekday(match.pieces[0].number("WEEKDAYS") or 0))


def _heutig_part(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    return _one(match, Relative("D", piece.number("HEUTIG") or 0, part=_part_of_day(piece)))


def _last_night(match: Match, _: tuple[str, ...]) -> list[Expression]:
    return _one(match, Relative("D", -1, part="NI"))


def _dotted(match: Match, _: tuple[str, ...]) -> list[Expression]:
    """Read "Mittwoch, 17. 7."."""
    piece = match.pieces[0]
    day, month = (int(piece.roles[role].senses["DAYORD"]) for role in ("d", "m"))
    return _one(match, Calendar(month=month, day=day, weekday=_weekday_of(piece))) if month <= 12 else []


def _weekday_of_week(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    number, shift = _weekday_of(piece), _shift_of(piece)
    if number is None or shift is None or (piece.has("UNIT") and piece.word("UNIT") != "W"):
        return []
    return _one(match, Weekday(number, f"week{shift:+d}", _part_of_day(piece)))


def _daypart(match: Match, _: tuple[str, ...]) -> list[Expression]:
    part = _part_of_day(match.pieces[0])
    return _one(match, Clock(None, part=part))


def _dayparts(match: Match, _: tuple[str, ...]) -> list[Expression]:
    part = match.pieces[0].word("DAYPARTS")
    if part == "NI":
        return _one(match, Fixed("SET", "PTNI"))
    return _one(match, Clock(None, part=part))


def _night_to(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    weekdays = [int(t.senses["WEEKDAY"]) for t in piece.tokens if "WEEKDAY" in t.senses]
    if _month_of(piece) or piece.has("FULLDATE") or piece.has("DOTDAY"):
        return _one(match, replace(_calendar_of(piece), part="NI", edge="TO"))
    if piece.has("DEICTIC"):
        return _one(match, Relative("D", piece.number("DEICTIC") or 0, part="NI", edge="TO"))
    if weekdays:
        return _one(match, Weekday(weekdays[-1], "last" if piece.has("LASTADJ") else "", "NITO"))
    if piece.has("HOLIDAY"):
        return _one(match, Holiday(piece.word("HOLIDAY"), part="NI"))
    return []


def _time(value: str) -> tuple[int, int]:
    hour, minute = value.split(":")
    return int(hour), int(minute)


def _clock(match: Match, _: tuple[str, ...]) -> list[Expression]:
    out: list[Meaning | None] = []
    last = match.pieces[-1]
    for piece in match.pieces:
        written = next((piece.word(c) for c in ("AMPM", "COLON", "DOTTED", "NOON") if piece.has(c)), "")
        part = piece.word("DAYPARTS") or last.word("DAYPARTS") or piece.word("DAYPART")
        if written:
            hour, minute = _time(written)
        else:
            number = piece.number("HOUR")
            if number is None:
                return []
            minutes = piece.roles.get("m")
            hour, minute = number, int(minutes.senses["MINUTE"]) if minutes else 0
            if last.has("AMPM") and hour < 12 and (end := _time(last.word("AMPM"))[0]) >= 12 and hour + 12 <= end:
                hour += 12  # "2 to 3 p.m."
        out.append(Clock(hour, minute, "" if piece.has("AMPM") else part, _day_inside(piece)))
    return _expressions(match, out)


def _day_inside(piece: Piece) -> Relative | Weekday | None:
    if piece.has("DEICTIC"):
        return Relative("D", piece.number("DEICTIC") or 0)
    return Weekday(piece.number("WEEKDAY") or 0) if piece.has("WEEKDAY") else None


def _half_clock(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    hour = piece.number("HOUR")
    if hour is None or not 1 <= hour <= 12:
        return []
    return _one(match, Clock((hour - 1) or 12, 30, piece.word("DAYPARTS")))


def _quarter_clock(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    hour = piece.number("HOUR")
    if hour is None or not 1 <= hour <= 12:
        return []
    before = "'vor'" in {c for t in piece.tokens for c in t.senses}
    hour, minute = ((hour - 1) or 12, 45) if before else (hour, 15)
    return _one(match, Clock(hour, minute, piece.word("DAYPARTS")))


def _holiday(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    year = piece.number("YEAR")
    shift = _shift_of(piece)
    if shift is None and piece.has("DIESER"):
        shift = 0
    return _one(match, Holiday(piece.word("HOLIDAY"), year, shift if year is None else None))


def _named(match: Match, arguments: tuple[str, ...]) -> list[Expression]:
    return _one(match, Holiday(arguments[0], match.pieces[0].number("YEAR")))


def _ordinal_of(piece: Piece) -> int:
    return piece.number("ORDWORD") or piece.number("ORD") or 0


def _advent(match: Match, _: tuple[str, ...]) -> list[Expression]:
    number = _ordinal_of(match.pieces[0])
    return _one(match, Holiday(f"advent+{7 * (number - 1)}")) if 1 <= number <= 4 else []


def _christmas(match: Match, _: tuple[str, ...]) -> list[Expression]:
    number = _ordinal_of(match.pieces[0])
    return _one(match, Holiday(f"12-{24 + number}")) if 1 <= number <= 2 else []


_COMPOSED = {"QH": ("MIN", 15.0), "HH": ("MIN", 30.0), "HY": ("M", 6.0), "Q": ("M", 3.0)}


def duration_value(count: float | None, unit: str) -> str:
    """Return the TIMEX3 value of a duration: (3, "Y") "P3Y", (90, "MIN") "PT90M", (None, "D") "PXD"."""
    if unit in _COMPOSED and count is not None:
        unit, factor = _COMPOSED[unit]
        count *= factor
    if count is not None and count != int(count) and unit in {"H", "Y"} and count < 1:
        unit, count = ("MIN", count * 60) if unit == "H" else ("M", count * 12)
    number = "X" if count is None else (f"{count:g}" if count < 1_000_000 else str(int(count)))
    time = "T" if unit in TIME_UNITS or unit in {"EV", "NI", "MO", "AF"} else ""
    letter = {"MIN": "M"}.get(unit, unit)
    return f"P{time}{number}{letter}"


def _duration(match: Match, arguments: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    if quantities.not_a_duration(match):
        return []
    units = [str(t.senses.get("UNIT", t.senses.get("COMPUNIT"))) for t in piece.tokens if t.senses.keys() & {"UNIT", "COMPUNIT"}]
    counts = [float(t.senses.get("NUM", t.senses.get("ONE", 0))) for t in piece.tokens if t.senses.keys() & {"NUM", "ONE"}]
    count = amount(piece)
    if count is not None and {"HALF", "AND"} <= _cats(piece):
        count += 0.5
    value = duration_value(count if not piece.has("VAGUE") else None, units[0])
    if len(units) == 2 and len(counts) == 2 and units[0] != units[1]:
        value = f"P{counts[0]:g}{units[0]}{counts[1]:g}{units[1]}"
        if set(units) <= TIME_UNITS:
            value = f"PT{counts[0]:g}H{counts[1]:g}M"
    return _one(match, Fixed("DURATION", value, _reach(match)))


def _cats(piece: Piece) -> set[str]:
    return {category for token in piece.tokens for category in token.senses}


def _reach(match: Match) -> int:
    before = match.before()
    if before is None:
        return 0
    for category in ("AGOPREP", "SINCE", "INPREP"):
        if category in before.senses:
            return int(before.senses[category])
    return 0


def _durations(match: Match, _: tuple[str, ...]) -> list[Expression]:
    if quantities.not_a_duration(match):
        return []
    last = match.pieces[-1]
    unit = last.word("UNIT") or last.word("COMPUNIT")
    counts = [amount(piece) for piece in match.pieces]
    return _expressions(match, [Fixed("DURATION", duration_value(c, unit)) for c in counts])


def _vague(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    unit = piece.word("UNITPL") or piece.word("UNIT")
    return _one(match, Fixed("DURATION", duration_value(None, unit), _reach(match)))


def _lasting(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    written = piece.word("LASTING")  # "Y" or "3Y"
    unit = written.lstrip("0123456789.")
    number = written[: len(written) - len(unit)]
    count = float(number) if number else amount(piece)
    if count is None or quantities.is_age(match, unit, count):
        return []
    return _one(match, Fixed("DURATION", duration_value(count, unit)))


def _value(match: Match, arguments: tuple[str, ...]) -> list[Expression]:
    kind, category = arguments
    return _one(match, Fixed(kind, match.pieces[0].word(category)))


def _fixed(match: Match, arguments: tuple[str, ...]) -> list[Expression]:
    return _one(match, Fixed(arguments[0], arguments[1]))


def _each(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    if piece.has("WEEKDAYPART"):
        combined = piece.word("WEEKDAYPART")
        return _one(match, Fixed("SET", f"XXXX-WXX-{int(combined[0]) + 1}T{combined[1:]}"))
    if piece.has("WEEKDAY"):
        return _one(match, Fixed("SET", f"XXXX-WXX-{(piece.number('WEEKDAY') or 0) + 1}"))
    if piece.has("MONTH"):
        return _one(match, Fixed("SET", f"XXXX-{piece.number('MONTH') or 0:02d}"))
    if piece.has("SEASON"):
        return _one(match, Fixed("SET", f"XXXX-{piece.word('SEASON')}"))
    if piece.has("DAYPART"):
        return _one(match, Fixed("SET", f"XXXX-XX-XXT{piece.word('DAYPART')}"))
    count = _ordinal_of(piece) or int(piece.get("NUM") or 1)
    return _one(match, Fixed("SET", duration_value(count, piece.word("UNIT"))))


def _every_few(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    return _one(match, Fixed("SET", duration_value(amount(piece), piece.word("UNIT") or piece.word("COMPUNIT"))))


def _per(match: Match, _: tuple[str, ...]) -> list[Expression]:
    return _one(match, Fixed("SET", duration_value(1, match.pieces[0].word("UNIT"))))


def _per_unit(match: Match, _: tuple[str, ...]) -> list[Expression]:
    """Read "400 Euro im Monat": a number must stand shortly before."""
    unit, after = match.pieces[0].word("UNIT"), match.after()
    if match.capitals_are_nouns and unit == "D":
        if match.pieces[0].has("'im'") or (after is not None and after.senses.keys() & {"DET", "DARAUF"}):
            return []
    elif unit not in ({"Y", "M"} if match.capitals_are_nouns else {"Y", "M", "W", "D", "H", "MIN"}) or (after is not None and after.senses.keys() & {"YEAR", "OLDYEAR"}):
        return []
    if not match.capitals_are_nouns and _is_preposition(match):
        return []
    earlier = [t for t in (match.before(n) for n in (1, 2, 3)) if t is not None]
    if not any(t.senses.keys() & {"NUM", "GROUPED", "DECIMAL", "TIMES"} for t in earlier):
        return []
    return _one(match, Fixed("SET", duration_value(1, unit)))


def _is_preposition(match: Match) -> bool:
    before = match.before()
    return before is None or bool(before.senses.keys() & {"PREP", "COMMA", "DOT", "APPROX", "SENTPAST", "SENTFUTURE"})


def _sport_season(match: Match, _: tuple[str, ...]) -> list[Expression]:
    written = match.pieces[0].word("YEARS")
    first, second = int(written[:4]), int(written[5:7])
    if (first + 1) % 100 != second:
        return []
    return _one(match, Calendar(year=first, sub="SEASON"))


def _weekdays(match: Match, _: tuple[str, ...]) -> list[Expression]:
    return _one(match, Fixed("SET", f"XXXX-WXX-{(match.pieces[0].number('WEEKDAYS') or 0) + 1}"))


def _unit_by_unit(match: Match, _: tuple[str, ...]) -> list[Expression]:
    units = [t.senses["UNIT"] for t in match.pieces[0].tokens if "UNIT" in t.senses]
    return _one(match, Fixed("SET", duration_value(1, str(units[0])))) if units[0] == units[1] else []


def _that_time(match: Match, _: tuple[str, ...]) -> list[Expression]:
    return _one(match, Fixed("DATE", "PAST_REF"))


def _mondays(match: Match, _: tuple[str, ...]) -> list[Expression]:
    """Read "May 5-7": the month stands with the first day."""
    found = [_calendar_of(piece) for piece in match.pieces]
    month, year = found[0].month, found[-1].year
    days = [piece.number("DAYORD") or piece.number("DAY") for piece in match.pieces]
    return _expressions(match, [Calendar(year, month, day) for day in days])


def _named_quarter(match: Match, arguments: tuple[str, ...]) -> list[Expression]:
    return _one(match, Calendar(year=match.pieces[0].number("YEAR"), sub=arguments[0]))


def _short_years(match: Match, _: tuple[str, ...]) -> list[Expression]:
    first, second = match.pieces[0].number("YEAR") or 0, match.pieces[1].number("YY") or 0
    if (first + 1) % 100 > second or second - first % 100 > 40:
        return []
    return _expressions(match, [Calendar(year=first), Calendar(year=first - first % 100 + second)])


def _unit_end(match: Match, _: tuple[str, ...]) -> list[Expression]:
    unit = match.pieces[0].word("UNIT")
    return _one(match, Relative(unit, 0, edge="END")) if unit in {"Y", "M", "Q"} else []


def _year_ago(match: Match, _: tuple[str, ...]) -> list[Expression]:
    units = [str(t.senses["UNITSG"]) for t in match.pieces[0].tokens if "UNITSG" in t.senses]
    if units[0] != "Y":
        return []
    return _one(match, Relative("YQ" if units[-1] == "Q" else "Y", -1))


def _that_part(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    if piece.has("WEEKDAY"):
        return _one(match, Weekday(piece.number("WEEKDAY") or 0, "last"))
    return _one(match, Clock(None, part=_part_of_day(piece)))


def _ago(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    count, unit = amount(piece), piece.word("UNIT")
    if count is None:
        return []
    if unit in TIME_UNITS:
        return _one(match, Fixed("TIME", duration_value(count, unit)))
    return _one(match, Relative("W" if unit == "FN" else unit, -int(count) * (2 if unit == "FN" else 1)))


def _long_ago(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    if piece.has("HALF"):
        return _one(match, Fixed("DATE", "PAST_REF"))
    return _one(match, Fixed("DATE", "PAST_REF"))


def _day_from(match: Match, arguments: tuple[str, ...]) -> list[Expression]:
    return _one(match, Relative("D", int(arguments[0])))


def _this_part(match: Match, arguments: tuple[str, ...]) -> list[Expression]:
    return _one(match, Relative("D", int(arguments[0]), part=_part_of_day(match.pieces[0])))


def _clock_day(match: Match, _: tuple[str, ...]) -> list[Expression]:
    first = _clock(Match(match.rule, match.pieces[:1], match.first, match.last, match.tokens, match.text, False), ())
    second = _one(Match(match.rule, match.pieces[1:], match.first, match.last, match.tokens, match.text, False),
                  _calendar_of(match.pieces[1]))
    return first + second


def _military_clock(match: Match, _: tuple[str, ...]) -> list[Expression]:
    number = match.pieces[0].number("YEAR") or 0
    hour, minute = divmod(number, 100)
    return _one(match, Clock(hour, minute)) if hour < 24 and minute < 60 else []


def _past_clock(match: Match, arguments: tuple[str, ...]) -> list[Expression]:
    return _one(match, Clock(match.pieces[0].number("HOUR"), int(arguments[0])))


def _half_unit(match: Match, _: tuple[str, ...]) -> list[Expression]:
    unit = match.pieces[0].word("UNIT")
    return _one(match, Fixed("DURATION", duration_value(0.5, unit)))


def _past_unit(match: Match, _: tuple[str, ...]) -> list[Expression]:
    return _one(match, Fixed("DURATION", duration_value(1, match.pieces[0].word("UNITSG")), -1))


def _all_unit(match: Match, _: tuple[str, ...]) -> list[Expression]:
    return _one(match, Fixed("DURATION", duration_value(1, match.pieces[0].word("UNITSG"))))


BUILDERS: dict[str, Builder] = {
    "calendar": _calendar,
    "month": _month,
    "monthday": _monthday,
    "quarter": _quarter,
    "half": _half,
    "season": _season,
    "year": _year,
    "yearspan": _year_span,
    "relative": _relative,
    "fixedrelative": _fixed_relative,
    "relativeyear": _relative_year,
    "edge": _edge,
    "edgeof": _edge_of,
    "yearedge": _year_edge,
    "heurig": _heurig,
    "neighbour": _neighbour,
    "decade": _decade,
    "century": _century,
    "weekend": _weekend,
    "anaphoric": _anaphoric,
    "same": _same,
    "counted": _counted,
    "deictic": _deictic,
    "heutig": _heutig,
    "weekday": _weekday,
    "genitive": _genitive,
    "heutigpart": _heutig_part,
    "lastnight": _last_night,
    "dotted": _dotted,
    "weekdayofweek": _weekday_of_week,
    "daypart": _daypart,
    "dayparts": _dayparts,
    "nightto": _night_to,
    "clock": _clock,
    "halfclock": _half_clock,
    "quarterclock": _quarter_clock,
    "holiday": _holiday,
    "named": _named,
    "advent": _advent,
    "christmas": _christmas,
    "duration": _duration,
    "durations": _durations,
    "vague": _vague,
    "lasting": _lasting,
    "value": _value,
    "fixed": _fixed,
    "each": _each,
    "everyfew": _every_few,
    "per": _per,
    "perunit": _per_unit,
    "sportseason": _sport_season,
    "weekdays": _weekdays,
    "unitbyunit": _unit_by_unit,
    "thattime": _that_time,
    "mondays": _mondays,
    "namedquarter": _named_quarter,
    "shortyears": _short_years,
    "unitend": _unit_end,
    "yearago": _year_ago,
    "thatpart": _that_part,
    "ago": _ago,
    "longago": _long_ago,
    "dayfrom": _day_from,
    "thispart": _this_part,
    "clockday": _clock_day,
    "militaryclock": _military_clock,
    "pastclock": _past_clock,
    "halfunit": _half_unit,
    "pastunit": _past_unit,
    "theunit": _the_unit,
    "allunit": _all_unit,
}
