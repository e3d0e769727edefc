"""What a library survives: `python tests/benchmarks/torture_library.py [--small]`.

Kills processes in the middle of adding, marking, correcting and taking in feeds, tears logs, kills migrations, lets two
processes write, fills a disk, takes rights away and damages files; after each it is checked that nothing acknowledged
is lost, nothing half-written is shown, damage is found and every message is a sentence. Takes about ten minutes;
--small one.
"""

import argparse
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from generated import Newsroom
from torture_rights import rights

from reader.article import Origin, OriginKind, RawArticle
from reader.errors import LibraryError, LibraryFull
from reader.findings import Correction
from reader.library import Library
from reader.library.rescue import rescue
from reader.library.schema import MIGRATIONS
from reader.library.subscriptions import Asked, Incoming

ROOT = Path(__file__).resolve().parents[2]
ADD = f"""
import sys
sys.path[:0] = [{str(ROOT)!r}, {str(ROOT / "tests" / "benchmarks")!r}]
from datetime import UTC, datetime
from pathlib import Path
from reader.library import Library
from reader.library.subscriptions import Asked, Incoming
from reader.article import Article, Block, BlockKind, Origin, OriginKind, RawArticle
from reader.findings import Analysis, Certainty, Correction, Quotation, QuotationKind, Speaker
from reader.spans import Span
path, start, count = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
library = Library(path)
feed, _ = library.subscribe("https://example.org/feed", tags=["Fluss"])
for n in range(start, start + count):
    text = f"Artikel nummer{{n}} " + f"mit wort{{n % 97}} und Wasser " * 60
    article = Article(f"{{n:016x}}", f"Titel {{n}}", text, (Block(BlockKind.PARAGRAPH, Span(0, len(text))),))
    said = Quotation(Span(0, 15), (Span(0, 15),), QuotationKind.DIRECT, None, None, None, "made", Certainty.SURE)
    link = f"https://example.org/{{n}}"
    raw = RawArticle(text.encode(), "text/plain", "utf-8", Origin(OriginKind.FEED, link), datetime.now(UTC))
    library.take_in(feed, Asked(etag=str(n)), [Incoming(str(n), link, f"Titel {{n}}", None, raw, False)])
    item = library._connection().execute("SELECT id FROM item WHERE feed = ? AND key = ?", (feed, str(n))).fetchone()
    number = library.keep(article, Analysis(article.id, (Speaker(0, "Vera Voss"),), (), (said,), ())).number
    library.settle([(item[0], number, "")])
    library.set_read([number])
    library.set_position(number, n % 1000 + 1)
    library.set_changes(number, article.id, [{{"n": n}}], [Correction(Span(0, 15), 0)])
    print(n, flush=True)
    if n % 50 == 0:
        library.tend()
"""
MIGRATE = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from pathlib import Path
from reader.library.connection import connect
from reader.library.schema import MIGRATIONS
more = "".join(f"CREATE TABLE more{{n}}(a); INSERT INTO more{{n}} SELECT id FROM article;\\n" for n in range(60))
print("go", flush=True)
connect(Path(sys.argv[1]), migrations=(*MIGRATIONS, more))
print("done", flush=True)
"""


WHOLE = """
SELECT a.key FROM article a JOIN correction c ON c.article = a.id AND c.speaker = 'Vera Voss'
 JOIN changed ON changed.article = a.id AND changed.key = a.key JOIN item i ON i.article = a.id AND i.state = 'kept'
 JOIN quotation q ON q.article = a.id AND q.speaker IS NOT NULL
 WHERE a.read_at IS NOT NULL AND a.position = cast(i.key AS INTEGER) % 1000 + 1
"""
PERSONAL = ("feed", "feed_tag", "item", "changed", "correction", "mark", "note", "tag", "fact", "visit")


def process(code, *arguments):
    """Start Python on a piece of code."""
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )


def told(title, wrong, more=""):
    """Print how it went."""
    print(f"{'ok ' if not wrong else 'BAD'} {title}: {more or 'nothing lost, nothing half'} {wrong or ''}", flush=True)
    return bool(wrong)


def kills(folder, rounds):
    """Kill while adding, marking, correcting and taking in a feed; everything printed must be there, all of it."""
    path, safe, wrong = folder / "library.db", set(), []
    for round_ in range(rounds):
        child = process(ADD, path, round_ * 10_000, 10_000)
        safe.add(int(child.stdout.readline()))
        time.sleep(random.uniform(0, 0.15))
        child.send_signal(signal.SIGKILL)
        safe |= {int(line) for line in child.stdout.read().split("\n")[:-1]}
        child.wait()
        if round_ % 20 == 19 or round_ == rounds - 1:
            with Library(path) as library:
                connection = library._connection()
                whole = {int(key, 16) for (key,) in connection.execute(WHOLE)}
                wrong += sorted(safe - whole)
                wrong += [] if library.read_last() else ["what was read last is forgotten"]
                wrong += [p.sentence for p in library.check().problems]
    return told(f"{rounds} x SIGKILL, {len(safe):,} articles acknowledged", wrong)


def torn_logs(folder, rounds):
    """Cut or garble the log at a random byte; what is left must be whole."""
    path, wrong = folder / "library.db", []
    with Library(path) as library:
        newsroom = Newsroom()
        for n in range(60):
            library.keep(*newsroom.article(n))
        main, log = path.read_bytes(), Path(f"{path}-wal").read_bytes()
    for round_ in range(rounds):
        torn = folder / f"torn{round_}.db"
        torn.write_bytes(main)
        place = random.randrange(len(log))
        garbled = log[:place] if round_ % 2 else log[:place] + os.urandom(64) + log[place + 64 :]
        Path(f"{torn}-wal").write_bytes(garbled)
        with Library(torn) as library:
            wrong += [p.sentence for p in library.check().problems]
            total = library.sums()[0]
            if total != library._connection().execute("SELECT count(*) FROM body").fetchone()[0]:
                wrong.append(f"torn {round_}: half an article")
        for file in folder.glob(f"{torn.name}*"):
            file.unlink()
    return told(f"{rounds} torn logs", wrong)


def migrations(folder, rounds):
    """Kill while migrating; the file must be old or new."""
    path, wrong, new = folder / "library.db", [], 0
    with Library(path) as library:
        newsroom = Newsroom()
        library.keep_all((*newsroom.article(n), None) for n in range(400))
        library._connection().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for round_ in range(rounds):
        copy = folder / "migrated.db"
        for file in folder.glob("migrated*"):
            file.unlink()
        shutil.copy(path, copy)
        child = process(MIGRATE, copy)
        child.stdout.readline()
        time.sleep(0.06 * round_ / rounds)
        child.send_signal(signal.SIGKILL)
        child.stdout.read()
        child.wait()
        with closing(sqlite3.connect(copy)) as raw:
            version = raw.execute("PRAGMA user_version").fetchone()[0]
            tables = raw.execute("SELECT count(*) FROM sqlite_master WHERE name LIKE 'more%'").fetchone()[0]
        new += tables == 60
        if (version, tables) not in {(len(MIGRATIONS), 0), (len(MIGRATIONS) + 1, 60)}:
            wrong.append(f"version {version} with {tables} tables")
    return told(f"{rounds} killed migrations", wrong, f"{rounds - new} old, {new} new, none between;")


def writers(folder, count):
    """Two processes write at once; every article must arrive."""
    path = folder / "library.db"
    Library(path).close()
    children = [process(ADD, path, start, count) for start in (1_000_000, 2_000_000)]
    lines = sum(len(child.communicate()[0].split()) for child in children)
    with Library(path) as library:
        total = library.sums()[0]
    return told("two writers", [] if lines == total == 2 * count else [lines, total], f"{total:,} of {2 * count:,};")


def full_disk(folder, _):
    """Fill a small disk; what was acknowledged must be there, and the sentence must say what is wrong."""
    place = folder / "small"
    place.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", place], check=False, capture_output=True)
    if done.returncode:
        print("-   disk full: mounting a small disk is not allowed here")
        return False
    wrong, kept, newsroom, sentence = [], 0, Newsroom(), ""
    try:
        with Library(place / "library.db") as library:
            try:
                for n in range(20_000):
                    library.keep(*newsroom.article(n))
                    kept += 1
            except LibraryFull as error:
                sentence = str(error)
            except LibraryError as error:
                wrong.append(str(error))
        with Library(place / "library.db", read_only=True) as library:
            if library.sums()[0] != kept or library.search("sagte").total == 0:
                wrong.append(f"{library.sums()[0]} of {kept}")
    finally:
        subprocess.run(["umount", place], check=False)
    return told(f"disk full after {kept} articles", wrong, sentence)


def taken_rights(folder, _):
    """Take away the right to write or to read; all must be shown that can be, and every refusal be a sentence."""
    tried, wrong, skipped = rights(folder)
    for reason in skipped:
        print(f"-   a right: {reason}")
    return told(f"{tried} ways to lose a right", wrong, "all shown, nothing changed, every refusal a sentence;")


def leave_traces(library, numbers):
    """Do to articles what a reader does, and take in a feed."""
    feed, _ = library.subscribe("https://example.org/feed", tags=["Fluss", "Stadt"])
    raws = [
        RawArticle(
            b"%d" % n, "text/plain", "utf-8", Origin(OriginKind.URL, f"https://example.org/{n}"), datetime.now(UTC)
        )
        for n in numbers
    ]
    library.take_in(
        feed,
        Asked(etag="1"),
        [Incoming(raw.origin.location, raw.origin.location, "Titel", None, raw, False) for raw in raws],
    )
    library.settle((item.number, n, "") for item, n in zip(library.waiting(len(numbers)), numbers, strict=True))
    library.add_tag(numbers, "gelesen")
    for n in numbers:
        shelved = library.article(n)
        span = shelved.analysis.quotations[0].span
        library.set_changes(n, shelved.article.id, [{"n": n}], [Correction(span, 1)])
        library.add_note(n, span, "Dazu nachfragen.")
        library.set_marks(n, {"a": 10})
        library.set_position(n, 20)


def hurt_by(way, good, bodies, page):
    """Return the bytes of a library damaged in one of the ways, and where."""
    content, place = bytearray(good), random.randrange(16384, len(good) - 16384)
    if way == "bytes":
        content[place : place + 512] = os.urandom(512)
    elif way == "page":
        place -= place % 16384
        content[place : place + 16384] = bytes(16384)
    elif way == "cut":
        del content[place:]
    elif way == "table":  # what the reader did and what feeds brought
        place = (page - 1) * 16384
        content[place : place + 16384] = bytes(16384)
    elif way == "header":
        content[:100] = os.urandom(100)
    elif way == "flip":
        packed = random.choice(bodies)
        place = good.find(packed[20:80]) + 10
        content[place] ^= 0x55
    else:
        content = bytearray(b"Lieber Leser! " * 5000)
    return bytes(content), place


def damages(folder, rounds):
    """Damage files in many ways; each must open or be told, silent damage must be found, the rest be saved."""
    path, wrong, found, saved = folder / "library.db", [], 0, []
    with Library(path) as library:
        newsroom = Newsroom()
        kept = library.keep_all((*newsroom.article(n), None) for n in range(300))
        leave_traces(library, [one.number for one in kept])
        library._connection().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        pages = dict(
            library._connection().execute("SELECT name, rootpage FROM sqlite_master WHERE type = 'table'").fetchall()
        )
        bodies = [packed for (packed,) in library._connection().execute("SELECT packed FROM body")]
    good = path.read_bytes()
    for round_ in range(rounds):
        for file in folder.glob("hurt*"):
            file.unlink()
        hurt = folder / "hurt.db"
        way = ("bytes", "page", "cut", "header", "flip", "text file", "table", "table")[round_ % 8]
        content, place = hurt_by(way, good, bodies, pages[PERSONAL[round_ // 4 % len(PERSONAL)]])
        hurt.write_bytes(content)
        try:
            with Library(hurt) as library:
                library.entries()
                problems = library.check().problems
            found += bool(problems)
            if way in ("flip", "cut", "table") and not problems:
                wrong.append(f"{way} at {place} was overlooked")
        except LibraryError as error:
            found += 1
            if not str(error).endswith("."):
                wrong.append(str(error))
        if way == "text file":
            continue
        try:
            rescue(hurt)
            with Library(hurt) as library:
                saved.append(library.sums()[0])
                if way == "table" and saved[-1] != 300:
                    wrong.append(f"table at {place}: only {saved[-1]} articles saved")
                wrong += [f"{way}: {p.sentence}" for p in library.check().problems]
        except LibraryError as error:
            wrong.append(f"{way}: {error}")
    middle = sorted(saved)[len(saved) // 2]
    return told(f"{rounds} damaged files", wrong, f"found {found}; saved of 300: median {middle}, least {min(saved)};")


def main():
    """Run all of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true")
    small = parser.parse_args().small
    bad = 0
    for run, whole, little in (
        (kills, 200, 12),
        (torn_logs, 200, 20),
        (migrations, 30, 6),
        (writers, 1500, 150),
        (full_disk, 1, 1),
        (taken_rights, 1, 1),
        (damages, 96, 18),
    ):
        with tempfile.TemporaryDirectory(prefix="torture-") as folder:
            start = time.perf_counter()
            bad += run(Path(folder), little if small else whole)
            print(f"    {time.perf_counter() - start:.0f} s", file=sys.stderr)
    sys.exit(bad)


if __name__ == "__main__":
    main()
