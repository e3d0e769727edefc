"""Where words may be parted at the end of a line: Liang's method with the patterns of TeX, which lie beside this.

A pattern holds letters and, between them, digits: an odd one allows a hyphen there, an even one forbids it, and where
several patterns speak about the same place the greatest digit is right. "." stands for the start or end of the word.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LANGUAGES = ("de", "en")
"""Languages there are patterns for; their files carry the licence they stand under."""
SHORTEST = 5
"""Letters a word needs to be worth parting."""
LONGEST = 100
"""Letters of the longest word that is looked at; what is longer is no word."""
LEFT, RIGHT = 2, 3
"""Letters that stay before the hyphen and go to the next line, at least; what typographers of German ask for."""


@cache
def hyphenator(language: str) -> Callable[[str], Sequence[int]] | None:
    """Return what tells where a word of `language` may be parted; None for a language without patterns.

    Reading the patterns takes about 50 ms, so the screen does it in a worker.
    """
    if language not in LANGUAGES:
        return None
    patterns, whole = _read(Path(__file__).parent / "patterns" / f"{language}.txt")
    longest = max(map(len, patterns))

    @lru_cache(maxsize=16_384)
    def positions(word: str) -> Sequence[int]:
        if not SHORTEST <= len(word) <= LONGEST or not word.isalpha() or len(word.lower()) != len(word):
            return ()
        word = word.lower()
        return whole[word] if word in whole else _positions(f".{word}.", patterns, longest)

    return positions


def _positions(marked: str, patterns: dict[str, str], longest: int) -> tuple[int, ...]:
    """Return the places a word may be parted at; `marked` is the word between two dots."""
    size = len(marked)
    best = ["0"] * (size + 1)
    for start in range(size):
        for end in range(start + 1, min(start + longest, size) + 1):
            for place, digit in enumerate(patterns.get(marked[start:end], ""), start):
                best[place] = max(best[place], digit)
    return tuple(place - 1 for place in range(LEFT + 1, size - RIGHT) if best[place] in "13579")


def _read(path: Path) -> tuple[dict[str, str], dict[str, tuple[int, ...]]]:
    """Return the digits of each pattern by its letters, and the words whose hyphens are given."""
    lines = path.read_text(encoding="utf-8").splitlines()
    entries = [entry for line in lines if not line.startswith("%") for entry in line.split()]
    # All at once: one pattern after the other takes five times as long. Where no digit stands, zero does.
    joined = " ".join(entry for entry in entries if "-" not in entry)
    digits = re.sub(r"[^\d ]+", "", re.sub(r"(?<!\d)(?=\D|$)", "0", joined)).split(" ")
    letters = re.sub(r"\d", "", joined).split(" ")
    parts = [entry.split("-") for entry in entries if "-" in entry]
    whole = {"".join(part): tuple(accumulate(map(len, part[:-1]))) for part in parts}
    return dict(zip(letters, digits, strict=True)), whole
