"""The clipboard as a source: a page or text that was copied elsewhere, read by a program of this machine."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from reader.errors import NothingInside, TooLarge, Unreadable
from reader.sources.files import MAX_BYTES
from reader.tongue import say

if TYPE_CHECKING:
    from collections.abc import Mapping

SECONDS = 5.0
"""A clipboard program that takes longer waits for another program that does not answer."""

_PAGE, _TEXT = "text/html", "text/plain"


def clipboard_readers(environ: Mapping[str, str] = os.environ) -> list[list[str]]:
    """Return the commands that write the clipboard to their output here, the most telling first; [] where none can.

    A page is asked for before its bare text: it still has its paragraphs and headings. Over ssh a local program would
    read the clipboard of the wrong machine; tmux keeps one of its own.
    """
    choices: list[tuple[bool, list[list[str]]]] = []
    if not (environ.get("SSH_CONNECTION") or environ.get("SSH_TTY")):
        choices += [
            (sys.platform == "darwin", [["pbpaste"]]),
            (
                bool(environ.get("WAYLAND_DISPLAY")),
                [["wl-paste", "--no-newline", "--type", _PAGE], ["wl-paste", "--no-newline"]],
            ),
            (
                bool(environ.get("DISPLAY")),
                [
                    ["xclip", "-selection", "clipboard", "-t", _PAGE, "-o"],
                    ["xclip", "-selection", "clipboard", "-o"],
                    ["xsel", "--clipboard", "--output"],
                ],
            ),
            (bool(environ.get("WSL_DISTRO_NAME")), [["powershell.exe", "-NoProfile", "-Command", "Get-Clipboard"]]),
        ]
    choices.append((bool(environ.get("TMUX")), [["tmux", "save-buffer", "-"]]))
    return [command for fits, commands in choices if fits for command in commands if shutil.which(command[0])]


_kept: dict[str, bytes] = {}
"""What was copied or pasted, by the name it is opened by: the clipboard may hold something else by then."""


def keep_copied(content: bytes) -> str:
    """Keep what was copied or pasted, and return the name it can be opened by."""
    name = f"clipboard {hashlib.sha256(content).hexdigest()[:8]}"
    _kept[name] = content
    return name


def copied(name: str) -> bytes:
    """Return what was kept under a name.

    Raises:
        Unreadable: when that was in another session; its bytes are in the library, not here.
    """
    try:
        return _kept[name]
    except KeyError as error:
        raise Unreadable(say("What was copied then is not there any more; copy it again.")) from error


def read_clipboard() -> bytes:
    """Return what is on the clipboard.

    Raises:
        Unreadable: where no program here can read it.
        NothingInside: when nothing is on it.
        TooLarge: when more is on it than an article can have.
    """
    commands = clipboard_readers()
    if not commands:
        raise Unreadable(
            say(
                "The clipboard cannot be read here; install wl-clipboard, xclip or xsel, or paste into “reader show -”."
            )
        )
    for command in commands:
        content = _output_of(command)
        if len(content) > MAX_BYTES:
            most = MAX_BYTES // 1024**2
            raise TooLarge(say("The clipboard holds more than {most} MB; an article is never that long.", most=most))
        if content.strip():
            return content
    raise NothingInside(say("The clipboard holds no text; copy an article and try again."))


def _output_of(command: list[str]) -> bytes:
    """Return what a program writes; b"" when it fails, which it does where the clipboard holds nothing of that kind."""
    try:
        done = subprocess.run(  # noqa: S603 - one of a fixed list of programs
            command, capture_output=True, timeout=SECONDS, check=False, stdin=subprocess.DEVNULL
        )
    except (OSError, subprocess.SubprocessError):
        return b""
    return done.stdout if done.returncode == 0 else b""
