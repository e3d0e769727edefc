"""Text cut into tokens: words, numbers, punctuation, quotation marks and line breaks, each with its place."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from typing import NamedTuple


class Shape(Enum):
    """What a token is made of."""

    WORD = 1
    NUMBER = 2
    POINT = 3
    """Punctuation and symbols, one character each."""
    MARK = 4
    """A quotation mark; apostrophes inside words are part of the word."""
    BREAK = 5
    """A line feed."""


WORD, NUMBER, POINT, MARK, BREAK = Shape
"""The shapes by themselves: looking one up in its enumeration takes seven times as long, and is done for every word."""


class Token(NamedTuple):
    """A piece of text that is never cut again."""

    start: int
    end: int
    text: str
    lower: str
    shape: Shape
    capital: bool
    """Whether it is a word that starts with a capital letter."""


MARKS = "„“”‟\"»«›‹‚‘’'‛`´"
# Words may hold hyphens and apostrophes, never quotation marks; every alternative starts with another kind of
# character, so the pattern is linear. The plain letters of Latin-1 are looked up in a table: others take five times as
# long. Blanks are refused at once.
_LATIN = "A-Za-zÀ-ÖØ-öø-ÿ"
_PIECE = re.compile(
    rf"(?![^\S\n])(?:(?:[{_LATIN}]+|[^\W\d_])[^\W\d_]*(?:[-‑'’][^\W_]+)*-?"  # a word
    r"|\d+-[^\W\d_]+(?:-[^\W\d_]+)*"  # a word that begins with a number
    r"|\d+(?:[.,:]\d+)*"  # a number
    r"|[^\s\w]|_|\n)"  # a mark, a point or a break
)


def _inner_capital(word: str) -> bool:
    """Tell whether a compound that begins small is a noun all the same: "taz-Redakteur"."""
    return any(part[:1].isupper() for part in word.split("-")[1:])


def tokenize(text: str) -> list[Token]:
    """Return the tokens of `text` in order; white space other than line feeds stands between tokens."""
    make = tuple.__new__  # spares the call of the named one
    return [make(Token, match.span() + _told(match.group())) for match in _PIECE.finditer(text)]


@lru_cache(maxsize=20_000)
def _told(piece: str) -> tuple[str, str, Shape, bool]:
    """Return what a piece of text is wherever it stands: itself, in small letters, its shape and whether it is capital.

    Most words come again, so it is told once.
    """
    shape = _shape(piece)
    capital = piece[0].isupper() or ("-" in piece and shape is WORD and _inner_capital(piece))
    return piece, piece.lower(), shape, capital


def _shape(piece: str) -> Shape:
    first = piece[0]
    if first.isdecimal():
        return WORD if "-" in piece else NUMBER
    if first.isalnum():
        return WORD
    return BREAK if first == "\n" else MARK if first in MARKS else POINT
