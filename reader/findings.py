"""What analysis finds in an article: who said what, and when.

Every span points into `Article.text`. Every finding carries the `rule` that made it, so that a reader can ask why.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from reader.spans import Span


class SpeakerKind(StrEnum):
    """What speaks."""

    PERSON = "person"
    ORGANISATION = "organisation"


class MentionForm(StrEnum):
    """How a speaker is named at one place."""

    NAME = "name"
    ROLE = "role"
    PRONOUN = "pronoun"


class QuotationKind(StrEnum):
    """How words are reported."""

    DIRECT = "direct"
    """Words in quotation marks, marks included."""
    INDIRECT = "indirect"
    """A reported clause with its frame: "er sagte, dass …", "laut X …"."""
    FREE_INDIRECT = "free_indirect"
    """A free-standing sentence in the Konjunktiv that carries on a speaker's words."""
    HEARSAY = "hearsay"
    """"soll/sollen": said by somebody, the text does not say whom."""
    REPORTED = "reported"
    """The act of speaking without the words: "X kritisierte Y"."""


class Certainty(StrEnum):
    """How far the attribution can be trusted."""

    SURE = "sure"
    LIKELY = "likely"
    GUESS = "guess"


class DateType(StrEnum):
    """TIMEX3 types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody, or something, that speaks in an article."""

    id: int
    """Number within the analysis, in order of first appearance, from 0."""
    name: str
    """The fullest name the text gives."""
    aliases: tuple[str, ...] = ()
    """Other forms the text uses: surname, role, nickname."""
    role: str = ""
    """The office or description the text gives, e.g. "Kreml-Sprecher"; "" where it gives none."""
    kind: SpeakerKind = SpeakerKind.PERSON


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a speaker is named."""

    speaker: int
    """`Speaker.id`."""
    span: Span
    form: MentionForm


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody's words.

    Raises:
        ValueError: when the parts are out of order, overlap or leave the span.
    """

    span: Span
    """From the first word to the last, marks included for direct speech."""
    parts: tuple[Span, ...]
    """The pieces where a frame cuts the words in two; one part equal to `span` otherwise."""
    kind: QuotationKind
    speaker: int | None
    """`Speaker.id`; None where the text does not say or it could not be told."""
    mention: Span | None
    """The words that name the speaker for this quotation."""
    cue: Span | None
    """The word of saying: "sagte", "so", "laut"."""
    rule: str
    """Name of the rule that attributed it."""
    certainty: Certainty

    def __post_init__(self) -> None:
        end = self.span.start
        for part in self.parts:
            if part.start < end or part.end > self.span.end:
                raise ValueError(f"parts out of place: {self}")
            end = part.end


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date or time expression and the days it means."""

    span: Span
    type: DateType
    value: str
    """TIMEX3 value: "2024-11-07", "2024-W45", "P3D", "XXXX-11" …"""
    first: date | None
    """First day it covers; None while it cannot be resolved."""
    last: date | None
    """Last day it covers."""
    rule: str
    anchor: date | None = None
    """The day it was resolved against; None for an explicit date."""
    discrepancy: str = ""
    """Where weekday and date do not agree "Friday is written, but 2024-11-07 is a Thursday.", in this form always
    (`reader.dates.disagreement_told` takes it apart); "" otherwise."""


ANALYSIS_VERSION = 3
"""Raised whenever analysis gets better, so that a library knows which articles to analyse again."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything found in one article."""

    article_id: str
    speakers: tuple[Speaker, ...]
    mentions: tuple[Mention, ...]
    quotations: tuple[Quotation, ...]
    """In order of their start."""
    dates: tuple[DateMention, ...]
    """In order of their start."""
    reference: date | None = None
    """The day relative expressions were resolved against."""
    reference_source: str = ""
    version: int = ANALYSIS_VERSION

    def speaker_named(self, number: int | None) -> Speaker | None:
        """Return the speaker with this id, or None."""
        return next((s for s in self.speakers if s.id == number), None)


@dataclass(frozen=True, slots=True)
class Correction:
    """One decision of the reader about one finding."""

    span: Span
    """The quotation or date it is about."""
    speaker: int | None = None
    """`Speaker.id` of who says it; None for somebody unknown."""
    dismissed: bool = False
    """True when it is no quotation, or no date, at all."""
