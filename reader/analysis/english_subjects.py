"""Who an English verb of saying belongs to: the noun phrase before it, or after it where the words come first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.english_phrases import ADVERBS, english_kind
from reader.analysis.phrases import Phrase
from reader.analysis.tokens import Shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.analysis.drafts import Cue
    from reader.analysis.parsed import Parsed

KINDS = {"pronoun": 2.2, "name": 3.0, "person": 3.0, "organisation": 2.4, "document": 1.4, "time": -9.0, "": 0.0}
"""How readily each kind of noun speaks; the weights of place below are in the same units."""


def said_by(parsed: Parsed, found: Sequence[Phrase], cue: Cue, words_end: int | None) -> Phrase | None:
    """Return the phrase that most likely is the subject of `cue`; `words_end` is where words said before it end."""
    best: Phrase | None = None
    value = 0.6
    inverted = words_end is not None and all(parsed.tokens[i].shape is not Shape.WORD for i in range(words_end, cue.at))
    for phrase in found:
        weight = KINDS.get(phrase.kind, 0.0) + (0.4 if phrase.named else 0.0)
        if phrase.preposition:
            weight -= 5.0
        if phrase.case == "oblique" and phrase.kind == "pronoun":
            weight -= 2.5
        weight += _place(parsed, phrase, cue, words_end, inverted=inverted)
        if weight > value:
            best, value = phrase, weight
    if best is None and inverted and cue.verb + 1 < len(parsed.tokens):
        return _bare(parsed, cue.verb + 1)
    return best


def _bare(parsed: Parsed, i: int) -> Phrase | None:
    """Return the lone noun of a headline: "…, says mayor"."""
    token = parsed.tokens[i]
    if token.shape is not Shape.WORD or english_kind(token.text) not in ("person", "organisation"):
        return None
    return Phrase(i, i + 1, i, english_kind(token.text), "", "", "sg", "", named=False)


def _place(parsed: Parsed, phrase: Phrase, cue: Cue, words_end: int | None, *, inverted: bool) -> float:
    tokens = parsed.tokens
    if phrase.first > cue.verb:
        gap = phrase.first - cue.verb - 1
        between = tokens[cue.verb + 1 : phrase.first]
        if any(t.shape is not Shape.WORD for t in between):
            return -6.0
        if inverted:
            return 5.0 - 0.8 * gap
        return -5.0
    if phrase.last > cue.at:
        return -6.0
    if inverted:
        return -3.0
    between = tokens[phrase.last : cue.at]
    gap = sum(1 for t in between if t.lower not in ADVERBS and not t.lower.endswith("ly"))
    if any(parsed.pair_at[i] >= 0 for i in range(phrase.last, cue.at)):
        return -4.0
    weight = 0.0
    if gap == 0:
        weight = 5.0
    elif tokens[cue.at - 1].text == "," and tokens[phrase.last].text == "," and phrase.last < cue.at - 1:
        # "Mr. Smith, who owns the house, said": what stands between two commas is an aside
        commas = sum(1 for t in between if t.text == ",")
        weight = 4.2 - 0.02 * gap - 0.6 * max(0, commas - 2)
    else:
        weight = 2.0 - 0.25 * gap - 1.0 * sum(1 for t in between if t.text in ",;:")
    if words_end is not None and phrase.first < words_end:
        weight -= 4.0
    return weight
