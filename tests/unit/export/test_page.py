"""An article as a page of text: nothing lost, nothing wider than asked."""

import pytest
from rich.cells import cell_len

from reader.export.page import page_lines


def test_page_in_a_pipe_keeps_each_block_on_one_line(article):
    """Without a width blocks are not wrapped, list items stand close, the facts follow the title."""
    assert [line.plain for line in page_lines(article)] == [
        "Stadtrat",
        "",
        "Brücke *bleibt* gesperrt",
        "",
        "Jo Kern · Uferblatt · Di 05.03.2024",
        "",
        "Die Prüfung dauert länger als gedacht.",
        "",
        "„Wir brauchen Zeit“, sagte Ina Wolff am Montag (4. März). Sie sei zuversichtlich.",
        "",
        "1. Was nun geschieht",
        "",
        "• Prüfung des Stahls",
        "• Bericht an den Rat",
        "",
        "│ Zeit ist alles.",
        "",
        "Jahr\tKosten",
        "2024\t3 Mio.",
        "",
        "a `tick` here",
    ]


@pytest.mark.parametrize("width", [20, 33, 76])
def test_wrapped_lines_fit_and_lose_nothing(article, width):
    """At every width no line is wider than asked and all words are there in order."""
    lines = [line.plain.expandtabs(8) for line in page_lines(article, width=width)]

    assert max(cell_len(line) for line in lines) <= width
    words = " ".join(lines).replace("• ", "").replace("│ ", "").split()
    assert [word for word in words if word not in {"Jo", "Kern", "·", "Uferblatt", "Di", "05.03.2024"}] == [
        word for word in article.text.split() if word not in {"Jo", "Kern"}
    ]


def test_quotations_and_names_carry_the_colour_of_their_speaker(article, analysis):
    """A sure direct quotation is bold in its speaker's colour, an unsure indirect one is not bold."""
    line = next(line for line in page_lines(article, analysis) if "Wir brauchen" in line.plain)
    styles = {line.plain[span.start : span.end]: str(span.style) for span in line.spans}

    assert styles["„Wir brauchen Zeit“"] == "bold cyan"
    assert styles["Sie sei zuversichtlich"] == "cyan"
    assert styles["Ina Wolff"] == "underline cyan"
    assert styles["sagte"] == "dim"
