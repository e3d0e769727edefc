"""Days that a page marks as such stay in their sentences."""

from reader.cleaning import clean

BEFORE = "Der Hafen bleibt bis zum Montag geschlossen, sagte die Sprecherin der Stadt, weil das Wasser noch steigt."
AFTER = "Die Brücken über den Fluss bleiben nach Angaben der Verwaltung bis zum Wochenende geöffnet, danach nicht mehr."


def test_marked_day_stays_in_its_sentence():
    """The words of a time element within a sentence are the article's; a stamp that stands alone is not."""
    page = (
        "<html lang='de'><body><article><h1>Flut am Fluss</h1><p><time>05.03.2024, 10:00</time></p>"
        f"<p>{BEFORE}</p><p>Seit <time datetime='2024-03-04'>Donnerstag (4. März)</time> ist die Mole gesperrt, und "
        f"<time>morgen</time> wird neu entschieden, sagte der Bürgermeister am Abend im Rathaus.</p><p>{AFTER}</p>"
        "</article></body></html>"
    )

    assert "Seit Donnerstag (4. März) ist die Mole gesperrt, und morgen wird neu entschieden" in clean(page).text
