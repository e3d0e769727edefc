"""Words that a word is part of ("Minister" in "Außenminister") and words that go on from what was typed."""

from __future__ import annotations

import math
import re
from itertools import islice
from time import monotonic
from typing import TYPE_CHECKING

from reader.folding import fold_lower

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

MOST_TERMS = 150
"""Longer words looked for at once, each for 0.05 ms. Of 5,763 words with "wahl" in them the 200 most frequent reach
93 % of the articles; the last fifty of them add little."""

MOST_CONTINUATIONS = 60
"""Words an unfinished one may become; the most frequent ones fill the first page."""

SHORTEST_PART = 4
"""Letters. Shorter ones are found in everything."""

_MOST_CANDIDATES = 4000
_FEW_THREES = 4
_LOOKED_AHEAD = 400
"""Words after which it is known how rare three letters are: the later the rarer."""

_SHORTEST_REST = 3
_ENDINGS = r"(?:e|en|er|ern|em|es|n|s|in|innen|s?\w{3,})?"


def compounds_with(connection: sqlite3.Connection, word: str) -> list[str]:
    """Return longer words `word` is a part of, those met first, which are the frequent ones, first.

    A part is at the start or the end or has three letters beside it, so that "Erde" does not find "werden".
    """
    if len(word) < SHORTEST_PART or not word.isalpha():
        return []
    threes = " AND ".join(f'"{three}"' for three in _telling(connection, word))
    rows = connection.execute(
        "SELECT term.word FROM term_part CROSS JOIN term ON term.id = term_part.rowid WHERE term_part MATCH ?"
        " AND instr(term.word, ?) > 0 AND term.word <> ? ORDER BY term_part.rowid LIMIT ?",
        (threes, word, word, _MOST_CANDIDATES),
    )
    part = re.compile(rf"(?:\w{{{_SHORTEST_REST},}})?{word}{_ENDINGS}", re.ASCII if word.isascii() else 0)
    return list(islice((candidate for (candidate,) in rows if part.fullmatch(candidate)), MOST_TERMS))


def _telling(connection: sqlite3.Connection, word: str) -> list[str]:
    """Return the threes of letters of a word that fewest words have, as far as the first words with each tell.

    Each more takes as long as it has words, up to milliseconds; and hardly any word has the rarest few but not all.
    """
    threes = list(dict.fromkeys(word[i : i + 3] for i in range(len(word) - 2)))
    if len(threes) <= _FEW_THREES:
        return threes
    reached = {}
    for three in threes:
        row = connection.execute(
            "SELECT rowid FROM term_part WHERE term_part MATCH ? ORDER BY rowid LIMIT 1 OFFSET ?",
            (f'"{three}"', _LOOKED_AHEAD),
        ).fetchone()
        reached[three] = row[0] if row else math.inf
    return sorted(threes, key=lambda three: -reached[three])[:_FEW_THREES]


def continued(connection: sqlite3.Connection, beginning: str, limit: int = MOST_CONTINUATIONS) -> list[str]:
    """Return the words of the library that begin so, the most frequent first.

    An index of beginnings would answer quicker but doubles the index (1.47 instead of 0.68 of the text).
    """
    rows = connection.execute(
        "SELECT term FROM vocabulary WHERE term >= ? AND term < ? ORDER BY doc DESC LIMIT ?",
        (beginning, beginning + "\U0010ffff", limit),
    )
    return [term for (term,) in rows]


# How the vocabulary comes about

PIECE = 20_000
"""Words added in one transaction: a quarter of a second."""

SECONDS = 0.015
"""How long learning may keep others from writing in one go, by and large."""

_FEW = 2000
_IS_TERM = re.compile(r"[^\W\d_]{6,48}")
"""Shorter words hold no other word worth finding; longer ones are addresses."""


class KnownTerms:
    """Words that are in the vocabulary for certain, so that they need not be looked up again."""

    limit = 400_000
    """About 40 MB; beyond that one starts afresh."""

    def __init__(self) -> None:
        self._words: set[str] = set()

    def new_among(self, text: str) -> set[str]:
        """Return the words of a folded text that are not known yet; nothing is known by asking."""
        return set(_IS_TERM.findall(text)) - self._words

    def add(self, words: Iterable[str]) -> None:
        """Take words as known, once they are committed."""
        if len(self._words) > self.limit:
            self._words = set()
        self._words.update(words)


def is_behind(connection: sqlite3.Connection) -> bool:
    """Tell whether there are articles whose words have not been learnt."""
    return _newest(connection) > _learnt(connection)


def is_far_behind(connection: sqlite3.Connection) -> bool:
    """Tell whether learning everything anew (11 µs a word) is quicker than looking up what is new (25 µs a word)."""
    learnt = _learnt(connection)
    return _newest(connection) - learnt > max(_FEW, learnt // 2)


def learn(connection: sqlite3.Connection, known: KnownTerms, limit: int) -> tuple[int, set[str]]:
    """Add the words of the next articles; return how many articles, and the words.

    Within a transaction that writes, so it ends soon: others may wait to write.
    """
    from reader.library.packing import legible  # noqa: PLC0415 - a filter of the list does without

    end = monotonic() + SECONDS
    learnt = _learnt(connection)
    articles = connection.execute(
        "SELECT a.id, a.title, b.packed FROM article a JOIN body b ON b.article = a.id WHERE a.id > ?"
        " ORDER BY a.id LIMIT ?",
        (learnt, limit),
    )
    first = "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid LIMIT 1"
    looked_up: set[str] = set()
    new, count, newest = [], 0, learnt
    for number, title, packed in articles:
        words = known.new_among(fold_lower(f"{title}\n{legible(packed)}")) - looked_up
        looked_up |= words
        for word in words:
            found = connection.execute(first, (f'"{word}"',)).fetchone()
            if found and found[0] > learnt:  # it stands in no older article
                new.append(word)
        count, newest = count + 1, number
        if monotonic() > end:
            break
    articles.close()
    if count:
        add(connection, new)
        set_learnt(connection, newest)
    return count, looked_up


def all_terms(connection: sqlite3.Connection) -> tuple[int, list[str]]:
    """Return the newest article and all words up to it, the most frequent first."""
    newest = _newest(connection)
    rows = connection.execute("SELECT term FROM vocabulary ORDER BY doc DESC")
    return newest, [term for (term,) in rows if _IS_TERM.fullmatch(term)]


def forget(connection: sqlite3.Connection) -> None:
    """Empty the vocabulary."""
    connection.execute("DELETE FROM term")
    connection.execute("INSERT INTO term_part(term_part) VALUES ('delete-all')")
    set_learnt(connection, 0)


def add(connection: sqlite3.Connection, words: Sequence[str]) -> None:
    """Add words that are not there yet."""
    (last,) = connection.execute("SELECT coalesce(max(id), 0) FROM term").fetchone()
    connection.executemany("INSERT INTO term(word) VALUES (?)", [(word,) for word in words])
    connection.execute("INSERT INTO term_part(rowid, word) SELECT id, word FROM term WHERE id > ?", (last,))


def set_learnt(connection: sqlite3.Connection, newest: int) -> None:
    """Remember up to which article words are learnt."""
    connection.execute("INSERT OR REPLACE INTO fact(name, value) VALUES ('learnt', ?)", (newest,))


def _learnt(connection: sqlite3.Connection) -> int:
    row = connection.execute("SELECT value FROM fact WHERE name = 'learnt'").fetchone()
    return row[0] if row else 0


def _newest(connection: sqlite3.Connection) -> int:
    (newest,) = connection.execute("SELECT coalesce(max(id), 0) FROM article").fetchone()
    return int(newest)
