"""English noun phrases without a parser: determiners, capitals and a list of nouns that can speak."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from reader.analysis.english_forms import english_forms
from reader.analysis.languages import english_names, english_titles, first_names, german_names
from reader.analysis.languages import english_words as words
from reader.analysis.phrases import Phrase
from reader.analysis.tokens import MARK, NUMBER, POINT, WORD

if TYPE_CHECKING:
    from reader.analysis.parsed import Parsed
    from reader.analysis.tokens import Token

PREPOSITIONS = frozenset(words.PREPOSITIONS.split())
DETERMINERS = frozenset(words.DETERMINERS.split())
ADVERBS = frozenset(words.ADVERBS.split())
AUXILIARIES = frozenset(words.AUXILIARIES.split())
TITLES = frozenset(words.TITLES.split())
FIRST_NAMES = frozenset((german_names.MALE + german_names.FEMALE + first_names.MALE + first_names.FEMALE).split())
_HOUSES = frozenset(english_titles.ORGANISATION_NOUNS.split())
STOPS = (
    PREPOSITIONS | AUXILIARIES | ADVERBS | frozenset((words.CONJUNCTIONS + " " + words.NEGATIONS).split())
    | (frozenset(words.PRONOUNS) - DETERMINERS) | frozenset(("him", "them", "us", "me", "to"))
)  # fmt: skip
_STARTS = frozenset(english_names.COMMON_STARTS.split())
_NOT_ALONE = frozenset(
    "count general prime major chief whip canon fellow col comm gen maj capt supt insp det dep sgt lt rep rev sen gov "
    "prof lord chair secretary-general".split()
)
"""Titles that in small letters are other words, or nobody by themselves."""
_ROLES = frozenset((words.ROLES + english_titles.PEOPLE + english_titles.OFFICES).split()) - _NOT_ALONE | frozenset(
    words.ROLES.split()
)
_ORGANISATIONS = frozenset(words.ORGANISATIONS.split())
_DOCUMENTS = frozenset(words.DOCUMENTS.split())
_TIMES = frozenset(words.TIME_WORDS.split())
_PARTICLES = frozenset("de del della di da von van der bin ibn al el la le du den ter ten y".split())
_JOINERS = frozenset(("of", "for", "on", "and"))
_EXTENDERS = frozenset(("of", "for", "from", "at", "in", "with", "on"))
_NO_PEOPLE = frozenset(
    "resist resists consist consists persist persists insist insists checklist checklists subsist bedlinen specimen "
    "regimen roman german norman human shortlist wishlist playlist hitlist blacklist talisman ottoman caiman".split()
)
"""Words that end as nouns for people do, but are none."""
_SOME = frozenset("one two three some several many most both all".split())
_KNOWING = frozenset("familiar close briefed involved aware".split())
"""What may follow a person with a preposition: "a person familiar with the plan"."""
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
    if word[:1].isupper() and lower in _HOUSES:
        return "organisation"
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
    small = word[:1].islower()  # "Chapman" and "Freeman" are names
    if small and len(lower) > 6 and lower.endswith(("ist", "ists", "man", "men")) and lower not in _NO_PEOPLE:
        return "person"
    return ""


_ONLY_STOPS = STOPS - DETERMINERS - frozenset(words.PRONOUNS)
"""Small words that neither begin a noun phrase nor stand in one's place."""


def english_phrases(parsed: Parsed, first: int, last: int) -> list[Phrase]:
    """Return the noun phrases among the tokens `first` to `last`, in order, outside quotation marks."""
    found: list[Phrase] = []
    i = first
    while i < last:
        pair = parsed.pair_at[i]
        if pair >= 0:
            i = max(i + 1, min(last, parsed.pair_tokens[pair][1]))
            continue
        token = parsed.tokens[i]
        if token.shape is POINT or (token.lower in _ONLY_STOPS and not token.capital):
            i += 1
            continue
        starts = i == first or parsed.pair_at[i - 1] >= 0
        phrase = _phrase_at(parsed, i, last, starts=starts)
        if phrase is None:
            i += 1
        else:
            before = parsed.tokens[phrase.first - 1].lower if phrase.first > first else ""
            if before in PREPOSITIONS or before == "to":
                phrase = Phrase(*phrase[:4], before, "oblique", *phrase[6:])
            found.append(phrase)
            i = max(phrase.last, i + 1)
    return found


def _phrase_at(parsed: Parsed, i: int, last: int, *, starts: bool) -> Phrase | None:
    """Return the phrase that begins at token `i`; `starts` tells that its capital may be a sentence's."""
    tokens = parsed.tokens
    token = tokens[i]
    lower = token.lower
    if token.shape is NUMBER:
        return _consume(parsed, i, i + 1, last) if i + 1 < last and tokens[i + 1].shape is WORD else None
    if token.shape is not WORD:
        return None
    if lower in words.PRONOUNS and not (lower in DETERMINERS and _noun_follows(tokens, i, last)):
        gender, number = words.PRONOUNS[lower]
        case = "nominative"
        return Phrase(i, i + 1, i, "pronoun", "", case, number, gender, named=False)
    if lower == "that" and i + 1 < last and tokens[i + 1].lower in DETERMINERS:
        return None  # "said that the judge"
    if lower in DETERMINERS:
        return _consume(parsed, i, i + 1, last)
    if token.capital:
        if starts and lower.endswith(("ed", "ing")) and i + 1 < last and _circumstance(parsed, i):
            return None
        opens = starts and (lower in _STARTS or lower in STOPS) and not (i + 1 < last and lower in ("will", "mr"))
        return None if opens or (lower in STOPS and len(token.text) > 2) else _consume(parsed, i, i, last)
    if lower in STOPS or _is_verb(token) or not _bare_noun(parsed, i, last):
        return None
    return _consume(parsed, i, i, last)


def _circumstance(parsed: Parsed, i: int) -> bool:
    """Tell whether a sentence's first word is a participle: "Surrounded by nurses, …", "Speaking in Hull, …"."""
    token, after = parsed.tokens[i], parsed.tokens[i + 1]
    small = after.lower in PREPOSITIONS or after.lower in DETERMINERS or after.lower in ADVERBS or after.lower == "to"
    return small and not after.capital and english_kind(token.text) == ""


def _noun_follows(tokens: list[Token], i: int, last: int) -> bool:
    """Tell whether "some", "many", "one" at `i` belongs to a noun rather than stands alone."""
    if i + 1 >= last:
        return False
    after = tokens[i + 1]
    return after.shape is WORD and after.lower not in STOPS and not _is_verb(after)


def _bare_noun(parsed: Parsed, i: int, last: int) -> bool:
    """Tell whether a noun without determiner is near: "officials", "campaign aides", "strategist John Weaver"."""
    for k in range(i, min(i + 4, last)):
        word = parsed.tokens[k]
        if word.shape is not WORD or word.lower in STOPS or parsed.pair_at[k] >= 0:
            return False
        kind = english_kind(word.text)
        if kind == "person" and i > 1 and parsed.tokens[i - 1].text == "," and parsed.tokens[i - 2].capital:
            return True  # "Ann Roe, chief engineer of the yard"
        plural = word.lower.endswith("s") or word.lower in _PLURALS
        if (kind in ("person", "organisation") and plural) or (
            kind == "person" and k + 1 < last and parsed.tokens[k + 1].capital
        ):
            return True
    return False


def _in_roles(lower: str) -> bool:
    """Tell whether a word with an -s is the plural of a noun for people: "Critics", "Republicans"."""
    return lower.removesuffix("s") in _ROLES or lower in _ROLES


_PLURALS = frozenset(("people", "police", "women", "men"))


def _is_verb(token: Token) -> bool:
    """Tell whether a small word is a form of a verb of saying that no noun looks like."""
    form = english_forms().get(token.lower)
    return (
        form is not None
        and not token.capital
        and form.shape in ("finite", "past", "base")
        and english_kind(token.text) == ""
    )


def _consume(parsed: Parsed, first: int, start: int, last: int) -> Phrase | None:
    """Return the phrase whose words begin at `start`, its determiner at `first`."""
    tokens = parsed.tokens
    k, head, kind, named = start, -1, "", False
    while k < last and k - start < 12 and _belongs(parsed, k, start, last, head=head, kind=kind, named=named):
        token = tokens[k]
        found = english_kind(token.text) if token.shape is WORD else ""
        if token.capital and not (token.lower in TITLES and not named):
            named = True
            if found in ("name", "organisation", "person") or (kind != "organisation" and found == ""):
                head = k
                kind = kind if kind in ("name", "person") and found == "" else found or kind or "name"
        elif found:
            head, kind = k, found
        if found == "time" and kind == "":
            kind = "time"
        elif token.shape is WORD and (head < 0 or kind == ""):
            head = k
        k += 1
    if k == start:
        return None
    head = head if head >= 0 else k - 1
    k = _joined_name(parsed, k, last, kind)
    word = tokens[head]
    plural = word.lower in _PLURALS or (
        word.lower.endswith("s")
        and not word.lower.endswith("ss")
        and ((kind in ("person", "") and not word.capital) or (kind == "person" and _in_roles(word.lower)))
    )
    number = "sg" if kind == "name" else "pl" if plural else ""
    return Phrase(first, _extended(parsed, first, k, last, kind), head, kind, "", "", number, "", named)


def _belongs(parsed: Parsed, k: int, start: int, last: int, *, head: int, kind: str, named: bool) -> bool:
    """Tell whether the token at `k` is still part of the phrase that has `head` and `kind` so far."""
    tokens = parsed.tokens
    token = tokens[k]
    if parsed.pair_at[k] >= 0:
        return False
    if token.shape is MARK:
        return k > start and k + 1 < last and _owning(tokens, k)
    if token.shape is not WORD:
        return token.shape is NUMBER or (k > start and (token.text == "&" or _initial(tokens, k, last)))
    lower = token.lower
    if token.capital:
        return not (lower in STOPS and k > start and lower not in ("will", "may") and len(token.text) > 2)
    if lower in _PARTICLES and named and k + 1 < last:
        far = k + 2 if tokens[k + 1].lower in _PARTICLES and k + 2 < last else k + 1
        if tokens[far].capital:
            return True
    if lower == "plc" and named:
        return True
    if lower in STOPS or (k > start and lower in _OWNERS):
        return False
    if _is_verb(token) and not (k > start and kind in ("", "document") and english_forms()[lower].shape == "base"):
        return False  # "the murder charge" is a noun, "critics charge" is not
    speaks = head >= 0 and kind in ("person", "organisation", "name")
    if not speaks or english_kind(token.text) in ("person", "organisation"):
        return True
    # after a noun that can speak only another such noun, or a name, belongs to it
    return k + 1 < last and english_kind(tokens[k + 1].text) == "person"


def _owning(tokens: list[Token], k: int) -> bool:
    """Tell whether the mark at `k` is the genitive's of a plural: "the Shopkeepers' Alliance"."""
    before, after = tokens[k - 1], tokens[k + 1]
    owns = tokens[k].text in "'’" and before.lower.endswith("s") and before.end == tokens[k].start
    kind = english_kind(after.text)
    return owns and after.start > tokens[k].end and (kind == "organisation" or (kind == "person" and not after.capital))


def _initial(tokens: list[Token], k: int, last: int) -> bool:
    """Tell whether the full stop at `k` belongs to an initial or a title within a name."""
    before = tokens[k - 1]
    short = len(before.text) == 1 or before.lower in TITLES or before.lower in ("jr", "sr", "st")
    return token_is_stop(tokens, k) and short and k + 1 < last and tokens[k + 1].shape is WORD


def token_is_stop(tokens: list[Token], k: int) -> bool:
    """Tell whether a full stop stands directly after a word."""
    return tokens[k].text == "." and tokens[k].start == tokens[k - 1].end


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
        if tokens[k].lower == "and" and kind != "organisation" and not _one_house(parsed, k, last):
            break
        if tokens[j].lower == "the" and j + 1 < last:
            j += 1
        if not (tokens[j].shape is WORD and tokens[j].capital) or parsed.pair_at[j] >= 0:
            break
        while j < last and tokens[j].shape is WORD and tokens[j].capital:
            j += 1
        k = j
    return k


def _one_house(parsed: Parsed, k: int, last: int) -> bool:
    """Tell whether the "and" at `k` stands inside one name: "the Ports and Harbours Office"."""
    tokens = parsed.tokens
    i = k - 1
    while i >= 0 and tokens[i].capital and tokens[i].lower not in DETERMINERS and k - i < 6:
        if english_kind(tokens[i].text) in ("name", "organisation", "person"):
            return False
        i -= 1
    end = k + 1
    while end < last and tokens[end].capital and tokens[end].shape is WORD:
        end += 1
    house = english_kind(tokens[end - 1].text) == "organisation" or tokens[end - 1].text == "Executive"
    return end > k + 2 and house and i >= 0 and tokens[i].lower == "the"


def _extended(parsed: Parsed, first: int, k: int, last: int, kind: str) -> int:
    """Return the end with "for the company" and the like taken in; the phrase began at `first`."""
    tokens = parsed.tokens
    determined = tokens[first].capital or tokens[first].lower in DETERMINERS
    for _ in range(2):
        if k + 1 >= last or parsed.pair_at[k] >= 0:
            break
        if tokens[k].text == "(":
            close = next((m for m in range(k + 1, min(last, k + 8)) if tokens[m].text == ")"), None)
            if close is None:
                break
            k = close + 1
            continue
        knows = (
            kind == "person" and tokens[k].lower in _KNOWING and tokens[k + 1].lower in ("with", "to", "on", "in", "of")
        )
        if not knows and (tokens[k].lower not in _EXTENDERS or kind not in ("person", "organisation", "document", "")):
            break
        j = k + 1 + knows
        if tokens[j].lower in DETERMINERS:
            j += 1
        if j + 2 < last and tokens[j - 1].lower in _SOME and tokens[j].lower == "of":
            j += 1 + (tokens[j + 1].lower in DETERMINERS)  # "a mother of one of the girls"
        apposed = k > 1 and tokens[first - 1].text == "," and not determined
        if j < last and tokens[j].capital and (kind == "" or apposed):
            break  # "a rebuke from Speaker Lang", "Ann Roe, head of Northern Ltd": somebody of their own
        start = j
        if tokens[k].lower == "of" and tokens[j - 1].lower in _SOME and kind == "person":
            k = start = j  # "the father of two beamed"
        while j < last and j - start < 7 and tokens[j].shape is WORD and parsed.pair_at[j] < 0:
            if tokens[j].lower in STOPS or _is_verb(tokens[j]) or english_kind(tokens[j].text) == "time":
                break
            j += 1
        if j == start:
            break
        k = j
    return k
