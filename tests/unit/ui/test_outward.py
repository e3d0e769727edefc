"""What leaves the program: the clipboard, addresses, files."""

import os
import stat

import pytest

from reader.article import Article, Origin, OriginKind
from reader.ui.outward import MOST_OSC_52, clipboard_tool, copy, has_browser, page_address, write_export


@pytest.fixture
def programs(tmp_path, monkeypatch):
    """A folder that is the whole PATH; returns what puts a program there that writes its input to a file."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}:/bin:/usr/bin")
    for name in ("TMUX", "DISPLAY", "WAYLAND_DISPLAY", "SSH_CONNECTION", "SSH_TTY", "WSL_DISTRO_NAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("READER_STATE_HOME", str(tmp_path / "state"))

    def put(name, code=0):
        path = folder / name
        path.write_text(f'#!/bin/sh\ncat > "{tmp_path}/{name}.got"\nexit {code}\n')
        path.chmod(path.stat().st_mode | stat.S_IXUSR)

    return put


def test_the_program_that_fits_the_place_is_taken(programs):
    """Inside tmux tmux, under Wayland wl-copy; over ssh no program of the far machine; nothing where none is there."""
    for name in ("tmux", "wl-copy", "xclip"):
        programs(name)
    assert clipboard_tool({"TMUX": "x", "DISPLAY": ":0"}) == ["tmux", "load-buffer", "-w", "-"]
    assert clipboard_tool({"WAYLAND_DISPLAY": "wayland-0"}) == ["wl-copy"]
    assert clipboard_tool({"DISPLAY": ":0"}) == ["xclip", "-selection", "clipboard"]
    assert clipboard_tool({"DISPLAY": ":0", "SSH_TTY": "/dev/pts/1"}) is None
    assert clipboard_tool({}) is None


def test_inside_tmux_tmux_tells_the_terminal(programs, monkeypatch, tmp_path):
    """Tmux gets the words and hands them on, so the terminal is not told twice."""
    programs("tmux")
    monkeypatch.setenv("TMUX", "/tmp/tmux")
    told = []

    assert copy("Grüße", told.append) == "5 characters copied."
    assert (tmp_path / "tmux.got").read_text(encoding="utf-8") == "Grüße"
    assert told == []


def test_a_program_that_fails_leaves_the_terminal(programs, monkeypatch):
    """Where the program refuses, the terminal still gets the words."""
    programs("wl-copy", code=1)
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    told = []
    copy("Worte", told.append)

    assert told == ["Worte"]


def test_what_no_terminal_takes_goes_to_a_file(programs, tmp_path):
    """Beyond the limit nothing is sent to the terminal; the words are kept and the place is told."""
    told = []
    said = copy("ä" * MOST_OSC_52, told.append)

    assert told == []
    assert said == f"Too long for this terminal's clipboard; written to {tmp_path / 'state' / 'copied.txt'}."
    assert (tmp_path / "state" / "copied.txt").read_text(encoding="utf-8") == "ä" * MOST_OSC_52


@pytest.mark.parametrize(
    ("url", "location", "address"),
    [
        ("https://example.org/a", "x.html", "https://example.org/a"),
        ("", "http://example.org/b", "http://example.org/b"),
        ("", "/home/x.html", None),
        ("file:///etc/passwd", "x", None),
        ("javascript:alert(1)", "x", None),
    ],
)
def test_only_web_addresses_go_to_the_browser(url, location, address):
    """Nothing but http and https is opened."""
    article = Article("0" * 16, "", "", (), origin=Origin(OriginKind.FILE, location), url=url)

    assert page_address(article) == address


def test_without_a_window_system_there_is_no_browser():
    """A browser inside the terminal would take it from the reader."""
    assert not has_browser({})
    assert has_browser({"DISPLAY": ":0"})


def test_a_file_is_never_overwritten(tmp_path):
    """The name is made from the title; a second file gets a number; a folder that refuses is told."""
    assert write_export("1", "Über „alles“ / nichts", "md", tmp_path) == "Written to Über-alles-nichts.md."
    assert write_export("2", "Über „alles“ / nichts", "md", tmp_path) == "Written to Über-alles-nichts-2.md."
    assert (tmp_path / "Über-alles-nichts.md").read_text() == "1"
    assert write_export("3", "../../etc/passwd", "md", tmp_path) == "Written to etc-passwd.md."
    assert write_export("4", "", "md", tmp_path / "missing").endswith(f"{os.strerror(2)}.")
