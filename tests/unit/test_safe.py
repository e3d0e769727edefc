"""The door for text from outside: what could steer a terminal stays out, what is text comes through."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.safe import safe_line, safe_text


@pytest.mark.parametrize(
    ("hostile", "expected"),
    [
        ("a\x1b[31mred\x1b[0m b", "ared b"),
        ("a\x1b]52;c;aGVsbG8=\x07b", "ab"),
        ("a\x1b]0;title\x1b\\b", "ab"),
        ("a\x9b31mb", "ab"),
        ("a\x9d0;t\x9cb", "ab"),
        ("a\x1bPq#0\x1b\\b", "ab"),
        ("a\x1b(Bb\x1b=c", "abc"),
        ("unclosed \x1b]0;words go on\nnext line", "unclosed 0;words go on\nnext line"),
        ("nul\x00 bell\x07 back\x08", "nul bell back"),
        ("\u202eevil\u202c \u2066x\u2069", "evil x"),
        ("zero\ufeff width mark", "zero width mark"),
        ("lone \ud800 surrogate", "lone  surrogate"),
        ("one\r\ntwo\rthree\u2028four\x0bfive", "one\ntwo\nthree\nfour\nfive"),
        ("Grüße, „Anführung“ — 日本語 👩‍👩‍👧 شكرا", "Grüße, „Anführung“ — 日本語 👩‍👩‍👧 شكرا"),
        ("tab\tstays", "tab\tstays"),
    ],
)
def test_safe_text(hostile, expected):
    """Sequences, controls and overrides go; words, tabs and line feeds stay."""
    assert safe_text(hostile) == expected


@given(st.text(alphabet=st.characters(codec=None), max_size=200))
def test_nothing_that_steers_a_terminal_passes(text):
    """Whatever comes in, no control but tab and line feed and no bidi override comes out."""
    out = safe_text(text)

    assert all(unicodedata.category(c) not in {"Cc", "Cs"} or c in "\t\n" for c in out)
    assert not set(out) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
    assert safe_text(out) == out


def test_safe_line_is_one_line():
    """A file name with a line feed cannot write a second line."""
    assert safe_line(" a\nname\t with \x1b[2Jblanks ") == "a name with blanks"
