"""Stories: articles that tell of the same, known by a quotation they share or by titles that are nearly the same."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict, deque
from datetime import date
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from reader.folding import WORD, fold_lower
from reader.library.groups import Group, Overview

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

LONGEST = 14
"""Days from the first article of a story to its last: a politician's favourite sentence is quoted for years."""
APART = 3
"""Days between two articles that titles alone make one story."""
_ALIKE = 0.5
"""Share of the words of two titles, taken together, that both must have."""
_ENOUGH = 3
"""Words two titles must share: "Streik bei der Bahn" comes every year."""
_SHORTEST = 4
"""Letters of a word that tells something."""
_RAREST = 3
"""Words of a title by which others are looked up: two that share most of their words share one of these."""
_RECENT = 5
"""Titles with a word that are looked at; of a word in every title only the last ones."""


class _Stories:
    """Sets of articles that grow together."""

    def __init__(self, days: dict[int, int], undated: set[int]) -> None:
        self._parents: dict[int, int] = {}
        # An article without a day may be of any; it makes no story longer.
        self._spans = {n: ((10**9, 0) if n in undated else (day, day)) for n, day in days.items()}

    def root(self, number: int) -> int:
        """Return the article a story is known by."""
        parents = self._parents
        while (above := parents.get(number, number)) != number:
            parents[number] = number = parents.get(above, above)
        return number

    def join(self, one: int, other: int) -> None:
        """Let two articles be of one story, where that does not get too long."""
        if one not in self._spans or other not in self._spans:
            return
        first, second = self.root(one), self.root(other)
        if first == second:
            return
        begin = min(self._spans[first][0], self._spans[second][0])
        end = max(self._spans[first][1], self._spans[second][1])
        if end - begin <= LONGEST:
            self._parents[second] = first
            self._spans[first] = begin, end


def in_stories(connection: sqlite3.Connection, numbers: array[int]) -> Overview:
    """Return the list by stories: those with the newest article first, articles of no story at the end."""
    titles, days, undated = {}, {}, set()
    for number, title, day, published in connection.execute(
        "SELECT id, title, day, published FROM article WHERE removed_at IS NULL"
    ):
        titles[number], days[number] = title, date.fromisoformat(day).toordinal()
        if published is None:
            undated.add(number)
    stories = _Stories(days, undated)
    for one, other in _sharing_words(connection, days):
        stories.join(one, other)
    for one, other in _titled_alike(titles, days):
        stories.join(one, other)
    members: dict[int, list[int]] = defaultdict(list)
    for number in numbers:
        members[stories.root(number)].append(number)
    told = [story for story in members.values() if len(story) > 1]
    told.sort(key=lambda story: max((days[n], n) for n in story), reverse=True)
    listed, groups = array("q"), []
    for story in told:
        newest = max(story, key=lambda n: (days[n], n))
        groups.append(Group(titles[newest], len(listed), len(story)))
        listed.extend(story)
    alone = [story[0] for story in members.values() if len(story) == 1]
    if alone:
        groups.append(Group("", len(listed), len(alone)))
        listed.extend(alone)
    return Overview(listed, tuple(groups))


def _sharing_words(connection: sqlite3.Connection, days: dict[int, int]) -> Iterator[tuple[int, int]]:
    """Yield articles that share a quotation, each with the one nearest to it in time."""
    equal: dict[int, list[int]] = defaultdict(list)
    for same, article in connection.execute("SELECT same, article FROM quotation WHERE shared = 1"):
        if article in days:
            equal[same].append(article)
    for articles in equal.values():
        articles.sort(key=lambda n: (days[n], n))
        yield from pairwise(articles)
    yield from connection.execute(
        "SELECT o.article, t.article FROM pair p JOIN quotation o ON o.id = p.one JOIN quotation t ON t.id = p.other"
    )


def _titled_alike(titles: dict[int, str], days: dict[int, int]) -> Iterator[tuple[int, int]]:
    """Yield articles of the same days whose titles are nearly the same."""
    order = sorted(titles, key=lambda n: (days[n], n))
    folded = fold_lower("\n".join(titles[n] for n in order)).split("\n")
    if len(folded) != len(order):  # a title with a line break in it
        folded = [fold_lower(titles[n]) for n in order]
    words = [frozenset(word for word in WORD.findall(title) if len(word) >= _SHORTEST) for title in folded]
    times = Counter(chain.from_iterable(words))
    recent: dict[str, deque[int]] = defaultdict(lambda: deque(maxlen=_RECENT))
    for place, its_words in enumerate(words):
        if len(its_words) < _ENOUGH:
            continue
        others: set[int] = set()
        for word in sorted(its_words, key=times.__getitem__)[:_RAREST]:
            others.update(recent[word])
        for word in its_words:
            recent[word].append(place)
        first = days[order[place]] - APART
        for other in others:
            if days[order[other]] < first:
                continue
            shared = len(its_words & words[other])
            if shared >= _ENOUGH and shared >= _ALIKE * (len(its_words) + len(words[other]) - shared):
                yield order[other], order[place]
