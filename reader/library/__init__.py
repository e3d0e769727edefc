"""Everything ever opened: kept, found again, never lost.

`Library` is the door; the other names are what it hands out. Nothing here knows how articles are made or shown.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from reader.library.entries import (
    Annotated,
    Entry,
    Grouping,
    Kept,
    Note,
    Order,
    Outcome,
    Outdated,
    Place,
    Shelved,
    Sort,
    Source,
)
from reader.library.personal import Change
from reader.library.session import library_path
from reader.library.store import Library

if TYPE_CHECKING:
    from reader.library.comparing import Comparison
    from reader.library.completing import Completion
    from reader.library.groups import Group, Overview
    from reader.library.people import Person, Saying
    from reader.library.samewords import Likeness, Same
    from reader.library.searching import Found, Hit
    from reader.library.snippets import Snippet

__all__ = [
    "Annotated",
    "Change",
    "Comparison",
    "Completion",
    "Entry",
    "Found",
    "Group",
    "Grouping",
    "Hit",
    "Kept",
    "Library",
    "Likeness",
    "Note",
    "Order",
    "Outcome",
    "Outdated",
    "Overview",
    "Person",
    "Place",
    "Same",
    "Saying",
    "Shelved",
    "Snippet",
    "Sort",
    "Source",
    "library_path",
]

_LATER = {
    "Comparison": "comparing",
    "Completion": "completing",
    "Found": "searching",
    "Group": "overview",
    "Hit": "searching",
    "Likeness": "samewords",
    "Overview": "overview",
    "Person": "people",
    "Same": "samewords",
    "Saying": "people",
    "Snippet": "snippets",
}
"""Names the first screen does without, and where they are."""


def __getattr__(name: str) -> object:
    if name in _LATER:
        return getattr(import_module(f"reader.library.{_LATER[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
