"""Where words may be parted at the end of a line, by the patterns of TeX and LibreOffice (Pyphen)."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SHORTEST = 5
"""Letters a word needs to be worth parting."""
LEFT, RIGHT = 2, 3
"""Letters that stay before the hyphen and go to the next line, at least; what typographers of German ask for."""


@cache
def hyphenator(language: str) -> Callable[[str], Sequence[int]] | None:
    """Return what tells where a word of `language` may be parted; None for a language without patterns.

    Loading the patterns takes a tenth of a second and more, so the screen does it in a worker.
    """
    import pyphen  # noqa: PLC0415 -- only who wants words parted pays for it

    if not language or language not in pyphen.LANGUAGES:
        return None
    patterns = pyphen.Pyphen(lang=language, left=LEFT, right=RIGHT)

    @lru_cache(maxsize=16_384)
    def positions(word: str) -> Sequence[int]:
        return tuple(patterns.positions(word)) if len(word) >= SHORTEST and word.isalpha() else ()

    return positions
