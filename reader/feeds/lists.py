"""Lists of feeds as programs exchange them: OPML read and written, newsboat's `urls` read."""

from __future__ import annotations

import shlex
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import NoFeed
from reader.feeds.parsing import document
from reader.feeds.values import line, web_link
from reader.safe import safe_line
from reader.sources.decoding import decode
from reader.tongue import later, say
from reader.web import is_web_address

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element

PARTED = " / "
"""Between the groups of a group, from the outermost to the innermost."""

_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Listed:
    """A feed as a list names it."""

    url: str
    title: str = ""
    """What the person calls it; "" where the feed's own title will do."""
    group: str = ""
    """The groups it is in, parted by ` / `; "" for none."""
    tags: tuple[str, ...] = ()
    site: str = ""


@dataclass(frozen=True, slots=True)
class FeedList:
    """What a list of feeds holds, and what of it is nothing for us."""

    feeds: tuple[Listed, ...]
    """Each address once."""
    left_out: tuple[str, ...] = ()
    """A sentence for each entry that was passed over."""


@dataclass(slots=True)
class _Gathering:
    feeds: dict[str, Listed] = field(default_factory=dict)
    left_out: list[str] = field(default_factory=list)

    def done(self) -> FeedList:
        """Return what was gathered."""
        return FeedList(tuple(self.feeds.values()), tuple(self.left_out))


def read_list(content: bytes, name: str) -> FeedList:
    """Return the feeds of a list, OPML or newsboat's, told apart by its content.

    Raises:
        NoFeed: when it is neither.
    """
    text = decode(content).text.lstrip("\ufeff")
    if text.lstrip()[:1] == "<":
        return read_opml(text, name)
    found = read_newsboat(text)
    if not found.feeds and not found.left_out:
        raise NoFeed(say("{name} holds no list of feeds: neither OPML nor newsboat's.", name=name))
    return found


# OPML


def read_opml(text: str, name: str) -> FeedList:
    """Return the feeds of an OPML document; its groups may stand in groups.

    Raises:
        NoFeed: when it is no OPML.
    """
    root = document(text)
    if root is None or str(root.tag).lower() != "opml":
        raise NoFeed(say("{name} is no OPML: it does not begin with <opml>.", name=name))
    found = _Gathering()
    body = next((child for child in root if str(child.tag).lower() == "body"), root)
    _outlines(body, (), found)
    if not found.feeds and not found.left_out:
        raise NoFeed(say("{name} names no feed at all.", name=name))
    return found.done()


def _outlines(parent: _Element, groups: tuple[str, ...], found: _Gathering) -> None:
    for outline in parent:
        if str(outline.tag).lower() != "outline":
            continue
        said = {name.lower(): value for name, value in outline.attrib.items()}
        title = safe_line(said.get("title") or said.get("text") or "")
        if "xmlurl" not in said:
            if len(groups) < _DEEPEST:
                _outlines(outline, (*groups, title) if title else groups, found)
            continue
        url = web_link("", said["xmlurl"])
        if not url:
            found.left_out.append(say("“{title}” has no address of the web; it was left out.", title=title or "?"))
            continue
        tags = tuple(line(tag.strip(" /")) for tag in said.get("category", "").split(",") if tag.strip(" /"))
        found.feeds.setdefault(
            url, Listed(url, title, PARTED.join(groups), tags, web_link("", said.get("htmlurl", "")))
        )
        _outlines(outline, groups, found)  # some programs nest feeds below feeds


def write_opml(feeds: Iterable[Listed]) -> bytes:
    """Return feeds as OPML 2.0, groups within groups as they are."""
    from lxml import etree  # noqa: PLC0415

    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = "reader"
    body = etree.SubElement(root, "body")
    places: dict[tuple[str, ...], _Element] = {(): body}
    for feed in feeds:
        place = body
        for depth, group in enumerate(_groups(feed.group), 1):
            path = tuple(_groups(feed.group))[:depth]
            if path not in places:
                places[path] = etree.SubElement(place, "outline", text=group, title=group)
            place = places[path]
        title = feed.title or feed.url
        said = {"type": "rss", "text": title, "title": title, "xmlUrl": feed.url}
        said |= {"htmlUrl": feed.site} if feed.site else {}
        said |= {"category": ",".join(feed.tags)} if feed.tags else {}
        etree.SubElement(place, "outline", said)
    written: bytes = etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True)
    return written


def _groups(group: str) -> Iterator[str]:
    yield from (part for part in group.split(PARTED) if part)


# newsboat


def newsboat_lists() -> tuple[Path, ...]:
    """Return the files in which newsboat keeps its feeds, where there are any."""
    home = Path.home()
    places = (home / ".config/newsboat/urls", home / ".newsboat/urls", home / ".newsbeuter/urls")
    return tuple(place for place in places if place.is_file())


def read_newsboat(text: str) -> FeedList:
    """Return the feeds of newsboat's `urls`: an address and tags on a line, a tag with ~ before it is the title.

    What newsboat makes itself (query feeds, commands, filters) is left out and said.
    """
    found = _Gathering()
    for row in text.splitlines():
        entry = row.strip()
        if not entry or entry.startswith("#"):
            continue
        words = _words(entry)
        if not words:
            continue
        first, tags = words[0], words[1:]
        if not is_web_address(first):
            kind, _, rest = first.partition(":")
            if kind in _OWN:
                name = rest.partition(":")[0] if kind == "query" else rest
                found.left_out.append(
                    say("“{name}” is {kind} of newsboat; it was left out.", name=line(name)[:80], kind=say(_OWN[kind]))
                )
            continue
        title = next((line(tag[1:]) for tag in tags if tag.startswith("~")), "")
        kept = tuple(dict.fromkeys(line(t) for t in tags if t[:1] not in ("~", "!") and line(t)))
        found.feeds.setdefault(first, Listed(first, title, "", kept))
    return found.done()


_OWN = {
    "query": later("a query feed"),
    "exec": later("a command"),
    "filter": later("a filter"),
    "file": later("a file"),
}


def _words(entry: str) -> list[str]:
    try:
        return shlex.split(entry, comments=True)
    except ValueError:  # a quotation mark that is not closed
        return entry.replace('"', " ").split()
