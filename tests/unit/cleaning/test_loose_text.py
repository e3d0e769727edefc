"""Text of a page that stands in no paragraph."""

from reader.cleaning import clean

FILLER = "<p>Der Stadtrat hat am Montag über den Hafen beraten, und am Ende stimmten alle dem Plan zu.</p>" * 3


def lines(middle):
    """Return the lines of the article around which nothing but `middle` changes."""
    page = f"<html><body><article><h1>Der Hafen</h1>{FILLER}<div>{middle}</div></article></body></html>"
    return clean(page.encode(), media_type="text/html").text.split("\n")


def test_a_link_does_not_cut_the_sentence_it_stands_in():
    """Loose text with a link inside stays one line, with the blanks around the link."""
    found = lines(
        'Die Verwaltung rechnet mit Kosten von <a href="/a">rund zwölf Millionen Euro</a> für den neuen Kai und die '
        "beiden Kräne, die im Frühjahr bestellt werden sollen."
    )

    assert (
        "Die Verwaltung rechnet mit Kosten von rund zwölf Millionen Euro für den neuen Kai und die beiden Kräne, die "
        "im Frühjahr bestellt werden sollen."
    ) in found


def test_a_line_break_ends_a_loose_paragraph():
    """Text parted by br, or by an empty element styled as one, becomes lines of its own."""
    first = "Am Vormittag besichtigte der Ausschuss die <b>alte Werft</b> am Südufer der Stadt."
    second = "Am Nachmittag sprachen die Mitglieder mit den <i>Anwohnern</i> der Hafenstraße."
    third = "Am Abend tagte der Rat im <em>großen Saal</em> hinter verschlossenen Türen."
    found = lines(f'{first}<br><br>{second}<span class="note br"></span>{third}')

    assert "Am Vormittag besichtigte der Ausschuss die alte Werft am Südufer der Stadt." in found
    assert "Am Nachmittag sprachen die Mitglieder mit den Anwohnern der Hafenstraße." in found
    assert "Am Abend tagte der Rat im großen Saal hinter verschlossenen Türen." in found


def test_text_behind_a_paragraph_keeps_its_place():
    """Loose text between two paragraphs comes out between them."""
    found = lines(
        "<p>Zuerst sprach der Kämmerer über den Haushalt der kommenden beiden Jahre und die Schulden.</p>"
        "Dann erklärte die <b>Hafenmeisterin</b>, wie viele Schiffe in jedem Monat anlegen."
        "<p>Zuletzt dankte der Bürgermeister allen, die bis zum späten Abend geblieben waren.</p>"
    )

    assert [line.split()[0] for line in found[-3:]] == ["Zuerst", "Dann", "Zuletzt"]
