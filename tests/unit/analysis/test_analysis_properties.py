"""What holds for the quotations of any text whatever."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.find import find
from reader.findings import QuotationKind

_PIECES = st.sampled_from(
    [
        "„", "“", "”", '"', "»", "«", "‚", "‘", "'", ",", ".", ":", "?", "(", ")", "–", "\n", "\n\n", " ", " ", " ",
        "sagte", "teilte", "mit", "dass", "er", "sie", "Karl", "Huber", "die", "der", "Polizei", "laut", "zufolge",
        "nach Angaben", "so", "wie", "habe", "sei", "zu gehen", "und", "Das", "berichtete", "heißt es", "demnach",
        "said", "that", "the", "mayor", "Ann", "Lee", "according to", "told", "who", "Mr.", "3.", "soll", "haben",
    ]
)  # fmt: skip
_TEXTS = st.lists(_PIECES, max_size=40).map(" ".join) | st.text(max_size=120)


@pytest.mark.parametrize("language", ["de", "en", "fr", ""])
@given(text=_TEXTS)
def test_any_text_is_read_soundly(language: str, text: str) -> None:
    """Spans lie inside the text, parts in order, speakers exist, and no two of one kind overlap."""
    found = find(text, language)
    for q in found.quotations:
        assert q.span.end <= len(text)
        assert q.parts
        assert all(a.end <= b.start for a, b in pairwise(q.parts))
        assert q.speaker is None or 0 <= q.speaker < len(found.speakers)
        assert q.mention is None or not any(part.overlaps(q.mention) for part in q.parts)
    assert [q.span.start for q in found.quotations] == sorted(q.span.start for q in found.quotations)
    for kind in QuotationKind:
        parts = sorted(part for q in found.quotations if q.kind is kind for part in q.parts)
        assert all(a.end <= b.start for a, b in pairwise(parts))
