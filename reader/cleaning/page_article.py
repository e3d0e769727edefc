"""A read page becomes an article's pieces and facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article import BlockKind
from reader.cleaning.day import stamped_day, told_day
from reader.cleaning.language import language_of
from reader.cleaning.lines import byline_of, is_caption, is_stamp, phrase_rule
from reader.cleaning.page_rules import KICKER_HINT, apply_rules
from reader.cleaning.pieces import Facts, Piece
from reader.cleaning.shown import Shown, key_of, shown_lines

if TYPE_CHECKING:
    from datetime import date

    from reader.cleaning.page import Page

_HEADINGS = frozenset(("h1", "h2", "h3"))


def page_article(page: Page, today: date | None = None) -> tuple[list[Piece], Facts]:
    """Return the pieces of a page, kept and labelled, in page order, and what is known about the article."""
    shown = shown_lines(page.tree)
    pieces = apply_rules(page.pieces, page.facts, shown)
    text = "\n".join(p.text for p in pieces if not p.rule)
    language = language_of(text, page.facts.language)
    facts = Facts(
        title=page.facts.title(),
        description=next(iter(page.facts.descriptions), ""),
        publisher=page.facts.publisher,
        authors=page.facts.authors,
        language=language,
        url=page.facts.address,
    )
    top, end = _head_of(pieces, shown)
    if not any(" " in name for name in facts.authors):
        told = next((names for line in shown[top + 1 : end] if (names := byline_of(line.text))), ())
        facts.authors = tuple(n for n in told if not n.isupper() and n != facts.publisher) or facts.authors
    _date(facts, page, pieces, shown, today)
    return with_left_out(_framed(pieces, shown, facts), shown), facts


def _date(facts: Facts, page: Page, pieces: list[Piece], shown: list[Shown], today: date | None) -> None:
    """Set the day of publication: the page's data, a stamp under the heading, or what the text tells."""
    if page.facts.published is not None:
        facts.published, facts.published_source = page.facts.published, "page metadata"
        return
    top, end = _head_of(pieces, shown)
    day = stamped_day((line.text for line in shown[max(0, top - 4) : end + 1]), facts.language, today)
    if day is not None:
        facts.published, facts.published_source = day, "page line"
        return
    told = told_day((p.text for p in pieces if not p.rule), facts.language, today)
    if told is not None:
        facts.published, facts.published_source = told


def _head_of(pieces: list[Piece], shown: list[Shown]) -> tuple[int, int]:
    """Return where, in the shown lines, the heading stands and where the text begins; (0, 0) when unknown."""
    title = next((key_of(p.text) for p in pieces if p.kind is BlockKind.TITLE), "")
    body = {key_of(p.text) for p in pieces if not p.rule and p.kind is BlockKind.PARAGRAPH and len(p.text.split()) > 8}
    top = next((i for i, line in enumerate(shown) if line.tag in _HEADINGS and title and title in line.key), -1)
    if top < 0:
        top = next((i for i, line in enumerate(shown) if line.key == title), -1)
    end = next((i for i, line in enumerate(shown) if i > top and line.key in body), -1)
    return (top, min(end, top + 40)) if top >= 0 and end >= 0 else (0, 0)


def _framed(pieces: list[Piece], shown: list[Shown], facts: Facts) -> list[Piece]:
    """Put kicker and byline in where the page shows them at its heading and the extractor left them out."""
    top, end = _head_of(pieces, shown)
    at = next((i for i, p in enumerate(pieces) if p.kind is BlockKind.TITLE), -1)
    if end == 0 or at < 0:
        return pieces
    pieces = list(pieces)
    if not any(p.kind is BlockKind.BYLINE and not p.rule for p in pieces):
        byline = next((b for line in shown[top + 1 : end] if (b := byline_text(line.text, facts.authors))), "")
        if byline:
            below = at + 1 + (at + 1 < len(pieces) and pieces[at + 1].kind is BlockKind.LEAD)
            pieces.insert(below, Piece(byline, BlockKind.BYLINE))
    if not any(p.kind is BlockKind.KICKER for p in pieces) and top > 0 and is_kicker(shown[top - 1]):
        pieces = [p for p in pieces if key_of(p.text) != shown[top - 1].key]
        at = next(i for i, p in enumerate(pieces) if p.kind is BlockKind.TITLE)
        pieces.insert(at, Piece(shown[top - 1].text, BlockKind.KICKER))
    return pieces


def byline_text(line: str, authors: tuple[str, ...]) -> str:
    """Return the part of a line that names the authors ("Ada Blum und Jan Moor 3. Mai 2024" without the day), or ""."""
    if len(line) > 160:
        return ""
    if byline_of(line):
        return line
    ends = [line.find(name) + len(name) for name in authors if name in line]
    begins = [line.find(name) for name in authors if name in line]
    if not ends or min(begins) > 24:
        return ""
    return line[: max(ends)].strip()


def is_kicker(line: Shown) -> bool:
    """Tell the short line right above a heading: one the page names so, or one inside the heading's own header."""
    words = len(line.text.split())
    if not 1 <= words <= 8 or line.framed == "nav" or line.linked or phrase_rule(line.text):
        return False
    if KICKER_HINT.search(line.hint) or (line.framed == "header" and line.tag in ("p", "span")):
        return True
    label = words <= 3 and line.tag in ("p", "span", "div", "strong") and line.text.replace(" ", "").isalpha()
    return label and line.framed in ("", "article", "main", "header", "section") and line.text[:1].isupper()


_NEAR = 30
"""Lines around the article whose place on the page is looked up; menus and footers are a thousand lines."""
_SPOKEN = 3
"""Blanks of a line that is more than an entry of a menu."""
_ENOUGH = 60
"""Characters of a line that tell it from all others; one element may hold several paragraphs of the article."""


def with_left_out(pieces: list[Piece], shown: list[Shown]) -> list[Piece]:
    """Put the lines the page shows and the extractor dropped back in at their places, labelled."""
    place: dict[str, int] = {}
    for number, piece in enumerate(pieces):
        place.setdefault(key_of(piece.text), number)
    held = "\n".join(place)
    met = [number for number, line in enumerate(shown) if line.key in place]
    near = range(met[0] - _NEAR, met[-1] + _NEAR) if met else range(0)
    left_out: dict[int, list[Piece]] = {}
    at = -1
    for number, line in enumerate(shown):
        if line.key in place:
            at = max(at, place[line.key]) if place[line.key] - at < 30 else at
        elif line.key and line.key[:_ENOUGH] not in held:
            rule = left_out_rule(line, near=number in near)
            left_out.setdefault(at, []).append(Piece(line.text, rule=rule))
    result = left_out.get(-1, [])
    for number, piece in enumerate(pieces):
        result.append(piece)
        result.extend(left_out.get(number, ()))
    return result


def left_out_rule(line: Shown, *, near: bool) -> str:
    """Name why a line of the page is not the article's: by its words, else by the part of the page it stands in."""
    if not near and line.text.count(" ") < _SPOKEN:  # menus and footers, a hundred lines a page
        return "not-part-of-article"
    if rule := phrase_rule(line.text):
        return rule
    if not near:
        return "not-part-of-article"
    if line.framed in _FRAME_RULES:
        return _FRAME_RULES[line.framed]
    if is_stamp(line.text):
        return "stamp"
    if is_caption(line.text):
        return "caption"
    return "read-also" if line.linked else "not-part-of-article"


_FRAME_RULES = {"nav": "navigation", "figure": "caption", "footer": "footer", "aside": "aside", "form": "form"}
