"""The cast of an article: its speakers with the letter and colour they are known by on the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.findings import Analysis, Quotation, Speaker

COLOURS = 8
"""Colours a theme provides; more cannot be told apart on a page, and letters carry on where colours repeat."""

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker as the page shows them."""

    speaker: Speaker
    letter: str
    """Their mark beside the text, so that it works without colour; "+" from the 53rd on."""
    colour: int
    """1 to 8: which of the theme's speaker colours."""
    quotations: tuple[Quotation, ...]
    """What they say, in the order of the text."""
    words: int
    """How many words of the text are theirs."""
    first: int
    """Where they are first named or speak."""


def cast_of(analysis: Analysis, text: str, marks: Mapping[int, tuple[str, int]] | None = None) -> tuple[Voice, ...]:
    """Return everybody who speaks or is named, those who say most first.

    `marks` (letter and colour by `Speaker.id`) keeps the marks of an earlier cast, so that a correction does not
    repaint the whole page.
    """
    said: dict[int, list[Quotation]] = {}
    for quotation in analysis.quotations:
        if quotation.speaker is not None:
            said.setdefault(quotation.speaker, []).append(quotation)
    first: dict[int, int] = {}
    for mention in analysis.mentions:
        first.setdefault(mention.speaker, mention.span.start)
    for number, quotations in said.items():
        first[number] = min(first.get(number, quotations[0].span.start), quotations[0].span.start)
    ordered = sorted(
        (s for s in analysis.speakers if s.id in first),
        key=lambda s: (-len(said.get(s.id, ())), first[s.id]),
    )
    return tuple(
        Voice(
            speaker=speaker,
            letter=marks[speaker.id][0] if marks and speaker.id in marks else _letter(place),
            colour=marks[speaker.id][1] if marks and speaker.id in marks else place % COLOURS + 1,
            quotations=tuple(said.get(speaker.id, ())),
            words=sum(len(part.of(text).split()) for q in said.get(speaker.id, ()) for part in q.parts),
            first=first[speaker.id],
        )
        for place, speaker in enumerate(ordered)
    )


def _letter(place: int) -> str:
    return _LETTERS[place] if place < len(_LETTERS) else "+"
