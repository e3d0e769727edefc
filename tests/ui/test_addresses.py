"""Addresses on the screen: fetched once, then asked whether anything changed; offline the library's article is read."""

import pytest

from reader.article import Origin, OriginKind
from reader.library import Library
from reader.paths import data_folder
from reader.pipeline import keep, open_article
from reader.ui.app import ReaderApp

STORY = "<p>" + "Die Fähre über die Marle fährt seit Montag wieder jede Stunde bis zum späten Abend. " * 12 + "</p>"


@pytest.fixture
def origin(make_app, server):
    """The address of an article that is in the library; its server answers 304 to who knows it."""
    make_app()

    def answer(handler):
        if handler.headers.get("If-None-Match") == '"v1"':
            return {"status": 304}
        page = f"<html><title>Fähre</title><article><h1>Fähre</h1>{STORY}</article></html>"
        return {"body": page, "headers": {"ETag": '"v1"'}}

    server.answers["/a"] = answer
    place = Origin(OriginKind.URL, server.url("/a"))
    with Library(data_folder() / "library.db") as library:
        keep(open_article(place), library)
    return place


async def opened(pilot, settled):
    """Wait until the article is there; return its text and what the status line says."""
    await settled(pilot)
    screen = pilot.app.screen
    lines = ["".join(segment.text for segment in strip) for strip in screen._compositor.render_strips()]
    return screen.pane.state.article.text, "\n".join(lines)


async def test_an_address_that_has_not_changed_is_not_fetched_again(origin, server, settled):
    """The server is asked, and says 304."""
    app = ReaderApp([origin])
    async with app.run_test(size=(120, 30)) as pilot:
        text, _ = await opened(pilot, settled)

    assert "Marle" in text
    assert server.asked[-1][1]["If-None-Match"] == '"v1"'


async def test_offline_the_article_of_the_library_is_read(origin, server, settled):
    """With a sentence that says so."""
    server.answers["/a"] = {"status": 503}
    app = ReaderApp([origin])
    async with app.run_test(size=(80, 24)) as pilot:
        text, screen = await opened(pilot, settled)

    assert "Marle" in text
    assert "Shown from the library. 127.0.0.1 is in trouble (503). Try again later." in screen
    assert app.failures == ()
