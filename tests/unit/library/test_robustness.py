"""Whatever happens to the file or the process: nothing acknowledged is lost, what is wrong is told in a sentence."""

import runpy
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest

from reader.errors import (
    LibraryBusy,
    LibraryDamaged,
    LibraryError,
    LibraryFull,
    LibraryReadOnly,
    NewerLibrary,
    NotALibrary,
)
from reader.library import Library
from reader.library import connection as connecting
from reader.library.rescue import rescue
from reader.library.schema import APPLICATION_ID, MIGRATIONS

ROOT = Path(__file__).resolve().parents[3]

ADDING = """
import sys
sys.path.insert(0, {tests!r})
from pathlib import Path
from reader.library import Library
from reader.article import Article, Block, BlockKind
from reader.findings import Analysis
from reader.spans import Span
library = Library(Path(sys.argv[1]))
start = int(sys.argv[2])
for n in range(start, start + 100000):
    text = f"Artikel nummer{{n}} " + "mit vielen Worten " * 40
    article = Article(f"{{n:016x}}", f"Titel {{n}}", text, (Block(BlockKind.PARAGRAPH, Span(0, len(text))),))
    kept = library.keep(article, Analysis(article.id, (), (), (), ()))
    library.set_read([kept.number])
    print(n, flush=True)
"""


def adding(path, start=0):
    """Start a process that adds and marks articles, and says which are safe."""
    code = ADDING.format(tests=str(ROOT))
    return subprocess.Popen(
        [sys.executable, "-c", code, str(path), str(start)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )


def test_a_killed_process_loses_nothing_it_acknowledged(tmp_path):
    """Killed at any moment, every article that was reported is there, marked, searchable, and the file is whole."""
    path = tmp_path / "library.db"
    safe = set()
    for round_ in range(4):
        process = adding(path, round_ * 1000)
        safe.add(int(process.stdout.readline()))
        time.sleep(0.02 + 0.03 * round_)
        process.send_signal(signal.SIGKILL)
        safe |= {int(line) for line in process.stdout.read().split("\n")[:-1]}
        process.wait()
        process.stdout.close()

    with Library(path) as library:
        assert library.check().problems == ()
        for n in safe:
            (hit,) = library.search(f'"nummer{n}"').hits
            assert hit.entry.is_read


def test_a_torn_log_leaves_a_clean_beginning(tmp_path, make):
    """A log cut off or garbled anywhere loses the newest commits at most; what is left is whole."""
    path = tmp_path / "library.db"
    with Library(path) as library:
        for n in range(12):
            library.keep(*make(f"Artikel nummer{n} über Wasser", location=f"{n}.txt"))
        for place in (0.2, 0.5, 0.9):
            torn = tmp_path / f"torn-{place}.db"
            shutil.copy(path, torn)
            log = Path(f"{path}-wal").read_bytes()
            cut = int(len(log) * place)
            Path(f"{torn}-wal").write_bytes(log[:cut] + b"\x17" * min(99, len(log) - cut) + log[cut + 99 :])
    for torn in tmp_path.glob("torn-*.db"):
        with Library(torn) as again:
            total, _ = again.sums()
            assert again.check().problems == ()
            assert again.search("wasser").total == total


def test_a_killed_migration_leaves_the_old_or_the_new(tmp_path, make):
    """Migrating is one transaction: what fails in its middle leaves the old version, and a copy was kept before."""
    path = tmp_path / "library.db"
    with Library(path) as library:
        library.keep(*make("Ein Text"))
    broken = (*MIGRATIONS, "CREATE TABLE more(a); SELECT nothing FROM nowhere;")

    with pytest.raises(LibraryError):
        connecting.connect(path, migrations=broken)

    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
        assert raw.execute("SELECT name FROM sqlite_master WHERE name = 'more'").fetchone() is None
    assert (tmp_path / f"library.before-{len(broken)}.db").exists()
    with closing(connecting.connect(path, migrations=(*MIGRATIONS, "CREATE TABLE more(a);"))) as new:
        assert new.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS) + 1,)
    with pytest.raises(NewerLibrary, match="made by a newer version of reader"):
        Library(path)


def test_two_writers_do_not_fail_one_another(tmp_path, make):
    """Two threads and a process write at once, and every article arrives."""
    path = tmp_path / "library.db"
    process = adding(path, 500)
    process.stdout.readline()
    failures = []

    def write(letter):
        try:
            for n in range(40):
                library.keep(*make(f"Faden {letter} nummer {n}", location=f"{letter}{n}"))
        except LibraryError as error:
            failures.append(error)

    with Library(path) as library:
        threads = [threading.Thread(target=write, args=(letter,)) for letter in "ab"]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        process.kill()
        process.wait()
        process.stdout.close()

        assert failures == []
        assert library.search("faden", limit=100).total == 80


def test_a_held_library_is_told_and_not_waited_for_endlessly(tmp_path, make, monkeypatch):
    """While another program holds the library, a change ends with a sentence and nothing is half done."""
    path = tmp_path / "library.db"
    monkeypatch.setattr(connecting, "BUSY_MILLISECONDS", 20)
    with Library(path) as library, closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")

        with pytest.raises(LibraryBusy, match="is held by another program"):
            library.keep(*make("Ein Text"))

        assert library.entries().entries == ()
        other.execute("ROLLBACK")
        library.keep(*make("Ein Text"))
        assert library.sums() == (1, 1)


def test_a_full_disk_is_told_and_nothing_is_half_kept(tmp_path, make):
    """When the file cannot grow, the article is not there at all, the others are, and the sentence says what to do."""
    with Library(tmp_path / "library.db") as library:
        library.keep(*make("Ein erster Text"))
        connection = library._connection()
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages + 1}")

        with pytest.raises(LibraryFull, match=r"the disk is full\. Nothing was lost; make 20 MB of room"):
            library.keep_all((*make(f"Text {n} " + f"wort{n} " * 400, location=str(n)), None) for n in range(50))

        connection.execute("PRAGMA max_page_count=1000000")
        assert library.check().problems == ()
        assert library.search("erster").total == 1


@pytest.mark.parametrize(
    ("content", "error", "told"),
    [
        (b"Lieber Leser, dies ist ein Brief. " * 9, NotALibrary, "is not a library. Move it away"),
        (b"\0" * 4096, LibraryDamaged, "is damaged: its beginning has been overwritten"),
    ],
)
def test_what_is_no_library_is_refused(tmp_path, content, error, told):
    """A file that is something else is left as it is; one that was overwritten is called damaged."""
    path = tmp_path / "library.db"
    path.write_bytes(content)

    with pytest.raises(error, match=told):
        Library(path)

    assert path.read_bytes() == content


def test_another_programs_database_is_refused(tmp_path):
    """A database of somebody else is not touched."""
    path = tmp_path / "library.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE mine(a)")

    with pytest.raises(NotALibrary, match="belongs to another program"):
        Library(path)


def test_an_empty_file_becomes_a_library(tmp_path):
    """A file of no bytes, as a crash may leave it, is made a library."""
    path = tmp_path / "library.db"
    path.touch()

    with Library(path) as library:
        assert library.sums() == (0, 0)
        assert library._connection().execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)


def test_a_library_can_be_opened_for_reading_only(newsroom):
    """What may not be changed can still be searched, and a change ends with a sentence."""
    with Library(newsroom.path, read_only=True) as library:
        assert library.search("wasser").total == 2
        assert library.raw(1) is not None
        with pytest.raises(LibraryReadOnly, match="open for reading only"):
            library.set_read([1])


LOOKING = f"""
import json, sys
sys.path.insert(0, {str(ROOT)!r})
from pathlib import Path
from reader.errors import LibraryError
from reader.library import Library
try:
    with Library.open(Path(sys.argv[1])) as library:
        told = [library.notice, library.search("wasser").total, library.raw(1) is not None]
        try:
            library.set_read([1])
        except LibraryError as error:
            told.append(str(error))
except LibraryError as error:
    told = [str(error)]
print(json.dumps(told))
"""


@pytest.fixture
def without_rights(tmp_path):
    """Return what runs code that may not write everywhere, and give the rights back in the end."""
    rights = runpy.run_path(str(ROOT / "tests" / "benchmarks" / "without_rights.py"))

    def run(code, *arguments):
        try:
            return rights["told_by"](code, *arguments)
        except rights["CannotTry"] as reason:
            pytest.skip(str(reason))

    yield run
    tmp_path.chmod(0o700)
    for folder in tmp_path.glob("copy"):
        folder.chmod(0o700)


@pytest.mark.parametrize(("folder", "file"), [(0o755, 0o444), (0o555, 0o644), (0o555, 0o444)])
def test_what_may_not_be_written_is_read_all_the_same(newsroom, without_rights, folder, file):
    """A read-only file or folder opens for reading, with the bytes as they came, and a change ends with a sentence."""
    newsroom.close()
    before = newsroom.path.read_bytes()
    for one in newsroom.path.parent.iterdir():
        one.chmod(file)
    newsroom.path.parent.chmod(folder)

    told = without_rights(LOOKING, newsroom.path)

    assert told == [
        (
            f"The library {newsroom.path} may be read but not changed. Check the permissions of the file and its"
            " folder. It is opened for reading only."
        ),
        2,
        True,
        f"The library {newsroom.path} is open for reading only.",
    ]
    assert newsroom.path.read_bytes() == before


def test_the_log_of_a_killed_process_is_read_in_a_read_only_folder(newsroom, make, without_rights, tmp_path):
    """What was acknowledged last may still be in the log: it is shown where nothing can be written, too."""
    copy = tmp_path / "copy"
    copy.mkdir()
    newsroom.keep(*make("Noch ein Text über Wasser", location="spät.txt"))
    for ending in ("", "-wal"):
        shutil.copy(f"{newsroom.path}{ending}", copy)
    assert (copy / f"{newsroom.path.name}-wal").stat().st_size > 0
    copy.chmod(0o555)

    assert without_rights(LOOKING, copy / newsroom.path.name)[1] == 3


@pytest.mark.parametrize("closed", ["file", "folder"])
def test_what_may_not_be_read_is_told(newsroom, without_rights, closed):
    """A library nobody may look into is told in a sentence, not taken for none."""
    newsroom.close()
    (newsroom.path if closed == "file" else newsroom.path.parent).chmod(0)

    told = without_rights(LOOKING, newsroom.path)

    assert told == [f"The library {newsroom.path} may not be read. Check its permissions."]


def test_damage_sqlite_overlooks_is_found(newsroom):
    """A text that changed in the file is found by its digest, and made anew from what came in by the raw article."""
    with closing(sqlite3.connect(newsroom.path)) as raw:
        raw.execute("UPDATE body SET packed = (SELECT packed FROM body WHERE article = 2) WHERE article = 1")
        raw.commit()

    problems = newsroom.check().problems

    assert [p.articles for p in problems if p.articles] == [(1,)]


def test_a_wrong_index_is_found_and_mended(newsroom):
    """An index that does not fit the articles is found and can be made anew."""
    connection = newsroom._connection()
    connection.execute("DELETE FROM words WHERE rowid = 2")
    connection.execute("UPDATE source SET unread = 9")

    assert [p.can_be_mended for p in newsroom.check().problems] == [True, True]
    newsroom.mend()

    assert newsroom.check().problems == ()
    assert newsroom.search("wasser").total == 2


def damage(path, how):
    """Damage a library file on disk, away from its first page."""
    content = bytearray(path.read_bytes())
    size = len(content)
    if how == "beginning":
        content[:64] = b"\0" * 64
    elif how == "cut":
        del content[int(size * 0.7) :]
    elif how == "page":
        content[16384 * 3 : 16384 * 4] = b"\0" * 16384
    path.write_bytes(bytes(content))


@pytest.mark.parametrize("how", ["beginning", "cut"])
def test_a_damaged_library_is_set_aside_and_never_thrown_away(tmp_path, make, how):
    """What cannot be opened is kept under another name, a new library is there, and the person is told."""
    path = tmp_path / "library.db"
    with Library(path) as library:
        for n in range(60):
            library.keep(*make(f"Artikel nummer{n} über Wasser " * 40, location=f"{n}.txt"))
        library._connection().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    damage(path, how)
    before = path.read_bytes()

    with Library.open(path) as library:
        told = library.notice

    assert "The library was damaged." in told
    (aside,) = tmp_path.glob("library.damaged-*.db")
    assert aside.read_bytes()[:1000] == before[:1000]
    with Library(path) as library:
        assert library.check().problems == ()
        library.keep(*make("Ein neuer Text"))


def test_what_can_be_read_of_a_damaged_library_is_saved(tmp_path, make):
    """Articles, what the reader did to them, people and search are there again when one page was lost."""
    path = tmp_path / "library.db"
    with Library(path) as library:
        for n in range(80):
            kept = library.keep(
                *make(f"[„Artikel nummer{n}“|Ina Wolff] über Wasser " + f"wort{n} " * 300, location=f"{n}.txt")
            )
            library.add_tag([kept.number], "alle")
        bodies = library._connection().execute(
            "SELECT pageno FROM dbstat WHERE name = 'body' AND pagetype = 'leaf' ORDER BY pageno LIMIT 2"
        )
        (_, (page,)) = bodies.fetchall()
        library._connection().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with path.open("r+b") as file:
        file.seek((page - 1) * 16384)
        file.write(b"\0" * 16384)
    told = rescue(path)

    with Library(path) as library:
        total, _ = library.sums()
        assert 50 < total < 80
        assert f"{total} articles were saved into a new one. {80 - total} could not be read" in told
        assert library.search("wasser", limit=100).total == total
        assert library.search("tag:alle said:wolff").total == total
        assert library.check().problems == ()


def test_a_copy_is_complete_or_not_there(newsroom, tmp_path):
    """A copy can be opened as a library; a failed one leaves nothing behind."""
    newsroom.copy_to(tmp_path / "copy.db")
    with Library(tmp_path / "copy.db") as copy:
        assert copy.sums() == (5, 5)

    with pytest.raises(LibraryError):
        newsroom.copy_to(tmp_path / "nowhere" / "copy.db")
    assert not (tmp_path / "nowhere").exists()


def test_an_article_with_damaged_bytes_is_found_like_the_others(tmp_path, make):
    """Its title is listed without a snippet; what needs its words tells of the damage in a sentence."""
    with closing(Library(tmp_path / "library.db")) as library:
        for place in "ab":
            library.keep(
                *make(f"{place}) Die [„Brücke“|Ina Wolff] über dem Fluss", title=f"Fluss {place}", location=place)
            )
        library._connection().execute("UPDATE body SET packed = x'00' WHERE article = 1")
        for query in ("fluss", "flu", "speaker:wolff", "brücke"):
            hits = library.search(query, typing=query == "flu").hits
            assert {hit.entry.title: bool(hit.snippet.text) for hit in hits} == {"Fluss a": False, "Fluss b": True}, (
                query
            )
        with pytest.raises(LibraryDamaged, match="reader doctor"):
            library.article(1)
