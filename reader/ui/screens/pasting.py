"""The reading screen's way for what was copied elsewhere: by a key, or pasted into the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from reader.ui.messages import Noted
from reader.ui.pasting import Pasted
from reader.ui.screens.beside import BesideScreen

if TYPE_CHECKING:
    from textual import events


class Pasting(BesideScreen):
    """A screen that opens what was copied elsewhere."""

    def action_paste(self) -> None:
        """Open what is on the clipboard."""
        from reader.ui.pasting import from_clipboard  # noqa: PLC0415 -- only who pastes pays for it

        self.run_worker(lambda: self.post_message(from_clipboard()), group="paste", thread=True)

    def on_paste(self, event: events.Paste) -> None:
        """Open what was pasted into the terminal; over ssh that is the only way."""
        from reader.ui.pasting import from_terminal  # noqa: PLC0415

        event.stop()
        self.post_message(from_terminal(event.text))

    @on(Pasted)
    def _pasted(self, message: Pasted) -> None:
        if message.found.origins:
            before = [o for o in self.articles.shelf.origins if o not in message.found.origins]
            self.articles.take_up([*message.found.origins, *before])
            self.columns.at("pane")
        for problem in message.found.problems:
            self.post_message(Noted(str(problem)))
