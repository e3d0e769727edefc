"""Where in a text a token stands: its sentence, its paragraph, and whether the sentence looks back or ahead."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.dates.lexicon import BREAK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.dates.lexicon import Token

# A sentence longer than this is a list or a table; its far end says nothing about tense.
_REACH = 40


@dataclass(frozen=True, slots=True)
class Passages:
    """Sentence and paragraph numbers of every token of a text."""

    text: str
    tokens: Sequence[Token]
    sentence: list[int]
    paragraph: list[int]
    verbs: list[int]
    """Indexes of the words that tell a tense."""

    def tense(self, index: int) -> int:
        """Return -1 where the nearest verb in the sentence speaks of the past, 1 of the future, 0 where none does."""
        at = bisect_left(self.verbs, index)
        best, distance, nearest = 0, _REACH, -1
        for other in (at - 1, at, at + 1):
            if not 0 <= other < len(self.verbs) or self.verbs[other] == index:
                continue
            away = abs(self.verbs[other] - index)
            if away < distance and self.same_sentence(self.verbs[other], index):
                past = "SENTPAST" in self.tokens[self.verbs[other]].senses
                best, distance, nearest = (-1 if past else 1), away, self.verbs[other]
        return -1 if best > 0 and self._is_hearsay(nearest) else best

    def verbs_between(self, first: int, last: int) -> list[int]:
        """Return the indexes of the words that tell a tense from one token to another, both included."""
        return self.verbs[bisect_left(self.verbs, first) : bisect_right(self.verbs, last)]

    def tense_of(self, verb: int) -> int:
        """Return the tense one of these words tells."""
        if "SENTPAST" in self.tokens[verb].senses or self._is_hearsay(verb):
            return -1
        return 1

    def _is_hearsay(self, verb: int) -> bool:
        """Tell "sollen gestürmt haben", which looks back, from "sollen stürmen"."""
        if "HEARSAY" not in self.tokens[verb].senses:
            return False
        for at in range(verb + 1, min(len(self.tokens), verb + _REACH)):
            if self.sentence[at] != self.sentence[verb]:
                return False
            if "PERFECT" in self.tokens[at].senses:
                return True
        return False

    def outlook(self, index: int) -> int:
        """Return the tense, and 1 also where only a present tense stands in the sentence: news tell of what comes."""
        return self.tense(index) or self._present(index)

    def _present(self, index: int) -> int:
        found = 0
        for at in range(max(0, index - _REACH), min(len(self.tokens), index + _REACH)):
            if self.sentence[at] != self.sentence[index]:
                continue
            if "PARTICIPLE" in self.tokens[at].senses:
                return 0
            found = found or int("SENTPRESENT" in self.tokens[at].senses)
        return found

    def is_small(self, index: int) -> bool:
        """Tell whether a token begins with a small letter."""
        return self.text[self.tokens[index].start].islower()

    def goes_on(self, index: int, later: int) -> bool:
        """Tell whether a token stands in the same sentence as an earlier one, or the next of the paragraph."""
        near = self.sentence[later] - self.sentence[index] <= 1
        return near and self.paragraph[later] == self.paragraph[index]

    def same_sentence(self, one: int, other: int) -> bool:
        """Tell whether two tokens stand in the same sentence."""
        return self.sentence[one] == self.sentence[other]


def passages(text: str, tokens: Sequence[Token]) -> Passages:
    """Number the sentences and paragraphs of a text; abbreviations may cut a sentence short, which does no harm."""
    sentence: list[int] = []
    paragraph: list[int] = []
    verbs: list[int] = []
    in_sentence = in_paragraph = 0
    for i, (_, _, code, senses) in enumerate(tokens):
        if senses:
            if "SENTFUTURE" in senses or ("SENTPAST" in senses and not _is_led(tokens, i)):
                verbs.append(i)
            if not ("DOT" in senses or "STOP" in senses) or not _begins_sentence(text, tokens, i):
                continue
            end = i + 1
        elif code == BREAK:
            end = i
        else:
            continue
        told = end - len(sentence)  # the tokens since the last end, told all at once
        sentence += [in_sentence] * told
        paragraph += [in_paragraph] * told
        in_sentence += 1
        in_paragraph += code == BREAK
    told = len(tokens) - len(sentence)
    sentence += [in_sentence] * told
    paragraph += [in_paragraph] * told
    return Passages(text, tokens, sentence, paragraph, verbs)


def _is_led(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a verb looks ahead although its form is past: "to be installed"."""
    return index > 0 and "SENTFUTURE" in tokens[index - 1].senses


def _begins_sentence(text: str, tokens: Sequence[Token], index: int) -> bool:
    if index + 1 >= len(tokens):
        return False
    following = tokens[index + 1]
    if following.start == tokens[index].end:
        return False
    before = tokens[index - 1] if index else None
    if before is not None and before.end - before.start <= 2 and text[before.end - 1].isalpha():
        return False  # an initial or "z. B."
    first = text[following.start]
    return first.isupper() or first.isdigit() or not first.isalnum()
