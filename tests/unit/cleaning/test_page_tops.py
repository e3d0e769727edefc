"""Tops of scraped pages: kicker, headline and lead are found whatever stands between them and the text."""

from __future__ import annotations

import textwrap

import pytest

from reader.cleaning import clean

GERMAN = """\
Der Umbau der alten Weberei in Lindbach hat am Montag begonnen. Bis zum Herbst sollen dort zwölf Wohnungen und ein Lesesaal entstehen, wie die Bauleiterin Tilda Rahn sagte.
„Wir haben lange auf diesen Tag gewartet“, sagte Rahn vor dem Gerüst. Die Stadt trägt nach ihren Worten ein Drittel der Kosten, den Rest zahlt eine Genossenschaft.
Die Nachbarn sehen den Umbau mit gemischten Gefühlen. Einige fürchten den Lärm, andere freuen sich auf den Lesesaal und die Werkstatt im Erdgeschoss der Weberei.
Im Frühjahr soll die erste Wohnung bezogen werden, doch der Zeitplan ist eng. Die Handwerker arbeiten deshalb auch an den Samstagen, und im Sommer soll eine zweite Firma helfen.
"""  # noqa: E501 - a paragraph of scraped text is one line

ENGLISH = """\
Engineers at the Port Larkin yard began taking the old ferry apart on Monday, and the work is expected to last until the autumn, the yard manager said.
“We have waited a long time for this,” said Tilda Rowe, who runs the yard with her brother. The town pays a third of the cost and a trust pays the rest.
Neighbours have mixed feelings about the ferry. Some fear the noise, while others look forward to the museum that is planned for the upper deck of the vessel.
The first rooms could open in the spring, but the timetable is tight, and the workers will be in the yard on Saturdays as well until the deck is safe to walk on.
"""  # noqa: E501 - a paragraph of scraped text is one line

TOPS = [
    (
        """\
Stadtumbau
Alte Weberei wird zum Wohnhaus
In Lindbach entstehen zwölf Wohnungen und ein Lesesaal.
Von Jonas Melk
Montag, 4. März 2024 - Lesedauer: 3 Min.
Teilen
1.204
Anhören (3 Min.)
Testen Sie das Talblatt 4 Wochen für 1 Euro
Die Weberei in Lindbach vor dem Umbau. PIA SOND FÜR DAS TALBLATT
""",
        GERMAN,
        ("Stadtumbau", "Alte Weberei wird zum Wohnhaus", "In Lindbach entstehen zwölf Wohnungen und ein Lesesaal."),
    ),
    (
        """\
Harbour
Old ferry comes apart at Port Larkin
The yard has begun work that will last until the autumn
By Jane Roe
March 4, 2024
Share
Resize
1,204
Listen (7 min)
A ferry under repair at the Port Larkin yard. JANE ROE FOR THE EXAMPLE PAPER
""",
        ENGLISH,
        ("Harbour", "Old ferry comes apart at Port Larkin", "The yard has begun work that will last until the autumn"),
    ),
    (
        """\
NEWS
Ferry yard boss reveals WHY the old ship had to come apart
The brother and sister behind the Port Larkin yard say they waited a long time
EXCLUSIVE Jane Roe, Senior Reporter
Published: 10:14, 4 March 2024
Updated: 11:02, 4 March 2024
JUST IN: Storm shuts three northern harbours – CLICK HERE
""",
        ENGLISH,
        (
            "NEWS",
            "Ferry yard boss reveals WHY the old ship had to come apart",
            "The brother and sister behind the Port Larkin yard say they waited a long time",
        ),
    ),
    (
        """\
PANORAMA
Weberei-Umbau: Jetzt packen alle an
Zwölf Wohnungen und ein Lesesaal sollen bis zum Herbst fertig sein
EXKLUSIV Mia Kolb, Reporterin
04.03.2024 - 10:14 Uhr
EILMELDUNG: Sturm schließt drei Häfen – HIER KLICKEN
""",
        GERMAN,
        (
            "PANORAMA",
            "Weberei-Umbau: Jetzt packen alle an",
            "Zwölf Wohnungen und ein Lesesaal sollen bis zum Herbst fertig sein",
        ),
    ),
    (
        """\
Port Larkin's ferry gets a second life as a museum
Jane Roe and Sam Poe
Mon 4 Mar 2024 10.14 GMT
Share
The ferry at the yard on Monday. Photograph: Sam Poe/The Example
""",
        ENGLISH,
        ("", "Port Larkin's ferry gets a second life as a museum", ""),
    ),
    (
        """\
04.03.2024, 10:14 Uhr
Lindbach baut die Weberei um
Die Stadt trägt ein Drittel der Kosten, den Rest zahlt eine Genossenschaft.
von Jonas Melk, Lindbach
Merken
Drucken
Artikel anhören
""",
        GERMAN,
        (
            "",
            "Lindbach baut die Weberei um",
            "Die Stadt trägt ein Drittel der Kosten, den Rest zahlt eine Genossenschaft.",
        ),
    ),
    (
        """\
Advertisement
Heritage
Museum planned on board the old Larkin ferry
A trust and the town share the cost of the work, which will go on through the summer.
Jane Roe
@janeroe
4 Mar 2024 · 5 min read
Subscribe for $1 a week
Save
Gift
17
Visitors watch the ferry being lifted at Port Larkin. SAM POE / THE EXAMPLE PAPER
""",
        ENGLISH,
        (
            "Heritage",
            "Museum planned on board the old Larkin ferry",
            "A trust and the town share the cost of the work, which will go on through the summer.",
        ),
    ),
    (
        """\
Bauen
Weberei in Lindbach: Umbau hat begonnen
Zwölf Wohnungen, ein Lesesaal, eine Werkstatt: In Lindbach wird gebaut
Stand: 04.03.2024 10:14 Uhr
Kommentare 12
Teilen
Artikel verschenken
Das Gerüst vor der alten Weberei am Montag. © Pia Sond/Talblatt
""",
        GERMAN,
        (
            "Bauen",
            "Weberei in Lindbach: Umbau hat begonnen",
            "Zwölf Wohnungen, ein Lesesaal, eine Werkstatt: In Lindbach wird gebaut",
        ),
    ),
    (
        """\
BUSINESS
Larkin yard hires forty workers to strip ferry
By JANE ROE, Business Editor
PUBLISHED: 10:14 GMT, 4 March 2024 | UPDATED: 11:30 GMT, 4 March 2024
34 shares
12
View comments
""",
        ENGLISH,
        ("BUSINESS", "Larkin yard hires forty workers to strip ferry", ""),
    ),
    (
        """\
Lindbach
Genossenschaft rettet Weberei
Der Umbau der alten Fabrik ist nach langem Streit gestartet, im Herbst sollen die ersten Mieter einziehen
Jonas Melk
Redakteur Lokales
4. März 2024
10:14 Uhr
Lesezeit 3 Minuten
+ Folgen
""",
        GERMAN,
        (
            "Lindbach",
            "Genossenschaft rettet Weberei",
            "Der Umbau der alten Fabrik ist nach langem Streit gestartet, im Herbst sollen die ersten Mieter einziehen",
        ),
    ),
    (
        """\
Skip to content
World
Why a small port is taking its ferry apart
Jane Roe visits a yard where a ferry becomes a museum
Listen to this story
7 min
Monday 04 March 2024 10:14 GMT
2 Comments
The upper deck of the ferry before the work began. (Sam Poe)
""",
        ENGLISH,
        (
            "World",
            "Why a small port is taking its ferry apart",
            "Jane Roe visits a yard where a ferry becomes a museum",
        ),
    ),
    (
        """\
Wohnen
Ein Lesesaal für die alte Weberei
Bauleiterin Tilda Rahn will in Lindbach bis zum Herbst fertig sein.
Interview: Jonas Melk
4.3.2024
Vergrößern
Die Bauleiterin Tilda Rahn auf dem Gerüst. Foto: Pia Sond
""",
        GERMAN,
        (
            "Wohnen",
            "Ein Lesesaal für die alte Weberei",
            "Bauleiterin Tilda Rahn will in Lindbach bis zum Herbst fertig sein.",
        ),
    ),
]
"""Top of a page, the text below it, and kicker, title and lead that must be found."""


def found(raw: str) -> tuple[tuple[str, str, str], list[str]]:
    """Return kicker, title and lead of a cleaned text, and its paragraphs and headings."""
    article = clean(raw, media_type="text/plain")
    kinds = {str(block.kind): block.span.of(article.text) for block in reversed(article.blocks)}
    rest = [b.span.of(article.text) for b in article.blocks if str(b.kind) in ("paragraph", "heading")]
    return (kinds.get("kicker", ""), kinds.get("title", ""), kinds.get("lead", "")), rest


@pytest.mark.parametrize(("top", "body", "expected"), TOPS)
def test_the_top_of_a_page_is_told_apart(top: str, body: str, expected: tuple[str, str, str]) -> None:
    """Bylines, stamps, counts, offers, tickers and captions are no headline and leave nothing among the paragraphs."""
    head, rest = found(top + body)
    assert head == expected
    assert rest == body.strip().split("\n")


@pytest.mark.parametrize(("top", "body", "expected"), TOPS)
def test_text_broken_at_a_column_reads_the_same(top: str, body: str, expected: tuple[str, str, str]) -> None:
    """Line breaks inside paragraphs change nothing: the same blocks are found as with one line for each."""
    raw = "\n\n".join(textwrap.fill(line, 72, break_on_hyphens=False) for line in (top + body).strip().split("\n"))
    head, rest = found(raw)
    assert head == expected
    assert rest == body.strip().split("\n")


def test_words_broken_at_the_column_are_whole_again() -> None:
    """A hyphen before lower case is taken out, one before a capital or before "und" stays."""
    raw = """\
Die Sondersitzung im Rathaus von Lindbach dauerte bis weit nach Mitter-
nacht, und am Ende stand doch kein Beschluss über den Umbau der Weberei.
Die Vertreter der Genossenschaft verließen den Saal, als der Rat die Haus-
und Gartenpläne vertagte. Die Planer aus dem Büro Rahn in der Lindbach-
Siedlung wollen nun neu rechnen und im Mai einen weiteren Entwurf zeigen.

Bürgermeisterin Ada Lohr sprach am Dienstag von einem langen Abend und von
vielen guten Argumenten auf beiden Seiten, die man nun in Ruhe prüfen muss.
Danach soll der Bauausschuss der Stadt noch einmal alle Zahlen durchsehen.
"""
    text = clean(raw, media_type="text/plain").text
    assert "bis weit nach Mitternacht, und" in text
    assert "die Haus- und Gartenpläne" in text
    assert "der Lindbach-Siedlung wollen" in text
    assert text.count("\n") == 1
