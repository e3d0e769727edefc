"""The program speaks English and German, and the German catalogue lacks nothing."""

import ast
import re
from pathlib import Path

import pytest

from reader.ui import days, evidence, tongue
from reader.ui.german import GERMAN
from reader.ui.keys import KEYS, Where
from reader.ui.outward import EXPORTS
from reader.ui.tongue import say, speak, usual_language

SOURCES = Path(tongue.__file__).parent


@pytest.fixture(autouse=True)
def english_again():
    """Leaves English to the tests after this one."""
    yield
    speak("en")


def spoken():
    """Return every sentence the sources say, and everything said from tables."""
    found = set()
    for path in SOURCES.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say":
                first = node.args[0]
                if isinstance(first, ast.Constant):
                    found.add(first.value)
    found |= {text for key in KEYS for text in (key.label, key.help)} | {where.value for where in Where}
    for table in (evidence._KINDS, evidence._CERTAINTIES, evidence._DATE_TYPES, EXPORTS, days._REFERENCES):
        found |= set(table.values())
    for unit in days._UNITS.values():
        found |= {unit, f"{unit}s"}
    return found


def test_nothing_is_left_in_english():
    """Every sentence of the sources has a German one."""
    assert sorted(spoken() - set(GERMAN)) == []


def test_both_leave_room_for_the_same():
    """A sentence and its translation name the same places for values."""
    places = re.compile(r"\{(\w+)\}")

    assert [said for said, german in GERMAN.items() if set(places.findall(said)) != set(places.findall(german))] == []


def test_the_language_is_that_of_the_system_or_of_the_settings():
    """LC_ALL rules before LANG; what we do not speak is English; the settings rule over both."""
    assert usual_language({"LANG": "de_AT.UTF-8"}) == "de"
    assert usual_language({"LANG": "de_DE.UTF-8", "LC_ALL": "en_GB.UTF-8"}) == "en"
    assert usual_language({"LANG": "fr_FR.UTF-8"}) == "en"
    assert usual_language({}) == "en"
    speak("de")
    assert say("No further {what}.", what=say("quotation")) == "Kein weiteres Zitat."
    speak("en")
    assert say("No further {what}.", what=say("quotation")) == "No further quotation."


def test_braces_of_values_are_left_alone():
    """What comes from outside is put in as it is, braces and all."""
    assert say("Written to {name}.", name="{why}.md") == "Written to {why}.md."
