"""What leaves the program: an article with its findings and all that its reader left in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reader.article import Article
    from reader.findings import Analysis
    from reader.spans import Span


@dataclass(frozen=True, slots=True)
class Remark:
    """Words the reader wrote beside words of the article."""

    span: Span
    """The words of the article."""
    text: str
    """The words of the reader."""


@dataclass(frozen=True, slots=True)
class Clipping:
    """An article ready to leave; corrections are worked in already."""

    article: Article
    analysis: Analysis
    remarks: tuple[Remark, ...] = ()
    """Notes, in the order of the text."""
    marks: Mapping[str, int] = field(default_factory=dict)
    """Offsets by letter."""
    tags: tuple[str, ...] = ()

    def words_at(self, offset: int) -> str:
        """Return the beginning of the block, or of the line in it, that a mark stands at: what it is anchored to."""
        text = self.article.text
        offset = max(0, min(offset, len(text)))
        end = text.find("\n", offset)
        line = text[offset : end if end >= 0 else len(text)]
        return line if len(line) <= _ANCHOR else f"{line[:_ANCHOR].rsplit(' ', 1)[0]} …"


_ANCHOR = 80


def languages_of(clippings: Iterable[Clipping]) -> list[str]:
    """Return the languages of articles, the one of most first; "und" (undetermined) where none is known."""
    counted: dict[str, int] = {}
    for clipping in clippings:
        if language := clipping.article.language:
            counted[language] = counted.get(language, 0) + 1
    return sorted(counted, key=lambda language: -counted[language]) or ["und"]
