"""Speakers of one text: every mention that carries a quotation resolved to somebody, in the order of reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.ages import age_near
from reader.analysis.nouns import is_first_name, noun_kind
from reader.analysis.offices import office_of
from reader.analysis.people import Cast
from reader.analysis.references import ORGANISATION, PERSON, PRONOUN, ROLE
from reader.analysis.tokens import MARK, WORD
from reader.findings import Mention, Speaker
from reader.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.analysis.engine import Reading
    from reader.analysis.parsed import Parsed
    from reader.analysis.phrases import Phrase
    from reader.analysis.references import Reference
    from reader.analysis.somebody import Somebody

_WHERE = frozenset("in im auf vor an am über unter neben hinter durch".split())
"""German prepositions of places: what stands after them is not talked about."""
_CIRCUMSTANCES = frozenset(("asked", "pressed", "questioned", "told", "when", "while", "after", "before", "as"))
_RELATIVE = frozenset(("der", "die", "das", "welcher", "welche", "welches", "who", "which", "that"))


class Identified(NamedTuple):
    """Who speaks in a text."""

    speakers: tuple[Speaker, ...]
    mentions: tuple[Mention, ...]
    """In order of their place, without overlaps."""
    of_draft: list[int | None]
    """For each draft the number of its speaker."""
    guessed: list[bool]
    """For each draft whether its mention could as well mean somebody else."""


def identify(reading: Reading, reference: Callable[[Parsed, Phrase], Reference], *, capitals_name: bool) -> Identified:
    """Return the speakers of a text and whose each quotation is; `reference` reads a noun phrase of its language.

    `capitals_name` tells that two capitals in a row are a name in the language, as in English but not in German.
    """
    walk = _Walk(reading, reference, capitals_name=capitals_name)
    walk.read()
    firsts = [d.speaker.first if d.speaker is not None else -1 for d in reading.drafts]
    told = _tell(reading.parsed, [walk.resolved.get(first) for first in firsts])
    return told._replace(guessed=[first in walk.guesses for first in firsts])


class _Walk:
    """One reading from beginning to end."""

    def __init__(
        self, reading: Reading, reference: Callable[[Parsed, Phrase], Reference], *, capitals_name: bool
    ) -> None:
        self.capitals_name = capitals_name
        self.parsed = reading.parsed
        known = {phrase.first for phrase in reading.phrases}
        added = {
            d.speaker.first: d.speaker for d in reading.drafts if d.speaker is not None and d.speaker.first not in known
        }
        phrases = sorted([*reading.phrases, *added.values()], key=lambda p: p.first)
        self.carrying = {d.speaker.first for d in reading.drafts if d.speaker is not None}
        self.found = [
            (phrase, told)
            for phrase in phrases
            if (phrase.kind != "time" or phrase.first in self.carrying)
            and ((told := reference(self.parsed, phrase)).form is PRONOUN or phrase.kind != "time")  # "Ihr Fazit: …"
        ]
        if not capitals_name:
            self._cut_names()
        self.resolved: dict[int, Somebody | None] = {}
        self.guesses: set[int] = set()
        """First tokens of mentions that could as well mean somebody else."""
        self.full: list[bool] = []
        """For each phrase whether it is a full name; such ones are met before the reading begins."""
        self.cast = Cast()
        self.sentence = -1
        self.topic: Somebody | None = None
        self.topic_at = -1
        """Where the sentence names its topic."""
        self.aside = -1
        """Where what is told before a sentence's subject ends: "Asked what he wanted, …"."""
        self.headlines: dict[int, bool] = {}
        """For each sentence asked about, whether it is set as a headline."""
        self.openings: dict[int, int] = {}
        """First token of each paragraph."""
        for sentence in self.parsed.sentences:
            self.openings.setdefault(sentence.paragraph, sentence.first)

    def read(self) -> None:
        """Meet everybody with a full name, then go through the mentions in order."""
        for number, (_, found) in enumerate(self.found):
            full = bool(found.name) and self._is_full_name(found)
            self.full.append(full)
            if full:
                met = self.cast.meet(found)
                self._apposition(number, met)
                self._abbreviation(found, met)
            elif _looks_like_name(found) and not (self.capitals_name and self._in_headline(found)):
                self.cast.may_meet(found)
        for number, (_, found) in enumerate(self.found):
            if found.role and len(found.name) == 1 and found.kind is PERSON and not self.full[number]:
                self.cast.introduce(found)
        for number, (phrase, found) in enumerate(self.found):
            self._next_sentence(phrase)
            somebody = self._mention(number, phrase, found)
            if somebody is None:
                continue
            if found.name:
                self._apposition(number, somebody)
                self._introduce(phrase, somebody)
            if phrase.first in self.carrying:
                self.resolved[phrase.first] = somebody
                self.topic = somebody
                if self.cast.guessed and not found.name:
                    self.guesses.add(phrase.first)
            elif (self.topic is None or self.aside > self.topic_at) and (
                (not phrase.preposition and phrase.case != "oblique") or self._is_source(phrase)
            ):
                self.topic = somebody
                self.topic_at = phrase.first

    def _abbreviation(self, found: Reference, somebody: Somebody) -> None:
        """Note the letters an organisation goes by: "Deutscher Wetterdienst (DWD)"."""
        if somebody.kind is not ORGANISATION or len(found.name) + bool(found.role) < 2:
            return
        tokens = self.parsed.tokens
        for i in range(max(found.last - 3, 0), min(found.last + 1, len(tokens) - 2)):
            letters = tokens[i + 1].text
            if (tokens[i].text, tokens[i + 2].text) == ("(", ")") and letters.isupper() and 1 < len(letters) < 9:
                self.cast.know_as((letters,), somebody)

    def _cut_names(self) -> None:
        """Take a noun that follows a known name out of it: "darauf legt Huber Wert"."""
        known = {found.name for _, found in self.found if len(found.name) > 1}
        for number, (phrase, found) in enumerate(self.found):
            if len(found.name) < 2 or noun_kind(found.name[-1]) == "name" or found.name[-1].isupper():
                continue
            shorter = found.name[:-1]
            alone = len(shorter) == 1 and shorter[0] in self.parsed.surnames and noun_kind(shorter[0]) != "name"
            if alone or shorter in known:
                self.found[number] = (phrase, found._replace(name=shorter))

    def _introduce(self, phrase: Phrase, somebody: Somebody) -> None:
        """Note the age given beside a name, and the words of the sentence that names somebody first."""
        somebody.age = somebody.age or age_near(self.parsed, phrase.first, phrase.last)
        if len(somebody.places) > 1 or somebody.kind is not PERSON:
            return
        sentence = self.parsed.sentences[self.parsed.sentence_at[phrase.first]]
        until = min(sentence.last, phrase.last + 25)
        for i in range(max(sentence.first, phrase.first - 10), until):
            token = self.parsed.tokens[i]
            named = phrase.first <= i < phrase.last + 3
            if token.shape is WORD and (named or (len(token.lower) > 4 and self.parsed.pair_at[i] < 0)):
                somebody.words.add(token.lower)
            if named and token.text[:2] in ("D-", "R-"):
                somebody.words.add(token.lower[:1])

    def _next_sentence(self, phrase: Phrase) -> None:
        """At a sentence's end, remember whom it was about."""
        sentence = self.parsed.sentence_at[phrase.first]
        if sentence != self.sentence:
            if self.topic is not None:
                self.cast.turn_to(self.topic)
            self.topic = None
            self.sentence = sentence
            self.aside, self.topic_at = self._aside_end(sentence), -1
            opening = self.openings[self.parsed.sentences[sentence].paragraph]
            if opening != self.cast.opening:
                self.cast.opening, self.cast.before = opening, self.cast.opening

    def _aside_end(self, number: int) -> int:
        """Return the first comma of an English sentence that begins with how somebody came to speak; else -1."""
        sentence = self.parsed.sentences[number]
        tokens = self.parsed.tokens
        if not self.capitals_name or tokens[sentence.first].lower not in _CIRCUMSTANCES:
            return -1
        return next((i for i in range(sentence.first, sentence.last) if tokens[i].text == ","), -1)

    def _mention(self, number: int, phrase: Phrase, found: Reference) -> Somebody | None:
        """Return who a mention means, if it carries a quotation or a name that is known."""
        if phrase.first in self.carrying:
            if found.form is PRONOUN:
                if not found.definite:
                    return None
                if self._is_relative(phrase):
                    return self._antecedent(number)
                if self.topic is not None and phrase.first > 0:
                    self.cast.turn_to(self.topic)
                return self.cast.resolve(found)
            named = self._beside(number) if found.form is ROLE else None
            return named or self.cast.resolve(found)
        if found.form is PRONOUN and self.topic is None and phrase.gender in ("m", "f") and phrase.number != "pl":
            return self.cast.meant(found)
        if found.name and (self.full[number] or self.cast.knows(found)):
            return self.cast.named(found)
        return self._role_mention(number, phrase, found) if found.form is ROLE else None

    def _role_mention(self, number: int, phrase: Phrase, found: Reference) -> Somebody | None:
        """Return who a role means that carries no quotation."""
        if not found.definite and found.kind is not PERSON:
            return None
        if found.kind is PERSON:
            named = self._beside(number) if found.definite else None
            if named is None and phrase.number != "pl" and not self.capitals_name:
                self._pass_by(phrase, found)
            if not found.definite:
                return None
            if named is None and self.topic is None and not phrase.preposition and phrase.number != "pl":
                return self.cast.described(found)
            return named
        if phrase.preposition in _WHERE and not self.capitals_name:
            return None  # "rief in die Menge"
        if phrase.kind == "organisation" and phrase.last - phrase.first <= 5:
            return self.cast.resolve(found)
        return None

    def _pass_by(self, phrase: Phrase, found: Reference) -> None:
        """Remember somebody without a name, unless they are somebody known under another name."""
        apart = bool(phrase.preposition) or phrase.case == "oblique"
        known = self.cast.described(found) if found.definite and not found.whose else None
        office = office_of(found.role, found.noun)
        if (
            (office.bare and found.definite)
            or found.whose
            or (known is not None and not (apart and not any(map(office.fits, known.offices))))
        ):
            return  # whoever acts on "den Wirt" is another
        leading = phrase.first == self.parsed.sentences[self.parsed.sentence_at[phrase.first]].first
        self.cast.pass_by(found, age_near(self.parsed, phrase.first, phrase.last), apart=apart, leading=leading)

    def _is_full_name(self, found: Reference) -> bool:
        """Tell whether a reference is a person's full name or an organisation's name of several words."""
        if self.capitals_name and found.name and self._in_headline(found) and not is_first_name(found.name[0]):
            return False
        if found.kind is ORGANISATION or len(found.name) < 2:
            told = found.role and found.kind is ORGANISATION and not self.capitals_name
            article = self.parsed.tokens[found.first].lower in ("der", "die", "das")
            letters = bool(found.name) and found.name[0].isupper() and len(found.name[0]) > 1  # "der BUND"
            short = letters and article and not self.capitals_name
            related = found.kind is PERSON and self._is_called(found)
            return len(found.name) > 1 or bool(found.name and (told or short or related))  # "der Hersteller Rehfeldt"
        if self.parsed.tokens[found.first].shape is MARK:
            return False  # who is named within marks is nobody the text itself talks about
        if noun_kind(found.name[0]) == "name" or found.role:
            return True
        return self.capitals_name and _looks_like_name(found)

    def _is_called(self, found: Reference) -> bool:
        """Tell whether a first name alone follows a role: "his wife Sheila", "seine Kollegin Jasmin"."""
        if self.capitals_name:
            return _is_relative_named(found)
        return bool(found.role) and len(found.name) == 1 and noun_kind(found.name[0]) == "name"

    def _in_headline(self, found: Reference) -> bool:
        """Tell whether a reference stands in a line where nearly every word has a capital."""
        number = self.parsed.sentence_at[found.first]
        if number not in self.headlines:
            sentence = self.parsed.sentences[number]
            words = [t for t in self.parsed.tokens[sentence.first : sentence.last] if t.shape is WORD]
            capitals = sum(1 for word in words if word.capital)
            ended = self.parsed.tokens[sentence.last - 1].text == "."
            self.headlines[number] = len(words) > 3 and 3 * capitals >= 2 * len(words) and not ended
        return self.headlines[number]

    def _is_source(self, phrase: Phrase) -> bool:
        """Tell whether "according to" stands before a phrase, or it and "for" open a sentence: "Für Eva Lang"."""
        tokens = self.parsed.tokens
        if phrase.first < 1:
            return False
        before = phrase.first - 1
        opens = before == self.parsed.sentences[self.parsed.sentence_at[before]].first
        return (before > 0 and tokens[before - 1].lower == "according") or (
            opens and tokens[before].lower in ("for", "für") and phrase.kind in ("person", "name")
        )

    def _is_relative(self, phrase: Phrase) -> bool:
        token = self.parsed.tokens[phrase.first]
        return token.lower in _RELATIVE and phrase.first > 0 and self.parsed.tokens[phrase.first - 1].text == ","

    def _antecedent(self, number: int) -> Somebody | None:
        """Return who a relative pronoun stands for: the mention before it."""
        if number == 0:
            return None
        phrase, found = self.found[number - 1]
        if phrase.first in self.resolved:
            return self.resolved[phrase.first]
        if found.form is PRONOUN:
            return None
        return self.cast.resolve(found)

    def _beside(self, number: int) -> Somebody | None:
        """Return who bears the name after a role and a comma: "die Wirtin, Anna Beck, sagte"."""
        phrase, found = self.found[number]
        if number + 1 >= len(self.found):
            return None
        after_phrase, after = self.found[number + 1]
        joined = after_phrase.first == phrase.last + 1 and self.parsed.tokens[phrase.last].text == ","
        if not joined or after_phrase.preposition:
            return None
        plain = _looks_like_name(after) and not after.role and (after.kind is found.kind or not self.capitals_name)
        called = bool(after.name) and is_first_name(after.name[0])
        if self.capitals_name and not found.definite and phrase.last > phrase.head + 1 and not called:
            return None  # "a spokesman for the operator, Northern Line"
        if not plain and not self._is_apposed_name(found, after):
            return None
        somebody = self.cast.named(after)
        self.cast.describe(somebody, found)
        somebody.places.append((found.first, found.last, ROLE))
        return somebody

    def _is_apposed_name(self, found: Reference, after: Reference) -> bool:
        """Tell whether a name in capitals, with a title or without, is whom a role before its comma means."""
        closing = self.parsed.tokens[after.last].text if after.last < len(self.parsed.tokens) else ""
        if not self.capitals_name or not after.name or closing not in (",", ".", ")"):
            return False
        if found.kind is ORGANISATION:
            return after.kind is ORGANISATION
        related = office_of(found.role, found.noun).family and is_first_name(after.name[0])
        told = len(after.name) > 1 or bool(after.title) or related
        return after.kind is PERSON and told and len(after.role.split()) <= 2

    def _apposition(self, number: int, somebody: Somebody) -> None:
        """Note the role that follows a name after a comma: "Anna Beck, Sprecherin der Werft,"."""
        phrase, _ = self.found[number]
        if number + 1 >= len(self.found) or phrase.last >= len(self.parsed.tokens):
            return
        after_phrase, after = self.found[number + 1]
        if self.parsed.tokens[phrase.last].text != "," or after_phrase.first != phrase.last + 1:
            return
        told = after_phrase.kind == "person" or office_of(after.role, after.noun).bare
        if after.form is ROLE and told and not after_phrase.preposition:
            self.cast.describe(somebody, after)


def _is_relative_named(found: Reference) -> bool:
    """Tell whether a first name follows a noun for a relative: "his wife Sheila"."""
    family = bool(found.role) and office_of(found.role, found.noun).family
    return family and bool(found.name) and is_first_name(found.name[0])


def _looks_like_name(found: Reference) -> bool:
    """Tell whether several capitalised words can be a person's name: none of them is a common noun that is known."""
    return 1 < len(found.name) <= 4 and all(noun_kind(word) in ("", "name") for word in found.name)


def _tell(parsed: Parsed, of_draft: list[Somebody | None]) -> Identified:
    """Number the speakers in order of first appearance and list where they are named."""
    # "a spokesman", "residents": words of somebody, but nobody a reader could find again
    speaking = [s for s in dict.fromkeys(of_draft) if s is not None and (s.name or (s.definite and s.role))]
    speaking.sort(key=lambda s: min(place[0] for place in s.places))
    speaking, numbers = _one_of_a_name(speaking)
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
    speakers = tuple(_speaker(number, somebody) for number, somebody in enumerate(speaking))
    return Identified(speakers, tuple(kept), [numbers.get(id(s)) if s is not None else None for s in of_draft], [])


def _one_of_a_name(speaking: list[Somebody]) -> tuple[list[Somebody], dict[int, int]]:
    """Return everybody once, and the number of each by identity: nobody could tell two of one full name apart.

    Only ages can: a father of 52 and his son of 17 stay two.
    """
    kept: list[Somebody] = []
    numbers: dict[int, int] = {}
    for somebody in speaking:
        same = next((other for other in kept if _is_same_name(other, somebody)), None)
        if same is None:
            numbers[id(somebody)] = len(kept)
            kept.append(somebody)
        else:
            same.places += somebody.places
            same.roles += [somebody.role, *somebody.roles] if somebody.role else somebody.roles
            same.forms |= somebody.forms
            same.role = same.role or somebody.role
            numbers[id(somebody)] = numbers[id(same)]
    return kept, numbers


def _is_same_name(one: Somebody, other: Somebody) -> bool:
    full = len(one.name) > 1 and one.name == other.name and one.kind is other.kind
    return full and (one.age == other.age or not one.age or not other.age)


def _speaker(number: int, somebody: Somebody) -> Speaker:
    name = somebody.title()
    aliases = [form for form in (*somebody.forms, *somebody.roles) if form not in (name, somebody.role)]
    role = somebody.role if somebody.name else ""
    return Speaker(number, name, tuple(dict.fromkeys(aliases)), role, somebody.kind)
