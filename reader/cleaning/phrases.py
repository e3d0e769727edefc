"""The phrase lists: what cookie banners, offers and "read also" lines say, looked up in microseconds.

A line is folded to its lower-case words; each phrase is filed under its longest word, so a line is compared only with
phrases it shares a word with.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_WORD = re.compile(r"\w+")
_LANGUAGES = ("de", "en")

LIMITS = {
    # The most words a line may have to be taken out on a strong phrase alone. Banners talk at length; a share button
    # does not, and a long line that begins with "Mehr aus" is prose.
    "cookie-notice": 150,
    "ad-block-notice": 60,
    "embedded-content": 60,
    "advertisement": 25,
    "offer": 40,
    "donation": 50,
    "newsletter": 45,
    "app-nag": 30,
    "share-bar": 8,
    "audio-player": 14,
    "reading-time": 14,
    "read-also": 24,
    "poll": 14,
    "comments": 25,
    "feedback": 30,
    "author-box": 12,
    "credit": 0,
    "programme-note": 20,
    "copyright": 25,
    "navigation": 5,
    "stamp": 12,
}


_OPENING = 3  # words an opening has at least, counted by the blanks around them

_RANK = {family: number for number, family in enumerate(LIMITS)}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of one family, folded and padded with blanks so that it matches whole words only."""

    family: str
    """The rule it speaks for, e.g. "cookie-notice"."""
    parts: tuple[str, ...]
    at_start: bool
    at_end: bool
    strong: bool
    others: frozenset[str]
    """All its words but the longest: a line that lacks one cannot hold the phrase."""

    def fits(self, folded: str) -> bool:
        """Tell whether the folded line holds all parts in order, anchored where the phrase is."""
        at = 0
        for number, part in enumerate(self.parts):
            if number == 0 and self.at_start:
                if not folded.startswith(part):
                    return False
                at = len(part) - 1
                continue
            found = folded.find(part, at)
            if found < 0:
                return False
            at = found + len(part) - 1
        return not self.at_end or (at == len(folded) - 1 or folded.endswith(self.parts[-1]))


@dataclass(frozen=True, slots=True)
class Hits:
    """Which families a line speaks like."""

    strong: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()


_NONE = Hits()


def fold(line: str) -> list[str]:
    """Return the words of a line in lower case, marks and digits' separators gone."""
    lower = line.lower()
    return _WORD.findall(lower.replace("_", " ") if "_" in lower else lower)


def hits(words: list[str], unique: set[str] | None = None) -> Hits:
    """Return the families whose phrases the words of a line hold, in the order of `LIMITS`.

    `unique` is the set of the words, where the caller has it already.
    """
    if not words:
        return _NONE
    index = _index()
    unique = set(words) if unique is None else unique
    begun = index.by_first.get(words[0])
    if begun is None and index.words.isdisjoint(unique):
        return _NONE
    phrases: list[Phrase] = []
    if begun is not None:
        phrases += begun.get("", ())
        if len(words) > 1:
            phrases += begun.get(words[1], ())
    strong: dict[str, None] = {}
    weak: dict[str, None] = {}
    for word in index.words & unique:
        if word in index.weak_words:
            weak[index.weak_words[word]] = None
        for phrase in index.by_longest.get(word, ()):
            if phrase.others <= unique:
                phrases.append(phrase)
    if phrases:
        folded = f" {' '.join(words)} "
        for phrase in phrases:
            found = strong if phrase.strong else weak
            if phrase.family not in found and phrase.fits(folded):
                found[phrase.family] = None
    if not strong and not weak:
        return _NONE
    return Hits(tuple(sorted(strong, key=_RANK.__getitem__)), tuple(sorted(weak, key=_RANK.__getitem__)))


def opening(words: list[str]) -> Hits:
    """Return the family of a paragraph too long for `hits` that opens as a consent banner does."""
    begun = _index().by_first.get(words[0])
    if begun is None:
        return _NONE
    folded = ""
    for phrase in begun.get(words[1], ()):
        if phrase.family == "cookie-notice" and phrase.parts[0].count(" ") > _OPENING:
            folded = folded or f" {' '.join(words[:12])} "
            if phrase.fits(folded):
                return Hits((phrase.family,))
    return _NONE


def reasons() -> dict[str, str]:
    """Return, for each family, the sentence that says why its lines are not the article's."""
    return {family: str(entry["reason"]) for family, entry in _lists()["de"].items()}


@cache
def _lists() -> dict[str, dict[str, dict[str, list[str]]]]:
    folder = files("reader.cleaning") / "data"
    return {
        language: tomllib.loads((folder / f"phrases_{language}.toml").read_text(encoding="utf-8"))
        for language in _LANGUAGES
    }


@dataclass(slots=True)
class _Index:
    """The phrases filed so that a line meets only those it could hold."""

    by_first: dict[str, dict[str, list[Phrase]]]
    """Phrases that begin the line, by their first word and their second; "" where they have or state no second."""
    by_longest: dict[str, list[Phrase]]
    """The others, by their longest word."""
    weak_words: dict[str, str]
    """Weak phrases of a single word: finding the word is finding the phrase."""
    words: frozenset[str]
    """All words of `by_longest` and `weak_words`."""


@cache
def _index() -> _Index:
    index = _Index({}, {}, {}, frozenset())
    for families in _lists().values():
        for family, entry in families.items():
            for strength in ("strong", "weak"):
                for words in entry[strength]:
                    phrase = _phrase(family, words, strong=strength == "strong")
                    every = " ".join(phrase.parts).split()
                    if phrase.at_start:
                        first, second, *_ = (*phrase.parts[0].split(), "", "")
                        index.by_first.setdefault(first, {}).setdefault(second, []).append(phrase)
                    elif len(every) == 1 and not phrase.strong and not phrase.at_end:
                        index.weak_words[every[0]] = family
                    else:
                        index.by_longest.setdefault(max(every, key=len), []).append(phrase)
    index.words = frozenset((*index.by_longest, *index.weak_words))
    return index


def _phrase(family: str, words: str, *, strong: bool) -> Phrase:
    at_start, at_end = words.startswith("^"), words.endswith("$")
    bare = words.strip("^$")
    parts = tuple(
        f" {part if part.replace(' ', '').isalpha() else ' '.join(fold(part))} " for part in bare.split(" ... ")
    )
    every = " ".join(parts).split()
    return Phrase(family, parts, at_start, at_end, strong, frozenset(every) - {max(every, key=len)})
