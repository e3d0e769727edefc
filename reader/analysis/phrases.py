"""German noun phrases without a parser: capital letters, determiners and prepositions carry far enough."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.capitals import (
    CONTRACTED,
    GENITIVES,
    NOMINATIVE,
    NUMERALS,
    OBLIQUE,
    OUTLETS,
    PARTICLES,
    PREPOSITIONS,
    capital_run,
    extended,
    modifiers,
    modifies_alone,
    outlet_at,
)
from reader.analysis.clauses import is_framed
from reader.analysis.languages import german_words as words
from reader.analysis.nouns import FUNCTION_WORDS, TITLES, noun_kind
from reader.analysis.tokens import BREAK, MARK, NUMBER, POINT, WORD
from reader.analysis.verb_forms import german_forms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.analysis.parsed import Parsed
    from reader.analysis.tokens import Token


_HEDGES = frozenset(("rund", "etwa", "knapp"))
"""Words that stand before a number."""


class Phrase(NamedTuple):
    """A noun phrase or a pronoun."""

    first: int
    """Token index where it begins, its determiner included, a preposition not."""
    last: int
    """Token index after its end, genitives, names and parentheses included."""
    head: int
    """Token index of its noun."""
    kind: str
    """person, organisation, document, time, saying, name, pronoun, or "" for other things."""
    preposition: str
    """The preposition before it in small letters; "" without one."""
    case: str
    """nominative, oblique or "" where the determiner does not tell."""
    number: str
    """sg, pl or ""."""
    gender: str
    """m, f, n or ""."""
    named: bool
    """Whether it ends in or is a proper name."""


def surnames(parsed: Parsed) -> frozenset[str]:
    """Return the surnames a German text gives with a first name or a person's role before them."""
    found: set[str] = set()
    tokens = parsed.tokens
    for i in range(1, len(tokens)):
        token, before = tokens[i], tokens[i - 1]
        if not token.capital or not before.capital or len(token.text) < 3 or token.lower in FUNCTION_WORDS:
            continue
        if noun_kind(before.text) == "name" or (noun_kind(before.text) == "person" and before.text in TITLES):
            kind = noun_kind(token.text)
            if kind in ("", "name", "person") and not (
                kind == "name" and i + 1 < len(tokens) and tokens[i + 1].capital
            ):
                found.add(token.text)
    return frozenset(found)


def particled_surnames(parsed: Parsed) -> frozenset[str]:
    """Return the surnames with small words that follow a first name: "von der leyen" from "Ursula von der Leyen"."""
    tokens = parsed.tokens
    found: set[str] = set()
    for i in range(1, len(tokens) - 1):
        if tokens[i].lower not in PARTICLES or tokens[i].capital or noun_kind(tokens[i - 1].text) != "name":
            continue
        end = _after_particles(tokens, i, len(tokens))
        if end < len(tokens) and tokens[end].capital and noun_kind(tokens[end].text) in ("", "name"):
            found.add(" ".join(token.lower for token in tokens[i : end + 1]))
    return frozenset(found)


def _after_particles(tokens: Sequence[Token], i: int, last: int) -> int:
    """Return the index after the small words of a surname at `i`, three at most."""
    end = i
    while end < last and end < i + 3 and tokens[end].lower in PARTICLES:
        end += 1
    return end


def _particled_name(parsed: Parsed, i: int, last: int) -> Phrase | None:
    """Return the name that "Von der Leyen" is at `i` where its small words belong to it; None for a preposition."""
    tokens = parsed.tokens
    end = _after_particles(tokens, i, last)
    if end == i or end >= last or " ".join(token.lower for token in tokens[i : end + 1]) not in parsed.particled:
        return None
    return Phrase(i, end + 1, end, "name", "", "", "sg", "", named=True)


def phrases(parsed: Parsed, first: int, last: int) -> list[Phrase]:
    """Return the noun phrases among the tokens `first` to `last`, in order; words in marks are names at most."""
    found: list[Phrase] = []
    i = first
    tokens = parsed.tokens
    pair_at = parsed.pair_at
    while i < last:
        _, _, _, lower, shape, capital = tokens[i]
        if shape is WORD and not capital:
            nothing = lower not in _BEGINNERS and not (i + 1 < last and _leads_on(tokens, i, last))
        else:
            nothing = shape is POINT or shape is BREAK
        phrase = None if nothing else _phrase_at(parsed, i, last, sentence_start=i == first)
        if phrase is not None:
            found.append(phrase)
            i = max(phrase.last, i + 1)
        elif pair_at[i] < 0:
            i += 1
        else:
            # what is said inside marks names nobody outside them
            i = max(i + 1, min(last, parsed.pair_tokens[pair_at[i]][1]))
    for number in range(len(found) - 1):
        phrase, after = found[number], found[number + 1]
        if after.first == phrase.last + 1 and parsed.tokens[phrase.last].lower in ("und", "sowie"):
            found[number] = phrase._replace(number="")  # two together take a plural verb
    return found


def _leads_on(tokens: list[Token], i: int, last: int) -> bool:
    """Tell whether a small word is an adjective with its noun or one more after it, or begins an outlet's address."""
    following = tokens[i + 1]
    if following.shape is not WORD:
        return following.text == "." and outlet_at(tokens, i, last) > 0
    return modifies_alone(tokens[i].lower) and (following.capital or modifies_alone(following.lower))


_BEGINNERS = frozenset(
    (*PREPOSITIONS, *NOMINATIVE, *OBLIQUE, *NUMERALS, *PARTICLES, *OUTLETS, *_HEDGES, *words.PRONOUNS)
)
"""Small words that a noun phrase can begin with; beside them only adjectives do."""
_DETERMINING = frozenset((*NOMINATIVE, *OBLIQUE, *NUMERALS, *_HEDGES))


def _phrase_at(parsed: Parsed, i: int, last: int, *, sentence_start: bool) -> Phrase | None:
    """Return the phrase that begins at token `i`, its preposition included, or None."""
    tokens = parsed.tokens
    token = tokens[i]
    lower = token.lower
    # an outlet is a word in small letters that is known, or has a full stop after it
    told = lower in OUTLETS or (i + 1 < last and tokens[i + 1].text == ".")
    outlet = outlet_at(tokens, i, last) if told else 0
    if outlet > i:
        before = tokens[i - 1].lower if i else ""
        preposition = before if before in PREPOSITIONS else ""
        return Phrase(i, outlet, i, "organisation", preposition, "oblique" if preposition else "", "sg", "", named=True)
    if token.shape is NUMBER and not _counts(tokens, i, last):
        return None
    if token.shape not in (WORD, NUMBER):
        return _quoted_name(parsed, i, last) if token.shape is MARK else None
    if parsed.particled and lower in PARTICLES:
        name = _particled_name(parsed, i, last)
        if name is not None:
            return name
    preposition = ""
    j = i
    if lower in PREPOSITIONS and not (
        lower == "der" or (token.capital and not sentence_start and lower not in FUNCTION_WORDS)
    ):
        if i + 1 >= last:
            return None
        preposition, j = lower, i + 1
        while j < last and tokens[j].lower in PREPOSITIONS and j - i < 3:
            preposition = tokens[j].lower if tokens[j].lower in CONTRACTED else preposition
            j += 1
        if j >= last or tokens[j].shape is POINT:
            return None
    core = _core(parsed, j, last, sentence_start=sentence_start and j == i)
    if core is None or not preposition:
        return core
    return Phrase(*core[:4], preposition, "oblique", *core[6:])


def _counts(tokens: Sequence[Token], i: int, last: int) -> bool:
    """Tell whether the number at `i` counts what follows, "22 Prozent", rather than names a year."""
    return len(tokens[i].text) != 4 and i + 1 < last and tokens[i + 1].capital


def _quoted_name(parsed: Parsed, i: int, last: int) -> Phrase | None:
    """Return a short pair of marks as a name: a newspaper, a ship."""
    number = parsed.pair_at[i]
    if number < 0:
        return None
    first, stop = parsed.pair_tokens[number]
    if i != first or stop > last or stop - first > 6 or not _names(parsed, first, stop):
        return None
    if parsed.sentences[parsed.sentence_at[first]].first == first and is_framed(parsed.tokens, stop):
        return None
    return Phrase(first, stop, first, "", "", "", "sg", "", named=True)


def _names(parsed: Parsed, first: int, stop: int) -> bool:
    """Tell whether words in marks can be a name: they begin with a capital, or are an address."""
    inner = parsed.tokens[first + 1 : stop - 1]
    if any(token.lower in _SPOKEN for token in inner):
        return False
    return bool(inner) and (inner[0].capital or any(token.text == "." for token in inner) or len(inner) == 1)


_SPOKEN = frozenset("ich wir uns mich mir nicht bin bist sind habe haben".split())
"""Words of sentences, which no name of two to four words has."""


def _core(parsed: Parsed, i: int, last: int, *, sentence_start: bool) -> Phrase | None:
    """Return the phrase at `i`, which is no preposition."""
    tokens = parsed.tokens
    token = tokens[i]
    lower = token.lower
    if token.shape is MARK:
        return _quoted_name(parsed, i, last)
    if token.shape is WORD and lower not in _DETERMINING:
        owned = token.capital and lower.endswith("s") and _owner_first(tokens, i, last)
        determiner, j = ("owner", i + 1) if owned else ("", i)  # "Mannheims neuer Bürgermeister"
    else:
        outlet = outlet_at(tokens, i + 1, last) if lower in NOMINATIVE or lower in OBLIQUE else 0
        if outlet:
            return Phrase(i, outlet, i + 1, "organisation", "", _case(lower), "sg", "", named=True)
        determined = _determined(parsed, i, last, sentence_start=sentence_start)
        if determined is None:
            return None
        determiner, j = determined
    j = modifiers(tokens, j, last, determined=bool(determiner))
    head_end = capital_run(parsed, j, last, sentence_start=sentence_start and j == i)
    if head_end == j and determiner and j < last and tokens[j].lower.endswith(("-jährige", "-jähriger", "-jährigen")):
        case = _case(determiner)
        return Phrase(i, j + 1, j, "person", "", case, "sg", "m" if determiner == "der" else "", named=False)
    if head_end == j:
        quoted = _quoted_name(parsed, j, last) if determiner and j < last and tokens[j].shape is MARK else None
        if quoted is not None:
            return quoted._replace(first=i, case=_case(determiner))
        return _pronoun(parsed, i, sentence_start=sentence_start)
    return _build(parsed, i, (j, head_end), last, determiner)


def _determined(parsed: Parsed, i: int, last: int, *, sentence_start: bool) -> tuple[str, int] | None:
    """Return which article or number determines the noun at `i` and where its adjectives begin.

    None where a pronoun stands alone.
    """
    tokens = parsed.tokens
    token = tokens[i]
    lower = token.lower
    j = i + 1
    if token.shape is WORD and (lower in NOMINATIVE or lower in OBLIQUE):
        if sentence_start and lower in ("das", "dies", "dieses") and _verb_next(tokens, j, last):
            return None  # "Das teilte die Stadt mit": a pronoun and its verb
        relative = lower in ("die", "das", "den", "dem") and j < last and tokens[j].capital
        if relative and noun_kind(tokens[j].text) == "name":
            return None  # a relative pronoun: "die Peter Huber vertritt"
        if j < last and tokens[j].lower in GENITIVES and tokens[j].lower not in ("der", "des"):
            return None  # "die seiner Ansicht nach": the second determiner begins a phrase of its own
        if (
            j < last
            and lower in ("dem", "den", "der", "die", "das")
            and tokens[j].lower in ("die", "das", "ein", "eine")
        ):
            return None  # "von dem die Polizei glaubt": a relative pronoun
        return lower, j + 1 if j < last and tokens[j].lower in NUMERALS else j
    about = lower in _HEDGES and token.text not in parsed.surnames
    if token.shape is NUMBER or lower in NUMERALS or about:
        while j < last and j < i + 3 and (tokens[j].shape is NUMBER or tokens[j].lower in NUMERALS):
            j += 1
        return "number", j
    return "", i


def _owner_first(tokens: Sequence[Token], i: int, last: int) -> bool:
    """Tell whether a noun in -s is a name before an adjective and its noun: "Kiels früherer Kämmerer"."""
    if i + 2 >= last or len(tokens[i].text) < 4:
        return False
    adjective, noun = tokens[i + 1], tokens[i + 2]
    return (
        tokens[i].lower not in FUNCTION_WORDS
        and not noun_kind(tokens[i].text)
        and adjective.shape is WORD
        and not adjective.capital
        and adjective.lower.endswith(("er", "e", "es"))
        and adjective.lower not in FUNCTION_WORDS
        and not german_forms().get(adjective.lower)
        and noun.capital
        and noun.lower not in FUNCTION_WORDS
    )


def _verb_next(tokens: Sequence[Token], j: int, last: int) -> bool:
    """Tell whether the word at `j` is a verb of saying rather than an adjective made of one."""
    if j + 1 >= last or not any(form.shape == "finite" for form in german_forms().get(tokens[j].lower, ())):
        return False
    if not tokens[j].lower.endswith(("te", "ten", "en", "e")):
        return True
    after = tokens[j + 1]
    adverb = not after.capital and after.lower in FUNCTION_WORDS
    return after.lower in NOMINATIVE or adverb or noun_kind(after.text) in ("name", "person", "organisation")


def _pronoun(parsed: Parsed, i: int, *, sentence_start: bool) -> Phrase | None:
    token = parsed.tokens[i]
    entry = words.PRONOUNS.get(token.lower)
    if entry is None or (token.capital and not sentence_start and token.text == "Sie"):
        return None
    gender, number = entry
    return Phrase(i, i + 1, i, "pronoun", "", "nominative", "" if number == "both" else number, gender, named=False)


def _case(determiner: str) -> str:
    if not determiner:
        return ""
    if determiner in ("deren", "dessen"):
        return ""  # "deren Chef sagte": somebody's, in any case
    return "nominative" if determiner in NOMINATIVE else "oblique" if determiner in OBLIQUE else ""


def _build(parsed: Parsed, first: int, nouns: tuple[int, int], last: int, determiner: str) -> Phrase:
    """Return the phrase with its noun, its genitive, name and parenthesis."""
    head_first, head_end = nouns
    tokens = parsed.tokens
    kinds = [_kind_here(parsed, token.text) for token in tokens[head_first:head_end]]
    kind = next((found for found in kinds if found in _SPEAKING), "") if len(kinds) > 1 else kinds[0]
    kind = kind or next((found for found in kinds if found), "")
    head = head_first + (kinds.index(kind) if kind else 0)
    if tokens[head].text == "Prozent" and determiner == "number":
        kind = "person"  # "80 Prozent befürworten": the people asked
    named = "name" in kinds or head_end - head_first > 1 or (not determiner and not kind)
    # "sagte Sprecher Karl Huber der Zeitung": nothing in the genitive belongs to a name
    told = kind == "person" and "name" in kinds and head_end < last and tokens[head_end].lower in ("der", "des", "dem")
    end = head_end if told else extended(parsed, head_end, last, kind)
    number, gender = _number(tokens, head, determiner)
    if determiner == "die" and head > first + 1 and tokens[first + 1].lower.endswith("en"):
        adjective = not tokens[first + 1].capital and tokens[first + 1].lower not in FUNCTION_WORDS
        number, gender = ("pl", "") if adjective else (number, gender)  # "die tibetischen Mönche"
    case = _case(determiner)
    if determiner == "der" and tokens[head].lower.endswith(_FEMININE_ENDS):
        case, number, gender = "oblique", "sg", "f"
    elif kind == "name" and not determiner and _genitive(parsed, tokens[head_end - 1].text):
        case = "oblique"
    elif determiner == "der" and not tokens[first].capital and tokens[head].lower.endswith("e") and kind != "person":
        case, number, gender = "oblique", "sg", "f"
    if kind == "name":
        number = number or "sg"
    return Phrase(first, end, head, kind, "", case, number, gender, named)


_SPEAKING = frozenset(("person", "organisation", "name"))
_FEMININE_ENDS = (
    "ung", "heit", "keit", "ik", "ur", "ie", "enz", "anz", "schaft", "ion", "tät", "behörde", "zeitung", "presse",
    "armee", "agentur", "justiz", "partei", "polizei", "bank", "gruppe", "zeitschrift",
    "stadt", "feuerwehr", "uno", "eu", "cdu", "spd", "fdp", "nato", "bahn",
    "sprecherin", "ministerin", "präsidentin", "kanzlerin", "leiterin", "chefin", "expertin",
)  # fmt: skip
"""Ends of feminine nouns: "der" before them is no nominative."""


def _genitive(parsed: Parsed, word: str) -> bool:
    """Tell whether a name stands in the genitive: "Merkels" where "Merkel" is known."""
    return word.endswith("s") and word not in parsed.surnames and word[:-1] in parsed.surnames


def _kind_here(parsed: Parsed, word: str) -> str:
    """Return a word's kind in this text, where a surname met with its first name is a name."""
    if word in parsed.surnames:
        return "name"
    kind = noun_kind(word)
    if not kind and word.endswith("s") and word[:-1] in parsed.surnames:
        return "name"
    return kind


def _number(tokens: list[Token], head: int, determiner: str) -> tuple[str, str]:
    """Return number and gender as far as determiner and ending tell."""
    word = tokens[head].lower
    if not determiner:
        return ("pl", "f") if word.endswith("innen") else ("", "")
    if determiner in NUMERALS or determiner in _SEVERAL:
        return "pl", ""
    if word.endswith("innen"):
        return "pl", "f"
    if determiner == "der":
        several = word.endswith("en") and noun_kind(tokens[head].text) == "person"  # "nach Angaben der Beamten"
        return ("pl", "") if several else ("sg", "m")
    if determiner in ("ein", "kein", "sein", "ihr"):
        return "sg", "m"
    if determiner in ("das", "dieses", "jenes"):
        return "sg", "n"
    if determiner in ("eine", "keine"):
        return "sg", "f"
    if determiner == "die":
        singular = word.endswith(_ONE_SHE)
        plural = word.endswith(("en", "innen", "leute")) or (
            word.endswith("er") and noun_kind(tokens[head].text) == "person"
        )
        return ("sg", "f") if singular else ("pl", "") if plural else ("", "")
    return "", ""


_SEVERAL = frozenset("number einige mehrere viele alle beide zahlreiche manche sämtliche".split())
_ONE_SHE = tuple(
    "mutter schwester tochter "
    "in ung heit keit schaft ion ei tät anz enz frau behörde zeitung presse armee gruppe seite spitze agentur "
    "justiz".split()
)
"""Ends of feminine nouns in the singular after "die"."""
