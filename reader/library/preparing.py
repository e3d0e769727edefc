"""What keeping an article takes that needs no database: compressing it and folding its words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.article import BlockKind
from reader.library.indexing import brief_hash
from reader.library.packing import PARTED, digest, folded_pieces, pack, storable
from reader.safe import safe_line

if TYPE_CHECKING:
    from reader.article import Article
    from reader.findings import Analysis

_LONGEST_TITLE = 100


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article and its findings as they go into the tables."""

    article: Article
    analysis: Analysis
    title: str
    """As the list shows it."""
    text: str
    length: int
    """In words, nearly."""
    packed: bytes
    digest: bytes
    folded_title: str
    folded_text: str
    spoken: str
    """The folded words of all quotations, `PARTED`."""
    same: tuple[int, ...]
    """The `brief_hash` of each quotation."""


def prepare(article: Article, analysis: Analysis) -> Prepared:
    """Do what takes longest of keeping one article, before anything is locked."""
    title, (text, in_bytes) = shown_title(article), storable(article.text)
    packed = pack(article, analysis, in_bytes)
    folded_title, folded_text, spoken = folded_pieces(title, text, analysis.quotations)
    return Prepared(
        article, analysis, title, text, in_bytes.count(b" ") + len(article.blocks), packed, digest(title, packed),
        folded_title, folded_text, PARTED.join(spoken), tuple(map(brief_hash, spoken)),
    )  # fmt: skip


def shown_title(article: Article) -> str:
    """Return what the list calls an article: its title, else its first heading, else how it begins."""
    if title := safe_line(article.title):
        return title
    kinds = (BlockKind.TITLE, BlockKind.HEADING)
    block = next((b for b in article.blocks if b.kind in kinds), article.blocks[0] if article.blocks else None)
    words = safe_line(block.span.of(article.text) if block else article.text[:_LONGEST_TITLE])
    return words if len(words) <= _LONGEST_TITLE else f"{words[:_LONGEST_TITLE].rsplit(' ', 1)[0]} …"
