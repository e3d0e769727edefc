"""Text broken at a column: lines that only end because the next word would not have fitted are put together again."""

from __future__ import annotations

import re
from itertools import pairwise

from reader.cleaning.language import language_of

_MOST, _LEAST = 100, 50
"""Columns text is broken at: mail and agency services use 65 to 80."""
_OVER = 0.03  # share of lines that may be longer: addresses, tables
_FOREIGN = 3  # lines of a short text that may be longer all the same
_FEWEST = 6  # lines that go on; fewer may be chance
_FULL = 0.75  # of the column; shorter lines end for a reason of their own
_SHARE = 0.8
"""Of the full lines so many must be unable to take the next word, which is how breaking at a column works."""
_HYPHENED = re.compile(r"([^\W\d_]{2,30})-$")
_TAIL = re.compile(r"[^\W\d_]{2,30}")
_BETWEEN = frozenset(("und", "oder", "bzw", "bis", "sowie", "and", "or", "to"))
_OPEN = frozenset(
    "der die das den dem des ein eine einen einem einer eines und oder im am vom zum zur dass the a an of and".split()
)
"""Words that no line of a heading or a menu ends with: the sentence goes on below."""
_SLACK = 2  # columns by which the longest line, which may be a button's, can be longer than the text's
_STOP = re.compile(r"[.!?:…][\"“”»«’')\]]{0,3}$")


def unwrapped(lines: list[str]) -> list[str]:
    """Return the lines with every paragraph in one; as they are where the text was not broken at a column.

    Blank lines stay, and a short line is never joined to the next.
    """
    column = _column(lines)
    if not column:
        return lines
    words = frozenset(re.findall(r"[^\W_]+(?:-[^\W_]+)*", " ".join(lines)))
    german = language_of(" ".join(line for line in lines if len(line) >= _LEAST)[:2_000]) == "de"
    joined: list[list[str]] = []
    open_end = False
    for number, line in enumerate(lines):
        if open_end and line:
            _join(joined[-1], line, words, german=german)
        else:
            joined.append([line])
        following = lines[number + 1] if number + 1 < len(lines) else ""
        open_end = bool(line and following) and _goes_on(line, following, column)
    return [" ".join(parts) for parts in joined]


def _column(lines: list[str]) -> int:
    """Return the column a text is broken at; 0 where it is not broken.

    A few lines may be longer than the text around them: buttons and offers are not broken with it.
    """
    sizes = list(filter(None, map(len, lines)))
    if len(sizes) < _FEWEST or sum(map(_MOST.__lt__, sizes)) > int(_OVER * len(sizes)):
        return 0
    sizes.sort()
    over = max(int(_OVER * len(sizes)), min(_FOREIGN, len(sizes) // 8))
    for column in sorted(set(sizes[-1 - over : len(sizes) - int(_OVER * len(sizes))]), reverse=True):
        if column >= _LEAST and _is_broken_at(column, lines):
            return column
    return 0


def _is_broken_at(column: int, lines: list[str]) -> bool:
    """Tell whether most lines up to `column` end because the next word would not have fitted."""
    full = [
        (line, below)
        for line, below in pairwise(lines)
        if below and _FULL * column <= len(line) <= column and line.count(" ") > 2
    ]
    broken = sum(_does_not_fit(line, below, column) for line, below in full)
    open_ended = sum(not _STOP.search(line[-5:]) for line, _ in full)
    return len(full) >= _FEWEST and broken >= _SHARE * len(full) and open_ended * 2 >= len(full)


def _does_not_fit(line: str, below: str, column: int) -> bool:
    return len(line) + 1 + len(below.split(" ", 1)[0]) > column


def _goes_on(line: str, below: str, column: int) -> bool:
    """Tell whether a line ended only because it was full, or stops in a sentence that the next one carries on."""
    if len(line) > column + 2:
        return False
    if len(line) >= 0.5 * column and _does_not_fit(line, below, column):
        return True
    if len(line) < 0.5 * column or _STOP.search(line[-5:]):
        return False
    if line.rpartition(" ")[2] in _OPEN or _does_not_fit(line, below, column - _SLACK):
        return True
    return len(line) >= _FULL * column and below[:1].islower()


def _join(parts: list[str], line: str, words: frozenset[str], *, german: bool) -> None:
    """Add a line to its paragraph, putting a word together that a hyphen broke.

    A hyphen before a capital is the word's own ("Berlin-" "Mitte"), and one before "und" stands for a left-out half.
    In lower case the text itself decides; where it does not know, German breaks words and English breaks at hyphens.
    """
    head, tail = _HYPHENED.search(parts[-1]), _TAIL.match(line)
    if not head or not tail or tail.group().lower() in _BETWEEN:
        parts.append(line)
        return
    first, second = head.group(1), tail.group()
    whole, hyphened = first + second, f"{first}-{second}"
    one_word = whole in words or (german and hyphened not in words and second[0].islower())
    parts[-1] = (parts[-1][:-1] if one_word and second[0].islower() else parts[-1]) + line
