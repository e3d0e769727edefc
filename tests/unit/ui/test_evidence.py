"""What is said about findings, in both languages."""

from datetime import date

import pytest

from reader.findings import DateMention, DateType
from reader.spans import Span
from reader.tongue import speak
from reader.ui.evidence import discrepancy_words


@pytest.fixture(autouse=True)
def english_again():
    """Leaves English to the tests after these."""
    yield
    speak("en")


def mention(discrepancy):
    """Return a date that contradicts itself."""
    day = date(2024, 11, 7)
    return DateMention(Span(0, 4), DateType.DATE, "2024-11-07", day, day, "full-date", None, discrepancy)


def test_a_weekday_that_does_not_fit_is_told_in_the_language_in_use():
    """The sentence the analysis keeps is taken apart and said anew; anything else is shown as it is."""
    found = mention("Friday is written, but 2024-11-07 is a Thursday.")
    assert discrepancy_words(found, "en") == "Friday is written, but that is Thu 7 Nov 2024."
    speak("de")
    assert discrepancy_words(found, "de") == "Freitag steht da, aber das ist Do 07.11.2024."
    assert discrepancy_words(mention("It is odd."), "de") == "It is odd."
    assert discrepancy_words(mention(""), "de") == ""
