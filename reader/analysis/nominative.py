"""German nouns brought back to the nominative: "des Ministeriums", "dem Präsidenten", "des zuständigen Amtes"."""

from __future__ import annotations

from functools import lru_cache

from reader.analysis.nouns import FUNCTION_WORDS, is_listed, noun_kind

GENITIVE_BEFORE = frozenset(
    "des eines dieses jenes seines ihres unseres meines dem einem diesem jenem seinem ihrem unserem vom beim zum den "
    "einen im".split()
)
"""Words that put a masculine or neuter noun in the genitive or the dative."""
_GENITIVE = frozenset("des eines dieses jenes seines ihres unseres meines".split())
_WEAK = ("enten", "anten", "isten", "aten", "oten", "ogen", "aphen", "omen", "onomen", "ekten", "iten", "armen")
"""Ends of nouns that take -en in every case but the nominative."""
_WEAK_N = ("zeugen", "experten", "kollegen", "jungen", "kunden", "boten", "erben", "gatten", "fürsten", "insassen")
"""Ends of nouns that take -n in every case but the nominative."""


def in_nominative(role: str, before: str) -> str:
    """Return a role without its article, in the nominative: "früherer Trainer" for "des früheren Trainers".

    `before` is the small word that shows the case: the article, or a preposition that holds one.
    """
    if before not in GENITIVE_BEFORE and before not in ARTICLES:
        return role
    parts = role.split()
    at = next((i for i, part in enumerate(parts) if not part[:1].islower() or part in ("des", "der", "von")), -1)
    if at < 0 or not parts[at][:1].isupper():
        return role
    noun = nominative(parts[at], genitive=before in _GENITIVE) if before in GENITIVE_BEFORE else parts[at]
    ending = _strong(parts[at - 1], before, noun) if at else ""
    adjectives = [_with_ending(part, ending) for part in parts[:at]]
    if ending == "er" and noun.endswith(_LIKE_ADJECTIVES):
        noun += "r"  # "früherer Vorsitzender"
    return " ".join([*adjectives, noun, *parts[at + 1 :]])


def _strong(adjective: str, before: str, noun: str) -> str:
    """Return the ending that an adjective has without its article; "" where it has it already."""
    if adjective.endswith("e"):
        return _AFTER_E.get(before, "")
    if not adjective.endswith("en"):
        return ""
    lower = noun.lower()
    several = before == "den" and lower.endswith("n") and not lower.endswith(_SINGULAR_N)
    if before in ARTICLES or several:
        return "e"
    return "es" if lower.endswith(_NEUTER) else "er"


def _with_ending(adjective: str, ending: str) -> str:
    """Return an adjective in small letters with another ending; other words as they are."""
    if not ending or adjective in FUNCTION_WORDS:
        return adjective
    for weak in ("en", "e"):
        if adjective.endswith(weak) and len(adjective) > len(weak) + 2:
            return adjective[: -len(weak)] + ending
    return adjective


ARTICLES = frozenset("der die das dieser diese dieses zur einer seiner ihrer unserer seine ihre unsere".split())
"""Words before a noun that leave its form as it is, but not that of its adjective."""
_AFTER_E = {"der": "er", "dieser": "er", "das": "es", "dieses": "es"}
"""The ending of the nominative for an adjective on -e after an article."""
_LIKE_ADJECTIVES = (
    "sitzende", "geordnete", "beamte", "klagte", "auftragte", "gesandte", "vertraute", "verantwortliche", "schuldigte",
    "dächtige", "angestellte", "gehörige", "geistliche", "vertretende",
)  # fmt: skip
"""Ends of nouns that decline like adjectives."""
_SINGULAR_N = ("verein", "lehren", "team", "mann", "sohn", "patron", "konzern", "unternehmen", "kapitän", "dekan")
"""Ends of nouns that end in -n in the singular."""


@lru_cache(maxsize=5_000)
def nominative(noun: str, *, genitive: bool) -> str:
    """Return the nominative of a masculine or neuter noun in the genitive, or else the dative or accusative."""
    lower = noun.lower()
    if lower.endswith(_WEAK_N):
        return noun[:-1]
    if lower.endswith(_WEAK) and noun_kind(noun) == "person":
        return noun[:-2]
    if not genitive or not lower.endswith("s") or is_listed(lower):
        return noun
    kind = noun_kind(noun)
    for ending in ("es", "s"):
        form = noun[: -len(ending)]
        if lower.endswith(ending) and len(form) > 2 and kind in (noun_kind(form), "") and is_listed(form.lower()):
            return form
    if lower.endswith(("ses", "sses", "ss")):
        return noun[:-2] if lower.endswith("ses") else noun
    if lower.endswith(("tes", "des", "bes", "ges", "kes", "ches", "mes")):
        return noun[:-2]
    return noun[:-1] if len(noun) > 4 and lower[-2] not in "aisuzß" else noun


def house_name(name: tuple[str, ...], before: str) -> tuple[str, ...]:
    """Return an organisation's name without its article, in the nominative: "Rotes Kreuz" for "das Rote Kreuz".

    `before` is the word before the name in small letters: the article, or a preposition that holds one.
    """
    at = house_noun(name)
    if not at:
        return name
    noun = nominative(name[at], genitive=before in _GENITIVE)
    return (*(_house_adjective(word, before, noun) for word in name[:at]), noun, *name[at + 1 :])


def house_noun(name: tuple[str, ...]) -> int:
    """Return the index of the noun in a name that begins with adjectives: 2 for "Bayerische Rote Kreuz"; else 0."""
    at, found = 0, False
    while at < len(name) - 1 and (is_house_adjective(name[at]) or (not found and name[at].endswith("er"))):
        found = found or is_house_adjective(name[at])
        at += 1
    return at if found else 0


def _house_adjective(word: str, before: str, noun: str) -> str:
    """Return an adjective of an organisation's name as it stands without the article."""
    if not is_house_adjective(word):
        return word
    stem, ending = _parted(word)
    if ending in ("er", "es") or (ending == "e" and before not in ("der", "das")):
        return word
    lower = noun.lower()
    if ending == "e":
        ending = "er" if before == "der" else "es"
    elif ending == "en" and (before in ("der", "zur", "die", "") or lower.endswith(("ionen", "staaten", "en"))):
        ending = "e"
    else:
        ending = "es" if lower.endswith(_NEUTER) else "er"
    return stem + ending


@lru_cache(maxsize=2_000)
def is_house_adjective(word: str) -> bool:
    """Tell whether a capitalised word is an adjective as it begins names of organisations: "Vereinte", "Deutscher"."""
    stem, ending = _parted(word)
    lower = stem.lower()
    return bool(ending) and (lower in _HOUSE_STEMS or (len(lower) > 4 and lower.endswith(_HOUSE_STEM_ENDS)))


def _parted(word: str) -> tuple[str, str]:
    ending = next((e for e in ("em", "en", "er", "es", "e") if word.endswith(e)), "")
    return word[: len(word) - len(ending)], ending


_HOUSE_STEMS = frozenset(
    """
    deutsch rot weiß weiss blau grün schwarz vereint neu alt groß frei heilig oberst
    höchst auswärtig freiwillig örtlich ständig
    """.split()
)
_HOUSE_STEM_ENDS = ("isch", "deutsch", "al", "lich", "iv", "ell", "gemein")
_NEUTER = (
    "amt", "haus", "kreuz", "werk", "institut", "ministerium", "museum", "zentrum", "komitee", "gericht", "parlament",
    "theater", "bündnis", "orchester", "archiv", "präsidium", "sekretariat", "magazin", "fernsehen", "forum", "büro",
    "korps", "observatorium", "konsortium", "direktorium", "um", "mitglied", "oberhaupt", "unternehmen", "team",
    "opfer", "kind", "mädchen", "land", "paar", "gremium", "labor", "blatt", "portal", "netzwerk", "kartell", "hotel",
    "ensemble",
)  # fmt: skip
"""Ends of neuter nouns for organisations; the others that are not feminine count as masculine."""
