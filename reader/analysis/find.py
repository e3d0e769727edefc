"""Quotations of a text, and the people who speak in it."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.engine import read_german
from reader.analysis.english import read_english
from reader.analysis.english_references import english_reference
from reader.analysis.identify import identify
from reader.analysis.interview import with_turns
from reader.analysis.marked import read_marked
from reader.analysis.references import reference as german_reference
from reader.findings import Certainty, Mention, MentionForm, Quotation, QuotationKind, Speaker
from reader.pause import collector_paused
from reader.spans import Span, hull

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.analysis.drafts import Draft
    from reader.analysis.interview_layout import Interview
    from reader.analysis.parsed import Parsed
    from reader.analysis.tokens import Token


GUESSED_LINK = 0.3
"""What it takes from a frame's sureness that its pronoun or role could mean somebody else."""


class Found(NamedTuple):
    """What a text says and who says it."""

    quotations: tuple[Quotation, ...]
    """In order of their start."""
    speakers: tuple[Speaker, ...]
    mentions: tuple[Mention, ...]


def find_quotations(text: str, language: str) -> tuple[Quotation, ...]:
    """Return the quotations of `text` in order of their start; offsets point into `text` as it is.

    `Quotation.speaker` numbers the speakers of this text in order of first appearance; `analyse` gives their names.
    Two things differ from `analyse`. Acts of speaking without their words (`REPORTED`) are left out: they quote
    nothing; `analyse` keeps them so that the margin can list who speaks. And English words that go on in a sentence
    of their own after the frame, `“One,” she said. “Two.”`, are one quotation in two parts, as corpora count them;
    `analyse` tells them as two, which a reader can walk one by one. Words that go on within the sentence,
    `“One,” she said, “two.”`, are one quotation in two parts for both.
    """
    said = find(text, language, joined=True).quotations
    return tuple(q for q in said if q.kind is not QuotationKind.REPORTED)


@collector_paused()
def find(
    text: str, language: str, *, joined: bool = False, apart: Sequence[Span] = (), interview: Interview | None = None
) -> Found:
    """Return the quotations of `text` with their speakers; the turns of an `interview` are direct speech.

    With `joined`, English words that go on in a sentence of their own after the frame belong to the same quotation.
    Names in the stretches `apart` (a byline, say) are nobody's the text talks about. Languages other than German and
    English give words in marks only.
    """
    code = language[:2].lower()
    if code == "en":
        reading, reference, capitals = read_english(text, joined=joined), english_reference, True
    elif code in ("de", ""):
        reading, reference, capitals = read_german(text), german_reference, False
    else:
        reading, reference, capitals = read_marked(text), german_reference, False
    if interview is not None:
        reading = with_turns(reading, interview)
    if apart:
        carrying = {draft.speaker.first for draft in reading.drafts if draft.speaker is not None}
        tokens = reading.parsed.tokens
        aside = {i for s in apart for i in range(*_tokens_from(tokens, s))}
        phrases = [p for p in reading.phrases if p.first in carrying or p.first not in aside]
        reading = reading._replace(phrases=phrases)
    reading = reading._replace(drafts=_disjoint(reading.drafts))
    who = identify(reading, reference, capitals_name=capitals)
    quotations = [
        _quotation(reading.parsed, draft, number, guessed=guessed)
        for draft, number, guessed in zip(reading.drafts, who.of_draft, who.guessed, strict=True)
    ]
    return Found(tuple(quotations), who.speakers, _with_labels(who.mentions, reading.drafts, quotations))


def _tokens_from(tokens: list[Token], span: Span) -> tuple[int, int]:
    """Return the first token that begins in a stretch of the text and the one after the last."""
    first = bisect_left(tokens, span.start, key=_START)
    return first, bisect_left(tokens, span.end, first, key=_START)


_START = attrgetter("start")


def _with_labels(
    mentions: tuple[Mention, ...], drafts: list[Draft], quotations: list[Quotation]
) -> tuple[Mention, ...]:
    """Return the mentions with the labels of an interview, which name their speakers too."""
    labels = [
        Mention(q.speaker, q.mention, MentionForm.NAME)
        for draft, q in zip(drafts, quotations, strict=True)
        if draft.label is not None and q.speaker is not None and q.mention is not None
    ]
    taken = {mention.span.start for mention in labels}
    kept = [m for m in mentions if m.span.start not in taken]
    return tuple(sorted([*kept, *labels], key=lambda m: m.span.start)) if labels else mentions


def _disjoint(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts without those that share words with a surer one of their kind, in order of their start."""
    taken: dict[QuotationKind, set[int]] = {}
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: (-round(d.score, 1), d.first - d.last)):
        held = taken.setdefault(draft.kind, set())
        if not all(held.isdisjoint(range(first, last)) for first, last in draft.parts):
            continue
        for first, last in draft.parts:
            held.update(range(first, last))
        kept.append(draft)
    return sorted(kept, key=lambda d: (d.first, -d.last))


def _quotation(parsed: Parsed, draft: Draft, speaker: int | None, *, guessed: bool) -> Quotation:
    tokens = parsed.tokens
    parts = tuple(Span(tokens[first].start, tokens[last - 1].end) for first, last in draft.parts)
    phrase = draft.speaker
    mention = Span(tokens[phrase.first].start, tokens[phrase.last - 1].end) if phrase is not None else None
    if draft.label is not None:
        mention = Span(tokens[draft.label[0]].start, tokens[draft.label[1] - 1].end)
    inside = draft.kind is not QuotationKind.REPORTED and mention is not None
    if inside and mention is not None and any(part.overlaps(mention) for part in parts):
        mention = None  # somebody named within the words said does not say them
    cue = Span(tokens[draft.cue[0]].start, tokens[draft.cue[1] - 1].end) if draft.cue is not None else None
    score = draft.score - (GUESSED_LINK if guessed else 0.0)
    certainty = Certainty.SURE if score >= 0.85 else Certainty.LIKELY if score >= 0.55 else Certainty.GUESS
    return Quotation(hull(parts), parts, draft.kind, speaker, mention, cue, draft.rule, certainty)
