"""How fast the reading pane is on a book: 200,000 words with 10,000 findings.

Run by hand: `python tests/benchmarks/bench_pane.py [--words 200000]`. Prints milliseconds against limits.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import random
import statistics
import time
import tracemalloc

from textual.app import App, ComposeResult

from reader.article import Article, Block, BlockKind
from reader.findings import (
    Analysis,
    Certainty,
    DateMention,
    DateType,
    Mention,
    MentionForm,
    Quotation,
    QuotationKind,
    Speaker,
)
from reader.reading import ReadingState
from reader.resources import folder
from reader.spans import Span
from reader.ui.app import ReaderApp
from reader.ui.screens.reading import SHEETS
from reader.ui.themes import own_theme
from reader.ui.typeset import Options, Page
from reader.ui.widgets.pane import Pane

WORDS = (
    "der die Präsidentin sagte am Donnerstag in Brunsbek dass Verhandlungen wieder aufgenommen werden können "
    "Gemeinderat und für Änderung Straße über Küste Schleuse nicht mehr als vier Millionen Euro kosten"
).split()


def book(words: int, findings: int) -> tuple[Article, Analysis]:
    """Return an article of that many words with that many findings, a third each of quotations, mentions, dates."""
    rng = random.Random(4)
    paragraphs = [" ".join(rng.choices(WORDS, k=80)) + "." for _ in range(words // 80)]
    text = "\n".join(paragraphs)
    blocks, at = [], 0
    for paragraph in paragraphs:
        blocks.append(Block(BlockKind.PARAGRAPH, Span(at, at + len(paragraph))))
        at += len(paragraph) + 1
    speakers = tuple(Speaker(i, f"Person {i}", role="Zeugin") for i in range(12))
    quotations, mentions, dates = [], [], []
    each = findings // 3
    step = len(text) // (each + 1)
    for i in range(each):
        start = i * step
        whole = Span(start, start + min(160, step // 3))
        quotations.append(
            Quotation(
                whole,
                (whole,),
                rng.choice(list(QuotationKind)),
                i % 12,
                None,
                None,
                "bench",
                rng.choice(list(Certainty)),
            )
        )
        mentions.append(Mention(i % 12, Span(start + step // 2, start + step // 2 + 12), MentionForm.NAME))
        dates.append(DateMention(Span(start + step - 20, start + step - 8), DateType.DATE, "2024", None, None, "bench"))
    article = Article("0" * 16, "Ein Buch", text, tuple(blocks), language="de")
    return article, Analysis(article.id, speakers, tuple(mentions), tuple(quotations), tuple(dates))


class Bench(App[None]):
    """A pane and nothing else."""

    def __init__(self) -> None:
        super().__init__(css_path=[folder("styles") / f"{name}.tcss" for name in SHEETS])
        self.register_theme(own_theme("reader-dark"))
        self.theme = "reader-dark"

    get_theme_variable_defaults = ReaderApp.get_theme_variable_defaults

    def compose(self) -> ComposeResult:
        """Show the pane."""
        yield Pane(id="pane")


def painted(app: Bench) -> None:
    """Paint everything that is due, as the next frame would."""
    pane = app.query_one(Pane)
    pane.render_lines(pane.size.region)


async def measure(words: int, findings: int) -> list[tuple[str, float, float]]:
    """Return name, milliseconds (or megabytes) and limit of each figure."""
    article, analysis = book(words, findings)
    app = Bench()
    rows: list[tuple[str, float, float]] = []
    async with app.run_test(size=(120, 40)) as pilot:
        pane = app.query_one(Pane)
        await pilot.pause()
        start = time.perf_counter()
        state = ReadingState(article, analysis)
        state_ms = (time.perf_counter() - start) * 1000
        times = []
        for _ in range(5):
            start = time.perf_counter()
            pane.show(state)
            painted(app)
            times.append((time.perf_counter() - start) * 1000)
        rows.append(("order the findings (in the worker)", state_ms, 0))
        rows.append(("show", statistics.median(times), 120))
        await pilot.pause()
        await frames(pilot, pane, rows)
        times = []
        for width in (100, 90, 110, 80, 120):
            start = time.perf_counter()
            await pilot.resize_terminal(width, 40)
            times.append((time.perf_counter() - start) * 1000)
        rows.append(("resize", statistics.median(times), 150))
        start = time.perf_counter()
        state.find("kueste")
        rows.append(("first find (folds the text)", (time.perf_counter() - start) * 1000, 0))
        pane.repaint_all()
        times = []
        for _ in range(60):
            start = time.perf_counter()
            pane.show_hit(1)
            painted(app)
            times.append((time.perf_counter() - start) * 1000)
        rows.append(("next hit", statistics.median(times), 5))
    rows.append(("memory on top of the text (MB)", memory(article, analysis), 5))
    return rows


async def frames(pilot: object, pane: Pane, rows: list[tuple[str, float, float]]) -> None:
    """Page through the book, painting each screen."""
    times = []
    for _ in range(200):
        start = time.perf_counter()
        pane.action_page(1)
        pane.render_lines(pane.size.region)
        times.append((time.perf_counter() - start) * 1000)
    times.sort()
    rows.append(("page down, median", statistics.median(times), 5))
    rows.append(("page down, 95th of 100", times[int(len(times) * 0.95)], 16))


def memory(article: Article, analysis: Analysis) -> float:
    """Return the megabytes a page takes beside the article and its findings."""
    gc.collect()
    tracemalloc.start()
    state = ReadingState(article, analysis)
    page = Page(article, Options())
    gc.collect()
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(page) > len(state.voices)
    return size / 1e6


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--words", type=int, default=200_000)
    parser.add_argument("--findings", type=int, default=10_000)
    options = parser.parse_args()
    print(f"{options.words:,} words, {options.findings:,} findings, 120x40")
    for name, value, limit in asyncio.run(measure(options.words, options.findings)):
        mark = "OVER" if limit and value > limit else ""
        print(f"  {name:<38} {value:8.1f}   {f'limit {limit:g}' if limit else '':<10} {mark}")


if __name__ == "__main__":
    main()
