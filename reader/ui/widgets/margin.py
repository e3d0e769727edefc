"""The margin: who speaks in the article, and the days it is about. Text and margin are two views of one thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.containers import Vertical
from textual.message import Message

from reader.findings import DateMention, Quotation
from reader.reading import Focus
from reader.tongue import say, say_many
from reader.ui.asking import PersonAsked
from reader.ui.cells import padded
from reader.ui.days import days_words, quoted
from reader.ui.palette import UNKNOWN
from reader.ui.widgets.panel import Panel
from reader.ui.widgets.rows import RowList, Run

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from reader.reading import ReadingState, Voice
    from reader.reading.state import Finding

BAR = 6
"""Cells of the longest bar where there is room; in a narrow margin the names need it more."""
MOST_DAY = 16
"""Cells for a day; what is longer is cut, its words beside it say the rest."""
SPEAKERS_SHARE = 0.55
"""How much of the margin the speakers may take where the dates need the rest."""


class FollowingList(RowList):
    """A list that stands where the text is, and nowhere while nothing of it is in view."""

    is_there = False
    """Whether what the cursor stands on is what the text is at."""

    def stand_by(self, row: int | None) -> None:
        """Stand on the row of what the text is at; None where there is no such thing in view."""
        if self.is_there is not (row is not None):
            self.is_there = row is not None
            self.refresh()
        if row is not None:
            self.put_cursor(row)

    def over(self, place: int) -> tuple[str, ...]:
        """Return what lies over a row: nothing while the text is at none and the list has not the keys."""
        return super().over(place) if self.is_there or self.has_focus else ()


class SpeakerList(FollowingList):
    """The cast of the article: letter, name, how often they speak and how much of the words is theirs, their role."""

    @dataclass
    class MergeAsked(Message):
        """The person says a speaker is the same as another."""

        speaker: int

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's own name for it
        super().__init__(id=id)
        self.state: ReadingState | None = None
        self._unknown = 0

    def show(self, state: ReadingState | None) -> None:
        """Show the cast of another article, or the same after a correction."""
        keep = self.index if state is self.state else None
        self.state = state
        self._unknown = len(state.quotations_of(None)) if state else 0
        self.renew(keep=keep)

    def row_count(self) -> int:
        """Return the number of speakers, and one for the words nobody can be named for."""
        return len(self.state.voices) + bool(self._unknown) if self.state else 0

    def row_height(self) -> int:
        """Return one line for the name and one for the role."""
        return 2

    def speaker_at(self, index: int) -> int | None:
        """Return the `Speaker.id` of a row; None for the row of the unknown."""
        voices = self.state.voices if self.state else ()
        return voices[index].speaker.id if index < len(voices) else None

    def row_of(self, speaker: int | None) -> int | None:
        """Return the row of a speaker."""
        voices = self.state.voices if self.state else ()
        for row, voice in enumerate(voices):
            if voice.speaker.id == speaker:
                return row
        return len(voices) if speaker is None and self._unknown else None

    def row_words(self, index: int) -> str:
        """Return all names and the role."""
        voices = self.state.voices if self.state else ()
        if index >= len(voices):
            return say("unknown")
        speaker = voices[index].speaker
        return " ".join((speaker.name, speaker.role, *speaker.aliases))

    def row(self, index: int, width: int) -> list[list[Run]]:
        """Return name and counts, then the role or, where the text gives none, how much they say."""
        assert self.state is not None
        voices = self.state.voices
        focused = self.state.focus is Focus.SPEAKER and self.state.focused_speaker == self.speaker_at(index)
        only = "◉ " if focused else ""
        bar = max(min(width // 8, BAR), 2)
        if len(self.shown) * self.row_height() > self.size.height:
            width -= 1  # a blank between the bars and the scroll bar
        if index >= len(voices):
            name, colour = only + say("unknown"), f"page--voice-{UNKNOWN}"
            tail = f"{self._unknown:>3}".ljust(4 + bar)
            first: list[Run] = [
                ("? ", (colour,)),
                (padded(name, width - 2 - len(tail)), (colour,)),
                (tail, ("rows--meta",)),
            ]
            return [first, [("  " + say("nobody could be named"), ("rows--meta",))]]
        voice = voices[index]
        colour = f"page--voice-{voice.colour}"
        tail = f"{len(voice.quotations) or '':>3} "
        room = max(width - 2 - len(tail) - bar, 4)
        line: list[Run] = [
            (f"{voice.letter} ", ("rows--mark", colour)),
            (padded(only + voice.speaker.name, room), (colour,)),
            (tail, ("rows--meta",)),
            (self._bar(voice, bar), (colour,)),
        ]
        words = say_many("{count} word", "{count} words", voice.words) if voice.words else say("only named")
        below = voice.speaker.role or words
        return [line, [("  " + below, ("rows--meta",))]]

    def action_merge(self) -> None:
        """Ask who this speaker is the same as."""
        speaker = self.speaker_at(self.index) if self.index is not None else None
        if speaker is not None:
            self.post_message(self.MergeAsked(speaker))

    def action_person(self) -> None:
        """Ask for everything this speaker says in the library."""
        speaker = self.speaker_at(self.index) if self.index is not None else None
        if speaker is not None:
            self.post_message(PersonAsked(speaker))

    def _bar(self, voice: Voice, longest: int) -> str:
        assert self.state is not None
        most = max((v.words for v in self.state.voices), default=0)
        halves = max(round(voice.words / most * longest * 2), 1) if voice.words else 0
        full, rest = divmod(halves, 2)
        return ("━" * full + ("╸" if rest else "")).ljust(longest)

    def empty_words(self) -> str:
        """Say what would be here."""
        return say("Nobody is quoted in this article.") if self.state else ""


class DateList(FollowingList):
    """The days of the article in the order of the calendar; how long things last is folded away under one row."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's own name for it
        super().__init__(id=id)
        self.state: ReadingState | None = None
        self.dates: tuple[DateMention, ...] = ()
        """The days, as they are listed."""
        self._unfolded = False
        self._day_width = 0

    def show(self, state: ReadingState | None) -> None:
        """Show the dates of another article, or the same after a correction."""
        keep = self.index if state is self.state else None
        self._unfolded = self._unfolded and state is self.state
        self.state = state
        self.dates = tuple(sorted(state.dates, key=_calendar)) if state else ()
        language = state.article.language if state else ""
        widths = (cell_len(days_words(found, language)) for found in self.dates)
        self._day_width = min(max(widths, default=0), MOST_DAY)
        self.renew(keep=keep)

    @property
    def _lengths(self) -> tuple[DateMention, ...]:
        return self.state.lengths if self.state else ()

    def row_count(self) -> int:
        """Return the number of days, one for the lengths of time, and those where they are unfolded."""
        return len(self.dates) + bool(self._lengths) + (len(self._lengths) if self._unfolded else 0)

    def found_at(self, index: int) -> DateMention | None:
        """Return the date of a row; None for the row the lengths of time are folded under."""
        days = len(self.dates)
        if index < days:
            return self.dates[index]
        return self._lengths[index - days - 1] if index > days else None

    def unfold(self) -> None:
        """Show the lengths of time, or fold them away again."""
        keep = self.index
        self._unfolded = not self._unfolded
        self.renew(keep=keep)

    def row_of(self, found: DateMention) -> int | None:
        """Return the row of a date; the row it is folded under where it is not shown."""
        for row, other in enumerate(self.dates):
            if other is found:
                return row
        for row, other in enumerate(self._lengths, len(self.dates) + 1):
            if other is found:
                return row if self._unfolded else len(self.dates)
        return None

    def row_words(self, index: int) -> str:
        """Return the day and the words of the text."""
        assert self.state is not None
        found = self.found_at(index)
        if found is None:
            return ""
        return f"{days_words(found)} {days_words(found, 'de')} {found.span.of(self.state.article.text)}"

    def row(self, index: int, width: int) -> list[list[Run]]:
        """Return the day, then the words that mean it."""
        del width
        assert self.state is not None
        found = self.found_at(index)
        if found is None:
            mark = "▾ " if self._unfolded else "▸ "
            return [[(mark + lengths_words(len(self._lengths)), ("rows--meta",))]]
        language = self.state.article.language
        words, day = quoted(found.span.of(self.state.article.text), language), days_words(found, language)
        if index > len(self.dates):
            return [[(f"  {day} {words}", ("rows--meta",))]]
        line: list[Run] = [(padded(day, self._day_width), ("rows--title" if found.first else "rows--meta",)), (" ", ())]
        if found.discrepancy:
            line.append(("! ", ("rows--doubt",)))
        line.append((words, ("rows--meta",)))
        return [line]

    def empty_words(self) -> str:
        """Say what would be here."""
        return say("No dates in this article.") if self.state else ""


def lengths_words(count: int) -> str:
    """Return what the row says that lengths of time are folded under."""
    return say_many("and one length of time", "and {count} lengths of time", count)


def _calendar(found: DateMention) -> tuple[int, str, int]:
    """Sort days by the calendar, then what could not be resolved, each by its place."""
    return (1, "", found.span.start) if found.first is None else (0, found.first.isoformat(), found.span.start)


class Margin(Vertical):
    """Speakers above dates."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's own name for it
        super().__init__(id=id)
        self.speakers = SpeakerList(id="speakers")
        self.dates = DateList(id="dates")
        self._panels = (
            Panel(say("Speakers"), self.speakers, id="speakers-side"),
            Panel(say("Dates"), self.dates, id="dates-side"),
        )

    def compose(self) -> ComposeResult:
        """Put the two lists one above the other."""
        yield from self._panels

    def show(self, state: ReadingState | None) -> None:
        """Show the speakers and dates of an article."""
        self.speakers.show(state)
        self.dates.show(state)
        self._panels[0].tell(str(len(state.voices)) if state else "")
        self._panels[1].tell(str(len(self.dates.dates)) if state else "")
        self._share()

    def on_resize(self) -> None:
        """Share another height."""
        self._share()

    def _share(self) -> None:
        """Let the speakers take what they need of the height while the dates can show theirs; then a bit over half.

        A height of its own is what makes a list scroll: cut by what is around it, its last rows could not be seen.
        """
        tall = self.screen.has_class("-tall")
        room = self.size.height - len(self._panels) - tall  # without the headings, and a blank line between the two
        if room <= 0:
            return
        most = max(room - self.dates.row_count(), round(room * SPEAKERS_SHARE))
        height = self.speakers.row_height()
        self.speakers.styles.max_height = max(most // height, 1) * height

    def follow(self, state: ReadingState, near: tuple[Finding | None, Finding | None]) -> None:
        """Stand where the text is: at the current finding, or at the first quotation and date in view."""
        quotation, found = near
        current = state.current
        if isinstance(current, Quotation) or not self.speakers.has_focus:
            speaking = current if isinstance(current, Quotation) else quotation
            self.speakers.stand_by(self.speakers.row_of(speaking.speaker) if isinstance(speaking, Quotation) else None)
        if isinstance(current, DateMention) or not self.dates.has_focus:
            dated = current if isinstance(current, DateMention) else found
            self.dates.stand_by(self.dates.row_of(dated) if isinstance(dated, DateMention) else None)

    def clear_filters(self) -> bool:
        """Show all rows again; tell whether any were hidden."""
        return any([panel.clear_filter() for panel in self._panels])  # noqa: C419 -- both, not up to the first
