"""Quotations in languages without a pack: words in marks that are long enough to be a statement."""

from __future__ import annotations

from reader.analysis.drafts import Draft
from reader.analysis.engine import Reading
from reader.analysis.parsed import parse
from reader.analysis.tokens import WORD
from reader.findings import QuotationKind

ENOUGH_WORDS = 4
"""Up to three words in marks are mostly titles and names, in German news three times out of four."""


def read_marked(text: str) -> Reading:
    """Return the longer stretches in quotation marks as direct quotations without a speaker."""
    parsed = parse(text)
    drafts = []
    for number, (first, last) in enumerate(parsed.pair_tokens):
        words = sum(1 for token in parsed.tokens[first:last] if token.shape is WORD)
        if words >= ENOUGH_WORDS and parsed.pairs[number].closed:
            drafts.append(Draft([(first, last)], QuotationKind.DIRECT, None, None, "marks-only", 0.5, number))
    return Reading(parsed, drafts, [])
