"""Text cut into tokens: words, numbers, punctuation, quotation marks and line breaks, each with its place."""

from __future__ import annotations

import re
from enum import Enum
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
# character, so the pattern is linear.
_PIECE = re.compile(
    r"(?P<word>[^\W\d_]+(?:[-‑'’][^\W_]+)*-?|\d+-[^\W\d_]+(?:-[^\W\d_]+)*)"
    r"|(?P<number>\d+(?:[.,:]\d+)*)"
    r"|(?P<mark>[„“”‟\"»«›‹‚‘’'‛`´])"
    r"|(?P<break>\n)"
    r"|(?P<point>[^\s\w]|_)"
)


def _inner_capital(word: str) -> bool:
    """Tell whether a compound that begins small is a noun all the same: "taz-Redakteur"."""
    return any(part[:1].isupper() for part in word.split("-")[1:])


_SHAPES = {"word": Shape.WORD, "number": Shape.NUMBER, "mark": Shape.MARK, "break": Shape.BREAK, "point": Shape.POINT}


def tokenize(text: str) -> list[Token]:
    """Return the tokens of `text` in order; white space other than line feeds stands between tokens."""
    tokens: list[Token] = []
    add = tokens.append
    # Most words come again: what a piece is gets told once, and `tuple.__new__` spares the call of the named one.
    known: dict[str, tuple[str, str, Shape, bool]] = {}
    make = tuple.__new__
    for match in _PIECE.finditer(text):
        piece = match.group()
        told = known.get(piece)
        if told is None:
            shape = _SHAPES[match.lastgroup or "point"]
            capital = piece[0].isupper() or ("-" in piece and shape is Shape.WORD and _inner_capital(piece))
            told = known[piece] = (piece, piece.lower(), shape, capital)
        add(make(Token, match.span() + told))
    return tokens
