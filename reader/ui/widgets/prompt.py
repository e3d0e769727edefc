"""One line to type in: what to find in the article, or what to filter a list by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input

from reader.tongue import say
from reader.ui.bindings import bindings
from reader.ui.keys import Where
from reader.ui.widgets.lines import Line

if TYPE_CHECKING:
    from textual import events
    from textual.binding import BindingType

MOST_HISTORY = 100
"""Searches remembered in a session."""


class Prompt(Horizontal):
    """A label, what is typed, and what came of it."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Where.PROMPT, priority=True)

    @dataclass
    class Typed(Message):
        """Something else stands in the prompt."""

        prompt: Prompt
        text: str
        regex: bool

    @dataclass
    class Accepted(Message):
        """The person is done typing."""

        prompt: Prompt

    @dataclass
    class Cancelled(Message):
        """The person wants everything as it was."""

        prompt: Prompt

    def __init__(self, label: str, *, regex: bool = False, id: str | None = None) -> None:  # noqa: A002 -- Textual's own name for it
        self._heading = Line(label, classes="prompt--label")
        self._heading.styles.width = self._heading.needed
        self._input = Input(compact=True, select_on_focus=False)
        self._result = Line(classes="prompt--result")
        super().__init__(self._heading, self._input, self._result, id=id)
        self._label = label
        self._can_regex = regex
        self.regex = False
        """Whether what is typed is a regular expression."""
        self.is_open = False
        """Whether it has the keys."""
        self._history: list[str] = []
        self._place = 0

    def open(self, text: str = "") -> None:
        """Show the prompt and let the person type."""
        self.display = True
        self._place = len(self._history)
        with self._input.prevent(Input.Changed):
            self._input.value = text
        self._input.cursor_position = len(text)
        self.tell("")
        self.is_open = True
        self.screen.set_focus(self._input)

    def close(self) -> None:
        """Hide the prompt."""
        self.is_open = self.display = False

    def take(self, key: events.Key) -> None:
        """Take a key that was typed before the prompt was there."""
        if not self.is_open:
            return
        if key.key == "enter":
            self.action_accept()
        elif key.key == "escape":
            self.action_cancel()
        elif key.key == "backspace":
            self._input.action_delete_left()
        elif key.character and key.is_printable:
            self._input.insert_text_at_cursor(key.character)

    def tell(self, result: str) -> None:
        """Say what came of what was typed."""
        self._result.put("", result)
        self._result.styles.width = self._result.needed

    def on_input_changed(self, event: Input.Changed) -> None:
        """Pass on what is typed."""
        event.stop()
        self._say()

    def _say(self) -> None:
        self.post_message(self.Typed(self, self._input.value, self.regex))

    def action_accept(self) -> None:
        """End typing."""
        text = self._input.value
        if text and text not in self._history[-1:]:
            self._history.append(text)
            del self._history[:-MOST_HISTORY]
        self.post_message(self.Accepted(self))

    def action_cancel(self) -> None:
        """End typing and take it back."""
        self.post_message(self.Cancelled(self))

    def action_regex(self) -> None:
        """Change between words and pattern."""
        if self._can_regex:
            self.regex = not self.regex
            self._heading.put(say("pattern") if self.regex else self._label)
            self._heading.styles.width = self._heading.needed
            self._say()

    def action_history(self, by: int) -> None:
        """Go through what was typed before."""
        place = self._place + by
        if 0 <= place <= len(self._history):
            self._place = place
            self._input.value = self._history[place] if place < len(self._history) else ""
            self._input.cursor_position = len(self._input.value)
