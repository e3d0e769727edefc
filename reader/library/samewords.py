"""The same words in several articles: found once when an article is new, shown wherever one of them is read.

Two quotations are the same when their folded words are equal, when one is part of the other, or when most of their
sequences of three words are. One or two words alone ("bereit") count only where the same person says them.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import dataclass
from enum import StrEnum
from time import monotonic
from typing import TYPE_CHECKING
from zlib import crc32

from reader.findings import QuotationKind
from reader.folding import words_of
from reader.library.indexing import MOST_BRIEF, word_hash
from reader.library.packing import PARTED, spoken
from reader.library.people import SAYING_COLUMNS, SAYING_TABLES, Saying, saying_of
from reader.spans import Span

if TYPE_CHECKING:
    import sqlite3

ENOUGH_WORDS = MOST_BRIEF + 1
"""Fewer words are everybody's."""

NEAR = 0.5
"""Share of three-word sequences, of the shorter one, that makes two quotations near."""

SECONDS = 0.02
"""How long comparing may keep others from writing in one go."""

ENOUGH_COMMON = 3
"""Three-word sequences two quotations of different people must share to be near: five words in a row."""

_LOWEST = 3
"""Sequences kept of every quotation as its anchors, those of the lowest hashes: equal ones have them in common."""
_ONE_IN = 2
"""Of the others one in so many is kept, the same ones wherever they stand: what is part of a longer quotation has those
in common with it. With both, two that share 60 % of their sequences miss one another in 1 of 1,000 cases."""
_ANCHORS_MADE = 3
"""What tells anchors made in this way from those an older version made."""
_MOST_ALIKE = 50
"""The newest quotations with an anchor that are looked at: some sequences are in everybody's mouth."""
_MOST_BRIEF_ONES = 500
"""The same for quotations of one or two words."""
_MOST_CANDIDATES = 30
_PHRASE = 4


class Likeness(StrEnum):
    """How one quotation is to another."""

    EQUAL = "equal"
    PART = "part"
    """It stands whole in the other."""
    WHOLE = "whole"
    """The other stands whole in it."""
    NEAR = "near"

    @property
    def reverse(self) -> Likeness:
        """How the other is to it."""
        return {Likeness.PART: Likeness.WHOLE, Likeness.WHOLE: Likeness.PART}.get(self, self)


@dataclass(frozen=True, slots=True)
class Same:
    """The same words somewhere else."""

    saying: Saying
    likeness: Likeness
    """How the quotation asked about is to this one."""


@dataclass(slots=True)
class _Spoken:
    number: int
    article: int
    last: str
    """Surname of who says it; "" for nobody known."""
    words: list[str]


def compare_new(connection: sqlite3.Connection, limit: int = 200) -> int:
    """Compare quotations that came in since the last time, of at most `limit` articles; return how many articles.

    Within a transaction that writes, so it ends soon, if need be between two quotations: others may wait to write.
    """
    end = monotonic() + SECONDS
    if _fact(connection, "anchors") != _ANCHORS_MADE:
        connection.execute("DELETE FROM anchor")
        connection.execute(
            "INSERT OR REPLACE INTO fact(name, value) VALUES ('anchors', ?), ('compared', 0)", (_ANCHORS_MADE,)
        )
    done = last = _compared(connection)
    articles = connection.execute(
        "SELECT article, max(id) FROM (SELECT id, article FROM quotation WHERE id > ? ORDER BY id LIMIT ?)"
        " GROUP BY article ORDER BY min(id) LIMIT ?",
        (done, 10 * limit, limit),
    ).fetchall()
    read: dict[int, dict[int, _Spoken]] = {}
    looked_at = 0
    for article, newest in articles:
        looked_at += 1
        for one in _spoken_in(connection, article).values():
            if one.number > done:
                _compare(connection, one, read)
                last = max(last, one.number)
                if monotonic() > end:
                    break
        else:
            last = max(last, newest)
            continue
        break
    if looked_at:
        connection.execute("INSERT OR REPLACE INTO fact(name, value) VALUES ('compared', ?)", (last,))
    return looked_at


def uncompared(connection: sqlite3.Connection) -> int:
    """Return how many quotations have not been compared, those that are gone by now counted too."""
    (newest,) = connection.execute("SELECT coalesce(max(id), 0) FROM quotation").fetchone()
    return max(int(newest) - _compared(connection), 0)


def is_compared(connection: sqlite3.Connection) -> bool:
    """Tell whether every quotation has been compared."""
    return not uncompared(connection)


def _compared(connection: sqlite3.Connection) -> int:
    return _fact(connection, "compared") if _fact(connection, "anchors") == _ANCHORS_MADE else 0


def _fact(connection: sqlite3.Connection, name: str) -> int:
    row = connection.execute("SELECT value FROM fact WHERE name = ?", (name,)).fetchone()
    return row[0] if row else 0


def _spoken_in(connection: sqlite3.Connection, article: int) -> dict[int, _Spoken]:
    """Return the quotations of an article that are somebody's words, by their numbers."""
    try:
        (packed,) = connection.execute("SELECT packed FROM body WHERE article = ?", (article,)).fetchone()
        pieces = spoken(packed).split(PARTED)
    except (ValueError, TypeError, LookupError):
        return {}  # its bytes are damaged; all the others can still be compared
    found = {}
    for number, place, last in connection.execute(
        "SELECT q.id, q.number, coalesce(n.last, '') FROM quotation q LEFT JOIN speaker s ON s.id = q.speaker"
        " LEFT JOIN name n ON n.id = s.name WHERE q.article = ? AND q.kind <> ? ORDER BY q.id",
        (article, QuotationKind.REPORTED.value),
    ).fetchall():
        words = words_of(pieces[place]) if place < len(pieces) else []
        if words:
            found[number] = _Spoken(number, article, last, words)
    return found


def _compare(connection: sqlite3.Connection, new: _Spoken, read: dict[int, dict[int, _Spoken]]) -> None:
    """Compare one quotation with those it may be like; `read` keeps what has been read of other articles."""
    shingles = _shingles(new.words)
    for number, article in _candidates(connection, new, shingles):
        if article not in read:
            read[article] = _spoken_in(connection, article)
        other = read[article].get(number)
        likeness = _likeness(new, other) if other else None
        if other is None or likeness is None:
            continue
        if likeness is not Likeness.EQUAL:
            connection.execute(
                "INSERT OR REPLACE INTO pair(one, other, likeness) VALUES (?,?,?)", (new.number, number, likeness.value)
            )
        connection.executemany(
            "UPDATE quotation SET shared = 1, same = ? WHERE id = ? AND shared = 0",
            [(word_hash(one.words), one.number) for one in (new, other)],
        )
    connection.executemany(
        "INSERT OR IGNORE INTO anchor(hash, quotation) VALUES (?,?)",
        [(anchor, new.number) for anchor in {*sorted(shingles)[:_LOWEST], *_telltales(shingles)}],
    )


def _telltales(shingles: set[int]) -> list[int]:
    """Return those sequences that are anchors of every quotation they stand in."""
    return [shingle for shingle in shingles if shingle % _ONE_IN == 0]


def _candidates(connection: sqlite3.Connection, new: _Spoken, shingles: set[int]) -> set[tuple[int, int]]:
    """Return quotations of other articles, compared before, that may be the same, and their articles."""
    found = set(_with_anchors(connection, new, shingles))

    def ask(statement: str, *arguments: object) -> None:
        found.update(connection.execute(statement, (*arguments, _MOST_CANDIDATES)))

    if len(new.words) < ENOUGH_WORDS:
        ask(
            "SELECT id, article FROM quotation WHERE same = ? AND same <> 0 AND article <> ? AND id < ?"
            " ORDER BY id DESC LIMIT ?",
            word_hash(new.words), new.article, new.number,
        )  # fmt: skip
    elif not _telltales(shingles):
        ask(
            "SELECT q.id, q.article FROM words CROSS JOIN quotation q ON q.article = words.rowid"
            " WHERE words MATCH ? AND words.rowid <> ? AND q.id < ? ORDER BY words.rowid DESC LIMIT ?",
            f'spoken : "{_telling(new.words)}"', new.article, new.number,
        )  # fmt: skip
    if not new.last:
        return found
    if len(new.words) < ENOUGH_WORDS:
        ask(
            "SELECT q.id, q.article FROM (SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT 500) w"
            " CROSS JOIN quotation q ON q.article = w.rowid CROSS JOIN speaker s ON s.id = q.speaker"
            " CROSS JOIN name n ON n.id = s.name"
            " WHERE n.last = ? AND q.article <> ? AND q.id < ? LIMIT ?",
            f'spoken : "{" ".join(new.words)}"', new.last, new.article, new.number,
        )  # fmt: skip
    else:
        brief = {
            word_hash(new.words[i : i + n]) for n in range(1, MOST_BRIEF + 1) for i in range(min(len(new.words), 200))
        }
        ask(
            # CROSS JOIN: begin with the words; SQLite would begin with everybody of that surname.
            "SELECT q.id, q.article FROM (SELECT id, article, speaker FROM quotation"
            " WHERE same IN (SELECT value FROM json_each(?)) AND same <> 0 AND id < ? AND article <> ? LIMIT ?) q"
            " CROSS JOIN speaker s ON s.id = q.speaker CROSS JOIN name n ON n.id = s.name WHERE n.last = ? LIMIT ?",
            json.dumps([*brief]), new.number, new.article, _MOST_BRIEF_ONES, new.last,
        )  # fmt: skip
    return found


def _with_anchors(connection: sqlite3.Connection, new: _Spoken, shingles: set[int]) -> list[tuple[int, int]]:
    """Return the quotations with most of these sequences among their anchors, and their articles."""
    common: Counter[int] = Counter()
    # One question for each: together they would be sorted, those in everybody's mouth too.
    for shingle in shingles:
        for (number,) in connection.execute(
            "SELECT quotation FROM anchor WHERE hash = ? AND quotation < ? ORDER BY quotation DESC LIMIT ?",
            (shingle, new.number, _MOST_ALIKE),
        ):
            common[number] += 1
    if not common:
        return []
    best = sorted(common, key=lambda number: (-common[number], -number))[:_MOST_CANDIDATES]
    return connection.execute(
        "SELECT id, article FROM quotation WHERE id IN (SELECT value FROM json_each(?)) AND article <> ?",
        (json.dumps(best), new.article),
    ).fetchall()


def _telling(words: list[str]) -> str:
    """Return the few words in a row with most letters: long words are rare, and a rare phrase is found at once."""
    starts = range(max(1, len(words) - _PHRASE + 1))
    best = max(starts, key=lambda i: sum(map(len, words[i : i + _PHRASE])))
    return " ".join(words[best : best + _PHRASE])


def _likeness(one: _Spoken, other: _Spoken) -> Likeness | None:
    fewer = min(len(one.words), len(other.words))
    if fewer < ENOUGH_WORDS and (not one.last or one.last != other.last):
        return None
    first, second = (f" {' '.join(s.words)} " for s in (one, other))
    if first == second:
        return Likeness.EQUAL
    if first in second:
        return Likeness.PART
    if second in first:
        return Likeness.WHOLE
    here, there = _shingles(one.words), _shingles(other.words)
    common = len(here & there)
    if fewer <= ENOUGH_WORDS or common < NEAR * min(len(here), len(there)):
        return None
    # Three common words in a row ("to do it") are nothing in themselves; from the same mouth they are.
    return Likeness.NEAR if common >= ENOUGH_COMMON or (one.last and one.last == other.last) else None


def _shingles(words: list[str]) -> set[int]:
    # Around zero SQLite keeps each in four bytes.
    return {crc32(" ".join(words[i : i + 3]).encode()) - 2**31 for i in range(len(words) - 2)}


def same_words(connection: sqlite3.Connection, number: int, limit: int = 50) -> tuple[Same, ...]:
    """Return where else the words of a quotation stand, the newest article first; `number` is `Saying.number`."""
    likenesses = _likenesses(connection, number)
    found = []
    for other, likeness in likenesses.items():
        saying = saying_numbered(connection, other)
        if saying is not None:
            found.append(Same(saying, likeness))
    found.sort(key=lambda same: (same.saying.entry.day, same.saying.number), reverse=True)
    return tuple(found[:limit])


def _likenesses(connection: sqlite3.Connection, number: int) -> dict[int, Likeness]:
    row = connection.execute("SELECT same, article, shared FROM quotation WHERE id = ?", (number,)).fetchone()
    if row is None or not row[2]:
        return {}
    found = {
        other: Likeness.EQUAL
        for (other,) in connection.execute(
            "SELECT id FROM quotation WHERE same = ? AND same <> 0 AND article <> ? AND shared = 1"
            " ORDER BY id DESC LIMIT 200",
            row[:2],
        )
    }
    for other, likeness in connection.execute("SELECT other, likeness FROM pair WHERE one = ?", (number,)):
        found.setdefault(other, Likeness(likeness))
    for other, likeness in connection.execute("SELECT one, likeness FROM pair WHERE other = ?", (number,)):
        found.setdefault(other, Likeness(likeness).reverse)
    return found


def saying_numbered(connection: sqlite3.Connection, number: int) -> Saying | None:
    """Return one saying; None where there is none or its article was removed."""
    row = connection.execute(
        f"SELECT {SAYING_COLUMNS} FROM {SAYING_TABLES} WHERE q.id = ? AND a.removed_at IS NULL", (number,)
    ).fetchone()
    return saying_of(row) if row else None


def saying_at(connection: sqlite3.Connection, article: int, span: Span) -> Saying | None:
    """Return the saying for a quotation of an open article."""
    row = connection.execute(
        f"SELECT {SAYING_COLUMNS} FROM {SAYING_TABLES} WHERE q.article = ? AND q.start = ? AND q.end = ?",
        (article, span.start, span.end),
    ).fetchone()
    return saying_of(row) if row else None


def also_in(connection: sqlite3.Connection, article: int) -> dict[int, int]:
    """Return for each shared quotation of an article, by its index in the analysis, in how many others it stands."""
    counts: dict[int, int] = {}
    for number, place in connection.execute(
        "SELECT id, number FROM quotation WHERE article = ? AND shared = 1", (article,)
    ).fetchall():
        others = {same.saying.entry.number for same in same_words(connection, number, 1000)}
        if others:
            counts[place] = len(others)
    return counts


def also_at(connection: sqlite3.Connection, article: int) -> dict[Span, int]:
    """Return the same by the spans of the quotations."""
    counts = also_in(connection, article)
    if not counts:
        return {}
    rows = connection.execute("SELECT number, start, end FROM quotation WHERE article = ? AND shared = 1", (article,))
    return {Span(start, end): counts[place] for place, start, end in rows if place in counts}


def shared_groups(
    connection: sqlite3.Connection, speakers: frozenset[int] | None = None, limit: int | None = None
) -> list[list[Saying]]:
    """Return the sayings of the library that are the same, in groups, the newest group first.

    With `speakers` (of a `Person`) only groups in which that person says it; with `limit` no more than so many groups.
    """
    parents: dict[int, int] = {}

    def root(number: int) -> int:
        while parents.setdefault(number, number) != number:
            parents[number] = number = parents[parents[number]]
        return number

    rows = connection.execute("SELECT id, same, speaker FROM quotation WHERE shared = 1").fetchall()
    equal: dict[int, int] = {}
    for number, same, _ in rows:
        parents[root(number)] = root(equal.setdefault(same, number))
    for one, other in connection.execute("SELECT one, other FROM pair"):
        parents[root(one)] = root(other)
    groups: dict[int, list[int]] = defaultdict(list)
    said: dict[int, set[int | None]] = defaultdict(set)
    for number, _, speaker in rows:
        groups[root(number)].append(number)
        said[root(number)].add(speaker)
    found = []
    for top, numbers in sorted(groups.items(), key=lambda item: -max(item[1])):
        if speakers is not None and not said[top] & speakers:
            continue
        group = [s for n in sorted(numbers) if (s := saying_numbered(connection, n)) is not None]
        if len({s.entry.number for s in group}) > 1:
            found.append(group)
        if len(found) == limit:
            break
    return found
