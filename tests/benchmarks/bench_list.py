"""How fast the article list is with 100,000 articles: filling it, moving in it, filtering as one types.

Run by hand: `python tests/benchmarks/bench_list.py [--library FILE]`. Prints milliseconds against limits: for a list of
files that were named, or for a library, such as `bench_library.py 100000 --keep FOLDER` leaves behind.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import os
import random
import statistics
import tempfile
import time
import tracemalloc
from contextlib import closing
from pathlib import Path

from reader.article import Origin, OriginKind
from reader.library import Grouping, Library, Sort
from reader.ui.app import ReaderApp
from reader.ui.widgets.article_list import ArticleList

WORDS = "hafen schleuse küste rat wind mauer boot land zeitung bericht abend wahl haushalt straße brücke".split()


def origins(count: int) -> list[Origin]:
    """Return that many files with names as newspapers give them."""
    rng = random.Random(5)
    return [
        Origin(OriginKind.FILE, f"archiv/{2000 + i % 25}/{'-'.join(rng.choices(WORDS, k=5))}-{i}.html")
        for i in range(count)
    ]


def timed(function: object, *arguments: object) -> float:
    """Return the milliseconds a call takes."""
    start = time.perf_counter()
    function(*arguments)  # type: ignore[operator]
    return (time.perf_counter() - start) * 1000


async def measure(count: int) -> list[tuple[str, float, float]]:
    """Return name, value and limit of each figure."""
    listed = origins(count)
    rows: list[tuple[str, float, float]] = []
    app = ReaderApp(listed, open_=lambda origin: (_ for _ in ()).throw(RuntimeError(origin)), library=False)
    async with app.run_test(size=(120, 40)) as pilot:
        while not app.screen.query(ArticleList):
            await pilot.pause(0.01)
        await pilot.pause(0.5)
        app.screen.articles.opener.stopped = True
        articles = app.screen.query_one(ArticleList)

        def fill() -> None:
            articles.renew()
            articles.render_lines(articles.size.region)

        def show(action: object, *arguments: object) -> None:
            action(*arguments)  # type: ignore[operator]
            articles.render_lines(articles.size.region)

        rows.append(("fill and paint", statistics.median(timed(fill) for _ in range(5)), 120))
        rows.append(("cursor down", statistics.median(timed(show, articles.action_row, 1) for _ in range(200)), 5))
        rows.append(("page down", statistics.median(timed(show, articles.action_rows, 1) for _ in range(200)), 5))
        articles.renew()
        rows.append(("/ pressed (folds all names)", timed(show, articles.action_filter), 0))
        keys = ["k", "kü", "küs", "küst", "küste", "küste ", "küste m", "küste ma"]
        times = [timed(show, articles.filter, key) for key in keys]
        rows.append(("first filter key", times[0], 40))
        rows.append(("later filter keys, median", statistics.median(times[1:]), 40))
        rows.append(("later filter keys, worst", max(times[1:]), 40))
        rows.append(("filter dropped", timed(show, articles.filter, ""), 40))
    rows.append(("memory of the filled list (MB)", memory(listed), 0))
    return rows


def memory(listed: list[Origin]) -> float:
    """Return the megabytes the list takes beside the names themselves, after a filter."""
    from reader.ui.shelf import Shelf  # noqa: PLC0415 -- measured from here

    gc.collect()
    tracemalloc.start()
    articles = ArticleList(Shelf(listed))
    keys = articles.all_words()
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return size / 1e6 if keys else 0.0


KEYS = ("w", "wa", "was", "wass", "wasse", "wasser", "minister", "minister is:unread", "source:blatt 3", "said:berger")
"""What is typed into the filter of a library: a common word letter by letter, a part of words, fields."""


def measure_library(path: Path) -> list[tuple[str, float, float]]:
    """Return the same of what the list asks a library, the quickest of some rounds: other programs only add to it."""

    def first_screen() -> None:
        with closing(Library(path)) as library:
            library.sums()
            library.entries_of([entry.number for entry in library.entries(limit=64).entries][:12])

    rows = [("open and first screen", min(timed(first_screen) for _ in range(15)), 15.0)]
    with closing(Library(path)) as library:
        for grouping in Grouping:
            for sort in (Sort.NEWEST, Sort.TITLE):
                took = min(timed(library.overview, sort, grouping) for _ in range(2 if grouping == "story" else 5))
                rows.append((f"all numbers, {sort}, by {grouping}", took, 0))
        whole = library.overview()
        times = []
        for key in KEYS:
            took = min(timed(lambda key=key: whole.only(library.matching(key, typing=True))) for _ in range(5))
            times.append(took)
            rows.append((f"filter “{key}”", took, 0))
        rows.append(("filter keys, median", statistics.median(times), 40))
        middle = len(whole.numbers) // 2
        page = whole.numbers[middle : middle + 24]
        rows.append(("a screenful from the middle", min(timed(library.entries_of, page) for _ in range(20)), 5))
    return rows


async def measure_library_list(path: Path) -> list[tuple[str, float, float]]:
    """Return what the list over a library costs the thread of the screen."""
    rows: list[tuple[str, float, float]] = []
    app = ReaderApp((), library=path)
    async with app.run_test(size=(120, 40)) as pilot:
        while len(app.screen_stack) < 2 or app.screen.articles._whole is None:
            await pilot.pause(0.01)
        panel, articles = app.screen.articles, app.screen.articles.rows

        def show(action: object, *arguments: object) -> None:
            action(*arguments)  # type: ignore[operator]
            articles.render_lines(articles.size.region)

        rows.append(("cursor down", statistics.median(timed(show, articles.action_row, 1) for _ in range(200)), 5))
        rows.append(("page down", statistics.median(timed(show, articles.action_rows, 1) for _ in range(200)), 5))
        rows.append(("to the end and back", timed(show, articles.action_last) + timed(show, articles.action_first), 10))
        rows.append(("a filter key, on the screen's thread", timed(articles.filter, "wasser"), 5))
        shown = panel._whole[1]
        from reader.ui.arranging import from_overview  # noqa: PLC0415 -- measured from here

        took = statistics.median(timed(show, articles.put_rows, from_overview(shown)) for _ in range(9))
        rows.append(("taking up an answer and painting it", took, 40))
    return rows


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--library", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update({f"READER_{name}_HOME": folder for name in ("STATE", "CONFIG", "DATA")})
        if options.library is None:
            print(f"{options.rows:,} articles, 120x40")
            rows = asyncio.run(measure(options.rows))
        else:
            print(f"{options.library}, 120x40")
            rows = measure_library(options.library) + asyncio.run(measure_library_list(options.library))
    for name, value, limit in rows:
        mark = "OVER" if limit and value > limit else ""
        print(f"  {name:<40} {value:8.1f}   {f'limit {limit:g}' if limit else '':<10} {mark}")


if __name__ == "__main__":
    main()
