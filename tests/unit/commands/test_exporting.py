"""`reader export` as a shell sees it: from files and from the library, to a pipe, a file, a folder."""

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from reader.cli import main
from reader.findings import Correction
from reader.library import Library
from reader.spans import Span

ROOT = Path(__file__).resolve().parents[3]
WORDS = "Das Wasser steigt weiter, sagte Bürgermeister Jo Kern am Donnerstag (7. November 2024) in der Stadt am Fluss."
SAID = "„Wenn das Wasser kommt, dann sind wir bereit“, sagte Jo Kern bei einem Forum in Uferstadt."


@pytest.fixture
def articles(tmp_path, monkeypatch):
    """Return a folder with two articles, beside a place for a library of one's own."""
    for name in ("DATA", "CONFIG", "STATE"):
        monkeypatch.setenv(f"READER_{name}_HOME", str(tmp_path / name.lower()))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("PYTHONUTF8", "1")
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in (1, 2):
        (folder / f"{number}.txt").write_text(
            f"Warten auf die Flut, Teil {number}\n\n{WORDS}\n\n{SAID} Teil {number}.\n"
        )
    return folder


def reader(*words, given=b""):
    """Run the program as a shell would."""
    return subprocess.run(
        [sys.executable, "-m", "reader", *map(str, words)], input=given, capture_output=True, cwd=ROOT, check=False
    )


def output_of(capsysbinary, *words, code=0):
    """Return what a command writes and says, after a look at its exit code."""
    assert main(list(map(str, words))) == code
    out, err = capsysbinary.readouterr()
    return out.decode(), err.decode()


def test_files_are_exported_without_a_library(articles, tmp_path, capsysbinary):
    """What was named is written as Markdown, in the order named; no library is made for that."""
    out, err = output_of(capsysbinary, "export", articles)

    assert [line for line in out.splitlines() if line.startswith("# ")] == [
        "# Warten auf die Flut, Teil 1",
        "# Warten auf die Flut, Teil 2",
    ]
    assert "> „Wenn das Wasser kommt, dann sind wir bereit“\n\n— Jo Kern" in out
    assert err == ""
    assert not (tmp_path / "data").exists()


def test_what_the_reader_did_to_an_article_leaves_with_it(articles, capsysbinary):
    """By file or by query: corrections hold, notes and marks stand at their words."""
    main(["add", str(articles)])
    with Library.open() as library:
        (number,) = [e.number for e in library.entries().entries if "Teil 1" in e.title]
        shelved = library.article(number)
        quotation = next(q for q in shelved.analysis.quotations if "bereit" in q.span.of(shelved.article.text))
        library.correct(number, Correction(quotation.span, dismissed=True))
        at = shelved.article.text.index("Fluss")
        library.add_note(number, Span(at, at + 5), "die Marle")
    capsysbinary.readouterr()

    for words in ((articles / "1.txt",), ("--query", "title:eins or title:1")):
        (article,) = json.loads(output_of(capsysbinary, "export", *words, "--json")[0])["articles"]
        assert [note["words"] for note in article["notes"]] == ["Fluss"]
        assert not any("bereit" in q["text"] for q in article["quotations"])


def test_a_name_tells_the_form(articles, tmp_path, capsysbinary):
    """`-o book.epub` is a book, `-o list.csv` a table; what was there is replaced as a whole."""
    (tmp_path / "a.csv").write_text("old")

    output_of(capsysbinary, "export", articles, "-o", tmp_path / "a.epub")
    output_of(capsysbinary, "export", articles, "-o", tmp_path / "a.csv")

    assert zipfile.ZipFile(tmp_path / "a.epub").testzip() is None
    assert (tmp_path / "a.csv").read_text().startswith("article,title,")


def test_a_folder_gets_one_file_for_each_article(articles, tmp_path, capsysbinary):
    """A second run writes nothing anew and overwrites nothing."""
    _, first = output_of(capsysbinary, "export", articles, "--into", tmp_path / "notes")
    _, again = output_of(capsysbinary, "export", articles, "--into", tmp_path / "notes")

    assert sorted(path.name for path in (tmp_path / "notes").iterdir()) == [
        "Warten-auf-die-Flut-Teil-1.md",
        "Warten-auf-die-Flut-Teil-2.md",
    ]
    assert (first, again) == ("reader: 2 files written.\n", "reader: 0 files written.\n")


def test_what_fails_is_named_and_the_rest_is_written(articles, capsysbinary):
    """A missing file and a picture are told, once each; the exit code says that some failed."""
    (articles / "x.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99))
    out, err = output_of(capsysbinary, "export", articles, "gone.txt", "--csv", code=1)

    assert "Jo Kern" in out
    assert [line.split(":")[1].strip().rpartition("/")[2] for line in err.splitlines()] == [
        "There is nothing at gone.txt. Check the path.",
        "x.txt",
    ]


def test_nothing_found_and_a_wrong_query_are_told(articles, capsysbinary):
    """A query nothing fits is exit code 1, one that cannot be understood 2 and pointed at."""
    main(["add", str(articles)])
    capsysbinary.readouterr()

    assert output_of(capsysbinary, "export", "--query", "nirgends", code=1) == ("", "reader: Nothing found.\n")
    assert "^" in output_of(capsysbinary, "export", "--query", "said:", code=2)[1]


@pytest.mark.parametrize(
    "words",
    [(), ("x", "--csv", "--html"), ("x", "-o", "a", "--into", "b"), ("--limit", "0", "x"), ("x", "--json", "--epub")],
)
def test_what_cannot_be_meant_is_wrong_usage(articles, words):
    """One sentence, and exit code 2."""
    done = reader("export", *words)

    assert done.returncode == 2
    (line,) = done.stderr.decode().splitlines()
    assert line.endswith("Try “reader export --help”.")


def test_place_that_cannot_be_written_is_told(articles):
    """Where nothing can be written, that is said, with the place."""
    done = reader("export", articles, "-o", "/proc/nowhere/a.md")

    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode().startswith("reader: Not written to /proc/nowhere/a.md: ")


def test_pipe_that_is_closed_early_is_no_mistake(articles):
    """`| head -1` ends the program quietly."""
    command = f"'{sys.executable}' -m reader export {' '.join([str(articles)] * 1)} | head -1; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, cwd=ROOT, check=False)

    assert (done.returncode, done.stderr) == (0, b"")
