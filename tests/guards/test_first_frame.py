"""What there is between the command and its first frame stays as little as it is: the rest comes after it."""

import os
import sys
from pathlib import Path

import pexpect

ROOT = Path(__file__).resolve().parents[2]

OURS = frozenset(
    """reader reader.article reader.cli reader.commands reader.commands.naming reader.errors reader.paths reader.places
    reader.resources reader.safe reader.settings reader.shell reader.sources reader.sources.containers
    reader.sources.containers.kinds reader.sources.containers.places reader.sources.files reader.sources.gathering
    reader.sources.standard_input reader.tongue reader.ui reader.ui.app reader.ui.driver reader.ui.session
    reader.ui.themes""".split()
)
"""What opening a folder loads of ours until its first frame; one more should be a decision, not an accident."""

COSTLY = frozenset("csv email http lxml regex sqlite3 trafilatura urllib3".split())
"""What only later steps need, some milliseconds each."""

PROGRAM = """
import gc, pathlib, sys
from reader.cli import main
from reader.ui.app import ReaderApp
from textual.css.stylesheet import Stylesheet

again = []
Stylesheet.reparse = lambda self: again.append("again")

def first_frame(app):
    lines = [" ".join(sorted(sys.modules)), " ".join(again), str(gc.isenabled())]
    pathlib.Path(sys.argv[1]).write_text("\\n".join(lines))
    app.exit()

ReaderApp._read = first_frame
main(sys.argv[2:])
"""
"""Stops where the first frame is out; writes what is loaded, whether the styles were read again, the state of gc."""


def test_the_first_frame_waits_only_for_what_it_needs(tmp_path):
    """Until then only what is listed is loaded, styles are read once, and nobody looks for garbage."""
    found = tmp_path / "found"
    child = pexpect.spawn(
        sys.executable,
        ["-c", PROGRAM, str(found), "samples"],
        env={
            **os.environ,
            "TERM": "xterm-256color",
            **{f"READER_{name}_HOME": str(tmp_path) for name in ("CONFIG", "STATE", "DATA")},
        },
        cwd=str(ROOT),
        timeout=60,
    )
    child.expect(pexpect.EOF)
    child.close()
    modules, again, collecting = found.read_text().split("\n")
    loaded = set(modules.split())

    assert sorted({name for name in loaded if name.partition(".")[0] == "reader"} - OURS) == []
    assert sorted(loaded & COSTLY) == []
    assert again == ""
    assert collecting == "False"
