"""The words of a German noun phrase parted: which of them are the name, which tell a role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.languages import german_words as words
from reader.analysis.nouns import FUNCTION_WORDS, TITLES, noun_kind
from reader.analysis.origins import tells_origin
from reader.analysis.tokens import MARK, WORD

if TYPE_CHECKING:
    from reader.analysis.parsed import Parsed
    from reader.analysis.tokens import Token


def name_and_role(parsed: Parsed, first: int, last: int) -> tuple[tuple[str, ...], str]:
    """Return the name and the role in the tokens of a phrase."""
    tokens = parsed.tokens
    start = first
    while start < last and not (tokens[start].capital or tokens[start].shape is MARK):
        start += 1
    if start == first and start + 1 < last and tokens[start].lower in FUNCTION_WORDS and tokens[start].shape is WORD:
        start += 1
        while start < last and not (tokens[start].capital or tokens[start].shape is MARK):
            start += 1
    if start + 2 < last and tokens[start].lower.endswith("s") and tokens[start + 2].capital:
        adjective = tokens[start + 1]
        if adjective.shape is WORD and not adjective.capital and adjective.lower not in _PARTICLES:
            start += 2  # "Kiels früherer Kämmerer Karl Huber"
    name_first = _after_roles(parsed, start, last)
    name = _run(parsed, name_first, last)
    if not name:
        if name_first < last and tokens[name_first].shape is MARK:
            inner = [t.text for t in tokens[name_first + 1 : last - 1] if t.shape is WORD]
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
        or _comes_from(parsed, i, last)
        or (i + 1 < last and tokens[i + 1].capital and tokens[i].lower.endswith(SELDOM_ALONE))
    ):
        i += 1
    if i + 2 < last and _is_owned(tokens[i], tokens[i + 1]) and tokens[i + 2].capital:
        return _after_roles(parsed, i + 1, last)
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


def _is_owned(owner: Token, noun: Token) -> bool:
    """Tell a role behind whose it is: "Kiels Torwart", "Moorwardens Kämmerin"."""
    genitive = owner.capital and owner.lower.endswith("s") and noun_kind(owner.text) == ""
    return genitive and noun.capital and noun_kind(noun.text) == "person"


def told_to(parsed: Parsed, head: int, last: int) -> int:
    """Return where a person's phrase ends before the paper that was told: "der Wirt unserer Zeitung", "der dpa"."""
    tokens = parsed.tokens
    office = _bare(tokens[head].lower)
    if office.endswith(_OF_THE_PRESS):
        return last
    for k in range(head + 1, last - 1):
        article = tokens[k].lower
        if article not in ("der", "dem", "unserer", "dieser", "unserem", "diesem") or tokens[k].capital:
            continue
        noun = next((t.lower for t in reversed(tokens[k + 1 : last]) if t.lower.endswith(_PRESS)), "")
        own = office.endswith("sprecher") and article == "der" and "agentur" not in noun
        return k if noun and not own else last
    return last


def _bare(lower: str) -> str:
    """Return a noun for a person without the endings of gender and case."""
    return lower.removesuffix("en").removesuffix("in").removesuffix("s")


_PRESS = (
    "zeitung", "redaktion", "agentur", "zeitschrift", "illustrierten", "sender", "magazin", "blatt", "portal",
    "fernsehen", "rundfunk", "funk", "tagblatt", "dpa", "afp", "epd",
)  # fmt: skip
"""Ends of nouns for papers and stations that people tell something."""
_OF_THE_PRESS = (
    "redakteur", "chef", "journalist", "korrespondent", "herausgeber", "verleg", "verleger", "reporter", "leser",
    "leiter", "autor", "mitarbeiter", "kolumnist", "vertreter", "besitzer", "eigentümer", "inhaber", "direktor",
    "intendant", "moderator", "abonnent", "geschäftsführer", "gründer", "volontär", "fotograf", "betreiber",
)  # fmt: skip
"""Ends of nouns for people who are part of a paper: "die Chefredakteurin der Zeitung"."""


SELDOM_ALONE = (
    "aufsteiger", "absteiger", "tabellenführer", "titelverteidiger", "schlusslicht", "spezialist", "start-up",
    "spitzenreiter", "pokalsieger", "marktführer",
)  # fmt: skip
"""Ends of nouns for a team or a firm by its rank or trade, whose name follows: "Aufsteiger SV Lindental"."""


def _comes_from(parsed: Parsed, i: int, last: int) -> bool:
    """Tell whether the noun at `i` tells where the one comes from whose name follows: "der Finne Ville Korhonen"."""
    tokens = parsed.tokens
    if i + 1 >= last or not tokens[i + 1].capital or not tells_origin(tokens[i].lower):
        return False
    following = noun_kind(tokens[i + 1].text)
    adjective = tokens[i].lower.endswith("er")  # "Berliner Stadtreinigung"
    return following == "name" or (not adjective and following == "" and i + 2 < last and tokens[i + 2].capital)


def _run(parsed: Parsed, i: int, last: int) -> list[str]:
    """Return the words of the name that begins at token `i`."""
    tokens = parsed.tokens
    name: list[str] = []
    while i < last and tokens[i].shape is WORD and (tokens[i].capital or (name and tokens[i].lower in _PARTICLES)):
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
    if lower.endswith("verein") and lower.startswith(_OF_A_PLACE):
        return True
    return noun_kind(word) == "organisation" and not any(
        form.endswith(_DESCRIBING) for form in (lower, lower.removesuffix("s"), lower.removesuffix("es"))
    )


_OF_A_PLACE = (
    "gewerbe", "sport", "turn", "musik", "heimat", "förder", "bürger", "verkehrs", "orts", "kreis", "schützen",
    "tierschutz", "kunst", "geschichts", "handels", "bauern", "mieter", "obst", "garten", "schul",
)  # fmt: skip
"""Beginnings of nouns for a society that a place's name follows: "Gewerbeverein Seedorf"."""
_DESCRIBING = (
    "zeitung", "zeitschrift", "magazin", "sender", "agentur", "portal", "blatt", "seite", "unternehmen",
    "firma", "konzern", "verein", "partei", "gruppe", "organisation", "bündnis",
    "hersteller", "betreiber", "gesellschaft", "verlag", "miliz",
    "club", "klub", "ag",
    "bauer", "zulieferer", "versicherer", "discounter", "versorger", "dienstleister", "anbieter", "riese",
    "ligist", "rekordmeister", "marktführer", "startup", "filialist",
)  # fmt: skip
"""Ends of nouns that describe an organisation whose name follows: "Nachrichtenagentur Tass"."""


def _plain_role(parsed: Parsed, first: int, last: int) -> str:
    """Return the words of a phrase without its determiner and its parenthesis."""
    tokens = parsed.tokens
    if last - first > 1 and (tokens[first].lower in DETERMINERS):
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
    if first < start and tokens[first].lower in DETERMINERS:
        return first + 1
    return first


_PARTICLES = frozenset("von van de der den del della di da dos el al bin ibn la le zu vom ten ter".split())
DETERMINERS = frozenset((words.NOMINATIVE_DETERMINERS + " " + words.OBLIQUE_DETERMINERS).split())
