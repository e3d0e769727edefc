"""Links and the mouse on the page: letters over the links in view, and what a finding under the pointer is."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.message import Message
from textual.strip import Strip

from reader.tongue import say
from reader.ui.messages import Noted
from reader.ui.widgets.findings_view import FindingsView

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual import events

    from reader.reading.state import Finding

LETTERS = "asdfghjklqwertyuiopzxcvbnm"
"""What links are called by, the keys under the fingers first."""


def labels(count: int) -> Iterable[str]:
    """Return that many names of links, all equally long."""
    size = 1 if count <= len(LETTERS) else 2
    return ("".join(letters) for letters, _ in zip(product(LETTERS, repeat=size), range(count), strict=False))


class LinkView(FindingsView, inherit_bindings=False):
    """A page whose links are opened by typing the letters drawn before them, or over them where there is no blank."""

    @dataclass
    class Hovered(Message):
        """The pointer is over another finding, or over none."""

        finding: Finding | None

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's own name for it
        super().__init__(id=id)
        self._links: dict[str, tuple[int, str]] = {}
        """By the letters over it: offset and address of a link."""
        self._typed = ""
        self._hovered: Finding | None = None

    def action_links(self) -> None:
        """Draw letters over the links in view; those typed next open one of them."""
        from reader.ui.outward import is_web_address  # noqa: PLC0415 -- only who leaves pays for it

        if self.state is None or self.page is None:
            return
        lines = self.in_view()
        first, last = self.page.offset_of(lines.start), self.page.offset_of(lines.stop)
        links = [
            (link.span.start, link.target)
            for block in self.state.article.blocks
            for link in block.links
            if first <= link.span.start < last and is_web_address(link.target)
        ]
        if not links:
            self.post_message(Noted(say("There is no link in view.")))
            return
        self._links, self._typed = dict(zip(labels(len(links)), links, strict=False)), ""
        self.focus()
        self.repaint_all()
        self.post_message(Noted(say("A letter opens its link; Esc leaves.")))

    def link_key(self, event: events.Key) -> bool:
        """Take a key for the letter of a link; tell whether it was waited for."""
        if not self._links:
            return False
        event.stop()
        event.prevent_default()
        typed = self._typed + (event.character or "?")
        chosen = self._links.get(typed)
        if chosen is None and any(label.startswith(typed) for label in self._links):
            self._typed = typed
            return True
        self._links = {}
        self.repaint_all()
        self.post_message(self.Moved(self))
        if chosen is not None:
            self.open_address(chosen[1])
        return True

    def open_address(self, address: str | None) -> None:
        """Open an address in the browser; where no window can open, copy it. None means nothing after all."""
        from reader.ui.outward import has_browser, is_web_address  # noqa: PLC0415 -- only who leaves pays for it

        if address is None:
            return
        if is_web_address(address) and has_browser():
            self.app.open_url(address)
            self.post_message(Noted(say("Opened {address}", address=address)))
        else:
            self.app.copy_to_clipboard(address)
            self.post_message(Noted(say("No browser here; the address was copied: {address}", address=address)))

    def _fresh(self, line: int, width: int) -> Strip:
        strip = super()._fresh(line, width)
        if not self._links or self.page is None or self._palette is None:
            return strip
        style = self._palette.named("page--hit-now")
        for label, (offset, _) in self._links.items():
            at, cell = self.page.cell_of(offset)
            if at == line:
                cell += self._left
                if cell >= len(label) and strip.crop(cell - len(label), cell).text.isspace():
                    cell -= len(label)  # in the blank before the link it hides no letter
                over = Strip([Segment(label, style)], len(label))
                strip = Strip.join([strip.crop(0, cell), over, strip.crop(cell + len(label), width)])
        return strip

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Tell what is under the pointer."""
        offset = self.offset_at(event.x, event.y) if self.state is not None else None
        self._hover(self.state.finding_at(offset) if self.state is not None and offset is not None else None)

    def on_leave(self) -> None:
        """The pointer is elsewhere."""
        self._hover(None)

    def _hover(self, finding: Finding | None) -> None:
        if finding is not self._hovered:
            self._hovered = finding
            self.post_message(self.Hovered(finding))
