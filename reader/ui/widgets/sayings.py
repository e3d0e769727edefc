"""What somebody says, day by day: each quotation whole, with where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len

from reader.findings import Certainty, QuotationKind
from reader.tongue import later, say
from reader.ui.days import day_words
from reader.ui.marked import Run, in_lines, runs
from reader.ui.widgets.tall_rows import TallRows

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.library import Saying
    from reader.spans import Span

BARS = {QuotationKind.DIRECT: "│ ", QuotationKind.INDIRECT: "┊ ", QuotationKind.FREE_INDIRECT: "┊ "}
"""Stand at the left of what is said, as they do beside an article; nothing beside hearsay and reports."""
KINDS = {
    QuotationKind.INDIRECT: later("indirect"),
    QuotationKind.FREE_INDIRECT: later("indirect"),
    QuotationKind.HEARSAY: later("hearsay"),
    QuotationKind.REPORTED: later("reported"),
}
"""What is said of a quotation that is not direct."""


class SayingList(TallRows):
    """Quotations under the days of their articles."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"rows--hit", "rows--indirect"}

    def __init__(self, marks: Callable[[str], Sequence[Span]], *, id: str | None = None) -> None:  # noqa: A002 -- Textual's own name for it
        super().__init__(id=id)
        self.sayings: list[Saying] = []
        self._marks = marks
        self._words = ""

    def put(self, sayings: Sequence[Saying]) -> None:
        """Show other quotations."""
        self.sayings = list(sayings)
        self.scroll_to(y=0, animate=False, immediate=True)
        self.renew()

    def add(self, sayings: Sequence[Saying]) -> None:
        """Put more at the end."""
        self.sayings.extend(sayings)
        self.grown()

    def tell(self, words: str) -> None:
        """Say `words` while there are none."""
        self._words = words
        self.refresh()

    def row_count(self) -> int:
        """Return the number of quotations that are there."""
        return len(self.sayings)

    def row_words(self, index: int) -> str:
        """Return the words."""
        return self.sayings[index].text

    def above(self, index: int, before: int | None) -> list[list[Run]]:
        """Return the day above its first quotation."""
        entry = self.sayings[index].entry
        if before is not None and self.sayings[before].entry.published == entry.published:
            return []
        day = day_words(entry.published, entry.language) if entry.published else say("without a day")
        return [[(day, ("rows--mark",))]]

    def row(self, index: int, width: int) -> list[list[Run]]:
        """Return the words, and below them where they stand."""
        saying = self.sayings[index]
        bar = BARS.get(saying.kind, "  ")
        look = ("rows--title",) if saying.kind is QuotationKind.DIRECT else ("rows--title", "rows--indirect")
        words = runs(saying.text, self._marks(saying.text), look, (*look, "rows--hit"))
        lines = [[(bar, ("rows--meta",)), *line] for line in in_lines(words, max(width - cell_len(bar), 1))]
        about = " · ".join(filter(None, self._about(saying)))
        return [
            *lines,
            *([("  ", ()), *line] for line in in_lines([(about, ("rows--meta",))], max(width - 2, 1), 2)),
            [],
        ]

    def _about(self, saying: Saying) -> tuple[str, ...]:
        kind = say(KINDS[saying.kind]) if saying.kind in KINDS else ""
        unsure = say("a guess") if saying.certainty is Certainty.GUESS else ""
        shared = say("also elsewhere") if saying.is_shared else ""
        return saying.entry.source, saying.entry.title, kind, unsure, shared

    def empty_words(self) -> str:
        """Say that there is nothing."""
        return self._words
