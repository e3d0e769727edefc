"""One line to type something about feeds in: an address, a name, a group, tags, a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from reader.tongue import say
from reader.ui.widgets.prompt import Prompt

if TYPE_CHECKING:
    from reader.library.subscriptions import Subscription


def arranging(what: str, feed: Subscription) -> tuple[str, str, str]:
    """Return the prompt's name for what is changed of a feed, what it is now, and what is to be known of it."""
    return {
        "tags": (say("tags"), ", ".join(feed.tags), say("Several are parted by commas.")),
        "group": (say("group"), feed.group, say("A group in another: parted by /.")),
        "title": (say("your name for it"), feed.title, ""),
    }[what]


class FeedPrompt(Prompt):
    """Where an address, a name, a group or tags are typed."""

    @dataclass
    class Said(Message):
        """The person is done typing; None when nothing is to be done."""

        what: str
        words: str | None

    def __init__(self) -> None:
        super().__init__("", id="feed-prompt")
        self._what = ""

    def ask(self, what: str, label: str, words: str = "") -> None:
        """Ask for something."""
        self._what = what
        self._heading.put(label)
        self._heading.styles.width = self._heading.needed
        self.open(words)

    def on_prompt_typed(self, message: Prompt.Typed) -> None:
        """Wait until it is done."""
        message.stop()

    def on_prompt_accepted(self, message: Prompt.Accepted) -> None:
        """Hand on what was typed."""
        message.stop()
        self._end(self._input.value.strip())

    def on_prompt_cancelled(self, message: Prompt.Cancelled) -> None:
        """Leave everything as it is."""
        message.stop()
        self._end(None)

    def _end(self, words: str | None) -> None:
        self.close()
        self.post_message(self.Said(self._what, words))
