"""Who is who: names, roles and pronouns of one text gathered into people and organisations."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.analysis.offices import Office, office_of
from reader.analysis.references import bare_name, fold
from reader.findings import MentionForm, SpeakerKind

if TYPE_CHECKING:
    from reader.analysis.references import Reference

NEAR = 150
"""How many tokens back a pronoun or a bare role looks for whom it means."""


CROWD = 200
"""Up to so many people everybody is compared; a longer text looks only at the latest and the like."""


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
    forms: dict[str, None] = field(default_factory=dict)
    """Every form of the name the text uses, in order."""
    last_seen: int = -1
    """Token of the latest mention; -1 while the reading has not come to any."""
    places: list[tuple[int, int, MentionForm]] = field(default_factory=list)
    """Token ranges that name them."""

    def title(self) -> str:
        """Return the name to show: the fullest the text gives, else the role."""
        return " ".join(self.name) if self.name else self.role


class Cast:
    """Everybody a text names, and who is being talked about."""

    def __init__(self) -> None:
        self.people: list[Somebody] = []
        self._by_name: dict[str, list[Somebody]] = {}
        self._recent: list[Somebody] = []
        self._by_noun: dict[str, list[Somebody]] = {}
        self._perhaps: dict[str, Reference] = {}

    # ------------------------------------------------------------ names

    def meet(self, reference: Reference) -> None:
        """Take in a full name before the reading begins, so that a surname before it finds its person too."""
        self._named(reference)

    def may_meet(self, reference: Reference) -> None:
        """Keep what looks like a full name for when its last word turns out to be somebody."""
        self._perhaps.setdefault(fold(reference.name[-1]), reference)

    def named(self, reference: Reference) -> Somebody:
        """Return who bears a name, with the mention noted."""
        somebody = self._named(reference)
        self._note(somebody, reference)
        somebody.forms.setdefault(" ".join(bare_name(word) for word in reference.name))
        return somebody

    def knows(self, reference: Reference) -> bool:
        """Tell whether a name belongs to somebody met before."""
        return self._find(tuple(bare_name(word) for word in reference.name), reference) is not None

    def describe(self, somebody: Somebody, reference: Reference) -> None:
        """Note a role that stands beside a name: "Anna Beck, die Sprecherin der Werft"."""
        self._take_role(somebody, reference.role, reference.noun)
        somebody.gender = somebody.gender or reference.gender

    def _named(self, reference: Reference) -> Somebody:
        name = tuple(bare_name(word) for word in reference.name)
        somebody = self._find(name, reference)
        perhaps = self._perhaps.get(fold(name[-1])) if somebody is None and len(name) == 1 else None
        if perhaps is not None:
            name = tuple(bare_name(word) for word in perhaps.name)
        if somebody is None:
            somebody = Somebody(name, reference.kind, gender=reference.gender, number=reference.number)
            self.people.append(somebody)
            self._index(name, somebody)
        elif len(name) > len(somebody.name) and fold(name[-1]) == fold(somebody.name[-1]):
            somebody.name = name
            self._index(name, somebody)
        if reference.role:
            self._take_role(somebody, reference.role, reference.noun)
        somebody.gender = somebody.gender or reference.gender
        return somebody

    def _index(self, name: tuple[str, ...], somebody: Somebody) -> None:
        for key in {fold(name[-1]), fold(" ".join(name))}:
            known = self._by_name.setdefault(key, [])
            if somebody not in known:
                known.append(somebody)

    def _find(self, name: tuple[str, ...], reference: Reference) -> Somebody | None:
        """Return who bears the name: same last word and no other first name; the one named last, of several."""
        keys = [fold(name[-1])]
        if len(name[-1]) > 3 and name[-1].endswith("s"):
            keys.append(fold(name[-1][:-1]))
        for key in keys:
            fitting = [
                s
                for s in self._by_name.get(key, ())
                if _compatible(s.name, name) and not _clash(s.gender, reference.gender)
            ]
            if fitting:
                return max(fitting, key=lambda s: s.last_seen)
        return None

    def _take_role(self, somebody: Somebody, role: str, noun: str) -> None:
        somebody.role = somebody.role or role
        if role not in somebody.roles:
            somebody.roles.append(role)
            office = office_of(role, noun)
            somebody.offices.add(office)
            self._by_noun.setdefault(office.noun, []).append(somebody)

    def _note(self, somebody: Somebody, reference: Reference) -> None:
        somebody.places.append((reference.first, reference.last, reference.form))
        somebody.last_seen = max(somebody.last_seen, reference.first)

    # ------------------------------------------------------------ who is being talked about

    def turn_to(self, somebody: Somebody) -> None:
        """Make somebody the one being talked about."""
        if somebody in self._recent:
            self._recent.remove(somebody)
        self._recent.append(somebody)
        del self._recent[:-8]

    # ------------------------------------------------------------ mentions that carry a quotation

    def resolve(self, reference: Reference) -> Somebody | None:
        """Return who a mention means, with the mention noted; None for a pronoun that fits nobody."""
        if reference.form is MentionForm.PRONOUN:
            somebody = self._pronoun(reference)
            if somebody is not None:
                somebody.places.append((reference.first, reference.last, reference.form))
                somebody.gender = somebody.gender or (reference.gender if reference.gender != "n" else "")
            return somebody
        if reference.name:
            return self.named(reference)
        somebody = self._by_office(reference)
        self._note(somebody, reference)
        return somebody

    def _by_office(self, reference: Reference) -> Somebody:
        """Return who holds a role: the same words, the same office, whoever is talked about, or somebody new."""
        office = office_of(reference.role, reference.noun)
        if reference.definite:
            best, value = None, 0.0
            for somebody in self.people if len(self.people) <= CROWD else self._near(office):
                fit = self._fit(somebody, office, reference)
                if fit > value:
                    best, value = somebody, fit
            if best is not None:
                if reference.kind is SpeakerKind.PERSON:
                    self.describe(best, reference)
                return best
        else:
            same = next((s for s in self.people[-CROWD:] if not s.name and s.role == reference.role), None)
            if same is not None:
                return same
        somebody = Somebody((), reference.kind, gender=reference.gender, number=reference.number)
        self.people.append(somebody)
        self._take_role(somebody, reference.role, reference.noun)
        return somebody

    def _near(self, office: Office) -> list[Somebody]:
        """Return who may hold an office in a crowded text: the latest, and whose office has the same noun."""
        return [*self._by_noun.get(office.noun, ())[-CROWD:], *self.people[-CROWD:], *self._recent]

    def _fit(self, somebody: Somebody, office: Office, reference: Reference) -> float:
        """Return how well somebody fits a definite role; 0 where they do not."""
        if somebody.kind is not reference.kind or _clash(somebody.gender, reference.gender):
            return 0.0
        if reference.number == "pl" and somebody.number != "pl":
            return 0.0
        distance = abs(reference.first - somebody.last_seen) if somebody.last_seen >= 0 else 10_000
        recent = somebody in self._recent[-3:] and distance < NEAR
        fit = max((office.fits(held) for held in somebody.offices), default=0.0)
        if somebody.kind is SpeakerKind.ORGANISATION:
            fit = max(fit, office.part_of(somebody.name))
            if not fit and office.any_house and distance < NEAR and somebody.last_seen >= 0:
                fit = 0.4
        elif not fit and recent and somebody.name and office.loose(somebody.offices, reference.role):
            # a new description of whoever is being talked about: "der Braumeister" after his name
            fit = 0.3 if somebody is self._recent[-1] or self._only(somebody) else 0.0
        elif not fit and somebody.name and distance < 3 * NEAR and office.loose(somebody.offices, reference.role):
            fit = 0.25 if somebody.gender and self._alone_of_gender(somebody) else 0.0
        if not fit:
            return 0.0
        return (
            fit
            + 0.2 * bool(somebody.name)
            + 0.2 * recent
            + 0.02 * min(len(somebody.places), 5)
            - 0.0005 * min(distance, 300)
        )

    def _only(self, somebody: Somebody) -> bool:
        """Tell whether somebody is the only one of their gender among those talked about last."""
        others = [s for s in self._recent[-3:] if s is not somebody and s.gender == somebody.gender]
        return bool(somebody.gender) and not others

    def _alone_of_gender(self, somebody: Somebody) -> bool:
        """Tell whether nobody else of the same gender has been named so far."""
        return all(
            s is somebody or s.gender != somebody.gender or s.last_seen < 0 or s.kind is not somebody.kind
            for s in self.people[:CROWD]
        )

    def _pronoun(self, reference: Reference) -> Somebody | None:
        """Return who a pronoun means: the latest one talked about who fits in gender and number."""
        for somebody in reversed(self._recent[-5:]):
            if _pronoun_fits(somebody, reference) and reference.first - somebody.last_seen < 2 * NEAR:
                return somebody
        return None


def _compatible(known: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Tell whether two names can be one person's: first names equal, missing, or an initial of the other."""
    if not known:
        return False
    if len(known) == 1 or len(name) == 1:
        return True
    a, b = fold(known[0]).rstrip("."), fold(name[0]).rstrip(".")
    return a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b))


def _clash(a: str, b: str) -> bool:
    return {a, b} == {"m", "f"}


def _pronoun_fits(somebody: Somebody, reference: Reference) -> bool:
    if reference.number == "pl":
        return somebody.number == "pl" or somebody.kind is SpeakerKind.ORGANISATION
    if somebody.number == "pl":
        return reference.number != "sg"
    if reference.gender == "n":
        return somebody.kind is SpeakerKind.ORGANISATION
    if somebody.kind is SpeakerKind.ORGANISATION:
        return somebody.gender == reference.gender or (not somebody.gender and not reference.gender)
    return not _clash(somebody.gender, reference.gender)
