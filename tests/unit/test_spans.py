"""Spans: arithmetic that never yields a stretch that cannot be."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.spans import Span, hull, merge

spans = st.tuples(st.integers(0, 60), st.integers(0, 20)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (4, 3), (-2, -1)])
def test_a_span_cannot_be_wrong(start, end):
    """A negative or backward span is refused."""
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_words_of_a_span():
    """A span gives the words it covers and knows its length."""
    assert Span(4, 8).of("Der Text hier") == "Text"
    assert len(Span(4, 8)) == 4


def test_trim_leaves_out_white_space():
    """Trimming moves both ends to the words."""
    assert Span(0, 9).trim("  a word ") == Span(2, 8)


def test_clip_keeps_what_is_shared():
    """Clipping keeps the shared part, and None where there is none."""
    assert Span(2, 9).clip(Span(5, 20)) == Span(5, 9)
    assert Span(2, 5).clip(Span(5, 9)) is None


def test_hull_of_nothing_is_refused():
    """There is no smallest span around nothing."""
    with pytest.raises(ValueError, match="no spans"):
        hull([])


def test_an_empty_span_is_still_a_place():
    """A span without words counts as true, so that `if span` asks only whether there is one."""
    assert bool(Span(3, 3)) is True


@given(st.lists(spans, max_size=12))
def test_merged_spans_cover_the_same_and_are_disjoint(given_spans):
    """Merging keeps every covered place and leaves no two spans touching."""
    merged = merge(given_spans)

    covered = {place for span in given_spans for place in range(span.start, span.end)}
    assert {place for span in merged for place in range(span.start, span.end)} == covered
    assert all(left.end < right.start for left, right in itertools.pairwise(merged))
