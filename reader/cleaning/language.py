"""Which language a text is in, by its script and its function words; no model, no dependency.

Function words make up a third of running text, so some fifty words decide among twenty languages; for the others the
script decides alone.
"""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files

_WORDS = re.compile(r"[^\W\d_]+")
_SAMPLE = 1_600  # characters; beyond that the vote no longer changes
_GLANCE = 600  # characters that are enough where the vote is clear
_CLEAR = 2.5  # times the points of the next language
_SCRIPTS = (
    ("ko", re.compile("[가-힣ᄀ-ᇿ]")),
    ("ja", re.compile("[ぁ-ヿ]")),
    ("zh", re.compile("[一-鿿㐀-䶿]")),
    ("el", re.compile("[α-ωά-ώἀ-῾Α-Ω]")),
    ("he", re.compile("[א-ת]")),
    ("ar", re.compile("[ء-ي]")),
    ("hi", re.compile("[ऀ-ॿ]")),
    ("th", re.compile("[ก-๛]")),
    ("ka", re.compile("[ა-ჿ]")),
    ("hy", re.compile("[ա-և]")),
)
_PERSIAN = re.compile("[پچژگ]")
_CYRILLIC = re.compile("[а-яёіїєґў]")
_LATIN_OR_CYRILLIC = re.compile("[a-zß-ɏа-яёіїєґў]")
_LETTERS = {
    # letters that only one of two look-alikes has, worth as much as a function word
    "da": "æø",
    "no": "æø",
    "uk": "іїєґ",
    "ru": "ыэё",
    "pt": "ãõ",
    "es": "ñ",
    "de": "ß",
    "cs": "ěřů",
    "sk": "ľĺŕô",
    "pl": "łśźż",
    "hu": "őű",
    "ro": "șțşţ",
    "tr": "ığş",
}
_OWN_LETTERS = {
    letter: [language for language, letters in _LETTERS.items() if letter in letters]
    for letter in "".join(_LETTERS.values())
}
_LEAST_SHARE = 0.08  # of all words: below it a text is no running prose in any of the languages


@cache
def function_words(language: str) -> frozenset[str]:
    """Return the commonest function words of a language in lower case; empty for one we have none of."""
    return frozenset(_all_words().get(language, "").split())


@cache
def _all_words() -> dict[str, str]:
    data = (files("reader.cleaning") / "data" / "function_words.json").read_text(encoding="utf-8")
    words: dict[str, str] = json.loads(data)
    return words


@cache
def _votes() -> dict[str, tuple[tuple[str, float], ...]]:
    """Map each function word to the languages it speaks for; a word of many languages says little for each."""
    of: dict[str, list[str]] = {}
    for language, words in _all_words().items():
        for word in words.split():
            of.setdefault(word, []).append(language)
    return {word: tuple((language, 1 / len(languages)) for language in languages) for word, languages in of.items()}


def language_of(text: str, hint: str = "") -> str:
    """Return the ISO 639-1 code of the language most of `text` is in; "" when it cannot be told.

    `hint` is what the page claims of itself ("de-AT"); it decides only where the text says nothing, because pages lie.
    """
    sample = text if len(text) <= _SAMPLE else text[len(text) // 4 :][:_SAMPLE]
    sample = sample.lower()
    by_script = _by_script(sample)
    if by_script:
        return by_script
    return _by_words(sample[:_GLANCE], _CLEAR) or _by_words(sample) or _primary(hint)


def _primary(tag: str) -> str:
    """Return the language part of a tag ("de-CH" -> "de"); "" when there is none."""
    found = re.match(r"([a-zA-Z]{2})(?:[-_]|$)", tag.strip())
    code = found.group(1).lower() if found else ""
    return "no" if code in ("nb", "nn") else code


def _by_script(sample: str) -> str:
    if sum(map(sample.count, "etaonir")) * 4 > len(sample):  # plain Latin text, the usual case, told at a glance
        return ""
    letters = len(_LATIN_OR_CYRILLIC.findall(sample))
    if letters * 2 > len(sample):  # told without counting ten scripts
        return ""
    counts = {language: len(script.findall(sample)) for language, script in _SCRIPTS}
    total = sum(counts.values())
    if total * 2 < letters or total < 4:
        return ""
    if counts["ja"] * 12 > total:  # Japanese mixes kana into Han
        return "ja"
    language = max(counts, key=counts.__getitem__)
    if language == "ar" and len(_PERSIAN.findall(sample)) * 100 > counts["ar"]:
        return "fa"
    return language


def _by_words(sample: str, margin: float = 1.02) -> str:
    """Return the language whose function words lead by `margin`; "" where none does."""
    words = _WORDS.findall(sample)
    if len(words) < 3:
        return ""
    votes = _votes()
    score: dict[str, float] = {}
    for word in words:
        for language, weight in votes.get(word, ()):
            score[language] = score.get(language, 0.0) + weight
    own = _OWN_LETTERS.keys() & set(sample)
    if own:
        cyrillic = len(_CYRILLIC.findall(sample)) * 2 > len(sample.replace(" ", ""))
        counts: dict[str, int] = {}
        for letter in own:
            for language in _OWN_LETTERS[letter]:
                if (language in ("ru", "uk")) == cyrillic:
                    counts[language] = counts.get(language, 0) + sample.count(letter)
        for language, count in counts.items():
            score[language] = score.get(language, 0.0) + min(count, len(words) / 8)
    if not score:
        return ""
    (best, points), *others = sorted(score.items(), key=lambda item: -item[1])[:2]
    least = max(1.0, len(words) * _LEAST_SHARE)
    clear = not others or points > others[0][1] * margin
    return best if points >= least and clear else ""
