"""Who "der Finne" or "die Hamburgerin" means: nouns that tell nothing but where somebody comes from."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.languages.nation_words import ENGLISH_NATIONS, GERMAN_NATIONS, TOWNSPEOPLE

if TYPE_CHECKING:
    from collections.abc import Sequence

_ARTICLES = frozenset("der die dem den des dieser diese diesem diesen dieses".split())
_ANY = frozenset("ein eine einem einen einer eines".split())


class Origin(NamedTuple):
    """A noun for somebody by nation or town."""

    noun: str
    """The noun in the nominative, as it is shown: "Finne", "Hamburgerin"."""
    gender: str
    """m, f, or "" where the noun tells neither."""


@lru_cache(maxsize=2_000)
def nation_of(noun: str) -> str:
    """Return the nation a noun in small letters means somebody by, ISO 3166-1; "" for other nouns."""
    return GERMAN_NATIONS.get(_male(noun), "") or ENGLISH_NATIONS.get(noun, "")


@lru_cache(maxsize=2_000)
def tells_origin(noun: str) -> bool:
    """Tell whether a noun in small letters means somebody by nation or town and says no more."""
    return bool(nation_of(noun)) or _male(noun) in TOWNSPEOPLE


def place_stem(noun: str) -> str:
    """Return the beginning that a noun for somebody of a town shares with the town: "hamburg" for "hamburgerin"."""
    male = _male(noun)
    for ending in ("aner", "ener", "ner", "er", "e"):
        if male.endswith(ending) and len(male) - len(ending) >= 4:
            return male[: -len(ending)]
    return male


def _male(noun: str) -> str:
    """Return the male noun for the female one: "finne" for "finnin", "hamburger" for "hamburgerin"."""
    if noun in ("deutsche", "deutschen"):
        return "deutscher"
    if not noun.endswith("in"):
        return noun
    stem = {"französ": "franzos"}.get(noun[:-2], noun[:-2])
    return stem + "e" if stem + "e" in GERMAN_NATIONS or stem + "e" in TOWNSPEOPLE else stem


def origin_told(noun: str, articles: Sequence[str], *, inner: bool) -> Origin | None:
    """Return the origin a German noun tells of one person; None for several people and for other nouns.

    `articles` are the words in small letters that may determine it; `inner` tells that it stands in the genitive.
    """
    article = next((word for word in articles if word in _ARTICLES or word in _ANY), "")
    lower = noun.lower()
    if not article:
        return None
    if lower.endswith("in"):
        return Origin(noun, "f") if tells_origin(lower) else None
    if lower == "deutsche" and article in ("die", "eine"):
        return Origin(noun, "f")
    if article in ("die", "diese", "eine", "einer") or (inner and article in ("der", "dieser")):
        return None  # "die Amerikaner", "nach Angaben der Amerikaner"
    oblique = article not in ("der", "dieser", "ein")
    for cut in _CASES if oblique else ("",):
        base = lower.removesuffix(cut)
        if (
            _is_known(base)
            and lower.endswith(cut)
            and not (article in ("den", "diesen") and base.endswith("er") and cut)
        ):
            return Origin(noun[: len(base)], "m")
    return None


_CASES = ("", "n", "en", "s")
"""Endings of case of a noun for somebody by nation or town."""


def _is_known(male: str) -> bool:
    return male in TOWNSPEOPLE or male in GERMAN_NATIONS or male == "deutsche"


def may_tell_origin(noun: str) -> bool:
    """Tell whether a German noun in small letters can tell an origin, whatever words stand before it."""
    return tells_origin(noun) or any(_is_known(noun.removesuffix(cut)) for cut in _CASES)
