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
_HAVE = frozenset("has have had having 's 've 'd".split())
_BE = frozenset("is are was were be been being".split())
_AUX = frozenset(words.AUXILIARIES.split())


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


def english_cues(parsed: Parsed, sentence: Sentence) -> list[Cue]:
    """Return the verbs of saying of a sentence, outside quotation marks, in order."""
    tokens = parsed.tokens
    found: list[Cue] = []
    for i in range(sentence.first, sentence.last):
        token = tokens[i]
        if parsed.pair_at[i] >= 0 or token.shape is not Shape.WORD or token.capital:
            continue
        form = english_forms().get(token.lower)
        if form is None:
            continue
        before = [tokens[k].lower for k in range(max(sentence.first, i - 3), i)]
        at, passive = i, False
        if form.shape in ("base", "finite", "gerund", "past", "participle"):
            auxiliary = next(
                (
                    k
                    for k in range(i - 1, max(sentence.first, i - 4) - 1, -1)
                    if tokens[k].lower in _AUX or tokens[k].lower.endswith(("n't", "n’t"))
                ),
                None,
            )
            gap = tokens[auxiliary + 1 : i] if auxiliary is not None else []
            if auxiliary is not None and all(
                t.lower.endswith("ly")
                or t.lower in ("not", "also", "never", "been", "long", "already", "be", "have", "repeatedly")
                for t in gap
            ):
                at = auxiliary
                while at - 1 >= sentence.first and tokens[at - 1].lower in _AUX:
                    at -= 1
                passive = form.shape in ("past", "participle") and any(t.lower in _BE for t in tokens[at:i])
            elif (
                form.shape == "base"
                and before
                and before[-1] in ("to", "the", "a", "an", "his", "her", "their", "its", "of", "this", "that", "no")
            ):
                if before[-1] != "to":
                    continue
            elif (form.shape == "gerund" and before and before[-1] in words.DETERMINERS.split()) or (
                form.shape in ("past", "participle", "finite", "base")
                and before
                and before[-1] in ("the", "a", "an", "his", "her", "their", "its", "'s")
            ):
                continue
        found.append(Cue(at, i, i, form.lemma, form.groups, "", passive, joined=form.shape == "gerund"))
    return found


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


def _frame(parsed: Parsed, sentence: Sentence, cues: list[Cue], first: int, last: int) -> tuple[Cue | None, float, str]:
    """Return the verb of saying that governs the pair, what that is worth, and the rule's name."""
    tokens = parsed.tokens
    best: tuple[Cue | None, float, str] = (None, 0.0, "alone")
    if first > 1 and tokens[first - 1].text == "," and tokens[first - 2].lower in LABELS:
        return best  # the book, “Long Year,” is named, not said
    next_mark = next((i for i in range(last, sentence.last) if parsed.pair_at[i] >= 0), sentence.last)
    previous = next((i for i in range(first - 1, sentence.first - 1, -1) if parsed.pair_at[i] >= 0), sentence.first - 1)
    for cue in cues:
        if last <= cue.at < next_mark:
            worth, rule = _after_words(tokens, cue, first, last)
        elif previous < cue.verb < first:
            worth, rule = _before_words(tokens, cue, first)
        elif cue.verb < first:
            worth, rule = (1.2 if "say" in cue.groups else 0.5), "same-sentence"
        else:
            continue
        if cue.joined and rule != "words-first":
            worth -= 0.8
        if worth > best[1]:
            best = (cue, worth, rule)
    if best[0] is None and first and tokens[first - 1].text == ":":
        return None, 1.5, "colon"
    return best


def _after_words(tokens: list[Token], cue: Cue, first: int, last: int) -> tuple[float, str]:
    """Return what a verb after the words is worth: `“…,” she said`."""
    gap = cue.at - last
    ends = last - first > 2 and tokens[last - 2].text in ",.?!—–…-"
    comma = last < len(tokens) and tokens[last].text in ",—–"
    if (ends or comma or gap == 0) and gap <= 25 and "say" in cue.groups and not _goes_elsewhere(tokens, last):
        return 3.6 - 0.03 * gap, "words-first"
    return (0.6, "verb-after") if gap <= 8 else (0.0, "alone")


def _before_words(tokens: list[Token], cue: Cue, first: int) -> tuple[float, str]:
    """Return what a verb before the words is worth: `She said, “…”`, `called it “…”`."""
    gap = first - cue.verb - 1
    says, labels = "say" in cue.groups, "label" in cue.groups
    semicolons = sum(1 for token in tokens[cue.verb + 1 : first] if token.text == ";")
    if gap <= 1 and (says or labels):
        worth, rule = 3.2, "verb-before"
    elif tokens[first - 1].text in ":," and says:
        worth, rule = 3.0, "verb-before"
    elif labels and gap < 20:
        worth, rule = (2.8 if gap < 7 and cue.lemma in _NAMING else 2.0) - 0.04 * gap, "label"
    else:
        worth, rule = (2.0 - 0.03 * gap if says else 1.0), "same-sentence"
    return worth - 0.3 * semicolons, rule


_NAMING = frozenset(
    "call describe label dub term brand denounce dismiss criticize criticise condemn deride mock".split()
)
"""Verbs that put a word on something: what is in marks after them is the speaker's own word."""


def _goes_elsewhere(tokens: list[Token], last: int) -> bool:
    """Tell whether the words after a pair begin something else than its frame: “…,” and the mayor said."""
    i = last
    while i < len(tokens) and tokens[i].text in ",—–":
        i += 1
    return i < len(tokens) and tokens[i].lower in (
        "and",
        "but",
        "or",
        "while",
        "which",
        "that",
        "of",
        "to",
        "when",
        "because",
    )


def _according(parsed: Parsed, found: list[Phrase], sentence: Sentence, last: int) -> Phrase | None:
    """Return the source of `“…,” according to X`, or of a sentence that begins with it."""
    tokens = parsed.tokens
    places = [sentence.first] if sentence.first + 1 < sentence.last else []
    for i in (*places, *range(last, min(last + 3, len(tokens) - 1))):
        if tokens[i].lower == "according" and tokens[i + 1].lower == "to":
            return next((p for p in found if i + 2 <= p.first <= i + 3), None)
    return None
