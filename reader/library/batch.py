"""What a transaction adds: rows gathered, then written with one statement for each table.

A statement for each row of each article would take a quarter longer of all that keeping many articles needs.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from reader.folding import fold_lower, folded_words

if TYPE_CHECKING:
    import sqlite3

_MANY = 1000
"""Articles that wait at most, 10 MB: the longer SQLite is at one table, the more of it stays at hand in the processor's
cache (written at once, 64 took a fourteenth more time)."""

_ARTICLE = (
    "INSERT INTO article(id, key, title, source, language, published, day, length, quotations, cleaning, analysis,"
    " address, added) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)"
)
_BODY = "INSERT INTO body(article, packed, digest) VALUES (?,?,?)"
_WORDS = "INSERT INTO words(rowid, title, text, spoken) VALUES (?,?,?,?)"
_ORIGIN = "INSERT INTO origin(article, kind, location, raw, fetched) VALUES (?,?,?,?,?)"
_SPEAKER = "INSERT INTO speaker(id, article, number, name, role, kind) VALUES (?,?,?,?,?,?)"
_QUOTATION = (
    "INSERT INTO quotation(article, number, start, end, kind, speaker, certainty, same) VALUES (?,?,?,?,?,?,?,?)"
)
_DAY = "INSERT INTO day(article, first, last) VALUES (?,?,?)"
_COUNTED = "UPDATE source SET total = total + ?, unread = unread + ? WHERE id = ?"

_Rows = list[tuple[Any, ...]]


class Batch:
    """Rows that wait to be written, and the numbers given out for them; good for one transaction.

    Nothing of an article is there to be asked for before `write`.
    """

    def __init__(self, connection: sqlite3.Connection, moment: str = "") -> None:
        self.connection = connection
        self.moment = moment
        """When articles are kept; "" where none is."""
        self.articles: _Rows = []
        self.bodies: _Rows = []
        self.words: _Rows = []
        self.origins: _Rows = []
        self.speakers: _Rows = []
        self.quotations: _Rows = []
        self.days: _Rows = []
        self._waiting: set[str] = set()
        self._new_of: Counter[int] = Counter()
        self._names: dict[str, int] = {}
        self._sources: dict[str, int] = {}
        self._article = self._speaker = -1

    # Numbers

    def next_article(self) -> int:
        """Return a number no article ever had."""
        if self._article < 0:
            (self._article,) = self.connection.execute(
                "SELECT max(coalesce((SELECT max(id) FROM article), 0),"
                " coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'article'), 0))"
            ).fetchone()
        self._article += 1
        return self._article

    def next_speaker(self) -> int:
        """Return a number no speaker has."""
        if self._speaker < 0:
            (self._speaker,) = self.connection.execute("SELECT coalesce(max(id), 0) FROM speaker").fetchone()
        self._speaker += 1
        return self._speaker

    def name(self, name: str) -> int:
        """Return the number of a speaker's name, which is written at once where it is new."""
        known = self._names.get(name)
        if known is None:
            row = self.connection.execute("SELECT id FROM name WHERE name = ?", (name,)).fetchone()
            known = self._names[name] = int(row[0]) if row else self._new_name(name)
        return known

    def _new_name(self, name: str) -> int:
        words = folded_words(name)
        insert = "INSERT INTO name(name, last) VALUES (?,?)"
        number = self.connection.execute(insert, (name, words[-1] if words else "")).lastrowid or 0
        self.connection.executemany(
            "INSERT INTO name_word(word, name) VALUES (?,?)", {(word, number) for word in words}
        )
        return number

    def source(self, name: str) -> int:
        """Return the number of a source, which is written at once where it is new."""
        known = self._sources.get(name)
        if known is None:
            row = self.connection.execute("SELECT id FROM source WHERE name = ?", (name,)).fetchone()
            if row is None:
                insert = "INSERT INTO source(name, folded) VALUES (?,?)"
                known = self.connection.execute(insert, (name, fold_lower(name))).lastrowid or 0
            else:
                known = int(row[0])
            self._sources[name] = known
        return known

    # Rows

    def expect(self, *marks: str) -> None:
        """Write what waits where it may be another of the same: `marks` are an article's key and its address."""
        if not self._waiting.isdisjoint(marks):
            self.write()

    def add_article(self, key: str, address: str, source: int, row: tuple[Any, ...]) -> None:
        """Let an article's own row wait; everything else of it must follow before the next one is added."""
        if len(self.articles) >= _MANY:
            self.write()
        self._waiting.add(key)
        if address:
            self._waiting.add(address)
        self._new_of[source] += 1
        self.articles.append(row)

    def write(self) -> None:
        """Write what waits."""
        for statement, rows in (
            (_ARTICLE, self.articles), (_BODY, self.bodies), (_WORDS, self.words), (_ORIGIN, self.origins),
            (_SPEAKER, self.speakers), (_QUOTATION, self.quotations), (_DAY, self.days),
        ):  # fmt: skip
            if rows:
                self.connection.executemany(statement, rows)
                rows.clear()
        self.connection.executemany(_COUNTED, [(n, n, source) for source, n in self._new_of.items()])
        self._new_of.clear()
        self._waiting.clear()
