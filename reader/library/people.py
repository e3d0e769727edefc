"""People across articles, joined with care, and all that each of them says."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from reader.findings import Certainty, QuotationKind, SpeakerKind
from reader.folding import folded_words
from reader.library.listing import ENTRY_COLUMNS, entry_of
from reader.library.packing import text_of
from reader.library.roles import contradict, walks_of
from reader.safe import safe_line
from reader.spans import Span

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from reader.library.entries import Entry

_TITLES = frozenset(
    "dr prof professor herr frau mr mrs ms sir dame lord lady general oberst major captain president praesident "
    "minister kanzler senator".split()
)
_PARTICLES = frozenset("von van de der den di da del la le zu zur el al bin ben".split())


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


@dataclass(slots=True)
class _Row:
    """A speaker of one article, as the index has them."""

    speaker: int
    name: str
    words: tuple[str, ...]
    role: str
    kind: str
    article: int
    quotations: int

    @property
    def given(self) -> tuple[str, ...]:
        """The first names, without titles and particles."""
        return tuple(w for w in self.words[:-1] if w not in _TITLES and w not in _PARTICLES)


@dataclass(slots=True)
class _Group:
    """Rows that are one person, and the walks of life their roles tell of."""

    rows: list[_Row] = field(default_factory=list)
    walks: frozenset[str] = frozenset()

    def add(self, row: _Row) -> None:
        """Take the row in."""
        self.rows.append(row)
        self.walks |= walks_of(row.role)

    def takes(self, row: _Row) -> bool:
        """Tell whether the row's role goes together with those held."""
        return not contradict(self.walks, walks_of(row.role))


def people(connection: sqlite3.Connection, name: str, limit: int = 20) -> tuple[Person, ...]:
    """Return everybody who may be meant by `name`, those who say most first.

    "Ina Wolff" and "I. Wolff" are one, "Wolff" is one of them where there is no other; two with different first names
    or with offices that do not go together stay two.
    """
    wanted = [w for w in folded_words(name) if w not in _TITLES] or folded_words(name)
    if not wanted:
        return ()
    lasts = _last_words(connection, wanted)
    found = []
    for group in _groups(_rows(connection, lasts)):
        known = {w for row in group.rows for w in row.words} | {_sound(w) for row in group.rows for w in row.given}
        if all(w in known or _sound(w) in known for w in wanted):
            found.append(_person(group))
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
        "SELECT n.name, s.role, s.kind, count(DISTINCT s.article), sum(q.many)"
        " FROM (SELECT speaker, count(*) AS many FROM quotation WHERE speaker IS NOT NULL GROUP BY speaker) q"
        " CROSS JOIN speaker s ON s.id = q.speaker CROSS JOIN name n ON n.id = s.name"
        " WHERE s.article NOT IN (SELECT id FROM article INDEXED BY article_removed WHERE removed_at IS NOT NULL)"
        " GROUP BY n.id, s.role, s.kind ORDER BY min(s.id)"
    )
    told = [_Row(0, name, tuple(folded_words(name)), *rest) for name, *rest in rows]
    found = [
        replace(_person(group, weighed=True), articles=sum(row.article for row in group.rows), speakers=())
        for group in _groups(told)
    ]
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
        "SELECT s.id, n.name FROM speaker s JOIN name n ON n.id = s.name WHERE s.article = ? AND s.number = ?",
        (number, speaker),
    ).fetchone()
    if row is None:
        return None
    return next((p for p in people(connection, row[1], 1000) if row[0] in p.speakers), None)


def _last_words(connection: sqlite3.Connection, wanted: list[str]) -> list[str]:
    """Return the surnames to look at: the last word of the name, else of every name that holds all of its words."""
    if connection.execute("SELECT 1 FROM name WHERE last = ? LIMIT 1", (wanted[-1],)).fetchone():
        return [wanted[-1]]
    holding = " INTERSECT ".join("SELECT name FROM name_word WHERE word = ?" for _ in wanted)
    return [last for (last,) in connection.execute(f"SELECT DISTINCT last FROM name WHERE id IN ({holding})", wanted)]


def _rows(connection: sqlite3.Connection, lasts: Iterable[str]) -> list[_Row]:
    rows = connection.execute(
        "SELECT s.id, n.name, s.role, s.kind, s.article,"
        " (SELECT count(*) FROM quotation q WHERE q.speaker = s.id)"
        " FROM name n JOIN speaker s ON s.name = n.id JOIN article a ON a.id = s.article"
        " WHERE n.last IN (SELECT value FROM json_each(?)) AND a.removed_at IS NULL",
        (json.dumps(list(lasts)),),
    )
    words: dict[str, tuple[str, ...]] = {}
    return [
        _Row(speaker, name, words.setdefault(name, tuple(folded_words(name))), role, kind, article, count)
        for speaker, name, role, kind, article, count in rows
    ]


def _groups(rows: list[_Row]) -> Iterator[_Group]:
    organisations: dict[tuple[str, ...], _Group] = {}
    persons: dict[str, list[_Row]] = {}
    for row in rows:
        if row.kind == SpeakerKind.ORGANISATION:
            organisations.setdefault(row.words, _Group()).add(row)
        elif row.words:
            persons.setdefault(row.words[-1], []).append(row)
    yield from organisations.values()
    for namesakes in persons.values():
        yield from _people_of_one_surname(namesakes)


def _people_of_one_surname(rows: list[_Row]) -> list[_Group]:
    """Join rows from the surest to the least sure: whole first names, initials, the surname alone."""
    groups: dict[str, list[_Group]] = {}
    # Rows with a telling office come first, so that a row without one finds the right group made already.
    order = sorted(rows, key=lambda r: (not walks_of(r.role), r.article))
    for row in (r for r in order if r.given and len(r.given[0]) > 1):
        _into(groups.setdefault(_sound(row.given[0]), []), row)
    for row in (r for r in order if r.given and len(r.given[0]) == 1):
        fitting = [
            g for first, some in groups.items() if first[0] == _sound(row.given[0])[:1] for g in some if g.takes(row)
        ]
        if len(fitting) == 1:
            fitting[0].add(row)
        else:
            _into(groups.setdefault(row.given[0], []), row)
    whole = [group for some in groups.values() for group in some]
    bare: list[_Group] = []
    for row in (r for r in order if not r.given):
        fitting = [g for g in whole if g.takes(row)]
        if len(fitting) > 1:
            fitting = [g for g in fitting if _share_office(g, row)]
        if len(fitting) == 1:
            fitting[0].add(row)
        else:
            _into(bare, row)
    return whole + bare


def _into(groups: list[_Group], row: _Row) -> None:
    """Add a row to the largest group it does not contradict, or to one of its own."""
    fitting = [g for g in groups if g.takes(row)]
    if not fitting:
        fitting = [_Group()]
        groups.append(fitting[0])
    max(fitting, key=lambda g: len(g.rows)).add(row)


def _share_office(group: _Group, row: _Row) -> bool:
    words = {w for w in folded_words(row.role) if len(w) > 3}
    return bool(words & {w for other in group.rows for w in folded_words(other.role)})


def _sound(given: str) -> str:
    """Return a first name as it is spelt in no language: Wladimir and Vladimir, Sergej and Sergey are the same."""
    sound = given.replace("w", "v").replace("y", "i").replace("j", "i").replace("ph", "f").replace("ck", "k")
    return "".join(c for i, c in enumerate(sound) if not i or c != sound[i - 1])


def _person(group: _Group, *, weighed: bool = False) -> Person:
    """Return a group as a person; `weighed`: each row stands for as many articles as its `article` says."""
    names: Counter[str] = Counter()
    roles: Counter[str] = Counter()
    for row in group.rows:
        names[row.name] += row.article if weighed else 1
        roles[safe_line(row.role)] += row.article if weighed else 1
    del roles[""]
    best = max(names, key=lambda n: (len(n.split()) > 1, names[n], len(n), n))
    first = group.rows[0]
    return Person(
        name=safe_line(best),
        others=tuple(safe_line(n) for n, _ in names.most_common() if n != best),
        roles=tuple(role for role, _ in roles.most_common()),
        kind=SpeakerKind(first.kind),
        quotations=sum(row.quotations for row in group.rows),
        articles=len({row.article for row in group.rows}),
        speakers=tuple(row.speaker for row in group.rows),
    )


SAYING_COLUMNS = (
    "q.id, q.number, q.start, q.end, q.kind, q.certainty, coalesce(n.name, ''), coalesce(sp.role, ''), q.shared,"
    f" b.packed, {ENTRY_COLUMNS}"
)
SAYING_TABLES = (
    "quotation q JOIN article a ON a.id = q.article JOIN source s ON s.id = a.source JOIN body b ON b.article = a.id"
    " LEFT JOIN speaker sp ON sp.id = q.speaker LEFT JOIN name n ON n.id = sp.name"
)


def saying_of(row: tuple[Any, ...]) -> Saying:
    """Return a row of `SAYING_COLUMNS` as a saying."""
    number, place, start, end, kind, certainty, name, role, shared, packed, *entry = row
    return Saying(
        number, place, entry_of(entry), Span(start, end), safe_line(text_of(packed)[start:end]), QuotationKind(kind),
        Certainty(certainty), safe_line(str(name)), safe_line(str(role)), bool(shared),
    )  # fmt: skip


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
    wanted = folded_words(words)
    if person is None and wanted:
        # The index of spoken words leaves only articles worth looking into.
        which = "a.id IN (SELECT rowid FROM words WHERE words MATCH ?)"
        argument = "spoken : (" + " AND ".join(f'"{w}" *' for w in wanted) + ")"
    elif person is None:
        which, argument = "?", "1"
    else:
        which, argument = "q.speaker IN (SELECT value FROM json_each(?))", json.dumps(person.speakers)
    direction = "DESC" if newest_first else "ASC"
    rows = connection.execute(
        f"SELECT {SAYING_COLUMNS} FROM {SAYING_TABLES} WHERE {which} AND a.removed_at IS NULL"
        f" ORDER BY a.published IS NULL, a.published {direction}, a.id {direction}, q.start",
        (argument,),
    )
    found: list[Saying] = []
    for row in rows:
        if not wanted and offset:
            offset -= 1
            continue
        saying = saying_of(row)
        spoken = folded_words(saying.text) if wanted else []
        if all(any(w in s for s in spoken) for w in wanted):
            if offset:
                offset -= 1
                continue
            found.append(saying)
            if len(found) == limit:
                break
    return tuple(found)
