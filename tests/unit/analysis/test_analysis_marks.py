"""Quotation marks of every style, paired."""

from __future__ import annotations

import pytest

from reader.analysis.marks import pair_marks
from reader.analysis.parsed import parse


def paired(text: str) -> list[str]:
    """Return the words of the outermost pairs, marks included."""
    return [text[pair.start : pair.end] for pair in parse(text).pairs]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sie sagte: „Der Damm hält.“ Dann ging sie.", ["„Der Damm hält.“"]),
        ("»Der Damm hält«, sagte sie.", ["»Der Damm hält«"]),
        ("«Der Damm hält», sagte sie.", ["«Der Damm hält»"]),
        ("“The dam holds,” she said.", ["“The dam holds,”"]),
        ('"The dam holds," she said. "For now."', ['"The dam holds,"', '"For now."']),
        ("‘The dam holds,’ she said.", ["‘The dam holds,’"]),
        ("Er rief ‚Halt‘ und lief.", ["‚Halt‘"]),
        ('Er rief „Halt" und lief.', ['„Halt"']),
        ("„Er sagte ‚Halt‘ zu mir“, erzählte sie.", ["„Er sagte ‚Halt‘ zu mir“"]),
        ("It's the players' dam, isn't it?", []),
        ("Andreas' Hund und Max’ Katze.", []),
    ],
)
def test_every_style_is_paired(text: str, expected: list[str]) -> None:
    """Each style of marks gives its pair; apostrophes give none."""
    assert paired(text) == expected


def test_an_opening_mark_without_partner_ends_with_its_paragraph() -> None:
    """An unclosed quotation reaches to its paragraph's end and no further."""
    assert paired("Er sagte: „Der Damm hält\n\nAm Abend fiel Regen.") == ["„Der Damm hält"]


def test_paragraphs_of_one_quotation_carry_on() -> None:
    """A paragraph that opens anew, after one that never closed, carries the quotation on."""
    pairs = pair_marks('"One thing is clear.\n\n"The other is not," she said.')
    assert [pair.carries_on for pair in pairs] == [False, True]


def test_a_pair_may_span_a_line_feed() -> None:
    """A German quotation closed in the next paragraph is one pair."""
    assert paired("Er sagte: „Der Damm hält.\nWir bleiben.“") == ["„Der Damm hält.\nWir bleiben.“"]
