"""The feeds one reads: what is new in them, brought up to date, added, arranged and left."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on

from reader.tongue import say, say_many
from reader.ui import feeding
from reader.ui.bindings import bindings
from reader.ui.door import LibraryFailed
from reader.ui.feeding import FeedsChanged, TroublesFound
from reader.ui.keys import Where
from reader.ui.screens.leaf import LeafScreen
from reader.ui.updates import UpdateEnded, progress_words
from reader.ui.widgets.feed_list import FeedList
from reader.ui.widgets.feed_prompt import FeedPrompt, arranging
from reader.ui.widgets.lines import Hints, Line
from reader.ui.widgets.panel import Panel
from reader.ui.widgets.rows import RowList

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.message import Message

    from reader.library import Change, Library
    from reader.ui.door import Door
    from reader.ui.updates import Updates
    from reader.updating import Step


class FeedsScreen(LeafScreen[str]):
    """All feeds; closes with a query that finds the articles of the one chosen, or with None."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Where.FEEDS)
    AUTO_FOCUS = "FeedList"
    HELP = Where.FEEDS

    def __init__(self, door: Door, updates: Updates) -> None:
        super().__init__()
        self._door = door
        self._updates = updates
        self._list = FeedList(id="feeds")
        self._panel = Panel(say("Feeds"), self._list)
        self._prompt: FeedPrompt | None = None
        self._changes: list[Change] = []
        self._busy = ""
        self._standing = ""  # what an update follows from, while it goes on
        self._shown: Step | None = None

    def compose(self) -> ComposeResult:
        """Put the heading above the feeds."""
        yield self._panel
        yield Line(id="status")
        yield Hints(id="hints")

    def on_mount(self) -> None:
        """Ask which feeds there are, and listen to an update that is going on."""
        self.query_one("#hints", Hints).offer("feeds")
        self._updates.listener = self
        self.set_interval(0.1, self._look)  # more often nobody can read it
        self._ask(feeding.found)

    def on_unmount(self) -> None:
        """Nobody waits for an answer any more; an update goes on."""
        self._updates.listener = None
        self._door.forget("feeds")

    def on_descendant_focus(self) -> None:
        """Offer the keys of where one is."""
        self._hints()

    def _hints(self) -> None:
        typing = self._prompt is not None and self._prompt.is_open
        listed = "no-feeds" if self._list.rows == [] else "feeds"
        self.query_one("#hints", Hints).offer(listed if self._list.has_focus else "typing" if typing else "filter")

    def _ask(self, answer: Callable[[Library], Message]) -> None:
        self._door.ask("feeds", self, answer)

    def _tell(self, words: str) -> None:
        self.query_one("#status", Line).put(words, self._busy)

    @on(FeedsChanged)
    def _changed(self, message: FeedsChanged) -> None:
        if message.change is not None:
            self._changes.append(message.change)
        self._list.put(message.feeds)
        self._hints()
        unread = sum(feed.unread for feed in message.feeds)
        counts = say_many("{count} feed", "{count} feeds", len(message.feeds)) if message.feeds else ""
        self._panel.tell(f"{counts} · {say('{count} unread', count=unread)}" if unread else counts)
        if message.words:
            self._tell(message.words)
        elif not message.feeds and message.lists:
            self._tell(say("Newsboat has a list of feeds; i takes it over."))
        elif not self._busy:
            self._tell_row()
        if message.update is not None:
            self._start(message.update, message.words)

    @on(LibraryFailed)
    def _failed(self, message: LibraryFailed) -> None:
        self._busy = ""
        if self._list.rows is None:
            self._list.empty = message.problem
            self._list.refresh()
        self._tell(message.problem)

    @on(RowList.Highlighted)
    def _tell_row(self) -> None:
        """Say what is wrong with a feed, or where it is; of a group how many it has."""
        self._tell(self._list.here.about if self._list.here is not None else "")

    @on(RowList.Chosen)
    def _chosen(self) -> None:
        if self._list.here is not None:
            self.dismiss(self._list.here.query)

    # Updating

    def action_update(self) -> None:
        """Update this feed, or this group."""
        if self._list.here is not None:
            self._start(self._list.here.numbers)

    def action_update_all(self) -> None:
        """Update all feeds."""
        if self._list.rows:
            self._start(None)

    def _start(self, only: tuple[int, ...] | None, words: str = "") -> None:
        if self._updates.start(only):
            self._busy = say("asking feeds")
            self._standing = words
            self._tell(words)
        else:
            self._tell(say("An update is going on; c stops it."))

    def action_stop(self) -> None:
        """End the update."""
        if self._updates.is_running:
            self._updates.stop()
            self._tell(say("Stopping …"))
        else:
            self._tell(say("No update is going on."))

    def _look(self) -> None:
        """Show how far an update is."""
        if (step := self._updates.step) is not None and step is not self._shown:
            self._shown = step
            self._busy = progress_words(step)
            self._tell(self._standing or step.problem or step.name)

    @on(UpdateEnded)
    def _ended(self, message: UpdateEnded) -> None:
        words, self._busy, self._standing = message.after(self._standing), "", ""
        self._ask(lambda library: feeding.found(library, words))

    # Adding, arranging, leaving

    async def _open_prompt(self, what: str, label: str, words: str = "", about: str = "") -> None:
        if self._prompt is None:
            self._prompt = FeedPrompt()
            await self.mount(self._prompt, before="#status")
        if self._prompt.is_attached:
            self._prompt.ask(what, label, words)
            if about:
                self._tell(about)

    async def action_add(self) -> None:
        """Add a feed, or an article, by its address."""
        await self._open_prompt("add", say("address"), about=say("A feed, a site with one, or an article"))

    async def action_arrange(self, what: str) -> None:
        """Change the tags, the group or the name of this feed."""
        row = self._list.here
        if row is None or row.is_heading:
            self._tell(say("That is for one feed; choose one."))
            return
        await self._open_prompt(what, *arranging(what, row.feeds[0]))

    async def action_import(self) -> None:
        """Take over the feeds of another program's list."""
        from reader.feeds.lists import newsboat_lists  # noqa: PLC0415 -- only who imports pays for it

        found = str(next(iter(newsboat_lists()), ""))
        await self._open_prompt("import", say("file"), found, say("OPML, or a list of newsboat's"))

    @on(FeedPrompt.Said)
    def _said(self, message: FeedPrompt.Said) -> None:
        self._list.focus()
        words, row = message.words, self._list.here
        if words is None or (not words and message.what in ("add", "import")):
            self._tell_row()
            return
        if message.what == "add":
            self._busy = say("asking {address}", address=words)
            self._tell("")
            self._ask(lambda library: feeding.added(library, words))
        elif message.what == "import":
            self._ask(lambda library: feeding.imported(library, Path(words).expanduser()))
        elif row is not None and not row.is_heading:
            feed = row.feeds[0]
            self._ask(lambda library: feeding.arranged(library, feed, message.what, words))

    def action_troubles(self) -> None:
        """Show what went wrong with this feed and its items."""
        row = self._list.here
        if row is not None and not row.is_heading:
            self._ask(lambda library: feeding.troubles(library, row.feeds[0]))

    @on(TroublesFound)
    def _troubled(self, message: TroublesFound) -> None:
        if not message.items:
            self._tell(say("Nothing went wrong with {title}.", title=message.title))
            return
        from reader.ui.screens.troubles import TroubleScreen  # noqa: PLC0415 -- dialogs are loaded when first wanted

        self.app.push_screen(TroubleScreen(message.title, message.items))

    def action_export(self) -> None:
        """Write the feeds as OPML."""
        self._ask(feeding.exported)

    def action_leave(self) -> None:
        """Leave this feed."""
        row = self._list.here
        if row is None or row.is_heading:
            self._tell(say("That is for one feed; choose one."))
        else:
            self._ask(lambda library: feeding.left(library, row.feeds[0]))

    def action_undo(self) -> None:
        """Take back what was done last."""
        if self._changes:
            change = self._changes.pop()
            self._ask(lambda library: feeding.undone(library, change))
        else:
            self._tell(say("There is nothing to undo."))

    def action_close(self) -> None:
        """Show all again, then go back."""
        if not self._panel.clear_filter():
            super().action_close()
