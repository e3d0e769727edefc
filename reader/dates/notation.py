"""The notation grammars are written in, translated into regular expressions over the codes of tokens.

    [WEEKDAY LPAR DAYORD MONTH YEAR? RPAR]          Donnerstag (7. November)
    [DAYORD] 'und' [DAYORD MONTH]                   am 16. und 17. Januar
    (?<=IN) [MONTH]                                 a single token of context before, or after with (?=…)

Names in capitals are categories of words or macros, quotes hold exact words, brackets stand round what becomes a
mention, and the marks of regular expressions mean what they mean there. A name may be given a role, `n:NUM`; names
joined without blanks, `NUM|ONE`, are one token of either kind, while ` | ` with blanks parts whole alternatives.
UNKNOWN is a token without any category.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from reader.dates.lexicon import OTHER

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_PARTS = re.compile(
    r"\(\?<?[=!]|[()\[\]?|]|\{\d+,\d+\}|(?:(?P<role>[a-z]\w*):)?(?P<names>[A-Z]\w*(?:\|[A-Z]\w*)*|'[^']+')"
)
# What stands for no category at all: a class that matches nothing.
_NEVER = r"[^\s\S]"


class Translated(NamedTuple):
    """A pattern, or a part of one."""

    regex: str
    firsts: frozenset[str]
    """Codes of the tokens it can begin with, so that it need not be tried, or even compiled, before one is met."""
    empty: bool
    """True where it may match no token at all."""


class Translator:
    """Translates the patterns of one language; macros are translated once."""

    def __init__(self, macros: Mapping[str, str], codes_of: Callable[[Sequence[str]], str]) -> None:
        self._macros = macros
        self._codes_of = codes_of
        self._known: dict[str, Translated] = {}

    def translate(self, pattern: str) -> Translated:
        """Return a pattern as a regular expression whose groups s1, s2 … are its mentions."""
        return _Reader(self, pattern).whole()

    def name(self, names: str) -> Translated:
        """Return what a name, or several joined by bars, stands for."""
        if names not in self._known:
            parts = names.split("|")
            holds_macro = any(part in self._macros for part in parts)
            self._known[names] = self._macro(parts) if holds_macro else self._category(names)
        return self._known[names]

    def _macro(self, names: Sequence[str]) -> Translated:
        meant = [self.translate(self._macros.get(name, name)) for name in names]
        firsts = frozenset[str]().union(*(m.firsts for m in meant))
        return Translated(f"(?:{'|'.join(m.regex for m in meant)})", firsts, any(m.empty for m in meant))

    def _category(self, names: str) -> Translated:
        if names == "UNKNOWN":
            return Translated(OTHER, frozenset(OTHER), empty=False)
        codes = self._codes_of(names.split("|"))
        return Translated(f"[{codes}]" if codes else _NEVER, frozenset(codes), empty=False)


class _Reader:
    """Reads one pattern from left to right."""

    def __init__(self, translator: Translator, pattern: str) -> None:
        self._name = translator.name
        self._parts = list(_PARTS.finditer(pattern))
        self._at = 0
        self._mentions = 0

    def whole(self) -> Translated:
        """Return the translation."""
        return self._alternatives()

    def _next(self) -> str:
        return self._parts[self._at].group() if self._at < len(self._parts) else ""

    def _alternatives(self) -> Translated:
        found = [self._sequence()]
        while self._next() == "|":
            self._at += 1
            found.append(self._sequence())
        firsts = frozenset[str]().union(*(f.firsts for f in found))
        return Translated("|".join(f.regex for f in found), firsts, any(f.empty for f in found))

    def _sequence(self) -> Translated:
        regex, firsts, empty = "", frozenset[str](), True
        while (part := self._next()) and part not in {"|", ")", "]"}:
            item = self._item()
            regex += item.regex
            firsts = firsts | item.firsts if empty else firsts
            empty = empty and item.empty
        return Translated(regex, firsts, empty)

    def _item(self) -> Translated:
        item = self._atom()
        count = self._next()
        if count == "?" or count.startswith("{"):
            self._at += 1
            optional = count == "?" or count.startswith("{0")
            return Translated(item.regex + count, item.firsts, item.empty or optional)
        return item

    def _atom(self) -> Translated:
        found = self._parts[self._at]
        self._at += 1
        opening = found.group()
        if opening.startswith(("(", "[")):
            if opening == "[":
                self._mentions += 1
                opening = f"(?P<s{self._mentions}>"
            inside = self._alternatives()
            self._at += 1  # the closing bracket
            if opening.startswith(("(?=", "(?!", "(?<")):
                return Translated(f"{opening}{inside.regex})", frozenset(), empty=True)
            return inside._replace(regex=f"{'(?:' if opening == '(' else opening}{inside.regex})")
        named = self._name(found["names"])
        return named._replace(regex=f"(?P<{found['role']}>{named.regex})") if found["role"] else named
