"""English grammar of time. Data only."""
from __future__ import annotations
from reader.dates.grammar import Rule
MACROS: dict[str, str] = {}
RULES: tuple[Rule, ...] = (Rule("day", "[FULLDATE]", "calendar"),)
