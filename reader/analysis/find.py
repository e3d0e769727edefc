"""Quotations of a text, and the people who speak in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.engine import read_german
from reader.analysis.english import read_english
from reader.analysis.english_references import english_reference
from reader.analysis.identify import identify
from reader.analysis.references import reference as german_reference
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
    return find(text, language, joined=True).quotations


def find(text: str, language: str, *, joined: bool = False) -> Found:
    """Return the quotations of `text` with their speakers.

    With `joined`, English words that go on in a sentence of their own after the frame belong to the same quotation.
    """
    if language[:2].lower() == "en":
        reading = read_english(text, joined=joined)
        who = identify(reading, english_reference, capitals_name=True)
    else:
        reading = read_german(text)
        who = identify(reading, german_reference, capitals_name=False)
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
