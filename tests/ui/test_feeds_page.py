"""The page of feeds, pressed: what is unread, updates in the background, adding, arranging, leaving and undo."""

import asyncio
import threading
from time import monotonic

import pytest

from reader.library import Library
from reader.paths import data_folder

PATIENCE = 60
STORY = "<p>" + "Die Fähre über die Marle fährt seit Montag wieder jede Stunde bis zum späten Abend. " * 12 + "</p>"


def covers(*_):
    """Note which rows of the key table a test presses; a guard looks for those that none does."""
    return lambda function: function


def rss(name, *numbers):
    """Return a feed with these items."""
    items = "".join(
        f"<item><guid>{n}</guid><title>{name} {n}</title><pubDate>Tue, 05 Mar 2024 08:00:00 GMT</pubDate>"
        f"<description><![CDATA[{STORY}<p>Nr. {n}</p>]]></description></item>"
        for n in numbers
    )
    return {"body": f"<rss><channel><title>{name}</title>{items}</channel></rss>"}


async def until(pilot, holds):
    """Wait until something holds."""
    end = monotonic() + PATIENCE
    while not holds():
        assert monotonic() < end, "that did not come to pass: " + "\n".join(shown(pilot))
        await asyncio.sleep(0.005)
        await pilot.pause()


def shown(pilot):
    """Return everything the screen shows, as lines."""
    return ["".join(segment.text for segment in strip) for strip in pilot.app.screen._compositor.render_strips()]


def says(pilot, *wanted):
    """Tell whether the screen shows all of these."""
    lines = "\n".join(shown(pilot))
    return all(word in lines for word in wanted)


def rows(pilot):
    """Return the rows of the page: title or group, unread, all."""
    return [
        (
            row.group if row.is_heading else row.feeds[0].title,
            sum(f.unread for f in row.feeds),
            sum(f.total for f in row.feeds),
        )
        for row in pilot.app.screen._list.rows
    ]


@pytest.fixture
async def feeds(make_app, server, monkeypatch, tmp_path, *, article, analysis):
    """The page of feeds over a library of an article and three feeds, two in a group; none has been asked yet."""
    monkeypatch.setenv("HOME", str(tmp_path))
    make_app()
    server.answers |= {"/ufer": rss("Ufer", 1, 2), "/meer": rss("Meer", 3), "/kaputt": {"status": 500}}
    with Library(data_folder() / "library.db") as library:
        library.keep(article, analysis)
        library.subscribe(server.url("/ufer"), title="Uferblatt", group="Küste", tags=("täglich",), typed=True)
        library.subscribe(server.url("/meer"), title="Meeresbote", group="Küste", typed=True)
        library.subscribe(server.url("/kaputt"), title="Kaputt", typed=True)
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: len(app.screen_stack) > 1 and app.screen.query("#pane"))
        await until(pilot, lambda: app.screen.articles.holdings is not None)
        await pilot.press("F")
        await until(pilot, lambda: type(app.screen).__name__ == "FeedsScreen" and app.screen._list.rows)
        yield pilot


async def press_and_type(pilot, key, words):
    """Press a key that asks for something, and answer."""
    await pilot.press(key)
    await until(pilot, lambda: pilot.app.screen._prompt is not None and pilot.app.screen._prompt.is_open)
    pilot.app.screen._prompt._input.value = words
    await pilot.press("enter")


async def test_feeds_stand_in_their_groups(feeds):
    """A heading for a group, loose feeds after it; what is under the cursor is told below."""
    assert rows(feeds) == [("Küste", 0, 0), ("Meeresbote", 0, 0), ("Uferblatt", 0, 0), ("Kaputt", 0, 0)]
    assert says(feeds, "Feeds", "3 feeds", "#täglich")
    await feeds.press("j")
    assert says(feeds, "/meer")


@covers("feeds", "feeds-update")
async def test_an_update_brings_what_is_new(feeds):
    """R asks all feeds; counts follow, what failed is marked and told; the list of articles has the new ones."""
    await feeds.press("R")
    await until(feeds, lambda: says(feeds, "3 new articles, 1 feed failed."))
    assert rows(feeds) == [("Küste", 3, 3), ("Meeresbote", 1, 1), ("Uferblatt", 2, 2), ("Kaputt", 0, 0)]
    assert says(feeds, "3 feeds · 3 unread", "! Kaputt")
    await feeds.press("G")
    assert says(feeds, "127.0.0.1 is in trouble (500). Try again later.")
    await feeds.press("escape")
    await until(feeds, lambda: feeds.app.screen.articles.rows.count == 4)


async def test_enter_shows_the_articles_of_a_feed(feeds):
    """Of the feed, or of the group the cursor is on; Esc shows all again."""
    await feeds.press("R")
    await until(feeds, lambda: says(feeds, "3 new articles"))
    await feeds.press("j", "j", "enter")
    articles = feeds.app.screen_stack[1].articles
    await until(feeds, lambda: articles.rows.count == 2)
    assert says(feeds, "Ufer 1", "Ufer 2")
    await until(feeds, lambda: feeds.app.screen.pane.state and feeds.app.screen.pane.state.article.title == "Ufer 2")
    await feeds.press("escape")
    await until(feeds, lambda: articles.rows.count == 4)
    await feeds.press("F")
    await until(feeds, lambda: type(feeds.app.screen).__name__ == "FeedsScreen" and feeds.app.screen._list.rows)
    await feeds.press("g", "enter")
    await until(feeds, lambda: articles.rows.query_text == 'feed:"Küste"' and articles.rows.count == 3)


@covers("feed-update")
async def test_one_feed_can_be_updated_alone(feeds, server):
    """R asks the feed under the cursor, or its whole group, and no other server."""
    await feeds.press("j", "r")
    await until(feeds, lambda: says(feeds, "1 new article."))
    assert [path for path, _ in server.asked] == ["/meer"]
    await feeds.press("g", "r")
    await until(feeds, lambda: says(feeds, "2 new articles."))
    assert sorted(path for path, _ in server.asked[1:]) == ["/meer", "/ufer"]


@covers("feeds-stop")
async def test_an_update_can_be_stopped_and_goes_on_while_one_reads(feeds, server):
    """It goes on behind the article; c ends it, and a second one is not begun."""
    go = threading.Event()

    def slow(handler):
        go.wait(PATIENCE)
        return rss("Ufer", 1, 2)

    server.answers["/ufer"] = slow
    await feeds.press("R")
    await until(feeds, lambda: says(feeds, "asking feeds 2/3"))
    await feeds.press("r")
    await until(feeds, lambda: says(feeds, "An update is going on; c stops it."))
    await feeds.press("escape")
    updates = feeds.app.screen.updates
    assert updates.is_running
    await feeds.press("F")
    await until(feeds, lambda: type(feeds.app.screen).__name__ == "FeedsScreen" and feeds.app.screen._list.rows)
    await feeds.press("c")
    await until(feeds, lambda: not updates.is_running)
    go.set()
    await until(feeds, lambda: says(feeds, "stopped; the next update goes on from here."))
    await feeds.press("c")
    assert says(feeds, "No update is going on.")


@covers("feed-add")
async def test_a_feed_is_added_by_its_address(feeds, server):
    """A asks for an address; what is in the feed comes with it."""
    server.answers["/neu"] = rss("Neu", 7, 8)
    await press_and_type(feeds, "a", server.url("/neu"))
    await until(feeds, lambda: ("Neu", 2, 2) in rows(feeds))
    assert says(feeds, "2 new articles.")


async def test_what_is_said_of_an_address_stays(feeds, server):
    """That a feed is known already, or cannot be had now, is not overwritten by an update that brings nothing."""
    await press_and_type(feeds, "a", server.url("/ufer"))
    await until(feeds, lambda: says(feeds, "Ufer is there already. 2 new articles."))
    await press_and_type(feeds, "a", server.url("/ufer"))
    await until(feeds, lambda: not feeds.app.screen._updates.is_running and says(feeds, "Ufer is there already."))
    server.answers["/stumm"] = {"status": 503}
    await press_and_type(feeds, "a", server.url("/stumm"))
    await until(feeds, lambda: says(feeds, "127.0.0.1 is in trouble (503)."))
    await until(feeds, lambda: not feeds.app.screen._updates.is_running and not feeds.app.screen._busy)
    assert says(feeds, "127.0.0.1 is in trouble (503).")
    assert not says(feeds, "0 new articles")


async def test_an_address_without_a_feed_is_an_article(feeds, server):
    """A page is added itself; what is nothing is said."""
    server.answers["/seite"] = {"body": f"<html><title>Fähre</title><article><h1>Fähre</h1>{STORY}</article></html>"}
    await press_and_type(feeds, "a", server.url("/seite"))
    await until(feeds, lambda: says(feeds, "No feed, but an article, which is added: Fähre."))
    await press_and_type(feeds, "a", server.url("/nichts"))
    await until(feeds, lambda: says(feeds, f"There is nothing at {server.url('/nichts')} (404)."))
    assert len(rows(feeds)) == 4


@covers("feed-troubles")
async def test_what_went_wrong_is_told_in_full(feeds, server):
    """The key p shows the feed's own trouble and that of its items; where nothing went wrong it says so."""
    stub = "<item><guid>9</guid><title>Anriss</title><link>/weg</link><description>Kurz.</description></item>"
    server.answers["/meer"] = {"body": f"<rss><channel><title>Meer</title>{stub}</channel></rss>"}
    await feeds.press("R")
    await until(feeds, lambda: says(feeds, "1 feed failed."))
    await feeds.press("j", "p")
    await until(feeds, lambda: says(feeds, "Anriss", f"There is nothing at {server.url('/weg')} (404)."))
    await feeds.press("escape", "G", "p")
    await until(
        feeds, lambda: type(feeds.app.screen).__name__ == "TroubleScreen" and says(feeds, "is in trouble (500)")
    )
    await feeds.press("enter", "k", "p")
    await until(feeds, lambda: says(feeds, "Nothing went wrong with Uferblatt."))


@covers("feed-leave", "feeds-undo")
async def test_a_feed_is_left_and_brought_back(feeds):
    """D leaves it, u brings it back; nothing more is left to undo then."""
    await feeds.press("G", "d")
    await until(feeds, lambda: says(feeds, "Kaputt is left, its articles stay; u brings it back."))
    assert [title for title, _, _ in rows(feeds)] == ["Küste", "Meeresbote", "Uferblatt"]
    await feeds.press("u")
    await until(feeds, lambda: says(feeds, "It is as it was before."))
    assert rows(feeds)[-1] == ("Kaputt", 0, 0)
    await feeds.press("u")
    await until(feeds, lambda: says(feeds, "There is nothing to undo."))
    await feeds.press("g", "d")
    await until(feeds, lambda: says(feeds, "That is for one feed; choose one."))


@covers("feed-tags", "feed-group", "feed-rename")
async def test_tags_group_and_name_can_be_changed(feeds):
    """Each key asks with what is there; u takes the last change back."""
    await feeds.press("G")
    await press_and_type(feeds, "T", "#wichtig, spät")
    await until(feeds, lambda: says(feeds, "#spät #wichtig"))
    await press_and_type(feeds, "N", "Ganz")
    await until(feeds, lambda: ("Ganz", 0, 0) in rows(feeds))
    await press_and_type(feeds, "m", "Küste/Nord")
    await until(feeds, lambda: ("Küste / Nord", 0, 0) in rows(feeds))
    assert says(feeds, "Done; u takes it back.")
    await feeds.press("u", "u")
    await until(feeds, lambda: rows(feeds)[-1] == ("Kaputt", 0, 0))


async def test_the_help_begins_with_the_keys_of_feeds(feeds):
    """The whole table is there, but one need not look for one's place in it."""
    await feeds.press("?")
    await until(feeds, lambda: says(feeds, "On the page of feeds", "Update this feed, or this group."))
    await feeds.press("escape")
    await until(feeds, lambda: type(feeds.app.screen).__name__ == "FeedsScreen")


async def test_the_last_line_tells_what_enter_does_while_typing(feeds):
    """An address is done, not a place one stays at."""
    await press_and_type(feeds, "a", "")
    await until(feeds, lambda: says(feeds, "Enter Articles"))
    await feeds.press("a")
    await until(feeds, lambda: says(feeds, "Enter Done"))


async def test_feeds_can_be_filtered(feeds):
    """/ narrows the page by name, address or tag; Esc shows all again before it goes back."""
    await feeds.press("/")
    await until(feeds, lambda: feeds.app.screen._panel._prompt is not None and feeds.app.screen._panel._prompt.is_open)
    await feeds.press(*"tägl", "enter")
    assert says(feeds, "1 of 4")
    await feeds.press("escape")
    assert len(feeds.app.screen._list.shown) == 4
    await feeds.press("escape")
    await until(feeds, lambda: feeds.app.screen.query("#pane"))


@covers("feeds-import", "feeds-export")
async def test_feeds_go_out_and_come_in(feeds, tmp_path, server):
    """E writes OPML into the folder the program was started in, i takes a list over."""
    await feeds.press("e")
    await until(feeds, lambda: says(feeds, "Written to"))
    (written,) = tmp_path.glob("*.opml")
    assert "Uferblatt" in written.read_text(encoding="utf-8")
    urls = tmp_path / "urls"
    urls.write_text(f'{server.url("/neu")} "~Neu"\n"query:All:unread"\n', encoding="utf-8")
    await press_and_type(feeds, "i", str(urls))
    await until(feeds, lambda: ("Neu", 0, 0) in rows(feeds))
    assert says(feeds, "1 feed added; R brings its articles. 1 left out:")


async def test_without_feeds_the_page_says_what_to_do(make_app, monkeypatch, tmp_path):
    """How to add one, and where newsboat has some."""
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / ".newsboat").mkdir()
    (tmp_path / ".newsboat" / "urls").write_text("https://example.org/feed\n", encoding="utf-8")
    app = make_app("eins.txt")
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: len(app.screen_stack) > 1 and app.screen.query("#pane"))
        await pilot.press("F")
        await until(pilot, lambda: says(pilot, "No feeds yet. a adds one"))
        assert says(pilot, "Newsboat has a list of feeds", "i takes it over.", "a Add  i Import  Esc Back")


async def test_the_first_feed_takes_the_place_of_the_samples(make_app, server, monkeypatch, tmp_path):
    """Who opens an empty library sees samples until the first articles of their own are there."""
    monkeypatch.setenv("HOME", str(tmp_path))
    server.answers["/ufer"] = rss("Ufer", 1, 2)
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: len(app.screen_stack) > 1 and app.screen.query("#pane"))
        await until(pilot, lambda: app.screen.articles.holdings is not None and len(app.screen.articles.shelf) > 1)
        await pilot.press("F")
        await until(pilot, lambda: says(pilot, "No feeds yet. a adds one"))
        await press_and_type(pilot, "a", server.url("/ufer"))
        await until(pilot, lambda: says(pilot, "2 new articles."))
        await pilot.press("escape")
        await until(pilot, lambda: says(pilot, "Library", "Ufer 1", "Ufer 2"))


async def test_a_look_without_a_library_has_no_feeds(make_app):
    """Nothing is kept, so there is nothing to show."""
    app = make_app("eins.txt", library=False)
    async with app.run_test(size=(100, 24)) as pilot:
        await until(pilot, lambda: len(app.screen_stack) > 1 and app.screen.query("#pane"))
        await pilot.press("F")
        await until(pilot, lambda: says(pilot, "Nothing is kept in this session"))


@pytest.mark.parametrize("size", [(80, 24), (40, 12)], ids=["feeds", "small-feeds"])
async def test_picture(feeds, size, compare_picture, server):
    """The page looks as it did when somebody last looked at it."""
    name = "feeds" if size[0] == 80 else "small-feeds"
    await feeds.press("R")
    await until(feeds, lambda: says(feeds, "3 new articles"))
    await feeds.resize_terminal(*size)
    await feeds.press("j", "j")
    await feeds.pause()
    feeds.app.screen._tell("http://127.0.0.1/ufer")
    await compare_picture(feeds, name)
