"""Where in a text a token stands: its sentence, its paragraph, and whether the sentence looks back or ahead."""

from __future__ import annotations

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

    def tense(self, index: int) -> int:
        """Return -1 where the words nearest in the sentence speak of the past, 1 of the future, 0 where none does."""
        best, distance = 0, _REACH
        number = self.sentence[index]
        for step in (-1, 1):
            at, away = index + step, 1
            while 0 <= at < len(self.tokens) and self.sentence[at] == number and away < distance:
                senses = self.tokens[at].senses
                if "SENTPAST" in senses or "SENTFUTURE" in senses:
                    best, distance = (-1 if "SENTPAST" in senses else 1), away
                    break
                at, away = at + step, away + 1
        return best or self._present(index)

    def _present(self, index: int) -> int:
        """Return 1 where only a present tense stands in the sentence: news tell of what is to come in it."""
        number, found = self.sentence[index], 0
        for step in (-1, 1):
            at = index + step
            while 0 <= at < len(self.tokens) and self.sentence[at] == number and abs(at - index) < _REACH:
                if "PARTICIPLE" in self.tokens[at].senses:
                    return 0
                found = found or ("SENTPRESENT" in self.tokens[at].senses)
                at += step
        return int(found)

    def is_small(self, index: int) -> bool:
        """Tell whether a token begins with a small letter."""
        return self.text[self.tokens[index].start].islower()

    def same_sentence(self, one: int, other: int) -> bool:
        """Tell whether two tokens stand in the same sentence."""
        return self.sentence[one] == self.sentence[other]


def passages(text: str, tokens: Sequence[Token]) -> Passages:
    """Number the sentences and paragraphs of a text; abbreviations may cut a sentence short, which does no harm."""
    sentence: list[int] = []
    paragraph: list[int] = []
    in_sentence = in_paragraph = 0
    for i, token in enumerate(tokens):
        if token.code == BREAK:
            in_sentence += 1
            in_paragraph += 1
        sentence.append(in_sentence)
        paragraph.append(in_paragraph)
        if ("DOT" in token.senses or "STOP" in token.senses) and _begins_sentence(text, tokens, i):
            in_sentence += 1
    return Passages(text, tokens, sentence, paragraph)


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
