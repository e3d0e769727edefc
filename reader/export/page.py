"""An article set as a page of text: for a pipe, for `--width`, and coloured for a terminal.

One layout serves both: rows of styled text that are wrapped by cells, so that wide characters keep their place.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from reader.article import BlockKind
from reader.export.words import day_in_words
from reader.findings import Certainty, MentionForm, QuotationKind
from reader.safe import safe_line, safe_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.article import Article, Block
    from reader.findings import Analysis

SPEAKER_COLOURS = ("cyan", "yellow", "green", "magenta", "blue", "red", "bright_cyan", "bright_yellow")
"""The terminal's own colours, so that they fit its light or dark theme; speakers take them in order of appearance."""

_STYLES = {
    BlockKind.KICKER: "dim",
    BlockKind.TITLE: "bold",
    BlockKind.LEAD: "italic",
    BlockKind.BYLINE: "dim",
    BlockKind.HEADING: "bold underline",
    BlockKind.CAPTION: "dim italic",
}
_INDENTS = {BlockKind.QUOTE: ("│ ", "│ "), BlockKind.CAPTION: ("[", " ")}
_CLOSE = (BlockKind.KICKER, BlockKind.LIST_ITEM, BlockKind.TABLE)
"""Kinds that stand close together: no empty line between two list items, or between kicker and title."""


@dataclass(frozen=True, slots=True)
class _Row:
    """One block, ready to be wrapped: what stands before its first and its other lines, and its words."""

    first: str
    rest: str
    words: Text
    close: bool


def page_lines(article: Article, analysis: Analysis | None = None, width: int | None = None) -> list[Text]:
    """Return the article's lines; `width` in cells wraps them, None leaves every block on one line.

    With an `analysis`, quotations and names carry the colour of their speaker.
    """
    console = Console(width=width or 80, file=None)
    lines: list[Text] = []
    previous_close = True
    for row in _rows(article, analysis):
        if lines and not (previous_close and row.close):
            lines.append(Text())
        previous_close = row.close
        lines.extend(_wrapped(row, console, width))
    return lines


def _wrapped(row: _Row, console: Console, width: int | None) -> Iterator[Text]:
    room = max(8, width - len(row.first)) if width else None
    pieces = (
        [line for piece in row.words.split("\n", allow_blank=True) for line in piece.wrap(console, room)]
        if room
        else row.words.split("\n", allow_blank=True)
    )
    for number, piece in enumerate(pieces):
        piece.rstrip()
        yield Text.assemble((row.rest if number else row.first, "dim"), piece)


def _rows(article: Article, analysis: Analysis | None) -> Iterator[_Row]:
    text = _coloured(article, analysis)
    facts = _facts(article)
    after = _index_of_facts(article)
    for index, block in enumerate(article.blocks):
        words = text[block.span.start : block.span.end]
        words.style = _STYLES.get(block.kind, "")
        first, rest = _indent(block)
        yield _Row(first, rest, words, block.kind in _CLOSE)
        if index == after and facts:
            yield _Row("", "", Text(facts, "dim"), close=False)


def _indent(block: Block) -> tuple[str, str]:
    if block.kind is BlockKind.LIST_ITEM:
        margin = "  " * block.level
        return f"{margin}• ", f"{margin}  "
    return _INDENTS.get(block.kind, ("", ""))


def _index_of_facts(article: Article) -> int:
    """Return after which block the line of author, publisher and day stands: the title, or nothing at all."""
    return next((i for i, block in enumerate(article.blocks) if block.kind is BlockKind.TITLE), -1)


def _facts(article: Article) -> str:
    """Return the line under the title: who wrote it, where it appeared and when; "" where nothing is known."""
    day = day_in_words(article.published, article.language) if article.published else ""
    bylines = {article.text[b.span.start : b.span.end] for b in article.blocks if b.kind is BlockKind.BYLINE}
    authors = ", ".join(author for author in article.authors if not any(author in line for line in bylines))
    return safe_line(" · ".join(part for part in (authors, article.publisher, day) if part))


def speaker_colour(speaker: int | None) -> str:
    """Return the colour of a speaker, and none at all for somebody unknown."""
    return SPEAKER_COLOURS[speaker % len(SPEAKER_COLOURS)] if speaker is not None else ""


def _coloured(article: Article, analysis: Analysis | None) -> Text:
    text = Text(safe_text(article.text) if len(safe_text(article.text)) == len(article.text) else article.text)
    if analysis is None:
        return text
    for quotation in analysis.quotations:
        colour = speaker_colour(quotation.speaker)
        strong = "bold " if quotation.kind is QuotationKind.DIRECT and quotation.certainty is Certainty.SURE else ""
        for part in quotation.parts or (quotation.span,):
            text.stylize(f"{strong}{colour}".strip() or "italic", part.start, part.end)
        if quotation.cue is not None:
            text.stylize("dim", quotation.cue.start, quotation.cue.end)
    for mention in analysis.mentions:
        if mention.form is not MentionForm.PRONOUN:
            text.stylize(f"underline {speaker_colour(mention.speaker)}", mention.span.start, mention.span.end)
    for found in analysis.dates:
        if found.first is not None:
            text.stylize("underline", found.span.start, found.span.end)
    return text
