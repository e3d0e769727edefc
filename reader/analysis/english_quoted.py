"""English words in marks: a statement, or a title, a name, a scare quote? Weights as for German, set by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.languages import english_words as words
from reader.analysis.tokens import MARK, WORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.analysis.parsed import Parsed
    from reader.analysis.tokens import Token

LABELS = frozenset(words.LABEL_NOUNS.split())
_SMALL = frozenset(
    (
        "i we you he she they it is are was were be have has had not don't can't it's i'm we're that's to and but "
        "will would can if so my our your this what how because"
    ).split()
)
CHANTS = frozenset("chant chants shout shouts cry cries words refrain yell yells".split())
"""Nouns after which "of" introduces what a crowd says."""
START_BY_WORDS = ((1, -2.4), (3, -1.7), (6, -0.4), (12, 1.2))
"""Up to so many words, the start; longer ones begin at 3."""


def final_sign(tokens: Sequence[Token], last: int) -> str:
    """Return the last sign or word within marks that end before token `last`, inner marks left out."""
    i = last - 2
    while i > 0 and tokens[i].shape is MARK:
        i -= 1
    return tokens[i].text


def statement_weight(parsed: Parsed, number: int) -> float:
    """Return how much speaks for pair `number` being somebody's words, without looking for a frame."""
    first, last = parsed.pair_tokens[number]
    tokens = parsed.tokens
    inside = [t for t in tokens[first + 1 : last] if t.shape is WORD]
    count = len(inside)
    if not count:
        return -9.0
    weight = next((start for limit, start in START_BY_WORDS if count <= limit), 3.0)
    weight += min(1.2, 0.4 * sum(1 for t in inside if t.lower.replace("’", "'") in _SMALL))
    shouted = final_sign(tokens, last) in "!?"
    if not shouted and count > 1 and sum(1 for t in inside if t.capital) >= max(2, count - 1 - count // 4):
        weight -= 2.0
    before = tokens[first - 1] if first else None
    sentence = parsed.sentences[parsed.sentence_at[first]]
    if first <= sentence.first + 1 and count > 2:
        weight += 1.2
    if first <= sentence.first and last >= sentence.last - 1 and final_sign(tokens, last) in ".?!":
        weight += 2.0  # a sentence of its own
    if before is not None and before.shape is WORD:
        if before.lower == "as" and tokens[first - 2].lower in LABELS:
            weight -= 2.0  # known as
        if before.lower == "of" and tokens[first - 2].lower in CHANTS:
            weight += 3.0  # chants of “Resign!”
        elif before.lower in LABELS or before.lower in ("the", "a", "an", "so-called", "of", "his", "her", "their"):
            weight -= 1.0
    elif before is not None and before.text == "(":
        weight -= 1.0
    after = tokens[last] if last < len(tokens) else None
    if (
        after is not None
        and after.shape is WORD
        and not after.capital
        and first > sentence.first + 1
        and tokens[last - 2].text not in ",.?!"
    ):
        weight -= 0.3
    return weight
