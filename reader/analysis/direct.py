"""Direct speech in German: which pairs are somebody's words, and whose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.drafts import Draft
from reader.analysis.quoted import statement_weight
from reader.analysis.subjects import best_subject, clause_of, topic
from reader.analysis.tokens import Shape
from reader.analysis.verb_frames import allows
from reader.findings import QuotationKind

if TYPE_CHECKING:
    from reader.analysis.clauses import Clause
    from reader.analysis.drafts import Cue
    from reader.analysis.parsed import Parsed
    from reader.analysis.phrases import Phrase
    from reader.analysis.sentences import Sentence

FRAME_WORTH = 2.2
"""What a verb of saying that governs the pair adds to its weight."""
NESTED_WORTH = 1.4
"""What standing inside an indirect quotation adds."""


def direct_drafts(
    parsed: Parsed,
    sentence: Sentence,
    pieces: list[Clause],
    found: list[Phrase],
    cues: list[Cue],
    indirect: list[Draft],
) -> list[Draft]:
    """Return the direct quotations of one sentence; stand-alone ones have no speaker yet."""
    drafts: list[Draft] = []
    numbers = sorted({parsed.pair_at[i] for i in range(sentence.first, sentence.last) if parsed.pair_at[i] >= 0})
    closed = [parsed.pair_tokens[n] for n in numbers]
    for number in numbers:
        first, last = parsed.pair_tokens[number]
        if first < sentence.first:
            continue
        weight = statement_weight(parsed, number)
        around = min((d for d in indirect if d.holds(first)), key=lambda d: d.last - d.first, default=None)
        cue, worth, rule = _governing(parsed, pieces, found, cues, first, last, around)
        if around is not None:
            weight += NESTED_WORTH
        total = weight + worth
        if total <= 0:
            continue
        speaker: Phrase | None = None
        if around is not None and (cue is None or worth < 2.5):
            speaker, rule = around.speaker, "within-indirect"
            place = around.cue
        else:
            place = (cue.verb, cue.verb + 1) if cue is not None else None
            if cue is not None:
                speaker, _ = best_subject(parsed, found, pieces, cue, closed)
        if speaker is None and place is None:
            speaker, rule = _by_particle(parsed, pieces, found, first, last)
        if (
            speaker is None
            and rule in ("alone", "verb-before")
            and sum(b - a for a, b in closed) + 3 < sentence.last - sentence.first
        ):
            speaker, rule = topic(parsed, found, pieces), "topic"
        drafts.append(
            Draft([(first, last)], QuotationKind.DIRECT, speaker, place, rule, min(1.0, 0.4 + total / 6), number)
        )
    return drafts


def _by_particle(
    parsed: Parsed, pieces: list[Clause], found: list[Phrase], first: int, last: int
) -> tuple[Phrase | None, str]:
    """Return the speaker of `„…“, so X` and `X: „…“`."""
    tokens = parsed.tokens
    after = last
    while after < len(tokens) and tokens[after].text in ",–—":
        after += 1
    if after < len(tokens) and tokens[after].lower in ("so", "laut"):
        for phrase in found:
            if after <= phrase.first <= after + 3 and (not phrase.preposition or phrase.preposition == "laut"):
                return phrase, "so"
    if first and tokens[first - 1].text == ":":
        near = [p for p in found if p.last <= first - 1]
        return topic(parsed, near, pieces), "colon"
    return None, "alone"


def _stands_first(parsed: Parsed, pieces: list[Clause], first: int) -> bool:
    """Tell whether the words begin their sentence or clause, as words said before their frame do."""
    return any(piece.first == first for piece in pieces) or (first > 0 and parsed.tokens[first - 1].text in ",:–—")


def _reflexive(parsed: Parsed, cue: Cue, first: int) -> bool:
    """Tell whether somebody only calls themselves so: "Die Gruppe nennt sich „Nordwind“"."""
    return any(parsed.tokens[i].lower == "sich" for i in range(max(0, min(cue.at, first) - 6), max(cue.at, first)))


def _governing(
    parsed: Parsed,
    pieces: list[Clause],
    found: list[Phrase],
    cues: list[Cue],
    first: int,
    last: int,
    around: Draft | None,
) -> tuple[Cue | None, float, str]:
    """Return the verb of saying that governs the pair at `first`, what it adds, and the rule's name."""
    tokens = parsed.tokens
    before = tokens[first - 1].text if first else ""
    best: tuple[Cue | None, float, str] = (None, 0.0, "alone")
    for cue in cues:
        if parsed.pair_at[cue.verb] >= 0 or not allows(cue, "q"):
            if not (before == ":" and cue.last < first):
                continue
        worth, rule = 0.0, ""
        after = last
        while after < len(tokens) and tokens[after].text in ",–—-":
            after += 1
        if "nennen" in cue.lemma and _reflexive(parsed, cue, first):
            continue
        if cue.at == after:
            if after == last and not _stands_first(parsed, pieces, first):
                continue  # the words are the subject: Der „Bote“ meldete
            worth, rule = 3.2, "words-first"
        elif before == ":" and cue.last < first:
            worth, rule = 3.0, "colon"
        elif around is not None and not around.holds(cue.verb):
            continue
        elif clause_of(pieces, cue.verb) == clause_of(pieces, first) or (
            cue.at < first and clause_of(pieces, cue.at) == clause_of(pieces, first)
        ):
            worth, rule = (1.6 if "label" in cue.groups else 2.0), "same-clause"
        elif (
            cue.last < first
            and tokens[first - 1].shape is Shape.POINT
            and clause_of(pieces, cue.last) + 1 == clause_of(pieces, first)
        ):
            worth, rule = 1.8, "words-after"
        elif cue.at > last and cue.at - last < 12:
            worth, rule = 1.0, "verb-after"
        elif cue.last < first:
            worth, rule = 0.6, "verb-before"
        nearer = rule == "colon" and best[2] == "colon" and not cue.joined
        if worth > best[1] or nearer:
            best = (cue, worth, rule)
    return best
