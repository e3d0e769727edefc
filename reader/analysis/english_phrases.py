"""English noun phrases without a parser: determiners, capitals and a list of nouns that can speak."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from reader.analysis.english_forms import english_forms
from reader.analysis.languages import english_names, german_names
from reader.analysis.languages import english_words as words
from reader.analysis.phrases import Phrase
from reader.analysis.tokens import Shape

if TYPE_CHECKING:
    from reader.analysis.parsed import Parsed
    from reader.analysis.tokens import Token

PREPOSITIONS = frozenset(words.PREPOSITIONS.split())
DETERMINERS = frozenset(words.DETERMINERS.split())
ADVERBS = frozenset(words.ADVERBS.split())
AUXILIARIES = frozenset(words.AUXILIARIES.split())
TITLES = frozenset(words.TITLES.split())
FIRST_NAMES = frozenset((german_names.MALE + german_names.FEMALE).split())
STOPS = (
    PREPOSITIONS | AUXILIARIES | ADVERBS | frozenset((words.CONJUNCTIONS + " " + words.NEGATIONS).split())
    | (frozenset(words.PRONOUNS) - DETERMINERS) | frozenset(("him", "them", "us", "me", "to"))
)  # fmt: skip
_STARTS = frozenset(english_names.COMMON_STARTS.split())
_ROLES = frozenset(words.ROLES.split())
_ORGANISATIONS = frozenset(words.ORGANISATIONS.split())
_DOCUMENTS = frozenset(words.DOCUMENTS.split())
_TIMES = frozenset(words.TIME_WORDS.split())
_PARTICLES = frozenset("de del della di da von van der bin ibn al el la le du den ter ten y".split())
_JOINERS = frozenset(("of", "for", "on", "and"))
_EXTENDERS = frozenset(("of", "for", "from", "at", "in", "with", "on"))
_OWNERS = frozenset("his her their its our my your the a an".split())


@lru_cache(maxsize=20_000)
def english_kind(word: str) -> str:
    """Return person, organisation, document, time, name or "" for a word."""
    lower = word.lower()
    for ending in ("'s", "’s"):
        lower = lower.removesuffix(ending)
    if lower in _TIMES:
        return "time"
    if word[:1].isupper() and word in FIRST_NAMES:
        return "name"
    for form in (lower, lower.removesuffix("s"), lower.removesuffix("es"), lower.rpartition("-")[2]):
        if form in _ROLES:
            return "person"
        if form in _ORGANISATIONS:
            return "organisation"
        if form in _DOCUMENTS:
            return "document"
    if lower.endswith(("ies",)) and lower[:-3] + "y" in _ORGANISATIONS:
        return "organisation"
    if lower.endswith(("ologist", "woman", "women", "spokesman", "ographer")):
        return "person"
    return ""


def english_phrases(parsed: Parsed, first: int, last: int) -> list[Phrase]:
    """Return the noun phrases among the tokens `first` to `last`, in order, outside quotation marks."""
    found: list[Phrase] = []
    i = first
    while i < last:
        pair = parsed.pair_at[i]
        if pair >= 0:
            i = max(i + 1, min(last, parsed.pair_tokens[pair][1]))
            continue
        starts = i == first or parsed.pair_at[i - 1] >= 0
        phrase = _phrase_at(parsed, i, last, starts=starts)
        if phrase is None:
            i += 1
        else:
            before = parsed.tokens[phrase.first - 1].lower if phrase.first > first else ""
            if before in PREPOSITIONS or before == "to":
                phrase = phrase._replace(preposition=before, case="oblique")
            found.append(phrase)
            i = max(phrase.last, i + 1)
    return found


def _phrase_at(parsed: Parsed, i: int, last: int, *, starts: bool) -> Phrase | None:
    tokens = parsed.tokens
    token = tokens[i]
    if token.shape is Shape.NUMBER:
        return _consume(parsed, i, i + 1, last) if i + 1 < last and tokens[i + 1].shape is Shape.WORD else None
    if token.shape is not Shape.WORD:
        return None
    lower = token.lower
    if lower in words.PRONOUNS:
        noun_follows = (
            lower in DETERMINERS
            and i + 1 < last
            and tokens[i + 1].shape is Shape.WORD
            and tokens[i + 1].lower not in STOPS
            and not _is_verb(tokens[i + 1])
        )
        if not noun_follows:
            gender, number = words.PRONOUNS[lower]
            case = "oblique" if lower == "who" else "nominative"
            return Phrase(i, i + 1, i, "pronoun", "", case, number, gender, named=False)
    if lower in DETERMINERS:
        return _consume(parsed, i, i + 1, last)
    if token.capital:
        if starts and (lower in _STARTS or lower in STOPS) and not (i + 1 < last and lower == "will"):
            return None
        if lower in STOPS and len(token.text) > 2:
            return None
        return _consume(parsed, i, i, last)
    if lower in STOPS or _is_verb(token):
        return None
    # bare plurals: "officials", "campaign aides", "senior White House officials"
    for k in range(i, min(i + 4, last)):
        word = tokens[k]
        if word.shape is not Shape.WORD or word.lower in STOPS or parsed.pair_at[k] >= 0:
            return None
        if english_kind(word.text) in ("person", "organisation") and (
            word.lower.endswith("s") or word.lower in ("people", "police", "women", "men")
        ):
            return _consume(parsed, i, i, last)
        if english_kind(word.text) == "person" and k + 1 < last and tokens[k + 1].capital:
            return _consume(parsed, i, i, last)
    return None


def _is_verb(token: Token) -> bool:
    """Tell whether a small word is a form of a verb of saying that no noun looks like."""
    form = english_forms().get(token.lower)
    return (
        form is not None and not token.capital and form.shape in ("finite", "past") and english_kind(token.text) == ""
    )


def _consume(parsed: Parsed, first: int, start: int, last: int) -> Phrase | None:
    """Return the phrase whose words begin at `start`, its determiner at `first`."""
    tokens = parsed.tokens
    k = start
    head = -1
    kind = ""
    named = False
    while k < last and k - start < 12:
        token = tokens[k]
        if parsed.pair_at[k] >= 0:
            break
        if token.shape is Shape.POINT:
            initial = token.text == "." and k > start and token.start == tokens[k - 1].end and (
                len(tokens[k - 1].text) == 1 or tokens[k - 1].lower in TITLES or tokens[k - 1].lower in ("jr", "sr", "st", "u", "s")
            ) and k + 1 < last and tokens[k + 1].shape is Shape.WORD  # fmt: skip
            if initial or (token.text == "&" and k > start):
                k += 1
                continue
            break
        if token.shape is Shape.NUMBER:
            k += 1
            continue
        if token.shape is not Shape.WORD:
            break
        found = english_kind(token.text)
        if not token.capital:
            if token.lower in _PARTICLES and named and k + 1 < last and tokens[k + 1].capital:
                k += 1
                continue
            if token.lower in STOPS or _is_verb(token) or (k > start and token.lower in _OWNERS):
                break
            if head >= 0 and kind in ("person", "organisation", "name") and found not in ("person", "organisation"):
                # after a noun that can speak only another such noun, or a name, belongs to it
                follows = k + 1 < last and english_kind(tokens[k + 1].text) == "person"
                if not follows:
                    break
        elif token.lower in STOPS and k > start and token.lower not in ("will", "may") and len(token.text) > 2:
            break
        if token.capital and not (token.lower in TITLES and not named):
            named = True
            if found == "name" or (kind != "organisation" and found == "") or found in ("organisation", "person"):
                head = k
                kind = (
                    "name"
                    if found == "name"
                    else kind
                    if kind in ("name", "person") and found == ""
                    else found or kind or "name"
                )
        elif found:
            head, kind = k, found
        elif head < 0 or kind == "":
            head = k
        k += 1
    if head < 0 and k > start:
        head = k - 1
    if k == start:
        if first == start:
            return None
        return None
    k = _joined_name(parsed, k, last, kind)
    end = _extended(parsed, k, last, kind)
    word = tokens[head]
    number = (
        "pl"
        if (kind in ("person", "") and not word.capital and word.lower.endswith("s"))
        or word.lower in ("people", "women", "men", "police")
        else ""
    )
    if kind == "name":
        number = "sg"
    return Phrase(first, end, head, kind, "", "", number, "", named)


def _joined_name(parsed: Parsed, k: int, last: int, kind: str) -> int:
    """Take "of Turret Clockmakers" into a name that an organisation's noun began."""
    tokens = parsed.tokens
    while (
        k + 1 < last
        and kind in ("organisation", "name", "person")
        and tokens[k - 1].capital
        and tokens[k].lower in _JOINERS
    ):
        j = k + 1
        if tokens[k].lower == "and" and kind != "organisation":
            break
        if tokens[j].lower == "the" and j + 1 < last:
            j += 1
        if not (tokens[j].shape is Shape.WORD and tokens[j].capital) or parsed.pair_at[j] >= 0:
            break
        while j < last and tokens[j].shape is Shape.WORD and tokens[j].capital:
            j += 1
        k = j
    return k


def _extended(parsed: Parsed, k: int, last: int, kind: str) -> int:
    """Return the end with "for the company" and the like taken in."""
    tokens = parsed.tokens
    for _ in range(2):
        if k + 1 >= last or parsed.pair_at[k] >= 0:
            break
        if tokens[k].text == "(":
            close = next((m for m in range(k + 1, min(last, k + 8)) if tokens[m].text == ")"), None)
            if close is None:
                break
            k = close + 1
            continue
        if tokens[k].lower not in _EXTENDERS or kind not in ("person", "organisation", "document", ""):
            break
        j = k + 1
        if tokens[j].lower in DETERMINERS:
            j += 1
        start = j
        while j < last and j - start < 7 and tokens[j].shape is Shape.WORD and parsed.pair_at[j] < 0:
            if tokens[j].lower in STOPS or _is_verb(tokens[j]) or english_kind(tokens[j].text) == "time":
                break
            j += 1
        if j == start:
            break
        k = j
    return k
