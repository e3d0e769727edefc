"""How quick the search screen is: `python tests/benchmarks/bench_search_screen.py [ARTICLES] [--keep FOLDER]`.

Types words letter by letter over a library of generated articles (10,000 unless told otherwise; `--keep` uses one that
bench_library.py left). Milliseconds, p50, p95 and worst: what the library takes to answer, from a key to its hits on
the screen, and how late the event loop was while that went on. Targets are for 100,000 articles on two cores.
"""

import argparse
import asyncio
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from bench_library import fill, words_by_frequency

from reader.ui import searching
from reader.ui.app import ReaderApp
from reader.ui.screens import search as search_screen

TICK = 0.002


def row(name, values, target=""):
    """Print p50, p95 and the worst."""
    values = sorted(values)
    p95 = values[min(len(values) - 1, int(len(values) * 0.95))]
    print(f"{name:<44} {statistics.median(values):>9.1f} {p95:>9.1f} {values[-1]:>9.1f}   {target}")


async def late(out):
    """Note how late the event loop comes back to a task that sleeps a little, again and again."""
    while True:
        start = time.perf_counter()
        await asyncio.sleep(TICK)
        out.append((time.perf_counter() - start - TICK) * 1000)


async def type_words(app, words):
    """Type each word and return the times of all keys, by number of letters, and those of the library's answers."""
    answers, work, keys, lateness = [], [], {}, []
    plain = searching.first_page

    def timed(*arguments):
        start, begun = time.perf_counter(), time.thread_time()
        try:
            return plain(*arguments)
        finally:
            work.append((time.thread_time() - begun) * 1000)
            answers.append((time.perf_counter() - start) * 1000)

    search_screen.first_page = timed
    async with app.run_test(size=(120, 40)) as pilot:
        while len(app.screen_stack) < 2 or not app.screen_stack[1].query("#pane"):
            await pilot.pause(0.05)
        await pilot.pause(3)
        await pilot.press("ctrl+f")
        while not app.screen.query("#search-bar"):
            await pilot.pause(0.05)
        screen = app.screen
        ticking = asyncio.create_task(late(lateness))
        for word in words:
            screen._bar._input.value = ""
            await pilot.pause(0.2)
            for count, letter in enumerate(word, 1):
                text = word[:count]
                start = time.perf_counter()
                app.simulate_key(letter)
                while screen._bar._offered is None or screen._bar._offered[0] != text:
                    await asyncio.sleep(0.001)
                keys.setdefault(min(count, 6), []).append((time.perf_counter() - start) * 1000)
        ticking.cancel()
    return answers, work, keys, lateness


def main():
    """Run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=int, nargs="?", default=10_000)
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.keep or Path(scratch)
        for name in ("STATE", "CONFIG", "DATA"):
            os.environ[f"READER_{name}_HOME"] = str(Path(scratch) / name.lower())
        path = folder / "library.db"
        if not path.exists():
            folder.mkdir(parents=True, exist_ok=True)
            fill(path, options.articles)
        rare, medium, common, _ = words_by_frequency(path)
        words = [w for w in (*rare[:5], *medium[:5], *common[:5]) if w.isalpha() and w.isascii()]
        answers, work, keys, lateness = asyncio.run(type_words(ReaderApp([], library=path), words))
    print(f"{'milliseconds':<44} {'p50':>9} {'p95':>9} {'worst':>9}")
    row("the library's answers while typing", answers, "<= 50")
    row("the same, time on the processor", work)
    for count, times in sorted(keys.items()):
        row(f"key to hits, letter {count}{' and later' if count == 6 else ''}", times)
    row("how late the event loop was meanwhile", lateness)


if __name__ == "__main__":
    main()
