"""People across articles, joined with care, and all that each of them says."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from reader.findings import Certainty, QuotationKind, SpeakerKind
from reader.folding import folded_words
from reader.library.listing import ENTRY_COLUMNS, entry_of
from reader.library.namesakes import TITLES, Group, Naming, grouped
from reader.library.packing import text_of
from reader.safe import safe_line
from reader.spans import Span

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

    from reader.library.entries import Entry


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody, or an organisation, as the whole library knows them."""

    name: str
    """The fullest name, of equals the most frequent one."""
    others: tuple[str, ...]
    """Other forms of the name, the most frequent first."""
    roles: tuple[str, ...]
    """Offices and descriptions, the most frequent first."""
    kind: SpeakerKind
    quotations: int
    articles: int
    speakers: tuple[int, ...]
    """The library's own numbers of the speakers that are this person; for `sayings`."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A quotation together with where it stands."""

    number: int
    """The library's own number of it; changes when the article is analysed again."""
    place: int
    """Its index in `Analysis.quotations`."""
    entry: Entry
    span: Span
    text: str
    """The words on one line."""
    kind: QuotationKind
    certainty: Certainty
    speaker: str
    """The name in that article; "" for nobody known."""
    role: str
    """The office in that article."""
    is_shared: bool
    """Whether the same words stand in another article."""


_NOT_REMOVED = "article NOT IN (SELECT id FROM article INDEXED BY article_removed WHERE removed_at IS NOT NULL)"
"""Hardly anything is ever removed: asking for those few is quicker than for each article of a name."""


def people(connection: sqlite3.Connection, name: str, limit: int = 20) -> tuple[Person, ...]:
    """Return everybody who may be meant by `name`, those who say most first.

    "Ina Wolff" and "I. Wolff" are one, "Wolff" is one of them where there is no other; two with different first names
    or with offices that do not go together stay two.
    """
    wanted = [w for w in folded_words(name) if w not in TITLES] or folded_words(name)
    if not wanted:
        return ()
    meant = [group for group in grouped(_namings(connection, _last_words(connection, wanted))) if group.may_be(wanted)]
    found = _persons(connection, meant)
    return tuple(sorted(found, key=lambda p: (-p.quotations, -p.articles, p.name))[:limit])


def everybody(connection: sqlite3.Connection, limit: int = 100) -> tuple[tuple[str, int], ...]:
    """Return the names with most quotations and their number: a first look, not joined."""
    return tuple(
        connection.execute(
            "SELECT n.name, count(*) FROM quotation q JOIN speaker s ON s.id = q.speaker JOIN name n ON n.id = s.name"
            " GROUP BY n.id ORDER BY count(*) DESC, n.name LIMIT ?",
            (limit,),
        )
    )


def everyone(connection: sqlite3.Connection, limit: int = 1000) -> tuple[Person, ...]:
    """Return the people of the library, joined across articles, those who say most first; `speakers` is left empty.

    Names are joined, not every mention of one: that makes a second of what would take a minute for 100,000 articles.
    """
    rows = connection.execute(
        "SELECT n.name, s.role, s.kind, count(DISTINCT s.article), min(s.article), sum(q.many)"
        " FROM (SELECT speaker, count(*) AS many FROM quotation WHERE speaker IS NOT NULL GROUP BY speaker) q"
        f" CROSS JOIN speaker s ON s.id = q.speaker CROSS JOIN name n ON n.id = s.name WHERE s.{_NOT_REMOVED}"
        " GROUP BY n.id, s.role, s.kind ORDER BY min(s.id)"
    )
    found = [_person(group, articles=group.size) for group in grouped(Naming(*row) for row in rows)]
    return tuple(sorted(found, key=lambda p: (-p.quotations, -p.articles, p.name))[:limit])


def known_again(connection: sqlite3.Connection, person: Person) -> Person | None:
    """Return somebody of `everyone` with their `speakers`; None where they say nothing any more."""
    same = [p for p in people(connection, person.name, 1000) if p.name == person.name and p.kind is person.kind]
    wanted = set(person.roles)
    return max(same, key=lambda p: (len(wanted & {*p.roles}), -abs(p.quotations - person.quotations)), default=None)


def names_beginning(connection: sqlite3.Connection, typed: str, limit: int = 20) -> tuple[tuple[str, int], ...]:
    """Return names that hold all these words, the last of them unfinished, with in how many articles they stand."""
    wanted = folded_words(typed)
    holding = ["SELECT name FROM name_word WHERE word = ?"] * (len(wanted) - 1)
    arguments: list[object] = list(wanted[:-1])
    if wanted:
        holding.append("SELECT name FROM name_word WHERE word >= ? AND word < ?")
        arguments += [wanted[-1], wanted[-1] + "\U0010ffff"]
    which = f"WHERE n.id IN ({' INTERSECT '.join(holding)})" if holding else ""
    rows = connection.execute(
        "SELECT n.name, count(*) FROM name n CROSS JOIN speaker s ON s.name = n.id"
        f" {which} GROUP BY n.id ORDER BY count(*) DESC, n.name LIMIT ?",
        (*arguments, limit),
    )
    return tuple((safe_line(name), count) for name, count in rows)


def person_of(connection: sqlite3.Connection, number: int, speaker: int) -> Person | None:
    """Return who the speaker `Speaker.id` of an article is in the whole library."""
    row = connection.execute(
        "SELECT n.name, s.role, s.kind, n.last FROM speaker s JOIN name n ON n.id = s.name"
        " WHERE s.article = ? AND s.number = ?",
        (number, speaker),
    ).fetchone()
    if row is None:
        return None
    for group in grouped(_namings(connection, row[3:])):
        if any(naming.key == row[:3] for naming in group.namings):
            return _persons(connection, [group])[0]
    return None


def _last_words(connection: sqlite3.Connection, wanted: list[str]) -> list[str]:
    """Return the surnames to look at: the last word of the name, else of every name that holds all of its words."""
    if connection.execute("SELECT 1 FROM name WHERE last = ? LIMIT 1", (wanted[-1],)).fetchone():
        return [wanted[-1]]
    holding = " INTERSECT ".join("SELECT name FROM name_word WHERE word = ?" for _ in wanted)
    return [last for (last,) in connection.execute(f"SELECT DISTINCT last FROM name WHERE id IN ({holding})", wanted)]


def _namings(connection: sqlite3.Connection, lasts: Iterable[str]) -> list[Naming]:
    """Return how everybody with these surnames is named."""
    # By their ids, in the order they lie in the file, not name by name: in a large library half of the time.
    rows = connection.execute(
        "SELECT n.name, g.role, g.kind, g.many, g.first FROM"
        " (SELECT name, role, kind, count(*) AS many, min(article) AS first FROM speaker WHERE id IN"
        " (SELECT id FROM speaker WHERE name IN"
        " (SELECT id FROM name WHERE last IN (SELECT value FROM json_each(?))))"
        f" AND {_NOT_REMOVED} GROUP BY name, role, kind) g CROSS JOIN name n ON n.id = g.name",
        (json.dumps(list(lasts)),),
    )
    return [Naming(*row) for row in rows]


def _persons(connection: sqlite3.Connection, groups: Sequence[Group]) -> list[Person]:
    """Return groups as people, with all that is theirs."""
    whose = {naming.key: place for place, group in enumerate(groups) for naming in group.namings}
    speakers: list[list[int]] = [[] for _ in groups]
    articles: list[set[int]] = [set() for _ in groups]
    quotations = [0] * len(groups)
    for speaker, article, name, role, kind, count in connection.execute(
        "SELECT s.id, s.article, n.name, s.role, s.kind, (SELECT count(*) FROM quotation q WHERE q.speaker = s.id)"
        " FROM speaker s CROSS JOIN name n ON n.id = s.name WHERE s.id IN (SELECT id FROM speaker WHERE name IN"
        f" (SELECT id FROM name WHERE name IN (SELECT value FROM json_each(?)))) AND s.{_NOT_REMOVED}",
        (json.dumps(list({name for name, _, _ in whose})),),
    ):
        place = whose.get((name, role, kind))
        if place is not None:
            speakers[place].append(speaker)
            articles[place].add(article)
            quotations[place] += count
    return [
        _person(group, articles=len(its_articles), quotations=count, speakers=tuple(its_speakers))
        for group, its_articles, count, its_speakers in zip(groups, articles, quotations, speakers, strict=True)
    ]


def _person(group: Group, *, articles: int, quotations: int | None = None, speakers: tuple[int, ...] = ()) -> Person:
    """Return a group as a person; without `quotations` those of its namings are added up."""
    names: Counter[str] = Counter()
    roles: Counter[str] = Counter()
    for naming in group.namings:
        names[naming.name] += naming.articles
        roles[safe_line(naming.role)] += naming.articles
    del roles[""]
    best = max(names, key=lambda n: (len(n.split()) > 1, names[n], len(n), n))
    return Person(
        name=safe_line(best),
        others=tuple(safe_line(n) for n, _ in names.most_common() if n != best),
        roles=tuple(role for role, _ in roles.most_common()),
        kind=SpeakerKind(group.namings[0].kind),
        quotations=sum(n.quotations for n in group.namings) if quotations is None else quotations,
        articles=articles,
        speakers=speakers,
    )


SAYING_COLUMNS = (
    "q.id, q.number, q.start, q.end, q.kind, q.certainty, coalesce(n.name, ''), coalesce(sp.role, ''), q.shared,"
    f" b.packed, {ENTRY_COLUMNS}"
)
SAYING_TABLES = (
    "quotation q JOIN article a ON a.id = q.article JOIN source s ON s.id = a.source JOIN body b ON b.article = a.id"
    " LEFT JOIN speaker sp ON sp.id = q.speaker LEFT JOIN name n ON n.id = sp.name"
)


def saying_of(row: Sequence[Any], text: str | None = None) -> Saying:
    """Return a row of `SAYING_COLUMNS` as a saying; `text` is that of its article, where it has been unpacked."""
    number, place, start, end, kind, certainty, name, role, shared, packed, *entry = row
    words = (text_of(packed) if text is None else text)[start:end]
    return Saying(
        number, place, entry_of(entry), Span(start, end), safe_line(words), QuotationKind(kind),
        Certainty(certainty), safe_line(str(name)), safe_line(str(role)), bool(shared),
    )  # fmt: skip


_PACKED = 9
"""The column of `SAYING_COLUMNS` with the packed article."""


def sayings(
    connection: sqlite3.Connection,
    person: Person | None = None,
    words: str = "",
    *,
    newest_first: bool = False,
    limit: int = 500,
    offset: int = 0,
) -> tuple[Saying, ...]:
    """Return what a person (or, with None, anybody) says, by day, within a day by article and place.

    `words` keeps the sayings that hold all of them; what has no day in the calendar stands at the end.
    """
    found = each_saying(connection, person, words, newest_first=newest_first, offset=offset)
    return tuple(islice(found, limit))


def each_saying(
    connection: sqlite3.Connection,
    person: Person | None = None,
    words: str = "",
    *,
    newest_first: bool = False,
    offset: int = 0,
) -> Iterator[Saying]:
    """Yield the same one by one; of 600,000 the first comes after a tenth of a second, and few are in memory."""
    wanted = folded_words(words)
    whose = frozenset(person.speakers) if person else None
    # Article by article: all sayings at once would be sorted with the text of the article beside each.
    for article in _articles_in_order(connection, person, wanted, newest_first=newest_first):
        rows = connection.execute(
            f"SELECT {SAYING_COLUMNS}, q.speaker FROM {SAYING_TABLES} WHERE q.article = ? ORDER BY q.start", article
        ).fetchall()
        if whose is not None:
            rows = [row for row in rows if row[-1] in whose]
        if not wanted:
            rows, offset = rows[offset:], max(offset - len(rows), 0)
        if not rows:
            continue
        text = text_of(rows[0][_PACKED])
        for row in rows:
            saying = saying_of(row[:-1], text)
            if wanted and not _holds(saying, wanted):
                continue
            if wanted and offset:
                offset -= 1
                continue
            yield saying


def _articles_in_order(
    connection: sqlite3.Connection, person: Person | None, wanted: Sequence[str], *, newest_first: bool
) -> list[tuple[int]]:
    """Return the articles in which the person, or anybody, may say that."""
    arguments: list[str] = []
    which = ""
    if person is not None:
        which = "AND id IN (SELECT article FROM speaker WHERE id IN (SELECT value FROM json_each(?)))"
        arguments = [json.dumps(person.speakers)]
    elif wanted:
        # The index of spoken words leaves only articles worth looking into.
        which = "AND id IN (SELECT rowid FROM words WHERE words MATCH ?)"
        arguments = ["spoken : (" + " AND ".join(f'"{w}" *' for w in wanted) + ")"]
    direction = "DESC" if newest_first else "ASC"
    return connection.execute(
        f"SELECT id FROM article WHERE removed_at IS NULL {which}"
        f" ORDER BY published IS NULL, published {direction}, id {direction}",
        arguments,
    ).fetchall()


def _holds(saying: Saying, wanted: Sequence[str]) -> bool:
    spoken = folded_words(saying.text)
    return all(any(word in other for other in spoken) for word in wanted)
