"""The HTML track: a page goes in, pieces and facts come out. The one place that knows trafilatura.

Trafilatura is the best open extractor there is; it is kept from what breaks it (control references, fragments, odd
encodings), and what it cannot know about news pages is put right afterwards by named rules.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Any

from reader.cleaning.chunks import join_lost_chunks
from reader.cleaning.loose_text import set_loose_text
from reader.cleaning.page_facts import PageFacts, page_facts
from reader.cleaning.tree import pieces_of
from reader.cleaning.typography import without_control_references
from reader.errors import NoArticle
from reader.tongue import say

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from reader.cleaning.pieces import Piece

_EXTRACTION = Lock()
"""Concurrent extraction has crashed the interpreter in several releases of trafilatura; one at a time never has."""

_MOST_TAGS = 40_000
"""Beyond it extraction takes seconds (50,000 div: 3.8 s, growing faster than the page); such a page is read as text."""

_MOST_TEXT = 4_000_000
"""Characters without scripts and styles; a text node of 10 MB takes extraction 8 s. No page of news comes near it."""

_CONTROLS_TO_BLANKS = bytes(32 if b in (*range(9), 11, *range(14, 32), 127) else b for b in range(256))
_SENTENCE = re.compile(r"\w[.!?…][\"”“»«’')]{0,3}(?:\s|$)|[。！？؟।]")
_EARLY_END = re.compile(rb"</(?:body|html)\s{0,9}>", re.IGNORECASE)
_HTML_TAG = re.compile(rb"<html[\s>]", re.IGNORECASE)
_BLOCK_TAG = re.compile(
    r"</?(?:p|div|h[1-6]|li|ul|ol|br|tr|td|th|table|section|article|header|footer|aside|nav|main|blockquote|figure|figcaption|dd|dt|pre|form|option|title)\b[^<>]*>",
    re.IGNORECASE,
)
_ANY_TAG = re.compile(r"<[!/?a-zA-Z][^<>]*>")


@dataclass(slots=True)
class Page:
    """A page taken apart."""

    tree: HtmlElement
    facts: PageFacts
    pieces: list[Piece]
    """What the extractor takes for the article; empty when it finds none."""


def read_page(page: str, address: str) -> Page:
    """Parse a page, gather its facts and extract its article.

    Raises:
        NoArticle: when there is nothing in it that could be parsed.
    """
    tree = _parsed(sound(page))
    facts = page_facts(tree, address)
    _free_days(tree)
    pieces = _extracted_pieces(tree, address or facts.address)
    if join_lost_chunks(tree, (piece.text for piece in pieces)):
        pieces = _extracted_pieces(tree, address or facts.address)
    return Page(tree, facts, pieces)


def _extracted_pieces(tree: HtmlElement, address: str) -> list[Piece]:
    body = _extracted(tree, address)
    return pieces_of(body, address) if body is not None else []


def is_menu_only(page: Page) -> bool:
    """Tell a page whose text is links and no sentence: a menu, a list of contents."""
    if any(_SENTENCE.search(piece.text) for piece in page.pieces):
        return False
    linked = sum(len(link.text_content()) for link in page.tree.iter("a"))
    return linked > 0.6 * sum(len(piece.text) for piece in page.pieces)


def sound(page: str) -> bytes:
    """Return a page as UTF-8 the parser does not stumble over: no controls, no references to them, one html element."""
    content = page.encode("utf-8", "replace").translate(_CONTROLS_TO_BLANKS)
    content = without_control_references(content)
    if b"\xef\xbf" in content:  # non-characters, which hardly any page has
        content = content.replace(b"\xef\xbf\xbe", b" ").replace(b"\xef\xbf\xbf", b" ")
    content = _EARLY_END.sub(b"", content)  # browsers read on after </html>, the parser does not
    return content if _HTML_TAG.search(content[:100_000]) else b"<html><body>" + content + b"</body></html>"


def needs_plain_reading(page: str) -> bool:
    """Tell whether a page has more or deeper markup than can be extracted in reasonable time."""
    if page.count("<") > 2 * _MOST_TAGS:
        return True
    return len(page) > _MOST_TEXT and len(_without_hidden(page)) > _MOST_TEXT


def text_of_page(page: str) -> str:
    """Return all visible text of a page line by line, by taking the tags out; works on markup of any size or depth."""
    import html  # noqa: PLC0415 - only ever needed on broken pages

    page = _without_hidden(sound(page).decode("utf-8", "replace"))
    return html.unescape(_ANY_TAG.sub("", _BLOCK_TAG.sub("\n", re.sub(r"\s+", " ", page))))


def _without_hidden(page: str) -> str:
    """Cut scripts, styles and comments out; a cut that is never closed ends the page there, as in a browser."""
    kept: list[str] = []
    at = 0
    for opening in re.finditer(r"<(script|style|noscript|template|svg|title|head)\b|<!--", page, re.IGNORECASE):
        if opening.start() < at:
            continue
        kept.append(page[at : opening.start()])
        close = "-->" if opening.group(1) is None else f"</{opening.group(1).lower()}"
        end = _find_close(page, close, opening.end())
        if end < 0:
            return "".join(kept)
        at = end + len(close)
        if opening.group(1) is not None:
            at = page.find(">", at) + 1 or len(page)
    kept.append(page[at:])
    return "".join(kept)


def _find_close(page: str, close: str, start: int) -> int:
    found = re.compile(re.escape(close), re.IGNORECASE).search(page, start)
    return found.start() if found else -1


def _parsed(page: bytes) -> HtmlElement:
    from lxml import etree  # noqa: PLC0415 - heavy: imported when the first page is read
    from lxml.html import HtmlElement, HTMLParser, document_fromstring  # noqa: PLC0415

    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    # Its own way asks Python for the class of every element, to tell forms and their fields from the others: a tenth of
    # the time a page takes, because elements are made anew whenever they are met.
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=HtmlElement))
    try:
        tree = document_fromstring(page, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise NoArticle(say("This page is empty: it has no text in it.")) from error
    _house_stray_text(tree)
    set_loose_text(tree)
    return tree


def _house_stray_text(tree: HtmlElement) -> None:
    """Give text that stands in the body itself an element of its own: the extractor overlooks it there."""
    body = tree.find("body")
    if body is None or not any(len(text.strip()) > 40 for text in (body.text or "", *(c.tail or "" for c in body))):
        return
    house = body.makeelement("div")
    house.text, body.text = body.text, None
    house.extend(list(body))
    body.append(house)


def _free_days(tree: HtmlElement) -> None:
    """Leave the words of a time element in their sentence: the extractor takes every one for the page's own stamp."""
    for element in list(tree.iter("time")):
        parent = element.getparent()
        beside = (element.tail or "").strip() or (element.getprevious() is None and (parent.text or "").strip())
        if (
            parent.tag in ("p", "li", "blockquote", "td", "dd", "figcaption", "em", "strong", "b", "i", "span")
            and beside
        ):
            with suppress(ValueError):  # a control the parser let through, which it takes from nobody else
                element.drop_tag()


def _extracted(tree: HtmlElement, address: str) -> Any:
    from trafilatura import bare_extraction  # noqa: PLC0415 - 150 ms: imported when the first page is read

    with _EXTRACTION:
        document = bare_extraction(
            tree,
            url=address or None,
            include_comments=False,
            include_formatting=True,
            include_links=True,
            include_images=True,
        )
    return getattr(document, "body", None)
