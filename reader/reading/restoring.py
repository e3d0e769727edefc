"""Putting back what cleaning took out: the article with one more paragraph, and the findings in their new places."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.article import Block, BlockKind
from reader.safe import safe_line
from reader.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.article import Article, Removed
    from reader.findings import Analysis, Speaker


@dataclass(frozen=True, slots=True)
class Restored:
    """A removed line belongs to the article after all."""

    removed: Removed


@dataclass(frozen=True, slots=True)
class Shift:
    """What an insertion does to the places after it."""

    at: int
    """Offset at which the words went in."""
    by: int
    """How many characters they are, their line feed included."""

    def offset(self, offset: int) -> int:
        """Return where a character is afterwards."""
        return offset + self.by if offset >= self.at else offset

    def back(self, offset: int) -> int:
        """Return where a character was before; what was put in is gone then, and its start stands for it."""
        return max(offset - self.by, self.at) if offset >= self.at else offset

    def span(self, span: Span) -> Span:
        """Return where words are afterwards; those on both sides of the insertion then hold it."""
        return Span(self.offset(span.start), span.end + self.by if span.end > self.at else span.end)

    def findings(self, analysis: Analysis) -> Analysis:
        """Return the findings in their new places."""
        return dataclasses.replace(
            analysis,
            mentions=tuple(dataclasses.replace(m, span=self.span(m.span)) for m in analysis.mentions),
            quotations=tuple(
                dataclasses.replace(
                    q,
                    span=self.span(q.span),
                    parts=tuple(map(self.span, q.parts)),
                    mention=q.mention and self.span(q.mention),
                    cue=q.cue and self.span(q.cue),
                )
                for q in analysis.quotations
            ),
            dates=tuple(dataclasses.replace(d, span=self.span(d.span)) for d in analysis.dates),
        )


def enriched(analysis: Analysis, fresh: Analysis, within: Sequence[Span], newcomers: dict[str, int]) -> Analysis:
    """Return an analysis with what another one of the same text found in these places; speakers of one name are one.

    Who is in the other one alone keeps the number it has in `newcomers`, by name, or gets one there.
    """
    known = {name: speaker.id for speaker in analysis.speakers for name in (speaker.name, *speaker.aliases)}
    new: list[Speaker] = []
    same: dict[int, int] = {}
    for speaker in fresh.speakers:
        if speaker.name not in known:
            taken = (*(other.id for other in analysis.speakers), *newcomers.values())
            number = newcomers.setdefault(speaker.name, max(taken, default=-1) + 1)
            new.append(dataclasses.replace(speaker, id=number))
            known[speaker.name] = number
        same[speaker.id] = known[speaker.name]

    def here(span: Span) -> bool:
        return any(place.start <= span.start and span.end <= place.end for place in within)

    mentions = [dataclasses.replace(m, speaker=same[m.speaker]) for m in fresh.mentions if here(m.span)]
    quotations = [
        dataclasses.replace(q, speaker=None if q.speaker is None else same[q.speaker])
        for q in fresh.quotations
        if here(q.span)
    ]
    met = {m.speaker for m in mentions} | {q.speaker for q in quotations}
    return dataclasses.replace(
        analysis,
        speakers=(*analysis.speakers, *(speaker for speaker in new if speaker.id in met)),
        mentions=tuple(sorted((*analysis.mentions, *mentions), key=lambda m: m.span.start)),
        quotations=tuple(sorted((*analysis.quotations, *quotations), key=lambda q: q.span.start)),
        dates=tuple(sorted((*analysis.dates, *(d for d in fresh.dates if here(d.span))), key=lambda d: d.span.start)),
    )


def restore(article: Article, removed: Removed) -> tuple[Article, Shift] | None:
    """Return the article with a removed line as a paragraph in its place; None where it has no such line.

    The article keeps its id: it is still the one that was opened.
    """
    words = safe_line(removed.text).strip()
    if removed not in article.removed or not words:
        return None
    place = article.removed.index(removed)
    number = min(removed.line, len(article.blocks))
    last = number == len(article.blocks)
    at = len(article.text) if last else article.blocks[number].span.start
    glue = "\n" if last and article.text else ""
    shift = Shift(at, len(words) + 1)
    start = at + len(glue)
    new = Block(BlockKind.PARAGRAPH, Span(start, start + len(words)))
    after = tuple(
        dataclasses.replace(
            block,
            span=shift.span(block.span),
            links=tuple(dataclasses.replace(link, span=shift.span(link.span)) for link in block.links),
        )
        for block in article.blocks[number:]
    )
    text = f"{article.text}{glue}{words}" if last else f"{article.text[:at]}{words}\n{article.text[at:]}"
    left = tuple(
        dataclasses.replace(other, line=other.line + 1) if other.line >= number and n > place else other
        for n, other in enumerate(article.removed)
        if n != place
    )
    return dataclasses.replace(article, text=text, blocks=(*article.blocks[:number], new, *after), removed=left), shift
