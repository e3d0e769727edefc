"""Frames around verbs of saying: dass-clauses, verb-second Konjunktiv, zu-infinitives, words first, colons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.clauses import is_konjunktiv
from reader.analysis.drafts import Cue, Draft
from reader.analysis.languages import german_verbs
from reader.analysis.subjects import best_subject, clause_of
from reader.analysis.tokens import Shape
from reader.analysis.verb_forms import german_forms
from reader.findings import QuotationKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.analysis.clauses import Clause
    from reader.analysis.parsed import Parsed
    from reader.analysis.phrases import Phrase
    from reader.analysis.sentences import Sentence

_ALLOWED = {name: letters for name, (letters, _) in german_verbs.GROUPS.items()}


def allows(cue: Cue, letter: str) -> bool:
    """Tell whether the verb can introduce what `letter` stands for (see the language pack)."""
    return any(letter in _ALLOWED[name] for name in cue.groups.split())


def verb_drafts(
    parsed: Parsed, sentence: Sentence, pieces: list[Clause], found: list[Phrase], cues: list[Cue]
) -> list[Draft]:
    """Return the indirect quotations that verbs of saying introduce in one sentence."""
    drafts: list[Draft] = []
    for cue in cues:
        taken = [part for draft in drafts for part in draft.parts]
        if any(draft.holds(cue.at) and draft.rule != "words-first" for draft in drafts) and not _conjoined(drafts, cue):
            pass
        content = content_before(parsed, pieces, found, cue) or content_after(parsed, pieces, cue)
        if content is None:
            continue
        parts, rule, score = content
        if any(part in taken for part in parts):
            continue
        speaker, weight = best_subject(parsed, found, pieces, cue, parts)
        if rule == "words-first" and speaker is None:
            continue
        if weight < 2.0:
            score -= 0.2
        drafts.append(Draft(parts, QuotationKind.INDIRECT, speaker, (cue.verb, cue.verb + 1), rule, score))
    return drafts


def _conjoined(drafts: list[Draft], cue: Cue) -> bool:
    return bool(drafts) and cue.at >= drafts[-1].last


def content_after(parsed: Parsed, pieces: list[Clause], cue: Cue) -> tuple[list[tuple[int, int]], str, float] | None:
    """Return the words said that follow the verb's clause, with the rule that found them."""
    home = clause_of(pieces, cue.last)
    skipped: list[Clause] = []
    for number in range(home + 1, min(len(pieces), home + 6)):
        piece = pieces[number]
        end = _content_end(parsed, pieces, number)
        if piece.before == ":":
            if piece.konjunktiv or (piece.kind == "main" and allows(cue, "v")) or piece.kind == "dass":
                if parsed.pair_at[piece.first] < 0:
                    return [(piece.first, end)], "colon", 0.8
            return None
        if piece.kind in ("dass", "ob"):
            return ([(piece.first, end)], f"{piece.kind}-clause", 1.0) if allows(cue, "d") else None
        if piece.kind == "question" and allows(cue, "d") and "decide" not in cue.groups:
            return [(piece.first, end)], "question-clause", 0.6
        if piece.kind == "zu":
            return ([(piece.first, end)], "zu-infinitive", 0.8) if allows(cue, "z") else None
        if piece.kind == "main" and piece.konjunktiv and allows(cue, "v"):
            start = piece.first
            if skipped and skipped[-1].kind == "adverbial":
                start = skipped[-1].first
            return [(start, end)], "verb-second", 0.9
        if piece.kind == "main" and not piece.konjunktiv:
            return None
        skipped.append(piece)
    return None


def _content_end(parsed: Parsed, pieces: list[Clause], number: int) -> int:
    """Return where the words said end: at the sentence's end, or where the frame's own clause goes on."""
    tokens = parsed.tokens
    last = pieces[-1].last
    for k in range(number, len(pieces)):
        piece = pieces[k]
        if k > number and piece.before in ";":
            return pieces[k - 1].last
        if (
            k > number
            and piece.kind in ("so", "wie")
            and piece.last - piece.first < 12
            and k == len(pieces) - 1
            and piece.kind == "so"
        ):
            return pieces[k - 1].last
        for i in range(piece.first + (1 if k == number else 0), piece.last - 1):
            if tokens[i].lower in ("und", "sowie") and parsed.pair_at[i] < 0 and _plain_preterite(parsed, i + 1):
                return i if tokens[i - 1].shape is not Shape.POINT else i - 1
    return last


def _plain_preterite(parsed: Parsed, i: int) -> bool:
    """Tell whether a verb of saying in the indicative stands at `i`."""
    token = parsed.tokens[i]
    if token.capital or parsed.pair_at[i] >= 0:
        return False
    readings = german_forms().get(token.lower, ())
    return any(
        form.shape == "finite" and (form.past or form.number == "sg") for form in readings
    ) and not is_konjunktiv(token)


def content_before(
    parsed: Parsed, pieces: list[Clause], found: Sequence[Phrase], cue: Cue
) -> tuple[list[tuple[int, int]], str, float] | None:
    """Return the words said that stand before the verb: "Er komme morgen, sagte Meier"."""
    home = clause_of(pieces, cue.at)
    piece = pieces[home]
    if cue.at != piece.first or home == 0 or cue.joined or piece.before == ":":
        return None
    if not _subject_follows(parsed, found, cue, piece):
        return None
    first = 0
    for k in range(home):
        if pieces[k].before in (":", ";"):
            first = k
    spoken = pieces[first:home]
    if not any(p.kind in ("main", "zu", "dass", "ob") for p in spoken):
        return None
    parts = [(spoken[0].first, spoken[-1].last)]
    score = 0.9 if any(p.konjunktiv for p in spoken) else 0.6
    rest = pieces[home + 1 :]
    if (
        rest
        and (rest[0].konjunktiv or rest[0].kind in ("dass", "zu"))
        and rest[0].kind in ("main", "dass", "adverbial", "zu", "relative")
    ):
        parts.append((rest[0].first, _content_end(parsed, pieces, home + 1)))
    return parts, "words-first", score


def _subject_follows(parsed: Parsed, found: Sequence[Phrase], cue: Cue, piece: Clause) -> bool:
    """Tell whether a possible subject stands directly after the verb."""
    for phrase in found:
        if phrase.first <= cue.at:
            continue
        if phrase.first > cue.at + 5 or phrase.first >= piece.last:
            return False
        if phrase.preposition or phrase.case == "oblique" or phrase.kind == "time":
            continue
        between = parsed.tokens[cue.at + 1 : phrase.first]
        return all(token.shape is Shape.WORD for token in between)
    return False
