"""Quotation marks paired: every style, nested, mixed, unclosed and across paragraphs.

Marks are read with their surroundings, because the same sign opens in one language and closes in another: “ ends a
German quotation and begins an English one, » does either, ' is mostly an apostrophe.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

LONGEST_PARAGRAPH_LOOK = 6000
"""How far, in characters, a pair may reach over paragraph ends before the opening mark counts as a slip."""
SINGLE_REACH = 600
"""How far a single straight mark may be from its partner; beyond that it is an apostrophe."""

_DOUBLE_OPENERS = {"„": '“”"„‟', "“": '”"', "»": "«", "«": "»", '"': '"”“', "”": "”", "‟": "”"}
_SINGLE_OPENERS = {"‚": "‘’'‛", "‘": "’'", "›": "‹", "‹": "›", "'": "'", "`": "'´`"}
_MARK = re.compile("[\"„“”‟»«'’‘‚›‹`]")
"""Every mark that opens or closes something."""
_BEFORE = " \t\n\u00a0\u202f([{–—-/…:"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two marks that belong together, or an opening mark and the end of its paragraph."""

    start: int
    """Offset of the opening mark."""
    end: int
    """Offset after the closing mark."""
    closed: bool
    """False where the closing mark is missing and the paragraph's end stands for it."""
    level: int
    """How many pairs stand around it."""
    single: bool
    """Whether the marks are single ones."""
    carries_on: bool = False
    """Whether it takes up, in a new paragraph, a quotation whose paragraph ended without a closing mark."""


@dataclass(slots=True)
class _Open:
    offset: int
    mark: str
    single: bool


def pair_marks(text: str) -> list[Pair]:
    """Return all pairs in order of their start; runs linear in the length of `text`."""
    pairs: list[Pair] = []
    carried = False
    waiting: _Open | None = None
    offset = 0
    for line in text.split("\n"):
        found, left = _pair_line(line, offset, waiting)
        if waiting is not None and found and found[0].start == waiting.offset:
            waiting = None
        starts_open = bool(line.lstrip()[:1]) and line.lstrip()[0] in '“"„»«‟'
        if carried and starts_open and found:
            first = found[0]
            found[0] = Pair(first.start, first.end, first.closed, first.level, first.single, carries_on=True)
        if line.strip():
            carried = False
        if waiting is not None and (found or left is not None or offset - waiting.offset > LONGEST_PARAGRAPH_LOOK):
            waiting = None
        pairs.extend(found)
        if left is not None:
            closes_later = _closes_later(text, offset + len(line), left)
            if closes_later:
                waiting = left
            else:
                end = offset + len(line.rstrip())
                pairs.append(
                    Pair(
                        left.offset,
                        end,
                        closed=False,
                        level=0,
                        single=left.single,
                        carries_on=bool(starts_open and _carried_before(pairs, text, offset)),
                    )
                )
                carried = True
        offset += len(line) + 1
    pairs.sort(key=lambda pair: (pair.start, -pair.end))
    return pairs


def _carried_before(pairs: list[Pair], text: str, offset: int) -> bool:
    """Tell whether the paragraph before `offset` ended inside a quotation."""
    for pair in reversed(pairs[-4:]):
        if not pair.closed and pair.end <= offset and not text[pair.end : offset].strip():
            return True
    return False


def _closes_later(text: str, start: int, opened: _Open) -> bool:
    """Tell whether the next mark of the opener's family after the paragraph closes it rather than opens another."""
    if opened.single:
        return False
    limit = min(len(text), start + 2000)
    closers = _DOUBLE_OPENERS[opened.mark]
    for i in range(start, limit):
        sign = text[i]
        if sign in closers and sign != opened.mark and not _opens(text, i):
            return True
        if sign in _DOUBLE_OPENERS:
            return sign in closers and not _opens(text, i)
    return False


def _opens(text: str, i: int) -> bool:
    """Tell whether the mark at `i` stands where a quotation begins: after a blank and before a word."""
    before = text[i - 1] if i else "\n"
    after = text[i + 1] if i + 1 < len(text) else "\n"
    return (before in _BEFORE or before in _DOUBLE_OPENERS or before in "‚‘'") and not after.isspace()


def _pair_line(line: str, offset: int, waiting: _Open | None) -> tuple[list[Pair], _Open | None]:
    """Pair the marks of one line; return the pairs and a double mark left open, if the line ends inside it."""
    stack: list[_Open] = [waiting] if waiting is not None else []
    done: list[Pair] = []
    for match in _MARK.finditer(line):
        i = match.start()
        if line[i] in _DOUBLE_OPENERS:
            _double(line, i, offset, stack, done)
        else:
            _single(line, i, offset, stack, done)
    left = next((o for o in stack if not o.single), None)
    if left is waiting and waiting is not None:
        left = None
    inside = [p for p in done if left is None or p.start < left.offset]
    if left is not None and len(inside) < len(done):
        done = inside
    done.sort(key=lambda pair: (pair.start, -pair.end))
    return done, left


def _close(stack: list[_Open], depth: int, end: int, done: list[Pair]) -> None:
    """Close the opener at `depth`; whatever was opened after it and not closed was no opener."""
    opened = stack[depth]
    del stack[depth:]
    done.append(Pair(opened.offset, end, closed=True, level=len(stack), single=opened.single))


def _partner(stack: list[_Open], sign: str, table: dict[str, str]) -> int | None:
    """Return the depth of the innermost opener that `sign` can close; only the last few are looked at."""
    for depth in range(len(stack) - 1, max(-1, len(stack) - 5), -1):
        if sign in table.get(stack[depth].mark, ""):
            return depth
    return None


def _double(line: str, i: int, offset: int, stack: list[_Open], done: list[Pair]) -> None:
    """Decide what the double mark at `i` does: close, open, or nothing."""
    sign = line[i]
    before = line[i - 1] if i else " "
    after = line[i + 1] if i + 1 < len(line) else " "
    opens = _opens(line, i)
    depth = _partner(stack, sign, _DOUBLE_OPENERS)
    if depth is not None:
        # the same sign in an opening place: the earlier opener never found its partner
        again = opens and stack[depth].mark == sign and sign in '"“'
        if not again:
            _close(stack, depth, offset + i + 1, done)
            return
        del stack[depth:]
    elif sign == "„" and stack and stack[-1].mark == "„":
        stack.pop()
    spaced = sign == "«" and not before.isalnum()  # French sets a blank after it
    if sign == "„" or opens or spaced or (sign == "»" and not before.isalnum() and not after.isspace()):
        stack.append(_Open(offset + i, sign, single=False))


def _single(line: str, i: int, offset: int, stack: list[_Open], done: list[Pair]) -> None:
    """Decide what the single mark at `i` does; between letters it is an apostrophe."""
    sign = line[i]
    before = line[i - 1] if i else " "
    after = line[i + 1] if i + 1 < len(line) else " "
    if before.isalnum() and after.isalnum():
        return
    depth = _partner(stack, sign, _SINGLE_OPENERS)
    if depth is not None and sign in "'’" and _possessive(line, i):
        return
    if depth is not None and not before.isspace() and not after.isalnum():
        _close(stack, depth, offset + i + 1, done)
        return
    starts = (before in _BEFORE or before in '„“"»«”') and not after.isspace() and after.isalnum()
    if not starts or sign == "’":
        return
    if any(opened.single for opened in stack[-2:]):
        return
    if sign in "'`‘" and not _single_closes(line, i):
        return
    stack.append(_Open(offset + i, sign, single=True))


def _possessive(line: str, i: int) -> bool:
    """Tell whether the mark after an s is a genitive's: "the residents' park, …,' she said" closes at its comma."""
    if line[i - 1] not in "sS" or line[i + 1 : i + 2] != " " or not line[i + 2 : i + 3].islower():
        return False
    for j in range(i + 2, min(len(line), i + SINGLE_REACH)):
        if line[j] in "'’‘" and not (line[j - 1].isalnum() and line[j + 1 : j + 2].isalnum()):
            return line[j - 1] in ",.?!" and line[j] != "‘"
    return False


def _single_closes(line: str, i: int) -> bool:
    """Tell whether a closing single mark follows within reach."""
    stop = min(len(line), i + SINGLE_REACH)
    j = i + 1
    looked = 0
    while j < stop and looked < 12:
        if line[j] in "'’´":
            looked += 1
            after = line[j + 1] if j + 1 < len(line) else " "
            if not after.isalnum() and not line[j - 1].isspace():
                return True
        j += 1
    return False
