"""Who an English verb of saying belongs to: the noun phrase before it, or after it where the words come first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.english_phrases import ADVERBS, english_kind
from reader.analysis.phrases import Phrase
from reader.analysis.tokens import MARK, NUMBER, WORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.analysis.drafts import Cue
    from reader.analysis.parsed import Parsed
    from reader.analysis.sentences import Sentence

KINDS = {"pronoun": 2.2, "name": 3.0, "person": 3.0, "organisation": 2.4, "document": 1.4, "time": -9.0, "": 0.0}
"""How readily each kind of noun speaks; the weights of place below are in the same units."""
LONGEST_SOURCE = 12
"""Words a source has at most that is no noun phrase known."""
APPOSED = 1.5
"""What following another phrase after a comma takes away."""
_CHAINED = frozenset(("of", "for", "from", "at", "in", "with", "on"))
_JOINS = frozenset(("and", "but", "or", "then", "to"))
"""Words before a verb that shares its subject with the verb before: "rose and called it"."""
_OWNERS = {"his": ("m", "sg"), "her": ("f", "sg"), "their": ("", "pl")}
_CONJUNCTIONS_TOO = frozenset(("after", "before", "since", "until", "as", "than", "for"))
"""Prepositions that begin a clause as well: "after a minister insisted"."""
_MAIN = frozenset(("pronoun", "name", "person", "organisation", "document"))
LISTENING = frozenset(
    "tell ask inform advise remind warn order instruct assure urge cite call describe write label term dub denounce "
    "dismiss criticize criticise condemn".split()
)
"""Verbs whose subject, in the passive, is whom the words reach or whom they are about."""
_BORDERS = frozenset(("while", "whereas", ";"))
"""What parts one main clause from another."""


def without_relatives(parsed: Parsed, found: Sequence[Phrase]) -> list[Phrase]:
    """Return the phrases with each "who" replaced by whom it stands for: "a cook, Ivan Roe, who claims" gives Roe."""
    tokens = parsed.tokens
    result: list[Phrase] = []
    for number, phrase in enumerate(found):
        relative = phrase.kind == "pronoun" and tokens[phrase.first].lower == "who"
        if not relative or not number:
            result.append(phrase)
            continue
        end = phrase.first
        while end and tokens[end - 1].text in ",—–-":
            end -= 1
        if found[number - 1].last != end:
            result.append(phrase)
            continue
        meant = _head_of(found, found[number - 1])
        # it stands where the pronoun does, but names whom it means
        result.append(Phrase(*meant[:4], "", "relative", *meant[6:]))
    return result


def _head_of(found: Sequence[Phrase], phrase: Phrase) -> Phrase:
    """Return the phrase that another one only tells more of: "a clerk" for "the town" in "a clerk in the town"."""
    number = next((i for i, other in enumerate(found) if other is phrase), 0)
    while number and found[number].preposition in _CHAINED and found[number - 1].last == found[number].first - 1:
        if found[number - 1].kind not in _MAIN and found[number].kind in _MAIN:
            break  # "a rebuke from the speaker, who": the speaker is meant
        number -= 1
    return found[number]


def said_by(parsed: Parsed, found: Sequence[Phrase], cue: Cue, words_end: int | None) -> Phrase | None:
    """Return the phrase that most likely is the subject of `cue`; `words_end` is where words said before it end."""
    if cue.passive:
        by = next((p for p in found if p.preposition == "by" and p.first == cue.verb + 2), None)
        if by is not None or cue.lemma in LISTENING:
            return by  # "a jury was told": the subject listens
    best: Phrase | None = None
    value = 0.6
    inverted = words_end is not None and all(parsed.tokens[i].shape is not WORD for i in range(words_end, cue.at))
    if not inverted and _shares_subject(parsed, found, cue):
        main = _main_subject(parsed, found, cue)
        if main is not None:
            return main
    for number, phrase in enumerate(found):
        weight = KINDS.get(phrase.kind, 0.0) + (0.4 if phrase.named else 0.0)
        joins = phrase.preposition in _CONJUNCTIONS_TOO and phrase.last == cue.at
        if phrase.preposition and not joins:
            weight -= 5.0
        if phrase.case == "oblique" and phrase.kind == "pronoun":
            weight -= 2.5
        if weight + BEST_PLACE <= value:
            continue  # no place would make it the likeliest
        weight += _place(parsed, phrase, cue, words_end, inverted=inverted)
        before = found[number - 1] if number else None
        joined = before is not None and before.last == phrase.first - 1 and before.kind in _MAIN
        if joined and parsed.tokens[phrase.first - 1].text == ",":
            weight -= APPOSED  # "Ann Roe, head of the pilots, who …, said": Roe says it
        if weight > value:
            best, value = phrase, weight
    if best is not None and best.preposition and best.last != cue.at:
        best = _head_of(found, best)
    if best is None and inverted and cue.verb + 1 < len(parsed.tokens):
        return _bare(parsed, cue.verb + 1)
    return _leading(parsed, found, _plain(best))


def _leading(parsed: Parsed, found: Sequence[Phrase], phrase: Phrase | None) -> Phrase | None:
    """Return who leads those that are somebody's: "Eva Lang" for "Eva Lang and her colleagues"."""
    tokens = parsed.tokens
    if phrase is None or not phrase.first or tokens[phrase.first].lower not in _OWNERS:
        return phrase
    joined = tokens[phrase.first - 1].lower == "and"
    leads = (p for p in found if p.last == phrase.first - 1 and p.kind in ("name", "person") and not p.preposition)
    return next(leads, phrase) if joined else phrase


def before_colon(parsed: Parsed, found: Sequence[Phrase], sentence: Sentence, colon: int) -> Phrase | None:
    """Return who speaks after a colon without a verb of saying: `Moreno: “…”`, `Her answer: “…”`, `He smiled: “…”`."""
    tokens = parsed.tokens
    first = tokens[sentence.first]
    if first.lower in _OWNERS and colon - sentence.first <= 6:
        gender, number = _OWNERS[first.lower]
        return Phrase(
            sentence.first, sentence.first + 1, sentence.first, "pronoun", "", "", number, gender, named=False
        )
    speaking = [
        p
        for p in found
        if p.last <= colon and p.kind in ("name", "person", "pronoun", "organisation") and not p.preposition
        if tokens[p.first].lower != "it"
    ]
    comma = next((i for i in range(colon - 1, sentence.first, -1) if tokens[i].text == ","), sentence.first)
    nearer = [p for p in speaking if p.first > comma]  # "Asked about it, Lang demurred: “…”"
    papers = [p for p in found if p.last <= colon and p.kind == "document" and not p.preposition]
    return _plain(next(iter(nearer or speaking or papers), None))


def source_after(parsed: Parsed, found: Sequence[Phrase], first: int, stop: int) -> Phrase | None:
    """Return the source that "according to" at `first` - 2 names: a phrase, or words that are none up to a comma."""
    tokens = parsed.tokens
    for phrase in found:
        if first <= phrase.first <= first + 1 and phrase.kind:
            owns = not phrase.named and tokens[phrase.last - 1].lower.endswith(("'s", "’s"))
            if owns and phrase.last < stop and tokens[phrase.last].shape is WORD:
                break  # "the architect's drawings": the drawings are the source
            return phrase
    end = first
    while end < min(stop, first + LONGEST_SOURCE) and tokens[end].shape in (WORD, NUMBER):
        end += 1
    return Phrase(first, end, end - 1, "document", "to", "", "", "", named=False) if end > first else None


def within_sentence(parsed: Parsed, found: Sequence[Phrase], first: int) -> Phrase | None:
    """Return the subject of a sentence that holds words in marks without a verb: "The crowd broke into “…”"."""
    for phrase in found:
        if phrase.last > first:
            break
        if phrase.kind in _MAIN and not phrase.preposition and parsed.tokens[phrase.first].lower != "it":
            return _plain(phrase)
    return None


def _plain(phrase: Phrase | None) -> Phrase | None:
    """Return a phrase without the sign that a relative pronoun stood for it."""
    return phrase._replace(case="") if phrase is not None and phrase.case == "relative" else phrase


def _shares_subject(parsed: Parsed, found: Sequence[Phrase], cue: Cue) -> bool:
    """Tell whether a verb has the main clause's subject: "rose and called", "…, calling it", "used it to call"."""
    if any(p.last == cue.at for p in found) and not cue.joined:
        return False
    tokens = parsed.tokens
    i = cue.at - 1
    while i > 0 and (tokens[i].lower in ADVERBS or tokens[i].lower.endswith("ly")) and tokens[i].lower not in _JOINS:
        i -= 1
    return cue.joined or (i >= 0 and tokens[i].lower in _JOINS)


def _main_subject(parsed: Parsed, found: Sequence[Phrase], cue: Cue) -> Phrase | None:
    """Return the first phrase of the clause that can speak and is no object of a preposition."""
    tokens = parsed.tokens
    best: Phrase | None = None
    for phrase in found:
        if phrase.last > cue.at:
            break
        border = any(tokens[i].lower in _BORDERS for i in range(best.last, phrase.first)) if best is not None else False
        free = not phrase.preposition or phrase.preposition in _CONJUNCTIONS_TOO
        speaks = phrase.kind in _MAIN and free and phrase.case != "relative"
        if speaks and tokens[phrase.first].lower != "it" and (best is None or border):
            best = phrase
    return best


def _bare(parsed: Parsed, i: int) -> Phrase | None:
    """Return the lone noun of a headline: "…, says mayor"."""
    token = parsed.tokens[i]
    if token.shape is not WORD or english_kind(token.text) not in ("person", "organisation"):
        return None
    return Phrase(i, i + 1, i, english_kind(token.text), "", "", "sg", "", named=False)


BEST_PLACE = 5.0
"""The most that a place is worth: right beside the verb."""


def _place(parsed: Parsed, phrase: Phrase, cue: Cue, words_end: int | None, *, inverted: bool) -> float:
    tokens = parsed.tokens
    if phrase.first > cue.verb:
        gap = phrase.first - cue.verb - 1
        between = tokens[cue.verb + 1 : phrase.first]
        if any(t.shape is not WORD for t in between):
            return -6.0
        if inverted:
            return 5.0 - 0.8 * gap
        return -5.0
    if phrase.last > cue.at:
        return -6.0
    if inverted:
        return -3.0
    if phrase.case == "relative":
        return _as_relative(parsed, phrase, cue)
    between = tokens[phrase.last : cue.at]
    gap = sum(1 for t in between if t.lower not in ADVERBS and not t.lower.endswith("ly"))
    end = cue.at - 1
    while end > phrase.last and (tokens[end].lower in ADVERBS or tokens[end].lower.endswith("ly")):
        end -= 1
    closed = tokens[end].text == "," or (tokens[end].shape is MARK and tokens[end - 1].text == ",")
    aside = closed and tokens[phrase.last].text == "," and phrase.last < end
    if any(parsed.pair_at[i] >= 0 for i in range(phrase.last, cue.at)) and not aside:
        return -4.0
    weight = 0.0
    if gap == 0:
        weight = 5.0
    elif aside:
        # "Mr. Smith, who owns the house, said": what stands between two commas is an aside
        commas = sum(1 for t in between if t.text == ",")
        weight = (4.2 if phrase.kind else 1.0) - 0.02 * gap - 0.6 * max(0, commas - 2)
    else:
        weight = 2.0 - 0.25 * gap - 1.0 * sum(1 for t in between if t.text in ",;:")
    if words_end is not None and phrase.first < words_end:
        weight -= 4.0
    return weight


def _as_relative(parsed: Parsed, phrase: Phrase, cue: Cue) -> float:
    """Return what whom a relative pronoun means is worth as the subject of a verb in its clause."""
    tokens = parsed.tokens
    who = next((i for i in range(phrase.last, cue.at) if tokens[i].lower == "who"), -1)
    if who < 0:
        return -6.0
    between = tokens[who + 1 : cue.at]
    closed = any(t.text == "," for t in between)
    return -6.0 if closed else 5.0 - 0.1 * len(between)
