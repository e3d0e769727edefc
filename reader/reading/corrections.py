"""What a reader corrects: this one said it, or nobody did; kept apart from the analysis, so it can be undone.

A correction outlives the program as plain data. Speakers are kept with their names, because another version of the
analysis may number them otherwise.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.article import Removed
from reader.findings import Certainty, Correction
from reader.reading.restoring import Restored
from reader.spans import Span
from reader.tongue import later

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reader.findings import Analysis, Quotation

__all__ = ["CORRECTED", "Change", "Correction", "Merge", "as_data", "corrected", "from_data"]


@dataclass(frozen=True, slots=True)
class Merge:
    """Two speakers are the same."""

    speaker: int
    """Who goes."""
    into: int
    """Who stays, with all names of both."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A kept change that names a speaker nobody has met yet: one who is named only in a line that was put back."""

    entry: Mapping[str, object]
    """As `as_data` made it."""


Change = Correction | Merge | Restored | Unread
"""Everything a reader can change about an article, one after the other, and take back."""

CORRECTED = later("your correction")
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


def as_data(changes: Sequence[Change], analysis: Analysis) -> list[dict[str, object]]:
    """Return changes as they are kept in a file."""

    def named(number: int | None) -> list[object] | None:
        speaker = analysis.speaker_named(number)
        return None if speaker is None else [speaker.id, speaker.name]

    kept: list[dict[str, object]] = []
    for change in changes:
        if isinstance(change, Merge):
            kept.append({"merge": named(change.speaker), "into": named(change.into)})
        elif isinstance(change, Restored):
            removed = change.removed
            kept.append({"restore": removed.text, "line": removed.line, "rule": removed.rule})
        elif isinstance(change, Unread):
            kept.append(dict(change.entry))
        else:
            span = [change.span.start, change.span.end]
            kept.append({"span": span, "speaker": named(change.speaker), "dismissed": change.dismissed})
    return kept


def from_data(kept: object, analysis: Analysis) -> list[Change]:
    """Return what `as_data` made; what cannot be read any more is left out.

    Where lines were put back, speakers may still be met in them: what names them waits as `Unread`.
    """
    return list(_read(kept, analysis))


def read_again(changes: Sequence[Change], analysis: Analysis) -> list[Change]:
    """Return changes with those that were `Unread`, now that everybody has been met; or without them."""
    again: list[Change] = []
    for change in changes:
        if not isinstance(change, Unread):
            again.append(change)
            continue
        again += [read for read in _read([change.entry], analysis) if not isinstance(read, Unread)]
    return again


def _read(kept: object, analysis: Analysis) -> Iterator[Change]:
    entries = kept if isinstance(kept, list) else []
    more_to_come = any(isinstance(entry, dict) and "restore" in entry for entry in entries)
    for entry in entries:
        match entry:
            case {"merge": goes, "into": stays}:
                first, second = _speaker(goes, analysis), _speaker(stays, analysis)
                if first is not None and second is not None:
                    yield Merge(first, second)
                elif more_to_come:
                    yield Unread(entry)
            case {"restore": str(text), "line": int(line), "rule": str(rule)}:
                yield Restored(Removed(text, line, rule))
            case {"span": [int(start), int(end)], "speaker": who, "dismissed": bool(dismissed)} if 0 <= start <= end:
                speaker = _speaker(who, analysis)
                if who is None or speaker is not None:
                    yield Correction(Span(start, end), speaker, dismissed)
                elif more_to_come:
                    yield Unread(entry)


def _speaker(kept: object, analysis: Analysis) -> int | None:
    """Return the speaker with this number and name, or else the one with this name."""
    match kept:
        case [int(number), str(name)]:
            named = [speaker.id for speaker in analysis.speakers if speaker.name == name]
            return number if number in named else next(iter(named), None)
    return None
