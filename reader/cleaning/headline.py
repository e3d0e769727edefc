"""Where a headline stands to the lines that come with it: byline and stamp below it, a lead between, a kicker above.

Scraped tops of pages part the headline from the text by share bars, offers and captions, so nearness to the text says
little; that a byline or a stamp follows says much.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from reader.cleaning.day import holds_day
from reader.cleaning.lines import byline_of, is_bare_name, is_stamp

if TYPE_CHECKING:
    from reader.cleaning.features import LineShape

_REACH = 24
"""Lines above the first prose in which byline or stamp are looked for."""
_BETWEEN = 5  # lines a headline and its stamp may have between them
_RUN = 4  # lines above a byline that may be kicker, title and lead
SCRAP = 2
"""Words of a button or a count ("Merken", "214 comments"); a headline has more."""
_SCRAPS = 2  # buttons in a row that may stand below a headline; of more a menu is made
_KICKERS = {1: 16, 2: 16, 3: 13, 4: 11}
"""Words of a kicker, and up to how many a headline under it has; a lead without a full stop is longer."""
_TELLING, _TOLD = 9, 0.4  # words of a lead, and the share of them the text repeats, that vouch for any headline
_LEAST_OVERLAP = 0.25
"""Share of a headline's content words that the text says too; menus and teasers say less."""
_LEAST_OVERLAP_OF_PROSE = 0.15
"""The same of a lead in whole sentences, which tells in other words what the text tells."""
_KICKER = 3  # words; more in capitals are sections of a menu
_ROLE_LINE = re.compile(
    r"(?:\w{2,14}[ -]){0,3}(?:[Rr]edakteur(?:in)?|[Rr]eporter(?:in)?|[Kk]orrespondent(?:in)?|[Vv]olontär(?:in)?"
    r"|[Cc]orrespondent|[Ee]ditor|[Ww]riter|[Cc]olumnist|Autor(?:in)?|Staff)\b.{0,30}"
)


class Top(NamedTuple):
    """The lines of a headline."""

    title: int
    lead: int
    """-1 without one."""


def top_of(
    lines: list[str], shapes: list[LineShape], rules: list[str], first_prose: int, spoken: set[str]
) -> Top | None:
    """Return the headline above a byline or stamp, where one stands above the first prose; None where none does.

    `spoken` holds the content words of the text, `rules` what has been taken out already.
    """
    for anchor in range(max(1, first_prose - _REACH), min(first_prose + 3, len(lines))):
        if not _is_anchor(lines[anchor], shapes[anchor]):
            continue
        run = _run_above(anchor, lines, shapes, rules)
        for at in range(len(run)):
            if found := _judged(run[at:], shapes, spoken, lines):
                return found
    return None


def _is_anchor(line: str, shape: LineShape) -> bool:
    return shape.words <= 22 and bool(
        byline_of(line) or is_stamp(line) or "stamp" in shape.hits.strong or (shape.words <= 12 and holds_day(line))
    )


def _run_above(anchor: int, lines: list[str], shapes: list[LineShape], rules: list[str]) -> list[int]:
    """Return the lines right above a byline or stamp that may be headline or lead, top down; names are passed over."""
    at = anchor - 1
    scraps = 0
    while at >= 0 and anchor - at <= _BETWEEN and (rules[at] or _is_between(lines[at], shapes[at])):
        scraps += not rules[at] and shapes[at].words <= SCRAP and not lines[at][:1].isdigit()
        if scraps > _SCRAPS:
            return []
        at -= 1
    if scraps and shapes[at].words < _RUN:  # a menu's entry
        return []
    run: list[int] = []
    passed = 0
    while at >= 0 and len(run) < _RUN:
        if run and byline_of(lines[at]):  # what stands between byline and stamp is no headline
            return []
        if not rules[at] and _may_head(lines[at], shapes[at], lowest=not run):
            run.append(at)
        elif len(run) != 1 or passed or not (rules[at] or shapes[at].words <= SCRAP):
            break
        else:
            passed += 1  # a button between headline and lead
        at -= 1
    return run[::-1]


def _is_between(line: str, shape: LineShape) -> bool:
    """Tell a line that stands between headline and stamp: a name, a role, a handle, a count."""
    if line.startswith("@") or (shape.words <= SCRAP and not shape.ends):
        return True
    return is_bare_name(line) or bool(_ROLE_LINE.fullmatch(line)) or bool(byline_of(line))


def _may_head(line: str, shape: LineShape, *, lowest: bool) -> bool:
    """Tell a line that may be of a headline; only the lowest, a lead, may run on or end in a full stop."""
    if shape.bullet or shape.details.linky or shape.lower_start or line.endswith((",", ":")):
        return False
    if lowest:
        return 3 <= shape.words <= 60 and not holds_day(line)  # a caption tells the day its picture was taken
    return 1 <= shape.words <= 24 and not line.endswith(".")


def is_kicker_over(upper: str, shape: LineShape, lower: str, below: LineShape) -> bool:
    """Tell a kicker from a title by the line below it: a longer one that is itself like a headline."""
    if upper.endswith((".", "!", "?")) or lower.rstrip("\"”“»«’‘'").endswith((".", ",", ":")):
        return False
    longest = _KICKERS.get(shape.words, 0)
    return shape.words < below.words <= longest and below.inner_ends <= 1 and not below.lower_start


def _judged(run: list[int], shapes: list[LineShape], spoken: set[str], lines: list[str]) -> Top | None:
    """Return the top a run begins with: a title with or without a lead below it."""
    title = run[0]
    shape = shapes[title]
    if len(run) > 2 or shape.words < 3 or lines[title].endswith(".") or shape.words > 24:
        return None
    overlap = _share(shape, spoken)
    if overlap < _LEAST_OVERLAP:
        # a play on words says nothing the text says; what stands under it does
        below = shapes[run[-1]]
        apart = run[-1] - title != 1 or shape.details.digits > 0 or is_bare_name(lines[title])
        if apart or below.words < _TELLING or _share(below, spoken) < _TOLD:
            return None
    if len(run) == 1:
        return Top(title, -1)
    if is_kicker_over(lines[title], shape, lines[run[1]], shapes[run[1]]):
        return None
    lead = shapes[run[1]]
    if len(lead.content & shape.content) * 5 >= 3 * len(shape.content):  # the title again: the title bar stood first
        return None
    if _is_row_of_names(lines[title]) and not lines[run[1]].endswith("."):
        return None
    said = _share(lead, spoken)
    least = _LEAST_OVERLAP if not lead.prose else _LEAST_OVERLAP_OF_PROSE
    is_lead = lead.words >= 6 and (lead.words >= shape.words or lines[run[1]].endswith(".")) and said >= least
    return Top(title, run[1]) if is_lead else None


def _is_row_of_names(line: str) -> bool:
    """Tell the sections of a menu in one line: four capitalised words or more, and nothing that joins them."""
    words = line.split()
    return len(words) > _KICKER and all(word[:1].isupper() and word.isalpha() for word in words)


def _share(shape: LineShape, spoken: set[str]) -> float:
    """Return the share of a line's content words that the text says too."""
    return len(shape.content & spoken) / (len(shape.content) or 1)
