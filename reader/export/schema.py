"""The JSON of an article and what was found in it: one documented schema with a version.

```
{"schema": "reader.articles", "version": 1, "articles": [ARTICLE, ...]}

ARTICLE  = {"id", "title", "language", "publisher", "authors": [str], "published": "2024-11-07" | null,
            "published_source", "url", "origin": {"kind", "location"} | null, "text",
            "blocks": [{"kind", "start", "end", "level", "pulled", "links": [{"start", "end", "target"}]}],
            "removed": [{"text", "line", "rule"}],
            "speakers": [{"id", "name", "aliases": [str], "role", "kind"}],
            "mentions": [{"speaker", "start", "end", "form"}],
            "quotations": [{"text", "start", "end", "parts": [[start, end]], "kind", "speaker": id | null,
                            "speaker_name": str | null, "mention": [start, end] | null, "cue": [start, end] | null,
                            "rule", "certainty"}],
            "dates": [{"text", "start", "end", "type", "value", "first", "last", "rule", "anchor", "discrepancy"}],
            "notes": [{"words", "start", "end", "text"}], "marks": [{"letter", "offset", "words"}], "tags": [str]}
```
`notes`, `marks` and `tags` are what the reader left in the article, with the words of it they are anchored to; `reader
export` has them, `reader show` has not.
All offsets count code points in `text`. Fields are only ever added within a version.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from reader.article import Article
    from reader.export.clipping import Clipping
    from reader.findings import Analysis
    from reader.spans import Span

SCHEMA = "reader.articles"
SCHEMA_VERSION = 1

VIEWS = ("quotations", "dates", "removed")
"""Parts that can be asked for alone; each keeps what identifies the article."""

_IDENTITY = ("id", "title", "language", "published", "origin")


def articles_as_json(articles: Iterable[dict[str, Any]]) -> str:
    """Return the whole document for articles that went through `article_as_dict`."""
    document = {"schema": SCHEMA, "version": SCHEMA_VERSION, "articles": list(articles)}
    return json.dumps(document, ensure_ascii=False, indent=2)


def article_as_dict(article: Article, analysis: Analysis, views: Iterable[str] = ()) -> dict[str, Any]:
    """Return an article and its findings as plain values; `views` keeps only those parts (see `VIEWS`)."""
    whole = {**_article(article), **_findings(article, analysis)}
    wanted = tuple(views)
    if not wanted:
        return whole
    kept = (*_IDENTITY, *wanted, *(("speakers",) if "quotations" in wanted else ()))
    return {name: whole[name] for name in kept}


def clipping_as_dict(clipping: Clipping) -> dict[str, Any]:
    """Return an article with all that its reader left in it as plain values."""
    text = clipping.article.text
    return {
        **article_as_dict(clipping.article, clipping.analysis),
        "notes": [
            {"words": r.span.of(text), "start": r.span.start, "end": r.span.end, "text": r.text}
            for r in clipping.remarks
        ],
        "marks": [
            {"letter": letter, "offset": offset, "words": clipping.words_at(offset)}
            for letter, offset in sorted(clipping.marks.items())
        ],
        "tags": list(clipping.tags),
    }


def _article(article: Article) -> dict[str, Any]:
    origin = article.origin
    return {
        "id": article.id,
        "title": article.title,
        "language": article.language,
        "publisher": article.publisher,
        "authors": list(article.authors),
        "published": _day(article.published),
        "published_source": article.published_source,
        "url": article.url,
        "origin": {"kind": origin.kind.value, "location": origin.location} if origin else None,
        "text": article.text,
        "blocks": [
            {
                "kind": block.kind.value,
                "start": block.span.start,
                "end": block.span.end,
                "level": block.level,
                "pulled": block.pulled,
                "links": [
                    {"start": link.span.start, "end": link.span.end, "target": link.target} for link in block.links
                ],
            }
            for block in article.blocks
        ],
        "removed": [{"text": r.text, "line": r.line, "rule": r.rule} for r in article.removed],
    }


def _findings(article: Article, analysis: Analysis) -> dict[str, Any]:
    names = {speaker.id: speaker.name for speaker in analysis.speakers}
    return {
        "speakers": [
            {"id": s.id, "name": s.name, "aliases": list(s.aliases), "role": s.role, "kind": s.kind.value}
            for s in analysis.speakers
        ],
        "mentions": [
            {"speaker": m.speaker, "start": m.span.start, "end": m.span.end, "form": m.form.value}
            for m in analysis.mentions
        ],
        "quotations": [
            {
                "text": q.span.of(article.text),
                "start": q.span.start,
                "end": q.span.end,
                "parts": [[part.start, part.end] for part in q.parts],
                "kind": q.kind.value,
                "speaker": q.speaker,
                "speaker_name": names.get(q.speaker) if q.speaker is not None else None,
                "mention": _pair(q.mention),
                "cue": _pair(q.cue),
                "rule": q.rule,
                "certainty": q.certainty.value,
            }
            for q in analysis.quotations
        ],
        "dates": [
            {
                "text": d.span.of(article.text),
                "start": d.span.start,
                "end": d.span.end,
                "type": d.type.value,
                "value": d.value,
                "first": _day(d.first),
                "last": _day(d.last),
                "rule": d.rule,
                "anchor": _day(d.anchor),
                "discrepancy": d.discrepancy,
            }
            for d in analysis.dates
        ],
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _pair(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None
