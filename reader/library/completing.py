"""What an unfinished query may become: fields, people, sources, tags, states."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.folding import fold_lower, folded_words
from reader.library import listing, personal, subscriptions
from reader.library.people import names_beginning
from reader.library.plan import STATES
from reader.library.query import Field
from reader.safe import safe_line
from reader.spans import Span

if TYPE_CHECKING:
    import sqlite3

MOST_OPTIONS = 20
"""More than a person goes through."""

# What stands right before the cursor: a field with its value, in quotation marks or a single word, or a word alone.
_FIELD = re.compile(r"(?:^|(?<=[\s(\-–]))([A-Za-z]{1,20}):(?:[\"„“]([^\"„“”]{0,80})|([^\s()\"„“”]{0,80}))\Z")
_WORD = re.compile(r"(?:^|(?<=[\s(\-–]))([A-Za-z]{1,20})\Z")
_LOOKED_BACK = 110


@dataclass(frozen=True, slots=True)
class Completion:
    """Ways to go on with a query."""

    span: Span
    """What of the query an option takes the place of."""
    options: tuple[str, ...] = ()
    """The most likely first; a field ends with its colon, a value of several words is in quotation marks."""


def completion(connection: sqlite3.Connection, query: str, cursor: int) -> Completion:
    """Return how the word that ends at `cursor` may go on; no options where nothing fits."""
    before = query[:cursor]
    start = max(0, cursor - _LOOKED_BACK)
    field = _FIELD.search(before, start)
    if field is not None and field[1].lower() in Field.__members__.values():
        typed = field[2] if field[2] is not None else field[3]
        name = Field(field[1].lower())
        options = [f"{name}:{_value(v)}" for v in _values(connection, name, typed)]
        return Completion(Span(field.start(), cursor), tuple(dict.fromkeys(options))[:MOST_OPTIONS])
    word = _WORD.search(before, start)
    if word is None:
        return Completion(Span(cursor, cursor))
    beginning = word[1].lower()
    return Completion(Span(word.start(), cursor), tuple(f"{name}:" for name in Field if name.startswith(beginning)))


def _values(connection: sqlite3.Connection, field: Field, typed: str) -> list[str]:
    if field in (Field.SAID, Field.SPEAKER):
        return [name for name, _ in names_beginning(connection, typed, MOST_OPTIONS)]
    wanted = fold_lower(typed)
    if field is Field.SOURCE:
        return [s.name for s in listing.sources(connection) if wanted in fold_lower(s.name)]
    if field is Field.TAG:
        return [name for name, _ in personal.tags(connection) if fold_lower(name).startswith(wanted)]
    if field is Field.FEED:
        return subscriptions.titles_with(connection, wanted)
    if field is Field.IS:
        return [state for state in STATES if state.startswith(wanted)]
    return []


def _value(words: str) -> str:
    """Return a value as it stands in a query."""
    words = safe_line(words)
    if '"' in words or not folded_words(words):
        return " ".join(folded_words(words)[:1])
    return words if re.fullmatch(r"[^\s()\"„“”«»]+", words) else f'"{words}"'
