"""The program speaks English as it is written, and German from its catalogue."""

import subprocess
import sys

import pytest

from reader.tongue import later, say, say_kept, say_many, speak, unsaid, usual_language


@pytest.fixture(autouse=True)
def english_again():
    """Leaves English to the tests after this one."""
    yield
    speak("en")


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


def test_a_number_chooses_the_form():
    """One is said otherwise than none and several, in both languages."""

    def said():
        return [say_many("{count} word", "{count} words", count) for count in (0, 1, 2)]

    speak("en")
    assert said() == ["0 words", "1 word", "2 words"]
    speak("de")
    assert said() == ["0 Wörter", "1 Wort", "2 Wörter"]


def test_what_has_no_translation_is_said_as_it_is_written():
    """Words that are in no catalogue, rules' names for instance, stay as they are."""
    speak("de")

    assert say("name-after") == "name-after"


def test_words_of_a_table_are_said_when_they_are_needed():
    """What is marked for later is the English words until it is said."""
    speak("de")

    assert later("quotation") == "quotation"
    assert say(later("quotation")) == "Zitat"


def test_braces_of_values_are_left_alone():
    """What comes from outside is put in as it is, braces and all."""
    assert say("Written to {name}.", name="{why}.md") == "Written to {why}.md."


def test_english_loads_no_catalogue():
    """Who reads English pays nothing for the languages there are."""
    code = "import sys; from reader.tongue import say, speak; speak('en'); say('Help'); print('gettext' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


def test_a_sentence_that_was_kept_is_said_in_the_language_of_its_reader():
    """Kept in one language, with a sentence in it and one behind it, it is said in another."""
    speak("de")
    with unsaid():
        inner = say("There is nothing at {url} (404).", url="https://a.example/{x}")
        kept = (
            f"{say('No further {what}.', what=say('quotation'))} {say_many('{count} word', '{count} words', 2)} {inner}"
        )
    assert say_kept(kept) == "Kein weiteres Zitat. 2 Wörter Unter https://a.example/{x} ist nichts (404)."
    speak("en")

    assert say_kept(kept) == "No further quotation. 2 words There is nothing at https://a.example/{x} (404)."
    assert say("No further {what}.", what="x") == "No further x."


@pytest.mark.parametrize(
    "kept",
    [
        "A sentence as it was said.",
        "\ue000no json\ue001",
        "\ue000[1]\ue001",
        "\ue000",
        "\ue001\ue000\ue000\ue001",
        '\ue000["{a.__class__} {a:>99999999}", {"a": "x"}]\ue001',
        '\ue000["a", "b", "c", {}]\ue001',
        "\ue000" * 500 + "\ue001" * 500,
    ],
)
def test_nothing_kept_can_do_harm(kept):
    """What was kept by something else is shown without its marks, at worst, and never run as a format."""
    said = say_kept(kept)

    assert len(said) <= len(kept)
    assert say_kept("A sentence as it was said.") == "A sentence as it was said."
