"""Articles and findings as compact bytes and back: JSON arrays, compressed, the order of fields fixed here alone."""

from __future__ import annotations

import json
import zlib
from datetime import date
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from reader.article import Article, Block, BlockKind, Link, Origin, Removed
from reader.findings import (
    Analysis,
    Certainty,
    DateMention,
    DateType,
    Mention,
    MentionForm,
    Quotation,
    QuotationKind,
    Speaker,
    SpeakerKind,
)
from reader.folding import fold_lower
from reader.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

PARTED = "\nzqz\n"
"""Stands between two quotations in the index, so that no phrase runs from one into the next."""

_LEVEL = 6


def pack_page(article: Article) -> bytes:
    """Return everything of an article but its text, title and identity."""
    page = [
        [[b.kind.value, b.span.start, b.span.end, b.level, int(b.pulled), *_links(b)] for b in article.blocks],
        [[r.text, r.line, r.rule] for r in article.removed],
        article.publisher,
        list(article.authors),
        article.published_source,
        article.url,
    ]
    return _packed(page)


def unpack_article(
    key: str, title: str, text: str, page: bytes, *, published: str | None, language: str, origin: Origin | None
) -> Article:
    """Return the article as it was kept.

    Raises:
        ValueError: when the bytes are damaged.
    """
    blocks, removed, publisher, authors, published_source, url = _unpacked(page)
    return Article(
        id=key,
        title=title,
        text=text,
        blocks=tuple(
            Block(BlockKind(b[0]), Span(b[1], b[2]), b[3], tuple(Link(Span(s, e), t) for s, e, t in b[5:] and b[5]),
                  bool(b[4]))
            for b in blocks
        ),
        removed=tuple(Removed(*r) for r in removed),
        origin=origin,
        publisher=publisher,
        authors=tuple(authors),
        published=_day(published),
        published_source=published_source,
        language=language,
        url=url,
    )  # fmt: skip


def pack_findings(analysis: Analysis) -> bytes:
    """Return an analysis without the identity of its article."""
    findings = [
        [_spans(q.parts) for q in analysis.quotations],  # first: the index reads only this
        [
            [q.span.start, q.span.end, q.kind.value, q.speaker, _pair(q.mention), _pair(q.cue), q.rule,
             q.certainty.value]
            for q in analysis.quotations
        ],
        [[s.id, s.name, list(s.aliases), s.role, s.kind.value] for s in analysis.speakers],
        [[m.speaker, m.span.start, m.span.end, m.form.value] for m in analysis.mentions],
        [
            [d.span.start, d.span.end, d.type.value, d.value, _iso(d.first), _iso(d.last), d.rule, _iso(d.anchor),
             d.discrepancy]
            for d in analysis.dates
        ],
        _iso(analysis.reference),
        analysis.reference_source,
        analysis.version,
    ]  # fmt: skip
    return _packed(findings)


def unpack_findings(key: str, findings: bytes) -> Analysis:
    """Return the analysis as it was kept.

    Raises:
        ValueError: when the bytes are damaged.
    """
    parts, quotations, speakers, mentions, dates, reference, source, version = _unpacked(findings)
    return Analysis(
        article_id=key,
        speakers=tuple(Speaker(i, n, tuple(a), r, SpeakerKind(k)) for i, n, a, r, k in speakers),
        mentions=tuple(Mention(s, Span(a, b), MentionForm(f)) for s, a, b, f in mentions),
        quotations=tuple(
            Quotation(
                Span(q[0], q[1]), tuple(Span(a, b) for a, b in cut), QuotationKind(q[2]), q[3], _span(q[4]),
                _span(q[5]), q[6], Certainty(q[7]),
            )
            for q, cut in zip(quotations, parts, strict=True)
        ),
        dates=tuple(
            DateMention(Span(a, b), DateType(t), v, _day(first), _day(last), rule, _day(anchor), odd)
            for a, b, t, v, first, last, rule, anchor, odd in dates
        ),
        reference=_day(reference),
        reference_source=source,
        version=version,
    )  # fmt: skip


def spoken(text: str, findings: bytes) -> str:
    """Return the folded words of all quotations of a kept article: the column of the index that `quoting:` looks in."""
    return PARTED.join(spoken_pieces(text, [[Span(a, b) for a, b in cut] for cut in _unpacked(findings)[0]]))


def spoken_pieces(text: str, quotations: Iterable[Iterable[Span]]) -> list[str]:
    """Return the folded words of each quotation, given by its parts."""
    return [fold_lower(" ".join(text[s.start : s.end] for s in parts)) for parts in quotations]


def digest(title: str, text: str, page: bytes, findings: bytes) -> bytes:
    """Return what tells damage that SQLite does not notice: in 10 of 32 damaged files nothing else did."""
    whole = blake2b(title.encode(), digest_size=12)
    for part in (text.encode(), page, findings):
        whole.update(len(part).to_bytes(8, "big"))
        whole.update(part)
    return whole.digest()


def _packed(value: list[Any]) -> bytes:
    return zlib.compress(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(), _LEVEL)


def _unpacked(blob: bytes) -> Any:
    try:
        return json.loads(zlib.decompress(blob))
    except zlib.error as error:
        raise ValueError(f"damaged: {error}") from error


def _links(block: Block) -> list[list[list[int | str]]]:
    return [[[link.span.start, link.span.end, link.target] for link in block.links]] if block.links else []


def _spans(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[s.start, s.end] for s in spans]


def _pair(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def _span(pair: list[int] | None) -> Span | None:
    return Span(*pair) if pair else None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None
