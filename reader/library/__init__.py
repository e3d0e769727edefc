"""Everything ever opened: kept, found again, never lost.

`Library` is the door; the other names are what it hands out. Nothing here knows how articles are made or shown.
"""

from __future__ import annotations

from reader.library.entries import Entry, Kept, Note, Outcome, Outdated, Shelved, Sort, Source
from reader.library.people import Person, Saying
from reader.library.personal import Change
from reader.library.samewords import Likeness, Same
from reader.library.searching import Found, Hit, Order, Place
from reader.library.session import library_path
from reader.library.snippets import Snippet
from reader.library.store import Library

__all__ = [
    "Change",
    "Entry",
    "Found",
    "Hit",
    "Kept",
    "Library",
    "Likeness",
    "Note",
    "Order",
    "Outcome",
    "Outdated",
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
