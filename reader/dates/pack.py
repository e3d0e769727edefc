"""What a language brings: its words, its rules, and how it puts words together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

Value = int | float | str
"""What a word means in its category: 3 for "März", "P1D" for "täglich"."""
Senses = Mapping[str, Value]
"""Category -> what the word means there: {"MONTH": 3}."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of a grammar; see `notation` for how its pattern is written."""

    name: str
    """Shown to the reader as the reason of a mention."""
    pattern: str
    build: str
    """Name of the builder, with arguments after blanks: "relative D"."""


def _no_compounds() -> Iterable[tuple[str, str, Value]]:
    return ()


def _no_compose(*_: object) -> dict[str, Value]:
    return {}


Compose = Callable[[str, str, str, Value, Mapping[str, Mapping[str, Value]]], dict[str, Value]]


@dataclass(frozen=True, slots=True)
class Pack:
    """The data of one language; no code of the engine knows a word of it."""

    language: str
    """ISO 639-1 code."""
    words: Mapping[str, Mapping[Value, str]]
    """Category -> value -> words, parted by blanks; a capital means "only with a capital"."""
    rules: tuple[Rule, ...]
    macros: dict[str, str]
    """Names for parts of patterns."""
    endings: Mapping[str, tuple[str, Value]] = field(default_factory=dict)
    """Ending of a compound word -> category and value, longest first."""
    compose: Compose = _no_compose
    """Judges a word with such an ending: (word, stem, category, value, known words) -> senses."""
    compounds: Callable[[], Iterable[tuple[str, str, Value]]] = _no_compounds
    """Words made of two others of the pack, as (word, category, value)."""
    capitals_are_nouns: bool = False
    """True where nouns are written with a capital."""
    lasting_nouns: tuple[str, ...] = ()
    """Endings of nouns that a number of years measures; of another noun it tells the age."""
    separable: tuple[str, ...] = ()
    """Prefixes a verb keeps its tense behind: "ausfiel" is past as "fiel" is."""
    dots_in_dates: bool = True
    """True where 7. is the seventh and 9.30 a time; False where the dot ends a sentence."""
    month_first: bool = False
    """True where 11/7/2024 is a day in November."""
