"""What a noun phrase says about somebody: a name, a role, a kind; the same for every language."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.languages import german_words as words
from reader.analysis.nouns import FUNCTION_WORDS, TITLES, gender_of_name, noun_kind
from reader.analysis.tokens import Shape
from reader.findings import MentionForm, SpeakerKind

if TYPE_CHECKING:
    from reader.analysis.parsed import Parsed
    from reader.analysis.phrases import Phrase
    from reader.analysis.tokens import Token


class Reference(NamedTuple):
    """A place that names somebody."""

    first: int
    """First token of the mention."""
    last: int
    """Token after its end."""
    name: tuple[str, ...]
    """The words of the proper name, titles left out; empty for a role or a pronoun."""
    role: str
    """The role as it stands in the text, without determiner; "" without one."""
    kind: SpeakerKind
    form: MentionForm
    gender: str
    """m, f, n or ""."""
    number: str
    """sg, pl or ""."""
    definite: bool
    """False for "ein Sprecher": somebody not met before."""
    noun: str
    """The noun of the role that tells the office: "spokesman"; "" without one."""


_OWN = frozenset("eigenen eigener eigenem seinen seiner ihren ihrer seinem ihrem deren dessen".split())
_FEMALE = frozenset(words.FEMALE_ROLES.split())
_INDEFINITE = frozenset(
    "ein eine einem einen eines einer zwei drei mehrere einige viele zahlreiche weitere ein".split()
)
_SLAVIC = re.compile(r"(?:ow|ov|ew|ev|off|eff|ij|yj|yy|iy|sky|ski|skyj|skij|enko|in|itsch|ich|ic)a?$")


def fold(word: str) -> str:
    """Return a name's form for comparing: small, without accents and without the endings of transliteration.

    "Selenskyj", "Selenski" and "Zelensky" fold alike, so do "Lawrow" and "Lavrov"; "Meier" and "Mayer" do not.
    """
    return _fold(word)


@lru_cache(maxsize=20_000)
def _fold(word: str) -> str:
    lower = unicodedata.normalize("NFKD", word.lower().replace("ß", "ss"))
    plain = "".join(c for c in lower if not unicodedata.combining(c)).replace("’", "'")
    if not _SLAVIC.search(plain):
        return plain
    for old, new in (("tsch", "c"), ("sch", "s"), ("sh", "s"), ("w", "v"), ("kh", "ch"), ("ff", "v")):
        plain = plain.replace(old, new)
    plain = re.sub(r"^z", "s", plain)
    plain = re.sub(r"(?:skyj|skij|skyy|skiy|sky|ski)$", "ski", plain)
    return re.sub(r"(?:ij|yj|yy|iy|y)$", "i", plain)


def bare_name(word: str) -> str:
    """Return a name without the genitive ending an apostrophe shows."""
    for ending in ("'s", "’s", "'", "’"):
        if word.endswith(ending):
            return word[: -len(ending)]
    return word


def reference(parsed: Parsed, phrase: Phrase) -> Reference:
    """Return what a German noun phrase says about somebody."""
    tokens = parsed.tokens
    first, last = phrase.first, phrase.last
    if phrase.kind == "pronoun":
        return Reference(
            first, last, (), "", SpeakerKind.PERSON, MentionForm.PRONOUN, phrase.gender, phrase.number, True, ""
        )
    if phrase.kind in ("saying", "document", "") and tokens[first].lower in _OWN:
        return Reference(
            first, last, (), "", SpeakerKind.PERSON, MentionForm.PRONOUN, "", "", True, ""
        )  # "nach eigenen Angaben": whoever is being talked about
    first = _inner_source(parsed, phrase, first, last)
    definite = tokens[first].lower not in _INDEFINITE
    name, role = _name_and_role(parsed, first, last)
    kind = _speaker_kind(phrase, name, role, inner=first != phrase.first)
    gender = phrase.gender
    for word in name[:1]:
        gender = gender_of_name(word) or gender
    if role:
        gender = _role_gender(role) or gender
    form = MentionForm.NAME if name else MentionForm.ROLE
    return Reference(first, last, name, role, kind, form, gender, phrase.number, definite, role_noun(role))


def _inner_source(parsed: Parsed, phrase: Phrase, first: int, last: int) -> int:
    """Return where the one who speaks begins in "Angaben der Polizei": after the noun of saying."""
    if phrase.kind not in ("saying", "document"):
        return first
    for k in range(phrase.head + 1, last - 1):
        token = parsed.tokens[k]
        if token.lower in ("der", "des", "von", "vom", "eines", "einer", "seitens"):
            return k + 1 if token.lower in ("von", "vom", "seitens", "des", "der") else k
    following = phrase.head + 1
    if following < last and parsed.tokens[following].capital:
        return following
    return first


def _name_and_role(parsed: Parsed, first: int, last: int) -> tuple[tuple[str, ...], str]:
    """Return the name and the role in the tokens of a phrase."""
    tokens = parsed.tokens
    start = first
    while start < last and not (tokens[start].capital or tokens[start].shape is Shape.MARK):
        start += 1
    if (
        start == first
        and start + 1 < last
        and tokens[start].lower in FUNCTION_WORDS
        and tokens[start].shape is Shape.WORD
    ):
        start += 1
        while start < last and not (tokens[start].capital or tokens[start].shape is Shape.MARK):
            start += 1
    name_first = _after_roles(parsed, start, last)
    name = _run(parsed, name_first, last)
    if not name:
        if name_first < last and tokens[name_first].shape is Shape.MARK:
            inner = [t.text for t in tokens[name_first + 1 : last - 1] if t.shape is Shape.WORD]
            return tuple(inner), parsed.words(start, name_first) if name_first > start else ""
        return (), _plain_role(parsed, first, last)
    if name_first > start and _names_itself(tokens[name_first - 1].text) and noun_kind(name[0]) != "name":
        # "Feuerwehr Moorwarden" is the name; "Nachrichtenagentur Tass" is a role and a name
        return (tokens[name_first - 1].text, *name), ""
    role = parsed.words(_adjectives_from(tokens, first, start), name_first) if name_first > start else ""
    if role and all(word.strip(".") in TITLES for word in role.split()):
        role = ""
    return tuple(name), role.strip()


def _after_roles(parsed: Parsed, start: int, last: int) -> int:
    """Return where the name begins: after the nouns that tell a role, or at a first name further on."""
    tokens = parsed.tokens
    i = start
    while i < last and (
        tokens[i].text in TITLES
        or tokens[i].text == "."
        or (
            tokens[i].text not in parsed.surnames
            and noun_kind(tokens[i].text) in ("person", "organisation", "document", "saying")
        )
    ):
        i += 1
    for k in range(i + 1, min(last, i + 4)):
        if not tokens[k].capital:
            break
        if (
            noun_kind(tokens[k].text) == "name"
            and noun_kind(tokens[i].text) != "name"
            and k + 1 < last
            and tokens[k + 1].capital
        ):
            return k
    return i


def _run(parsed: Parsed, i: int, last: int) -> list[str]:
    """Return the words of the name that begins at token `i`."""
    tokens = parsed.tokens
    name: list[str] = []
    while (
        i < last and tokens[i].shape is Shape.WORD and (tokens[i].capital or (name and tokens[i].lower in _PARTICLES))
    ):
        if tokens[i].lower in _PARTICLES and not (
            i + 1 < last
            and (tokens[i + 1].capital or tokens[i + 1].lower in _PARTICLES)
            and name
            and noun_kind(name[0]) == "name"
        ):
            break
        name.append(tokens[i].text)
        i += 1
        if i < last and tokens[i].text == "." and len(name[-1]) == 1:
            name[-1] += "."
            i += 1
    while name and name[-1].lower() in _PARTICLES:
        name.pop()
    return name


def _names_itself(word: str) -> bool:
    """Tell whether an organisation's noun is part of its name rather than a description of it."""
    lower = word.lower().rpartition("-")[2]
    return noun_kind(word) == "organisation" and not lower.endswith(_DESCRIBING)


_DESCRIBING = (
    "zeitung", "zeitschrift", "magazin", "sender", "agentur", "portal", "blatt", "seite", "unternehmen",
    "firma", "konzern", "verein", "partei", "gruppe", "organisation", "bündnis",
    "hersteller", "betreiber", "gesellschaft", "verlag", "miliz",
    "club", "klub", "ag",
)  # fmt: skip
"""Ends of nouns that describe an organisation whose name follows: "Nachrichtenagentur Tass"."""


def _plain_role(parsed: Parsed, first: int, last: int) -> str:
    """Return the words of a phrase without its determiner and its parenthesis."""
    tokens = parsed.tokens
    if last - first > 1 and (tokens[first].lower in _DETERMINERS):
        first += 1
    if last - first > 1 and tokens[first].lower in ("eigenen", "ersten", "eigener"):
        first += 1
    for k in range(first, last):
        if tokens[k].text == "(":
            last = k
            break
    return parsed.words(first, max(last, first + 1))


def _adjectives_from(tokens: list[Token], first: int, start: int) -> int:
    """Return where the adjectives before a role begin, its determiner left out."""
    if first < start and tokens[first].lower in _DETERMINERS:
        return first + 1
    return first


def _speaker_kind(phrase: Phrase, name: tuple[str, ...], role: str, *, inner: bool) -> SpeakerKind:
    if not inner and phrase.kind == "organisation":
        return SpeakerKind.ORGANISATION
    if not inner and phrase.kind in ("document", "saying"):
        return SpeakerKind.ORGANISATION
    word = (role or " ".join(name)).split()
    kinds = [noun_kind(w) for w in word]
    if "person" in kinds or "name" in kinds:
        return SpeakerKind.PERSON
    if "organisation" in kinds:
        return SpeakerKind.ORGANISATION
    if len(name) == 1 and (name[0].isupper() and len(name[0]) > 1):
        return SpeakerKind.ORGANISATION
    return SpeakerKind.PERSON if name else SpeakerKind.ORGANISATION


def _role_gender(role: str) -> str:
    word = next((w for w in role.split() if noun_kind(w) == "person"), "")
    lower = word.lower()
    if (lower.endswith("in") and len(lower) > 5) or any(lower.endswith(f) for f in _FEMALE):
        return "f"
    if word and not lower.endswith(("e", "en")):
        return "m"
    return ""


_PARTICLES = frozenset("von van de der den del della di da dos el al bin ibn la le zu vom ten ter".split())
_DETERMINERS = frozenset((words.NOMINATIVE_DETERMINERS + " " + words.OBLIQUE_DETERMINERS).split())


def role_noun(role: str) -> str:
    """Return the noun of a German role that tells the office."""
    parts = role.split()
    return next((w for w in parts if noun_kind(w) == "person"), "") or next(
        (w for w in parts if w[:1].isupper()), parts[0] if parts else ""
    )
