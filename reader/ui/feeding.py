"""What the page of feeds asks of the library and the network; called in a thread of the door, never on the screen's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from reader.errors import NoFeed
from reader.tongue import say, say_many

if TYPE_CHECKING:
    from pathlib import Path

    from reader.library import Change, Library
    from reader.library.subscriptions import Subscription
    from reader.ui.widgets.articles_panel import ArticlesPanel


@dataclass
class FeedsChanged(Message):
    """The feeds are these now."""

    feeds: tuple[Subscription, ...]
    words: str = ""
    """What to say about it."""
    change: Change | None = None
    """How to take back what was done."""
    update: tuple[int, ...] | None = None
    """Feeds that have something to be cleaned, or are to be asked."""
    lists: tuple[Path, ...] = ()
    """Lists of other programs that could be taken over."""


def found(library: Library, words: str = "") -> FeedsChanged:
    """Return the feeds as they are."""
    from reader.updating.subscribing import lists_of_others  # noqa: PLC0415 -- not before feeds are wanted

    return FeedsChanged(library.subscriptions(), words, lists=lists_of_others(library))


def added(library: Library, address: str) -> FeedsChanged:
    """Add what is at an address: a feed, the feed a page names, or else the page as an article."""
    from reader.updating.subscribing import add_feed, web_address  # noqa: PLC0415

    try:
        one = add_feed(library, address)
    except NoFeed as error:
        return _as_article(library, web_address(address), str(error))
    new = say("Added: {title}.", title=one.title) if one.is_new else say("{title} is there already.", title=one.title)
    # Nothing more is asked; what has come is cleaned and analysed.
    return FeedsChanged(library.subscriptions(), one.notice or new, update=())


def _as_article(library: Library, url: str, problem: str) -> FeedsChanged:
    from reader.article import Origin, OriginKind  # noqa: PLC0415
    from reader.errors import NoArticle  # noqa: PLC0415
    from reader.pipeline import keep, open_article  # noqa: PLC0415

    try:
        opened = open_article(Origin(OriginKind.URL, url))
    except NoArticle:
        return FeedsChanged(library.subscriptions(), problem)
    keep(opened, library)
    title = opened.article.title or url
    return FeedsChanged(library.subscriptions(), say("No feed, but an article, which is added: {title}.", title=title))


def imported(library: Library, path: Path) -> FeedsChanged:
    """Add the feeds of a list."""
    from reader.updating.subscribing import import_list  # noqa: PLC0415

    done = import_list(library, path)
    parts = [say_many("{count} feed added; R brings its articles.", "{count} feeds added; R brings their articles.",
                      len(done.added))]  # fmt: skip
    if done.left_out:
        parts.append(say("{count} left out: {first}", count=len(done.left_out), first=done.left_out[0]))
    return FeedsChanged(library.subscriptions(), " ".join(parts))


def arranged(library: Library, feed: Subscription, what: str, words: str) -> FeedsChanged:
    """Give a feed another title, group or other tags."""
    from reader.feeds.lists import PARTED  # noqa: PLC0415
    from reader.web import shown_address  # noqa: PLC0415

    title, group, tags = feed.title if feed.title != shown_address(feed.url) else "", feed.group, feed.tags
    if what == "title":
        title = words
    elif what == "group":
        group = PARTED.join(part.strip() for part in words.split("/") if part.strip())
    else:
        tags = tuple(tag.strip().removeprefix("#") for tag in words.split(",") if tag.strip())
    change = library.arrange(feed.number, title=title, group=group, tags=tags)
    return FeedsChanged(library.subscriptions(), say("Done; u takes it back."), change)


@dataclass
class TroublesFound(Message):
    """What went wrong with a feed."""

    title: str
    items: tuple[tuple[str, str], ...]
    """Titles of items and why they became no article, or only the beginning of one; the feed's own trouble first."""


def troubles(library: Library, feed: Subscription) -> TroublesFound:
    """Return what went wrong with a feed the last time, and with its items."""
    own = ((feed.title, feed.problem),) if feed.problem else ()
    return TroublesFound(feed.title, (*own, *library.failed_items(feed.number)))


def left(library: Library, feed: Subscription) -> FeedsChanged:
    """Leave a feed."""
    change = library.unsubscribe((feed.number,))
    words = say("{title} is left, its articles stay; u brings it back.", title=feed.title)
    return FeedsChanged(library.subscriptions(), words, change)


def undone(library: Library, change: Change) -> FeedsChanged:
    """Take something back."""
    library.undo(change)
    return FeedsChanged(library.subscriptions(), say("It is as it was before."))


def exported(library: Library) -> FeedsChanged:
    """Write the feeds as OPML into the folder the program was started in."""
    from reader.feeds.lists import write_opml  # noqa: PLC0415
    from reader.ui.outward import write_export  # noqa: PLC0415
    from reader.updating.subscribing import listed_feeds  # noqa: PLC0415

    feeds = library.subscriptions()
    return FeedsChanged(feeds, write_export(write_opml(listed_feeds(feeds)), say("Feeds"), "opml"))


def show_articles(articles: ArticlesPanel, query: str) -> bool:
    """List what a query finds in the library; tell whether there is a library to look into."""
    if articles.holdings is None:
        return False
    if articles.rows.shelf is not None:
        articles.change_library()
    articles.rows.filter(query)
    articles.count_rows()
    return True
