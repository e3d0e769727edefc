"""Speakers of one text: every mention that carries a quotation resolved to somebody, in the order of reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.nouns import noun_kind
from reader.analysis.people import Cast, Somebody
from reader.findings import Mention, MentionForm, Speaker
from reader.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.analysis.drafts import Draft
    from reader.analysis.engine import Reading
    from reader.analysis.parsed import Parsed
    from reader.analysis.phrases import Phrase
    from reader.analysis.references import Reference


class Identified(NamedTuple):
    """Who speaks in a text."""

    speakers: tuple[Speaker, ...]
    mentions: tuple[Mention, ...]
    """In order of their place, without overlaps."""
    of_draft: list[int | None]
    """For each draft the number of its speaker."""


def identify(reading: Reading, reference: Callable[[Parsed, Phrase], Reference]) -> Identified:
    """Return the speakers of a text and whose each quotation is; `reference` reads a noun phrase of its language."""
    parsed = reading.parsed
    references = [(phrase, reference(parsed, phrase)) for phrase in reading.phrases if _tells(phrase)]
    cast = Cast()
    cast.meet(r for phrase, r in references if _is_person_name(r))
    found = _walk(parsed, references, reading.drafts, cast)
    return _tell(parsed, found)


def _tells(phrase: Phrase) -> bool:
    """Tell whether a phrase can name somebody at all."""
    return phrase.kind != "time"


def _is_person_name(found: Reference) -> bool:
    """Tell whether a reference holds a full name: a first name that is known, or a role before several words."""
    return len(found.name) > 1 and (noun_kind(found.name[0]) == "name" or bool(found.role))


def _walk(
    parsed: Parsed, references: list[tuple[Phrase, Reference]], drafts: list[Draft], cast: Cast
) -> list[Somebody | None]:
    """Resolve in the order of reading: names as they come, speakers where their quotation stands."""
    carrying = {draft.speaker.first for draft in drafts if draft.speaker is not None}
    resolved: dict[int, Somebody | None] = {}
    current: Somebody | None = None
    for number, (phrase, found) in enumerate(references):
        somebody: Somebody | None = None
        if phrase.first in carrying:
            somebody = _speaker(references, number, cast, current)
            resolved[phrase.first] = somebody
            if somebody is not None:
                somebody.speaks = True
                current = somebody
        elif _is_person_name(found) or (found.name and not found.role and cast.knows(found)):
            somebody = cast.named(found)
        if somebody is not None and somebody.name and found.name:
            _apposition(parsed, references, number, somebody, cast)
    return [resolved.get(draft.speaker.first) if draft.speaker is not None else None for draft in drafts]


def _speaker(
    references: list[tuple[Phrase, Reference]], number: int, cast: Cast, current: Somebody | None
) -> Somebody | None:
    """Return who a carrying mention means; a role takes the name that stands beside it."""
    phrase, found = references[number]
    if found.form is MentionForm.ROLE and number + 1 < len(references):
        after_phrase, after = references[number + 1]
        if (
            after_phrase.first == phrase.last + 1
            and not after_phrase.preposition
            and _is_person_name(after)
            and not after.role
        ):
            somebody = cast.named(after)
            cast.describe(somebody, found)
            somebody.places.append((found.first, found.last, MentionForm.ROLE))
            return somebody
    return cast.resolve(found, current)


def _apposition(
    parsed: Parsed, references: list[tuple[Phrase, Reference]], number: int, somebody: Somebody, cast: Cast
) -> None:
    """Note the role that follows a name after a comma: "Anna Beck, Sprecherin der Werft,"."""
    phrase, _ = references[number]
    if number + 1 >= len(references) or phrase.last >= len(parsed.tokens):
        return
    after_phrase, after = references[number + 1]
    if parsed.tokens[phrase.last].text == "," and after_phrase.first == phrase.last + 1:
        if after.form is MentionForm.ROLE and after_phrase.kind == "person" and not after_phrase.preposition:
            cast.describe(somebody, after)


def _tell(parsed: Parsed, of_draft: list[Somebody | None]) -> Identified:
    """Number the speakers in order of first appearance and list where they are named."""
    speaking: list[Somebody] = []
    for somebody in of_draft:
        if somebody is not None and somebody not in speaking and somebody.title():
            speaking.append(somebody)
    speaking.sort(key=lambda s: min(place[0] for place in s.places))
    numbers = {id(somebody): number for number, somebody in enumerate(speaking)}
    mentions: list[Mention] = []
    for number, somebody in enumerate(speaking):
        for first, last, form in somebody.places:
            span = Span(parsed.tokens[first].start, parsed.tokens[last - 1].end)
            mentions.append(Mention(number, span, form))
    mentions.sort(key=lambda m: (m.span.start, -m.span.end))
    kept: list[Mention] = []
    for mention in mentions:
        if not kept or mention.span.start >= kept[-1].span.end:
            kept.append(mention)
    speakers = tuple(_speaker_record(number, somebody) for number, somebody in enumerate(speaking))
    return Identified(speakers, tuple(kept), [numbers.get(id(s)) if s is not None else None for s in of_draft])


def _speaker_record(number: int, somebody: Somebody) -> Speaker:
    name = somebody.title()
    aliases = [form for form in (*somebody.forms, *somebody.roles) if form not in (name, somebody.role)]
    return Speaker(number, name, tuple(dict.fromkeys(aliases)), somebody.role if somebody.name else "", somebody.kind)
