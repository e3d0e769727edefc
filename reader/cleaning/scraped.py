"""The plain-text track."""

from __future__ import annotations

from reader.cleaning.language import language_of
from reader.cleaning.lines import phrase_rule
from reader.cleaning.pieces import Facts, Piece
from reader.cleaning.typography import one_line, tidy


def scraped_article(text: str) -> tuple[list[Piece], Facts]:
    """Return the pieces of scraped plain text, kept and labelled, and what is known about the article."""
    pieces = [Piece(line) for line in (one_line(part) for part in tidy(text).split("\n")) if line]
    for piece in pieces:
        piece.rule = phrase_rule(piece.text)
    return pieces, Facts(language=language_of("\n".join(p.text for p in pieces if not p.rule)))
