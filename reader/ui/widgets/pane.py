"""The reading pane: every key that moves through the article or works on what was found in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.message import Message

from reader.findings import DateMention, Quotation
from reader.reading import Focus
from reader.ui.bindings import bindings
from reader.ui.evidence import speaker_words
from reader.ui.keys import Where
from reader.ui.messages import Noted
from reader.ui.widgets.find_view import FindView

if TYPE_CHECKING:
    from textual import events
    from textual.binding import BindingType

    from reader.reading.corrections import Correction
    from reader.reading.state import Finding

OVERLAP = 2
"""Lines of the last screen that stay in view when paging, so that the eye finds its place."""

MOST_COUNT = 99_999
"""A larger number before a key is a slip."""


class Pane(FindView, inherit_bindings=False):
    """The article, with keys."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Where.ARTICLE, Where.FINDINGS, Where.FIND)

    @dataclass
    class EvidenceAsked(Message):
        """The person wants to know why a finding is as it is."""

        finding: Finding

    @dataclass
    class CorrectionAsked(Message):
        """The person says a finding is wrong."""

        finding: Finding

    @dataclass
    class FindingsChanged(Message):
        """A correction was made or taken back, or another focus was chosen: the margin must follow."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's own name for it
        super().__init__(id=id)
        self._waiting = ""
        """The action that takes the next key as a letter."""

    # Counts, and keys that another key follows

    def on_key(self, event: events.Key) -> None:
        """Read numbers before a key and the letter after one."""
        character = event.character or ""
        if self._waiting:
            waiting, self._waiting = self._waiting, ""
            event.stop()
            event.prevent_default()
            if event.key != "escape":
                self._finish(waiting, character)
        elif character.isdecimal() and character.isascii() and (self._count or character != "0"):
            self._count = min(self._count * 10 + int(character), MOST_COUNT)
            event.stop()
            event.prevent_default()
            self.post_message(Noted(str(self._count)))

    def _finish(self, action: str, letter: str) -> None:
        state = self.state
        if state is None or not letter.isalpha():
            return
        if action == "mark":
            state.marks[letter] = state.position
            self.post_message(Noted(f"Marked as {letter}; '{letter} comes back here."))
        elif letter in state.marks:
            self.leave()
            self.go_to(state.marks[letter], top=True)
        else:
            self.post_message(Noted(f"Nothing is marked as {letter}."))

    def action_mark(self) -> None:
        """Mark this place with the letter that follows."""
        self._waiting = "mark"

    def action_to_mark(self) -> None:
        """Go to the place marked with the letter that follows."""
        self._waiting = "to_mark"

    # Moving

    def action_line(self, by: int) -> None:
        """Move by lines."""
        self.scroll_lines(by * self.take_count())

    def action_page(self, by: int) -> None:
        """Move by screens."""
        self.scroll_lines(by * self.take_count() * max(self.size.height - OVERLAP, 1))

    def action_half(self, by: int) -> None:
        """Move by half screens."""
        self.scroll_lines(by * self.take_count() * max(self.size.height // 2, 1))

    def action_top(self) -> None:
        """Go to the start."""
        self.leave()
        self.take_count()
        self.scroll_to(y=0, animate=False, immediate=True)

    def action_end(self) -> None:
        """Go to the end, or as many per cent into the article as the number before says."""
        if self.page is None:
            return
        self.leave()
        share = min(self.take_count(100), 100) / 100
        line = len(self.page) if share == 1 else round(len(self.page) * share)
        self.scroll_to(y=line, animate=False, immediate=True)

    def action_paragraph(self, by: int) -> None:
        """Go to another paragraph."""
        if self.state is not None:
            self.go_to(self.state.paragraph(self.state.position, by * self.take_count()), top=True)

    def action_jump(self, by: int) -> None:
        """Go through the list of jumps."""
        state = self.state
        if state is None:
            return
        place = state.back(state.position) if by < 0 else state.forward()
        if place is None:
            self.post_message(Noted("No earlier place." if by < 0 else "No later place."))
        else:
            self.go_to(place, top=True)

    # Findings

    def here(self) -> int:
        """Return where "next" counts from: the current finding, otherwise just before the first line in view."""
        state = self.state
        assert state is not None
        if state.current is not None and self.sees(state.current.span):
            return state.current.span.start
        return state.position - 1

    def go_to_finding(self, finding: Finding | None) -> None:
        """Make a finding the current one and bring it into view."""
        if finding is None or self.state is None:
            return
        if not self.sees(finding.span):
            self.leave()
        self.go_to(finding.span.start)
        self.set_current(finding)
        self.post_message(self.Moved(self))

    def action_quotation(self, by: int) -> None:
        """Go to another quotation; to the next of the speaker while only one is in focus."""
        state = self.state
        if state is None:
            return
        steps = by * self.take_count()
        if state.focus is Focus.SPEAKER:
            found = state.next_of_speaker(state.focused_speaker, self.here(), steps)
        else:
            found = state.next_quotation(self.here(), steps)
        self._arrive(found, by, "quotation")

    def action_of_speaker(self, by: int) -> None:
        """Go to other words of the speaker of this quotation."""
        state = self.state
        if state is None:
            return
        current = state.current if isinstance(state.current, Quotation) else None
        if current is None:
            self.action_quotation(by)
            return
        found = state.next_of_speaker(current.speaker, self.here(), by * self.take_count())
        self._arrive(found, by, f"quotation of {speaker_words(state, current)}")

    def action_date(self, by: int) -> None:
        """Go to another date."""
        if self.state is not None:
            self._arrive(self.state.next_date(self.here(), by * self.take_count()), by, "date")

    def _arrive(self, found: Finding | None, by: int, what: str) -> None:
        if found is None:
            self.post_message(Noted(f"No further {what}." if by > 0 else f"No earlier {what}."))
        else:
            self.go_to_finding(found)

    def current_finding(self) -> Finding | None:
        """Return the finding one is at; otherwise make the first one in view the current one."""
        state = self.state
        if state is None or self.page is None:
            return None
        if state.current is None:
            lines = self.in_view()
            last = self.page.offset_of(lines.stop)
            near = state.next_quotation(state.position - 1) or state.next_date(state.position - 1)
            if near is not None and near.span.start < last:
                self.go_to_finding(near)
            else:
                self.post_message(Noted("Nothing was found here; ] goes to the next quotation."))
        return state.current

    def action_evidence(self) -> None:
        """Ask why the current finding is as it is."""
        finding = self.current_finding()
        if finding is not None:
            self.post_message(self.EvidenceAsked(finding))

    def action_correct(self) -> None:
        """Ask for a correction of the current finding."""
        finding = self.current_finding()
        if finding is not None:
            self.post_message(self.CorrectionAsked(finding))

    def action_undo(self) -> None:
        """Take the last correction back."""
        if self.state is None:
            return
        taken = self.state.undo()
        if taken is None:
            self.post_message(Noted("There is nothing to undo."))
            return
        self.repaint_all()
        self.go_to_finding(self.state.finding_at(taken.span.start))
        self.post_message(self.FindingsChanged())

    # Focus

    def action_focus(self) -> None:
        """Go round: all, quotations, dates."""
        if self.state is not None:
            ring = {Focus.ALL: Focus.QUOTATIONS, Focus.QUOTATIONS: Focus.DATES}
            self.bring_out(ring.get(self.state.focus, Focus.ALL))

    def action_focus_speaker(self) -> None:
        """Let only the speaker of this quotation stand out, or everything again."""
        if self.state is None:
            return
        if self.state.focus is Focus.SPEAKER:
            self.bring_out(Focus.ALL)
            return
        current = self.current_finding()
        if isinstance(current, Quotation):
            self.bring_out(Focus.SPEAKER, current.speaker)
        elif isinstance(current, DateMention):
            self.post_message(Noted("A date has no speaker; ] goes to the next quotation."))

    def bring_out(self, focus: Focus, speaker: int | None = None) -> None:
        """Let other findings stand out."""
        state = self.state
        if state is None:
            return
        state.focus, state.focused_speaker = focus, speaker
        self.repaint_all()
        name = (state.speaker(speaker) or None) if focus is Focus.SPEAKER else None
        what = (name.name if name else "unknown speakers") if focus is Focus.SPEAKER else focus.value
        self.post_message(Noted(f"Focus: {what}."))
        self.post_message(self.FindingsChanged())

    # Page

    def action_measure(self, by: int) -> None:
        """Make the column wider or narrower."""
        if self.page is not None:
            # Counted from what is seen: on a small screen the wish may be far beyond the window.
            self.change_options(measure=self.page.options.measure + by)
            self.post_message(Noted(f"{self.page.options.measure} cells a line."))

    def action_removed(self) -> None:
        """Show or hide what cleaning took out."""
        if self.state is None:
            return
        count = len(self.state.article.removed)
        self.change_options(removed=not self.options.removed)
        shown = "shown" if self.options.removed else "hidden"
        self.post_message(Noted(f"{count} removed lines {shown}." if count else "Nothing was removed here."))

    def action_hit(self, by: int) -> None:
        """Go to another hit; without a search, to another quotation."""
        if self.state is None or not self.state.hits:
            self.action_quotation(by)
            return
        self.leave()
        self.show_hit(by * self.take_count())

    # For the margin and the dialogs

    def near(self) -> tuple[Quotation | None, DateMention | None]:
        """Return the first quotation and the first date in view."""
        state = self.state
        if state is None or self.page is None:
            return None, None
        quotation, found = state.next_quotation(state.position - 1), state.next_date(state.position - 1)
        return (
            quotation if quotation is not None and self.sees(quotation.span) else None,
            found if found is not None and self.sees(found.span) else None,
        )

    def show_speaker(self, speaker: int | None) -> None:
        """Go to the first words of a speaker, or to where they are first named."""
        state = self.state
        if state is None:
            return
        first = state.next_of_speaker(speaker, -1)
        voice = state.voice_of.get(speaker) if speaker is not None else None
        if first is not None:
            self.go_to_finding(first)
        elif voice is not None:
            self.leave()
            self.set_current(None)
            self.go_to(voice.first)

    def correct(self, correction: Correction | None) -> None:
        """Take up the reader's correction; None means there is none after all."""
        if correction is None or self.state is None:
            return
        self.state.correct(correction)
        self.repaint_all()
        self.post_message(self.FindingsChanged())
        self.post_message(Noted("Corrected; u takes it back."))

    def step_back(self) -> bool:
        """Undo one step of looking: hits, focus, the current finding; tell whether there was one."""
        state = self.state
        if state is None:
            return False
        if self.forget_find():
            return True
        if state.focus is not Focus.ALL:
            self.bring_out(Focus.ALL)
            return True
        if state.current is not None:
            self.set_current(None)
            self.post_message(self.Moved(self))
            return True
        return False

    # Mouse

    def on_click(self, event: events.Click) -> None:
        """Make the finding clicked at the current one; a second click shows why."""
        offset = self.offset_at(event.x, event.y)
        if self.state is None or offset is None:
            return
        finding = self.state.finding_at(offset)
        if finding is None:
            mention = self.state.mention_at(offset)
            finding = self.state.next_of_speaker(mention.speaker, offset - 1) if mention else None
        if finding is not None and finding is self.state.current:
            self.post_message(self.EvidenceAsked(finding))
        elif finding is not None:
            self.go_to_finding(finding)
        else:
            self.set_current(None)
            self.post_message(self.Moved(self))
