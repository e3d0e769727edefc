"""What a reader corrects: this one said it, or nobody did; kept apart from the analysis, so it can be undone."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from reader.findings import Certainty, Correction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.findings import Analysis


__all__ = ["CORRECTED", "Correction", "corrected"]

CORRECTED = "your correction"
"""Stands where a rule's name stands, when a person decided."""


def corrected(analysis: Analysis, corrections: Sequence[Correction]) -> Analysis:
    """Return the analysis as the reader has it; of two corrections of one finding the later one holds."""
    if not corrections:
        return analysis
    latest = {correction.span: correction for correction in corrections}
    quotations = []
    for quotation in analysis.quotations:
        correction = latest.get(quotation.span)
        if correction is None:
            quotations.append(quotation)
        elif not correction.dismissed:
            quotations.append(
                dataclasses.replace(
                    quotation, speaker=correction.speaker, rule=CORRECTED, certainty=Certainty.SURE, mention=None
                )
            )
    dates = tuple(d for d in analysis.dates if not (d.span in latest and latest[d.span].dismissed))
    return dataclasses.replace(analysis, quotations=tuple(quotations), dates=dates)
