"""What a search of the library found: each article with the words where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual.message import Message

from reader.ui.days import day_words
from reader.ui.marked import Run, in_lines, runs
from reader.ui.widgets.tall_rows import TallRows

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.library import Hit

MOST_TITLE, MOST_SNIPPET = 2, 3
"""Lines for a title, and for the words around a hit."""
_SIDE_BY_SIDE = 60
"""From this width the source stands beside a title that leaves room for it."""


class HitList(TallRows):
    """The hits, in the order they were found."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"rows--hit"}

    @dataclass
    class LeftUpwards(Message):
        """The person goes up from the first hit."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's own name for it
        super().__init__(id=id)
        self.hits: list[Hit] = []
        self._words: str | Callable[[int, int], str] = ""
        self._set_words = ""

    def put(self, hits: Sequence[Hit], keep: int | None = None) -> None:
        """Show other hits; the cursor goes to the one of article `keep`, else to the first."""
        self.hits = list(hits)
        self.scroll_to(y=0, animate=False, immediate=True)
        self.renew(keep=next((i for i, hit in enumerate(self.hits) if hit.entry.number == keep), None))

    def add(self, hits: Sequence[Hit]) -> None:
        """Put more hits at the end."""
        self.hits.extend(hits)
        self.grown()

    def action_row(self, by: int) -> None:
        """Move by rows; from the first one up to what is searched for."""
        if by < 0 and not self.cursor and not self.scroll_offset.y:
            self.post_message(self.LeftUpwards())
        else:
            super().action_row(by)

    def tell(self, words: str | Callable[[int, int], str]) -> None:
        """Say `words` while there are no hits; what they are may hang on how wide and high the screen is."""
        if words != self._words:
            self._words = words
            self._set()
            self.refresh()

    def row_count(self) -> int:
        """Return the number of hits that are there."""
        return len(self.hits)

    def row_words(self, index: int) -> str:
        """Return title and snippet."""
        hit = self.hits[index]
        return f"{hit.entry.title} {hit.snippet.text}"

    def row(self, index: int, width: int) -> list[list[Run]]:
        """Return the title with source and day, then the words found among their neighbours."""
        hit = self.hits[index]
        entry, room = hit.entry, max(width - 2, 1)
        look = ("rows--title",) if entry.is_read else ("rows--title", "rows--unread")
        title = in_lines(runs(entry.title, hit.title_marks, look, (*look, "rows--hit")), room, MOST_TITLE)
        about = " · ".join(
            filter(None, (day_words(entry.published, entry.language) if entry.published else "", entry.source))
        )
        mark: Run = ("  ", ()) if entry.is_read else ("• ", ("rows--mark",))
        lines: list[list[Run]] = [[("  " if i else mark[0], mark[1]), *line] for i, line in enumerate(title)]
        used = sum(cell_len(words) for words, _ in lines[-1]) if lines else 0
        if lines and width >= _SIDE_BY_SIDE and used + cell_len(about) + 3 <= width:
            lines[-1].append((" " * (width - used - cell_len(about)), ()))
            lines[-1].append((about, ("rows--meta",)))
        else:
            lines.append([("  ", ()), (about, ("rows--meta",))])
        words = runs(hit.snippet.text, hit.snippet.marks, ("rows--meta",), ("rows--hit",))
        lines += [[("  ", ()), *line] for line in in_lines(words, room, MOST_SNIPPET)]
        return [*lines, []]

    def empty_words(self) -> str:
        """Say what to do, or that nothing was found."""
        return self._set_words

    def _set(self) -> None:
        self._set_words = self._words if isinstance(self._words, str) else self._words(*self.screen.size)

    def on_resize(self) -> None:
        """Set the words anew for another screen; Textual has the list do what it does then, too."""
        self._set()
