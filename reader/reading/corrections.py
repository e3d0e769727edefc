"""What a reader corrects: this one said it, or nobody did; kept apart from the analysis, so it can be undone."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.findings import Certainty, Correction

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reader.findings import Analysis, Quotation

__all__ = ["CORRECTED", "Correction", "Merge", "corrected"]


@dataclass(frozen=True, slots=True)
class Merge:
    """Two speakers are the same."""

    speaker: int
    """Who goes."""
    into: int
    """Who stays, with all names of both."""


CORRECTED = "your correction"
"""Stands where a rule's name stands, when a person decided."""


def corrected(analysis: Analysis, corrections: Sequence[Correction | Merge]) -> Analysis:
    """Return the analysis as the reader has it; of two corrections of one finding the later one holds."""
    for merge in corrections:
        if isinstance(merge, Merge):
            analysis = _merged(analysis, merge)
    latest = {correction.span: correction for correction in corrections if isinstance(correction, Correction)}
    if not latest:
        return analysis
    heirs = {merge.speaker: merge.into for merge in corrections if isinstance(merge, Merge)}
    quotations = []
    for quotation in analysis.quotations:
        correction = latest.get(quotation.span)
        if correction is None:
            quotations.append(quotation)
        elif not correction.dismissed:
            quotations.append(_given(quotation, correction.speaker, heirs))
    dates = tuple(d for d in analysis.dates if not (d.span in latest and latest[d.span].dismissed))
    return dataclasses.replace(analysis, quotations=tuple(quotations), dates=dates)


def _given(quotation: Quotation, speaker: int | None, heirs: Mapping[int, int]) -> Quotation:
    """Return a quotation given to another speaker, or to whom that one was merged into."""
    for _ in heirs:
        speaker = heirs.get(speaker, speaker) if speaker is not None else None
    return dataclasses.replace(quotation, speaker=speaker, rule=CORRECTED, certainty=Certainty.SURE, mention=None)


def _merged(analysis: Analysis, merge: Merge) -> Analysis:
    """Return the analysis with one speaker fewer; everything said and named is the other's now."""
    goes, stays = analysis.speaker_named(merge.speaker), analysis.speaker_named(merge.into)
    if goes is None or stays is None or goes is stays:
        return analysis
    aliases = tuple(dict.fromkeys((*stays.aliases, goes.name, *goes.aliases)))
    joined = dataclasses.replace(stays, aliases=aliases, role=stays.role or goes.role)
    return dataclasses.replace(
        analysis,
        speakers=tuple(joined if s is stays else s for s in analysis.speakers if s is not goes),
        mentions=tuple(
            dataclasses.replace(m, speaker=merge.into) if m.speaker == merge.speaker else m for m in analysis.mentions
        ),
        quotations=tuple(
            dataclasses.replace(q, speaker=merge.into) if q.speaker == merge.speaker else q for q in analysis.quotations
        ),
    )
