"""A text as the analysis sees it: tokens, pairs of marks and sentences, with the look-ups every stage needs."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING

from reader.analysis.marks import pair_marks
from reader.analysis.sentences import split_sentences
from reader.analysis.tokens import tokenize

if TYPE_CHECKING:
    from reader.analysis.marks import Pair
    from reader.analysis.sentences import Sentence
    from reader.analysis.tokens import Token


@dataclass(slots=True)
class Parsed:
    """Everything that is known about a text before anybody asks who speaks."""

    text: str
    tokens: list[Token]
    pairs: list[Pair]
    """Outermost pairs of double marks, or of single ones that stand alone; in order."""
    sentences: list[Sentence]
    pair_at: list[int]
    """For each token the index of the pair it stands in, its marks included; -1 outside."""
    sentence_at: list[int]
    """For each token the index of its sentence; line feeds belong to the sentence before them."""
    pair_tokens: list[tuple[int, int]] = field(default_factory=list)
    """For each pair its first token and the one after its last."""
    surnames: frozenset[str] = frozenset()
    """Words that follow a first name or a title somewhere in the text: alone they mean the same person."""

    particled: frozenset[str] = frozenset()
    """Surnames with their small words, in small letters: "von der leyen"."""
    weights: dict[int, float] = field(default_factory=dict)
    """For each pair that was asked about, how much speaks for its being somebody's words."""

    def words(self, first: int, last: int) -> str:
        """Return the text from token `first` up to, not including, token `last`."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end] if last > first else ""


def parse(text: str) -> Parsed:
    """Cut `text` into tokens, pairs and sentences; linear in its length."""
    tokens = tokenize(text)
    every = pair_marks(text)
    pairs = _outermost(every)
    sentences = split_sentences(tokens, pairs)
    pair_at, pair_tokens = _locate(tokens, pairs)
    sentence_at = [0] * (sentences[0].first if sentences else len(tokens))
    for number, sentence in enumerate(sentences):
        stop = sentences[number + 1].first if number + 1 < len(sentences) else len(tokens)
        sentence_at += [number] * (stop - sentence.first)
    return Parsed(text, tokens, pairs, sentences, pair_at, sentence_at, pair_tokens)


def _outermost(pairs: list[Pair]) -> list[Pair]:
    """Return the pairs that stand in no other pair."""
    kept: list[Pair] = []
    for pair in pairs:
        if kept and pair.start < kept[-1].end:
            continue
        if pair.end - pair.start > 2:
            kept.append(pair)
    return kept


def _locate(tokens: list[Token], pairs: list[Pair]) -> tuple[list[int], list[tuple[int, int]]]:
    """Return the pair of each token, and the tokens of each pair."""
    pair_at = [-1] * len(tokens)
    places: list[tuple[int, int]] = []
    last = 0
    for number, pair in enumerate(pairs):
        first = bisect_left(tokens, pair.start, last, key=_START)
        last = bisect_left(tokens, pair.end, first, key=_START)
        pair_at[first:last] = [number] * (last - first)
        places.append((first, last))
    return pair_at, places


_START = attrgetter("start")
