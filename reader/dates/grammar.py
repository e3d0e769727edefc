"""Grammars over categories of words: the machine that finds the rules of a language in a text.

Of all rules that fit at the first place where any fits, the one that reaches farthest wins; among equals the first.
Rules are written in the notation of `notation`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.dates.notation import Translator

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reader.dates.lexicon import Lexicon, Token
    from reader.dates.meaning import Meaning
    from reader.dates.pack import Pack, Rule, Value
    from reader.spans import Span


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


# The groups of a rule that are mentions; any other group is a role.
_MENTION = re.compile(r"s\d+")
_NAMED = re.compile(r"\(\?P<\w+>")
OFTEN = 60
"""Tokens of one code after which its rules are compiled into one more pattern that tells whether any of them fits.

Few of them fit: the one pattern spares some twenty calls for each token, but takes milliseconds to compile.
"""


class _Pattern:
    """A rule ready to be tried; compiled when a text first holds a token it can begin with."""

    __slots__ = ("_regex", "rule", "source")

    def __init__(self, rule: Rule, source: str) -> None:
        self.rule = rule
        self.source = source
        self._regex: re.Pattern[str] | None = None

    def match(self, codes: str, at: int) -> re.Match[str] | None:
        """Return the match of the rule at a token, or None."""
        if self._regex is None:
            self._regex = re.compile(self.source)
        return self._regex.match(codes, at)


class Grammar:
    """The rules of one language, translated against its lexicon."""

    def __init__(self, pack: Pack, lexicon: Lexicon) -> None:
        for pattern in [r.pattern for r in pack.rules] + list(pack.macros.values()):
            for word in re.findall(r"'([^']+)'", pattern):
                lexicon.add(word, f"'{word}'", 0)
        lexicon.settle()
        self._capitals_are_nouns = pack.capitals_are_nouns
        self._lasting_nouns = pack.lasting_nouns
        self._beginning: dict[str, list[_Pattern]] = {}
        self._met: dict[str, int] = {}
        self._any_of: dict[str, re.Pattern[str]] = {}
        translator = Translator(pack.macros, lexicon.codes_of)
        for rule in pack.rules:
            translated = translator.translate(rule.pattern)
            pattern_of_rule = _Pattern(rule, translated.regex)
            for code in translated.firsts:
                self._beginning.setdefault(code, []).append(pattern_of_rule)

    def matches(
        self, text: str, tokens: Sequence[Token], build: Callable[[Match], list[Expression]]
    ) -> Iterator[Expression]:
        """Yield the expressions of a text from left to right, none overlapping another."""
        codes = "".join([code for _, _, code, _ in tokens])
        end = 0
        beginning, any_of = self._beginning, self._any_of
        for at, code in enumerate(codes):
            patterns = beginning.get(code)
            if patterns is None or at < end:
                continue
            fits = any_of.get(code)
            if fits is None:
                self._meet(code)
            elif fits.match(codes, at) is None:
                continue
            for match in self._candidates(text, tokens, codes, at, patterns):
                built = build(match)
                if built:
                    end = match.last
                    yield from built
                    break

    def _meet(self, code: str) -> None:
        """Count a code; where it has been met often, make the pattern that tells whether any of its rules fits."""
        met = self._met[code] = self._met.get(code, 0) + 1
        if met == OFTEN:
            sources = dict.fromkeys(_NAMED.sub("(?:", pattern.source) for pattern in self._beginning[code])
            self._any_of[code] = re.compile("|".join(f"(?:{source})" for source in sources))

    def _candidates(
        self, text: str, tokens: Sequence[Token], codes: str, at: int, patterns: Sequence[_Pattern]
    ) -> list[Match]:
        out = []
        for pattern in patterns:
            found = pattern.match(codes, at)
            if not found:
                continue
            groups = {name: found.span(name) for name, held in found.groupdict().items() if held is not None}
            roles = {name: tokens[start] for name, (start, _) in groups.items() if not _MENTION.fullmatch(name)}
            spans = [span for name, span in groups.items() if _MENTION.fullmatch(name)]
            pieces = tuple(Piece(tuple(tokens[start:stop]), roles) for start, stop in spans)
            first, last = spans[0][0], spans[-1][1]
            out.append(
                Match(pattern.rule, pieces, first, last, tokens, text, self._capitals_are_nouns, self._lasting_nouns)
            )
        return sorted(out, key=lambda m: -m.last)
