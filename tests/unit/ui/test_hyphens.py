"""Words are parted where their language parts them."""

from itertools import pairwise
from pathlib import Path

import pytest

from reader.ui import hyphens
from reader.ui.hyphens import LANGUAGES, hyphenator


def parted(word, language):
    """Return a word with its hyphens."""
    places = [0, *hyphenator(language)(word), len(word)]
    return "-".join(word[a:b] for a, b in pairwise(places))


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("de", "Ge-mein-de-rats-sit-zung"),
        ("de", "Ha-fen-meis-te-rin"),
        ("de", "Schleu-sen-tor"),
        ("de", "über-prü-fen"),
        ("en", "gov-ern-ment"),
        ("en", "hy-phen-a-tion"),
        ("en", "some-thing"),
    ],
)
def test_words_are_parted_by_their_language(language, word):
    """German and English words get the hyphens a dictionary gives them."""
    assert parted(word.replace("-", ""), language) == word


def test_what_is_no_word_stays_whole():
    """Short words, digits, capitals that grow when lowered and endless runs of letters are left alone."""
    part = hyphenator("de")

    assert [part(word) for word in ("Oper", "2024er", "İstanbulda", "a" * 101)] == [(), (), (), ()]


def test_a_language_without_patterns_has_none():
    """Nothing is guessed for other languages."""
    assert hyphenator("fr") is None
    assert hyphenator("") is None


def test_the_patterns_say_whose_they_are():
    """Every pattern file opens with its copyright and a licence that lets everybody use it."""
    for language in LANGUAGES:
        text = (Path(hyphens.__file__).parent / "patterns" / f"{language}.txt").read_text(encoding="utf-8")
        notice = "".join(line for line in text.splitlines(keepends=True) if line.startswith("%"))

        assert "MIT License" in notice
        assert "Copyright (C)" in notice
        assert "Permission is hereby granted, free of charge" in notice
