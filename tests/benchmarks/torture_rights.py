"""Take away the right to write, or to read: what was kept is shown all the same, and every refusal is a sentence."""

import hashlib
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from generated import Newsroom
from without_rights import CannotTry, told_by

from reader.article import Origin, OriginKind, RawArticle
from reader.library import Library

ROOT = Path(__file__).resolve().parents[2]
ARTICLES = 40
LEAVE_A_LOG = f"""
import os, sys
sys.path[:0] = [{str(ROOT)!r}, {str(ROOT / "tests" / "benchmarks")!r}]
from pathlib import Path
from generated import Newsroom
from reader.library import Library
library = Library(Path(sys.argv[1]))
library.keep(*Newsroom(seed=7).article(0))
os._exit(0)
"""
LOOK = f"""
import io, json, os, subprocess, sys
sys.path[:0] = [{str(ROOT)!r}, {str(ROOT / "tests" / "benchmarks")!r}]
from pathlib import Path
from generated import Newsroom
from reader.errors import LibraryError
from reader.library import Library
from reader.library.rescue import rescue
from reader.library.subscriptions import Asked
from reader.spans import Span
path, told = Path(sys.argv[1]), {{"refusals": [], "done": []}}
def tried(what, act):
    try:
        act()
        told["done"].append(what)
    except LibraryError as error:
        told["refusals"].append(f"{{what}}: {{error}}")
try:
    with Library.open(path) as library:
        first = library.entries(limit=1).entries[0].number
        told["notice"], told["articles"] = library.notice, library.sums()[0]
        told["hits"] = library.search("sagte").total
        told["raw"] = bool(library.raw(1))
        told["people"] = len(library.everyone())
        told["text"] = bool(library.article(first).article.text)
        told["problems"] = [p.sentence for p in library.check().problems]
        library.tend(), library.same_words(library.sayings(limit=1)[0])
        tried("keep", lambda: library.keep(*Newsroom(seed=9).article(0)))
        for change in ("set_read", "set_starred", "remove"):
            tried(change, lambda: getattr(library, change)([first]))
        tried("add_tag", lambda: library.add_tag([first], "Fluss"))
        tried("set_position", lambda: library.set_position(first, 9))
        tried("set_marks", lambda: library.set_marks(first, {{"a": 1}}))
        tried("add_note", lambda: library.add_note(first, Span(0, 4), "Dazu nachfragen."))
        tried("subscribe", lambda: library.subscribe("https://example.org/feed"))
        tried("mend", library.mend)
except LibraryError as error:
    told["notice"] = str(error)
told["commands"] = []
for words in (["search", "sagte"], ["list"], ["add", "-"], ["doctor"]):
    home = {{**os.environ, "READER_DATA_HOME": str(path.parent)}}
    done = subprocess.run([sys.executable, "-m", "reader", *words], input="Ein Satz, der neu ist.", text=True,
                          capture_output=True, cwd={str(ROOT)!r}, env=home)
    told["commands"].append([words[0], done.returncode, done.stderr.strip()])
print(json.dumps(told))
"""


def _filled(folder):
    """Make a library with raw articles and return its path."""
    folder.mkdir()
    path, newsroom = folder / "library.db", Newsroom()
    with Library(path) as library:
        for n in range(ARTICLES):
            article, analysis = newsroom.article(n)
            origin = Origin(OriginKind.FILE, f"/texte/{n}.txt")
            raw = RawArticle(article.text.encode(), "text/plain", "utf-8", origin, datetime.now(UTC))
            library.keep(article, analysis, raw)
        library.subscribe("https://example.org/strom")
        while library.tend():
            pass
    return path


def _digests(folder):
    return {file.name: hashlib.sha256(file.read_bytes()).digest() for file in folder.glob("*.db")}


def _without(folder, mode, file_mode):
    """Take rights off a folder and what is in it."""
    for file in folder.iterdir():
        file.chmod(file_mode)
    folder.chmod(mode)


def _judged(way, told, *, articles, readable=True):
    """Return what is wrong in what was told."""
    wrong = [f"{way}: {name} says: {talk!r}" for name, _, talk in told["commands"] if "Traceback" in talk]
    if not told["notice"].endswith("."):
        wrong.append(f"{way}: no sentence about it, but {told['notice']!r}")
    if not readable:
        return wrong + [f"{way}: {name} ends with {code}" for name, code, _ in told["commands"] if not code]
    shown = tuple(told.get(name) for name in ("articles", "raw", "text", "problems", "done"))
    if shown != (articles, True, True, [], []) or not (told["hits"] and told["people"]):
        wrong.append(f"{way}: shown {shown}, {told.get('hits')} hits, {told.get('people')} people")
    wrong += [f"{way}: {refusal}" for refusal in told["refusals"] if not refusal.endswith(".")]
    codes = {name: code for name, code, _ in told["commands"]}
    if codes["search"] or codes["list"] or codes["add"] != 1:
        wrong.append(f"{way}: commands end with {codes}")
    return wrong


def _small_disk(place):
    """Mount a small disk that can be made read-only; tell whether that is allowed here."""
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=200m", "tmpfs", place]
    return subprocess.run(mount, check=False, capture_output=True).returncode == 0


def rights(folder):
    """Try each way; return how many were tried, what is wrong, and why something could not be tried."""
    wrong, skipped, tried = [], [], 0
    for way, mode, file_mode in (
        ("file", 0o755, 0o444),
        ("folder", 0o555, 0o644),
        ("file and folder", 0o555, 0o444),
        ("log left by a killed process", 0o555, 0o444),
        ("unreadable file", 0o755, 0o000),
        ("unreadable folder", 0o000, 0o644),
    ):
        place = folder / way.replace(" ", "-")
        path, articles = _filled(place), ARTICLES
        if way.startswith("log"):
            subprocess.run([sys.executable, "-c", LEAVE_A_LOG, path], check=True)
            articles += 1
            place.joinpath("library.db-shm").unlink()  # as in a copy of the folder
        before = _digests(place)
        _without(place, mode, file_mode)
        try:
            told = told_by(LOOK, path)
        except CannotTry as reason:
            skipped.append(str(reason))
            continue
        finally:
            _without(place, 0o755, 0o644) if os.geteuid() == 0 else place.chmod(0o755)
        tried += 1
        wrong += _judged(way, told, articles=articles, readable=not way.startswith("unreadable"))
        wrong += [] if _digests(place) == before else [f"{way}: the file was changed"]
    place = folder / "disk"
    if not _small_disk(place):
        return tried, wrong, [*skipped, "mounting a disk is not allowed here"]
    try:
        path = _filled(place / "library")
        subprocess.run(["mount", "-o", "remount,ro", place], check=True)
        wrong += _judged("disk", told_by(LOOK, path), articles=ARTICLES)
        tried += 1
    finally:
        subprocess.run(["umount", place], check=False)
    return tried, wrong, skipped
