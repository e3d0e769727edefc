"""What was copied elsewhere, opened on the screen: by a key from the clipboard, or pasted into the terminal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from reader.tongue import say

if TYPE_CHECKING:
    from reader.sources import Gathered

SHORTEST = 200
"""Characters; less is a word pasted by mistake, unless it is an address or a path."""


@dataclass
class Pasted(Message):
    """Something that was copied elsewhere is to be read."""

    found: Gathered


def from_clipboard() -> Pasted:
    """Ask the clipboard; takes as long as the program that is asked, so it is asked in a worker."""
    from reader.sources import gather  # noqa: PLC0415 -- only who pastes pays for it

    return Pasted(gather((), clipboard=True))


def from_terminal(text: str) -> Pasted:
    """Take what was pasted into the terminal: an article, or where one is."""
    from reader.errors import NothingInside  # noqa: PLC0415
    from reader.sources import Gathered, gather_copied  # noqa: PLC0415

    found = gather_copied(text.encode("utf-8", "replace"))
    if len(text.strip()) < SHORTEST and any(origin.kind == "clipboard" for origin in found.origins):
        problem = NothingInside(say("What was pasted is too short for an article, and no address."))
        return Pasted(Gathered((), (problem,)))
    return Pasted(found)
