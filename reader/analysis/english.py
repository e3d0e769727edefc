"""Quotations in English: verbs of saying before, after and between the words said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.drafts import Draft
from reader.analysis.engine import MOST_CUES, Reading
from reader.analysis.english_cues import beside_words, english_cues
from reader.analysis.english_datelines import without_dateline
from reader.analysis.english_frames import frame_of, second_half, source_of, stands_alone
from reader.analysis.english_indirect import indirect_drafts
from reader.analysis.english_phrases import english_phrases
from reader.analysis.english_quoted import final_sign, statement_weight
from reader.analysis.english_subjects import before_colon, said_by, within_sentence, without_relatives
from reader.analysis.parsed import parse
from reader.findings import QuotationKind

if TYPE_CHECKING:
    from reader.analysis.drafts import Cue
    from reader.analysis.parsed import Parsed
    from reader.analysis.phrases import Phrase
    from reader.analysis.sentences import Sentence

FRAGMENT_WORTH = 0.9
"""What a small first letter adds to words in marks that a frame reaches: a piece of what somebody said."""
CARRIES_ON_WORTH = 4.0
"""What it adds to words in marks that their paragraph, or the one before, belongs to a longer quotation."""
LONGEST_SIGNATURE = 20
"""Tokens of a line that names who said the words above it."""
COLON_WORTH = 0.9
"""What it adds to words after a colon that somebody stands before it."""
GOES_ON_WORTH = 2.5
"""What it adds to a sentence in marks that the one before it in its paragraph was said."""


def read_english(text: str, *, joined: bool) -> Reading:
    """Return the quotations of an English text.

    With `joined`, what goes on after its frame in the next sentence belongs to the same quotation, as corpora count:
    `“One,” she said. “Two.”` is one quotation in two parts.
    """
    reader = _Reader(parse(text), joined=joined)
    for sentence in reader.parsed.sentences:
        reader.take(sentence)
    _join_paragraphs(reader.parsed, reader.result, joined=joined)
    reader.result.sort(key=lambda d: (d.first, -d.last))
    return Reading(reader.parsed, reader.result, reader.every)


class _Reader:
    """One reading from beginning to end: who has the word, and what was said last."""

    def __init__(self, parsed: Parsed, *, joined: bool) -> None:
        self.parsed = parsed
        self.joined = joined
        self.result: list[Draft] = []
        self.every: list[Phrase] = []
        self.current: Phrase | None = None
        self.latest: Draft | None = None
        self.announced: tuple[Phrase, tuple[int, int] | None] | None = None
        """Who speaks, and the cue, where the sentence before ended with a colon."""
        self.paragraph = -1

    def take(self, sentence: Sentence) -> None:
        """Read one sentence."""
        parsed = self.parsed
        fresh = sentence.paragraph != self.paragraph
        self.paragraph = sentence.paragraph
        if fresh:
            sentence = without_dateline(parsed, sentence)
        found = english_phrases(parsed, sentence.first, sentence.last)
        self.every.extend(found)
        found = without_relatives(parsed, found)
        cues = english_cues(parsed, sentence, found)[:MOST_CUES]
        cues.extend(beside_words(parsed, sentence, found, cues)[:MOST_CUES])
        cues.sort(key=lambda cue: cue.verb)
        self._sign(sentence, found)
        goes_on = self.latest is not None and not fresh
        drafts = _direct(parsed, sentence, found, cues, goes_on=goes_on)
        for draft in drafts:
            self._place(draft, found, fresh=fresh)
        direct = [d for d in drafts if d.parts]
        indirect = indirect_drafts(parsed, sentence, found, cues, direct)
        _within(direct, indirect)
        self.result.extend(direct + indirect)
        self._turn_to(sentence, found, direct, indirect)
        self.announced = _announced(parsed, sentence, found, cues)

    def _sign(self, sentence: Sentence, found: list[Phrase]) -> None:
        """Give words that stand alone to whoever is named after a dash: `“…” — Ann Roe, 1858`."""
        latest, tokens = self.latest, self.parsed.tokens
        if latest is None or latest.cue is not None or tokens[sentence.first].text not in "—–-":
            return
        if sentence.last - sentence.first > LONGEST_SIGNATURE or not found or found[0].kind != "name":
            return
        if found[0].first <= sentence.first + 2 and self._follows(latest, sentence):
            latest.speaker, latest.rule, latest.score = found[0], "signed", max(latest.score, 0.7)

    def _follows(self, draft: Draft, sentence: Sentence) -> bool:
        """Tell whether a sentence comes right after the one a quotation ends in."""
        at = self.parsed.sentence_at
        return at[sentence.first] - at[draft.last - 1] <= 1

    def _place(self, draft: Draft, found: list[Phrase], *, fresh: bool) -> None:
        """Give a quotation without a frame its speaker, and join it to the one it goes on from."""
        parsed, latest = self.parsed, self.latest
        alone = stands_alone(parsed, draft)
        if draft.speaker is None and draft.cue is None and self.announced is not None and draft.rule == "alone":
            draft.speaker, draft.cue = self.announced
            draft.rule, draft.score = "colon", max(draft.score, 0.7)
        elif draft.speaker is None and draft.cue is None:
            carries_on = parsed.pairs[draft.pair].carries_on
            goes_on = latest is not None and (not fresh or carries_on)
            draft.speaker, draft.rule = self.current, "carried-on"
            subject = None if alone else within_sentence(parsed, found, draft.first)
            if subject is not None:
                draft.speaker, draft.rule = subject, "topic"
            draft.score = min(draft.score, 0.9 if goes_on else 0.5)
            if self.joined and goes_on and alone and latest is not None and draft.speaker is latest.speaker:
                latest.parts.append(draft.parts[0])
                draft.parts = []
        if draft.parts:
            self.latest = draft

    def _turn_to(self, sentence: Sentence, found: list[Phrase], direct: list[Draft], indirect: list[Draft]) -> None:
        """Remember who has the word after a sentence."""
        speakers = [d.speaker for d in direct + indirect if d.speaker is not None]
        if speakers:
            self.current = speakers[0]
        elif not direct:
            self.latest = None
            subject = next((p for p in found if p.kind in ("name", "person", "pronoun") and not p.preposition), None)
            if subject is not None and subject.first - sentence.first < 6:
                self.current = subject
        if not direct and indirect:
            self.latest = None


def _within(direct: list[Draft], indirect: list[Draft]) -> None:
    """Give pieces in marks inside indirect words, with no frame of their own beside them, to whoever says those."""
    for draft in direct:
        around = [d for d in indirect if d.holds(draft.first)]
        if draft.rule in ("same-sentence", "verb-after", "label-far") and around:
            nearest = min(around, key=lambda d: d.last - d.first)
            draft.speaker, draft.cue, draft.rule = nearest.speaker, nearest.cue, "within-indirect"


def _announced(
    parsed: Parsed, sentence: Sentence, found: list[Phrase], cues: list[Cue]
) -> tuple[Phrase, tuple[int, int] | None] | None:
    """Return who speaks in what follows a sentence that ends with a colon, and the cue."""
    last = sentence.last - 1
    if last <= sentence.first or parsed.tokens[last].text != ":":
        return None
    cue = next((c for c in reversed(cues) if "say" in c.groups and not c.passive), None)
    speaker = said_by(parsed, found, cue, None) if cue is not None else None
    speaker = speaker or before_colon(parsed, found, sentence, last)
    if speaker is None:
        return None
    return speaker, ((cue.verb, cue.verb + 1) if cue is not None else None)


def _join_paragraphs(parsed: Parsed, result: list[Draft], *, joined: bool) -> None:
    """Give paragraphs of one long quotation, each opened and only the last one closed, to one speaker."""
    direct = [d for d in result if d.pair >= 0]
    gone: set[int] = set()
    for before, after in zip(reversed(direct[:-1]), reversed(direct[1:]), strict=True):
        if parsed.pairs[before.pair].closed or not parsed.pairs[after.pair].carries_on:
            continue
        if before.cue is None:
            before.speaker, before.cue, before.rule, before.score = after.speaker, after.cue, "carried-on", after.score
        if joined and before.speaker == after.speaker:
            before.parts.extend(after.parts)
            gone.add(id(after))
    if gone:
        result[:] = [draft for draft in result if id(draft) not in gone]


_NO_PAIR = frozenset((-1,))
"""What tokens outside marks have for a pair."""


def _direct(parsed: Parsed, sentence: Sentence, found: list[Phrase], cues: list[Cue], *, goes_on: bool) -> list[Draft]:
    """Return the direct quotations of a sentence; halves around one frame are one quotation."""
    numbers = sorted({*parsed.pair_at[sentence.first : sentence.last]} - _NO_PAIR)
    drafts: list[Draft] = []
    for number in numbers:
        if parsed.pair_tokens[number][0] < sentence.first:
            continue
        draft = _draft(parsed, sentence, found, cues, number)
        if goes_on and draft.cue is None and stands_alone(parsed, draft):
            draft.score += GOES_ON_WORTH / 6
        listed = _listed(parsed, drafts, draft)
        if listed is not None:
            draft.speaker, draft.cue, draft.rule = listed.speaker, listed.cue, "listed"
            draft.score = max(draft.score, listed.score)
        if draft.score <= 0.4:
            continue
        draft.score = min(1.0, draft.score)
        if drafts and second_half(parsed, drafts[-1], draft):
            drafts[-1].parts.extend(draft.parts)
        else:
            drafts.append(draft)
    return drafts


def _listed(parsed: Parsed, drafts: list[Draft], draft: Draft) -> Draft | None:
    """Return the quotation a pair only adds to: signs reading “One” and “Two”."""
    if not drafts or drafts[-1].last > draft.first:
        return None
    before = drafts[-1]
    joint = [token.lower for token in parsed.tokens[before.last : draft.first]]
    after_words = before.rule == "colon" or (before.cue is not None and before.cue[0] < before.first)
    return before if after_words and joint in ([], ["and"], ["or"], [",", "and"], [","]) else None


def _draft(parsed: Parsed, sentence: Sentence, found: list[Phrase], cues: list[Cue], number: int) -> Draft:
    """Return what a pair of marks would be as a quotation; its score is over 0.4 where it is one."""
    first, last = parsed.pair_tokens[number]
    weight = statement_weight(parsed, number)
    pair = parsed.pairs[number]
    if not pair.closed and number + 1 < len(parsed.pairs) and parsed.pairs[number + 1].carries_on:
        weight += CARRIES_ON_WORTH
    cue, worth, rule = frame_of(parsed, sentence, cues, first, last)
    source = None if worth > 2.6 else source_of(parsed, found, sentence, first, last)
    if source is not None:
        worth, rule = 2.5, "according-to"
    speaker = source
    if speaker is None and cue is not None:
        words_end = last if rule == "words-first" else cue.at if cue.verb == sentence.first else None
        speaker = said_by(parsed, found, cue, words_end)
    if speaker is None and cue is None and rule == "colon":
        speaker = before_colon(parsed, found, sentence, first - 1)
        ended = final_sign(parsed.tokens, last) in ".?!…"
        worth += COLON_WORTH * (1 + ended) if speaker is not None else 0.0
    framed = cue is not None or source is not None
    if framed and parsed.tokens[first + 1].text[:1].islower():
        weight += FRAGMENT_WORTH
    if cue is not None and rule == "verb-before" and parsed.tokens[first - 1].text == ":":
        weight += COLON_WORTH * (final_sign(parsed.tokens, last) in ".?!…")  # "she replied: “Then come, Dewi.”"
    place = (cue.verb, cue.verb + 1) if cue is not None else None
    if speaker is None and rule in ("label", "label-far"):
        worth -= 2.0  # "stop calling it “efficiency”": nobody does
    return Draft([(first, last)], QuotationKind.DIRECT, speaker, place, rule, 0.4 + (weight + worth) / 6, number)
