"""A folder of saved pages into the library: one process against all cores, the memory of each, and the second run.

Run by hand: `python tests/benchmarks/bench_adding.py [--pages 1000] [--runs 2]`. Both take turns, so a busy moment hits
both; the best run of each counts. One page of the folder is no article and must be named, nothing else.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from html import escape
from pathlib import Path

from generated import Newsroom

from reader.article import BlockKind

PAGE = """<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{title} | Küstenbote</title>
<meta property="article:published_time" content="{day}"><style>{style}</style></head><body><header><nav><ul>{menu}</ul>
</nav></header><main><article><h1>{title}</h1>{paragraphs}</article></main><aside>{teasers}</aside>
<footer>Impressum Datenschutz</footer><script>{script}</script></body></html>"""
MENU = "".join(f'<li><a href="/r{n}">Rubrik {n}</a></li>' for n in range(40))
TEASERS = "".join(
    f'<div class="teaser"><a href="/a{n}">Auch das geschah am Tag Nummer {n}</a></div>' for n in range(60)
)
STYLE = ".a { margin: 0 auto; padding: 1rem 2rem; }\n" * 400
SCRIPT = "window.dataLayer = window.dataLayer || []; function track(e) { dataLayer.push(e); }\n" * 500


def write_pages(folder: Path, count: int) -> int:
    """Write pages as a browser saves them, about 70 KB each, and one that is a picture; return their size in bytes."""
    newsroom, size = Newsroom(), 0
    for number in range(count):
        article, _ = newsroom.article(number)
        words = [b.span.of(article.text) for b in article.blocks if b.kind is not BlockKind.TITLE]
        page = PAGE.format(
            title=escape(article.title), day=f"2024-{number % 12 + 1:02}-{number % 28 + 1:02}", menu=MENU,
            teasers=TEASERS, style=STYLE, script=SCRIPT, paragraphs="".join(f"<p>{escape(w)}</p>" for w in words),
        )  # fmt: skip
        (folder / f"{number}.html").write_text(page, encoding="utf-8")
        size += len(page)
    (folder / "picture.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(500))
    return size


def resident(pid: int) -> int:
    """Return the memory of a process in kilobytes; 0 when it is gone."""
    try:
        for line in Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1])
    except OSError:
        pass
    return 0


def children(pid: int) -> list[int]:
    """Return the processes that a process has started."""
    try:
        found = [p.read_text(encoding="ascii").split() for p in Path(f"/proc/{pid}/task").glob("*/children")]
    except OSError:
        return []
    return [int(child) for one in found for child in one]


def added(pages: Path, home: Path, *words: str) -> tuple[float, float, float, str]:
    """Add the folder; return the seconds, the most megabytes of the program and of one process, and what it said."""
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    environment |= {f"READER_{name}_HOME": str(home / name.lower()) for name in ("DATA", "CONFIG", "STATE")}
    most = [0, 0]
    start = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "reader", "add", str(pages), *words],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment, text=True,
    ) as process:  # fmt: skip

        def watch() -> None:
            while process.poll() is None:
                most[0] = max(most[0], resident(process.pid))
                most[1] = max([most[1], *map(resident, children(process.pid))])
                time.sleep(0.05)

        watcher = threading.Thread(target=watch)
        watcher.start()
        said = process.stderr.read() if process.stderr else ""
    seconds = time.perf_counter() - start
    watcher.join()
    return seconds, most[0] / 1024, most[1] / 1024, said.strip().splitlines()[-1]


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--pages", type=int, default=1000)
    options.add_argument("--runs", type=int, default=2)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as place:
        pages = Path(place, "pages")
        pages.mkdir()
        size = write_pages(pages, chosen.pages)
        print(f"{chosen.pages} pages, {size / chosen.pages / 1024:.0f} KB each, and a picture; best of {chosen.runs}")
        best: dict[str, tuple[float, float, float, str]] = {}
        for run in range(chosen.runs):
            for name, words in (("one process", ["--jobs", "1"]), ("all cores", [])):
                home = Path(place, f"{name}{run}")
                done = added(pages, home, *words)
                best[name] = min(done, best.get(name, done))
                if name == "all cores":
                    again = added(pages, home)
                    best["again"] = min(again, best.get("again", again))
                shutil.rmtree(home)
    print(f"{'':12} {'seconds':>8} {'pages/s':>8} {'program MB':>11} {'process MB':>11}  said")
    for name, (seconds, program, process, said) in best.items():
        print(f"{name:12} {seconds:8.1f} {chosen.pages / seconds:8.0f} {program:11.0f} {process:11.0f}  {said}")
    cores = len(os.sched_getaffinity(0))
    print(f"all cores ({cores}): {best['one process'][0] / best['all cores'][0]:.2f} times as fast as one process")


if __name__ == "__main__":
    main()
