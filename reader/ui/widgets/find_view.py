"""Finding words on the page: hits as one types, from hit to hit, and back to where one was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from reader.ui.widgets.page_view import PageView
from reader.ui.widgets.type_ahead import TypeAhead

if TYPE_CHECKING:
    from reader.reading.state import Finding
    from reader.spans import Span


class FindView(PageView, inherit_bindings=False):
    """A page that can be searched."""

    @dataclass
    class FindAsked(Message):
        """The person wants to find words."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's own name for it
        super().__init__(id=id)
        self._count = 0
        self.ahead = TypeAhead(self)
        self._before: tuple[float, Finding | None] = (0, None)
        """Where one was when the search began."""

    def take_count(self, usual: int = 1) -> int:
        """Return the number typed before this key, and forget it; then the status line tells of it no longer."""
        if self._count:
            self.post_message(self.Moved(self))
        count, self._count = self._count or usual, 0
        return count

    def leave(self) -> None:
        """Remember this place before a jump."""
        if self.state is not None:
            self.state.leave(self.state.position)

    def action_find(self) -> None:
        """Ask for words to find."""
        if self.state is None:
            self.ahead.give_up()
            return
        self._before = (self.scroll_y, self.state.current)
        self.post_message(self.FindAsked())
        self.state.finder.prepare()

    def find(self, query: str, *, regex: bool) -> None:
        """Mark every hit, and show the first at or after the place the search began at.

        Raises:
            BadPattern: when the pattern cannot be used; no hit is marked then.
        """
        if self.state is None or self.page is None:
            return
        try:
            self.state.find(query, regex=regex, after=self.page.offset_of(round(self._before[0])))
        finally:
            self.repaint_all()
            if self.state.hits:
                self.show_hit(0)
            else:
                self.scroll_to(y=self._before[0], animate=False, immediate=True)
                self.post_message(self.Moved(self))

    def keep_find(self) -> None:
        """End typing and stay at the hit; the place before goes to the jump list."""
        if self.state is not None and self.page is not None and round(self._before[0]) != self.top:
            self.state.leave(self.page.offset_of(round(self._before[0])))

    def cancel_find(self) -> None:
        """End the search and go back to where it began."""
        if self.state is None:
            return
        self.state.forget_hits()
        self.scroll_to(y=self._before[0], animate=False, immediate=True)
        self.set_current(self._before[1])
        self.repaint_all()
        self.post_message(self.Moved(self))

    def forget_find(self) -> bool:
        """End the search and stay; tell whether there was one."""
        if self.state is None or not self.state.hits:
            return False
        self.state.forget_hits()
        self.repaint_all()
        self.post_message(self.Moved(self))
        return True

    def show_hits(self, hits: tuple[Span, ...], start: int | None) -> None:
        """Mark what a search of the library found here, standing at the first hit from `start` on."""
        state = self.state
        if state is None or not hits:
            return
        state.hits = hits
        state.hit = next((i for i, hit in enumerate(hits) if start is not None and hit.start >= start), 0)
        self.repaint_all()
        self.show_hit(0)

    def show_hit(self, by: int) -> None:
        """Step through the hits and bring the one arrived at into view."""
        state = self.state
        if state is None or not state.hits:
            return
        before = state.hits[state.hit] if state.hit is not None else None
        hit = state.next_hit(by) if by else before
        assert hit is not None
        self.repaint([span for span in (before, hit) if span is not None])
        self.go_to(hit.start)
        self.post_message(self.Moved(self))
