"""What the search screen asks the library, and what it is told; the asking runs in the library's own thread."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from textual.message import Message

from reader.errors import QueryError
from reader.library import Found, Order
from reader.tongue import later, say, say_many
from reader.ui.cells import wrapped

if TYPE_CHECKING:
    from reader.library import Completion, Library, Place
    from reader.spans import Span

FIRST_PAGE = 20
"""Hits asked for while somebody types: as many as a tall terminal shows, because most of the time goes into them."""
PAGE = 50
"""Hits asked for when one goes down."""

ROOMY = 20
"""Lines of a screen from which there is room to tell what each field is for; Tab names them anyway."""

FIELDS = (
    ("said:", later("a name: articles in which that person says something")),
    ("quoting:", later("words that stand in a quotation")),
    ("speaker:", later("a name: who speaks in the article")),
    ("title:", later("words of the headline")),
    ("date:", later("when it appeared: 2024-11, also after: and before:")),
    ("day:", later("a day the text names: 2024-11-07")),
    ("source:", later("who published it")),
    ("tag:", later("one of your tags")),
    ("feed:", later("a feed: part of its title, its group or its tag")),
    ("is:", later("unread, read, starred or noted")),
    ("shared:", later("words that stand in other articles, too")),
)
"""The fields worth telling of, and what follows them."""


@dataclass(slots=True)
class Searched:
    """What was searched for last, so that one can come back to it."""

    text: str = ""
    order: Order = Order.NEWEST
    number: int | None = None
    """The article of the hit that was opened."""
    history: list[str] = field(default_factory=list)
    """What led to an article, the latest last."""


@dataclass(frozen=True, slots=True)
class Opening:
    """An article of the library that shall be opened, and at what."""

    number: int
    start: int | None = None
    """Offset in its text to begin at; None for where one was."""
    query: str = ""
    """What to mark in it."""
    span: Span | None = None
    """The quotation to stand at."""


@dataclass
class HitsFound(Message):
    """The library has answered."""

    text: str
    """What was asked for."""
    order: Order
    found: Found | None
    """None where the query cannot be answered; `complaint` says why."""
    completion: Completion | None = None
    complaint: str = ""
    """What is wrong with the query, or would be if it stayed as it is; a sentence."""
    is_certain: bool = False
    """Whether it stays wrong whatever is typed next."""
    is_more: bool = False
    """Whether these are the hits after those that are there already."""
    articles: int = 1
    """How many there are in the library; told where nothing was found."""


@dataclass
class HitsCounted(Message):
    """The library has counted."""

    text: str
    count: tuple[int, bool] | None
    """How many, and whether there are more."""


def first_page(library: Library, text: str, order: Order, cursor: int) -> HitsFound:
    """Return the first hits, how the query may go on, and what is wrong with it."""
    from reader.library.query import parse  # noqa: PLC0415 -- loaded with the first search

    found, complaint, place = Found((), 0, is_more=False, next=None, notice=""), "", 0
    answer: Found | None = found
    try:
        if text.strip():
            answer = None
            answer = library.search(text, limit=FIRST_PAGE, order=order, typing=True)
            parse(text)
    except QueryError as error:
        complaint, place = str(error), error.position
    # What is wrong at the word being typed may be right with the next letter.
    is_certain = any(c.isspace() for c in text[place:])
    articles = library.sums()[0] if answer is None or not answer.hits else 1
    completion = library.completion(text, cursor)
    return HitsFound(text, order, answer, completion, complaint, is_certain=is_certain, articles=articles)


def more_hits(library: Library, text: str, order: Order, limit: int, after: Place | None) -> HitsFound:
    """Return the hits after a place, or as many as `limit` from the start where there is none to go on from."""
    more = library.search(text, limit=limit if after is None else PAGE, order=order, after=after, typing=True)
    return HitsFound(text, order, more, is_more=True)


def many_words(total: int, *, more: bool) -> str:
    """Return how many articles there are."""
    if more:
        return say("more than {count} articles", count=total)
    return say_many("{count} article", "{count} articles", total) if total else ""


def nothing_words(message: HitsFound, width: int, height: int) -> str:
    """Return what stands where the hits would be on a screen of so many cells: how to ask, or that there is nothing."""
    if not message.articles:
        return say("The library is empty. Whatever you open is kept in it; then you find it again here.")
    if message.complaint:
        return ""  # it is told when nothing more is typed
    if message.text.strip():
        return " ".join((say("Nothing in the library has this."), say("Fewer or shorter words find more.")))
    return "\n".join(
        [
            say("Type words: all of them are looked for, in longer words, too."),
            "",
            *(_fields(width - 2) if height >= ROOMY else ["  ".join(name for name, _ in FIELDS)]),
            "",
            say("“in this order”, a or b, -without; Tab completes."),
        ]
    )


def _fields(width: int) -> list[str]:
    """Return the fields, each with what follows it, in lines of at most `width` cells."""
    column = max(len(name) for name, _ in FIELDS) + 2
    return [
        f"{'' if number else name:<{column}}{line}"
        for name, words in FIELDS
        for number, line in enumerate(wrapped(say(words), max(width - column, 8)))
    ]
