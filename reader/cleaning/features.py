"""What a line of scraped text looks like in figures: its words, its end, its neighbours, its place.

No text is kept in the weights that judge these figures: they are counts, lengths and shares.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from functools import cache
from typing import NamedTuple

from reader.cleaning.language import function_words
from reader.cleaning.lines import is_caption, signature_of
from reader.cleaning.phrases import LIMITS, Hits, fold, hits

_STOPS = frozenset(".!?…。！？」』")
_CLOSING = "\"”“»«’‘')"
_BULLET_SIGNS = frozenset("*+•·▪►▶›>–—-0123456789")
_BULLET = re.compile(r"^(?:[*+•·▪►▶›>–—-]|\d{1,2}[.)])\s")
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}\b|\b\d{1,2}\.\s?\d{1,2}\.(?:\d{2,4})?|\b(?:19|20)\d\d\b")
_LINKY = re.compile(r"http|www\.|[@|»›→]|\.(?:com|de|org|net|at|ch)")
_CAPITAL = re.compile(r"\b[A-ZÄÖÜ]")
_CLOSERS = frozenset(".!?…\"”“»«')]。！？」』")

_GROUPS = {
    # Families as the figures see them: what stands before an article, beside it, after it.
    "cookie-notice": 0, "embedded-content": 0, "ad-block-notice": 0, "offer": 1, "donation": 1, "newsletter": 1,
    "app-nag": 1, "advertisement": 1, "share-bar": 2, "navigation": 2, "audio-player": 2, "stamp": 3, "credit": 4,
    "read-also": 5, "poll": 5, "comments": 6, "feedback": 6, "author-box": 7, "programme-note": 7, "copyright": 6,
}  # fmt: skip
_SILENT = Hits()
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
        "_details", "_line", "_words", "bullet", "caption", "chars", "content", "ends", "function_share", "hits",
        "inner_ends", "lower_start", "prose", "strong", "weak", "words",
    )  # fmt: skip

    def __init__(self, line: str, common: frozenset[str]) -> None:
        words = fold(line)
        unique = {*words}
        count = len(words)
        self._line, self._words = line, words
        self._details: Details | None = None
        self.words = count
        self.chars = len(line)
        self.function_share = sum(map(common.__contains__, words)) / count if count else 0.0
        self.ends = 2 if _ends_sentence(line) else 1 if line[-1:] in ":,;" else 0
        self.inner_ends = line.count(". ") + line.count("? ") + line.count("! ") + line.count(".“ ") if count > 5 else 0
        self.bullet = line[:1] in _BULLET_SIGNS and _BULLET.match(line) is not None
        self.lower_start = line[:1].islower()
        self.content = unique - common
        self.hits = hits(words, unique) if count <= 60 else _SILENT  # no phrase takes out a longer line
        self.strong = next((1 + _GROUPS[f] for f in self.hits.strong if count <= LIMITS[f]), 0)
        self.weak = len(self.hits.weak)
        self.caption = is_caption(line) if count < 50 else False
        self.prose = (
            (count >= 12 and (self.function_share >= 0.16 or (self.ends == 2 and not common)))
            or (count >= 7 and self.ends == 2 and self.function_share >= 0.2)
            or (not common and self.chars > 40 and self.ends == 2)
        ) and not (self.strong and count < 30)

    @property
    def details(self) -> Details:
        """The other figures, told when first asked for: most lines are only ever neighbours."""
        if self._details is None:
            line, count = self._line, self.words
            self._details = Details(
                commas=line.count(",") / (count or 1),
                digits=sum(map(line.count, "0123456789")) / max(1, len(line)) if count < 30 else 0.0,
                clock=_CLOCK.search(line) is not None if count < 30 else False,
                linky=count < 40 and _LINKY.search(line) is not None,
                quotes=line.count('"') if line.isascii() else sum(map(line.count, '"„“”»«')),
                capitals=len(_CAPITAL.findall(line)) / (count or 1) if count < 40 else 0.3,
                persons=sum(map(_PERSONS.__contains__, self._words)) / count if count else 0.0,
                marks=line.count("!") + line.count("?"),
            )
        return self._details


def _ends_sentence(line: str) -> bool:
    """Tell whether a line ends a sentence, closing marks and an agency's signature aside."""
    bare = line.rstrip(_CLOSING)
    if bare[-1:] in _STOPS:
        return bool(bare)
    if line[-1:] == ")":
        signature = signature_of(line)
        return bool(signature) and line[: -len(signature)].rstrip().rstrip(_CLOSING)[-1:] in _STOPS
    return False


NAMES = (
    "words", "function_share", "ends", "inner_ends", "bullet", "commas", "digits", "clock",
    "quotes", "capitals", "weak",
    "words-1", "function-1", "ends-1", "strong-1", "words+1", "function+1", "ends+1",
    "words-2", "ends-2", "words+2",
    "prose2", "prose5", "prose12", "prose5-", "prose5+", "prose12-", "prose12+",
    "until_prose", "short_run+",
    "mass_before", "mass_after", "prose_before", "prose_after", "total_prose",
    "twin", "overlap", "since_marker", "marker_prose", "until_marker", "core", "core_distance", "lines",
    "caption+1", "weak5",
    "overlap_before", "overlap_after", "length_ratio", "persons", "marks",
    "since_headline", "ends_share5",
)  # fmt: skip
"""Names of the figures in the order of `figures`; "-1" and "+1" are the lines before and after."""

_FAR = 60.0


def shapes_of(lines: list[str], language: str) -> list[LineShape]:
    """Return the figures of each line by itself; lines far from anything long share those of a menu entry.

    Menus and footers are half of a scraped page, and no figure of theirs is ever needed but that they are short.
    """
    common = function_words(language)
    near = _near(lines)
    menu = menu_entry()
    seen: dict[str, LineShape] = {}
    shapes = []
    for line, is_near in zip(lines, near, strict=True):
        shape = seen.get(line) if is_near else menu
        if shape is None:
            shape = seen[line] = LineShape(line, common)
        shapes.append(shape)
    return shapes


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
    return LineShape("Aa Bb", frozenset())


def candidates(shapes: list[LineShape]) -> list[int]:
    """Return the lines worth judging: those within five lines of prose that their own words do not settle.

    Menus and footers are two thirds of a scraped page and never near prose.
    """
    near = [False] * len(shapes)
    for number, shape in enumerate(shapes):
        if shape.prose or (shape.words >= 10 and shape.ends):
            for i in range(max(0, number - 5), min(len(shapes), number + 6)):
                near[i] = True
    return [i for i, is_near in enumerate(near) if is_near and not shapes[i].strong and not shapes[i].caption]


_REACH = 14


def _sums(values: list[float]) -> list[float]:
    """Return running totals padded at both ends: the sum over lines a up to b is `t[b + _REACH] - t[a + _REACH]`.

    The padding lets windows reach over the ends without a test for each.
    """
    totals = [0.0] * (_REACH + 1)
    total = 0.0
    for value in values:
        total += value
        totals.append(total)
    totals.extend([total] * _REACH)
    return totals


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
    prose = _sums([float(s.words) if s.prose else 0.0 for s in shapes])
    proses = [i for i, s in enumerate(shapes) if s.prose]
    markers = [i for i, s in enumerate(shapes) if s.strong in (6, 7, 8) or (s.strong in (1, 2) and s.words < 30)]
    weak = _sums([float(min(3, s.weak)) for s in shapes])
    shorts_after = _short_runs(shapes[::-1])[::-1]
    twins = Counter(lines)
    core_start, core_end = core_of(shapes)
    spoken = Counter(w for s in shapes[core_start:core_end] if s.prose for w in s.content)
    overlaps = _sums([_overlap(shapes[i], spoken, 1 if core_start <= i < core_end else 0) for i in proses])
    core_words = sorted(s.words for s in shapes[core_start:core_end] if s.prose)
    typical = core_words[len(core_words) // 2] if core_words else 30
    headline = _headline(lines, shapes, core_start)
    ended = _sums([float(s.ends == 2) for s in shapes])
    total = prose[-1] or 1.0
    none = _nothing()
    count = len(shapes)
    rows = []
    for i in judged:
        s = shapes[i]
        b1, b2 = (shapes[i - 1] if i else none), (shapes[i - 2] if i > 1 else none)
        a1, a2 = (shapes[i + 1] if i + 1 < count else none), (shapes[i + 2] if i + 2 < count else none)
        at = bisect_left(proses, i)
        after = bisect_left(proses, i + 1)
        marker_at = bisect_left(markers, i)
        last_marker = markers[marker_at - 1] if marker_at else -1
        next_at = marker_at + (1 if marker_at < len(markers) and markers[marker_at] == i else 0)
        inside = core_start <= i < core_end
        d = s.details
        own = 1 if inside and s.prose else 0
        here, next_line = prose[i + _REACH], prose[i + 1 + _REACH]
        p_at, p_after = at + _REACH, after + _REACH
        rows.append([
            s.words, s.function_share, s.ends, s.inner_ends, s.bullet, d.commas, d.digits,
            d.clock,
            d.quotes, d.capitals, s.weak,
            b1.words, b1.function_share, b1.ends, b1.strong, a1.words, a1.function_share, a1.ends,
            b2.words, b2.ends, a2.words,
            prose[i + 3 + _REACH] - prose[i - 2 + _REACH], prose[i + 6 + _REACH] - prose[i - 5 + _REACH],
            prose[i + 13 + _REACH] - prose[i - 12 + _REACH], here - prose[i - 5 + _REACH],
            prose[i + 6 + _REACH] - next_line,
            here - prose[i - 12 + _REACH], prose[i + 13 + _REACH] - next_line,
            min(_FAR, proses[after] - i) if after < len(proses) else _FAR,
            shorts_after[i],
            here / total, (total - next_line) / total, here, total - next_line, total,
            twins[lines[i]], _overlap(s, spoken, own),
            min(_FAR, i - last_marker) if last_marker >= 0 else _FAR,
            here - prose[last_marker + 1 + _REACH] if last_marker >= 0 else -1.0,
            min(_FAR, markers[next_at] - i) if next_at < len(markers) else _FAR,
            inside, core_start - i if i < core_start else min(0, core_end - 1 - i), count,
            a1.caption, weak[i + 6 + _REACH] - weak[i - 5 + _REACH],
            (overlaps[p_at] - overlaps[p_at - 3]) / 3, (overlaps[p_after + 3] - overlaps[p_after]) / 3,
            s.words / typical, d.persons, d.marks,
            max(-_FAR, min(_FAR, i - headline)) if headline >= 0 else -99.0,
            ended[i + 6 + _REACH] - ended[i - 5 + _REACH],
        ])  # fmt: skip
    return [list(map(float, row)) for row in rows]  # the trees compare floats, which is faster than mixed numbers


def _short_runs(shapes: list[LineShape]) -> list[float]:
    """Return for each line how many lines without prose stand in a row just before it."""
    runs: list[float] = []
    run = 0.0
    for shape in shapes:
        runs.append(min(_FAR, run))
        run = 0.0 if shape.prose else run + 1
    return runs


def _overlap(shape: LineShape, spoken: Counter[str], own: int) -> float:
    """Share of a line's content words that the core says too (more often than this line itself says them)."""
    content = shape.content
    if not own:
        return len(content & spoken.keys()) / (len(content) or 1)
    return sum([spoken[w] > own for w in content]) / (len(content) or 1)


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
    shape = LineShape("", frozenset())
    shape.words = -1
    return shape
