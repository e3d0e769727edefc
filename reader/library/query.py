"""The language of the search line, read into a tree.

    putin trump              both words                 "wir werden sprechen"   these words in this order
    putin or trump           either                     -trump, not trump       without it
    (a or b) c               brackets                   spre*                   words that begin so
    said:putin               Putin says something       quoting:"bereit"        the word stands in a quotation
    speaker:putin            Putin is one who speaks    title:wahl              in the headline
    date:2024-11             appeared then              after:2024-11-07  before:2024
    day:2024-11-07           the text names that day    source:"Die Zeit"
    tag:ukraine              tagged so                  is:unread  is:read  is:starred  is:noted
    feed:uferblatt           came from a feed of that title, address, group or tag
    shared:                  words that stand in other articles too; shared:bereit: such words with this one in them

`said:`, `quoting:` and `shared:` side by side speak of one and the same quotation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from reader.errors import QueryError
from reader.folding import folded_words
from reader.safe import safe_line
from reader.spans import Span
from reader.tongue import say

LONGEST_QUERY = 1000
"""Code points; nobody types more, and brackets can be nested no deeper than that allows."""
_DEEPEST = 20


class Field(StrEnum):
    """What a colon can follow."""

    SAID = "said"
    QUOTING = "quoting"
    SPEAKER = "speaker"
    TITLE = "title"
    DATE = "date"
    AFTER = "after"
    BEFORE = "before"
    DAY = "day"
    SOURCE = "source"
    TAG = "tag"
    FEED = "feed"
    IS = "is"
    SHARED = "shared"


@dataclass(frozen=True, slots=True)
class Words:
    """Words that follow one another; usually one."""

    words: tuple[str, ...]
    """Folded."""
    exact: bool
    """True for words in quotation marks: not to be looked for inside longer words."""
    prefix: bool = False
    """True when the last word may go on."""


@dataclass(frozen=True, slots=True)
class Is:
    """A condition on one field."""

    field: Field
    value: str
    """As it was typed; "" only for `shared:`."""
    words: tuple[str, ...]
    """Its folded words."""
    prefix: bool
    span: Span
    """Where the value stands in the query."""


@dataclass(frozen=True, slots=True)
class Not:
    """What must not hold."""

    part: Part


@dataclass(frozen=True, slots=True)
class All:
    """What must hold together; nothing at all holds always."""

    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """Of which one must hold."""

    parts: tuple[Part, ...]


Part = Words | Is | Not | All | Either

_TOKEN = re.compile(
    r"(?P<blank>\s+)"
    r"|(?P<open>\()|(?P<close>\))"
    r"|(?P<field>[A-Za-z]{1,20}):(?!//)"
    r'|(?P<minus>[-−–](?=[^\s)]))'
    r'|["„“”«»](?P<phrase>[^"„“”«»]*)(?P<end>["„“”«»]|$)'
    r'|(?P<word>[^\s()"„“”«»]+)'
)  # fmt: skip
_OPERATORS = {"and": "and", "or": "or", "not": "not", "UND": "and", "ODER": "or", "NICHT": "not"}


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    start: int
    end: int
    closed: bool = True


def parse(query: str, *, typing: bool = False) -> All:
    """Read a query.

    While somebody is `typing` nothing is wrong yet: an open quotation mark is closed, an operator without anything
    after it is passed over, an unknown field is a word, and the last word may go on.

    Raises:
        QueryError: with the position of what cannot be understood.
    """
    if len(query) > LONGEST_QUERY:
        raise QueryError(say("The search is longer than {most} characters.", most=LONGEST_QUERY), LONGEST_QUERY)
    return _Parser(query, typing=typing).whole()


class _Parser:
    """Recursive descent: either > both > not > atom."""

    def __init__(self, query: str, *, typing: bool) -> None:
        self._query = query
        self._typing = typing
        self._tokens = list(_tokens(query))
        self._at = 0
        self._depth = 0
        self._last = len(query.rstrip()) if typing and query[-1:].strip() else -1

    def whole(self) -> All:
        """Return the tree of the whole query.

        Raises:
            QueryError: when it cannot be understood and is not still being typed.
        """
        part = self._either()
        while (token := self._peek()) is not None:
            if not self._typing:
                raise QueryError(
                    say("The bracket at character {place} was never opened.", place=token.start + 1), token.start
                )
            self._at += 1
            part = _joined([part, self._either()])
        return part if isinstance(part, All) else All((part,))

    def _peek(self) -> _Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _either(self) -> Part:
        parts = [self._both()]
        while (token := self._peek()) is not None and token.kind == "or":
            self._at += 1
            following = self._both()
            if parts[-1] == All(()) or following == All(()):
                self._complain(
                    say("“or” at character {place} needs something on both sides.", place=token.start + 1), token.start
                )
            parts.append(following)
        parts = [part for part in parts if part != All(())] or [All(())]
        return parts[0] if len(parts) == 1 else Either(tuple(parts))

    def _both(self) -> Part:
        parts: list[Part] = []
        while (token := self._peek()) is not None and token.kind not in ("or", "close"):
            if token.kind == "and":
                self._at += 1
                following = self._peek()
                if not parts or following is None or following.kind in ("or", "close", "and"):
                    self._complain(
                        say("“and” at character {place} needs something on both sides.", place=token.start + 1),
                        token.start,
                    )
                continue
            parts.append(self._negated())
        return _joined(parts)

    def _negated(self) -> Part:
        token = self._peek()
        turns = 0
        while token is not None and token.kind in ("not", "minus"):
            self._at += 1
            turns += 1
            first, token = token, self._peek()
            if token is None or token.kind in ("or", "close", "and"):
                self._complain(
                    say("Nothing follows “{text}” at character {place}.", text=first.text, place=first.start + 1),
                    first.start,
                )
                return All(())
        part = self._atom()
        return Not(part) if turns % 2 and part != All(()) else part

    def _atom(self) -> Part:
        token = self._tokens[self._at]
        self._at += 1
        if token.kind == "open":
            return self._bracket(token)
        if token.kind == "field":
            return self._field(token)
        return self._words(token)

    def _bracket(self, opened: _Token) -> Part:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise QueryError(say("Brackets are nested more than {most} deep.", most=_DEEPEST), opened.start)
        part = self._either()
        self._depth -= 1
        token = self._peek()
        if token is not None and token.kind == "close":
            self._at += 1
        else:
            self._complain(say("The bracket at character {place} is not closed.", place=opened.start + 1), opened.start)
        if part == All(()):
            self._complain(say("The brackets at character {place} are empty.", place=opened.start + 1), opened.start)
        return part

    def _field(self, token: _Token) -> Part:
        name = token.text.lower()
        value = self._peek()
        follows = (
            value is not None and value.kind in ("word", "phrase", *_OPERATORS.values()) and value.start == token.end
        )
        if name not in Field.__members__.values():
            if self._typing:
                return _phrase(token.text, exact=False, prefix=False)
            known = ", ".join(Field)
            raise QueryError(
                say(
                    "There is no field “{text}” (character {place}); there are {known}. A colon that is meant "
                    "goes in quotation marks.",
                    text=safe_line(token.text),
                    place=token.start + 1,
                    known=known,
                ),
                token.start,
            )
        if not follows or value is None or not folded_words(value.text):
            if follows:
                self._at += 1
            if name != Field.SHARED:
                self._complain(
                    say("Nothing follows “{name}:” at character {place}.", name=name, place=token.start + 1),
                    token.start,
                )
                return All(())
            return Is(Field.SHARED, "", (), prefix=False, span=Span(token.end, token.end))
        self._at += 1
        prefix = value.text.endswith("*") or (value.end == self._last and value.kind == "word")
        span = Span(value.start, value.end)
        return Is(Field(name), safe_line(value.text), tuple(folded_words(value.text)), prefix=prefix, span=span)

    def _words(self, token: _Token) -> Part:
        if token.kind == "phrase":
            if not token.closed:
                self._complain(
                    say("The quotation mark at character {place} is not closed.", place=token.start + 1), token.start
                )
            return _phrase(token.text, exact=token.closed, prefix=not token.closed)
        starred = token.text.endswith("*")
        return _phrase(token.text, exact=starred, prefix=starred or token.end == self._last)

    def _complain(self, sentence: str, position: int) -> None:
        if not self._typing:
            raise QueryError(sentence, position)


def _phrase(text: str, *, exact: bool, prefix: bool) -> Part:
    words = tuple(folded_words(text))
    return Words(words, exact=exact, prefix=prefix) if words else All(())


def _joined(parts: list[Part]) -> Part:
    flat: list[Part] = []
    for part in parts:
        flat.extend(part.parts if isinstance(part, All) else (part,))
    return flat[0] if len(flat) == 1 else All(tuple(flat))


def _tokens(query: str) -> list[_Token]:
    found: list[_Token] = []
    place = 0
    while place < len(query):
        match = _TOKEN.match(query, place)
        if match is None:  # a bare sign such as a lone minus before a blank
            place += 1
            continue
        place = match.end()
        kind = match.lastgroup or ""
        if match["phrase"] is not None:
            found.append(_Token("phrase", match["phrase"], match.start(), match.end(), closed=bool(match["end"])))
        elif kind == "word":
            word = match["word"]
            operator = _OPERATORS.get(
                word, _OPERATORS.get(word.lower(), "word") if word.lower() in ("and", "or", "not") else "word"
            )
            found.append(_Token(operator, word, match.start(), match.end()))
        elif kind == "field":
            found.append(_Token("field", match["field"], match.start(), match.end()))
        elif kind != "blank":
            found.append(_Token(kind, match[0], match.start(), match.end()))
    return found
