"""Who a verb of saying belongs to: every noun phrase of the sentence is weighed, the heaviest speaks.

The weights are set by hand. One unit is about the worth of one clear grammatical sign.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.languages import german_words as words
from reader.analysis.phrases import CONTRACTED
from reader.analysis.tokens import Shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.analysis.clauses import Clause
    from reader.analysis.drafts import Cue
    from reader.analysis.parsed import Parsed
    from reader.analysis.phrases import Phrase

WEIGHTS = {
    "nominative": 1.5,  # der, ein, die: can be a subject
    "oblique": -4.0,  # dem, den, des: cannot
    "preposition": -6.0,  # after a preposition: cannot, unless the verb is passive
    "agent": 5.0,  # von/durch with a passive verb
    "passive subject": -5.0,  # the subject of a passive verb is spoken about
    "number": -4.0,  # singular noun, plural verb
    "same clause": 2.0,
    "directly after": 3.0,  # "sagte Meier"
    "first in clause": 2.0,  # "Meier sagte"
    "distance": -0.12,  # per token
    "relay": -3.0,  # "gegenüber dem Sender", "im Interview mit"
    "subordinate": -2.5,  # inside a relative or adverbial clause that is not the verb's own
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


def best_subject(
    parsed: Parsed, found: Sequence[Phrase], clauses: Sequence[Clause], cue: Cue, closed: Sequence[tuple[int, int]]
) -> tuple[Phrase | None, float]:
    """Return the noun phrase that most likely is the subject of `cue`, with its weight; None where none is likely.

    `closed` are token ranges that hold the words said: nothing in them can be the speaker.
    """
    best: Phrase | None = None
    weight = 0.0
    home = clause_of(clauses, cue.at)
    for phrase in found:
        if any(first <= phrase.head < last for first, last in closed):
            continue
        value = _weigh(parsed, phrase, clauses, cue, home)
        if best is None or value > weight:
            best, weight = phrase, value
    if best is None or weight < 0.5:
        return None, weight
    return best, weight


def clause_of(clauses: Sequence[Clause], token: int) -> int:
    """Return the number of the clause that holds `token`."""
    for number, clause in enumerate(clauses):
        if token < clause.last:
            return number
    return len(clauses) - 1


def _weigh(parsed: Parsed, phrase: Phrase, clauses: Sequence[Clause], cue: Cue, home: int) -> float:
    value = KINDS.get(phrase.kind, 0.0) + (0.8 if phrase.named else 0.0)
    lower = parsed.tokens[phrase.head].lower
    if phrase.kind == "pronoun" and lower in ("es", "man"):
        value -= 3.0
    if phrase.preposition:
        if cue.passive and phrase.preposition in _AGENT:
            value += WEIGHTS["agent"]
        elif phrase.preposition == "seitens":
            value += 1.0
        else:
            value += WEIGHTS["preposition"]
            if phrase.preposition in _RELAY or phrase.preposition in CONTRACTED:
                value += WEIGHTS["relay"] / 2
    elif phrase.case == "oblique":
        value += WEIGHTS["oblique"]
    elif phrase.case == "nominative":
        value += WEIGHTS["nominative"]
        if cue.passive:
            value += WEIGHTS["passive subject"]
    elif cue.passive:
        value += WEIGHTS["passive subject"]
    if phrase.number and cue.number and phrase.number != cue.number:
        value += WEIGHTS["number"]
    return value + _place(parsed, phrase, clauses, cue, home)


def _place(parsed: Parsed, phrase: Phrase, clauses: Sequence[Clause], cue: Cue, home: int) -> float:
    """Return what the place of a phrase in relation to the verb is worth."""
    where = clause_of(clauses, phrase.head)
    value = 0.0
    if where == home:
        value += WEIGHTS["same clause"]
    elif clauses[where].kind in _SUBORDINATE and where != home:
        value += WEIGHTS["subordinate"]
    if phrase.first > cue.at:
        gap = phrase.first - cue.at - 1
        between = [parsed.tokens[i] for i in range(cue.at + 1, phrase.first)]
        gap -= sum(
            1
            for token in between
            if token.lower in ("sich", "auch", "jedoch", "am", "gestern", "heute", "dazu", "es", "ihm", "ihr")
        )
        if any(token.shape is Shape.POINT and token.text in ",:;" for token in between) and where != home:
            value -= 3.0
        value += WEIGHTS["directly after"] if gap <= 0 else max(-4.0, WEIGHTS["distance"] * 3 * gap)
    else:
        first = clauses[where].first
        if phrase.first <= first + (
            1
            if parsed.tokens[first].lower in ("und", "aber", "doch", "auch", "denn", "dass", "wie", "als", "da", "weil")
            else 0
        ):
            value += WEIGHTS["first in clause"]
        value += max(-3.0, WEIGHTS["distance"] * (cue.at - phrase.last))
    return value
