"""Who a verb of saying belongs to: every noun phrase of the sentence is weighed, the heaviest speaks.

The weights are set by hand. One unit is about the worth of one clear grammatical sign.
"""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.capitals import CONTRACTED
from reader.analysis.clauses import is_finite
from reader.analysis.drafts import Cue
from reader.analysis.languages import german_words as words
from reader.analysis.nouns import is_saying
from reader.analysis.phrases import Phrase
from reader.analysis.tokens import MARK, POINT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.analysis.clauses import Clause
    from reader.analysis.parsed import Parsed
    from reader.analysis.tokens import Token

WEIGHTS = {
    "sure nominative": 3.2,  # der Minister, ein Sprecher, er: nothing but a subject
    "nominative": 1.0,  # die, das, eine: subject or object
    "oblique": -4.0,  # dem, den, des: cannot
    "preposition": -6.0,  # after a preposition: cannot, unless the verb is passive
    "agent": 5.0,  # von/durch with a passive verb
    "passive subject": -12.0,  # the subject of a passive verb is spoken about
    "number": -4.0,  # singular noun, plural verb
    "same clause": 2.0,
    "directly after": 3.0,  # "sagte Meier", where nothing before the verb can be the subject
    "front": 3.2,  # "Meier sagte": the one noun phrase before the verb
    "object place": -1.5,  # after a verb whose subject stands before it
    "first in clause": 2.0,  # "dass Meier sagte"
    "own pronoun": 3.0,  # "indem er sagte": the clause has its own subject
    "distance": -0.12,  # per token
    "relay": -3.0,  # "gegenüber dem Sender", "im Interview mit"
    "subordinate": -2.5,  # inside a relative or adverbial clause that is not the verb's own
    "source place": 4.5,  # "in dem Schreiben heißt es"
    "quoted person": 3.0,  # "zitiert die Zeitung den Minister": the one quoted speaks
}
"""Reasons beside each; set by reading invented examples and checking on measured text."""

KINDS = {
    "person": 3.0,
    "name": 3.0,
    "organisation": 2.6,
    "pronoun": 2.4,
    "document": 1.2,
    "saying": -0.5,
    "time": -9.0,
    "": 0.0,
}
"""How readily each kind of noun speaks."""

_SUBORDINATE = frozenset(("relative", "adverbial", "dass", "ob", "question"))
_AGENT = frozenset(("von", "vom", "durch", "seitens", "vonseiten"))
_RELAY = frozenset(words.RELAY_PREPOSITIONS.split())
_SOURCE_PREPOSITIONS = frozenset(
    ("in", "im", "aus", "auf", "von", "vom", "bei", "beim", "laut", "seitens", "nach", "zu", "zur")
)
_OPENERS = frozenset(
    "und aber doch auch denn dass wie als da weil nur selbst sogar jedoch ebenso so allerdings".split()
)


FEW = 4
"""Ranges that are looked through one by one; the tokens of more are gathered first."""
FAR = 40
"""Tokens after the verb that are looked at one by one; what lies farther is as far as can be."""


class Setting(NamedTuple):
    """What surrounds a verb, looked at once for all candidates."""

    home: int
    """Number of the verb's clause."""
    front: int
    """First token of the noun phrase that stands before a verb-second verb; -1 without one."""


def best_subject(
    parsed: Parsed, found: Sequence[Phrase], clauses: Sequence[Clause], cue: Cue, closed: Sequence[tuple[int, int]]
) -> tuple[Phrase | None, float]:
    """Return the noun phrase that most likely is the subject of `cue`, with its weight; None where none is likely.

    `closed` are token ranges that hold the words said: nothing in them can be the speaker.
    """
    home = clause_of(clauses, cue.at)
    if clauses[home].kind == "zu" and cue.joined and home:
        # an infinitive has no subject of its own: "hat keine Scheu, seinen Ärger zu zeigen"
        closed = [*closed, (clauses[home].first, clauses[home].last)]
    relative = _relative_subject(parsed, found, clauses[home], cue)
    if relative is not None:
        return relative, 5.0
    best: Phrase | None = None
    weight = 0.0
    setting = Setting(home, _front(parsed, found, clauses, cue, closed))
    barred = {i for first, last in closed for i in range(first, last)} if len(closed) > FEW else None
    for phrase in found:
        head = phrase.head
        if any(first <= head < last for first, last in closed) if barred is None else head in barred:
            continue
        if parsed.tokens[phrase.first - 1].lower == "als" and phrase.last == cue.at and _speaks_after(found, cue):
            continue  # "Als Begründung gaben die Wirte an": the innkeepers say it
        value = _weigh(parsed, phrase, clauses, cue, setting)
        if best is None or value > weight:
            best, weight = phrase, value
    if best is None or weight < 0.5 or parsed.tokens[best.head].lower == "man":
        return None, weight
    if (
        cue.number == "pl"
        and not best.number
        and best.kind == "person"
        and not best.named
        and best.last - best.first < 3
    ):
        best = best._replace(number="pl")  # "Kritiker warfen ihm vor": the verb tells that there are several
    return best, weight


def shared_subject(
    parsed: Parsed,
    found: Sequence[Phrase],
    clauses: Sequence[Clause],
    cue: Cue,
    closed: Sequence[tuple[int, int]],
    *,
    cues: Sequence[Cue],
) -> tuple[Phrase | None, float]:
    """Return the subject of `cue`, which it shares with the verb before where "und" alone joins the two."""
    if cue.joined or cue.passive or parsed.tokens[cue.at - 1].lower not in ("und", "sowie"):
        return best_subject(parsed, found, clauses, cue, closed)
    before = next((c for c in reversed(cues) if c.at < cue.at and c.last < cue.at and not c.joined), None)
    if before is None or before.passive or (before.number and cue.number and before.number != cue.number):
        return best_subject(parsed, found, clauses, cue, closed)
    speaker, weight = best_subject(parsed, found, clauses, before, closed)
    return (speaker, weight) if speaker is not None else best_subject(parsed, found, clauses, cue, closed)


def clause_of(clauses: Sequence[Clause], token: int) -> int:
    """Return the number of the clause that holds `token`."""
    return min(bisect_right(clauses, token, key=_END), len(clauses) - 1)


_END = attrgetter("last")


def _relative_subject(parsed: Parsed, found: Sequence[Phrase], clause: Clause, cue: Cue) -> Phrase | None:
    """Return the relative pronoun where it is the subject: "der Minister, der erklärte"."""
    first = parsed.tokens[clause.first]
    if (
        clause.kind != "relative"
        or not cue.joined
        or cue.passive
        or first.lower not in ("der", "die", "das", "welcher", "welche", "welches")
    ):
        return None
    for phrase in found:
        if (
            clause.first < phrase.first < cue.at
            and not phrase.preposition
            and (phrase.case == "nominative" or (first.lower != "der" and phrase.case != "oblique" and phrase.named))
            and phrase.kind
        ):
            return None
    gender = {"der": "m", "das": "n"}.get(first.lower, "")
    return Phrase(clause.first, clause.first + 1, clause.first, "pronoun", "", "nominative", "", gender, named=False)


def _front(
    parsed: Parsed,
    found: Sequence[Phrase],
    clauses: Sequence[Clause],
    cue: Cue,
    closed: Sequence[tuple[int, int]],
) -> int:
    """Return where the noun phrase before a verb-second verb begins; -1 where something else stands there."""
    if cue.joined:
        return -1
    home = clause_of(clauses, cue.at)
    start = clauses[home].first
    if start == cue.at:
        # an aside stands between: "Der Rektor, ein Jurist, sagte"
        number = home - 1
        while (
            number > 0 and clauses[number].kind in ("relative", "", "zu", "adverbial") and clauses[number].before == ","
        ):
            number -= 1
        if number < 0 or clauses[number].kind != "" or any(a <= clauses[number].first < b for a, b in closed):
            return -1
        start = clauses[number].first
    while start < cue.at and parsed.tokens[start].lower in _OPENERS:
        start += 1
    for phrase in found:
        if phrase.first > start or phrase.first >= cue.at:
            break
        if phrase.first == start and not phrase.preposition and phrase.case != "oblique" and phrase.kind != "time":
            if phrase.kind in ("", "saying") and not phrase.named and _speaks_after(found, cue):
                return -1  # "Jede Schuld wies Huber von sich": the object stands in front
            agrees = not (phrase.number and cue.number and phrase.number != cue.number)
            if cue.number == "sg" and _two(parsed, found, phrase, cue):
                agrees = False  # "Die Reden Hubers und Bergers nannte Klausen": two take a plural verb
            return phrase.first if agrees and parsed.tokens[phrase.head].lower not in ("es", "das") else -1
    return -1


def _two(parsed: Parsed, found: Sequence[Phrase], phrase: Phrase, cue: Cue) -> bool:
    """Tell whether a second thing, joined by "und", stands between the phrase and its verb."""
    second = next((p for p in found if p.first == phrase.last + 1), None)
    return (
        second is not None
        and second.last == cue.at
        and parsed.tokens[phrase.last].lower in ("und", "sowie")
        and second.kind != "person"  # "Der Rektor und Festredner sagte" is one man
        and phrase.kind != "person"
    )


def _speaks_after(found: Sequence[Phrase], cue: Cue) -> bool:
    """Tell whether somebody who can be the subject stands directly after the verb."""
    return any(
        phrase.first == cue.at + 1
        and (phrase.kind in ("person", "name", "pronoun") or phrase.named)
        and not phrase.preposition
        and phrase.case != "oblique"
        and not (phrase.number and cue.number and phrase.number != cue.number)
        for phrase in found
    )


def _weigh(parsed: Parsed, phrase: Phrase, clauses: Sequence[Clause], cue: Cue, setting: Setting) -> float:
    """Return how likely the phrase is the subject: what it is, its case, its number, its place."""
    if phrase.preposition in _EITHER and cue.joined and phrase.first == clauses[setting.home].first + 1:
        phrase = phrase._replace(preposition="", case="")  # "während Huber erklärte" opens a clause
    kind = phrase.kind
    if kind == "time" and cue.lemma in _SAYS_IT and is_saying(parsed.tokens[phrase.head].text):
        kind = "saying"  # "das Fazit lautete"
        phrase = phrase._replace(kind=kind)
    value = KINDS.get(kind, 0.0) + (0.8 if phrase.named else 0.0)
    lower = parsed.tokens[phrase.head].lower
    says_it = cue.lemma in _SAYS_IT
    quoting = cue.lemma == "zitieren"
    if phrase.kind == "pronoun" and lower in ("es", "man"):
        value -= 9.0 if says_it and lower == "es" else 3.0
    if phrase.preposition:
        value += _after_preposition(parsed, phrase, cue)
    elif quoting and lower != "man":
        return value + _quoted(phrase, cue)
    else:
        value += _in_case(phrase, cue)
    if cue.lemma == "lauten" and phrase.kind in ("saying", "document") and not phrase.preposition:
        value += WEIGHTS["source place"]  # "das Fazit lautete"
    if phrase.number and cue.number and phrase.number != cue.number and not (quoting or says_it):
        value += WEIGHTS["number"]
    return value + _place(parsed, phrase, clauses, cue, setting)


_EITHER = frozenset(("während", "seit", "bis"))
"""Prepositions that are conjunctions too."""
_SAYS_IT = frozenset(("heißen", "verlauten", "stehen", "hervorgehen", "lauten"))
"""Verbs whose source stands after a preposition: "in dem Brief heißt es"."""


def _after_preposition(parsed: Parsed, phrase: Phrase, cue: Cue) -> float:
    """Return what a preposition before the phrase is worth: it bars it, or names the source of some verbs."""
    written = phrase.kind in ("document", "saying") or (
        "label" in cue.groups and parsed.tokens[phrase.head].shape is MARK
    )
    if (cue.passive and cue.lemma != "zitieren" and phrase.preposition in _AGENT) or phrase.preposition == "seitens":
        return WEIGHTS["agent"]
    if cue.passive and phrase.preposition in ("in", "im") and written:
        return WEIGHTS["source place"]
    if cue.lemma in _SAYS_IT and phrase.preposition in _SOURCE_PREPOSITIONS:
        return WEIGHTS["source place"] + (1.5 if written or phrase.kind == "organisation" else 0.0)
    relay = phrase.preposition in _RELAY or phrase.preposition in CONTRACTED
    return WEIGHTS["preposition"] + (WEIGHTS["relay"] / 2 if relay else 0.0)


def _in_case(phrase: Phrase, cue: Cue) -> float:
    """Return what the phrase's case is worth."""
    if phrase.case == "oblique":
        return WEIGHTS["oblique"] * (2 if cue.passive else 1)
    value = WEIGHTS["passive subject"] if cue.passive else 0.0
    if phrase.case == "nominative":
        value += WEIGHTS["sure nominative" if phrase.gender == "m" else "nominative"]
    return value


def _quoted(phrase: Phrase, cue: Cue) -> float:
    """Return what makes a phrase the one quoted: a person, the object of "zitiert", the subject of "wird zitiert"."""
    value = WEIGHTS["quoted person"] if phrase.kind in ("person", "name", "pronoun") else -1.0
    if cue.passive:
        return value + (2.0 if phrase.case != "oblique" else -2.0)
    gap = phrase.first - cue.at
    return value + (3.0 if phrase.case == "oblique" or gap > 0 else -1.0) - 0.1 * abs(gap)


def _place(parsed: Parsed, phrase: Phrase, clauses: Sequence[Clause], cue: Cue, setting: Setting) -> float:
    """Return what the place of a phrase in relation to the verb is worth."""
    where = clause_of(clauses, phrase.head)
    value = 0.0
    if phrase.first == setting.front:
        value += WEIGHTS["front"] + WEIGHTS["same clause"]
        return value + max(-1.5, WEIGHTS["distance"] / 2 * (cue.at - phrase.last))
    if where == setting.home:
        value += WEIGHTS["same clause"]
        if cue.joined and phrase.kind == "pronoun" and phrase.first <= clauses[where].first + 2:
            value += WEIGHTS["own pronoun"]
    elif clauses[where].kind in _SUBORDINATE:
        value += WEIGHTS["subordinate"]
    if phrase.first > cue.at:
        between = parsed.tokens[cue.at + 1 : min(phrase.first, cue.at + 1 + FAR)]
        if where != setting.home and any(token.shape is POINT and token.text in ",:;" for token in between):
            value -= 3.0
        if setting.front >= 0:
            return value + WEIGHTS["object place"]
        gap = _gap(between)
        return value + (WEIGHTS["directly after"] if gap <= 0 else max(-4.0, WEIGHTS["distance"] * 3 * gap))
    first = clauses[where].first
    if clauses[where].kind in ("adverbial", "dass", "ob", "question", "wie"):
        first += 1
    while first < phrase.first and parsed.tokens[first].lower in _OPENERS:
        first += 1
    if phrase.first <= first:
        value += WEIGHTS["first in clause"]
    return value + max(-3.0, WEIGHTS["distance"] * (cue.at - phrase.last))


def _gap(between: Sequence[Token]) -> int:
    """Return how many words of weight stand between a verb and a phrase, counted as far as they matter."""
    gap = 0
    for token in between:
        if token.lower not in _LIGHT:
            gap += 1
            if gap > MOST_GAP:
                break
    return gap


MOST_GAP = 16
"""Words after which the distance from a verb counts no more."""
_LIGHT = frozenset(
    (
        "sich auch jedoch am gestern heute dazu es ihm ihr dann nun hingegen dagegen indes aber noch bereits so "
        "etwa unter anderem"
    ).split()
)
"""Words that may stand between the verb and its subject."""


def main_subject(
    parsed: Parsed,
    clauses: Sequence[Clause],
    found: Sequence[Phrase],
    number: int,
    closed: Sequence[tuple[int, int]],
) -> Phrase | None:
    """Return the subject of clause `number`, whatever its verb is; None where no likely one is found."""
    for clause in (clauses[number], *clauses[:number], *clauses[number + 1 :]):
        if clause.kind not in ("main", "relative", "adverbial", "dass") or (
            clause is not clauses[number] and clause.kind != "main"
        ):
            continue
        finite = [i for i in range(clause.first, clause.last) if parsed.pair_at[i] < 0 and is_finite(parsed.tokens, i)]
        if not finite:
            continue
        joined = clause.kind != "main"
        verb = finite[-1] if joined else finite[0]
        lower = parsed.tokens[verb].lower
        agreement = (
            "sg" if lower in _SINGULAR else "pl" if lower.endswith("n") else "sg" if lower.endswith(("t", "te")) else ""
        )
        cue = Cue(verb, verb, verb, "", "say", agreement, passive=False, joined=joined)
        speaker, weight = best_subject(parsed, found, clauses, cue, closed)
        if speaker is not None and weight > 2.5 and (speaker.kind not in _THINGS or speaker.named):
            return speaker
    return _likeliest(parsed, found, closed)


_THINGS = frozenset(("", "saying", "time"))


def _likeliest(parsed: Parsed, found: Sequence[Phrase], closed: Sequence[tuple[int, int]]) -> Phrase | None:
    """Return the first noun phrase that can speak and stands as a subject would, where no verb helps."""
    best: Phrase | None = None
    value = 2.1
    for phrase in found:
        if phrase.preposition or phrase.case == "oblique" or parsed.tokens[phrase.head].lower in ("es", "man"):
            continue
        if any(first <= phrase.head < last for first, last in closed):
            continue
        weight = KINDS.get(phrase.kind, 0.0) + (1.0 if phrase.case == "nominative" and phrase.gender == "m" else 0.0)
        if weight > value:
            best, value = phrase, weight
    return best


_SINGULAR = frozenset("hat ist hatte war wird wurde kann muss soll will darf".split())


def topic(parsed: Parsed, found: Sequence[Phrase], clauses: Sequence[Clause]) -> Phrase | None:
    """Return whom a sentence is about: the subject of its main clause, else the first who can speak."""
    main = next((n for n, clause in enumerate(clauses) if clause.kind == "main"), -1)
    if main >= 0:
        return main_subject(parsed, clauses, found, main, ())
    free = [
        p for p in found if not p.preposition and p.case != "oblique" and p.kind in ("person", "name", "organisation")
    ]
    return free[0] if free else next((p for p in found if p.kind in ("person", "name")), None)
