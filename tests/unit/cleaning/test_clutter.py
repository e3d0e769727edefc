"""Families of clutter that stand between the paragraphs of an article or below them."""

from __future__ import annotations

import pytest

from reader.cleaning import clean

STORY = """\
Old ferry comes apart at Port Larkin
By Jane Roe
Engineers at the Port Larkin yard began taking the old ferry apart on Monday, and the work will last until the autumn.
“We have waited a long time for this,” said Tilda Rowe, who runs the yard with her brother. A trust pays the rest.
{inside}
Neighbours have mixed feelings. Some fear the noise, while others look forward to the museum on the upper deck.
‘Well,’ he admitted, ‘I was wrong.’
The first rooms could open in the spring, but the timetable is tight, and the workers will be there on Saturdays too.
{below}
"""
ANYWHERE = [
    "[Watch: How a ferry is lifted onto land]",
    "► Listen to our harbour podcast every Friday",
    "Join our WhatsApp community for the latest harbour news",
    "Thank you! Your preferences have been saved",
    "URGENT (adds quotes, background)",
    "GRAPHIC: Where the ferry sailed",
    "^^^^^^^^^^^^",
    "A version of this article appears in print on March 5, Section B, Page 2.",
    "Den Artikel vorlesen lassen",
    "Geschwindigkeit: 1,0x",
    "Lesen Sie das Talblatt jetzt digital für 9,90 Euro im Monat und lesen Sie überall.",
    "Kommentieren können nur Abonnenten",
    "PLUS",
    "Du möchtest selbst beitragen? Melde dich bei uns per Mail.",
    "FC Lindbach – SV Sollach 2:1",
    "TICKETS Summer concert returns to the harbour",
]


@pytest.mark.parametrize("line", ANYWHERE)
def test_clutter_goes_and_is_listed(line: str) -> None:
    """Each such line goes from the middle and from the end, is listed, and takes no paragraph with it."""
    for raw in (STORY.format(inside=line, below="Share"), STORY.format(inside="The yard is busy.", below=line)):
        article = clean(raw)
        assert line not in article.text
        assert line in [removed.text for removed in article.removed]
        assert "‘Well,’ he admitted, ‘I was wrong.’" in article.text
        assert "Saturdays too." in article.text


def test_a_note_on_the_author_ends_no_article() -> None:
    """What an article says last about its author goes; the same sentence about someone in the story stays."""
    note = "Jane Roe, who covers marine science, lives in Port Larkin with two dogs."
    assert note not in clean(STORY.format(inside="The yard is busy.", below=note)).text
    assert note in clean(STORY.format(inside=note, below="Share")).text


@pytest.mark.parametrize(
    "line",
    [
        "Die Miete steigt um 40 Euro im Monat, sagte der Sprecher, und viele könnten sich das nicht leisten.",
        "“I pay $900 a month for a room without a window, and I could not try to find another,” he said.",
        "Sie arbeitet als freie Hebamme und schreibt für Kinder über Tiere, wie sie am Rand der Feier erzählte.",
    ],
)
def test_sentences_with_prices_and_professions_stay(line: str) -> None:
    """A price a month or a profession makes no offer and no author's note."""
    assert line in clean(STORY.format(inside=line, below="Share")).text


def test_a_page_lists_what_only_scripts_and_buttons_say() -> None:
    """A label above the heading is the kicker; text for browsers without scripts is listed as left out."""
    story = STORY.format(inside="The yard is busy.", below="").strip().split("\n")[2:]
    page = (
        "<html><body><main><div>Harbour</div><h1>Old ferry comes apart at Port Larkin</h1>"
        "<noscript><p>Bitte schalten Sie JavaScript ein</p></noscript>"
        + "".join(f"<p>{line}</p>" for line in story)
        + "<button>Continue</button><p>Last modified on Monday 4 March 2024</p></main></body></html>"
    )
    article = clean(page)
    assert [str(block.kind) for block in article.blocks[:2]] == ["kicker", "title"]
    listed = {removed.text for removed in article.removed}
    assert {"Bitte schalten Sie JavaScript ein", "Last modified on Monday 4 March 2024", "Continue"} <= listed
