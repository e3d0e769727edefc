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

_WORD = re.compile(r"[^\W_]+")
_LANGUAGES = ("de", "en")

LIMITS = {
    # The most words a line may have to be taken out on a strong phrase alone. Banners talk at length; a share button
    # does not, and a long line that begins with "Mehr aus" is prose.
    "cookie-notice": 60,
    "ad-block-notice": 60,
    "embedded-content": 60,
    "advertisement": 25,
    "offer": 40,
    "donation": 50,
    "newsletter": 45,
    "app-nag": 30,
    "share-bar": 8,
    "audio-player": 14,
    "read-also": 24,
    "comments": 25,
    "feedback": 30,
    "author-box": 12,
    "credit": 0,
    "programme-note": 20,
    "copyright": 25,
    "navigation": 5,
    "stamp": 12,
}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of one family, folded and padded with blanks so that it matches whole words only."""

    family: str
    """The rule it speaks for, e.g. "cookie-notice"."""
    parts: tuple[str, ...]
    at_start: bool
    at_end: bool
    strong: bool

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
    return _WORD.findall(line.lower())


def hits(words: list[str]) -> Hits:
    """Return the families whose phrases the words of a line hold, each once, in the order found."""
    if not words:
        return _NONE
    index = _index()
    folded = ""
    strong: dict[str, None] = {}
    weak: dict[str, None] = {}
    for word in set(words) & index.keys():
        if not folded:
            folded = f" {' '.join(words)} "
        for phrase in index[word]:
            found = strong if phrase.strong else weak
            if phrase.family not in found and phrase.fits(folded):
                found[phrase.family] = None
    if not strong and not weak:
        return _NONE
    return Hits(tuple(sorted(strong, key=_rank)), tuple(sorted(weak, key=_rank)))


def reasons() -> dict[str, str]:
    """Return, for each family, the sentence that says why its lines are not the article's."""
    return {family: entry["reason"] for family, entry in _lists()["de"].items()}


def _rank(family: str) -> int:
    return list(LIMITS).index(family)


@cache
def _lists() -> dict[str, dict[str, dict[str, list[str]]]]:
    folder = files("reader.cleaning") / "data"
    return {
        language: tomllib.loads((folder / f"phrases_{language}.toml").read_text(encoding="utf-8"))
        for language in _LANGUAGES
    }


@cache
def _index() -> dict[str, tuple[Phrase, ...]]:
    index: dict[str, list[Phrase]] = {}
    for families in _lists().values():
        for family, entry in families.items():
            for strength in ("strong", "weak"):
                for words in entry[strength]:
                    phrase = _phrase(family, words, strong=strength == "strong")
                    key = max(" ".join(phrase.parts).split(), key=len)
                    index.setdefault(key, []).append(phrase)
    return {word: tuple(phrases) for word, phrases in index.items()}


def _phrase(family: str, words: str, *, strong: bool) -> Phrase:
    at_start, at_end = words.startswith("^"), words.endswith("$")
    parts = tuple(f" {' '.join(fold(part))} " for part in words.strip("^$").split(" ... "))
    return Phrase(family, parts, at_start, at_end, strong)
