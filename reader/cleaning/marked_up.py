"""The Markdown track: what somebody wrote or clipped is the article already; only its signs are taken out."""

from __future__ import annotations

import contextlib
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from reader.article import BlockKind
from reader.cleaning.day import told_day
from reader.cleaning.language import language_of
from reader.cleaning.pieces import Facts, Piece
from reader.cleaning.typography import tidy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from markdown_it.token import Token

MOST_MARKDOWN = 300_000
"""Characters; no article is longer, and some signs repeated that often take the parser ten seconds."""

_SPACE = re.compile(r"\s+")
_TAG = re.compile(r"<[!/?a-zA-Z][^<>]{0,2000}>")
_UNSEEN = re.compile(r"\s{0,99}<(?:script|style|!--)", re.IGNORECASE)
_SETTING = re.compile(r"([A-Za-z_-]{2,30})\s{0,9}:\s{0,9}(.{0,1000})$")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def marked_up_article(text: str, address: str, today: date | None = None) -> tuple[list[Piece], Facts]:
    """Return the pieces of a Markdown text and what its settings (front matter) say about the article."""
    settings, body = _settings(text.replace("\r\n", "\n").lstrip("\ufeff"))
    facts = _facts(settings)
    pieces = list(_pieces(body, facts.url or address))
    first = next((p for p in pieces if p.kind is BlockKind.HEADING), None)
    if first is not None and (first.level == 1 or first is pieces[0]):
        first.kind, first.level = BlockKind.TITLE, 0
        facts.title = facts.title or first.text
    for piece in pieces:
        if piece.kind is BlockKind.HEADING:
            piece.level = min(6, max(2, piece.level))
    facts.language = language_of("\n".join(p.text for p in pieces), settings.get("lang", settings.get("language", "")))
    if facts.published is None:
        told = told_day((p.text for p in pieces), facts.language, today)
        if told is not None:
            facts.published, facts.published_source = told
    return pieces, facts


def _settings(text: str) -> tuple[dict[str, str], str]:
    """Part the settings at the top (YAML, of which only `name: value` and lists are read) from the text."""
    if not text.startswith("---\n"):
        return {}, text
    head, closing, body = text[4:].partition("\n---")
    if not closing or len(head) > 20_000:
        return {}, text
    settings: dict[str, str] = {}
    name = ""
    for line in head.split("\n"):
        found = _SETTING.match(line)
        if found:
            name = found[1].lower()
            settings[name] = found[2].strip().strip("\"'[]")
        elif name and line.lstrip().startswith("- "):
            settings[name] = ", ".join(filter(None, (settings[name], line.lstrip()[2:].strip("\"' "))))
    return settings, body.partition("\n")[2]


def _facts(settings: dict[str, str]) -> Facts:
    from datetime import date  # noqa: PLC0415

    def first(*names: str) -> str:
        return tidy(next((settings[n] for n in names if settings.get(n)), "")).strip()

    facts = Facts(
        title=first("title"),
        publisher=first("publisher", "site", "publication"),
        authors=tuple(a.strip("\"' ") for a in first("author", "authors").split(",") if a.strip("\"' ")),
    )
    url = first("url", "source", "link", "canonical")
    facts.url = url if urlsplit(url).scheme in ("http", "https") else ""
    if day := _DAY.search(first("date", "published", "created")):
        with contextlib.suppress(ValueError):
            facts.published, facts.published_source = date(*map(int, day.groups())), "front matter"
    return facts


@dataclass(slots=True)
class _Words:
    """The words of a block as they are put together, with their links."""

    parts: list[str] = field(default_factory=list)
    links: list[tuple[int, int, str]] = field(default_factory=list)
    length: int = 0

    def add(self, text: str) -> None:
        """Add words, with single blanks between them."""
        text = _SPACE.sub(" ", tidy(text))
        if text[:1] == " " and (not self.parts or self.parts[-1][-1:] == " "):
            text = text[1:]
        if text:
            self.parts.append(text)
            self.length += len(text)

    @property
    def text(self) -> str:
        """All of them."""
        return "".join(self.parts).rstrip()


def _pieces(text: str, address: str) -> Iterator[Piece]:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - 20 ms: only for Markdown

    if len(text) > MOST_MARKDOWN:
        yield from (Piece(" ".join(tidy(line).split())) for line in text.split("\n") if line.strip())
        return
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    kinds: list[tuple[str, int]] = []
    rows: list[list[str]] = []
    for token in tokens:
        name = token.type.removesuffix("_open").removesuffix("_close")
        if token.nesting == 1:
            kinds.append((name, int(token.tag[1]) if name == "heading" else 0))
        elif token.nesting == -1:
            kinds.pop()
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline" and any(kind == "table" for kind, _ in kinds):
            rows[-1].append(_words(token.children or (), address).text.replace("\t", " "))
        elif token.type == "table_close":
            yield Piece("\n".join("\t".join(row) for row in rows), BlockKind.TABLE)
            rows = []
        elif token.type == "inline":
            yield from _block(token, kinds, address)
        elif token.type in ("fence", "code_block") and token.content.strip():
            yield Piece(tidy(token.content).strip("\n"), BlockKind.CODE)
        elif token.type == "html_block" and not _UNSEEN.match(token.content):
            yield from (
                Piece(_SPACE.sub(" ", line).strip()) for line in _bare(token.content).split("\n") if line.strip()
            )


def _block(token: Token, kinds: Sequence[tuple[str, int]], address: str) -> Iterator[Piece]:
    words = _words(token.children or (), address)
    if not words.text:
        return
    names = [name for name, _ in kinds]
    depth = sum(name in ("bullet_list", "ordered_list") for name in names)
    if "heading" in names:
        yield Piece(words.text, BlockKind.HEADING, kinds[names.index("heading")][1], words.links)
    elif depth:
        yield Piece(words.text, BlockKind.LIST_ITEM, depth - 1, words.links)
    else:
        yield Piece(words.text, BlockKind.QUOTE if "blockquote" in names else BlockKind.PARAGRAPH, 0, words.links)


def _words(tokens: Sequence[Token], address: str) -> _Words:
    words = _Words()
    start, target = 0, ""
    for token in tokens:
        match token.type:
            case "text" | "code_inline":
                words.add(token.content)
            case "softbreak" | "hardbreak":
                words.add(" ")
            case "html_inline":
                words.add(_bare(token.content))
            case "link_open":
                start, target = words.length, _whole(str(token.attrs.get("href", "")), address)
            case "link_close" if target and words.length > start:
                words.links.append((start, words.length, target))
    return words


def _whole(target: str, address: str) -> str:
    """Return an address a browser may be given; "" for any other."""
    try:
        whole = urljoin(address, target)
        return whole if urlsplit(whole).scheme in ("http", "https", "mailto") else ""
    except ValueError:
        return ""


def _bare(markup: str) -> str:
    import html  # noqa: PLC0415 - only where Markdown holds markup

    return tidy(html.unescape(_TAG.sub("", markup)))
