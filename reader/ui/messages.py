"""Messages more than one part of the screen speaks; facts, in the past tense."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from reader.library import Shelved
    from reader.pipeline import Opened
    from reader.reading import ReadingState
    from reader.ui.shelf import Stock


@dataclass
class ArticleOpened(Message):
    """An article is ready to be read."""

    stock: Stock
    """Whose article it is."""
    key: int
    opened: Opened
    state: ReadingState
    """Made in the worker, because ordering ten thousand findings takes a moment."""
    shelved: Shelved | None
    """The article as the library has it; None where it has not."""


@dataclass
class ArticleFailed(Message):
    """An article could not be opened."""

    stock: Stock
    key: int
    problem: str
    """Why; a sentence."""


@dataclass
class OpeningToggled(Message):
    """The person wants the opening of the other articles to stop, or to go on."""


@dataclass
class Noted(Message):
    """Something small happened that the status line should say for a moment."""

    text: str
    stays: bool = True
    """Whether it stays until the next key, whatever goes on meanwhile; a sentence that vanishes is easily missed."""
