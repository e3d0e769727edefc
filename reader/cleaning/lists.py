"""Lists that belong to an article: results, dates, names, ingredients. Their lines look like those of a menu."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from reader.cleaning.lines import phrase_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST = 160  # characters of an entry
_FEWEST = 3  # entries below a line that announces them
_FEWEST_ALIKE = 5  # entries that nothing announces, told by their likeness alone
_MOST = 300
_MOST_TIMES = 3  # an entry may stand so often; buttons stand at every entry
_GAP = 3  # lines between the text and a list: a heading, what is said of a picture
_SHORTEST_CALL = 12
"""Characters of a line that announces; names in front of answers are shorter."""
_SHORTEST_SENTENCE = 35  # characters; labels that end in a colon are shorter
_BULLETS = frozenset("*+•·▪►–—-")
_SHARE_ALONE = 0.3
"""Share of a text from which rows far from any prose are what it is about."""
_PASSED = frozenset(("caption", "credit", "advertisement"))
_MARKS = re.compile(r"[–—:@,;()/|\"“”„‘’'+*•%€$£-]")
_NUMBER = re.compile(r"\d+")


def lists_in(lines: list[str], kept: list[bool], rules: list[str]) -> Iterator[list[int]]:
    """Yield the entries of lists that went although the text announces them, or they are alike as rows of a table are.

    What announces ends in a colon, stays or stands right below what stays, and comes along. A run ends where
    boilerplate begins, where a line stands that the page has elsewhere too, or where text goes on.
    """
    times: Counter[str] = Counter()
    done = 0
    for i in _starts(lines):
        if i <= done or kept[i] or rules[i]:
            continue
        times = times or Counter(lines)
        announces = len(lines[i]) > _SHORTEST_SENTENCE and lines[i].endswith(":") and _is_near(i, kept, rules)
        entries: list[int] = []
        if announces or _announced(i, lines, kept, rules):
            run = _run_from(i, lines, kept, rules, times)
            entries = run if len(run) >= _FEWEST + announces else []
        elif _alike(lines[i : i + _FEWEST_ALIKE]):
            entries = _rows(_run_from(i, lines, kept, rules, times), lines)
            done = entries[-1] if entries else i
            if entries and not _is_near(i, kept, rules) and not _is_table(entries, lines):
                entries = []
        if entries:
            yield entries
            done = entries[-1]


def _starts(lines: list[str]) -> list[int]:
    """Return where a list may start: at and below what ends in a colon, and where five lines may hold figures.

    Of five lines in a row one has a number that five divides, and looking at these spares most lines the pattern.
    """
    count = len(lines)
    found = {at for i, line in enumerate(lines) if line[-1] == ":" for at in range(i, i + _GAP + 1)}
    numbered = [i for i in range(0, count, _FEWEST_ALIKE) if _NUMBER.search(lines[i])]
    found.update(at for i in numbered for at in range(i - _FEWEST_ALIKE + 1, i + 1))
    return sorted([i for i in found if 0 < i < count])


def _is_near(i: int, kept: list[bool], rules: list[str]) -> bool:
    """Tell whether a line that stays is close above, and between the two nothing but what is said of pictures."""
    for above in range(i - 1, max(-1, i - 1 - _GAP), -1):
        if kept[above]:
            return True
        if rules[above] and rules[above] not in _PASSED:
            return False
    return False


def _announced(i: int, lines: list[str], kept: list[bool], rules: list[str]) -> bool:
    """Tell whether the line above stays and ends in a colon; what is said of pictures between is passed."""
    above = i - 1
    while above > i - _GAP and rules[above]:
        above -= 1
    return above >= 0 and kept[above] and lines[above].endswith(":") and len(lines[above]) > _SHORTEST_CALL


def _run_from(start: int, lines: list[str], kept: list[bool], rules: list[str], times: Counter[str]) -> list[int]:
    """Return the lines from here on that may be entries, up to the next label; what is said of pictures is passed."""
    run: list[int] = []
    bulleted = lines[start][:1] in _BULLETS
    for i in range(start, min(len(lines), start + _MOST)):
        line = lines[i]
        if kept[i] or len(line) > _LONGEST or (not rules[i] and times[line] > _MOST_TIMES):
            break
        if i > start and ((bulleted and line[:1] not in _BULLETS) or line.endswith(":")):
            break
        rule = rules[i] or phrase_rule(line)
        if rule and rule not in _PASSED:
            break
        if not rule:
            run.append(i)
    return run


def _rows(run: list[int], lines: list[str]) -> list[int]:
    """Return the lines a run begins with that hold figures; too few are no table."""
    stop = next((at for at, i in enumerate(run) if not _NUMBER.search(lines[i])), len(run))
    return run[:stop] if stop >= _FEWEST_ALIKE else []


def _is_table(entries: list[int], lines: list[str]) -> bool:
    """Tell rows that are what a text is about: much of it, with two figures in each; archives have one."""
    return sum(len(lines[i]) for i in entries) >= _SHARE_ALONE * sum(map(len, lines)) and all(
        len(_NUMBER.findall(lines[i])) > 1 for i in entries
    )


def _alike(entries: list[str]) -> bool:
    """Tell lines that hold figures and the same marks in the same order, as rows of a table do."""
    if len(entries) < _FEWEST_ALIKE or not all(map(_NUMBER.search, entries)):
        return False
    shapes = Counter("".join(_MARKS.findall(entry)) or str(len(_NUMBER.findall(entry))) for entry in entries)
    shape, count = shapes.most_common(1)[0]
    return count * 5 >= 4 * len(entries) and (len(shape) > 1 or shape > "2")
