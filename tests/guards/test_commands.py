"""The README has every command with all it takes, as the commands themselves tell it."""

import os
import re
from pathlib import Path

from reader.cli import run
from reader.commands.describing import markdown

README = Path(__file__).resolve().parents[2] / "README.md"
SECTION = re.compile(r"(<!-- commands:[^\n]*-->\n).*?(<!-- /commands -->)", re.DOTALL)


def test_readme_repeats_the_commands():
    """The README's table is made of what the commands understand; READER_UPDATE=1 writes it anew."""
    text = README.read_text(encoding="utf-8")
    wanted = SECTION.sub(lambda found: f"{found[1]}\n{markdown(run)}\n\n{found[2]}", text)
    if os.environ.get("READER_UPDATE"):
        README.write_text(wanted, encoding="utf-8")

    assert SECTION.search(text)
    assert README.read_text(encoding="utf-8") == wanted
