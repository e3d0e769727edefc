"""Grammars over categories of words: a small notation, and the machine that finds its rules in a text.

A pattern is written with names of categories in capitals, exact words in quotes, the marks of regular expressions,
and brackets round what becomes a mention:

    [WEEKDAY LPAR DAYORD MONTH YEAR? RPAR]          Donnerstag (7. November)
    [DAYORD] 'und' [DAYORD MONTH]                   am 16. und 17. Januar
    (?<=IN) [MONTH]                                 a single token of context before, or after with (?=…)

A name may be given a role, `n:NUM`; names joined without blanks, `NUM|ONE`, are one token of either kind, while
` | ` with blanks parts whole alternatives. UNKNOWN is a token without any category. Of all rules that fit at the first
place where any fits, the one that reaches farthest wins; among equals the first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.dates.lexicon import OTHER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reader.dates.lexicon import Lexicon, Token, Value
    from reader.dates.meaning import Meaning
    from reader.spans import Span


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of a grammar."""

    name: str
    """Shown to the reader as the reason of a mention."""
    pattern: str
    build: str
    """Name of the builder, with arguments after blanks: "relative D"."""


@dataclass(frozen=True, slots=True)
class Piece:
    """The tokens between one pair of brackets."""

    tokens: tuple[Token, ...]
    roles: dict[str, Token]

    @property
    def start(self) -> int:
        """Offset of the first code point."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Offset after the last code point."""
        return self.tokens[-1].end

    def get(self, category: str) -> Value | None:
        """Return what the first token of a category means; None where there is no such token."""
        return next((t.senses[category] for t in self.tokens if category in t.senses), None)

    def number(self, category: str) -> int | None:
        """Return the same as a whole number."""
        value = self.get(category)
        return int(value) if value is not None else None

    def word(self, category: str) -> str:
        """Return the same as text; "" where there is no such token."""
        value = self.get(category)
        return str(value) if value is not None else ""

    def has(self, category: str) -> bool:
        """Tell whether a token of this category is inside."""
        return any(category in t.senses for t in self.tokens)


@dataclass(frozen=True, slots=True)
class Match:
    """A rule that fits: its pieces, and where in the token list they stand."""

    rule: Rule
    pieces: tuple[Piece, ...]
    first: int
    """Index of the first token."""
    last: int
    """Index after the last token of the last piece."""
    tokens: Sequence[Token]
    text: str
    capitals_are_nouns: bool
    """True in German: a capital does not make a name."""
    lasting_nouns: tuple[str, ...] = ()
    """See `Pack.lasting_nouns`."""

    def before(self, steps: int = 1) -> Token | None:
        """Return the token that many places before the match."""
        return self.tokens[self.first - steps] if self.first >= steps else None

    def after(self, steps: int = 0) -> Token | None:
        """Return the token after the match, or further on."""
        return self.tokens[self.last + steps] if self.last + steps < len(self.tokens) else None

    def written(self, token: Token | None) -> str:
        """Return a token as it stands in the text; "" for none."""
        return self.text[token.start : token.end] if token else ""


@dataclass(frozen=True, slots=True)
class Expression:
    """A place in the text and what its words say."""

    span: Span
    meaning: Meaning
    rule: str
    token: int
    """Index of its first token."""


_NAME = re.compile(r"(?:(?P<role>[a-z]\w*):)?(?P<names>[A-Z]\w*(?:\|[A-Z]\w*)*|'[^']+')")


class Grammar:
    """The rules of one language, compiled against its lexicon."""

    def __init__(
        self,
        rules: Sequence[Rule],
        macros: dict[str, str],
        lexicon: Lexicon,
        *,
        capitals_are_nouns: bool = False,
        lasting_nouns: tuple[str, ...] = (),
    ) -> None:
        for pattern in [r.pattern for r in rules] + list(macros.values()):
            for word in re.findall(r"'([^']+)'", pattern):
                lexicon.add(word, f"'{word}'", 0)
        lexicon.settle()
        self._lexicon = lexicon
        self._macros = macros
        self._capitals_are_nouns = capitals_are_nouns
        self._lasting_nouns = lasting_nouns
        self._rules = tuple((rule, re.compile(self._translate(rule.pattern, named=True))) for rule in rules)
        self._any = re.compile("|".join(f"(?:{self._translate(rule.pattern, named=False)})" for rule in rules))

    def _translate(self, pattern: str, *, named: bool) -> str:
        for _ in range(3):  # macros may stand in macros
            for name, meant in self._macros.items():
                pattern = re.sub(rf"\b{name}\b(?!')", f"({meant})", pattern)
        count = 0

        def bracket(_: re.Match[str]) -> str:
            nonlocal count
            count += 1
            return f"\x02s{count}\x03" if named else "("

        pattern = re.sub(r"\[", bracket, pattern.replace("(?<!", "\x04").replace("(?<=", "\x05"))
        pattern = pattern.replace("]", ")")

        def named_class(found: re.Match[str]) -> str:
            names = found["names"].split("|")
            codes = self._lexicon.codes_of(names)
            if names == ["ANY"]:
                codes_class = r"[^|]"
            elif names == ["UNKNOWN"]:
                codes_class = OTHER
            elif not codes:
                codes_class = r"[^\s\S]"
            else:
                codes_class = f"[{codes}]"
            return f"\x02{found['role']}\x03{codes_class})" if named and found["role"] else codes_class

        out = _NAME.sub(named_class, pattern)
        out = re.sub(r"\((?!\?)", "(?:", "".join(out.split()))
        out = out.replace("\x04", "(?<!").replace("\x05", "(?<=")
        return out.replace("\x02", "(?P<").replace("\x03", ">")

    def matches(
        self, text: str, tokens: Sequence[Token], build: Callable[[Match], list[Expression]]
    ) -> Iterator[Expression]:
        """Yield the expressions of a text from left to right, none overlapping another."""
        codes = "".join(t.code for t in tokens)
        at = 0
        while found := self._any.search(codes, at):
            built: list[Expression] = []
            end = found.start() + 1
            for match in self._candidates(text, tokens, codes, found.start()):
                built = build(match)
                if built:
                    end = max(end, match.last)
                    break
            yield from built
            at = end

    def _candidates(self, text: str, tokens: Sequence[Token], codes: str, at: int) -> list[Match]:
        out = []
        for rule, regex in self._rules:
            found = regex.match(codes, at)
            if not found:
                continue
            groups = found.groupdict()
            roles = {
                name: tokens[found.start(name)]
                for name in groups
                if not re.fullmatch(r"s\d+", name) and found.start(name) >= 0
            }
            names = sorted(
                (n for n in groups if re.fullmatch(r"s\d+", n) and found.start(n) >= 0), key=lambda n: int(n[1:])
            )
            pieces = tuple(Piece(tuple(tokens[found.start(n) : found.end(n)]), roles) for n in names)
            out.append(
                Match(
                    rule,
                    pieces,
                    found.start(names[0]),
                    found.end(names[-1]),
                    tokens,
                    text,
                    self._capitals_are_nouns,
                    self._lasting_nouns,
                )
            )
        return sorted(out, key=lambda m: -m.last)
