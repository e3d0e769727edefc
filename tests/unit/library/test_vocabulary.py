"""Longer words that a word is part of, among very many words."""

from itertools import product

import pytest

from reader.library import vocabulary
from reader.library.connection import writing

STEMS = "wasser werk schul haus bahn hof ufer strasse brueck deich".split()
WORDS = sorted({"".join(parts) for size in (1, 2, 3) for parts in product(STEMS, repeat=size)})


@pytest.fixture
def connection(library):
    """Return the connection of a library that knows a thousand compounds."""
    connection = library._connection()
    with writing(connection):
        vocabulary.add(connection, WORDS)
    return connection


@pytest.mark.parametrize(
    "word", ["wasserwerk", "bahnhofstrasse", "strassedeich", "nirgends", "brueck", "uferufer", "hofbrueck"]
)
def test_no_longer_word_is_missed(connection, monkeypatch, word):
    """However few threes of its letters are asked for, every word it is part of is found, in their order."""
    monkeypatch.setattr(vocabulary, "MOST_TERMS", len(WORDS))
    found = vocabulary.compounds_with(connection, word)

    assert found == [other for other in WORDS if word in other and other != word]


def test_the_most_frequent_come_first_and_not_all_of_them(connection):
    """Of very many the first that were met are taken."""
    found = vocabulary.compounds_with(connection, "wasser")

    assert len(found) == vocabulary.MOST_TERMS
    assert found[:3] == [other for other in WORDS if "wasser" in other and other != "wasser"][:3]
