"""The reading screen's way to the feeds and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from reader.ui.messages import Noted
from reader.ui.screens.crossing import Crossing
from reader.ui.updates import UpdateEnded
from reader.ui.widgets.arranged_list import ListFound

if TYPE_CHECKING:
    from reader.ui.session import Session
    from reader.ui.updates import Updates


class SubscribedScreen(Crossing):
    """A screen from which one goes to the feeds; their update goes on while one reads."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.updates: Updates | None = None
        """What brings feeds up to date, once somebody has looked at them."""
        self._wanted = ""
        """The query for the feed whose articles are to be listed."""

    def action_feeds(self) -> None:
        """Show the feeds."""
        from reader.ui.screens.feeds import FeedsScreen  # noqa: PLC0415 -- loaded when first wanted
        from reader.ui.updates import Updates  # noqa: PLC0415

        door = self._door()
        if door is not None:
            self.updates = self.updates or Updates(door, self)
            self.app.push_screen(FeedsScreen(door, self.updates), self._show_feed)

    def _show_feed(self, query: str | None) -> None:
        """List the articles of a feed."""
        from reader.ui.feeding import show_articles  # noqa: PLC0415 -- loaded by then

        if query is not None and show_articles(self.articles, query):
            self._wanted = query
            self.columns.at("list")

    @on(ListFound)
    def _listed(self, message: ListFound) -> None:
        """Read the first article of the feed that was chosen, once it is listed."""
        index = self.articles.rows.index
        if message.query and message.query == self._wanted and index is not None:
            self._wanted = ""
            self.articles.select(index)

    @on(UpdateEnded)
    def _update_ended(self, message: UpdateEnded) -> None:
        articles = self.articles
        if articles.holdings is not None:
            articles.holdings.count()
            is_named = self.session.origins or self.session.watched
            if articles.rows.shelf is not None and not is_named and articles.holdings.total:
                articles.change_library()  # until now the samples were shown in place of an empty library
            else:
                articles.rearrange(stale=True)
        if self.articles.caretaker is not None:
            self.articles.caretaker.note_new()
        self.post_message(Noted(message.words))
