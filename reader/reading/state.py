"""The state of reading one article. Its moves are pure: they say where to go, and the pane goes there."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from reader.findings import DateMention, DateType, Mention, Quotation, Speaker
from reader.reading.corrections import (
    CORRECTED,
    Change,
    Correction,
    Merge,
    Unread,
    as_data,
    corrected,
    from_data,
    read_again,
)
from reader.reading.find import Finder
from reader.reading.restoring import Restored, Shift, enriched, restore
from reader.reading.spanindex import SpanIndex
from reader.reading.voices import Voice, cast_of
from reader.spans import Span
from reader.tongue import later

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.article import Article, Removed
    from reader.findings import Analysis

Finding = Quotation | DateMention
"""What can be gone to, asked for its evidence and corrected."""

F = TypeVar("F", Quotation, DateMention)

MOST_JUMPS = 100
"""Places the jump list remembers; vi keeps as many."""


class Focus(StrEnum):
    """What stands out while the rest is dimmed."""

    ALL = later("all")
    QUOTATIONS = later("quotations")
    SPEAKER = later("speaker")
    DATES = later("dates")


@dataclass(frozen=True, slots=True)
class NoteHere:
    """A note on some words of the article as it is shown."""

    number: int
    """The library's own number of it."""
    span: Span
    words: str
    """What the reader wrote."""


class ReadingState:
    """Everything about the reading of one article that does not depend on how wide the terminal is."""

    def __init__(self, article: Article, analysis: Analysis, changes: Sequence[Change] = ()) -> None:
        self.article = article
        """The article, with the removed lines the reader has put back."""
        self.analysis = analysis
        """The findings as the reader has corrected them."""
        self._opened = article, analysis
        self._changes: list[Change] = []
        self.position = 0
        """Offset of the first character in view."""
        self.current: Finding | None = None
        """The finding one has gone to, until one moves away from it."""
        self.removed: Removed | None = None
        """The removed line one has gone to, while these are shown."""
        self.focus = Focus.ALL
        self.focused_speaker: int | None = None
        """`Speaker.id` while `focus` is SPEAKER."""
        self.marks: dict[str, int] = {}
        """Offsets by letter."""
        self.selection: Span | None = None
        """The words marked by mouse or in visual mode."""
        self.hits: tuple[Span, ...] = ()
        """Where the search found something."""
        self.hit: int | None = None
        """Which of `hits` one is at."""
        self.also: dict[Span, int] = {}
        """In how many other articles of the library the words of a quotation stand, by its span."""
        self.notes: tuple[NoteHere, ...] = ()
        """What the reader wrote beside the text, in its order."""
        self.noted_after: list[int] = []
        """For each note written in this reading, how many changes of findings there were: undoing keeps the order."""
        self._shifts: tuple[Shift, ...] = ()
        self._fresh: tuple[Article, Analysis] | None = None
        self._newcomers: dict[str, int] = {}
        """By name, the numbers of speakers met only in restored lines."""
        self.finder = Finder(article.text)
        self._jumps: list[int] = []
        self._jump = 0
        self._marks_of_voices: dict[int, tuple[str, int]] = {}
        self._index()
        self._take_up(changes)

    def _index(self) -> None:
        """Order the findings by place, after a correction too."""
        self.voices: tuple[Voice, ...] = cast_of(self.analysis, self.article.text, self._marks_of_voices)
        """The cast, those who say most first."""
        self.voice_of = {voice.speaker.id: voice for voice in self.voices}
        for voice in self.voices:
            self._marks_of_voices.setdefault(voice.speaker.id, (voice.letter, voice.colour))
        self.quotations = SpanIndex((q.span, q) for q in self.analysis.quotations)
        self.dates = SpanIndex((d.span, d) for d in self.analysis.dates if is_day(d))
        """The days the text names."""
        self.lengths = tuple(d for d in self.analysis.dates if not is_day(d))
        """Lengths of time, and what is no more exact than that; these are not marked."""
        self.mentions = SpanIndex((m.span, m) for m in self.analysis.mentions)
        self._by_speaker: dict[int | None, SpanIndex[Quotation]] = {}

    # Where to go

    def next_quotation(self, offset: int, by: int = 1) -> Quotation | None:
        """Return the quotation `by` places after (or, if negative, before) `offset`; the last there is at the ends."""
        return _walk(self.quotations, offset, by)

    def next_of_speaker(self, speaker: int | None, offset: int, by: int = 1) -> Quotation | None:
        """Return the same for the words of one speaker; None means those nobody could be named for."""
        return _walk(self.quotations_of(speaker), offset, by)

    def next_date(self, offset: int, by: int = 1) -> DateMention | None:
        """Return the same for dates."""
        return _walk(self.dates, offset, by)

    def quotations_of(self, speaker: int | None) -> SpanIndex[Quotation]:
        """Return what one speaker says, by place."""
        if speaker not in self._by_speaker:
            self._by_speaker[speaker] = SpanIndex((q.span, q) for q in self.analysis.quotations if q.speaker == speaker)
        return self._by_speaker[speaker]

    def finding_at(self, offset: int) -> Finding | None:
        """Return what stands at `offset`: a date before a quotation around it, the innermost of two quotations."""
        return self.dates.at(offset) or self.quotations.at(offset)

    def mention_at(self, offset: int) -> Mention | None:
        """Return the mention of a speaker at `offset`."""
        return self.mentions.at(offset)

    def speaker(self, number: int | None) -> Speaker | None:
        """Return the speaker with this id."""
        voice = self.voice_of.get(number) if number is not None else None
        return voice.speaker if voice else self.analysis.speaker_named(number)

    def paragraph(self, offset: int, by: int) -> int:
        """Return where the paragraph `by` places away starts; the end of the text after the last."""
        starts = self._block_starts
        if not starts:
            return 0
        place = _place(starts, offset)
        if by < 0 and offset > starts[place]:
            by += 1  # the start of the paragraph one is in counts as the first step back
        target = place + by
        return starts[max(target, 0)] if target < len(starts) else max(len(self.article.text) - 1, 0)

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.article.blocks]

    def note_at(self, span: Span) -> NoteHere | None:
        """Return the first note on some of these words."""
        return next((note for note in self.notes if note.span.overlaps(span)), None)

    def shown_span(self, span: Span) -> Span:
        """Return where words of the article as it was opened are now, with the lines put back since."""
        for shift in self._shifts:
            span = shift.span(span)
        return span

    def opened_span(self, span: Span) -> Span:
        """Return where words that are shown were when the article was opened."""
        start, end = span.start, span.end
        for shift in reversed(self._shifts):
            start, end = shift.back(start), shift.back(end)
        return Span(start, max(start, end))

    # Jump list

    def leave(self, offset: int) -> None:
        """Remember `offset` before a jump away from it; what was ahead in the jump list is forgotten."""
        del self._jumps[self._jump :]
        if not self._jumps or self._jumps[-1] != offset:
            self._jumps.append(offset)
        del self._jumps[:-MOST_JUMPS]
        self._jump = len(self._jumps)

    def back(self, offset: int) -> int | None:
        """Return the place jumped away from before; `offset` is where one is now."""
        if not self._jump:
            return None
        if self._jump == len(self._jumps) and self._jumps[-1] != offset:
            self._jumps.append(offset)
        self._jump -= 1
        return self._jumps[self._jump]

    def forward(self) -> int | None:
        """Return the place `back` came from."""
        if self._jump + 1 >= len(self._jumps):
            return None
        self._jump += 1
        return self._jumps[self._jump]

    # Find

    def find(self, query: str, *, regex: bool = False, after: int | None = None) -> None:
        """Look for `query` and stand at the first hit at or after `after` (the position), or the first of all.

        Raises:
            BadPattern: when the pattern is wrong or takes too long; the hits are empty then.
        """
        self.hits, self.hit = (), None
        self.hits = self.finder.find(query, regex=regex)
        if self.hits:
            start = self.position if after is None else after
            place = _place([hit.start for hit in self.hits], start - 1) + 1 if self.hits[0].start < start else 0
            self.hit = place % len(self.hits)

    def next_hit(self, by: int = 1) -> Span | None:
        """Step to another hit, around the end and the start of the text."""
        if not self.hits:
            return None
        self.hit = ((-1 if by > 0 else 0) if self.hit is None else self.hit) + by
        self.hit %= len(self.hits)
        return self.hits[self.hit]

    def forget_hits(self) -> None:
        """End the search."""
        self.hits, self.hit = (), None

    # Corrections

    @property
    def changes(self) -> tuple[Change, ...]:
        """What the reader has changed so far, the earliest first; given back at the next reading, it holds again."""
        return tuple(self._changes)

    def changes_as_data(self) -> list[dict[str, object]]:
        """Return the same as it is kept in a file."""
        return as_data(self._changes, self._everybody())

    def recall(self, kept: object) -> None:
        """Take up what was changed at an earlier reading, as it was kept in a file."""
        self._take_up(from_data(kept, self._opened[1]))

    def _everybody(self) -> Analysis:
        """Return the findings as they were opened, with all speakers met since."""
        opened = self._opened[1]
        met = tuple(Speaker(number, name) for name, number in self._newcomers.items())
        return replace(opened, speakers=(*opened.speakers, *met))

    def decisions(self) -> tuple[Correction, ...]:
        """Return what came of the changes for each quotation, by its place in the article as it was opened."""
        now = {quotation.span: quotation for quotation in self.analysis.quotations}
        decided = []
        for found in self._opened[1].quotations:
            here = now.get(self.shown_span(found.span))
            if here is None:
                decided.append(Correction(found.span, dismissed=True))
            elif here.rule == CORRECTED or here.speaker != found.speaker:
                decided.append(Correction(found.span, here.speaker))
        return tuple(decided)

    @property
    def wants_findings(self) -> bool:
        """Whether there are restored lines in which nobody has looked for findings yet."""
        return bool(self._shifts) and (self._fresh is None or self._fresh[0].text != self.article.text)

    def take_findings(self, article: Article, fresh: Analysis) -> bool:
        """Take what was found in restored lines; tell whether they are still as they were then."""
        if article.text != self.article.text:
            return False
        self._fresh = article, fresh
        self._apply()
        if any(isinstance(change, Unread) for change in self._changes):
            self._changes = read_again(self._changes, self._everybody())
            self._apply()
        self._settle()
        return True

    def correct(self, change: Change) -> None:
        """Take the reader's word for it."""
        self._take_up((change,))

    def undo(self) -> Change | None:
        """Take the last change back and return it; None when there is none."""
        taken = next((change for change in reversed(self._changes) if not isinstance(change, Unread)), None)
        if taken is None:
            return None
        del self._changes[len(self._changes) - 1 - self._changes[::-1].index(taken)]
        self._apply()
        if isinstance(taken, Restored):
            found = restore(self.article, taken.removed)
            if found is not None:
                self._move(found[1].back)
        self._settle()
        return taken

    def _take_up(self, changes: Sequence[Change]) -> None:
        if not changes:
            return
        known = sum(isinstance(change, Restored) for change in self._changes)
        self._changes += changes
        for shift in self._apply()[known:]:
            self._move(shift.offset)
        self._settle()

    def _apply(self) -> list[Shift]:
        """Make all changes anew, one after the other; those that cannot be made any more are dropped."""
        article, analysis = self._opened
        kept: list[Correction | Merge] = []
        shifts: list[Shift] = []
        for change in tuple(self._changes):
            if not isinstance(change, Restored):
                kept += [change] if not isinstance(change, Unread) else []
                continue
            found = restore(article, change.removed)
            if found is None:
                self._changes.remove(change)
                continue
            article, shift = found
            analysis = shift.findings(analysis)
            kept = [replace(c, span=shift.span(c.span)) if isinstance(c, Correction) else c for c in kept]
            shifts.append(shift)
        if self._fresh is not None and self._fresh[0].text == article.text:
            analysis = enriched(analysis, self._fresh[1], _restored(shifts), self._newcomers)
        if article is not self.article:
            self.article, self.finder = article, Finder(article.text)
            self.__dict__.pop("_block_starts", None)
        self._shifts = tuple(shifts)
        self.analysis = corrected(analysis, kept)
        self._index()
        return shifts

    def _move(self, moved: Callable[[int], int]) -> None:
        """Take everything that remembers a place along with its words."""
        self.position = moved(self.position) if self.position else 0
        self.marks = {letter: moved(offset) for letter, offset in self.marks.items()}
        self._jumps = [moved(offset) for offset in self._jumps]
        self.also = {Span(moved(s.start), moved(s.end - 1) + 1): count for s, count in self.also.items()}
        self.notes = tuple(replace(n, span=Span(moved(n.span.start), moved(n.span.end - 1) + 1)) for n in self.notes)
        self.forget_hits()
        self.selection = self.removed = None
        if self.current is not None:
            self.current = self.finding_at(moved(self.current.span.start))

    def _settle(self) -> None:
        """Stand at what is still there."""
        if self.current is not None:
            self.current = self.finding_at(self.current.span.start)
        if self.focused_speaker is not None and self.focused_speaker not in self.voice_of:
            self.focus, self.focused_speaker = Focus.ALL, None


def _restored(shifts: Sequence[Shift]) -> list[Span]:
    """Return where the restored lines are now; a later one moves those after it."""
    places: list[Span] = []
    for shift in shifts:
        places = [*(shift.span(place) for place in places), Span(shift.at, shift.at + shift.by)]
    return places


def is_day(found: DateMention) -> bool:
    """Tell whether a date stands in the calendar: a day, several, or a time of a day; not how long or how often."""
    if found.type is DateType.DATE:
        return found.first is not None or found.value[:1].isdecimal() or found.value.startswith("XXXX-")
    return found.type is DateType.TIME and found.first is not None


def _place(starts: Sequence[int], offset: int) -> int:
    """Return the index of the last start at or before `offset`, 0 before the first."""
    return max(bisect_right(starts, offset) - 1, 0)


def _walk(index: SpanIndex[F], offset: int, by: int) -> F | None:
    """Return the finding `by` steps from `offset`; where there are fewer, the last one that way."""
    found = None
    for _ in range(abs(by)):
        step = index.following(offset) if by > 0 else index.preceding(offset)
        if step is None:
            break
        found, offset = step, step.span.start
    return found
