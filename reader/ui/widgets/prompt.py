"""One line to type in: what to find in the article, or what to filter a list by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Horizontal
from textual.events import Key
from textual.message import Message
from textual.widgets import Input

from reader.tongue import say
from reader.ui.bindings import bindings
from reader.ui.keys import Where
from reader.ui.widgets.lines import Line

if TYPE_CHECKING:
    from textual import events
    from textual.binding import BindingType
    from textual.widget import Widget

ENDING = ("accept", "cancel")
"""Actions that end typing."""

MOST_HISTORY = 100
"""Searches remembered in a session."""


class Field(Input, inherit_bindings=False):
    """The line that is typed in; it reads keys that must come after the letters itself."""

    BINDINGS: ClassVar[list[BindingType]] = [
        binding for binding in Input.BINDINGS if isinstance(binding, Binding) and binding.action != "submit"
    ]

    async def _on_key(self, event: events.Key) -> None:
        prompt = self.parent
        assert isinstance(prompt, Prompt)
        if prompt.ends and not prompt.is_open:
            # It was typed after the key that ended typing, and was on its way here already.
            event.stop()
            event.prevent_default()
            prompt.hand_back(event)
            return
        active = self.screen.active_bindings.get(event.key)
        if active is not None and active.node is prompt and active.binding.action in prompt.IN_TURN:
            event.stop()
            event.prevent_default()
            await self.app.run_action(active.binding.action, prompt)
            return
        await super()._on_key(event)


class Prompt(Horizontal):
    """A label, what is typed, and what came of it."""

    IN_TURN: ClassVar[tuple[str, ...]] = ENDING
    """Actions whose keys take effect after all that was typed before them, however fast it came."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Where.PROMPT, priority=True, but=IN_TURN),
        *bindings(Where.PROMPT, only=IN_TURN),
    ]

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

    def __init__(
        self,
        label: str,
        *,
        regex: bool = False,
        ends: bool = False,
        id: str | None = None,  # noqa: A002 -- Textual's own name for it
    ) -> None:
        self._heading = Line(label, classes="prompt--label")
        self._heading.styles.width = self._heading.needed
        self._input = Field(compact=True, select_on_focus=False)
        self._result = Line(classes="prompt--result")
        super().__init__(self._heading, self._input, self._result, id=id)
        self._label = label
        self._can_regex = regex
        self.ends = ends
        """Whether the keys go back to whoever had them as soon as typing ends."""
        self._asked_by: Widget | None = None
        self.regex = False
        """Whether what is typed is a regular expression."""
        self.is_open = False
        """Whether it has the keys."""
        self._history: list[str] = []
        self._place = 0

    def open(self, text: str = "") -> None:
        """Show the prompt and let the person type."""
        self.display = True
        self._asked_by = self.screen.focused if self.screen.focused is not self._input else self._asked_by
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
            if self.ends:
                self.hand_back(key)
            return
        if key.key == "enter":
            self.action_accept()
        elif key.key == "escape":
            self.action_cancel()
        elif key.key == "backspace":
            self._input.action_delete_left()
        elif key.character and key.is_printable:
            self._input.insert_text_at_cursor(key.character)

    def hand_back(self, key: events.Key) -> None:
        """Let a key that came after the end of typing go where the keys go now."""
        again = Key(key.key, key.character)
        again.set_sender(self.app)  # as if it came from the keyboard: a message does not rise past who sent it
        self.app.post_message(again)

    def tell(self, result: str) -> None:
        """Say what came of what was typed."""
        self._result.put("", result)
        self._result.styles.width = self._result.needed

    def on_input_changed(self, event: Input.Changed) -> None:
        """Pass on what is typed."""
        event.stop()
        if self.is_open or not self.ends:
            self._say()

    def _say(self) -> None:
        self.post_message(self.Typed(self, self._input.value, self.regex))

    def action_accept(self) -> None:
        """End typing."""
        text = self._input.value
        if text and text not in self._history[-1:]:
            self._history.append(text)
            del self._history[:-MOST_HISTORY]
        if self.ends:
            self._say()  # the last letters may not have been told yet
        self._give_keys_back()
        self.post_message(self.Accepted(self))

    def action_cancel(self) -> None:
        """End typing and take it back."""
        self._give_keys_back()
        self.post_message(self.Cancelled(self))

    def _give_keys_back(self) -> None:
        """Give the keys back at once: the next may be there already."""
        if self.ends and self.is_open:
            self.close()
            self.screen.set_focus(self._asked_by)

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
