"""`reader show`: articles opened one after the other and written out, each failure told and none of them final."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Literal

from reader.article import OriginKind
from reader.errors import LibraryError, ReaderError
from reader.export.lists import date_lines, quotation_lines, removed_lines
from reader.export.markdown import markdown
from reader.export.schema import article_as_dict, articles_as_json
from reader.pipeline import open_article
from reader.shell import tell

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from reader.article import Origin
    from reader.library import Library
    from reader.pipeline import Opened

WIDEST_PAGE = 76
"""Longer lines tire the eye; the reading pane keeps the same bound."""


def show(
    origins: Sequence[Origin], options: argparse.Namespace, place: Path | Literal[False] | None = None
) -> tuple[int, list[str]]:
    """Write what `options` ask for; return how many articles were shown and a sentence for each that was not.

    `place` is where the library is that may know addresses, None for the usual one, False for none.
    """
    views = [view for view in ("quotations", "dates", "removed") if getattr(options, view)]
    failures: list[str] = []
    documents = []
    shown = 0
    for opened in _opened(origins, place):
        if isinstance(opened, str):
            failures.append(opened)
            continue
        if options.json:
            documents.append(article_as_dict(opened.article, opened.analysis, views))
        else:
            _between(shown)
            _write(opened, views, options)
        shown += 1
    if options.json:
        sys.stdout.write(articles_as_json(documents) + "\n")
    sys.stdout.flush()
    return shown, failures


def show_linear(origins: Sequence[Origin], place: Path | Literal[False] | None = None) -> tuple[int, list[str]]:
    """Write articles as linear text; return how many there were and a sentence for each that could not be opened."""
    from reader.export.linear import linear_lines  # noqa: PLC0415 - only `reader --plain` needs it

    failures: list[str] = []
    shown = 0
    for opened in _opened(origins, place):
        if isinstance(opened, str):
            failures.append(opened)
            continue
        _between(shown)
        sys.stdout.writelines(f"{line}\n" for line in linear_lines(opened.article, opened.analysis))
        shown += 1
    sys.stdout.flush()
    return shown, failures


def _opened(origins: Sequence[Origin], place: Path | Literal[False] | None) -> Iterator[Opened | str]:
    """Yield each article, or why it could not be opened."""
    library = _library(place) if any(origin.kind is OriginKind.URL for origin in origins) else None
    try:
        for origin in origins:
            try:
                opened = open_article(origin, known=library if origin.kind is OriginKind.URL else None)
            except ReaderError as error:
                yield str(error)
                continue
            if opened.notice:
                tell(opened.notice)
            yield opened
    finally:
        if library is not None:
            library.close()


def _library(place: Path | Literal[False] | None) -> Library | None:
    """Return the library, where there is one that can be read; what is only shown leaves no trace in it."""
    if place is False:
        return None
    from reader.library import Library, library_path  # noqa: PLC0415 - only for addresses

    path = place or library_path()
    try:
        return Library(path, read_only=True) if path.exists() else None
    except LibraryError:
        return None


def _between(shown: int) -> None:
    if shown:
        sys.stdout.write("\n\n")


def _write(opened: Opened, views: Iterable[str], options: argparse.Namespace) -> None:
    article, analysis = opened.article, opened.analysis
    if options.markdown:
        sys.stdout.write(markdown(article))
        return
    lists = {
        "quotations": lambda: quotation_lines(article, analysis),
        "dates": lambda: date_lines(article, analysis),
        "removed": lambda: removed_lines(article),
    }
    if wanted := list(views):
        sys.stdout.writelines(f"{line}\n" for view in wanted for line in lists[view]())
        return
    _write_page(opened, options.width)


def _write_page(opened: Opened, width: int | None) -> None:
    from rich.console import Console  # noqa: PLC0415 - JSON, Markdown and lists do without

    from reader.export.page import page_lines  # noqa: PLC0415

    console = Console(soft_wrap=True, highlight=False, markup=False, emoji=False)
    if console.is_terminal:
        width = width or min(console.width, WIDEST_PAGE)
        for line in page_lines(opened.article, opened.analysis, width):
            console.print(line)
        return
    sys.stdout.writelines(f"{line.plain}\n" for line in page_lines(opened.article, None, width))
