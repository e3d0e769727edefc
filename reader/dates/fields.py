"""What the words of a match tell: a month, a day, a number, a part of the day; and how expressions are made of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.dates.grammar import Expression
from reader.dates.meaning import Calendar
from reader.spans import Span

if TYPE_CHECKING:
    from reader.dates.grammar import Match, Piece
    from reader.dates.meaning import Meaning

TIME_UNITS = {"H", "MIN", "S"}
"""Units that make a value a time, or a duration in hours."""

_COMPOSED = {"QH": ("MIN", 15.0), "HH": ("MIN", 30.0), "HY": ("M", 6.0), "Q": ("M", 3.0), "FN": ("W", 2.0)}

Builder = Callable[["Match", tuple[str, ...]], "list[Expression]"]
"""Takes a match and the arguments of its rule."""


def expressions(match: Match, meanings: list[Meaning | None]) -> list[Expression]:
    """Pair the pieces of a match with their meanings; a piece without one is left out."""
    out = []
    for piece, meaning in zip(match.pieces, meanings, strict=True):
        if meaning is not None:
            token = next(i for i in range(match.first, match.last) if match.tokens[i].start == piece.start)
            out.append(Expression(Span(piece.start, piece.end), meaning, match.rule.name, token))
    return out


def one(match: Match, meaning: Meaning | None) -> list[Expression]:
    """Return the expression of a match with a single piece; none where it means nothing."""
    return expressions(match, [meaning]) if meaning is not None else []


def part_of_day(piece: Piece) -> str:
    """Return the part of the day a piece names: "EV"; "" for none."""
    combined = piece.word("WEEKDAYPART")
    if combined:
        return combined[1:]
    if piece.has("DEICTICPART"):
        return piece.word("DEICTICPART")
    for category in ("NIGHT", "EARLY", "PARTHOURS", "OVERNIGHT", "DAYPARTS", "DAYPART"):
        if piece.has(category):
            return piece.word(category)
    return ""


def weekday_of(piece: Piece) -> int | None:
    """Return the weekday a piece names, Monday being 0."""
    combined = piece.word("WEEKDAYPART")
    if combined:
        return int(combined[0])
    found = piece.number("WEEKDAY")
    return found if found is not None else piece.number("WDABBR")


def shift_of(piece: Piece) -> int | None:
    """Return how far "vergangen", "this", "next" shift a period."""
    for category in ("THISADJ", "LASTADJ", "NEXTADJ", "PENULTIMATE", "AFTERNEXT", "HEURIG"):
        found = piece.number(category)
        if found is not None:
            return found
    return None


def month_of(piece: Piece) -> int | None:
    """Return the month a piece names."""
    found = piece.number("MONTH")
    return found if found is not None else piece.number("MONTHABBR")


def day_of(piece: Piece) -> int | None:
    """Return the day of the month a piece names."""
    found = piece.number("DAYORD")
    if found is None:
        found = piece.number("DAY")
    if found is None:
        found = piece.number("NUM") if not piece.has("YEAR") else None
    return found if found is not None and 1 <= found <= 31 else None


def calendar_of(piece: Piece) -> Calendar:
    """Return the date a piece spells, as far as it goes."""
    year = piece.number("YEAR")
    if year is None and piece.has("YEARS"):
        year = int(piece.word("YEARS")[:4])
    month, day = month_of(piece), day_of(piece)
    full, short = piece.word("FULLDATE"), piece.word("DOTDAY")
    if full:
        year, month, day = int(full[:4]), int(full[5:7]), int(full[8:])
    elif short:
        month, day = int(short[:2]), int(short[3:])
    return Calendar(
        year=year,
        month=month,
        day=day,
        weekday=weekday_of(piece),
        sub="" if month else piece.word("SEASON"),
        part=part_of_day(piece),
        edge=piece.word("EDGE") or piece.word("EDGEADJ"),
        shift=shift_of(piece) if year is None and piece.has("YEARWORD") else None,
    )


def ordinal_of(piece: Piece) -> int:
    """Return the number of "dritt" or "3."; 0 for none."""
    return piece.number("ORDWORD") or piece.number("ORD") or 0


def amount(piece: Piece) -> float | None:
    """Return the number a quantity says: "drei" 3, "eineinhalb" 1.5, "ein halbes" 0.5; None for none."""
    if (
        piece.has("HALF")
        and not piece.has("NUM")
        and "HALF" in piece.tokens[0].senses.keys() | piece.tokens[1].senses.keys()
    ):
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


def categories(piece: Piece) -> set[str]:
    """Return all categories of the tokens of a piece."""
    return {category for token in piece.tokens for category in token.senses}


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
