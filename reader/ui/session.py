"""What a session is about: the articles, how they are opened, what the person set and where they were."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from reader.places import Places
from reader.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from reader.article import Origin
    from reader.pipeline import Known, Opened
    from reader.ui.door import Door


@dataclass(frozen=True, slots=True)
class Session:
    """Handed from the app to the screen and its columns."""

    origins: Sequence[Origin]
    """What was named; nothing when the whole library is to be read."""
    problems: Sequence[str]
    """Sentences about what was named but could not be opened."""
    open: Callable[[Origin, Known | None], Opened]
    """Opens one article, or takes it from the library where what is given knows it; called in a thread."""
    settings: Settings = field(default_factory=Settings)
    places: Places = field(default_factory=Places)
    door: Door | None = None
    """The way to the library; None for a look that leaves no trace."""
    watched: tuple[Path, ...] = ()
    """Folders from which what arrives is taken in while one reads."""

    def with_problems(self, problems: Sequence[str]) -> Session:
        """Return the same with more problems."""
        return replace(self, problems=(*self.problems, *problems)) if problems else self

    def first(self, origins: Sequence[Origin]) -> int:
        """Return which article to begin with: the one read last where it is among them."""
        if len(origins) > 1 and self.places.last:
            for number, origin in enumerate(origins):
                if origin.location == self.places.last:
                    return number
        return 0
