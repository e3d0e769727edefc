"""Builders of dates told from another day: "gestern", "last week", "two years ago", "am Tag zuvor", bare weekdays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.dates import quantities
from reader.dates.fields import TIME_UNITS, amount, duration_value, one, part_of_day, shift_of, weekday_of
from reader.dates.meaning import Clock, Fixed, Relative, Weekday

if TYPE_CHECKING:
    from reader.dates.fields import Builder
    from reader.dates.grammar import Expression, Match
    from reader.dates.lexicon import Token


def _relative(match: Match, arguments: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    unit = arguments[0] if arguments else piece.word("UNIT")
    shift = shift_of(piece)
    if shift is None or unit in TIME_UNITS or piece.has("UNITPL"):
        return []
    edge = piece.word("EDGE") or piece.word("HOUREDGE") or piece.word("EDGEADJ")
    if unit == "D":
        if shift < 0:
            return []  # "am letzten Tag" is the last of something
        return one(match, Relative("D", shift, anaphoric=True))
    return one(match, Relative(unit, shift, edge=edge, part=part_of_day(piece)))


def _fixed_relative(match: Match, arguments: tuple[str, ...]) -> list[Expression]:
    return one(match, Relative(arguments[0], int(arguments[1]), edge=match.pieces[0].word("EDGE")))


def _relative_year(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    return one(match, Relative("Y", 0, edge=piece.word("EDGE"), anaphoric=True))


def _edge(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    unit = piece.word("UNIT")
    if unit in TIME_UNITS or unit in {"D", "CE", "DE"}:
        return []
    return one(match, Relative(unit, 0, edge=piece.word("EDGE"), anaphoric=unit == "Y"))


def _edge_of(match: Match, arguments: tuple[str, ...]) -> list[Expression]:
    edge = match.pieces[0].word("MONTHEDGE") or match.pieces[0].word("WEEKEDGE")
    return one(match, Relative(arguments[0], 0, edge=edge))


def _heurig(match: Match, _: tuple[str, ...]) -> list[Expression]:
    return one(match, Relative("Y", match.pieces[0].number("HEURIG") or 0))


def _neighbour(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    back = piece.word("VORUNIT")
    unit = back or piece.word("NEXTUNIT")
    anaphoric = unit == "D" or not back
    return one(match, Relative(unit, -1 if back else 1, edge=piece.word("EDGE"), anaphoric=anaphoric))


def _weekend(match: Match, _: tuple[str, ...]) -> list[Expression]:
    if match.pieces[0].word("UNIT") != "WE":
        return []
    return one(match, Weekday(5, "weekend"))


def _anaphoric(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    unit = piece.word("UNIT")
    back = next((n for n in (piece.number(c) for c in ("PREVADJ", "DARAUF", "FOLLOWADJ")) if n is not None), 1)
    if unit in TIME_UNITS or piece.has("UNITPL") or _has_complement(match):
        return []
    return one(match, Relative(unit, back, anaphoric=True))


def _has_complement(match: Match) -> bool:
    """Tell whether "two days before" goes on: "two days before the vote" counts from the vote."""
    after = match.after()
    return match.pieces[0].has("BEFOREAFTER") and match.written(after)[:1].isalnum()


def _the_unit(match: Match, _: tuple[str, ...]) -> list[Expression]:
    """Read "for the year", "in the quarter" in a report; a capital makes a name of it ("Song of the Year")."""
    piece = match.pieces[0]
    if match.written(piece.tokens[-1])[:1].isupper():
        return []
    return one(match, Relative(piece.word("UNITSG"), 0))


def _same(match: Match, _: tuple[str, ...]) -> list[Expression]:
    unit = match.pieces[0].word("UNIT")
    if unit in TIME_UNITS or match.pieces[0].has("UNITPL"):
        return []
    return one(match, Relative(unit, 0, anaphoric=True))


def _counted(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    count = amount(piece)
    unit = piece.word("UNIT")
    direction = piece.number("DARAUF") or 1
    if count is None or _has_complement(match):
        return []
    if count != int(count) or unit in TIME_UNITS or not piece.has("DARAUF"):
        return one(match, Fixed("DURATION", duration_value(count, unit)))
    return one(match, Relative(unit, direction * int(count), anaphoric=True))


def _deictic(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    if quantities.is_name(match):
        return []
    if match.capitals_are_nouns and _is_noun(match):
        return []
    days = piece.number("DEICTIC") or 0
    part = part_of_day(piece)
    if len(piece.tokens) == 1:
        part = piece.word("DEICTICPART")
        if days == 0 and not part and _means_nowadays(match):
            return one(match, Fixed("DATE", "PRESENT_REF"))
    return one(match, Relative("D", days, part=part, loose=days == 0 and not part and match.capitals_are_nouns))


def _is_noun(match: Match) -> bool:
    """Tell "Guten Morgen" from "morgen", and a name ("heute-journal") from the day."""
    first, before, after = match.tokens[match.first], match.before(), match.after()
    if after is not None and "DASH" in after.senses and after.start == match.pieces[0].end:
        return True
    led = before is not None and match.written(before)[-1:].isalpha()
    return led and "DAYPART" in first.senses and match.written(first)[:1].isupper()


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
        return one(match, Fixed("DATE", "PRESENT_REF"))
    return one(match, Relative("D", days))


def _heutig_part(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    return one(match, Relative("D", piece.number("HEUTIG") or 0, part=part_of_day(piece)))


def _last_night(match: Match, _: tuple[str, ...]) -> list[Expression]:
    return one(match, Relative("D", -1, part="NI"))


_DIRECTIONS = (("LASTADJ", "last"), ("NEXTADJ", "next"), ("DIESER", "this"), ("THISADJ", "this"))


def _weekday(match: Match, arguments: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    number = weekday_of(piece)
    before = match.before()
    if number is None or (before is not None and _names_the_day(match, before)):
        return []
    told = next((way for category, way in _DIRECTIONS if piece.has(category)), "")
    direction = arguments[0] if arguments else told
    return one(match, Weekday(number, direction, part_of_day(piece)))


def _names_the_day(match: Match, before: Token) -> bool:
    """Tell whether a word before makes a name of the weekday: "Black Friday", "MIP-Montag"."""
    hyphened = "DASH" in before.senses and before.end == match.pieces[0].start and before.start > 0
    if hyphened and match.text[before.start - 1].isalpha() and match.capitals_are_nouns:
        return True
    paper = match.before(2)
    if "'am'" in before.senses and paper is not None and "PAPER" in paper.senses:
        return True  # "Bild am Sonntag" is a newspaper
    return "NAMEDDAY" in before.senses and match.written(before)[:1].isupper()


def _genitive(match: Match, _: tuple[str, ...]) -> list[Expression]:
    """Read "im Verlauf des Montags"."""
    return one(match, Weekday(match.pieces[0].number("WEEKDAYS") or 0))


def _weekday_of_week(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    number, shift = weekday_of(piece), shift_of(piece)
    if number is None or shift is None or (piece.has("UNIT") and piece.word("UNIT") != "W"):
        return []
    return one(match, Weekday(number, f"week{shift:+d}", part_of_day(piece)))


def _middle(match: Match, _: tuple[str, ...]) -> list[Expression]:
    """Read "mid-year"."""
    piece = match.pieces[0]
    return one(match, Relative(piece.word("UNITSG"), 0, edge=piece.word("EDGEADJ")))


def _unit_end(match: Match, _: tuple[str, ...]) -> list[Expression]:
    unit = match.pieces[0].word("UNIT")
    return one(match, Relative(unit, 0, edge="END")) if unit in {"Y", "M", "Q"} else []


def _year_ago(match: Match, _: tuple[str, ...]) -> list[Expression]:
    units = [str(t.senses["UNITSG"]) for t in match.pieces[0].tokens if "UNITSG" in t.senses]
    if units[0] != "Y":
        return []
    return one(match, Relative("YQ" if units[-1] == "Q" else "Y", -1))


def _that_part(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    if piece.has("WEEKDAY"):
        return one(match, Weekday(piece.number("WEEKDAY") or 0, "last"))
    return one(match, Clock(None, part=part_of_day(piece)))


def _ago(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    count, unit = amount(piece), piece.word("UNIT")
    if count is None:
        return []
    if unit in TIME_UNITS:
        return one(match, Fixed("TIME", duration_value(count, unit)))
    return one(match, Relative("W" if unit == "FN" else unit, -int(count) * (2 if unit == "FN" else 1)))


def _long_ago(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    if piece.has("HALF"):
        return one(match, Fixed("DATE", "PAST_REF"))
    return one(match, Fixed("DATE", "PAST_REF"))


def _day_from(match: Match, arguments: tuple[str, ...]) -> list[Expression]:
    return one(match, Relative("D", int(arguments[0])))


def _this_part(match: Match, arguments: tuple[str, ...]) -> list[Expression]:
    return one(match, Relative("D", int(arguments[0]), part=part_of_day(match.pieces[0])))


BUILDERS: dict[str, Builder] = {
    "relative": _relative,
    "fixedrelative": _fixed_relative,
    "relativeyear": _relative_year,
    "edge": _edge,
    "edgeof": _edge_of,
    "heurig": _heurig,
    "neighbour": _neighbour,
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
    "weekdayofweek": _weekday_of_week,
    "unitend": _unit_end,
    "middle": _middle,
    "yearago": _year_ago,
    "thatpart": _that_part,
    "ago": _ago,
    "longago": _long_ago,
    "dayfrom": _day_from,
    "thispart": _this_part,
    "theunit": _the_unit,
}
"""Name of the builder in the grammar -> the builder."""
