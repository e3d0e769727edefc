"""What a session is about: the articles, how they are opened, what the person set and where they were."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from reader.places import Places
from reader.settings import Settings
from reader.ui.door import Door

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.article import Origin
    from reader.pipeline import Opened


@dataclass(frozen=True, slots=True)
class Session:
    """Handed from the app to the screen and its columns."""

    origins: Sequence[Origin]
    problems: Sequence[str]
    """Sentences about what was named but could not be opened."""
    open: Callable[[Origin], Opened]
    """Opens one article; called in a worker."""
    settings: Settings = field(default_factory=Settings)
    places: Places = field(default_factory=Places)
    library: Door | None = field(default_factory=Door)
    """The way to everything ever opened; None for a session that shall leave no trace."""

    def with_problems(self, problems: Sequence[str]) -> Session:
        """Return the same with more problems."""
        return replace(self, problems=(*self.problems, *problems)) if problems else self

    @property
    def first(self) -> int:
        """Which article to begin with: the one read last where it is among them."""
        if len(self.origins) > 1 and self.places.last:
            for number, origin in enumerate(self.origins):
                if origin.location == self.places.last:
                    return number
        return 0
