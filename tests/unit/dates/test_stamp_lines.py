"""Lines as newsrooms and agencies print them beside an article, and lines that only happen to hold a date."""

from __future__ import annotations

from datetime import date

import pytest

from reader.dates import publication_day, published_line, stamped_day

GERMAN_MARCH = """\
07.03.2023 - 12:15 Uhr, aktualisiert 09.03.2023 - 16:20 Uhr
7. März 2023, 12.15 Uhr (aktualisiert um 16.20 Uhr)
Erstpublikation: 07.03.2023, 12:15 Uhr.
Dieser Artikel wurde am 07.03.2023 um 11:05 Uhr aktualisiert.
Diese Seite wurde zuletzt am 7. März 2023 um 11.05 Uhr geändert
Dieser Beitrag wurde erstmals am 07. März 2023 veröffentlicht und am 09.03.2023 aktualisiert.
Dieser Artikel ist am 7. März 2023 erschienen.
Dieser Text erschien zuerst am 7. März 2023.
Zuletzt aktualisiert am Di., 7. März 2023, 09:12
Dienstag, 07. März 2023 - Lesedauer: 6 Min.
Dienstag, 07. März 2023 – Lesezeit 6 Minuten
07.03.23, 9.12 Uhr
7.3.2023
7. 3. 2023, 9 Uhr
xyz0123 4 pl 301 abc 0456 Di 07.03.2023 12:15
bsd0345 3 wi 212 xyz 0815 07.03.2023 12.15
Publiziert: 07.03.2023, 12:15
Publiziert am 07.03.2023 – 12:15 Uhr
Stand: 07.03.2023 12:15 Uhr
Stand 7. März 2023, 12:15 Uhr
(Stand: 07.03.2023)
Veröffentlicht: 07.03.2023 | Aktualisiert: 08.03.2023
Aktualisiert: 08.03.2023, 08:00 Uhr | Veröffentlicht: 07.03.2023, 12:15 Uhr
Aktualisiert: 08.03.2023, 08:00 Uhr Veröffentlicht: 07.03.2023, 12:15 Uhr
Erstellt am 07.03.2023 um 12:15 Uhr, zuletzt aktualisiert am 08.03.2023 um 09:00 Uhr
Erstellt: 07.03.2023, 12:15 Uhr
Von Eva Muster | 07.03.2023, 12:15 Uhr
Von Eva Muster und Jan Beispiel, 07.03.2023
Von Eva Muster, veröffentlicht am 07.03.2023, 12:15 Uhr
Eva Muster | 07.03.2023 | 12:15 Uhr
Eva Muster, 07.03.2023, 12:15 Uhr
Veröffentlicht am 07.03.2023 von Eva Muster
Politik | 7. März 2023 | Lesezeit: 4 Min.
Politik · 7. März 2023 · 4 Min. Lesezeit
Wirtschaft - 07.03.2023
Di, 07.03.2023, 12:15 Uhr
Di. 7. März 2023
Online seit 07.03.2023
Artikel vom 7. März 2023
Aus der Ausgabe vom 07.03.2023
Berlin, den 7. März 2023
Pressemitteilung vom 07.03.2023
7. März 2023, 12:15 Uhr | 3 Kommentare
7. März 2023 um 12:15
7. März 2023 12:15
07.03.2023 12:15 MEZ
Letzte Aktualisierung: 7. März 2023
2023-03-07T12:15:00+01:00
2023-03-07 12:15
Updated: 07.03.2023, 12:15
Quatsch-Blatt | Dienstag, 7. März 2023
Erschienen am 7. März 2023
Datum: 07.03.2023
Redaktion Musterblatt, 07.03.2023
Veröffentlicht 7. März 2023
Lesezeit: 3 Min. | 07.03.2023
Text: Eva Muster | 07.03.2023
Ressort Politik • 07.03.2023 • 12:15 Uhr
Aktualisiert am Dienstag, 07.03.2023 | 12:15 Uhr
VERÖFFENTLICHT AM 07.03.2023
07/03/2023 - 12:15
07.03.2023 / 12:15
Stand: 7.März 2023
Berlin (abc) 07.03.2023 12:15 Uhr
"""

ENGLISH_MARCH = """\
March 7, 2023 - 9:47 AM, updated March 8, 2023 - 4:20 PM
ABC WORLD 7 Mar 2023 12:15 GMT - 380 words
Updated March 7, 2023 6:41 pm ET
Published: 22:14, 7 March 2023
Tue 7 Mar 2023 11.47 GMT
First published on Tue 7 Mar 2023 11.47 GMT
Last modified on Tue 7 Mar 2023 18.02 GMT
7 March 2023 • 6:00am
By Jane Roe | March 7, 2023
POSTED 03/07/2023 04:12 PM
Posted: 03/07/2023 4:12 p.m. EST
2023-03-07T12:15:00Z
2023-03-07T12:15:00.000+00:00
Published March 7, 2023 Updated March 8, 2023
Updated March 8, 2023, 9:12 a.m. ET | Published March 7, 2023
Updated 3:45 PM ET, Tue March 7, 2023
Published 7:12 AM EST, March 7, 2023
March 7, 2023 at 6:41 p.m. EST
March 7, 2023 | 6:41 PM
March 7th, 2023
7th March 2023
Tuesday, March 7, 2023
Tuesday 7 March 2023 18:12
Mar 7, 2023, 12:15 PM
Mar. 7, 2023 5:30 am ET
07 Mar 2023, 12:15 UTC
7 Mar 2023 - 12:15PM
07-Mar-2023
By Jane Roe, Health Correspondent | 7 March 2023
By Jane Roe and John Doe, March 7, 2023
By JANE ROE FOR THE DAILY XYZ PUBLISHED: 22:14, 7 March 2023 | UPDATED: 08:12, 8 March 2023
Jane Roe Tue 7 Mar 2023 11.47 GMT
Posted by Jane Roe on March 7, 2023
Posted on March 7, 2023 by Jane Roe
Posted on March 7, 2023 in World News
Published March 7, 2023 · 4 min read
March 7, 2023 · 4 min read
4 min read · March 7, 2023
World news | 7 March 2023 | 5 min read
This article was first published on March 7, 2023.
This article was updated on March 7, 2023.
This story was updated on March 7, 2023, at 3 p.m. to include a statement.
This story was originally published March 7, 2023 at 4:12 PM.
Date: March 7, 2023
Publication date: 7 March 2023
Last updated: 7 March 2023 at 12:15
Last Updated on March 7, 2023
PUBLISHED : Tuesday, 07 March, 2023, 12:15pm
Tue, Mar 7, 2023
Tue., March 7, 2023 at 3:02 p.m.
Reuters | March 7, 2023
Published 3/7/23
FOR IMMEDIATE RELEASE: March 7, 2023
WASHINGTON, March 7, 2023 (ABC) — The minister resigned on a cold day after a long fight with her party about it.
Created: 7 March 2023, 12:15 BST
March 7, 2023 6:41 pm | Updated 7:02 pm
XYZ 07/03/2023 12:15 GMT
Mon 07 Mar 2023 12:15
7 March 2023, 12:15 GMT Updated 8 March 2023
"""

GERMAN_JANUARY = """\
Stand: 7. Jänner 2024, 06:00
7. Jänner 2024, 06:00
07. Jän. 2024, 6.00 Uhr
So., 7.1.2024, 06.00
07.01.2024 | Stand 06:00 Uhr
Sonntag, 7. Januar 2024, 06:00 Uhr Redaktion Musterblatt
Aktualisiert am 07.01.2024, 06:00
Zuletzt aktualisiert: 7. Januar 2024, 6:00 Uhr
07.01.2024 um 06:00 von Eva Muster
Eva Muster / 07.01.2024
von Eva Muster • 07. Januar 2024
Letzte Änderung: 07.01.2024
Beitrag vom 07.01.2024
07.01.2024 12:00 | 512 Wörter | 2 Min. Lesezeit
Erstellt: 07.01.2024 - 12:00 Uhr
Datum: 07.01.2024 Autor: Eva Muster Kategorie: Politik
veröffentlicht am 07.01.2024 in Politik
SONNTAG, 7. JANUAR 2024
Veröffentlicht: Sonntag, 07.01.2024 06:00
apd4711 3 ku 245 ghi 0099 So 07.01.2024 06:00
EILMELDUNG 07.01.2024 06:00
Geändert am 07.01.2024, 06:00
Der Artikel wurde am 07.01.2024 um 06:00 Uhr veröffentlicht.
Publiziert heute, 07.01.2024
Veröffentlicht heute, 07.01.2024, 06:00 Uhr
Erstellt am: 07.01.2024
Freigegeben am 07.01.2024
Letztes Update am 07.01.2024
Zuletzt geändert am 07.01.2024 um 06:00 Uhr
Onlinedatum: 07.01.2024
07.01.2024 — Aktualisiert: 08.01.2024
"""

ENGLISH_JANUARY = """\
7 January 2024, 06:00
Published 7 Jan 2024
Published: Jan 7, 2024 06:00 AM IST
Sun 7 Jan 2024 06.00 GMT
Updated on: January 7, 2024 / 6:00 AM EST / ABC Example
January 7, 2024 / 6:00 AM / Example News
UPDATED: JAN 7, 2024 6:00 AM
January 7, 2024, 6:00 AM UTC / Updated January 8, 2024
07 January 2024, 06:00 GMT
Posted Sun 7 Jan 2024 at 6:00am
Posted Sun 7 Jan 2024 at 6:00am, updated Sun 7 Jan 2024 at 8:00am
01/07/2024 06:00 AM EST
1.7.24
Sunday 07 January 2024 06:00
Jan 7 2024, 6:00 a.m.
Sunday, January 7, 2024 6:00 a.m.
Jane Roe, Example News Published 6:00 a.m. ET Jan. 7, 2024 | Updated 8:00 a.m. ET Jan. 7, 2024
Published Sun, Jan 7 2024 6:00 AM EST Updated Sun, Jan 7 2024 8:00 AM EST
By Jane Roe, Updated January 7, 2024, 6:00 a.m.
Release Date: January 7, 2024
By Jane Roe Sunday 7 January 2024
Modified: 07/01/2024 - 06:00 CET
January 7, 2024 6:00am
Last updated: January 7, 2024 | 6:00 AM
Published on Jan. 7, 2024, 6:00 a.m. (ET)
LONDON 7 Jan 2024 06:00 GMT | 512 words
ABC NEWS WIRE 7 January 2024 0600 GMT
January 7, 2024 • Jane Roe
Originally published Jan. 7, 2024.
This article first appeared on 7 January 2024.
The article was last updated on January 7, 2024.
7 January 2024 By Jane Roe
First published: Sunday 7th January 2024
Story by Jane Roe • January 7, 2024 • 3 min read
"""

GERMAN_SENTENCES = """\
Am 7. März 2023 trat sie zurück.
Die Studie wurde am 7. März 2023 veröffentlicht.
Der Bericht wurde am 7. März 2023 veröffentlicht.
Foto vom 7. März 2023
Foto: Eva Muster, 07.03.2023
Stand 7. März 2023 waren 300 Menschen vermisst.
Stand vom 7. März 2023: 300 Menschen vermisst.
Seit dem 7. März 2023 gilt die Regel.
Erschienen am 7. März 2023 bei Blattverlag
Buch: 07.03.2023, 320 Seiten, 24 Euro
Konzert: 07.03.2023, 20 Uhr
Samstag, 7. März 2023, 20 Uhr, Stadthalle Musterstadt
Einlass 07.03.2023, 19 Uhr
Anmeldeschluss: 07.03.2023
vor 2 Stunden
Aktualisiert vor 2 Stunden
© 2023 Musterverlag
Copyright 2023
© Musterverlag, 07.03.2023
geboren am 7. März 1953
Eva Muster (3. Mai 1950 – 7. März 2023)
3. Mai 1950 – 7. März 2023
7. bis 9. März 2023
Vom 7. März 2023 bis 9. Mai 2023
01.01.2020 - 31.12.2022
Der 7. März 2023 war kalt.
Was am 7. März 2023 geschah
Fukushima – 11. März 2011
Rückblick: 7. März 2023
Veröffentlicht am 7. März 2023, zeigt der Bericht große Lücken.
Aktualisiert wurde die Liste am 7. März 2023 durch das Amt.
Abgerufen am 7. März 2023
Gültig ab 07.03.2023
Urteil vom 7. März 2023, Az. 3 C 12/22
Das Urteil (Stand: 07.03.2023) ist noch nicht rechtskräftig.
Kinostart: 07.03.2023
Sendung am 07.03.2023 verpasst?
Die Sitzung – 7. März 2023 – blieb ohne Ergebnis.
Sie starb am 7. März 2023.
Redaktionsschluss war der 7. März 2023
Anpfiff Samstag 07.03.2023 15:30 Uhr
Vertrag vom 07.03.2023
Version 1.2.2023
Tel. 07.03.2023
Lesezeit: 3 Minuten
Aktenzeichen 12/03/2023
Mehr zum Thema: Prozess beginnt am 07.03.2023
Der neue Tarif gilt bis 31.12.2023
Die Frist endet am 07.03.2023
Diese Regel wurde am 7. März 2023 veröffentlicht.
Dieser Mann wurde am 7. März 2023 verurteilt.
Dieser Bericht wurde am 7. März 2023 veröffentlicht und sorgte für Unruhe im Landtag, weil er Lücken zeigte.
Update für Kunden: Ab 07.03.2023 gelten neue Preise
Aktualisierung der Liste vom 7. März 2023 durch das Amt
"""

ENGLISH_SENTENCES = """\
She resigned on March 7, 2023.
The report was published on March 7, 2023.
The updated report of March 7, 2023 is out
Published on 7 March 2023, the report shows gaps.
Updated figures from 7 March 2023 show a rise
Photo taken March 7, 2023
File photo: Jane Roe, March 7, 2023
© 2023 The Daily Example
Copyright March 7, 2023
Updated 2 hours ago
2 hours ago
Born March 7, 1953
Jane Roe (May 3, 1950 – March 7, 2023)
March 7, 2023 – May 9, 2023
March 7-9, 2023
On March 7, 2023, the court ruled
Deadline: March 7, 2023
What happened on March 7, 2023
The events of March 7, 2023
Tickets: March 7, 2023, 8 pm, Town Hall
In theaters March 7, 2023
Release of prisoners on March 7, 2023
Retrieved March 7, 2023
The law takes effect March 7, 2023
Dated March 7, 2023, the letter asks for help.
Since March 7, 2023, prices have risen.
Posted to the front on March 7, 2023, he never returned.
Filed on March 7, 2023, the suit names two firms.
It was first published on March 7, 2023.
Date night: March 7, 2023 was fun
Correction of March 7, 2023 data
Read more: the verdict of March 7, 2023
Battle of Example, March 7, 2023
"""

MARCH, JANUARY = date(2023, 3, 7), date(2024, 1, 7)
STAMPS = [
    (line, language, day)
    for lines, language, day in (
        (GERMAN_MARCH, "de", MARCH),
        (ENGLISH_MARCH, "en", MARCH),
        (GERMAN_JANUARY, "de", JANUARY),
        (ENGLISH_JANUARY, "en", JANUARY),
    )
    for line in lines.splitlines()
]
OTHERS = [(line, "de") for line in GERMAN_SENTENCES.splitlines()]
OTHERS += [(line, "en") for line in ENGLISH_SENTENCES.splitlines()]


@pytest.mark.parametrize(("line", "language", "day"), STAMPS)
def test_stamp_is_read(line: str, language: str, day: date) -> None:
    """A line of nothing but a day and small matter stamps the day of first publication."""
    assert published_line(line, language) == day


@pytest.mark.parametrize(("line", "language"), OTHERS)
def test_other_line_is_no_stamp(line: str, language: str) -> None:
    """A sentence with a date, a caption, a notice of an event, a copyright line stamp nothing."""
    assert published_line(line, language) is None


@pytest.mark.parametrize(
    ("line", "language", "day"),
    [
        ("03/07/2023", "en", date(2023, 3, 7)),
        ("17/03/2023", "en", date(2023, 3, 17)),
        ("03/07/2023 12:15 GMT", "en", date(2023, 7, 3)),
        ("Tue 07/03/2023", "en", date(2023, 3, 7)),
        ("07.03.2023", "en", date(2023, 3, 7)),
        ("3.7.23", "en", date(2023, 3, 7)),
        ("03/07/2023", "de", date(2023, 7, 3)),
        ("03/17/2023", "de", date(2023, 3, 17)),
    ],
)
def test_order_of_day_and_month(line: str, language: str, day: date) -> None:
    """In English the month comes first unless number, weekday or time zone say otherwise."""
    assert published_line(line, language) == day


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (["Aktualisiert: 09.03.2023", "Veröffentlicht: 07.03.2023"], date(2023, 3, 7)),
        (["Updated March 9, 2023", "March 7, 2023 | By Jane Roe"], date(2023, 3, 7)),
        (["Dienstag, 14. März 2023", "Zuletzt aktualisiert am 07.03.2023"], date(2023, 3, 7)),
        (["Veröffentlicht am", "07.03.2023", "Aktualisiert am", "05.03.2023"], date(2023, 3, 7)),
        (["07.03.2033", "Stand: 07.03.2023"], date(2023, 3, 7)),
        (["Mehr dazu am 07.03.2023 im Heft", ""], None),
    ],
)
def test_publication_comes_before_updates(lines: list[str], day: date | None) -> None:
    """Of several stamped lines the one of first publication counts, and none that lies ahead."""
    assert stamped_day(lines, "de", today=date(2026, 1, 1)) == day


def test_publication_below_goes_with_the_update_above() -> None:
    """An update named under the title gives way to a publication named below the article, if that is not far older."""
    body = "Die Brücke wurde nach langer Sperre geöffnet, und viele Menschen kamen zu dem Fest. " * 5
    text = "\n".join(["Brücke offen", "Aktualisiert: 09.03.2023", *[body] * 30, "Veröffentlicht: {}"])

    near = publication_day(text.format("07.03.2023"), "de", today=date(2026, 1, 1))
    far = publication_day(text.format("07.03.2019"), "de", today=date(2026, 1, 1))

    assert near is not None
    assert near.day == date(2023, 3, 7)
    assert far is not None
    assert far.day == date(2023, 3, 9)


@pytest.mark.parametrize(
    "piece", ["7", "1/", "07.03.2023 ", "Mai ", "am um ", "updated ", ", ", "7 h ", "- ", "By Jane ", "((("]
)
def test_hostile_line_is_only_no_stamp(piece: str) -> None:
    """A line made of one thing over and over is judged like any other."""
    assert published_line("Dieser Artikel wurde am " + piece * 30_000, "de") is None
