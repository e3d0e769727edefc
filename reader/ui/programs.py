"""The article in other programs: piped through one, opened in the editor or the pager; each function says how it went.

The app steps aside meanwhile and gives the terminal away; nothing of an article ever stands in a command line.
"""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import textwrap
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from reader.export.clipping import Clipping, Remark
from reader.tongue import later, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from textual.app import App

    from reader.reading import ReadingState

FORMS = {
    "markdown": later("article as Markdown"),
    "plain": later("article as plain text"),
    "quotations": later("quotations, one on a line"),
    "json": later("article and findings as JSON"),
}
"""What a program can be given, by its name in `text_for`."""


def clipping_of(state: ReadingState) -> Clipping:
    """Return what is on the screen as it leaves: corrections, notes and marks with it."""
    remarks = tuple(Remark(note.span, note.words) for note in state.notes)
    return Clipping(state.article, state.analysis, remarks, dict(state.marks))


def text_for(state: ReadingState, form: str) -> str:
    """Return what a program is given."""
    clipping = clipping_of(state)
    match form:
        case "plain":
            from reader.export.page import page_lines  # noqa: PLC0415 - each form loads only what it needs

            return "".join(f"{line.plain}\n" for line in page_lines(state.article))
        case "quotations":
            from reader.export.lists import quotation_lines  # noqa: PLC0415

            return "".join(f"{line}\n" for line in quotation_lines(state.article, state.analysis))
        case _:
            from reader.export.forms import Form, exported  # noqa: PLC0415

            return exported([clipping], Form(form)).decode()


def pipe_through(app: App[object], command: str, text: str) -> str:
    """Give `text` to a command of the person's own shell, show what it writes, and say how it ended."""
    shell = os.environ.get("SHELL") or "/bin/sh"
    arguments = [shell, "-c", command] if os.name == "posix" else [os.environ.get("COMSPEC", "cmd.exe"), "/c", command]
    try:
        with app.suspend(), _undisturbed():
            ended = subprocess.run(arguments, input=text.encode(), check=False)  # noqa: S603 - the person typed it
            said = _ending(ended.returncode)
            _wait_for_enter(say("{how} Press Enter to go back to reading.", how=said))
    except SuspendNotSupported:
        return say("Here the screen cannot step aside for another program.")
    except OSError as error:
        return say("{program} cannot be started: {why}.", program=shell, why=error.strerror)
    return said


def open_in_program(app: App[object], text: str, environ: Mapping[str, str] = os.environ) -> str:
    """Show `text` in the person's editor, or else the pager; say what was wrong, or "" where nothing was."""
    command = editor(environ)
    if command is None:
        return say("No program is set to open text with; set EDITOR or PAGER.")
    handle, name = tempfile.mkstemp(suffix=".md", prefix="reader-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        with app.suspend(), _undisturbed():
            ended = subprocess.run([*command, name], check=False)  # noqa: S603 - the person's own program
    except SuspendNotSupported:
        return say("Here the screen cannot step aside for another program.")
    except OSError as error:
        return say("{program} cannot be started: {why}.", program=command[0], why=error.strerror)
    finally:
        Path(name).unlink(missing_ok=True)
    return _ending(ended.returncode) if ended.returncode else ""


def editor(environ: Mapping[str, str] = os.environ) -> list[str] | None:
    """Return the program that shows a text, with its arguments; None where there is none."""
    for name in ("VISUAL", "EDITOR", "PAGER"):
        try:
            words = shlex.split(environ.get(name, ""))
        except ValueError:
            continue
        if words:
            return words
    return next(([program] for program in ("less", "more", "vi", "nano") if shutil.which(program)), None)


def _ending(code: int) -> str:
    if code < 0:
        try:
            name = signal.Signals(-code).name
        except ValueError:
            name = str(-code)
        return say("The program was ended by {signal}.", signal=name)
    return say("The program ended with exit code {code}.", code=code)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Let Ctrl-C reach the other program alone: a handler, unlike ignoring it, is not handed on to it."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _wait_for_enter(words: str) -> None:
    """Keep what a program has written in view until somebody has seen it."""
    if sys.stdin is None or not sys.stdin.isatty():
        return
    lines = textwrap.wrap(words, max(shutil.get_terminal_size().columns - 1, 20))  # the terminal would part words
    sys.stdout.write("\n" + "\n".join(lines) + " ")
    sys.stdout.flush()
    sys.stdin.readline()
