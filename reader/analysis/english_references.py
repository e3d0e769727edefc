"""What an English noun phrase says about somebody: a name, a role, a kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.english_phrases import DETERMINERS, TITLES, english_kind
from reader.analysis.nouns import gender_of_name
from reader.analysis.references import Reference, bare_name
from reader.analysis.tokens import Shape
from reader.findings import MentionForm, SpeakerKind

if TYPE_CHECKING:
    from reader.analysis.parsed import Parsed
    from reader.analysis.phrases import Phrase

_INDEFINITE = frozenset("a an one two three some several many another other".split())
_FEMALE_TITLES = frozenset("mrs ms miss lady madam queen sister congresswoman chairwoman".split())
_MALE_TITLES = frozenset("mr sir lord king father congressman chairman brother".split())
_FEMALE = ("woman", "mother", "sister", "daughter", "wife", "queen", "actress", "aunt", "grandmother")
_MALE = ("man", "father", "brother", "son", "husband", "king", "uncle", "grandfather")
_PARTICLES = frozenset("de del della di da von van der bin ibn al el la le du den ter ten y of the and for".split())


def english_reference(parsed: Parsed, phrase: Phrase) -> Reference:
    """Return what an English noun phrase says about somebody."""
    tokens = parsed.tokens
    first, last = phrase.first, phrase.last
    if phrase.kind == "pronoun":
        return Reference(
            first, last, (), "", SpeakerKind.PERSON, MentionForm.PRONOUN, phrase.gender, phrase.number, True, ""
        )
    definite = tokens[first].lower not in _INDEFINITE
    i = first
    gender = ""
    while i < last and tokens[i].lower in DETERMINERS:
        i += 1
    start = i
    for k in range(i, last - 1):
        if tokens[k].lower.endswith(("'s", "’s")):
            start = i = k + 1  # "Mr. Dell's manager": the manager is meant
    name_first, name_last = _name_run(parsed, i, last)
    if name_last == name_first:
        role = parsed.words(start, last) if last > start else parsed.words(first, last)
        head = tokens[phrase.head].text
        kind = SpeakerKind.PERSON if english_kind(head) in ("person", "name") else SpeakerKind.ORGANISATION
        return Reference(first, last, (), role, kind, MentionForm.ROLE, _gender(head), phrase.number, definite, head)
    titles = {tokens[k].lower for k in range(start, name_first)}
    if titles & _FEMALE_TITLES:
        gender = "f"
    elif titles & _MALE_TITLES:
        gender = "m"
    name = tuple(
        bare_name(tokens[k].text) + ("." if k + 1 < name_last and tokens[k + 1].text == "." else "")
        for k in range(name_first, name_last)
        if tokens[k].shape is not Shape.POINT
    )
    gender = gender or gender_of_name(name[0])
    role = parsed.words(start, name_first) if name_first > start else ""
    if role.rstrip(".").lower() in ("mr", "mrs", "ms", "miss", "dr", "sir", "lady", "lord"):
        role = ""
    kinds = [english_kind(word) for word in name]
    organisation = "organisation" in kinds or (len(name) == 1 and name[0].isupper() and len(name[0]) > 1)
    kind = SpeakerKind.ORGANISATION if organisation and "name" not in kinds[:1] else SpeakerKind.PERSON
    head = next((w for w in reversed(role.split()) if english_kind(w) == "person"), "")
    return Reference(
        first, last, name, role, kind, MentionForm.NAME, gender or _gender(head), phrase.number, True, head
    )


def _name_run(parsed: Parsed, first: int, last: int) -> tuple[int, int]:
    """Return where the name stands: the last run of capitals after small words and titles, "of the" inside it kept."""
    tokens = parsed.tokens
    i = first
    best = (first, first)
    while i < last:
        token = tokens[i]
        capital = token.shape is Shape.WORD and token.capital
        role = capital and i + 1 < last and tokens[i + 1].capital and english_kind(token.text) == "person"
        if not capital or token.lower in TITLES or role:
            i += 1
            continue
        k = i
        while k < last and (
            (tokens[k].shape is Shape.WORD and tokens[k].capital)
            or (tokens[k].text == "." and len(tokens[k - 1].text) == 1)
            or (
                tokens[k].lower in _PARTICLES
                and k + 1 < last
                and (tokens[k + 1].capital or tokens[k + 1].lower in _PARTICLES)
                and k > i
            )
        ):
            if tokens[k].lower in ("for", "and", "of") and not _organisation_before(parsed, i, k):
                break
            k += 1
        followed = k < last and not tokens[k].capital and english_kind(tokens[k].text) == "person"
        if not followed:
            return i, k
        i = k + 1
        best = (i, i)
    return best


def _organisation_before(parsed: Parsed, first: int, stop: int) -> bool:
    return any(english_kind(parsed.tokens[k].text) == "organisation" for k in range(first, stop))


def _gender(head: str) -> str:
    lower = head.lower()
    if lower.endswith(_FEMALE):
        return "f"
    return "m" if lower.endswith(_MALE) else ""
