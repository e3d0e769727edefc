"""What an English noun phrase says about somebody: a name, a role, a kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.ages import age_told
from reader.analysis.english_phrases import DETERMINERS, english_kind
from reader.analysis.english_titles import (
    FEMALE,
    MALE,
    NOBLE,
    NOT_ROLES,
    NamePlace,
    heads_house,
    is_office,
    name_place,
    name_words,
)
from reader.analysis.nouns import gender_of_name
from reader.analysis.offices import COMPANY_MARKS
from reader.analysis.origins import nation_of
from reader.analysis.references import NAME, ORGANISATION, PERSON, PRONOUN, ROLE, Reference, bare_name
from reader.analysis.tokens import MARK, WORD

if TYPE_CHECKING:
    from reader.analysis.parsed import Parsed
    from reader.analysis.phrases import Phrase

_INDEFINITE = frozenset("a an one two three some several many another other".split())
_MINE = frozenset(("my", "our", "your"))
"""Whose relatives and friends the text itself does not introduce: "my grandmother"."""
_NOT_MET = _INDEFINITE | _MINE
"""Words before a noun that stands for nobody the text has introduced."""
_ANYBODY = frozenset("one some others many another both everyone someone nobody several few most all".split())
"""Pronouns that mean nobody met before."""
_FEMALE = ("woman", "mother", "sister", "daughter", "wife", "queen", "actress", "aunt", "grandmother", "lady", "girl")
_MALE = ("man", "father", "brother", "son", "husband", "king", "uncle", "grandfather", "boy")
_LETTERS = {"KC": "barrister", "QC": "barrister", "MP": "mp", "MD": "doctor", "RN": "nurse"}
"""Letters after a name, and the noun for who bears them."""
_PLACES = frozenset(
    "Street Road Avenue Islands Beach Harbor Harbour Airport Station Stadium County Boulevard Highway Plaza "
    "Cathedral".split()
)
"""Last words of names that are places'."""
_ELSEWHERE = frozenset(("for", "of", "to", "at", "in", "from", "with", "on", "by"))
_AFFILIATED = frozenset(("of", "from", "at", "with"))


def english_reference(parsed: Parsed, phrase: Phrase) -> Reference:
    """Return what an English noun phrase says about somebody."""
    tokens = parsed.tokens
    first, last = phrase.first, phrase.last
    if phrase.kind == "pronoun":
        anybody = tokens[first].lower in _ANYBODY
        return Reference(first, last, (), "", PERSON, PRONOUN, phrase.gender, phrase.number, not anybody, "")
    definite = tokens[first].lower not in _NOT_MET and not _is_anybody(parsed, phrase)
    start = first
    while start < last and tokens[start].lower in DETERMINERS:
        start += 1
    whole = start
    for k in range(start, last - 1):
        owner = tokens[k].lower.endswith(("'s", "’s")) or (tokens[k].shape is MARK and tokens[k].text in "'’")
        if owner and k < phrase.head and not tokens[k + 1].capital:
            start = k + 1  # "Mr. Dell's manager": the manager is meant
    place = name_place(parsed, start, last)
    if last - start == 1 and start > first and tokens[first].lower == "the" and nation_of(tokens[start].lower):
        noun = tokens[start].text  # "the Finn": somebody of that nation, spoken of before
        return Reference(first, last, (), noun, PERSON, ROLE, _gender(noun), "sg", definite=True, noun=noun)
    if place.first < place.last and _of_another(parsed, start, place.first):
        place = NamePlace(start, start)
    if place.first == place.last and _is_guild(parsed, start, phrase):
        place = NamePlace(start, phrase.head + 1)
    if place.first == place.last:
        role = parsed.words(whole, last) if last > whole else parsed.words(first, last)
        role = role.removesuffix("'s").removesuffix("’s")
        head = tokens[phrase.head].text.removesuffix("'s").removesuffix("’s")
        person = english_kind(head) in ("person", "name") or age_told(head) != ""
        kind = PERSON if person else ORGANISATION
        whose = {"his": "m", "her": "f"}.get(tokens[first].lower, "")
        return Reference(first, last, (), role, kind, ROLE, _gender(head), phrase.number, definite, head, "", whose)
    return _named(parsed, phrase, start, place)


def _of_another(parsed: Parsed, start: int, name: int) -> bool:
    """Tell whether a name is another's than the role's before it: "attorneys for 34-year-old Ann Roe"."""
    tokens = parsed.tokens
    k = name - 1
    while k > start and (
        tokens[k].lower in DETERMINERS
        or tokens[k].lower.endswith("-old")
        or tokens[k].capital
        or english_kind(tokens[k].text) == "person"
    ):
        k -= 1
    before = tokens[start:k]
    person = any(
        english_kind(token.text) == "person" and (not token.capital or i == 0) for i, token in enumerate(before)
    )
    of_state = tokens[k].lower == "of" and tokens[start].capital  # "Secretary of State Ann Roe"
    return k > start and tokens[k].lower in _ELSEWHERE and person and not of_state


def _is_guild(parsed: Parsed, start: int, phrase: Phrase) -> bool:
    """Tell whether capitals end in several people who bear one name: "United Vehicle Workers", "House Republicans"."""
    head = parsed.tokens[phrase.head]
    run = parsed.tokens[start : phrase.head + 1]
    plural = head.lower.endswith("s") and not head.lower.endswith("ss") and english_kind(head.text) == "person"
    return len(run) > 1 and plural and all(token.shape is WORD and token.capital for token in run)


def _is_anybody(parsed: Parsed, phrase: Phrase) -> bool:
    """Tell whether a plural without determiner means nobody in particular: "residents", "two officials"."""
    tokens = parsed.tokens
    bare = tokens[phrase.first].lower not in DETERMINERS
    plural = phrase.number == "pl" and tokens[phrase.head].lower != "police"
    return bare and plural and english_kind(tokens[phrase.head].text) == "person"


def _named(parsed: Parsed, phrase: Phrase, start: int, place: NamePlace) -> Reference:
    """Return the reference of a phrase whose name stands at `place`."""
    tokens = parsed.tokens
    titles = [tokens[k].lower for k in range(start, place.first) if tokens[k].shape is WORD]
    name = tuple(bare_name(word) for word in name_words(parsed, place))
    house = _is_house(name)
    before = tokens[place.first - 1] if place.first > start else None
    if before is not None and not before.capital and english_kind(before.text) == "organisation":
        house = True  # "the website Harbour Wire"
    gender = "" if house else _gender_of(titles, name)
    if len(name) == 1 and titles and titles[-1] in NOBLE:
        name = (tokens[place.first - 1].text, *name)
    role = "" if all(title in NOT_ROLES for title in titles) else parsed.words(start, place.first)
    head = next(
        (w for w in reversed(role.replace(".", " ").split()) if is_office(w) or english_kind(w) == "person"), ""
    )
    # "the Dame Agnes", "the Evening Star": ships and papers; people have no article
    thing = tokens[phrase.first].lower == "the" and not role and "rev" not in titles and "hon" not in titles
    kind = ORGANISATION if house or thing else PERSON
    if kind is PERSON and not head and place.last < len(tokens):
        head = _LETTERS.get(tokens[place.last].text, "")
    if kind is PERSON and place.last + 1 < phrase.last and tokens[place.last].lower in _AFFILIATED:
        role = f"{role} {parsed.words(place.last, phrase.last)}".strip()
    return Reference(
        phrase.first,
        phrase.last,
        name,
        role,
        kind,
        NAME,
        gender or _gender(head),
        phrase.number,
        True,
        head,
        titles[-1] if titles else "",
    )


def _gender_of(titles: list[str], name: tuple[str, ...]) -> str:
    if not FEMALE.isdisjoint(titles):
        return "f"
    if not MALE.isdisjoint(titles):
        return "m"
    return gender_of_name(name[0], guess=True) if len(name) > 1 else ""


_SHARED = frozenset("Resources Services Council Committee Alliance Network Board Rail Airways Utilities Power".split())
"""Nouns that no surname is and houses are called by."""


def _is_house(name: tuple[str, ...]) -> bool:
    """Tell whether the words are an organisation's name rather than a person's."""
    if any(word.lower().rstrip(".") in COMPANY_MARKS for word in name[1:]) and english_kind(name[0]) != "name":
        return True
    if len(name) == 1 and name[0].isupper() and len(name[0]) > 1:
        return True
    if english_kind(name[0]) == "name":
        return "and" in name
    if len(name) > 1 and name[0].isupper() and 2 < len(name[0]) < 6 and "." not in name[0]:
        return True  # "NHS Wales", "FIFA Council"
    if any(word in _SHARED for word in name):
        return True
    if name[-1].lower().endswith("s") and english_kind(name[-1]) == "person" and english_kind(name[0]) != "name":
        return True
    return any(heads_house(word) for word in name) or name[-1] in _PLACES


def _gender(head: str) -> str:
    lower = head.lower()
    if lower.endswith(_FEMALE):
        return "f"
    return "m" if lower.endswith(_MALE) else ""
