"""The list of articles: what each is called, where it is from, of which day, and whether it could be opened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.message import Message

from reader.tongue import say
from reader.ui.cells import fitted, wrapped
from reader.ui.days import day_words
from reader.ui.messages import ArticleFailed, ArticleOpened, Noted, OpeningToggled
from reader.ui.opening import Opener
from reader.ui.shelf import Shelf, Status
from reader.ui.widgets.panel import Panel
from reader.ui.widgets.rows import RowList, Run

if TYPE_CHECKING:
    from reader.reading import ReadingState
    from reader.ui.session import Session
    from reader.ui.shelf import Entry

ROOMY, NARROW = 60, 34
"""From the first width a title stands on one line, below the second it may take three, between them two."""


class ArticleList(RowList):
    """The articles of this session."""

    def __init__(self, shelf: Shelf, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's own name for it
        super().__init__(id=id)
        self.shelf = shelf
        self.reading: int | None = None
        """The article that is shown beside the list."""

    def on_mount(self) -> None:
        """Fill the list."""
        self.renew()

    def row_count(self) -> int:
        """Return the number of articles, and of what could not even be named one."""
        return self.shelf.rows

    def row_height(self) -> int:
        """Return one to three lines for the title and one for the rest."""
        return 2 if self.size.width >= ROOMY else 3 if self.size.width >= NARROW else 4

    def row_words(self, index: int) -> str:
        """Return title, source and day."""
        entry = self.shelf.entry(index)
        day = day_words(entry.day, entry.language) if entry.day else ""
        return f"{entry.label} {entry.source} {day} {entry.name}"

    def all_words(self) -> list[str]:
        """Return the same for all rows; for what was not opened yet, its name as it was given."""
        words = self.shelf.names()
        for number in self.shelf.known():
            words[number] = self.row_words(number)
        return words + [self.row_words(number) for number in range(len(self.shelf), self.shelf.rows)]

    def row(self, index: int, width: int) -> list[list[Run]]:
        """Return an article's lines."""
        entry = self.shelf.entry(index)
        failed = entry.status is Status.FAILED
        mark, mark_style = (
            ("!", "rows--error") if failed else (" ", "rows--meta") if entry.read else ("•", "rows--mark")
        )
        title_style = ("rows--title",) if entry.read or failed else ("rows--title", "rows--unread")
        room, lines = max(width - 2, 1), self.row_height()
        below = _lines(self._about(index), room, lines - 1 if failed else 1)
        above = _lines(entry.label, room, lines - len(below))
        row: list[list[Run]] = [
            [(f"{' ' if i else mark} ", (mark_style,)), (line, title_style)] for i, line in enumerate(above)
        ]
        return row + [[("  ", ()), (line, ("rows--error",) if failed else ("rows--meta",))] for line in below]

    def _about(self, index: int) -> str:
        """Return the line below the title."""
        entry = self.shelf.entry(index)
        if entry.status is Status.FAILED:
            return entry.problem
        if entry.status is Status.OPENING:
            return say("opening …")
        day = day_words(entry.day, entry.language) if entry.day else ""
        return " · ".join(filter(None, (day, entry.source)))

    def empty_words(self) -> str:
        """Say how to get an article."""
        return say("No articles yet.\n\nQuit with q and name something to read:") + (
            "\n\nreader article.html\nreader a-folder/\nreader https://…"
        )

    def action_stop_opening(self) -> None:
        """Ask to stop opening the other articles, or to go on."""
        self.post_message(OpeningToggled())


def _lines(text: str, width: int, most: int) -> list[str]:
    """Return `text` in at most so many lines; the last one is cut."""
    lines = wrapped(text, width) if most > 1 else [text]
    if len(lines) <= most:
        return [fitted(line, width) for line in lines]
    return [*lines[: most - 1], fitted(" ".join(lines[most - 1 :]), width)]


class ArticlesPanel(Panel):
    """The column of articles: it opens them in the background and says which one is read."""

    @dataclass
    class Selected(Message):
        """Another article is to be read, or the selected one has become ready or failed."""

        entry: Entry
        state: ReadingState | None
        """None while it is being opened, and where that failed."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.shelf = Shelf(session.origins, session.problems)
        self.list = ArticleList(self.shelf, id="articles")
        super().__init__(say("Articles"), self.list, id="list-side")
        self.opener = Opener(self.shelf, self, session.open)
        self.number: int | None = None
        """The article that is read."""

    def begin(self) -> None:
        """Read the article that was read last, or the first, and open the others after it."""
        if len(self.shelf):
            self.select(self.session.first)
            self.opener.plan()
        elif self.shelf.rows:
            self.select(0)
        if self.shelf.problems:
            count = len(self.shelf.problems)
            more = say(" (and {count} more, at the end of the list)", count=count - 1) if count > 1 else ""
            self.post_message(Noted(f"{self.shelf.problems[0]}{more}"))
        self._count()

    def select(self, number: int) -> None:
        """Read an article, opening it first where that is not done yet."""
        self.number = number
        self.list.put_cursor(number)
        if number < len(self.shelf):
            self.opener.want(number)
        self._say()

    def _say(self) -> None:
        if self.number is None:
            return
        state = self.shelf.state(self.number)
        if state is not None:
            self.shelf.seen(self.number)
        self.list.row_changed(self.number)
        self.post_message(self.Selected(self.shelf.entry(self.number), state))

    def step(self, by: int) -> None:
        """Read another article of those the filter shows."""
        shown, place = self.list.shown, self.list.cursor + by
        if 0 <= place < len(shown):
            self.select(shown[place])
        else:
            self.post_message(Noted(say("This is the last article.") if by > 0 else say("This is the first article.")))

    @on(ArticleOpened)
    def _opened(self, message: ArticleOpened) -> None:
        places, state = self.session.places, message.state
        state.recall(places.changes.get(state.article.id))
        state.position = min(places.offset(state.article.id), len(state.article.text))
        self.shelf.put(message.number, message.opened, message.state)
        self._settled(message.number)

    @on(ArticleFailed)
    def _failed(self, message: ArticleFailed) -> None:
        self.shelf.fail(message.number, message.problem)
        self._settled(message.number)

    def _settled(self, number: int) -> None:
        self.list.row_changed(number)
        if number == self.number:
            self._say()
        self.opener.settled(number)
        self._count()

    @on(OpeningToggled)
    def _toggle_opening(self) -> None:
        self.opener.stopped = not self.opener.stopped
        self.opener.plan()
        self._count()

    def _count(self) -> None:
        done, total = self.shelf.settled, len(self.shelf)
        stopped = say(" stopped") if self.opener.stopped and done < total else ""
        self.tell(f"{done}/{total}{stopped}" if done < total else str(total))

    @on(RowList.Highlighted)
    def _highlighted(self, message: RowList.Highlighted) -> None:
        self.select(message.index)
