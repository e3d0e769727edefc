"""From items that wait to articles in the library, one after the other; each is safe as soon as it is told."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.bulk import FEW, open_here, open_many
from reader.errors import ReaderError
from reader.library.entries import Outcome
from reader.pipeline import keep, open_raw
from reader.tongue import say, say_kept, unsaid

if TYPE_CHECKING:
    from collections.abc import Iterator
    from threading import Event

    from reader.article import RawArticle
    from reader.bulk import Done
    from reader.library import Library
    from reader.library.subscriptions import Waiting
    from reader.pipeline import Opened

_SHORT = 400
"""Characters: a page with less text may be a notice in place of the article, so what the feed had is looked at too."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What an item has become."""

    title: str
    is_new: bool
    problem: str = ""
    """A sentence, where it became no article."""


def settle_all(library: Library, whole: int, processes: int, stopped: Event) -> Iterator[Settled]:
    """Make articles of all items that wait, and yield what each has become; `processes` 0 stands for all cores."""
    known: dict[int, Waiting] = {}
    lost: list[Waiting] = []

    def raws() -> Iterator[RawArticle]:
        number, after = 0, 0
        while not stopped.is_set() and (batch := library.waiting(50, after=after)):
            for item in batch:
                after = item.number
                if item.raw is None:
                    lost.append(item)
                    continue
                known[number] = item
                number += 1
                yield item.raw

    opened = open_here(raws()) if whole < FEW else open_many(raws(), workers=processes)
    for done in opened:
        yield _settled(library, known.pop(done.number), done)
        if stopped.is_set():
            break
    for item in lost:
        with unsaid():
            problem = say("“{title}” is lost: its bytes are damaged.", title=item.title)
        library.settle([(item.number, None, problem)])
        yield Settled(item.title, is_new=False, problem=say_kept(problem))


def _settled(library: Library, item: Waiting, done: Done) -> Settled:
    opened = done.opened
    if opened is None or len(opened.article.text) < _SHORT:
        opened = _fuller(opened, library.stub_of(item.number))
    if opened is None:
        library.settle([(item.number, None, done.kept or done.problem)])
        return Settled(item.title, is_new=False, problem=done.problem)
    kept = keep(_with_facts(opened, item), library, item.article)
    library.settle([(item.number, kept.number, "")])
    return Settled(opened.article.title or item.title, is_new=kept.outcome is Outcome.ADDED)


def _fuller(opened: Opened | None, stub: RawArticle | None) -> Opened | None:
    """Return the fuller one of a page and of what the feed had in its place."""
    if stub is None:
        return opened
    try:
        ours = open_raw(stub)
    except ReaderError:
        return opened
    return opened if opened is not None and len(opened.article.text) >= len(ours.article.text) else ours


def _with_facts(opened: Opened, item: Waiting) -> Opened:
    """Add what the feed knows and the page does not: its title, and the day, against which other days are told."""
    article = opened.article
    if not article.title and item.title:
        article = replace(article, title=item.title)
    if article.published is None and item.published is not None:
        from reader.analysis import analyse  # noqa: PLC0415 - loaded with the first article

        article = replace(article, published=item.published.date(), published_source="feed")
        return replace(opened, article=article, analysis=analyse(article))
    return replace(opened, article=article)
