"""Builders of times of the day: by the clock, by its parts, and the nights between two days."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.dates.fields import calendar_of, expressions, month_of, one, part_of_day
from reader.dates.grammar import Match
from reader.dates.meaning import Clock, Fixed, Holiday, Relative, Weekday

if TYPE_CHECKING:
    from reader.dates.fields import Builder
    from reader.dates.grammar import Expression, Piece
    from reader.dates.meaning import Meaning


def _daypart(match: Match, _: tuple[str, ...]) -> list[Expression]:
    part = part_of_day(match.pieces[0])
    return one(match, Clock(None, part=part))


def _dayparts(match: Match, _: tuple[str, ...]) -> list[Expression]:
    part = match.pieces[0].word("DAYPARTS")
    if part == "NI":
        return one(match, Fixed("SET", "PTNI"))
    return one(match, Clock(None, part=part))


def _night_to(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    weekdays = [int(t.senses["WEEKDAY"]) for t in piece.tokens if "WEEKDAY" in t.senses]
    if month_of(piece) or piece.has("FULLDATE") or piece.has("DOTDAY"):
        return one(match, replace(calendar_of(piece), part="NI", edge="TO"))
    if piece.has("DEICTIC"):
        return one(match, Relative("D", piece.number("DEICTIC") or 0, part="NI", edge="TO"))
    if weekdays:
        return one(match, Weekday(weekdays[-1], "last" if piece.has("LASTADJ") else "", "NITO"))
    if piece.has("HOLIDAY"):
        return one(match, Holiday(piece.word("HOLIDAY"), part="NI"))
    return []


def _time(value: str) -> tuple[int, int]:
    hour, minute = value.split(":")
    return int(hour), int(minute)


def _clock(match: Match, _: tuple[str, ...]) -> list[Expression]:
    out: list[Meaning | None] = []
    last, after = match.pieces[-1], match.after()
    if not last.has("UHR") and after is not None and after.senses.keys() & {"MEASURE", "MONEY", "PERCENT"}:
        return []  # "ab 3.50 Euro"
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
    return expressions(match, out)


def _day_inside(piece: Piece) -> Relative | Weekday | None:
    if piece.has("DEICTIC"):
        return Relative("D", piece.number("DEICTIC") or 0)
    return Weekday(piece.number("WEEKDAY") or 0) if piece.has("WEEKDAY") else None


def _half_clock(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    hour = piece.number("HOUR")
    if hour is None or not 1 <= hour <= 12:
        return []
    return one(match, Clock((hour - 1) or 12, 30, piece.word("DAYPARTS")))


def _quarter_clock(match: Match, _: tuple[str, ...]) -> list[Expression]:
    piece = match.pieces[0]
    hour = piece.number("HOUR")
    if hour is None or not 1 <= hour <= 12:
        return []
    before = "'vor'" in {c for t in piece.tokens for c in t.senses}
    hour, minute = ((hour - 1) or 12, 45) if before else (hour, 15)
    return one(match, Clock(hour, minute, piece.word("DAYPARTS")))


def _clock_day(match: Match, _: tuple[str, ...]) -> list[Expression]:
    first = _clock(Match(match.rule, match.pieces[:1], match.first, match.last, match.tokens, match.text, False), ())
    second = one(
        Match(match.rule, match.pieces[1:], match.first, match.last, match.tokens, match.text, False),
        calendar_of(match.pieces[1]),
    )
    return first + second


def _military_clock(match: Match, _: tuple[str, ...]) -> list[Expression]:
    number = match.pieces[0].number("NUM") or 0
    hour, minute = divmod(number, 100)
    if len(match.written(match.pieces[0].tokens[0])) != 4:
        return []
    return one(match, Clock(hour, minute)) if hour < 24 and minute < 60 else []


def _past_clock(match: Match, arguments: tuple[str, ...]) -> list[Expression]:
    return one(match, Clock(match.pieces[0].number("HOUR"), int(arguments[0])))


BUILDERS: dict[str, Builder] = {
    "daypart": _daypart,
    "dayparts": _dayparts,
    "nightto": _night_to,
    "clock": _clock,
    "halfclock": _half_clock,
    "quarterclock": _quarter_clock,
    "clockday": _clock_day,
    "militaryclock": _military_clock,
    "pastclock": _past_clock,
}
"""Name of the builder in the grammar -> the builder."""
