"""How fast the article list is with 100,000 articles: filling it, moving in it, filtering as one types.

Run by hand: `python tests/benchmarks/bench_list.py`. Prints milliseconds against limits.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import random
import statistics
import time
import tracemalloc

from reader.article import Origin, OriginKind
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
    app = ReaderApp(listed, open_=lambda origin: (_ for _ in ()).throw(RuntimeError(origin)))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause(0.3)
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


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    count = parser.parse_args().rows
    print(f"{count:,} articles, 120x40")
    for name, value, limit in asyncio.run(measure(count)):
        mark = "OVER" if limit and value > limit else ""
        print(f"  {name:<32} {value:8.1f}   {f'limit {limit:g}' if limit else '':<10} {mark}")


if __name__ == "__main__":
    main()
