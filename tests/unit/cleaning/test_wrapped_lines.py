"""Text broken at a column whose longest line is a button's: paragraphs come out whole all the same."""

from __future__ import annotations

from reader.cleaning import clean

PAGE = """\
Feuer in Sollach: Scheune brennt bis auf die Mauern nieder

Von Ute Kramm

SOLLACH. Nach dem Brand einer Scheune haben am Montag die letzten Helfer
den Ort verlassen. Die Messungen seien unauffällig, sagte Einsatzleiter
Karl Ruppel dem Boten. Hinweise auf Brandstiftung gebe es nicht, teilte die
Staatsanwaltschaft mit. Der Schaden liegt bei einer halben Million Euro,
und die Versicherung prüft den Fall. In der Scheune standen vier Traktoren
und das Heu des ganzen Sommers.

Der Besitzer will im nächsten Jahr neu bauen, wie er am Dienstag sagte. Die
Nachbarn haben ihm Geräte geliehen, damit er die Ernte einbringen kann. Der
Bürgermeister kündigte an, die Straße bis zum Wochenende wieder zu öffnen.

Ich möchte die wichtigsten Nachrichten aus Sollach jeden Morgen per E-Mail bekommen.
"""


def test_lines_end_where_sentences_do() -> None:
    """No line of the text ends with an article, though the next word would have fitted under the longest line."""
    article = clean(PAGE, media_type="text/plain")
    assert "gebe es nicht, teilte die Staatsanwaltschaft mit." in article.text
    assert "sagte Einsatzleiter Karl Ruppel dem Boten." in article.text
