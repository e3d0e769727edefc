"""Ages as the press gives them: "(54)", ", 52,", "der 54-Jährige", "the 52-year-old", "die Mittvierzigerin"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.analysis.parsed import Parsed

_TOLD = re.compile(r"^(\d{1,3})-?(?:jährige[rnms]?|year-old)$", re.IGNORECASE)
_DECADE = re.compile(
    r"^(?:Mitt|End|Anfang)(zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig)er(?:in)?s?$", re.IGNORECASE
)


def age_told(word: str) -> str:
    """Return the age a word gives ("54" of "54-Jährige"), "?" for a decade of life, "" for other words."""
    found = _TOLD.match(word)
    if found:
        return found[1]
    return "?" if _DECADE.match(word) else ""


def age_near(parsed: Parsed, first: int, last: int) -> str:
    """Return the age given in or directly after the mention from token `first` to `last`; "" without one."""
    tokens = parsed.tokens
    for k in range(first, last):
        told = age_told(tokens[k].text)
        if told and told != "?":
            return told
    for k in range(first + 1, min(last + 1, len(tokens) - 2)):
        opening, number, closing = tokens[k].text, tokens[k + 1].text, tokens[k + 2].text
        paired = (opening == "(" and closing in "),") or (opening == "," and closing in ",.;")
        if paired and number.isdigit() and 1 < len(number) < 4 and int(number) < 120:
            return number
    return ""
