"""The program on a real terminal: it starts, is read with and left, and hostile text never reaches the terminal."""

import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, suppress

import pexpect
import pyte
import pytest

WORDS = "Der Wind kam von Westen, und im Hafen von Brunsbek lagen die Boote still an der alten Mauer. "

HOSTILE = (
    "Hafen [red]Markup[/red] [@click=app.quit]hier[/]\n\n"
    "Der Rat \x1b]52;c;SGFja2Vk\x07tagte \x1b]0;besetzt\x07gestern \x1b[31mlange\x1b[0m. \x9b31mC1 \x9d0;t\x9c Ende. "
    "Umgekehrt \u202eneffo\u202c und \u2066versteckt\u2069 \x07Glocke. " + WORDS * 4 + "\n\n"
    "„Das [/] war [bold]nicht[/bold] abgesprochen“, sagte Bürgermeister Hinnerk Plaas am 7. November 2024. " + WORDS * 4
)


class Terminal:
    """A program on a pseudo terminal, what it wrote, and what the screen shows of it."""

    def __init__(self, arguments, folder, columns=100, rows=30, **environment):
        self.raw = b""
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        names = ("CONFIG", "STATE", "DATA")
        environment = {
            **{k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "TMUX")},
            **{f"READER_{name}_HOME": str(folder / name.lower()) for name in names},
            "TERM": "xterm-256color",
            "LC_ALL": "C.UTF-8",
            "COLORTERM": "truecolor",
            **environment,
        }
        self.child = pexpect.spawn(
            sys.executable, ["-m", "reader", *arguments], env=environment, dimensions=(rows, columns), timeout=20
        )

    def see(self, words, seconds=60):
        """Wait until the screen shows `words`, and return it."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                part = self.child.read_nonblocking(65536, timeout=0.1)
            except pexpect.TIMEOUT:
                part = b""
            except pexpect.EOF:
                break
            self.raw += part
            self._stream.feed(part)
            shown = "\n".join(self.screen.display)
            if words in shown:
                return shown
        raise AssertionError(f"{words!r} never came:\n" + "\n".join(self.screen.display))

    def leave(self):
        """Read to the end and return the exit code."""
        while True:
            try:
                self.raw += self.child.read_nonblocking(65536, timeout=10)
            except pexpect.EOF:
                break
        self.child.close()
        return self.child.exitstatus


def until_kept(folder, question, least):
    """Wait until the library's file has a number that is at least so high."""
    end = time.monotonic() + 60
    path = folder / "data" / "library.db"
    while time.monotonic() < end:
        if path.exists():
            with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as library, suppress(sqlite3.Error):
                row = library.execute(question).fetchone()
                if row is not None and row[0] is not None and row[0] >= least:
                    return
        time.sleep(0.02)
    raise AssertionError(f"{question} never came to {least}")


@pytest.fixture
def article(tmp_path):
    """A file with an article somebody made to do harm."""
    path = tmp_path / "artikel.txt"
    path.write_text(HOSTILE, encoding="utf-8")
    return path


def test_an_article_is_read_and_left(article, tmp_path):
    """It starts, shows the article, goes to the quotation, tells who speaks, and q leaves with code 0."""
    terminal = Terminal([str(article)], tmp_path)
    terminal.see("Hinnerk Plaas")
    terminal.child.send("]")
    terminal.see("rule:")
    terminal.child.send("q")

    assert terminal.leave() == 0


def test_hostile_text_does_not_reach_the_terminal(article, tmp_path):
    """No clipboard, title, bell, C1 control or bidi control of the article comes out; markup is only text."""
    terminal = Terminal([str(article)], tmp_path, columns=160, rows=50)
    terminal.see("Hinnerk Plaas")
    terminal.see("[bold]nicht[/bold]")
    terminal.child.send("]/wind\r")
    terminal.see("1/")
    terminal.child.send("?")
    terminal.see("Esc closes")
    terminal.child.send("Q")
    terminal.leave()
    text = terminal.raw.decode("utf-8")

    assert "]52;" not in text
    assert "besetzt" not in text
    assert "\x07" not in re.sub("\x1b\\][^\x07\x1b]*(?:\x07|\x1b\\\\)", "", text)
    assert re.search("[\x80-\x9f\u202a-\u202e\u2066-\u2069]", text) is None


def test_hostile_text_does_not_come_out_of_the_library(article, tmp_path):
    """Nor does it on the pages of the library: hits, a person, everybody, a note."""
    terminal = Terminal([str(article)], tmp_path, columns=160, rows=50)
    terminal.see("Hinnerk Plaas")
    until_kept(tmp_path, "SELECT count(*) FROM article", 1)
    terminal.child.send("\x06")
    terminal.see("said:")
    terminal.child.send("tagte")
    terminal.see("1 article")
    terminal.child.send("\r")
    terminal.child.send("]p")
    terminal.see("1 quotation · in 1 article")
    terminal.child.send("p")
    terminal.see("quotations articles")
    terminal.child.send("qq")
    terminal.see("rule:")
    terminal.child.send("i")
    terminal.see("note")
    terminal.child.send("fragen\r")
    terminal.see("✎")
    terminal.child.send("I")
    terminal.see("✎ fragen")
    terminal.child.send("Q")
    assert terminal.leave() == 0
    text = terminal.raw.decode("utf-8")

    assert "]52;" not in text
    assert "besetzt" not in text
    assert re.search("[\x80-\x9f\u202a-\u202e\u2066-\u2069]", text) is None


def test_a_killed_reader_comes_back_to_the_same_line(tmp_path):
    """After SIGKILL in the middle of an article the next start shows the same lines."""
    path = tmp_path / "lang.txt"
    path.write_text(
        "Ein langer Tag\n\n" + "\n\n".join(f"Absatz {n}. {WORDS * 3}" for n in range(1, 60)), encoding="utf-8"
    )
    terminal = Terminal([str(path)], tmp_path)
    terminal.see("Absatz 1.")
    terminal.child.send("15j")
    terminal.child.send("}}}}}}")
    shown = terminal.see("Absatz 9.")
    paragraph = re.search(r"Absatz \d+\.", shown)[0]
    until_kept(tmp_path, "SELECT position FROM article", path.read_text(encoding="utf-8").index(paragraph) - 45)
    terminal.child.kill(signal.SIGKILL)
    terminal.child.close()

    again = Terminal([str(path)], tmp_path)
    first = next(line for line in shown.splitlines() if "Absatz" in line).strip()
    assert first[:40] in again.see(first[:40])
    again.child.send("q")
    assert again.leave() == 0


def test_a_killed_library_comes_back_to_the_same_article(tmp_path):
    """Articles, a star and the line in the middle of one outlive SIGKILL; the library opens there again."""
    folder = tmp_path / "zeitung"
    folder.mkdir()
    for name in ("Ebbe", "Flut", "Sturm"):
        paragraphs = "\n\n".join(f"{name} {n}. {WORDS * 3}" for n in range(1, 40))
        (folder / f"{name}.txt").write_text(f"Der Tag: {name}\n\n{paragraphs}", encoding="utf-8")
    terminal = Terminal([str(folder)], tmp_path)
    until_kept(tmp_path, "SELECT count(*) FROM article", 3)
    terminal.child.kill(signal.SIGKILL)
    terminal.child.close()

    terminal = Terminal([], tmp_path)
    terminal.see("Library")
    terminal.see(" 1. Der Wind")
    terminal.child.send("j*")
    until_kept(tmp_path, "SELECT count(*) FROM article WHERE starred = 1", 1)
    terminal.child.send("\r}}}}}}")
    shown = terminal.see(" 7. ")
    place = re.search(r"(Ebbe|Flut|Sturm) \d+\.", shown)
    text = (folder / f"{place[1]}.txt").read_text(encoding="utf-8")
    until_kept(tmp_path, "SELECT max(position) FROM article", text.index(place[0]) - 60)
    terminal.child.kill(signal.SIGKILL)
    terminal.child.close()

    again = Terminal([], tmp_path)
    assert "★" in again.see(place[0])
    again.child.send("Q")
    assert again.leave() == 0


def test_what_was_corrected_outlives_a_kill(tmp_path):
    """A correction and a line put back are there after SIGKILL, without having left the program."""
    path = tmp_path / "rat.txt"
    path.write_text(
        f"Streit im Rat\n\n{WORDS * 3}\n\nLesen Sie auch: Zehn Häfen, die man kennen muss\n\n"
        f"„Das war nicht abgesprochen“, sagte Bürgermeister Hinnerk Plaas. {WORDS * 3}",
        encoding="utf-8",
    )
    terminal = Terminal([str(path)], tmp_path)
    terminal.see("Hinnerk Plaas")
    terminal.child.send("r")
    terminal.see("Streit im Rat")
    terminal.child.send(".x")
    terminal.see("Put back")
    terminal.child.send("]x")
    terminal.see("Who said it?")
    terminal.child.send("G\r")
    terminal.see("Corrected")
    kept = "SELECT count(*) FROM changed WHERE changes LIKE '%restore%' AND changes LIKE '%dismissed%'"
    until_kept(tmp_path, kept, 1)
    terminal.child.kill(signal.SIGKILL)
    terminal.child.close()

    again = Terminal([str(path)], tmp_path)
    again.see("Streit im Rat")
    again.child.send("]")
    again.see("No further quotation.")
    again.child.send("q")
    assert again.leave() == 0


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGHUP])
def test_a_polite_signal_ends_it_in_order(ending, article, tmp_path):
    """SIGTERM, and SIGHUP when the terminal is closed, leave it as it was found and keep the place."""
    terminal = Terminal([str(article)], tmp_path, rows=12)
    terminal.see("Der Rat tagte")
    terminal.child.send("G")
    terminal.see("100%")
    terminal.child.kill(ending)
    code = terminal.leave()

    assert b"\x1b[?1049l" in terminal.raw
    assert code in (0, 128 + ending)
    until_kept(tmp_path, "SELECT position FROM article", 1)


def test_starting_loads_neither_cleaning_nor_analysis():
    """The first frame waits for nothing heavy: importing the app leaves the extraction library alone."""
    heavy = ("trafilatura", "lxml", "regex", "reader.analysis")
    code = f"import sys, reader.ui.app; print([m for m in {heavy} if m in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert found.stdout.strip() == "[]"


def test_the_key_table_needs_no_screen():
    """Printing the keys loads no Textual."""
    code = "import sys, reader.ui.keys; print('textual' in sys.modules)"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert found.stdout.strip() == "False"


def test_article_is_piped_through_a_program_and_read_on(article, tmp_path):
    """The screen steps aside for the program, shows what it wrote and how it ended, and comes back after Enter."""
    terminal = Terminal([str(article)], tmp_path, SHELL="/bin/sh")
    terminal.see("Hinnerk Plaas")
    terminal.child.send("|")
    terminal.see("Pipe through a program")
    terminal.child.send("grep -c '^title'; echo to''gether\r")
    terminal.see("together")
    terminal.see("exit code 0. Press Enter")
    terminal.child.send("\r")
    terminal.see("The program ended with exit code 0.")
    terminal.child.send("q")

    assert terminal.leave() == 0


def test_article_is_opened_in_the_editor_and_ctrl_c_there_is_not_for_us(article, tmp_path):
    """The editor has the terminal to itself, Ctrl-C too; afterwards reading goes on."""
    script = tmp_path / "editor"
    script.write_text('#!/bin/sh\ntrap "echo caught; exit 4" INT\necho editing\nwhile :; do sleep 0.1; done\n')
    script.chmod(0o755)
    terminal = Terminal([str(article)], tmp_path, EDITOR=str(script), VISUAL="")
    terminal.see("Hinnerk Plaas")
    terminal.child.send("E")
    terminal.see("editing")
    terminal.child.send("\x03")
    terminal.see("The program ended with exit code 4.")
    terminal.child.send("q")

    assert terminal.leave() == 0


BODY = "\n\n".join(
    [WORDS * 3, "„Das war nicht abgesprochen“, sagte Bürgermeister Hinnerk Plaas am Montag. " + WORDS * 3]
)


@pytest.fixture
def shelf(tmp_path):
    """A library of three articles; the one about the mole was put there first."""
    for name, title, word in (
        ("mole", "Die Mole bekommt ein neues Feuer", "Leuchtturmwärter"),
        ("markt", "Der Markt zieht um", "Kartoffelkönigin"),
        ("moor", "Das Moor wird wieder nass", "Torfstecherinnen"),
    ):
        (tmp_path / f"{name}.txt").write_text(f"{title}\n\n{BODY}\n\n{word} warten. {WORDS}", encoding="utf-8")
        environment = {f"READER_{home}_HOME": str(tmp_path / home.lower()) for home in ("CONFIG", "STATE", "DATA")}
        subprocess.run(
            [sys.executable, "-m", "reader", "add", str(tmp_path / f"{name}.txt")],
            env={**os.environ, **environment},
            check=True,
            capture_output=True,
        )


def test_enter_after_fast_typing_opens_what_was_typed(shelf, tmp_path):
    """Letters and Enter in one write: the hit of all the letters is opened, not one of those shown before."""
    terminal = Terminal([], tmp_path)
    terminal.see("Hinnerk Plaas")
    terminal.child.send("\x06")
    terminal.see("Type words")
    terminal.child.send("warten")
    terminal.see("3 articles")
    terminal.child.send(" leuchtturmwärter\r")
    terminal.see("Leuchtturmwärter warten.")
    terminal.child.send("q")

    assert terminal.leave() == 0


def test_enter_after_fast_typing_gives_the_whole_tag(shelf, tmp_path):
    """Letters and Enter in one write: the tag is what was typed, to its last letter."""
    terminal = Terminal([], tmp_path)
    terminal.see("Hinnerk Plaas")
    terminal.child.send("T")
    terminal.see("Tags of this article")
    terminal.child.send("hafenrat\r")

    until_kept(tmp_path, "SELECT count(*) FROM tag WHERE name = 'hafenrat'", 1)
    terminal.child.send("q")
    assert terminal.leave() == 0
