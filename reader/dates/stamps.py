"""Words that stand before the day an article appeared, at the head of a line or after a bar. Data only."""

from __future__ import annotations

STAMPS: dict[str, tuple[str, ...]] = {
    "de": (
        "stand", "veröffentlicht", "erstveröffentlicht", "erstveröffentlichung", "veröffentlichung",
        "veröffentlichungsdatum",
        "aktualisiert", "zuletzt aktualisiert", "letzte aktualisierung", "letztes update", "aktualisierung", "update",
        "erstellt", "erschienen", "publiziert", "online seit", "artikel vom", "meldung vom", "beitrag vom",
        "bericht vom",
        "nachricht vom", "datum", "geändert", "letzte änderung", "pressemitteilung vom", "ausgabe vom", "stand vom",
    ),
    "en": (
        "published", "first published", "originally published", "updated", "last updated", "last modified", "modified",
        "posted", "date", "date published", "publication date", "issued", "released", "press release",
        "article published",
        "created", "filed", "last update",
    ),
}  # fmt: skip
"""Language -> stamps, in small letters."""

COMPANIONS: dict[str, frozenset[str]] = {
    "de": frozenset(
        "am um uhr von vom den der die mez mesz und zuletzt aktualisiert veröffentlicht stand erstellt erschienen "
        "publiziert geändert update letzte aktualisierung lesezeit min minuten lesedauer redaktion".split()
    ),
    "en": frozenset(
        "on at by of the et est edt gmt utc bst cet pst pdt pt am pm updated published posted last first min read "
        "minutes minute created modified and".split()
    ),
}
"""Words that may stand on a line with nothing but a date and a name."""
