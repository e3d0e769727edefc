"""Two tellings of the same words side by side: what differs in the wording, in who says it, and on what occasion."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from reader.folding import folded_words
from reader.safe import safe_line

if TYPE_CHECKING:
    from reader.library.people import Saying
    from reader.spans import Span

_MOST_WORDS = 600
_BEFORE = 320
_AFTER = 200

_OCCASIONS = (
    "forum|konferenz|interview|gespräch|fragestunde|rede|ansprache|sitzung|gipfel|treffen|debatte|sendung|talkshow|"
    "podcast|kundgebung|parteitag|veranstaltung|anhörung|besuch|empfang|termin|versammlung|mitteilung|beitrag|"
    "sender|zeitung|magazin|agentur|fernsehen|radio|conference|speech|summit|meeting|debate|hearing|rally|statement|"
    "programme|show|visit|address|briefing|talk|newspaper|broadcaster"
)
# A preposition, at most four words, a word for an occasion, and with whom or where it was; every repeat is bounded.
_OCCASION = re.compile(
    r"(?<!\w)(?i:bei|beim|auf|während|im|in|am|an|nach|vor|zum|zur|gegenüber|mit|at|during|on|after|to|with)"
    r"(?:[ \u00a0][\w„“\"'’-]{1,30}){0,4}?"
    rf"[ \u00a0][\w-]{{0,30}}(?i:{_OCCASIONS})(?i:en|es|s|e|er|n)?(?!\w)"
    r"(?:[ \u00a0]„[^“\n]{1,40}“|(?:[ \u00a0][A-ZÄÖÜ][\w&.-]{0,29}){1,3}(?<!\.))?"
    r"(?:[ \u00a0](?:in|im|mit|von|vor|zu|bei|der|des|at|of|with)(?:[ \u00a0](?:der|dem|den|the))?"
    r"(?:[ \u00a0][A-ZÄÖÜ„][\w&“-]{0,29}){1,3})?"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of one side."""

    text: str
    differs: bool
    """Whether the other side has it otherwise."""


@dataclass(frozen=True, slots=True)
class Side:
    """One telling."""

    saying: Saying
    words: tuple[Piece, ...]
    attribution: tuple[Piece, ...]
    """Who says it: name and office."""
    occasion: tuple[Piece, ...]
    """Where it was said, in the words of the article; empty where it does not tell."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The same words twice."""

    one: Side
    other: Side

    @property
    def wording_differs(self) -> bool:
        """Whether a word is different."""
        return any(piece.differs for side in (self.one, self.other) for piece in side.words)

    @property
    def attribution_differs(self) -> bool:
        """Whether name or office are told differently."""
        return any(piece.differs for side in (self.one, self.other) for piece in side.attribution)

    @property
    def occasion_differs(self) -> bool:
        """Whether the occasion is told differently; False where one of the two does not tell it."""
        both = self.one.occasion and self.other.occasion
        return bool(both) and any(piece.differs for side in (self.one, self.other) for piece in side.occasion)


def compare(one: Saying, one_text: str, other: Saying, other_text: str) -> Comparison:
    """Compare two sayings; the texts are those of their articles."""
    words = _differences(one.text, other.text)
    who = _differences(_attribution(one), _attribution(other))
    where = _differences(occasion(one_text, one.span), occasion(other_text, other.span))
    sides = [Side(saying, words[i], who[i], where[i]) for i, saying in enumerate((one, other))]
    return Comparison(sides[0], sides[1])


def _attribution(saying: Saying) -> str:
    return ", ".join(part for part in (saying.speaker, saying.role) if part)


def _differences(one: str, other: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Return both as pieces; words are compared folded, without the marks around them."""
    first, second = one.split()[:_MOST_WORDS], other.split()[:_MOST_WORDS]
    matcher = SequenceMatcher(None, _keys(first), _keys(second), autojunk=False)
    pieces: tuple[list[Piece], list[Piece]] = ([], [])
    for tag, a, b, c, d in matcher.get_opcodes():
        for side, words in ((0, first[a:b]), (1, second[c:d])):
            if words:
                pieces[side].append(Piece(" ".join(words), tag != "equal"))
    return tuple(pieces[0]), tuple(pieces[1])


def _keys(words: list[str]) -> list[str]:
    return ["".join(folded_words(word)) for word in words]


def occasion(text: str, span: Span) -> str:
    """Return where something was said, as the paragraph around it tells; "" where it does not.

    What stands before the words, or in one sentence with them, belongs to them; the next sentence may be about another.
    """
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - _BEFORE)
    stop = text.find("\n", span.end)
    stop = min(len(text) if stop < 0 else stop, span.end + _AFTER)
    if not text[start : span.start].strip() and start:  # the words are a paragraph of their own: look one up
        start = max(text.rfind("\n", 0, start - 1) + 1, start - _BEFORE)
    behind = _sentence_end(text, span, stop)
    found = list(_OCCASION.finditer(text, span.end, behind))[:1] or list(_OCCASION.finditer(text, start, span.start))
    if not found:
        return ""
    chain = [found[-1]]
    for match in reversed(found[:-1]):
        if chain[0].start() - match.end() > 1:
            break
        chain.insert(0, match)
    return safe_line(" ".join(match[0] for match in chain))


def _sentence_end(text: str, span: Span, stop: int) -> int:
    """Return where the sentence that holds the words ends, or where they end if the sentence ends with them."""
    words = span.of(text).rstrip("“”\"«»’' ")
    if words.endswith((".", "!", "?", "…")) and text[span.end : span.end + 1] != ",":
        return span.end
    found = re.search(r"[.!?](?=\s|$)", text[span.end : stop])
    return span.end + found.end() if found else stop
