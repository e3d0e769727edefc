"""Names of organisations compared: full, without the letters of a company, the first word alone, initials."""

from __future__ import annotations

from functools import lru_cache

from reader.analysis.offices import house_of
from reader.analysis.references import fold

_LETTERS = frozenset(
    "inc ltd plc corp llc llp co limited incorporated corporation gmbh ag se kg sa spa bv nv ev".split()
)
"""Letters that tell a company's form and are left out when it is named again."""
_COMMON = frozenset(
    "united national international royal new old first second general american british european german north south "
    "east west northern southern eastern western central great global world state federal public social free city town "
    "county the green red blue white black".split()
)
"""First words that too many organisations share to mean one of them alone."""


_BY_FIRST_WORD = frozenset(("", "company", "bank", "press", "fund"))
"""Kinds of houses that go by the first word of their name; "Leeds" is not Leeds University."""


def core(name: tuple[str, ...]) -> tuple[str, ...]:
    """Return a name without the letters that tell a company's form."""
    end = len(name)
    while end > 1 and name[end - 1].lower().rstrip(".") in _LETTERS:
        end -= 1
    return name[:end]


@lru_cache(maxsize=5_000)
def house_keys(name: tuple[str, ...]) -> tuple[str, ...]:
    """Return the keys under which an organisation is found again: name, first word, initials."""
    words = core(name)
    keys = [" ".join(fold(word) for word in words)]
    if words and _proper(words[0]):
        keys.append(fold(words[0]))
    if len(words) > 1:
        initials = "".join(word[0] for word in words if word[:1].isupper())
        if len(initials) > 2:
            keys.append(initials.lower())
    return tuple(keys)


def houses_agree(known: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Tell whether one of two names is the other's beginning or its initials."""
    longer, shorter = sorted((core(known), core(name)), key=len, reverse=True)
    if [fold(word) for word in longer[: len(shorter)]] == [fold(word) for word in shorter]:
        return len(shorter) > 1 or (_proper(shorter[0]) and house_of(longer) in _BY_FIRST_WORD)
    initials = "".join(word[0] for word in longer if word[:1].isupper())
    return len(shorter) == 1 and shorter[0].isupper() and shorter[0] == initials


def _proper(word: str) -> bool:
    """Tell whether a first word can stand for the whole name: no adjective of place, no noun for a kind of house."""
    return len(word) > 2 and word.lower() not in _COMMON and not house_of((word,)) and word[:1].isupper()
