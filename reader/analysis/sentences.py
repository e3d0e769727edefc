"""Sentences, with words in quotation marks held together: a full stop inside marks ends no sentence outside."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.tokens import BREAK, MARK, NUMBER, POINT, WORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.analysis.marks import Pair
    from reader.analysis.tokens import Token

ABBREVIATIONS = frozenset(
    """
    dr prof hr fr st nr bzw ca etc usw vgl evtl ggf inkl zzgl abs art bd bspw d.h dipl ing geb gest hrsg jh jan feb mär
    apr aug sep sept okt nov dez mio mrd mind max min o.ä s.o str tel u.a v.a z.b z.t u.s i.e e.g vs mr mrs ms messrs
    sen rep gov gen col lt sgt capt rev hon jr sr inc ltd corp co no vol pp fig al ave blvd cf dept est ph.d u.k u.n
    a.m p.m b.c a.d sz bzgl allg röm kath ev ehem engl amerik franz z b u a d h v i e s o jun sen mon tue wed thu fri
    mag univ oec hl tsd zt bgm
    """.split()
)
"""Words whose full stop ends no sentence; single letters are treated as initials."""
_ENDS = ".!?…"
_BEGINNINGS = frozenset(
    "der die das ein eine er sie es in im am an auf bei mit nach von vor zu zum zur für aus als auch dabei damit "
    "danach dann darum deshalb doch aber und wenn weil wie so sein seine ihr ihre the a he she it they in on at but "
    "and".split()
)
"""Words that begin a sentence after a number and a full stop rather than carry the ordinal on."""
_ORDINAL_NOUNS = tuple(
    "januar februar märz april mai juni juli august september oktober november dezember jänner jahrhundert "
    "tag mal jahrestag geburtstag auflage platz lebensjahr runde spieltag".split()
)


_ENDING = (POINT, MARK)
"""What the last token of a sentence is made of."""
LONGEST = 300
"""Tokens after which a sentence is ended whatever stands there: tables and noise, not prose."""


class Sentence(NamedTuple):
    """A run of tokens, by index."""

    first: int
    last: int
    """Index after the last token."""
    paragraph: int
    """Number of the paragraph it stands in."""


def split_sentences(tokens: Sequence[Token], pairs: Sequence[Pair]) -> list[Sentence]:
    """Return the sentences of `tokens`; line feeds end them, except inside a pair and in a wrapped line."""
    sentences: list[Sentence] = []
    closers = {pair.end - 1 for pair in pairs if pair.closed and pair.level == 0}
    inside = _inside(tokens, pairs)
    first, paragraph = 0, 0
    for i, (_, _, _, _, shape, _) in enumerate(tokens):
        if shape is BREAK:
            if inside[i] or _wrapped(tokens, i):
                continue
            if i > first:
                sentences.append(Sentence(first, i, paragraph))
            paragraph += 1
            first = i + 1
        elif (shape in _ENDING and _ends_here(tokens, i, inside, closers)) or (i - first > LONGEST and not inside[i]):
            sentences.append(Sentence(first, i + 1, paragraph))
            first = i + 1
    if first < len(tokens):
        sentences.append(Sentence(first, len(tokens), paragraph))
    return sentences


def _inside(tokens: Sequence[Token], pairs: Sequence[Pair]) -> list[bool]:
    """Tell for each token whether it stands inside an outermost pair (the marks themselves do not)."""
    inside = [False] * len(tokens)
    last = 0
    for pair in pairs:
        if pair.level == 0:
            first = bisect_right(tokens, pair.start, last, key=_START)
            last = bisect_right(tokens, pair.end - 1 if pair.closed else pair.end, first, key=_END)
            inside[first:last] = [True] * (last - first)
    return inside


_START = attrgetter("start")
_END = attrgetter("end")


def _wrapped(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether the line feed at `i` only wraps a line: one alone, with a small letter after it."""
    if i == 0 or i + 1 >= len(tokens):
        return False
    before, after = tokens[i - 1], tokens[i + 1]
    return after.shape is WORD and not after.capital and before.shape is not BREAK and before.text not in ".!?:…"


def _ends_here(tokens: Sequence[Token], i: int, inside: Sequence[bool], closers: set[int]) -> bool:
    """Tell whether the sentence ends after token `i`."""
    token = tokens[i]
    if inside[i]:
        return False
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if token.shape is MARK:
        if token.start not in closers or i == 0 or following is None:
            return False
        inner = tokens[i - 1].text
        told = _says_who(tokens, i + 1, sure=inner not in "?!")
        return inner[-1] in _ENDS and _begins(following) and not told
    if token.text not in _ENDS or token.shape is not POINT:
        return False
    if following is None or following.shape is BREAK:
        return True
    if following.shape is MARK and following.start == token.end and following.start in closers:
        return False
    if following.text in _ENDS or following.text in ")]":
        return False
    if not _begins(following) or (token.text == "." and following.start == token.end and following.shape is NUMBER):
        return False
    return token.text != "." or not _abbreviates(tokens, i, following)


_SAYS_WHO = frozenset(
    "said asked says wrote told added replied shouted cried yelled exclaimed demanded wondered tweeted continued "
    "recalled explained insisted joked quipped responded remarked".split()
)
_FRAME_ENDS = frozenset("on in at during after before as to when while of from".split())
ASIDE = 20
"""Tokens that may stand between a name's comma and its verb: `“Why?” Ann Roe, a lawyer, asked`."""


def _says_who(tokens: Sequence[Token], first: int, *, sure: bool) -> bool:
    """Tell whether "Mr. Trent asked" follows a question in marks: a name and then an English verb of saying.

    With `sure`, after a full stop, the verb must also end its sentence or be followed by where and when.
    """
    for i in range(first, min(first + 6, len(tokens))):
        token = tokens[i]
        if token.lower in _SAYS_WHO:
            after = tokens[i + 1] if i + 1 < len(tokens) else None
            ends = after is None or after.shape in (BREAK, MARK) or after.lower in _FRAME_ENDS
            return i > first and (not sure or ends or (after is not None and after.text in ".,"))
        if token.text == ".":
            continue
        if token.text == "," and i > first and not sure:
            return _says_after_aside(tokens, i)
        if token.shape is not WORD:
            return False
        if not token.capital and token.lower not in ("the", "of", "de", "van"):
            return False
    return False


def _says_after_aside(tokens: Sequence[Token], comma: int) -> bool:
    """Tell whether a verb of saying follows the comma that closes what the one at `comma` opens."""
    for i in range(comma + 1, min(comma + ASIDE, len(tokens) - 1)):
        token = tokens[i]
        if token.shape in (BREAK, MARK) or token.text in "?!":
            return False
        if token.text == "," and tokens[i + 1].lower in _SAYS_WHO:
            return True
    return False


def _begins(token: Token) -> bool:
    """Tell whether a sentence may begin with `token`."""
    if token.shape is WORD:
        return token.capital or not token.text[0].islower()
    return token.shape in (NUMBER, MARK, BREAK) or token.text in "([–—+-•*"


_AFTER_CLOCK = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january february "
    "march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov "
    "dec et est edt ct cst cdt mt mst mdt pt pst pdt gmt bst utc cet cest aest eastern central mountain pacific".split()
)
"""What a clock time in English goes on with."""


def _is_clock(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether the full stop at `i` is the last of "7 p.m."."""
    if i < 4 or tokens[i - 4].shape is not NUMBER:
        return False
    return tokens[i - 1].lower == "m" and tokens[i - 2].text == "." and tokens[i - 3].lower in ("a", "p")


def _abbreviates(tokens: Sequence[Token], i: int, following: Token) -> bool:
    """Tell whether the full stop at `i` belongs to an abbreviation, an initial or an ordinal number."""
    if i == 0:
        return False
    before = tokens[i - 1]
    if before.end != tokens[i].start:
        return False
    if before.shape is WORD:
        if len(before.text) == 1 and before.text != "I":
            # "7 p.m. Monday", but "It begins at 7 p.m. Ann Roe said …"
            return following.lower in _AFTER_CLOCK if _is_clock(tokens, i) else True
        if before.lower == "no":
            return following.shape is NUMBER  # "No. 5", but "He said no."
        return before.lower in ABBREVIATIONS
    if before.shape is NUMBER and before.text.isdigit() and len(before.text) <= 3:
        # "7. November", "100. Geburtstages"; a year ends a sentence, and so does a number before "Die"
        if following.lower.startswith(_ORDINAL_NOUNS) or following.shape is NUMBER:
            return True
        if i > 1 and tokens[i - 2].text == ",":
            return False  # "Ann Roe, 34. Asked": an age
        return len(before.text) <= 2 and following.capital and following.lower not in _BEGINNINGS
    return False
