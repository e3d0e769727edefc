"""An article's text as markup: blocks as elements, and in them quotations, names, days, links and notes.

What was found overlaps in every way, elements may not; so the text is cut wherever anything begins or ends, and each
piece carries all that holds there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reader.article import BlockKind
from reader.export.lists import speaker_label
from reader.findings import MentionForm, QuotationKind
from reader.tongue import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.article import Block
    from reader.export.clipping import Clipping
    from reader.spans import Span

COLOURS = 8
"""Speakers are told apart by colour as far as there are colours; their names stand in the margin of the words too."""

_NO_ADDRESS = re.compile(r"[\s<>\"\\^`{|}]")

_ELEMENTS = {
    BlockKind.KICKER: ("p", "kicker"),
    BlockKind.TITLE: ("h1", ""),
    BlockKind.LEAD: ("p", "lead"),
    BlockKind.BYLINE: ("p", "byline"),
    BlockKind.PARAGRAPH: ("p", ""),
    BlockKind.QUOTE: ("blockquote", ""),
    BlockKind.CAPTION: ("p", "caption"),
    BlockKind.CODE: ("pre", ""),
}


@dataclass(frozen=True, slots=True)
class _Layer:
    """Something that holds for a stretch of the text."""

    span: Span
    rank: int
    """Lower ones lie around higher ones."""
    opening: str
    closing: str
    again: str = ""
    """How later pieces of the same thing open, where a name may stand only once."""


def marked_text(clipping: Clipping, prefix: str = "") -> str:
    """Return the blocks as elements that are good HTML and good XML; `prefix` keeps the names of notes apart."""
    out: list[str] = []
    layers = sorted(_layers(clipping, prefix), key=lambda layer: layer.span.start)
    groups = _grouped(clipping.article.blocks)
    first = 0
    for group in groups:
        start, end = group[0].span.start, group[-1].span.end
        while first < len(layers) and layers[first].span.end <= start:
            first += 1
        here = [layer for layer in _until(layers, first, end) if layer.span.end > start]
        if group[0].kind is BlockKind.LIST_ITEM:
            items = "".join(f'<li class="level{min(b.level, 5)}">{_words(clipping, b.span, here)}</li>' for b in group)
            out.append(f"<ul>{items}</ul>")
        else:
            out.append(_element(clipping, group[0], here))
    if clipping.article.title and not any(b.kind is BlockKind.TITLE for b in clipping.article.blocks):
        out.insert(0, f"<h1>{escape(clipping.article.title)}</h1>")
    return "\n".join(out)


def notes(clipping: Clipping, prefix: str = "") -> str:
    """Return the reader's notes with the words they stand beside; "" without any."""
    items = [
        f'<li id="{prefix}note{number}"><a href="#{prefix}at{number}">'
        f"{escape(remark.span.of(clipping.article.text))}</a>"
        f"<br/>{escape(remark.text).replace(chr(10), '<br/>')}</li>"
        for number, remark in enumerate(clipping.remarks, 1)
    ]
    marks = [
        f"<li><b>{escape(letter)}</b> {escape(clipping.words_at(offset))}</li>"
        for letter, offset in sorted(clipping.marks.items())
    ]
    parts = [(say("Notes"), "ol", items), (say("Marks"), "ul", marks)]
    return "\n".join(f"<h2>{escape(name)}</h2><{tag}>{''.join(rows)}</{tag}>" for name, tag, rows in parts if rows)


def speakers(clipping: Clipping) -> str:
    """Return who speaks, with role and how many quotations, in the colours of their words; "" where nobody does."""
    said: dict[int, int] = {}
    for quotation in clipping.analysis.quotations:
        if quotation.speaker is not None:
            said[quotation.speaker] = said.get(quotation.speaker, 0) + 1
    rows = [
        f'<li><span class="{_colour(s.id)}">{escape(s.name)}</span>'
        f"{f', {escape(s.role)}' if s.role else ''} ({said[s.id]})</li>"
        for s in sorted(clipping.analysis.speakers, key=lambda s: -said.get(s.id, 0))
        if s.id in said
    ]
    return f"<h2>{escape(say('Speakers'))}</h2><ul>{''.join(rows)}</ul>" if rows else ""


def _grouped(blocks: Sequence[Block]) -> list[list[Block]]:
    """Put list items that follow one another together."""
    groups: list[list[Block]] = []
    for block in blocks:
        if groups and block.kind is BlockKind.LIST_ITEM and groups[-1][0].kind is BlockKind.LIST_ITEM:
            groups[-1].append(block)
        else:
            groups.append([block])
    return groups


def _until(layers: list[_Layer], first: int, end: int) -> Iterator[_Layer]:
    for number in range(first, len(layers)):
        if layers[number].span.start >= end:
            return
        yield layers[number]


def _element(clipping: Clipping, block: Block, layers: list[_Layer]) -> str:
    if block.kind is BlockKind.TABLE:
        rows = block.span.of(clipping.article.text).split("\n")
        cells = ("".join(f"<td>{escape(cell)}</td>" for cell in row.split("\t")) for row in rows)
        return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"
    if block.kind is BlockKind.HEADING:
        tag, name = f"h{min(6, max(2, block.level))}", ""
    else:
        tag, name = _ELEMENTS[block.kind]
    words = _words(clipping, block.span, layers)
    if block.kind is BlockKind.QUOTE:
        words = f"<p>{words}</p>"
    return f"<{tag}{f' class={name!r}'.replace(chr(39), chr(34)) if name else ''}>{words}</{tag}>"


def _words(clipping: Clipping, span: Span, layers: list[_Layer]) -> str:
    """Return the words of a stretch, each piece within everything that holds there."""
    text = clipping.article.text
    here = [layer for layer in layers if layer.span.overlaps(span)]
    cuts = {span.start, span.end}
    for layer in here:
        cuts |= {max(span.start, layer.span.start), min(span.end, layer.span.end)}
    out: list[str] = []
    holding: list[_Layer] = []
    coming = 0
    for start, end in pairwise(sorted(cuts)):
        holding = [layer for layer in holding if layer.span.end > start]
        while coming < len(here) and here[coming].span.start <= start:
            holding.append(here[coming])
            coming += 1
        holding.sort(key=lambda layer: layer.rank)
        out += [layer.again if layer.again and start > layer.span.start else layer.opening for layer in holding]
        out.append(escape(text[start:end]).replace("\n", "<br/>\n"))
        out += [layer.closing for layer in reversed(holding)]
    return "".join(out)


def _layers(clipping: Clipping, prefix: str) -> Iterator[_Layer]:
    """Yield everything that holds somewhere; links outermost, because nothing may lie around them twice."""
    article, analysis = clipping.article, clipping.analysis
    for block in article.blocks:
        for link in block.links:
            if urlsplit(link.target).scheme in ("http", "https", "mailto"):
                yield _Layer(link.span, 0, f'<a href="{escape(whole_address(link.target))}">', "</a>")
    for number, remark in enumerate(clipping.remarks, 1):
        look = f'<span class="note" title="{escape(remark.text)}"'
        yield _Layer(remark.span, 1, f'{look} id="{prefix}at{number}">', "</span>", f"{look}>")
    for quotation in analysis.quotations:
        look = "direct" if quotation.kind is QuotationKind.DIRECT else "other"
        opening = (
            f'<span class="said {look} {_colour(quotation.speaker)}" '
            f'title="{escape(speaker_label(analysis, quotation))}">'
        )
        for part in quotation.parts or (quotation.span,):
            yield _Layer(part, 2, opening, "</span>")
    for mention in analysis.mentions:
        if mention.form is not MentionForm.PRONOUN:
            yield _Layer(mention.span, 3, f'<b class="{_colour(mention.speaker)}">', "</b>")
    for found in analysis.dates:
        if found.first is not None:
            # Not a time element: extractors take those for the page's own stamps and leave their words out.
            yield _Layer(found.span, 4, f'<span class="day" title="{found.first.isoformat()}">', "</span>")


def whole_address(address: str) -> str:
    """Return an address with nothing in it that an address may not have; validators of books insist on that."""
    return _NO_ADDRESS.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), address)


def _colour(speaker: int | None) -> str:
    return f"s{speaker % COLOURS}" if speaker is not None else "nobody"
