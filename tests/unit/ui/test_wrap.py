"""Lines break where they may, measured in cells, and nothing of the text is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.ui.wrap import glyphs, odd_characters, wrap_odd, wrap_plain

PLAIN = st.text(alphabet="abc äß-–/ ", max_size=300)
ODD = st.text(alphabet="ab ä日本語한😀👩‍👧é\u0301\u00ad\u200d\ufe0fאב -", max_size=200)


def lines(wrap, text, width):
    """Return the lines as words."""
    return [text[a:b] for a, b in wrap(text, 0, len(text), width)]


def test_breaks_at_the_last_blank_that_fits():
    """A line holds as many whole words as fit."""
    assert lines(wrap_plain, "eins zwei drei vier", 9) == ["eins zwei", "drei vier"]
    assert lines(wrap_odd, "eins zwei drei vier", 9) == ["eins zwei", "drei vier"]


def test_a_word_longer_than_the_line_is_cut():
    """No line is wider than the width, whatever the words."""
    assert lines(wrap_plain, "Donaudampfschiff", 6) == ["Donaud", "ampfsc", "hiff"]


def test_a_compound_is_cut_after_its_hyphen_rather_than_leaving_half_a_line():
    """Long compounds break where they are written with a hyphen."""
    assert lines(wrap_plain, "Der Küstenschutz-Abteilungsleiter kam", 20) == [
        "Der Küstenschutz-",
        "Abteilungsleiter kam",
    ]


def test_wide_characters_count_two_cells():
    """Four cells hold two Han characters, and a line may break between any two."""
    assert lines(wrap_odd, "日本の記者", 4) == ["日本", "の記", "者"]


def test_a_soft_hyphen_shows_only_where_the_line_breaks():
    """Inside a line it takes no cell; at the end it is a hyphen."""
    text = "Donau\u00addampf\u00adschiff"
    spans = list(wrap_odd(text, 0, len(text), 11))
    shown = ["".join(g.text for g in glyphs(text, a, b, broken=b < len(text))) for a, b in spans]

    assert shown == ["Donaudampf-", "schiff"]


def test_a_grapheme_is_never_cut():
    """A family of emoji and a letter with its accent stay together."""
    text = "ab 👩\u200d👩\u200d👧 e\u0301 cd"
    cuts = {b for _, b in wrap_odd(text, 0, len(text), 4)} | {a for a, _ in wrap_odd(text, 0, len(text), 4)}

    assert not cuts & {text.index("\u200d"), text.index("\u0301")}


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("in 横浜. Und", 7, ["in 横", "浜. Und"]),
        ("港は静か。明日", 8, ["港は静", "か。明日"]),
        ("港は「静か」だ", 6, ["港は", "「静", "か」だ"]),
    ],
)
def test_signs_stay_with_what_they_belong_to(text, width, lines):
    """No line begins with what closes or ends with what opens, although wide letters may be parted anywhere."""
    assert [text[start:end].strip() for start, end in wrap_odd(text, 0, len(text), width)] == lines


def test_columns_of_a_table_begin_at_their_stops():
    """Tabs become the blanks that lead to the next column."""
    shown = "".join(g.text for g in glyphs("Mauer\t1,2\t33 %", 0, 14, (0, 8, 14)))

    assert shown == "Mauer   1,2   33 %"


@given(PLAIN, st.integers(2, 40))
def test_plain_lines_fit_and_lose_only_blanks(text, width):
    """Every line fits, lines are in order, and only blanks lie between them."""
    spans = list(wrap_plain(text, 0, len(text), width))
    end = 0
    for start, stop in spans:
        assert text[end:start].strip(" ") == ""
        assert stop - start <= width
        end = stop
    assert text[end:].strip(" ") == ""


@given(ODD, st.integers(4, 40))
def test_odd_lines_fit_and_lose_only_blanks(text, width):
    """The same holds measured in cells for wide, combining, joined and soft characters."""
    spans = list(wrap_odd(text, 0, len(text), width))
    end = 0
    for start, stop in spans:
        assert text[end:start].strip(" ") == ""
        shown = "".join(g.text for g in glyphs(text, start, stop, broken=stop < len(text)))
        assert cell_len(shown.rstrip(" ")) <= width
        end = stop
    assert text[end:].strip(" ") == ""


@given(ODD)
def test_glyphs_cover_the_text_and_tell_their_width(text):
    """Glyphs follow one another without a gap, and their cells are those the terminal uses."""
    found = glyphs(text, 0, len(text))

    assert [g.start for g in found[1:]] == [g.end for g in found[:-1]]
    assert sum(g.cells for g in found) == sum(cell_len(g.text) for g in found)


def test_ordinary_german_needs_no_measuring():
    """Umlauts, quotation marks of Latin-1 and Cyrillic are one cell each; German quotation marks are told apart."""
    assert odd_characters("Größe «ja» Привет") is None
    assert odd_characters("a\u00adb") is not None
