"""Days and lengths of time in words."""

from datetime import date

import pytest

from reader.findings import DateMention, DateType
from reader.spans import Span
from reader.ui.days import day_words, days_words


def mention(value, first=None, last=None, kind=DateType.DATE):
    """Return a date."""
    return DateMention(Span(0, 1), kind, value, first, last or first, "test")


@pytest.mark.parametrize(
    ("found", "german", "english"),
    [
        (mention("2024-11-07", date(2024, 11, 7)), "Do 07.11.2024", "Thu 7 Nov 2024"),
        (mention("2024", date(2024, 1, 1), date(2024, 12, 31)), "2024", "2024"),
        (mention("199", date(1990, 1, 1), date(1999, 12, 31)), "1990–1999", "1990–1999"),
        (mention("2024-11", date(2024, 11, 1), date(2024, 11, 30)), "Nov 2024", "Nov 2024"),
        (mention("2026-SP", date(2026, 3, 1), date(2026, 5, 31)), "März–Mai 2026", "Mar–May 2026"),
        (mention("w", date(2026, 10, 5), date(2026, 10, 11)), "05.–11.10.2026", "5–11 Oct 2026"),
        (mention("w", date(2026, 4, 29), date(2026, 5, 2)), "29.04.–02.05.2026", "29 Apr – 2 May 2026"),
        (mention("w", date(2025, 12, 30), date(2026, 1, 2)), "30.12.2025–02.01.2026", "30 Dec 2025 – 2 Jan 2026"),
        (mention("PRESENT_REF"), "now", "now"),
        (mention("XXXX-11"), "Nov", "Nov"),
        (mention("XXXX-12-05"), "5. Dez", "5 Dec"),
        (mention("XXXX-WXX-4"), "unresolved", "unresolved"),
        (mention(""), "unresolved", "unresolved"),
        (mention("P10Y", kind=DateType.DURATION), "10 years", "10 years"),
        (mention("PT1H", kind=DateType.DURATION), "1 hour", "1 hour"),
        (mention("PXW", kind=DateType.DURATION), "some weeks", "some weeks"),
        (mention("P1D", kind=DateType.SET), "every day", "every day"),
        (mention("P2W", kind=DateType.SET), "every 2 weeks", "every 2 weeks"),
        (mention("PTNI", kind=DateType.SET), "again and again", "again and again"),
    ],
)
def test_dates_in_words(found, german, english):
    """A day has its weekday; several days are told as shortly as is clear."""
    assert days_words(found, "de") == german
    assert days_words(found, "en") == english


def test_a_day_in_a_language_we_do_not_speak():
    """Other languages get the English form."""
    assert day_words(date(2024, 1, 2), "fr") == "Tue 2 Jan 2024"
