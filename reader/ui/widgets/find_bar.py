"""The prompt that finds words in the article; it drives the page it was made for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.reading import BadPattern
from reader.tongue import say
from reader.ui.messages import Noted
from reader.ui.widgets.prompt import Prompt

if TYPE_CHECKING:
    from reader.ui.widgets.find_view import FindView


class FindBar(Prompt):
    """Find as you type."""

    def __init__(self, view: FindView) -> None:
        super().__init__(say("find"), regex=True, ends=True, id="find-bar")
        self._view = view
        self._has_complained = False
        """Whether the status line tells what is wrong with the pattern."""

    def on_prompt_typed(self, message: Prompt.Typed) -> None:
        """Mark the hits of what stands there now."""
        message.stop()
        try:
            self._view.find(message.text, regex=message.regex)
        except BadPattern as error:
            self.tell("✗")
            self._has_complained = True
            self.post_message(Noted(str(error)))
            return
        self._withdraw()
        state = self._view.state
        if state is None or not message.text:
            self.tell("")
        else:
            self.tell(f"{(state.hit or 0) + 1}/{len(state.hits)}" if state.hits else say("not found"))

    def on_prompt_accepted(self, message: Prompt.Accepted) -> None:
        """Stay at the hit."""
        message.stop()
        self._has_complained = False  # why nothing is found stays to be read
        self._view.keep_find()

    def on_prompt_cancelled(self, message: Prompt.Cancelled) -> None:
        """Go back."""
        message.stop()
        self._withdraw()
        self._view.cancel_find()

    def _withdraw(self) -> None:
        """Leave no complaint standing about a pattern that has been mended or given up."""
        if self._has_complained:
            self._has_complained = False
            self.post_message(Noted("", stays=False))
