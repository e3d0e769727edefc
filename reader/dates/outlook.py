"""Whether a bare weekday lies ahead of the article or behind it, from the words of its own clause.

What stands right before it decides first ("auf Montag", "seit Montag", "adjourned until Monday"); then an intention
before an infinitive ("plans to meet on Monday", "kündigte an, am Montag zurückzutreten"); then the tense of its own
clause; only then the rest of the sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.dates.passage import Passages

_AHEAD, _OPEN, _BEHIND = 1, 0, -1

# A clause longer than this is a list; what stands farther away says nothing.
_REACH = 30
# "plans, after a pause, to meet": so far an infinitive stands behind the word that governs it.
_GOVERNED = 4
_BOUNDARIES = frozenset(("COMMA", "COLONMARK", "SEMICOLON", "LPAR", "RPAR", "QUOTE", "CLAUSE", "STOP"))


def outlook(passages: Passages, index: int) -> int:
    """Return 1 where the weekday whose first token this is lies ahead, -1 where behind, 0 where nothing tells."""
    first, last = _clause(passages, index)
    tense = _tense(passages, first, last, index)
    told = _led(passages, first, last, index, tense)
    if told is not None:
        return told
    if _is_governed(passages, first, index) or (not tense and _is_infinitive(passages, first, last)):
        return _AHEAD
    return tense or _present(passages, first, last, index) or _rest(passages, first, last, index)


def is_intended(passages: Passages, index: int) -> bool:
    """Tell whether a date stands in an infinitive without a tense of its own: "kündigte an, im Mai zurückzutreten"."""
    first, last = _clause(passages, index)
    return not _tense(passages, first, last, index) and _is_infinitive(passages, first, last)


def _clause(passages: Passages, index: int) -> tuple[int, int]:
    """Return first and last token of the clause, as marks and conjunctions cut it."""
    tokens, sentence = passages.tokens, passages.sentence
    first = index
    while first > max(0, index - _REACH) and sentence[first - 1] == sentence[index] and not _cuts(passages, first - 1):
        first -= 1
    last, end = index, min(len(tokens), index + _REACH) - 1
    while last < end and sentence[last + 1] == sentence[index] and not _cuts(passages, last + 1):
        last += 1
    return first, last


def _cuts(passages: Passages, index: int) -> bool:
    senses = passages.tokens[index].senses
    if "DASH" in senses:
        token, text = passages.tokens[index], passages.text
        return text[token.start - 1 : token.start].isspace()
    return not _BOUNDARIES.isdisjoint(senses)


def _tense(passages: Passages, first: int, last: int, index: int) -> int:
    """Return the tense of the verb nearest to the weekday in its clause."""
    verbs = [at for at in passages.verbs_between(first, last) if at != index]
    if not verbs:
        return _OPEN
    nearest = min(verbs, key=lambda at: abs(at - index))
    return passages.tense_of(nearest)


def _led(passages: Passages, first: int, last: int, index: int, tense: int) -> int | None:
    """Return what the preposition before the weekday tells; None where there is none that does."""
    at = index - 1
    if at >= first and "PREPARTICLE" in passages.tokens[at].senses:
        at -= 1  # "bis zum Freitag", "seit dem Montag"
    if at < first:
        return None
    senses = passages.tokens[at].senses
    if "OF" in senses and "AHEADOF" in passages.tokens[at - 1].senses:
        return _AHEAD
    if "SINCE" in senses:
        return _BEHIND
    if "'am'" in senses and at > first and "DET" in passages.tokens[at - 1].senses:
        return _attribute(passages, index)
    if "AHEADPREP" in senses:
        return _AHEAD
    arranged = any("ARRANGED" in passages.tokens[i].senses for i in range(first, last + 1))
    if "ARRANGEDPREP" in senses and arranged:
        return _AHEAD
    if "OPENPREP" in senses:
        return _AHEAD if arranged or tense >= 0 else _BEHIND
    return None


def _attribute(passages: Passages, index: int) -> int | None:
    """Return what the participle in "des am Sonntag getöteten Mannes", "die am Sonntag beginnende Messe" tells."""
    tokens, text = passages.tokens, passages.text
    if index + 2 >= len(tokens) or not passages.is_small(index + 1) or not text[tokens[index + 2].start].isupper():
        return None
    word = text[tokens[index + 1].start : tokens[index + 1].end].rstrip("nmrs")
    if not word.endswith("e") or "SENTFUTURE" in tokens[index + 1].senses or word.startswith(("geplant", "vorgeseh")):
        return None
    return _AHEAD if word.endswith("nde") else _BEHIND


def _is_governed(passages: Passages, first: int, index: int) -> bool:
    """Tell whether an infinitive before the weekday is intended: "hopes to leave on Saturday", "is to rule"."""
    tokens = passages.tokens
    for at in range(index - 1, first, -1):
        if "TOMARK" not in tokens[at].senses or not passages.is_small(at + 1):
            continue
        governing = tokens[max(first, at - _GOVERNED) : at]
        if "BEFORM" in tokens[at - 1].senses or any("INTENT" in token.senses for token in governing):
            return True
        agreed = any("AGREED" in token.senses for token in governing)
        return agreed and "MEETING" in tokens[at + 1].senses
    return False


def _is_infinitive(passages: Passages, first: int, last: int) -> bool:
    """Tell whether the clause is an infinitive with "zu", not of the perfect ("gewesen zu sein")."""
    tokens = passages.tokens
    held = range(first, last + 1)
    if any("PERFECT" in tokens[at].senses for at in held):
        return False
    for at in held:
        if "TOINF" in tokens[at].senses:
            return True
        if "ZU" in tokens[at].senses and at < last and passages.is_small(at + 1):
            follows = passages.text[tokens[at + 1].start : tokens[at + 1].end]
            if follows.endswith("n"):
                return True
    return False


def _present(passages: Passages, first: int, last: int, index: int) -> int:
    """Return 1 where the clause has a verb of the present and nothing of the past: news tell of what comes."""
    tokens = passages.tokens
    found, perfect, participle = _OPEN, False, False
    for at in range(first, last + 1):
        senses = tokens[at].senses
        participle = participle or ("PARTICIPLE" in senses and "SENTPRESENT" not in senses)
        if "PERFECTIVE" in senses:
            perfect = True
        elif "SENTPRESENT" in senses:
            found = _AHEAD
        if "BEFORM" in senses and at < last:
            # "is meeting", "are on Saturday"
            following = tokens[at + 1].senses
            if "GERUND" in following or at + 1 == index or ("ON" in following and at + 2 == index):
                found = _AHEAD
    return found or int(perfect and not participle)


def _rest(passages: Passages, first: int, last: int, index: int) -> int:
    """Return what the rest of the sentence tells, where the clause has no verb of its own."""
    if any(passages.verbs_between(first, last)):
        return _OPEN
    return passages.outlook(index)
