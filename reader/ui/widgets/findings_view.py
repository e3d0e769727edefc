"""Findings on the page: from one to the next, why they are as they are, putting them right, letting some stand out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from reader.findings import DateMention, Quotation
from reader.reading import Focus
from reader.reading.corrections import Correction
from reader.reading.restoring import Restored
from reader.spans import Span
from reader.tongue import say
from reader.ui.asking import NoteAsked, NoteUndoAsked, PersonAsked, SameWordsAsked
from reader.ui.evidence import speaker_words
from reader.ui.messages import Noted
from reader.ui.widgets.select_view import SelectView
from reader.ui.widgets.type_ahead import hand_keys

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.article import Article
    from reader.findings import Analysis
    from reader.reading import ReadingState
    from reader.reading.corrections import Change
    from reader.reading.state import Finding


class FindingsView(SelectView, inherit_bindings=False):
    """A page whose findings can be gone to, asked and corrected."""

    @dataclass
    class FindingsChanged(Message):
        """A correction was made or taken back, or another focus was chosen: the margin must follow."""

        kept: bool = False
        """Whether there is something new to be kept for the next reading."""
        quietly: bool = False
        """Whether the status line keeps what it says."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's own name for it
        super().__init__(id=id)
        self._done: list[tuple[ReadingState, int, int, Callable[[], str]]] = []
        """What was done beside the findings, after how many changes and notes, and what takes it back."""

    def show(self, state: ReadingState | None, about: str = "") -> None:
        """Show an article; lines put back at an earlier reading are looked through, too."""
        super().show(state, about)
        self.look_again()

    def look_again(self) -> None:
        """Look for findings in the lines the reader has put back, in a worker; the page has them a moment later."""
        state = self.state
        if state is None or not state.wants_findings:
            return
        article = state.article

        def look() -> None:
            from reader.pipeline import analysed  # noqa: PLC0415 -- only who puts a line back pays for it

            fresh = analysed(article)
            self.app.call_from_thread(self._found, state, article, fresh)

        self.run_worker(look, group="findings", exclusive=True, thread=True, exit_on_error=False)

    def _found(self, state: ReadingState, article: Article, fresh: Analysis) -> None:
        if state.take_findings(article, fresh) and state is self.state:
            self.repaint_all()
            self.post_message(self.FindingsChanged(quietly=True))

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
        self._arrive(found, by, say("quotation"))

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
        self._arrive(found, by, say("quotation of {name}", name=speaker_words(state, current)))

    def action_date(self, by: int) -> None:
        """Go to another date."""
        if self.state is not None:
            self._arrive(self.state.next_date(self.here(), by * self.take_count()), by, say("date"))

    def _arrive(self, found: Finding | None, by: int, what: str) -> None:
        if found is None:
            self.post_message(
                Noted(say("No further {what}.", what=what) if by > 0 else say("No earlier {what}.", what=what))
            )
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
                self.post_message(Noted(say("Nothing was found here; ] goes to the next quotation.")))
        return state.current

    def action_evidence(self) -> None:
        """Ask why the current finding is as it is; put the removed line back one is at."""
        if self.state is not None and self.state.removed is not None:
            self.correct(Restored(self.state.removed))
            return
        finding = self.current_finding()
        if finding is not None:
            self.show_evidence(finding)

    def show_evidence(self, finding: Finding) -> None:
        """Show everything known about a finding."""
        from reader.ui.screens.evidence import EvidenceScreen  # noqa: PLC0415 -- dialogs are loaded when first wanted

        if self.state is not None:
            self.app.push_screen(EvidenceScreen(self.state, finding))

    def action_correct(self) -> None:
        """Ask for a correction of the current finding; put the removed line back one is at."""
        if self.state is not None and self.state.removed is not None:
            self.correct(Restored(self.state.removed))
            return
        from reader.ui.screens.correction import CorrectionScreen  # noqa: PLC0415

        finding = self.current_finding()
        if finding is not None and self.state is not None:
            self.app.push_screen(CorrectionScreen(self.state, finding), self.correct)

    def note_done(self, take_back: Callable[[], str]) -> None:
        """Remember a file that was written, or a mark that was set, so that it can be taken back in its turn."""
        if self.state is not None:
            self._done.append((self.state, len(self.state.changes), len(self.state.noted_after), take_back))

    def _take_back(self) -> bool:
        """Take such a thing back where nothing was changed after it; tell whether there was one."""
        state = self.state
        if not self._done or state is None:
            return False
        where, changes, notes, take_back = self._done[-1]
        if where is not state or changes < len(state.changes) or notes < len(state.noted_after):
            return False
        self._done.pop()
        self.post_message(Noted(take_back()))
        return True

    def action_undo(self) -> None:
        """Take back what was done last: a correction, a line put back, a note, a mark, a file written."""
        if self.state is None or self._take_back():
            return
        if self.state.noted_after and self.state.noted_after[-1] >= len(self.state.changes):
            self.state.noted_after.pop()
            self.post_message(NoteUndoAsked())
            return
        taken = self.state.undo()
        if taken is None:
            self.post_message(Noted(say("There is nothing to undo.")))
            return
        self.changed_article()
        self.look_again()
        if isinstance(taken, Correction):
            self.go_to_finding(self.state.finding_at(taken.span.start))
        self.post_message(self.FindingsChanged(kept=True))

    def action_removed_line(self, by: int) -> None:
        """Go to another of the lines cleaning took out, and show them where they are hidden."""
        state = self.state
        if state is None:
            return
        removed = state.article.removed
        if not removed:
            self.post_message(Noted(say("Nothing was removed here.")))
            return
        self.change_options(removed=True)
        ordered = sorted(range(len(removed)), key=lambda n: removed[n].line)
        at = next((place for place, n in enumerate(ordered) if removed[n] is state.removed), None)
        steps = by * self.take_count()
        if at is None:
            before = sum(block.span.end <= state.position for block in state.article.blocks)
            later = sum(removed[n].line < before for n in ordered)
            at = later - 1 if by > 0 else later
        self.stand_at_removed(removed[ordered[min(max(at + steps, 0), len(ordered) - 1)]])

    # Into the library

    def arrive(self, start: int | None, span: Span | None) -> None:
        """Go to a place, and make the quotation with these words the current one; both as the library has them."""
        state = self.state
        if state is None:
            return
        finding = None
        if span is not None:
            shown = state.shown_span(span)
            touching = state.quotations.touching(shown.start, shown.end)
            finding = next((q for _, _, q in touching if q.span == shown), state.quotations.at(shown.start))
        if finding is not None:
            start = finding.span.start
        elif start is not None:
            start = state.shown_span(Span(start, start)).start
        else:
            return
        if self.page is None:
            state.position = start  # the page is set there when it comes forward
        self.go_to(start)
        self.set_current(finding)
        self.post_message(self.Moved(self))

    def action_person(self) -> None:
        """Ask for everything the speaker here says in the library."""
        finding = self.current_finding()
        if isinstance(finding, Quotation) and finding.speaker is not None:
            self.post_message(PersonAsked(finding.speaker))
        elif finding is not None:
            self.post_message(Noted(say("Nobody is known to say this; P shows everybody in the library.")))

    def action_same_words(self) -> None:
        """Ask where else the words of this quotation stand."""
        finding = self.current_finding()
        if isinstance(finding, Quotation):
            self.post_message(SameWordsAsked(finding.span))
        elif finding is not None:
            self.post_message(Noted(say("A date is no quotation; ] goes to the next one.")))

    def action_note(self) -> None:
        """Ask for a note on the marked words, or on the finding here."""
        state = self.state
        finding = self.current_finding() if state is not None and state.selection is None else None
        if state is not None and state.selection is not None:
            self.post_message(NoteAsked(state.selection))
        elif finding is not None:
            self.post_message(NoteAsked(finding.span))
        else:
            hand_keys(self.screen, None)

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
            self.post_message(Noted(say("A date has no speaker; ] goes to the next quotation.")))

    def bring_out(self, focus: Focus, speaker: int | None = None) -> None:
        """Let other findings stand out."""
        state = self.state
        if state is None:
            return
        state.focus, state.focused_speaker = focus, speaker
        self.repaint_all()
        name = (state.speaker(speaker) or None) if focus is Focus.SPEAKER else None
        what = (name.name if name else say("unknown speakers")) if focus is Focus.SPEAKER else say(focus.value)
        told = say("Focus: {what}.", what=what) if focus is Focus.ALL else say("Focus: {what}; Esc ends it.", what=what)
        self.post_message(Noted(told))
        self.post_message(self.FindingsChanged())

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

    def correct(self, correction: Change | None) -> None:
        """Take up the reader's correction; None means there is none after all."""
        if correction is None or self.state is None:
            return
        self.state.correct(correction)
        self.changed_article()
        self.look_again()
        self.post_message(self.FindingsChanged(kept=True))
        restored = isinstance(correction, Restored)
        self.post_message(
            Noted(say("Put back; u takes it out again.") if restored else say("Corrected; u takes it back."))
        )
