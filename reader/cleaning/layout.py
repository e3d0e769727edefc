"""Which line of scraped text is what (kicker, title, lead, byline, heading, paragraph), and why a line went."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from reader.article import BlockKind
from reader.cleaning.day import stamped_day, told_day
from reader.cleaning.draft import TITLE_REACH, Draft
from reader.cleaning.endings import comments_begin, notes_at_end
from reader.cleaning.features import menu_entry
from reader.cleaning.lines import (
    begins_with_dateline,
    byline_of,
    is_stamp,
    is_tagged_teaser,
    mark_rule,
    signature_of,
)
from reader.cleaning.lists import lists_in
from reader.cleaning.phrases import LIMITS
from reader.cleaning.pieces import Facts, Piece

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet
    from datetime import date

    from reader.cleaning.features import LineShape

_BULLET = re.compile(r"^[*+•·▪●◦]\s+|^[–—-]\s+(?=\S)")
_SPEAKER = re.compile(r"([A-ZÄÖÜ][\w’'-]{1,30}(?: [A-ZÄÖÜ][\w’'-]{1,30}){0,2}): \S")
_SAID = re.compile(r"[\"„“«»‚‘].{1,160}[.!?…][\"“”«»’‘]{0,2}$")
"""A short line that opens with a quotation mark and ends a sentence: speech, between paragraphs that stay."""
_ENTRY = re.compile(r"\d{1,2}[.:]\d{2}(?: ?Uhr)? ?[:–—|-] ?\S.{4,110}[^.:,]$")
"""The head of an entry of a live report: a clock time and what happened."""
_ENTRIES = 3
"""Heads with text below that make a live report; a single clock time may be a teaser's."""
_SPOKEN = re.compile(r"[\"„“«»‚‘][^\"”“»«’‘]{1,160}[.!?,…][\"“”«»’‘],? [a-zäöü]")
"""Speech and who says it ("„Nein!“ rief sie."), which no heading is."""
_ANSWERS = 3
"""Lines with the same name in front that make an interview."""
_SURE = 1.0  # log-odds a headline-like line without prose of its own needs to stay


def laid_out(
    lines: list[str],
    shapes: list[LineShape],
    kept: list[bool],
    odds: list[float],
    *,
    spoken: AbstractSet[str],
    language: str,
    today: date | None = None,
) -> tuple[list[Piece], Facts]:
    """Return every line as a piece with its kind or the rule that took it out, and the facts found on the way.

    `spoken` holds the content words of the densest prose, which headlines share.
    """
    draft = _Draft(lines, shapes, kept, odds)
    draft.take_out_by_words()
    draft.take_out_comments()
    draft.find_title(set(spoken))
    draft.find_byline()
    draft.keep_lead()
    draft.keep_conversation()
    draft.keep_lists()
    draft.keep_entries()
    draft.take_out_poll_answers()
    draft.take_out_islands()
    draft.keep_headings()
    draft.take_out_notes_on_author()
    draft.take_out_teasers()
    draft.name_kinds()
    draft.name_rules()
    pieces = draft.pieces_with_signature()
    facts = Facts(title=draft.title_text(), authors=draft.authors, language=language)
    day = stamped_day(draft.lines_with_stamp(), language, today)
    if day is not None:
        facts.published, facts.published_source = day, "page line"
    else:
        told = told_day((piece.text for piece in pieces if not piece.rule), language, today)
        if told is not None:
            facts.published, facts.published_source = told
    return pieces, facts


class _Draft(Draft):
    """A draft whose lines are kept or taken out, and named."""

    def take_out_by_words(self) -> None:
        """A strong phrase or the marks of a caption decide, whatever the weights say."""
        for i, shape in enumerate(self.shapes):
            if shape.strong:
                self._drop(i, next(f for f in shape.hits.strong if shape.words <= LIMITS[f]))
            elif shape.caption:
                self._drop(i, "caption")
            elif self.kept[i] and (rule := mark_rule(self.lines[i])):
                self._drop(i, rule)

    def take_out_comments(self) -> None:
        """Where readers' comments begin below the text, the article has ended."""
        if self.first_prose < 0:
            return
        menu = menu_entry()
        below = [i for i in range(self.first_prose + 1, len(self.lines)) if self.shapes[i] is not menu]
        begin = comments_begin(self.lines, below, self._solid)
        for i in range(begin, len(self.lines)):
            if not self.rules[i]:
                self._drop(i, "comments")
        if begin <= self.last_prose:
            self.last_prose = max(i for i in range(begin) if self.kept[i])

    def take_out_islands(self) -> None:
        """A few words alone among lines that went (the answers of a poll, a list of teasers) go with them."""
        scraps = [i for i, keep in enumerate(self.kept) if keep and self.odds[i] < 0 and self._is_scrap(i)]
        run: list[int] = []
        for i in [*scraps, -1]:
            if run and i != run[-1] + 1:
                before, after = run[0] - 1, run[-1] + 1
                between = before >= 0 and after < len(self.lines) and not self.kept[before] and not self.kept[after]
                for j in run if between and len(run) <= 4 else ():
                    self._drop(j, "teaser")
                run = []
            run.append(i)

    def keep_conversation(self) -> None:
        """In an interview lines that open with the same name are answers, and what asks before them is a question."""
        spoken = Counter(self._speakers([i for i, keep in enumerate(self.kept) if keep]).values())
        if any(times >= _ANSWERS for times in spoken.values()):
            for i, name in self._speakers(range(len(self.lines))).items():
                if spoken[name] < _ANSWERS or self.rules[i]:
                    continue
                self.kept[i] = True
                if i and self.lines[i - 1].endswith("?") and not self.rules[i - 1]:
                    self.kept[i - 1] = True
        for i in range(self.first_prose + 1, self.last_prose):
            if not (self.kept[i] or self.rules[i]) and _SAID.match(self.lines[i]):
                self.kept[i] = self.kept[i - 1] and self.kept[i + 1]

    def _speakers(self, among: Iterable[int]) -> dict[int, str]:
        """Return the names in front of lines, by line."""
        lines = self.lines
        return {i: found.group(1) for i in among if ": " in lines[i] and (found := _SPEAKER.match(lines[i]))}

    def keep_lists(self) -> None:
        """Entries of a list stay with the text that announces them, or that they stand in as rows of a table."""
        for entries in lists_in(self.lines, self.kept, self.rules):
            for i in entries:
                self.kept[i], self.kinds[i] = True, BlockKind.LIST_ITEM

    def keep_entries(self) -> None:
        """In a live report the clock times stay, as headings, with the text below each."""
        last = len(self.lines) - 1
        heads = [
            i
            for i, line in enumerate(self.lines[:last])
            if line[0].isdigit() and not self.rules[i] and _ENTRY.match(line) and self.shapes[i + 1].prose
        ]
        if len(heads) < _ENTRIES or 2 * sum(self.kept[i + 1] for i in heads) < len(heads):
            return
        for i in heads:
            self.kept[i], self.kinds[i] = True, BlockKind.HEADING
            if not self.rules[i + 1]:
                self.kept[i + 1] = True
                self.last_prose = max(self.last_prose, i + 1)

    def take_out_notes_on_author(self) -> None:
        """Who the author is follows the article's last paragraph."""
        for i in notes_at_end(self.lines, self.kept):
            self._drop(i, "author-box")

    def take_out_poll_answers(self) -> None:
        """Short lines right above a button to vote are the question and its answers."""
        for i, rule in enumerate(self.rules):
            if rule != "poll" or self.shapes[i].words > 2:
                continue
            for j in range(i - 1, max(-1, i - 8), -1):
                if self.shapes[j].words > 9 or self._solid(j) or self.kinds[j] is not BlockKind.PARAGRAPH:
                    break
                if self.kept[j]:
                    self._drop(j, "poll")

    def _is_scrap(self, i: int) -> bool:
        return self.shapes[i].words <= 6 and self.kinds[i] is BlockKind.PARAGRAPH and not self._solid(i)

    def keep_headings(self) -> None:
        """A headline-like line right above kept prose is a heading rather than a teaser: teasers stand above nothing.

        Down to `maybe` the weights' doubt is overruled; of such lines on news pages three in five are headings. After
        two lines that went (a poll, a list of teasers) any is taken, because a text goes on somehow.
        """
        for i in range(max(2, self.first_prose + 1), min(self.last_prose, len(self.lines) - 1)):
            shape = self.shapes[i]
            if self.kept[i] or self.rules[i] or shape.weak or not (self.kept[i + 1] and self._solid(i + 1)):
                continue
            after_marker = self.rules[i - 1] == "read-also" and self.shapes[i - 1].words < 5
            after_clutter = not self.kept[i - 1] and not self.kept[i - 2] and not after_marker and shape.words <= 14
            doubted = self.odds[i] > self.maybe and not after_marker
            if self._headline_like(i) and (after_clutter or doubted) and not self._is_small_print(i):
                self.kept[i] = True

    def _is_small_print(self, i: int) -> bool:
        """Tell a day, a byline or a credit, which are as short as headings."""
        line = self.lines[i]
        return is_stamp(line) or bool(byline_of(line)) or bool(mark_rule(line))

    def take_out_teasers(self) -> None:
        """Headline-like lines with no prose of their own below are teasers, not headings."""
        shown = [i for i, keep in enumerate(self.kept) if keep]
        if self.last_prose < 0:
            return
        for at, i in enumerate(shown):
            if not self._headline_like(i):
                continue
            if i > self.first_prose and is_tagged_teaser(self.lines[i]):
                self._drop(i, "teaser")
                continue
            below = shown[at + 1] if at + 1 < len(shown) else -1
            if self.odds[i] < _SURE and (
                below < 0
                or (
                    self._headline_like(below)
                    and at + 2 < len(shown)
                    and self._solid(shown[at + 2])
                    and (at == 0 or self._solid(shown[at - 1]))
                    and self.shapes[i].words >= 5
                )
            ):
                self._drop(i, "teaser")
        self._take_out_pointed_at()

    def _take_out_pointed_at(self) -> None:
        """What stands under "More on this:" is what it points at; of two or more the last may be the next heading."""
        for i, rule in enumerate(self.rules):
            if rule != "read-also" or not 2 <= self.shapes[i].words <= 7:
                continue
            below = i + 1
            while below < len(self.lines) and self._headline_like(below) and below - i <= 6:
                below += 1
            pointed = range(i + 1, below if below - i <= 2 else below - 1)
            for j in pointed:
                if self.kept[j]:
                    self._drop(j, "teaser")

    def _headline_like(self, i: int) -> bool:
        shape = self.shapes[i]
        return (
            2 <= shape.words <= 20
            and self.kinds[i] is BlockKind.PARAGRAPH
            and not shape.bullet
            and not shape.lower_start
            and (not self.lines[i].endswith((".", ",", ":", ";")))
            and shape.inner_ends <= 1
            and not self._solid(i)
            and not (shape.prose and _SPOKEN.match(self.lines[i]))
        )

    def name_kinds(self) -> None:
        """Tell headings, list items and the lead among the lines that stay."""
        shown = [i for i, keep in enumerate(self.kept) if keep]
        for at, i in enumerate(shown):
            if self.kinds[i] is not BlockKind.PARAGRAPH:
                continue
            below = shown[at + 1] if at + 1 < len(shown) else -1
            if _BULLET.match(self.lines[i]):
                self.kinds[i] = BlockKind.LIST_ITEM
            elif self._headline_like(i) and below >= 0 and (self.shapes[below].prose or self.shapes[below].words >= 8):
                self.kinds[i] = BlockKind.HEADING
        self._name_lead(shown)

    def _name_lead(self, shown: list[int]) -> None:
        """The lead is a short paragraph right under the title, set off from the text by what follows it."""
        if self.title < 0 or self.lead >= 0:
            return
        under = [i for i in shown if i > self.title and self.kinds[i] is not BlockKind.BYLINE]
        if len(under) < 3:
            return
        lead, body = under[0], under[1]
        words, line = self.shapes[lead].words, self.lines[lead]
        if self.kinds[lead] is BlockKind.LIST_ITEM or not 6 <= words <= 70:
            return
        if begins_with_dateline(line) or _ENTRY.match(line):
            return
        set_off = body - lead > 1 or begins_with_dateline(self.lines[body]) or self.shapes[body].words > 1.15 * words
        if set_off or self.kinds[lead] is BlockKind.HEADING:
            self.kinds[lead] = BlockKind.LEAD

    def name_rules(self) -> None:
        """Give every line that goes a rule: its words' family where it has one, else its place."""
        shown = [i for i, keep in enumerate(self.kept) if keep]
        first, last = (shown[0], shown[-1]) if shown else (0, 0)
        menu = menu_entry()
        for i, shape in enumerate(self.shapes):
            if self.kept[i] or self.rules[i]:
                continue
            if shape is menu:
                self.rules[i] = "navigation"
            elif is_stamp(self.lines[i]):
                self.rules[i] = "stamp"
            elif shape.words < 20 and abs(i - self.first_prose) < TITLE_REACH and byline_of(self.lines[i]):
                self.rules[i] = "byline-repeat"
            elif shape.hits.weak:
                self.rules[i] = shape.hits.weak[0]
            elif i < first:
                self.rules[i] = "before-article"
            elif i > last:
                self.rules[i] = "after-article"
            else:
                self.rules[i] = "teaser" if shape.words <= 25 and not shape.prose else "not-part-of-article"

    def pieces_with_signature(self) -> list[Piece]:
        """Return the pieces; a signature at the end of a paragraph becomes a byline of its own."""
        pieces = []
        paragraph = BlockKind.PARAGRAPH
        for line, kind, keep, rule in zip(self.lines, self.kinds, self.kept, self.rules, strict=True):
            if not keep:
                pieces.append(Piece(line, paragraph, 0, (), False, rule))  # names would cost a third of it
                continue
            text = _BULLET.sub("", line) if kind is BlockKind.LIST_ITEM else line
            signature = signature_of(text) if kind is paragraph else ""
            if signature and len(signature) < len(text):
                pieces.append(Piece(text[: -len(signature)].rstrip(), kind))
                pieces.append(Piece(signature, BlockKind.BYLINE))
            else:
                pieces.append(Piece(text, kind, 2 if kind is BlockKind.HEADING else 0))
        return pieces
