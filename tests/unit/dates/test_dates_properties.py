"""What holds for any text whatever."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.dates import find_dates, publication_day, published_line

WORDS = (
    "am 3. und 4. Mai May 2014 14 Uhr Montag Monday ( ) , - bis der the last year vergangenen Jahr Jahren drei three "
    "ago vor 10:30 a.m. 1.1. 1.1.1.1. 07.11.2024 halb neun 31. Februar 29. 99 0 0000 9999 § 1990er of quarter third "
    "Ostern 1 1583 Nacht zum später later Ende des ' a half and over first heute"
)
PIECES = st.sampled_from([*WORDS.split(), "\n", "\n\n"])
TEXTS = st.one_of(
    st.text(max_size=200), st.lists(PIECES, max_size=40).map(" ".join), st.lists(PIECES, max_size=40).map("".join)
)
REFERENCES = st.one_of(st.none(), st.dates())


@given(TEXTS, REFERENCES, st.sampled_from(["de", "en", "fr", ""]))
def test_mentions_are_inside_in_order_and_apart(text: str, reference: date | None, language: str) -> None:
    """Whatever the text and the day: no error, spans inside it, in order, none overlapping, days in order."""
    end = 0
    for mention in find_dates(text, reference, language):
        assert end <= mention.span.start < mention.span.end <= len(text)
        assert mention.value
        assert (mention.first is None) == (mention.last is None)
        assert mention.first is None or mention.last is None or mention.first <= mention.last
        end = mention.span.end


@given(TEXTS, st.dates(), st.sampled_from(["de", "en", "fr"]))
def test_publication_day_never_lies_ahead(text: str, today: date, language: str) -> None:
    """No text whatever makes an article appear after today, and no line makes an error."""
    found = publication_day(text, language, today=today)
    published_line(text, language)

    assert found is None or found.day <= today


@pytest.mark.parametrize(
    "hostile", ["7", " ", "am ", "1.", "1:", "(", "3. und ", "2014 bis ", "\n", "Mai ", "the last "]
)
def test_repeated_text_does_no_harm(hostile: str) -> None:
    """Texts made of one thing over and over are read like any other."""
    for language in ("de", "en"):
        assert all(m.span.end <= len(hostile) * 2000 for m in find_dates(hostile * 2000, date(2024, 11, 7), language))
