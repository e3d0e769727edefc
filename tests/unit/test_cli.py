"""The commands as a shell sees them: data on stdout, one sentence per failure on stderr, and the exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader import __version__, cli

ROOT = Path(__file__).resolve().parents[2]
ARTICLE = """Uferblatt
Brücke bleibt bis Mai gesperrt
Die Prüfung der Fährbrücke dauert länger als gedacht, und der Verkehr wird weiter umgeleitet.
Die alte Fährbrücke in Lindau bleibt noch bis zum Mai gesperrt. Das teilte die Bauamtsleiterin Ina Wolff mit.
„Wir brauchen mehr Zeit für den Stahl“, sagte Ina Wolff am Montag (4. März) im Rathaus. Sie sei zuversichtlich.
Der Verkehr wird weiter über die neue Brücke umgeleitet, die am Morgen oft überlastet ist.
"""


def reader(*words, given=b"", **environment):
    """Run the program as a shell would and return what it did."""
    return subprocess.run(
        [sys.executable, "-m", "reader", *map(str, words)],
        input=given, capture_output=True, check=False, cwd=ROOT, timeout=60,
        env={**os.environ, "PYTHONUTF8": "1", **environment},
    )  # fmt: skip


@pytest.fixture
def article(tmp_path):
    """Write a small article as a scraper leaves it."""
    path = tmp_path / "bruecke.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_show_writes_the_article_plain_into_a_pipe(article):
    """No escape sequence reaches a pipe, every paragraph stays on its line, nothing is said on stderr."""
    done = reader("show", article)

    assert (done.returncode, done.stderr) == (0, b"")
    assert b"\x1b" not in done.stdout
    assert "„Wir brauchen mehr Zeit für den Stahl“, sagte Ina Wolff am Montag (4. März)" in done.stdout.decode()


def test_show_reads_standard_input():
    """“-” is the article that is piped in."""
    done = reader("show", "-", given=ARTICLE.encode())

    assert done.returncode == 0
    assert "Fährbrücke" in done.stdout.decode()


def test_open_in_a_pipe_shows_the_article(article):
    """Without a terminal to draw on, `reader FILE` writes the article as `reader show` does."""
    assert reader(article).stdout == reader("show", article).stdout


def test_show_wraps_at_a_width(article):
    """With --width no line is longer than asked."""
    lines = reader("show", "--width", "40", article).stdout.decode().splitlines()

    assert max(map(len, lines)) <= 40


def test_show_lists_quotations_with_their_speaker(article):
    """--quotations names who said what."""
    assert "Ina Wolff\tdirect\t„Wir brauchen mehr Zeit für den Stahl“" in (
        reader("show", "--quotations", article).stdout.decode().splitlines()
    )


def test_show_lists_dates_with_their_value(article):
    """--dates gives the day a weekday and a date mean together."""
    (line,) = [
        line for line in reader("show", "--dates", article).stdout.decode().splitlines() if "Montag (4. März)" in line
    ]

    assert line.split("\t")[0].endswith("-03-04")


def test_show_json_is_the_documented_schema(article):
    """--json is one document that names its schema, its version and the source."""
    document = json.loads(reader("show", "--json", article).stdout)

    assert (document["schema"], document["version"]) == ("reader.articles", 1)
    assert document["articles"][0]["origin"] == {"kind": "file", "location": str(article)}


def test_pipe_that_is_closed_early_is_no_mistake(article):
    """`| head -1` ends the program quietly."""
    command = f"'{sys.executable}' -m reader show {' '.join([str(article)] * 40)} | head -1; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, cwd=ROOT, check=False, timeout=60)

    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("empty.txt", b"", "is empty: there is nothing to read in it."),
        ("photo.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "photo.txt"),
        ("nothing.html", b"<!DOCTYPE html><html><body><script>var a = 1;</script></body></html>", "nothing.html"),
    ],
)
def test_each_wrong_file_gets_one_sentence(tmp_path, article, name, content, told):
    """A file that is no article is told in one line, the one beside it is shown, and the exit code is 1."""
    path = tmp_path / name
    path.write_bytes(content)

    done = reader("show", path, article)

    assert done.returncode == 1
    assert "Fährbrücke" in done.stdout.decode()
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith("reader: ")
    assert told in line


@pytest.mark.parametrize("command", [("show",), ()])
def test_missing_path_and_empty_folder_are_told(tmp_path, command):
    """What is not there and what holds nothing are named, one line each; nothing was shown, so the exit code is 1."""
    (tmp_path / "folder").mkdir()

    done = reader(*command, tmp_path / "missing.txt", tmp_path / "folder")

    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == [
        f"reader: There is nothing at {tmp_path / 'missing.txt'}. Check the path.",
        f"reader: There is no article in {tmp_path / 'folder'}; looked for text, pages, mails and books.",
    ]


@pytest.mark.parametrize(
    "words",
    [("show",), ("--nonsense",), ("show", "--width", "3", "x"), ("show", "--json", "--markdown", "x"), ("keys", "x")],
)
def test_wrong_usage_is_one_sentence_and_exit_code_2(words):
    """A command that cannot be meant says what is wrong and where help is."""
    done = reader(*words)

    assert done.returncode == 2
    (line,) = done.stderr.decode().splitlines()
    assert line.endswith("--help”.")


def test_nothing_through_standard_input_is_told():
    """An empty pipe is a sentence, not an empty page."""
    done = reader("show", "-")

    assert done.returncode == 1
    assert done.stderr.decode() == "reader: Nothing came through standard input: there is nothing to read.\n"


def test_version():
    """--version names the program and its version."""
    assert reader("--version").stdout.decode() == f"reader {__version__}\n"


def test_keys_prints_the_key_table():
    """`reader keys` lists every key without starting a screen."""
    done = reader("keys")

    assert done.returncode == 0
    assert "Next quotation" in done.stdout.decode() or "To the next quotation." in done.stdout.decode()


def test_text_from_outside_reaches_the_pipe_safely(tmp_path):
    """Escape sequences in an article are gone from everything that is written."""
    path = tmp_path / "hostile.txt"
    path.write_text(ARTICLE.replace("Stahl", "Stahl\x1b]52;c;aGk=\x07\x9b31m\u202e"), encoding="utf-8")

    for words in (("show",), ("show", "--json"), ("show", "--quotations"), ("show", "--markdown")):
        out = reader(*words, path).stdout.decode()
        assert "Stahl" in out
        assert not set(out) & set("\x1b\x07\x9b\u202e")


@pytest.mark.parametrize(
    ("words", "named", "library"),
    [
        ((), 0, None),
        (("--library", "eine.db"), 0, Path("eine.db")),
        (("bruecke.txt",), 1, None),
        (("--no-library", "bruecke.txt"), 1, False),
    ],
)
def test_what_is_read_on_the_screen(words, named, library, article, monkeypatch):
    """Without a name it is the library; --no-library leaves that out, --library names another."""
    shown = []
    monkeypatch.chdir(article.parent)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr(
        cli, "_on_screen", lambda origins, problems, place, *_: shown.append((len(origins), place)) or ()
    )

    assert cli.main(list(words)) == 0
    assert shown == [(named, library)]


def test_another_library_and_none_at_all_exclude_each_other(article):
    """Both at once are wrong usage, told in a sentence."""
    done = reader("--no-library", "--library", "eine.db", article)

    assert done.returncode == 2
    assert b"--library and --no-library exclude each other" in done.stderr


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--watch", "README.md"), b"There is no folder to watch"),
        (("--watch", "samples"), b"--watch needs the screen"),
        (("--watch", "--plain", "samples"), b"--watch needs the screen"),
    ],
)
def test_watching_needs_a_folder_and_a_screen(words, sentence):
    """Watching what is no folder, or without a terminal to show it on, is wrong usage."""
    done = reader(*words)

    assert done.returncode == 2
    assert sentence in done.stderr
