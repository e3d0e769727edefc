"""The reading screen's ear for what arrives while one reads; the list grows, and one stays where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from reader.ui.arrivals import Arrivals, Arrived, LibraryGrown, arrival_words
from reader.ui.messages import Noted
from reader.ui.screens.pasting import Pasting

if TYPE_CHECKING:
    from reader.ui.session import Session


class Arriving(Pasting):
    """A screen that shows what arrives."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.arrivals = Arrivals(session.watched, session.origins, self.articles.librarian, self)

    @on(Arrived)
    def _arrived(self, message: Arrived) -> None:
        words = arrival_words(*self.articles.take_in(message.found.origins))
        said = " ".join(filter(None, (words, *map(str, message.found.problems))))
        if said:
            self.post_message(Noted(said))

    @on(LibraryGrown)
    def _library_grown(self, message: LibraryGrown) -> None:
        self.articles.look_again(message.sums)
