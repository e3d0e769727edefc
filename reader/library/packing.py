"""Articles and findings as compact bytes and back: JSON arrays, compressed, the order of fields fixed here alone."""

from __future__ import annotations

import json
import zlib
from datetime import date
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from reader.article import Article, Block, BlockKind, Link, Origin, Removed
from reader.errors import DamagedBytes
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

_LEVEL = 1
"""Level 3 would save two per cent of the room and take an eighth more time of all that keeping an article needs."""


# Made once: `json.dumps` would make one for each article, and look for circles in what has none.
_read = json.JSONDecoder()
_written = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode


def pack(article: Article, analysis: Analysis, text: bytes) -> bytes:
    """Return everything of an article and its findings but what is kept in columns: identity, day, language.

    The length of the text in bytes, a line feed, the text as it is, and the rest as JSON; all of it compressed.
    `text` is the article's, `encoded`.
    """
    rest = encoded(_written([_findings(analysis), _page(article)]))
    return zlib.compress(b"%d\n%b%b" % (len(text), text, rest), _LEVEL)


def encoded(text: str) -> bytes:
    """Return a text as UTF-8, of the same length when read again: cleaning leaves no lone surrogates, others may."""
    return storable(text)[1]


def storable(text: str) -> tuple[str, bytes]:
    """Return a text as it can be kept, and `encoded`."""
    try:
        return text, text.encode()
    except UnicodeEncodeError:
        changed = text.encode("utf-8", "replace")
        return changed.decode(), changed


def text_of(packed: bytes) -> str:
    """Return the text of a packed article.

    Raises:
        ValueError: when the bytes are damaged.
    """
    text, _ = _parts(packed)
    return text.decode()


def legible(packed: bytes) -> str:
    """Return the text of a packed article, "" where its bytes are damaged: one of them must not hold up all others."""
    try:
        return text_of(packed)
    except (ValueError, TypeError, LookupError):
        return ""


def _page(article: Article) -> list[Any]:
    return [
        [[b.kind, b.span.start, b.span.end, b.level, int(b.pulled), *_links(b)] for b in article.blocks],
        [[r.text, r.line, r.rule] for r in article.removed],
        article.publisher,
        list(article.authors),
        article.published_source,
        article.url,
        article.title,
    ]


def unpack_article(key: str, packed: bytes, *, published: str | None, language: str, origin: Origin | None) -> Article:
    """Return the article as it was kept.

    Raises:
        ValueError: when the bytes are damaged.
    """
    blocks, removed, publisher, authors, published_source, url, title = _unpacked(packed)[1]
    return Article(
        id=key,
        title=title,
        text=text_of(packed),
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


def _findings(analysis: Analysis) -> list[Any]:
    # A StrEnum is a string to JSON; its `.value` would take longer than everything else here.
    return [
        [_spans(q.parts) for q in analysis.quotations],  # first: the index reads only this
        [
            [q.span.start, q.span.end, q.kind, q.speaker, _pair(q.mention), _pair(q.cue), q.rule,
             q.certainty]
            for q in analysis.quotations
        ],
        [[s.id, s.name, list(s.aliases), s.role, s.kind] for s in analysis.speakers],
        [[m.speaker, m.span.start, m.span.end, m.form] for m in analysis.mentions],
        [
            [d.span.start, d.span.end, d.type, d.value, _iso(d.first), _iso(d.last), d.rule, _iso(d.anchor),
             d.discrepancy]
            for d in analysis.dates
        ],
        _iso(analysis.reference),
        analysis.reference_source,
        analysis.version,
    ]  # fmt: skip


def unpack_findings(key: str, packed: bytes) -> Analysis:
    """Return the analysis as it was kept.

    Raises:
        ValueError: when the bytes are damaged.
    """
    parts, quotations, speakers, mentions, dates, reference, source, version = _unpacked(packed)[0]
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


def spoken(packed: bytes) -> str:
    """Return the folded words of all quotations of a kept article: the column of the index that `quoting:` looks in."""
    in_bytes, rest = _parts(packed)
    text = in_bytes.decode()
    parts, _ = _read.raw_decode(rest.decode(), len("[["))  # they stand first; the rest need not be read
    return PARTED.join(_folded_apart([" ".join(text[start:end] for start, end in cut) for cut in parts]))


def spoken_pieces(text: str, quotations: Iterable[Quotation]) -> list[str]:
    """Return the folded words of each quotation."""
    return _folded_apart(_said(text, quotations))


def folded_pieces(title: str, text: str, quotations: Iterable[Quotation]) -> tuple[str, str, list[str]]:
    """Return title, text and the words of each quotation, folded."""
    title, text, *said = _folded_apart([title, text, *_said(text, quotations)])
    return title, text, said


def _said(text: str, quotations: Iterable[Quotation]) -> list[str]:
    return [" ".join([text[span.start : span.end] for span in q.parts]) for q in quotations]


def _folded_apart(texts: list[str]) -> list[str]:
    # Folded together and cut again: many short texts take three times as long as one.
    folded = fold_lower(PARTED.join(texts)).split(PARTED)
    return folded if len(folded) == len(texts) else [fold_lower(text) for text in texts]


def digest(title: str, packed: bytes) -> bytes:
    """Return what tells damage that SQLite does not notice: in 10 of 32 damaged files nothing else did."""
    whole = blake2b(packed, digest_size=12)
    whole.update(title.encode())
    return whole.digest()


def _parts(packed: bytes) -> tuple[bytes, bytes]:
    """Return the text and the JSON behind it."""
    try:
        length, _, rest = zlib.decompress(packed).partition(b"\n")
    except zlib.error as error:
        raise DamagedBytes(f"damaged: {error}") from error
    return rest[: int(length)], rest[int(length) :]


def _unpacked(packed: bytes) -> Any:
    return json.loads(_parts(packed)[1])


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
