"""Notes: written beside words of an article, shown there, taken away and brought back; kept in the library at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from reader.library.personal import Change
from reader.tongue import say
from reader.ui.widgets.prompt import Prompt

if TYPE_CHECKING:
    from reader.library import Library, Note
    from reader.reading.state import NoteHere
    from reader.spans import Span


@dataclass
class NotesChanged(Message):
    """The notes of an article are others than before."""

    article: str
    """`Article.id`; the article need not be the one that is read any more."""
    notes: tuple[Note, ...]
    change: Change | None
    """How to take it back; None where this is what taking back came to, or nothing could be written."""
    words: str
    """What to say about it."""


class NoteBar(Prompt):
    """Where a note is typed."""

    @dataclass
    class Written(Message):
        """The person has written a note; "" takes one away."""

        span: Span
        before: NoteHere | None
        """The note it takes the place of."""
        words: str

    @dataclass
    class Closed(Message):
        """The note is done, or is not to be."""

    def __init__(self) -> None:
        super().__init__(say("note"), id="note-bar")
        self._span: Span | None = None
        self._before: NoteHere | None = None

    def write(self, span: Span, before: NoteHere | None) -> None:
        """Let the person write beside these words, or change what is written there."""
        self._span, self._before = span, before
        self.open(" ".join(before.words.split()) if before else "")
        self.tell(say("empty: none") if before else "")

    def on_prompt_typed(self, message: Prompt.Typed) -> None:
        """Wait until it is done."""
        message.stop()

    def on_prompt_accepted(self, message: Prompt.Accepted) -> None:
        """Hand on what was written."""
        message.stop()
        words = self._input.value.strip()
        if self._span is not None and words != (self._before.words if self._before else ""):
            self.post_message(self.Written(self._span, self._before, words))
        self._end()

    def on_prompt_cancelled(self, message: Prompt.Cancelled) -> None:
        """Leave everything as it was."""
        message.stop()
        self._end()

    def action_history(self, by: int) -> None:
        """Notes are not repeated, so there is no way through earlier ones."""
        del by

    def _end(self) -> None:
        self.close()
        self.post_message(self.Closed())


def write_note(library: Library, article: str, span: Span, before: int | None, words: str) -> NotesChanged:
    """Write a note in the place of another, or of none; in the librarian's thread. `span` is the library's own."""
    number = library.number_of(article)
    if number is None:
        return NotesChanged(article, (), None, say("This article is not in the library, so no note can be kept."))
    changes = [library.drop_note(before)] if before is not None else []
    if words:
        changes.append(library.add_note(number, span, words)[1])
    change = Change((number,), tuple(step for made in reversed(changes) for step in made.back))
    said = say("Noted; u takes it back.") if words else say("The note is gone; u brings it back.")
    return NotesChanged(article, library.notes_of(number), change, said)


def undo_note(library: Library, article: str, change: Change) -> NotesChanged:
    """Take back what was done to notes; in the librarian's thread."""
    library.undo(change)
    return NotesChanged(article, library.notes_of(change.articles[0]), None, say("The notes are as they were before."))
