"""Frames around nouns and adjectives of saying: "die Behauptung, dass", "ist überzeugt, dass", "mit dem Hinweis, …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.capitals import OBLIQUE
from reader.analysis.carried import OPTIONAL
from reader.analysis.clauses import is_konjunktiv
from reader.analysis.drafts import Draft
from reader.analysis.languages import german_words as words
from reader.analysis.nouns import is_saying
from reader.analysis.subjects import clause_of, main_subject
from reader.analysis.verb_frames import content_end
from reader.findings import QuotationKind

if TYPE_CHECKING:
    from reader.analysis.clauses import Clause
    from reader.analysis.parsed import Parsed
    from reader.analysis.phrases import Phrase

_ADJECTIVES = frozenset(words.ADJECTIVES_OF_SAYING.split())
_NOT_SAID = frozenset(words.NOUNS_OF_FACT.split())


def noun_drafts(parsed: Parsed, pieces: list[Clause], found: list[Phrase], drafts: list[Draft]) -> list[Draft]:
    """Return the quotations of a sentence that a noun or an adjective of saying introduces."""
    result: list[Draft] = []
    for number in range(1, len(pieces)):
        piece, before = pieces[number], pieces[number - 1]
        if piece.before != "," or any(d.holds(piece.first) for d in drafts + result):
            continue
        if piece.kind not in ("dass", "ob", "zu", "main") or (piece.kind == "main" and not piece.konjunktiv):
            continue
        joins = parsed.tokens[piece.first].lower in ("und", "aber", "sondern", "nicht", "zudem", "jedoch")
        if piece.kind == "main" and (before.konjunktiv or joins):
            continue
        at = _introducer(parsed, before, piece)
        if at < 0:
            unknown = _unknown_verb(parsed, pieces, found, number)
            if unknown is not None:
                result.append(unknown)
            continue
        part = (piece.first, content_end(parsed, pieces, number, inner=True))
        speaker = None if parsed.tokens[at].lower == "bekannt" else _speaker(parsed, pieces, found, at, part)
        result.append(Draft([part], QuotationKind.INDIRECT, speaker, (at, at + 1), "noun-of-saying", 0.7))
    return result


def _unknown_verb(parsed: Parsed, pieces: list[Clause], found: list[Phrase], number: int) -> Draft | None:
    """Return a clause that somebody's verb introduces although no list has the verb; None where that is unlikely."""
    piece, before = pieces[number], pieces[number - 1]
    told = piece.konjunktiv and piece.kind in ("main", "dass")
    if (
        not told
        or before.konjunktiv
        or not _plainly_told(parsed, piece)
        or before.kind != "main"
        or parsed.tokens[before.last - 1].lower in _NOT_SAYING
    ):
        return None
    part = (piece.first, content_end(parsed, pieces, number))
    speaker = main_subject(parsed, pieces[:number], found, number - 1, [part])
    if speaker is None or speaker.kind not in ("person", "name", "organisation", "pronoun"):
        return None
    return Draft([part], QuotationKind.INDIRECT, speaker, None, "somebody-s-verb", 0.5)


def _plainly_told(parsed: Parsed, piece: Clause) -> bool:
    """Tell whether a clause has a verb that only reported speech has: "sei", hardly "sollte"."""
    tokens = parsed.tokens[piece.first : piece.last]
    return any(is_konjunktiv(token) and token.lower not in OPTIONAL for token in tokens)


_NOT_SAYING = frozenset("so dadurch dafür daran dazu darin damit dagegen ohne anstatt außer".split())
"""Words before "dass" with which the clause tells a cause or an end."""


def _introducer(parsed: Parsed, before: Clause, piece: Clause) -> int:
    """Return the noun or adjective of saying that a clause hangs on; -1 without one."""
    tokens = parsed.tokens
    for i in range(before.last - 1, max(before.first, before.last - 9) - 1, -1):
        token = tokens[i]
        if parsed.pair_at[i] >= 0:
            return -1
        if not token.capital:
            if token.lower == "bekannt" and tokens[i - 1].lower == "nicht":
                return -1
            if (
                token.lower in _ADJECTIVES
                and piece.kind in ("dass", "ob", "main")
                and i >= before.last - (3 if token.lower == "bekannt" else 2)
            ):
                return i
            if (
                tokens[before.first].lower != "abgesehen"
                and token.lower in ("darüber", "davon")
                and piece.kind in ("dass", "ob")
                and i == before.last - 1
            ):
                return i
            continue
        if token.text in _NOT_SAID:
            return -1
        if is_saying(token.text) and not (i == before.first and token.text == "Bedenken"):
            # a zu-infinitive hangs only on the noun beside it
            return i if piece.kind != "zu" or i == before.last - 1 else -1
        if piece.kind == "zu":
            return -1
    return -1


def _speaker(
    parsed: Parsed, pieces: list[Clause], found: list[Phrase], at: int, part: tuple[int, int]
) -> Phrase | None:
    """Return who says it: the noun's owner, else the subject of its sentence, else the noun itself."""
    owner = _owner(parsed, found, at)
    if owner is not None:
        return owner
    home = pieces[clause_of(pieces, at)]
    if parsed.tokens[home.first].lower in ("von", "vom", "aus"):
        # "Von der Polizei kam die Nachricht, …"
        origin = next((p for p in found if p.first == home.first + 1 and p.kind in _SPEAKING), None)
        if origin is not None:
            return origin
    speaker = main_subject(parsed, pieces, found, clause_of(pieces, at), [part])
    if speaker is not None:
        return speaker
    return next((p for p in found if p.first <= at < p.last), None)


_SPEAKING = frozenset(("person", "name", "organisation"))


def _owner(parsed: Parsed, found: list[Phrase], at: int) -> Phrase | None:
    """Return whose the noun is: "die Behauptung des Ministers"; the noun phrase itself holds the genitive."""
    for phrase in found:
        if (
            phrase.head == at
            and phrase.last - phrase.head > 2
            and parsed.tokens[phrase.head + 1].lower in OBLIQUE | {"von", "der", "vom"}
        ):
            return phrase
    return None
