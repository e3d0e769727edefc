"""What a noun phrase says about somebody: a name, a role, a kind; the same for every language."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.ages import age_told
from reader.analysis.capitals import GENITIVES, PARTICLES
from reader.analysis.languages import german_words as words
from reader.analysis.name_parts import DETERMINERS, SELDOM_ALONE, name_and_role, told_to
from reader.analysis.nominative import (
    ARTICLES,
    GENITIVE_BEFORE,
    house_name,
    house_noun,
    in_nominative,
    is_house_adjective,
    nominative,
)
from reader.analysis.nouns import FUNCTION_WORDS, TITLES, gender_of_name, noun_kind
from reader.analysis.origins import may_tell_origin, origin_told
from reader.analysis.papers import body_within
from reader.analysis.tokens import MARK
from reader.findings import MentionForm, SpeakerKind

if TYPE_CHECKING:
    from reader.analysis.origins import Origin
    from reader.analysis.parsed import Parsed
    from reader.analysis.phrases import Phrase


PERSON, ORGANISATION = SpeakerKind.PERSON, SpeakerKind.ORGANISATION
NAME, ROLE, PRONOUN = MentionForm.NAME, MentionForm.ROLE, MentionForm.PRONOUN
"""The kinds and forms by themselves, as looking one up in its enumeration takes seven times as long."""


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
_TITLES = _FEMALE_TITLES | _MALE_TITLES
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
    if not word.endswith(_GENITIVE_MARKS):
        return word
    return word[:-2] if word.endswith("s") else word[:-1]


def bare_names(name: tuple[str, ...]) -> tuple[str, ...]:
    """Return a name whose words have lost such an ending."""
    return tuple([bare_name(word) for word in name])


_GENITIVE_MARKS = ("'s", "’s", "'", "’")


def reference(parsed: Parsed, phrase: Phrase) -> Reference:
    """Return what a German noun phrase says about somebody."""
    first, last = phrase.first, phrase.last
    pointing = _pointing(parsed, phrase) or (_plain_thing(parsed, phrase) if phrase.kind == "" else None)
    if pointing is not None:
        return pointing
    body = body_within(parsed, phrase)
    if body:
        return Reference(first, last, (), body, ORGANISATION, ROLE, "", "", True, body)
    first = _inner_source(parsed, phrase, first, last)
    last = told_to(parsed, phrase.head, last) if phrase.kind == "person" else last
    owner = _owner(parsed, first, last)
    last = last - 1 if owner else last
    nobody = last == phrase.last and first == phrase.first and _is_unowned(parsed, phrase)
    definite = parsed.tokens[first].lower not in _INDEFINITE and not nobody and not _is_anybody(parsed, phrase, first)
    name, role = ((owner,), "") if owner else name_and_role(parsed, first, last)
    origin = _origin(parsed, phrase, first, name, role)
    if origin is not None:
        role, name = origin.noun, ()
    elif not role and len(name) == 1 and _does_something(parsed, first, name[0]):
        role, name = name[0], tuple[str, ...]()
    person = origin is not None or (bool(owner) and (owner in parsed.surnames or noun_kind(owner) == "name"))
    kind = PERSON if person else _speaker_kind(phrase, name, role, inner=first != phrase.first)
    title = _title(parsed, first, last)
    gender = (origin.gender if origin else _told_gender(name, role, title)) or _article_gender(
        parsed, phrase, first, name, role
    )
    before = _case_word(parsed, phrase, first)
    noun = role if origin else role_noun(role)
    if role and not origin:
        told, role = role, in_nominative(role, before)
        noun = noun if role == told else role_noun(role)
    elif name and kind is ORGANISATION and before in GENITIVE_BEFORE:
        at = int(len(name) > 1 and name[0].endswith("er") and not noun_kind(name[0]))  # "des Kieler Instituts"
        name = (*name[:at], nominative(name[at], genitive=before in GENITIVES), *name[at + 1 :])
    house = _house(parsed, first, name, role if kind is ORGANISATION else "")
    if house:
        name, role, noun, kind = house, "", "", ORGANISATION
    if name and kind is PERSON:
        role = f"{role} {_affiliation(parsed, first, last, name)}".strip()
    form = NAME if name else ROLE
    number = "pl" if not phrase.number and not name and _is_anybody(parsed, phrase, first) else phrase.number
    lower = parsed.tokens[phrase.first].lower
    whose = "m" if lower in _HIS else "f" if lower in _HER else ""
    return Reference(first, last, name, role, kind, form, gender, number, definite, noun, title, whose)


def _pointing(parsed: Parsed, phrase: Phrase) -> Reference | None:
    """Return what a pronoun tells, or something said or written by whoever is being talked about; None for others."""
    told = (phrase.first, phrase.last, (), "", PERSON, PRONOUN)
    if phrase.kind == "pronoun":
        return Reference(*told, phrase.gender, phrase.number, True, "")
    said = parsed.tokens[phrase.head].text in _SAID
    own = _OWN | _HIS | _HER if phrase.kind == "document" or said else _OWN
    if (said or phrase.kind in ("saying", "document", "")) and parsed.tokens[phrase.first].lower in own:
        return Reference(*told, "", "", True, "")  # "nach eigenen Angaben", "in seinem Brief"
    return None


def _plain_thing(parsed: Parsed, phrase: Phrase) -> Reference | None:
    """Return what a noun tells that no list knows, with small words at most before it: its word; None for others.

    More than half of all phrases are like it, and `reference` as a whole would tell the same, in five times the time.
    """
    first, last, head = phrase.first, phrase.last, phrase.head
    tokens = parsed.tokens
    word = tokens[head].text
    if not tokens[head].capital or not _is_plain_noun(word):
        return None
    for token in tokens[first:head]:
        if token.capital or token.shape is MARK or token.lower in _TITLES:
            return None
    if last > head + 1:
        after = tokens[head + 1]
        if last == head + 2 or after.capital or after.text == "&" or word.endswith("s"):
            return None
        if after.lower in _WHOSE or any(t.lower in _TITLES or t.text == word for t in tokens[head + 1 : last]):
            return None
    lower = tokens[first].lower
    whose = "m" if lower in _HIS else "f" if lower in _HER else ""
    definite = lower not in _INDEFINITE
    named = (PERSON, NAME, phrase.gender, phrase.number, definite)
    return Reference(first, last, (word,), "", *named, "", "", whose)


@lru_cache(maxsize=20_000)
def _is_plain_noun(word: str) -> bool:
    """Tell whether a capitalised word is no title, no abbreviation, and nobody by origin or by what they do."""
    lower = word.lower()
    told = lower in _TITLES or word in TITLES or noun_kind(word) != "" or lower.endswith(("er", "erin"))
    small = lower in PARTICLES or lower in FUNCTION_WORDS or len(word) < 2
    return not (told or small or word.isupper() or may_tell_origin(lower))


_WHOSE = frozenset(("von", "vom", "aus"))
"""Words after a name that tell whose somebody is."""


def _is_unowned(parsed: Parsed, phrase: Phrase) -> bool:
    """Tell whether a phrase names something said or written by nobody it tells: "nach ersten Erkenntnissen"."""
    body = parsed.tokens[phrase.head].lower.endswith(_BODIES)
    return phrase.kind == "saying" or (phrase.kind == "document" and not body)


def _owner(parsed: Parsed, first: int, last: int) -> str:
    """Return whose name stands in the genitive before something said or written: "Becks Mitteilung"; "" for others."""
    said = parsed.tokens[last - 1].text
    if last - first != 2 or not (said in _SAID or noun_kind(said) in ("saying", "document")):
        return ""
    word = parsed.tokens[first].text
    bare = bare_name(word) if word[-1:] in "'’" else word.removesuffix("s")
    known = bare in parsed.surnames or noun_kind(bare) == "name"
    proper = word[:1].isupper() and not word.endswith("es") and word.lower() not in FUNCTION_WORDS
    proper = proper and noun_kind(word) == ""  # "Neues Gutachten" is nobody's
    return bare if bare != word and (known or proper) else ""


_SAID = frozenset("Antwort Frage Fazit Bilanz Credo Ratschlag Lebensmotto Wahlspruch Gegenfrage".split())
"""What somebody says, by nouns that elsewhere are hardly ever somebody's."""
_BODIES = ("team", "stelle", "blatt", "presse")
"""Ends of nouns that count as something written and are people: "Forscherteam"."""


def _house(parsed: Parsed, first: int, name: tuple[str, ...], role: str) -> tuple[str, ...]:
    """Return an organisation's name that begins with adjectives in the nominative: "Weißes Haus"; () for others."""
    parts = tuple(role.split())
    if (
        not name
        and role[:1].isupper()
        and 1 < len(parts) < 4
        and is_house_adjective(parts[0])
        and parts[1][:1].isupper()
    ):
        name, role = parts, ""
    if len(name) < 2 or role or not house_noun(name) or noun_kind(name[0]) == "name":
        return ()
    own = parsed.tokens[first].lower
    return house_name(name, own if own in DETERMINERS or not first else parsed.tokens[first - 1].lower)


def _origin(parsed: Parsed, phrase: Phrase, first: int, name: tuple[str, ...], role: str) -> Origin | None:
    """Return where one person comes from in a phrase that tells no more of them: "der Finne", "des jungen Finnen"."""
    word = name[0] if len(name) == 1 and not role else role if not name else ""
    noun = word.split()[-1] if word and len(word.split()) < 6 else ""
    if not noun[:1].isupper() or noun in parsed.surnames or phrase.number == "pl":
        return None
    before = parsed.tokens[first - 1].lower if first else ""
    articles = (parsed.tokens[first].lower, before)
    return origin_told(noun, articles, inner=first != phrase.first or phrase.preposition == "nach")


def _does_something(parsed: Parsed, first: int, word: str) -> bool:
    """Tell whether a noun no list has, with its article, tells what somebody does: "der Ankläger"."""
    article = parsed.tokens[first].lower in ("der", "die", "ein", "eine") and parsed.tokens[first + 1].shape is not MARK
    unknown = noun_kind(word) == "" and word not in parsed.surnames
    return article and unknown and len(word) > 5 and word.endswith(("er", "erin"))


def _is_anybody(parsed: Parsed, phrase: Phrase, first: int) -> bool:
    """Tell whether a plural without determiner means nobody in particular: "Anwohner", "Zeugen"."""
    token = parsed.tokens[first]
    if not token.capital or token.lower in DETERMINERS or phrase.named:
        return False
    if phrase.kind == "organisation" and phrase.head == first:
        return token.lower.endswith(_HOUSES) and not token.lower.startswith(("stadt", "verkehrs"))
    if phrase.kind != "person":
        return False
    return phrase.number == "pl" or (phrase.head == first and token.lower.endswith(_CROWDS))


_HOUSES = (
    "schulen", "kliniken", "firmen", "verbände", "vereine", "kommunen", "gemeinden", "werke", "banken", "universitäten",
    "betriebe", "zeitungen", "medien", "museen", "kirchen", "gerichte", "ämter", "büros", "agenturen", "parteien",
)  # fmt: skip
"""Ends of plurals that without a determiner mean no one organisation: "Schulen klagen"."""
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
        if tokens[k].lower in _TITLES and not named:
            return tokens[k].lower
    return ""


def _case_word(parsed: Parsed, phrase: Phrase, first: int) -> str:
    """Return the determiner in or directly before a phrase that shows its case, in small letters."""
    if parsed.tokens[first].lower in GENITIVE_BEFORE or parsed.tokens[first].lower in ARTICLES:
        return parsed.tokens[first].lower
    if first != phrase.first or phrase.preposition in GENITIVE_BEFORE:
        return parsed.tokens[first - 1].lower if first else ""
    return ""


def _affiliation(parsed: Parsed, first: int, last: int, name: tuple[str, ...]) -> str:
    """Return what follows a name after "von", "vom" or "aus": "von der Universität Musterstadt"."""
    tokens = parsed.tokens
    end = next((k for k in range(last - 1, first - 1, -1) if tokens[k].text == name[-1].rstrip(".")), last)
    if end + 2 < last and tokens[end + 1].lower in _WHOSE:
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


def _speaker_kind(phrase: Phrase, name: tuple[str, ...], role: str, *, inner: bool) -> SpeakerKind:
    if len(name) == 2 and role.endswith("rat"):
        return PERSON  # "Gemeinderat Beat Hürli" is one of its members
    ranked = role.lower().endswith(SELDOM_ALONE) and name and noun_kind(name[0]) != "name"
    if ranked or (not inner and phrase.kind == "organisation"):
        return ORGANISATION
    if not inner and phrase.kind in ("document", "saying"):
        return ORGANISATION
    word = (role or " ".join(name)).split()
    if name and not role and (any(w.lower() in _COMPANIES for w in name[1:]) or (name[0] == "IG" and len(name) > 1)):
        return ORGANISATION  # "IG" are a union's initials before its trade
    if age_told(role):
        return PERSON
    kinds = [noun_kind(w) for w in word]
    if role and not name and role[:1].isupper() and kinds == [""] and role.endswith(("er", "erin")):
        return PERSON
    if "person" in kinds or "name" in kinds:
        return PERSON
    if "organisation" in kinds:
        return ORGANISATION
    if len(name) == 1 and (name[0].isupper() and len(name[0]) > 1):
        return ORGANISATION
    return PERSON if name else ORGANISATION


def _role_gender(role: str) -> str:
    word = next((w for w in role.split() if noun_kind(w) == "person"), "")
    lower = word.lower()
    if (lower.endswith("in") and len(lower) > 5) or any(lower.endswith(f) for f in _FEMALE):
        return "f"
    if word and not lower.endswith(("e", "en", "innen")) and noun_kind(word) == "person":
        return "m"
    return ""


_COMPANIES = frozenset("ag gmbh se kg ohg kgaa ev e.v ltd inc plc corp".split())


def role_noun(role: str) -> str:
    """Return the noun of a German role that tells the office."""
    parts = role.split()
    return next((w for w in parts if noun_kind(w) == "person"), "") or next(
        (w for w in parts if w[:1].isupper()), parts[0] if parts else ""
    )
