"""Quotations in English: verbs of saying before, after and between the words said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.drafts import Cue, Draft
from reader.analysis.engine import MOST_CUES, Reading
from reader.analysis.english_forms import english_forms
from reader.analysis.english_indirect import indirect_drafts
from reader.analysis.english_phrases import english_phrases
from reader.analysis.english_quoted import LABELS, statement_weight
from reader.analysis.english_subjects import said_by
from reader.analysis.languages import english_words as words
from reader.analysis.parsed import parse
from reader.analysis.tokens import Shape
from reader.findings import QuotationKind

if TYPE_CHECKING:
    from reader.analysis.parsed import Parsed
    from reader.analysis.phrases import Phrase
    from reader.analysis.sentences import Sentence
    from reader.analysis.tokens import Token

FRAGMENT_WORTH = 0.9
"""What a small first letter adds to words in marks that a frame reaches: a piece of what somebody said."""


def read_english(text: str, *, joined: bool) -> Reading:
    """Return the quotations of an English text.

    With `joined`, what goes on after its frame in the next sentence belongs to the same quotation, as corpora count:
    `“One,” she said. “Two.”` is one quotation in two parts.
    """
    parsed = parse(text)
    result: list[Draft] = []
    every: list[Phrase] = []
    current: Phrase | None = None
    latest: Draft | None = None
    paragraph = -1
    for sentence in parsed.sentences:
        fresh = sentence.paragraph != paragraph
        paragraph = sentence.paragraph
        found = english_phrases(parsed, sentence.first, sentence.last)
        every.extend(found)
        cues = english_cues(parsed, sentence)[:MOST_CUES]
        drafts = _direct(parsed, sentence, found, cues)
        for draft in drafts:
            if draft.speaker is None and draft.cue is None:
                goes_on = latest is not None and (not fresh or parsed.pairs[draft.pair].carries_on)
                draft.speaker = current
                draft.rule = "carried-on"
                draft.score = min(draft.score, 0.9 if goes_on else 0.5)
                belongs = joined and goes_on and _whole(parsed, draft)
                if belongs and latest is not None and draft.speaker is latest.speaker:
                    latest.parts.append(draft.parts[0])
                    draft.parts = []
            if draft.parts:
                latest = draft
        direct = [d for d in drafts if d.parts]
        indirect = indirect_drafts(parsed, sentence, found, cues, direct)
        result.extend(direct + indirect)
        speakers = [d.speaker for d in direct + indirect if d.speaker is not None]
        if speakers:
            current = speakers[0]
        elif not direct:
            latest = None
            subject = next((p for p in found if p.kind in ("name", "person", "pronoun") and not p.preposition), None)
            if subject is not None and subject.first - sentence.first < 6:
                current = subject
        if latest is not None and not direct and indirect:
            latest = None
    _join_paragraphs(parsed, result, joined=joined)
    result.sort(key=lambda d: (d.first, -d.last))
    return Reading(parsed, result, every)


def _join_paragraphs(parsed: Parsed, result: list[Draft], *, joined: bool) -> None:
    """Give paragraphs of one long quotation, each opened and only the last one closed, to one speaker."""
    direct = [d for d in result if d.pair >= 0]
    for before, after in zip(reversed(direct[:-1]), reversed(direct[1:]), strict=True):
        if parsed.pairs[before.pair].closed or not parsed.pairs[after.pair].carries_on:
            continue
        if before.cue is None:
            before.speaker, before.cue, before.rule, before.score = after.speaker, after.cue, "carried-on", after.score
        if joined and before.speaker == after.speaker:
            before.parts.extend(after.parts)
            result.remove(after)


def _whole(parsed: Parsed, draft: Draft) -> bool:
    """Tell whether a stand-alone pair is a sentence of its own rather than a title within one."""
    first, last = draft.parts[0]
    sentence = parsed.sentences[parsed.sentence_at[first]]
    return first <= sentence.first + 1 and last >= sentence.last - 2


def _direct(parsed: Parsed, sentence: Sentence, found: list[Phrase], cues: list[Cue]) -> list[Draft]:
    """Return the direct quotations of a sentence; halves around one frame are one quotation."""
    tokens = parsed.tokens
    numbers = sorted({parsed.pair_at[i] for i in range(sentence.first, sentence.last) if parsed.pair_at[i] >= 0})
    drafts: list[Draft] = []
    for number in numbers:
        first, last = parsed.pair_tokens[number]
        if first < sentence.first:
            continue
        weight = statement_weight(parsed, number)
        if not parsed.pairs[number].closed and number + 1 < len(parsed.pairs) and parsed.pairs[number + 1].carries_on:
            weight += 4.0  # a paragraph of a longer quotation
        cue, worth, rule = _frame(parsed, sentence, cues, first, last)
        source = None if worth > 2.6 else _according(parsed, found, sentence, last)
        if source is not None:
            worth, rule = 2.5, "according-to"
        if (cue is not None or source is not None) and tokens[first + 1].text[:1].islower():
            weight += FRAGMENT_WORTH
        if weight + worth <= 0:
            continue
        speaker = source
        if speaker is None and cue is not None:
            speaker = said_by(parsed, found, cue, last if rule == "words-first" else None)
        if speaker is None and cue is not None and tokens[cue.at - 1].lower in ("and", "but", ","):
            # "She vowed to go on and accused him of": the verbs share their subject
            earlier = [c for c in cues if c.verb < cue.at]
            speaker = said_by(parsed, found, earlier[-1], None) if earlier else None
        place = (cue.verb, cue.verb + 1) if cue is not None else None
        draft = Draft(
            [(first, last)], QuotationKind.DIRECT, speaker, place, rule, min(1.0, 0.4 + (weight + worth) / 6), number
        )
        if drafts and _second_half(parsed, drafts[-1], draft):
            drafts[-1].parts.append((first, last))
        else:
            drafts.append(draft)
    return drafts


def _second_half(parsed: Parsed, before: Draft, draft: Draft) -> bool:
    """Tell whether a pair carries on the one before it after a frame: “One,” he said, “two.”."""
    if before.cue is None or before.cue != draft.cue or not before.last <= before.cue[0] < draft.first:
        return False
    tokens = parsed.tokens
    inner = tokens[before.last - 2].text
    if tokens[draft.first - 1].shape is Shape.WORD:
        return False  # a piece within the frame: “One,” he said, adding that it was “two.”
    return inner in ",.?!—–-;:" or tokens[before.last].text == ","
