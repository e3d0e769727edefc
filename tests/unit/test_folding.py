"""One idea of which words are the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.folding import WORD, fold, fold_lower, folded_words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Straße", "strasse"),
        ("ÄÖÜ äöü", "aeoeue aeoeue"),
        ("ẞ", "ss"),
        ("Sei\u00adten\u00adum\u00adbruch", "seitenumbruch"),
        ("Café Málaga", "cafe malaga"),
        ("Mu\u0308ller", "mueller"),
        ("„bereit“ – so", '"bereit" - so'),
        ("ﬁnden", "finden"),
    ],
)
def test_spellings_fold_to_one(text, folded):
    """Umlauts, sharp s, accents, soft hyphens, quotation marks and dashes are written one way."""
    assert fold_lower(text) == folded


def test_umlauts_stay_different_from_their_vowels():
    """würde and wurde are two words."""
    assert folded_words("würde wurde") == ["wuerde", "wurde"]


@given(st.text(max_size=80))
def test_both_ways_of_folding_find_the_same_words(text):
    """The index and the finding in an article agree on every text."""
    assert WORD.findall(fold(text).lowered) == folded_words(text)
