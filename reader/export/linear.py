"""An article as linear text for a screen reader or a braille display: every quotation is introduced by its speaker.

Nothing is told by place, colour or sign: what stands on a page side by side comes one after the other here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article import BlockKind
from reader.export.words import days_in_words
from reader.findings import Certainty, QuotationKind
from reader.safe import safe_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.article import Article, Block
    from reader.findings import Analysis, DateMention, Quotation

_WORDS = {
    "en": ("Speakers", "Dates", "perhaps", "List item", "Caption", "Heading"),
    "de": ("Sprecher", "Daten", "vermutlich", "Listenpunkt", "Bildtext", "Zwischentitel"),
}
"""Speakers, dates, unsure, and the names of blocks; in the language of the article, which is how it is read aloud."""


def linear_lines(article: Article, analysis: Analysis) -> Iterator[str]:
    """Yield the lines: title, facts, blocks parted by empty lines, then who speaks and which days are named."""
    speakers, dates, perhaps, item, caption, heading = _WORDS["de" if article.language == "de" else "en"]
    names = {BlockKind.LIST_ITEM: item, BlockKind.CAPTION: caption, BlockKind.HEADING: heading}
    if not any(block.kind is BlockKind.TITLE for block in article.blocks) and article.title:
        yield from (safe_line(article.title), "")
    day = days_in_words(article.published, article.published, article.language) if article.published else ""
    facts = safe_line(", ".join(filter(None, (article.publisher, day))))
    for block in article.blocks:
        name = f"{names[block.kind]}: " if block.kind in names else ""
        yield from (name + _told(article, analysis, block, perhaps), "")
        if block.kind is BlockKind.TITLE and facts:
            yield from (facts, "")
    said = {s.id: sum(q.speaker == s.id for q in analysis.quotations) for s in analysis.speakers}
    speaking = [s for s in analysis.speakers if said[s.id]]
    if speaking:
        yield f"{speakers}:"
        yield from (safe_line(", ".join(filter(None, (s.name, s.role, str(said[s.id]))))) for s in speaking)
        yield ""
    days = sorted((d for d in analysis.dates if d.first is not None), key=_first)
    if days:
        yield f"{dates}:"
        yield from dict.fromkeys(_day(article, found) for found in days)


def _told(article: Article, analysis: Analysis, block: Block, perhaps: str) -> str:
    """Return a block on one line, the speaker's name before each of their quotations that opens a sentence."""
    text, start = article.text, block.span.start
    told: list[str] = []
    for quotation in analysis.quotations:
        at = quotation.span.start
        name = _introduction(analysis, quotation, perhaps)
        before = text[block.span.start : at].rstrip()
        # In the midst of a sentence a name would break it, and the sentence itself tells who speaks.
        if name and start <= at < block.span.end and (not before or before[-1] in '.!?…“”"»«'):
            told += [text[start:at], name, ": "]
            start = at
    return safe_line("".join([*told, text[start : block.span.end]]).replace("\n", "; ").replace("\t", ", "))


def _introduction(analysis: Analysis, quotation: Quotation, perhaps: str) -> str:
    """Return who is named before a quotation: nobody where the words are not given, or nobody is known."""
    speaker = analysis.speaker_named(quotation.speaker)
    if speaker is None or quotation.kind is not QuotationKind.DIRECT:
        return ""
    return f"{perhaps} {speaker.name}" if quotation.certainty is Certainty.GUESS else speaker.name


def _day(article: Article, found: DateMention) -> str:
    assert found.first is not None
    day = days_in_words(found.first, found.last or found.first, article.language)
    return safe_line(f"{day}: {found.span.of(article.text)}")


def _first(found: DateMention) -> tuple[str, int]:
    return found.first.isoformat() if found.first else "", found.span.start
