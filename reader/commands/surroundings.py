"""What is around the program, for the doctor: terminal, folders, settings, other programs."""

from __future__ import annotations

import locale
import os
import shutil
import sys
from typing import TYPE_CHECKING

from reader.paths import config_folder, data_folder, is_there, state_folder
from reader.settings import load_settings
from reader.sources.clipboard import clipboard_readers
from reader.tongue import say, usual_language

if TYPE_CHECKING:
    from pathlib import Path

Problems = list[tuple[str, str]]
"""Sentences: what is not in order, and how to mend it."""


def look_around(facts: dict[str, str]) -> Problems:
    """Add what there is to `facts`, and return what is wrong with it."""
    return [*_terminal(facts), *_settings(facts), *_folders(), *_programs(facts)]


def _terminal(facts: dict[str, str]) -> Problems:
    term = os.environ.get("TERM", "")
    kind = "stdout on a terminal" if sys.stdout.isatty() else "stdout in a pipe"
    facts["terminal"] = " ".join(part for part in (term or "none", os.environ.get("COLORTERM", ""), kind) if part)
    problems: Problems = []
    encoding = (sys.stdout.encoding or locale.getpreferredencoding(do_setlocale=False)).lower()
    if encoding.replace("-", "") != "utf8":
        problems.append(
            (
                say("The terminal writes {encoding}, not UTF-8.", encoding=encoding),
                say("Set LANG to a UTF-8 locale such as C.UTF-8."),
            )
        )
    if sys.stdout.isatty() and term in ("", "dumb", "unknown"):
        problems.append(
            (
                say("The terminal says that it can do nothing (TERM is “{term}”).", term=term),
                say("Set TERM to what it is, such as xterm-256color; or read with --plain."),
            )
        )
    return problems


def _settings(facts: dict[str, str]) -> Problems:
    path = config_folder() / "settings.toml"
    facts["settings"] = str(path) if is_there(path) else f"{path} (none yet)"
    facts["language"] = load_settings()[0].language or usual_language()
    return [(problem, "") for problem in load_settings()[1]]


def _folders() -> Problems:
    return [
        (
            say("Nothing can be written into {folder}.", folder=folder),
            say("Change its permissions, or name another with {variable}.", variable=variable),
        )
        for folder, variable in (
            (config_folder(), "READER_CONFIG_HOME"),
            (state_folder(), "READER_STATE_HOME"),
            (data_folder(), "READER_DATA_HOME"),
        )
        if not _is_writable(folder)
    ]


def _is_writable(folder: Path) -> bool:
    """Tell whether files can be made in a folder, or the folder itself where it is not there yet."""
    there = next((place for place in (folder, *folder.parents) if is_there(place)), None)
    return there is not None and os.access(f"{there}/.", os.W_OK | os.X_OK)  # of a file there is no "/."


def _programs(facts: dict[str, str]) -> Problems:
    readers = [command[0] for command in clipboard_readers()]
    facts["clipboard"] = ", ".join(dict.fromkeys(readers)) or "only written, by the terminal (OSC 52)"
    problems: Problems = []
    for name in ("VISUAL", "EDITOR", "PAGER"):
        program = os.environ.get(name, "").split()[:1]
        if program and shutil.which(program[0].strip("\"'")) is None:
            problems.append(
                (
                    say("{name} names {program}, which is not there.", name=name, program=program[0]),
                    say("Set it to a program you have, or to nothing."),
                )
            )
        elif program:
            facts.setdefault("editor", program[0])
    return problems
