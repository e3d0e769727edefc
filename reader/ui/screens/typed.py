"""A screen that opens with a line to type in: what is typed before the line is there goes into it all the same."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from textual.screen import Screen

from reader.ui.widgets.type_ahead import EarlyKeys

if TYPE_CHECKING:
    from textual import events

Result = TypeVar("Result")


class TypedScreen(Screen[Result]):
    """Keeps early keys; children let `early` begin when the line is there, and say when keys are for something else."""

    @cached_property
    def early(self) -> EarlyKeys:
        """The keys that came before the line."""
        return EarlyKeys()

    @property
    def is_open(self) -> bool:
        """Whether what is typed goes here."""
        return self.is_attached and self.is_current

    @property
    def is_elsewhere(self) -> bool:
        """Whether the keys belong to another part of the screen."""
        return False

    def take(self, key: events.Key) -> None:
        """Take a key that was typed before the line was there."""
        self.early.take(key)

    def on_key(self, event: events.Key) -> None:
        """Take what is typed before the line has the keys."""
        if event.is_printable and not self.is_elsewhere:
            event.stop()
            self.take(event)
