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
ENOUGH = -0.2
"""Weight a pair must pass: a little under the balance, because a missed quotation is worse than a marked title."""
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
    closed = [parsed.pair_tokens[n] for n in numbers if not _title(parsed, n)]
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
        holder = _for_whom(parsed, pieces, found, first) if worth < 2.5 and around is None else None
        if holder is not None:
            cue, rule = None, "for-whom"
            total += 1.4
        listed = _listed(parsed, first, drafts)
        if (listed is not None and cue is None) or (worth < 1.0 and listed is not None):
            cue, worth, rule, total = None, 0.0, "listed", max(total, 0.5)
        elif cue is None and around is None and rule == "alone" and not _apart(parsed, sentence, first, last):
            total -= 0.7
        if total <= ENOUGH:
            continue
        speaker: Phrase | None = None
        if rule == "listed" and listed is not None:
            drafts.append(
                Draft([(first, last)], QuotationKind.DIRECT, listed.speaker, listed.cue, "listed", listed.score, number)
            )
            continue
        if around is not None and (cue is None or worth < 2.5):
            speaker, rule = around.speaker, "within-indirect"
            place = around.cue
        else:
            place = (cue.verb, cue.verb + 1) if cue is not None else None
            if cue is not None:
                speaker, _ = best_subject(parsed, found, pieces, cue, [*closed, (first, last)])
        if holder is not None:
            speaker, rule, place = holder, "for-whom", None
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
        people = [p for p in near if p.kind in ("person", "name")]
        return topic(parsed, near, pieces) or (people[-1] if people else None), "colon"
    return None, "alone"


def _title(parsed: Parsed, number: int) -> bool:
    """Tell whether a pair looks like a name, so that it can be who speaks: schrieb „Der Bote“."""
    first, last = parsed.pair_tokens[number]
    return last - first <= 6 and statement_weight(parsed, number) < -1.0


def _for_whom(parsed: Parsed, pieces: list[Clause], found: list[Phrase], first: int) -> Phrase | None:
    """Return whose view it is: "Für den Trainer war das Spiel „ein Geschenk“"."""
    clause = pieces[clause_of(pieces, first)]
    for phrase in found:
        if phrase.preposition == "für" and phrase.first <= clause.first + 2 and clause.first < phrase.first < first:
            verb = parsed.tokens[phrase.last].lower if phrase.last < clause.last else ""
            if phrase.kind in ("person", "name", "organisation") and verb in _BEING:
                return phrase
    return None


_BEING = frozenset("ist sind war waren sei seien bleibt bleibe wäre".split())


def _listed(parsed: Parsed, first: int, drafts: list[Draft]) -> Draft | None:
    """Return the quotation the pair is listed with: „laut“ und „teuer“."""
    if not drafts or first < 2:
        return None
    joint = parsed.tokens[first - 1].lower in ("und", "oder", "sowie", ",")
    return drafts[-1] if joint and drafts[-1].last == first - 1 and drafts[-1].rule not in ("alone", "topic") else None


def _apart(parsed: Parsed, sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether the pair is a sentence of its own, or opens or ends one after a sign."""
    return first <= sentence.first + 1 or parsed.tokens[first - 1].text in ":,–—" or last - first > 14


_NAMING = frozenset(
    (
        "nennen bezeichnen beschreiben charakterisieren titulieren kritisieren verurteilen werten bewerten "
        "einstufen beurteilen zurückweisen loben würdigen beschimpfen brandmarken geißeln bezeichnen abtun"
    ).split()
)
"""Verbs that put a word on something: what is in marks after them is nearly always the speaker's own word."""


def _same_clause(parsed: Parsed, cue: Cue, first: int) -> float:
    """Return what a verb of saying in the pair's own clause is worth."""
    tokens = parsed.tokens
    before = [tokens[i].lower for i in range(max(0, first - 3), first)]
    if cue.lemma in _NAMING:
        marked = bool(before) and (
            before[-1] in ("als", "ein", "eine", "einen") or "als" in before or not tokens[first + 1].capital
        )
        return 2.7 if marked and not (cue.lemma == "nennen" and cue.passive) else 1.4
    if cue.lemma in ("sprechen", "reden", "warnen") and {"von", "vom", "vor"} & set(before):
        return 2.6
    if "say" in cue.groups:
        return 2.0
    return 1.6 if cue.lemma in ("zeigen", "sehen", "hoffen", "fordern", "halten") else 1.2


def _followed(found: list[Phrase], cue: Cue) -> bool:
    """Tell whether a possible subject stands after the verb."""
    return any(
        cue.at < p.first <= cue.at + 6 and not p.preposition and p.case != "oblique" and p.kind != "time" for p in found
    )


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
            if after == last and (not _stands_first(parsed, pieces, first) or not _followed(found, cue)):
                continue  # the words are the subject: Der „Bote“ meldete
            worth, rule = 3.2, "words-first"
        elif before == ":" and cue.last < first:
            worth, rule = 3.0, "colon"
        elif around is not None and not around.holds(cue.verb):
            continue
        elif clause_of(pieces, cue.verb) == clause_of(pieces, first) or (
            cue.at < first and clause_of(pieces, cue.at) == clause_of(pieces, first)
        ):
            worth, rule = _same_clause(parsed, cue, first), "same-clause"
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
