"""What the reading screen says at its foot: until the next key, and whole, however short the line is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual import getters

from reader.ui.screens.arriving import Arriving
from reader.ui.widgets.lines import StatusLine

if TYPE_CHECKING:
    from textual.events import Key

    from reader.ui.messages import Noted
    from reader.ui.session import Session

LONG_SECONDS = 12.0
"""How long a sentence stands that the status line has no room for; time to read it twice."""


class Announcing(Arriving):
    """A screen with a status line."""

    status_line = getters.query_one("#status", StatusLine)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.standing = ""
        """What the status line says until the next key."""
        self._has_corner = False
        """Whether what was said last stands over the line, too."""
        self._said = 0.0
        """When it was said, by the clock of messages."""

    def announce(self, message: Noted, right: str) -> None:
        """Say something; over the status line where that is too short for all of it, or not shown."""
        self.hush()  # what was said before of something else would stand above it
        self._said = message.time
        self.standing = message.text if message.stays else ""
        hidden = self.has_class("-zen") and bool(message.text)
        self._has_corner = hidden or cell_len(message.text) > self.size.width - 2
        if self._has_corner:
            self.app.notify(message.text, timeout=LONG_SECONDS, markup=False)
        self.status_line.put(message.text, right)

    def pressed(self, key: Key) -> None:
        """Let what was said before a key go with it; what was said because of it stays, should the key come late."""
        if key.time >= self._said:
            self.hush()

    def hush(self) -> None:
        """Let what was said stand no longer than something else comes to be said."""
        self.standing = ""
        if self._has_corner:
            self._has_corner = False
            self.app.clear_notifications()
