"""The prompt that searches the library: completes what is typed, and goes back to what was searched for before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.message import Message

from reader.tongue import say
from reader.ui.bindings import bindings
from reader.ui.keys import Where
from reader.ui.widgets.prompt import ENDING, MOST_HISTORY, Prompt

if TYPE_CHECKING:
    from textual.binding import BindingType

    from reader.library import Completion


class SearchBar(Prompt, inherit_bindings=False):
    """What to search for."""

    IN_TURN: ClassVar[tuple[str, ...]] = (*ENDING, "complete")
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Where.SEARCH, priority=True, but=IN_TURN),
        *bindings(Where.SEARCH, only=IN_TURN),
    ]

    @dataclass
    class Left(Message):
        """The person goes down into what was found."""

    @dataclass
    class OrderAsked(Message):
        """The person wants the other order."""

    def __init__(self, history: list[str]) -> None:
        super().__init__(say("search"), id="search-bar")
        self._history = history
        self._offered: tuple[str, Completion] | None = None
        self._wanted = False
        self._cycle: tuple[str, Completion, int, str] | None = None
        """Text before, completion, which option, text after."""

    @property
    def text(self) -> str:
        """What is typed."""
        return self._input.value

    @property
    def cursor(self) -> int:
        """Where in the text the next letter goes."""
        return self._input.cursor_position

    @property
    def has_keys(self) -> bool:
        """Whether what is typed goes here."""
        return self._input.has_focus

    def hold(self) -> None:
        """Take the keys."""
        self.is_open = True
        self.screen.set_focus(self._input)

    def remember(self) -> None:
        """Keep what is typed for a later search."""
        text = self.text.strip()
        if text and text not in self._history[-1:]:
            self._history.append(text)
            del self._history[:-MOST_HISTORY]

    def ways(self) -> str:
        """Return how what is typed may go on, in words."""
        if self._offered is None or self._offered[0] != self.text or not self.text:
            return ""
        ways = [_short(option) for option in self._offered[1].options]
        return say("Tab: {ways}", ways=" · ".join(ways)) if ways else ""

    def offer(self, text: str, completion: Completion) -> None:
        """Take up how `text` may go on."""
        self._offered = (text, completion)
        if self._wanted:
            self._wanted = False
            self._complete()

    def action_complete(self) -> None:
        """Put in the next way to go on."""
        if self._cycle is not None and self._cycle[3] == self.text:
            before, completion, at, _ = self._cycle
            self._put(before, completion, (at + 1) % len(completion.options))
        elif self._offered is not None and self._offered[0] == self.text:
            self._complete()
        else:
            self._wanted = True  # the answer is on its way

    def _complete(self) -> None:
        assert self._offered is not None
        before, completion = self._offered
        if before == self.text and completion.options:
            self._put(before, completion, 0)

    def _put(self, before: str, completion: Completion, at: int) -> None:
        option = completion.options[at]
        after = before[: completion.span.start] + option + before[completion.span.end :]
        # A single way is final: the next Tab goes on from there.
        self._cycle = (before, completion, at, after) if len(completion.options) > 1 else None
        self._input.value = after
        self._input.cursor_position = completion.span.start + len(option)

    def action_accept(self) -> None:
        """End typing."""
        self.post_message(self.Accepted(self))

    def action_down(self) -> None:
        """Go to what was searched for after this, or into what was found."""
        if self._place < len(self._history):
            self.action_history(1)
        else:
            self.post_message(self.Left())

    def action_order(self) -> None:
        """Ask for the other order."""
        self.post_message(self.OrderAsked())


def _short(option: str) -> str:
    """Return a way to go on as it is offered: a field with its colon, a value alone."""
    field, _, value = option.partition(":")
    return value.strip('"') or f"{field}:"
