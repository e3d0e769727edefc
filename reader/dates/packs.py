"""The languages that are known, each from its data."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.dates import english, english_rules, german, german_rules
from reader.dates.pack import Pack, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reader.dates.pack import Value

_NUMERIC_RULES = (Rule("day", "[FULLDATE]", "calendar"),)


@lru_cache(maxsize=8)
def pack_for(language: str) -> Pack:
    """Return the pack of a language by its ISO 639-1 code (a region after it is ignored)."""
    code = language[:2].lower()
    if code == "de":
        return Pack(
            "de", german.WORDS, german_rules.RULES, german_rules.MACROS, german.ENDINGS, _german_compound,
            lambda: _weekday_parts(german.WORDS), capitals_are_nouns=True, lasting_nouns=german.LASTING_NOUNS,
            separable=german.SEPARABLE,
        )  # fmt: skip
    if code == "en":
        return Pack(
            "en",
            english.WORDS,
            english_rules.RULES,
            english_rules.MACROS,
            english.ENDINGS,
            _english_verb,
            dots_in_dates=False,
            month_first=True,
        )
    return Pack("", {}, _NUMERIC_RULES, {})


def _weekday_parts(words: Mapping[str, Mapping[Value, str]]) -> Iterator[tuple[str, str, Value]]:
    """Join days of the week with parts of the day: "Dienstagabend"."""
    parts = [(p, form.lower()) for p, forms in words["DAYPART"].items() for form in forms.split()]
    for weekday, names in words["WEEKDAY"].items():
        for part, form in [*parts, ("MO", "früh")]:
            if form not in {"mitternacht", "morgengrauen"}:
                yield names.split()[0] + form, "WEEKDAYPART", f"{weekday}{part}"


def _english_verb(word: str, _: str, category: str, *__: object) -> dict[str, Value]:
    """Read a small word in "-ed" as a verb of the past, one in "-ing" as what is going on."""
    return {category: 0} if word.islower() and len(word) >= 5 else {}


# "eingesetzte", "geplante": participles before a noun, which end like verbs of the past.
_ATTRIBUTE = re.compile(r"(?:ab|an|auf|aus|bei|da|durch|ein|fest|her|hin|los|mit|nach|um|vor|weg|zu|zurück)?ge")


# "zurückzutreten", "fortzusetzen": infinitives that hold their "zu".
_WITH_ZU = re.compile(
    r"(?:ab|an|auf|aus|bei|da|dar|durch|ein|fern|fest|fort|frei|her|hin|los|mit|nach|nieder|statt|teil|um|vor|voran|weg"
    r"|weiter|wieder|zurück|zusammen|heraus|herein|hinaus|hinein|bereit|stand)zu\w{3,20}n$"
)


def _german_compound(
    word: str, stem: str, category: str, value: Value, known: Mapping[str, Mapping[str, Value]]
) -> dict[str, Value]:
    """Judge a German compound: "Arbeitstage", "zweiwöchig", "16-jährig"."""
    lower = word.lower()
    if lower in german.NOT_UNITS:
        return {}
    if category == "SENTPAST":  # a weak verb; participles used as adjectives mostly begin with "ge"
        if word.islower() and _WITH_ZU.match(lower):
            return {"TOINF": 0}
        weak = word.islower() and len(word) >= 5 and not _ATTRIBUTE.match(lower)
        return {"SENTPAST": 0} if weak else {}
    if category == "PARTICIPLE":
        if word.islower() and _WITH_ZU.match(lower):
            return {"TOINF": 0}
        return {"PARTICIPLE": 0} if word.islower() and lower.startswith(("ge", "ver", "be", "er", "zer")) else {}
    if category == "COMPUNIT":
        return {"COMPUNIT": value} if word[0].isupper() and len(stem) >= 3 else {}
    if not stem:
        return {"LASTING": value}
    senses = known.get(stem, {})
    number = senses.get("NUM", 1 if stem in {"ein", "ganz"} else None)
    return {"LASTING": f"{number:g}{value}"} if isinstance(number, int | float) else {}
