"""An article becomes a page, and every place on the page leads back to the text."""

import dataclasses

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.article import Article, Block, BlockKind, Removed
from reader.spans import Span
from reader.ui.typeset import Options, Page


def article(*parts, removed=(), title=""):
    """Return an article of (kind, words) or (kind, words, level)."""
    text, blocks = "", []
    for kind, words, *level in parts:
        text += "\n" if text else ""
        blocks.append(Block(kind, Span(len(text), len(text) + len(words)), *level))
        text += words
    return Article("0" * 16, title, text, tuple(blocks), removed)


def shown(page):
    """Return the lines as they stand on the page."""
    return [page.prefix(line) + page.text(line) for line in range(len(page))]


def test_blocks_are_set_by_their_kind():
    """Items hang behind their bullet, quotes stand behind a bar, a heading sits on its paragraph."""
    page = Page(
        article(
            (BlockKind.TITLE, "Ein Titel"),
            (BlockKind.HEADING, "Zwischentitel", 2),
            (BlockKind.PARAGRAPH, "eins zwei drei vier fünf"),
            (BlockKind.LIST_ITEM, "erster Punkt hier"),
            (BlockKind.LIST_ITEM, "tiefer", 1),
            (BlockKind.QUOTE, "ein Zitat allein"),
        ),
        Options(measure=12),
    )

    assert shown(page) == [
        "Ein Titel",
        "",
        "Zwischentite",
        "l",
        "eins zwei",
        "drei vier",
        "fünf",
        "",
        "• erster",
        "  Punkt hier",
        "  • tiefer",
        "",
        "▌ ein Zitat",
        "▌ allein",
    ]


def test_columns_of_numbers_stand_flush_right():
    """Digits stand under digits of the same worth; names of columns follow, words and the first column do not."""
    rows = (
        "Jahr\tSchiffe\tLast\tAnteil\tOrt\n2021\t904\t88.000 t\t7 %\tKai\n2022\t1.377\t101.250 t\t−12,5 %\tDock 2\n2023"
    )
    page = Page(article((BlockKind.TABLE, rows)), Options(measure=60))
    assert shown(page) == [
        "Jahr  Schiffe  Last        Anteil  Ort",
        "2021      904  88.000 t       7 %  Kai",
        "2022    1.377  101.250 t  −12,5 %  Dock 2",
        "2023",
    ]


def test_a_table_stands_in_columns_where_it_fits_and_in_a_row_where_not():
    """Columns line up; a table wider than the measure keeps all its words, and every row begins at the edge."""
    rows = "Posten\tKosten\nMauer\t1,2 Mio."
    wide = Page(article((BlockKind.TABLE, rows)), Options(measure=30))
    narrow = Page(article((BlockKind.TABLE, rows)), Options(measure=12))

    assert shown(wide) == ["Posten  Kosten", "Mauer   1,2 Mio."]
    assert shown(narrow) == ["Posten · ", "  Kosten", "Mauer · ", "  1,2 Mio."]


def test_code_keeps_its_lines_and_indents():
    """Line breaks and leading blanks of code are not text to be wrapped away."""
    page = Page(article((BlockKind.CODE, "for a in b:\n    c(a)")), Options(measure=30))

    assert shown(page) == ["  for a in b:", "      c(a)"]


def test_what_was_removed_is_shown_in_its_place_with_its_rule():
    """Removed lines appear only when asked for, before the block they stood before."""
    source = article(
        (BlockKind.PARAGRAPH, "eins"),
        (BlockKind.PARAGRAPH, "zwei"),
        removed=(Removed("Wir nutzen Cookies", 1, "cookie-notice"),),
    )

    assert shown(Page(source, Options())) == ["eins", "", "zwei"]
    assert shown(Page(source, Options(removed=True))) == [
        "eins",
        "",
        "┆ Wir nutzen Cookies  ‹cookie-notice›",
        "",
        "zwei",
    ]


def test_the_line_about_the_article_stands_under_its_header():
    """Publisher and day come after title and byline, before the first paragraph; a missing title is added."""
    source = article((BlockKind.BYLINE, "Von Jette Harms"), (BlockKind.PARAGRAPH, "eins"), title="Titel")
    page = Page(source, Options(about="Bote · 3 min"))

    assert shown(page) == ["Titel", "", "Von Jette Harms", "Bote · 3 min", "", "eins"]


def test_an_empty_article_is_a_page_without_lines():
    """Nothing to set is no error."""
    page = Page(Article("0" * 16, "", "", ()), Options())

    assert len(page) == 0
    assert page.line_of(0) == 0
    assert page.offset_of(0) == 0


words = st.text(alphabet="ab ä日😀e\u0301\u00ad-\t", min_size=1, max_size=80)
kinds = st.sampled_from([BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE, BlockKind.HEADING, BlockKind.TABLE])


@given(st.lists(st.tuples(kinds, words), min_size=1, max_size=5), st.integers(6, 40))
def test_every_offset_is_on_one_line_and_maps_back(parts, measure):
    """A character's cell leads back to it, or to the end of its line where it lies in the blanks of a break."""
    source = article(*parts)
    page = Page(source, Options(measure=measure))
    for offset in range(len(source.text)):
        line, cell = page.cell_of(offset)
        assert 0 <= line < len(page)
        back = page.offset_at(line, cell)
        assert back is not None
        assert back <= offset or back == page.ends[line] or page.cell_of(back) == (line, cell)
        if page.starts[line] <= offset < page.ends[line] and back < page.ends[line]:
            assert page.cell_of(back) == (line, cell)


@given(st.lists(st.tuples(kinds, words), min_size=1, max_size=5), st.integers(8, 40))
def test_no_line_is_wider_than_the_measure_and_nothing_is_lost(parts, measure):
    """All words of all blocks are on the page once, in order, and fit."""
    source = article(*parts)
    page = Page(source, Options(measure=measure))
    seen = []
    for line in range(len(page)):
        if page.owners[line] >= 0:
            assert cell_len((page.prefix(line) + page.text(line)).rstrip(" ·")) <= measure
            seen.extend(range(page.starts[line], page.ends[line]))
    assert seen == sorted(set(seen))
    left_out = set(range(len(source.text))) - set(seen)
    assert {source.text[i] for i in left_out} <= {" ", "\n"}


GERMAN = (
    "Die Verhandlungen über die Finanzierung der Hafenerweiterung werden nach Angaben der Verwaltung voraussichtlich "
    "erst im kommenden Frühjahr abgeschlossen, weil mehrere Gutachten noch ausstehen."
)


def german(words=GERMAN):
    """Return a German article of one paragraph."""
    return dataclasses.replace(article((BlockKind.PARAGRAPH, words)), language="de")


def test_flush_lines_end_at_the_measure_and_part_words_as_german_does():
    """All lines but the last fill the measure; the hyphen is not in the text, and nothing of the text is lost."""
    page = Page(german(), Options(measure=32, justified=True))
    lines = shown(page)

    assert [len(line) for line in lines[:-1]] == [32] * (len(lines) - 1)
    assert any(line.endswith("-") for line in lines)
    joined = "".join(line[:-1] if line.endswith("-") else line + " " for line in lines)
    assert " ".join(joined.split()) == GERMAN


def test_a_line_that_would_get_holes_stays_ragged():
    """Widening blanks has a limit; a language without patterns gets no parted words."""
    page = Page(
        article((BlockKind.PARAGRAPH, "zu Donaudampfschifffahrtsgesellschaft ja")), Options(measure=36, justified=True)
    )

    assert shown(page) == ["zu", "Donaudampfschifffahrtsgesellschaft", "ja"]


@given(st.integers(10, 60))
def test_cells_of_flush_lines_lead_back_to_their_characters(measure):
    """Selecting and clicking find the right character among widened blanks."""
    page = Page(german(), Options(measure=measure, justified=True))
    for offset in range(len(GERMAN)):
        line, cell = page.cell_of(offset)
        if page.starts[line] <= offset < page.ends[line]:
            assert page.offset_at(line, cell) == offset
            assert (page.prefix(line) + page.text(line))[cell] == GERMAN[offset]
