"""The words and marks of all lines of a text at once: one pass over all of it costs a third of one for each line.

Nearly all scraped lines fit the 256 characters of windows-1252, where a table turns every character into what it
stands for at a nanosecond each. A line that does not fit is read by itself.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from reader.cleaning.phrases import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_CODE = "cp1252"
_CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜ")
_DIGITS = frozenset("0123456789")
_QUESTION = "\x1a"
"""A control character, which no tidy text holds, for question marks meanwhile."""
_MARKS = {
    **dict.fromkeys('„”»«"', '"'),
    **dict.fromkeys(":(|/©", ":"),
    **dict.fromkeys(("?", _QUESTION), "!"),
    **dict.fromkeys(".,! ", ""),
    "“": "q",
}
"""What a character is among the marks; "" for itself."""
_FOREIGN = re.compile("[^\x00-\x7f\xa0-\xff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")


Signs: TypeAlias = tuple[list[str], bytes, bytes]
"""What a line is made of: its words, its starts, its marks; a bare tuple, because a text has hundreds.

- Words in lower case, as `fold` has them.
- A letter for each character: `A` a capital of German or English, `0` a digit, `a` of another word, else blank.
- The same for what is no word: `!` also for `?`, `"` for quotation marks but `q` for the one that closes German speech,
  `:` for what stands in front of credits, `x` for everything else.
"""


def signs_of(lines: list[str]) -> Iterator[Signs]:
    """Yield the signs of every line; no line may hold a line feed."""
    words, starts, marks = _tables()
    raw = "\n".join(lines).replace("?", _QUESTION).encode(_CODE, "replace")  # now "?" stands for what does not fit
    every_word = raw.translate(words).decode(_CODE).split("\n")
    every = zip(
        map(str.split, every_word),
        raw.translate(starts).split(b"\n"),
        raw.translate(marks).split(b"\n"),
        strict=True,
    )
    if b"?" not in raw:
        return every
    coded = raw.split(b"\n")
    return (_of_foreign(line) if b"?" in code else sign for line, code, sign in zip(lines, coded, every, strict=True))


def _of_foreign(line: str) -> Signs:
    """Return the signs of a line that may hold letters of any script."""
    _, starts, marks = _tables()
    raw = _FOREIGN.sub(_stand_in, line).encode(_CODE)
    return fold(line), raw.translate(starts), raw.translate(marks)


def _stand_in(found: re.Match[str]) -> str:
    return "a" if found.group().isalnum() else "~"


@cache
def _tables() -> tuple[bytes, bytes, bytes]:
    """Return the tables for words, starts and marks."""
    return _table(_in_words), _table(_in_starts), _table(lambda char: _MARKS.get(char, "x") or char)


def _table(sign: Callable[[str], str]) -> bytes:
    every = [bytes([code]).decode(_CODE, "replace") for code in range(256)]
    return b"".join(b"\n" if char == "\n" else sign(char).encode(_CODE) for char in every)


def _in_words(char: str) -> str:
    return char.lower() if char.isalnum() else " "


def _in_starts(char: str) -> str:
    if char in _DIGITS:
        return "0"
    return "A" if char in _CAPITALS else "a" if char.isalnum() or char == "_" else " "
