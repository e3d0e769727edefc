"""A list of any length: only the rows in sight are made, so a hundred thousand cost as much as ten."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.folding import fold_lower
from reader.reading.voices import COLOURS
from reader.safe import safe_line
from reader.tongue import say
from reader.ui.bindings import bindings
from reader.ui.cells import fitted, wrapped
from reader.ui.keys import Where
from reader.ui.palette import Looks
from reader.ui.widgets.type_ahead import TypeAhead

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.binding import BindingType

Run = tuple[str, tuple[str, ...]]
"""Words of a row and the component classes they are in."""


class RowList(ScrollView, can_focus=True, inherit_bindings=False):
    """Rows of equal height with a cursor and a filter; children say what a row holds."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Where.ROWS)
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rows--title",
        "rows--unread",
        "rows--meta",
        "rows--error",
        "rows--mark",
        "rows--doubt",
        "rows--cursor",
        "rows--here",
        "rows--empty",
    } | {f"page--voice-{number}" for number in range(1, COLOURS + 2)}

    @dataclass
    class Highlighted(Message):
        """The cursor stands on another row, because the person moved it."""

        rows: RowList
        index: int

        @property
        def control(self) -> RowList:
            """The list, for selectors in handlers."""
            return self.rows

    @dataclass
    class Chosen(Message):
        """A row was chosen, with Enter or a click on the row the cursor was on."""

        rows: RowList
        index: int

        @property
        def control(self) -> RowList:
            """The list, for selectors in handlers."""
            return self.rows

    @dataclass
    class FilterAsked(Message):
        """The person wants to filter this list."""

        rows: RowList

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's own name for it
        super().__init__(id=id)
        self.shown: Sequence[int] = range(0)
        """The rows the filter lets through, by index."""
        self.cursor = 0
        """Place in `shown`."""
        self.query_text = ""
        self.ahead = TypeAhead(self)
        self._keys: list[str] | None = None
        self._strips: dict[tuple[int, int], list[Strip]] = {}
        self._looks: Looks | None = None
        self._painted = (0, 0)

    # For children

    def row_count(self) -> int:
        """Return how many rows there are without a filter."""
        return 0

    def row_height(self) -> int:
        """Return how many lines a row takes."""
        return 1

    def row(self, index: int, width: int) -> list[list[Run]]:
        """Return the lines of a row; those too long are cut with an ellipsis."""
        return [[(self.row_words(index)[:width], ())]]

    def row_words(self, index: int) -> str:
        """Return what the filter looks at."""
        return str(index)

    def all_words(self) -> list[str]:
        """Return what the filter looks at, for all rows at once."""
        return [self.row_words(index) for index in range(self.row_count())]

    def counts(self) -> tuple[int, int]:
        """Return how many the filter lets through, and how many there are."""
        return len(self.shown), self.row_count()

    def empty_words(self) -> str:
        """Return what to say, and to do next, when there is no row."""
        return ""

    # State

    @property
    def index(self) -> int | None:
        """The row under the cursor."""
        return self.shown[self.cursor] if 0 <= self.cursor < len(self.shown) else None

    def renew(self, *, keep: int | None = None) -> None:
        """Take up other rows; the cursor stays on row `keep`, or goes to the start."""
        self._keys = None
        self.shown = range(self.row_count())
        if self.query_text:
            self._filter_all()
        self.cursor = 0
        self._sized()
        if keep is not None:
            self.put_cursor(keep)

    def row_changed(self, index: int) -> None:
        """Paint one row anew."""
        if self._keys is not None and index < len(self._keys):
            self._keys[index] = _key(self.row_words(index))
        self._strips.clear()
        self.refresh()

    def _sized(self) -> None:
        self._strips.clear()
        self.virtual_size = Size(self.size.width, len(self.shown) * self.row_height())
        self.refresh()

    def filter(self, query: str) -> None:
        """Let through only the rows with all words of `query`; the cursor stays on its row where it can."""
        before, index = self.query_text, self.index
        self.query_text = query
        if query.startswith(before) and before and not query[len(before) :].startswith(" "):
            self._narrow(self.shown)
        else:
            self._filter_all()
        self.cursor = 0
        self._sized()
        self.scroll_to(y=0, animate=False, immediate=True)
        if index is not None:
            self.put_cursor(index)

    def _filter_all(self) -> None:
        self._narrow(range(self.row_count()))

    def _narrow(self, rows: Sequence[int]) -> None:
        words = _key(self.query_text).split()
        if not words:
            self.shown = range(self.row_count())
            return
        keys = self._folded_keys()
        for word in words:
            rows = [i for i in rows if word in keys[i]]
        self.shown = rows

    def _folded_keys(self) -> list[str]:
        """Return what the filter compares with; folded in one go, which for 100,000 rows takes 0.1 s and not 1.4."""
        if self._keys is None:
            words = self.all_words()
            keys = fold_lower("\n".join(words)).split("\n")
            # A file name may hold a line break.
            self._keys = keys if len(keys) == len(words) else [_key(part) for part in words]
        return self._keys

    def put_cursor(self, index: int) -> None:
        """Stand on a row, without telling anybody; nothing happens where the filter hides it."""
        place = self._place(index)
        if place is not None:
            self._stand(place)

    def _place(self, index: int) -> int | None:
        if isinstance(self.shown, range):
            return index if 0 <= index < len(self.shown) else None
        try:
            return self.shown.index(index)
        except ValueError:
            return None

    def _stand(self, place: int) -> None:
        before, self.cursor = self.cursor, max(min(place, len(self.shown) - 1), 0)
        height = self.row_height()
        top, bottom = self.cursor * height, (self.cursor + 1) * height
        if top < self.scroll_offset.y:
            self.scroll_to(y=top, animate=False, immediate=True)
        elif bottom > self.scroll_offset.y + self.size.height:
            self.scroll_to(y=bottom - self.size.height, animate=False, immediate=True)
        if self.cursor != before:
            self.refresh()

    # Actions

    def on_key(self, event: events.Key) -> None:
        """Keep the keys typed before the filter is there."""
        self.ahead.catches(event)

    def _move(self, place: int) -> None:
        before = self.index
        self._stand(place)
        if self.index is not None and self.index != before:
            self.post_message(self.Highlighted(self, self.index))

    def action_row(self, by: int) -> None:
        """Move by rows."""
        self._move(self.cursor + by)

    def action_rows(self, by: int) -> None:
        """Move by screens."""
        self._move(self.cursor + by * max(self.size.height // self.row_height() - 1, 1))

    def action_first(self) -> None:
        """Go to the first row."""
        self._move(0)

    def action_last(self) -> None:
        """Go to the last row."""
        self._move(len(self.shown) - 1)

    def action_choose(self) -> None:
        """Choose the row under the cursor."""
        if self.index is not None:
            self.post_message(self.Chosen(self, self.index))

    def action_filter(self) -> None:
        """Ask for something to filter by."""
        self.post_message(self.FilterAsked(self))
        self._folded_keys()  # now, so that the first letter is as quick as the others

    def on_click(self, event: events.Click) -> None:
        """Stand on the row clicked at; a second click chooses it."""
        place = (event.y + self.scroll_offset.y) // self.row_height()
        if not 0 <= place < len(self.shown):
            return
        if place == self.cursor and self.index is not None:
            self.post_message(self.Chosen(self, self.index))
        else:
            self._move(place)

    # Painting

    def on_resize(self) -> None:
        """Make the rows anew for the new width."""
        self._sized()
        self._stand(self.cursor)

    def on_focus(self) -> None:
        """Show the cursor as one."""
        self._strips.clear()
        self.refresh()

    def on_blur(self) -> None:
        """Show the cursor as a place only."""
        self._strips.clear()
        self.refresh()

    def notify_style_update(self) -> None:
        """Take up a new theme."""
        super().notify_style_update()
        self._looks = None
        self._strips.clear()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the strips of a part of the window; called by Textual."""
        if self._looks is None:
            self._looks = Looks(self)
        width, top, height = self.size.width, self.scroll_offset.y, self.row_height()
        if (width, height) != self._painted:  # Textual may paint before it tells of the new size
            self._painted = (width, height)
            self._strips.clear()
        if not self.shown:
            strips = [self._empty_strip(y, width) for y in crop.line_range]
        else:
            strips = []
            for y in crop.line_range:
                place, part = divmod(top + y, height)
                strips.append(self._row_strips(place, width)[part])
        if crop.column_span != (0, width):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips

    def _row_strips(self, place: int, width: int) -> list[Strip]:
        assert self._looks is not None
        if place >= len(self.shown):
            return [self._filtered(Strip.blank(width, self._looks.named()))] * self.row_height()
        over = self.over(place)
        index = self.shown[place]
        key = (index, len(over) + self.has_focus if over else 0)
        strips = self._strips.get(key)
        if strips is None:
            lines = self.row(index, width - 2)
            lines += [[]] * (self.row_height() - len(lines))
            strips = [self._filtered(self._line(line, over, width)) for line in lines[: self.row_height()]]
            if len(self._strips) > 2_000:
                self._strips.clear()
            self._strips[key] = strips
        return strips

    def over(self, place: int) -> tuple[str, ...]:
        """Return what lies over a row: the cursor where the list has the keys, otherwise only where one is."""
        return () if place != self.cursor else ("rows--cursor",) if self.has_focus else ("rows--here",)

    def _line(self, runs: list[Run], over: tuple[str, ...], width: int) -> Strip:
        """Return one line of a row: a blank or the edge of the cursor, the words, cut at the width, a blank."""
        assert self._looks is not None
        edge = " "
        if over == ("rows--cursor",):
            edge = " " if self._looks.flat else "▌"  # where nothing but reverse shows, it is enough
        elif over == ("rows--here",) and self._looks.flat:
            edge = "▏"  # bold alone would be taken for unread
        segments = [Segment(edge, self._looks.named("rows--mark", *over))]
        room = width - 2
        for words, names in runs:
            text = fitted(words if words.isprintable() else safe_line(words), room)
            segments.append(Segment(text, self._looks.named(*over, *names)))  # a hit is seen on the cursor, too
            room -= cell_len(text)
            if room <= 0:
                break
        return Strip(segments).adjust_cell_length(width, self._looks.named(*over))

    def _empty_strip(self, y: int, width: int) -> Strip:
        assert self._looks is not None
        words = say("Nothing here has “{query}”.", query=self.query_text) if self.query_text else self.empty_words()
        lines = wrapped(words, max(width - 2, 4))
        line: list[Run] = [(lines[y], ("rows--empty",))] if y < len(lines) else []
        return self._filtered(self._line(line, (), width))

    def _filtered(self, strip: Strip) -> Strip:
        assert self._looks is not None
        for line_filter in self.get_line_filters():
            strip = strip.apply_filter(line_filter, self._looks.background)
        return strip


def _key(words: str) -> str:
    return fold_lower(words)
