"""Which line of a scraped top is the headline: kickers above it, leads, pictures, buttons and stamps below it."""

from __future__ import annotations

from datetime import date

import pytest

from reader.cleaning import clean

BODY = """\
Der Gemeinderat von Sollach hat am Dienstag den Bau einer Seilbahn auf den Hausberg beschlossen. Die Kämmerin warnte.
„Wir haben lange genug gewartet“, sagte Bürgermeisterin Hella Brock nach der Sitzung, die bis nach Mitternacht dauerte.
Die Seilbahn soll vier Millionen Euro kosten und im übernächsten Winter fahren. Die Gegner sammeln Unterschriften.
Gebaut wird in drei Abschnitten, der erste führt vom Bahnhof zum Schwimmbad. Danach wird neu gerechnet.
"""
TITLE = "Sollach baut Seilbahn trotz leerer Kassen"
OPEN_LEAD = (
    "Nach langem Streit hat der Gemeinderat die Seilbahn beschlossen – gegen den Willen der Kämmerin und vieler Gegner"
)
LEAD = "Der Gemeinderat hat den Bau beschlossen. Die Gegner der Seilbahn sammeln Unterschriften."
TODAY = date(2026, 1, 1)


@pytest.mark.parametrize(
    ("top", "title"),
    [
        (["Streit in Sollach", TITLE, "12.03.2024, 17:42 Uhr"], TITLE),
        (["Seilbahn", TITLE, LEAD, "Von Ute Kramm"], TITLE),
        (["Bergbahnen", TITLE, OPEN_LEAD, "Merken", "Von Ute Kramm", "12. März 2024"], TITLE),
        (["„Das geht zu weit“", TITLE, "VON UTE KRAMM UND JAN OBST", "Link kopieren"], TITLE),
        ([TITLE, OPEN_LEAD], TITLE),
        ([TITLE, "Von Ute Kramm", "12.03.2024", "Die Seilbahn im Modell vor dem Bahnhof"], TITLE),
        (
            ["Wer soll das bezahlen? Sollach baut Seilbahn", LEAD, "12.03.2024"],
            "Wer soll das bezahlen? Sollach baut Seilbahn",
        ),
        (["Die Seilbahn kommt", LEAD, "Von Ute Kramm"], "Die Seilbahn kommt"),
        (
            [
                TITLE,
                "Die Seilbahn spaltet Sollach. Ein Besuch bei Leuten, die das Wort »Gemeinderat« schön finden",
                "Von Ute Kramm",
                "Heft 12 der Umschau",
                "12.03.2024",
            ],
            TITLE,
        ),
        (["Sollach Kultur Sport Wirtschaft Gemeinderat", TITLE, "12.03.2024", "Link kopieren"], TITLE),
        ([TITLE, "12.03.2024", "Teilen", "So könnte die Seilbahn einmal aussehen. Visualisierung: Büro Obst"], TITLE),
    ],
)
def test_headline_among_what_comes_with_it(top: list[str], title: str) -> None:
    """A kicker is shorter than the headline under it, and a lead or a picture's text stands below."""
    article = clean("\n".join(["Startseite Politik Sport", *top, BODY]), media_type="text/plain", today=TODAY)
    assert article.title == title
    assert article.text.count("Seilbahn auf den Hausberg") == 1


def test_lead_without_a_stop_stays() -> None:
    """A lead that ends without a full stop is no headline and is not lost."""
    article = clean(
        "\n".join(["Bergbahnen", TITLE, OPEN_LEAD, "Von Ute Kramm", BODY]), media_type="text/plain", today=TODAY
    )
    assert OPEN_LEAD in article.text
    assert article.title == TITLE


def test_teasers_above_are_no_headline() -> None:
    """Of a list of teasers the lowest does not become the headline of the article below."""
    teasers = ["Warum der Bahnhof von Sollach umzieht", "Gemeinderat streitet über Hunde im Schwimmbad"]
    article = clean("\n".join([*teasers, TITLE, BODY]), media_type="text/plain", today=TODAY)
    assert article.title == TITLE


@pytest.mark.parametrize("line", ["Image caption, The cable car in 2011", "Image source, Sollach Trust"])
def test_captions_named_so_go(line: str) -> None:
    """Broadcasters name captions and sources of pictures in words."""
    article = clean("\n".join([TITLE, line, BODY]), media_type="text/plain", today=TODAY)
    assert line not in article.text
    assert line in [removed.text for removed in article.removed]
