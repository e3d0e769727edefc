"""English words of time. Data only."""
from __future__ import annotations
WORDS: dict[str, dict[int | float | str, str]] = {"WEEKDAY": {0: "monday"}, "MONTH": {1: "january"}}
