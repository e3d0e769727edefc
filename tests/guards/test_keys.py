"""The key table is the one source: the README repeats it and no key does two things in one place."""

import ast
import os
import re
from collections import Counter
from pathlib import Path

from reader.ui.keys import KEYS, Where, keys_of, markdown

README = Path(__file__).resolve().parents[2] / "README.md"
SECTION = re.compile(r"(<!-- keys:[^\n]*-->\n).*?(<!-- /keys -->)", re.DOTALL)


def test_readme_repeats_the_key_table():
    """The README's table is the key table's own Markdown; READER_UPDATE=1 writes it anew."""
    text = README.read_text(encoding="utf-8")
    wanted = SECTION.sub(lambda found: f"{found[1]}\n{markdown()}\n{found[2]}", text)
    if os.environ.get("READER_UPDATE"):
        README.write_text(wanted, encoding="utf-8")

    assert README.read_text(encoding="utf-8") == wanted


def test_ids_are_unique_and_speak():
    """Every row has an id of its own, a label and a help that is a sentence."""
    assert len({key.id for key in KEYS}) == len(KEYS)
    assert [key.id for key in KEYS if not key.label or not key.help.endswith(".")] == []


def test_no_key_does_two_things_in_one_place():
    """Within a part of the screen each key belongs to one row, and keys that work everywhere are nowhere else."""
    everywhere = {key for row in keys_of(Where.SCREEN) for key in row.keys}
    pane = (Where.ARTICLE, Where.FINDINGS, Where.FIND)

    twice = [key for key, times in Counter(k for row in keys_of(*pane) for k in row.keys).items() if times > 1]
    assert twice == []
    assert {k for row in keys_of(*pane, Where.ROWS) for k in row.keys} & everywhere == set()


def test_every_key_is_pressed_in_some_test():
    """No row of the table is without a test that says it covers it."""
    covered = {
        argument.value
        for path in (Path(__file__).resolve().parents[1] / "ui").glob("test_*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "covers"
        for argument in node.args
    }

    assert {key.id for key in KEYS} - covered == set()
