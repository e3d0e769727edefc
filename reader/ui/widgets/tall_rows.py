"""Rows of unequal height: words that are to be read whole, not cut to a line."""

from __future__ import annotations

from abc import abstractmethod
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from reader.ui.palette import Looks
from reader.ui.widgets.rows import RowList, Run

if TYPE_CHECKING:
    from textual import events

NEAR_END = 12
"""Rows before the last at which more are asked for, so that they are there when one arrives."""


class TallRows(RowList):
    """A list whose rows take as many lines as they need; more may be put at its end as one goes down."""

    @dataclass
    class MoreWanted(Message):
        """The cursor comes near the end."""

        rows: TallRows

        @property
        def control(self) -> RowList:
            """The list, for selectors in handlers."""
            return self.rows

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's own name for it
        super().__init__(id=id)
        self._tops = [0]
        """The first line of every row in `shown`, and the end of the last."""
        self._set_for = 0
        """The width the rows were counted at."""

    # For children

    @abstractmethod
    def row(self, index: int, width: int) -> list[list[Run]]:
        """Return the lines of a row."""

    def above(self, index: int, before: int | None) -> list[list[Run]]:
        """Return what stands above a row and is no part of it, such as a heading; `before` is the row shown before."""
        del index, before
        return []

    # Heights

    def _lines(self, place: int, width: int) -> tuple[list[list[Run]], list[list[Run]]]:
        index = self.shown[place]
        return self.above(index, self.shown[place - 1] if place else None), self.row(index, width)

    def _sized(self) -> None:
        self._tops = [0]
        self._count_lines()

    def _count_lines(self) -> None:
        """Count the lines of the rows that are not counted yet."""
        width = self.size.width
        self._set_for = width
        self._strips.clear()
        for place in range(len(self._tops) - 1, len(self.shown)):
            above, lines = self._lines(place, width - 2)
            self._tops.append(self._tops[-1] + len(above) + len(lines))
        self.virtual_size = Size(width, self._tops[-1])
        self.refresh()

    def grown(self) -> None:
        """Take up rows that were put at the end; cursor and place stay."""
        self._keys = None
        if self.query_text:
            keep = self.index
            self._filter_all()
            self._sized()
            if keep is not None:
                self.put_cursor(keep)
        else:
            self.shown = range(self.row_count())
            self._count_lines()

    def _stand(self, place: int) -> None:
        before, self.cursor = self.cursor, max(min(place, len(self.shown) - 1), 0)
        if len(self._tops) < 2:
            return
        top, bottom = self._tops[self.cursor], self._tops[self.cursor + 1]
        if top < self.scroll_offset.y or bottom - top > self.size.height:
            self.scroll_to(y=top, animate=False, immediate=True)
        elif bottom > self.scroll_offset.y + self.size.height:
            self.scroll_to(y=bottom - self.size.height, animate=False, immediate=True)
        if self.cursor != before:
            self.refresh()
        if self.cursor >= len(self.shown) - NEAR_END:
            self.post_message(self.MoreWanted(self))

    # Actions

    def action_row(self, by: int) -> None:
        """Move by rows; through a row higher than the window by screens first."""
        top, height = self.scroll_offset.y, self.size.height
        if len(self._tops) > self.cursor + 1:
            start, end = self._tops[self.cursor], self._tops[self.cursor + 1]
            if (by > 0 and end > top + height and start <= top) or (by < 0 and start < top):
                step = max(height - 1, 1)
                self.scroll_to(y=min(top + step, end - height) if by > 0 else max(top - step, start), animate=False,
                               immediate=True)  # fmt: skip
                return
        super().action_row(by)

    def action_rows(self, by: int) -> None:
        """Move by screens."""
        if not self.shown:
            return
        line = self._tops[self.cursor] + by * max(self.size.height - 1, 1)
        place = self._place_at(max(line, 0))
        self._move(place if place != self.cursor else self.cursor + by)

    def _place_at(self, line: int) -> int:
        """Return the place in `shown` of the row a line belongs to; the last for lines after it."""
        return max(min(bisect_right(self._tops, line) - 1, len(self.shown) - 1), 0)

    def on_click(self, event: events.Click) -> None:
        """Stand on the row clicked at; a second click chooses it."""
        event.prevent_default()  # the list of equal rows would count otherwise
        line = event.y + self.scroll_offset.y
        if not self.shown or line >= self._tops[-1]:
            return
        place = self._place_at(line)
        if place == self.cursor and self.index is not None:
            self.post_message(self.Chosen(self, self.index))
        else:
            self._move(place)

    # Painting

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the strips of a part of the window; called by Textual."""
        if not self.shown:
            return super().render_lines(crop)
        if self._looks is None:
            self._looks = Looks(self)
        width, top = self.size.width, self.scroll_offset.y
        if width != self._set_for:  # Textual may paint before it tells of the new size
            self._sized()
        strips = []
        for y in crop.line_range:
            line = top + y
            if line >= self._tops[-1]:
                strips.append(self._filtered(Strip.blank(width, self._looks.named())))
                continue
            place = self._place_at(line)
            strips.append(self._row_strips(place, width)[line - self._tops[place]])
        if crop.column_span != (0, width):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips

    def _row_strips(self, place: int, width: int) -> list[Strip]:
        over = () if place != self.cursor else ("rows--cursor",) if self.has_focus else ("rows--here",)
        key = (self.shown[place], len(over) + self.has_focus if over else 0)
        strips = self._strips.get(key)
        if strips is None:
            above, lines = self._lines(place, width - 2)
            strips = [self._filtered(self._line(line, (), width)) for line in above]
            # A blank last line parts this row from the next: it belongs to neither.
            for number, line in enumerate(lines):
                last = number == len(lines) - 1 and not line
                strips.append(self._filtered(self._line(line, () if last else over, width)))
            if len(self._strips) > 2_000:
                self._strips.clear()
            self._strips[key] = strips
        return strips
