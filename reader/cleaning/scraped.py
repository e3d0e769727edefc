"""The plain-text track: scraped text goes in line by line, and each line comes out as a piece, kept or labelled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cleaning.damage import glued_words, mended_texts, unglued
from reader.cleaning.features import candidates, core_of, shapes_of
from reader.cleaning.language import language_of
from reader.cleaning.layout import laid_out
from reader.cleaning.surroundings import Surroundings
from reader.cleaning.trees import verdicts
from reader.cleaning.typography import is_printable, tidy
from reader.cleaning.wrapped import unwrapped
from reader.errors import NoArticle, TooLarge
from reader.tongue import say

if TYPE_CHECKING:
    from datetime import date

    from reader.cleaning.features import LineShape
    from reader.cleaning.pieces import Facts, Piece

_OTHER_BLANKS = (
    *"\t\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000",
    *map(chr, range(0x2000, 0x200B)),
)
"""White space beside blank and line feed."""
_NOT_JUDGED = -4.0  # log-odds of a line far from any prose
_CLIP, _LEAN = 2.0, 0.7
"""In the search for the stretch a line counts at most `_CLIP`, and all lean to the article: a lost paragraph costs more
than a left line. Found on the cross-validated figures, where they are flat (within .001 F1 of their neighbours)."""
MOST_LINES = 250_000
"""A list or a log, not an article; a million lines would take seven seconds."""
_FEW_LINES = 12
_INSIDE, _OUTSIDE = -0.7, 0.8
"""Log-odds a line needs inside the best stretch, and outside of it."""


def scraped_article(text: str, today: date | None = None) -> tuple[list[Piece], Facts]:
    """Return the pieces of scraped plain text, kept and labelled, and what is known about the article."""
    raw_lines = _closed_up(tidy(text))
    count = sum(map(bool, raw_lines))
    if count > MOST_LINES:
        raise TooLarge(
            say("This text has {count} lines, more than any article; {most} is the most.", count=count, most=MOST_LINES)
        )
    if not count:
        raise NoArticle(say("This is empty: there is no text in it."))
    lines = mended_texts(unwrapped(raw_lines))
    language = language_of_lines(lines)
    shapes = shapes_of(lines, language)
    around = Surroundings(shapes, lines)
    odds = odds_of(shapes, _judged(shapes, around))
    kept = kept_of(shapes, odds)
    parted = glued_words([line for line, keep in zip(lines, kept, strict=True) if keep], language)
    if parted:
        lines = [unglued(line, parted) if keep else line for line, keep in zip(lines, kept, strict=True)]
    return laid_out(lines, shapes, kept, odds, spoken=around.spoken.keys(), language=language, today=today)


def _closed_up(text: str) -> list[str]:
    """Return the lines with every run of white space as one blank; most have none to close up."""
    if not is_printable(text) and any(map(text.__contains__, _OTHER_BLANKS)):
        return [" ".join(line.split()) for line in text.split("\n")]
    lines = [line.strip() for line in text.split("\n")]
    return [" ".join(line.split()) if "  " in line else line for line in lines] if "  " in text else lines


def language_of_lines(lines: list[str]) -> str:
    """Return the language of the long lines: menus are full of names and foreign words."""
    long = [line[:400] for line in lines if len(line) > 60]
    middle = long[len(long) // 3 :][:8] or long
    return language_of(" ".join(middle)) or language_of(" ".join(lines))


def _judged(shapes: list[LineShape], around: Surroundings) -> dict[int, float]:
    """Return the log-odds of the lines worth judging; the weights judge those that a glance does not settle."""
    judged = candidates(shapes)
    odds = around.at_a_glance(judged)
    unsettled = [i for i in judged if i not in odds]
    odds.update(zip(unsettled, verdicts(around.figures(unsettled)), strict=True))
    return odds


def odds_of(shapes: list[LineShape], judged: dict[int, float]) -> list[float]:
    """Return the log-odds of every line, those that were not judged included."""
    odds = [_NOT_JUDGED] * len(shapes)
    for number, value in judged.items():
        odds[number] = value
    return odds


def kept_of(shapes: list[LineShape], odds: list[float]) -> list[bool]:
    """Tell which lines stay: the best stretch without its clearly foreign lines, and clear lines outside of it."""
    start, end = _best_stretch(odds, shapes)
    kept = [value > (_INSIDE if start <= i < end else _OUTSIDE) for i, value in enumerate(odds)]
    if len(shapes) <= _FEW_LINES:  # a few lines have no surroundings to judge them by: their own words decide
        kept = [keep or (shape.prose and not shape.strong) for keep, shape in zip(kept, shapes, strict=True)]
    return kept if any(kept) else _rescued(shapes)


def _rescued(shapes: list[LineShape]) -> list[bool]:
    """Where no line convinces, keep the densest prose; of a text of a few lines keep all that is no boilerplate.

    Better a doubtful article than none: what is shown can be judged by its reader.
    """
    start, end = core_of(shapes)
    kept = [start <= i < end and shape.prose for i, shape in enumerate(shapes)]
    if not any(kept) and len(shapes) <= _FEW_LINES:
        kept = [(shape.words >= 3 or shape.chars >= 20) and not shape.strong for shape in shapes]
    return kept


def _best_stretch(odds: list[float], shapes: list[LineShape]) -> tuple[int, int]:
    """Return the run of lines with the greatest sum of odds, each line counting by its words."""
    best, best_start, best_end = 0.0, 0, 0
    total, start = 0.0, 0
    for number, (value, shape) in enumerate(zip(odds, shapes, strict=True)):
        if value <= -_LEAN and not total:  # no run has begun, and this line begins none
            continue
        odds_counted = -_CLIP if value < -_CLIP else min(value, _CLIP)
        words = shape.words
        if not total:
            start = number
        total += (odds_counted + _LEAN) * (61 if words > 60 else words + 1 if words else 2)
        if total <= 0:
            total = 0.0
        elif total > best:
            best, best_start, best_end = total, start, number + 1
    return best_start, best_end
