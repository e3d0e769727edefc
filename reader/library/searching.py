"""Search over the whole library: newest first, with the words shown where they stand."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeGuard

from reader.folding import folded_words
from reader.library.entries import PAGE, Order, Place
from reader.library.listing import ENTRY_COLUMNS, entry_of
from reader.library.packing import legible
from reader.library.plan import SHORTEST_BEGINNING, Planner, can_widen, voiced, wanted_words
from reader.library.query import All, Not, Words, parse
from reader.library.snippets import Marker, Snippet, snippet
from reader.library.vocabulary import MOST_CONTINUATIONS
from reader.library.windows import newest
from reader.spans import Span
from reader.tongue import say

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from reader.library.entries import Entry
    from reader.library.plan import Plan, Voiced
    from reader.library.query import Part

MOST_COUNTED = 1000
"""Beyond that a search says "more than 1000"; counting them all would take longer than finding them."""

MOST_RANKED = 20_000
"""Hits that can be ranked within 50 ms; a word in more articles tells too little to rank by."""

_MOST_VERIFIED = 3000
"""Articles looked into for one page where rows alone cannot tell; about 0.3 s."""

_FIRST_GLANCE = 40
"""Articles looked into first for an unfinished word; two milliseconds."""

_MOST_GLANCED = 200
"""Articles looked into for an unfinished word; where a page needs more of them it is as quick to ask the index."""


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that a search found."""

    entry: Entry
    snippet: Snippet
    title_marks: tuple[Span, ...]
    """The words looked for, within the title."""
    span: Span | None
    """Where to land in the text of the article; None for its beginning."""


@dataclass(frozen=True, slots=True)
class Found:
    """A page of hits."""

    hits: tuple[Hit, ...]
    total: int
    """How many articles there are. Where `is_more` is set there are more: only what is quickly counted is counted."""
    is_more: bool
    next: Place | None
    """Give it back as `after` for the next page; None on the last."""
    notice: str
    """A sentence where the answer is not quite what was asked for; "" otherwise."""


def search(
    connection: sqlite3.Connection,
    query: str,
    *,
    limit: int = PAGE,
    order: Order = Order.NEWEST,
    after: Place | None = None,
    typing: bool = False,
) -> Found:
    """Return what `query` finds; see `reader.library.query` for its language.

    Raises:
        QueryError: when it cannot be understood; never while `typing`, but for the value of a field.
    """
    return _Search(connection, parse(query, typing=typing), typing=typing).page(limit, order, after)


def count(connection: sqlite3.Connection, query: str, *, typing: bool = False) -> tuple[int, bool] | None:
    """Return how many articles `query` finds and whether there are more than are counted; takes up to 50 ms.

    None where only reading the articles could tell.

    Raises:
        QueryError: as `search` does.
    """
    return _Search(connection, parse(query, typing=typing), typing=typing).count()


def places(connection: sqlite3.Connection, number: int, query: str, *, typing: bool = False) -> tuple[Span, ...]:
    """Return where in the text of an article the words of `query` stand, or the quotations it asks for.

    Raises:
        QueryError: as `search` does.
    """
    tree = parse(query, typing=typing)
    row = connection.execute("SELECT text_of(packed) FROM body WHERE article = ?", (number,)).fetchone()
    if row is None:
        return ()
    text, wanted, spoken = row[0], list(wanted_words(tree)), voiced(tree)
    near = list(landings(connection, number, text, spoken)) if spoken else []
    for wide in (False, True) if wanted else ():
        marker = Marker(wanted, wide=wide)
        within = near or [Span(0, len(text))]
        found = [span.shift(part.start) for part in within for span, _ in marker.marks(part.of(text))]
        if found:
            return tuple(sorted(set(found), key=lambda span: span.start))
    return tuple(near)


class _Search:
    """One query being answered."""

    def __init__(self, connection: sqlite3.Connection, tree: All, *, typing: bool) -> None:
        self._connection = connection
        self._tree = tree
        self._typing = typing
        self._voiced = voiced(tree)
        self._planner = Planner(connection, tree)
        self._markers: dict[bool, Marker] = {}
        self._beginning = (
            next((part for part in tree.parts if _is_unfinished(part)), None)
            if typing and not self._voiced.must_be_verified
            else None
        )
        words = list(wanted_words(tree))
        # What begins so, and the longer words, are gathered anew for each window: one does without windows there.
        self._are_together = (len(words) > 1 or any(len(w.words) > 1 for w in words)) and not any(
            w.prefix for w in words
        )

    @cached_property
    def _exact(self) -> Plan:
        """What finds the words themselves; of an unfinished one, what it is most likely to become."""
        return self._planner.plan()

    @cached_property
    def _plain(self) -> Plan:
        """The same for going through page by page: of an unfinished word all that it may become."""
        if self._beginning is None:
            return self._exact
        return Planner(self._connection, self._tree, every=True, beginnings=self._planner.beginnings).plan()

    @cached_property
    def _wide(self) -> Plan | None:
        """What also finds the words inside longer ones; made when it is needed, which while typing is seldom."""
        if not self._plain.match or not can_widen(self._tree):
            return None
        return Planner(self._connection, self._tree, wide=True, beginnings=self._planner.beginnings).plan()

    def page(self, limit: int, order: Order, after: Place | None) -> Found:
        """Return up to `limit` hits after the place where the page before ended."""
        if order is Order.BEST and self._exact.match:
            total, is_more = self._count(self._wide or self._exact, MOST_RANKED)
            if not is_more:
                hits = tuple(self._ranked(self._wide or self._exact, limit))
                return Found(hits, total, len(hits) < total, None, "")
            notice = say("More than {count} articles have these words: the newest are shown first.", count=MOST_RANKED)
        else:
            notice = ""
        newest, following = self._newest(limit, after)
        if self._typing or not self._is_cheap_to_count or (after is None and following is None):
            total, is_more = len(newest), following is not None
        else:
            total, is_more = self._count(self._wide or self._exact, MOST_COUNTED)
        return Found(tuple(newest), total, is_more, following, notice)

    def count(self) -> tuple[int, bool] | None:
        """Return how many articles there are, and whether there are more."""
        if self._voiced.must_be_verified:
            return None
        if self._beginning is not None and len(self._beginning.words) == 1:
            # Some of what an unfinished word may become is mostly enough to know that there are more than are counted.
            few = {self._beginning.words[0]: self._some_begun(self._beginning.words[0])}
            total, is_more = self._count(Planner(self._connection, self._tree, beginnings=few).plan(), MOST_COUNTED)
            if is_more:
                return total, is_more
        plan = self._wide or self._plain
        if self._wide is not None and self._beginning is not None:
            plan = type(plan)(f"({plan.match}) OR ({self._plain.match})", plan.where, plan.arguments)
        return self._count(plan, MOST_COUNTED)

    def _some_begun(self, beginning: str) -> list[str]:
        """Return the words of the newest articles that begin so, the most frequent first."""
        rows = self._connection.execute("SELECT packed FROM body ORDER BY article DESC LIMIT ?", (_FIRST_GLANCE,))
        words = Counter(w for (packed,) in rows for w in folded_words(legible(packed)) if w.startswith(beginning))
        return [word for word, _ in words.most_common(MOST_CONTINUATIONS)]

    @property
    def _is_cheap_to_count(self) -> bool:
        """Whether counting takes less than finding: one word alone, or conditions without words."""
        if self._voiced.must_be_verified:
            return False
        words = list(wanted_words(self._tree))
        return not words or (len(self._tree.parts) == len(words) == 1 and len(words[0].words) == 1)

    def _newest(self, limit: int, after: Place | None) -> tuple[list[Hit], Place | None]:
        place = after or Place(wide=False, number=2**62)
        hits = self._begun(self._beginning, place.number, limit + 1) if self._beginning and not place.wide else []
        if hits:
            return hits[:limit], Place(wide=False, number=hits[limit - 1].entry.number)
        while True:
            plan = self._difference() if place.wide else self._plain
            for hit in self._rows(plan, place, limit + 1 - len(hits)):
                if len(hits) == limit:
                    return hits, place
                hits.append(hit)
                place = Place(place.wide, hit.entry.number)
            if place.wide or self._wide is None:
                return hits, None
            place = Place(wide=True, number=2**62)

    def _begun(self, beginning: Words, number: int, wanted: int) -> list[Hit]:
        """Return the newest hits of an unfinished word, or none where the newest articles hold too few.

        What begins with a few letters stands in so many articles that looking into the newest ones is quicker than
        finding out which of all words begin so, and misses none of them.
        """
        others = [part for part in self._tree.parts if part is not beginning]
        if len(beginning.words) > 1:
            others.append(Words(beginning.words[:-1], exact=True))
        plan, begun = Planner(self._connection, All(tuple(others))).plan(), Marker([beginning])
        if not plan.match and any(isinstance(part, Not) for part in others):
            return []  # to find all that has not a word takes longer than what this is for
        found: list[tuple[Any, ...]] = []
        looked, asked = 0, _FIRST_GLANCE
        while looked < _MOST_GLANCED:
            rows = self._ask(plan, number, asked)
            found += [row for row in rows if begun.is_in(legible(row[-1])) or begun.is_in(row[2])]
            if len(found) >= wanted:
                return [hit for row in found[:wanted] if (hit := self._hit(row, wide=False))]
            looked += asked
            if len(rows) < asked or len(found) * _MOST_GLANCED < wanted * looked:
                break
            number, asked = rows[-1][0], looked * (wanted - len(found)) // len(found) + 1
        return []

    def _difference(self) -> Plan:
        """Return the plan for what only longer words find."""
        plan = self._wide or self._plain
        return type(plan)(f"({plan.match}) NOT ({self._plain.match})", plan.where, plan.arguments)

    def _rows(self, plan: Plan, place: Place, limit: int) -> Iterator[Hit]:
        """Yield hits older than `place`; where rows cannot tell, articles are read until there are enough."""
        looked = 0
        number = place.number
        while looked < _MOST_VERIFIED:
            rows = self._ask(plan, number, limit, windowed=self._are_together and not place.wide)
            for row in rows:
                number = row[0]
                looked += 1
                hit = self._hit(row, wide=place.wide)
                if hit is not None:
                    yield hit
            if len(rows) < limit or not self._voiced.must_be_verified:
                return

    def _ask(self, plan: Plan, number: int, limit: int, *, windowed: bool = False) -> list[tuple[Any, ...]]:
        if windowed and plan.match and not plan.where:
            numbers = newest(self._connection, plan.match, number, limit)
            return self._connection.execute(
                f"SELECT {ENTRY_COLUMNS}, b.packed FROM json_each(?) n CROSS JOIN article a ON a.id = n.value"
                " JOIN source s ON s.id = a.source JOIN body b ON b.article = a.id ORDER BY n.key",
                (json.dumps(numbers),),
            ).fetchall()
        where = " AND ".join(("a.removed_at IS NULL", *plan.where))
        if plan.match:
            # CROSS JOIN keeps SQLite from beginning with the articles: the index already yields them newest first.
            statement = (
                f"SELECT {ENTRY_COLUMNS}, b.packed FROM words CROSS JOIN article a ON a.id = words.rowid"
                f" JOIN source s ON s.id = a.source JOIN body b ON b.article = a.id"
                f" WHERE words MATCH ? AND words.rowid < ? AND {where} ORDER BY words.rowid DESC LIMIT ?"
            )
            arguments = (plan.match, number, *plan.arguments, limit)
        else:
            statement = (
                f"SELECT {ENTRY_COLUMNS}, b.packed FROM article a JOIN source s ON s.id = a.source"
                f" JOIN body b ON b.article = a.id WHERE a.id < ? AND {where} ORDER BY a.id DESC LIMIT ?"
            )
            arguments = (number, *plan.arguments, limit)
        return self._connection.execute(statement, arguments).fetchall()

    def _ranked(self, plan: Plan, limit: int) -> Iterator[Hit]:
        where = " AND ".join(("a.removed_at IS NULL", *plan.where))
        rows = self._connection.execute(
            f"SELECT {ENTRY_COLUMNS}, b.packed FROM words CROSS JOIN article a ON a.id = words.rowid"
            f" JOIN source s ON s.id = a.source JOIN body b ON b.article = a.id"
            f" WHERE words MATCH ? AND {where} ORDER BY bm25(words, 4.0, 1.0, 0.0), words.rowid DESC LIMIT ?",
            (plan.match, *plan.arguments, limit if not self._voiced.must_be_verified else _MOST_VERIFIED),
        )
        shown = 0
        for row in rows:
            hit = self._hit(row, wide=True)
            if hit is not None and shown < limit:
                shown += 1
                yield hit

    def _count(self, plan: Plan, most: int) -> tuple[int, bool]:
        if plan.match and not plan.where:
            # The index alone is counted; looking up a thousand articles would take longer than all the rest.
            source = "words WHERE words MATCH ? AND rowid NOT IN ("
            source += "SELECT id FROM article INDEXED BY article_removed WHERE removed_at IS NOT NULL)"
        else:
            source = (
                "words CROSS JOIN article a ON a.id = words.rowid WHERE words MATCH ?"
                if plan.match
                else "article a WHERE 1"
            )
            source = " AND ".join((source, "a.removed_at IS NULL", *plan.where))
        (total,) = self._connection.execute(
            f"SELECT count(*) FROM (SELECT 1 FROM {source} LIMIT ?)",
            (*((plan.match,) if plan.match else ()), *plan.arguments, most + 1),
        ).fetchone()
        return min(total, most), total > most

    # One hit

    def _hit(self, row: tuple[Any, ...], *, wide: bool) -> Hit | None:
        entry, text = entry_of(row[:-1]), legible(row[-1])
        if wide not in self._markers:
            self._markers[wide] = Marker(wanted_words(self._tree), wide=wide)
        marker = self._markers[wide]
        within = None
        if self._voiced and text:
            within = landing(self._connection, entry.number, text, self._voiced)
            if within is None and self._voiced.must_be_verified:
                return None
        piece, span = snippet(text, marker, within)
        title_marks = tuple(mark for mark, _ in marker.marks(entry.title))
        return Hit(entry, piece, title_marks, span)


def _is_unfinished(part: Part) -> TypeGuard[Words]:
    """Tell whether a part of a query ends in a word that is still being typed, and stands for many."""
    return isinstance(part, Words) and part.prefix and (len(part.words) > 1 or len(part.words[0]) >= SHORTEST_BEGINNING)


def landing(connection: sqlite3.Connection, number: int, text: str, wanted: Voiced) -> Span | None:
    """Return the first quotation of an article that is what was asked for, all of it at once."""
    return next(landings(connection, number, text, wanted), None)


def landings(connection: sqlite3.Connection, number: int, text: str, wanted: Voiced) -> Iterator[Span]:
    """Yield the quotations of an article that are what was asked for, in their order."""
    shared = " AND q.shared = 1" if wanted.shared else ""
    speakers = [(part.words, part.prefix) for part in wanted.said]
    words = [(part.words, part.prefix) for part in (*wanted.quoting, *wanted.shared) if part.words]
    for start, end, name in connection.execute(
        "SELECT q.start, q.end, n.name FROM quotation q LEFT JOIN speaker s ON s.id = q.speaker"
        f" LEFT JOIN name n ON n.id = s.name WHERE q.article = ?{shared} ORDER BY q.start",
        (number,),
    ):
        if speakers:
            named = folded_words(name or "")
            if not all(_holds_all(named, *one) for one in speakers):
                continue
        spoken = folded_words(text[start:end]) if words else []
        if all(_holds_phrase(spoken, *one) for one in words):
            yield Span(start, end)


def _holds_all(named: list[str], words: tuple[str, ...], prefix: bool) -> bool:
    return all(
        word in named or (prefix and word == words[-1] and any(n.startswith(word) for n in named)) for word in words
    )


def _holds_phrase(spoken: list[str], words: tuple[str, ...], prefix: bool) -> bool:
    size, wanted = len(words), list(words)
    for place in range(len(spoken) - size + 1):
        here = spoken[place : place + size]
        if here == wanted or (
            len(wanted[-1]) > 3 and here[:-1] == wanted[:-1] and (prefix or size == 1) and wanted[-1] in here[-1]
        ):
            return True
    return False
