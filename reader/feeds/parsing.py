"""The bytes of a feed to what it says: RSS 0.9 to 2.0, Atom, JSON Feed, well written or not.

XML is read without entities of its own, without its document type and without the network. A feed that is broken is
mended and read as far as it goes: half of the items are better than none.
"""

from __future__ import annotations

import html
import json
import re
from dataclasses import replace
from functools import lru_cache
from html.entities import html5
from typing import TYPE_CHECKING, Any

from reader.errors import NoFeed
from reader.feeds.items import Feed, Item
from reader.feeds.pauses import pause
from reader.feeds.values import key, language, line, moment, web_link
from reader.safe import safe_text
from reader.sources.decoding import decode
from reader.tongue import say
from reader.web import shown_address

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element

ACCEPT = "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5"
"""What to ask a server for when a feed is wanted."""

MOST_ITEMS = 20_000
"""Of one feed; more are left out."""

_PROLOG = re.compile(r"\s{0,99}<\?xml[^>]{0,300}\?>")
_DOCTYPE = re.compile(r"<!DOCTYPE\b[^\[>]{0,2000}(\[)?[^>]{0,2000}>", re.IGNORECASE)
_ENTITY = re.compile(r"<!ENTITY\b", re.IGNORECASE)
_TAG = re.compile(r"<[A-Za-z]")
_HEAD = 20_000
"""Characters at the beginning in which a document type stands, if anywhere."""
_NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,30});")
_BARE = re.compile(r"&(?!#?[A-Za-z0-9]{1,31};)")
_KNOWN = frozenset({"amp", "lt", "gt", "quot", "apos"})
_SPACES = {
    "http://purl.org/rss/1.0/modules/content/": "content", "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dc", "http://www.w3.org/2005/Atom": "atom", "http://purl.org/atom/ns#": "atom",
    "http://www.w3.org/1999/xhtml": "xhtml", "http://purl.org/rss/1.0/modules/syndication/": "sy",
}  # fmt: skip
"""Namespaces that say something of an item; RSS has none of its own, or one of many."""
_RSS_SPACES = ("http://purl.org/rss/", "http://my.netscape.com/", "http://backend.userland.com/", "http://channel.")


def parse_feed(content: bytes, url: str, charset: str = "") -> Feed:
    """Return what a feed at `url` says.

    Raises:
        NoFeed: when it is none, with a sentence; `named` has the feeds it names where it is a web page.
    """
    text = decode(content, charset).text
    start = text[:200].lstrip("\ufeff \t\r\n")
    if start.startswith("{"):
        return _json_feed(text, url)
    root = document(text)
    name = _name(root)[1] if root is not None else ""
    if root is None or name not in ("rss", "rdf", "feed", "channel"):
        raise _no_feed(text, url)
    return _atom(root, url) if name == "feed" else _rss(root, url)


def _no_feed(text: str, url: str) -> NoFeed:
    named = feeds_named(text, url)
    if named:
        return NoFeed(
            say("{url} is a web page; it names the feed {feed}.", url=shown_address(url), feed=shown_address(named[0])),
            named,
        )
    return NoFeed(say("{url} is no feed: neither RSS nor Atom nor JSON Feed.", url=shown_address(url)))


_LINK = re.compile(r"<link\b([^<>]{1,2000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"""\b(rel|type|href)\s{0,3}=\s{0,3}(?:"([^"]{0,1000})"|'([^']{0,1000})'|([^\s"'>]{1,1000}))""", re.IGNORECASE
)
_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml")


def feeds_named(page: str, url: str) -> tuple[str, ...]:
    """Return the feeds a web page names, the first one first."""
    found = []
    for link in _LINK.finditer(page[:500_000]):
        values = {m[1].lower(): html.unescape(m[2] or m[3] or m[4] or "") for m in _ATTRIBUTE.finditer(link[1])}
        if "alternate" in values.get("rel", "").lower().split() and values.get("type", "").lower() in _FEED_TYPES:
            found.append(web_link(url, values.get("href", "")))
    return tuple(dict.fromkeys(feed for feed in found if feed))


# XML


def document(text: str) -> _Element | None:
    """Return an XML document, mended where it is broken; None where it is none at all.

    Raises:
        NoFeed: when it declares entities, which grow to gigabytes or read files in readers that take them.
    """
    root = _TAG.search(text)
    if _ENTITY.search(text, 0, root.start() if root else len(text)):
        raise NoFeed(say("This feed declares entities of its own, as only harmful ones do. It was not read."))
    text = _DOCTYPE.sub("", _PROLOG.sub("", text[:_HEAD], count=1), count=1) + text[_HEAD:]
    root = _parsed(text, mend=False)
    if root is None:
        text = _BARE.sub("&amp;", _NAMED.sub(_as_number, safe_text(text)))
        root = _parsed(text, mend=True)
    return root


def _parsed(text: str, *, mend: bool) -> _Element | None:
    from lxml import etree  # noqa: PLC0415 - 15 ms, paid by the first feed

    parser = etree.XMLParser(
        encoding="utf-8", recover=mend, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        return etree.fromstring(text.strip().encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def _as_number(found: re.Match[str]) -> str:
    """Return a name of HTML as a number, which XML knows without being told."""
    if found[1] in _KNOWN:
        return found[0]
    letters = html5.get(f"{found[1]};")
    return "".join(f"&#{ord(c)};" for c in letters) if letters else f"&amp;{found[1]};"


def _name(element: _Element) -> tuple[str, str]:
    """Return the group a tag belongs to and its name in lower case."""
    tag = element.tag
    return _group_and_name(tag) if isinstance(tag, str) else ("other", "")


@lru_cache(maxsize=512)
def _group_and_name(tag: str) -> tuple[str, str]:
    """Take the name of a tag apart; a feed has a dozen, and each of them thousands of times."""
    space, _, local = tag[1:].rpartition("}") if tag[0] == "{" else ("", "", tag)
    prefix, colon, rest = local.rpartition(":")
    if colon:  # a prefix nobody declared: broken, but plain enough
        return prefix.lower(), rest.lower()
    if not space or space.startswith(_RSS_SPACES) or "22-rdf-syntax" in space:
        group = _SPACES.get(space, "")
    else:
        group = _SPACES.get(space, "other")
    return group, local.lower()


def _children(element: _Element) -> dict[tuple[str, str], list[_Element]]:
    found: dict[tuple[str, str], list[_Element]] = {}
    for child in element:
        found.setdefault(_name(child), []).append(child)
    return found


def _text(children: dict[tuple[str, str], list[_Element]], *names: tuple[str, str]) -> str:
    """Return the text of the first of these that says anything."""
    for name in names:
        for element in children.get(name, ()):
            text = _words(element)
            if text:
                return text
    return ""


def _words(element: _Element) -> str:
    """Return all text in an element; most have nothing else in them."""
    return ("".join(element.itertext()) if len(element) else element.text or "").strip()


def _marked(children: dict[tuple[str, str], list[_Element]], *names: tuple[str, str]) -> str:
    """Return the same with its markup, where somebody forgot to escape that."""
    for name in names:
        for element in children.get(name, ()):
            text = _markup(element) if len(element) else (element.text or "").strip()
            if text:
                return text
    return ""


# RSS

_HERE, _CONTENT, _DC, _ATOM = "", "content", "dc", "atom"


def _rss(root: _Element, url: str) -> Feed:
    channel = next((c for c in root if _name(c) == (_HERE, "channel")), root)
    facts = _children(channel)
    site = web_link(url, _text(facts, (_HERE, "link"))) or _atom_link(facts.get((_ATOM, "link"), ()), url)
    elements = [e for e in channel.iter() if _name(e) == (_HERE, "item")]
    if not elements:
        elements = [e for e in root.iter() if _name(e) == (_HERE, "item")]  # RSS 0.9 and 1.0: beside the channel
    return Feed(
        line(_text(facts, (_HERE, "title"))), site, language(_text(facts, (_HERE, "language"), (_DC, "language"))),
        _once(_rss_item(e, site or url) for e in elements), _pause(facts),
    )  # fmt: skip


def _pause(facts: dict[tuple[str, str], list[_Element]]) -> int:
    """Return for how many seconds a channel asks to be left alone."""
    hours, days = (
        tuple(_words(part) for element in facts.get((_HERE, name), ()) for part in element)
        for name in ("skiphours", "skipdays")
    )
    return pause(
        _text(facts, (_HERE, "ttl")), _text(facts, ("sy", "updateperiod")), _text(facts, ("sy", "updatefrequency")),
        hours, days,
    )  # fmt: skip


def _rss_item(element: _Element, base: str) -> Item:
    said = _children(element)
    own = _text(said, (_HERE, "guid"), (_ATOM, "id"))
    link = web_link(base, _text(said, (_HERE, "link"))) or _atom_link(said.get((_ATOM, "link"), ()), base)
    if not link and own.lower().startswith(("http://", "https://")):
        permanent = next(iter(said.get((_HERE, "guid"), ())), None)
        link = own if permanent is None or permanent.get("isPermaLink", "true").lower() != "false" else ""
    content = _marked(said, (_CONTENT, "encoded"), (_HERE, "encoded"), ("xhtml", "body"))
    described = _marked(said, (_HERE, "description"), (_HERE, "summary"), (_ATOM, "summary"), (_DC, "description"))
    body, summary = (content, described) if content else (described, "")
    day = _text(
        said,
        (_HERE, "pubdate"),
        (_DC, "date"),
        (_ATOM, "published"),
        (_DC, "created"),
        (_HERE, "date"),
        (_ATOM, "updated"),
    )
    title = line(_text(said, (_HERE, "title"), (_DC, "title")))
    return Item(
        key(own, link, title, body), link, title, _author(_text(said, (_DC, "creator"), (_HERE, "author"))),
        moment(day), safe_text(body), _is_html(body), safe_text(summary),
    )  # fmt: skip


_MAIL_AND_NAME = re.compile(r"\S{1,100}@\S{1,100}\s{1,5}\(([^()]{1,100})\)")


def _author(text: str) -> str:
    """Return a name; RSS writes "mail@example.org (Name)"."""
    name = line(text)
    found = _MAIL_AND_NAME.fullmatch(name)
    return found[1].strip() if found else "" if "@" in name else name


_MARKUP = re.compile(r"</?[A-Za-z][^<>]{0,300}>|&#?\w{1,30};")


def _is_html(text: str) -> bool:
    return _MARKUP.search(text) is not None


# Atom


def _atom(root: _Element, url: str) -> Feed:
    facts = _children(root)
    group = _name(root)[0]
    base = root.get("{http://www.w3.org/XML/1998/namespace}base") or url
    site = _atom_link(facts.get((group, "link"), ()), base)
    entries = facts.get((group, "entry"), ())
    tag = root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    return Feed(
        line(_text(facts, (group, "title"))), site, language(tag), _once(_entry(e, base, group) for e in entries)
    )


def _entry(element: _Element, base: str, group: str) -> Item:
    said = _children(element)
    base = web_link(base, element.get("{http://www.w3.org/XML/1998/namespace}base") or "") or base
    link = _atom_link(said.get((group, "link"), ()), base)
    own = _text(said, (group, "id"))
    content, content_html = _construct(next(iter(said.get((group, "content"), ())), None))
    summary, summary_html = _construct(next(iter(said.get((group, "summary"), ())), None))
    title, _ = _construct(next(iter(said.get((group, "title"), ())), None))
    authors = (_text(_children(a), (group, "name")) for a in said.get((group, "author"), ()))
    day = _text(
        said,
        (group, "published"),
        (group, "issued"),
        (group, "created"),
        (group, "updated"),
        (group, "modified"),
        (_DC, "date"),
    )
    body, is_html = (content, content_html) if content else (summary, summary_html)
    return Item(
        key(own, link, title, body), link, line(title), ", ".join(line(a) for a in authors if a), moment(day),
        safe_text(body), is_html, safe_text(summary if content else ""),
    )  # fmt: skip


def _construct(element: _Element | None) -> tuple[str, bool]:
    """Return the text of an element of Atom, and whether it is HTML."""
    if element is None or element.get("src"):
        return "", False
    kind = (element.get("type") or "text").lower()
    if kind == "xhtml" or (len(element) and kind.endswith("xml")):
        return _markup(element), True
    text = _words(element)
    return text, kind in ("html", "text/html") or (kind == "text" and element.get("mode") == "escaped")


def _markup(element: _Element) -> str:
    from lxml import etree  # noqa: PLC0415

    marked: str = etree.tostring(element, encoding="unicode", method="html", with_tail=False)
    return marked


def _atom_link(links: Iterable[_Element], base: str) -> str:
    """Return where an Atom link to the page itself leads."""
    leads: dict[str, str] = {}
    for link in links:
        leads.setdefault((link.get("rel") or "alternate").lower(), web_link(base, link.get("href") or ""))
    return leads.get("alternate") or leads.get("via") or leads.get("related") or ""


# JSON Feed


def _json_feed(text: str, url: str) -> Feed:
    try:
        said = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NoFeed(say("{url} is no feed: its JSON is broken.", url=shown_address(url))) from error
    entries = said.get("items") if isinstance(said, dict) else None
    if not isinstance(entries, list) or "jsonfeed.org" not in str(said.get("version", "")):
        raise NoFeed(say("{url} is no feed: neither RSS nor Atom nor JSON Feed.", url=shown_address(url)))
    site = web_link(url, _string(said, "home_page_url"))
    return Feed(
        line(_string(said, "title")), site, language(_string(said, "language")),
        _once(_json_item(e, site or url) for e in entries if isinstance(e, dict)),
    )  # fmt: skip


def _json_item(said: dict[str, Any], base: str) -> Item:
    link = web_link(base, _string(said, "url") or _string(said, "external_url"))
    content, summary = _string(said, "content_html"), _string(said, "summary")
    body = content or _string(said, "content_text")
    authors = said.get("authors") if isinstance(said.get("authors"), list) else [said.get("author")]
    names = [line(_string(a, "name")) for a in authors or () if isinstance(a, dict)]
    title = line(_string(said, "title"))
    day = _string(said, "date_published") or _string(said, "date_modified")
    return Item(
        key(_string(said, "id"), link, title, body or summary), link, title, ", ".join(n for n in names if n),
        moment(day), safe_text(body or summary), bool(content), safe_text(summary if body else ""),
    )  # fmt: skip


def _string(said: dict[str, Any], name: str) -> str:
    value = said.get(name)
    return value if isinstance(value, str) else str(value) if isinstance(value, int) else ""


def _once(items: Iterable[Item]) -> tuple[Item, ...]:
    """Keep the first of each key, and nothing that says nothing."""
    found: dict[str, Item] = {}
    for item in items:
        if len(found) >= MOST_ITEMS:
            break
        if item.key in found and item.link and item.link != found[item.key].link:
            item = replace(item, key=key("", item.link))  # noqa: PLW2901 - some give all items one id
        if item.link or item.body or item.title:
            found.setdefault(item.key, item)
    return tuple(found.values())
