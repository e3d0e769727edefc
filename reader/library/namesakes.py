"""Who of one surname is one person and who is not: whole first names, then initials, then the surname alone."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.findings import SpeakerKind
from reader.folding import folded_words
from reader.library.roles import contradict, walks_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TITLES = frozenset(
    "dr prof professor herr frau mr mrs ms sir dame lord lady general oberst major captain president praesident "
    "minister kanzler senator".split()
)
_PARTICLES = frozenset("von van de der den di da del la le zu zur el al bin ben".split())
_TELLING = 4
"""Letters of a word that tells which office is meant."""


@dataclass(slots=True)
class Naming:
    """One way somebody is named: the same name, role and kind are one and the same in all articles."""

    name: str
    role: str
    kind: str
    articles: int
    """How many times somebody is named so."""
    first: int
    """The number of the first article with it."""
    quotations: int = 0
    words: tuple[str, ...] = field(init=False)
    """The folded words of the name."""
    given: tuple[str, ...] = field(init=False)
    """The first names, without titles and particles."""
    walks: frozenset[str] = field(init=False)
    """The walks of life the role tells of."""
    offices: frozenset[str] = field(init=False)
    """The telling words of the role."""

    def __post_init__(self) -> None:
        """Work out once what is asked for again and again."""
        self.words = tuple(folded_words(self.name))
        self.given = tuple(w for w in self.words[:-1] if w not in TITLES and w not in _PARTICLES)
        self.walks = walks_of(self.role)
        self.offices = frozenset(w for w in folded_words(self.role) if len(w) >= _TELLING)

    @property
    def key(self) -> tuple[str, str, str]:
        """What tells it from any other."""
        return self.name, self.role, self.kind


@dataclass(slots=True)
class Group:
    """Namings that are one person."""

    namings: list[Naming] = field(default_factory=list)
    size: int = 0
    """How many times somebody is named by one of them."""
    walks: frozenset[str] = frozenset()
    offices: set[str] = field(default_factory=set)

    def add(self, naming: Naming) -> None:
        """Take the naming in."""
        self.namings.append(naming)
        self.size += naming.articles
        self.walks |= naming.walks
        self.offices |= naming.offices

    def takes(self, naming: Naming) -> bool:
        """Tell whether the naming's role goes together with those held."""
        return not contradict(self.walks, naming.walks)

    def may_be(self, wanted: Iterable[str]) -> bool:
        """Tell whether these folded words may mean this person: names, initials, other spellings of a first name."""
        given = {word for naming in self.namings for word in naming.given}
        known = {word for naming in self.namings for word in naming.words}
        known |= {sound(word) for word in given} | {word[0] for word in given}
        return all(word in known or sound(word) in known for word in wanted)


def grouped(namings: Iterable[Naming]) -> Iterator[Group]:
    """Yield the people these namings mean."""
    organisations: dict[tuple[str, ...], Group] = {}
    persons: dict[str, list[Naming]] = {}
    for naming in namings:
        if naming.kind == SpeakerKind.ORGANISATION:
            organisations.setdefault(naming.words, Group()).add(naming)
        elif naming.words:
            persons.setdefault(naming.words[-1], []).append(naming)
    yield from organisations.values()
    for namesakes in persons.values():
        yield from _of_one_surname(namesakes)


def _of_one_surname(namings: list[Naming]) -> list[Group]:
    """Join namings from the surest to the least sure: whole first names, initials, the surname alone."""
    groups: dict[str, list[Group]] = {}
    # Those with a telling office come first, so that one without finds the right group made already.
    order = sorted(namings, key=lambda n: (not n.walks, n.first))
    for naming in (n for n in order if n.given and len(n.given[0]) > 1):
        _into(groups.setdefault(sound(naming.given[0]), []), naming)
    for naming in (n for n in order if n.given and len(n.given[0]) == 1):
        initial = sound(naming.given[0])
        fitting = [g for given, some in groups.items() if given[0] == initial for g in some if g.takes(naming)]
        if len(fitting) == 1:
            fitting[0].add(naming)
        else:
            _into(groups.setdefault(naming.given[0], []), naming)
    whole = [group for some in groups.values() for group in some]
    bare: list[Group] = []
    for naming in (n for n in order if not n.given):
        fitting = [g for g in whole if g.takes(naming)]
        if len(fitting) > 1:
            fitting = [g for g in fitting if g.offices & naming.offices]
        if len(fitting) == 1:
            fitting[0].add(naming)
        else:
            _into(bare, naming)
    return whole + bare


def _into(groups: list[Group], naming: Naming) -> None:
    """Add a naming to the largest group it does not contradict, or to one of its own."""
    fitting = [g for g in groups if g.takes(naming)]
    if not fitting:
        fitting = [Group()]
        groups.append(fitting[0])
    max(fitting, key=lambda g: g.size).add(naming)


def sound(given: str) -> str:
    """Return a first name as it is spelt in no language: Wladimir and Vladimir, Sergej and Sergey are the same."""
    spelt = given.replace("w", "v").replace("y", "i").replace("j", "i").replace("ph", "f").replace("ck", "k")
    return "".join(c for i, c in enumerate(spelt) if not i or c != spelt[i - 1])
