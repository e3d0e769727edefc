"""What both tracks of cleaning produce: pieces in page order, kept or labelled, and how they become an `Article`."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.article import Article, Block, BlockKind, Link, Removed
from reader.errors import NoArticle
from reader.spans import Span
from reader.tongue import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date


@dataclass(slots=True)
class Piece:
    """A line or paragraph on its way into the article, or out of it."""

    text: str
    """Tidy already; tables hold line feeds, everything else is one line."""
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    links: Sequence[tuple[int, int, str]] = ()
    """Start, end (within `text`) and address of each link."""
    pulled: bool = False
    rule: str = ""
    """The rule that takes it out of the article; "" while it stays."""
    hint: str = ""
    """Class names of the page's element, lower case; they tell leads and captions apart."""

    def link_share(self) -> float:
        """Return how much of the text is link text, from 0 to 1."""
        return sum(end - start for start, end, _ in self.links) / max(1, len(self.text))


@dataclass(slots=True)
class Facts:
    """What is known about an article beside its text."""

    title: str = ""
    description: str = ""
    """The page's own summary; often the lead, word for word."""
    publisher: str = ""
    authors: tuple[str, ...] = ()
    published: date | None = None
    published_source: str = ""
    language: str = ""
    url: str = ""


def assemble(pieces: Iterable[Piece], facts: Facts) -> Article:
    """Set the kept pieces one below the other and list the others as removed, each at its place.

    Raises:
        NoArticle: when nothing is kept.
    """
    parts: list[str] = []
    blocks: list[Block] = []
    removed: list[Removed] = []
    at = 0
    for piece in pieces:
        text = piece.text
        if piece.rule:
            if text := text.strip():
                removed.append(Removed(text, len(blocks), piece.rule))
            continue
        if not text.strip():
            continue
        span = Span(at, at + len(text))
        links = [
            Link(Span(at + start, at + end), target) for start, end, target in piece.links if start < end <= len(text)
        ]
        blocks.append(Block(piece.kind, span, piece.level, tuple(links), piece.pulled))
        parts.append(text)
        at = span.end + 1
    if not blocks:
        raise NoArticle(say("No article was found here; all of it looks like the page around one."))
    return _article("\n".join(parts), tuple(blocks), tuple(removed), facts)


def _article(text: str, blocks: tuple[Block, ...], removed: tuple[Removed, ...], facts: Facts) -> Article:
    return Article(
        id=hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16],
        title=facts.title,
        text=text,
        blocks=blocks,
        removed=removed,
        publisher=facts.publisher,
        authors=facts.authors,
        published=facts.published,
        published_source=facts.published_source,
        language=facts.language,
        url=facts.url,
    )
