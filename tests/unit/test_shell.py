"""What is wrong with a command line is one sentence in the language of the person."""

import argparse

import pytest

from reader.shell import mistake_words, parser
from reader.tongue import speak


@pytest.fixture
def arguments():
    """A command with every kind of argument."""
    made = parser("reader try", "A try.")
    made.add_argument("what", metavar="WHAT", nargs="+")
    made.add_argument("--sort", choices=["newest", "oldest"])
    made.add_argument("--limit", type=own)
    made.add_argument("--size", type=int)
    made.add_argument("--into", nargs="+")
    one = made.add_mutually_exclusive_group()
    one.add_argument("--csv", action="store_true")
    one.add_argument("--json", action="store_true")
    return made


def own(words):
    """Refuse a value with a sentence of our own."""
    raise argparse.ArgumentTypeError(f"“{words}” is no number")


@pytest.mark.parametrize(
    ("words", "told", "german"),
    [
        ([], "WHAT is missing", "WHAT fehlt"),
        (["x", "--foo"], "--foo is not understood here", "--foo wird hier nicht verstanden"),
        (["x", "--limit"], "--limit needs something behind it", "Hinter --limit fehlt etwas"),
        (["x", "--into"], "--into needs something behind it", "Hinter --into fehlt etwas"),
        (["x", "--limit", "y"], "--limit: “y” is no number", "--limit: “y” is no number"),
        (["x", "--size", "y"], "--size cannot be “y”", "--size kann nicht „y“ sein"),
        (
            ["x", "--sort", "y"],
            "--sort cannot be “y”; choose from newest, oldest",
            "--sort kann nicht „y“ sein; zur Wahl stehen newest, oldest",
        ),
        (["x", "--csv", "--json"], "--json and --csv exclude each other", "--json und --csv schließen einander aus"),
        (
            ["x", "--csv=y"],
            "--csv takes nothing behind it; “y” is not understood",
            "Hinter --csv kann nichts stehen; „y“ wird nicht verstanden",
        ),
    ],
)
def test_what_argparse_complains_of_is_said_in_our_words(arguments, capsys, words, told, german):
    """No sentence of the library itself reaches a person, neither in English nor in German."""
    try:
        for language, sentence, more in (
            ("en", told, "Try “reader try --help”."),
            ("de", german, "„reader try --help“ zeigt, wie es geht."),
        ):
            speak(language)
            with pytest.raises(SystemExit) as ended:
                arguments.parse_args(words)
            assert ended.value.code == 2
            assert capsys.readouterr().err == f"reader: {sentence}. {more}\n"
    finally:
        speak("en")


def test_a_sentence_of_our_own_stays():
    """What is said already is not said again."""
    assert (
        mistake_words("--title is for one feed; add them one by one") == "--title is for one feed; add them one by one"
    )
