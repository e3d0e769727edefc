"""The page on the screen: only the lines in sight are ever painted, and finished strips are kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.safe import safe_line
from reader.ui.cells import wrapped
from reader.ui.paint import GUTTER, Painter, lines_of
from reader.ui.palette import COMPONENTS, Palette
from reader.ui.typeset import NARROWEST, WIDEST, Options, Page

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual import events

    from reader.article import Removed
    from reader.reading import ReadingState
    from reader.reading.state import Finding
    from reader.spans import Span

MOST_STRIPS = 4_000
"""Finished lines kept; forty screens of a large terminal, about 8 MB when full of findings."""

ROOMY = 60
"""From this width there is a cell of air left of the marks."""

SCROLLBAR = 1
"""Cells the scroll bar takes at the right."""


class PageView(ScrollView, can_focus=True, inherit_bindings=False):
    """Shows one article as a page."""

    COMPONENT_CLASSES: ClassVar[set[str]] = set(COMPONENTS)

    @dataclass
    class Moved(Message):
        """Another part of the article is in view, or another finding is the current one."""

        view: PageView

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's own name for it
        super().__init__(id=id)
        self.state: ReadingState | None = None
        self.page: Page | None = None
        self.options = Options(air=True)
        self._painter: Painter | None = None
        self._palette: Palette | None = None
        self._strips: dict[int, Strip] = {}
        self._left = GUTTER
        self._width = 0
        self._holding = False
        self._words = ""

    # What is shown

    def show(self, state: ReadingState | None, about: str = "") -> None:
        """Show an article where it was left, or nothing."""
        self.state = state
        self.options = replace(self.options, about=about)
        self.page = None
        self._set_page()

    def tell(self, words: str) -> None:
        """Show words in place of an article: that it is being opened, or why it cannot be."""
        self._words = words
        if self.page is None:
            self.repaint_all()

    def change_options(
        self, *, measure: int | None = None, removed: bool | None = None, justified: bool | None = None
    ) -> None:
        """Set the page anew in another way, without moving away."""
        options = self.options
        if measure is not None:
            options = replace(options, measure=min(max(measure, NARROWEST), WIDEST))
        if removed is not None:
            options = replace(options, removed=removed)
        if justified is not None:
            options = replace(options, justified=justified)
        if options != self.options:
            self.options = options
            self._set_page()

    def _fitting(self) -> Options:
        """Return the options with the measure this window can give."""
        room = self.size.width - SCROLLBAR - self._least_left() - 1
        return replace(self.options, measure=max(min(self.options.measure, room), 1))

    def _least_left(self) -> int:
        """Return how far left the text may begin: beside its marks, with air between them and the list."""
        return GUTTER + (self.size.width >= ROOMY)

    def _set_page(self) -> None:
        """Set the page for this width and stand at the same place again."""
        state = self.state
        if state is None or not self.size.width:
            self.page = self._painter = None
            self._strips.clear()
            self.virtual_size = Size(0, 0)
            self.refresh()
            return
        self._width = self.size.width
        offset, row = self._anchor()
        options = self._fitting()
        if self.page is None or self.page.options != options or self.page.article is not state.article:
            self.page = Page(state.article, options)
        self._left = max((self.size.width - SCROLLBAR - options.measure) // 2, self._least_left())
        self.repaint_all()
        self._holding = True
        position = state.position
        self.virtual_size = Size(self.size.width, len(self.page))
        line = 0 if offset == 0 and row == 0 else self.page.line_of(offset) - row
        self.scroll_to(y=line, animate=False, immediate=True)
        state.position = position
        self._holding = False
        self.post_message(self.Moved(self))

    def _anchor(self) -> tuple[int, int]:
        """Return what must stay where it is: an offset and its row in the window."""
        state = self.state
        if state is None:
            return 0, 0
        if self.page is not None and state.current is not None:
            row = self.page.line_of(state.current.span.start) - self.top
            if 0 <= row < self.size.height:
                return state.current.span.start, row
        if self.page is None or not self.top:
            return state.position, 0
        # A blank line at the top has no offset of its own; the line after it keeps its row.
        return state.position, max(self.page.line_of(state.position) - self.top, 0)

    # Where it is

    @property
    def top(self) -> int:
        """The first line in the window."""
        return round(self.scroll_y)

    def in_view(self) -> range:
        """Return the lines in the window."""
        return range(self.top, min(self.top + self.size.height, len(self.page) if self.page else 0))

    def sees(self, span: Span) -> bool:
        """Tell whether the first line of a span is in the window."""
        return self.page is not None and self.page.line_of(span.start) in self.in_view()

    @property
    def progress(self) -> float:
        """How much of the article has been seen down to the last line in the window, 0 to 1."""
        if self.page is None or not len(self.page):
            return 0.0
        return min((self.top + self.size.height) / len(self.page), 1.0)

    def scroll_lines(self, by: int) -> None:
        """Move the window by lines, at once."""
        self.scroll_to(y=self.top + by, animate=False, immediate=True)

    def go_to(self, offset: int, *, top: bool = False) -> None:
        """Bring an offset into the window: a third from its top if it is out of sight, or right at the top."""
        if self.page is None:
            return
        line = self.page.line_of(offset)
        if top:
            self.scroll_to(y=line, animate=False, immediate=True)
        elif line < self.top + 1 or line >= self.top + self.size.height - 2:
            self.scroll_to(y=line - self.size.height // 3, animate=False, immediate=True)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Keep the position in step with the window."""
        super().watch_scroll_y(old_value, new_value)
        if self.state is None or self.page is None or self._holding:
            return
        self.state.position = self.page.offset_of(self.top) if self.top else 0
        if self.state.current is not None and not self.sees(self.state.current.span):
            self.set_current(None)
        if self.state.removed is not None and not self.sees_removed(self.state.removed):
            self.set_current(None)
        self.post_message(self.Moved(self))

    def changed_article(self) -> None:
        """Take up what the reader changed, of the findings or of the article itself."""
        if self.page is not None and self.state is not None and self.page.article is not self.state.article:
            self._set_page()
        self.repaint_all()

    def stand_at_removed(self, removed: Removed | None) -> None:
        """Make a removed line the one to be put back, and bring it into view."""
        if self.state is None or self.page is None or removed is self.state.removed:
            return
        self.set_current(None)
        self.state.removed = removed
        line = self.page.line_of_removed(removed) if removed is not None else None
        if line is not None and not self.top <= line < self.top + self.size.height - 1:
            self._holding = True  # the line one is at is no finding that could be left behind
            self.scroll_to(y=line - self.size.height // 3, animate=False, immediate=True)
            self._holding = False
            self.state.position = self.page.offset_of(self.top) if self.top else 0
        self.repaint_all()
        self.post_message(self.Moved(self))

    def sees_removed(self, removed: Removed) -> bool:
        """Tell whether a removed line is in the window."""
        line = self.page.line_of_removed(removed) if self.page is not None else None
        return line is not None and self.top <= line < self.top + self.size.height

    def removed_at(self, y: int) -> Removed | None:
        """Return the removed line shown at a line of the window."""
        line = self.top + y
        piece = self.page.piece(line) if self.page is not None and 0 <= line < len(self.page) else None
        return piece.removed if piece is not None else None

    def set_current(self, finding: Finding | None) -> None:
        """Let another finding be the current one, and paint both."""
        state = self.state
        if state is None:
            return
        if state.removed is not None:
            state.removed = None
            self.repaint_all()
        if finding is state.current:
            return
        before, state.current = state.current, finding
        self.repaint(f.span for f in (before, state.current) if f is not None)

    def on_resize(self, event: events.Resize) -> None:
        """Set the page for the new width; the line that is being read stays."""
        if self.page is None or event.size.width != self._width:
            self._set_page()
        else:
            self.repaint_all()
            self.post_message(self.Moved(self))

    # Painting

    def repaint(self, spans: Iterable[Span]) -> None:
        """Paint the lines these spans are on anew."""
        if self.page is None:
            return
        for span in spans:
            lines = lines_of(self.page, span)
            for line in lines:
                self._strips.pop(line, None)
            self.refresh_lines(lines.start, len(lines))

    def repaint_all(self) -> None:
        """Paint everything anew, after what was found or the focus changed."""
        self._strips.clear()
        self._painter = None
        self.refresh()

    def notify_style_update(self) -> None:
        """Take up a new theme."""
        super().notify_style_update()
        self._palette = None
        self._painter = None
        self._strips.clear()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the strips of a part of the window; called by Textual."""
        if self._palette is None:
            self._palette = Palette(self)
        if self._painter is None and self.page is not None and self.state is not None:
            self._painter = Painter(self.page, self.state, self._palette)
        width = self.size.width
        top = self.scroll_offset.y
        strips = [self._strip(top + y, width) for y in crop.line_range]
        if crop.column_span != (0, width):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips

    def _strip(self, line: int, width: int) -> Strip:
        strip = self._strips.get(line)
        if strip is None:
            strip = self._fresh(line, width)
            if len(self._strips) >= MOST_STRIPS:
                self._strips.clear()
            self._strips[line] = strip
        return strip

    def _fresh(self, line: int, width: int) -> Strip:
        assert self._palette is not None
        if self.page is None:
            strip = self._telling(line, width)
        elif self._painter is None or line >= len(self.page):
            strip = Strip.blank(width, self._palette.blank)
        else:
            strip = self._painter.strip(line, width, self._left)
        for line_filter in self.get_line_filters():
            strip = strip.apply_filter(line_filter, self._palette.background)
        return strip

    def _telling(self, line: int, width: int) -> Strip:
        """Return a line of what stands in place of an article."""
        assert self._palette is not None
        lines = wrapped(self._words, max(min(width - 2 * GUTTER, 60), 1))
        y = line - self.size.height // 3
        words = safe_line(lines[y]) if 0 <= y < len(lines) else ""
        left = max((width - min(width, 60)) // 2, GUTTER)
        segments = [Segment(" " * left, self._palette.blank), Segment(words, self._palette.named("page--meta"))]
        return Strip(segments).adjust_cell_length(width, self._palette.blank)

    def offset_at(self, x: int, y: int) -> int | None:
        """Return the offset of the character at a cell of the window; None beside the text."""
        if self.page is None:
            return None
        line = self.top + y
        offset = self.page.offset_at(line, x - self._left)
        if offset is None or x < self._left - GUTTER or x > self._left + self.page.options.measure:
            return None
        return offset
