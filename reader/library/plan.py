"""From the tree of a query to what SQLite is asked: one full-text expression, and conditions on the articles."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.errors import QueryError
from reader.folding import fold_lower
from reader.library.days import days
from reader.library.query import All, Either, Field, Is, Not, Words, parse
from reader.library.vocabulary import SHORTEST_PART, compounds_with, continued
from reader.tongue import say

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from reader.library.query import Part

SHORTEST_BEGINNING = 2
"""Letters from which on an unfinished word finds what begins so."""

_SHORT_ENOUGH_TO_LIST = 3
"""Letters. Of longer beginnings all articles are found quicker without looking first which words they may become."""

_COLUMNS = {Field.QUOTING: "spoken", Field.TITLE: "title"}
STATES = {
    "unread": "a.read_at IS NULL",
    "read": "a.read_at IS NOT NULL",
    "starred": "a.starred = 1",
    "noted": "a.id IN (SELECT article FROM note)",
}
"""What can follow `is:`, and the condition it stands for."""

_NAMED = "a.id IN (SELECT article FROM speaker WHERE name IN ({names}))"
# Whether they say anything is looked up for the few articles that come so far: for all of them it took thirty times as
# long as finding where they are named.
_SPEAKING = (
    "EXISTS (SELECT 1 FROM speaker s CROSS JOIN quotation q ON q.speaker = s.id"
    " WHERE s.article = a.id AND s.name IN ({names}))"
)


@dataclass(frozen=True, slots=True)
class Voiced:
    """What one and the same quotation must be: conditions of a query that stand side by side."""

    said: tuple[Is, ...] = ()
    quoting: tuple[Is, ...] = ()
    shared: tuple[Is, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.said or self.quoting or self.shared)

    @property
    def must_be_verified(self) -> bool:
        """Whether rows alone cannot tell that one quotation meets all of it."""
        return len(self.said + self.quoting + self.shared) > 1 or any(s.words for s in self.shared)


@dataclass(frozen=True, slots=True)
class Plan:
    """What to ask."""

    match: str
    """A full-text expression; "" where no words are looked for."""
    where: tuple[str, ...]
    """Conditions on `article AS a`."""
    arguments: tuple[object, ...]
    """For the question marks of `where`."""


@dataclass(slots=True)
class Planner:
    """Makes plans for one query. `wide` takes words also as part of longer ones.

    With `every` all articles are wanted, not the first page: a beginning then stands for every word that begins so,
    not for the most frequent ones.
    """

    connection: sqlite3.Connection
    query: All
    wide: bool = False
    every: bool = False
    beginnings: dict[str, list[str]] = field(default_factory=dict)
    """Words that begin as an unfinished one does, looked up once for both plans of a query."""
    _arguments: list[object] = field(default_factory=list)

    def plan(self) -> Plan:
        """Return what to ask.

        Raises:
            QueryError: when a value of a field cannot be understood.
        """
        texts, excluded, rest = [], [], []
        for part in self.query.parts:
            expression = self._text(part.part if isinstance(part, Not) else part)
            if expression is None:
                rest.append(part)
            elif isinstance(part, Not):
                excluded.append((part, expression))
            else:
                texts.append(expression)
        match = " AND ".join(texts)
        if texts and excluded:
            match = f"({match}) NOT ({' OR '.join(expression for _, expression in excluded)})"
        else:
            rest.extend(part for part, _ in excluded)
        where = tuple(self._condition(part) for part in rest)
        return Plan(match, where, tuple(self._arguments))

    # Words

    def _text(self, part: Part) -> str | None:
        """Return a part as a full-text expression, or None where it asks for more than words."""
        match part:
            case Words():
                return self._words(part)
            case Is(field=name) if name in _COLUMNS:
                return f"{_COLUMNS[name]} : ({self._words(_value_as_words(part))})"
            case Either(parts=parts):
                texts = [self._text(p) for p in parts]
                return f"({' OR '.join(t for t in texts if t)})" if all(texts) else None
            case All(parts=parts) if parts:
                return self._both(parts)
            case _:
                return None

    def _both(self, parts: tuple[Part, ...]) -> str | None:
        wanted = [self._text(p) for p in parts if not isinstance(p, Not)]
        unwanted = [self._text(p.part) for p in parts if isinstance(p, Not)]
        if not wanted or not all(wanted) or not all(unwanted):
            return None
        both = " AND ".join(t for t in wanted if t)
        return f"(({both}) NOT ({' OR '.join(t for t in unwanted if t)}))" if unwanted else f"({both})"

    def _words(self, part: Words) -> str:
        phrase = f'"{" ".join(part.words)}"'
        if len(part.words) > 1 or (part.exact and not part.prefix):
            return f"{phrase} *" if part.prefix else phrase
        if part.exact:
            return f"{phrase} *"
        (word,) = part.words
        if part.prefix and self.every and len(word) > _SHORT_ENOUGH_TO_LIST:
            return f"{phrase} *"
        others: list[str] = []
        if part.prefix and len(word) >= SHORTEST_BEGINNING:
            if word not in self.beginnings:
                self.beginnings[word] = continued(self.connection, word)
            others += self.beginnings[word]
        if self.wide:
            others += compounds_with(self.connection, word)
        alternatives = dict.fromkeys([word, *others])
        return f"({' OR '.join(_quoted(w) for w in alternatives)})" if others else phrase

    # Conditions

    def _condition(self, part: Part) -> str:
        expression = self._text(part)
        if expression is not None:
            self._arguments.append(expression)
            return "a.id IN (SELECT rowid FROM words WHERE words MATCH ?)"
        match part:
            case Not(part=inner):
                return f"NOT ({self._condition(inner)})"
            case Either(parts=parts):
                return f"({' OR '.join(self._condition(p) for p in parts)})"
            case All(parts=parts):
                return f"({' AND '.join(self._condition(p) for p in parts)})" if parts else "1"
            case Is():
                return self._field(part)
            case _:
                return "1"

    def _field(self, part: Is) -> str:
        add = self._arguments.extend
        match part.field:
            case Field.SAID:
                named = _NAMED.format(names=self._names(part))
                return f"({named} AND {_SPEAKING.format(names=self._names(part))})"
            case Field.SPEAKER:
                return _NAMED.format(names=self._names(part))
            case Field.SHARED:
                return "a.id IN (SELECT article FROM quotation WHERE shared = 1)"
            case Field.DATE | Field.AFTER | Field.BEFORE:
                return self._date(part)
            case Field.DAY:
                span = days(part.value, part.span.start)
                first, last = span.first.toordinal(), span.last.toordinal()
                add((first, last, last))
                return "a.id IN (SELECT article FROM day WHERE first >= ? AND first <= ? AND last <= ?)"
            case Field.SOURCE:
                add((fold_lower(part.value),))
                return "a.source IN (SELECT id FROM source WHERE instr(folded, ?) > 0)"
            case Field.FEED:
                return self._feed(part.value)
            case Field.TAG:
                name = fold_lower(part.value).rstrip("*")
                add((len(name), name) if part.prefix else (name,))
                same = "substr(folded, 1, ?)" if part.prefix else "folded"
                return f"a.id IN (SELECT article FROM tag WHERE {same} = ?)"
            case _:
                return self._state(part)

    def _feed(self, value: str) -> str:
        """Return the condition for what came from feeds of this address, or with this in names, groups or tags."""
        if value.lower().startswith(("http://", "https://")):
            self._arguments.append(value)
            which = "f.url = ?"
        else:
            folded = fold_lower(value)
            self._arguments.extend((folded, folded))
            which = "instr(f.folded, ?) > 0 OR f.id IN (SELECT feed FROM feed_tag WHERE folded = ?)"
        return f"a.id IN (SELECT i.article FROM item i JOIN feed f ON f.id = i.feed WHERE {which})"

    def _names(self, part: Is) -> str:
        questions = []
        for place, word in enumerate(part.words):
            if part.prefix and place == len(part.words) - 1:
                self._arguments.extend((word, word + "\U0010ffff"))
                questions.append("SELECT name FROM name_word WHERE word >= ? AND word < ?")
            else:
                self._arguments.append(word)
                questions.append("SELECT name FROM name_word WHERE word = ?")
        return " INTERSECT ".join(questions)

    def _date(self, part: Is) -> str:
        span = days(part.value, part.span.start)
        if part.field is Field.AFTER:
            self._arguments.append(span.last.isoformat())
            return "a.published > ?"
        if part.field is Field.BEFORE:
            self._arguments.append(span.first.isoformat())
            return "a.published < ?"
        self._arguments.extend((span.first.isoformat(), span.last.isoformat()))
        return "a.published BETWEEN ? AND ?"

    def _state(self, part: Is) -> str:
        state = STATES.get(part.value.lower())
        if state is None:
            raise QueryError(
                say(
                    "“is:{value}” at character {place} is not known; there are {known}.",
                    value=part.value,
                    place=part.span.start + 1,
                    known=", ".join(STATES),
                ),
                part.span.start,
            )
        return state


def conditions(
    connection: sqlite3.Connection, query: str, arguments: list[object], *, typing: bool = False
) -> tuple[str, ...]:
    """Return a query as conditions on `article AS a`, and add to `arguments` what they ask for.

    Raises:
        QueryError: when it cannot be understood.
    """
    plan = Planner(connection, parse(query, typing=typing)).plan()
    arguments += plan.arguments
    if not plan.match:
        return plan.where
    arguments.append(plan.match)
    return (*plan.where, "a.id IN (SELECT rowid FROM words WHERE words MATCH ?)")


def voiced(query: All) -> Voiced:
    """Return what the query wants of one quotation."""
    fields = [part for part in query.parts if isinstance(part, Is)]
    return Voiced(*(tuple(p for p in fields if p.field is name) for name in (Field.SAID, Field.QUOTING, Field.SHARED)))


def wanted_words(part: Part) -> Iterator[Words]:
    """Yield the words that a hit can be recognised by, those of fields included, those not wanted left out."""
    match part:
        case Words():
            yield part
        case Is(field=name) if name in _COLUMNS or (name is Field.SHARED and part.words):
            yield _value_as_words(part)
        case All(parts=parts) | Either(parts=parts):
            for inner in parts:
                yield from wanted_words(inner)
        case _:
            return


def can_widen(query: All) -> bool:
    """Tell whether looking inside longer words can find more."""
    return any(
        not words.exact and len(words.words) == 1 and len(words.words[0]) >= SHORTEST_PART
        for words in wanted_words(query)
    )


def _value_as_words(part: Is) -> Words:
    return Words(part.words, exact=len(part.words) > 1, prefix=part.prefix)


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'
