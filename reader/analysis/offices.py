"""Roles compared: "Kreml-Chef" and "der russische Präsident" are one office, "Minister" can be the "Innenminister"."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from reader.analysis.languages import german_words as words
from reader.analysis.nouns import noun_kind

_NATION_STEMS = sorted(words.NATION_STEMS.items(), key=lambda item: -len(item[0]))


class Office(NamedTuple):
    """A role taken apart."""

    noun: str
    """Its noun in small letters, without the endings of case and gender: "sprecher"."""
    office: str
    """The office several nouns share: "president"; "" for others."""
    nation: str
    """Of which nation, ISO 3166-1 in small letters; "" where the words do not tell."""
    bare: bool
    """Whether the noun says nothing but the nation: "der Russe"."""

    def fits(self, held: Office) -> float:
        """Return how well this mention fits an office somebody holds; 0 where it does not."""
        if self.nation and held.nation and self.nation != held.nation:
            return 0.0
        if self.bare:
            return 0.8 if held.nation == self.nation else 0.0
        if self.noun == held.noun:
            return 1.0 + 0.2 * (self.nation == held.nation)
        if self.office and self.office == held.office:
            return 0.9
        if len(self.noun) >= 3 and held.noun.endswith(self.noun):
            return 0.8
        if len(held.noun) > 4 and self.noun.endswith(held.noun):
            return 0.5
        return 0.0

    def part_of(self, name: tuple[str, ...]) -> float:
        """Return how well the noun stands for a named organisation: "the trust" for "Northern Beacons Trust"."""
        if len(self.noun) < 3:
            return 0.0
        for word in name:
            lower = _stem(word.lower())
            if lower == self.noun or lower.endswith(self.noun):
                return 0.85
        return 0.0

    @property
    def any_house(self) -> bool:
        """Tell whether the noun fits any organisation: "das Unternehmen", "the agency"."""
        return self.noun in _ANY_HOUSE

    def loose(self, held: set[Office], role: str) -> bool:
        """Tell whether the role can be a new description: one noun, no family, nobody's own office against it."""
        if self.noun in _FAMILY or len(role.split()) > 2:
            return False
        return not self.nation or all(not o.nation or o.nation == self.nation for o in held)


_ANY_HOUSE = frozenset(
    "unternehm unternehmen firma behörd behörde konzern verband verein organisation haus institut betrieb gruppe amt "
    "company agency group firm organization organisation operator body council".split()
)
_FAMILY = frozenset(
    "vater mutter bruder schwester sohn tochter mann frau großvater großmutter father mother brother sister son "
    "daughter wife husband".split()
)


@lru_cache(maxsize=5000)
def office_of(role: str, noun: str) -> Office:
    """Return the office that the words of a role mean; `noun` is the one of them that tells it."""
    parts = role.split()
    lower = noun.lower()
    nation = ""
    for word in parts:
        nation = nation or _nation(word.lower())
    tail = lower.rpartition("-")[2] or lower
    bare = (
        bool(nation)
        and len(parts) == 1
        and not words.ROLE_SYNONYMS.get(lower)
        and "-" not in lower
        and _is_nation_noun(lower)
    )
    office = (
        words.ROLE_SYNONYMS.get(lower)
        or words.ROLE_SYNONYMS.get(tail)
        or words.ROLE_SYNONYMS.get(tail.rstrip("n"))
        or ""
    )
    if ":" in office:
        nation, _, office = office.partition(":")
    elif office == "head" and nation and lower.startswith(("kreml", "us-")):
        office = "president"
    return Office(_stem(tail if "-" in lower else lower), office, nation, bare)


def _stem(lower: str) -> str:
    """Return a role noun without -in, -n and -en, so that both genders and all cases compare."""
    for ending in ("innen", "in", "en", "n", "es", "s"):
        if lower.endswith(ending) and len(lower) - len(ending) >= 3:
            return lower[: -len(ending)].rstrip("e")
    return lower.rstrip("e") if len(lower) > 5 else lower


def _nation(lower: str) -> str:
    for stem, nation in _NATION_STEMS:
        if lower.startswith(stem) and (
            len(stem) > 3 or lower.startswith(stem + "-") or lower in (stem, stem + "e", stem + "isch")
        ):
            return nation
    return ""


def _is_nation_noun(lower: str) -> bool:
    """Tell whether a noun names somebody by nation alone: "der Russe", "die Amerikanerin"."""
    return (
        lower.endswith(("er", "e", "in", "en", "ern"))
        and not lower.endswith(("chef", "minister"))
        and noun_kind(lower.capitalize()) in ("person", "")
    )
