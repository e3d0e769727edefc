"""The title of a page: found among its lines, parted from its kicker, put in front where the extractor lost it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.article import BlockKind
from reader.cleaning.pieces import Piece
from reader.cleaning.shown import key_of

if TYPE_CHECKING:
    from reader.cleaning.shown import Shown

_HEADINGS = frozenset(("h1", "h2", "h3"))
_HEADLINE_HINT = re.compile(
    r"(?<!sub)(?<!sub-)(?<!sub_)(?:head-?line|(?:article|entry|post|page)[-_]+(?:header|title))"
)
_TOP = 5
"""Pieces among which a headline is looked for."""
_LONG = 25
"""Words of a paragraph that is text already."""
_FEW = 3
"""Words a headline has at the least."""
_LONGEST_KICKER = 60


def with_title(pieces: list[Piece], title: str, heading: str, shown: list[Shown]) -> list[Piece]:
    """Mark the title where the text has it and put it in front where it has not; repeats of it go."""
    keys = {key_of(title), key_of(heading)} - {""}
    at = next((i for i, p in enumerate(pieces[:12]) if key_of(p.text) in keys), -1)
    if at < 0:
        at = next((i for i, p in enumerate(pieces[:6]) if _holds_title(p, title)), -1)
    result = list(pieces)
    if at < 0:
        at = _put_headline(result, shown)
    if at < 0:
        if not (heading or title):
            return result
        result.insert(0, Piece(heading if _alike(heading, title) else title, BlockKind.TITLE))
        at = 0
    else:
        result[at].kind = BlockKind.TITLE
    result[at].level = 0
    split = _kicker_in(result[at].text, title)
    if split:
        result[at].text, result[at].links = split[1], ()
        result.insert(at, Piece(split[0], BlockKind.KICKER))
        at += 1
    known = keys | {key_of(result[at].text)}
    for number, piece in enumerate(result):
        if number != at and (key_of(piece.text) in known or (number < at + 6 and _repeats_title(piece, title))):
            piece.rule = "title-repeat" if piece.kind is not BlockKind.KICKER else ""
    return result


def _repeats_title(piece: Piece, title: str) -> bool:
    """Tell a heading that holds the title with little more, such as a kicker glued to it, or all but its kicker."""
    if piece.kind is not BlockKind.HEADING:
        return False
    key = key_of(piece.text)
    return _holds_title(piece, title) or (len(key.split()) > 4 and key_of(title).endswith(f" {key}"))


def _alike(heading: str, title: str) -> bool:
    a, b = set(key_of(heading).split()), set(key_of(title).split())
    return bool(a) and (not b or len(a & b) * 2 >= min(len(a), len(b)))


def _holds_title(piece: Piece, title: str) -> bool:
    key, wanted = key_of(piece.text).replace(" ", ""), key_of(title).replace(" ", "")
    return len(wanted) > 12 and wanted in key and len(key) < len(wanted) + 60


def _kicker_in(text: str, title: str) -> tuple[str, str] | None:
    """Split "Kicker Title" when the title is known ("Hochwasser - Deich hält" with title "Deich hält")."""
    if not title or not text.endswith(title) or text == title:
        return None
    kicker = text[: -len(title)].strip(" -–—|:•·")
    return (kicker, title) if 0 < len(kicker) <= 60 else None


def _put_headline(pieces: list[Piece], shown: list[Shown]) -> int:
    """Return the place of the headline the page shows where its data name it otherwise, for readers of search engines.

    It is a heading above the text, in the header of the page or called a headline by it; the kicker in it is parted.
    """
    for at, piece in enumerate(pieces[:_TOP]):
        if piece.kind is BlockKind.PARAGRAPH and len(piece.text.split()) > _LONG:
            break
        if piece.kind is not BlockKind.HEADING or len(piece.text.split()) < _FEW:
            continue
        key = key_of(piece.text).replace(" ", "")
        line = next((s for s in shown if s.tag in _HEADINGS and s.key.replace(" ", "") == key), None)
        if line is None or not (line.framed == "header" or _HEADLINE_HINT.search(line.hint)):
            continue
        kicker, headline = line.parts()
        if not (kicker and len(kicker) <= _LONGEST_KICKER and len(headline.split()) >= _FEW):
            return at
        pieces[at] = Piece(headline, BlockKind.TITLE)
        pieces.insert(at, Piece(kicker, BlockKind.KICKER))
        return at + 1
    return -1
