"""Where the words of a query stand in a text, and the piece that is shown of it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.folding import fold, folded_words
from reader.library.query import Words
from reader.library.snippets import Marker, snippet


def marked(text, *words, wide=False):
    """Return what of a text is marked, and which of the words it is."""
    return [(span.of(text), which) for span, which in Marker(words, wide=wide).marks(text)]


def one(*words, exact=False, prefix=False):
    """Return words as a query has them."""
    return Words(words, exact=exact, prefix=prefix)


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Die Straße, die STRASSE.", one("strasse"), ["Straße", "STRASSE"]),
        ("Über Übung und Uebung", one("uebung"), ["Übung", "Uebung"]),
        ("Ein Fass, Fässer, das Fass", one("fass"), ["Fass", "Fass"]),
        ("Café und Cafés", one("cafe"), ["Café"]),
        ("Das Was\u00adser steigt", one("wasser"), ["Was\u00adser"]),
        ("Wir sträuben uns", one("stra", prefix=True), ["strä"]),
        ("Am Wasser: nass, am  Wasser", one("am", "wasser", exact=True), ["Am Wasser", "am  Wasser"]),
        ("Straßenbahn, eine Straße", one("strasse", prefix=True), ["Straße", "Straße"]),
        ("Straßenbahn_Straße", one("strasse"), ["Straße"]),
    ],
)
def test_words_are_marked_in_every_spelling(text, words, found):
    """Umlauts, accents, capitals and soft hyphens make no other word; a longer word is another one."""
    assert [piece for piece, _ in marked(text, words)] == found


def test_it_is_told_which_of_the_words_stands_there():
    """Of several words each mark tells which one it is, also where one has two spellings from its first letter on."""
    text = "Übermut und Öl, danach Oel und Mut"

    assert marked(text, one("oel"), one("und"), one("uebermut")) == [
        ("Übermut", 3), ("und", 2), ("Öl", 1), ("Oel", 1), ("und", 2),
    ]  # fmt: skip


def test_parts_of_longer_words_are_marked_where_they_are_wanted():
    """Looked for in compounds too, a word is marked inside longer ones, but not one in quotation marks."""
    text = "Die Wasserwerke am Hochwasser"

    assert marked(text, one("wasser"), wide=True) == [("Wasser", 1), ("wasser", 1)]
    assert marked(text, one("wasser", exact=True), wide=True) == []


@given(
    st.text(alphabet="aeouäöüßsSÄÜẞnté“.- \n\u00a0_3…", max_size=60),
    st.integers(0, 50),
    st.integers(1, 9),
    st.booleans(),
)
def test_the_first_look_misses_nothing_that_folding_finds(text, start, length, prefix):
    """Whatever stands in a text, words of it are marked exactly if they stand in the text once it is folded."""
    words = tuple(folded_words(text[start : start + length])) or ("tee",)
    border, gap = r"[^\W_]", r"[\W_]{1,16}"
    standing = re.search(f"(?<!{border}){gap.join(words)}{'' if prefix else f'(?!{border})'}", fold(text).lowered)

    found = Marker([Words(words, exact=True, prefix=prefix)]).marks(text)

    assert bool(found) == bool(standing)


def test_the_piece_with_most_of_the_words_is_shown():
    """A snippet begins where most different words stand together, not at the first of them."""
    text = "Regen. " + "Es geschah nichts weiter an dem Tag. " * 12 + "Der Fluss stieg nach dem Regen über die Brücke."

    piece, first = snippet(text, Marker([one("regen"), one("fluss"), one("bruecke")]))

    assert [mark.of(piece.text) for mark in piece.marks] == ["Fluss", "Regen", "Brücke"]
    assert first.of(text) == "Fluss"


def test_a_dot_parts_blocks():
    """A headline does not run on into the lead; marks behind a dot stand where their words do."""
    text = "Werft\nSchiff läuft vom Stapel\nAm Kai stand die ganze Werft."
    found, _ = snippet(text, Marker([one("werft")]))
    assert found.text == "Werft · Schiff läuft vom Stapel · Am Kai stand die ganze Werft."
    assert [mark.of(found.text) for mark in found.marks] == ["Werft", "Werft"]
