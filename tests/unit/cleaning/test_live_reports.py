"""Reports that go on from clock time to clock time, and lines that look like headings but are spoken."""

from __future__ import annotations

from reader.article import BlockKind
from reader.cleaning import clean

ENTRIES = {
    "18.40 Uhr: Feuerwehr pumpt Keller leer": "In der Altstadt von Gernsau stehen zwanzig Keller unter Wasser, sagte"
    " Brandmeisterin Ilka Thoma. Wer kann, soll zu Hause bleiben und die Straßen frei halten.",
    "17.05 Uhr: Bäume auf der Strecke": "Zwischen Gernsau und Lohfeld fahren keine Züge, weil Bäume auf den Gleisen"
    " liegen. Die Bahn hat Busse bestellt, die aber ebenfalls nicht durchkommen.",
    "15.30 Uhr: Schulen schließen früher": "Die Stadt hat alle Kinder nach der vierten Stunde nach Hause geschickt."
    " Eine Betreuung gibt es in der Turnhalle am Markt, wie das Rathaus mitteilte.",
}
HEAD = ["Menü Suche Anmelden", "Sturm über Gernsau: Züge stehen still", "12.03.2024, 18:52 Uhr"]


def test_clock_times_of_a_live_report_are_headings() -> None:
    """Each entry's clock time stays, as a heading over the text that belongs to it."""
    lines = [*HEAD, *(line for entry in ENTRIES.items() for line in entry), "Mehr laden", "Impressum Datenschutz"]
    article = clean("\n".join(lines), media_type="text/plain")
    headings = [article.text[b.span.start : b.span.end] for b in article.blocks if b.kind is BlockKind.HEADING]
    assert headings == list(ENTRIES)
    assert all(text in article.text for text in ENTRIES.values())


def test_clock_times_of_teasers_are_none() -> None:
    """A list of news with clock times and no text below is not the article's."""
    text = next(iter(ENTRIES.values()))
    teasers = ["19.10 Uhr: Rathaus sucht Paten", "18.55 Uhr: Bad bleibt zu", "18.20 Uhr: Markt fällt aus"]
    lines = [*HEAD, text, text.replace("zwanzig", "dreißig"), "Weitere Meldungen", *teasers, "Impressum"]
    article = clean("\n".join(lines), media_type="text/plain")
    assert not any(teaser in article.text for teaser in teasers)


def test_speech_at_the_end_is_no_teaser() -> None:
    """A last line of speech with who says it belongs to the article, though it ends in quotation marks."""
    last = "„Umziehen?“ fragte sie zurück. „Wer macht dann den Kaffee?“"
    article = clean("\n".join([*HEAD, *ENTRIES.values(), last]), media_type="text/plain")
    assert article.text.endswith(last)


def test_the_end_of_a_post_goes_and_what_follows_stays() -> None:
    """Below a post that is set in the article goes on."""
    first, *rest = ENTRIES.values()
    article = clean("\n".join([*HEAD, first, "End of Twitter post", *rest]), media_type="text/plain")
    assert "Twitter" not in article.text
    assert all(text in article.text for text in ENTRIES.values())
