"""The way of an article through the house: raw -> Article -> Analysis. The one module that knows every step.

Cleaning and analysis are imported when the first article is opened, never before: the screen comes first.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reader.errors import NoArticle, NotFound, ReaderError, SourceError
from reader.tongue import say

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from reader.article import Article, Origin, RawArticle
    from reader.findings import Analysis
    from reader.library import Kept, Library, Shelved


@dataclass(frozen=True, slots=True)
class Opened:
    """An article that is ready to be read."""

    raw: RawArticle | None
    """What it was made from; None where that was not read because the library had the article."""
    article: Article
    analysis: Analysis
    shelved: Shelved | None = None
    """The article as the library had it, with what the reader left in it; None where it was made just now."""
    notice: str = ""
    """A sentence for who opened it, where something was not as usual."""


class Known(Protocol):
    """What a library knows of the places articles come from; asked in threads."""

    def unchanged(self, raw: RawArticle) -> Shelved | None:
        """Return the article that came from the same place as the very same bytes."""

    def came_from(self, location: str) -> Shelved | None:
        """Return the article that last came from a path or an address."""

    def visited(self, location: str) -> tuple[str, str]:
        """Return the ETag and Last-Modified an address was last fetched with; two "" where there is none."""


def open_article(origin: Origin, *, today: date | None = None, known: Known | None = None) -> Opened:
    """Read, clean and analyse what stands at `origin`.

    Takes 5 to 50 ms for a usual article after the first, so the screen calls it in a worker. `today` bounds what a
    weekday and a day can mean ("the latest fitting year, not after today"); it is never used as a reference day.
    `known` finds what the library has of these very bytes: that needs neither cleaning nor analysis. Of an address it
    has it is only asked whether anything has changed, and without the network the article is what the library has.

    Raises:
        SourceError: when it cannot be read.
        NoArticle: when no article is left after cleaning.
    """
    from reader.article import OriginKind  # noqa: PLC0415
    from reader.sources import load  # noqa: PLC0415

    if known is not None and origin.kind is OriginKind.URL and (there := known.came_from(origin.location)) is not None:
        return _visited_again(origin, known, there, today)
    raw = load(origin)
    shelved = known.unchanged(raw) if known is not None else None
    return _as_kept(origin, shelved, raw) if shelved is not None else open_raw(raw, today=today)


def _as_kept(origin: Origin, shelved: Shelved, raw: RawArticle | None = None, notice: str = "") -> Opened:
    return Opened(raw, dataclasses.replace(shelved.article, origin=origin), shelved.analysis, shelved, notice)


def _visited_again(origin: Origin, known: Known, there: Shelved, today: date | None) -> Opened:
    """Open an address the library has an article from."""
    from reader.sources import load_changed  # noqa: PLC0415

    try:
        raw = load_changed(origin, *known.visited(origin.location))
        if raw is None:
            return _as_kept(origin, there)
        shelved = known.unchanged(raw)
        return _as_kept(origin, shelved, raw) if shelved is not None else open_raw(raw, today=today)
    except (SourceError, NoArticle) as error:
        return _as_kept(origin, there, notice=say("Shown from the library. {problem}", problem=error))


def still_there(library: Library, origin: Origin) -> Shelved | None:
    """Return the article of the library that came from `origin`, where that still holds what it was made from.

    A server is only asked whether anything has changed.

    Raises:
        SourceError: when it cannot be read any more.
    """
    from reader.article import OriginKind  # noqa: PLC0415
    from reader.sources import load, load_changed  # noqa: PLC0415

    if origin.kind is not OriginKind.URL:
        return library.unchanged(load(origin))
    raw = load_changed(origin, *library.visited(origin.location))
    if raw is not None:
        return library.unchanged(raw)
    return library.came_from(origin.location)


def open_shelved(library: Library, number: int) -> Opened:
    """Take an article out of the library; about a millisecond.

    Raises:
        NotFound: when it is not there any more.
        LibraryError: when it cannot be read.
    """
    shelved = library.article(number)
    if shelved is None:
        raise NotFound(say("This article is not in the library any more."))
    return Opened(None, shelved.article, shelved.analysis, shelved)


def sample_origins() -> tuple[Origin, ...]:
    """Return the articles that come along with the program."""
    from reader.resources import folder  # noqa: PLC0415
    from reader.sources import gather  # noqa: PLC0415

    return gather([str(folder("samples"))]).origins


def analysed(article: Article, *, today: date | None = None) -> Analysis:
    """Return what there is to find in an article as it is now; a reader may have put lines back."""
    from reader.analysis import analyse  # noqa: PLC0415

    return analyse(article, today=today)


def open_raw(raw: RawArticle, *, today: date | None = None) -> Opened:
    """Clean and analyse what has been read already.

    Raises:
        NoArticle: when no article is left after cleaning; the sentence names the source.
    """
    from reader.analysis import analyse  # noqa: PLC0415
    from reader.cleaning import clean_raw  # noqa: PLC0415
    from reader.sources import shown_origin  # noqa: PLC0415

    try:
        article = clean_raw(raw, today=today)
    except (NoArticle, SourceError) as error:
        raise type(error)(f"{shown_origin(raw.origin)}: {error}") from error
    analysis = analyse(article, today=today)
    if article.published is None and analysis.reference is not None:
        article = dataclasses.replace(article, published=analysis.reference, published_source=analysis.reference_source)
    return Opened(raw, article, analysis)


def keep(opened: Opened, library: Library, known: int | None = None) -> Kept:
    """Put an opened article into the library; when this returns, nothing that kills the process loses it.

    `known` is the number of the article this is a newer wording of, where that is certain.

    Raises:
        LibraryError: when it could not be kept; then nothing of it was.
    """
    return library.keep(opened.article, opened.analysis, opened.raw, known=known)


def keep_all(opened: Iterable[Opened], library: Library) -> list[Kept]:
    """Put opened articles into the library at once, all of them or none; safe like `keep`, and cheaper for each.

    Raises:
        LibraryError: when they could not be kept; then nothing of them was.
    """
    return library.keep_all((one.article, one.analysis, one.raw) for one in opened)


def redo(library: Library, number: int, *, today: date | None = None) -> bool:
    """Clean and analyse an article of the library again, from the bytes it came as; tell whether that could be done.

    Without the bytes the text that is there is analysed again. What cannot be made anew stays as it is.
    """
    raw = library.raw(number)
    try:
        if raw is not None:
            opened = open_raw(raw, today=today)
            library.renew(number, opened.article, opened.analysis)
            return True
    except ReaderError:
        pass  # what was an article to an older version may be none to this one: the reader keeps what there was
    shelved = library.article(number)
    if shelved is None:
        return False
    from reader.analysis import analyse  # noqa: PLC0415

    library.renew(number, shelved.article, analyse(shelved.article, today=today))
    return raw is None
