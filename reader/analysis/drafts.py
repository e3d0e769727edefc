"""What the stages hand to one another: cues of saying, and quotations in the making."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reader.analysis.phrases import Phrase
    from reader.findings import QuotationKind


class Cue(NamedTuple):
    """A verb of saying in its sentence, by token index."""

    at: int
    """The finite verb, or the auxiliary that agrees with the subject."""
    verb: int
    """The verb that means the saying."""
    last: int
    """The last token that belongs to it: a particle, a participle."""
    lemma: str
    groups: str
    number: str
    """sg, pl or "" as the finite verb tells."""
    passive: bool
    joined: bool
    """Whether the verb stands at its clause's end (a subordinate clause)."""


@dataclass(slots=True)
class Draft:
    """A quotation in the making, by token index."""

    parts: list[tuple[int, int]]
    """First token and the one after the last, for each piece."""
    kind: QuotationKind
    speaker: Phrase | None
    cue: tuple[int, int] | None
    """First token of the cue and the one after its last."""
    rule: str
    score: float = 1.0
    """How sure the frame is; about 1 for a plain one, under 0.5 for a guess."""
    pair: int = -1
    """Index of the pair of marks, for direct speech."""
    label: tuple[int, int] | None = None
    """First token and the one after the last of the words that name the speaker here, where `speaker` stands
    elsewhere: initials before an answer."""

    @property
    def first(self) -> int:
        """Return the token it begins with."""
        return self.parts[0][0]

    @property
    def last(self) -> int:
        """Return the token after its end."""
        return self.parts[-1][1]

    def holds(self, token: int) -> bool:
        """Tell whether `token` is inside one of the pieces."""
        return any(first <= token < last for first, last in self.parts)
