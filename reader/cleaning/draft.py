"""The lines of a text with what has been decided about each so far, and the finding of its title, byline and lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article import BlockKind
from reader.cleaning.day import holds_day
from reader.cleaning.headline import SCRAP, is_kicker_over, top_of
from reader.cleaning.lines import byline_of, ends_with_name, is_agency_line, is_bare_name, is_byline_or_stamp

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from reader.cleaning.features import LineShape

_CLOSING_MARKS = "\"“”»«’‘')"
_MAYBE, _MAYBE_LIGHT = -1.8, -2.6  # log-odds
"""How much doubt of the weights a heading survives: more in a text that is mostly prose, where little else stands."""
_PARTED, _SCRAPS = 8, 2
"""Lines that may part a headline from its lead or picture, and buttons among them; of more a menu is made."""
_SHORTEST = 4  # words of a title; where longer lines stand above one another, they are a list of teasers
_AGREED = 0.3  # share of the content words of a headline that the text says too
_BEGINNING = 5  # lines a text begins with, which say what it is about though they may be short
TITLE_REACH = 14
"""Lines above the first prose in which the title is looked for: stamps, bylines and share bars stand between."""


class Draft:
    """The lines of a text, which of them stay, as what, and why the others go."""

    def __init__(self, lines: list[str], shapes: list[LineShape], kept: list[bool], odds: list[float]) -> None:
        self.lines, self.shapes, self.kept, self.odds = lines, shapes, list(kept), odds
        self.rules = [""] * len(lines)
        self.kinds = [BlockKind.PARAGRAPH] * len(lines)
        self.title = self.lead = -1
        self.authors: tuple[str, ...] = ()
        prose = [i for i, keep in enumerate(kept) if keep and self._solid(i)]
        told = sum(shapes[i].words for i in prose)
        self.maybe = _MAYBE_LIGHT if told * 2 >= sum(shape.words for shape in shapes) else _MAYBE
        self.first_prose = prose[0] if prose else next((i for i, keep in enumerate(kept) if keep), -1)
        self.last_prose = prose[-1] if prose else -1

    def find_title(self, spoken: set[str]) -> None:
        """The title is the most headline-like line above the first prose; without a line above there is none.

        `spoken` holds the content words of the densest prose.
        """
        if self.first_prose < 0:
            return
        begun = range(self.first_prose, min(self.first_prose + _BEGINNING, len(self.lines)))
        spoken = spoken.union(*[self.shapes[i].content for i in begun if self.kept[i]])
        first = self.shapes[0].content if self.shapes else frozenset()
        top = top_of(self.lines, self.shapes, self.rules, self.first_prose, spoken)
        if top is not None:
            self.title = top.title
            self._take_title()
            self._take_top(top.lead)
            return
        best = 0.0
        for i in range(max(0, self.first_prose - TITLE_REACH), self.first_prose):
            points = self._title_points(i, spoken, first)
            if points > best:
                best, self.title = points, i
        if self.title < 0:
            return
        nearest = self.title
        self.title = self._headline_beside(nearest, spoken, first)
        self._take_title()
        if self.title < nearest - 1:  # what stands below byline or buttons is told of a picture
            for i in range(self.title + 1, nearest + 1):
                if self.kept[i] and self.kinds[i] is BlockKind.PARAGRAPH and not self._solid(i):
                    self._drop(i, "caption" if i == nearest else "before-article")

    def _headline_beside(self, at: int, spoken: set[str], first: AbstractSet[str]) -> int:
        """Return the line that heads the one found, if that is a lead or a caption; or the one its kicker stands over.

        What is long and stands lower is nearer to the text than the headline, and shares more words with it.
        """
        below = at + 1
        if (
            below < self.first_prose
            and self._title_points(below, spoken, first) > 0
            and is_kicker_over(self.lines[at], self.shapes[at], self.lines[below], self.shapes[below])
        ):
            return below
        above = at - 1
        scraps = 0
        while above >= 0 and at - above <= _PARTED and scraps <= _SCRAPS and self._parts(above):
            scraps += not (self.rules[above] or is_byline_or_stamp(self.lines[above]))
            above -= 1
        if above < 0 or not self._title_points(above, spoken, first):
            return at
        shape, lead = self.shapes[above], self.shapes[at]
        if scraps and shape.words <= _SHORTEST:
            return at
        if is_kicker_over(self.lines[above], shape, self.lines[at], lead):
            return at
        if sum(word in spoken for word in shape.content) < _AGREED * len(shape.content):
            return at
        if len(shape.content & lead.content) * 5 >= 3 * len(lead.content):  # the title again
            return at
        return at if self._is_listed(above) else above

    def _is_listed(self, i: int) -> bool:
        """Tell a teaser of a list by another above it; above a headline stands its kicker, if anything."""
        above = i - 1
        while above >= 0 and i - above <= _SCRAPS and self._parts(above):
            above -= 1
        return above >= 0 and self.shapes[above].words > _SHORTEST and not self._parts(above)

    def _parts(self, i: int) -> bool:
        """Tell a line that may stand between a headline and what follows it: a byline, a stamp, a button."""
        line = self.lines[i]
        return bool(self.rules[i]) or self.shapes[i].words <= SCRAP or is_byline_or_stamp(line) or is_bare_name(line)

    def _take_top(self, lead: int) -> None:
        """Keep the lead of a headline, and let captions and scraps between it and the text go."""
        if lead >= 0:
            self.kinds[lead], self.kept[lead], self.rules[lead] = BlockKind.LEAD, True, ""
            self.lead = lead
        below = max(self.title, lead) + 1
        solid = next((i for i in range(below, len(self.lines)) if self.kept[i] and self._solid(i)), below)
        for i in range(below, min(solid, below + TITLE_REACH)):
            if self.kept[i] and ends_with_name(self.lines[i]):
                self._drop(i, "caption")
            elif self.kept[i] and self.shapes[i].words < 4 and i + 1 < solid:
                self._drop(i, "before-article")
        if ends_with_name(self.lines[solid]) and solid > below:
            self._drop(solid, "caption")

    def _title_points(self, i: int, spoken: set[str], first: AbstractSet[str]) -> float:
        """How much a line is like a headline; 0 or less where it cannot be one."""
        shape, line = self.shapes[i], self.lines[i]
        if (
            self.rules[i]
            or not 3 <= shape.words <= 28
            or shape.details.linky
            or line.endswith((".", ":", ","))
            or shape.bullet
            or ends_with_name(line)
            or (line[0] in "({" and line[-1] in ")}")
        ):
            return 0.0
        if self._solid(i) or is_byline_or_stamp(line) or shape.details.digits > 0.3 or holds_day(line):
            return 0.0
        overlap = sum(w in spoken for w in shape.content) / (len(shape.content) or 1)
        points = 1.0 + 2.0 * overlap + min(shape.words, 9) * 0.2 - 0.12 * (self.first_prose - i) + 0.8 * self.kept[i]
        if i and len(first) > 1 and len(shape.content & first) >= 0.6 * len(shape.content) and shape.content:
            points += 1.5  # scrapers keep the title bar as the first line
        return points if points > 2.4 else 0.0

    def _take_title(self) -> None:
        at = self.title
        self.kinds[at], self.kept[at], self.rules[at] = BlockKind.TITLE, True, ""
        for i in range(at):
            if self.kept[i]:
                self._drop(i, "before-article")
        above = at - 1
        if above >= 0 and self._is_kicker(above):
            self.kinds[above], self.kept[above], self.rules[above] = BlockKind.KICKER, True, ""
        for i, line in enumerate(self.lines):
            if i != at and self.kept[i] and line == self.lines[at]:
                self._drop(i, "title-repeat")

    def _is_kicker(self, i: int) -> bool:
        shape, line = self.shapes[i], self.lines[i]
        plain = not (
            self.rules[i] or shape.weak or shape.details.linky or shape.details.clock or shape.bullet or shape.prose
        )
        return (
            plain and 1 <= shape.words <= 8 and not line.endswith((".", ",")) and line[:1].isupper() and len(line) > 3
        )

    def find_byline(self) -> None:
        """A byline stands between title and text, or below the text; there it is often an agency alone."""
        if self.first_prose < 0:
            return
        top = max(0, (self.title if self.title >= 0 else self.first_prose) - 3)
        for i in [
            *range(top, min(len(self.lines), self.first_prose + 3)),
            *range(self.last_prose + 1, self.last_prose + 3),
        ]:
            if i >= len(self.lines) or self.kinds[i] is not BlockKind.PARAGRAPH:
                continue
            names = byline_of(self.lines[i])
            if names or (i > self.last_prose and is_agency_line(self.lines[i])):
                self.kinds[i], self.kept[i], self.rules[i] = BlockKind.BYLINE, True, ""
                self.authors = self.authors or names
                if i <= self.first_prose:
                    return

    def keep_lead(self) -> None:
        """A sentence right under the title is the lead, even where bylines and stamps part it from the text."""
        if self.title < 0 or self.lead >= 0:
            return
        for i in range(self.title + 1, min(self.title + 4, self.first_prose)):
            shape = self.shapes[i]
            if (
                not self.kept[i]
                and not self.rules[i]
                and shape.prose
                and 8 <= shape.words <= 70
                and not shape.details.linky
            ):
                self.kept[i] = True
                return

    def title_text(self) -> str:
        """Return the title; "" where the text has none."""
        return self.lines[self.title] if self.title >= 0 else ""

    def lines_with_stamp(self) -> list[str]:
        """Return the lines a stamp may be in: those around the title, then those known as stamps."""
        top = max(0, (self.title if self.title >= 0 else self.first_prose) - 5)
        head = range(top, min(len(self.lines), max(self.first_prose, 0) + 2))
        stamps = [i for i, rule in enumerate(self.rules) if rule == "stamp" and i not in head]
        return [self.lines[i] for i in (*head, *stamps[:4])]

    def _solid(self, i: int) -> bool:
        """Tell prose that cannot be a headline: headlines may ask or quote, but they do not run on or end in a stop."""
        shape = self.shapes[i]
        return (shape.prose and (shape.words > 18 or shape.inner_ends > 1)) or (
            shape.words >= 3 and self.lines[i].rstrip(_CLOSING_MARKS).endswith(".")
        )

    def _drop(self, i: int, rule: str) -> None:
        self.kept[i], self.rules[i] = False, rule
