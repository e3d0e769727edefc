"""Who is who: names, roles and pronouns of one text gathered into people and organisations."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.analysis.offices import Office, office_of
from reader.analysis.references import bare_name, fold
from reader.findings import MentionForm, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.analysis.references import Reference


@dataclass(slots=True)
class Somebody:
    """A person or an organisation, while the text is being read."""

    name: tuple[str, ...]
    """The fullest name so far; empty while only a role is known."""
    kind: SpeakerKind
    role: str = ""
    roles: list[str] = field(default_factory=list)
    offices: set[Office] = field(default_factory=set)
    gender: str = ""
    number: str = ""
    forms: dict[str, None] = field(default_factory=dict)
    """Every form the text uses, in order."""
    last_seen: int = -1
    """Token of the latest mention."""
    places: list[tuple[int, int, MentionForm]] = field(default_factory=list)
    """Token ranges that name them."""
    speaks: bool = False

    def title(self) -> str:
        """Return the name to show: the fullest the text gives, else the role."""
        return " ".join(self.name) if self.name else self.role


class Cast:
    """Everybody a text names."""

    def __init__(self) -> None:
        self.people: list[Somebody] = []
        self._by_surname: dict[str, list[Somebody]] = {}
        self._by_role: dict[str, list[Somebody]] = {}

    def meet(self, references: Iterable[Reference]) -> None:
        """Take in every full name of a text first, so that a surname before it finds its person too."""
        for reference in references:
            if len(reference.name) > 1:
                self._named(reference, place=False)

    def resolve(self, reference: Reference, current: Somebody | None) -> Somebody | None:
        """Return who is meant by a mention, with the mention noted; None for a pronoun that fits nobody."""
        if reference.form is MentionForm.PRONOUN:
            somebody = self._pronoun(reference, current)
        elif reference.name:
            somebody = self._named(reference, place=True)
        else:
            somebody = self._by_office(reference, current)
        if somebody is not None:
            somebody.places.append((reference.first, reference.last, reference.form))
            if reference.form is not MentionForm.PRONOUN:
                somebody.last_seen = max(somebody.last_seen, reference.first)
        return somebody

    def _named(self, reference: Reference, *, place: bool) -> Somebody:
        name = tuple(bare_name(word) for word in reference.name)
        somebody = self._find(name, reference)
        if somebody is None:
            somebody = Somebody(name, reference.kind, gender=reference.gender, number=reference.number)
            self.people.append(somebody)
            self._index(name, somebody)
        elif len(name) > len(somebody.name) and fold(name[-1]) == fold(somebody.name[-1]):
            somebody.name = name
            self._index(name, somebody)
        if place:
            somebody.forms.setdefault(" ".join(name))
            if reference.role:
                self._take_role(somebody, reference.role, reference.noun)
        elif reference.role:
            self._take_role(somebody, reference.role, reference.noun)
        somebody.gender = somebody.gender or reference.gender
        return somebody

    def _index(self, name: tuple[str, ...], somebody: Somebody) -> None:
        for key in {fold(name[-1]), fold(" ".join(name))}:
            known = self._by_surname.setdefault(key, [])
            if somebody not in known:
                known.append(somebody)

    def _find(self, name: tuple[str, ...], reference: Reference) -> Somebody | None:
        """Return who bears the name: same surname and no other first name."""
        surname = name[-1]
        keys = [fold(surname)]
        if len(surname) > 4 and surname.endswith("s"):
            keys.append(fold(surname[:-1]))
        for key in keys:
            known = self._by_surname.get(key, ())
            fitting = [s for s in known if _compatible(s.name, name) and not _gender_clash(s.gender, reference.gender)]
            if fitting:
                return max(fitting, key=lambda s: (s.last_seen <= reference.first, s.last_seen))
        return None

    def _take_role(self, somebody: Somebody, role: str, noun: str) -> None:
        if not somebody.role:
            somebody.role = role
        if role not in somebody.roles:
            somebody.roles.append(role)
            office = office_of(role, noun)
            somebody.offices.add(office)
            self._by_role.setdefault(office.noun, []).append(somebody)

    def describe(self, somebody: Somebody, reference: Reference) -> None:
        """Note a role that stands beside a name: "Anna Beck, die Sprecherin der Werft"."""
        self._take_role(somebody, reference.role, reference.noun)

    def named(self, reference: Reference) -> Somebody:
        """Return who bears a name, whether or not they speak."""
        somebody = self._named(reference, place=True)
        somebody.places.append((reference.first, reference.last, reference.form))
        somebody.last_seen = max(somebody.last_seen, reference.first)
        return somebody

    def knows(self, reference: Reference) -> bool:
        """Tell whether the name belongs to somebody met before."""
        return self._find(tuple(bare_name(word) for word in reference.name), reference) is not None

    def _by_office(self, reference: Reference, current: Somebody | None) -> Somebody:
        """Return who holds a role: the same words, the same office, or somebody new."""
        office = office_of(reference.role, reference.noun)
        if reference.definite:
            best, value = None, 0.0
            for somebody in self.people:
                if somebody.last_seen > reference.first + 40 or not somebody.roles and not somebody.name:
                    continue
                fit = max((office.fits(held) for held in somebody.offices), default=0.0)
                if somebody.kind is SpeakerKind.ORGANISATION and fit <= 0.0:
                    fit = _part_of_name(office.noun, somebody.name)
                if not somebody.offices and office.nation and office.bare:
                    fit = 0.0
                if fit <= 0.0 or _gender_clash(somebody.gender, reference.gender):
                    continue
                fit += (
                    0.3 * (somebody is current)
                    + 0.2 * bool(somebody.name)
                    - 0.00001 * abs(reference.first - somebody.last_seen)
                )
                if fit > value:
                    best, value = somebody, fit
            if best is not None:
                return best
        else:
            for somebody in self.people:
                if not somebody.name and somebody.role == reference.role:
                    return somebody
        somebody = Somebody((), reference.kind, reference.role, gender=reference.gender, number=reference.number)
        self.people.append(somebody)
        self._take_role(somebody, reference.role, reference.noun)
        return somebody

    def _pronoun(self, reference: Reference, current: Somebody | None) -> Somebody | None:
        """Return who a pronoun means: the one who spoke last if they fit, else the last one named who fits."""
        if current is not None and _pronoun_fits(current, reference):
            return current
        best: Somebody | None = None
        for somebody in self.people:
            if 0 <= somebody.last_seen < reference.first and _pronoun_fits(somebody, reference):
                if reference.first - somebody.last_seen < 120 and (best is None or somebody.last_seen > best.last_seen):
                    best = somebody
        return best


def _compatible(known: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Tell whether two names can be one person's: first names equal, missing, or an initial of the other."""
    if not known:
        return False
    if len(known) == 1 or len(name) == 1:
        return True
    a, b = fold(known[0]), fold(name[0])
    return (
        a == b
        or a.rstrip(".") == b[: len(a.rstrip("."))]
        or b.rstrip(".") == a[: len(b.rstrip("."))]
        or a in {fold(w) for w in name}
    )


def _part_of_name(noun: str, name: tuple[str, ...]) -> float:
    """Return how well a noun stands for a named organisation: "the trust" for "Northern Beacons Trust"."""
    for word in name:
        lower = word.lower()
        if len(noun) > 3 and (lower == noun or lower.endswith(noun)):
            return 0.85
    return 0.0


def _gender_clash(a: str, b: str) -> bool:
    return {a, b} == {"m", "f"}


def _pronoun_fits(somebody: Somebody, reference: Reference) -> bool:
    if reference.number == "pl":
        return somebody.number == "pl"
    if somebody.number == "pl":
        return reference.number != "sg"
    if reference.gender == "n":
        return somebody.kind is SpeakerKind.ORGANISATION
    if somebody.kind is SpeakerKind.ORGANISATION:
        return not somebody.gender or somebody.gender == reference.gender
    return not _gender_clash(somebody.gender, reference.gender)
