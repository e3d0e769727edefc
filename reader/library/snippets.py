"""The words a person looked for, shown where they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.folding import fold, fold_lower
from reader.library.vocabulary import SHORTEST_PART
from reader.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.library.query import Words

SNIPPET_LENGTH = 160
"""Code points: two lines of a list."""

_BEFORE = 48
_MOST_MARKS = 200
_FAR = 40_000
"""Code points looked at for a snippet: in a book the first chapter is enough."""

_NEXT_BLOCK = " · "
"""Stands where a block begins: a headline would run on into the lead."""
_LETTER = r"[^\W_]"
_EITHER_SPELLING = {"ae": "(?:ae|ä)", "oe": "(?:oe|ö)", "ue": "(?:ue|ü)", "ss": "(?:ss|ß)"}
_UMLAUTS = {"ae": "ä", "oe": "ö", "ue": "ü", "ss": "ß"}
_HALVES = {"a": "[aä]", "o": "[oö]", "u": "[uü]", "s": "[sß]"}
"""A beginning may end within what an umlaut is folded to: "stra" of "sträuben", "straeuben"."""
_PAIRS = re.compile("|".join(_EITHER_SPELLING))

# What folding makes one sign of one sign, or of an umlaut its two letters: of nearly every German or English text all.
_PLAIN = re.compile("[\x00-\x7fÄÖÜäöüß\u00a0«»‐‑‒–—‘’‚‛“”„‟‹›]*")
_MOST_BETWEEN = 16
"""Signs between two words that follow one another; blanks that stand together are one."""
_WIDE_GAP = re.compile(rf"[\W_]{{{_MOST_BETWEEN + 1}}}")


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of a text on one line."""

    text: str
    marks: tuple[Span, ...]
    """The words looked for, within `text`."""


class Marker:
    """Finds the words of one query in texts."""

    def __init__(self, words: Iterable[Words], *, wide: bool = False) -> None:
        wanted = list(words)
        self._count = len(wanted)
        # The first look is at the text in lower case with both spellings of an umlaut in the pattern: ten times
        # quicker than folding. Only what it may miss (an accent, a soft hyphen) is folded.
        self._quick = _Pattern(wanted, wide=wide, either=True)
        self._exact = _Pattern(wanted, wide=wide, either=False)
        self._are_whole = not any(_may_part_an_umlaut(w, wide=wide) for w in wanted)
        self._are_single = all(len(w.words) == 1 for w in wanted)

    def marks(self, text: str) -> list[tuple[Span, int]]:
        """Return where the words stand, and which of them it is, in order."""
        if not self._count:
            return []
        lowered = text.lower()
        if len(lowered) == len(text):
            found = self._quick.found(lowered)
            if len({which for _, which in found}) == self._count or self._misses_nothing(text):
                return found
        folded = fold(text)
        return [
            (Span(folded.source(span.start), folded.source(span.end, end=True)), which)
            for span, which in self._exact.found(folded.lowered)
        ]

    def is_in(self, text: str) -> bool:
        """Tell whether one of the words stands in a text; as the index of words sees it, where it is looked for."""
        if self._quick.is_in(text.lower()):
            return True
        return not self._misses_nothing(text) and self._exact.is_in(fold_lower(text))

    def _misses_nothing(self, text: str) -> bool:
        """Tell whether folding could find no more than the first look does."""
        return (
            self._are_whole
            and _PLAIN.fullmatch(text) is not None
            and (self._are_single or _WIDE_GAP.search(text) is None)
        )


class _Pattern:
    """The words of a query as one expression."""

    def __init__(self, wanted: Sequence[Words], *, wide: bool, either: bool) -> None:
        ways = [(way, which) for which, words in enumerate(wanted, 1) for way in _ways(words, wide=wide, either=either)]
        self._which = (0, *(which for _, which in ways))
        # The empty group at the end tells which it was. At the beginning it would keep the search from leaping to
        # the first letters.
        self._pattern = re.compile("|".join(f"{way}()" for way, _ in ways))

    def is_in(self, text: str) -> bool:
        """Tell whether one of them stands in a text in lower case."""
        return self._pattern.search(text) is not None

    def found(self, text: str) -> list[tuple[Span, int]]:
        """Return where they stand in a text in lower case."""
        found = []
        for match in self._pattern.finditer(text):
            found.append((Span(*match.span()), self._which[match.lastindex or 0]))
            if len(found) == _MOST_MARKS:
                break
        return found


def _ways(words: Words, *, wide: bool, either: bool) -> list[str]:
    """Return the words as expressions of which one must match; they begin with letters, so that they are found fast."""
    first, *others = map(re.escape, words.words)
    rest = "".join(rf"[\W_]{{1,{_MOST_BETWEEN}}}{word}" for word in others)
    inside = _is_looked_into(words, wide=wide)
    goes_on = either and (inside or words.prefix)
    pair = _PAIRS.search(first) if either else None
    if pair is not None and not pair.start():
        heads, rest = [pair[0], _UMLAUTS[pair[0]]], first[pair.end() :] + rest
    else:
        cut = pair.start() if pair else len(first) - (goes_on and first[-1] in _HALVES)
        heads, rest = [first[:cut]], first[cut:] + rest
    if either:
        rest = _PAIRS.sub(lambda m: _EITHER_SPELLING[m[0]], rest)
    if goes_on:
        rest = rest[:-1] + _HALVES.get(rest[-1:], rest[-1:])
    behind = "" if words.prefix or inside else f"(?!{_LETTER})"
    # That no letter stands before it is looked at behind the first letters, not before them: a search cannot leap to
    # something that stands nowhere. It takes a tenth of the time.
    return [f"{head}{'' if inside else f'(?<!{_LETTER}{head})'}{rest}{behind}" for head in heads]


def _is_looked_into(words: Words, *, wide: bool) -> bool:
    """Tell whether the word is also wanted as a part of longer ones."""
    return wide and not words.exact and len(words.words) == 1 and len(words.words[0]) >= SHORTEST_PART


def _may_part_an_umlaut(words: Words, *, wide: bool) -> bool:
    """Tell whether the words can be found within what an umlaut is folded to, as "erde" in "pfärde", "pfaerde"."""
    inside = _is_looked_into(words, wide=wide)
    return (
        any("sss" in word for word in words.words)
        or (inside and words.words[0][0] in "es")
        or ((inside or words.prefix) and words.words[-1].endswith("ss"))
    )


def snippet(text: str, marker: Marker, within: Span | None = None) -> tuple[Snippet, Span | None]:
    """Return the piece of `text` with most of the words looked for, and where the first of them stands in it.

    `within` is a quotation the hit is about: the piece starts there.
    """
    near = within or Span(0, min(len(text), _FAR))
    marks = [(span.shift(near.start), which) for span, which in marker.marks(near.of(text))]
    if not marks and within is not None:
        return cut(text, within.start, [], before=0), within
    if not marks:
        return cut(text, 0, [], before=0), None
    first = _densest(marks)
    spans = [span for span, _ in marks]
    if within is not None:
        return cut(text, min(within.start, first.start), spans, before=0), first
    return cut(text, first.start, spans), first


def _densest(marks: list[tuple[Span, int]]) -> Span:
    """Return the mark from which on most different words stand in the length of a snippet; of equals the first."""
    best, most = marks[0][0], 0
    all_of_them = len({which for _, which in marks})
    for index, (span, _) in enumerate(marks[:40]):
        here = {
            which for other, which in marks[index : index + 8] if other.end <= span.start + SNIPPET_LENGTH - _BEFORE
        }
        if len(here) > most:
            best, most = span, len(here)
            if most == all_of_them:
                break
    return best


def cut(text: str, place: int, marks: Iterable[Span], before: int = _BEFORE) -> Snippet:
    """Cut a piece around `place` at the borders of words; an ellipsis stands where it is cut, a dot between blocks."""
    start = max(0, place - before)
    if start:
        start = next((i + 1 for i in range(start, place) if text[i].isspace()), place)
    end = min(len(text), start + SNIPPET_LENGTH)
    if end < len(text):
        end = next((i for i in range(end, max(start + 1, end - 30), -1) if text[i].isspace()), end)
    piece = re.sub(r"\s", " ", text[start:end].replace("\n", _NEXT_BLOCK))
    ahead = "… " if start and before else ""
    shown = Span(start, end)
    inside = [clipped for mark in marks if (clipped := mark.clip(shown))]

    def place_of(offset: int) -> int:
        return len(ahead) + offset - start + text.count("\n", start, offset) * (len(_NEXT_BLOCK) - 1)

    shifted = tuple(Span(place_of(m.start), place_of(m.end)) for m in inside)
    return Snippet(f"{ahead}{piece}{' …' if end < len(text) else ''}", shifted)
