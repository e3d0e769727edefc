"""What a line of scraped text looks like by itself: its words, its end, the phrases it holds."""

from __future__ import annotations

import re
from functools import cache
from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

from reader.cleaning.language import function_words
from reader.cleaning.lines import CREDIT_NAMES, is_caption, signature_of
from reader.cleaning.phrases import LIMITS, hits, opening
from reader.cleaning.signs import signs_of

if TYPE_CHECKING:
    from reader.cleaning.signs import Signs

_STOPS = frozenset(".!?…。！？」』")
_PAUSES = frozenset(":,;")
_CLOSING = "\"”“»«’‘')"
_AFTER_STOP = frozenset(_CLOSING + ")")
_BULLET_SIGNS = frozenset("*+•·▪►▶›>–—-0123456789")
_BULLET = re.compile(r"^(?:[*+•·▪►▶›>–—-]|\d{1,2}[.)])\s")
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}\b|\b\d{1,2}\.\s?\d{1,2}\.(?:\d{2,4})?|\b(?:19|20)\d\d\b")
_SITE = re.compile(r"\.(?:com|de|org|net|at|ch)|www\.")
_CLOSERS = frozenset(".!?…\"”“»«')]。！？」』")

_GROUPS = {
    # Families as the figures see them: what stands before an article, beside it, after it.
    "cookie-notice": 0, "embedded-content": 0, "ad-block-notice": 0, "offer": 1, "donation": 1, "newsletter": 1,
    "app-nag": 1, "advertisement": 1, "share-bar": 2, "navigation": 2, "audio-player": 2, "reading-time": 2, "stamp": 3,
    "credit": 4, "read-also": 5, "poll": 5, "comments": 6, "feedback": 6, "author-box": 7, "programme-note": 7,
    "copyright": 6,
}  # fmt: skip
_PERSONS = frozenset(
    "ich du ihr wir uns euch sie ihnen ihre dein deine mich dich mir dir you your i we our us my me".split()
)
"""Words of the first and second person: readers' comments and offers speak so, reports do not."""


class Details(NamedTuple):
    """The figures of a line that only its own verdict needs."""

    commas: float
    """Commas a word."""
    digits: float
    """Share of digits among the characters; 0 for long lines."""
    clock: bool
    """Whether it holds a time, a day or a year; False for long lines."""
    linky: bool
    """Whether it holds an address or a mark of menus and trails."""
    quotes: int
    capitals: float
    """Share of words that begin with a capital; that of prose for long lines."""
    persons: float
    """Share of words of the first and second person."""
    marks: int
    """Exclamation and question marks."""


class LineShape:
    """The figures of one line by itself."""

    __slots__ = (
        "_details", "_line", "_marks", "_persons", "_starts", "bullet", "caption", "chars", "content", "ends",
        "function_share", "hits", "inner_ends", "lower_start", "prose", "strong", "weak", "words",
    )  # fmt: skip

    def __init__(self, line: str, common: frozenset[str], signs: Signs, *, credited: bool = True) -> None:
        """Tell the figures of a line; without `credited` no line of the text names a picture agency."""
        words, starts, marks = signs
        unique = {*words}
        first, last = line[:1], line[-1:]
        content = unique - common
        self._line, self._starts, self._marks = line, starts, marks
        self._details: Details | None = None
        self.words = count = len(words)
        self.chars = len(line)
        self.content = content
        self._persons = 0.0 if _PERSONS.isdisjoint(unique) else sum(map(_PERSONS.__contains__, words)) / count
        is_plain = len(content) == len(unique)  # no function word in it, as in most entries of menus
        self.function_share = share = 0.0 if is_plain else sum(map(common.__contains__, words)) / count
        if last in _STOPS:
            ends = 2
        else:
            ends = 1 if last in _PAUSES else 2 if last in _AFTER_STOP and _ends_sentence(line, last) else 0
        self.ends = ends
        self.inner_ends = marks.count(b". ") + marks.count(b"! ") + marks.count(b".q ") if count > 5 else 0
        self.bullet = first in _BULLET_SIGNS and _BULLET.match(line) is not None
        self.lower_start = first.islower()
        self.hits = found = hits(words, unique) if count <= 60 else opening(words)
        self.strong = next((1 + _GROUPS[f] for f in found.strong if count <= LIMITS[f]), 0) if found.strong else 0
        self.weak = len(found.weak)
        marked = credited or b":" in marks or line[-3:].isupper() or line.startswith("Image ")
        self.caption = marked and count < 50 and is_caption(line)
        self.prose = (
            (count >= 7 and ((count >= 12 and share >= 0.16) or (ends == 2 and share >= 0.2)))
            or (not common and ends == 2 and (count >= 12 or self.chars > 40))
        ) and not (self.strong and count < 30)

    def is_scrap(self) -> bool:
        """Tell a few words without a stop, as menus and buttons are."""
        return self.words <= _FEW and not self.ends and self.chars <= _SHORT

    @property
    def details(self) -> Details:
        """The other figures, told when first asked for: most lines are only ever neighbours."""
        if self._details is None:
            line, count = self._line, self.words
            starts, marks = self._starts, self._marks
            digits = starts.count(b"0") if count < 30 else 0
            self._details = Details(  # in the order of the fields, because names cost a third of the call
                marks.count(b",") / (count or 1),
                digits / (len(line) or 1),
                digits > 1 and _CLOCK.search(line) is not None,
                count < 40 and _is_linky(line),
                marks.count(b'"') + marks.count(b"q"),
                (starts.count(b" A") + starts.startswith(b"A")) / (count or 1) if count < 40 else 0.3,
                self._persons,
                marks.count(b"!"),
            )
        return self._details


def _is_linky(line: str) -> bool:
    """Tell whether a line holds an address or a mark of menus and trails; asked sign by sign, the fastest way."""
    if "http" in line or "|" in line or "@" in line or "→" in line:
        return True
    if ("»" in line and "«" not in line) or ("›" in line and "‹" not in line):  # both are quotation marks
        return True
    return "." in line and _SITE.search(line) is not None


def _ends_sentence(line: str, last: str) -> bool:
    """Tell whether a line that closes with `_AFTER_STOP` ends a sentence, such marks and a signature aside."""
    bare = line.rstrip(_CLOSING)
    if bare[-1:] in _STOPS:
        return bool(bare)
    if last == ")":
        signature = signature_of(line)
        return bool(signature) and line[: -len(signature)].rstrip().rstrip(_CLOSING)[-1:] in _STOPS
    return False


def shapes_of(lines: list[str], language: str) -> list[LineShape]:
    """Return the figures of each line by itself; lines far from anything long share those of a menu entry.

    Menus and footers are half of a scraped page, and no figure of theirs is ever needed but that they are short.
    """
    if not lines:
        return []
    common = function_words(language)
    near = _near(lines)
    distinct = list(dict.fromkeys(compress(lines, near)))
    text = "\n".join(distinct)
    credited = any(map(text.__contains__, CREDIT_NAMES))
    shapes = {
        line: LineShape(line, common, signs, credited=credited)
        for line, signs in zip(distinct, signs_of(distinct), strict=True)
    }
    menu = menu_entry()
    return [shapes[line] if is_near else menu for line, is_near in zip(lines, near, strict=True)]


def _near(lines: list[str]) -> list[bool]:
    """Tell which lines stand within seven lines of one long enough for prose, or of one that ends a sentence."""
    near = [False] * len(lines)
    reached = 0
    for number, line in enumerate(lines):
        size = len(line)
        if size >= 45 or (size >= 20 and line[-1] in _CLOSERS):
            start = max(reached, number - 7)
            reached = min(len(lines), number + 8)
            near[start:reached] = [True] * (reached - start)
    return near if any(near) else [True] * len(lines)


@cache
def menu_entry() -> LineShape:
    """Return the figures all lines far from prose share."""
    return lone("Aa Bb")


_FEW = 3
"""Words up to which a line without a stop is judged only right beside prose: of such lines one in two hundred stays."""
_SHORT = 30  # characters such a line has at most, because scripts without blanks count few words


def candidates(shapes: list[LineShape]) -> list[int]:
    """Return the lines worth judging: those within five lines of prose that their own words do not settle.

    Menus and footers are two thirds of a scraped page and never near prose.
    """
    count = len(shapes)
    near, next_to = [False] * count, [False] * count
    for number, shape in enumerate(shapes):
        if shape.prose or (shape.words >= 10 and shape.ends):
            first, last = max(0, number - 5), min(count, number + 6)
            near[first:last] = [True] * (last - first)
            first, last = max(0, number - 2), min(count, number + 3)
            next_to[first:last] = [True] * (last - first)
    judged = [i for i, shape in enumerate(shapes) if near[i] and not shape.strong and not shape.caption]
    return [i for i in judged if next_to[i] or not shapes[i].is_scrap()]


def core_of(shapes: list[LineShape]) -> tuple[int, int]:
    """Return the densest stretch of prose as (first line, line after the last): most surely the article's inside."""
    best, best_start, best_end = 0.0, 0, 0
    total, start = 0.0, 0
    for number, shape in enumerate(shapes):
        if shape.prose:
            if not total:
                start = number
            total += shape.words
            if total > best:
                best, best_start, best_end = total, start, number + 1
        elif total:
            total = max(0.0, total - 10.0 - 0.2 * shape.words - (25.0 if shape.strong else 0.0))
    return best_start, best_end


def lone(line: str) -> LineShape:
    """Return the figures of a line no text surrounds."""
    return LineShape(line, frozenset(), next(signs_of([line])))
