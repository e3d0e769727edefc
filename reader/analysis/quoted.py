"""Words in marks: a statement, or a title, a name, a scare quote?

Half of all pairs in German news are no statements. Signs for and against are added up; the weights are set by hand in
units of about one clear sign, the start depends on length because long names are rare.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from reader.analysis.clauses import is_finite
from reader.analysis.languages import german_words as words
from reader.analysis.nouns import FUNCTION_WORDS, noun_kind
from reader.analysis.tokens import BREAK, NUMBER, WORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.analysis.parsed import Parsed
    from reader.analysis.tokens import Token

LABELS = frozenset(words.LABEL_NOUNS.split())
QUOTING = frozenset(words.QUOTING_NOUNS.split())
_SMALL = frozenset(
    (
        "nicht und ist sind war wir ich sie er es zu wird werden hat haben kein keine mit von für auf dass sehr "
        "aber nur auch wie man"
    ).split()
)
_WORDS = frozenset(("Wort", "Worte", "Worten", "Satz"))
_TRANSLATED = frozenset("etwa kurz deutsch englisch übersetzt codenamen codename titel darunter".split())
_SO_CALLED = frozenset(
    "sogenannte sogenannten sogenannter sogenanntes genannte genannten genannter genanntes namens titels kurz".split()
)
_TERMS = frozenset("Wort Begriff Begriffs Bezeichnung Ausdruck Name Namen Synonym Abkürzung Kürzel".split())
"""Nouns of words as words: what follows them and "für" is explained, not said."""
_PLAYED = frozenset(
    "sang sangen singt singen sänge gesungen spielte spielten spielt spielen pfiff pfiffen pfeift summte summten summt "
    "intonierte intonierten intoniert schmetterte schmetterten trällerte trällerten tanzte tanzten".split()
)
"""Verbs directly before the name of a song; what is chanted stands after a colon or before the verb."""
_CALLED = frozenset(("heißt", "hieß", "heißen", "hießen"))
_TITLED = frozenset("Titel Titels Namen Name Album CD Buch Roman Film Serie Lied Single Ausstellung Motto".split())
"""Nouns of things that have a title, which may stand after a colon later in the sentence."""

START_BY_WORDS = ((1, -2.2), (3, -1.3), (6, -0.2), (12, 1.4))
"""Up to so many words, the start; longer ones begin at 3."""


def statement_weight(parsed: Parsed, number: int) -> float:
    """Return how much speaks for pair `number` being somebody's words, from its own look and its surroundings.

    Above zero it is a statement even without a frame of saying. Several rules ask for it, so it is kept.
    """
    known = parsed.weights.get(number)
    if known is None:
        known = parsed.weights[number] = _weight(parsed, number)
    return known


def _weight(parsed: Parsed, number: int) -> float:
    first, last = parsed.pair_tokens[number]
    inner = [t for t in parsed.tokens[first + 1 : last] if t.shape in (WORD, NUMBER)]
    if not inner:
        return -9.0
    count = len(inner)
    weight = next((start for limit, start in START_BY_WORDS if count <= limit), 3.0)
    return weight + _look(parsed, first, last, count) + _surroundings(parsed, first, last)


def _look(parsed: Parsed, first: int, last: int, count: int) -> float:
    """Return what the words inside tell."""
    tokens = parsed.tokens
    inside = [t for t in tokens[first + 1 : last] if t.shape is WORD]
    if not inside:
        return -2.0
    value = 0.0
    content = parsed.text[tokens[first].end : tokens[last - 1].start] if last - first > 2 else ""
    ending = content.rstrip()[-1:]
    if ending in (".", "!", "?", "…") and (count > 1 or (first and tokens[first - 1].text == ":")):
        value += 1.4 if ending != "?" or count > 3 else 0.8
    if ending == ",":
        value += 1.5
    if not inside[0].capital:
        value += 0.9
    small = sum(1 for t in inside if t.lower in _SMALL)
    value += min(1.2, 0.4 * small)
    if any(is_finite(tokens, i) for i in range(first + 1, last)):
        value += 0.8
    elif (
        inside[0].capital and inside[0].lower not in FUNCTION_WORDS and count > 1 and ending not in (".", "!", "?", "…")
    ):
        value -= 1.3  # a noun at the front and no verb: a name or a heading
    if count > 1 and all(t.capital for t in inside):
        value -= 1.5
    if "." in content.strip() and " " not in content.strip():
        value -= 3.0  # a site's address
    return value


def _surroundings(parsed: Parsed, first: int, last: int) -> float:
    """Return what stands before and after tells."""
    tokens = parsed.tokens
    value = _before_it(parsed, first, last) if first else 0.4
    after = tokens[last] if last < len(tokens) else None
    if after is not None:
        if after.text == "-" or (after.text[:1] == "-" and after.start == tokens[last - 1].end):
            value -= 3.0
        elif after.shape is WORD and after.capital and not _ends(parsed, last - 1):
            value -= 0.6
    return value


def _before_it(parsed: Parsed, first: int, last: int) -> float:
    """Return what the word or sign before the pair tells."""
    tokens = parsed.tokens
    before = tokens[first - 1]
    if before.text == ":":
        return -1.5 if names_a_thing(parsed, first, last) else 3.0
    if before.text == "(":
        return -1.0 if tokens[min(last, len(tokens) - 1)].text != ")" else -1.8
    if before.shape is BREAK:
        return 0.4
    if before.shape is WORD and before.capital and before.lower not in FUNCTION_WORDS:
        value = 1.2 if before.text in QUOTING else 0.0
        return value - name_after(before, tokens[first + 1]) - _article(tokens, first)
    if before.lower in _PLAYED or (before.lower in _CALLED and _titled_before(parsed, first)):
        return -3.0
    value = -1.2 if before.lower in _SO_CALLED else 0.0
    if first > 1 and before.lower in ("für", "wie", "als") and tokens[first - 2].text in _TERMS:
        value -= 1.6  # "das griechische Wort für „Haus“"
    return value - _article(tokens, first)


def name_after(noun: Token, inside: Token) -> float:
    """Return how much a noun before the marks, and the first word inside, speak for a name: "das Haus „Krone“"."""
    house = is_label(noun.text) or noun_kind(noun.text) == "organisation"
    return (1.0 if inside.capital and noun.text not in QUOTING else 0.0) + (1.6 if house else 0.0)


def names_a_thing(parsed: Parsed, first: int, last: int) -> bool:
    """Tell whether what stands after a colon is the name of a thing: "Der Film hat einen Titel: „Nebel im Tal“"."""
    tokens = parsed.tokens
    near = tokens[first - 2]
    if (near.text not in _WORDS and is_label(near.text)) or near.lower in _TRANSLATED:
        return True
    inside = tokens[first + 1 : last - 1]
    if not inside or not inside[0].capital or inside[-1].text in ".!?…,":
        return False
    if any(is_finite(tokens, i) for i in range(first + 1, last)):
        return False
    return _titled_before(parsed, first)


def _titled_before(parsed: Parsed, first: int) -> bool:
    """Tell whether the sentence speaks of something that has a title, not far before the pair."""
    start = parsed.sentences[parsed.sentence_at[first]].first
    near = range(max(start, first - 14), first - 1)
    return any(parsed.tokens[i].text in _TITLED for i in near if parsed.pair_at[i] < 0)


@lru_cache(maxsize=5_000)
def is_label(word: str) -> bool:
    """Tell whether a noun, its ending or the end of a compound left out, comes before a name in marks."""
    bare = word.rpartition("-")[2] or word
    forms = (bare, *(bare[: -len(e)] for e in ("es", "en", "s", "n", "e") if bare.endswith(e) and len(bare) > 5))
    return any(
        form in LABELS or any(form[-n:].capitalize() in LABELS for n in range(5, min(len(form) - 2, 16)))
        for form in forms
    )


def _article(tokens: Sequence[Token], first: int) -> float:
    """Return what an article before the pair takes away: "das „Haus“" names a thing."""
    before = tokens[first - 1].lower
    if before not in _ARTICLES and before not in ("im", "am", "zum", "beim", "vom"):
        return 0.0
    return 1.3 if before in _ARTICLES and tokens[first + 1].capital else 0.5


_ARTICLES = frozenset(("die", "der", "das", "den", "dem", "des"))


def _ends(parsed: Parsed, last: int) -> bool:
    return last > 0 and parsed.tokens[last - 1].text in ".!?…"
