"""The clipboard as a source: which program is asked, what it may hold, and what becomes of it."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from reader.article import Origin, OriginKind
from reader.errors import NothingInside, TooLarge, Unreadable
from reader.sources import clipboard, gather, gather_copied, load
from reader.sources.clipboard import clipboard_readers, read_clipboard

ROOT = Path(__file__).resolve().parents[3]
WORDS = (
    "Der Hafen bleibt bis zum Montag geschlossen, sagte die Sprecherin der Stadt, weil das Wasser noch steigt.\n" * 3
)


@pytest.fixture
def programs(tmp_path, monkeypatch):
    """Return a folder in which programs are looked for, with a display to talk to and nothing else."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("SSH_CONNECTION", "SSH_TTY", "WAYLAND_DISPLAY", "TMUX", "WSL_DISTRO_NAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", ":9")
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}/usr/bin{os.pathsep}/bin")
    monkeypatch.setattr(sys, "platform", "linux")
    return folder


def program(folder, name, lines):
    """Write a program for the shell."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{lines}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


@pytest.mark.parametrize(
    ("environ", "first"),
    [
        ({"WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}, ["wl-paste", "--no-newline", "--type", "text/html"]),
        ({"DISPLAY": ":0"}, ["xclip", "-selection", "clipboard", "-t", "text/html", "-o"]),
        ({"TMUX": "x"}, ["tmux", "save-buffer", "-"]),
        ({"TMUX": "x", "DISPLAY": ":0", "SSH_TTY": "y"}, ["tmux", "save-buffer", "-"]),
        ({"DISPLAY": ":0", "SSH_CONNECTION": "y"}, None),
        ({}, None),
    ],
)
def test_the_program_is_that_of_this_machine(programs, environ, first):
    """A page is asked for before its text; over ssh no program here knows what was copied there."""
    for name in ("wl-paste", "xclip", "xsel", "tmux"):
        program(programs, name, "exit 1")

    assert next(iter(clipboard_readers(environ)), None) == first


def test_page_goes_before_its_text_and_text_before_nothing(programs):
    """Where a page was copied its markup is taken; where only text was, the text."""
    program(programs, "xclip", 'case "$*" in *text/html*) exit 1 ;; *) printf "text" ;; esac')
    assert read_clipboard() == b"text"

    program(programs, "xclip", 'case "$*" in *text/html*) printf "<p>page</p>" ;; *) printf "text" ;; esac')
    assert read_clipboard() == b"<p>page</p>"


def test_what_the_clipboard_cannot_give_is_told(programs, monkeypatch):
    """No program, nothing on it, too much on it, a program that hangs: each is one sentence."""
    with pytest.raises(Unreadable, match="install wl-clipboard, xclip or xsel"):
        read_clipboard()
    program(programs, "xclip", "printf ' '")
    with pytest.raises(NothingInside):
        read_clipboard()
    monkeypatch.setattr(clipboard, "MAX_BYTES", 3)
    program(programs, "xclip", "printf 'four'")
    with pytest.raises(TooLarge):
        read_clipboard()
    monkeypatch.setattr(clipboard, "SECONDS", 0.05)
    program(programs, "xclip", "exec sleep 1000")
    with pytest.raises(NothingInside):
        read_clipboard()


def test_article_on_the_clipboard_is_opened_as_it_was(programs):
    """What was copied is kept under a name of its own: the clipboard may hold something else when it is opened."""
    program(programs, "xclip", f"printf '{WORDS.strip()}'")
    (first,) = gather((), clipboard=True).origins
    program(programs, "xclip", "printf 'something else'")
    (second,) = gather((), clipboard=True).origins

    assert first.kind is OriginKind.CLIPBOARD
    assert load(first).content == WORDS.strip().encode()
    assert load(second).content == b"something else"
    with pytest.raises(Unreadable, match="copy it again"):
        load(Origin(OriginKind.CLIPBOARD, "clipboard 00000000"))


def test_address_or_path_on_the_clipboard_leads_there(tmp_path):
    """One address, or the path of a file, stands for what is there; words that only begin so are words."""
    path = tmp_path / "a b.txt"
    path.write_text(WORDS)

    assert gather_copied(b" https://example.org/a?b=c\n").origins == (
        Origin(OriginKind.URL, "https://example.org/a?b=c"),
    )
    assert gather_copied(f"'{path}'".encode()).origins == (Origin(OriginKind.FILE, str(path)),)
    for words in (b"https://example.org/ is a page", b"/no/such/file", b"two\nlines"):
        (origin,) = gather_copied(words).origins
        assert origin.kind is OriginKind.CLIPBOARD


def test_command_reads_the_clipboard(programs):
    """`reader show --clipboard` writes the article that was copied."""
    program(programs, "xclip", f"printf '{WORDS.strip()}'")
    done = subprocess.run(
        [sys.executable, "-m", "reader", "show", "--clipboard"], capture_output=True, text=True, cwd=ROOT, check=False
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert "bis zum Montag geschlossen" in done.stdout
