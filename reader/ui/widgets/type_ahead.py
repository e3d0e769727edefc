"""Keys typed faster than what they are for can open: "/word" in one go belongs in the prompt, not on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events
    from textual.widget import Widget
    from textual.widgets import Input

OPENING = frozenset({"find", "filter", "pipe", "note", "search_library", "desk('tags')"})
"""Actions after which the next keys are typed into a line; whoever does one calls `hand_keys`, or lets somebody."""


class Taker(Protocol):
    """What typed keys can be handed to: a prompt, or a screen with a line to type in."""

    @property
    def is_open(self) -> bool:
        """Whether it still takes keys."""

    def take(self, key: events.Key) -> None:
        """Do what the key would have done, had it come here."""


class TypeAhead:
    """Keeps the keys that come after one that opens a prompt, and hands them over when it is there."""

    def __init__(self, owner: Widget) -> None:
        self._owner = owner
        self._taker: Taker | None = None
        self._keys: list[events.Key] = []
        self.is_opening = False
        """Whether keys are kept for something that is about to open."""

    def catches(self, event: events.Key) -> bool:
        """Keep a key that belongs to the prompt; tell whether it was one."""
        if self.is_opening:
            self._keys.append(event)
        elif self._taker is not None and self._taker.is_open and self._owner.app.focused is not self._owner:
            # It was on its way here before the prompt had the keys.
            self._taker.take(event)
        else:
            active = self._owner.screen.active_bindings.get(event.key)
            self.is_opening = active is not None and _bare(active.binding.action) in OPENING
            return False
        event.stop()
        event.prevent_default()
        return True

    def hand_over(self, taker: Taker) -> None:
        """Give the kept keys to what is open now."""
        self._taker, self.is_opening = taker, False
        keys, self._keys = self._keys, []
        for key in keys:
            taker.take(key)

    def give_up(self) -> None:
        """Forget the keys: nothing will open after all."""
        self.is_opening = False
        self._keys = []


def hand_keys(screen: Widget, taker: Taker | None) -> None:
    """Let whichever widget keeps keys hand them over; without a taker they are forgotten."""
    for widget in screen.query("*"):
        ahead = getattr(widget, "ahead", None)
        if isinstance(ahead, TypeAhead) and ahead.is_opening:
            if taker is None:
                ahead.give_up()
            else:
                ahead.hand_over(taker)


class EarlyKeys:
    """Keeps the keys that come to a screen before the line they are typed into is there."""

    def __init__(self) -> None:
        self._keys: list[events.Key] = []
        self._into: Callable[[events.Key], None] | None = None

    def take(self, key: events.Key) -> None:
        """Keep a key, or hand it on where that is possible by now."""
        if self._into is None:
            self._keys.append(key)
        else:
            self._into(key)

    def begin(self, into: Callable[[events.Key], None]) -> None:
        """Hand on what was kept, and what comes from now on."""
        self._into = into
        keys, self._keys = self._keys, []
        for key in keys:
            into(key)


def type_into(line: Input, key: events.Key) -> None:
    """Do in a line what a key would have done there."""
    if key.key == "enter":
        line.post_message(line.Submitted(line, line.value))
    elif key.key == "backspace":
        line.action_delete_left()
    elif key.character and key.is_printable:
        line.replace(key.character, *line.selection)


def _bare(action: str) -> str:
    """Return the action a screen hands on to the article: "note" for "read('note')"."""
    return action[len("read('") : -len("')")] if action.startswith("read('") else action
