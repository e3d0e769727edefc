"""The place a report is sent from, before its first sentence: "DALTON, Ohio (Wire) — "."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.tokens import WORD

if TYPE_CHECKING:
    from reader.analysis.parsed import Parsed
    from reader.analysis.sentences import Sentence

LONGEST = 14
"""Tokens a dateline has at most, its dash included."""


def without_dateline(parsed: Parsed, sentence: Sentence) -> Sentence:
    """Return a paragraph's first sentence without the place in capitals that ends with a dash."""
    tokens = parsed.tokens
    first = tokens[sentence.first]
    if first.shape is not WORD or not first.text.isupper() or len(first.text) < 3:
        return sentence
    for i in range(sentence.first + 1, min(sentence.last - 2, sentence.first + LONGEST)):
        token = tokens[i]
        apart = token.start > tokens[i - 1].end
        if token.text in "—–" or (token.text == "-" and apart):
            after = i + 2 if tokens[i + 1].text == "-" else i + 1
            return sentence._replace(first=after) if after < sentence.last - 1 else sentence
        if parsed.pair_at[i] >= 0 or (token.shape is WORD and not token.capital):
            break
    return sentence
