"""All notes of the library, the newest first, with the words they are on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.message import Message

from reader.tongue import say
from reader.ui.bindings import bindings
from reader.ui.days import day_words
from reader.ui.door import LibraryFailed
from reader.ui.keys import Where
from reader.ui.marked import Run, in_lines
from reader.ui.messages import Noted
from reader.ui.screens.leaf import LeafScreen
from reader.ui.searching import Opening
from reader.ui.widgets.lines import Hints, Line
from reader.ui.widgets.panel import Panel
from reader.ui.widgets.rows import RowList
from reader.ui.widgets.tall_rows import TallRows

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from reader.library import Annotated, Change, Library
    from reader.ui.door import Door


@dataclass
class NotesFound(Message):
    """The library has told which notes there are."""

    notes: tuple[Annotated, ...]
    change: Change | None = None
    """How to take back what was done, where something was."""


class NoteList(TallRows):
    """Notes, each with the words it is on and where they stand."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"rows--indirect"}

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's own name for it
        super().__init__(id=id)
        self.notes: Sequence[Annotated] | None = None
        """None until the library has answered."""
        self.problem = ""

    def row_count(self) -> int:
        """Return the number of notes."""
        return len(self.notes or ())

    def row_words(self, index: int) -> str:
        """Return the note, the words it is on and the article."""
        assert self.notes is not None
        found = self.notes[index]
        return f"{' '.join(found.note.text.split())} {found.words} {found.entry.title} {found.entry.source}"

    def row(self, index: int, width: int) -> list[list[Run]]:
        """Return the note, then the words, then where they stand."""
        assert self.notes is not None
        found, room = self.notes[index], max(width - 2, 1)
        note = in_lines([(" ".join(found.note.text.split()), ("rows--title", "rows--unread"))], room)
        words = in_lines([(found.words, ("rows--title",))], room, 4)
        entry = found.entry
        day = day_words(entry.published, entry.language) if entry.published else ""
        about = in_lines([(" · ".join(filter(None, (day, entry.source, entry.title))), ("rows--meta",))], room, 2)
        return [
            *([("  " if i else "✎ ", ("rows--mark",)), *line] for i, line in enumerate(note)),
            *([("│ ", ("rows--meta",)), *line] for line in words),
            *([("  ", ()), *line] for line in about),
            [],
        ]

    def empty_words(self) -> str:
        """Say how to write one."""
        if self.problem or self.notes is None:
            return self.problem
        return say("No notes yet. On a quotation, or on words marked with v, i writes one.")


class NotesScreen(LeafScreen[Opening]):
    """All notes; closes with the words to go to, or with None.

    Args:
        door: The way to the library.
        do: Lets the librarian change something.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(Where.NOTES)
    AUTO_FOCUS = "NoteList"

    def __init__(self, door: Door, do: Callable[[Callable[[Library], Message | None]], None]) -> None:
        super().__init__()
        self._door = door
        self._do = do
        self._list = NoteList(id="notes")
        self._panel = Panel(say("Notes"), self._list)
        self._status = Line(id="status")
        self._changes: list[Change] = []

    def compose(self) -> ComposeResult:
        """Put the heading above the notes."""
        yield self._panel
        yield self._status
        yield Hints(id="hints")

    def on_mount(self) -> None:
        """Ask which notes there are."""
        self._tell("")
        self.query_one("#hints", Hints).offer("notes")
        self._door.ask("notes", self, _notes)

    def on_unmount(self) -> None:
        """Nobody waits for an answer any more."""
        self._door.forget("notes")

    def on_descendant_focus(self) -> None:
        """Offer the keys of where one is."""
        self._hints()

    def _hints(self) -> None:
        listed = "notes" if self._list.notes or self._changes else "nothing"
        self.query_one("#hints", Hints).offer(listed if self._list.has_focus else "filter")

    @on(NotesFound)
    def _found(self, message: NotesFound) -> None:
        place = self._list.cursor
        self._list.notes = message.notes
        self._list.renew()
        if self._list.shown:
            self._list.put_cursor(self._list.shown[min(place, len(self._list.shown) - 1)])
        self._panel.tell(str(len(message.notes)) if message.notes else "")
        if message.change is not None:
            self._changes.append(message.change)
        self._hints()
        if message.change is not None:
            self._tell(say("The note is gone; u brings it back."))

    @on(LibraryFailed)
    def _failed(self, message: LibraryFailed) -> None:
        self._list.problem = message.problem
        self._list.refresh()

    @on(Noted)
    def _noted(self, message: Noted) -> None:
        self._tell(message.text)

    def _tell(self, words: str) -> None:
        self._status.put(words)
        self._status.display = bool(words)

    @on(RowList.Chosen)
    def _chosen(self, message: RowList.Chosen) -> None:
        assert self._list.notes is not None
        found = self._list.notes[message.index]
        self.dismiss(Opening(found.entry.number, found.note.span.start, span=found.note.span))

    def action_drop(self) -> None:
        """Take the note away."""
        if self._list.index is None or self._list.notes is None:
            return
        number = self._list.notes[self._list.index].note.number

        def drop(library: Library) -> Message | None:
            change = library.drop_note(number)
            self.post_message(NotesFound(library.notes(), change))
            return None

        self._do(drop)

    def action_undo(self) -> None:
        """Bring the note back that was taken away last."""
        if not self._changes:
            self._tell(say("There is nothing to undo."))
            return
        change = self._changes.pop()

        def undo(library: Library) -> Message | None:
            library.undo(change)
            self.post_message(NotesFound(library.notes()))
            return None

        self._do(undo)

    def action_export(self) -> None:
        """Write the notes with their words to a file."""
        self._door.ask("export", self, lambda library: Noted(_written(library)))

    def action_close(self) -> None:
        """Show all again, then go back."""
        if not self._panel.clear_filter():
            super().action_close()


def _notes(library: Library) -> NotesFound:
    return NotesFound(library.notes())


def _written(library: Library) -> str:
    from reader.library.exports import notes_as_markdown  # noqa: PLC0415 -- only who exports pays for it
    from reader.ui.outward import write_export  # noqa: PLC0415

    return write_export(notes_as_markdown(library.notes()), say("Notes"), "md")
