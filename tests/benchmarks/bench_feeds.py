"""Two hundred feeds with fifty items each, brought up to date from a server on this machine, beside newsboat.

Measured is what both do: fetch, read, keep. Cleaning and analysis, which newsboat does not do, are told apart. Run by
hand; without newsboat installed only our own side is measured:

    python tests/benchmarks/bench_feeds.py [--feeds 200] [--items 50] [--runs 3]
"""

import argparse
import hashlib
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

THREADS = 16
WORDS = (
    "der die das und eine Stadt am Fluss mit Brücke oder ohne Wasser sagte niemand gestern noch einmal vor dem Rathaus"
    " wo viele Menschen warten bis der Bürgermeister kommt und spricht"
).split()


def feed(number, items, chance):
    """Return a feed whose items are whole articles, so that no page is fetched for them."""
    parts = [f"<rss version='2.0'><channel><title>Feed {number}</title><link>http://feed{number}.example.org/</link>"]
    for n in range(items):
        body = "".join(f"<p>{' '.join(chance.choices(WORDS, k=60))} {number} {n}.</p>" for _ in range(5))
        parts.append(
            f"<item><guid>{number}-{n}</guid><title>Nachricht {n} aus {number}</title>"
            f"<link>http://feed{number}.example.org/{n}</link><pubDate>Tue, 05 Mar 2024 08:00:00 GMT</pubDate>"
            f"<description><![CDATA[{body}]]></description></item>"
        )
    return ("".join(parts) + "</channel></rss>").encode()


def serve(feeds, items):
    """Serve the feeds until the process is ended; write the port first."""
    chance = random.Random(1)
    pages = {f"/{n}.xml": feed(n, items, chance) for n in range(feeds)}
    marks = {path: f'"{hashlib.sha256(page).hexdigest()[:16]}"' for path, page in pages.items()}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            page = pages[self.path]
            known = self.headers.get("If-None-Match") == marks[self.path]
            self.send_response(304 if known else 200)
            self.send_header("Content-Type", "application/rss+xml")
            self.send_header("ETag", marks[self.path])
            self.send_header("Content-Length", "0" if known else str(len(page)))
            self.end_headers()
            if not known:
                self.wfile.write(page)

        def log_message(self, *_):
            """Be quiet."""

    class Server(ThreadingHTTPServer):
        request_queue_size = 128

    server = Server(("127.0.0.1", 0), Handler)
    print(server.server_port, flush=True)
    server.serve_forever()


OURS = """
import json, sys, time
started = time.perf_counter()
from pathlib import Path
from reader.library import Library
from reader.updating import update
from reader.updating.subscribing import import_list
with Library(Path(sys.argv[1])) as library:
    import_list(library, Path(sys.argv[2]))
    report = update(library, articles=False)
    assert not report.failures, report.failures[:3]
    print(json.dumps([time.perf_counter() - started, report.items]))
"""


def measured(command):
    """Return the seconds a program takes, the most memory of it in MB, what it writes, and its seconds of CPU."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    out = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command[0]} failed:\n{out}")
    return time.perf_counter() - started, usage.ru_maxrss / 1024, out, usage.ru_utime + usage.ru_stime


def one_run(place, urls, newsboat):
    """Return seconds and memory of each side: the first update, and one in which nothing is new."""
    found = {}
    ours = [sys.executable, "-c", OURS, str(place / "library.db"), str(urls)]
    found["reader, first"] = measured(ours)
    found["reader, nothing new"] = measured(ours)
    if newsboat:
        config = place / "config"
        config.write_text(f"reload-threads {THREADS}\n", encoding="utf-8")
        theirs = [newsboat, "-u", str(urls), "-c", str(place / "cache.db"), "-C", str(config), "-x", "reload"]
        found["newsboat, first"] = measured(theirs)
        found["newsboat, nothing new"] = measured(theirs)
    return found


def cleaning(place):
    """Return how many items were cleaned and analysed in how many seconds."""
    code = (
        "import sys, time; from pathlib import Path; from reader.library import Library; from reader.updating import"
        " update\nwith Library(Path(sys.argv[1])) as library:\n    started = time.perf_counter()\n"
        "    report = update(library, ())\n    print(report.added + report.known, time.perf_counter() - started)"
    )
    _, memory, out, _ = measured([sys.executable, "-c", code, str(place / "library.db")])
    count, seconds = out.split()
    return int(count), float(seconds), memory


def main():
    """Measure and print a table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--feeds", type=int, default=200)
    arguments.add_argument("--items", type=int, default=50)
    arguments.add_argument("--runs", type=int, default=3)
    arguments.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    arguments.add_argument("--articles", action="store_true", help="measure cleaning and analysis of it all, too")
    options = arguments.parse_args()
    if options.serve:
        serve(options.feeds, options.items)
        return
    newsboat = shutil.which("newsboat")
    if newsboat is None:
        print("newsboat is not installed here: only our own side is measured.")
    command = [sys.executable, __file__, "--serve", "--feeds", str(options.feeds), "--items", str(options.items)]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        port = int(server.stdout.readline())
        best, cleaned = {}, None
        for _ in range(options.runs):
            with tempfile.TemporaryDirectory() as folder:
                place = Path(folder)
                urls = place / "urls"
                lines = [f"http://127.0.0.1:{port}/{n}.xml" for n in range(options.feeds)]
                urls.write_text("\n".join(lines) + "\n", encoding="utf-8")
                for name, (seconds, memory, _, cpu) in one_run(place, urls, newsboat).items():
                    best[name] = min(best.get(name, (seconds, memory, cpu)), (seconds, memory, cpu))
                if options.articles and cleaned is None:
                    cleaned = cleaning(place)
    finally:
        server.kill()
        server.wait()
    print(f"{options.feeds} feeds of {options.items} items, best of {options.runs} runs")
    print(f"{'':<24}{'seconds':>9}{'ms a feed':>11}{'MB':>7}{'CPU s':>8}")
    for name, (seconds, memory, cpu) in best.items():
        print(f"{name:<24}{seconds:>9.2f}{seconds * 1000 / options.feeds:>11.1f}{memory:>7.0f}{cpu:>8.2f}")
    for kind in ("first", "nothing new") if newsboat else ():
        print(f"reader : newsboat, {kind}: {best[f'reader, {kind}'][0] / best[f'newsboat, {kind}'][0]:.2f}")
    if cleaned:
        count, seconds, _ = cleaned
        print(f"cleaning and analysis of {count} items: {seconds:.1f} s, {seconds * 1000 / count:.1f} ms each")


if __name__ == "__main__":
    main()
