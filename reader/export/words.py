"""Days and kinds in the words of a language, for people rather than programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

_WEEKDAYS = {
    "de": ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day_in_words(day: date, language: str) -> str:
    """Return a day with its weekday, as the language writes it: "Do 07.11.2024", "Thu 7 Nov 2024", else ISO."""
    if language == "de":
        return f"{_WEEKDAYS['de'][day.weekday()]} {day:%d.%m.%Y}"
    if language == "en":
        return f"{_WEEKDAYS['en'][day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"
    return day.isoformat()


def days_in_words(first: date, last: date, language: str) -> str:
    """Return a stretch of days, told as shortly as is clear: a day, a month ("11.2024"), a year, or both its ends."""
    if first == last:
        return day_in_words(first, language)
    if first.day == 1 and first.month == 1 and last.month == 12 and last.day == 31 and first.year == last.year:
        return str(first.year)
    return f"{day_in_words(first, language)} – {day_in_words(last, language)}"
