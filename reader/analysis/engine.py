"""The stages in their order: from a text to its quotations, still told in tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.carried import free_draft, hearsay_draft, reported_draft, reported_mood, tells_act
from reader.analysis.clauses import clauses, is_finite, is_konjunktiv
from reader.analysis.cues import german_cues
from reader.analysis.direct import direct_drafts
from reader.analysis.drafts import Draft
from reader.analysis.governing import Scene
from reader.analysis.noun_frames import noun_drafts
from reader.analysis.papers import AUTHORS, RUNS, is_bare_run, own_paper
from reader.analysis.parsed import parse
from reader.analysis.phrases import particled_surnames, phrases, surnames
from reader.analysis.source_frames import source_drafts
from reader.analysis.subjects import best_subject, main_subject, topic
from reader.analysis.tokens import WORD
from reader.analysis.verb_frames import verb_drafts
from reader.findings import QuotationKind

if TYPE_CHECKING:
    from reader.analysis.clauses import Clause
    from reader.analysis.drafts import Cue
    from reader.analysis.parsed import Parsed
    from reader.analysis.phrases import Phrase
    from reader.analysis.sentences import Sentence


MOST_CUES = 12
"""Verbs of saying of one sentence that are looked at."""
LATEST = 64
"""Quotations back that a sentence is compared with; those of the sentence before are far fewer."""
MOST_CLAUSES = 50
"""Clauses of one sentence that are looked at; prose stays far below, lists of results do not."""


class Reading(NamedTuple):
    """What the stages found in a text."""

    parsed: Parsed
    drafts: list[Draft]
    """In order of their start."""
    phrases: list[Phrase]
    """The noun phrases outside quotation marks, in order."""


def read_german(text: str) -> Reading:
    """Return the quotations of a German text."""
    parsed = parse(text)
    parsed.surnames = surnames(parsed)
    parsed.particled = particled_surnames(parsed)
    result: list[Draft] = []
    every: list[Phrase] = []
    current: Phrase | None = None
    paragraph = -1
    for sentence in parsed.sentences:
        if sentence.paragraph > paragraph + 2:
            current = None
        fresh = sentence.paragraph != paragraph
        paragraph = sentence.paragraph
        scene = _scene(parsed, sentence)
        if scene is None:
            continue
        every.extend(scene.found)
        drafts, free = _told_in(scene, result, current)
        if free is not None and result and _carries_on(parsed, result, free):
            drafts.remove(free)
            result.extend(drafts)
            continue  # whoever had the word keeps it
        result.extend(drafts)
        if fresh or current is None or drafts or scene.cues:
            # a sentence that only tells something gives nobody the word
            current = _speaking(parsed, scene.found, scene.pieces, scene.cues, drafts) or current
    result.sort(key=lambda d: (d.first, -d.last))
    _doubt(parsed, result)
    return Reading(parsed, result, _without_quotations(parsed, every, result))


def _scene(parsed: Parsed, sentence: Sentence) -> Scene | None:
    """Return a sentence with its clauses, noun phrases and verbs of saying; None for one without words."""
    pieces = clauses(parsed, sentence)[:MOST_CLAUSES]
    if not pieces:
        return None
    found = phrases(parsed, sentence.first, sentence.last)
    return Scene(parsed, sentence, pieces, found, german_cues(parsed, pieces)[:MOST_CUES])


def _told_in(scene: Scene, result: list[Draft], current: Phrase | None) -> tuple[list[Draft], Draft | None]:
    """Return the quotations of a sentence, and the one among them that no frame introduces."""
    parsed, sentence, pieces, found, cues = scene
    indirect = _indirect(scene)
    _hand_back(scene, result)
    told = _told_before(parsed, pieces, sentence, result)
    if told is not None and not indirect:
        told.speaker = next((best_subject(parsed, found, pieces, cue, ())[0] for cue in cues), None)
        result.append(told)
    free = free_draft(parsed, pieces, indirect, current, adjacent=_adjacent(parsed, result, sentence))
    if free is None and not indirect:
        near = _adjacent(parsed, result, sentence, told=True)
        free = hearsay_draft(parsed, pieces, indirect, current, adjacent=near)
    inner = indirect
    if free is not None:
        indirect = [free]
        inner = [*inner, free]
    direct = direct_drafts(scene, inner, goes_on=_adjacent(parsed, result, sentence, marked=True))
    indirect = [d for d in indirect if not _all_in_marks(parsed, d, direct)]
    if free is not None and any(_frames(parsed, d) for d in direct):
        free, indirect = None, []  # "„Nein“, habe er gerufen": the Konjunktiv is the frame's
    _give_speakers(scene, direct, indirect, current)
    drafts = indirect + direct
    return (drafts if drafts or told is not None else _reported(scene)), free


def _without_quotations(parsed: Parsed, every: list[Phrase], drafts: list[Draft]) -> list[Phrase]:
    """Return the noun phrases, cut where words in marks follow that turned out to be somebody's."""
    said = {parsed.pair_tokens[draft.pair][0] for draft in drafts if draft.pair >= 0}
    kept: list[Phrase] = []
    several = {d.speaker.first for d in drafts if d.speaker is not None and d.speaker.number == "pl"}
    for told in every:
        phrase = told._replace(number="pl") if told.first in several else told
        if said.isdisjoint(range(phrase.first, phrase.last)):
            kept.append(phrase)
            continue
        cut = min(said.intersection(range(phrase.first, phrase.last)))
        if phrase.head < cut:
            kept.append(phrase._replace(last=cut))
    return kept


def _doubt(parsed: Parsed, drafts: list[Draft]) -> None:
    """Make quotations less sure whose speaker another sentence names: likely, or a guess in another paragraph."""
    for draft in drafts:
        if draft.speaker is None:
            continue
        named = parsed.sentence_at[draft.speaker.first]
        if not parsed.sentence_at[draft.first] <= named <= parsed.sentence_at[draft.last - 1]:
            near = parsed.sentences[named].paragraph == parsed.sentences[parsed.sentence_at[draft.first]].paragraph
            draft.score = min(draft.score, 0.8 if near else 0.5)


def _indirect(scene: Scene) -> list[Draft]:
    """Return the clauses of a sentence that sources, verbs and nouns of saying introduce."""
    parsed, sentence, pieces, found, cues = scene
    sources = source_drafts(parsed, sentence, pieces, found, cues)
    verbs = [d for d in verb_drafts(parsed, pieces, found, cues) if not _covered(d, sources)]
    indirect = [d for d in sources if not any(_within(parsed, d, verb) for verb in verbs)] + verbs
    indirect.extend(noun_drafts(parsed, pieces, found, indirect))
    behind = _behind_colon(scene) if not indirect else None
    return indirect if behind is None else [behind]


def _behind_colon(scene: Scene) -> Draft | None:
    """Return a Konjunktiv behind a colon whatever its verb is: "Er gab sich gelassen: Das Haus stehe noch"."""
    parsed, _, pieces, found, _ = scene
    for number, piece in enumerate(pieces):
        if number == 0 or piece.before != ":":
            continue
        if piece.kind != "main" or not piece.konjunktiv or parsed.pair_at[piece.first] >= 0:
            return None
        speaker = main_subject(parsed, pieces[:number], found, number - 1, ((piece.first, pieces[-1].last),))
        known = speaker is not None and speaker.kind in AUTHORS
        if not known or not reported_mood(parsed, piece, adjacent=False):
            return None
        return Draft([(piece.first, pieces[-1].last)], QuotationKind.INDIRECT, speaker, None, "colon", 0.6)
    return None


def _give_speakers(scene: Scene, direct: list[Draft], indirect: list[Draft], current: Phrase | None) -> None:
    """Give quotations without a frame of their own to whom the rest of the sentence, or the one before, tells."""
    free = indirect[0] if indirect and indirect[0].kind is QuotationKind.FREE_INDIRECT else None
    tokens, first = scene.parsed.tokens, scene.sentence.first
    for draft in indirect if current is not None and tokens[first].lower in _IN_IT else ():
        if draft.speaker is None and draft.cue is not None and tokens[draft.cue[0]].lower in RUNS:
            draft.speaker, draft.score = current, min(draft.score, 0.7)  # "Darin heißt es, …": whose letter it is
    for draft in (*indirect, *direct) if current is not None else ():
        if draft.speaker is None and draft.cue is not None and is_bare_run(scene, draft.cue):
            draft.speaker, draft.score = current, min(draft.score, 0.7)  # "…, hieß es dort": whoever has the word
    for draft in (*indirect, *direct):
        paper = own_paper(scene, draft, current) if current is not None else None
        if paper is not None:
            draft.speaker, draft.label, draft.score = current, (paper.first, paper.last), min(draft.score, 0.7)
    for draft in direct:
        if free is not None and draft.rule == "colon" and draft.cue is None:
            draft.speaker = free.speaker  # "Das Dorf sei müde: „…“" goes on as it began
        if draft.rule == "colon" and indirect and indirect[-1].rule in _SOURCES and not _said_by(draft, scene.cues):
            draft.speaker = indirect[-1].speaker  # "…, so Huber weiter: „…“"
        lost = draft.rule in ("alone", "topic") or _lacks_subject(draft, scene.cues)
        if draft.speaker is None and current is not None and lost:
            draft.speaker, draft.rule = current, "carried-on"


_IN_IT = frozenset("darin dort hierin weiter da".split())
"""Words that point back to something written."""


def _frames(parsed: Parsed, draft: Draft) -> bool:
    """Tell whether the frame of words in marks stands in the Konjunktiv itself."""
    if draft.rule != "words-first" or draft.cue is None:
        return False
    sentence = parsed.sentences[parsed.sentence_at[draft.first]]
    return draft.first == sentence.first and any(
        is_konjunktiv(parsed.tokens[i]) for i in range(draft.last, min(draft.last + 3, sentence.last))
    )


def _said_by(draft: Draft, cues: list[Cue]) -> bool:
    """Tell whether a verb of saying, rather than one of planning or showing, introduces a quotation."""
    return draft.cue is not None and any(c.verb == draft.cue[0] and "say" in c.groups for c in cues)


def _reported(scene: Scene) -> list[Draft]:
    """Return a sentence as an act of speaking, where it tells one without its words."""
    for cue in scene.cues:
        if not tells_act(cue):
            continue
        speaker, weight = best_subject(scene.parsed, scene.found, scene.pieces, cue, ())
        draft = reported_draft(scene.pieces, cue, speaker, weight)
        if draft is not None and not _object_in_front(scene.parsed, cue, speaker):
            return [draft]
    return []


def _object_in_front(parsed: Parsed, cue: Cue, speaker: Phrase | None) -> bool:
    """Tell whether a pronoun after the verb is its subject: "Eintritt verlangt sie nicht"."""
    following = parsed.tokens[cue.verb + 1].lower if cue.verb + 1 < len(parsed.tokens) else ""
    return speaker is not None and speaker.first < cue.verb and following in ("er", "sie", "man", "wir", "ich")


def _speaking(
    parsed: Parsed, found: list[Phrase], pieces: list[Clause], cues: list[Cue], drafts: list[Draft]
) -> Phrase | None:
    """Return who has the word after a sentence: who said something in it, or whose saying it tells without words."""
    said = [d for d in drafts if d.speaker is not None and d.rule != "demnach"]
    own = bool(said) and said[0].speaker is not None and parsed.tokens[said[0].speaker.first].lower.startswith("eigen")
    if said and not own:  # "nach eigenen Angaben": the subject has the word
        return said[0].speaker
    for cue in cues:
        closed = [part for draft in drafts for part in draft.parts]
        speaker, weight = best_subject(parsed, found, pieces, cue, closed)
        if speaker is not None and weight > 4.0:
            return speaker
    about = topic(parsed, found, pieces)
    return about if about is not None and about.kind in _PEOPLE else None


_SOURCES = frozenset(("so", "wie-clause", "nach-angaben", "laut", "zufolge"))
"""Rules of indirect speech whose source also says the words after a colon."""
_PEOPLE = frozenset(("person", "name"))


def _adjacent(
    parsed: Parsed, result: list[Draft], sentence: Sentence, *, told: bool = False, marked: bool = False
) -> bool:
    """Tell whether the sentence before, in the same paragraph, gave somebody's words.

    With `told` only words not in marks count, with `marked` only those in marks.
    """
    for draft in result[-4:]:
        if (told and draft.kind is QuotationKind.DIRECT) or (marked and draft.kind is not QuotationKind.DIRECT):
            continue
        number = parsed.sentence_at[draft.last - 1]
        before = parsed.sentences[number]
        if before.last == sentence.first and before.paragraph == sentence.paragraph:
            return True
    return False


def _lacks_subject(draft: Draft, cues: list[Cue]) -> bool:
    """Tell whether the verb of a quotation is active but its subject is missing in the text."""
    if draft.rule != "colon" or draft.cue is None:
        return draft.rule == "colon"
    cue = next((c for c in cues if c.verb == draft.cue[0]), None)
    return (
        draft.rule == "colon"
        and cue is not None
        and not cue.passive
        and cue.lemma not in ("heißen", "lauten", "stehen")
    )


def _carries_on(parsed: Parsed, result: list[Draft], free: Draft) -> bool:
    """Join a free sentence to the free one directly before it; tell whether that was done."""
    number = parsed.sentence_at[free.first]
    before = next((d for d in reversed(result[-LATEST:]) if d.kind is free.kind), None)
    if before is None or before.speaker != free.speaker:
        return False
    last = parsed.sentence_at[before.last - 1]
    if last != number - 1 or parsed.sentences[last].paragraph != parsed.sentences[number].paragraph:
        return False
    before.parts = [(before.first, free.last)]
    return True


def _within(parsed: Parsed, draft: Draft, other: Draft) -> bool:
    """Tell whether a source is named within what somebody else says, or only relays it: "…, sagte er laut Polizei"."""
    if other.rule == "words-first" and draft.cue is not None and other.cue is not None:
        frame = range(other.cue[1], parsed.sentences[parsed.sentence_at[other.first]].last)
        between = parsed.words(other.cue[1], draft.cue[0])
        return draft.rule == "laut" and draft.cue[0] in frame and "," not in between
    if _is_relayed(parsed, draft, other):
        return True
    inside = other.cue is not None and draft.cue is not None and other.cue[0] < other.first
    if inside and draft.cue is not None and other.rule in ("dass-clause", "verb-second") and other.holds(draft.cue[0]):
        return True
    return other.rule in ("dass-clause", "verb-second") and other.first <= draft.first and draft.last <= other.last


def _is_relayed(parsed: Parsed, draft: Draft, other: Draft) -> bool:
    """Tell whether a source only relays what somebody else said: "Er schrieb laut dem Blatt an alle, er werde gehen".

    The words are then those of whom the verb of saying names.
    """
    if draft.rule not in _RELAYING or other.rule not in ("dass-clause", "verb-second") or other.speaker is None:
        return False
    if other.cue is None or draft.cue is None or not draft.holds(other.cue[0]) or not draft.holds(other.first):
        return False
    named = other.speaker.kind in ("person", "name", "pronoun") and not other.speaker.preposition
    between = other.cue[0] < draft.cue[0] < other.first
    return named and between and parsed.tokens[other.cue[0]].lower not in RUNS


_RELAYING = frozenset(("nach-angaben", "laut", "zufolge"))


def _hand_back(scene: Scene, result: list[Draft]) -> None:
    """Give a quotation that stands alone to whom the next sentence names: "„…“ Das sagte die Leiterin."."""
    parsed, sentence, pieces, found, cues = scene.parsed, scene.sentence, scene.pieces, scene.found, scene.cues
    if not result or parsed.tokens[sentence.first].lower not in _POINTING or not cues:
        return
    last = result[-1]
    alone = last.kind is QuotationKind.DIRECT and last.rule in ("alone", "topic", "carried-on")
    near = parsed.sentence_at[last.last - 1] == parsed.sentence_at[sentence.first] - 1
    if alone and near and "say" in cues[0].groups and cues[0].at <= sentence.first + 2:
        speaker, weight = best_subject(parsed, found, pieces, cues[0], ())
        if speaker is not None and weight > 2.0:
            last.speaker, last.cue, last.rule = speaker, (cues[0].verb, cues[0].verb + 1), "that-said"


_POINTING = frozenset(("das", "dies", "dieses", "so"))


def _told_before(parsed: Parsed, pieces: list[Clause], sentence: Sentence, result: list[Draft]) -> Draft | None:
    """Return the sentence before as words of whoever "Das sagte X" names; None where the sentence is no such frame."""
    first = pieces[0].first
    number = parsed.sentence_at[first]
    if parsed.tokens[first].lower not in _POINTING or number == 0 or len(pieces) > 2 or sentence.last - first > 28:
        return None
    before = parsed.sentences[number - 1]
    if before.paragraph != sentence.paragraph or any(
        d.last > before.first and d.kind is not QuotationKind.REPORTED for d in result[-LATEST:]
    ):
        return None
    if first + 1 >= sentence.last or parsed.tokens[first + 1].capital:
        return None  # "Das Feuer" points at nothing
    cue = next(
        (c for c in german_cues(parsed, pieces) if ("say" in c.groups or "show" in c.groups) and c.at <= first + 2),
        None,
    )
    if cue is None:
        return None
    return Draft(
        [(before.first, before.last), (first, first + 1)],
        QuotationKind.INDIRECT,
        None,
        (cue.verb, cue.verb + 1),
        "that-said",
        0.7,
    )


def _covered(draft: Draft, others: list[Draft]) -> bool:
    """Tell whether another draft holds the very same words."""
    return any(draft.parts == other.parts for other in others)


def _all_in_marks(parsed: Parsed, draft: Draft, direct: list[Draft]) -> bool:
    """Tell whether an indirect quotation is nothing but words in marks that are direct speech already."""
    if draft.kind is not QuotationKind.INDIRECT or not any(draft.holds(d.first) for d in direct):
        return False
    bare = [
        i
        for first, last in draft.parts
        for i in range(first, last)
        if parsed.tokens[i].shape is WORD and not any(d.holds(i) for d in direct)
    ]
    return len(bare) < 3 and not any(is_finite(parsed.tokens, i) for i in bare)
