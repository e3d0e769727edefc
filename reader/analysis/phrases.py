"""German noun phrases without a parser: capital letters, determiners and prepositions carry far enough."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.languages import german_words as words
from reader.analysis.nouns import FUNCTION_WORDS, NOT_SPEAKERS, TITLES, noun_kind
from reader.analysis.tokens import Shape
from reader.analysis.verb_forms import german_forms

if TYPE_CHECKING:
    from reader.analysis.parsed import Parsed
    from reader.analysis.tokens import Token

PREPOSITIONS = frozenset(words.PREPOSITIONS.split())
NOMINATIVE = frozenset(words.NOMINATIVE_DETERMINERS.split())
OBLIQUE = frozenset(words.OBLIQUE_DETERMINERS.split())
NUMERALS = frozenset(words.NUMERALS.split())
GENITIVES = frozenset(
    "des der eines einer seines seiner ihres ihrer unseres unserer dieses dieser deren dessen".split()
)
OUTLETS = frozenset(words.SMALL_OUTLETS.split())
PARTICLES = frozenset("von van de der den del della di da dos el al bin ibn la le zu zur vom ten ter".split())
CONTRACTED = frozenset("am im beim vom zum zur ans ins aufs fürs durchs ums unterm überm".split())
_ADJECTIVE_ENDS = ("e", "en", "er", "es", "em")
_ADVERBS = frozenset(words.ADVERBS.split())


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


def phrases(parsed: Parsed, first: int, last: int) -> list[Phrase]:
    """Return the noun phrases among the tokens `first` to `last`, in order; words in marks are names at most."""
    found: list[Phrase] = []
    i = first
    while i < last:
        phrase = _phrase_at(parsed, i, last, sentence_start=i == first)
        if phrase is None:
            pair = parsed.pair_at[i]
            # what is said inside marks names nobody outside them
            i = max(i + 1, min(last, parsed.pair_tokens[pair][1])) if pair >= 0 else i + 1
        else:
            found.append(phrase)
            i = max(phrase.last, i + 1)
    for number in range(len(found) - 1):
        phrase, after = found[number], found[number + 1]
        if after.first == phrase.last + 1 and parsed.tokens[phrase.last].lower in ("und", "sowie"):
            found[number] = phrase._replace(number="")  # two together take a plural verb
    return found


def _phrase_at(parsed: Parsed, i: int, last: int, *, sentence_start: bool) -> Phrase | None:
    """Return the phrase that begins at token `i`, its preposition included, or None."""
    tokens = parsed.tokens
    token = tokens[i]
    outlet = _outlet(tokens, i, last)
    if outlet > i:
        before = tokens[i - 1].lower if i else ""
        preposition = before if before in PREPOSITIONS else ""
        return Phrase(i, outlet, i, "organisation", preposition, "oblique" if preposition else "", "sg", "", named=True)
    if token.shape is not Shape.WORD:
        return _quoted_name(parsed, i, last) if token.shape is Shape.MARK else None
    lower = token.lower
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
        if j >= last or tokens[j].shape is Shape.POINT:
            return None
    core = _core(parsed, j, last, sentence_start=sentence_start and j == i)
    if core is None:
        return None
    if preposition:
        core = core._replace(preposition=preposition, case="oblique")
    return core


def _outlet(tokens: list[Token], i: int, last: int) -> int:
    """Return where a news outlet written small ends: "taz", "hafenblatt.de"; 0 where none begins."""
    if i >= last or tokens[i].shape is not Shape.WORD:
        return 0
    if tokens[i].lower in OUTLETS and not tokens[i].capital:
        return i + 1
    if (
        i + 2 < last
        and tokens[i + 1].text == "."
        and tokens[i + 2].lower in ("de", "com", "net", "org", "at", "ch", "eu")
    ):
        joined = tokens[i].end == tokens[i + 1].start and tokens[i + 1].end == tokens[i + 2].start
        return i + 3 if joined else 0
    return 0


def _quoted_name(parsed: Parsed, i: int, last: int) -> Phrase | None:
    """Return a short pair of marks as a name: a newspaper, a ship."""
    number = parsed.pair_at[i]
    if number < 0:
        return None
    first, stop = parsed.pair_tokens[number]
    if i != first or stop > last or stop - first > 6:
        return None
    return Phrase(first, stop, first, "", "", "", "sg", "", named=True)


def _core(parsed: Parsed, i: int, last: int, *, sentence_start: bool) -> Phrase | None:
    """Return the phrase at `i`, which is no preposition."""
    tokens = parsed.tokens
    token = tokens[i]
    lower = token.lower
    if token.shape is Shape.MARK:
        return _quoted_name(parsed, i, last)
    outlet = _outlet(tokens, i + 1, last) if lower in NOMINATIVE or lower in OBLIQUE else 0
    if outlet:
        return Phrase(i, outlet, i + 1, "organisation", "", _case(lower), "sg", "", named=True)
    determiner = ""
    j = i
    if token.shape is Shape.WORD and (lower in NOMINATIVE or lower in OBLIQUE):
        determiner, j = lower, i + 1
        if (
            lower in ("die", "das", "den", "dem")
            and j < last
            and tokens[j].capital
            and noun_kind(tokens[j].text) == "name"
        ):
            return None  # a relative pronoun: "die Peter Huber vertritt"
        if j < last and tokens[j].lower in GENITIVES and tokens[j].lower not in ("der", "des"):
            return None  # "die seiner Ansicht nach": the second determiner begins a phrase of its own
        if j < last and tokens[j].lower in NUMERALS:
            j += 1
    elif token.shape is Shape.NUMBER or lower in NUMERALS or lower in ("rund", "etwa", "knapp"):
        determiner, j = "number", i + 1
        while j < last and j < i + 3 and (tokens[j].shape is Shape.NUMBER or tokens[j].lower in NUMERALS):
            j += 1
    j = _modifiers(tokens, j, last, bool(determiner))
    head_end = _names(parsed, j, last, sentence_start=sentence_start and j == i)
    if head_end == j and determiner and j < last and tokens[j].lower.endswith(("-jährige", "-jähriger", "-jährigen")):
        case = _case(determiner)
        return Phrase(i, j + 1, j, "person", "", case, "sg", "m" if determiner == "der" else "", named=False)
    if head_end == j:
        quoted = _quoted_name(parsed, j, last) if determiner and j < last and tokens[j].shape is Shape.MARK else None
        if quoted is not None:
            return quoted._replace(first=i, case=_case(determiner))
        return _pronoun(parsed, i, sentence_start=sentence_start)
    return _build(parsed, i, j, head_end, last, determiner)


def _modifiers(tokens: list[Token], j: int, last: int, determined: bool) -> int:
    """Return the index after the adjectives at `j`; stays where no noun follows them."""
    k = j
    limit = min(last, j + (7 if determined else 3))
    while k < limit:
        token = tokens[k]
        if token.shape is Shape.NUMBER and determined:
            k += 1
            continue
        if token.shape is not Shape.WORD:
            if (
                token.text in ",."
                and determined
                and k > j
                and k + 1 < limit
                and tokens[k - 1].lower.endswith(_ADJECTIVE_ENDS)
            ):
                following = tokens[k + 1]
                if (
                    following.shape is Shape.WORD
                    and not following.capital
                    and following.lower.endswith(_ADJECTIVE_ENDS)
                    and following.lower not in FUNCTION_WORDS
                ):
                    k += 1
                    continue
            break
        if token.capital and not (
            token.lower.endswith(("ische", "ischen", "ischer", "isches", "ischem"))
            and k + 1 < limit
            and tokens[k + 1].capital
        ):
            break
        if not token.capital:
            adjective = token.lower.endswith(_ADJECTIVE_ENDS) and token.lower not in FUNCTION_WORDS
            if not determined and adjective and _verb_like(token.lower):
                break
            small = determined and (token.lower in _ADVERBS or token.lower in ("und", "so", "als") or not adjective)
            if not adjective and not small:
                break
            if token.lower in PREPOSITIONS and token.lower not in _ADVERBS:
                break
        k += 1
    if k < last and tokens[k].shape is Shape.WORD and tokens[k].capital:
        return k
    return j


def _verb_like(lower: str) -> bool:
    """Tell whether a word without a determiner before it is rather a verb: "bestätigte Gabriel Ortega"."""
    return any(form.shape in ("finite", "joined") for form in german_forms().get(lower, ()))


def _names(parsed: Parsed, j: int, last: int, *, sentence_start: bool) -> int:
    """Return the index after the run of capitalised words at `j`."""
    tokens = parsed.tokens
    k = j
    while k < last:
        token = tokens[k]
        if token.shape is Shape.WORD and token.capital:
            if k == j and sentence_start and _adverb_like(tokens, k, last):
                break
            if token.lower in FUNCTION_WORDS and len(token.text) > 1:
                if k == j and (sentence_start or token.lower in NOMINATIVE):
                    break
                if k > j:
                    break
                if token.text not in ("Weiße", "Weißes", "Sagte") and token.text.isupper() is False:
                    break
            k += 1
        elif (
            k > j
            and token.text == "."
            and (len(tokens[k - 1].text) == 1 or tokens[k - 1].text in TITLES)
            and tokens[k - 1].end == token.start
        ):
            if k + 1 < last and tokens[k + 1].capital:
                k += 1
            else:
                break
        elif (
            k > j and token.lower in PARTICLES and k + 1 < last and tokens[k + 1].capital and _after_name(tokens, j, k)
        ):
            k += 1
            if tokens[k].lower in PARTICLES:
                k += 1
        elif (
            k > j
            and token.lower in PARTICLES
            and k + 2 < last
            and tokens[k + 1].lower in PARTICLES
            and tokens[k + 2].capital
            and _after_name(tokens, j, k)
        ) or (k > j and token.text in "&/" and token.end == tokens[k + 1].start if k + 1 < last else False):
            k += 2
        else:
            break
        if k - j > 8:
            break
        if (
            k < last
            and tokens[k - 1].text in parsed.surnames
            and tokens[k].capital
            and tokens[k].text not in parsed.surnames
        ):
            break  # "darauf legt Huber Wert": the name ends with the surname
    return min(k, last)


_ADVERB_ENDS = (
    "lich",
    "ig",
    "isch",
    "ell",
    "end",
    "iv",
    "bar",
    "sam",
    "weise",
    "falls",
    "mals",
    "seits",
    "maßen",
    "wärts",
    "al",
)


def _adverb_like(tokens: list[Token], k: int, last: int) -> bool:
    """Tell whether a sentence's first word is an adverb with a capital: "Langfristig strebt"."""
    participle = any(form.shape == "participle" for form in german_forms().get(tokens[k].lower, ()))
    return (
        (participle or tokens[k].lower.endswith(_ADVERB_ENDS))
        and noun_kind(tokens[k].text) == ""
        and k + 1 < last
        and (tokens[k + 1].text == "," or (tokens[k + 1].shape is Shape.WORD and not tokens[k + 1].capital))
    )


def _after_name(tokens: list[Token], j: int, k: int) -> bool:
    """Tell whether a first name stands directly before a particle such as "von"."""
    return noun_kind(tokens[k - 1].text) == "name" or (k - 1 > j and noun_kind(tokens[k - 2].text) == "name")


def _pronoun(parsed: Parsed, i: int, *, sentence_start: bool) -> Phrase | None:
    token = parsed.tokens[i]
    entry = words.PRONOUNS.get(token.lower)
    if entry is None or (token.capital and not sentence_start and token.text == "Sie"):
        return None
    gender, number = entry
    return Phrase(i, i + 1, i, "pronoun", "", "nominative", "" if number == "both" else number, gender, named=False)


def _case(determiner: str) -> str:
    return "nominative" if determiner in NOMINATIVE else "oblique" if determiner in OBLIQUE else ""


def _build(parsed: Parsed, first: int, head_first: int, head_end: int, last: int, determiner: str) -> Phrase:
    """Return the phrase with its noun, its genitive, name and parenthesis."""
    tokens = parsed.tokens
    kinds = [_kind_here(parsed, tokens[k].text) for k in range(head_first, head_end)]
    head = head_end - 1
    kind = ""
    for k, found in enumerate(kinds):
        if found in ("person", "organisation", "name"):
            head, kind = head_first + k, found
            break
    if not kind:
        kind = next((found for found in kinds if found), "")
        head = head_first + (kinds.index(kind) if kind else 0)
    if tokens[head].text == "Prozent" and determiner == "number":
        kind = "person"  # "80 Prozent befürworten": the people asked
    named = "name" in kinds or head_end - head_first > 1 or (not determiner and not kind)
    end = _extend(parsed, head_end, last, kind)
    number, gender = _number(tokens, head, determiner)
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


_FEMININE_ENDS = (
    "ung", "heit", "keit", "ik", "ur", "ie", "enz", "anz", "schaft", "ion", "tät", "behörde", "zeitung", "presse", "armee", "agentur", "justiz", "partei",
    "polizei", "bank", "gruppe", "zeitschrift", "stadt", "feuerwehr", "uno", "eu", "cdu", "spd", "fdp", "nato", "bahn",
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
    if determiner in NUMERALS or determiner in (
        "number",
        "einige",
        "mehrere",
        "viele",
        "alle",
        "beide",
        "zahlreiche",
        "manche",
        "sämtliche",
    ):
        return "pl", ""
    if word.endswith("innen"):
        return "pl", "f"
    if determiner == "der":
        return "sg", "m"
    if determiner in ("ein", "kein", "sein", "ihr"):
        return "sg", "m"
    if determiner in ("das", "dieses", "jenes"):
        return "sg", "n"
    if determiner in ("eine", "keine"):
        return "sg", "f"
    if determiner == "die":
        singular = word.endswith(
            (
                "in",
                "ung",
                "heit",
                "keit",
                "schaft",
                "ion",
                "ei",
                "tät",
                "anz",
                "enz",
                "frau",
                "behörde",
                "zeitung",
                "presse",
                "armee",
                "gruppe",
                "seite",
                "spitze",
                "agentur",
                "justiz",
            )
        )
        plural = word.endswith(("en", "innen", "leute")) or (
            word.endswith("er") and noun_kind(tokens[head].text) == "person"
        )
        return ("sg", "f") if singular else ("pl", "") if plural else ("", "")
    return "", ""


_OWNED = frozenset(("person", "saying", "document"))
"""Kinds of nouns that take in a "von" after them: "Sprecher von Greenwerk"."""


def _extend(parsed: Parsed, k: int, last: int, kind: str) -> int:
    """Return the end with a genitive, "von X", a name in marks and a parenthesis taken in."""
    tokens = parsed.tokens
    for _ in range(4):
        if k >= last:
            break
        token = tokens[k]
        if token.text == "(":
            close = next((m for m in range(k + 1, min(last, k + 8)) if tokens[m].text == ")"), None)
            if close is None:
                break
            k = close + 1
        elif token.shape is Shape.MARK and parsed.pair_at[k] >= 0:
            stop = parsed.pair_tokens[parsed.pair_at[k]][1]
            if stop - k > 6 or stop > last:
                break
            k = stop
            kind = ""
        elif (
            token.shape is Shape.WORD
            and not token.capital
            and (token.lower in GENITIVES or token.lower in ("von", "vom", "für", "im", "in", "bei", "beim", "aus"))
        ):
            if token.lower in ("von", "vom") and kind not in _OWNED:
                break  # with a passive verb this is who did it
            if token.lower == "der" and len(tokens[k - 1].text) > 1 and tokens[k - 1].text.isupper():
                break  # "wirft die OSZE der Kommission vor": a dative of its own
            if kind == "name" and token.lower in GENITIVES:
                break  # "laut Karl Huber der frühere Leiter": a new noun phrase
            inner = k + 1
            if (
                token.lower not in GENITIVES
                and inner < last
                and (tokens[inner].lower in NOMINATIVE or tokens[inner].lower in OBLIQUE)
            ):
                inner += 1
            if token.lower in ("im", "in", "bei", "beim", "aus", "für") and kind not in (
                "person",
                "organisation",
                "name",
            ):
                break
            start = _modifiers(tokens, inner, last, True)
            end = _names(parsed, start, last, sentence_start=False)
            if end == start or tokens[start].text in NOT_SPEAKERS:
                break
            k = end
        elif token.shape is Shape.WORD and token.capital and token.lower not in FUNCTION_WORDS:
            k = _names(parsed, k, last, sentence_start=False)
        else:
            break
    return k
