"""What a German noun can be: a person by role, an organisation, a first name, a day, a thing."""

from __future__ import annotations

from functools import lru_cache

from reader.analysis.ages import age_told
from reader.analysis.languages import first_names
from reader.analysis.languages import german_names as names
from reader.analysis.languages import german_words as words

FIRST_MALE = frozenset((names.MALE + first_names.MALE).split())
FIRST_FEMALE = frozenset((names.FEMALE + first_names.FEMALE).split())
TITLES = frozenset(words.TITLES.split())
NOT_SPEAKERS = frozenset(words.NOT_SPEAKERS.split())
SAYING = frozenset((words.NOUNS_OF_SAYING + words.NOUNS_OF_SAYING.replace("ß", "ss")).split())
_SOURCES = frozenset(words.NACH_NOUNS.split())
DOCUMENTS = frozenset(words.SPEAKING_DOCUMENTS.split())
_LEAFLETS = frozenset(("Flugblatt", "Flugblättern", "Merkblatt", "Faltblatt"))
FUNCTION_WORDS = frozenset(
    " ".join(
        (
            words.PREPOSITIONS, words.NOMINATIVE_DETERMINERS, words.OBLIQUE_DETERMINERS, words.CONJUNCTIONS,
            words.ADVERBS, words.RELATIVES, words.QUESTION_WORDS, words.OBJECT_PRONOUNS, words.FINITE_COMMON,
            " ".join(words.PRONOUNS),
            "dies dieses jenes derselbe dieselbe dasselbe derjenige diejenige sonst ebenso ähnlich daraufhin",
        )
    ).split()
)  # fmt: skip
"""Words that are no nouns even with the capital letter of a sentence's beginning."""
_ROLES = frozenset(words.ROLES.split())
_ORGANISATIONS = frozenset(words.ORGANISATIONS.split())
_THINGS = frozenset(words.THINGS.split())
_ROLE_LENGTHS = sorted({len(role) for role in _ROLES if len(role) > 3})
_ORGANISATION_LENGTHS = sorted({len(name) for name in _ORGANISATIONS if len(name) > 3 or name == "amt"})
_ROLE_ENDS = (
    "sprecher", "minister", "chef", "experte", "forscher", "politiker", "präsident", "sekretär", "leiter", "ologe",
    "iker", "anwalt", "richter", "händler", "schützer", "beauftragte", "vertreter", "mann", "frau", "vorstand",
    "arzt", "wirt", "kritiker", "träger", "gegner", "kommissar", "trainer", "spieler", "sänger", "steller", "berater",
)  # fmt: skip
_WOMAN_ENDS = ("erin", "istin", "entin", "antin", "eurin", "orin", "atin", "ologin", "ändin", "herrin", "jurorin")
_NATION_ENDS = ("aner", "ese", "esen", "ier", "änder", "ländler", "ainer", "akis", "ischer")


@lru_cache(maxsize=20_000)
def noun_kind(word: str) -> str:
    """Return person, organisation, document, time, saying, name or "" for a capitalised word."""
    if word in NOT_SPEAKERS:
        return "time"
    bare = word.rstrip("-")
    if bare in FIRST_MALE or bare in FIRST_FEMALE:
        return "name"
    if age_told(word):
        return "person"
    lower = bare.lower()
    tail = lower.rpartition("-")[2] or lower
    if bare in _LEAFLETS:
        return "document"  # no newspaper, though it ends like one
    if not _THINGS.isdisjoint(_forms(tail)):
        return ""
    for kind in (_company(tail), _role(tail), _organisation(tail)):
        if kind:
            return kind
    if bare in DOCUMENTS or _tail_in(bare, DOCUMENTS):
        return "document"
    if bare in SAYING or bare in _SOURCES or _tail_in(bare, SAYING):
        return "saying"
    return ""


def _tail_in(word: str, group: frozenset[str]) -> bool:
    """Tell whether a compound ends in a noun of the group ("Polizeibericht")."""
    return any(word[-n:].capitalize() in group for n in range(5, min(len(word) - 2, 16)))


def _forms(lower: str) -> tuple[str, ...]:
    """Return the word and what is left without an ending of case, number or gender."""
    forms = [lower]
    endings = ("innen", "in", "en", "es", "er", "n", "s", "e")
    forms.extend(lower[: -len(e)] for e in endings if lower.endswith(e) and len(lower) - len(e) > 3)
    return tuple(forms)


def _company(lower: str) -> str:
    """Return organisation for a noun that looks like a person's and means a firm: "Maschinenbauer"."""
    return "organisation" if any(form.endswith(_COMPANY_ENDS) for form in _forms(lower)) else ""


_COMPANY_ENDS = (
    "maschinenbauer", "autobauer", "flugzeugbauer", "schiffbauer", "schiffsbauer", "anlagenbauer", "bootsbauer",
    "hersteller", "zulieferer", "versicherer", "discounter", "versorger", "netzbetreiber", "dienstleister", "anbieter",
    "konzern", "riese", "brauer", "fabrikant", "ligist", "rekordmeister", "startup", "filialist",
)  # fmt: skip
"""Ends of nouns that name a firm by what it makes or does."""


def _role(lower: str) -> str:
    for form in _forms(lower):
        if form in _ROLES or form.endswith(_ROLE_ENDS):
            return "person"
        if any(form[-n:] in _ROLES for n in _ROLE_LENGTHS if 5 <= n < len(form) - 2):
            return "person"
    if lower.endswith(_NATION_ENDS) and len(lower) > 6:
        return "person"
    if lower.endswith(_WOMAN_ENDS) and len(lower) > 6:
        return "person"
    return ""


def _organisation(lower: str) -> str:
    for form in ("amt",) if lower in ("amtes", "amts") else _forms(lower):
        if form in _ORGANISATIONS:
            return "organisation"
        if form.endswith("haus") and form != "krankenhaus":
            continue  # "das Weiße Haus" speaks, no other house does
        if any(form[-n:] in _ORGANISATIONS for n in _ORGANISATION_LENGTHS if n < len(form) - 2):
            return "organisation"
    return ""


def is_listed(lower: str) -> bool:
    """Tell whether a noun in small letters, or the end of it, stands in the lists as it is: in the nominative."""
    if lower in _ROLES or lower in _ORGANISATIONS:
        return True
    ends = range(3, len(lower) - 2)
    return any(lower[-n:] in _ORGANISATIONS or (n > 4 and lower[-n:] in _ROLES) for n in ends)


_EITHER = frozenset(
    "Pat Alex Sam Kim Robin Jo Sandy Taylor Morgan Jamie Casey Kerry Jackie Frankie Charlie Drew Leslie Terry Lou "
    "Jordan Dominique".split()
)
"""First names that women and men bear."""


def is_first_name(word: str) -> bool:
    """Tell whether a word is a first name of whatever language."""
    return word in FIRST_MALE or word in FIRST_FEMALE


def gender_of_name(first: str, *, guess: bool = False) -> str:
    """Return m, f or "" for a first name; with `guess` an unknown one that ends in -a counts as a woman's."""
    plain = first.rstrip(".")
    if "-" in plain and plain not in FIRST_MALE and plain not in FIRST_FEMALE:
        plain = plain.partition("-")[0]  # "Karl-Anton": the first half tells
    if plain in _EITHER:
        return ""
    male, female = plain in FIRST_MALE, plain in FIRST_FEMALE
    if male == female:
        return "f" if guess and not male and len(plain) > 3 and plain.endswith("a") else ""
    return "m" if male else "f"


@lru_cache(maxsize=5_000)
def is_saying(word: str) -> bool:
    """Tell whether a noun stands for an act of saying or thinking: "Meinung", "Hinweis"."""
    return word in SAYING or _tail_in(word, SAYING)
