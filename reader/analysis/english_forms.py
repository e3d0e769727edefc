"""English verbs of saying inflected: every form, with the groups its verb is in."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from reader.analysis.languages import english_words as pack


class EnglishForm(NamedTuple):
    """A reading of a form."""

    lemma: str
    groups: str
    """Names of groups, joined by blanks."""
    shape: str
    """finite, base, past, participle or gerund."""


def _regular(lemma: str) -> tuple[str, str, str]:
    """Return third person, past and gerund."""
    if lemma.endswith("y") and lemma[-2] not in "aeou":
        return lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    if lemma.endswith("e"):
        return third, lemma + "d", lemma[:-1] + "ing"
    return third, lemma + "ed", lemma + "ing"


@cache
def english_forms() -> dict[str, EnglishForm]:
    """Return form -> reading; where past and participle look alike the past is given."""
    groups: dict[str, list[str]] = {}
    for name, (_, verbs) in pack.GROUPS.items():
        for lemma in verbs.split():
            names = groups.setdefault(lemma, [])
            if name not in names:
                names.append(name)
    irregular = {line.split()[0]: line.split() for line in pack.IRREGULAR.strip().split("\n")}
    table: dict[str, EnglishForm] = {}
    for lemma, names in groups.items():
        joined = " ".join(names)
        third, past, gerund = _regular(lemma)
        participle = past
        if lemma in irregular:
            _, third, past, participle = irregular[lemma]
            if lemma[-1] not in "aeiouwy" and past.endswith("ed") and past[-3] == past[-4]:
                gerund = past[:-2] + "ing"
        table.setdefault(lemma, EnglishForm(lemma, joined, "base"))
        table[third] = EnglishForm(lemma, joined, "finite")
        table.setdefault(participle, EnglishForm(lemma, joined, "participle"))
        table[past] = EnglishForm(lemma, joined, "past")
        table.setdefault(gerund, EnglishForm(lemma, joined, "gerund"))
    return table
