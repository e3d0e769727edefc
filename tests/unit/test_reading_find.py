"""Finding words in an article: folded, across line breaks and soft hyphens, by pattern, never for long."""

import time

import pytest

from reader.reading import BadPattern, Finder
from reader.spans import Span

TEXT = (
    "Das stört mich nicht. Die Straße war leer, der Ärger groß.\n"
    "Eine Donau\u00addampf\u00adschiff\u00adfahrt  begann; „Ich bin bereit“, sagte Änne.\n"
    "Cafe\u0301 und Café, o\u0308ffnen und öffnen."
)


def found(query, **options):
    """Return the words found."""
    return [span.of(TEXT) for span in Finder(TEXT).find(query, **options)]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("stoert", ["stört"]),
        ("stört", ["stört"]),
        ("strasse", ["Straße"]),
        ("aerger", ["Ärger"]),
        ("gross", ["groß"]),
        ("donaudampfschiff", ["Donau\u00addampf\u00adschiff"]),
        ("groß. eine", ["groß.\nEine"]),
        ("fahrt begann", ["fahrt  begann"]),
        ('"ich bin bereit"', ["„Ich bin bereit“"]),
        ("café", ["Cafe\u0301", "Café"]),
        ("oeffnen", ["o\u0308ffnen", "öffnen"]),
        ("sto", ["stö"]),
    ],
)
def test_folding_finds_what_a_person_means(query, words):
    """Umlauts, ß, accents, quotation marks, soft hyphens and white space are folded; spans are those of the text."""
    assert found(query) == words


def test_half_an_umlaut_is_no_hit():
    """The e an ö is folded to cannot be found alone."""
    assert [span.of("schön e") for span in Finder("schön e").find("e")] == ["e"]


def test_case_is_minded_only_when_a_capital_is_typed():
    """Smart case: small letters find both, a capital finds capitals."""
    assert found("änne") == ["Änne"]
    assert found("Ich") == ["Ich"]
    assert found("ICH") == []


def test_nothing_is_found_for_nothing():
    """An empty query, or one that folds to nothing, has no hits."""
    assert found("") == []
    assert found("\u00ad") == []


def test_a_pattern_finds_by_regular_expression():
    """Patterns look at the text as it is, and smart case holds for them too."""
    assert found(r"\bst\w+t\b", regex=True) == ["stört"]
    assert found(r"x*", regex=True) == []


def test_a_wrong_pattern_is_explained():
    """A pattern that cannot be read says so instead of failing."""
    with pytest.raises(BadPattern, match=r"Bad pattern: a . is missing"):
        found("(", regex=True)


def test_a_catastrophic_pattern_is_given_up():
    """A pattern that would take for ever ends within a second."""
    finder = Finder("a" * 60 + "!")
    start = time.monotonic()
    with pytest.raises(BadPattern, match="too long"):
        finder.find(r"(a|aa)+$", regex=True)
    assert time.monotonic() - start < 2


def test_hits_follow_one_another_without_overlap():
    """The pair aa is found twice in aaaa."""
    assert Finder("aaaa").find("aa") == (Span(0, 2), Span(2, 4))
