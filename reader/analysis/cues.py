"""Verbs of saying in a German sentence, with the parts that stand apart: auxiliaries, participles, particles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.capitals import NOMINATIVE, OBLIQUE, PREPOSITIONS
from reader.analysis.drafts import Cue
from reader.analysis.languages import german_words
from reader.analysis.nouns import FUNCTION_WORDS, noun_kind
from reader.analysis.tokens import MARK, POINT, WORD
from reader.analysis.verb_forms import german_forms

if TYPE_CHECKING:
    from reader.analysis.clauses import Clause
    from reader.analysis.parsed import Parsed
    from reader.analysis.verb_forms import VerbForm

_ARTICLES = NOMINATIVE | OBLIQUE
HAVE = frozenset(german_words.AUXILIARIES_HAVE.split())
PASSIVE = frozenset(german_words.AUXILIARIES_PASSIVE.split())
MODALS = frozenset(german_words.MODALS.split())
_PLURAL = frozenset(
    (
        "haben hatten sind waren werden wurden seien hätten würden wollen wollten können konnten müssen mussten "
        "sollen sollten dürfen durften möchten könnten"
    ).split()
)


def german_cues(parsed: Parsed, clauses: list[Clause]) -> list[Cue]:
    """Return the verbs of saying in the clauses of one sentence, outside quotation marks, in order."""
    found: list[Cue] = []
    forms = german_forms()
    tokens, pair_at, opening = parsed.tokens, parsed.pair_at, clauses[0].first
    for number, clause in enumerate(clauses):
        for i in range(clause.first, clause.last):
            _, _, _, lower, shape, capital = tokens[i]
            if capital and i != opening:
                continue
            readings = forms.get(lower, ())
            if (not readings and i != clause.first) or shape is not WORD or pair_at[i] >= 0:
                continue
            if _attribute(parsed, clause, i):
                continue
            cue = _read(parsed, clauses, number, i, readings)
            if cue is None and i == clause.first and _tells(parsed, clauses, number):
                cue = Cue(i, i, i, "", "say", "", passive=False, joined=False)
            if cue is not None and not (
                found and found[-1].last >= i and found[-1].verb != i and cue.lemma == found[-1].lemma
            ):
                found.append(cue)
    return found


def _tells(parsed: Parsed, clauses: list[Clause], number: int) -> bool:
    """Tell whether a clause begins with a verb no list has, after words said: "Das sei „ein Witz“, haderte er"."""
    clause, before = clauses[number], clauses[number - 1]
    tokens = parsed.tokens
    if number == 0 or clause.before not in (",", "–", "—") or clause.last - clause.first < 2:
        return False
    verb, after = tokens[clause.first], tokens[clause.first + 1]
    spoken = (before.kind == "main" and before.konjunktiv) or tokens[before.last - 1].shape is MARK
    known = verb.lower in FUNCTION_WORDS and verb.lower not in ("findet", "fand")
    plain = not verb.capital and not known and verb.lower not in _NO_VERBS
    subject = after.lower in ("er", "sie") or after.lower in NOMINATIVE or noun_kind(after.text) in _SPEAKING
    marked = tokens[before.last - 1].shape is MARK and len(verb.text) > 3  # "„Ruhe bitte“, wies sie ihn zurecht"
    if not spoken or not plain or not (marked or verb.lower.endswith(("t", "te", "ten"))):
        return False
    return subject or after.text in parsed.surnames


_SPEAKING = frozenset(("name", "person", "organisation"))
_NO_VERBS = frozenset("nicht nächst selbst erst fast jetzt sonst samt seit mit jüngst zumindest damit".split())
"""Words in -t that are no verbs."""


def _read(parsed: Parsed, clauses: list[Clause], number: int, i: int, readings: tuple[VerbForm, ...]) -> Cue | None:
    """Return the cue that the verb form at `i` makes, the reading with most parts first."""
    if not readings:
        return None
    clause = clauses[number]
    plain: Cue | None = None
    auxiliary = _auxiliary(parsed, clauses, number, i)
    for form in readings:
        cue = _reading(parsed, clauses, number, i, form, auxiliary=auxiliary)
        if cue is None:
            continue
        if form.shape in ("participle", "joined") or form.particle or (cue.joined and i != clause.last - 1):
            return cue
        plain = plain or cue
    return plain


def _reading(
    parsed: Parsed, clauses: list[Clause], at: int, i: int, form: VerbForm, *, auxiliary: int | None
) -> Cue | None:
    """Return the cue one reading of the form at `i` makes; None where its other parts are missing."""
    clause = clauses[at]
    apart = bool(form.particle) and parsed.tokens[i - 1].lower != form.particle
    if form.shape == "finite" and form.particle:
        return _with_particle(parsed, clauses, at, i, form)
    if form.shape == "finite":
        if form.past and _second_verb(parsed, clause, i):
            return None
        if auxiliary is not None and (auxiliary > i or _infinitive_of(parsed, form, auxiliary)):
            return None
        joined = i == clause.last - 1 and clause.kind not in ("main", "so", "") and i > clause.first
        number = "" if parsed.tokens[i - 1].lower == "zu" else form.number  # "zu sagen" agrees with nobody
        return Cue(i, i, i, form.lemma, form.groups, number, passive=False, joined=joined)
    if form.shape == "joined":
        # at a clause's end, or before a second verb there
        ends = i == clause.last - 1 or parsed.tokens[i + 1].lower in ("und", "oder", "sowie")
        if auxiliary is not None and auxiliary < i and _infinitive_of(parsed, form, auxiliary):
            return None
        return Cue(i, i, i, form.lemma, form.groups, form.number, passive=False, joined=True) if ends else None
    if auxiliary is None or (apart and form.shape != "zu"):
        return None
    lower = parsed.tokens[auxiliary].lower
    if form.shape != "participle" and lower not in MODALS and lower not in PASSIVE:
        return None
    worden = i + 1 < clause.last and parsed.tokens[i + 1].lower == "worden"
    passive = form.shape == "participle" and (lower in PASSIVE or worden)
    agreement = "pl" if lower in _PLURAL else "sg"
    return Cue(
        auxiliary, i, max(auxiliary, i), form.lemma, form.groups, agreement, passive=passive, joined=auxiliary > i
    )


def _second_verb(parsed: Parsed, clause: Clause, i: int) -> bool:
    """Tell whether the clause has a verb before, so that the form is an adjective: "war der so genannte „Plan“"."""
    if clause.kind != "main" or not parsed.tokens[i].lower.endswith(("te", "ten")):
        return False
    words = [parsed.tokens[k].lower if parsed.pair_at[k] < 0 else "" for k in range(clause.first, i)]
    return not {"und", "oder", "sowie"} & set(words) and any(word in HAVE for word in words[:-1])


def _infinitive_of(parsed: Parsed, form: VerbForm, auxiliary: int) -> bool:
    """Tell whether a form that could be a plural is the infinitive of a modal before it: "musste er einräumen"."""
    return form.number == "pl" and not form.past and parsed.tokens[auxiliary].lower in MODALS


def _with_particle(parsed: Parsed, clauses: list[Clause], number: int, i: int, form: VerbForm) -> Cue | None:
    """Return the cue of a verb whose particle stands apart: "teilte … mit", or right before it: "bekannt gab"."""
    if parsed.tokens[i - 1].lower == form.particle and i == clauses[number].last - 1:
        return Cue(i, i, i, form.lemma, form.groups, form.number, passive=False, joined=True)
    particle = _particle(parsed, clauses, number, i, form.particle)
    if particle is None:
        return None
    return Cue(i, i, particle, form.lemma, form.groups, form.number, passive=False, joined=False)


def _attribute(parsed: Parsed, clause: Clause, i: int) -> bool:
    """Tell whether the form is an adjective before its noun: "einem bekannten Anwalt"."""
    if i + 1 >= clause.last or i == clause.first or not parsed.tokens[i + 1].capital:
        return False
    before, form = parsed.tokens[i - 1], parsed.tokens[i].lower
    if form in _ARTICLES:
        return True  # "einigen Teilnehmern"
    adverb = before.lower in FUNCTION_WORDS and before.lower not in _ARTICLES and before.lower not in PREPOSITIONS
    if i - 1 > clause.first and not before.capital and adverb:
        before = parsed.tokens[i - 2]  # "einer gestern veröffentlichten Botschaft"
    if not form.endswith(("te", "ten", "ter", "tes", "tem", "ene", "enen", "ener", "enes", "enem")):
        return False
    return before.lower in _ARTICLES or before.lower.endswith(("ischen", "ische")) or before.lower in PREPOSITIONS


def _particle(parsed: Parsed, clauses: list[Clause], number: int, i: int, particle: str) -> int | None:
    """Return where the particle of the verb at `i` stands: last in its clause or a later one of the sentence."""
    tokens = parsed.tokens
    for clause in clauses[number : number + 5]:
        stop = clause.last
        for k in range(max(i + 1, clause.first), stop):
            if tokens[k].lower != particle or tokens[k].capital or parsed.pair_at[k] >= 0:
                continue
            at_end = k == stop - 1
            if (
                at_end
                or tokens[k + 1].lower in ("und", "sowie", "als", "wie", "bzw")
                or tokens[k + 1].shape in (POINT, MARK)
            ):
                return k
            if (
                particle in ("bekannt", "hinzu", "fest", "klar", "bei", "zurück", "hervor")
                and clause is clauses[number]
            ):
                return k
    return None


def _modal_before(parsed: Parsed, clause: Clause, i: int) -> int | None:
    """Return the modal verb before the participle at `i` in its clause; None without one."""
    return next((k for k in range(clause.first, i) if parsed.tokens[k].lower in MODALS and parsed.pair_at[k] < 0), None)


def _auxiliary(parsed: Parsed, clauses: list[Clause], number: int, i: int) -> int | None:
    """Return the auxiliary or modal that goes with the verb at `i`: after it at the end, or before it in the clause."""
    tokens = parsed.tokens
    clause = clauses[number]
    for k in range(i + 1, min(i + 4, clause.last)):
        lower = tokens[k].lower
        if lower in HAVE or lower in PASSIVE or lower in MODALS:
            modal = _modal_before(parsed, clause, i) if lower in ("haben", "sein") else None
            if modal is not None:
                return modal  # "soll er gesagt haben"
            return k if k == clause.last - 1 or tokens[k + 1].lower in ("und", "oder") else None
        if lower not in ("worden", "werden", "haben", "lassen", "sein"):
            break
    for step in range(number, max(-1, number - 5), -1):
        piece = clauses[step]
        if step < number and piece.kind in ("dass", "relative", "adverbial", "ob", "question", "wie"):
            continue
        if step < number and clause.kind == "main" and i < clause.last - 1:
            break  # a clause with a verb of its own: "…, die Stadt bestätigt aber"
        for k in range(min(i, piece.last) - 1, piece.first - 1, -1):
            if parsed.pair_at[k] >= 0:
                continue
            lower = tokens[k].lower
            if (lower in HAVE or lower in PASSIVE or lower in MODALS) and not (
                tokens[k].capital and k != clauses[0].first
            ):
                return k
        if step < number and piece.kind == "main":
            break
    return None
