"""English indirect speech: that-clauses, bare clauses, whether, to-infinitives, words first, according to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.drafts import Draft
from reader.analysis.english_forms import english_forms
from reader.analysis.english_phrases import ADVERBS, DETERMINERS, PREPOSITIONS, english_kind
from reader.analysis.english_subjects import said_by, source_after
from reader.analysis.languages import english_words as words
from reader.analysis.tokens import MARK, NUMBER, POINT, WORD
from reader.findings import QuotationKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.analysis.drafts import Cue
    from reader.analysis.parsed import Parsed
    from reader.analysis.phrases import Phrase
    from reader.analysis.sentences import Sentence

_LETTERS = {name: letters for name, (letters, _) in words.GROUPS.items()}
_QUESTIONS = frozenset("whether how why what who when where if".split())
_BARE = frozenset(
    (
        "say think believe hope add claim argue insist suggest tell acknowledge admit concede warn note explain "
        "predict fear feel know suspect maintain contend reply allege assert agree expect announce reveal warn "
        "write estimate confirm recall deny guess reckon promise"
    ).split()
)
"""Verbs that take a clause without "that" in newspapers."""


def indirect_drafts(
    parsed: Parsed, sentence: Sentence, found: list[Phrase], cues: list[Cue], direct: list[Draft]
) -> list[Draft]:
    """Return the indirect quotations of a sentence; what is all in marks is direct already."""
    drafts: list[Draft] = []
    end = _end(parsed, sentence)
    source = _according(parsed, sentence, found, end)
    if source is not None and not all(_marked(parsed, direct, first, last) for first, last in source.parts):
        drafts.append(source)
    if source is not None and _relays(parsed, found, cues, source):
        drafts, end = [], source.parts[0][1]
    for cue in cues:
        if any(d.cue == (cue.verb, cue.verb + 1) and d.rule in ("words-first", "verb-before") for d in direct):
            continue
        if any(draft.holds(cue.verb) for draft in drafts):
            continue
        words_end: int | None = None
        content = _after(parsed, found, cue, _stop(parsed, found, cues, cue, end))
        if content is None or (content[1] == "bare-clause" and not any(p.last == cue.at for p in found)):
            before = _before(parsed, sentence, found, cue, end)
            if before is not None:
                content, words_end = before, before[0][0][1]
        if content is None:
            continue
        if all(_marked(parsed, direct, first, last) for first, last in content[0]):
            continue
        speaker = _with_main_verb(parsed, cue, direct, drafts) or said_by(parsed, found, cue, words_end)
        told = cue.passive and cue.lemma == "tell" and parsed.tokens[cue.at - 1].lower not in ("when", "if")
        if speaker is None and not told:
            continue
        if content[1] == "question-clause" and cue.lemma == "show" and speaker is not None and not speaker.kind:
            continue  # "the window shows what the street was": nothing is said
        drafts.append(
            Draft(content[0], QuotationKind.INDIRECT, speaker, (cue.verb, cue.verb + 1), content[1], content[2])
        )
    return drafts


def _relays(parsed: Parsed, found: Sequence[Phrase], cues: Sequence[Cue], source: Draft) -> bool:
    """Tell whether a source after a that-clause only relays it: "She noted that …, according to a memo"."""
    if len(source.parts) > 1 or source.cue is None or source.cue[0] < source.first:
        return False
    first, last = source.parts[0]
    for cue in cues:
        if first < cue.verb < last and "say" in cue.groups and not cue.joined and not cue.passive:
            content = _after(parsed, found, cue, last)
            subject = said_by(parsed, found, cue, None)
            named = subject is not None and subject.kind in ("pronoun", "name", "person") and subject.last <= cue.at
            return named and content is not None and content[1] == "that-clause"
    return False


def _with_main_verb(parsed: Parsed, cue: Cue, direct: Sequence[Draft], drafts: Sequence[Draft]) -> Phrase | None:
    """Return who spoke before in the sentence where a verb only goes along: "…, she said, adding that"."""
    before = parsed.tokens[cue.verb - 1 : cue.verb] or parsed.tokens[:1]
    if not cue.joined or not (before[0].text == "," or before[0].shape is MARK):
        return None
    said = [d for d in (*drafts, *direct) if d.speaker is not None and d.cue is not None and d.cue[0] < cue.verb]
    return said[0].speaker if said else None


def _stop(parsed: Parsed, found: Sequence[Phrase], cues: Sequence[Cue], cue: Cue, end: int) -> int:
    """Return where the words of a verb end because somebody says something else: "and vowed", ", but friends say"."""
    tokens = parsed.tokens
    for other in cues:
        if not cue.verb + 3 < other.at < end - 1 or other.passive:
            continue
        subject = next((p for p in found if p.last == other.at and p.kind != "time"), None)
        groups = set(other.groups.split())
        if not (_TELLS & groups or ("label" in groups and subject is not None)):
            continue
        start = subject.first if subject is not None and not other.joined else other.at
        before = tokens[start - 1]
        if start < cue.verb + 3:
            continue
        if other.joined and (before.text == "," or (before.shape is MARK and tokens[start - 2].text == ",")):
            return other.at - (before.text == ",")
        aside = any(token.lower in ("who", "which") for token in tokens[max(0, cue.at - 4) : cue.at])
        if before.text == ";" or (aside and before.text == "," and subject is None and not other.joined):
            return start - 1  # "…, who urged them to move, said": the aside ends
        joins = before.lower in ("and", "but", "while")
        if not other.joined and joins and (subject is None or tokens[start - 2].text == ","):
            return start - 1 - (tokens[start - 2].text == ",")
    return end


def _end(parsed: Parsed, sentence: Sentence) -> int:
    last = sentence.last
    while last > sentence.first and parsed.tokens[last - 1].shape is POINT and parsed.tokens[last - 1].text in ".!?…":
        last -= 1
    return last


def _marked(parsed: Parsed, direct: Sequence[Draft], first: int, last: int) -> bool:
    """Tell whether nearly all letters of some words stand in marks that are direct speech already."""
    marked = [(max(first, a), min(last, b)) for d in direct for a, b in d.parts if a < last and first < b]
    return 10 * sum(_letters(parsed, a, b) for a, b in marked) >= 9 * _letters(parsed, first, last)


def _letters(parsed: Parsed, first: int, last: int) -> int:
    return sum(t.end - t.start for t in parsed.tokens[first:last] if t.shape in (WORD, NUMBER))


def _allows(cue: Cue, letter: str) -> bool:
    return any(letter in _LETTERS[name] for name in cue.groups.split())


def _after(
    parsed: Parsed, found: Sequence[Phrase], cue: Cue, end: int
) -> tuple[list[tuple[int, int]], str, float] | None:
    """Return the clause after the verb with its rule."""
    tokens = parsed.tokens
    for i in range(cue.verb + 1, min(cue.verb + 14, end)):
        lower = tokens[i].lower
        if parsed.pair_at[i] >= 0 and parsed.tokens[i - 1].lower in ("on", "in", "the"):
            continue  # told on “Good Day” that: a programme's name
        if parsed.pair_at[i] >= 0 and parsed.pair_at[i] == parsed.pair_at[i - 1]:
            continue
        if parsed.pair_at[i] >= 0 or lower in (";", ":") or (lower == "," and not _aside(parsed, i, end)):
            break
        if i + 2 < end and lower == "that" and _allows(cue, "t") and cue.lemma != "ask":
            if _has_verb(parsed, cue.verb, i):
                break  # said he believed that: what is said begins before
            if i > cue.verb + 1 and tokens[cue.verb + 1].lower in PREPOSITIONS and _says_on(parsed, i + 1):
                break  # pointed to an email that boasted
            return [(i, end)], "that-clause", 1.0
        told_how = i == cue.verb + 2 and (tokens[i - 1].lower in _HOW or tokens[i - 1].lower.endswith("ly"))
        if i + 2 < end and lower in _QUESTIONS and (i == cue.verb + 1 or told_how) and _allows(cue, "i"):
            return None if cue.lemma in _ON_THINGS else ([(i, end)], "question-clause", 0.7)
        if cue.lemma == "accuse" and lower == "of" and i + 3 < end and tokens[i + 1].lower.endswith("ing"):
            return [(i + 1, end)], "accused-of", 0.7
        calls = cue.lemma == "call" and tokens[cue.verb + 1].lower == "on"
        if lower == "to" and i <= cue.verb + 6 and (calls or _allows(cue, "z")) and _infinitive(parsed, i + 1, end):
            if _has_verb(parsed, cue.verb, i):
                break  # claimed the judge had told them to: a clause of its own
            if (
                end - i < 3
                or (cue.lemma in ("decline", "refuse") and tokens[i + 1].lower in english_forms())
                or tokens[i - 1].lower == "not"
                or tokens[i + 1].lower == "be"
            ):
                return None  # declined to comment, refused to say, asked not to be named
            return [(i, end)], "to-infinitive", 0.6
    start = _bare_start(parsed, found, cue, end)
    return ([(start, end)], "bare-clause", 0.8) if start >= 0 else None


_HOW = frozenset("aloud again also now later first then".split())
"""Words that may stand between a verb and the question it asks."""
_TELLS = frozenset(("say", "promise"))
_ON_THINGS = frozenset("describe call mock read cite quote recite see".split())
"""Verbs after which a question word introduces what somebody spoke of, not what they said."""
_OBJECTS = frozenset(
    "deny write announce reveal confirm expect fear predict promise recall claim allege suggest".split()
)
"""Verbs that as often have an object, so that a comma before any finite verb ends what they say."""


def _infinitive(parsed: Parsed, i: int, end: int) -> bool:
    """Tell whether a verb rather than a listener follows "to"."""
    if i >= end:
        return False
    token = parsed.tokens[i]
    return not token.capital and english_kind(token.text) == "" and token.lower not in DETERMINERS


def _bare_start(parsed: Parsed, found: Sequence[Phrase], cue: Cue, end: int) -> int:
    """Return where a clause without "that" begins after the verb; -1 where none does."""
    tokens = parsed.tokens
    if cue.lemma not in _BARE or cue.passive:
        return -1
    start = cue.verb + 1
    if cue.lemma == "tell":
        listener = next((p for p in found if p.first == start), None)
        if listener is not None:
            start = listener.last
        elif start < end and tokens[start].lower in ("him", "her", "them", "me", "us"):
            start += 1
        else:
            return -1
    while (
        start + 1 < end
        and not (tokens[start].lower == "there" and tokens[start + 1].lower in _FINITE)
        and (
            tokens[start].lower in ADVERBS
            or english_kind(tokens[start].text) == "time"
            or tokens[start].lower in ("on", "last")
        )
    ):
        start += 1
    if start + 2 >= end or tokens[start].shape not in (WORD, NUMBER):
        return -1
    if not _has_verb(parsed, start, end) and not _begins_clause(parsed, found, cue, start, end):
        return -1
    if cue.lemma in _OBJECTS:
        comma = next((i for i in range(start, end) if tokens[i].text == ","), end)
        if not _has_verb(parsed, start, comma):
            return -1
    return start if tokens[start].lower not in PREPOSITIONS or tokens[start].lower in _OPENING else -1


def _begins_clause(parsed: Parsed, found: Sequence[Phrase], cue: Cue, start: int, end: int) -> bool:
    """Tell whether what follows "said" without a comma before its subject is a clause whose verb no form shows."""
    subject = next((p for p in found if p.last == cue.at), None)
    shares = parsed.tokens[cue.at - 1].lower in ("and", "but")
    if cue.lemma not in ("say", "tell") or end - start < 4 or not (subject is not None or shares):
        return False
    if subject is not None and subject.first and parsed.tokens[subject.first - 1].text == ",":
        return False
    opening = next((p for p in found if p.first == start and p.kind != "time"), None)
    after = parsed.tokens[opening.last].lower if opening is not None and opening.last < end else ""
    if opening is not None and opening.kind == "pronoun" and (not after or after in PREPOSITIONS):
        return False  # "I said it at a dinner"
    return opening is not None or parsed.tokens[start].lower in DETERMINERS


_OPENING = frozenset("in under with at by without from".split())
"""Prepositions that may begin what is said."""


def _aside(parsed: Parsed, comma: int, end: int) -> bool:
    """Tell whether the comma opens or closes a single word set apart: "warned, however, that"."""
    tokens = parsed.tokens
    return (comma + 2 < end and tokens[comma + 2].text == ",") or tokens[comma - 2].text == ","


def _has_verb(parsed: Parsed, start: int, end: int) -> bool:
    """Tell whether the words hold a finite verb, as far as its form shows."""
    for i in range(start + 1, end):
        lower = parsed.tokens[i].lower
        before = parsed.tokens[i - 1].lower
        if before in DETERMINERS or before == "to":
            continue  # "her plan", "to put": no finite verb
        if (
            lower in _FINITE
            or (lower.endswith("ed") and not parsed.tokens[i].capital)
            or lower.endswith(("n't", "n’t"))
        ):
            return True
    return False


_FINITE = frozenset((words.AUXILIARIES + " " + words.COMMON_PAST).split())


def _before(
    parsed: Parsed, sentence: Sentence, found: Sequence[Phrase], cue: Cue, end: int
) -> tuple[list[tuple[int, int]], str, float] | None:
    """Return the words before `, X said`, and those after it where the frame stands in their middle."""
    tokens = parsed.tokens
    if not (cue.lemma in _BARE or "say" in cue.groups) or cue.joined:
        return None
    subject = next((p for p in found if p.last == cue.at), None) or next(
        (p for p in found if p.first == cue.verb + 1 and not p.preposition), None
    )
    inverted = subject is not None and subject.first > cue.verb
    if inverted and cue.lemma in _LISTENED:
        return None  # "told the paper": who listens
    if inverted and subject is not None and subject.last < end and _says_on(parsed, subject.last):
        return None  # "Ann Roe, a nurse, said she was": what follows is said
    if tokens[sentence.first].lower in _CIRCUMSTANCES:
        return None
    comma = (min(subject.first, cue.at) if subject is not None else cue.at) - 1
    if subject is None and (tokens[comma].text != "," or _ends_aside(parsed, sentence, comma)):
        return None
    if inverted and _ends_aside(parsed, sentence, comma, alone=True):
        return None  # "Ann Roe, who voted no, disputed the sum": what stands before the verb is its subject
    # a subject with an aside: ", the clerk, Ann Lee, said"
    while comma > sentence.first and tokens[comma].text == ",":
        aside = next((p for p in found if p.last == comma and p.kind in ("person", "name", "organisation")), None)
        if aside is None or tokens[aside.first - 1].text != "," or aside.first - 1 <= sentence.first + 2:
            break
        comma = aside.first - 1
    if comma < sentence.first + 1 or tokens[comma].text not in ",—–":
        return None
    after = max(cue.verb, subject.last - 1 if subject is not None else 0) + 1
    told = _has_verb(parsed, after, end) or _has_verb(parsed, sentence.first, comma)
    if after + 2 < end and tokens[after].text == "," and told:
        return [(sentence.first, comma), (after + 1, end)], "words-around", 0.8
    if end - cue.verb > 14 or comma <= sentence.first + 2 or not _has_verb(parsed, sentence.first, comma):
        return None
    return [(sentence.first, comma)], "words-first", 0.8


def _ends_aside(parsed: Parsed, sentence: Sentence, comma: int, *, alone: bool = False) -> bool:
    """Tell whether a comma ends an aside on the sentence's subject: "An official, who asked not to be named, said".

    With `alone` nothing but the aside may stand between the subject and the comma.
    """
    tokens = parsed.tokens
    for i in range(sentence.first + 1, comma - 2):
        if tokens[i].text == "," and tokens[i + 1].lower in ("who", "which", "whose"):
            if alone and any(tokens[k].text == "," for k in range(i + 1, comma)):
                return False
            return not _has_verb(parsed, sentence.first, i)
    return False


_LISTENED = frozenset(("tell", "inform", "remind", "assure", "advise", "warn", "notify", "reassure"))
"""Verbs whose noun after them listens."""
_CIRCUMSTANCES = frozenset(
    "asked speaking citing questioned pressed writing when while after before as although though".split()
)
"""First words of what tells how somebody came to speak, rather than what they said."""


def _says_on(parsed: Parsed, i: int) -> bool:
    """Tell whether the word at `i`, adverbs left out, is a finite verb."""
    tokens = parsed.tokens
    while i + 1 < len(tokens) and (tokens[i].lower in ADVERBS or tokens[i].lower.endswith("ly")):
        i += 1
    token = tokens[i + (tokens[i].shape is MARK and i + 1 < len(tokens))]
    return not token.capital and (token.lower in _FINITE or token.lower.endswith(("ed", "n't", "n’t")))


def _according(parsed: Parsed, sentence: Sentence, found: Sequence[Phrase], end: int) -> Draft | None:
    """Return what "according to X" gives the source of."""
    tokens = parsed.tokens
    for i in range(sentence.first, end - 2):
        if tokens[i].lower != "according" or tokens[i + 1].lower != "to" or parsed.pair_at[i] >= 0:
            continue
        speaker = source_after(parsed, found, i + 2, end)
        if speaker is None:
            return None
        parts = []
        stop = i
        while stop > sentence.first and tokens[stop - 1].text in ",–—":
            stop -= 1
        if stop > sentence.first:
            parts.append((sentence.first, stop))
        start = next((k for k in range(speaker.last, end) if tokens[k].text == ","), end) + 1
        if start < end and tokens[start].lower in ("who", "which", "whose"):
            start = next((k for k in range(start, end) if tokens[k].text == ","), end) + 1
        if start < end - 1 and (not parts or tokens[start].lower not in ("a", "an", "the", "who", "which", "one")):
            parts.append((start, end))
        if sum(last - first for first, last in parts) < 3:
            return None  # "Not so, according to Ann Roe"
        return Draft(parts, QuotationKind.INDIRECT, speaker, (i, i + 2), "according-to", 0.9)
    return None
