"""The way of an article through the house: raw -> Article -> Analysis. The one module that knows every step.

Cleaning and analysis are imported when the first article is opened, never before: the screen comes first.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.errors import NoArticle, ReaderError, SourceError

if TYPE_CHECKING:
    from datetime import date

    from reader.article import Article, Origin, RawArticle
    from reader.findings import Analysis
    from reader.library import Kept, Library


@dataclass(frozen=True, slots=True)
class Opened:
    """An article that is ready to be read."""

    raw: RawArticle
    article: Article
    analysis: Analysis


def open_article(origin: Origin, *, today: date | None = None) -> Opened:
    """Read, clean and analyse what stands at `origin`.

    Takes 5 to 50 ms for a usual article after the first, so the screen calls it in a worker. `today` bounds what a
    weekday and a day can mean ("the latest fitting year, not after today"); it is never used as a reference day.

    Raises:
        SourceError: when it cannot be read.
        NoArticle: when no article is left after cleaning.
    """
    from reader.sources import load  # noqa: PLC0415

    return open_raw(load(origin), today=today)


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


def keep(opened: Opened, library: Library) -> Kept:
    """Put an opened article into the library; when this returns, nothing that kills the process loses it.

    Raises:
        LibraryError: when it could not be kept; then nothing of it was.
    """
    return library.keep(opened.article, opened.analysis, opened.raw)


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
