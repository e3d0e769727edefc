"""One-line widgets: what is at the foot of the screen and above each column."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from reader.safe import safe_line
from reader.tongue import later, say
from reader.ui.bindings import textual_keys
from reader.ui.cells import fitted
from reader.ui.keys import KEYS, Key, key_named, keys_for, shown
from reader.ui.palette import Looks

if TYPE_CHECKING:
    from textual import events

HINTS = {
    "list": ("choose", "filter", "star", "order", "headings", "library", "help", "quit"),
    "bare": ("paste", "help", "quit"),
    "pane": ("page-down", "next-quotation", "find", "next-pane", "help", "quit"),
    "margin": ("choose", "filter", "next-quotation", "next-pane", "help", "quit"),
    "visual": ("visual-copy", "note", "back", "visual-word", "visual-swap"),
    "find": ("find-accept", "find-cancel", "find-regex", "find-earlier"),
    "filter": ("find-accept", "find-cancel"),
    "typing": ("find-accept", "find-cancel"),
    "search": ("search-open", "search-cancel", "search-complete", "search-order", "search-down"),
    "asking": ("search-cancel", "search-complete", "search-order", "search-earlier"),
    "hits": ("choose", "filter", "search-order", "leaf-close", "leaf-help"),
    "sayings": (
        "choose",
        "sayings-find",
        "sayings-same",
        "sayings-order",
        "sayings-export",
        "sayings-people",
        "leaf-close",
        "leaf-help",
    ),
    "people": ("choose", "filter", "leaf-close", "leaf-help"),
    "same": ("choose", "leaf-close", "leaf-help"),
    "feeds": ("choose", "feeds-update", "feed-add", "feed-leave", "leaf-close", "leaf-help"),
    "nothing": ("leaf-close", "leaf-help"),
    "no-feeds": ("feed-add", "feeds-import", "leaf-close", "leaf-help"),
    "notes": ("choose", "filter", "note-drop", "note-export", "leaf-close", "leaf-help"),
}
"""What the last line offers in each part of the screen, the most useful first."""

_LABELS = {
    "typing": {"find-accept": later("Done")},
    "visual": {"back": later("End")},
    "feeds": {"choose": later("Articles")},
    **{part: {"choose": later("Open")} for part in ("hits", "sayings", "people", "same", "notes")},
}
"""What a key is called there, where its usual name would tell something else."""


_LASTING = ("help", "leaf-close", "find-cancel", "search-cancel", "back")
"""Keys that are told of however narrow the screen is: who knows them finds all others."""


def _hint(key: Key) -> tuple[str, str]:
    """Return a key and what it does, as they stand on the last line."""
    return shown(keys_for(key)[0]), f" {say(key.label)}  "


def _cells(key: Key) -> int:
    """Return the cells a hint takes, the blanks after it included."""
    return sum(map(cell_len, _hint(key)))


class Line(Widget):
    """Words at the left and at the right; where room is short, parts at the right go first, then the left is cut."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"line--left", "line--right", "line--key"}

    gives_way = False
    """Whether even the last part at the right goes where all of the left can be read then."""

    def __init__(self, left: str = "", right: str = "", *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 -- Textual's own name for it
        super().__init__(id=id, classes=classes)
        self._left, self._right = left, right
        self._looks: Looks | None = None

    def put(self, left: str, right: str = "") -> None:
        """Show other words."""
        left, right = safe_line(left), safe_line(right)
        if (left, right) != (self._left, self._right):
            self._left, self._right = left, right
            self.refresh()

    @property
    def needed(self) -> int:
        """Cells it takes to show everything."""
        return cell_len(self._left) + cell_len(self._right) + (3 if self._left and self._right else 2)

    def notify_style_update(self) -> None:
        """Take up a new theme."""
        super().notify_style_update()
        self._looks = None

    @property
    def looks(self) -> Looks:
        """The looks under this theme."""
        if self._looks is None:
            self._looks = Looks(self)
        return self._looks

    def _spared(self, width: int) -> str:
        """Return the words at the right without their last parts while those at the left would be cut."""
        parts = self._right.split(" · ")
        while len(parts) > 1 and cell_len(self._left) + cell_len(" · ".join(parts)) + 3 > width:
            parts.pop()
        left = cell_len(self._left)
        if self.gives_way and left + 2 <= width < left + cell_len(parts[0]) + 3:
            return ""  # without the last part all of what is at the left can be read
        return " · ".join(parts)

    def render_line(self, y: int) -> Strip:
        """Return the line; called by Textual."""
        width = self.size.width
        if y:
            return Strip.blank(width, self.looks.named())
        right = fitted(self._spared(width), width - 2)
        room = width - cell_len(right) - (3 if right else 2)
        left = fitted(self._left, room)
        gap = max(width - cell_len(left) - cell_len(right) - 2, 0)
        strip = Strip(
            [
                Segment(" ", self.looks.named()),
                Segment(left, self.looks.named("line--left")),
                Segment(" " * gap, self.looks.named()),
                Segment(right, self.looks.named("line--right")),
            ]
        )
        return strip.adjust_cell_length(width, self.looks.named())


class StatusLine(Line):
    """What is said at the foot of the screen; it matters more than how far one has read."""

    gives_way = True


class Hints(Line):
    """The keys worth knowing at this place, as many as fit."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's own name for it
        super().__init__(id=id)
        self._keys: tuple[Key, ...] = tuple(key for key in KEYS if key.hint)
        self._places: list[tuple[int, Key]] = []
        """Where each hint on the line ends."""

    def offer(self, part: str) -> None:
        """Show the keys of another part of the screen."""
        labels = _LABELS.get(part, {})
        wanted = tuple(
            replace(key_named(name), label=labels[name]) if name in labels else key_named(name) for name in HINTS[part]
        )
        if wanted != self._keys:
            self._keys = wanted
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return the line; called by Textual."""
        width, plain = self.size.width, self.looks.named()
        segments, used = [Segment(" ", plain)], 1
        self._places = []
        for key in self._fitting(width) if not y else ():
            name, label = _hint(key)
            segments += [Segment(name, self.looks.named("line--key")), Segment(label, self.looks.named("line--left"))]
            used += cell_len(name) + cell_len(label)
            self._places.append((used, key))
        return Strip(segments).adjust_cell_length(width, plain)

    def _fitting(self, width: int) -> list[Key]:
        """Return the keys there is room for; the way out, or to the help, is never among those left out."""
        fitting, used = [], 1
        lasting = next((key for key in self._keys if key.id in _LASTING), None)
        kept = _cells(lasting) if lasting is not None else 0
        for key in self._keys:
            kept -= kept if key is lasting else 0
            if used + _cells(key) + kept - 1 > width:
                continue  # a shorter one may have room
            fitting.append(key)
            used += _cells(key)
        if kept and lasting is not None and used + kept - 1 <= width:
            fitting.append(lasting)
        return fitting

    def on_click(self, event: events.Click) -> None:
        """Do what a hint says when it is clicked."""
        for end, key in self._places:
            if event.x < end:
                self.app.simulate_key(textual_keys(keys_for(key)[0]))
                return
