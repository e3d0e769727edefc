"""Builders of durations, of what is repeated, and of words for now, then and soon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.dates import quantities
from reader.dates.fields import TIME_UNITS, amount, categories, duration_value, expressions, one, ordinal_of
from reader.dates.meaning import Fixed

if TYPE_CHECKING:
    from reader.dates.fields import Builder
    from reader.dates.grammar import Expression, Match


def _duration(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    if quantities.not_a_duration(match):
        return []
    if any("YEAR" in t.senses and int(t.senses["NUM"]) >= 1800 for t in piece.tokens if "NUM" in t.senses):
        return []  # "the 2009 fiscal year"
    units = [
        str(t.senses.get("UNIT", t.senses.get("COMPUNIT")))
        for t in piece.tokens
        if t.senses.keys() & {"UNIT", "COMPUNIT"}
    ]
    counts = [
        float(t.senses.get("NUM", t.senses.get("ONE", 0))) for t in piece.tokens if t.senses.keys() & {"NUM", "ONE"}
    ]
    count = amount(piece)
    if count is not None and {"HALF", "AND"} <= categories(piece):
        count += 0.5
    value = duration_value(count if counts or not piece.has("VAGUE") else None, units[0])
    if len(units) == 2 and len(counts) == 2 and units[0] != units[1]:
        value = f"P{counts[0]:g}{units[0]}{counts[1]:g}{units[1]}"
        if set(units) <= TIME_UNITS:
            value = f"PT{counts[0]:g}H{counts[1]:g}M"
    return one(match, Fixed("DURATION", value, _reach(match)))


def _reach(match: Match) -> int:
    before = match.before()
    if before is None:
        return 0
    for category in ("AGOPREP", "INPREP"):
        if category in before.senses:
            return int(before.senses[category])
    return 0


def _durations(match: Match, _: tuple[str, ...]) -> list[Expression]:
    if quantities.not_a_duration(match):
        return []
    last = match.pieces[-1]
    unit = last.word("UNIT") or last.word("COMPUNIT")
    counts = [amount(piece) for piece in match.pieces]
    return expressions(match, [Fixed("DURATION", duration_value(c, unit)) for c in counts])


def _vague(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    unit = piece.word("UNITPL") or piece.word("UNIT")
    return one(match, Fixed("DURATION", duration_value(None, unit), _reach(match)))


def _later_units(match: Match, arguments: tuple[str, ...]) -> list[Expression]:
    """Read "hours later", "months before the vote"; "days," alone says nothing."""
    after = match.after()
    if len(match.pieces[0].tokens) == 1 and not (after is not None and "BEFOREAFTER" in after.senses):
        return []
    return _vague(match, arguments)


def _lasting(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    written = piece.word("LASTING")  # "Y" or "3Y"
    unit = written.lstrip("0123456789.")
    number = written[: len(written) - len(unit)]
    count = float(number) if number else amount(piece)
    if count is None or quantities.is_age(match, unit, count):
        return []
    return one(match, Fixed("DURATION", duration_value(count, unit)))


def _value(match: Match, arguments: tuple[str, ...]) -> list[Expression]:
    kind, category = arguments
    return one(match, Fixed(kind, match.pieces[0].word(category)))


def _fixed(match: Match, arguments: tuple[str, ...]) -> list[Expression]:
    return one(match, Fixed(arguments[0], arguments[1]))


def _each(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    if piece.has("WEEKDAYPART"):
        combined = piece.word("WEEKDAYPART")
        return one(match, Fixed("SET", f"XXXX-WXX-{int(combined[0]) + 1}T{combined[1:]}"))
    if piece.has("WEEKDAY"):
        return one(match, Fixed("SET", f"XXXX-WXX-{(piece.number('WEEKDAY') or 0) + 1}"))
    if piece.has("MONTH"):
        return one(match, Fixed("SET", f"XXXX-{piece.number('MONTH') or 0:02d}"))
    if piece.has("SEASON"):
        return one(match, Fixed("SET", f"XXXX-{piece.word('SEASON')}"))
    if piece.has("DAYPART"):
        return one(match, Fixed("SET", f"XXXX-XX-XXT{piece.word('DAYPART')}"))
    count = ordinal_of(piece) or int(piece.get("NUM") or 1)
    return one(match, Fixed("SET", duration_value(count, piece.word("UNIT"))))


def _every_few(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    return one(match, Fixed("SET", duration_value(amount(piece), piece.word("UNIT") or piece.word("COMPUNIT"))))


def _per(match: Match, _: tuple[str, ...]) -> list[Expression]:
    return one(match, Fixed("SET", duration_value(1, match.pieces[0].word("UNIT"))))


def _per_unit(match: Match, _: tuple[str, ...]) -> list[Expression]:
    """Read "400 Euro im Monat": a number must stand shortly before."""
    unit, after = match.pieces[0].word("UNIT"), match.after()
    if match.capitals_are_nouns and unit == "D":
        if match.pieces[0].has("'im'") or (after is not None and after.senses.keys() & {"DET", "DARAUF"}):
            return []
    elif unit not in ({"Y", "M"} if match.capitals_are_nouns else {"Y", "M", "W", "D", "H", "MIN"}) or (
        after is not None and after.senses.keys() & {"YEAR", "OLDYEAR"}
    ):
        return []
    if not match.capitals_are_nouns and _is_preposition(match):
        return []
    earlier = [t for t in (match.before(n) for n in (1, 2, 3)) if t is not None]
    if not any(t.senses.keys() & {"NUM", "GROUPED", "DECIMAL", "TIMES"} for t in earlier):
        return []
    return one(match, Fixed("SET", duration_value(1, unit)))


def _is_preposition(match: Match) -> bool:
    before = match.before()
    return before is None or bool(before.senses.keys() & {"PREP", "COMMA", "DOT", "APPROX", "SENTPAST", "SENTFUTURE"})


def _weekdays(match: Match, _: tuple[str, ...]) -> list[Expression]:
    return one(match, Fixed("SET", f"XXXX-WXX-{(match.pieces[0].number('WEEKDAYS') or 0) + 1}"))


def _unit_by_unit(match: Match, _: tuple[str, ...]) -> list[Expression]:
    units = [t.senses["UNIT"] for t in match.pieces[0].tokens if "UNIT" in t.senses]
    return one(match, Fixed("SET", duration_value(1, str(units[0])))) if units[0] == units[1] else []


def _that_time(match: Match, _: tuple[str, ...]) -> list[Expression]:
    return one(match, Fixed("DATE", "PAST_REF"))


def _half_unit(match: Match, _: tuple[str, ...]) -> list[Expression]:
    unit = match.pieces[0].word("UNIT")
    return one(match, Fixed("DURATION", duration_value(0.5, unit)))


def _past_unit(match: Match, _: tuple[str, ...]) -> list[Expression]:
    return one(match, Fixed("DURATION", duration_value(1, match.pieces[0].word("UNITSG")), -1))


def _all_unit(match: Match, _: tuple[str, ...]) -> list[Expression]:
    return one(match, Fixed("DURATION", duration_value(1, match.pieces[0].word("UNITSG"))))


BUILDERS: dict[str, Builder] = {
    "duration": _duration,
    "durations": _durations,
    "vague": _vague,
    "laterunits": _later_units,
    "lasting": _lasting,
    "value": _value,
    "fixed": _fixed,
    "each": _each,
    "everyfew": _every_few,
    "per": _per,
    "perunit": _per_unit,
    "weekdays": _weekdays,
    "unitbyunit": _unit_by_unit,
    "thattime": _that_time,
    "halfunit": _half_unit,
    "pastunit": _past_unit,
    "allunit": _all_unit,
}
"""Name of the builder in the grammar -> the builder."""
