"""Quotations of a text, and the people who speak in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.engine import read_german
from reader.analysis.identify import identify
from reader.findings import Certainty, Mention, Quotation, Speaker
from reader.spans import Span, hull

if TYPE_CHECKING:
    from reader.analysis.drafts import Draft
    from reader.analysis.parsed import Parsed


class Found(NamedTuple):
    """What a text says and who says it."""

    quotations: tuple[Quotation, ...]
    """In order of their start."""
    speakers: tuple[Speaker, ...]
    mentions: tuple[Mention, ...]


def find_quotations(text: str, language: str) -> tuple[Quotation, ...]:
    """Return the quotations of `text` in order of their start; offsets point into `text` as it is.

    `Quotation.speaker` numbers the speakers of this text in order of first appearance; `analyse` gives their names.
    """
    return find(text, language).quotations


def find(text: str, language: str) -> Found:
    """Return the quotations of `text` with their speakers."""
    reading = read_german(text)
    who = identify(reading)
    quotations = [
        _quotation(reading.parsed, draft, number) for draft, number in zip(reading.drafts, who.of_draft, strict=True)
    ]
    return Found(tuple(quotations), who.speakers, who.mentions)


def _quotation(parsed: Parsed, draft: Draft, speaker: int | None) -> Quotation:
    tokens = parsed.tokens
    parts = tuple(Span(tokens[first].start, tokens[last - 1].end) for first, last in draft.parts)
    phrase = draft.speaker
    mention = Span(tokens[phrase.first].start, tokens[phrase.last - 1].end) if phrase is not None else None
    cue = Span(tokens[draft.cue[0]].start, tokens[draft.cue[1] - 1].end) if draft.cue is not None else None
    certainty = Certainty.SURE if draft.score >= 0.85 else Certainty.LIKELY if draft.score >= 0.55 else Certainty.GUESS
    return Quotation(hull(parts), parts, draft.kind, speaker, mention, cue, draft.rule, certainty)
