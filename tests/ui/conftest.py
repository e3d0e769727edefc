"""Articles to read on the screen, made by hand, and the app that shows them without a terminal."""

import asyncio
import dataclasses
import gc
import os
import re
import string
from datetime import UTC, date, datetime
from pathlib import Path
from time import monotonic

import pytest
from textual._context import active_app
from textual.screen import Screen

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

PATIENCE = 60
"""Seconds until a test gives up what should happen at once; a busy machine may need many."""

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


async def at_rest(min_sleep: float = 0, max_sleep: float = 1) -> None:
    """Wait until nothing is left to do: no message, no callback, no paint, no change of size, no worker.

    Textual's own way is to compare clocks: a busy machine looks idle then, and an idle one is waited for.
    """
    del min_sleep, max_sleep
    app, loop = active_app.get(), asyncio.get_running_loop()
    end = monotonic() + PATIENCE
    while monotonic() < end:
        await asyncio.sleep(0)
        if loop._ready:
            continue
        screen = app.screen_stack[-1] if app._running and app.screen_stack else None
        if screen is not None and screen.is_running and not app._batch_count and is_unpainted(screen):
            screen._on_timer_update()
        elif getattr(app, "_resize_timer", None) is not None or any(worker.is_running for worker in app.workers):
            await asyncio.sleep(0.001)
        else:
            return


def is_unpainted(screen: Screen[object]) -> bool:
    """Tell whether the next frame of a screen would change anything, or calls somebody who waits for it."""
    waiting = (
        "layout_required",
        "scroll_required",
        "repaint_required",
        "dirty_widgets",
        "recompose_required",
        "callbacks",
    )
    return any(getattr(screen, f"_{name}", None) for name in waiting)


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Goes on as soon as nothing is left to do, however fast the machine is."""
    for module in ("app", "pilot"):
        monkeypatch.setattr(f"textual.{module}.wait_for_idle", at_rest)


@pytest.fixture(name="opened")
def opened_fixture():
    """What opens the one article there is."""
    return opened


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
    """Waits until everything asked for has been opened, shown, painted and kept."""

    async def wait(pilot):
        end = monotonic() + PATIENCE
        while monotonic() < end:
            await at_rest()
            screens = pilot.app.screen_stack
            if len(screens) > 1 and screens[1].query("#list-side"):
                panel = screens[1].articles
                entries = [panel.shelf.entry(key) for key in panel.shelf.known()]
                kept = panel.librarian is None or all(e.number for e in entries if e.status == "ready")
                if kept and panel.shelf.settled == len(panel.shelf):
                    break
            await asyncio.sleep(0.002)
        await pilot.pause()

    return wait


PICTURES = Path(__file__).parent / "pictures"
LETTERS = string.ascii_letters + string.digits + "@#%&+=<>"


def drawn(app) -> str:
    """Return the screen as text: each line, its looks, and the key to them."""
    strips = app.screen._compositor.render_strips()
    looks, lines = {}, []
    for strip in strips:
        text, marks = "", ""
        for segment in strip:
            style = str(segment.style or "none")
            letter = looks.setdefault(style, LETTERS[len(looks) % len(LETTERS)])
            text += segment.text
            marks += letter * segment.cell_length
        lines += [f"|{text}|", f" {marks}"]
    key = [f"{letter}: {style}" for style, letter in looks.items()]
    return "\n".join([*lines, "", *key, ""])


@pytest.fixture
def picture():
    """Return the function that draws the screen as text."""
    return drawn


@pytest.fixture
def compare_picture():
    """Compares the screen with the picture of a name; READER_PICTURES=1 draws it anew."""

    async def compare(pilot, name):
        for prompt in pilot.app.screen.query("Input"):
            prompt.cursor_blink = False
        await pilot.pause()
        now, file = drawn(pilot.app), PICTURES / f"{name}.txt"
        if os.environ.get("READER_PICTURES"):
            PICTURES.mkdir(exist_ok=True)
            file.write_text(now, encoding="utf-8")
        assert now == file.read_text(encoding="utf-8")

    return compare


@pytest.fixture
def until():
    """Waits until something holds that a busy machine may reach a few frames later; fails when it never does."""

    async def wait(pilot, holds):
        end = monotonic() + PATIENCE
        while not holds():
            assert monotonic() < end, "it never came to hold"
            await pilot.pause(0.005)

    return wait
