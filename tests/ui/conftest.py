"""Articles to read on the screen, made by hand, and the app that shows them without a terminal."""

import dataclasses
import gc
import re
from datetime import UTC, date, datetime

import pytest

from reader.article import Article, Block, BlockKind, Link, Origin, OriginKind, RawArticle, Removed
from reader.errors import NoArticle
from reader.findings import (
    Analysis,
    Certainty,
    DateMention,
    DateType,
    Mention,
    MentionForm,
    Quotation,
    QuotationKind,
    Speaker,
)
from reader.pipeline import Opened
from reader.spans import Span
from reader.ui.app import ReaderApp

PARTS = [
    (BlockKind.KICKER, "Seeschifffahrt"),
    (BlockKind.TITLE, "Hafenmeisterin will die alte Schleuse „nicht um jeden Preis“ retten"),
    (BlockKind.LEAD, "Der Gemeinderat streitet über Geld. Am Donnerstag soll entschieden werden."),
    (BlockKind.BYLINE, "Von Jette Harms"),
    (
        BlockKind.PARAGRAPH,
        (
            "„Wir können die Schleuse nicht um jeden Preis erhalten“, sagte Hafenmeisterin Swantje Oldörp am Mittwoch "
            "in Brunsbek. „Aber wir dürfen sie auch nicht verrotten lassen“, fügte sie hinzu."
        ),
    ),
    (
        BlockKind.PARAGRAPH,
        (
            "Bürgermeister Hinnerk Plaas widersprach. Er habe die Zahlen dreimal geprüft, erklärte Plaas. Das sei für "
            "eine Gemeinde mit 2.300 Einwohnern nicht zu stemmen. Mehr steht im Bericht des Rates."
        ),
    ),
    (BlockKind.HEADING, "Ein Gutachten bis Dezember"),
    (
        BlockKind.PARAGRAPH,
        (
            "Bis zum 15. Dezember 2024 lässt sich die Mauer sichern. „Danach“, so Gutachterin Mareike Tönnsen, „wird "
            "es teuer.“ Jemand rief: „Das wissen wir seit zwanzig Jahren!“"
        ),
    ),
    (BlockKind.LIST_ITEM, "Sanierung der Mauer: 1,2 Millionen Euro, davon ein Drittel vom Land"),
    (BlockKind.LIST_ITEM, "Neue Tore: 2,1 Millionen Euro"),
    (BlockKind.QUOTE, "Wer die Schleuse abreißt, reißt dem Ort das Herz heraus."),
    (BlockKind.CAPTION, "Die Schleuse im November."),
    (BlockKind.TABLE, "Posten\tKosten\tAnteil\nMauer\t1,2 Mio.\t33 %\nTore\t2,1 Mio.\t57 %"),
    (BlockKind.CODE, "for tor in tore:\n    schliessen(tor)"),
    (
        BlockKind.PARAGRAPH,
        "日本の記者 war da 👩\u200d👧, trank Cafe\u0301 und schrieb über die Donau\u00addampf\u00adschiff\u00adfahrt.",
    ),
    *(
        (BlockKind.PARAGRAPH, f"Absatz {n} handelt vom Wetter an der Küste und davon, dass es am Abend regnen kann.")
        for n in range(1, 13)
    ),
    (BlockKind.PARAGRAPH, "„Wir warten“, sagte Oldörp zum Schluss."),
]


def made() -> tuple[Article, Analysis]:
    """Return the article and everything there is to find in it."""
    text = "\n".join(words for _, words in PARTS)
    blocks, at = [], 0
    for kind, words in PARTS:
        links = ()
        if "Bericht des Rates" in words:
            start = at + words.index("Bericht")
            links = (Link(Span(start, start + len("Bericht des Rates")), "https://example.org/bericht"),)
        blocks.append(Block(kind, Span(at, at + len(words)), 2 if kind is BlockKind.HEADING else 0, links))
        at += len(words) + 1

    def span(words, after=0):
        start = text.index(words, after)
        return Span(start, start + len(words))

    def quotation(kind, speaker, rule, certainty, *parts, cue=None):
        spans = tuple(span(part) for part in parts)
        whole = Span(spans[0].start, spans[-1].end)
        return Quotation(whole, spans, kind, speaker, None, cue and span(cue, spans[0].start), rule, certainty)

    direct, sure = QuotationKind.DIRECT, Certainty.SURE
    quotations = (
        quotation(
            direct, 0, "name-after", sure, "„Wir können die Schleuse nicht um jeden Preis erhalten“", cue="sagte"
        ),
        quotation(
            direct,
            0,
            "pronoun-back",
            Certainty.LIKELY,
            "„Aber wir dürfen sie auch nicht verrotten lassen“",
            cue="fügte",
        ),
        quotation(QuotationKind.INDIRECT, 1, "name-after", sure, "Er habe die Zahlen dreimal geprüft", cue="erklärte"),
        quotation(
            QuotationKind.FREE_INDIRECT,
            1,
            "carried-on",
            Certainty.GUESS,
            "Das sei für eine Gemeinde mit 2.300 Einwohnern nicht zu stemmen.",
        ),
        quotation(direct, 2, "name-after", sure, "„Danach“", "„wird es teuer.“", cue="so"),
        quotation(direct, None, "nobody-named", Certainty.GUESS, "„Das wissen wir seit zwanzig Jahren!“"),
        quotation(direct, 0, "name-after", sure, "„Wir warten“", cue="sagte"),
    )
    wednesday, thursday, december = date(2024, 11, 13), date(2024, 11, 14), date(2024, 12, 15)
    dates = (
        DateMention(span("Donnerstag"), DateType.DATE, "2024-11-14", thursday, thursday, "weekday-ahead", wednesday),
        DateMention(span("Mittwoch"), DateType.DATE, "2024-11-13", wednesday, wednesday, "weekday-back", wednesday),
        DateMention(
            span("15. Dezember 2024"),
            DateType.DATE,
            "2024-12-15",
            december,
            december,
            "full-date",
            None,
            "It is a Sunday.",
        ),
        DateMention(span("seit zwanzig Jahren"), DateType.DURATION, "P20Y", None, None, "duration"),
    )
    speakers = (
        Speaker(0, "Swantje Oldörp", ("Oldörp",), "Hafenmeisterin"),
        Speaker(1, "Hinnerk Plaas", ("Plaas",), "Bürgermeister"),
        Speaker(2, "Mareike Tönnsen", ("Tönnsen",), "Gutachterin"),
    )
    mentions = tuple(
        Mention(speaker.id, Span(*found.span()), MentionForm.NAME)
        for speaker in speakers
        for found in re.finditer(rf"(?:{speaker.name.split()[0]} )?{speaker.name.split()[-1]}", text)
    )
    removed = (
        Removed("Wir verwenden Cookies, um Ihnen das beste Erlebnis zu bieten.", 1, "cookie-notice"),
        Removed("Lesen Sie auch: Zehn Häfen, die man kennen muss", 6, "read-also"),
    )
    article = Article(
        "0123456789abcdef",
        PARTS[1][1],
        text,
        tuple(blocks),
        removed,
        None,
        "Brunsbeker Bote",
        ("Jette Harms",),
        wednesday,
        "page metadata",
        "de",
        "https://example.org/schleuse",
    )
    return article, Analysis(article.id, speakers, mentions, quotations, dates, wednesday)


ARTICLE, ANALYSIS = made()


def opened(origin: Origin) -> Opened:
    """Open the one article there is, under another title for each origin; "broken" has no article in it."""
    if "broken" in origin.location:
        raise NoArticle("This page holds no article: only navigation was left after cleaning.")
    title = ARTICLE.title if "eins" in origin.location else f"Artikel {origin.location}"
    article = dataclasses.replace(ARTICLE, origin=origin, title=title)
    return Opened(RawArticle(b"", "text/html", "utf-8", origin, datetime(2024, 11, 13, tzinfo=UTC)), article, ANALYSIS)


def app_with(*names: str, **options: object) -> ReaderApp:
    """Return the app with an article for each name."""
    origins = [Origin(OriginKind.FILE, name) for name in names]
    return ReaderApp(origins, open_=options.pop("open_", opened), **options)


@pytest.fixture(autouse=True, scope="session")
def little_collecting():
    """Looks for garbage rarely: every app is thousands of objects in circles, and a third of the time went there."""
    usual = gc.get_threshold()
    gc.collect()
    gc.freeze()
    gc.set_threshold(300_000, 20, 100)
    yield
    gc.set_threshold(*usual)
    gc.unfreeze()


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Looks for the end of work more often than every 20 ms, or the tests spend their time asleep."""
    monkeypatch.setattr("textual._wait.SLEEP_GRANULARITY", 0.005)
    monkeypatch.setattr("textual._wait.SLEEP_IDLE", 0.001)


@pytest.fixture
def article() -> Article:
    """The article."""
    return ARTICLE


@pytest.fixture
def analysis() -> Analysis:
    """What was found in it."""
    return ANALYSIS


@pytest.fixture
def make_app(tmp_path, monkeypatch):
    """Makes apps that keep what they remember and write in a folder of the test."""
    for name in ("STATE", "CONFIG", "DATA"):
        monkeypatch.setenv(f"READER_{name}_HOME", str(tmp_path / name.lower()))
    monkeypatch.setenv("LC_ALL", "C")
    for name in ("COLORFGBG", "NO_COLOR", "TMUX", "DISPLAY", "WAYLAND_DISPLAY", "BROWSER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return app_with


@pytest.fixture
def settled():
    """Waits until everything asked for has been opened, shown and painted."""

    async def wait(pilot):
        for _ in range(200):
            await pilot.pause(0.005)
            if len(pilot.app.screen_stack) < 2 or not pilot.app.screen_stack[1].query("#list-side"):
                continue
            shelf = pilot.app.screen_stack[1].articles.shelf
            if shelf.settled == len(shelf):
                break
        await pilot.pause()

    return wait
