"""Roles compared: "Kreml-Chef" and "der russische Präsident" are one office, "Minister" can be the "Innenminister"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from reader.analysis.described import GENERAL, HOUSES, OFFICES_OF_ONE, PARTIES, same_profession, stem
from reader.analysis.languages import english_titles
from reader.analysis.languages import german_words as words
from reader.analysis.origins import nation_of, tells_origin

COMPANY_MARKS = frozenset(english_titles.COMPANY_MARKS.split())
_NATION_STEMS = sorted(words.NATION_STEMS.items(), key=lambda item: -len(item[0]))


PROFESSION = 0.75
"""How well two nouns for one profession fit."""
PARTISAN = 0.8
"""How well a party's member fits whoever holds an office that one is elected to."""
_ELECTED = frozenset(
    "senator minister governor gov mayor bürgermeister oberbürgermeister landrat ministerpräsident".split()
)


class Office(NamedTuple):
    """A role taken apart."""

    noun: str
    """Its noun in small letters, without the endings of case and gender: "sprecher"."""
    office: str
    """The office several nouns share: "president"; "" for others."""
    nation: str
    """Of which nation, ISO 3166-1 in small letters; "" where the words do not tell."""
    bare: bool
    """Whether the noun says nothing but the nation or the town: "der Russe", "die Hamburgerin"."""
    party: tuple[str, ...] = ()
    """How the party stands beside a name, for a noun that means its members: "spd" for "Sozialdemokrat"."""
    owner: str = ""
    """Whose it is, in small letters: "holt" for "Dana Holt's lawyer"; "" where the words do not tell."""

    def fits(self, held: Office) -> float:
        """Return how well this mention fits an office somebody holds; 0 where it does not."""
        if self.nation and held.nation and self.nation != held.nation:
            return 0.0
        accuses = self.noun in _LAWYERS and held.noun.startswith(_ACCUSING)
        if accuses or (self.owner and held.owner and self.owner != held.owner):
            return 0.0
        if self.bare:
            return 0.8 if self.noun == held.noun or (self.nation and held.nation == self.nation) else 0.0
        if self.noun == held.noun:
            return 1.0 + 0.2 * (self.nation == held.nation)
        if self.office and self.office == held.office:
            return 0.9
        if self.party and held.party and not set(self.party).isdisjoint(held.party):
            return 0.9
        if len(self.noun) >= 3 and held.noun.endswith(self.noun):
            return 0.8
        if same_profession(self.noun, held.noun):
            return PROFESSION
        return self._fits_loosely(held)

    def _fits_loosely(self, held: Office) -> float:
        """Return how well a party's member, or a longer noun, fits an office somebody holds."""
        if self.party and not held.party and (same_profession(held.noun, "mp") or held.noun in _ELECTED):
            return PARTISAN
        return 0.5 if len(held.noun) > 4 and self.noun.endswith(held.noun) else 0.0

    def part_of(self, name: tuple[str, ...]) -> float:
        """Return how well the noun stands for a named organisation: "the trust" for "Northern Beacons Trust"."""
        if len(self.noun) < 3:
            return 0.0
        for word in name:
            lower = stem(word.lower())
            if lower == self.noun or lower.endswith(self.noun):
                return 0.85
        return 0.0

    def house(self, name: tuple[str, ...]) -> float:
        """Return how well the noun means a named organisation of its kind: "the company" for "Brightwell Ltd"."""
        wanted = HOUSES.get(self.noun, "") or _STEMMED.get(self.noun, "")
        if not wanted:
            return 0.0
        known = house_of(name)
        if known:
            return 0.6 if known == wanted else 0.0
        if any(word.lower().endswith(_PAPERS) for word in name):
            return 0.0  # a letter is no company
        return 0.4 if wanted in ("company", "association") else 0.0 if wanted in _UNMISTAKABLE else 0.3

    def loose(self, held: set[Office], role: str) -> bool:
        """Tell whether the role can be a new description: one noun, no family, nobody's own office against it."""
        children = _OF_CHILDREN.search(role) is not None
        if self.noun in _FAMILY and not children and self.noun not in _ELDERS:
            return False
        if (len(role.split()) > 3 and not children) or self.owner:
            return False
        if self.nation and any(o.nation and o.nation != self.nation for o in held):
            return False
        if self.party and any(o.party for o in held):
            return False
        if self.general or self.noun not in OFFICES_OF_ONE:
            return True
        if self.noun in _HIGH:
            return all(o.general or same_profession(self.noun, o.noun) for o in held)
        return not any(o.noun in OFFICES_OF_ONE and not same_profession(self.noun, o.noun) for o in held)

    @property
    def of_one(self) -> bool:
        """Tell whether one person of a story holds the office."""
        return self.noun in OFFICES_OF_ONE

    @property
    def family(self) -> bool:
        """Tell whether the noun names a relative."""
        return self.noun in _FAMILY

    @property
    def general(self) -> bool:
        """Tell whether the noun fits somebody whatever their office is: "der Gastgeber", "the winner"."""
        return self.bare or bool(self.party) or self.noun in GENERAL or self.noun.endswith(_GENERAL_ENDS)


def house_of(name: tuple[str, ...]) -> str:
    """Return the kind of organisation that the words of a name tell; "" where they do not."""
    if name and (name[0] == "IG" or name[-1].lower() in _UNIONS):
        return "union"
    return next((kind for word in reversed(name) if (kind := _house_in(word))), "")


_PAPERS = (
    "memo", "report", "study", "letter", "email", "document", "documents", "filing", "lawsuit", "statement", "survey",
    "poll", "papers", "records", "studie", "bericht", "brief", "schreiben", "mitteilung", "gutachten", "dokument",
    "stellungnahme", "umfrage", "urteil", "papier", "vertrag", "gesetz", "angaben", "informationen",
)  # fmt: skip
"""Ends of nouns for what is written, which no house is."""
_UNIONS = frozenset(("verdi", "ver.di", "gew", "gdl", "evg", "dgb", "ögb", "unia", "vida"))


@lru_cache(maxsize=4000)
def _house_in(word: str) -> str:
    lower = word.lower().rstrip(".")
    if lower in COMPANY_MARKS:
        return "company"
    found = HOUSES.get(lower) or HOUSES.get(stem(lower))
    if found:
        return found
    ends = (lower[-size:] for size in _END_SIZES if len(lower) > size + 2)
    order = min((_END_ORDER[end] for end in ends if end in _END_ORDER), default=-1)
    if order >= 0:
        return _HOUSE_KINDS[order]
    return "authority" if lower.endswith("amt") and len(lower) > 5 else ""


_END_ORDER = {noun: order for order, noun in enumerate(HOUSES) if len(noun) > 3}
"""Nouns that end longer words ("Landgericht"), in the order in which they are asked."""
_END_SIZES = sorted({len(noun) for noun in _END_ORDER})
_HOUSE_KINDS = tuple(HOUSES.values())
_HIGH = frozenset(stem(word) for word in "president spokesman spokeswoman spokesperson pope king queen".split())
"""Offices of which nobody who is something else is taken for the holder."""
_STEMMED = {stem(noun): kind for noun, kind in HOUSES.items()}
"""The same by the nouns without their endings, as offices know them: "unio"."""
_UNMISTAKABLE = frozenset(("police", "union", "government", "court"))
"""Kinds of houses whose name always tells them."""
_OF_CHILDREN = re.compile(
    r"[ -]of[ -](?:one|two|three|four|five|six|seven)\b"
    r"|\b(?:zwei|drei|vier|fünf|sechs|mehr)fache[rn]? |\balleinerziehende[rn]? "
    r"|\b(?:von|mit) \w{1,12} (?:kleinen |erwachsenen )?(?:Kindern|Söhnen|Töchtern|Jungen|Mädchen)\b"
    r"|\b(?:zweier|dreier|eines|einer) (?:kleinen |erwachsenen )?(?:Kinder|Kindes|Söhne|Sohnes|Töchter|Tochter)\b"
)
"""What makes a word for a relative tell of somebody rather than of whose they are: "Mutter von zwei Kindern"."""
_LAWYERS = frozenset(("anwalt", "anwält", "rechtsanwalt", "rechtsanwält", "verteidiger", "strafverteidiger", "advokat"))
_ACCUSING = (
    "staatsanw", "oberstaatsanw", "bundesanw", "generalbundesanw", "generalstaatsanw", "ankläger", "amtsanw",
    "prosecutor",
)  # fmt: skip
"""Beginnings of nouns for lawyers who accuse."""
_ELDERS = frozenset(("grandmother", "grandfather", "gran", "granny", "mum", "dad"))
"""Relatives whose noun tells of somebody's age more than of whose they are."""
_GENERAL_ENDS = ("jährig", "jähriger", "politiker", "sieger", "veteran", "chef", "preisträger")
_FAMILY = frozenset(
    "vater mutter bruder schwester sohn tochter mann frau großvater großmutter father mother brother sister son "
    "daughter wife husband grandfather grandmother granddaughter grandson aunt uncle niece nephew cousin enkel enkelin "
    "onkel tante neffe nichte".split()
)


@lru_cache(maxsize=5000)
def office_of(role: str, noun: str) -> Office:
    """Return the office that the words of a role mean; `noun` is the one of them that tells it."""
    parts = role.split()
    lower = noun.lower()
    nation = ""
    for word in parts:
        nation = nation or nation_of(word.lower()) or nation_told(word.lower())
    tail = lower.rpartition("-")[2] or lower
    bare = len(parts) == 1 and tells_origin(lower)
    if bare:
        nation = nation_of(lower)
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
    short = stem(tail if "-" in lower else lower)
    party = PARTIES.get(stem(lower)) or PARTIES.get(lower) or PARTIES.get(short) or _party_in(role)
    owner = next((word.rstrip("'’s").lower() for word in parts if word.endswith(("'s", "’s", "s'", "s’"))), "")
    return Office(short, office, nation, bare, party, owner)


def _party_in(role: str) -> tuple[str, ...]:
    """Return the party a role names in its compound: "CDU-Abgeordneter", "Grünen-Chefin"."""
    for word in role.split():
        first, dash, _ = word.partition("-")
        if dash and first.lower() in _PARTY_NAMES:
            return (first.lower(),)
    return ()


_PARTY_NAMES = frozenset(name for names in PARTIES.values() for name in names if len(name) > 1)


@lru_cache(maxsize=5_000)
def nation_told(lower: str) -> str:
    """Return the nation a word in small letters names: "finnische", "finnland"; "" for other words."""
    for start, nation in _NATION_STEMS:
        if lower.startswith(start) and (
            len(start) > 3
            or lower.startswith((start + "-", start + "isch"))
            or lower in (start, start + "e", start + "isch")
        ):
            return nation
    return ""
