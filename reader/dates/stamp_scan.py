"""A line cut into what a stamp can be made of: days, times, labels, names, separators.

Every item carries a letter for its kind, so that what makes a stamp can be said as regular expressions over the
letters. Only whole days count (with their year), in either language, because a page may mix them.
"""

from __future__ import annotations

import re
from datetime import date  # noqa: TC003 - a named tuple looks its fields' types up
from functools import lru_cache
from typing import NamedTuple

from reader.dates import english, german
from reader.dates.calendar import make_day
from reader.dates.lexicon import full_year
from reader.dates.stamps import (
    BYLINE,
    CONNECTORS,
    DAY_FIRST_ZONES,
    NAME_PARTS,
    NO_STAMP,
    PUBLISHED,
    UPDATED,
    ZONES,
)
from reader.spans import Span

_TIME = r"""(?:[01]?\d|2[0-4])(?:[:.][0-5]\d(?::[0-5]\d)?(?:\s?(?:[ap]m\b|[ap]\.\s?m\.))?
  |\s?(?:[ap]m\b|[ap]\.\s?m\.)|\s?(?:uhr|h)\b|h[0-5]\d\b|[0-5]\d(?=\s?(?:gmt|utc|z)\b))(?:\s?(?:uhr|h)\b)?"""
_MATTER = r"""(?:lesezeit|lesedauer|dauer|reading\stime|read\stime|read|länge)\s?:?\s?(?:ca\.?\s|about\s|~\s?)?
    \d{1,3}\s?(?:min(?:uten?|utes?|s)?\b\.?)
  |\d{1,6}\s?-?\s?(?:min(?:uten?|utes?|s)?\b\.?(?:\s?(?:read|lesezeit|lesedauer|reading\stime|to\sread))?
    |words?\b|wörter\b|zeichen\b|kommentare?\b|comments?\b|shares?\b|views?\b|aufrufe\b|likes?\b)
  |\b(?:seite|page|s\.)\s[a-z]?\d{1,3}\b"""


class Item(NamedTuple):
    """A part of a line."""

    kind: str
    """d day, t time, z zone, w weekday, p label of publication, u label of a change, c connector, m other small
    matter (reading time, counts), b word before an author, o small word of a name, N name or other capitalised word,
    A word in capitals, k code or number, x any other word, X word of captions and notices; and the marks , : . | and -
    (a dash)."""
    start: int
    end: int
    day: date | None = None


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    found: dict[str, int] = {}
    for words in (german.WORDS, english.WORDS):
        for category in ("MONTH", "MONTHABBR"):
            for number, names in words[category].items():
                found |= dict.fromkeys(names.lower().split(), int(number))
    return found


@lru_cache(maxsize=1)
def _weekdays() -> dict[str, int]:
    found: dict[str, int] = {}
    for words in (german.WORDS, english.WORDS):
        for category in ("WEEKDAY", "WDABBR"):
            for number, names in words[category].items():
                found |= dict.fromkeys(names.lower().split(), int(number))
    return found


def _either(words: object) -> str:
    """Return the alternation of some words, the longest first."""
    assert isinstance(words, tuple | list | dict)
    return "|".join(re.escape(w).replace(r"\ ", r"\s") for w in sorted(words, key=lambda w: -len(w)))


@lru_cache(maxsize=1)
def _scanner() -> re.Pattern[str]:
    """Return the pattern of all items; made when the first line is read."""
    month = _either(_months())
    year = r"(?:(?:19|20)\d\d|['’]?\d\d(?!\d|\s?[:.h]\d|\s?uhr|\s?[ap]\.?m))"
    return re.compile(
        rf"""
        (?P<iso>(?:19|20)\d\d-\d\d-\d\d(?!\d)(?:(?:T|\s)\d\d:\d\d(?::\d\d(?:[.,]\d{{1,9}})?)?(?:\s?Z\b|\s?[+-]\d\d:?\d\d)?)?)
      | (?P<ymd>(?:19|20)\d\d(?P<s1>[./])\d\d?(?P=s1)\d\d?)(?!\d)
      | (?P<numeric>(?<!\d)\d\d?\s?(?P<s2>[./-])\s?\d\d?\s?(?P=s2)\s?(?:(?:19|20)\d\d|\d\d))(?![\d:]|\.\d)
      | (?P<named>(?<!\d)(?P<nd>\d\d?)(?:st|nd|rd|th|\.)?[\s-]?(?:of\s)?(?P<nm>{month})\b\.?,?[\s-](?P<ny>{year}))(?!\d)
      | (?P<american>\b(?P<am>{month})\b\.?\s(?P<ad>\d\d?)(?:st|nd|rd|th)?,?\s(?P<ay>(?:19|20)\d\d))(?!\d)
      | (?P<m>{_MATTER}|\([^\W\d_]{{2,10}}\))
      | (?P<t>(?<!\d){_TIME})(?!\d)
      | (?P<offset>(?:GMT|UTC)?[+-]\d\d?:?(?:\d\d)?(?!\d))
      | (?P<u>\b(?:{_either(UPDATED)})(?![^\W\d_]))
      | (?P<p>\b(?:{_either(PUBLISHED)})(?![^\W\d_]))
      | (?P<word>[^\W\d_](?:[\w'’]|-(?=\w)){{0,40}}\.?|&)
      | (?P<k>\d[\w.]{{0,20}})
      | (?P<bar>[|·•»›/]|\s-{{2,3}}\s)
      | (?P<dash>[–—-])
      | (?P<mark>[,:;.!?©]|\(c\))
        """,
        re.VERBOSE | re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def labels() -> re.Pattern[str]:
    """Return the pattern of the words that say what a day beside them is, one of which every label has."""
    return re.compile(rf"\b(?:{_either(UPDATED)}|{_either(PUBLISHED)})(?![^\W\d_])", re.IGNORECASE)


def scan(line: str, language: str) -> list[Item]:
    """Cut a line into items; brackets, quotation marks and the like are left out.

    `language` decides between 7/3 and 3/7 where both are days: in English the month comes first, unless a time zone in
    the line tells another country or the weekday before it tells the other day.
    """
    english_order = language[:2].lower() == "en" and not DAY_FIRST_ZONES & set(re.findall(r"\b[A-Z]{3,4}\b", line))
    out: list[Item] = []
    weekday: int | None = None
    for found in _scanner().finditer(line):
        group = found.lastgroup or ""
        start, end = found.span()
        written = found.group()
        day = _day(found, english_order, weekday) if group in _DAYS else None
        if day is not None:
            out.append(Item("d", start, end, day))
        else:
            kind = _kind(group, written)
            if kind == "w":
                weekday = _weekdays()[written.lower().rstrip(".")]
            out.append(Item(kind, start, end))
    return out


_DAYS = frozenset(("iso", "ymd", "numeric", "named", "american"))


def _day(found: re.Match[str], month_first: bool, weekday: int | None) -> date | None:
    group = found.lastgroup
    if group in {"iso", "ymd"}:
        year, month, day = (int(n) for n in re.findall(r"\d+", found.group())[:3])
        return make_day(year, month, day)
    if group == "numeric":
        first, second, year = (int(n) for n in re.findall(r"\d+", found.group()))
        orders = [(second, first), (first, second)]
        if month_first and (found["s2"] != "." or year < 100):  # 7.3.2023 is European in English too
            orders.reverse()
        days = [d for m, n in orders if (d := make_day(full_year(year), m, n))]
        return next((d for d in days if d.weekday() == weekday), days[0] if days else None)
    if group == "named":
        year = int(found["ny"].lstrip("'’"))
        return make_day(full_year(year), _months()[found["nm"].lower()], int(found["nd"]))
    if group == "american":
        return make_day(int(found["ay"]), _months()[found["am"].lower()], int(found["ad"]))
    return None


_KINDS = {
    "bar": "|", "dash": "-", "offset": "z", "numeric": "k", "named": "k", "american": "k", "iso": "k", "ymd": "k",
}  # fmt: skip
_MARK_KINDS = {"©": "X", "(c)": "X", "(C)": "X", ";": ",", "!": ".", "?": "."}


def _kind(group: str, written: str) -> str:
    if group == "word":
        return _kind_of_word(written)
    if group == "mark":
        return _MARK_KINDS.get(written, written)
    return _KINDS.get(group, group)


@lru_cache(maxsize=4096)  # the lines of one text, and those of one outlet, are made of the same words
def _kind_of_word(written: str) -> str:
    bare = written.rstrip(".")
    lower = bare.lower()
    if bare in ZONES:
        return "z"
    if lower in NO_STAMP:
        return "X"
    if lower in _weekdays() and bare[0].isupper():
        return "w"
    for kind, words in (("c", CONNECTORS), ("b", BYLINE), ("o", NAME_PARTS)):
        if lower in words and (
            bare.islower() or kind == "b" or len(lower) > 2 or bare in {"AM", "UM", "AT", "ON", "&"}
        ):
            return kind
    if any(c.isdigit() for c in bare):
        return "k"
    if bare.isupper() and len(bare) > 1:
        return "A"
    return "N" if bare[0].isupper() else "x"


def span_of(item: Item, line: str) -> Span:
    """Return where the day of an item stands, without a time written to it ("2023-03-07T12:15")."""
    time = re.match(r"\d{4}-\d\d-\d\d", line[item.start : item.end])
    return Span(item.start, item.start + 10 if time else item.end)
