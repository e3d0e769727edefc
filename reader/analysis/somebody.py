"""A person or an organisation while a text is read, and when two of them can be one."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.houses import house_keys
from reader.analysis.languages.nation_words import COUNTRIES, COUNTRY_ENDS
from reader.analysis.offices import PARTISAN, nation_told
from reader.analysis.origins import place_stem
from reader.analysis.references import ORGANISATION, bare_name, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.analysis.offices import Office
    from reader.analysis.references import Reference
    from reader.findings import MentionForm, SpeakerKind


@dataclass(slots=True, eq=False)
class Somebody:
    """A person or an organisation, while the text is being read."""

    name: tuple[str, ...]
    """The fullest name so far; empty while only a role is known."""
    kind: SpeakerKind
    role: str = ""
    """The first role the text gives."""
    roles: list[str] = field(default_factory=list)
    offices: set[Office] = field(default_factory=set)
    gender: str = ""
    number: str = ""
    age: str = ""
    """The age the text gives; "" without one."""
    words: set[str] = field(default_factory=set)
    """Words in small letters of the sentences that name them first."""
    definite: bool = False
    """Whether some mention tells that only one can be meant: "the mayor", not "a mayor"."""
    courtesy: str = ""
    """The first title before the name, in small letters."""
    forms: dict[str, None] = field(default_factory=dict)
    """Every form of the name the text uses, in order."""
    last_seen: int = -1
    """Token of the latest mention; -1 while the reading has not come to any."""
    places: list[tuple[int, int, MentionForm]] = field(default_factory=list)
    """Token ranges that name them."""

    def title(self) -> str:
        """Return the name to show: the fullest the text gives, else the role."""
        if self.name:
            return " ".join(self.name)
        national = self.kind is ORGANISATION and nation_told(self.role.partition(" ")[0])
        return self.role[0].upper() + self.role[1:] if national else self.role  # "Ukrainischer Generalstab"


class Bystander(NamedTuple):
    """Somebody without a name who has not spoken so far: "eine 79 Jahre alte Fahrerin"."""

    reference: Reference
    age: str
    noun: str
    """The noun of the role without its endings."""
    apart: bool
    """Whether the text brings them in beside others: "der Tod eines Wirts"."""
    leading: bool
    """Whether their sentence begins with them: they are whom it is about."""


_AFTER_SURNAMES = frozenset(("jr", "sr", "ii", "iii", "iv"))


def surname(name: tuple[str, ...]) -> str:
    """Return the word of a name that stands alone later on: its last, "Jr." left out."""
    return name[-2] if len(name) > 2 and name[-1].lower().rstrip(".") in _AFTER_SURNAMES else name[-1]


@lru_cache(maxsize=20_000)
def surname_keys(last: str) -> tuple[str, ...]:
    """Return the forms under which a surname is looked up: as it stands, and without the ending of a genitive."""
    return (fold(last), fold(last[:-1])) if len(last) > 3 and last.endswith("s") else (fold(last),)


@lru_cache(maxsize=20_000)
def keys_of(word: str) -> frozenset[str]:
    """Return every key under which a word that stands alone as a name could be looked up."""
    bare = bare_name(word)
    return frozenset((*surname_keys(bare), *house_keys((bare,))))


def introduced(somebody: Somebody, office: Office) -> bool:
    """Tell whether the noun of a description stands, in part, in the sentence that named somebody first."""
    stem = office.noun[:7]
    if office.party and not somebody.words.isdisjoint(office.party):
        return True
    if len(stem) < 5:
        return False
    for word in somebody.words:  # noqa: SIM110  asked of everybody for each role: a generator takes twice as long
        if word.startswith(stem):
            return True
    return False


_SMALL = frozenset("van von le la el al de der di da del ben bin abu".split())
"""Words that begin a surname rather than stand for a first name."""


def compatible(known: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Tell whether two names can be one person's: first names equal, missing, or an initial of the other."""
    if not known:
        return False
    if len(known) == 1 or len(name) == 1 or _SMALL & {known[0].lower(), name[0].lower()}:
        return True  # "Le Pen", "Van der Meer": no first name is told
    a, b = fold(known[0]).rstrip("."), fold(name[0]).rstrip(".")
    return a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b))


def likeness(
    somebody: Somebody, reference: Reference, opening: int, before: int, people: Sequence[Somebody]
) -> tuple[bool, bool, int, bool, int]:
    """Return how like somebody is to a surname: title, gender, named last here or above, else named first.

    The paragraph begins at token `opening`, the one above at `before`.
    """
    title = bool(reference.title) and reference.title == somebody.courtesy
    gender = bool(reference.gender) and somebody.gender == reference.gender
    here = somebody.last_seen if somebody.last_seen >= opening else -1
    latest = here < 0 and somebody.last_seen >= before
    return title, gender, here, latest, -people.index(somebody) if here < 0 else 0


def held_alike(somebody: Somebody, office: Office) -> float:
    """Return how well an office fits those somebody holds; a party's member is nobody whose party the text gives."""
    fit = max([office.fits(held) for held in somebody.offices]) if somebody.offices else 0.0
    return 0.0 if fit == PARTISAN and not somebody.words.isdisjoint(("d", "r")) else fit


def clash(a: str, b: str) -> bool:
    """Tell whether one gender is known to be male and the other female."""
    return (a == "m" and b == "f") or (a == "f" and b == "m")


def pronoun_fits(somebody: Somebody, reference: Reference) -> bool:
    """Tell whether a pronoun's gender and number can mean somebody."""
    if reference.number == "pl":
        return somebody.number == "pl" or somebody.kind is ORGANISATION
    if somebody.number == "pl":
        return reference.number != "sg"
    if reference.gender == "n":
        return somebody.kind is ORGANISATION
    if somebody.kind is ORGANISATION:
        return somebody.gender == reference.gender or not reference.gender
    return not clash(somebody.gender, reference.gender)


def belongs(reference: Reference, somebody: Somebody) -> bool:
    """Tell whether a role names a house or a place that somebody was introduced with."""
    parts = reference.role.split()
    return len(parts) > 1 and any(word[:1].isupper() and word.lower() in somebody.words for word in parts[:-1])


def only_one(somebody: Somebody, others: Iterable[Somebody]) -> bool:
    """Tell whether somebody is the only one of their gender among those talked about last."""
    return bool(somebody.gender) and not any(
        s is not somebody and s.gender == somebody.gender and s.kind is somebody.kind for s in others
    )


def alone_of_gender(somebody: Somebody, people: Iterable[Somebody]) -> bool:
    """Tell whether nobody else of the same gender has been named so far."""
    return all(
        s is somebody or s.gender != somebody.gender or s.last_seen < 0 or s.kind is not somebody.kind for s in people
    )


def described_anew(somebody: Somebody, gender: str, latest: Sequence[Somebody], people: Iterable[Somebody]) -> float:
    """Return how likely a description that nothing else tells means somebody; `latest` were talked about last."""
    if latest and (somebody is latest[-1] or only_one(somebody, latest)):
        return 0.4 if somebody is latest[-1] else 0.3
    known = bool(somebody.gender) and somebody.gender == gender
    return (0.25 if alone_of_gender(somebody, people) else 0.1) if known else 0.0


def by_origin(people: Sequence[Somebody], office: Office, gender: str, *, near: int) -> tuple[Somebody | None, bool]:
    """Return who of `people`, whom one spoke of last coming first, "der Finne" means; and whether that is a guess.

    Whose role tells the nation goes before whom the text names beside it, they before whom one spoke of last, at
    token `near` or later. Nobody known to be of another nation is meant.
    """
    fitting = [s for s in people if s.number != "pl" and not clash(s.gender, gender)]
    if office.nation:
        fitting = [s for s in fitting if not any(o.nation for o in s.offices) or _holds(s, office)]
    known = next((s for s in fitting if _holds(s, office)), None) or next(
        (s for s in fitting if _told(s, office)), None
    )
    if known is not None:
        return known, False
    latest = [s for s in fitting if s.name and s.last_seen >= near]
    alone = len(latest) == 1 or (bool(gender) and latest and latest[0].gender == gender)
    return (latest[0], not alone) if latest else (None, False)


def _holds(somebody: Somebody, office: Office) -> bool:
    """Tell whether a role of somebody's tells the origin."""
    if office.nation and any(o.nation == office.nation for o in somebody.offices):
        return True
    place = place_stem(office.noun)
    return any(word.lower().startswith(place) for role in somebody.roles for word in role.split())


def _told(somebody: Somebody, office: Office) -> bool:
    """Tell whether the sentence that named somebody first names where they come from."""
    place = place_stem(office.noun)
    told = (word for word in somebody.words if word in COUNTRIES or word.endswith(COUNTRY_ENDS))
    return any(word.startswith(place) for word in somebody.words) or (
        bool(office.nation) and any(nation_told(word) == office.nation for word in told)
    )
