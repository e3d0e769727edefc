"""How quick the library is: `python tests/benchmarks/bench_library.py [ARTICLES] [--keep FOLDER] [--beside]`.

Makes a library of generated German articles (10,000 unless told otherwise), then measures each thing a person waits
for. `--keep` leaves the library in a folder and uses it again; `--beside` runs ripgrep and newsboat's LIKE over the
same texts. p50 and p95 in milliseconds over 40 words or phrases each; targets are for 100,000 articles on two cores.
"""

import argparse
import os
import re
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from generated import Newsroom

from reader.library import Library, Order
from reader.library.indexing import is_merged
from reader.library.packing import text_of

BATCH = 1000
TEND_SECONDS = 60


def milliseconds(action, rounds=1):
    """Return how long an action takes, the quickest of some rounds."""
    best = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        action()
        best = min(best, time.perf_counter() - start)
    return best * 1000


def row(name, values, target=""):
    """Print p50 and p95."""
    values = sorted(values)
    p95 = values[min(len(values) - 1, int(len(values) * 0.95))]
    print(f"{name:<44} {statistics.median(values):>9.2f} {p95:>9.2f}   {target}")


def fill(path, count):
    """Add `count` generated articles and print how quickly that went."""
    newsroom = Newsroom()
    spent = used = characters = 0.0
    texts = path.parent / "texts"
    texts.mkdir(exist_ok=True)
    with Library(path) as library:
        for first in range(0, count, BATCH):
            batch = [newsroom.article(n) for n in range(first, min(count, first + BATCH))]
            characters += sum(len(article.text.encode()) for article, _ in batch)
            with (texts / f"{first:08}.txt").open("w", encoding="utf-8") as file:
                file.writelines(f"{article.text}\n" for article, _ in batch)
            start, busy = time.perf_counter(), time.process_time()
            library.keep_all((article, analysis, None) for article, analysis in batch)
            spent += time.perf_counter() - start
            used += time.process_time() - busy
            if first % 10_000 < BATCH:
                print(f"  {first:>9,} {spent:7.1f} s", file=sys.stderr, flush=True)
        busy = time.process_time()
        while not is_merged(library._connection()) and library.tend():
            pass
        merging = time.process_time() - busy
        start = time.perf_counter()
        while library.tend() and time.perf_counter() - start < TEND_SECONDS:
            pass
        spent_tending = time.perf_counter() - start
        tended = library._connection().execute(
            "SELECT count(DISTINCT article) FROM quotation WHERE id <= (SELECT value FROM fact WHERE name = 'compared')"
        )
        print(f"{'same words compared, articles a second':<44} {tended.fetchone()[0] / spent_tending:>9,.0f}")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    (path.parent / "bytes").write_text(str(int(characters)))
    print(f"{'ingest, articles a second':<44} {count / spent:>9,.0f}             >= 2,000")
    load = os.getloadavg()[1]
    print(f"{'  a second of processor time':<44} {count / used:>9,.0f}             (load of the machine {load:.1f})")
    print(f"{'  with the index put together afterwards':<44} {count / (used + merging):>9,.0f}")


def words_by_frequency(path):
    """Return rare, medium and common words, and phrases, of the library."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute(
            "SELECT term, doc FROM vocabulary WHERE length(term) > 3 AND term GLOB '[a-z]*'"
            " ORDER BY random() LIMIT 60000"
        ).fetchall()
        total = connection.execute("SELECT count(*) FROM article").fetchone()[0]
        often = connection.execute(  # in a large library hardly one of the terms above is a common word
            "SELECT term, doc FROM vocabulary WHERE length(term) > 3 AND doc > ? LIMIT 400", (total // 500,)
        ).fetchall()
        texts = [text_of(p) for (p,) in connection.execute("SELECT packed FROM body ORDER BY random() LIMIT 40")]
    rare = [t for t, doc in rows if doc <= 3][:40]
    medium = [t for t, doc in often if total / 500 < doc < total / 20][:40]
    common = [t for t, doc in often if doc > total / 8][:40]
    word = re.compile(r"[^\W\d_]+")
    phrases = [f'"{" ".join(word.findall(text)[30:33])}"' for text in texts]
    return rare, medium, common, phrases


def measure(path):
    """Print the table."""
    size = path.stat().st_size
    text = int((path.parent / "bytes").read_text())
    print(f"{'library / text (without raw)':<44} {size / text:>9.2f}             <= 2.3   ({size / 1e6:,.0f} MB)")
    rare, medium, common, phrases = words_by_frequency(path)
    print(f"{'milliseconds':<44} {'p50':>9} {'p95':>9}")
    row("open and first screen, warm", [milliseconds(lambda: first_screen(path)) for _ in range(15)], "<= 15")
    code = (
        "import sys, time; from pathlib import Path; import sqlite3, json, zlib\n"
        "s = time.perf_counter(); from reader.library import Library\n"
        "l = Library(Path(sys.argv[1])); l.entries(); l.sums(); print((time.perf_counter() - s) * 1000)"
    )
    fresh = [
        float(subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, check=True).stdout)
        for _ in range(5)
    ]
    row("the same in a fresh process, with its imports", fresh, "<= 60")
    with Library(path) as library:
        library.entries()
        after = library.entries().next
        row("next page of the list", [milliseconds(lambda: library.entries(after=after)) for _ in range(20)])
        row("unread only", [milliseconds(lambda: library.entries("is:unread")) for _ in range(20)])
        for name, queries, target in (
            ("rare word, newest 50 with snippets", rare, "<= 20"),
            ("medium word", medium, "<= 20"),
            ("common word", common, "<= 20"),
            ("phrase", phrases, "<= 20"),
            ("two words", [f"{a} {b}" for a, b in zip(common, medium, strict=False)], "<= 20"),
            ("said: and a word", [f"said:voss {w}" for w in common], ""),
            ("said: quoting: of one quotation", [f"said:voss quoting:{w}" for w in common], ""),
        ):
            # Quotation marks: the word itself; without them longer words are looked into too (measured below).
            plain = [q if " " in q or ":" in q or q.startswith('"') else f'"{q}"' for q in queries]
            row(name, [milliseconds(lambda q=q: library.search(q)) for q in plain], target)
        row(
            "the same words, and in compounds: rare",
            [milliseconds(lambda q=q: library.search(q)) for q in rare],
            "<= 60",
        )
        row("  medium", [milliseconds(lambda q=q: library.search(q)) for q in medium], "<= 60")
        row("  common", [milliseconds(lambda q=q: library.search(q)) for q in common], "<= 60")
        parts = "minister wahl wasser rat sicherheit gericht energie schule verkehr wirtschaft".split()
        row("  minister, wahl, wasser …", [milliseconds(lambda q=q: library.search(q)) for q in parts], "<= 60")
        for letters in (2, 3, 4, 5):
            beginnings = list({w[:letters] for w in (*rare, *medium, *common) if w.isalpha()})[:40]
            times = [milliseconds(lambda q=q: library.search(q, typing=True)) for q in beginnings]
            row(f"as you type, {letters} letters", times, "<= 50" if letters > 2 else "")
        best = [milliseconds(lambda q=q: library.search(f'"{q}"', order=Order.BEST)) for q in medium]
        row("medium word, best first", best)
        person = library.people("Vera Voss")[0]
        row("person by name", [milliseconds(lambda: library.people("Vera Voss")) for _ in range(5)])
        row("first 500 sayings of a person", [milliseconds(lambda: library.sayings(person)) for _ in range(5)])
        numbers = [entry.number for entry in library.entries().entries]
        row("open an article", [milliseconds(lambda n=n: library.article(n)) for n in numbers])
        row("mark as read", [milliseconds(lambda n=n: library.set_read([n])) for n in numbers])
        newsroom = Newsroom(seed=int(time.time()))
        more = [newsroom.article(n) for n in range(50)]
        row("add one article", [milliseconds(lambda a=a: library.keep(*a)) for a in more])
        row("tend after one article", [tend_one(library, newsroom.article(n)) for n in range(50, 70)])


def tend_one(library, opened):
    """Return how long the library takes to catch up with one more article."""
    library.keep(*opened)
    return milliseconds(library.tend)


def first_screen(path):
    """Do what the start of the program does."""
    with Library(path) as library:
        library.entries()
        library.sums()


def beside(path):
    """Print what ripgrep and newsboat's way need for the same."""
    rare, _, common, _ = words_by_frequency(path)
    for name, words in (("rare", rare[:5]), ("common", common[:5])):
        if shutil.which("rg"):
            times = [
                milliseconds(
                    lambda w=w: subprocess.run(["rg", "-il", w, str(path.parent / "texts")], stdout=-3, check=False)
                )
                for w in words
            ]
            row(f"ripgrep -il, {name} word", times)
        with closing(sqlite3.connect(path)) as connection:
            connection.create_function("text_of", 1, text_of)
            connection.execute("CREATE TEMP TABLE plain AS SELECT article AS id, text_of(packed) AS text FROM body")
            ask = "SELECT id FROM plain WHERE text LIKE ? ORDER BY id DESC"
            times = [milliseconds(lambda w=w, ask=ask: connection.execute(ask, (f"%{w}%",)).fetchall()) for w in words]
        row(f"LIKE '%word%' (newsboat's way), {name} word", times)


def main():
    """Run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=int, nargs="?", default=10_000)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--beside", action="store_true")
    options = parser.parse_args()
    folder = options.keep or Path(tempfile.mkdtemp(prefix="bench-library-"))
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "library.db"
    try:
        print(f"{options.articles:,} articles")
        if not path.exists():
            fill(path, options.articles)
        measure(path)
        if options.beside:
            beside(path)
    finally:
        if not options.keep:
            shutil.rmtree(folder)


if __name__ == "__main__":
    main()
