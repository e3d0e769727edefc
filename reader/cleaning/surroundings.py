"""What surrounds a line of scraped text, in figures: its neighbours, its place, how much of the text is prose around.

No text is kept in the weights that judge these figures: they are counts, lengths and shares.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from functools import cache
from itertools import accumulate, chain
from typing import TYPE_CHECKING

from reader.cleaning.features import core_of, lone, menu_entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.cleaning.features import LineShape

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

_FAR = 60.0  # lines; what is farther away is all the same
_REACH = 14
_BEFORE = (0.0,) * _REACH


def _sums(values: Iterable[float]) -> list[float]:
    """Return running totals padded at both ends: the sum over lines a up to b is `t[b + _REACH] - t[a + _REACH]`.

    The padding lets windows reach over the ends without a test for each.
    """
    totals = [*_BEFORE, *accumulate(values, initial=0.0)]
    return totals + totals[-1:] * _REACH


_MARKERS = (6, 7, 8)
"""Groups of phrases that stand below an article, whatever their length: more to read, comments, its author."""
OUTSIDE = -3.0
"""Log-odds of lines that a glance puts out: nothing that reads them tells them from lower ones."""
_FAR_BELOW, _TOLD, _SHORT = 5, 207, 25
"""Lines below the core, words of prose above, and of the line: nothing of the article follows there."""
_THIN, _SCARCE, _TOLD_IN_ALL = 80, 58, 297
"""Words of prose within five and within twelve lines of a line far from the text, and in all of the text."""


class Surroundings:
    """What surrounds the lines of one text: totals, places of prose and markers, and the core."""

    __slots__ = (
        "core", "count", "ended", "headline", "lines", "markers", "overlaps", "prose", "proses", "repeated",
        "shapes", "spoken", "total", "twins", "typical", "weak",
    )  # fmt: skip

    def __init__(self, shapes: list[LineShape], lines: list[str]) -> None:
        self.shapes, self.lines, self.count = shapes, lines, len(shapes)
        self._count(shapes)
        self.twins = Counter(lines)
        start, end = self.core = core_of(shapes)
        told = [s for s in shapes[start:end] if s.prose]
        self.spoken = Counter(chain.from_iterable([s.content for s in told]))
        self.repeated = {word for word, times in self.spoken.items() if times > 1}
        self.overlaps = _sums([self.overlap(i) for i in self.proses])
        words = sorted([s.words for s in told])
        self.typical = words[len(words) // 2] if words else 30
        self.headline = _headline(lines, shapes, start)

    def _count(self, shapes: list[LineShape]) -> None:
        """Find the prose, the markers and the running totals; entries of menus, half of all lines, have none."""
        menu = menu_entry()
        prose, weak, ended = [0.0] * self.count, [0.0] * self.count, [0.0] * self.count
        self.proses, self.markers = [], []
        for i, s in enumerate(shapes):
            if s is menu:
                continue
            if s.prose:
                self.proses.append(i)
                prose[i] = float(s.words)
            if s.ends == 2:
                ended[i] = 1.0
            if s.weak:
                weak[i] = float(min(s.weak, 3))
            strong = s.strong
            if strong and (strong in _MARKERS or (strong < 3 and s.words < 30)):
                self.markers.append(i)
        self.prose, self.weak, self.ended = _sums(prose), _sums(weak), _sums(ended)
        self.total = self.prose[-1] or 1.0

    def at_a_glance(self, judged: list[int]) -> dict[int, float]:
        """Return the log-odds of lines far from the text, which the prose around them puts out; a quarter are.

        The weights tell the same of 99 in 100 of them, but need all their figures for it.
        """
        shapes, prose, total = self.shapes, self.prose, self.total
        start, end = self.core
        settled = {}
        for i in judged:
            shape, at = shapes[i], i + _REACH
            nearby = prose[at + 6] - prose[at - 5]
            if (
                not start <= i < end
                and nearby <= _THIN
                and (
                    (i >= end + _FAR_BELOW and prose[at] > _TOLD and shape.words < _SHORT)
                    or (not shape.ends and total > _TOLD_IN_ALL and prose[at + 13] - prose[at - 12] <= _SCARCE)
                )
            ):
                settled[i] = OUTSIDE
        return settled

    def overlap(self, i: int) -> float:
        """Share of a line's content words that the core says too, and says once more where the line is its own."""
        shape = self.shapes[i]
        content = shape.content
        if shape.prose and self.core[0] <= i < self.core[1]:
            return len(content & self.repeated) / (len(content) or 1)
        return len(content & self.spoken.keys()) / (len(content) or 1)

    def figures(self, judged: Iterable[int]) -> Iterator[tuple[float, ...]]:
        """Yield the figures of the lines to be judged, in the order of `NAMES`.

        One by one, because a row that is judged at once leaves its memory to the next, still warm.
        """
        around = [*[_nothing()] * 2, *self.shapes, *[_nothing()] * 2]  # padded: most lines have all four neighbours
        for i in judged:
            yield (*self._neighbours(around[i : i + 5]), *self._windows(i + _REACH), *self._place(i))

    def _neighbours(self, around: list[LineShape]) -> tuple[float, ...]:
        """The figures of the line itself, which is the third of five, and of the two lines on either side."""
        b2, b1, s, a1, a2 = around
        commas, digits, clock, _, quotes, capitals, persons, marks = s.details
        return (
            s.words, s.function_share, s.ends, s.inner_ends, s.bullet, commas, digits, clock, quotes,
            capitals, s.weak, persons, marks, s.words / self.typical,
            b1.words, b1.function_share, b1.ends, b1.strong, a1.words, a1.function_share, a1.ends, a1.caption,
            b2.words, b2.ends, a2.words,
        )  # fmt: skip

    def _windows(self, at: int) -> tuple[float, ...]:
        """How much prose, boilerplate words and sentence ends stand within two to twelve lines of a padded place."""
        prose, weak, ended, total = self.prose, self.weak, self.ended, self.total
        here, below = prose[at], prose[at + 1]
        five_above, five_below = prose[at - 5], prose[at + 6]
        twelve_above, twelve_below = prose[at - 12], prose[at + 13]
        after = total - below
        return (
            prose[at + 3] - prose[at - 2], five_below - five_above, twelve_below - twelve_above,
            here - five_above, five_below - below, here - twelve_above, twelve_below - below,
            weak[at + 6] - weak[at - 5], ended[at + 6] - ended[at - 5],
            here / total, after / total, here, after, total,
        )  # fmt: skip

    def _place(self, i: int) -> tuple[float, ...]:
        """Where the line stands to prose, markers, headline and core, and how much it shares with the core's words."""
        proses, markers, overlaps, count = self.proses, self.markers, self.overlaps, self.count
        start, end = self.core
        before = bisect_left(proses, i)
        after = before + (before < len(proses) and proses[before] == i)
        until_prose = (proses[after] if after < len(proses) else count) - i
        since_marker, told_since, until_marker = _FAR, -1.0, _FAR
        if markers:
            marked = bisect_left(markers, i)
            if marked:
                last = markers[marked - 1]
                since_marker, told_since = i - last, self.prose[i + _REACH] - self.prose[last + 1 + _REACH]
            if marked < len(markers) and markers[marked] == i:
                marked += 1
            if marked < len(markers):
                until_marker = markers[marked] - i
        left, right = before + _REACH, after + _REACH
        return (
            until_prose if after < len(proses) and until_prose < _FAR else _FAR,
            until_prose - 1 if until_prose <= _FAR else _FAR,
            self.twins[self.lines[i]], self.overlap(i),
            min(_FAR, since_marker), told_since, min(_FAR, until_marker),
            start <= i < end, start - i if i < start else end - 1 - i if i >= end else 0, count,
            (overlaps[left] - overlaps[left - 3]) / 3, (overlaps[right + 3] - overlaps[right]) / 3,
            max(-_FAR, min(_FAR, i - self.headline)) if self.headline >= 0 else -99.0,
        )  # fmt: skip


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
    shape = lone("")
    shape.words, shape.ends = -1, 1  # what the weights know the top and the foot of a text by
    return shape
