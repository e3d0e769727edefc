"""The turns of an interview as direct speech: answers whole, with what others are cited for left apart."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from reader.analysis.drafts import Draft
from reader.analysis.interview_layout import key_of, means
from reader.analysis.languages.interview_words import ANSWER_LABELS, QUESTION_LABELS
from reader.analysis.phrases import Phrase
from reader.findings import QuotationKind

if TYPE_CHECKING:
    from reader.analysis.engine import Reading
    from reader.analysis.interview_layout import Interview, Turn
    from reader.spans import Span

LABELLED = 0.95
"""Score of a turn whose speaker is named before it."""
GUESSED = 0.6
"""Score of an answer known only by the question before it."""


def with_turns(reading: Reading, interview: Interview) -> Reading:
    """Return the reading with each labelled question and each answer as a direct quotation.

    Words in marks within a turn stay a quotation of their own where they have their own frame; the turn goes around
    them. Others are the speaker's own emphasis, and so is a Konjunktiv that nobody introduces.
    """
    placed = _Places(reading)
    turns: list[Draft] = []
    named: dict[int, Phrase] = {}
    for turn in interview.turns:
        draft = _turn(placed, reading, interview, turn)
        if draft is None:
            continue
        turns.append(draft)
        if draft.speaker is not None:
            named[draft.speaker.first] = draft.speaker
    stretches = sorted(part for draft in turns for part in draft.parts)
    starts = [first for first, _ in stretches]
    inner: list[Draft] = []
    others: list[Draft] = []
    for draft in reading.drafts:
        number = bisect_left(starts, draft.last) - 1
        if number < 0 or stretches[number][1] <= draft.first:
            others.append(draft)
        elif draft.first >= stretches[number][0] and _own_frame(draft):
            inner.append(draft)
    _give_to_answering(reading, inner, turns)
    _cut_out(turns, [d for d in inner if d.kind is QuotationKind.DIRECT])
    phrases = [p for p in reading.phrases if p.first not in named] + list(named.values())
    drafts = [*others, *inner, *(draft for draft in turns if draft.parts)]
    return reading._replace(drafts=drafts, phrases=sorted(phrases, key=lambda p: p.first))


def _give_to_answering(reading: Reading, inner: list[Draft], turns: list[Draft]) -> None:
    """Give what an answer tells with "I" to whoever answers: "Ich habe ihm gesagt, er könne kommen"."""
    starts = [turn.first for turn in turns]
    for draft in inner:
        speaker = draft.speaker
        if speaker is None or reading.parsed.tokens[speaker.head].lower not in _FIRST_PERSON:
            continue
        number = bisect_left(starts, draft.last) - 1
        if number >= 0 and turns[number].speaker is not None:
            draft.speaker, draft.label = turns[number].speaker, (speaker.first, speaker.last)


_FIRST_PERSON = frozenset(("ich", "wir", "i", "we"))


class _Places:
    """Where spans of the text stand among its tokens."""

    def __init__(self, reading: Reading) -> None:
        self.starts = [token.start for token in reading.parsed.tokens]

    def tokens(self, span: Span) -> tuple[int, int]:
        """Return the first token inside `span` and the one after the last."""
        return bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)


def _turn(placed: _Places, reading: Reading, interview: Interview, turn: Turn) -> Draft | None:
    """Return a turn as a quotation; None for one without words."""
    parts = [placed.tokens(span) for span in turn.words]
    parts = [(first, last) for first, last in parts if first < last]
    if not parts:
        return None
    rule = "interview-question" if turn.asks else "interview-answer"
    label = placed.tokens(turn.label) if turn.label is not None else None
    name = _named(reading.parsed.text, interview, turn)
    speaker: Phrase | None = None
    if name is not None:
        speaker = _phrase(reading, *placed.tokens(name))
    elif label is not None and key_of(reading.parsed.text, turn.label or turn.words[0]) not in QUESTION_LABELS:
        speaker = Phrase(*label, label[1] - 1, "organisation" if turn.asks else "name", "", "", "sg", "", named=True)
    score = LABELLED if label is not None else GUESSED
    return Draft(parts, QuotationKind.DIRECT, speaker, None, rule, score, label=label if speaker is not None else None)


def _named(text: str, interview: Interview, turn: Turn) -> Span | None:
    """Return the full name a turn's speaker has before the turns; relatives named in an answer share the surname."""
    if turn.label is None:
        return interview.answering
    key = key_of(text, turn.label)
    if key in QUESTION_LABELS:
        return interview.asking
    if key in ANSWER_LABELS:
        return interview.answering
    return next((n for n in interview.names if means(text, turn.label, n)), None)


def _phrase(reading: Reading, first: int, last: int) -> Phrase:
    """Return the noun phrase a name is in, with its role, or one made of the name."""
    for phrase in reading.phrases:
        if phrase.first <= first < phrase.last:
            return phrase
        if phrase.first > first:
            break
    return Phrase(first, last, first, "name", "", "", "sg", "", named=True)


def _own_frame(draft: Draft) -> bool:
    """Tell whether a quotation within a turn has a frame of its own, so that it is somebody cited there."""
    if draft.kind in (QuotationKind.FREE_INDIRECT, QuotationKind.REPORTED):
        return False
    if draft.kind is QuotationKind.DIRECT:
        return draft.cue is not None and draft.speaker is not None
    return draft.rule != "colon" and draft.speaker is not None


def _cut_out(turns: list[Draft], inner: list[Draft]) -> None:
    """Take the words of inner quotations out of the turns that hold them."""
    holes = sorted(part for draft in inner for part in draft.parts)
    for turn in turns:
        kept: list[tuple[int, int]] = []
        for first, last in turn.parts:
            start = first
            for hole, end in holes[bisect_left(holes, (first, 0)) : bisect_left(holes, (last, 0))]:
                if start < hole:
                    kept.append((start, hole))
                start = max(start, end)
            if start < last:
                kept.append((start, last))
        turn.parts = kept
