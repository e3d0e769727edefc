"""The rules that turn what the extractor found on a page into an article, each named for why a line went."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.article import BlockKind
from reader.cleaning.lines import (
    byline_of,
    is_agency_line,
    is_caption,
    is_source_line,
    is_staff_line,
    is_stamp,
    phrase_rule,
)
from reader.cleaning.page_title import with_title
from reader.cleaning.pieces import Piece
from reader.cleaning.shown import key_of

if TYPE_CHECKING:
    from reader.cleaning.page_facts import PageFacts
    from reader.cleaning.shown import Shown

_LEAD_HINT = re.compile(
    r"lead|teaser-?text|intro|standfirst|subtitle|sub-?headline|vorspann|summary|excerpt|dek(?:$|[-_ ])"
    r"|abstract|chapeau|deck|anriss"
)
KICKER_HINT = re.compile(
    r"kicker|topline|overline|roofline|dachzeile|spitzmarke|pre-?title|supertitle|eyebrow|catchline"
)
_CAPTION_HINT = re.compile(
    r"caption|bildunterschrift|bildtext|image-?(?:info|text|desc|source)|img-?(?:text|desc)|(?:photo|picture|media)-?(?:credit|info|text|desc)"
    r"|(?:^|[-_ ])(?:credits?|copyright|fotograf|bildquelle|bildnachweis)(?:$|[-_ ])"
)
_AUTHOR_HINT = re.compile(
    r"author-?(?:box|bio|info|desc|card|profile)|(?:^|[-_ ])bio(?:$|[-_ ])|about-?author|biograph"
    r"|autor(?:en)?-?(?:box|info|profil)"
)
_PROMOTION_HINT = re.compile(
    r"newsletter|subscri|promo(?:$|[-_ t])|email-?sign|sign-?up|(?:^|[-_ ])related|recommend|recirc|recent-?news"
    r"|most-?read|read-?(?:more|also|next)|breadcrumb|(?:^|[-_ ])share|social-?(?:bar|share|media)|donat|spende|umfrage"
    r"|(?:^|[-_ ])poll|consent|cookie|infobox|teaser-?(?:list|box|group)"
)
_CREDIT_SIGN = re.compile(r"\s(?:©|\(c\) ?|Foto: |Bild: |Photo: |Quelle: )")
_SENTENCE_END = re.compile(r"[.!?…][\"“”»«’')\]]{0,3}$")
_PLACE = re.compile(r"[A-ZÄÖÜ][\w/ -]{1,24}\.$")
_END_RULES = frozenset(("comments", "donation", "author-box", "copyright", "feedback", "programme-note"))
_IN_BRACKETS = re.compile(r"\([^()]{0,60}\)")
_BETWEEN_NAMES = frozenset(("von", "und", "by", "and", "mit", "text", "redaktion"))


def apply_rules(pieces: list[Piece], facts: PageFacts, shown: list[Shown]) -> list[Piece]:
    """Return the pieces with titles, leads and bylines told apart and what is not the article's labelled."""
    title = facts.title()
    places = _places(shown)
    pieces = with_title(pieces, title, facts.heading, shown)
    promoted = _promotion_boxes(pieces, places)
    for piece in pieces:
        if piece.kind not in (BlockKind.TITLE, BlockKind.KICKER) and not piece.rule:
            piece.rule = _own_rule(piece, facts) or _place_rule(piece, _place_of(piece, places))
            if not piece.rule and id(piece) in promoted:
                piece.rule = "promotion"
    _not_in_stated_body(pieces, facts)
    _link_lists(pieces)
    _before_title(pieces)
    _pointed_at(pieces)
    pieces = _with_lead(pieces, facts, shown, places)
    _pull_quotes(pieces)
    _end_matter(pieces, facts)
    return _trim_tail(pieces)


def _end_matter(pieces: list[Piece], facts: PageFacts) -> None:
    """What follows the comments, an appeal or a biography at the end is no longer the article."""
    kept = [p for p in pieces if not p.rule and p.kind is not BlockKind.TITLE]
    mass = sum(len(p.text) for p in kept)
    authors = [key_of(name) for name in facts.authors if " " in name]
    for piece in kept[-3:]:
        key = key_of(piece.text)
        if len(key.split()) < 60 and any(key.startswith(a) or f" {a} " in key[: len(a) + 30] for a in authors):
            piece.rule = "author-box"
    before, ended = 0, ""
    for piece in pieces:
        if ended and not piece.rule:
            piece.rule = "after-article"
        if piece.rule in _END_RULES and before >= 0.8 * mass:
            ended = piece.rule
        before += 0 if piece.rule or piece.kind is BlockKind.TITLE else len(piece.text)


def _places(shown: list[Shown]) -> dict[str, Shown]:
    """Return the place on the page of each line, the first one where it stands twice."""
    places: dict[str, Shown] = {}
    for line in shown:
        places.setdefault(line.key, line)
    return places


def _place_of(piece: Piece, places: dict[str, Shown]) -> Shown | None:
    """Return where a piece stands; one made of a picture's caption and its credit stands where the caption does."""
    place = places.get(key_of(piece.text))
    if place is None and (cut := _CREDIT_SIGN.search(piece.text)):
        place = places.get(key_of(piece.text[: cut.start()]))
    return place


def _promotion_boxes(pieces: list[Piece], places: dict[str, Shown]) -> set[int]:
    """Return (by identity) the pieces in boxes named after newsletters, related stories, polls.

    Some sites name the article's own container so ("newsletter-page"): a name that a fifth of the text answers to says
    nothing.
    """
    found = []
    for piece in pieces:
        place = places.get(key_of(piece.text))
        if place is not None and _PROMOTION_HINT.search(place.hint):
            found.append(piece)
    mass = sum(len(piece.text) for piece in pieces)
    return {id(piece) for piece in found} if sum(len(piece.text) for piece in found) * 5 < mass else set()


def _place_rule(piece: Piece, place: Shown | None) -> str:
    """Return the rule that takes a piece out for where the page has it: in a figure, an author's box, a promotion."""
    if place is None or piece.kind is BlockKind.TABLE:
        return ""
    words = len(piece.text.split())
    if (place.framed == "figure" or (words < 60 and _CAPTION_HINT.search(place.hint))) and "quote" not in place.hint:
        return "caption"
    if words > 5 and _AUTHOR_HINT.search(place.hint):
        return "author-box"
    if (
        place.linked
        and words <= 30
        and piece.kind is not BlockKind.HEADING
        and not piece.text.rstrip('"”“»«)').endswith(".")
    ):
        return "read-also"
    return ""


def _not_in_stated_body(pieces: list[Piece], facts: PageFacts) -> None:
    """Where the page states its article's text as data and most paragraphs are in it, the few that are not go."""
    if len(facts.body) < 600:
        return
    stated = key_of(facts.body)
    prose = [p for p in pieces if not p.rule and p.kind is BlockKind.PARAGRAPH and len(p.text.split()) >= 8]
    found = [key_of(p.text) in stated for p in prose]
    if len(prose) < 4 or sum(found) < 0.7 * len(prose) or not all(found[1:3]):
        return
    for piece, is_there in list(zip(prose, found, strict=True))[1:]:
        if not is_there and len(piece.text) < 400:
            piece.rule = "not-in-stated-text"


def _before_title(pieces: list[Piece]) -> None:
    """What stands above the title is the page's, but for the kicker."""
    at = next((i for i, p in enumerate(pieces) if p.kind is BlockKind.TITLE), 0)
    above, below = (sum(len(p.text) for p in part if not p.rule) for part in (pieces[:at], pieces[at:]))
    for piece in pieces[:at]:
        if piece.kind is not BlockKind.KICKER and (len(piece.text.split()) < 30 or above * 4 < below):
            piece.rule = piece.rule or "before-article"


def _pull_quotes(pieces: list[Piece]) -> None:
    """A quote set apart that repeats words of the text is marked, so that nothing in it is counted twice."""
    for piece in pieces:
        if piece.kind is BlockKind.QUOTE and not piece.rule:
            key = key_of(piece.text)
            piece.pulled = any(key in key_of(p.text) for p in pieces if p is not piece and not p.rule)


def _own_rule(piece: Piece, facts: PageFacts) -> str:
    """Return the rule that takes a piece out on its own words and links; "" when none does."""
    if piece.kind in (BlockKind.TABLE, BlockKind.CODE):
        return ""
    rule = phrase_rule(piece.text)
    if rule:
        return rule
    if is_caption(piece.text):
        return "credit"
    if is_stamp(piece.text):
        return "stamp"
    if _BETWEEN_NAMES.issuperset(key_of(piece.text).split()) and len(piece.text) < 12:
        return "byline-label"
    if (
        byline_of(piece.text)
        or is_agency_line(piece.text)
        or is_staff_line(piece.text)
        or _names_author(piece.text, facts)
    ):
        piece.kind = BlockKind.BYLINE
        return ""
    words = len(piece.text.split())
    if is_source_line(piece.text):
        return "source"
    if words <= 2 and not any(map(str.isalpha, piece.text)):
        return "navigation"
    if piece.kind is not BlockKind.LIST_ITEM and piece.link_share() > 0.85:
        return "read-also" if words <= 25 or not _SENTENCE_END.search(piece.text) else ""
    return ""


def _names_author(text: str, facts: PageFacts) -> bool:
    """Tell a short line that is nothing but the authors, the site, or the site with a short signature in brackets."""
    if len(text) > 90 or text.endswith((".", "!", "?", ":")):
        return False
    names = {word for name in (*facts.authors, facts.publisher) for word in key_of(name).split()}
    words = key_of(_IN_BRACKETS.sub(" ", text)).split()
    return not names.isdisjoint(words) and all(w in names or w in _BETWEEN_NAMES for w in words)


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


def _with_lead(pieces: list[Piece], facts: PageFacts, shown: list[Shown], places: dict[str, Shown]) -> list[Piece]:
    """Mark the lead, or put it back where the page shows it and the extractor lost it."""
    wanted = [key_of(d) for d in facts.descriptions if len(d) > 30]
    title_at = next((i for i, p in enumerate(pieces) if p.kind is BlockKind.TITLE), -1)
    head = [p for p in pieces[title_at + 1 :] if not p.rule][:4]
    told = next((line for w in wanted for line in shown if len(line.key) >= 30 and line.key == w), None)
    for piece in head:
        key = key_of(piece.text)
        if told is not None and told.key != key and key in wanted:
            continue  # a page may name how its text begins as a second summary
        line = places.get(key) if piece is head[0] else None
        hint = line.own_hint if line else piece.hint
        if piece.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) and (
            (_LEAD_HINT.search(hint) and len(key.split()) > 6) or any(_same_lead(key, w) for w in wanted)
        ):
            piece.kind, piece.level = BlockKind.LEAD, 0
            return pieces
    at = _lost_lead(pieces[title_at + 1 :], shown, wanted, {key_of(facts.title()), key_of(facts.heading)})
    if at < 0:
        return pieces
    lead = shown[at].text
    if at and _PLACE.match(shown[at - 1].text):
        lead = f"{shown[at - 1].text} {lead}"
    return [*pieces[: title_at + 1], Piece(lead, BlockKind.LEAD), *pieces[title_at + 1 :]]


def _lost_lead(pieces: list[Piece], shown: list[Shown], wanted: list[str], titles: set[str]) -> int:
    """Return the place of a lead the extractor lost: the page's summary, or a sentence between heading and text."""
    held = " ".join(key_of(p.text) for p in pieces)
    for number, line in enumerate(shown):
        if len(line.key) >= 30 and line.key not in held and any(_same_lead(line.key, w) for w in wanted):
            return number
    body = {key_of(p.text) for p in pieces if not p.rule and len(p.text.split()) > 8}
    top = next(
        (i for i, line in enumerate(shown) if line.key in titles and line.tag in ("h1", "h2", "header", "div")), -1
    )
    end = next((i for i, line in enumerate(shown[: top + 40]) if i > top and line.key in body), -1)
    if top < 0 or end < 0:
        return -1
    fit = [i for i in range(top + 1, end) if _may_be_lead(shown[i]) and shown[i].key not in held]
    named = [i for i in fit if _LEAD_HINT.search(shown[i].hint)]
    return next(iter(named or fit), -1)


def _may_be_lead(line: Shown) -> bool:
    """Tell a sentence of a lead's length that no other rule knows."""
    words = len(line.text.split())
    if not 6 <= words <= 90 or line.framed in ("figure", "aside", "footer", "nav", "form") or line.linked:
        return False
    if not (_SENTENCE_END.search(line.text) or _LEAD_HINT.search(line.hint)):
        return False
    if _CAPTION_HINT.search(line.hint) or _PROMOTION_HINT.search(line.hint):
        return False
    return not (phrase_rule(line.text) or is_caption(line.text) or byline_of(line.text) or is_stamp(line.text))


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
