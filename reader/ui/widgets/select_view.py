"""Marking words on the page, with the mouse and with keys; what is marked stays marked when the page is set anew."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from reader.spans import Span
from reader.tongue import say
from reader.ui.messages import Noted
from reader.ui.widgets.find_view import FindView

if TYPE_CHECKING:
    from textual import events

    from reader.reading import ReadingState

_WORD = re.compile(r"\w+")
MOST_WORD = 200
"""Characters looked through for the start or end of a word."""


class SelectView(FindView, inherit_bindings=False):
    """A page on which words can be marked."""

    @dataclass
    class MarkingChanged(Message):
        """The keys mark words now, or move again."""

        now: bool

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's own name for it
        super().__init__(id=id)
        self.visual = False
        """Whether the keys mark words."""
        self._anchor_offset = 0
        self._caret = 0
        self._dragging: int | None = None

    def show(self, state: ReadingState | None, about: str = "") -> None:
        """Show an article; marking words ends with the one before."""
        self.visual, self._dragging = False, None
        super().show(state, about)

    def mark(self, span: Span | None) -> None:
        """Mark other words, or none."""
        state = self.state
        if state is None or span == state.selection:
            return
        touched = [s for s in (state.selection, span) if s is not None]
        state.selection = span
        self.repaint(touched)

    def clear_marked(self) -> bool:
        """Mark nothing; tell whether anything was marked."""
        was = self.visual or (self.state is not None and self.state.selection is not None)
        if self.visual:
            self.post_message(self.MarkingChanged(now=False))
        self.visual = False
        self.mark(None)
        return was

    # With keys

    def action_visual(self) -> None:
        """Begin to mark words, or stop."""
        state = self.state
        if state is None:
            return
        if self.visual:
            self.clear_marked()
            return
        self.post_message(self.MarkingChanged(now=True))
        here = state.current.span.start if state.current is not None else max(state.position, 0)
        self._anchor_offset = self._caret = here
        self.visual = True
        self.focus()
        self._mark_to(here)
        self.post_message(Noted(say("Marking: h j k l w b { } g G move.")))

    def visual_key(self, key: str) -> bool:
        """Do what a key does while marking; tell whether it does anything."""
        if key == "o":
            self._anchor_offset, self._caret = self._caret, self._anchor_offset
            self.go_to(self._caret)
            return True
        target = self._target(key)
        if target is None:
            return False
        self._mark_to(target)
        return True

    def _target(self, key: str) -> int | None:
        """Return where a movement key brings the caret; None for other keys."""
        state, caret = self.state, self._caret
        assert state is not None
        text = state.article.text
        if key in ("h", "left", "l", "right"):
            return caret + (1 if key in ("l", "right") else -1)
        if key in ("j", "down", "k", "up"):
            return self._line_target(1 if key in ("j", "down") else -1)
        if key == "w":
            inside = _WORD.match(text, caret, min(caret + MOST_WORD, len(text)))
            after = inside.end() if inside else caret + 1
            found = _WORD.search(text, after, min(after + MOST_WORD, len(text)))
            return found.start() if found else caret + 1
        if key == "b":
            starts = [m.start() for m in _WORD.finditer(text, max(caret - MOST_WORD, 0), caret)]
            return starts[-1] if starts else caret - 1
        return {
            "e": self._word_end(caret + 1) - 1,
            "left_curly_bracket": state.paragraph(caret, -1),
            "right_curly_bracket": state.paragraph(caret, 1),
            "g": 0,
            "G": len(text) - 1,
        }.get(key)

    def _word_end(self, offset: int) -> int:
        assert self.state is not None
        text = self.state.article.text
        found = _WORD.search(text, offset, min(offset + MOST_WORD, len(text)))
        return found.end() if found else offset

    def _line_target(self, by: int) -> int:
        """Return the offset a line further, at the same cell; lines that hold no text of the article are skipped."""
        assert self.page is not None
        line, cell = self.page.cell_of(self._caret)
        line += by
        while 0 <= line < len(self.page):
            offset = self.page.offset_at(line, cell)
            if offset is not None:
                return offset
            line += by
        return self._caret

    def _mark_to(self, offset: int) -> None:
        assert self.state is not None
        self._caret = min(max(offset, 0), max(len(self.state.article.text) - 1, 0))
        first, last = sorted((self._anchor_offset, self._caret))
        self.mark(Span(first, last + 1))
        self.go_to(self._caret)

    # With the mouse

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin to mark where the button goes down."""
        if event.button == 1:
            self.clear_marked()
            self._dragging = self.offset_at(event.x, event.y)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Mark up to the pointer while the button is down."""
        if self._dragging is None:
            return
        if not event.button:
            self._dragging = None
            return
        self.capture_mouse()
        if event.y < 0 or event.y >= self.size.height:
            self.scroll_lines(-1 if event.y < 0 else 1)
        offset = self.offset_at(event.x, min(max(event.y, 0), self.size.height - 1))
        if offset is not None and offset != self._dragging:
            first, last = sorted((self._dragging, offset))
            self.mark(Span(first, last))

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """End marking; the words stay marked for y."""
        del event
        self.release_mouse()
        self._dragging = None
        if self.state is not None and self.state.selection is not None:
            self.post_message(Noted(say("y copies what is marked, Esc ends.")))
