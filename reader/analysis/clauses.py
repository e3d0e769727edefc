"""German clauses: a sentence cut at its commas, and what each piece is."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.capitals import NOMINATIVE, OBLIQUE, PREPOSITIONS
from reader.analysis.languages import german_words as words
from reader.analysis.tokens import POINT, WORD
from reader.analysis.verb_forms import german_forms, konjunktiv_forms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.analysis.parsed import Parsed
    from reader.analysis.sentences import Sentence
    from reader.analysis.tokens import Token

ADVERBIAL = frozenset(words.ADVERBIAL_CONJUNCTIONS.split())
RELATIVES = frozenset(words.RELATIVES.split())
QUESTIONS = frozenset(words.QUESTION_WORDS.split())
FINITE = frozenset(words.FINITE_COMMON.split())
_PARTICLES = (
    "ab", "an", "auf", "aus", "bei", "ein", "fest", "fort", "her", "hin", "los", "mit", "nach", "vor", "weg", "zu",
    "zurück", "zusammen", "durch", "um", "unter", "über", "wieder", "bekannt", "statt", "teil", "frei", "bereit",
    "heraus", "hinaus", "herbei", "hinzu", "weiter", "voran", "vorbei", "nieder", "fern", "offen",
    "sicher", "nahe", "dar",
)  # fmt: skip


PAST_TOO = frozenset(
    (
        "fielen gingen hingen fingen hielten ließen liefen schliefen rieten stießen riefen hießen blieben schrieben "
        "stiegen trieben schwiegen schienen verziehen mieden griffen litten schnitten schritten strichen wichen "
        "glichen bissen rissen stritten"
    ).split()
)
"""Plurals that may be a preterite or the Konjunktiv of reported speech."""


class Clause(NamedTuple):
    """A stretch between two commas, colons or dashes."""

    first: int
    last: int
    """Index after its last token; the sign that ends it is not inside."""
    kind: str
    """dass, ob, question, relative, adverbial, zu, main, wie, so, or "" for a phrase without verb."""
    konjunktiv: bool
    before: str
    """The sign it follows: a comma, a colon, a dash, "" at the beginning."""


def clauses(parsed: Parsed, sentence: Sentence) -> list[Clause]:
    """Return the clauses of a sentence; signs inside quotation marks and parentheses cut nothing."""
    tokens = parsed.tokens
    found: list[Clause] = []
    first, before, depth = sentence.first, "", 0
    points = [i for i in range(sentence.first, sentence.last) if tokens[i].shape is POINT]
    for i in points:
        if parsed.pair_at[i] >= 0:
            continue
        sign = tokens[i].text
        if sign in "([":
            depth += 1
        elif sign in ")]":
            depth = max(0, depth - 1)
        elif depth == 0 and (sign in ",:;–—" or (sign == "-" and _loose(tokens, i))):
            if i > first:
                found.append(_clause(parsed, first, i, before))
            first, before = i + 1, sign
    last = sentence.last
    while last > first and tokens[last - 1].shape is POINT and tokens[last - 1].text in ".!?…":
        last -= 1
    if last > first:
        found.append(_clause(parsed, first, last, before))
    return found


def _loose(tokens: list[Token], i: int) -> bool:
    """Tell whether a hyphen stands between blanks, as a dash does."""
    return 0 < i < len(tokens) - 1 and tokens[i - 1].end < tokens[i].start and tokens[i].end < tokens[i + 1].start


def _clause(parsed: Parsed, first: int, last: int, before: str) -> Clause:
    kind, konjunktiv = _kind(parsed, first, last, opens=before in ("", ":", ";"))
    return Clause(first, last, kind, konjunktiv, before)


def is_konjunktiv(token: Token) -> bool:
    """Tell whether a token is a verb in the mood of reported speech."""
    return token.shape is WORD and not token.capital and _mood(token.lower) == _REPORTING


_REPORTING, _PERHAPS, _PLAIN = 2, 1, 0


@lru_cache(maxsize=20_000)
def _mood(lower: str) -> int:
    """Return whether a small word is a form of reported speech by itself, can be one after a pronoun, or cannot."""
    if lower in konjunktiv_forms() or (len(lower) > 7 and lower.endswith("iere")):
        return _REPORTING
    return _PERHAPS if lower.endswith("e") and len(lower) > 4 else _PLAIN


def told_mood(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether the token at `i` is a verb in the mood of reported speech, by its form or by the pronoun before it.

    After "er", "sie", "es", "man" a form in -e is a Konjunktiv I: the indicative ends in -t or -te.
    """
    token = tokens[i]
    if token.shape is not WORD or token.capital:
        return False
    lower = token.lower
    mood = _mood(lower)
    if mood != _PERHAPS:
        return mood == _REPORTING
    if i == 0:
        return False
    if tokens[i - 1].text == "," and _told_first(tokens, i):
        return True
    if i + 1 < len(tokens) and tokens[i + 1].lower in _SUBJECTS and _inverted(tokens, i):
        return True
    before = tokens[i - 1].lower if tokens[i - 1].lower != "selbst" or i < 2 else tokens[i - 2].lower
    return (
        before in _SUBJECTS
        and (i < 2 or not tokens[i - 2].lower.endswith(("t", "te", "ten")))
        and not lower.endswith("te")
        and lower not in _NOT_VERBS
    )


def _told_first(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether a form in -e begins a clause as a verb does: "Dass er fehle, störe ihn nicht"."""
    lower = tokens[i].lower
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    return following in _AFTER_VERB and not lower.endswith("te") and lower not in _NOT_VERBS and lower not in FINITE


def _inverted(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether a form in -e stands before its pronoun: "Noch heute schlafe sie schlecht"."""
    lower, before = tokens[i].lower, tokens[i - 1]
    known = lower in _NOT_VERBS or lower in FINITE or lower in ADVERBIAL or lower in QUESTIONS or lower in _JOINING
    return not (known or lower.endswith("te") or before.shape is not WORD or before.lower in _ARTICLES)


_JOINING = frozenset("sowie sobald ohne solche manche welche jede diese gleiche beste".split())
_AFTER_VERB = frozenset("er sie es man ihn ihm ihnen sich nicht das dies".split())
_SUBJECTS = frozenset(("er", "sie", "es", "man"))
_NOT_VERBS = frozenset(
    (
        "wurde eine keine seine ihre meine unsere alle beide heute gerne ohne viele einige diese jene andere "
        "solche welche lange bisherige nahe gerade beinahe"
    ).split()
)


def is_framed(tokens: Sequence[Token], stop: int) -> bool:
    """Tell whether a comma and a verb follow at `stop`: so they follow words („Guten Tag“, sagte …), but no name."""
    return stop + 1 < len(tokens) and tokens[stop].text == "," and is_finite(tokens, stop + 1)


def is_finite(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether the token at `i` can be the finite verb of a main clause."""
    token = tokens[i]
    if token.shape is not WORD or token.capital:
        return False
    lower = token.lower
    if lower in FINITE or lower in PAST_TOO or told_mood(tokens, i):
        return True
    weak = lower.endswith(("te", "ten"))
    attribute = weak and i + 1 < len(tokens) and tokens[i + 1].capital
    if _has_finite(lower):
        return not (attribute and i and (tokens[i - 1].lower in _ARTICLES or tokens[i - 1].lower in PREPOSITIONS))
    if attribute or not weak or len(lower) < 6:
        return False
    if lower.endswith(("sten", "ste")):  # "meisten", but "sie fassten den Beschluss"
        return i + 1 < len(tokens) and tokens[i + 1].lower in _ARTICLES and tokens[i - 1].lower != "am"
    return True


@lru_cache(maxsize=20_000)
def _has_finite(lower: str) -> bool:
    """Tell whether a word is a finite form of a verb the lists have."""
    return any(reading.shape == "finite" for reading in german_forms().get(lower, ()))


@lru_cache(maxsize=20_000)
def _may_be_verb(lower: str) -> bool:
    """Tell whether a small word can be a finite verb or an infinitive, whatever stands beside it."""
    weak = lower.endswith(("te", "ten")) and len(lower) > 5
    return weak or lower.endswith("n") or lower in FINITE or _mood(lower) != _PLAIN or _has_finite(lower)


def _plainly_finite(token: Token) -> bool:
    """Tell whether a finite form is no infinitive too: "bestätigen" before "zu können" is one."""
    return not token.lower.endswith("en") or token.lower in _PAST_PLURALS


_PAST_PLURALS = frozenset("wurden waren hatten konnten mussten sollten wollten durften kamen gaben gingen".split())
_ARTICLES = NOMINATIVE | OBLIQUE


def is_zu_infinitive(tokens: list[Token], i: int) -> bool:
    """Tell whether a zu-infinitive ends at token `i`: "zu gehen", "auszugehen"."""
    token = tokens[i]
    if token.shape is not WORD or token.capital or not token.lower.endswith("n"):
        return False
    if i and tokens[i - 1].lower == "zu":
        # "zu den Vorgängen", "zu großen Problemen": a preposition
        return token.lower not in OBLIQUE and not (i + 1 < len(tokens) and tokens[i + 1].capital)
    return _holds_zu(token.lower)


@lru_cache(maxsize=20_000)
def _holds_zu(lower: str) -> bool:
    """Tell whether a small word in -n has "zu" after its particle: "auszugehen"."""
    return "zu" in lower and any(
        lower.startswith(particle + "zu") and len(lower) > len(particle) + 5 for particle in _PARTICLES
    )


_OPENED_BY = {"dass": "dass", "daß": "dass", "ob": "ob", "so": "so", "wie": "wie"}


def _kind(parsed: Parsed, first: int, last: int, *, opens: bool) -> tuple[str, bool]:
    """Return what a stretch of tokens is and whether it stands in the Konjunktiv."""
    tokens = parsed.tokens
    outside, small = _words_outside(parsed, first, last)
    konjunktiv = any(told_mood(tokens, i) for i in small)
    start = outside[0] if outside else first
    if (
        outside
        and tokens[start].lower in ("und", "oder", "aber", "sondern", "denn", "sowie", "doch", "auch")
        and len(outside) > 1
    ):
        start = outside[1]
    lower = tokens[start].lower if outside else ""
    if lower in _OPENED_BY and not (lower == "so" and opens):
        return _OPENED_BY[lower], konjunktiv
    infinitive = next((i for i in small if tokens[i].lower.endswith("n") and is_zu_infinitive(tokens, i)), -1)
    finite = [i for i in small if is_finite(tokens, i)]
    second = start + 1 < last and is_finite(tokens, start + 1)
    conjoined = _conjoined(lower, infinitive, second=second, finite=bool(finite))
    if conjoined:
        return conjoined, konjunktiv
    if (
        infinitive >= 0
        and lower not in ("um", "ohne", "statt", "anstatt")
        and not any(i < infinitive and _plainly_finite(tokens[i]) for i in finite)
    ):
        return "zu", konjunktiv
    relative = lower in RELATIVES or (
        lower in PREPOSITIONS
        and start + 1 < last
        and tokens[start + 1].lower in RELATIVES
        and tokens[start + 1].lower not in NOMINATIVE
    )
    if (
        relative
        and not (opens and (lower in NOMINATIVE or lower in OBLIQUE or lower in PREPOSITIONS))
        and not _verb_second(parsed, start, last)
    ):
        if lower in QUESTIONS and lower not in ("welche", "welcher", "welches", "was", "wer"):
            return "question", konjunktiv
        return "relative", konjunktiv
    if lower in QUESTIONS:
        return "question", konjunktiv
    if finite:
        return "main", konjunktiv
    return "", konjunktiv


def _words_outside(parsed: Parsed, first: int, last: int) -> tuple[list[int], list[int]]:
    """Return the words outside quotation marks, and those of them in small letters that can be verbs."""
    tokens, pair_at = parsed.tokens, parsed.pair_at
    outside: list[int] = []
    small: list[int] = []
    for i in range(first, last):
        _, _, _, lower, shape, capital = tokens[i]
        if shape is WORD and pair_at[i] < 0:
            outside.append(i)
            if not capital and _may_be_verb(lower):
                small.append(i)
    return outside, small


def _conjoined(lower: str, infinitive: int, *, second: bool, finite: bool) -> str:
    """Return main or adverbial for a clause whose first word can be a conjunction; "" for one without such a word."""
    if lower not in ADVERBIAL:
        return ""
    if second and lower in ("damit", "da", "seitdem", "als", "zumal"):
        return "main"
    if lower in ("statt", "anstatt", "ohne") and finite and infinitive < 0 and not second:
        return "main"  # "Statt zwei Millionen koste der Bau vier"
    return "adverbial" if finite or lower not in ("während", "seit", "statt", "ohne") else ""


def _demonstrates(parsed: Parsed, i: int) -> bool:
    """Tell whether the token at `i`, after "der" or "die", is a verb in the mood of reported speech."""
    return parsed.pair_at[i] < 0 and is_konjunktiv(parsed.tokens[i]) and not parsed.tokens[i + 1].capital


_AFTER_RELATIVE = frozenset("er sie es sich jedoch aber ihm ihr ihn ihnen man wir ich".split())
_ONLY_RELATIVE = frozenset("denen deren dessen welchem welchen welcher welche".split())


def _verb_second(parsed: Parsed, start: int, last: int) -> bool:
    """Tell whether a clause that begins with der/die/das is a main clause: noun phrase, then the verb."""
    tokens = parsed.tokens
    lower = tokens[start].lower
    if lower not in NOMINATIVE and lower not in OBLIQUE and lower not in PREPOSITIONS:
        return False
    following = tokens[start + 1].lower if start + 1 < last else ""
    if lower in PREPOSITIONS and following in _ONLY_RELATIVE:
        return False
    if lower not in PREPOSITIONS and (following in PREPOSITIONS or following in _AFTER_RELATIVE):
        return False
    i = start + 1
    noun = False
    while i < last and i < start + 12:
        token = tokens[i]
        if token.shape is WORD and token.capital:
            noun = True
        elif noun and parsed.pair_at[i] < 0 and is_finite(tokens, i):
            # the verb directly before the clause's end is the end of a relative clause
            return i < last - 1 or is_konjunktiv(token)
        elif lower in ("der", "die") and i == start + 1 and i < last - 1 and _demonstrates(parsed, i):
            return True  # "Wer lüge, der spiele nicht": a pronoun, then the verb
        elif (
            lower in ("das", "dem", "den")
            and i == start + 1
            and i < last - 1
            and parsed.pair_at[i] < 0
            and is_finite(tokens, i)
        ):
            return True  # "dem fehle die Kraft": a pronoun, then the verb
        i += 1
    return False
