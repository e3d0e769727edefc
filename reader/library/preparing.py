"""What keeping an article takes that needs no database: compressing it and folding its words; of many, done ahead."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from reader.article import BlockKind
from reader.folding import fold_lower
from reader.library.indexing import hashes
from reader.library.packing import digest, pack, spoken_pieces, storable
from reader.safe import safe_line

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from reader.article import Article
    from reader.findings import Analysis

_LONGEST_TITLE = 100
_PIECE = 32
"""Articles handed to the thread at once: one by one, handing over would take a tenth of what it saves."""
_AHEAD = 3
"""Pieces that wait ready; more would only fill memory."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article and its findings as they go into the tables."""

    article: Article
    analysis: Analysis
    title: str
    """As the list shows it."""
    text: str
    packed: bytes
    digest: bytes
    folded_title: str
    folded_text: str
    spoken: tuple[str, ...]
    """The folded words of each quotation."""
    same: tuple[int, ...]
    """The `word_hash` of each quotation."""


def prepare(article: Article, analysis: Analysis) -> Prepared:
    """Do what takes longest of keeping an article, before anything is locked."""
    title, text = shown_title(article), storable(article.text)
    packed = pack(article, analysis)
    spoken = spoken_pieces(text, (q.parts for q in analysis.quotations))
    return Prepared(
        article, analysis, title, text, packed, digest(title, packed), fold_lower(title), fold_lower(text),
        tuple(spoken), hashes(spoken),
    )  # fmt: skip


def prepared(opened: Sequence[tuple[Article, Analysis]]) -> Generator[Prepared]:
    """Yield articles prepared, in their order; many by a thread, while SQLite is at work on those before.

    Compressing and SQLite both let other threads run meanwhile. Close it when it is left half way.
    """
    if len(opened) <= _PIECE:
        for article, analysis in opened:
            yield prepare(article, analysis)
        return
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - one article does without

    with ThreadPoolExecutor(1, "preparing") as pool:
        pieces = (pool.submit(_all, opened[i : i + _PIECE]) for i in range(0, len(opened), _PIECE))
        ahead = deque(islice(pieces, _AHEAD))
        try:
            while ahead:
                done = ahead.popleft().result()
                ahead.extend(islice(pieces, 1))
                yield from done
        finally:
            pool.shutdown(cancel_futures=True)


def _all(opened: Sequence[tuple[Article, Analysis]]) -> list[Prepared]:
    return [prepare(article, analysis) for article, analysis in opened]


def shown_title(article: Article) -> str:
    """Return what the list calls an article: its title, else its first heading, else how it begins."""
    if title := safe_line(article.title):
        return title
    kinds = (BlockKind.TITLE, BlockKind.HEADING)
    block = next((b for b in article.blocks if b.kind in kinds), article.blocks[0] if article.blocks else None)
    words = safe_line(block.span.of(article.text) if block else article.text[:_LONGEST_TITLE])
    return words if len(words) <= _LONGEST_TITLE else f"{words[:_LONGEST_TITLE].rsplit(' ', 1)[0]} …"
