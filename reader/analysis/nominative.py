"""German nouns brought back to the nominative: "des Ministeriums", "dem Präsidenten", "des zuständigen Amtes"."""

from __future__ import annotations

from functools import lru_cache

from reader.analysis.nouns import is_listed, noun_kind

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
    """Return a role as it stands in the nominative; `before` is the small word that shows its case."""
    if before not in GENITIVE_BEFORE:
        return role
    parts = role.split()
    changed: list[str] = []
    done = False
    for part in parts:
        if not done and part[:1].islower() and part.endswith("en") and len(part) > 4:
            changed.append(part[:-1])  # "zuständigen" as in "das zuständige Amt"
            continue
        if not done and part[:1].isupper():
            changed.append(nominative(part, genitive=before in _GENITIVE))
            done = True
            continue
        if not part[:1].islower() or part in ("des", "der", "von"):
            done = True
        changed.append(part)
    return " ".join(changed)


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
    if len(name) < 2 or not is_house_adjective(name[0]):
        return name
    stem, ending = _parted(name[0])
    noun = nominative(name[1], genitive=before in _GENITIVE)
    if ending in ("er", "es") or (ending == "e" and before not in ("der", "das")):
        return name
    neuter = noun.lower().endswith(_NEUTER)
    if ending == "e":
        ending = "er" if before == "der" else "es"
    elif ending == "en" and (before in ("der", "zur", "die", "") or noun.lower().endswith(("ionen", "staaten", "en"))):
        ending = "e"
    else:
        ending = "es" if neuter else "er"
    return (stem + ending, noun, *name[2:])


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
    "deutsch rot weiß weiss blau grün schwarz vereint neu alt groß frei heilig oberst höchst".split()
)
_HOUSE_STEM_ENDS = ("isch", "al", "lich", "iv", "ell", "gemein")
_NEUTER = (
    "amt", "haus", "kreuz", "werk", "institut", "ministerium", "museum", "zentrum", "komitee", "gericht", "parlament",
    "theater", "bündnis", "orchester", "archiv", "präsidium", "sekretariat", "magazin", "fernsehen", "forum", "büro",
    "korps", "observatorium", "konsortium", "direktorium",
)  # fmt: skip
"""Ends of neuter nouns for organisations; the others that are not feminine count as masculine."""
