"""Direct speech in German: which pairs are somebody's words, and whose."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from reader.analysis.drafts import Draft
from reader.analysis.governing import Governed, governing, is_set_off
from reader.analysis.nouns import FUNCTION_WORDS
from reader.analysis.quoted import statement_weight
from reader.analysis.subjects import clause_of, shared_subject, topic
from reader.findings import QuotationKind

if TYPE_CHECKING:
    from reader.analysis.governing import Scene
    from reader.analysis.parsed import Parsed
    from reader.analysis.phrases import Phrase
    from reader.analysis.sentences import Sentence

ENOUGH = -0.2
"""Weight a pair must pass: a little under the balance, because a missed quotation is worse than a marked title."""
FOR_WHOM_WORTH = 1.4
"""What "Für den Trainer war" before it adds."""
LISTED_NAME_WORTH = 2.0
"""What standing in a row with names takes away: „Der Turm“, „Das Tal“."""
NESTED_WORTH = 1.4
"""What standing inside an indirect quotation adds."""
PREDICATE_WORTH = 1.3
"""What being said of something in somebody's words adds: "das System sei „kaputt“"."""
WRITTEN_WORTH = 1.6
"""What "in dem Brief war von … die Rede" adds."""
SPOKEN_SO_WORTH = 2.6
"""What ", so Huber" or "mit diesen Worten" after the marks adds."""
MOST_PAIRS = 12
"""Pairs of one sentence that bar their words from speaking; more stand in no sentence of prose."""


_NO_PAIR = frozenset((-1,))
"""What tokens outside marks have for a pair."""


def direct_drafts(scene: Scene, indirect: list[Draft], *, goes_on: bool = False) -> list[Draft]:
    """Return the direct quotations of one sentence; stand-alone ones have no speaker yet.

    `goes_on` tells that the sentence before gave somebody's words in marks.
    """
    parsed, sentence = scene.parsed, scene.sentence
    drafts: list[Draft] = []
    goes_on = goes_on and _is_sentence(parsed, sentence)
    numbers = sorted({*parsed.pair_at[sentence.first : sentence.last]} - _NO_PAIR)
    if not numbers:
        return drafts
    closed = [parsed.pair_tokens[n] for n in numbers[:MOST_PAIRS] if not _title(scene, n)]
    for number in numbers:
        if parsed.pair_tokens[number][0] >= sentence.first:
            draft = _direct_draft(scene, number, closed, indirect, drafts)
            if draft is None and goes_on:
                draft = Draft([parsed.pair_tokens[number]], QuotationKind.DIRECT, None, None, "alone", 0.6, number)
            if draft is not None:
                drafts.append(draft)
    return drafts


def _is_sentence(parsed: Parsed, sentence: Sentence) -> bool:
    """Tell whether a sentence is nothing but words in marks that end as a sentence does, like „Mit Blumen.“."""
    pair = parsed.pair_at[sentence.first]
    if pair < 0:
        return False
    first, last = parsed.pair_tokens[pair]
    ended = parsed.tokens[last - 2].text in (".", "!", "?", "…") and last - first > 2
    return ended and first == sentence.first and last == sentence.last


def _direct_draft(
    scene: Scene, number: int, closed: list[tuple[int, int]], indirect: list[Draft], before: list[Draft]
) -> Draft | None:
    """Return the quotation that a pair of marks is; None for a title, a name, a word held at arm's length."""
    parsed = scene.parsed
    first, last = parsed.pair_tokens[number]
    around = min((d for d in indirect if d.holds(first)), key=lambda d: d.last - d.first, default=None)
    governed = governing(scene, first, last, around)
    total = statement_weight(parsed, number) + governed.worth + (NESTED_WORTH if around is not None else 0.0)
    framed = around is not None and around.cue is not None
    holder = _for_whom(scene, first) if governed.worth < 2.5 and not framed else None
    if holder is not None:
        governed = Governed(None, governed.worth, "for-whom")
        total += FOR_WHOM_WORTH
    if (around is not None or holder is not None) and _predicate(scene, first, last):
        total += PREDICATE_WORTH
    written = _written(scene, first) if governed.worth < 1.5 and around is None else None
    if written is not None:
        governed = Governed(None, max(governed.worth, WRITTEN_WORTH), "written")
        total = statement_weight(parsed, number) + governed.worth
    if governed.worth < SPOKEN_SO_WORTH and _spoken_so(scene, last):
        governed = Governed(governed.cue, SPOKEN_SO_WORTH, governed.rule) if around is None else governed
        total = max(total, statement_weight(parsed, number) + SPOKEN_SO_WORTH)
    listed = _listed(parsed, first, before)
    if listed is not None and (governed.cue is None or governed.worth < 1.0):
        return Draft([(first, last)], QuotationKind.DIRECT, listed.speaker, listed.cue, "listed", listed.score, number)
    if governed.rule == "alone" and around is None and not _apart(parsed, scene.sentence, first, last):
        total -= 1.0  # within a sentence that says nothing of saying
    if governed.cue is None and _beside_name(parsed, number, before):
        total -= LISTED_NAME_WORTH
    if total <= ENOUGH:
        return None
    score = min(1.0, 0.4 + total / 6)
    speaker, place, rule = _attributed(scene, (first, last), governed, around, closed)
    if holder is not None:
        speaker, place, rule = holder, None, "for-whom"
    elif written is not None:
        speaker, place, rule = written, None, "written"
    return Draft([(first, last)], QuotationKind.DIRECT, speaker, place, rule, score, number)


def _beside_name(parsed: Parsed, number: int, before: list[Draft]) -> bool:
    """Tell whether the pair stands in a row with one before it that is no quotation."""
    if number == 0:
        return False
    first = parsed.pair_tokens[number][0]
    end = parsed.pair_tokens[number - 1][1]
    joint = [token.lower for token in parsed.tokens[end:first]]
    return joint in ([","], ["und"], ["oder"], ["sowie"]) and not any(draft.pair == number - 1 for draft in before)


def _attributed(
    scene: Scene, pair: tuple[int, int], governed: Governed, around: Draft | None, closed: list[tuple[int, int]]
) -> tuple[Phrase | None, tuple[int, int] | None, str]:
    """Return speaker, cue and rule of a pair that is a quotation."""
    cue = governed.cue
    first, last = pair
    tokens = scene.parsed.tokens
    beside = _beside_colon(scene, first - 1) if first and tokens[first - 1].text == ":" else None
    if beside is None and first and tokens[first - 1].text == "(" and cue is None:
        beside = next((p for p in scene.found if p.last == first - 1 and p.kind in _PEOPLE), None)
    if beside is not None and not (cue is not None and beside.first > cue.last):
        return beside, None, governed.rule if governed.rule == "colon" else "beside-name"
    if around is not None and (cue is None or governed.worth < 2.5):
        speaker, place, rule = around.speaker, around.cue, "within-indirect"
    elif cue is not None:
        inner = [*closed, (first, last)]
        speaker, _ = shared_subject(scene.parsed, scene.found, scene.pieces, cue, inner, cues=scene.cues)
        place, rule = (cue.verb, cue.verb + 1), governed.rule
    else:
        speaker, place, rule = None, None, governed.rule
    if speaker is None and place is None:
        speaker, rule = _by_particle(scene, first, last)
    outside = scene.sentence.last - scene.sentence.first - sum(b - a for a, b in closed)
    if speaker is None and rule in ("alone", "verb-before") and outside > 3:
        others = [p for p in scene.found if not first <= p.head < last]
        speaker, rule = topic(scene.parsed, others, scene.pieces), "topic"
    return speaker, place, rule


def _by_particle(scene: Scene, first: int, last: int) -> tuple[Phrase | None, str]:
    """Return the speaker of `„…“, so X` and `X: „…“`."""
    parsed, found = scene.parsed, scene.found
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
        return topic(parsed, near, scene.pieces) or (people[-1] if people else None), "colon"
    return None, "alone"


def _beside_colon(scene: Scene, colon: int) -> Phrase | None:
    """Return who or what stands before a colon without a verb: "und der Trainer: „…“", "Zitat von Huber: „…“"."""
    tokens = scene.parsed.tokens
    clause = scene.pieces[clause_of(scene.pieces, colon - 1)]
    near = [p for p in scene.found if clause.first <= p.first and p.last <= colon]
    if clause.kind != "" or not near:
        return None
    last = near[-1]
    if last.last == colon and not last.preposition and last.case != "oblique" and last.kind in _PEOPLE:
        return last
    first = near[0]
    bare = all(tokens[i].capital or tokens[i].lower in FUNCTION_WORDS for i in range(first.last, colon))
    return first if bare and first.first == clause.first and first.kind in ("saying", "document") else None


_PEOPLE = frozenset(("person", "name"))


def _title(scene: Scene, number: int) -> bool:
    """Tell whether a pair looks like a name, so that it can be who speaks: schrieb „Der Bote“."""
    first, last = scene.parsed.pair_tokens[number]
    return last - first <= 6 and statement_weight(scene.parsed, number) < -1.0 and not is_set_off(scene, first, last)


def _for_whom(scene: Scene, first: int) -> Phrase | None:
    """Return whose view it is: "Für den Trainer war das Spiel „ein Geschenk“"."""
    parsed = scene.parsed
    clause = scene.pieces[clause_of(scene.pieces, first)]
    if not any(parsed.tokens[i].lower in _BEING for i in range(clause.first, clause.last) if parsed.pair_at[i] < 0):
        return None
    for phrase in scene.found:
        if phrase.preposition == "für" and clause.first < phrase.first < first:
            placed = phrase.first <= clause.first + 2 or parsed.tokens[phrase.first - 2].lower in _BEING
            if phrase.kind in ("person", "name", "organisation") and placed:
                return phrase
    return None


def _spoken_so(scene: Scene, last: int) -> bool:
    """Tell whether ", so Huber weiter" or "– mit diesen Worten" follows the marks."""
    tokens = scene.parsed.tokens
    after = last
    while after < scene.sentence.last and tokens[after].text in ",–—-":
        after += 1
    if after == last or after + 2 >= scene.sentence.last:
        return False
    if tokens[after].lower == "so":
        return any(p.first == after + 1 and p.kind in _SPEAKERS and not p.preposition for p in scene.found)
    return tokens[after].lower == "mit" and tokens[after + 2].lower == "worten"


_SPEAKERS = frozenset(("person", "name", "pronoun"))


def _written(scene: Scene, first: int) -> Phrase | None:
    """Return where words stand written: "In dem Brief war von „Unmut“ die Rede", "Auf dem Banner stand: „Nein“"."""
    parsed = scene.parsed
    clause = scene.pieces[clause_of(scene.pieces, first - 2 if parsed.tokens[first - 1].text == ":" else first)]
    words = [parsed.tokens[i].lower if parsed.pair_at[i] < 0 else "" for i in range(clause.first, clause.last)]
    pairs = set(pairwise(words))
    if not (pairs & _TO_BE_READ or _STANDING & set(words)):
        return None
    return next(
        (
            p
            for p in scene.found
            if p.preposition in _WHERE and clause.first <= p.first < clause.last and p.head < first
        ),
        None,
    )


_TO_BE_READ = frozenset((("die", "rede"), ("zu", "lesen"), ("zu", "hören"), ("fand", "sich"), ("findet", "sich")))
_STANDING = frozenset("steht stand prangt prangte stehen standen".split())
_WHERE = frozenset("in im auf an am aus".split())


def _predicate(scene: Scene, first: int, last: int) -> bool:
    """Tell whether the pair is what something is said to be: "sei „kaputt“", "war „ein Fehler“"."""
    parsed = scene.parsed
    clause = scene.pieces[clause_of(scene.pieces, first)]
    if last < clause.last and parsed.tokens[last].lower not in ("und", "oder", "gewesen", "geworden", *_BEING):
        return False
    return any(parsed.tokens[i].lower in _BEING for i in range(clause.first, clause.last) if parsed.pair_at[i] < 0)


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
