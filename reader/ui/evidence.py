"""Findings in words: why this is attributed, or dated, as it is. Pure text, for the status line and the dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article import BlockKind
from reader.findings import Certainty, DateMention, DateType, Quotation, QuotationKind
from reader.reading import Focus
from reader.tongue import later, say, say_many
from reader.ui.cells import fitted
from reader.ui.days import day_words, days_words, quoted

if TYPE_CHECKING:
    from reader.article import Article
    from reader.reading import ReadingState
    from reader.reading.state import Finding

_DATE_TYPES = {
    DateType.DATE: later("date"),
    DateType.TIME: later("time of day"),
    DateType.DURATION: later("how long"),
    DateType.SET: later("again and again"),
}
_WEEKDAYS = (
    later("Monday"),
    later("Tuesday"),
    later("Wednesday"),
    later("Thursday"),
    later("Friday"),
    later("Saturday"),
    later("Sunday"),
)
WORDS_PER_MINUTE = 220
"""What adults read of non-fiction in a minute (Brysbaert 2019: 238 in English, fewer of the longer German words)."""
MOST_NOTE = 40
"""Cells of the status line a note may take; the evidence has all of it."""
CHARACTERS_PER_MINUTE = WORDS_PER_MINUTE * 6.5
"""The same in characters, blanks included."""

_KINDS = {
    QuotationKind.DIRECT: later("direct"),
    QuotationKind.INDIRECT: later("indirect"),
    QuotationKind.FREE_INDIRECT: later("carried on in the Konjunktiv"),
    QuotationKind.HEARSAY: later("hearsay"),
    QuotationKind.REPORTED: later("reported"),
}
_CERTAINTIES = {Certainty.SURE: later("sure"), Certainty.LIKELY: later("likely"), Certainty.GUESS: later("a guess")}


def speaker_words(state: ReadingState, quotation: Quotation) -> str:
    """Return who says it, with a question mark where that is a guess, and "unknown" where nobody can be named."""
    speaker = state.speaker(quotation.speaker)
    if speaker is None:
        return say("unknown")
    return speaker.name + ("?" if quotation.certainty is Certainty.GUESS else "")


def evidence_line(state: ReadingState, finding: Finding) -> str:
    """Return the one line that says why: who, role, kind, cue, rule."""
    parts = []
    if isinstance(finding, Quotation):
        speaker = state.speaker(finding.speaker)
        parts = [speaker_words(state, finding), also_words(state, finding)]
        parts += [speaker.role if speaker else "", say(_KINDS[finding.kind])]
        if finding.cue is not None:
            parts.append(say("cue “{words}”", words=_cue_words(state, finding)))
    else:
        words = quoted(finding.span.of(state.article.text), state.article.language)
        parts = [days_words(finding, state.article.language), words, _date_type(finding)]
        if finding.anchor is not None:
            parts.append(say("from {day}", day=day_words(finding.anchor, state.article.language)))
        parts.append(discrepancy_words(finding, state.article.language))
    return " · ".join([*filter(None, parts), say("rule: {name}", name=say(finding.rule))])


def here_line(state: ReadingState) -> str:
    """Return what the status line says of where one is: the finding, or the removed line, one has gone to."""
    if state.removed is not None:
        return say("x puts it back · removed by rule {name}", name=state.removed.rule)
    if state.current is None:
        return ""
    note = state.note_at(state.current.span)
    written = fitted(f"✎ {' '.join(note.words.split())}", MOST_NOTE) if note else ""
    return " · ".join(filter(None, (written, evidence_line(state, state.current))))


def also_words(state: ReadingState, finding: Finding) -> str:
    """Return in how many other articles the words of a quotation stand; "" where in none."""
    count = state.also.get(finding.span, 0)
    return say_many("also in {count} article", "also in {count} articles", count) if count else ""


def about_line(article: Article) -> str:
    """Return the line under the title: authors where the page has no byline, publisher, day, reading time."""
    byline = any(block.kind is BlockKind.BYLINE for block in article.blocks)
    minutes = max(round(len(article.text.split()) / WORDS_PER_MINUTE), 1)
    day = day_words(article.published, article.language) if article.published else ""
    authors = "" if byline else ", ".join(article.authors)
    return " · ".join(filter(None, (authors, article.publisher, day, say("{count} min", count=minutes))))


def position_line(state: ReadingState, progress: float, *, counted: bool = False) -> str:
    """Return where one is: the hit of how many unless that is `counted` elsewhere, what is in focus, how far."""
    parts = []
    if state.hits and not counted:
        parts.append(f"{(state.hit or 0) + 1}/{len(state.hits)}")
    if state.focus is Focus.SPEAKER:
        speaker = state.speaker(state.focused_speaker)
        parts.append(say("only {what}", what=speaker.name if speaker else say("unknown")))
    elif state.focus is not Focus.ALL:
        parts.append(say("only {what}", what=say(state.focus.value)))
    parts.append(f"{progress:.0%}")
    left = len(state.article.text) * (1 - progress) / CHARACTERS_PER_MINUTE
    if progress < 1:
        parts.append(say("{count} min left", count=max(round(left), 1)))
    return " · ".join(parts)


def evidence_rows(state: ReadingState, finding: Finding) -> list[tuple[str, str]]:
    """Return what the dialog tells about a finding: name and value of each row."""
    text, language = state.article.text, state.article.language
    if isinstance(finding, DateMention):
        rows = [
            (say("Words"), " ".join(finding.span.of(text).split())),
            (say("Means"), days_words(finding, language)),
            (say("Value"), finding.value),
            (say("Type"), _date_type(finding)),
            (say("Counted from"), day_words(finding.anchor, language) if finding.anchor else ""),
            (say("Careful"), discrepancy_words(finding, language)),
        ]
    else:
        speaker = state.speaker(finding.speaker)
        rows = [
            (say("Speaker"), speaker_words(state, finding)),
            (say("Role"), speaker.role if speaker else ""),
            (say("Also called"), ", ".join(speaker.aliases) if speaker else ""),
            (say("Named here as"), " ".join(finding.mention.of(text).split()) if finding.mention else ""),
            (say("Kind"), say(_KINDS[finding.kind])),
            (say("Cue"), _cue_words(state, finding)),
            (say("Certainty"), say(_CERTAINTIES[finding.certainty])),
            (say("Words"), " … ".join(" ".join(part.of(text).split()) for part in finding.parts)),
            (say("Elsewhere"), also_words(state, finding)),
        ]
    rows += [(say("Note"), note.words) for note in state.notes if note.span.overlaps(finding.span)]
    return [(name, value) for name, value in [*rows, (say("Rule"), say(finding.rule))] if value]


def discrepancy_words(found: DateMention, language: str) -> str:
    """Return where a date contradicts itself, in the language in use; "" where it does not."""
    if not found.discrepancy:
        return ""
    from reader.dates.discrepancy import disagreement_told  # noqa: PLC0415 -- the rules of dates come with it

    told = disagreement_told(found.discrepancy)
    if told is None:
        return found.discrepancy
    written = say(_WEEKDAYS[told.written])
    return say("{written} is written, but that is {day}.", written=written, day=day_words(told.day, language))


def _cue_words(state: ReadingState, quotation: Quotation) -> str:
    return " ".join(quotation.cue.of(state.article.text).split()) if quotation.cue else ""


def _date_type(found: DateMention) -> str:
    return say(_DATE_TYPES[found.type])
