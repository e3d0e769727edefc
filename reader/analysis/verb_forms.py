"""German verbs inflected: from a list of infinitives to a table of every form that can stand in a text."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from reader.analysis.languages import german_verbs as pack

_INSEPARABLE = ("be", "ge", "er", "ver", "zer", "ent", "emp", "miss", "wider", "unter", "über", "voll", "hinter")


_WRITTEN_APART = ("bekannt", "deutlich", "klar", "öffentlich", "geltend", "glaubhaft", "kund", "nahe", "fest")
"""First parts that stand as a word of their own before participle and infinitive: "bekannt gegeben"."""


class VerbForm(NamedTuple):
    """One reading of a form."""

    lemma: str
    """Infinitive with its particle: "mitteilen"."""
    groups: str
    """Names of the groups the verb is in, joined by blanks."""
    particle: str
    """The particle that has to stand elsewhere in the clause; "" where none is missing."""
    shape: str
    """finite, joined (finite, at a clause's end), participle, infinitive, zu."""
    number: str
    """sg, pl or "" where the form tells nothing."""
    past: bool
    """Whether it is a preterite."""


class Stems(NamedTuple):
    """The four forms all others are made from."""

    infinitive: str
    third: str
    preterite: str
    participle: str


@cache
def _strong() -> dict[str, Stems]:
    table = {}
    for line in pack.STRONG.split("\n"):
        parts = line.split()
        if len(parts) == 4:
            table[parts[0]] = Stems(parts[0], parts[3], parts[1], parts[2])
    return table


def stems(infinitive: str) -> Stems:
    """Return the stem forms of a verb without particle; weak unless it, or the verb inside it, is listed."""
    strong = _strong()
    if infinitive in strong:
        return strong[infinitive]
    for prefix in _INSEPARABLE:
        rest = infinitive.removeprefix(prefix)
        if rest != infinitive and rest in strong:
            base = strong[rest]
            participle = base.participle
            if (participle.startswith("ge") and rest not in ("gestehen", "geben", "gehen")) or rest in (
                "geben",
                "gehen",
            ):
                participle = participle[2:]
            return Stems(infinitive, prefix + base.third, prefix + base.preterite, prefix + participle)
    stem = infinitive[:-2] if infinitive.endswith("en") else infinitive[:-1]
    linked = stem + "e" if stem.endswith(("t", "d", "chn", "ffn", "dm", "tm", "gn")) else stem
    plain = infinitive.endswith("ieren") or any(
        infinitive.startswith(p) and len(infinitive) > len(p) + 4 for p in _INSEPARABLE
    )
    return Stems(infinitive, linked + "t", linked + "te", ("" if plain else "ge") + linked + "t")


def _finite(base: Stems) -> list[tuple[str, str, bool]]:
    """Return the finite forms with number and whether they are preterites; Konjunktiv I included."""
    stem = base.infinitive[:-2] if base.infinitive.endswith("en") else base.infinitive[:-1]
    weak = base.preterite.endswith("te") or base.preterite.endswith("e")
    plural_past = base.preterite + ("n" if weak else "en")
    return [
        (base.third, "sg", False),
        (stem + "e", "sg", False),
        (base.infinitive, "pl", False),
        (base.preterite, "sg", True),
        (plural_past, "pl", True),
    ]


def _add(table: dict[str, list[VerbForm]], form: str, reading: VerbForm) -> None:
    readings = table.setdefault(form, [])
    if reading not in readings:
        readings.append(reading)


def _add_verb(table: dict[str, list[VerbForm]], entry: str, groups: str) -> None:
    """Add every form of one list entry ("mit-teilen", "bekannt-geben", "sagen")."""
    particle, _, bare = entry.rpartition("-")
    particle = particle.replace("-", "")
    base = stems(bare)
    lemma = particle + bare
    for form, number, past in _finite(base):
        _add(table, form, VerbForm(lemma, groups, particle, "finite", number, past))
        if particle:
            _add(table, particle + form, VerbForm(lemma, groups, "", "joined", number, past))
    _add(table, particle + base.participle, VerbForm(lemma, groups, "", "participle", "", past=False))
    if particle in _WRITTEN_APART:
        _add(table, base.participle, VerbForm(lemma, groups, particle, "participle", "", past=False))
        _add(table, bare, VerbForm(lemma, groups, particle, "infinitive", "", past=False))
    if particle:
        _add(table, particle + "zu" + bare, VerbForm(lemma, groups, "", "zu", "", past=False))
    _add(table, lemma, VerbForm(lemma, groups, "", "infinitive", "", past=False))


@cache
def german_forms() -> dict[str, tuple[VerbForm, ...]]:
    """Return form -> readings for all verbs of the language pack."""
    groups: dict[str, list[str]] = {}
    for name, (_, verbs) in pack.GROUPS.items():
        for entry in verbs.split():
            names = groups.setdefault(entry, [])
            if name not in names:
                names.append(name)
    table: dict[str, list[VerbForm]] = {}
    for entry, names in groups.items():
        _add_verb(table, entry, " ".join(names))
    table.pop("einige", None)  # a pronoun nearly always
    table.pop("bekannt", None)  # "bekannt" is hardly ever the participle of "bekennen"
    for form in [form for form in table if "ß" in form]:
        for reading in table[form]:
            _add(table, form.replace("ß", "ss"), reading)  # Swiss spelling: "heisst", "äusserte"
    return {form: tuple(readings) for form, readings in table.items()}


@cache
def konjunktiv_forms() -> frozenset[str]:
    """Return the forms that mark reported speech: Konjunktiv I, and the Konjunktiv II that stands in for it."""
    made = {stem + "e" for stem in pack.KONJUNKTIV_STEMS.split() if len(stem) > 2}
    return frozenset(made | set(pack.KONJUNKTIV_FORMS.split())) - AMBIGUOUS


AMBIGUOUS = frozenset(
    "bitte ende lange reihe sache habe ruhe frage rede lage liebe reise suche sorge folge".split()
) - {"habe", "suche", "frage", "rede", "reise", "folge"}
"""Forms in -e that are nouns or adverbs at least as often; at a sentence's beginning no capital tells."""
