"""Finding the date and time expressions of a text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.dates.build import build
from reader.dates.grammar import Grammar
from reader.dates.lexicon import Lexicon
from reader.dates.packs import pack_for
from reader.dates.passage import Passages, passages
from reader.dates.resolve import Resolver

if TYPE_CHECKING:
    from datetime import date

    from reader.dates.grammar import Expression
    from reader.findings import DateMention


@dataclass(frozen=True, slots=True)
class Reading:
    """The expressions of a text, and where they stand, before any day is known."""

    expressions: tuple[Expression, ...]
    passages: Passages


@lru_cache(maxsize=8)
def _machine(language: str) -> tuple[Lexicon, Grammar]:
    pack = pack_for(language)
    lexicon = Lexicon(pack)
    return lexicon, Grammar(pack, lexicon)


def read(text: str, language: str) -> Reading:
    """Find the expressions of a text; in a language without a pack only dates in numbers."""
    lexicon, grammar = _machine(pack_for(language).language)
    tokens = lexicon.tokens(text)
    return Reading(tuple(grammar.matches(text, tokens, build)), passages(text, tokens))


def find_dates(text: str, reference: date | None, language: str) -> tuple[DateMention, ...]:
    """Return the date and time expressions of a text in order, none overlapping another.

    `reference` is the day the article appeared; with None, what is told from it ("gestern", "last week") keeps a value
    with X in it and no days. German and English are read; in other languages only dates wholly in numbers.
    """
    return resolved(read(text, language), reference)


def resolved(reading: Reading, reference: date | None) -> tuple[DateMention, ...]:
    """Return the dates of a text that has been read, as `find_dates` does."""
    return tuple(Resolver(reference, reading.passages).resolve(reading.expressions))
