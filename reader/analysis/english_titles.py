"""Where the office ends and the name begins in an English run of capitals: "Commerce Secretary Jane Roe KC"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.english_phrases import DETERMINERS, FIRST_NAMES, PREPOSITIONS, english_kind
from reader.analysis.languages import english_titles as words
from reader.analysis.tokens import MARK, POINT, WORD

if TYPE_CHECKING:
    from reader.analysis.parsed import Parsed

COURTESY = frozenset(words.COURTESY.split())
NOT_ROLES = frozenset(words.NOT_ROLES.split())
NOBLE = frozenset(words.NOBLE.split())
FEMALE = frozenset(words.FEMALE.split())
MALE = frozenset(words.MALE.split())
POST_NOMINALS = frozenset(words.POST_NOMINALS.split())
_OFFICES = frozenset(words.OFFICES.split())
_SURNAMES = frozenset(words.SURNAMES_TOO.split())
_SMALL = frozenset("de del della di da van von der den bin ibn al el la le du ten ter y of the and for".split())
_JOINING = frozenset(("of", "for", "and", "the"))


class NamePlace(NamedTuple):
    """Where a name stands among the tokens of a phrase; empty where it holds none."""

    first: int
    last: int


def name_place(parsed: Parsed, first: int, last: int) -> NamePlace:
    """Return where the name stands: the run of capitals without the offices before it and the letters after it."""
    tokens = parsed.tokens
    i = first
    office = False
    while i < last:
        if not (tokens[i].shape is WORD and tokens[i].capital) or tokens[i].lower in DETERMINERS:
            office = office and tokens[i].lower in _LINKS
            i += 1
            continue
        end = _run_end(parsed, i, last)
        begin = _first_name_from(parsed, i, end) if office else _after_offices(parsed, i, end)
        described = end < last and _modifies(parsed, end)
        shouted = end < last and not tokens[end].capital and end == i + 1 and _shouted(tokens[i].text)
        letters = all(len(tokens[k].text) == 1 for k in range(begin, end))  # "Q&A"
        if begin < end and not described and not shouted and not letters:
            return NamePlace(begin, _without_letters(parsed, begin, end))
        office = begin >= end
        i = max(end, i + 1)
    return NamePlace(first, first)


_LINKS = frozenset(("of", "for", "the", "and"))
"""Words between an office and its field: "Secretary of State for the Arts"."""


def _modifies(parsed: Parsed, end: int) -> bool:
    """Tell whether capitals that end at `end` only say more of a noun in small letters: "the Scottish government"."""
    token = parsed.tokens[end]
    if parsed.tokens[end - 1].lower.endswith(("'s", "’s")):
        return english_kind(token.text) == "person"  # "Ann Roe's header" names her
    return (
        token.shape is WORD
        and not token.capital
        and token.lower not in PREPOSITIONS
        and token.lower not in _SMALL
        and token.lower not in ("plc", "of")
    )


def _first_name_from(parsed: Parsed, first: int, end: int) -> int:
    """Return where a first name stands in the field of an office: "of State Ann Roe"; `end` where none does."""
    tokens = parsed.tokens
    return next((k for k in range(first, end - 1) if tokens[k].text in FIRST_NAMES), end)


def _shouted(word: str) -> bool:
    """Tell whether a word is in capitals for stress rather than as an abbreviation."""
    return word.isupper() and len(word) > 5


def _run_end(parsed: Parsed, first: int, last: int) -> int:
    """Return where the run of capitals that begins at `first` ends, its small words and full stops included."""
    tokens = parsed.tokens
    k = first
    while k < last:
        token = tokens[k]
        stop = token.text == "." and k > first and tokens[k - 1].end == token.start and k + 1 < last
        owners = token.text in "'’" and token.shape is MARK and k > first and k + 1 < last and tokens[k + 1].capital
        if owners:
            k += 1
            continue
        ampersand = token.text == "&" and k > first and k + 1 < last and tokens[k + 1].capital
        if (token.shape is WORD and (token.capital or (token.lower == "plc" and k > first))) or stop or ampersand:
            k += 1
        elif token.lower in _SMALL and k > first and k + 1 < last and _capital_follows(parsed, k + 1, last):
            if token.lower in _JOINING and not (
                _has_house(parsed, first, k) or (token.lower in ("and", "for") and _house_after(parsed, k + 1, last))
            ):
                break
            k += 1
        else:
            break
    return k


def _capital_follows(parsed: Parsed, k: int, last: int) -> bool:
    tokens = parsed.tokens
    return tokens[k].capital or (tokens[k].lower in _SMALL and k + 1 < last and tokens[k + 1].capital)


def _has_house(parsed: Parsed, first: int, stop: int) -> bool:
    """Tell whether one of the words heads an organisation's name, and none of them is a first name."""
    tokens = parsed.tokens
    if any(tokens[k].text in FIRST_NAMES for k in range(first, stop)):
        return False
    return any(english_kind(tokens[k].text) == "organisation" for k in range(first, stop))


def _house_after(parsed: Parsed, first: int, last: int) -> bool:
    """Tell whether the next capitals end with the noun that heads an organisation's name: "and Safety Executive"."""
    tokens = parsed.tokens
    end = first
    while end < last and tokens[end].capital:
        end += 1
    return end > first and heads_house(tokens[end - 1].text)


def heads_house(word: str) -> bool:
    """Tell whether a capitalised word can head an organisation's name of several words."""
    return word[:1].isupper() and (english_kind(word) == "organisation" or word == "Executive")


def _heads_here(parsed: Parsed, k: int) -> bool:
    """Tell whether the word at `k` heads an organisation's name; in "Chief Executive" it does not."""
    tokens = parsed.tokens
    return heads_house(tokens[k].text) and not (
        tokens[k].text == "Executive" and tokens[k - 1].text in ("Chief", "Vice")
    )


def _after_offices(parsed: Parsed, first: int, end: int) -> int:
    """Return where the name begins in a run of capitals: after its last noun of office; `end` where no name is left."""
    tokens = parsed.tokens
    if any(_heads_here(parsed, k) for k in range(end - 1, first, -1) if tokens[k].shape is WORD):
        after = _after_house_person(parsed, first, end)
        return after if after is not None else first
    begin = first
    if first and tokens[first].lower in _FIRST_NAMES_TOO and _described(parsed, first) and end > first + 1:
        return first  # "retired machinist Earl Stroud"
    for k in range(first, end):
        if tokens[k].shape is not WORD:
            continue
        if tokens[k].text in FIRST_NAMES and tokens[k].lower not in COURTESY:
            break
        if not is_office(tokens[k].text):
            continue
        plain = tokens[k].lower not in _SURNAMES or k == begin or _named_after(parsed, k, end)
        if plain:
            begin = k + 1
            while begin < end and tokens[begin].text == ".":
                begin += 1
    return begin


_FIRST_NAMES_TOO = frozenset("earl duke dean prince king major bishop baron marshal judge".split())
"""Titles that are first names as well."""


def _described(parsed: Parsed, k: int) -> bool:
    """Tell whether a noun for a person in small letters stands directly before token `k`."""
    before = parsed.tokens[k - 1]
    return before.shape is WORD and not before.capital and english_kind(before.text) == "person"


def _after_house_person(parsed: Parsed, first: int, end: int) -> int | None:
    """Return where a name begins after an organisation's noun and an office: "Trust Chairman Bo Ek"."""
    tokens = parsed.tokens
    for k in range(end - 2, first, -1):
        if tokens[k].shape is WORD and is_office(tokens[k].text) and not heads_house(tokens[k].text):
            after = range(k + 1, end)
            return None if any(_heads_here(parsed, m) for m in after) else k + 1
    return None


def _named_after(parsed: Parsed, k: int, end: int) -> bool:
    """Tell whether a first name follows, so that "Judge" in "Circuit Judge Ann Roe" is no surname."""
    tokens = parsed.tokens
    following = k + 1
    while following < end and tokens[following].text == ".":
        following += 1
    return following < end - 1 and tokens[following].text in FIRST_NAMES


def is_office(word: str) -> bool:
    """Tell whether a capitalised word tells what somebody is: "Minister", "Superintendent", "Dr"."""
    lower = word.lower()
    if not word[:1].isupper():
        return False
    tail = word.rpartition("-")[2]
    if tail[:1].islower() and tail != word:
        return True  # "Match-winner", "Ex-captain"
    if lower in COURTESY or lower in _OFFICES:
        return word not in FIRST_NAMES or lower in COURTESY
    return english_kind(word) == "person"


def _without_letters(parsed: Parsed, first: int, end: int) -> int:
    """Return where the name ends when letters after it and a full stop that is not its own are left out."""
    tokens = parsed.tokens
    while end - 1 > first and (
        tokens[end - 1].text in POST_NOMINALS
        or (tokens[end - 1].text == "." and not _abbreviated(tokens[end - 2].text))
    ):
        end -= 1
    return end


def _abbreviated(word: str) -> bool:
    return len(word) == 1 or word.lower() in ("jr", "sr", "st")


def name_words(parsed: Parsed, place: NamePlace) -> list[str]:
    """Return the words of a name, an initial and "Jr." with their full stop."""
    tokens = parsed.tokens
    found: list[str] = []
    for k in range(place.first, place.last):
        token = tokens[k]
        if token.shape is MARK and found:
            found[-1] += token.text  # "the Shopkeepers' Alliance"
            continue
        if token.shape is POINT and token.text != "&":
            continue
        stop = k + 1 < len(tokens) and tokens[k + 1].text == "." and tokens[k + 1].start == token.end
        found.append(token.text + ("." if stop and _abbreviated(token.text) and token.capital else ""))
    return found
