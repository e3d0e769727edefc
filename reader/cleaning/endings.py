"""What stands below an article's last paragraph in whole sentences: notes on its author, and readers' comments."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.cleaning.lines import is_bare_name, is_note_on_author

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_NAME = r"[A-ZÄÖÜ][\w’'.-]{1,20}(?: (?:[A-ZÄÖÜ][\w’'.-]{0,20}|von|van|de|der)){0,3}"
_ROLE = (
    r"(?:reporter|writer|editor|correspondent|columnist|journalist|contributor|producer|author|blogger|critic|fellow"
    r"|professor|director|(?:co-)?founder|analyst|photographer|researcher|lecturer|freelancer|novelist|historian"
    r"|[Rr]edakteur(?:in)?|[Rr]eporter(?:in)?|[Kk]orrespondent(?:in)?|[Jj]ournalist(?:in)?|[Aa]utor(?:in)?"
    r"|[Kk]olumnist(?:in)?|[Vv]olontär(?:in)?|[Ss]chriftsteller(?:in)?)"
)
_IS_WHO = re.compile(
    rf"(?:[A-Z][\w’']{{1,20}} )?{_NAME},? (?:is|was|has been|ist|war) (?:\S{{1,24}} ){{0,9}}?\S{{0,14}}{_ROLE}\b"
)
_DOES_WHAT = re.compile(
    rf"{_NAME},?(?: \([^()]{{2,40}}\),?)? (?:covers|writes|reports|has covered|has written|joined|has been reporting"
    r"|has worked|lives in|is based|oversees|teaches|schreibt|berichtet|studierte|volontierte|arbeitet (?:seit|als)"
    r"|lebt (?:in|als))\b"
)
_REACHED = re.compile(
    r"\b(?:[Ff]ollow (?:him|her|them|me|@)|[Yy]ou can (?:follow|reach|email|contact) |[Rr]each (?:him|her|them) "
    r"|[Ee]mail (?:him|her|them|[A-Z]\w+ [A-Z])|[Ss]end (?:tips|story tips)|tips (?:to|at) \S{1,40}@)"
)
_LONGEST_NOTE = 900
"""Characters; biographies run on, but what is longer tells a story."""
_LAST = 8  # lines that stay, counted from the end, among which a note on the author is looked for

_COMMENT = re.compile(r"\b(?:said|says|wrote|schrieb|schreibt|sagt|meint)(?: am .{4,30})?:?$")
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?|Uhr)?\b|\b(?:19|20)\d\d\b")
_CORNER = re.compile(
    r"(?:\d{1,4} (?:comments?|responses?|replies|thoughts|Kommentare?|Antworten|Ergänzungen|Leserkommentare?)\b"
    r"|(?:Comments?|Responses|Kommentare?|Leserkommentare|Ergänzungen|Diskussion)(?: ?\(\d{1,4}\))?:?$)",
    re.IGNORECASE,
)
_CORNERS = frozenset("0123456789cCrRkKlLeEdD")
"""What a line that announces comments may begin with."""
_YEAR_OR_CLOCK = re.compile("[0-9]{2}")  # looked for first: most lines have no figures
_LONGEST_HEAD = 110  # characters
_BELOW_CORNER = 8  # lines below "3 comments" in which the first comment's head is looked for


def notes_at_end(lines: list[str], kept: list[bool]) -> list[int]:
    """Return the lines that tell who the author is, from the last line that stays upwards to the first that does not.

    A bare name above or below such a note goes with it; alone a name may end a list.
    """
    shown = [i for i, keep in enumerate(kept) if keep]
    found: list[int] = []
    names: list[int] = []
    for i in reversed(shown[max(3, len(shown) - _LAST) :]):
        line = lines[i]
        if is_bare_name(line):
            names.append(i)
        elif _is_note(line):
            found += [*names, i]
            names = []
        else:
            break
    if found and names:
        found += names
    return found


def _is_note(line: str) -> bool:
    if len(line) > _LONGEST_NOTE:
        return False
    if is_note_on_author(line) or _IS_WHO.match(line):
        return True
    return bool(_DOES_WHAT.match(line) or (len(line) < 400 and _REACHED.search(line)))


def comments_begin(lines: list[str], below: Iterable[int], solid: Callable[[int], bool]) -> int:
    """Return the line below the text with which readers' comments begin; the number of lines where none do.

    `below` holds the lines after the first prose that may be of comments.
    A comment has a head: a name, a day or clock time, "said". One that ends in "said" is enough, others count below
    a line that announces comments.
    """
    corner = -_BELOW_CORNER - 1
    for i in below:
        line = lines[i]
        if len(line) > _LONGEST_HEAD:
            continue
        if line[0] in _CORNERS and _CORNER.match(line):
            corner = i
        elif (
            _YEAR_OR_CLOCK.search(line)
            and (line[-1].isalnum() or line[-1] in ":.")
            and (i - corner <= _BELOW_CORNER or _COMMENT.search(line[-50:]))
            and _CLOCK.search(line)
            and not solid(i)
        ):
            return corner if i - corner <= _BELOW_CORNER else i
    return len(lines)
