"""The state of reading one article. Its moves are pure: they say where to go, and the pane goes there."""

from __future__ import annotations

from bisect import bisect_right
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from reader.findings import DateMention, Mention, Quotation
from reader.reading.corrections import Correction, Merge, corrected
from reader.reading.find import Finder
from reader.reading.spanindex import SpanIndex
from reader.reading.voices import Voice, cast_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.article import Article
    from reader.findings import Analysis, Speaker
    from reader.spans import Span

Finding = Quotation | DateMention
"""What can be gone to, asked for its evidence and corrected."""

F = TypeVar("F", Quotation, DateMention)

MOST_JUMPS = 100
"""Places the jump list remembers; vi keeps as many."""


class Focus(StrEnum):
    """What stands out while the rest is dimmed."""

    ALL = "all"
    QUOTATIONS = "quotations"
    SPEAKER = "speaker"
    DATES = "dates"


class ReadingState:
    """Everything about the reading of one article that does not depend on how wide the terminal is."""

    def __init__(self, article: Article, analysis: Analysis, corrections: Sequence[Correction | Merge] = ()) -> None:
        self.article = article
        self._found = analysis
        self._corrections: list[Correction | Merge] = list(corrections)
        self.analysis = corrected(analysis, self._corrections)
        """The findings as the reader has corrected them."""
        self.position = 0
        """Offset of the first character in view."""
        self.current: Finding | None = None
        """The finding one has gone to, until one moves away from it."""
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
        self.finder = Finder(article.text)
        self._jumps: list[int] = []
        self._jump = 0
        self._marks_of_voices: dict[int, tuple[str, int]] = {}
        self._index()

    def _index(self) -> None:
        """Order the findings by place, after a correction too."""
        self.voices: tuple[Voice, ...] = cast_of(self.analysis, self.article.text, self._marks_of_voices)
        """The cast, those who say most first."""
        self.voice_of = {voice.speaker.id: voice for voice in self.voices}
        for voice in self.voices:
            self._marks_of_voices.setdefault(voice.speaker.id, (voice.letter, voice.colour))
        self.quotations = SpanIndex((q.span, q) for q in self.analysis.quotations)
        self.dates = SpanIndex((d.span, d) for d in self.analysis.dates)
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
    def corrections(self) -> tuple[Correction | Merge, ...]:
        """What the reader has corrected so far, the earliest first; given back at the next reading, it holds again."""
        return tuple(self._corrections)

    def correct(self, correction: Correction | Merge) -> None:
        """Take the reader's word for it."""
        self._corrections.append(correction)
        self._apply()

    def undo(self) -> Correction | Merge | None:
        """Take the last correction back and return it; None when there is none."""
        if not self._corrections:
            return None
        taken = self._corrections.pop()
        self._apply()
        return taken

    def _apply(self) -> None:
        self.analysis = corrected(self._found, self._corrections)
        self._index()
        if self.current is not None:
            self.current = self.finding_at(self.current.span.start)
        if self.focused_speaker is not None and self.focused_speaker not in self.voice_of:
            self.focus, self.focused_speaker = Focus.ALL, None


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
