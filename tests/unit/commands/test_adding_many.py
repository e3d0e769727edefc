"""`reader add` with many articles, as a shell sees it: processes, pipes, Ctrl-C, folders that fill."""

import fcntl
import json
import os
import re
import signal
import subprocess
import sys
import time
import zipfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from reader.bulk import open_here
from reader.cli import main
from reader.commands import adding
from reader.library import Library
from reader.sources import watching

ROOT = Path(__file__).resolve().parents[3]
WORDS = "Der Hafen bleibt bis zum Montag geschlossen, sagte die Sprecherin der Stadt, weil das Wasser noch steigt."


@pytest.fixture
def home(tmp_path, monkeypatch):
    """Return a place for a library of one's own."""
    monkeypatch.setenv("READER_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("READER_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("PYTHONUTF8", "1")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return tmp_path


def fill(folder, numbers):
    """Write an article for each number."""
    folder.mkdir(exist_ok=True)
    for number in numbers:
        (folder / f"{number}.txt").write_text(
            f"Artikel {number} über den Hafen und die Brücken am Fluss\n\n{WORDS}\n\n{WORDS} Tag {number}.\n"
        )
    return folder


def outcomes(text):
    """Return how many articles became what."""
    found = [line.split("\t")[0] for line in text.splitlines()]
    return {name: found.count(name) for name in sorted(set(found))}


def test_a_folder_is_added_by_all_cores_and_each_failure_named(home, capsys):
    """Every article is added once, what is none is named, and the exit code tells that some failed."""
    pages = fill(home / "pages", range(12))
    (pages / "bild.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))

    assert main(["add", str(pages), "--jobs", "2", "--json"]) == 1

    out, err = capsys.readouterr()
    document = json.loads(out)
    assert sorted(Path(one["origin"]).name for one in document["articles"]) == sorted(f"{n}.txt" for n in range(12))
    assert len(document["failures"]) == 1
    assert err.endswith("reader: 12 added, 1 failed.\n")


def test_a_second_run_opens_nothing_that_is_kept(home, capsys, monkeypatch):
    """What is there as the very same bytes is passed over without a process; what has changed is opened again."""
    pages = fill(home / "pages", range(6))
    main(["add", str(pages)])
    capsys.readouterr()
    opened = []
    real = adding.open_many

    def counted(wanted, **how):
        def noted():
            for origin in wanted:
                opened.append(Path(origin.location).name)
                yield origin

        return real(noted(), **how)

    monkeypatch.setattr(adding, "open_many", counted)
    (pages / "3.txt").write_text(f"Artikel drei\n\n{WORDS}\n\nAlles ist anders als zuvor, sagte der Bürgermeister.\n")
    monkeypatch.chdir(pages)

    assert main(["add", "."]) == 0
    assert opened == ["3.txt"]
    assert outcomes(capsys.readouterr().out) == {"added": 1, "known": 5}


def test_what_is_ready_together_is_kept_together(home, capsys, monkeypatch):
    """Articles that wait behind one another go into the library at once; a failure among them takes none along."""
    pages = fill(home / "pages", range(6))
    (pages / "2.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    sizes = []
    real = Library.keep_all

    def noted(library, opened):
        kept = real(library, opened)
        sizes.append(len(kept))
        return kept

    def in_fours(wanted, **how):
        for number, done in enumerate(open_here(wanted), 1):
            yield replace(done, more=number % 4 != 0)

    monkeypatch.setattr(Library, "keep_all", noted)
    monkeypatch.setattr(adding, "open_many", in_fours)

    assert main(["add", str(pages)]) == 1
    assert outcomes(capsys.readouterr().out) == {"added": 5}
    assert sizes == [3, 2]


def test_ctrl_c_keeps_what_was_told_and_the_next_run_goes_on(home):
    """Stopped in the midst, nothing that was told is lost; the same command adds the rest and knows the first part."""
    pages = fill(home / "pages", range(70))
    command = [sys.executable, "-m", "reader", "add", str(pages), "--jobs", "2"]
    read, write = os.pipe()
    # A pipe this small is full long before the end, so that the program is sure to be in the midst of it.
    fcntl.fcntl(write, fcntl.F_SETPIPE_SZ, 4096)
    with subprocess.Popen(command, stdout=write, stderr=subprocess.PIPE, cwd=ROOT) as process:
        os.close(write)
        with os.fdopen(read, encoding="utf-8") as pipe:
            told = pipe.readline()
            process.send_signal(signal.SIGINT)
            told += pipe.read()
        assert process.wait() == 130
        assert b"Stopped. What was added stays; the same command goes on from here." in process.stderr.read()

    with Library.open() as library:
        assert library.sums()[0] >= len(told.splitlines()) > 0
        kept = library.sums()[0]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert outcomes(done.stdout) == {"added": 70 - kept, "known": kept}


def test_a_process_ended_from_outside_costs_no_article(home):
    """When the system ends one of the processes, its article is opened by the next."""
    pages = fill(home / "pages", range(70))
    command = [sys.executable, "-m", "reader", "add", str(pages), "--jobs", "2"]
    read, write = os.pipe()
    fcntl.fcntl(write, fcntl.F_SETPIPE_SZ, 4096)
    with subprocess.Popen(command, stdout=write, stderr=subprocess.PIPE, cwd=ROOT) as process:
        os.close(write)
        with os.fdopen(read, encoding="utf-8") as pipe:
            told = pipe.readline()
            children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
            threads = Path(f"/proc/{process.pid}/task").glob("*/children") if children.exists() else ()
            workers = [int(pid) for thread in threads for pid in thread.read_text().split()]
            for pid in workers[:1]:
                os.kill(pid, signal.SIGKILL)
            told += pipe.read()
        assert process.wait() == 0

    assert outcomes(told) == {"added": 70}


def test_names_come_from_a_pipe_with_nuls(home):
    """`find -print0 | reader add -0` takes names with blanks and line feeds in them as they are."""
    pages = fill(home / "pages", [1])
    odd = pages / "a b\nc.txt"
    (pages / "1.txt").rename(odd)
    done = subprocess.run(
        [sys.executable, "-m", "reader", "add", "-0", "--json"],
        input=os.fsencode(odd) + b"\0", capture_output=True, cwd=ROOT, check=False,
    )  # fmt: skip

    assert (done.returncode, json.loads(done.stdout)["articles"][0]["origin"]) == (0, str(odd))


def test_archive_in_a_pipe_is_many_articles(home):
    """What comes through standard input may be an archive: each of its articles is added."""
    with zipfile.ZipFile(home / "a.zip", "w") as archive:
        for number in range(3):
            archive.writestr(f"{number}.txt", f"Artikel {number}\n\n{WORDS}\n\n{WORDS} Es ist Tag {number}.\n")
    done = subprocess.run(
        [sys.executable, "-m", "reader", "add", "-"],
        input=(home / "a.zip").read_bytes(), capture_output=True, cwd=ROOT, check=False,
    )  # fmt: skip

    assert (done.returncode, outcomes(done.stdout.decode())) == (0, {"added": 3})


@pytest.mark.parametrize(
    "words", [("add",), ("add", "-0", "-"), ("add", "x", "--jobs", "none"), ("add", "--jobs", "0", "x")]
)
def test_what_cannot_be_meant_is_wrong_usage(words):
    """Nothing named, two things on standard input, no number: one sentence and exit code 2."""
    done = subprocess.run(
        [sys.executable, "-m", "reader", *words], input=b"", capture_output=True, cwd=ROOT, check=False
    )

    assert done.returncode == 2
    (line,) = done.stderr.decode().splitlines()
    assert line.endswith("Try “reader add --help”.")


def test_watch_tells_what_has_settled(tmp_path):
    """A file that still grows is waited for; one that stays the same between two looks is told, once."""
    fill(tmp_path, [1])
    watch = watching.Watch([tmp_path])
    new = tmp_path / "2.txt"
    new.write_text(WORDS)

    assert watch.arrived() == []
    new.write_text(WORDS * 2)
    assert watch.arrived() == []
    assert watch.arrived() == [new]
    assert watch.arrived() == []
    (tmp_path / "1.txt").write_text(WORDS * 3)
    assert [watch.arrived(), watch.arrived()] == [[], [tmp_path / "1.txt"]]
    new.unlink()
    assert watch.arrived() == []


def test_watch_tells_what_came_before_its_first_look(tmp_path):
    """Told what is known already, it tells the rest: nothing that arrives between the list and the look is lost."""
    fill(tmp_path, [1, 2])

    assert watching.Watch([tmp_path], {str(tmp_path / "1.txt")}).arrived() == [tmp_path / "2.txt"]


def test_progress_is_one_line_on_a_terminal(home):
    """At a terminal one line tells how far the work is, written anew in its place and wiped at the end."""
    pages = fill(home / "pages", range(12))
    terminal, end = os.openpty()
    command = [sys.executable, "-m", "reader", "add", str(pages), "--jobs", "2"]
    said = b""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=end, cwd=ROOT) as process:
        os.close(end)
        with suppress(OSError):  # that is how a terminal tells that nobody writes to it any more
            while part := os.read(terminal, 4096):
                said += part
        assert process.wait() == 0
    os.close(terminal)

    assert re.search(rb"\r\x1b\[K\d{1,2}/12\r\x1b\[K", said)
    assert said.endswith(b"\r\x1b[Kreader: 12 added.\r\n")


def test_watching_adds_what_arrives_until_ctrl_c(home):
    """`add --watch` takes what is there, then what comes; Ctrl-C is the way to end it and no failure."""
    pages = fill(home / "pages", [1])
    program = "import sys; from reader.sources import watching; watching.SECONDS = 0.05; from reader.cli import main"
    command = [sys.executable, "-c", f"{program}; sys.exit(main(['add', '--watch', {str(pages)!r}]))"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT) as process:
        first = process.stdout.readline()
        while "Waiting" not in process.stderr.readline():
            time.sleep(0.01)
        fill(pages, [2])
        second = process.stdout.readline()
        process.send_signal(signal.SIGINT)
        rest = process.stderr.read()
        assert process.wait() == 0

    assert [line.split("\t")[2].split()[1] for line in (first, second)] == ["1", "2"]
    assert "2 added" in rest
