"""The three stages of an update: the feeds, the pages behind stubs, and what becomes of it all.

The first is quick and keeps everything that is new as it came; killed after it, nothing is lost and the next update
goes on from there. Cleaning and analysis run last, on all cores.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from itertools import chain
from typing import TYPE_CHECKING

from reader.tongue import say_kept
from reader.updating.asking import Answer, Page, Rules, ask_feed, ask_page, server_of
from reader.updating.lanes import side_by_side
from reader.updating.settling import settle_all
from reader.web.robots import Robots

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from reader.library import Library
    from reader.library.subscriptions import Subscription


class Stage(StrEnum):
    """What an update is at."""

    FEEDS = "feeds"
    PAGES = "pages"
    ARTICLES = "articles"


@dataclass(frozen=True, slots=True)
class Step:
    """How far an update has got."""

    stage: Stage
    done: int
    whole: int
    name: str = ""
    """What was just done: a feed, a page, an article."""
    problem: str = ""
    """A sentence, where that failed."""
    new: int = 0
    """New items of the feed."""


@dataclass(slots=True)
class Report:
    """What an update came to."""

    asked: int = 0
    """Feeds that answered."""
    unchanged: int = 0
    """Of these, the ones with nothing new."""
    skipped: list[str] = field(default_factory=list)
    """Titles of feeds that were not asked, because their server wants to be left alone."""
    failures: list[tuple[Subscription, str]] = field(default_factory=list)
    items: int = 0
    """New items."""
    pages: int = 0
    """Pages that were fetched for stubs."""
    added: int = 0
    """Articles new in the library."""
    known: int = 0
    """Articles that were there already, from elsewhere or in an older wording."""
    problems: list[str] = field(default_factory=list)
    """A sentence for each item that became no article."""
    stopped: bool = False


def update(
    library: Library,
    only: Collection[int] | None = None,
    *,
    rules: Rules | None = None,
    tell: Callable[[Step], None] = lambda _: None,
    stopped: threading.Event | None = None,
    now: datetime | None = None,
    processes: int = 0,
    articles: bool = True,
) -> Report:
    """Bring feeds up to date, those with the numbers in `only` or all.

    `tell` hears of every step in the calling thread; `stopped` ends it soon after it is set, and what came until then
    is kept. Feeds whose server asked for time are passed over, unless they are named. Without `articles` what came is
    left as it came, for the next update to clean.

    Raises:
        LibraryError: when the library cannot take any more.
    """
    rules = rules or Rules()
    updating = _Update(library, rules, tell, stopped or threading.Event(), Report())
    updating.ask_feeds(only, now or datetime.now(UTC))
    updating.fetch_pages()
    if articles:
        updating.settle(processes)
    updating.report.stopped = updating.stopped.is_set()
    return updating.report


@dataclass(slots=True)
class _Update:
    library: Library
    rules: Rules
    tell: Callable[[Step], None]
    stopped: threading.Event
    report: Report

    def ask_feeds(self, only: Collection[int] | None, now: datetime) -> None:
        """Ask all feeds that are due, and keep what is new."""
        feeds = []
        for feed in self.library.subscriptions():
            if only is not None and feed.number not in only:
                continue
            if only is None and feed.due is not None and feed.due > now:
                self.report.skipped.append(feed.title)
            else:
                feeds.append(feed)

        def ask(feed: Subscription, closed: bool) -> tuple[Answer, int]:
            answer = ask_feed(feed, self.rules, closed=closed)
            return answer, answer.wait

        jobs = [(server_of(feed.url), feed) for feed in feeds]
        self.tell(Step(Stage.FEEDS, 0, len(jobs)))
        done = 0
        for come in side_by_side(jobs, ask, self.rules.manners, self.stopped):
            fresh = self._take_all(come)
            for feed, answer in come:
                done += 1
                problem, new = say_kept(answer.problem), fresh.get(feed.number, 0)
                self.tell(Step(Stage.FEEDS, done, len(jobs), feed.title, problem, new))

    def _take_all(self, come: Sequence[tuple[Subscription, Answer]]) -> dict[int, int]:
        """Keep what feeds answered; return how many items are new in those that have something else than before."""
        brought = [(f.number, a.asked, a.items) for f, a in come if a.changed and not a.problem]
        counts = self.library.take_in_all(brought) if brought else []
        fresh = dict(zip((number for number, _, _ in brought), counts, strict=True))
        for feed, answer in come:
            if answer.problem:
                self.library.note_failure(feed.number, answer.problem, wait=answer.wait, gone=answer.gone)
                self.report.failures.append((feed, say_kept(answer.problem)))
                continue
            if not answer.changed:
                self.library.note_unchanged(feed.number, answer.asked.pause)
            self.report.asked += 1
            self.report.unchanged += not fresh.get(feed.number)
        self.report.items += sum(counts)
        return fresh

    def fetch_pages(self) -> None:
        """Fetch the pages behind stubs."""
        feeds = {feed.number: feed for feed in self.library.subscriptions()}
        robots = Robots(self.rules.page)
        jobs = [(server_of(link), (item, feed, link)) for item, feed, link in self.library.wanted_pages()]

        def ask(job: tuple[int, int, str], closed: bool) -> tuple[Page, int]:
            return ask_page(job[2], feeds.get(job[1]), self.rules, robots, closed=closed)

        results = chain.from_iterable(side_by_side(jobs, ask, self.rules.manners, self.stopped))
        for done, (job, page) in enumerate(results, 1):
            if page.raw is not None:
                self.library.give_page(job[0], page.raw)
                self.report.pages += 1
            else:
                self.library.note_no_page(job[0], page.problem, for_good=page.for_good)
            self.tell(Step(Stage.PAGES, done, len(jobs), job[2], say_kept(page.problem)))

    def settle(self, processes: int) -> None:
        """Clean and analyse everything that waits."""
        whole = self.library.count_waiting()
        for done, settled in enumerate(settle_all(self.library, whole, processes, self.stopped), 1):
            if settled.problem:
                self.report.problems.append(settled.problem)
            elif settled.is_new:
                self.report.added += 1
            else:
                self.report.known += 1
            self.tell(Step(Stage.ARTICLES, done, max(whole, done), settled.title, settled.problem))
