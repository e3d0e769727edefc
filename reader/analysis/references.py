"""What a noun phrase says about somebody: a name, a role, a kind; the same for every language."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.ages import age_told
from reader.analysis.capitals import GENITIVES
from reader.analysis.languages import german_words as words
from reader.analysis.nominative import GENITIVE_BEFORE, house_name, in_nominative, is_house_adjective, nominative
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
    title: str = ""
    """The title directly before the name, in small letters: "rev", "frau"."""
    whose: str = ""
    """m or f where a possessive tells whose relative or colleague it is: "his sister"; "" elsewhere."""


_OWN = frozenset("eigenen eigener eigenem seinen seiner ihren ihrer seinem ihrem deren dessen".split())
_FEMALE_TITLES = frozenset("frau mrs ms madame lady dame gräfin prinzessin königin schwester".split())
_MALE_TITLES = frozenset("herr herrn mr sir lord monsieur graf freiherr prinz könig papst pater".split())
_HIS = frozenset("sein seine seinem seinen seiner seines dessen".split())
_HER = frozenset("ihr ihre ihrem ihren ihrer ihres deren".split())
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
    if last - first > 1 and noun_kind(tokens[last - 1].text) == "saying":
        owner = tokens[last - 2].text
        last -= owner.endswith("s") and owner[:-1] in parsed.surnames  # "nach Hubers Worten"
    nobody = last == phrase.last and phrase.kind == "saying" and first == phrase.first  # "nach ersten Erkenntnissen"
    definite = tokens[first].lower not in _INDEFINITE and not nobody and not _is_anybody(parsed, phrase, first)
    name, role = _name_and_role(parsed, first, last)
    if not role and len(name) == 1 and _does_something(parsed, first, name[0]):
        role, name = name[0], tuple[str, ...]()
    kind = _speaker_kind(phrase, name, role, inner=first != phrase.first)
    title = _title(parsed, first, last)
    gender = _told_gender(name, role, title) or _article_gender(parsed, phrase, first, name, role)
    before = _case_word(parsed, phrase, first)
    noun = role_noun(role)
    if role:
        role = in_nominative(role, before)
        noun = role_noun(role)
    elif name and kind is SpeakerKind.ORGANISATION and before in GENITIVE_BEFORE:
        name = (nominative(name[0], genitive=before in GENITIVES), *name[1:])
    if not name and role[:1].isupper() and 1 < len(role.split()) < 4 and kind is SpeakerKind.ORGANISATION:
        words_of = tuple(role.split())
        if is_house_adjective(words_of[0]) and words_of[1][:1].isupper():
            name, role, noun = words_of, "", ""  # "Weißes Haus"
    if len(name) > 1 and not role and is_house_adjective(name[0]) and noun_kind(name[0]) != "name":
        kind = SpeakerKind.ORGANISATION
        own = tokens[first].lower
        name = house_name(name, own if own in _DETERMINERS or not first else tokens[first - 1].lower)
    if name and kind is SpeakerKind.PERSON:
        role = f"{role} {_affiliation(parsed, first, last, name)}".strip()
    form = MentionForm.NAME if name else MentionForm.ROLE
    lower = tokens[phrase.first].lower
    whose = "m" if lower in _HIS else "f" if lower in _HER else ""
    return Reference(first, last, name, role, kind, form, gender, phrase.number, definite, noun, title, whose)


def _does_something(parsed: Parsed, first: int, word: str) -> bool:
    """Tell whether a noun no list has, with its article, tells what somebody does: "der Ankläger"."""
    article = parsed.tokens[first].lower in ("der", "die", "ein", "eine")
    unknown = noun_kind(word) == "" and word not in parsed.surnames
    return article and unknown and len(word) > 5 and word.endswith(("er", "erin"))


def _is_anybody(parsed: Parsed, phrase: Phrase, first: int) -> bool:
    """Tell whether a plural without determiner means nobody in particular: "Anwohner", "Zeugen"."""
    token = parsed.tokens[first]
    if not token.capital or token.lower in _DETERMINERS or phrase.kind != "person" or phrase.named:
        return False
    return phrase.number == "pl" or (phrase.head == first and token.lower.endswith(_CROWDS))


_CROWDS = (
    "en", "leute", "nachbarn", "bauern", "eltern", "anwohner", "bewohner", "einwohner", "kritiker", "beobachter",
    "forscher", "helfer", "politiker", "wissenschaftler", "schüler", "händler", "verbraucher", "zuschauer",
    "mitarbeiter", "befürworter", "gegner", "anhänger", "unterstützer", "ermittler", "angehörige", "abgeordnete",
    "reisende", "betroffene", "landwirte",
)  # fmt: skip
"""Ends of nouns that without a determiner mean several people."""


def _told_gender(name: tuple[str, ...], role: str, title: str) -> str:
    """Return the gender that title, role or first name tell."""
    if title:
        return "f" if title in _FEMALE_TITLES else "m"
    told = _role_gender(role) if role else ""
    first = name[0] if len(name) > 1 else ""
    if told == "f" or not first:
        return told
    return gender_of_name(first) or told or gender_of_name(first, guess=True)  # "Coach Anja Brehme" is a woman


def _article_gender(parsed: Parsed, phrase: Phrase, first: int, name: tuple[str, ...], role: str) -> str:
    """Return the gender that the determiner tells: "die Abgeordnete" is a woman."""
    if role and not name and parsed.tokens[first].lower in ("die", "eine") and phrase.number != "pl":
        person = role.endswith(("e", "in")) and noun_kind(role.rsplit(maxsplit=1)[-1]) == "person"
        if person or age_told(role):
            return "f"
    return phrase.gender


def _title(parsed: Parsed, first: int, last: int) -> str:
    """Return the title of courtesy in a phrase, in small letters; "" without one."""
    tokens = parsed.tokens
    for k in range(first, last):
        named = k > first and noun_kind(tokens[k - 1].text) == "name"  # "Paula Graf" is no count
        if tokens[k].lower in _FEMALE_TITLES | _MALE_TITLES and not named:
            return tokens[k].lower
    return ""


def _case_word(parsed: Parsed, phrase: Phrase, first: int) -> str:
    """Return the determiner in or directly before a phrase that shows its case, in small letters."""
    if parsed.tokens[first].lower in GENITIVE_BEFORE:
        return parsed.tokens[first].lower
    if first != phrase.first or phrase.preposition in GENITIVE_BEFORE:
        return parsed.tokens[first - 1].lower if first else ""
    return ""


def _affiliation(parsed: Parsed, first: int, last: int, name: tuple[str, ...]) -> str:
    """Return what follows a name after "von", "vom" or "aus": "von der Universität Musterstadt"."""
    tokens = parsed.tokens
    end = next((k for k in range(last - 1, first - 1, -1) if tokens[k].text == name[-1].rstrip(".")), last)
    if end + 2 < last and tokens[end + 1].lower in ("von", "vom", "aus"):
        return parsed.words(end + 1, last)
    return ""


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
    if start + 2 < last and tokens[start].lower.endswith("s") and tokens[start + 2].capital:
        adjective = tokens[start + 1]
        if adjective.shape is Shape.WORD and not adjective.capital and adjective.lower not in _PARTICLES:
            start += 2  # "Kiels früherer Kämmerer Karl Huber"
    name_first = _after_roles(parsed, start, last)
    name = _run(parsed, name_first, last)
    if not name:
        if name_first < last and tokens[name_first].shape is Shape.MARK:
            inner = [t.text for t in tokens[name_first + 1 : last - 1] if t.shape is Shape.WORD]
            return tuple(inner), parsed.words(start, name_first) if name_first > start else ""
        return (), _plain_role(parsed, first, last)
    member = len(name) == 2 and tokens[max(name_first - 1, 0)].lower.endswith("rat")  # "Gemeinderat Beat Hürli"
    if (
        name_first > start
        and _names_itself(tokens[name_first - 1].text)
        and noun_kind(name[0]) != "name"
        and not member
    ):
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
        if tokens[k].text in TITLES and k + 1 < last and tokens[k + 1].text == ".":
            return _after_roles(parsed, k, last)  # "Mannschaftsarzt Dr. Anna Beck"
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
        if not tokens[i].capital and not _noble(parsed, name, i, last):
            break
        name.append(tokens[i].text)
        i += 1
        if i + 1 < last and tokens[i].text == "&" and tokens[i + 1].capital:
            name.append("&")
            i += 1
        if i < len(tokens) and tokens[i].text == "." and len(name[-1]) == 1 and name[-1].isupper():
            name[-1] += "."
            i += 1
    while name and name[-1].lower() in _PARTICLES:
        name.pop()
    return name


def _noble(parsed: Parsed, name: list[str], i: int, last: int) -> bool:
    """Tell whether the small word at `i` belongs to a surname, as in "Klaus von der Heide", and names no house."""
    tokens = parsed.tokens
    if not name or (noun_kind(name[0]) != "name" and name[0].lower() not in _PARTICLES):
        return False
    if tokens[i].lower in ("der", "den", "des", "ten", "ter"):
        return name[-1].lower() in _PARTICLES and i + 1 < last and tokens[i + 1].capital
    end = i + 1
    while end < last and tokens[end].lower in _PARTICLES:
        end += 1
    if end >= last or not tokens[end].capital:
        return False
    if tokens[i].lower not in ("von", "vom", "zu"):
        return True
    if noun_kind(name[-1]) != "name" or noun_kind(tokens[end].text) in ("organisation", "person", "document"):
        return False
    alone = end + 1 >= last or not tokens[end + 1].capital
    return alone and not (tokens[i].lower == "vom" and tokens[end].lower.endswith(("en", "er")))


def _names_itself(word: str) -> bool:
    """Tell whether an organisation's noun is part of its name rather than a description of it."""
    lower = word.lower().rpartition("-")[2]
    return noun_kind(word) == "organisation" and not lower.endswith(_DESCRIBING)


_DESCRIBING = (
    "zeitung", "zeitschrift", "magazin", "sender", "agentur", "portal", "blatt", "seite", "unternehmen",
    "firma", "konzern", "verein", "partei", "gruppe", "organisation", "bündnis",
    "hersteller", "betreiber", "gesellschaft", "verlag", "miliz",
    "club", "klub", "ag",
    "bauer", "zulieferer", "versicherer", "discounter", "versorger", "dienstleister", "anbieter", "riese",
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
    if len(name) == 2 and role.endswith("rat"):
        return SpeakerKind.PERSON  # "Gemeinderat Beat Hürli" is one of its members
    if not inner and phrase.kind == "organisation":
        return SpeakerKind.ORGANISATION
    if not inner and phrase.kind in ("document", "saying"):
        return SpeakerKind.ORGANISATION
    word = (role or " ".join(name)).split()
    if name and not role and any(w.lower() in _COMPANIES for w in name[1:]):
        return SpeakerKind.ORGANISATION
    if age_told(role):
        return SpeakerKind.PERSON
    kinds = [noun_kind(w) for w in word]
    if role and not name and role[:1].isupper() and kinds == [""] and role.endswith(("er", "erin")):
        return SpeakerKind.PERSON
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
    if word and not lower.endswith(("e", "en", "innen")) and noun_kind(word) == "person":
        return "m"
    return ""


_COMPANIES = frozenset("ag gmbh se kg ohg kgaa ev e.v ltd inc plc corp".split())
_PARTICLES = frozenset("von van de der den del della di da dos el al bin ibn la le zu vom ten ter".split())
_DETERMINERS = frozenset((words.NOMINATIVE_DETERMINERS + " " + words.OBLIQUE_DETERMINERS).split())


def role_noun(role: str) -> str:
    """Return the noun of a German role that tells the office."""
    parts = role.split()
    return next((w for w in parts if noun_kind(w) == "person"), "") or next(
        (w for w in parts if w[:1].isupper()), parts[0] if parts else ""
    )
