"""Runs of capitalised words in German: where a noun phrase's noun or name begins and how far it reaches."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from reader.analysis.languages import german_words as words
from reader.analysis.nouns import FUNCTION_WORDS, NOT_SPEAKERS, TITLES, noun_kind
from reader.analysis.tokens import MARK, NUMBER, WORD
from reader.analysis.verb_forms import german_forms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.analysis.parsed import Parsed
    from reader.analysis.tokens import Token

PREPOSITIONS = frozenset(words.PREPOSITIONS.split())
NOMINATIVE = frozenset(words.NOMINATIVE_DETERMINERS.split())
OBLIQUE = frozenset(words.OBLIQUE_DETERMINERS.split())
NUMERALS = frozenset(words.NUMERALS.split())
GENITIVES = frozenset(
    "des der eines einer seines seiner ihres ihrer unseres unserer dieses dieser deren dessen zweier dreier".split()
)
OUTLETS = frozenset(words.SMALL_OUTLETS.split())
PARTICLES = frozenset("von van de der den del della di da dos el al bin ibn la le zu zur vom ten ter".split())
CONTRACTED = frozenset("am im beim vom zum zur ans ins aufs fürs durchs ums unterm überm".split())
ADJECTIVE_ENDS = ("e", "en", "er", "es", "em")
_ADVERBS = frozenset(words.ADVERBS.split())
_FINITE = frozenset(words.FINITE_COMMON.split())
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
_OWNED = frozenset(("person", "saying", "document"))
"""Kinds of nouns that take in a "von" after them: "Sprecher von Greenwerk"."""


def outlet_at(tokens: list[Token], i: int, last: int) -> int:
    """Return where a news outlet written small ends: "taz", "hafenblatt.de"; 0 where none begins."""
    if i >= last or tokens[i].shape is not WORD:
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


def modifiers(tokens: Sequence[Token], j: int, last: int, *, determined: bool) -> int:
    """Return the index after the adjectives at `j`; stays where no noun follows them."""
    k = j
    limit = min(last, j + (7 if determined else 3))
    while k < limit:
        token = tokens[k]
        if token.shape is NUMBER and determined:
            k += 1
            continue
        if token.shape is not WORD:
            if determined and k > j and token.text in ",." and _row_goes_on(tokens, k, limit):
                k += 1
                continue
            break
        if token.capital:
            if not (token.lower.endswith(_NATIONAL) and k + 1 < limit and tokens[k + 1].capital):
                break
        elif not (_modifies(token.lower, opens=k == j) if determined else modifies_alone(token.lower)):
            break
        k += 1
    if k < last and tokens[k].shape is WORD and tokens[k].capital:
        return k
    return j


_NATIONAL = ("ische", "ischen", "ischer", "isches", "ischem")
"""Ends of adjectives of places, which have a capital in names: "Russische Föderation"."""


def _row_goes_on(tokens: Sequence[Token], k: int, limit: int) -> bool:
    """Tell whether the sign at `k` stands between two adjectives: "ein großer, alter Baum"."""
    if k + 1 >= limit or not tokens[k - 1].lower.endswith(ADJECTIVE_ENDS):
        return False
    following = tokens[k + 1]
    return (
        following.shape is WORD
        and not following.capital
        and following.lower.endswith(ADJECTIVE_ENDS)
        and following.lower not in FUNCTION_WORDS
    )


@lru_cache(maxsize=20_000)
def modifies_alone(lower: str) -> bool:
    """Tell whether a small word can stand before a noun without a determiner: an adjective that is no verb."""
    adjective = lower.endswith(ADJECTIVE_ENDS) and lower not in FUNCTION_WORDS
    if not adjective or _verb_like(lower):
        return False
    return lower in _ADVERBS or (lower not in _FINITE and lower not in PREPOSITIONS)


@lru_cache(maxsize=20_000)
def _modifies(lower: str, *, opens: bool) -> bool:
    """Tell whether a small word can stand between a determiner and its noun; `opens` tells that it is the first."""
    if lower == "als" and opens:
        return False  # "die als Zeugin aussagt": a pronoun before it
    return lower in _ADVERBS or (lower not in _FINITE and lower not in PREPOSITIONS)


def _verb_like(lower: str) -> bool:
    """Tell whether a word without a determiner before it is rather a verb: "bestätigte Gabriel Ortega"."""
    return any(form.shape in ("finite", "joined") for form in german_forms().get(lower, ()))


def capital_run(parsed: Parsed, j: int, last: int, *, sentence_start: bool) -> int:
    """Return the index after the run of capitalised words at `j`, a name's small words and full stops included."""
    tokens = parsed.tokens
    k = j
    while k < last and k - j <= 8:
        token = tokens[k]
        plain = token.capital and token.shape is WORD and token.lower not in FUNCTION_WORDS
        if plain and not (sentence_start and k == j):
            k += 1
        else:
            step = _capital_step(tokens, j, k, last, sentence_start=sentence_start)
            if not step:
                break
            k += step
        named = k < last and tokens[k].capital and tokens[k - 1].text in parsed.surnames
        if named and tokens[k].text not in parsed.surnames:
            break  # "darauf legt Huber Wert": the name ends with the surname
    k = min(k, last)
    return _without_object(tokens, k) if k - j > 2 else k


def _without_object(tokens: Sequence[Token], k: int) -> int:
    """Return the end of a run without the object after it: "sammelte der Verein Neue Wege Unterschriften".

    It holds three words at least.
    """
    if not tokens[k - 1].lower.endswith(_SEVERAL_ENDS):
        return k
    before = tokens[k - 2]
    described = before.lower.endswith(_ADJECTIVES) or not before.capital or before.shape is not WORD
    return k if described else k - 1


_SEVERAL_ENDS = ("ungen", "heiten", "keiten", "schriften", "tionen", "gelder", "spenden", "stimmen")
"""Ends of plurals that are things rather than part of a name."""
_ADJECTIVES = (
    "sche", "scher", "schen", "liche", "licher", "lichen", "ige", "iger", "igen", "ende", "ender", "enden", "bare",
    "barer", "baren", "elle", "eller", "ive", "iver", "ale", "aler", "neue", "neuer", "freie", "freier", "junge",
)  # fmt: skip
"""Ends of adjectives, after which a noun in capitals belongs to the name: "Erneuerbare Wohnungen"."""


def _capital_step(tokens: Sequence[Token], j: int, k: int, last: int, *, sentence_start: bool) -> int:
    """Return how many tokens at `k` carry the run that began at `j` on; 0 where it ends."""
    token = tokens[k]
    if token.shape is WORD and token.capital:
        return int(_is_noun(tokens, j, k, last, sentence_start=sentence_start))
    if k == j or k + 1 >= last:
        return 0
    following = tokens[k + 1]
    if token.text == ".":
        short = len(tokens[k - 1].text) == 1 or tokens[k - 1].text in TITLES
        return int(short and tokens[k - 1].end == token.start and following.capital)
    if token.text in "&/":
        return 2 if token.end == following.start or (token.text == "&" and following.capital) else 0
    if token.lower not in PARTICLES or not _after_name(tokens, j, k):
        return 0
    if following.capital:
        return 2 if following.lower in PARTICLES else 1
    return 2 if following.lower in PARTICLES and k + 2 < last and tokens[k + 2].capital else 0


def _is_noun(tokens: Sequence[Token], j: int, k: int, last: int, *, sentence_start: bool) -> bool:
    """Tell whether a capitalised word is a noun or a name rather than a sentence's first word."""
    token = tokens[k]
    if k == j and sentence_start and _adverb_like(tokens, k, last):
        return False
    if token.lower not in FUNCTION_WORDS or len(token.text) == 1:
        return True
    if k > j and noun_kind(tokens[k - 1].text) == "name" and token.lower not in _ADDRESSING:
        return True  # "Peter Kurz", "Anna Weiß"
    if k > j and k + 1 < last and tokens[k + 1].capital and (noun_kind(token.text) == "name" or token.text == "Pro"):
        return tokens[k + 1].lower not in FUNCTION_WORDS  # "Kapitän Lasse Brodersen", "Verband Pro Deich"
    if k > j or sentence_start or token.lower in NOMINATIVE:
        return False
    return token.text in ("Weiße", "Weißes") or token.text.isupper()


_ADDRESSING = frozenset("sie ihr ihre ihren ihrem ihrer ihnen du der die das".split())
"""Function words that have a capital within a sentence without being a name."""


def _adverb_like(tokens: Sequence[Token], k: int, last: int) -> bool:
    """Tell whether a sentence's first word is an adverb with a capital: "Langfristig strebt"."""
    participle = any(form.shape == "participle" for form in german_forms().get(tokens[k].lower, ()))
    return (
        (participle or tokens[k].lower.endswith(_ADVERB_ENDS))
        and noun_kind(tokens[k].text) == ""
        and k + 1 < last
        and (tokens[k + 1].text == "," or (tokens[k + 1].shape is WORD and not tokens[k + 1].capital))
    )


def _after_name(tokens: Sequence[Token], j: int, k: int) -> bool:
    """Tell whether a first name stands directly before a particle such as "von", or one word before it."""
    near = noun_kind(tokens[k - 1].text) == "name"
    if tokens[k].lower in ("der", "den", "dem", "des", "die"):
        return near or tokens[k - 1].lower in PARTICLES  # "nannte Anna Weiß den Plan teuer"
    return near or (k - 1 > j and noun_kind(tokens[k - 2].text) == "name")


def extended(parsed: Parsed, k: int, last: int, kind: str) -> int:
    """Return the end with a genitive, "von X", a name in marks and a parenthesis taken in."""
    for _ in range(4):
        if k >= last:
            break
        token = parsed.tokens[k]
        if token.shape is WORD and not token.capital and token.lower not in _ATTRIBUTES:
            break
        end = _further(parsed, k, last, kind)
        if end == k:
            break
        if parsed.tokens[k].shape is MARK:
            kind = ""
        k = end
    return k


def _further(parsed: Parsed, k: int, last: int, kind: str) -> int:
    """Return where what belongs to the phrase at `k` ends; `k` where nothing more does."""
    tokens = parsed.tokens
    token = tokens[k]
    if token.text == "(":
        close = next((m for m in range(k + 1, min(last, k + 8)) if tokens[m].text == ")"), None)
        return k if close is None else close + 1
    if token.shape is MARK and parsed.pair_at[k] >= 0:
        stop = parsed.pair_tokens[parsed.pair_at[k]][1]
        small = kind not in ("name", "person") and stop - k == 3  # „taz“ is a paper's name, „laut“ no person's
        named = k + 1 < stop and (tokens[k + 1].capital or small)
        return stop if named and stop - k <= 6 and stop <= last else k
    if token.shape is not WORD:
        return k
    if token.capital:
        apart = token.lower in FUNCTION_WORDS or token.lower.endswith(_SEVERAL_ENDS)
        return k if apart else capital_run(parsed, k, last, sentence_start=False)
    return _attribute_end(parsed, k, last, kind)


def _attribute_end(parsed: Parsed, k: int, last: int, kind: str) -> int:
    """Return the end of a genitive or a prepositional attribute at `k`; `k` where it is none of this phrase."""
    tokens = parsed.tokens
    lower = tokens[k].lower
    inner = k + 1
    if lower in GENITIVES:
        # "laut Karl Huber der frühere Leiter", "wirft die OSZE der Kommission vor": new noun phrases
        shouted = lower == "der" and len(tokens[k - 1].text) > 1 and tokens[k - 1].text.isupper()
        if kind == "name" or shouted:
            return k
    elif lower in ("von", "vom"):
        if kind not in _OWNED:
            return k  # with a passive verb this is who did it
    elif lower not in _PLACES or kind not in ("person", "organisation", "name") or _no_place(tokens, k, last):
        return k
    determined = inner < last and (tokens[inner].lower in NOMINATIVE or tokens[inner].lower in OBLIQUE)
    if lower not in GENITIVES and determined:
        inner += 1
    start = modifiers(tokens, inner, last, determined=True)
    end = capital_run(parsed, start, last, sentence_start=False)
    if lower == "in" and tokens[k + 1].lower in _SOME and start < last and _is_said_in(tokens[start].text):
        return k  # "in einem Brief" is no place
    return k if end == start or tokens[start].text in NOT_SPEAKERS else end


def _no_place(tokens: Sequence[Token], k: int, last: int) -> bool:
    """Tell whether the preposition at `k` tells where to: "rief sie in die Menge"."""
    return tokens[k].lower == "in" and k + 1 < last and tokens[k + 1].lower in ("die", "das", "den", "seine", "ihre")


_SOME = frozenset("einem einer seinem seiner ihrem ihrer diesem dieser".split())
_MEDIA = (
    "eintrag", "podcast", "video", "interview", "gespräch", "post", "posting", "tweet", "beitrag", "sendung", "rede",
    "ansprache", "videobotschaft", "konferenz",
)  # fmt: skip
"""Ends of nouns for where words are said or written that are no papers."""


def _is_said_in(noun: str) -> bool:
    """Tell what words are said or written in from where somebody is."""
    return noun_kind(noun) == "document" or noun.lower().endswith(_MEDIA)


_PLACES = frozenset("für im in bei beim aus".split())
"""Prepositions that may add a place or a field to a person or an organisation."""
_ATTRIBUTES = GENITIVES | _PLACES | {"von", "vom"}
"""Small words that may carry a phrase on."""
