"""Ages, nominatives, kinds of organisations and genders of first names, each by itself."""

from __future__ import annotations

import pytest

from reader.analysis.ages import age_told
from reader.analysis.languages import first_names, german_names
from reader.analysis.nominative import house_name, in_nominative
from reader.analysis.nouns import gender_of_name
from reader.analysis.offices import house_of, office_of


@pytest.mark.parametrize(
    ("word", "age"),
    [
        ("54-Jährige", "54"),
        ("61-jähriger", "61"),
        ("52-year-old", "52"),
        ("Mittvierziger", "?"),
        ("Huber", ""),
        ("1200-Jahr-Feier", ""),
    ],
)
def test_ages(word: str, age: str) -> None:
    """An age is read from the word that tells it, a decade of life counts as some age."""
    assert age_told(word) == age


@pytest.mark.parametrize(
    ("role", "before", "nominative"),
    [
        ("Ministeriums", "des", "Ministerium"),
        ("Amtes", "des", "Amt"),
        ("Verbandes", "eines", "Verband"),
        ("zuständigen Ministeriums", "des", "zuständiges Ministerium"),
        ("zuständigen Behörde", "der", "zuständige Behörde"),
        ("früheren Richterin", "der", "frühere Richterin"),
        ("norwegische Deichminister", "der", "norwegischer Deichminister"),
        ("heute zuständige Kapitän", "der", "heute zuständiger Kapitän"),
        ("frühere Vorsitzende", "der", "früherer Vorsitzender"),
        ("frühere Vorsitzende", "die", "frühere Vorsitzende"),
        ("neuen Anwalt", "ihrem", "neuer Anwalt"),
        ("örtlichen Behörden", "den", "örtliche Behörden"),
        ("alten Kapitäne", "die", "alte Kapitäne"),
        ("Präsidenten", "dem", "Präsident"),
        ("Zeugen", "des", "Zeuge"),
        ("Hauses", "des", "Haus"),
        ("Polizei", "der", "Polizei"),
        ("Kongresses", "des", "Kongress"),
    ],
)
def test_nominative(role: str, before: str, nominative: str) -> None:
    """A role in another case is told in the nominative."""
    assert in_nominative(role, before) == nominative


@pytest.mark.parametrize(
    ("name", "before", "nominative"),
    [
        ("Bayerische Deichtag", "der", "Bayerischer Deichtag"),
        ("Deutschen Mühlentag", "dem", "Deutscher Mühlentag"),
        ("Statistischen Hafenamts", "des", "Statistisches Hafenamt"),
        ("Vereinten Nationen", "der", "Vereinte Nationen"),
        ("Vereinten Nationen", "die", "Vereinte Nationen"),
        ("Bayerischen Roten Kreuz", "beim", "Bayerisches Rotes Kreuz"),
        ("Moorwarder Allgemeinen Zeitung", "der", "Moorwarder Allgemeine Zeitung"),
        ("Norddeutsche Deichfunk", "der", "Norddeutscher Deichfunk"),
        ("Leises Ufer", "vom", "Leises Ufer"),
        ("Stadt Moorwarden", "der", "Stadt Moorwarden"),
    ],
)
def test_names_of_organisations(name: str, before: str, nominative: str) -> None:
    """Adjectives and noun of an organisation's name stand in the nominative without the article."""
    assert " ".join(house_name(tuple(name.split()), before)) == nominative


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        (("Brightwell", "Ltd"), "company"),
        (("Nordwerft", "AG"), "company"),
        (("Deichamt", "Moorland"), "authority"),
        (("Fischergewerkschaft", "Nord"), "union"),
        (("Anna", "Beck"), ""),
    ],
)
def test_kinds_of_organisations(name: tuple[str, ...], kind: str) -> None:
    """The words of a name tell which kind of organisation it is."""
    assert house_of(name) == kind


def test_a_noun_never_means_another_kind_of_house() -> None:
    """A union is no company, though both are organisations."""
    assert office_of("Gewerkschaft", "Gewerkschaft").house(("Nordwerft", "AG")) == pytest.approx(0.0)
    assert office_of("Unternehmen", "Unternehmen").house(("Nordwerft", "AG")) > 0


@pytest.mark.parametrize(
    ("first", "gender"),
    [("Ayşegül", "f"), ("Oleksandr", "m"), ("Katarzyna", "f"), ("Mohammed", "m"), ("Priyanka", "f"), ("Håkon", "m")],
)
def test_first_names_of_many_languages(first: str, gender: str) -> None:
    """First names tell their gender in many languages."""
    assert gender_of_name(first) == gender


def test_an_unknown_first_name_in_a_counts_as_a_womans_only_when_guessing() -> None:
    """The guess is made for full names only, so that words in -a are no people."""
    assert not gender_of_name("Xyrina")
    assert gender_of_name("Xyrina", guess=True) == "f"


def test_lists_of_first_names_agree() -> None:
    """Only names that both women and men bear stand in both lists."""
    male = {*german_names.MALE.split(), *first_names.MALE.split()}
    female = {*german_names.FEMALE.split(), *first_names.FEMALE.split()}
    assert len(male & female) < 20
