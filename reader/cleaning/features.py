"""What a line of scraped text looks like in figures: its words, its end, its neighbours, its place.

No text is kept in the weights that judge these figures: they are counts, lengths and shares.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from functools import cache
from itertools import accumulate, chain, compress
from typing import TYPE_CHECKING, NamedTuple

from reader.cleaning.language import function_words
from reader.cleaning.lines import CREDIT_NAMES, is_caption, signature_of
from reader.cleaning.phrases import LIMITS, hits, opening
from reader.cleaning.signs import signs_of

if TYPE_CHECKING:
    from collections.abc import Iterable

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
        "_details", "_line", "_signs", "bullet", "caption", "chars", "content", "ends", "function_share",
        "hits", "inner_ends", "lower_start", "prose", "strong", "weak", "words",
    )  # fmt: skip

    def __init__(self, line: str, common: frozenset[str], signs: Signs, *, credited: bool = True) -> None:
        """Tell the figures of a line; without `credited` no line of the text names a picture agency."""
        words, _, marks = self._signs = signs
        unique = {*words}
        first, last = line[:1], line[-1:]
        self._line = line
        self._details: Details | None = None
        self.words = count = len(words)
        self.chars = len(line)
        self.content = unique - common
        self.function_share = share = sum(map(common.__contains__, words)) / count if count else 0.0
        self.ends = ends = 2 if last in _STOPS or _ends_sentence(line, last) else 1 if last in _PAUSES else 0
        self.inner_ends = marks.count(b". ") + marks.count(b"! ") + marks.count(b".q ") if count > 5 else 0
        self.bullet = first in _BULLET_SIGNS and _BULLET.match(line) is not None
        self.lower_start = first.islower()
        self.hits = found = hits(words, unique) if count <= 60 else opening(words)
        self.strong = next((1 + _GROUPS[f] for f in found.strong if count <= LIMITS[f]), 0) if found.strong else 0
        self.weak = len(found.weak)
        marked = credited or b":" in marks or line[-3:].isupper()
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
            words, starts, marks = self._signs
            digits = starts.count(b"0") if count < 30 else 0
            self._details = Details(  # in the order of the fields, because names cost a third of the call
                marks.count(b",") / (count or 1),
                digits / (len(line) or 1),
                digits > 1 and _CLOCK.search(line) is not None,
                count < 40 and _is_linky(line),
                marks.count(b'"') + marks.count(b"q"),
                (starts.count(b" A") + starts.startswith(b"A")) / (count or 1) if count < 40 else 0.3,
                0.0 if _PERSONS.isdisjoint(words) else sum(map(_PERSONS.__contains__, words)) / count,
                marks.count(b"!"),
            )
        return self._details


def _is_linky(line: str) -> bool:
    """Tell whether a line holds an address or a mark of menus and trails; asked sign by sign, the fastest way."""
    if "http" in line or "|" in line or "@" in line or "»" in line or "›" in line or "→" in line:
        return True
    return "." in line and _SITE.search(line) is not None


def _ends_sentence(line: str, last: str) -> bool:
    """Tell whether a line ends a sentence, closing marks and an agency's signature aside."""
    if last not in _AFTER_STOP:
        return False
    bare = line.rstrip(_CLOSING)
    if bare[-1:] in _STOPS:
        return bool(bare)
    if last == ")":
        signature = signature_of(line)
        return bool(signature) and line[: -len(signature)].rstrip().rstrip(_CLOSING)[-1:] in _STOPS
    return False


NAMES = (
    "words", "function_share", "ends", "inner_ends", "bullet", "commas", "digits", "clock", "quotes", "capitals",
    "weak", "persons", "marks", "length_ratio",
    "words-1", "function-1", "ends-1", "strong-1", "words+1", "function+1", "ends+1", "caption+1",
    "words-2", "ends-2", "words+2",
    "prose2", "prose5", "prose12", "prose5-", "prose5+", "prose12-", "prose12+", "weak5", "ends5",
    "mass_before", "mass_after", "prose_before", "prose_after", "total_prose",
    "until_prose", "short_run+", "twin", "overlap", "since_marker", "marker_prose", "until_marker",
    "core", "core_distance", "lines", "overlap_before", "overlap_after", "since_headline",
)  # fmt: skip
"""Names of the figures in the order of `figures`; "-1" and "+1" are the lines before and after."""

_FAR = 60.0


def shapes_of(lines: list[str], language: str) -> list[LineShape]:
    """Return the figures of each line by itself; lines far from anything long share those of a menu entry.

    Menus and footers are half of a scraped page, and no figure of theirs is ever needed but that they are short.
    """
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
    return _lone("Aa Bb")


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


_REACH = 14
_BEFORE = (0.0,) * _REACH


def _sums(values: Iterable[float]) -> list[float]:
    """Return running totals padded at both ends: the sum over lines a up to b is `t[b + _REACH] - t[a + _REACH]`.

    The padding lets windows reach over the ends without a test for each.
    """
    totals = [*_BEFORE, *accumulate(values, initial=0.0)]
    return totals + totals[-1:] * _REACH


def core_of(shapes: list[LineShape]) -> tuple[int, int]:
    """Return the densest stretch of prose as (first line, line after the last): most surely the article's inside."""
    best = (0.0, 0, 0)
    total, start = 0.0, 0
    for number, shape in enumerate(shapes):
        gain = shape.words * 1.0 if shape.prose else -10.0 - 0.2 * shape.words - (25.0 if shape.strong else 0.0)
        if total + gain <= 0:
            total, start = 0.0, number + 1
            continue
        total += gain
        if total > best[0]:
            best = (total, start, number + 1)
    return best[1], best[2]


def figures(shapes: list[LineShape], lines: list[str], judged: list[int]) -> list[list[float]]:
    """Return the figures of the lines to be judged, in the order of `NAMES`."""
    around = _Around(shapes, lines)
    # The trees compare floats, which is faster than mixed numbers.
    return [list(map(float, (*around.neighbours(i), *around.windows(i), *around.place(i)))) for i in judged]


class _Around:
    """What surrounds the lines of one text: totals, places of prose and markers, and the core."""

    __slots__ = (
        "core", "count", "ended", "headline", "lines", "markers", "overlaps", "prose", "proses", "repeated",
        "shapes", "shorts_after", "spoken", "total", "twins", "typical", "weak",
    )  # fmt: skip

    def __init__(self, shapes: list[LineShape], lines: list[str]) -> None:
        self.shapes, self.lines, self.count = shapes, lines, len(shapes)
        self.prose = _sums([float(s.words) if s.prose else 0.0 for s in shapes])
        self.total = self.prose[-1] or 1.0
        self.proses = [i for i, s in enumerate(shapes) if s.prose]
        self.markers = [
            i for i, s in enumerate(shapes) if s.strong in (6, 7, 8) or (s.strong in (1, 2) and s.words < 30)
        ]
        self.weak = _sums([float(min(3, s.weak)) for s in shapes])
        self.ended = _sums([float(s.ends == 2) for s in shapes])
        self.shorts_after = _short_runs(shapes[::-1])[::-1]
        self.twins = Counter(lines)
        start, end = self.core = core_of(shapes)
        self.spoken = Counter(chain.from_iterable([s.content for s in shapes[start:end] if s.prose]))
        self.repeated = {word for word, times in self.spoken.items() if times > 1}
        self.overlaps = _sums([self.overlap(i) for i in self.proses])
        words = sorted(s.words for s in shapes[start:end] if s.prose)
        self.typical = words[len(words) // 2] if words else 30
        self.headline = _headline(lines, shapes, start)

    def overlap(self, i: int) -> float:
        """Share of a line's content words that the core says too, and says once more where the line is its own."""
        shape = self.shapes[i]
        content = shape.content
        if shape.prose and self.core[0] <= i < self.core[1]:
            return len(content & self.repeated) / (len(content) or 1)
        return len(content & self.spoken.keys()) / (len(content) or 1)

    def neighbours(self, i: int) -> tuple[float, ...]:
        """The figures of the line itself and of the two lines on either side."""
        shapes, none = self.shapes, _nothing()
        s, d = shapes[i], shapes[i].details
        b1, b2 = (shapes[i - 1] if i else none), (shapes[i - 2] if i > 1 else none)
        a1 = shapes[i + 1] if i + 1 < self.count else none
        a2 = shapes[i + 2] if i + 2 < self.count else none
        return (
            s.words, s.function_share, s.ends, s.inner_ends, s.bullet, d.commas, d.digits, d.clock, d.quotes,
            d.capitals, s.weak, d.persons, d.marks, s.words / self.typical,
            b1.words, b1.function_share, b1.ends, b1.strong, a1.words, a1.function_share, a1.ends, a1.caption,
            b2.words, b2.ends, a2.words,
        )  # fmt: skip

    def windows(self, i: int) -> tuple[float, ...]:
        """How much prose, boilerplate words and sentence ends stand within two to twelve lines."""
        prose, weak, ended, at = self.prose, self.weak, self.ended, i + _REACH
        here, below = prose[at], prose[at + 1]
        return (
            prose[at + 3] - prose[at - 2], prose[at + 6] - prose[at - 5], prose[at + 13] - prose[at - 12],
            here - prose[at - 5], prose[at + 6] - below, here - prose[at - 12], prose[at + 13] - below,
            weak[at + 6] - weak[at - 5], ended[at + 6] - ended[at - 5],
            here / self.total, (self.total - below) / self.total, here, self.total - below, self.total,
        )  # fmt: skip

    def place(self, i: int) -> tuple[float, ...]:
        """Where the line stands to prose, markers, headline and core, and how much it shares with the core's words."""
        proses, markers, overlaps = self.proses, self.markers, self.overlaps
        start, end = self.core
        inside = start <= i < end
        before = bisect_left(proses, i)
        after = before + (before < len(proses) and proses[before] == i)
        marked = bisect_left(markers, i)
        last = markers[marked - 1] if marked else -1
        following = marked + (1 if marked < len(markers) and markers[marked] == i else 0)
        left, right = before + _REACH, after + _REACH
        return (
            min(_FAR, proses[after] - i) if after < len(proses) else _FAR, self.shorts_after[i],
            self.twins[self.lines[i]], self.overlap(i),
            min(_FAR, i - last) if last >= 0 else _FAR,
            self.prose[i + _REACH] - self.prose[last + 1 + _REACH] if last >= 0 else -1.0,
            min(_FAR, markers[following] - i) if following < len(markers) else _FAR,
            inside, start - i if i < start else min(0, end - 1 - i), self.count,
            (overlaps[left] - overlaps[left - 3]) / 3, (overlaps[right + 3] - overlaps[right]) / 3,
            max(-_FAR, min(_FAR, i - self.headline)) if self.headline >= 0 else -99.0,
        )  # fmt: skip


def _short_runs(shapes: list[LineShape]) -> list[float]:
    """Return for each line how many lines without prose stand in a row just before it."""
    runs: list[float] = []
    run = 0.0
    for shape in shapes:
        runs.append(min(_FAR, run))
        run = 0.0 if shape.prose else run + 1
    return runs


def _headline(lines: list[str], shapes: list[LineShape], core_start: int) -> int:
    """Return the line before the core that repeats the page's first lines or stands twice above it; -1 without one.

    Scrapers keep the title bar as the first line, so a line that says the same again is the headline.
    """
    first: set[str] = next((shape.content for shape in shapes[:3] if shape.words > 3), set())
    best, best_share = -1, 0.59
    for i in range(max(1, core_start - 40), min(core_start + 2, len(lines))):
        content = shapes[i].content
        if len(content) >= 2 and 3 < shapes[i].words < 30:
            share = len(content & first) / len(content)
            if share >= best_share:
                best, best_share = i, share
    return best


@cache
def _nothing() -> LineShape:
    shape = _lone("")
    shape.words, shape.ends = -1, 1  # what the weights know the top and the foot of a text by
    return shape


def _lone(line: str) -> LineShape:
    return LineShape(line, frozenset(), next(signs_of([line])))
