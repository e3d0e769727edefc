"""Which English verb of saying governs a pair of marks, and whose it is where there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.english_phrases import PREPOSITIONS
from reader.analysis.english_quoted import LABELS, final_sign
from reader.analysis.english_subjects import LISTENING, source_after
from reader.analysis.tokens import WORD

if TYPE_CHECKING:
    from reader.analysis.drafts import Cue, Draft
    from reader.analysis.parsed import Parsed
    from reader.analysis.phrases import Phrase
    from reader.analysis.sentences import Sentence
    from reader.analysis.tokens import Token


def stands_alone(parsed: Parsed, draft: Draft) -> bool:
    """Tell whether a pair is a sentence of its own rather than a title within one."""
    first, last = draft.parts[0]
    sentence = parsed.sentences[parsed.sentence_at[first]]
    return first <= sentence.first + 1 and last >= sentence.last - 2


def second_half(parsed: Parsed, before: Draft, draft: Draft) -> bool:
    """Tell whether a pair carries on the one before it after a frame: “One,” he said, “two.”."""
    tokens = parsed.tokens
    if before.cue is None or not before.last <= before.cue[0] < draft.first:
        return False
    if tokens[draft.first - 1].shape is WORD:
        return False  # a piece within the frame: “One,” he said, adding that it was “two.”
    inner = final_sign(tokens, before.last)
    if before.cue != draft.cue:  # “One,” he said, and then laughed, “and two.”
        small = tokens[draft.first + 1].text[:1].islower()
        return before.rule == "words-first" and small and inner == "," and tokens[draft.first - 1].text == ","
    return inner in ",.?!—–-;:" or tokens[before.last].text == ","


def frame_of(
    parsed: Parsed, sentence: Sentence, cues: list[Cue], first: int, last: int
) -> tuple[Cue | None, float, str]:
    """Return the verb of saying that governs the pair, what that is worth, and the rule's name."""
    tokens = parsed.tokens
    best: tuple[Cue | None, float, str] = (None, 0.0, "alone")
    if first > 1 and tokens[first - 1].text == "," and tokens[first - 2].lower in LABELS:
        return best  # the book, “Long Year,” is named, not said
    next_mark = next((i for i in range(last, sentence.last) if parsed.pair_at[i] >= 0), sentence.last)
    previous = next((i for i in range(first - 1, sentence.first - 1, -1) if parsed.pair_at[i] >= 0), sentence.first - 1)
    for cue in cues:
        if cue.passive and cue.lemma in LISTENING:
            continue
        if last <= cue.at < next_mark:
            if cue.joined or (cue.at and tokens[cue.at - 1].lower == "to"):
                continue  # “…,” adding that it was late: the verb tells what comes after it
            worth, rule = _after_words(tokens, cue, first, last)
        elif previous < cue.verb < first:
            worth, rule = _before_words(tokens, cue, first)
        elif cue.verb < first:
            worth, rule = (1.2 if "say" in cue.groups else 0.5), "same-sentence"
        else:
            continue
        if cue.joined:
            worth -= 0.8
        if cue.passive and rule in ("same-sentence", "label", "label-far"):
            worth -= 0.8  # "it was written in a way that …": whoever said so stands elsewhere
        if worth > best[1]:
            best = (cue, worth, rule)
    if best[0] is None and first and tokens[first - 1].text == ":":
        return None, 1.5, "colon"
    return best


def _after_words(tokens: list[Token], cue: Cue, first: int, last: int) -> tuple[float, str]:
    """Return what a verb after the words is worth: `“…,” she said`."""
    gap = cue.at - last
    ends = last - first > 2 and final_sign(tokens, last) in ",.?!—–…-"
    comma = last < len(tokens) and tokens[last].text in ",—–"
    if gap == 0 and cue.verb + 1 < len(tokens) and _no_subject(tokens[cue.verb + 1]):
        return (1.0, "verb-after") if first > 0 and tokens[first - 1].shape is WORD else (2.4, "words-first")
    amid = first > 0 and tokens[first - 1].shape is WORD and gap > 0 and tokens[first - 1].lower != "that"
    if amid and not comma:
        return (1.0, "verb-after") if gap <= 8 else (0.0, "alone")  # "known as “Reds,” wear caps that read"
    if (ends or comma or gap == 0) and gap <= 25 and "say" in cue.groups and not _goes_elsewhere(tokens, last):
        return 3.6 - 0.03 * gap, "words-first"
    return (0.6, "verb-after") if gap <= 8 else (0.0, "alone")


def _no_subject(token: Token) -> bool:
    """Tell whether no subject can begin with what follows a verb: "“…,” said in an interview"."""
    return token.lower in PREPOSITIONS or token.lower in ("that", "he", "she", "they", "it")


def _before_words(tokens: list[Token], cue: Cue, first: int) -> tuple[float, str]:
    """Return what a verb before the words is worth: `She said, “…”`, `called it “…”`."""
    gap = first - cue.verb - 1
    says, labels = "say" in cue.groups, "label" in cue.groups
    if labels and (_names_a_place(tokens, first) or tokens[cue.at].lower in _MODALS):
        return 0.6, "label-far"
    if labels and any(token.lower in _REFLEXIVE for token in tokens[cue.verb + 1 : first]):
        return 0.0, "alone"  # "a group calling itself “The Hats”"
    semicolons = sum(1 for token in tokens[cue.verb + 1 : first] if token.text == ";")
    if gap == 1 and says and tokens[first - 1].shape is WORD and not labels:
        worth, rule = 3.0, "same-sentence"  # "saying voters “deserve to know”": the clause began before
    elif gap <= 1 and (says or labels):
        worth, rule = 3.2, "verb-before"
    elif tokens[first - 1].text in ":," and says:
        worth, rule = 3.0, "verb-before"
    elif labels and gap < 20:
        names = cue.lemma in _NAMING
        worth, rule = (2.8 if gap < 7 and names else 2.0) - 0.04 * gap, "label" if names else "label-far"
    else:
        worth, rule = (2.0 - 0.03 * gap if says else 1.0), "same-sentence"
    return worth - 0.3 * semicolons, rule


def _names_a_place(tokens: list[Token], first: int) -> bool:
    """Tell whether the words in marks are "the" and names: a road called “the Widowmaker”."""
    k = first + 1
    if tokens[k].lower != "the" or k + 1 >= len(tokens) or not tokens[k + 1].capital:
        return False
    while k + 1 < len(tokens) and tokens[k + 1].capital:
        k += 1
    return k + 1 < len(tokens) and tokens[k + 1].shape is not WORD


_MODALS = frozenset("would could might may can should must 'd".split())
_REFLEXIVE = frozenset(("itself", "himself", "herself", "themselves"))
_NAMING = frozenset(
    "accuse call describe label dub term brand denounce dismiss criticize criticise condemn deride mock".split()
)
"""Verbs that put a word on something: what is in marks after them is the speaker's own word."""


def _goes_elsewhere(tokens: list[Token], last: int) -> bool:
    """Tell whether the words after a pair begin something else than its frame: “…,” and the mayor said."""
    i = last
    while i < len(tokens) and tokens[i].text in ",—–":
        i += 1
    return i < len(tokens) and tokens[i].lower in (
        "and",
        "but",
        "or",
        "while",
        "which",
        "that",
        "of",
        "to",
        "when",
        "because",
    )


def source_of(parsed: Parsed, found: list[Phrase], sentence: Sentence, first: int, last: int) -> Phrase | None:
    """Return the source of `“…,” according to X`, of a sentence that begins with it, of "in the words of X, “…”"."""
    tokens = parsed.tokens
    places = [sentence.first] if sentence.first + 1 < sentence.last else []
    for i in (*places, *range(last, min(last + 3, len(tokens) - 1))):
        if tokens[i].lower == "according" and tokens[i + 1].lower == "to":
            return source_after(parsed, found, i + 2, sentence.last)
    for i in range(max(sentence.first, first - LONGEST_WORDS_OF), first - 1):
        if tokens[i].lower == "words" and tokens[i + 1].lower == "of" and tokens[i - 1].lower == "the":
            return source_after(parsed, found, i + 2, first)
    return None


LONGEST_WORDS_OF = 14
"""How many tokens before words in marks "in the words of" may stand."""
