"""What an article on the screen asks of the library; messages, in the past tense."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from reader.spans import Span


@dataclass
class PersonAsked(Message):
    """The person wants to know everything a speaker of the article says anywhere."""

    speaker: int
    """`Speaker.id`."""


@dataclass
class SameWordsAsked(Message):
    """The person wants to see where else the words of a quotation stand."""

    span: Span


@dataclass
class BackAsked(Message):
    """The person wants back to where the last jump started, and that was not in this article."""


@dataclass
class NoteAsked(Message):
    """The person wants to write something beside some words, or to change what is written there."""

    span: Span


@dataclass
class NoteUndoAsked(Message):
    """The person wants the last note of this reading undone."""
