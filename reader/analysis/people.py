"""Who is who: names, roles and pronouns of one text gathered into people and organisations."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from reader.analysis.ages import age_told
from reader.analysis.houses import house_keys, houses_agree
from reader.analysis.nouns import gender_of_name
from reader.analysis.offices import Office, office_of
from reader.analysis.references import ORGANISATION, PERSON, PRONOUN, bare_name, bare_names, fold
from reader.analysis.somebody import (
    Bystander,
    Somebody,
    belongs,
    by_origin,
    clash,
    compatible,
    described_anew,
    held_alike,
    introduced,
    keys_of,
    likeness,
    pronoun_fits,
    surname,
    surname_keys,
)

if TYPE_CHECKING:
    from reader.analysis.references import Reference

NEAR = 150
"""How many tokens back a pronoun or a bare role looks for whom it means."""
LONG_AGO = 60
"""How many tokens before somebody of unknown gender somebody else must be named for a pronoun not to mean them."""
SURE_FIT = 0.95
"""How well a role must fit somebody not to be a guess; the same office, recent or named, is above."""
BYSTANDERS = 60
"""How many people without a name are remembered."""
CROWD = 200
"""Up to so many people everybody is compared; a longer text looks only at the latest and the like."""

_BEFORE_FIRST_NAMES = frozenset(("sir", "dame", "lady", "lord", "sister", "brother"))


class Cast:
    """Everybody a text names, and who is being talked about."""

    def __init__(self) -> None:
        self.guessed = False
        """Whether the latest mention resolved could as well mean somebody else."""
        self.people: list[Somebody] = []
        self._by_name: dict[str, list[Somebody]] = {}
        self._recent: list[Somebody] = []
        self._seen: dict[Somebody, None] = {}
        self._by_first: dict[str, list[Somebody]] = {}
        self._by_house: dict[str, Somebody] = {}
        self._by_noun: dict[str, list[Somebody]] = {}
        self._keys: set[str] = set()
        """Every key of `_by_name`, `_by_first` and `_by_house`."""
        self._perhaps: dict[str, Reference] = {}
        self._bystanders: list[Bystander] = []
        self.opening = self.before = 0
        """First tokens of the paragraph that is being read, and of the one before."""

    def meet(self, reference: Reference) -> Somebody:
        """Take in a full name before the reading begins, so that a surname before it finds its person too."""
        return self._named(reference)

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
        if len(reference.name) == 1 and self._keys.isdisjoint(keys_of(reference.name[0])):
            return False  # nearly all words are nobody's
        return self._find(bare_names(reference.name), reference) is not None

    def introduce(self, reference: Reference) -> None:
        """Note the role beside a surname before the reading begins, so that a headline's "Ministerin" is known."""
        somebody = self._find(bare_names(reference.name), reference) if self.knows(reference) else None
        if somebody is not None and somebody.kind is reference.kind:
            self._take_role(somebody, reference.role, reference.noun)

    def describe(self, somebody: Somebody, reference: Reference) -> None:
        """Note a role that stands beside a name: "Anna Beck, die Sprecherin der Werft"."""
        self._take_role(somebody, reference.role, reference.noun)
        somebody.gender = somebody.gender or reference.gender

    def _named(self, reference: Reference) -> Somebody:
        name = bare_names(reference.name)
        somebody = self._find(name, reference)
        perhaps = self._perhaps.get(fold(name[-1])) if somebody is None and len(name) == 1 else None
        if perhaps is not None:
            name = bare_names(perhaps.name)
        if somebody is None:
            gender = reference.gender
            if not gender and reference.kind is PERSON:
                gender = gender_of_name(name[0])
            somebody = Somebody(name, reference.kind, gender=gender, number=reference.number)
            self.people.append(somebody)
            self.know_as(name, somebody)
        elif len(name) > len(somebody.name) and (
            fold(surname(name)) == fold(surname(somebody.name))
            or (somebody.kind is ORGANISATION and houses_agree(somebody.name, name))
            or somebody.name == name[:1]
        ):
            somebody.name = name
            self.know_as(name, somebody)
        if reference.role:
            self._take_role(somebody, reference.role, reference.noun)
        elif reference.noun:
            somebody.offices.add(office_of(reference.noun, reference.noun))
        somebody.gender = somebody.gender or reference.gender
        somebody.courtesy = somebody.courtesy or reference.title
        return somebody

    def know_as(self, name: tuple[str, ...], somebody: Somebody) -> None:
        """Let somebody be found by a name, and an organisation by the letters it goes by."""
        for key in {fold(surname(name)), fold(" ".join(name))}:
            known = self._by_name.setdefault(key, [])
            if somebody not in known:
                known.append(somebody)
            self._keys.add(key)
        if somebody.kind is ORGANISATION:
            for key in house_keys(name):
                self._by_house.setdefault(key, somebody)
                self._keys.add(key)
        if len(name) > 1 and somebody.kind is PERSON:
            called = self._by_first.setdefault(fold(name[0]), [])
            if somebody not in called:
                called.append(somebody)
            self._keys.add(fold(name[0]))

    def _find(self, name: tuple[str, ...], reference: Reference) -> Somebody | None:
        """Return who bears the name: same last word and no other first name; the likest, of several.

        A single word that is nobody's surname may be a first name: "Sir Alan", "Mia".
        """
        for key in surname_keys(surname(name)):
            known = self._by_name.get(key)
            fitting = known and [s for s in known if compatible(s.name, name) and not clash(s.gender, reference.gender)]
            if fitting:
                return max(fitting, key=lambda s: likeness(s, reference, self.opening, self.before, self.people))
        if len(name) == 1 or (len(name) == 2 and name[0].lower() in _BEFORE_FIRST_NAMES):
            namesakes = self._by_first.get(fold(name[-1]))
            called = namesakes and [s for s in namesakes if not clash(s.gender, reference.gender)]
            if called:
                return max(called, key=lambda s: s.last_seen)
        alone = [s for s in self._by_name.get(fold(name[0]), ()) if s.name == name[:1]] if len(name) > 1 else []
        return alone[0] if alone and alone[0].kind is reference.kind else self._house(name)

    def _house(self, name: tuple[str, ...]) -> Somebody | None:
        """Return which organisation a shorter or longer form of its name means: "Northgate", "Northgate Foods Inc"."""
        for key in house_keys(name) if self._by_house else ():
            known = self._by_house.get(key)
            if known is not None and houses_agree(known.name, name):
                return known
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
        self._seen.pop(somebody, None)
        self._seen[somebody] = None

    def turn_to(self, somebody: Somebody) -> None:
        """Make somebody the one being talked about."""
        if somebody in self._recent:
            self._recent.remove(somebody)
        self._recent.append(somebody)
        del self._recent[:-8]

    def resolve(self, reference: Reference) -> Somebody | None:
        """Return who a mention means, with the mention noted; None for a pronoun that fits nobody."""
        self.guessed = False
        if reference.form is PRONOUN:
            somebody = self._pronoun(reference)
            somebody = self._passing(reference, somebody) or somebody
            if somebody is not None:
                somebody.places.append((reference.first, reference.last, reference.form))
                somebody.last_seen = max(somebody.last_seen, reference.first)
                somebody.gender = somebody.gender or (reference.gender if reference.gender != "n" else "")
            return somebody
        if reference.name:
            return self.named(reference)
        if age_told(reference.noun) or age_told(reference.role):
            somebody = self._of_age(reference) or self._unnamed(reference)
        elif reference.definite and office_of(reference.role, reference.noun).bare:
            somebody = self._of_origin(reference)
        else:
            somebody = self._by_office(reference)
        if somebody is None:
            return None
        somebody.definite = somebody.definite or reference.definite
        self._note(somebody, reference)
        return somebody

    def pass_by(self, reference: Reference, age: str, *, apart: bool, leading: bool) -> None:
        """Remember somebody without a name who is told about, in case they speak later."""
        noun = office_of(reference.role, reference.noun).noun
        self._bystanders.append(Bystander(reference, age, noun, apart, leading))
        del self._bystanders[:-BYSTANDERS]

    def _unnamed(self, reference: Reference) -> Somebody:
        """Return somebody new whom the text gives no name."""
        somebody = Somebody((), reference.kind, gender=reference.gender, number=reference.number)
        self.people.append(somebody)
        self._take_role(somebody, reference.role, reference.noun)
        return somebody

    def _of_age(self, reference: Reference) -> Somebody | None:
        """Return who "der 54-Jährige" means: whose age was given, else the latest who can be it; None for nobody."""
        age = age_told(reference.noun) or age_told(reference.role)
        people = [s for s in self._met() if s.number != "pl" and not clash(s.gender, reference.gender)]
        for somebody in people:
            if age == somebody.age or (age == "?" and somebody.age):
                return somebody
        passing = [b for b in reversed(self._bystanders) if not clash(b.reference.gender, reference.gender)]
        same = next((b for b in passing if age == b.age), None)
        if same is not None:
            return self._step_in(same)
        latest = next((s for s in people if not s.age or age == "?"), None)
        here = [b for b in passing if not b.age and b.reference.first >= self.opening]
        near = next((b for b in here if not b.apart), here[0] if here else None)
        if near is not None and (latest is None or latest.last_seen < near.reference.first):
            return self._step_in(near)
        return latest

    def _passing(self, reference: Reference, other: Somebody | None) -> Somebody | None:
        """Return the somebody without a name of this paragraph whom a pronoun means rather than `other`, if any."""
        if reference.gender not in ("m", "f") or reference.number == "pl":
            return None
        after = max(self.opening, other.last_seen + 1 if other is not None else 0)
        for bystander in reversed(self._bystanders):
            known = bystander.reference
            if known.first < after:
                break
            fits = known.gender == reference.gender and known.number != "pl"
            if fits and (other is None or (bystander.leading and not bystander.apart)):
                return self._step_in(bystander)
        return None

    def _step_in(self, bystander: Bystander) -> Somebody:
        """Return the somebody a bystander becomes once they speak."""
        self._bystanders.remove(bystander)
        somebody = self._unnamed(bystander.reference)
        somebody.age = bystander.age
        somebody.definite = bystander.reference.definite
        self._note(somebody, bystander.reference)
        return somebody

    def _of_origin(self, reference: Reference) -> Somebody | None:
        """Return who "der Finne" means; None where nobody fits, as nobody goes by such a word."""
        later = (s for s in self.people[:CROWD] if s.last_seen < 0 and s.kind is PERSON)
        office, near = office_of(reference.role, reference.noun), max(0, reference.first - 2 * NEAR)
        somebody, self.guessed = by_origin([*self._met(), *later], office, reference.gender, near=near)
        return somebody

    def _met(self) -> list[Somebody]:
        """Return the people met so far: whom the last sentences were about, then the latest first."""
        about = [s for s in reversed(self._recent) if s.kind is PERSON]
        latest = islice(reversed(self._seen), CROWD)
        others = [s for s in latest if s.kind is PERSON and s not in about]
        return [*about, *others]

    def meant(self, reference: Reference) -> Somebody | None:
        """Return who a pronoun means that carries no quotation; the mention is not noted."""
        return self._pronoun(reference)

    def described(self, reference: Reference) -> Somebody | None:
        """Return who a definite role means that carries no quotation; the mention is not noted."""
        office = office_of(reference.role, reference.noun)
        if office.bare:
            return self._of_origin(reference)
        if reference.whose or office.owner or len(self.people) > CROWD:
            return None
        best, value = None, 0.0
        for somebody in self.people:
            if somebody.kind is not reference.kind or somebody.last_seen < 0 or not somebody.name:
                continue
            fit = self._fit(somebody, office, reference)
            if fit > value:
                best, value = somebody, fit
        return best

    def _by_office(self, reference: Reference) -> Somebody:
        """Return who holds a role: the same words, the same office, whoever is talked about, or somebody new."""
        office = office_of(reference.role, reference.noun)
        relative = self._relative(reference, office) if reference.whose and office.family else None
        if relative is not None:
            return relative
        latest = self._recent[-1] if self._recent else None
        if (
            reference.definite
            and office.general
            and latest is not None
            and not (latest.name or latest.definite or clash(latest.gender, reference.gender))
            and latest.kind is reference.kind
        ):
            return latest  # "one member said …, the official said"
        if reference.definite:
            best, value = None, 0.0
            for somebody in self.people if len(self.people) <= CROWD else self._near(office):
                fit = self._fit(somebody, office, reference) if somebody.kind is reference.kind else 0.0
                if fit > value:
                    best, value = somebody, fit
            if best is not None:
                self.guessed = value < SURE_FIT
                if reference.kind is PERSON:
                    self.describe(best, reference)
                return best
        else:
            same = next((s for s in self.people[-CROWD:] if not s.name and s.role == reference.role), None)
            if same is not None:
                return same
        return self._unnamed(reference)

    def _relative(self, reference: Reference, office: Office) -> Somebody | None:
        """Return who "his sister" means: the only other one who bears the surname of whom the possessive means."""
        whose = next((s for s in self._met() if s.gender == reference.whose), None)
        if whose is None or not whose.name:
            return None
        held = [s for s in self.people[:CROWD] if any(o.noun == office.noun for o in s.offices) and s is not whose]
        family = [
            s
            for s in self._by_name.get(fold(surname(whose.name)), ())
            if s is not whose and s.kind is PERSON and not clash(s.gender, reference.gender)
        ]
        return family[0] if len(family) == 1 and not held else None

    def _near(self, office: Office) -> list[Somebody]:
        """Return who may hold an office in a crowded text: the latest, and whose office has the same noun."""
        return [*self._by_noun.get(office.noun, ())[-CROWD:], *self.people[-CROWD:], *self._recent]

    def _fit(self, somebody: Somebody, office: Office, reference: Reference) -> float:
        """Return how well somebody fits a definite role; 0 where they do not."""
        if somebody.kind is not reference.kind or clash(somebody.gender, reference.gender):
            return 0.0
        several = somebody.number == "pl"
        if several != (reference.number == "pl") and (not several or somebody.kind is PERSON):
            return 0.0
        distance = abs(reference.first - somebody.last_seen) if somebody.last_seen >= 0 else 10_000
        recent = distance < NEAR and somebody in self._recent[-3:]
        fit = held_alike(somebody, office)
        if somebody.kind is ORGANISATION and reference.whose:
            return 0.0  # "ihr Ministerium" is no other that was named
        if somebody.kind is ORGANISATION:
            fit = max(fit, office.part_of(somebody.name))
            if not fit and distance < 4 * NEAR and somebody.last_seen >= 0 and not office.owner:
                fit = office.house(somebody.name or tuple(somebody.role.split()))
        elif not fit and somebody.name and distance < 10_000 and reference.noun and introduced(somebody, office):
            fit = 0.6
        elif somebody.name and somebody.last_seen >= 0 and belongs(reference, somebody):
            fit = max(fit, 0.7)  # "the Calder researcher", whose college was named
        elif not fit and distance < 3 * NEAR and self._redescribes(reference, office, somebody):
            # a new description of whoever is being talked about: "der Braumeister" after his name
            latest = self._recent[-3:] if recent else ()
            fit = described_anew(somebody, reference.gender, latest, self.people[:CROWD])
        if not fit:
            return 0.0
        told = len(reference.role.split()) > 1 and reference.role.islower() and not office.of_one
        if 0.4 < fit < 0.85 and told:
            fit = 0.3  # a computer scientist need not be the biologist, nor the neuroscientist
        return (
            fit
            + 0.2 * bool(somebody.name)
            + 0.2 * recent
            + 0.1 * bool(recent and somebody is self._recent[-1])
            + 0.02 * min(len(somebody.places), 5)
            - 0.0005 * min(distance, 300)
        )

    def _redescribes(self, reference: Reference, office: Office, somebody: Somebody) -> bool:
        """Tell whether a role can be a new description of somebody: nobody else was called so, nobody's own role."""
        if not somebody.name or reference.whose or not office.loose(somebody.offices, reference.role):
            return False
        if any(b.apart and b.noun.endswith(office.noun) for b in self._bystanders):
            return False
        fresh = reference.first <= self.opening + 3 and bool(somebody.offices)
        return office.general or not fresh

    def _pronoun(self, reference: Reference) -> Somebody | None:
        """Return who a pronoun means: the latest one talked about who fits in gender and number, else the latest met.

        Among those talked about, whose gender is known goes before whose is not.
        """
        near = [s for s in reversed(self._recent[-5:]) if reference.first - s.last_seen < 2 * NEAR]
        fitting = [s for s in near if pronoun_fits(s, reference)]
        if reference.gender in ("m", "f"):
            sure = [s for s in fitting if s.gender == reference.gender]
            if fitting and (fitting[0] in sure or not sure):
                self.guessed = not sure and len(fitting) > 1
                return fitting[0]
            self.guessed = len(fitting) != 1
            if sure:
                older = fitting[0].last_seen - sure[0].last_seen > LONG_AGO
                older = older or fitting[0].last_seen >= self.opening > sure[0].last_seen
                return sure[0] if near.index(sure[0]) < 2 and not older else fitting[0]
            near = [s for s in self._met() if reference.first - s.last_seen < 2 * NEAR]
            met = [s for s in near if s.gender == reference.gender] or [s for s in near if not s.gender]
            return met[0] if met and reference.number != "pl" else None
        return fitting[0] if fitting else None
