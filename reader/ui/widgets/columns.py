"""The three columns: which of them has the keys, and which come forward where there is no room for all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.containers import Horizontal
from textual.message import Message

if TYPE_CHECKING:
    from textual import events
    from textual.widget import Widget

    from reader.ui.widgets.articles_panel import ArticlesPanel
    from reader.ui.widgets.margin import Margin
    from reader.ui.widgets.pane import Pane

PARTS = ("list", "pane", "margin")
"""The parts of the screen; the style sheet shows or hides them by the classes -at-list, -at-pane, -at-margin."""


class Columns(Horizontal):
    """Articles, the article, its margin."""

    @dataclass
    class Entered(Message):
        """Another part of the screen has the keys."""

        part: str
        """One of `PARTS`, or "filter" while somebody types what to filter by."""

    def __init__(self, articles: ArticlesPanel, pane: Pane, margin: Margin, part: str) -> None:
        super().__init__(articles, pane, margin, id="columns", classes=f"-at-{part}")
        self._usual: dict[str, Widget] = {"list": articles.rows, "pane": pane, "margin": margin.speakers}
        self._ring: list[Widget] = [pane, margin.speakers, margin.dates, articles.rows]
        self.part = part
        """The part that has the keys."""

    def part_of(self, widget: Widget) -> str | None:
        """Return the part a widget belongs to; None for a prompt or a scroll bar."""
        if widget not in self._ring:
            return None
        return {"pane": "pane", "articles": "list"}.get(widget.id or "", "margin")

    def at(self, part: str, widget: Widget | None = None) -> None:
        """Give the keys to a part of the screen; what is hidden on a small terminal comes forward."""
        if part != self.part:
            self.part = part
            with self.app.batch_update():
                for name in PARTS:
                    self.set_class(name == part, f"-at-{name}", update=False)
                # The rules speak of the columns themselves: what is in them need not be styled again.
                self.app.stylesheet.update_nodes([self, *self.children])
        self.post_message(self.Entered(part))
        self.call_after_refresh((widget or self._usual[part]).focus)

    def go_round(self, by: int) -> None:
        """Give the keys to the next list or the pane."""
        place = next((i for i, widget in enumerate(self._ring) if widget.has_focus), 0)
        target = self._ring[(place + by) % len(self._ring)]
        self.at(self.part_of(target) or "pane", target)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Follow the focus, wherever a click put it."""
        part = self.part_of(event.widget)
        if part is None:
            self.post_message(self.Entered("filter"))
        elif part != self.part:
            self.at(part, event.widget)
        else:
            self.post_message(self.Entered(part))
