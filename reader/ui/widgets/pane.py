"""The reading pane: every key that moves through the article or works on what was found in it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.message import Message

from reader.findings import Quotation
from reader.reading import Focus
from reader.tongue import say, say_many
from reader.ui.asking import BackAsked
from reader.ui.bindings import bindings
from reader.ui.keys import Where, key_named, keys_for
from reader.ui.messages import Noted
from reader.ui.widgets.program_view import ProgramView

if TYPE_CHECKING:
    from textual import events
    from textual.binding import BindingType

    from reader.reading import ReadingState

OVERLAP = 2
"""Lines of the last screen that stay in view when paging, so that the eye finds its place."""

MOST_COUNT = 99_999
"""A larger number before a key is a slip."""


class Pane(ProgramView, inherit_bindings=False):
    """The article, with keys."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Where.ARTICLE, Where.FINDINGS, Where.FIND)

    @dataclass
    class LinesChosen(Message):
        """The person wants lines of another width, or with other ends."""

        measure: int | None = None
        justified: bool | None = None

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's own name for it
        super().__init__(id=id)
        self._waiting = ""
        """The action that takes the next key as a letter."""

    # Counts, and keys that another key follows

    def on_key(self, event: events.Key) -> None:
        """Read numbers before a key and the letter after one."""
        if self.ahead.catches(event) or self.link_key(event):
            return
        character = event.character or ""
        if self.visual and event.key not in ("y", "escape", "v", "enter") and self.visual_key(event.key):
            event.stop()
            event.prevent_default()
        elif self._waiting:
            waiting, self._waiting = self._waiting, ""
            event.stop()
            event.prevent_default()
            if event.key != "escape":
                self._finish(waiting, character)
        elif character.isdecimal() and character.isascii() and (self._count or character != "0"):
            self._count = min(self._count * 10 + int(character), MOST_COUNT)
            event.stop()
            event.prevent_default()
            self.post_message(Noted(say("{count}, for the key that follows", count=self._count)))

    def _finish(self, action: str, letter: str) -> None:
        state = self.state
        if state is None or not letter.isalpha():
            return
        if action == "mark":
            self.note_done(partial(_unmark, state, letter, state.marks.get(letter)))
            state.marks[letter] = state.position
            self.post_message(Noted(say("Marked as {letter}; '{letter} comes back here.", letter=letter)))
        elif letter in state.marks:
            self.leave()
            self.go_to(state.marks[letter], top=True)
        elif not state.marks and letter in keys_for(key_named("mark")):
            self.action_mark()  # as it has just been told
        else:
            self.post_message(Noted(say("Nothing is marked as {letter}.", letter=letter)))

    def action_mark(self) -> None:
        """Mark this place with the letter that follows."""
        if self.state is not None:
            self._waiting = "mark"
            self.post_message(Noted(say("Mark this place as which letter?")))

    def action_to_mark(self) -> None:
        """Go to the place marked with the letter that follows; tell which letters there are."""
        marks = self.state.marks if self.state is not None else {}
        if self.state is not None:
            self._waiting = "to_mark"  # without marks, too: the letter that follows must not do something else
        if not marks:
            self.post_message(Noted(say("No marks yet: m and a letter sets one.")))
        else:
            self.post_message(Noted(say("To which mark? {letters}", letters=" ".join(sorted(marks)))))

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
        if place is None and by < 0:
            self.post_message(BackAsked())
        elif place is None:
            self.post_message(Noted(say("No later place.")))
        else:
            self.go_to(place, top=True)

    # Page

    def action_measure(self, by: int) -> None:
        """Make the column wider or narrower."""
        # Counted from what is seen: on a small screen the wish may be far beyond the window.
        seen = self.page.options.measure if self.page is not None else self.options.measure
        self.change_options(measure=seen + by)
        self.post_message(self.LinesChosen(measure=self.options.measure))
        shown = self.page.options.measure if self.page is not None else self.options.measure
        self.post_message(Noted(say("{count} cells a line.", count=shown)))

    def action_justify(self) -> None:
        """Let lines end flush right, with parted words, or ragged again."""
        if self.state is None:
            return
        if self.options.justified:
            self.justify(flush=False)
            return
        from reader.ui.hyphens import hyphenator  # noqa: PLC0415 -- only who wants flush lines pays for it

        language = self.state.article.language

        def load() -> None:
            hyphenator(language)  # takes long enough to be felt, so not in the screen's own thread
            self.app.call_from_thread(self.justify, flush=True)

        self.run_worker(load, group="page", thread=True)

    def justify(self, *, flush: bool) -> None:
        """Set the page flush right or ragged."""
        self.change_options(justified=flush)
        self.post_message(self.LinesChosen(justified=flush))
        self.post_message(
            Noted(say("Lines of equal length; a makes them ragged again.") if flush else say("Ragged lines."))
        )

    def action_removed(self) -> None:
        """Show or hide what cleaning took out."""
        if self.state is None:
            return
        count = len(self.state.article.removed)
        self.stand_at_removed(None)
        self.change_options(removed=not self.options.removed)
        if not count:
            self.post_message(Noted(say("Nothing was removed here.")))
        elif self.options.removed:
            self.post_message(Noted(say_many("{count} removed line shown.", "{count} removed lines shown.", count)))
        else:
            self.post_message(Noted(say_many("{count} removed line hidden.", "{count} removed lines hidden.", count)))

    # Out of the program

    def action_evidence(self) -> None:
        """Show the evidence of the current finding; while marking words, copy them."""
        if self.visual:
            self.action_copy()
        else:
            super().action_evidence()

    def action_copy(self) -> None:
        """Copy the marked words, or the quotation one is at, with their source."""
        from reader.reading.citing import cited_quotation, cited_words  # noqa: PLC0415 -- only who copies pays for it
        from reader.ui.outward import copy  # noqa: PLC0415

        state = self.state
        if state is None:
            return
        if state.selection is not None:
            text = cited_words(state.article, state.selection)
            self.clear_marked()
        else:
            current = self.current_finding()
            if current is None:
                return
            if isinstance(current, Quotation):
                text = cited_quotation(state, current)
            else:
                text = cited_words(state.article, current.span)
        terminal = self.app.copy_to_clipboard
        self.run_worker(lambda: self.post_message(Noted(copy(text, terminal))), group="copy", thread=True)

    def action_browser(self) -> None:
        """Open the article's page in the browser."""
        from reader.ui.outward import page_address  # noqa: PLC0415 -- only who leaves pays for it

        address = page_address(self.state.article) if self.state is not None else None
        if address is None:
            self.post_message(Noted(say("This article has no address on the web.")))
        self.open_address(address)

    def action_export(self) -> None:
        """Ask what to write to a file."""
        from reader.ui.screens.export import ExportScreen  # noqa: PLC0415 -- dialogs are loaded when first wanted

        if self.state is not None:
            self.app.push_screen(ExportScreen(self.state), self.export)

    def export(self, what: str | None) -> None:
        """Write the article, or the quotation one is at, to a file; None means nothing after all."""
        from reader.ui.outward import exported, written_export  # noqa: PLC0415 -- only who exports pays for it

        state = self.state
        if state is None or what is None:
            return
        quotation = state.current if isinstance(state.current, Quotation) else None
        content, ending = exported(state, what, quotation)
        written, told = written_export(content, state.article.title, ending)
        if written is not None:
            self.note_done(written.take_back)
        self.post_message(Noted(told))

    def step_back(self) -> bool:
        """Undo one step of looking: hits, focus, the current finding; tell whether there was one."""
        state = self.state
        if state is None:
            return False
        if self.clear_marked() or self.forget_find():
            return True
        if state.focus is not Focus.ALL:
            self.bring_out(Focus.ALL)
            return True
        if state.current is not None or state.removed is not None:
            self.set_current(None)
            self.post_message(self.Moved(self))
            return True
        return False

    # Mouse

    def on_click(self, event: events.Click) -> None:
        """Make the finding clicked at the current one; a second click shows why."""
        removed = self.removed_at(event.y)
        if removed is not None:
            self.stand_at_removed(removed)
            return
        offset = self.offset_at(event.x, event.y)
        if self.state is None or offset is None or self.state.selection is not None:
            return
        finding = self.state.finding_at(offset)
        if finding is None:
            mention = self.state.mention_at(offset)
            finding = self.state.next_of_speaker(mention.speaker, offset - 1) if mention else None
        if finding is not None and finding is self.state.current:
            self.show_evidence(finding)
        elif finding is not None:
            self.go_to_finding(finding)
        else:
            self.set_current(None)
            self.post_message(self.Moved(self))


def _unmark(state: ReadingState, letter: str, before: int | None) -> str:
    """Let a letter mark the place it marked before, or none; return what came of it."""
    if before is None:
        state.marks.pop(letter, None)
        return say("Nothing is marked as {letter}.", letter=letter)
    state.marks[letter] = before
    return say("{letter} marks the place it marked before.", letter=letter)
