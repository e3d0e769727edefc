"""Keys typed faster than a prompt can open: "/word" in one go belongs in the prompt, not on the page as commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual import events
    from textual.widget import Widget

    from reader.ui.widgets.prompt import Prompt

OPENING = ("find", "filter")
"""Actions after which the next keys belong to a prompt."""


class TypeAhead:
    """Keeps the keys that come after one that opens a prompt, and hands them over when it is there."""

    def __init__(self, owner: Widget) -> None:
        self._owner = owner
        self._prompt: Prompt | None = None
        self._opening = False
        self._keys: list[events.Key] = []

    def catches(self, event: events.Key) -> bool:
        """Keep a key that belongs to the prompt; tell whether it was one."""
        if self._opening:
            self._keys.append(event)
        elif self._prompt is not None and self._prompt.is_open and self._owner.screen.focused is not self._owner:
            # It was on its way here before the prompt had the keys.
            self._prompt.take(event)
        else:
            active = self._owner.screen.active_bindings.get(event.key)
            self._opening = active is not None and active.binding.action in OPENING
            return False
        event.stop()
        event.prevent_default()
        return True

    def hand_over(self, prompt: Prompt) -> None:
        """Give the kept keys to the prompt that is open now."""
        self._prompt, self._opening = prompt, False
        keys, self._keys = self._keys, []
        for key in keys:
            prompt.take(key)

    def give_up(self) -> None:
        """Forget the keys: no prompt will open after all."""
        self._opening = False
        self._keys = []
