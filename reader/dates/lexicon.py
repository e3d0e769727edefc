"""Words of one language with their categories, and the tokens a text is cut into.

Every token carries one code character that stands for the set of its categories, so that a grammar over tokens is an
ordinary regular expression over the string of codes: linear, fast, and blind to white space.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reader.dates.pack import Pack, Senses, Value

OTHER = "x"
BREAK = "|"

_FIRST_CODE = 0xE000
_MOST_MET = 50_000
"""Words and marks that are remembered with what they mean."""


class Token(NamedTuple):
    """A word, a number or a mark of a text."""

    start: int
    end: int
    code: str
    senses: Senses


# No two kinds of alternatives begin with the same sign. Words and marks stand first because most of a text is made of
# them, and without a name because it takes time; the plain letters of Latin-1 are looked up in a table, which takes a
# fifth of the time of others. Blanks, which no alternative takes, are refused at once.
_WORDS = r"""(?![^\S\n])(?:
  (?:[A-Za-zÀ-ÖØ-öø-ÿ]+|[^\W\d_])[^\W_]*(?:['’](?![sS]\b)(?=[^\W\d_])[^\W_]{1,12})?
| [^\w\s]
| (?P<PARAGRAPH>\n\s*)
| (?=\d)(?:
"""
# Quantifiers are bounded so that a page of digits costs no more than a page of words.
_NUMERIC = r"""
  (?P<ISO>\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?)(?![\d-])
| (?P<YMD>(?:19|20)\d\d/\d\d/\d\d)(?![\d/])
| (?P<VERSION>\d{1,6}(?:\.\d{1,6}){3,8})
| (?P<DOTDATE>\d{1,2}\.[\ \u00a0]?\d{1,2}\.[\ \u00a0]?(?:\d{4}|\d\d)(?![\d])(?!\.\d|:\d|\.?[\ ]?Uhr))
| (?P<SLASHDATE>\d{1,2}/\d{1,2}/(?:\d{4}|\d\d))(?![\d/])
| (?P<DASHDATE>\d{1,2}-\d{1,2}-(?:\d{4}))(?![\d-])
| (?P<DOTDAY>\d{1,2}\.\d{1,2}\.)(?!\d)
| (?P<AMPM>\d{1,2}(?:[:.]\d\d)?[\ \u00a0]?[apAP](?:[mM]\b|\.[\ ]?[mM]\b\.?))
| (?P<COLON>\d{1,2}:\d\d(?::\d\d)?)(?![\d:])
| (?P<SCORE>\d{1,3}:\d{1,3})
| (?P<DOTTED>\d{1,2}\.\d\d)(?![\d.,]\d)(?!\d)
| (?P<GROUPED>\d{1,3}(?:[.,'’\u202f\u00a0]\d{3}){1,6})(?!\d)
| (?P<DECIMAL>\d{1,12}[.,]\d{1,12})
| (?P<DECADE>(?:[1-9]\d\d0|\d0)(?:er|['’]?s))(?!\w)
| (?P<YEARS>(?:1[5-9]|20)\d\d/\d\d)(?![\d/])
| (?P<NTH>\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH))(?!\w)
| (?P<DOTORD>\d{1,3}\.)(?![\d])
| (?P<INT>\d{1,4})(?![^\W_])
| (?P<JUNK>\d+[^\W_]*)
"""
_END = "))"
_DOTTED_KINDS = ("DOTDATE", "DOTDAY", "DOTTED", "DOTORD")


@lru_cache(maxsize=2)
def _cutter(*, dots: bool) -> re.Pattern[str]:
    """Return the pattern that cuts a text into tokens, with or without the kinds written with a dot."""
    kinds = [line for line in _NUMERIC.splitlines() if dots or not any(f"<{kind}>" in line for kind in _DOTTED_KINDS)]
    return re.compile(_WORDS + "\n".join(kinds) + _END, re.VERBOSE)


_MARKS = {
    ",": "COMMA", ".": "DOT", "(": "LPAR", "[": "LPAR", ")": "RPAR", "]": "RPAR", "-": "DASH", "–": "DASH",
    "—": "DASH", "‑": "DASH", "/": "SLASH", ":": "COLONMARK", "%": "PERCENT", "$": "MONEY", "€": "MONEY",
    "£": "MONEY", "§": "LAW", "’": "APOSTROPHE", "'": "APOSTROPHE", "‘": "APOSTROPHE", '"': "QUOTE", "“": "QUOTE",
    "„": "QUOTE", "”": "QUOTE", "»": "QUOTE", "«": "QUOTE", "&": "AMPERSAND", "+": "PLUS", "#": "HASH", "|": "PIPE",
    "°": "PERCENT", "•": "PIPE", "·": "PIPE", ";": "SEMICOLON", "!": "STOP", "?": "STOP",
}  # fmt: skip


class Lexicon:
    """The words of a pack, ready for looking up; codes are given out as sets of categories appear."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._plain: dict[str, dict[str, Value]] = {}
        self._capital: dict[str, dict[str, Value]] = {}
        self._codes: dict[frozenset[str], str] = {}
        self._by_category: dict[str, list[str]] = {}
        self._met: dict[str, tuple[str, Senses]] = {}
        for category, meanings in pack.words.items():
            for value, words in meanings.items():
                for word in words.split():
                    for form in _forms(word):
                        self.add(form, category, value)
        for word, category, value in pack.compounds():
            self.add(word, category, value)
        self._endings = tuple(pack.endings)
        self._separable = pack.separable
        self._cut = _cutter(dots=pack.dots_in_dates)

    def add(self, word: str, category: str, value: Value) -> None:
        """Teach a word; one that begins with a capital is known only with its capital."""
        words = self._capital if word[0].isupper() else self._plain
        words.setdefault(word.lower(), {})[category] = value

    def codes_of(self, categories: Iterable[str]) -> str:
        """Return every code whose set holds one of the categories, as they are when the words are settled."""
        return "".join(sorted({code for category in categories for code in self._by_category.get(category, ())}))

    def settle(self) -> None:
        """Give a code to every word and number that can occur, so that grammars can be compiled."""
        for words in (self._plain, self._capital):
            for word in words:
                for form in (word, word.capitalize()):
                    self.word(form)
        for number in (0, 1, 5, 13, 20, 25, 31, 32, 60, 99, 100, 366, 999, 1000, 1700, 2000, 2101, 9999):
            for digits in (str(number), f"{number:02d}"):
                self.code(_integer(digits))
        for senses in _NUMERIC_SAMPLES:
            self.code(dict.fromkeys(senses, 0))
        for mark in _MARKS.values():
            self.code({mark: 0})
        for ending in self._pack.endings.values():
            self.code({ending[0]: 0})
        self.code({"TOINF": 0})
        for held, code in self._codes.items():
            for category in held:
                self._by_category.setdefault(category, []).append(code)

    def code(self, senses: Senses) -> str:
        """Return the code of a set of categories; "x" for none."""
        if not senses:
            return OTHER
        held = frozenset(senses)
        if held not in self._codes:
            self._codes[held] = chr(_FIRST_CODE + len(self._codes))
        return self._codes[held]

    def word(self, word: str) -> tuple[str, Senses]:
        """Return code and senses of a word as it is written."""
        lower = word.lower()
        senses: dict[str, Value] = {}
        if lower in self._plain:
            senses.update(self._plain[lower])
        if lower in self._capital and word[0].isupper():
            senses.update(self._capital[lower])
        if not senses and lower.endswith(self._endings):
            senses = self._by_ending(word, lower)
        if not senses and lower.startswith(self._separable) and word.islower():
            senses = self._by_prefix(lower)
        return (self.code(senses), senses) if senses else (OTHER, _NO_SENSES)

    def _by_prefix(self, lower: str) -> dict[str, Value]:
        """Return the tense of a separable verb written together: that of the verb without its prefix."""
        for prefix in self._separable:
            if lower.startswith(prefix):
                tense = self._plain.get(lower[len(prefix) :], _NO_SENSES).keys() & {"SENTPAST", "SENTPRESENT"}
                if tense:
                    return dict.fromkeys(tense, 0)
        return {}

    def _by_ending(self, word: str, lower: str) -> dict[str, Value]:
        for ending, (category, value) in self._pack.endings.items():
            if lower.endswith(ending):
                found = self._pack.compose(word, lower[: -len(ending)], category, value, self._plain)
                if found:
                    return found
        return {}

    def tokens(self, text: str) -> list[Token]:
        """Cut a text into tokens, white space left out, paragraph ends as breaks."""
        out: list[Token] = []
        add = out.append
        met = self._met
        make = tuple.__new__  # spares the call of the named one
        for found in self._cut.finditer(text):
            piece = found.group()
            told = met.get(piece)
            if told is None:
                kind = found.lastgroup or ("WORD" if piece[0].isalnum() else "MARK")
                if kind == "PARAGRAPH":
                    if _runs_on(text, *found.span(), piece):
                        continue
                    told = (BREAK, _NO_SENSES)
                else:
                    told = self._piece(kind, piece)
            add(make(Token, found.span() + told))
        return out

    def _piece(self, kind: str, piece: str) -> tuple[str, Senses]:
        """Return code and senses of a word, a mark or a number, and remember those of words and marks."""
        if kind == "WORD":
            told = self.word(piece)
        elif kind == "MARK":
            mark = _MARKS.get(piece)
            told = self._mark(mark) if mark else (OTHER, _NO_SENSES)
        else:
            senses = self._number(kind, piece)
            return self.code(senses), senses
        if len(self._met) < _MOST_MET:
            self._met[piece] = told
        return told

    def _mark(self, mark: str) -> tuple[str, Senses]:
        senses: Senses = {mark: 0}
        return self.code(senses), senses

    def _number(self, kind: str, written: str) -> Senses:
        if kind == "INT":
            return _integer(written)
        read = _READERS.get(kind)
        return read(written, self._pack.month_first) if read else {kind: written}


def _forms(word: str) -> Iterable[str]:
    """Return the forms of an adjective noted with "~", or the word alone."""
    return [word[:-1] + ending for ending in ("e", "en", "er", "es", "em")] if word.endswith("~") else [word]


def _runs_on(text: str, start: int, end: int, gap: str) -> bool:
    """Tell whether a line end is only where a long line was wrapped: the next begins small or with a digit."""
    if gap.count("\n") != 1 or end >= len(text) or start == 0:
        return False
    begin = text.rfind("\n", max(0, start - 60), start) + 1
    following = text[end]
    return (begin == 0 or start - begin >= 50) and (following.islower() or text[start - 1] not in ".!?:")


_NO_SENSES: Senses = {}


def _integer(written: str) -> Senses:
    number = int(written)
    senses: dict[str, Value] = {"NUM": number}
    if len(written) <= 2:
        if 1 <= number <= 31:
            senses["DAY"] = number
        if 1 <= number <= 12:
            senses["MONTHNUM"] = number
        if number <= 24:
            senses["HOUR"] = number
        if number < 60 and len(written) == 2:
            senses["MINUTE"] = number
        if len(written) == 2:
            senses["YY"] = number
    elif len(written) == 4 and 1000 <= number <= 2100:
        senses["YEAR"] = number
    elif len(written) >= 3 and number < 1000:
        senses["OLDYEAR"] = number
    return senses


def _dot_date(written: str, _: bool) -> Senses:
    numbers = [int(n) for n in re.findall(r"\d+", written)]
    return _full_date(numbers[2], numbers[1], numbers[0], written)


def _slash_date(written: str, month_first: bool) -> Senses:
    first, second, year = (int(n) for n in re.findall(r"\d+", written))
    if (month_first and first <= 12) or second > 12:
        return _full_date(year, first, second, written)
    return _full_date(year, second, first, written)


def full_year(year: int) -> int:
    """Return the year a two-digit one means in news: 00 to 49 this century, 50 to 99 the last."""
    return year if year >= 100 else year + (2000 if year < 50 else 1900)


def _full_date(year: int, month: int, day: int, written: str) -> Senses:
    year = full_year(year)
    if 1 <= month <= 12 and 1 <= day <= 31 and 1000 <= year <= 2200:
        return {"FULLDATE": f"{year:04d}-{month:02d}-{day:02d}"}
    return {"JUNK": written}


def _iso(written: str, _: bool) -> Senses:
    numbers = [int(n) for n in re.findall(r"\d+", written)[:3]]
    senses = dict(_full_date(numbers[0], numbers[1], numbers[2], written))
    if "FULLDATE" in senses and len(written) > 10:
        senses = {"FULLDATE": str(senses["FULLDATE"]), "STAMP": written[10:16]}
    return senses


def _ymd(written: str, _: bool) -> Senses:
    return _full_date(int(written[:4]), int(written[5:7]), int(written[8:]), written)


def _dot_day(written: str, _: bool) -> Senses:
    day, month = (int(n) for n in re.findall(r"\d+", written))
    if 1 <= month <= 12 and 1 <= day <= 31:
        return {"DOTDAY": f"{month:02d}-{day:02d}"}
    return {"JUNK": written}


def _clock(kind: str, written: str) -> Senses:
    hour, minute = (int(n) for n in re.findall(r"\d+", written)[:2])
    return (
        {kind: f"{hour:02d}:{minute:02d}"}
        if hour <= 24 and minute < 60
        else {"JUNK" if ":" in written else "DECIMAL": written}
    )


def _ampm(written: str, _: bool) -> Senses:
    hour, *rest = (int(n) for n in re.findall(r"\d+", written))
    minute = rest[0] if rest else 0
    if not 1 <= hour <= 12 or minute > 59:
        return {"JUNK": written}
    hour = hour % 12 + (12 if "p" in written.lower() else 0)
    return {"AMPM": f"{hour:02d}:{minute:02d}"}


def _ordinal(written: str, kind: str) -> Senses:
    number = int(re.findall(r"\d+", written)[0])
    return {"ORD": number, kind: number} if 1 <= number <= 31 else {"ORD": number}


_READERS: dict[str, Callable[[str, bool], Senses]] = {
    "DOTDATE": _dot_date,
    "SLASHDATE": _slash_date,
    "DASHDATE": _dot_date,
    "ISO": _iso,
    "YMD": _ymd,
    "DOTDAY": _dot_day,
    "COLON": lambda w, _: _clock("COLON", w),
    "DOTTED": lambda w, _: _clock("DOTTED", w),
    "AMPM": _ampm,
    "NTH": lambda w, _: _ordinal(w, "DAYORD"),
    "DOTORD": lambda w, _: _ordinal(w, "DAYORD"),
}
_NUMERIC_SAMPLES = (
    ("FULLDATE",), ("FULLDATE", "STAMP"), ("DOTDAY",), ("COLON",), ("DOTTED",), ("AMPM",), ("ORD", "DAYORD"),
    ("ORD",), ("DECADE",), ("YEARS",), ("GROUPED",), ("DECIMAL",), ("JUNK",), ("VERSION",), ("SCORE",),
)  # fmt: skip
