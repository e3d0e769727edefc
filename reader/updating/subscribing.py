"""Feeds found and added: one that the person names, a list from another program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.errors import NoFeed, NotFetched
from reader.feeds.lists import Listed, newsboat_lists, read_list
from reader.library.subscriptions import Subscription
from reader.sources.files import read_file, shown_path
from reader.tongue import say, say_kept
from reader.updating.asking import Rules, ask_feed
from reader.web import is_web_address, parse_address, shown_address
from reader.web.addresses import looks_private

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from reader.library import Library
    from reader.updating.asking import Answer

_PASSING = ("time", "connection", "broken")
"""Reasons for which a feed is added all the same: it may well answer the next time."""


@dataclass(frozen=True, slots=True)
class Added:
    """A feed that is in the list now."""

    number: int
    url: str
    title: str
    is_new: bool
    items: int
    """Items it brought, which wait to be cleaned."""
    notice: str = ""
    """A sentence, where something was not as usual."""


def web_address(name: str) -> str:
    """Return what a person means by a name of a feed: "example.org/feed" and "feed://…" are addresses too.

    Raises:
        NotFetched: when it is none.
    """
    name = name.strip()
    if name.lower().startswith("feed:"):
        name = name[5:].removeprefix("//")
    if not is_web_address(name) and "://" not in name:
        # Servers of one's own network hardly ever have a certificate.
        name = f"{'http' if looks_private(parse_address(f'https://{name}').host) else 'https'}://{name}"
    parse_address(name)
    return name


def add_feed(
    library: Library,
    name: str,
    *,
    title: str = "",
    group: str = "",
    tags: Sequence[str] = (),
    rules: Rules | None = None,
) -> Added:
    """Add the feed at an address the person typed, or the one that the page there names.

    Raises:
        NotFetched: when there is nothing at that address.
        NoFeed: when what is there is no feed, and names none.
    """
    rules = rules or Rules()
    url, notice = web_address(name), ""
    answer = _asked(url, rules)
    if isinstance(answer.error, NoFeed) and answer.error.named:
        page, url = url, answer.error.named[0]
        typed = parse_address(url).place == parse_address(page).place
        notice = say("{page} is a web page; its feed {feed} was added.", page=page, feed=url)
        answer = _asked(url, rules, typed=typed)
    if answer.error is not None and not _may_pass(answer):
        answer.error.args = (say_kept(str(answer.error)),)
        raise answer.error
    number, is_new = library.subscribe(url, title=title, group=group, tags=tags, typed=True)
    if answer.problem:
        library.note_failure(number, answer.problem, wait=answer.wait)
        return Added(number, url, title or shown_address(url), is_new, 0, say_kept(answer.problem))
    items = library.take_in(number, answer.asked, answer.items)
    return Added(
        number, answer.asked.moved or url, title or answer.asked.title or shown_address(url), is_new, items, notice
    )


def _asked(url: str, rules: Rules, *, typed: bool = True) -> Answer:
    unknown = Subscription(0, url, url, "", (), "", 0, 0, 0, None, None, 0, "", typed, "", "")
    return ask_feed(unknown, rules)


def _may_pass(answer: Answer) -> bool:
    error = answer.error
    return isinstance(error, NotFetched) and (error.reason in _PASSING or error.status == 429 or error.status >= 500)


@dataclass(frozen=True, slots=True)
class Imported:
    """What a list of feeds brought."""

    added: tuple[Listed, ...]
    known: int
    """Feeds that were in the list already; their tags are joined."""
    left_out: tuple[str, ...]


def import_list(library: Library, path: Path, *, trusted: bool = False) -> Imported:
    """Add the feeds of a list; nothing is asked of their servers yet.

    Of newsboat's own list the person has typed every address; one in OPML may come from anywhere, so that its addresses
    inside private networks are asked only where the list is `trusted`.

    Raises:
        SourceError: when the list cannot be read, or is none.
    """
    content = read_file(path)
    listed = read_list(content, shown_path(path))
    typed = trusted or content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] != b"<"
    added, known = [], 0
    for feed in listed.feeds:
        _, is_new = library.subscribe(feed.url, title=feed.title, group=feed.group, tags=feed.tags, typed=typed)
        if is_new:
            added.append(feed)
        known += not is_new
    return Imported(tuple(added), known, listed.left_out)


def listed_feeds(feeds: Iterable[Subscription]) -> tuple[Listed, ...]:
    """Return feeds as a list for other programs."""
    return tuple(
        Listed(f.url, f.title if f.title != shown_address(f.url) else "", f.group, f.tags, f.site) for f in feeds
    )


def lists_of_others(library: Library) -> tuple[Path, ...]:
    """Return lists of feeds of other programs that could be imported: only while one has no feed of one's own."""
    return () if library.subscriptions() else newsboat_lists()
