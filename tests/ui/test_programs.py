"""The article in other programs: piped through a command, opened in the editor, written in every form."""

import json
import stat
import zipfile
from contextlib import contextmanager

import pytest
from textual.app import SuspendNotSupported

from reader.export.forms import ENDINGS, Form
from reader.reading import ReadingState
from reader.reading.state import NoteHere
from reader.spans import Span
from reader.ui import programs
from reader.ui.outward import EXPORTS, exported, write_export
from reader.ui.programs import editor, open_in_program, pipe_through, text_for
from reader.ui.screens.piping import PipeScreen, Piping


def covers(*_):
    """Note which rows of the key table a test presses; a guard looks for those that none does."""
    return lambda function: function


class Aside:
    """An app that steps aside, and remembers that it did."""

    def __init__(self):
        self.times = 0

    @contextmanager
    def suspend(self):
        """Give the terminal away."""
        self.times += 1
        yield


class Immovable:
    """An app that cannot step aside, as in a browser."""

    def suspend(self):
        """Refuse."""
        raise SuspendNotSupported("no")


@pytest.fixture
async def reading(make_app, settled):
    """The app with an article, the keys in the pane."""
    app = make_app("eins.txt")
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        yield pilot


@pytest.fixture
def state(reading):
    """The state of the article being read, with a note in it."""
    here = reading.app.screen_stack[1].pane.state
    own = ReadingState(here.article, here.analysis)
    own.notes = (NoteHere(1, Span(0, 14), "an eye on it"),)
    return own


def script(path, lines):
    """Write a program for the shell."""
    path.write_text("#!/bin/sh\n" + lines)
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


@covers("pipe")
async def test_pipe_asks_for_a_command_and_what_to_give_it(reading, monkeypatch, until):
    """Key | asks; the arrows choose what the program gets, Enter runs it; both stand there again the next time."""
    given = []
    monkeypatch.setattr(PipeScreen, "last", Piping("", "markdown"))
    monkeypatch.setattr(programs, "pipe_through", lambda _, command, text: given.append((command, text)) or "done.")
    await reading.press("|")
    await until(reading, lambda: isinstance(reading.app.screen, PipeScreen))
    await reading.press("w", "c", "down", "enter")
    await until(reading, lambda: given)
    pane = reading.app.screen_stack[1].pane

    assert given[0][0] == "wc"
    assert given[0][1].startswith("Seeschifffahrt\n\nHafenmeisterin will")
    assert given[0][1] == text_for(pane.state, "plain")
    await reading.press("|")
    await until(reading, lambda: isinstance(reading.app.screen, PipeScreen))
    await reading.press("enter")
    await until(reading, lambda: len(given) == 2)
    assert given[1] == given[0]


async def test_pipe_without_a_command_does_nothing(reading, monkeypatch, until):
    """Enter on an empty line, and Esc, lead back to reading."""
    monkeypatch.setattr(PipeScreen, "last", Piping("", "markdown"))
    monkeypatch.delattr(programs, "pipe_through")
    for key in ("enter", "escape"):
        await reading.press("|")
        await until(reading, lambda: isinstance(reading.app.screen, PipeScreen))
        await reading.press(key)
        await until(reading, lambda: not isinstance(reading.app.screen, PipeScreen))


@covers("editor")
async def test_where_the_screen_cannot_step_aside_that_is_said(reading, until):
    """Key E needs the terminal; without one it says so and reading goes on."""
    screen = reading.app.screen_stack[1]
    await reading.press("E")
    await until(reading, lambda: "cannot step aside" in screen.status_line.render_line(0).text)


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("grep -c Schleuse > {place}", "The program ended with exit code 0."),
        ("cat > {place}; exit 3", "The program ended with exit code 3."),
        ("cat > {place}; kill -9 $$", "The program was ended by SIGKILL."),
        ("head -c 1 > {place}", "The program ended with exit code 0."),
    ],
)
def test_command_gets_the_article_and_how_it_ended_is_said(tmp_path, monkeypatch, command, said):
    """The person's shell runs the command as typed; exit codes and signals are told; one that reads little is fine."""
    monkeypatch.setenv("SHELL", "/bin/sh")
    app = Aside()

    place = tmp_path / "out"
    assert pipe_through(app, command.format(place=place), "Schleuse\n" * 100_000) == said
    assert app.times == 1
    assert place.read_text()


def test_nothing_of_the_article_is_run(tmp_path, monkeypatch):
    """What looks like a command in an article is only text for the program."""
    monkeypatch.setenv("SHELL", "/bin/sh")
    pipe_through(Aside(), f"cat > {tmp_path / 'out'}", f"$(touch {tmp_path / 'evil'}); `touch {tmp_path / 'evil'}`")

    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_shell_that_is_not_there_is_told(monkeypatch):
    """A broken SHELL is named."""
    monkeypatch.setenv("SHELL", "/no/such/shell")

    assert pipe_through(Aside(), "true", "") == "/no/such/shell cannot be started: No such file or directory."
    assert pipe_through(Immovable(), "true", "") == "Here the screen cannot step aside for another program."


def test_editor_gets_the_article_in_a_file_of_its_own(tmp_path):
    """The program of the settings is run with its arguments and a file, which is gone afterwards."""
    program = script(tmp_path / "my editor", f'printf "%s|" "$@" > "{tmp_path}/args"; cat "$2" > "{tmp_path}/text"\n')
    said = open_in_program(Aside(), "# Artikel\n", {"EDITOR": f"'{program}' --wait"})

    option, path, _ = (tmp_path / "args").read_text().split("|")
    assert (said, option, (tmp_path / "text").read_text()) == ("", "--wait", "# Artikel\n")
    assert path.endswith(".md")
    assert not (tmp_path / path).exists()


@pytest.mark.parametrize(
    ("environ", "command"),
    [
        ({"VISUAL": "code -w", "EDITOR": "vi"}, ["code", "-w"]),
        ({"EDITOR": "vi", "PAGER": "less"}, ["vi"]),
        ({"EDITOR": "un'closed", "PAGER": "less -R"}, ["less", "-R"]),
    ],
)
def test_editor_goes_before_pager(environ, command):
    """VISUAL, EDITOR, PAGER, in this order; one that cannot be read is passed over."""
    assert editor(environ) == command


def test_editor_that_fails_is_told(monkeypatch):
    """Its exit code is named; where there is none at all, what to set."""
    assert open_in_program(Aside(), "", {"EDITOR": "false"}) == "The program ended with exit code 1."
    monkeypatch.setattr(programs.shutil, "which", lambda _: None)
    assert open_in_program(Aside(), "", {}) == "No program is set to open text with; set EDITOR or PAGER."


async def test_every_form_can_be_given_to_a_program(state):
    """Each has the article, or what was found in it; the note goes along where the form has a place for it."""
    assert json.loads(text_for(state, "json"))["articles"][0]["notes"][0]["text"] == "an eye on it"
    assert "an eye on it" in text_for(state, "markdown")
    assert text_for(state, "quotations").splitlines()[0].startswith("Swantje Oldörp\tdirect\t„Wir können")


async def test_every_form_is_written_to_a_file(state, tmp_path):
    """Each choice of the export dialog gives a file with the ending of its form."""
    folder = tmp_path / "written"
    folder.mkdir()
    for what in EXPORTS:
        content, ending = exported(state, what, state.analysis.quotations[0])
        said = write_export(content, "Die Schleuse", ending, folder)
        assert said == f"Written to Die-Schleuse.{ending}."

    assert {path.name for path in folder.iterdir()} == {
        *(f"Die-Schleuse.{ENDINGS[form]}" for form in Form), "Die-Schleuse.quotation.md",
    }  # fmt: skip
    assert zipfile.ZipFile(folder / "Die-Schleuse.epub").testzip() is None
