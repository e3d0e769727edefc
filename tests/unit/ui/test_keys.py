"""The key table holds together: names are unique, keys do not clash, and tables are made from it."""

import re
from collections import Counter

from reader.ui.bindings import bindings, textual_keys
from reader.ui.keys import KEYS, Where, key_named, keys_of, markdown, shown

TOGETHER = (
    (Where.ARTICLE, Where.FINDINGS, Where.FIND, Where.SCREEN),
    (Where.ROWS, Where.SCREEN),
    (Where.PROMPT,),
)
"""Parts of the screen whose keys are in force at the same time."""


def test_names_are_unique():
    """Each row has a name of its own."""
    assert [name for name, count in Counter(key.id for key in KEYS).items() if count > 1] == []


def test_no_key_does_two_things_at_once():
    """Within what is in force together, a key stands in one row."""
    for parts in TOGETHER:
        counts = Counter(name for key in keys_of(*parts) for name in key.keys)
        assert [name for name, count in counts.items() if count > 1] == []


def test_every_row_explains_itself():
    """Label and help are there; help is a sentence."""
    assert [key.id for key in KEYS if not key.label or not key.help.endswith((".", "]", "cell."))] == []


def test_bindings_carry_name_action_and_help():
    """What Textual gets is what the table says."""
    found = {binding.id: binding for binding in bindings(Where.FINDINGS)}

    assert found["next-quotation"].key == "right_square_bracket"
    assert found["next-quotation"].action == "quotation(1)"
    assert found["next-quotation"].description == key_named("next-quotation").label


def test_keys_are_shown_as_people_write_them():
    """Ctrl-d, not ctrl+d."""
    assert [shown(key) for key in ("ctrl+d", "space", "pagedown", "]")] == ["Ctrl-d", "Space", "PgDn", "]"]


def test_keys_of_the_settings_become_textual_keys():
    """A person writes "]" and "Ctrl+d"; several are parted by commas or blanks."""
    assert textual_keys("], Ctrl+d J") == "right_square_bracket,ctrl+d,J"


def test_the_markdown_table_holds_every_row():
    """Each row has its help sentence in it, and no backquote or bar breaks a cell."""
    table = markdown()

    times = Counter(key.help for key in KEYS)
    assert [key.id for key in KEYS if table.count(f"| {key.help} |") != times[key.help]] == []
    assert all(len(re.findall(r"(?<!\\)\|", line)) == 3 for line in table.splitlines() if line.startswith("|"))
