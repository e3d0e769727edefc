"""Correcting a finding: somebody else said it, nobody known did, or it is no finding at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.findings import Quotation
from reader.reading.corrections import Correction, Merge
from reader.tongue import say
from reader.ui.palette import UNKNOWN
from reader.ui.screens.choice import ChoiceScreen, Option

if TYPE_CHECKING:
    from reader.reading import ReadingState
    from reader.reading.state import Finding


class CorrectionScreen(ChoiceScreen[Correction]):
    """Asks who said it."""

    def __init__(self, state: ReadingState, finding: Finding) -> None:
        span = finding.span
        options: list[Option[Correction]] = []
        at = 0
        if isinstance(finding, Quotation):
            for voice in state.voices:
                if voice.speaker.id == finding.speaker:
                    at = len(options)
                correction = Correction(span, voice.speaker.id)
                style = f"page--voice-{voice.colour}"
                options.append(Option(correction, voice.speaker.name, voice.speaker.role, voice.letter, style))
            options.append(Option(Correction(span), say("somebody unknown"), "", "?", f"page--voice-{UNKNOWN}"))
            options.append(Option(Correction(span, dismissed=True), say("no quotation at all"), "", "×"))
        else:
            options.append(Option(Correction(span, dismissed=True), say("no date at all"), "", "×"))
        super().__init__(say("Who said it?") if isinstance(finding, Quotation) else say("What is it?"), options, at=at)


class MergeScreen(ChoiceScreen[Merge]):
    """Asks who a speaker is the same as."""

    def __init__(self, state: ReadingState, speaker: int) -> None:
        named = state.speaker(speaker)
        options = [
            Option(Merge(speaker, v.speaker.id), v.speaker.name, v.speaker.role, v.letter, f"page--voice-{v.colour}")
            for v in state.voices
            if v.speaker.id != speaker
        ]
        super().__init__(say("Same as {name}", name=named.name if named else "?"), options)
