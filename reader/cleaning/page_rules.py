"""The rules that turn what the extractor found on a page into an article: each with a name that says why a line went."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.article import BlockKind
from reader.cleaning.lines import byline_of, is_caption, phrase_rule
from reader.cleaning.pieces import Piece
from reader.cleaning.shown import key_of

if TYPE_CHECKING:
    from reader.cleaning.page_facts import PageFacts
    from reader.cleaning.shown import Shown

_LEAD_HINT = re.compile(
    r"lead|teaser-?text|intro|standfirst|subtitle|sub-?headline|vorspann|summary|excerpt|(?:^|[-_ ])dek|abstract|chapeau|deck|anriss"
)
_KICKER_HINT = re.compile(
    r"kicker|topline|overline|roofline|dachzeile|spitzmarke|pre-?title|supertitle|eyebrow|catchline"
)
_SENTENCE_END = re.compile(r"[.!?…:][\"“”»«’')\]]{0,3}$")


def apply_rules(pieces: list[Piece], facts: PageFacts, shown: list[Shown]) -> list[Piece]:
    """Return the pieces with titles, leads and bylines told apart and what is not the article's labelled."""
    title = facts.title()
    pieces = _with_title(pieces, title, facts.heading)
    for piece in pieces:
        if piece.kind is BlockKind.TITLE:
            continue
        piece.rule = piece.rule or _own_rule(piece)
    _link_lists(pieces)
    _pointed_at(pieces)
    pieces = _with_lead(pieces, facts, shown)
    return _trim_tail(pieces)


def _with_title(pieces: list[Piece], title: str, heading: str) -> list[Piece]:
    """Mark the title where the text has it and put it in front where it has not; repeats of it go."""
    keys = {key_of(title), key_of(heading)} - {""}
    at = next((i for i, p in enumerate(pieces[:12]) if key_of(p.text) in keys), -1)
    if at < 0:
        at = next((i for i, p in enumerate(pieces[:6]) if _holds_title(p, title)), -1)
    result = list(pieces)
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
        result[at].text, result[at].links = split[1], []
        result.insert(at, Piece(split[0], BlockKind.KICKER))
        at += 1
    for piece in result[at + 1 :]:
        if key_of(piece.text) in keys | {key_of(result[at].text)}:
            piece.rule = "title-repeat"
    return result


def _alike(heading: str, title: str) -> bool:
    a, b = set(key_of(heading).split()), set(key_of(title).split())
    return bool(a) and (not b or len(a & b) * 2 >= min(len(a), len(b)))


def _holds_title(piece: Piece, title: str) -> bool:
    key, wanted = key_of(piece.text), key_of(title)
    return bool(wanted) and len(wanted) > 12 and wanted in key and len(key) < len(wanted) + 70


def _kicker_in(text: str, title: str) -> tuple[str, str] | None:
    """Split "Kicker Title" when the title is known ("Hochwasser - Deich hält" with title "Deich hält")."""
    if not title or not text.endswith(title) or text == title:
        return None
    kicker = text[: -len(title)].strip(" -–—|:•")
    return (kicker, title) if 0 < len(kicker) <= 60 else None


def _own_rule(piece: Piece) -> str:
    """Return the rule that takes a piece out on its own words and links; "" when none does."""
    if piece.kind in (BlockKind.TABLE, BlockKind.CODE):
        return ""
    rule = phrase_rule(piece.text)
    if rule:
        return rule
    if is_caption(piece.text):
        return "credit"
    if byline_of(piece.text):
        piece.kind = BlockKind.BYLINE
        return ""
    words = len(piece.text.split())
    if piece.kind is not BlockKind.LIST_ITEM and piece.link_share() > 0.85 and words <= 25:
        return "read-also"
    return ""


def _link_lists(pieces: list[Piece]) -> None:
    """Take out lists that are links only: teasers, tags, related stories."""
    start = 0
    while start < len(pieces):
        end = start
        while end < len(pieces) and pieces[end].kind is BlockKind.LIST_ITEM:
            end += 1
        group = pieces[start:end]
        if group and sum(p.link_share() > 0.7 for p in group) * 10 >= 7 * len(group):
            for piece in group:
                piece.rule = piece.rule or "link-list"
        start = max(end, start + 1)


def _pointed_at(pieces: list[Piece]) -> None:
    """A heading over nothing but removed lines goes with them."""
    for i, piece in enumerate(pieces):
        if piece.kind is not BlockKind.HEADING or piece.rule:
            continue
        below = pieces[i + 1 :]
        following = next((p for p in below if not p.rule or p.kind is BlockKind.HEADING), None)
        removed_first = bool(below) and bool(below[0].rule) and below[0].rule != "title-repeat"
        if (following is None or following.kind is BlockKind.HEADING) and removed_first:
            piece.rule = below[0].rule


def _with_lead(pieces: list[Piece], facts: PageFacts, shown: list[Shown]) -> list[Piece]:
    """Mark the lead, or put it back where the page shows it and the extractor lost it."""
    wanted = [key_of(d) for d in facts.descriptions if len(d) > 30]
    title_at = next((i for i, p in enumerate(pieces) if p.kind is BlockKind.TITLE), -1)
    head = [p for p in pieces[title_at + 1 :] if not p.rule][:4]
    for piece in head:
        key = key_of(piece.text)
        if piece.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) and (
            (_LEAD_HINT.search(piece.hint) and len(key.split()) > 6) or any(_same_lead(key, w) for w in wanted)
        ):
            piece.kind, piece.level = BlockKind.LEAD, 0
            return pieces
    held = " ".join(key_of(p.text) for p in pieces)
    for line in shown:
        if len(line.key) < 30 or not any(_same_lead(line.key, w) for w in wanted) or line.key in held:
            continue
        return [*pieces[: title_at + 1], Piece(line.text, BlockKind.LEAD), *pieces[title_at + 1 :]]
    return pieces


def _same_lead(key: str, wanted: str) -> bool:
    """Tell whether a line is the page's summary, which may be cut short or stand inside the line."""
    if key == wanted:
        return True
    cut = wanted.rsplit(" ", 1)[0]
    return len(cut) > 60 and (key.startswith(cut) or (wanted.startswith(key) and len(key) > 60))


def _trim_tail(pieces: list[Piece]) -> list[Piece]:
    """Headings with nothing below them at the end of the article are teasers."""
    for piece in reversed(pieces):
        if piece.rule:
            continue
        if piece.kind is BlockKind.HEADING:
            piece.rule = "teaser"
            continue
        break
    return pieces
