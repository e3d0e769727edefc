"""Which verb of saying governs a pair of marks, and what that is worth: the evidence outside the marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.quoted import is_label, name_after, names_a_thing
from reader.analysis.subjects import clause_of
from reader.analysis.tokens import POINT
from reader.analysis.verb_frames import allows

if TYPE_CHECKING:
    from reader.analysis.clauses import Clause
    from reader.analysis.drafts import Cue, Draft
    from reader.analysis.parsed import Parsed
    from reader.analysis.phrases import Phrase
    from reader.analysis.sentences import Sentence

MARKED_WORTH = 2.7
"""What a verb adds that puts the word into its subject's mouth: "nannte ihn „untragbar“"."""


class Scene(NamedTuple):
    """One sentence with everything read from it so far."""

    parsed: Parsed
    sentence: Sentence
    pieces: list[Clause]
    found: list[Phrase]
    cues: list[Cue]


class Governed(NamedTuple):
    """What governs a pair of marks."""

    cue: Cue | None
    worth: float
    """What it adds to the pair's weight."""
    rule: str


_NAMING = frozenset(
    (
        "nennen bezeichnen beschreiben charakterisieren titulieren kritisieren verurteilen werten bewerten "
        "einstufen beurteilen zurückweisen loben würdigen beschimpfen brandmarken geißeln bezeichnen abtun"
    ).split()
)
"""Verbs that put a word on something: what is in marks after them is nearly always the speaker's own word."""


def _told_by(scene: Scene) -> bool:
    """Tell whether a passive sentence names who speaks: "wurde vom Rat …", "wurde in den Medien … genannt"."""
    return any(
        (p.preposition in ("von", "vom", "seitens") and p.kind in ("person", "name", "organisation"))
        or (p.preposition in ("in", "im") and p.kind in ("document", "saying", "organisation"))
        for p in scene.found
    )


_TAKES = {
    "sprechen": frozenset(("von", "vom")),
    "reden": frozenset(("von", "vom")),
    "warnen": frozenset(("vor", "vorm")),
    "raten": frozenset(("zu", "zum", "zur")),
    "mahnen": frozenset(("zu", "zum", "zur")),
    "klagen": frozenset(("über",)),
    "sehen": frozenset(("als",)),
    "ansehen": frozenset(("als",)),
    "darstellen": frozenset(("als",)),
    "begrüßen": frozenset(("als",)),
    "verteidigen": frozenset(("als",)),
    "feiern": frozenset(("als",)),
    "preisen": frozenset(("als",)),
    "halten": frozenset(("für",)),
}
"""Verbs whose preposition puts the word before it into the mouth of their subject: "warnte vor einer „Flut“"."""


_ARTICLES = frozenset("der die das den dem des".split())


def _marked(scene: Scene, cue: Cue, first: int) -> bool:
    """Tell whether the verb and the word before the pair make it the subject's own word: "sprach von einer „Farce“"."""
    tokens = scene.parsed.tokens
    near = 3 if cue.at < first else 2
    before = [tokens[i].lower for i in range(max(0, first - near), first)]
    between = range(cue.last + 1, first)
    if tokens[cue.verb - 1].lower == "zu" or any(tokens[i].lower in ("und", "oder") for i in between[:-2]):
        return False  # "gilt und wird nicht als „Fehler“ gewertet" tells of another verb
    if cue.lemma in _NAMING:
        called = cue.lemma == "nennen" and tokens[first - 1].capital and not is_label(tokens[first - 1].text)
        small = before[-1:] in (["ein"], ["eine"], ["einen"]) or not tokens[first + 1].capital
        placed = cue.at < first and (small or called)
        termed = cue.lemma in ("nennen", "bezeichnen") and cue.passive and not _told_by(scene)
        return ("als" in before or placed) and not termed
    return bool(_TAKES.get(cue.lemma, frozenset()) & set(before)) or ("accuse" in cue.groups and cue.at < first)


_SHOUTING = frozenset("rufen skandieren schreien brüllen flüstern murmeln".split())
"""Verbs whose object in marks is what is heard."""


def _set_apart(parsed: Parsed, cue: Cue, first: int) -> bool:
    """Tell whether only an aside parts the pair from its verb: "nannte sie, die gerade kam, „mutig“"."""
    before = [parsed.tokens[i].lower for i in range(max(0, first - 2), first)]
    return cue.lemma in _NAMING and not cue.joined and "als" in before


def _same_clause(scene: Scene, cue: Cue, first: int) -> float:
    """Return what a verb of saying in the pair's own clause is worth."""
    parsed = scene.parsed
    if _marked(scene, cue, first):
        articled = parsed.tokens[first - 1].lower in _ARTICLES and not parsed.tokens[first - 2].capital
        if parsed.tokens[first - 1].capital and (cue.lemma == "nennen" or "accuse" in cue.groups):
            # "nannte das Gesetz „Pfusch“", "warf dem Amt „Pfusch“ vor": the noun is what the word is put on
            return MARKED_WORTH + name_after(parsed.tokens[first - 1], parsed.tokens[first + 1])
        return MARKED_WORTH + (0.8 if articled else 0.0)
    if cue.lemma in _NAMING:
        return 1.4
    if (
        cue.lemma in _SHOUTING
        and not parsed.tokens[first - 1].capital
        and parsed.tokens[first - 1].lower not in _ARTICLES
    ):
        return 3.5
    if "say" in cue.groups:
        return 2.0
    return 1.6 if cue.lemma in ("zeigen", "sehen", "hoffen", "fordern", "halten") else 1.2


_SPOKEN = frozenset(("say", "think", "demand", "accuse", "assume"))
"""Groups of verbs whose words can stand before them: "„Ja“, wurde gesagt"."""


def _followed(found: list[Phrase], cue: Cue) -> bool:
    """Tell whether a possible subject stands after the verb."""
    return any(
        cue.at < p.first <= cue.at + 6 and not p.preposition and p.case != "oblique" and p.kind != "time" for p in found
    )


def _stands_first(parsed: Parsed, pieces: list[Clause], first: int) -> bool:
    """Tell whether the words begin their sentence or clause, as words said before their frame do."""
    return any(piece.first == first for piece in pieces) or (first > 0 and parsed.tokens[first - 1].text in ",:–—")


def _reflexive(parsed: Parsed, cue: Cue, first: int) -> bool:
    """Tell whether somebody calls themselves so, or everybody does: "nennt sich „Nordwind“", "nennt man „Föhn“"."""
    start = max(parsed.sentences[parsed.sentence_at[first]].first, min(cue.at, first) - 6)
    return any(
        parsed.tokens[i].lower in ("sich", "man") and parsed.pair_at[i] < 0 for i in range(start, max(cue.at, first))
    )


def governing(scene: Scene, first: int, last: int, around: Draft | None) -> Governed:
    """Return the verb of saying that governs the pair at `first`, what it adds, and the rule's name."""
    parsed = scene.parsed
    colon = first > 0 and parsed.tokens[first - 1].text == ":"
    best = Governed(None, 0.0, "alone")
    for cue in scene.cues:
        introduces = colon and cue.last < first
        if (parsed.pair_at[cue.verb] >= 0 or not allows(cue, "q")) and not introduces:
            continue
        if (cue.lemma in _NAMING or cue.lemma in _TAKES) and _reflexive(parsed, cue, first):
            continue
        worth, rule = _place(scene, cue, first, last, around)
        nearer = rule == best.rule and (
            (rule == "colon" and not cue.joined) or (rule == "same-clause" and worth >= best.worth and cue.at < first)
        )
        if worth > best.worth or nearer:
            best = Governed(None if rule == "colon" and _is_within(scene, cue, first) else cue, worth, rule)
    return best


def _is_within(scene: Scene, cue: Cue, first: int) -> bool:
    """Tell whether a verb stands in a dass-clause that another clause follows up to the colon.

    "Dass das Spiel entschied, wollte er nicht gelten lassen: „…“": whoever would not speaks.
    """
    home, last = clause_of(scene.pieces, cue.verb), clause_of(scene.pieces, first - 2)
    later = scene.pieces[home + 1 : last + 1]
    return cue.joined and scene.pieces[home].kind == "dass" and any(piece.kind == "main" for piece in later)


SET_OFF_WORTH = 4.4
"""What "„Guten Tag“, sagt Huber" is worth: no title stands so, however much the words look like one."""


def is_set_off(scene: Scene, first: int, last: int) -> bool:
    """Tell whether the pair begins its sentence, and a comma and a verb of saying follow."""
    tokens = scene.parsed.tokens
    return (
        first == scene.sentence.first
        and last < len(tokens)
        and tokens[last].text == ","
        and any(cue.at == last + 1 and not cue.passive and "say" in cue.groups for cue in scene.cues)
    )


def _place(scene: Scene, cue: Cue, first: int, last: int, around: Draft | None) -> tuple[float, str]:
    """Return what a verb of saying is worth to a pair by where the two stand, and the rule's name."""
    tokens, pieces = scene.parsed.tokens, scene.pieces
    between = [token.text for token in tokens[min(cue.verb, last) : max(cue.verb, first)]]
    if between.count("(") != between.count(")"):
        return 0.0, "alone"  # "(Motto: „Nie wieder“)": a parenthesis is nobody's sentence
    after = last
    while after < len(tokens) and tokens[after].text in ",–—-":
        after += 1
    here = clause_of(pieces, first)
    if cue.at == after:
        first_place = after > last or _stands_first(scene.parsed, pieces, first)
        if not first_place and _marked(scene, cue, first):
            return _same_clause(scene, cue, first), "same-clause"  # Als „Geschenk“ bezeichnete Huber den Fund
        if cue.passive and not _SPOKEN & set(cue.groups.split()):
            return 0.0, "alone"
        subject = after == last and (not first_place or not _followed(scene.found, cue))
        worth = SET_OFF_WORTH if is_set_off(scene, first, last) else 3.2
        return (0.0, "alone") if subject else (worth, "words-first")  # Der „Bote“ meldete: the words are the subject
    if cue.last < first and tokens[first - 1].text == ":":
        return (0.0, "alone") if names_a_thing(scene.parsed, first, last) else (3.0, "colon")
    if around is not None and not around.holds(cue.verb):
        return 0.0, "alone"
    if clause_of(pieces, cue.verb) == here or (cue.at < first and clause_of(pieces, cue.at) == here):
        return _same_clause(scene, cue, first), "same-clause"
    if cue.last < first and _set_apart(scene.parsed, cue, first):
        return MARKED_WORTH, "same-clause"
    if cue.last < first:
        beside = tokens[first - 1].shape is POINT and clause_of(pieces, cue.last) + 1 == here
        return (1.8, "words-after") if beside else (0.6, "verb-before")
    return (1.0, "verb-after") if cue.at > last and cue.at - last < 12 else (0.0, "alone")
