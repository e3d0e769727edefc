"""The stages in their order: from a text to its quotations, still told in tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.carried import free_draft
from reader.analysis.clauses import clauses
from reader.analysis.cues import german_cues
from reader.analysis.direct import direct_drafts
from reader.analysis.parsed import parse
from reader.analysis.phrases import phrases
from reader.analysis.subjects import best_subject
from reader.analysis.source_frames import source_drafts
from reader.analysis.verb_frames import verb_drafts
from reader.findings import QuotationKind

if TYPE_CHECKING:
    from reader.analysis.clauses import Clause
    from reader.analysis.drafts import Cue, Draft
    from reader.analysis.parsed import Parsed
    from reader.analysis.phrases import Phrase


class Reading(NamedTuple):
    """What the stages found in a text."""

    parsed: Parsed
    drafts: list[Draft]
    """In order of their start."""
    phrases: list[Phrase]
    """The noun phrases outside quotation marks, in order."""


def read_german(text: str) -> Reading:
    """Return the quotations of a German text."""
    parsed = parse(text)
    result: list[Draft] = []
    every: list[Phrase] = []
    current: Phrase | None = None
    paragraph = -1
    for sentence in parsed.sentences:
        if sentence.paragraph > paragraph + 2:
            current = None
        paragraph = sentence.paragraph
        pieces = clauses(parsed, sentence)
        if not pieces:
            continue
        found = phrases(parsed, sentence.first, sentence.last)
        every.extend(found)
        cues = german_cues(parsed, pieces)
        sources = source_drafts(parsed, sentence, pieces, found, cues)
        verbs = [d for d in verb_drafts(parsed, sentence, pieces, found, cues) if not _covered(d, sources)]
        indirect = sources + verbs
        free = free_draft(parsed, pieces, indirect, current)
        if free is not None:
            indirect.append(free)
        direct = direct_drafts(parsed, sentence, pieces, found, cues, indirect)
        indirect = [d for d in indirect if not _all_in_marks(d, direct)]
        drafts = indirect + direct
        for draft in direct:
            if draft.speaker is None and draft.rule == "alone" and current is not None:
                draft.speaker, draft.rule = current, "carried-on"
        result.extend(drafts)
        current = _speaking(parsed, found, pieces, cues, drafts) or current
    result.sort(key=lambda d: (d.first, -d.last))
    return Reading(parsed, result, every)


def _speaking(
    parsed: Parsed, found: list[Phrase], pieces: list[Clause], cues: list[Cue], drafts: list[Draft]
) -> Phrase | None:
    """Return who has the word after a sentence: who said something in it, or whose saying it tells without words."""
    said = [d for d in drafts if d.speaker is not None]
    if said:
        return said[0].speaker
    for cue in cues:
        speaker, weight = best_subject(parsed, found, pieces, cue, ())
        if speaker is not None and weight > 4.0:
            return speaker
    return None


def _covered(draft: Draft, others: list[Draft]) -> bool:
    """Tell whether another draft holds the very same words."""
    return any(draft.parts == other.parts for other in others)


def _all_in_marks(draft: Draft, direct: list[Draft]) -> bool:
    """Tell whether an indirect quotation is nothing but words in marks that are direct speech already."""
    length = sum(last - first for first, last in draft.parts)
    marked = sum(max(0, min(last, d.last) - max(first, d.first)) for first, last in draft.parts for d in direct)
    return draft.kind is QuotationKind.INDIRECT and marked * 5 >= length * 4
