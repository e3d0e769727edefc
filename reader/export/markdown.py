"""An article as Markdown (CommonMark), with nothing in its words taken for markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.article import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.article import Article, Block

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#])")
_LIST_MARK = re.compile(r"(?m)^(\s{0,3}(?:\d{1,9}(?=[.)]))?)([-+=~.)])(?=\s|$|[-=~])")
_TARGET = re.compile(r"[\s()<>\\]")


def markdown(article: Article) -> str:
    """Return the article as Markdown: the title as a first-level heading, links with their addresses."""
    parts = [part for block in article.blocks if (part := _block(article, block))]
    if article.title and not any(block.kind is BlockKind.TITLE for block in article.blocks):
        parts.insert(0, f"# {escaped(article.title)}")
    lines: list[str] = []
    for part in parts:
        item = part.lstrip().startswith("- ")
        if lines and not (item and lines[-1].lstrip().startswith("- ")):
            lines.append("")
        lines.append(part)
    return "\n".join(lines) + "\n"


def _block(article: Article, block: Block) -> str:
    words = "".join(_words(article, block))
    match block.kind:
        case BlockKind.TITLE:
            return f"# {words}"
        case BlockKind.KICKER | BlockKind.BYLINE | BlockKind.CAPTION:
            return f"*{words}*"
        case BlockKind.LEAD:
            return f"**{words}**"
        case BlockKind.HEADING:
            return f"{'#' * min(6, max(2, block.level))} {words}"
        case BlockKind.LIST_ITEM:
            return f"{'  ' * block.level}- {words}"
        case BlockKind.QUOTE:
            return "\n".join(f"> {line}" for line in words.split("\n"))
        case BlockKind.CODE:
            return _fenced(block.span.of(article.text))
        case BlockKind.TABLE:
            return _table(block.span.of(article.text))
        case BlockKind.PARAGRAPH:
            return words


def _words(article: Article, block: Block) -> Iterator[str]:
    place = block.span.start
    for link in block.links:
        yield escaped(article.text[place : link.span.start])
        target = _TARGET.sub(lambda found: f"%{ord(found.group()):02X}", link.target)
        yield f"[{escaped(link.span.of(article.text))}]({target})"
        place = link.span.end
    yield escaped(article.text[place : block.span.end])


def escaped(words: str) -> str:
    """Return words of an article so that nothing in them is a sign of Markdown."""
    return _LIST_MARK.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", words))


def _fenced(code: str) -> str:
    longest = max((len(run) for run in re.findall(r"`+", code)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}\n{code}\n{fence}"


def _table(rows: str) -> str:
    cells = [[escaped(cell.strip()) for cell in row.split("\t")] for row in rows.split("\n")]
    columns = max(len(row) for row in cells)
    lines = [f"| {' | '.join(row + [''] * (columns - len(row)))} |" for row in cells]
    lines.insert(1, f"|{' --- |' * columns}")
    return "\n".join(lines)
