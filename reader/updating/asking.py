"""One server asked for one thing: a feed, or the page behind an item. Whatever goes wrong is a value, never the end."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reader.article import Origin, OriginKind, RawArticle
from reader.errors import NotFetched, ReaderError
from reader.feeds.pages import is_stub, page_of
from reader.feeds.parsing import ACCEPT, parse_feed
from reader.library.subscriptions import Asked, Incoming
from reader.sources import raw_article
from reader.tongue import say, unsaid
from reader.updating.lanes import Manners
from reader.web import Limits, fetch, parse_address, shown_address

if TYPE_CHECKING:
    from reader.feeds.items import Feed
    from reader.library.subscriptions import Subscription
    from reader.web.robots import Robots

MOST_PAGES = 100
"""Pages that are fetched for the stubs of one feed in one update, the newest items first; for older ones the stub is
what is kept: whoever adds a feed with ten thousand items does not mean to fetch ten thousand pages."""

_FOR_GOOD = (400, 401, 402, 403, 404, 405, 406, 410, 414, 451)
"""Answers that will be the same the next time."""


@dataclass(frozen=True, slots=True)
class Rules:
    """How far an update may go."""

    manners: Manners = field(default_factory=Manners)
    feed: Limits = field(default_factory=Limits)
    page: Limits = field(default_factory=Limits)
    pages: int = MOST_PAGES


@dataclass(frozen=True, slots=True)
class Answer:
    """What a feed's server said."""

    asked: Asked = field(default_factory=Asked)
    items: tuple[Incoming, ...] = ()
    changed: bool = True
    problem: str = ""
    """Why there is no answer, as a sentence; "" when there is one."""
    error: ReaderError | None = None
    wait: int = 0
    """Seconds the server wants to be left alone."""
    gone: bool = False


def ask_feed(feed: Subscription, rules: Rules, *, closed: bool = False) -> Answer:
    """Ask the server of a feed what is new; what goes wrong is to be said by `say_kept`."""
    with unsaid():
        return _ask_feed(feed, rules, closed=closed)


def _ask_feed(feed: Subscription, rules: Rules, *, closed: bool) -> Answer:
    if closed:
        sentence = say("{server} asks for fewer requests; this feed was not asked for.", server=_server(feed.url))
        return Answer(problem=sentence)
    try:
        got = fetch(
            feed.url, typed=feed.is_typed, etag=feed.etag, last_modified=feed.last_modified, accept=ACCEPT,
            limits=rules.feed,
        )  # fmt: skip
        if not got.changed:
            # What the feed itself had said of that is not said again.
            return Answer(Asked(pause=got.fresh or feed.pause), changed=False)
        read = parse_feed(got.content, got.url, got.charset)
        # What the feed has moved to is taken over only when a feed is there.
        asked = Asked(read.title, read.site, got.etag, got.last_modified, got.moved, max(got.fresh, read.pause))
        return Answer(asked, _incoming(feed, read, rules.pages))
    except ReaderError as error:
        status, wait = (error.status, error.wait) if isinstance(error, NotFetched) else (0, 0)
        return Answer(problem=str(error), error=error, wait=wait, gone=status == 410)
    except Exception as error:  # noqa: BLE001 - one bad feed never stops the others, not even by a mistake of ours
        problem = say(
            "{url} could not be read: the program made a mistake ({kind}).",
            url=shown_address(feed.url), kind=type(error).__name__,
        )  # fmt: skip
        return Answer(problem=problem)


def _incoming(feed: Subscription, read: Feed, pages: int) -> tuple[Incoming, ...]:
    items, wanted = [], 0
    for item in read.items:
        stub = wanted < pages and is_stub(item)
        wanted += stub
        place = item.link or f"feed:{feed.url}#{item.key}"  # no address: that of two items would be one
        raw = RawArticle(page_of(item, read), "text/html", "utf-8", Origin(OriginKind.FEED, place), datetime.now(UTC))
        items.append(Incoming(item.key, item.link, item.title, item.published, raw, stub))
    return tuple(items)


@dataclass(frozen=True, slots=True)
class Page:
    """What came of asking for the page behind an item."""

    raw: RawArticle | None
    problem: str = ""
    for_good: bool = False
    """Whether asking again is of no use."""


def ask_page(
    link: str, feed: Subscription | None, rules: Rules, robots: Robots, *, closed: bool = False
) -> tuple[Page, int]:
    """Fetch the page behind an item, where its server wants that; return it with the seconds to leave that alone.

    What goes wrong is to be said by `say_kept`.
    """
    with unsaid():
        return _ask_page(link, feed, rules, robots, closed=closed)


def _ask_page(link: str, feed: Subscription | None, rules: Rules, robots: Robots, *, closed: bool) -> tuple[Page, int]:
    if closed:
        return Page(None, say("{server} asks for fewer requests.", server=_server(link))), 0
    try:
        # A feed inside one's own network may lead to its own server, and to no other one there.
        own = {parse_address(feed.url).place} if feed is not None and feed.is_typed else set()
        got = fetch(link, trusted=own, limits=rules.page, permitted=lambda address: robots.ask(address, own))
        return Page(raw_article(got.content, Origin(OriginKind.FEED, got.url), got.charset)), 0
    except NotFetched as error:
        lasting = error.status in _FOR_GOOD or error.reason in (
            "address",
            "private",
            "redirect",
            "type",
            "size",
            "tls",
            "robots",
        )
        return Page(None, str(error), for_good=lasting), error.wait
    except ReaderError as error:
        return Page(None, str(error), for_good=True), 0
    except Exception as error:  # noqa: BLE001 - as above
        return Page(None, type(error).__name__, for_good=True), 0


def server_of(url: str) -> str:
    """Return the server an address is on; "" for what is no address."""
    try:
        return parse_address(url).host
    except NotFetched:
        return ""


_server = server_of
