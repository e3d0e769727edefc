"""When: date and time expressions of German and English news, and the day an article appeared.

    find_dates(text, reference, language)       the expressions of a text, each with the days it means
    read(text, language), resolved(reading, reference)      the two halves of `find_dates`
    publication_day(text, language)             the day an article appeared, told from its words; right or None
    published_line(line, language)              the day a single line stamps on its article
    stamped_day(lines, language)                the day several lines stamp on it: publication before updates
    disagreement_told(sentence)                 the parts of a mention's discrepancy, for another language

Nothing here knows today but the bound of `publication_day`: what is told from the article's day stays unresolved until
that day is known.
"""

from __future__ import annotations

from reader.dates.discrepancy import Disagreement, disagreement_told
from reader.dates.find import find_dates, read, resolved
from reader.dates.published import PublicationDay, publication_day, published_line, stamped_day

__all__ = [
    "Disagreement",
    "PublicationDay",
    "disagreement_told",
    "find_dates",
    "publication_day",
    "published_line",
    "read",
    "resolved",
    "stamped_day",
]
