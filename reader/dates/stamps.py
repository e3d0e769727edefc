"""What newsrooms print beside the day an article appeared. Data only; in small letters, German and English together.

Both languages hold for every page: German sites print "Updated", and a scraped page is not always in the language its
frame is in.
"""

from __future__ import annotations

PUBLISHED = (
    "stand", "stand vom", "veröffentlicht", "erstveröffentlicht", "erstveröffentlichung", "veröffentlichung",
    "veröffentlichungsdatum", "erstmals veröffentlicht", "zuerst veröffentlicht", "ursprünglich veröffentlicht",
    "online veröffentlicht", "erstellt", "erschienen", "zuerst erschienen", "publiziert", "publikationsdatum",
    "online seit", "online gestellt", "artikel vom", "meldung vom", "beitrag vom", "bericht vom", "nachricht vom",
    "text vom", "datum", "pressemitteilung vom", "pressemitteilung", "presseaussendung vom", "medienmitteilung vom",
    "ausgabe vom", "aus der ausgabe vom", "erscheinungsdatum", "erstellungsdatum", "eingestellt", "gepostet",
    "aus: ausgabe vom", "sendung vom", "sendedatum", "mitteilung vom", "kommentar vom", "freigegeben",
    "erstpublikation", "erstmals publiziert", "zuerst publiziert", "online publiziert",
    "onlinedatum", "freigeschaltet", "hochgeladen",
    "published", "first published", "originally published", "date published", "publication date", "published online",
    "published on", "posted", "first posted", "date", "issued", "released", "press release", "article published",
    "story published", "created", "filed", "publish date", "posted on", "date posted", "for immediate release",
    "article date", "news release", "submitted", "pub date", "dated", "original",
)  # fmt: skip
"""Words before the day of first publication."""

UPDATED = (
    "aktualisiert", "zuletzt aktualisiert", "letzte aktualisierung", "letztes update", "aktualisierung", "update",
    "letzter stand", "geändert", "zuletzt geändert", "letzte änderung", "zuletzt bearbeitet", "bearbeitet",
    "letzte bearbeitung", "überarbeitet", "upd", "aktualisierte fassung vom", "akt", "aktualisiert am",
    "letztmals aktualisiert", "nachgeführt",
    "updated", "last updated", "last modified", "modified", "last update", "updated on", "date modified",
    "last edited", "edited", "revised", "last revised", "last reviewed", "date updated", "article updated",
    "story updated", "amended",
)  # fmt: skip
"""Words before the day of a later change."""

CONNECTORS = frozenset(
    "am um uhr vom den der dem gegen ab on at the of as h und and zuletzt erstmals first last online local time "
    "ortszeit circa ca heute gestern today yesterday".split()
)
"""Words that join label, day and time."""

BYLINE = frozenset("von by autor autorin autoren author authors text redaktion written reported story posted".split())
"""Words before the name of who wrote it."""

NAME_PARTS = frozenset(
    "von van de der den del di da la le el al bin ibn zu zum und and für for aus the of in dos du & mit with".split()
)
"""Small words within names of people and sections."""

NO_STAMP = frozenset(
    "foto fotos bild bilder photo photos picture image images archiv archivbild archivfoto symbolbild symbolfoto file "
    "quelle source credit grafik graphic screenshot video getty imago reproduktion copyright rechte rights reserved "
    "geboren geb gestorben verstorben born died kinostart filmstart premiere termin termine beginn einlass eintritt "
    "tickets ticket ort place venue wann wo when where anpfiff kickoff konzert concert uhrzeit deadline frist "
    "einsendeschluss bewerbungsschluss anmeldeschluss abgabetermin gültig valid abgerufen accessed retrieved zugriff "
    "isbn seiten pages euro verlag aufruf aufgenommen aufnahme taken captured jahrestag anniversary since seit bis "
    "until till ende end start starts läuft".split()
)
"""Words of captions, credits, notices of events and footnotes: a line with one stamps nothing on its article."""

ARTICLES = (
    "artikel", "beitrag", "text", "bericht", "meldung", "seite", "interview", "kommentar", "kolumne", "nachricht",
    "inhalt", "newsticker", "liveticker", "liveblog", "blog",
    "article", "story", "post", "page", "piece", "report", "column", "blog", "content", "interview", "item",
)  # fmt: skip
"""What an article calls itself, in "Dieser Artikel wurde am … aktualisiert"."""

ZONES = (
    "GMT", "UTC", "CET", "CEST", "MEZ", "MESZ", "BST", "ET", "EST", "EDT", "CT", "CST", "CDT", "MT", "MST", "MDT", "PT",
    "PST", "PDT", "AEST", "AEDT", "ACST", "AWST", "NZST", "NZDT", "IST", "SAST", "EAT", "CAT", "WAT", "HKT", "JST",
    "KST", "SGT", "PKT", "MSK", "EET", "EEST", "WET", "WEST", "AST", "AKST", "HST", "Z",
)  # fmt: skip
"""Time zones, in capitals always ("ist" is German for is)."""

DAY_FIRST_ZONES = frozenset("GMT BST IST AEST AEDT ACST AWST NZST NZDT SAST EAT CAT WAT CET CEST".split())
"""Time zones of places that write the day before the month in English too."""
