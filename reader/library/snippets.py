"""The words a person looked for, shown where they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.folding import fold
from reader.library.vocabulary import SHORTEST_PART
from reader.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.library.query import Words

SNIPPET_LENGTH = 160
"""Code points: two lines of a list."""

_BEFORE = 48
_MOST_MARKS = 200
_FAR = 40_000
"""Code points looked at for a snippet: in a book the first chapter is enough."""

_LETTER = r"[^\W_]"
_EITHER_SPELLING = {"ae": "(?:ae|ä)", "oe": "(?:oe|ö)", "ue": "(?:ue|ü)", "ss": "(?:ss|ß)"}
_PAIRS = re.compile("|".join(_EITHER_SPELLING))


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of a text on one line."""

    text: str
    marks: tuple[Span, ...]
    """The words looked for, within `text`."""


class Marker:
    """Finds the words of one query in texts."""

    def __init__(self, words: Iterable[Words], *, wide: bool = False) -> None:
        patterns = [_pattern(w, wide=wide) for w in words]
        self._count = len(patterns)
        # The first look is at the text in lower case with both spellings of an umlaut in the pattern: ten times
        # quicker than folding. Only what it misses (an accent, a soft hyphen) is folded.
        joined = "|".join(f"({p})" for p in patterns)
        self._quick = re.compile(_PAIRS.sub(lambda m: _EITHER_SPELLING[m[0]], joined)) if patterns else None
        self._exact = re.compile(joined) if patterns else None

    def marks(self, text: str) -> list[tuple[Span, int]]:
        """Return where the words stand, and which of them it is, in order."""
        if self._quick is None or self._exact is None:
            return []
        lowered = text.lower()
        if len(lowered) == len(text):
            found = _found(self._quick, lowered)
            if len({which for _, which in found}) == self._count:
                return found
        folded = fold(text)
        return [
            (Span(folded.source(span.start), folded.source(span.end, end=True)), which)
            for span, which in _found(self._exact, folded.lowered)
        ]


def _found(pattern: re.Pattern[str], text: str) -> list[tuple[Span, int]]:
    found = []
    for match in pattern.finditer(text):
        found.append((Span(*match.span()), match.lastindex or 1))
        if len(found) == _MOST_MARKS:
            break
    return found


def _pattern(words: Words, *, wide: bool) -> str:
    phrase = r"[\W_]{1,16}".join(map(re.escape, words.words))
    if wide and not words.exact and len(words.words) == 1 and len(phrase) >= SHORTEST_PART:
        return phrase
    return f"(?<!{_LETTER}){phrase}" + ("" if words.prefix else f"(?!{_LETTER})")


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
    for index, (span, _) in enumerate(marks[:40]):
        here = {
            which for other, which in marks[index : index + 8] if other.end <= span.start + SNIPPET_LENGTH - _BEFORE
        }
        if len(here) > most:
            best, most = span, len(here)
    return best


def cut(text: str, place: int, marks: Iterable[Span], before: int = _BEFORE) -> Snippet:
    """Cut a piece around `place` at the borders of words; an ellipsis stands where it is cut."""
    start = max(0, place - before)
    if start:
        start = next((i + 1 for i in range(start, place) if text[i].isspace()), place)
    end = min(len(text), start + SNIPPET_LENGTH)
    if end < len(text):
        end = next((i for i in range(end, max(start + 1, end - 30), -1) if text[i].isspace()), end)
    piece = re.sub(r"\s", " ", text[start:end])
    ahead = "… " if start and before else ""
    shown = Span(start, end)
    inside = [clipped for mark in marks if (clipped := mark.clip(shown))]
    shifted = tuple(Span(m.start - start + len(ahead), m.end - start + len(ahead)) for m in inside)
    return Snippet(f"{ahead}{piece}{' …' if end < len(text) else ''}", shifted)
