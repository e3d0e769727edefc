"""How an article looks in the list: on one line where there is room for all of it, else on up to four."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from rich.cells import cell_len

from reader.tongue import say, say_many, spoken_language
from reader.ui.cells import fitted, padded, wrapped
from reader.ui.days import day_words, short_day_words
from reader.ui.shelf import Headings, Status

if TYPE_CHECKING:
    from reader.ui.shelf import Entry, Heading
    from reader.ui.widgets.rows import Run

BROAD, ROOMY, NARROW = 100, 60, 34
"""From the first width all stands on one line, from the second on two; below the third a title may take three."""
_DAY, _SOURCE, _COUNTS, _TAGS = 15, 20, 16, 24
"""Cells of the columns of a row of one line."""
_SHORTEST_SOURCE = 12
"""Cells a name that is cut must keep to be recognised; with fewer it only takes the place of what comes after it."""
STAR = "★"


def height(width: int, headings: Headings) -> int:
    """Return how many lines a row takes; headings are as high, so they leave articles one line less."""
    usual = 1 if width >= BROAD else 2 if width >= ROOMY else 3 if width >= NARROW else 4
    return usual if headings is Headings.NONE else min(usual, 3)


def article_row(entry: Entry, width: int, *, lines: int, is_marked: bool, below: Headings) -> list[list[Run]]:
    """Return the lines of an article, each at most `width` cells; what the heading above says is left out."""
    failed = entry.status is Status.FAILED
    if is_marked:
        mark: Run = ("✓ ", ("rows--mark",))
    elif failed:
        mark = ("! ", ("rows--error",))
    else:
        mark = ("  ", ("rows--meta",)) if entry.read else ("• ", ("rows--mark",))
    title = ("rows--title",) if entry.read or failed else ("rows--title", "rows--unread")
    room = max(width - 2, 1)
    if lines == 1:
        return [[mark, *_columns(entry, room, title)]]
    star = f" {STAR}" if entry.starred else ""
    if failed:
        where, _, why = entry.problem.partition(f"{entry.label}: ")
        facts = _lines(why or where, room, lines - 1)  # the name stands above already
        above = _lines(entry.label, room, lines - len(facts))
    else:
        above = _lines(entry.label, room - cell_len(star), lines - 1)
        facts = _facts(entry, room, below, most=lines - len(above))
    first: list[Run] = [mark, (above[0], title)]
    if star:
        gap = room - cell_len(star) - cell_len(above[0])
        first += [(" " * max(gap, 0), ()), (star, ("rows--mark",))]
    row: list[list[Run]] = [first]
    row += [[("  ", ()), (line, title)] for line in above[1:]]
    style = ("rows--error",) if failed else ("rows--meta",)
    row += [[("  ", ()), (line, style)] for line in facts]
    return row


def _columns(entry: Entry, room: int, title: tuple[str, ...]) -> list[Run]:
    """Return day, title, tags, source, counts and star, each in its place."""
    day = day_words(entry.day, entry.language) if entry.day else ""
    star: Run = (f" {STAR}" if entry.starred else "  ", ("rows--mark",))
    if entry.status is Status.FAILED or not (entry.title or entry.source):
        told = _state(entry)
        label = fitted(entry.label, room // 3)
        style = ("rows--error",) if entry.status is Status.FAILED else ("rows--meta",)
        return [(label, title), ("  ", ()), (fitted(told, room - cell_len(label) - 2), style)]
    tags = min(cell_len(_tags(entry)), _TAGS)
    words = room - _DAY - 1 - (tags + 2 if tags else 0) - 2 - _SOURCE - 1 - _COUNTS - 2
    runs: list[Run] = [(padded(day, _DAY), ("rows--meta",)), (" ", ()), (padded(entry.label, words), title)]
    if tags:
        runs += [("  ", ()), (padded(_tags(entry), tags), ("rows--mark",))]
    counts = padded(_minutes(entry), 7) + " " + padded(_quotations(entry, short=True), _COUNTS - 8)
    return [
        *runs,
        ("  ", ()),
        (padded(entry.source, _SOURCE), ("rows--meta",)),
        (" ", ()),
        (counts, ("rows--meta",)),
        star,
    ]


def _facts(entry: Entry, room: int, below: Headings, *, most: int) -> list[str]:
    """Return day, source, length, quotations and tags on the lines a short title leaves; from the last on left out."""
    if told := _state(entry):
        return [fitted(told, room)]
    short = room < ROOMY - 2
    day = (short_day_words if short else day_words)(entry.day, entry.language) if entry.day else ""
    day = "" if below is Headings.DAY else day
    source = "" if below is Headings.SOURCE else entry.source
    if day and source and most == 1:
        left = room - cell_len(day) - 3
        source = fitted(source, left) if left >= min(cell_len(source), _SHORTEST_SOURCE) else ""
    quotations = _quotations(entry, short=short)
    lines: list[str] = []
    for part in filter(None, (day, source, _minutes(entry), quotations, _tags(entry))):
        if lines and cell_len(lines[-1]) + 3 + cell_len(part) <= room:
            lines[-1] += f" · {part}"
        elif len(lines) < most:
            words = _quotations(entry, short=False) if part == quotations else part  # alone there is room for the word
            lines.append(fitted(words, room))
        else:
            break
    return lines or [""]


def _state(entry: Entry) -> str:
    if entry.status is Status.OPENING:
        return say("opening …")
    return entry.problem if entry.status is Status.FAILED else ""


def _minutes(entry: Entry) -> str:
    return say("{count} min", count=entry.minutes) if entry.minutes else ""


def _quotations(entry: Entry, *, short: bool) -> str:
    if not entry.quotations:
        return ""
    if short:
        return f"{entry.quotations} „“"
    return say_many("{count} quotation", "{count} quotations", entry.quotations)


def _tags(entry: Entry) -> str:
    return " ".join(f"#{tag}" for tag in entry.tags)


def heading_row(heading: Heading, headings: Headings, width: int, *, lines: int) -> list[list[Run]]:
    """Return what stands above rows that belong together, at the foot of the lines it has."""
    label = heading_words(heading, headings)
    count = str(heading.count)
    label = fitted(label, width - len(count) - 4)
    gap = max(width - cell_len(label) - len(count) - 2, 0)
    filling = " " if lines > 2 else "─"
    line: list[Run] = [(label, ("rows--heading",)), (f" {filling * gap} ", ("rows--rule",)), (count, ("rows--meta",))]
    above: list[list[Run]] = [[] for _ in range(lines - (2 if lines > 2 else 1))]
    return [*above, line, [("─" * width, ("rows--rule",))]] if lines > 2 else [*above, line]


def heading_words(heading: Heading, headings: Headings) -> str:
    """Return a heading as people read it."""
    if headings is Headings.DAY:
        return day_words(date.fromisoformat(heading.label), spoken_language()) if heading.label else say("no day")
    if headings is Headings.STORY:
        return heading.label or say("Single articles")
    return heading.label or say("no source")


def _lines(text: str, width: int, most: int) -> list[str]:
    """Return `text` in at most so many lines; the last one is cut."""
    lines = wrapped(text, width) if most > 1 else [text]
    if len(lines) <= most:
        return [fitted(line, width) for line in lines]
    return [*lines[: most - 1], fitted(" ".join(lines[most - 1 :]), width)]
