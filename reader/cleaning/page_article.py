"""A read page becomes an article's pieces and facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cleaning.language import language_of
from reader.cleaning.lines import phrase_rule
from reader.cleaning.page_rules import apply_rules
from reader.cleaning.pieces import Facts, Piece
from reader.cleaning.shown import Shown, key_of, shown_lines

if TYPE_CHECKING:
    from reader.cleaning.page import Page


def page_article(page: Page) -> tuple[list[Piece], Facts]:
    """Return the pieces of a page, kept and labelled, in page order, and what is known about the article."""
    shown = shown_lines(page.tree)
    pieces = apply_rules(page.pieces, page.facts, shown)
    text = "\n".join(p.text for p in pieces if not p.rule)
    facts = Facts(
        title=page.facts.title(),
        description=next(iter(page.facts.descriptions), ""),
        publisher=page.facts.publisher,
        authors=page.facts.authors,
        published=page.facts.published,
        published_source="page metadata" if page.facts.published else "",
        language=language_of(text, page.facts.language),
        url=page.facts.address,
    )
    return with_left_out(pieces, shown), facts


def with_left_out(pieces: list[Piece], shown: list[Shown]) -> list[Piece]:
    """Put the lines the page shows and the extractor dropped back in at their places, labelled."""
    place: dict[str, int] = {}
    for number, piece in enumerate(pieces):
        place.setdefault(key_of(piece.text), number)
    held = "\n".join(place)
    left_out: dict[int, list[Piece]] = {}
    at = -1
    for line in shown:
        if line.key in place:
            at = max(at, place[line.key]) if place[line.key] - at < 30 else at
        elif line.key and line.key not in held:
            left_out.setdefault(at, []).append(Piece(line.text, rule=phrase_rule(line.text) or "not-part-of-article"))
    result = left_out.get(-1, [])
    for number, piece in enumerate(pieces):
        result.append(piece)
        result.extend(left_out.get(number, ()))
    return result
