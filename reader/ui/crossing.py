"""From the article on the screen into the library: what it knows of the article, and the articles it leads to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from reader.reading.state import NoteHere

if TYPE_CHECKING:
    from reader.library import Library, Note, Person, Saying
    from reader.reading import ReadingState
    from reader.spans import Span
    from reader.ui.searching import Opening


@dataclass
class ElsewhereKnown(Message):
    """The library has told what it knows of the words of an article."""

    article: str
    """`Article.id`."""
    number: int | None
    """The library's number of it; None where it is not in there."""
    also: dict[Span, int]
    """In how many other articles the words of a quotation stand; by its span in the article as it was opened."""
    notes: tuple[Note, ...]


@dataclass
class PersonFound(Message):
    """The library has told who a speaker is."""

    name: str
    """The name in the article."""
    person: Person | None


@dataclass
class SameWordsFound(Message):
    """The library has told where else the words of a quotation stand."""

    saying: Saying | None
    """The quotation itself; None where the library has no such quotation."""


@dataclass
class PlacesFound(Message):
    """The library has told where in an article the words stand that were searched for."""

    opening: Opening
    hits: tuple[Span, ...]


def elsewhere(library: Library, article: str) -> ElsewhereKnown:
    """Ask what the library knows of an article, by its `Article.id`."""
    number = library.number_of(article)
    if number is None:
        return ElsewhereKnown(article, None, {}, ())
    return ElsewhereKnown(article, number, library.also_at(number), library.notes_of(number))


def take_up(state: ReadingState, known: ElsewhereKnown) -> None:
    """Let the article on the screen know what the library told."""
    state.also = {state.shown_span(span): count for span, count in known.also.items()}
    take_up_notes(state, known.notes)


def take_up_notes(state: ReadingState, notes: tuple[Note, ...]) -> None:
    """Show these notes of the library beside the article."""
    state.notes = tuple(NoteHere(note.number, state.shown_span(note.span), note.text) for note in notes)


def person(library: Library, state: ReadingState, speaker: int) -> PersonFound:
    """Ask who a speaker of an article is in the whole library."""
    known = state.speaker(speaker)
    name = known.name if known else ""
    number = library.number_of(state.article.id)
    found = library.person_of(number, speaker) if number is not None else None
    if found is None or name not in (found.name, *found.others):
        # The article is not in the library, or a person there goes by another number since a correction.
        found = next((p for p in library.people(name)), None)
    return PersonFound(name, found)


def same_words(library: Library, article: str, span: Span) -> SameWordsFound:
    """Ask for the library's own record of a quotation, from which the same words elsewhere are found.

    Where that one stands nowhere else, one within it or around it may: whoever looks at the page sees them as one.
    """
    number = library.number_of(article)
    if number is None:
        return SameWordsFound(None)
    saying = library.saying_at(number, span)
    if saying is None or not saying.is_shared:
        shared = [other for other in library.also_at(number) if other.overlaps(span)]
        if shared:
            saying = library.saying_at(number, max(shared, key=len))
    return SameWordsFound(saying)
