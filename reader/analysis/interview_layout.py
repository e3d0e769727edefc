"""Interviews set as questions and answers: which blocks are whose.

A layout is believed only on several signs together, because ordinary articles, recipes, live tickers and plays have
lines with colons too: labels come again, what stands before the answers asks, and the one who answers is named in full
before them, or the head of the article announces an interview.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.english_phrases import english_kind
from reader.analysis.languages.interview_words import ADDRESSES, ANNOUNCES, ANSWER_LABELS, QUESTION_LABELS, SELF
from reader.analysis.nouns import FUNCTION_WORDS, TITLES, noun_kind
from reader.article import BlockKind
from reader.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.article import Article, Block

_LABEL = re.compile(r"([^\W\d_][^\n:?!\d„“”\"»«]{0,39}):[ \t\xa0]+(?=\S)")
_NAME_WORD = re.compile(r"[^\W\d_](?:\.|[\w'’-]{0,30})")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_BODY = frozenset((BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.QUOTE, BlockKind.LIST_ITEM))
_HEAD = frozenset((BlockKind.KICKER, BlockKind.TITLE, BlockKind.LEAD, BlockKind.BYLINE))
_PARTICLES = frozenset("von van der de den zu di da del la le bin al".split())
MOST_LABELS = 8
"""Different labels of one interview: a round table has a handful, a list of terms has more."""
INTRODUCTION = 3
"""Blocks of the body that may still announce the interview."""
LEAST = 2
"""Turns a label must have; questions without labels need one more."""


class Turn(NamedTuple):
    """One question or one answer."""

    label: Span | None
    """The words that name who speaks, without their colon; None for a turn without a label."""
    words: list[Span]
    """What is said, one span for each block."""
    asks: bool


class Interview(NamedTuple):
    """The turns of an interview and where its two sides are named."""

    turns: list[Turn]
    """Questions without a label are left out."""
    names: list[Span]
    """Full names before the first turn, in order."""
    answering: Span | None
    """Which of them answers, as far as the head tells."""
    asking: Span | None
    """Name of the journalist in the byline; None where there is none."""


def interview_of(article: Article) -> Interview | None:
    """Return the interview that an article is, or None for every other article."""
    text = article.text
    blocks = [b for b in article.blocks if b.kind in _BODY and not b.pulled and len(b.span) > 1]
    if len(blocks) < 2 * LEAST:
        return None
    head = [b.span for b in article.blocks if b.kind in _HEAD] + [b.span for b in blocks[:INTRODUCTION]]
    announced = any(word in ANNOUNCES for span in head for word in _words(text, span))
    labelled = _labelled(text, blocks)
    announced = announced or any(t.label and key_of(text, t.label) in QUESTION_LABELS | ANSWER_LABELS for t in labelled)
    turns = labelled or (_unlabelled(text, blocks) if announced else [])
    if not turns:
        return None
    asking = _journalist(article)
    names = _full_names(text, Span(0, turns[0].words[0].start))
    guests = [n for n in names if asking is None or n.of(text) != asking.of(text)]
    before = Span(0, turns[0].words[0].start)
    labels = [t.label for t in turns if t.label and not t.asks]
    for label in labels[:MOST_LABELS]:
        further = _named_before(text, label, before)
        if further is not None and not any(means(text, label, n) for n in guests):
            guests.append(further)
    told = [n for label in labels for n in guests if means(text, label, n)]
    first_names = [n for n in guests if _is_first_name(n.of(text).partition(" ")[0])]
    answering = next(iter(told or first_names), None)
    if not told and not (announced and (answering is not None or turns[0].label is not None)):
        return None
    return Interview(turns, guests, answering, asking)


def means(text: str, label: Span, name: Span) -> bool:
    """Tell whether a label stands for a full name: its surname, or its initials."""
    words, parts = label.of(text).split(), name.of(text).split()
    initials = "".join(part[0] for part in parts)
    return words[-1].casefold() == parts[-1].casefold() or (
        len(words) == 1 and words[0].replace(".", "") in (initials, initials[0] + initials[-1])
    )


def key_of(text: str, label: Span) -> str:
    """Return what is the same in all labels of one speaker: the last word."""
    return label.of(text).split()[-1].casefold()


def _words(text: str, span: Span) -> list[str]:
    return [m.group().lower().replace("’", "'") for m in _WORD.finditer(text, span.start, span.end)]


def _label(text: str, block: Block) -> Span | None:
    """Return the label a block begins with: up to five words, all of them with capitals."""
    match = _LABEL.match(text, block.span.start, block.span.end)
    if match is None:
        return None
    words = match.group(1).split()
    named = all(word[0].isupper() or word.lower() in _PARTICLES for word in words)
    return Span(*match.span(1)) if len(words) <= 5 and named else None


def _asks(text: str, span: Span) -> bool:
    return span.of(text).rstrip(" \t\"“”«»'’)").endswith("?")


def _labelled(text: str, blocks: Sequence[Block]) -> list[Turn]:
    """Return the turns of blocks that begin with labels; empty where the labels make no interview."""
    labels = [_label(text, block) for block in blocks]
    keys = [key_of(text, label) if label is not None else "" for label in labels]
    counts = Counter(key for key in keys if key)
    regular = {key for key, count in counts.items() if count >= LEAST}
    if not regular or len(regular) > MOST_LABELS:
        return []
    places = [i for i, key in enumerate(keys) if key in regular]
    questions = Counter(keys[i] for i in places if _asks(text, blocks[i].span))
    asking = {k for k in regular if k in QUESTION_LABELS or 2 * questions[k] >= counts[k]} - ANSWER_LABELS
    if asking == regular:
        asking -= {min(regular, key=lambda k: questions[k] / counts[k])} if len(regular) > 1 else set()
    answers = [i for i in places if keys[i] not in asking]
    if len(answers) < LEAST or len(places) * 5 < 2 * (places[-1] - places[0] + 1):
        return []
    if not asking:
        asked = sum(1 for i in answers if i and keys[i - 1] not in regular and _asks(text, blocks[i - 1].span))
        if asked < LEAST or 2 * asked < len(answers):
            return []
    return _turns(blocks, labels, keys, asking, regular)


def _turns(
    blocks: Sequence[Block], labels: Sequence[Span | None], keys: Sequence[str], asking: set[str], regular: set[str]
) -> list[Turn]:
    """Return the labelled blocks as turns, each with the paragraphs that carry it on."""
    turns: list[Turn] = []
    waiting: list[Span] = []
    for i, (block, label) in enumerate(zip(blocks, labels, strict=True)):
        if label is None or keys[i] not in regular:
            question = not asking and i + 1 < len(blocks) and keys[i + 1] in regular
            if turns and not question and block.kind is not BlockKind.HEADING:
                waiting.append(block.span)
            continue
        if turns:
            turns[-1].words.extend(waiting)  # what follows the last turn is no part of it any more
        waiting = []
        turns.append(Turn(label, [Span(label.end + 1, block.span.end)], keys[i] in asking))
    return turns


def _unlabelled(text: str, blocks: Sequence[Block]) -> list[Turn]:
    """Return the answers between questions that stand as blocks of their own; empty where that is no interview."""
    questions = [i for i, block in enumerate(blocks) if _asks(text, block.span) and len(block.span) < 600]
    turns: list[Turn] = []
    for number, i in enumerate(questions):
        # what follows the last answer's first paragraph may be no part of it any more
        following = questions[number + 1] if number + 1 < len(questions) else i + 2
        answer = [b.span for b in blocks[i + 1 : following] if b.kind is BlockKind.PARAGRAPH]
        if answer:
            turns.append(Turn(None, answer, asks=False))
    if len(turns) <= LEAST or (questions[-1] - questions[0]) > 5 * len(turns):
        return []
    own = sum(1 for t in turns if any(w in SELF for span in t.words for w in _words(text, span)))
    addressed = sum(1 for i in questions if any(w in ADDRESSES for w in _words(text, blocks[i].span)))
    return turns if 2 * own >= len(turns) and 3 * addressed >= len(questions) else []


def _journalist(article: Article) -> Span | None:
    """Return where the byline names an author."""
    for block in article.blocks:
        if block.kind is BlockKind.BYLINE:
            for author in article.authors:
                at = article.text.find(author, block.span.start, block.span.end)
                if at >= 0 and " " in author:
                    return Span(at, at + len(author))
    return None


def _full_names(text: str, within: Span) -> list[Span]:
    """Return the places where a known first name begins a full name; the first of each."""
    found: dict[str, Span] = {}
    words = list(_NAME_WORD.finditer(text, within.start, within.end))
    for number, word in enumerate(words):
        if not word.group()[0].isupper() or not _is_first_name(word.group()):
            continue
        end = word.end()
        for after in words[number + 1 : number + 4]:
            particle = after.group() in _PARTICLES
            if text[end : after.start()] != " " or not (after.group()[0].isupper() or particle):
                break
            end = after.end()
        name = Span(word.start(), end)
        if " " in name.of(text) and name.of(text).split()[-1][0].isupper():
            found.setdefault(name.of(text), name)
    return list(found.values())


def _named_before(text: str, label: Span, within: Span) -> Span | None:
    """Return a surname's full name in the head where its first name is known to no list: "Zsuka Mönnig"."""
    surname = label.of(text).split()[-1]
    at = text.find(" " + surname, within.start, within.end)
    start = text.rfind(" ", within.start, at) + 1 if at > 0 else 0
    first = text[max(start, text.rfind("\n", within.start, at) + 1) : at] if at > 0 else ""
    proper = first.isalpha() and first[0].isupper() and first not in TITLES and first.lower() not in FUNCTION_WORDS
    return Span(at - len(first), at + 1 + len(surname)) if proper else None


def _is_first_name(word: str) -> bool:
    return noun_kind(word) == "name" or english_kind(word) == "name"
