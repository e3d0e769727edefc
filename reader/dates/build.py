"""From the words a rule matched to what they mean; nothing here knows the day an article is from.

A builder takes a match and the arguments of its rule, and returns the expressions it stands for; none where the words
turn out to mean something else (an age, a price, a number of things).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.dates import build_calendar, build_lengths, build_relative, build_times

if TYPE_CHECKING:
    from reader.dates.fields import Builder
    from reader.dates.grammar import Expression, Match

BUILDERS: dict[str, Builder] = {
    **build_calendar.BUILDERS,
    **build_relative.BUILDERS,
    **build_times.BUILDERS,
    **build_lengths.BUILDERS,
}
"""Every builder by the name grammars call it."""


def build(match: Match) -> list[Expression]:
    """Return the expressions of a match, or nothing where its words are no date after all."""
    name, *arguments = match.rule.build.split()
    return BUILDERS[name](match, tuple(arguments))
