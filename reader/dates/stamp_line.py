"""Whether a line stamps a day on its article: "Stand: 07.11.2024, 13:45 Uhr", "By Jane Roe | Nov. 7, 2024", a dateline.

A stamp stands in a line of its own: beside the day nothing but small matter (label, time, weekday, author, section,
reading time). One word more, and it is a sentence that merely holds a date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.dates.stamp_scan import labels, scan, span_of
from reader.dates.stamps import ARTICLES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from reader.dates.stamp_scan import Item
    from reader.spans import Span

# A line longer than this is a sentence, or several.
_LONGEST = 200
_DIGIT = re.compile(r"\d")
# As far into a line a dateline is looked for.
_DATELINE_REACH = 160
# Words between bars: more are a headline or a teaser.
_MOST_WORDS = 8


class StampKind(IntEnum):
    """How a stamp says what its day is; the smaller the surer that it is the day of first publication."""

    PUBLISHED = 0
    """"Veröffentlicht", "Published", "Stand"."""
    DATELINE = 1
    """"Berlin, 7. November 2024 (dpa) –"."""
    BARE = 2
    """A day with nothing but small matter."""
    UPDATED = 3
    """"Aktualisiert", "Last modified": the article is as old or older."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """The day a line stamps on its article."""

    day: date
    kind: StampKind
    span: Span
    """The day as it is written in the line."""


def stamp_of(line: str, language: str) -> Stamp | None:
    """Return the stamp of a line, of several the one of first publication; None for any other line."""
    if len(_DIGIT.findall(line, 0, _LONGEST)) < 3 or (len(line) > _LONGEST and not _opens_with_place(line)):
        return None
    items = scan(line[:_LONGEST], language)
    if not any(item.kind == "d" for item in items):
        return None
    if len(line) <= _LONGEST:
        found = _sentence(line, items) or _own_line(line, items)
        if found:
            return found
    return _dateline(line, items)


def label_of(line: str, language: str) -> StampKind | None:
    """Return what a line says that holds nothing but a label ("Veröffentlicht am"): the day stands in the next."""
    if len(line) > 40 or not labels().search(line):
        return None
    kinds = "".join(item.kind for item in scan(line, language))
    return _label(kinds) if re.fullmatch(r"[pu][c:,]*", kinds) else None


def _label(kinds: str) -> StampKind:
    return StampKind.UPDATED if "u" in kinds and "p" not in kinds else StampKind.PUBLISHED


_CHANGES = "aktualisiert|geändert|überarbeitet|bearbeitet|ergänzt|korrigiert|updated|modified|amended|revised"
_APPEARS = "veröffentlicht|publiziert|erstellt|erschienen|gepostet"


# "Dieser Artikel wurde am … aktualisiert.", "This story was first published on … and updated on …"
@lru_cache(maxsize=1)
def _self() -> re.Pattern[str]:
    """Return the pattern of the beginning of such a sentence, up to its day."""
    return re.compile(
        rf"""\W{{0,4}}(?:hinweis:\s|anmerkung:\s|note:\s|editor['’]s\snote:\s)?
        (?:(?:dies(?:er|e|es)|this|die)\s(?:\w{{1,20}}[ -])?(?:{"|".join(ARTICLES)})
          |(?:der|the)\s(?:artikel|beitrag|article))
        \s(?:wurde|ist|erschien|was|has\sbeen|is|appeared|first\sappeared)\b[^.:;|]{{0,60}}$""",
        re.VERBOSE | re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _self_after() -> re.Pattern[str]:
    """Return the pattern of what may follow its day."""
    return re.compile(
        rf"""[\s,]{{0,3}}(?:(?:(?:zuletzt|erstmals|zuerst|auf\s[\w.-]{{1,30}}|in\s[^.,;]{{1,40}})\s)?
          (?P<verb>{_CHANGES}|{_APPEARS})(?:\s(?:und|and)\s.{{0,60}}(?:{_CHANGES}))?\W{{0,2}}
          |(?:to|with|and|in|on|by|as)\s.{{0,100}}|\W{{0,2}})\s{{0,9}}""",
        re.VERBOSE | re.IGNORECASE,
    )


def _sentence(line: str, items: Sequence[Item]) -> Stamp | None:
    """Read the sentence an article says about itself."""
    first = next(at for at, item in enumerate(items) if item.kind == "d")
    last = first
    while last + 1 < len(items) and items[last + 1].kind in "tzwc,":
        last += 1
    item = items[first]
    before, after = line[: item.start], line[items[last].end :]
    if item.day is None or not _self().match(before):
        return None
    told = _self_after().fullmatch(after)
    says = re.search(r"(?:erschien|published|posted|appeared|written)\b", before, re.IGNORECASE)
    changed = re.search(_CHANGES, before, re.IGNORECASE)
    if told is None or not (told["verb"] or says or changed):
        return None
    update = changed or (not says and re.match(_CHANGES, told["verb"] or "", re.IGNORECASE))
    return Stamp(item.day, StampKind.UPDATED if update else StampKind.PUBLISHED, span_of(item, line))


_NAME = "[NAoc]"
_WHEN = "[wtzc,]{0,8}d[wtzc,]{0,8}"
_BY = f"[bN]:?{_NAME}{{0,7}}(?:,{_NAME}{{1,5}}){{0,2}}"
_LABELLED = f"[pu][pucm:,]{{0,4}}(?:b:?N{_NAME}{{0,5}},?)?{_WHEN}"
_CHANGED = "[pu][uc:,]{0,3}t[tzc]{0,3}"  # "(aktualisiert um 16.20 Uhr)", of the same day
_AFTER_LABELLED = f"[m,.]{{0,4}}(?:b:?{_BY}|oN{_NAME}{{0,4}}|N{{2,3}})?(?:N:N{{1,3}})?[.,]?"


# What may stand in the part of a line that holds the day, between bars: a labelled day; a day alone; an author, named
# as such, and a day; "Berlin, den 7. November 2024"; codes, capitals or a name, and a day.
@lru_cache(maxsize=1)
def _parts() -> re.Pattern[str]:
    """Return the pattern of the letters of a part of a line that holds a day, between bars."""
    return re.compile(
        rf"""(?:{_BY},?)?{_LABELLED}(?:[,.]?{_LABELLED})?{_AFTER_LABELLED}
        |{_WHEN}(?:{_LABELLED}|{_CHANGED})?(?:,?m){{0,3}}(?:b:?{_BY})?[.,]?
        |[tzc]{{1,4}},?{_LABELLED}[.,]?
        |b:?{_NAME}{{1,8}}(?:,{_NAME}{{1,5}})?,?{_WHEN}m?(?:N{_NAME}{{0,3}})?
        |N{{1,2}},c{_WHEN}[.]?
        |(?P<timed>[NAkmox,]{{0,24}},?{_WHEN}m?)
        """,
        re.VERBOSE,
    )


_SMALL = re.compile(r"[m.,]+|(?:k|[pu])?:?")
# The head of an agency report: codes and capitals ("abc0123 4 pl 301"), or a place with the agency behind it.
_AGENCY = re.compile(r"[Ak][NAkmo]*|(?=[^k]*k[^k]*k)[NAkmox]*|N{1,2}m")


def _own_line(line: str, items: Sequence[Item]) -> Stamp | None:
    """Read a line that holds a day, or days, and otherwise only small matter."""
    if any(item.kind == "X" for item in items):
        return None
    parts = _cut(items)
    found: list[Stamp] = []
    loose = False
    timed = any(item.kind in "tm" for item in items) or _has_clock(items, line)
    for dash, part in parts:
        kinds = "".join(item.kind for item in part)
        if "d" in kinds:
            stamps = _dated(kinds, part, line, timed=timed)
            if not stamps:
                return None
            found += stamps
        elif not _is_small(kinds, dash=dash):
            return None
        loose = loose or (dash and "d" not in kinds and bool(re.search("[NA]", kinds)) and "b" not in kinds)
    bare = [s for s in found if s.kind is StampKind.BARE]
    if len({s.day for s in bare}) > 1 and any(dash for dash, _ in parts):
        return None  # "3. Mai 1950 – 7. März 2023" is a life, or an exhibition
    if loose and len(bare) == len(found) and not _is_timed(items, line):
        return None  # "Fukushima – 11. März 2011" is a heading
    return min(found, key=lambda s: (s.kind, s.day))


def _cut(items: Sequence[Item]) -> list[tuple[bool, list[Item]]]:
    """Cut items at bars and dashes: whether a dash stands at its edge, and the items of each part."""
    out: list[tuple[bool, list[Item]]] = [(False, [])]
    for item in items:
        if item.kind in "|-":
            if item.kind == "-":
                out[-1] = (True, out[-1][1])
            out.append((item.kind == "-", []))
        else:
            out[-1][1].append(item)
    return [(dash, part) for dash, part in out if part]


def _is_timed(items: Sequence[Item], line: str) -> bool:
    """Tell whether a line has what only a stamp has: a time, a reading time, a day in numbers, an author."""
    kinds = "".join(item.kind for item in items)
    if re.search("[tmb]", kinds):
        return True
    return any(not re.search(r"[^\W\d]", line[item.start : item.end]) for item in items if item.kind == "d")


def _is_small(kinds: str, *, dash: bool) -> bool:
    """Tell whether a part without a day is small matter: reading time, an author, a section."""
    if _SMALL.fullmatch(kinds) or re.fullmatch("b:?x", kinds):
        return True
    if dash and "x" in kinds:
        return False  # after a dash a sentence may go on
    words = sum(kind in "NAxocbkpu" for kind in kinds)
    return words <= _MOST_WORDS and kinds.count("x") <= 2 and "." not in kinds[:-1]


def _dated(kinds: str, part: Sequence[Item], line: str, *, timed: bool) -> list[Stamp]:
    matched = _parts().fullmatch(kinds)
    if not matched:
        return []
    if matched["timed"] is not None and not _is_header(kinds, part, line, timed=timed):
        return []
    out: list[Stamp] = []
    start = 0
    for at, item in enumerate(part):
        if item.kind == "d" and item.day is not None:
            label = re.search("[pu]", kinds[start:at])
            kind = _label(kinds[start:at]) if label else StampKind.BARE
            out.append(Stamp(item.day, kind, span_of(item, line)))
            start = at + 1
    return out


def _is_header(kinds: str, part: Sequence[Item], line: str, *, timed: bool) -> bool:
    """Tell an agency's header and a byline without "by" from a notice of an event, by the words and the line's time."""
    before, _, after = kinds.partition("d")
    named = before.rstrip("wtzc,")
    if not timed:
        return False
    if re.fullmatch("N[No]{0,3}", named) and before[len(named) :].startswith(","):
        return "t" in kinds  # "Eva Muster, 07.03.2023, 12:15 Uhr"
    if _AGENCY.fullmatch(named):
        return True
    if re.fullmatch("N[No,]{0,16}N", named) and after.startswith("m"):
        return True  # "Eva Muster, Jan Beispiel 07.03.2023 7 min"
    # "Jane Roe, Science Editor 7 March 2023 6:00am": a name and a month written in English
    day = next(item for item in part if item.kind == "d")
    english = re.search(
        r"\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|[A-Z]\w+\.? \d", line[day.start : day.end]
    )
    return re.fullmatch("N(?:[No,]{0,7}N)?", named) is not None and english is not None


def _has_clock(part: Sequence[Item], line: str) -> bool:
    """Tell whether a day is written with its time ("2023-03-07T12:15")."""
    return any("T" in line[item.start : item.end] for item in part if item.kind == "d")


_DATELINE_PLACE = re.compile(r"\s{0,4}[^\W\d_][\w.'’/-]{1,30}(?: [\w.'’/()-]{1,30}){0,4},? ?")
_DATELINE_END = re.compile(r"\s{0,2}(?:\([^()\n]{1,40}\)|/[^\s/]{1,20}/)?\s{0,2}[–—-]|\s{0,2}\([^()\n]{1,40}\)")


def _opens_with_place(line: str) -> bool:
    """Tell whether running text opens as every dateline does: words up to a comma, or with a bracket closed."""
    found = _DATELINE_PLACE.match(line)
    return found is not None and (found.group().rstrip().endswith(",") or ")" in found.group())


def _dateline(line: str, items: Sequence[Item]) -> Stamp | None:
    """Read "Berlin, 7. November 2024 (dpa) –" before running text."""
    first = next(item for item in items if item.kind == "d")
    before, after = line[: first.start], line[first.end :]
    if first.day is None or first.start > _DATELINE_REACH or not _DATELINE_PLACE.fullmatch(before):
        return None
    words = before.strip(" ,").split()
    named = all(word[:1].isupper() or not word[:1].isalpha() for word in words)
    if not named or not before.rstrip().endswith((",", ")")) or not _DATELINE_END.match(after):
        return None
    return Stamp(first.day, StampKind.DATELINE, span_of(first, line))
