"""Books (EPUB): each chapter is an article, in the order of reading, and knows its book."""

from __future__ import annotations

import posixpath
import re
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import unquote

from reader.errors import SourceError, Unreadable
from reader.safe import safe_line
from reader.sources.decoding import decode
from reader.sources.files import shown_path
from reader.tongue import say

if TYPE_CHECKING:
    from typing import Any

    from reader.sources.containers.zipped import Zipped

_MOST_OF_LIST = 5 * 1024**2
_PAGES = ("application/xhtml+xml", "text/html", "application/html+xml")
_NO_CHAPTER = re.compile(
    r"^(?:cover|title-?page|nav|toc|contents|copyright|imprint)(?:[_.-]?page)?\d{0,3}$", re.IGNORECASE
)
_DECLARATION = re.compile(r"\s{0,99}<\?xml[^>]{0,200}\?>")
_HEAD = re.compile(r"<head(?:\s[^<>]{0,500})?>", re.IGNORECASE)
_TITLE = re.compile(r"<title(?:\s[^<>]{0,200})?(?:/>|>[^<]{0,2000}</title>)", re.IGNORECASE)
_HTML = re.compile(r"<html\b(?![^<>]{0,500}\blang=)", re.IGNORECASE)
_LEAST = 400
"""Bytes; a shorter chapter is a cover or an empty leaf."""


class Book:
    """The chapters of a book by their names in the archive.

    Raises:
        Unreadable: when the book's list of contents is missing or broken, or its chapters are locked.
    """

    def __init__(self, zipped: Zipped) -> None:
        self._zip = zipped
        self._place = shown_path(zipped.archive)
        package = self._rootfile()
        self._folder = posixpath.dirname(package)
        tree = self._parsed(package)
        self._facts = {
            name: safe_line((tree.findtext(f".//{{*}}metadata/{{*}}{name}") or "")[:500])
            for name in ("title", "creator", "language", "date")
        }
        items = {i.get("id", ""): i for i in tree.iterfind(".//{*}manifest/{*}item")}
        self._chapters = self._in_order(tree, items)
        self._labels = self._contents(items)
        locked = self._locked()
        if self._chapters and all(name in locked for name in self._chapters):
            raise Unreadable(
                say("{path} is locked by its seller; only the seller's own program opens it.", path=self._place)
            )

    def names(self) -> list[str]:
        """Return the chapters in the order of reading."""
        return self._chapters

    def left_out(self) -> str:
        """Return "": pictures and fonts are no articles."""
        return ""

    def read(self, name: str) -> bytes:
        """Return a chapter as a page of its own, which also says its title, its book, its author and its language.

        Raises:
            KeyError: when there is none of this name.
            SourceError: when it cannot be unpacked.
        """
        text = _DECLARATION.sub("", decode(self._zip.read(name)).text, count=1)
        facts = [
            f'<meta property="og:title" content="{escape(label)}">' if (label := self._labels.get(name)) else "",
            f'<meta property="og:site_name" content="{escape(self._facts["title"])}">',
            f'<meta name="author" content="{escape(self._facts["creator"])}">' if self._facts["creator"] else "",
            f'<meta name="dc.date" content="{escape(self._facts["date"])}">' if self._facts["date"] else "",
        ]
        if label:
            text = _TITLE.sub(lambda _: f"<title>{escape(label)}</title>", text, count=1)
        if self._facts["language"]:
            text = _HTML.sub(lambda _: f'<html lang="{escape(self._facts["language"])}"', text, count=1)
        head = _HEAD.search(text)
        at = head.end() if head else 0
        return "".join([text[:at], '<meta charset="utf-8">', *facts, text[at:]]).encode("utf-8", "replace")

    def _rootfile(self) -> str:
        root = self._parsed("META-INF/container.xml").find(".//{*}rootfile")
        path = root.get("full-path", "") if root is not None else ""
        if not path or not self._zip.has(path):
            raise self._broken()
        return str(path)

    def _parsed(self, name: str) -> Any:
        """Return a list of the book as a tree; nothing outside it is fetched and no entity is expanded."""
        from lxml import etree  # noqa: PLC0415 - heavy: only for books

        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
        try:
            tree = etree.fromstring(self._zip.read(name, _MOST_OF_LIST), parser)
        except (SourceError, KeyError, etree.XMLSyntaxError, ValueError) as error:
            raise self._broken() from error
        if tree is None:
            raise self._broken()
        return tree

    def _broken(self) -> Unreadable:
        return Unreadable(say("{path} is a broken book: its list of chapters cannot be read.", path=self._place))

    def _inside(self, href: str) -> str:
        """Return the name in the archive that a list means by `href`; names outside simply are not there."""
        return posixpath.normpath(posixpath.join(self._folder, unquote(href.partition("#")[0])))

    def _in_order(self, tree: Any, items: dict[str, Any]) -> list[str]:
        found: dict[str, None] = {}
        for reference in tree.iterfind(".//{*}spine/{*}itemref"):
            item = items.get(reference.get("idref", ""))
            if item is None or reference.get("linear") == "no" or item.get("media-type") not in _PAGES:
                continue
            name = self._inside(item.get("href", ""))
            leaf = _NO_CHAPTER.match(item.get("id", "")) or _NO_CHAPTER.match(posixpath.basename(name).split(".")[0])
            if "nav" in item.get("properties", "").split() or leaf or self._zip.size_of(name) < _LEAST:
                continue
            found[name] = None
        return list(found)

    def _contents(self, items: dict[str, Any]) -> dict[str, str]:
        """Return the titles of chapters as the book's table of contents has them; {} without one."""
        labels: dict[str, str] = {}
        for item in items.values():
            is_nav = "nav" in item.get("properties", "").split()
            if not is_nav and item.get("media-type") != "application/x-dtbncx+xml":
                continue
            name = self._inside(item.get("href", ""))
            try:
                tree = self._parsed(name)
            except Unreadable:
                continue
            if is_nav:
                found = [(a.get("href", ""), "".join(a.itertext())) for a in tree.iterfind(".//{*}a")]
            else:
                found = [
                    (point.find("{*}content").get("src", ""), point.findtext("{*}navLabel/{*}text") or "")
                    for point in tree.iterfind(".//{*}navPoint")
                    if point.find("{*}content") is not None
                ]
            folder = posixpath.dirname(name)
            for href, label in found:
                target = posixpath.normpath(posixpath.join(folder, unquote(href.partition("#")[0])))
                if safe_line(label):
                    labels.setdefault(target, safe_line(label)[:300])
        return labels

    def _locked(self) -> set[str]:
        if not self._zip.has("META-INF/encryption.xml"):
            return set()
        tree = self._parsed("META-INF/encryption.xml")
        return {unquote(found.get("URI", "")) for found in tree.iter("{*}CipherReference")}
