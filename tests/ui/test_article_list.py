"""The list of articles over a real library: every key of it, what is said, and what another day finds again."""

import sqlite3
import threading
from contextlib import closing
from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest
from textual.geometry import Region

from reader.article import Article, Block, BlockKind, Origin, OriginKind
from reader.findings import Analysis, Certainty, Quotation, QuotationKind, Speaker
from reader.library import Library
from reader.library.schema import MIGRATIONS
from reader.paths import data_folder
from reader.places import load_places
from reader.spans import Span
from reader.ui.door import LibraryFailed
from reader.ui.shelf import Headings

EVENING = (
    ("Brücke gesperrt", "Uferblatt", date(2024, 3, 5), "Die Brücke bleibt zu."),
    ("Warten auf die Flut", "Uferblatt", date(2024, 11, 7), "„Das Wasser kommt, und wir sind bereit dafür“"),
    ("Die Stadt und der Fluss", "Deichpost", date(2024, 11, 8), "„Das Wasser kommt, und wir sind bereit dafür“"),
    ("Spiel im Regen, und niemand geht nach Hause", "Deichpost", date(2024, 11, 8), "Der Platz ist nass."),
    ("Kraniche über dem Hafen", "Kranichkurier", date(2024, 11, 20), "Niemand spricht."),
)


def covers(*_):
    """Note which rows of the key table a test presses; a guard looks for those that none does."""
    return lambda function: function


def made(number, title, source, day, words):
    """Return an article; words in quotation marks are said by Jo Kern."""
    text = f"{title}\n{words}\n" + "\n".join(
        f"Absatz {n} von Bericht {number} erzählt vom Wetter an der Küste." for n in range(1, 40)
    )
    blocks, at = [], 0
    for place, piece in enumerate(text.split("\n")):
        blocks.append(Block(BlockKind.PARAGRAPH if place else BlockKind.TITLE, Span(at, at + len(piece))))
        at += len(piece) + 1
    key = sha256(text.encode()).hexdigest()[:16]
    origin = Origin(OriginKind.FILE, f"/zeitung/{number}.txt")
    article = Article(key, title, text, tuple(blocks), (), origin, source, published=day, language="de")
    quotations, speakers = (), ()
    if words.startswith("„"):
        span = Span(len(title) + 1, len(title) + 1 + len(words))
        speakers = (Speaker(0, "Jo Kern", role="Bürgermeister"),)
        quotations = (Quotation(span, (span,), QuotationKind.DIRECT, 0, None, None, "by hand", Certainty.SURE),)
    return article, Analysis(key, speakers, (), quotations, ())


@pytest.fixture
def evening(make_app):
    """Puts five articles into the library that the app will open; returns their numbers by title."""
    with Library() as library:
        numbers = {facts[0]: library.keep(*made(place, *facts)).number for place, facts in enumerate(EVENING)}
        while library.tend():
            pass
    return numbers


@pytest.fixture
async def listed(make_app, evening, until):
    """The app with the library listed at 120x40, the keys in the list."""
    app = make_app()
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: len(app.screen_stack) > 1 and app.screen.focused is not None)
        await until(
            pilot, lambda: rows(pilot).count == 5 and rows(pilot).has_focus and app.screen.pane.state is not None
        )
        await until(pilot, lambda: app.screen.articles._whole is not None)
        yield pilot


def rows(pilot):
    """Return the list."""
    return pilot.app.screen_stack[1].articles.rows


def titles(pilot):
    """Return the titles that are listed; headings stand in brackets."""
    view = rows(pilot)
    return [view.stock.entry(row).title if row >= 0 else f"[{view._arranged.heading(row).label}]" for row in view.shown]


def here(pilot):
    """Return the entry under the cursor."""
    return rows(pilot).stock.entry(rows(pilot).index)


def shown(pilot):
    """Return the title of the article that is shown; None while it is being opened."""
    state = pilot.app.screen_stack[1].pane.state
    return state and state.article.title


def status(pilot):
    """Return what the status line says at the left."""
    return pilot.app.screen_stack[1].status_line.render_line(0).text.strip()


def head(pilot):
    """Return what stands above the list."""
    return pilot.app.screen_stack[1].articles.query_one(".head").render_line(0).text.strip()


async def said(pilot, until, words):
    """Wait until the status line says something."""
    await until(pilot, lambda: status(pilot).startswith(words))


def asked(question, *values):
    """Return the first value the library's file has for a question."""
    with closing(sqlite3.connect(data_folder() / "library.db")) as connection:
        row = connection.execute(question, values).fetchone()
    return row[0] if row else None


async def test_the_library_is_listed_newest_first(listed):
    """Without anything named the library is there, newest first, and its first article beside it."""
    assert titles(listed) == [
        "Kraniche über dem Hafen", "Spiel im Regen, und niemand geht nach Hause", "Die Stadt und der Fluss",
        "Warten auf die Flut", "Brücke gesperrt",
    ]  # fmt: skip
    assert head(listed).startswith("Library")
    assert "5 unread · 5" in head(listed)
    assert listed.app.screen.pane.state.article.title == "Kraniche über dem Hafen"


@covers("star", "undo-list")
async def test_a_star_is_given_and_taken_back(listed, until):
    """* stars the article and says so; u takes it back; * twice takes it away."""
    await listed.press("asterisk")
    await said(listed, until, "Starred; u takes it back.")
    assert here(listed).starred
    assert asked("SELECT count(*) FROM article WHERE starred = 1") == 1
    await listed.press("u")
    await said(listed, until, "The star is taken back.")
    assert not here(listed).starred
    assert asked("SELECT count(*) FROM article WHERE starred = 1") == 0
    await listed.press("u")
    await said(listed, until, "There is nothing to undo.")
    await listed.press("asterisk")
    await said(listed, until, "Starred")
    await listed.press("asterisk")
    await said(listed, until, "The star is gone; u brings it back.")


@covers("read")
async def test_read_and_unread(listed, until):
    """R calls an article read, and unread again; the head counts."""
    await listed.press("j", "R")
    await said(listed, until, "Read; u takes it back.")
    assert here(listed).read
    assert "4 unread · 5" in head(listed)
    await listed.press("R")
    await said(listed, until, "Unread; u takes it back.")
    assert "5 unread · 5" in head(listed)


async def test_reading_an_article_makes_it_read(listed, until):
    """Passing over an article leaves it unread; going into it does not."""
    await listed.press("j", "j")
    await until(listed, lambda: shown(listed) == "Die Stadt und der Fluss")
    assert asked("SELECT count(*) FROM article WHERE read_at IS NOT NULL") == 0
    await listed.press("enter")
    await until(listed, lambda: asked("SELECT count(*) FROM article WHERE read_at IS NOT NULL") == 1)
    assert here(listed).read


@covers("tags")
async def test_tags_are_given_completed_and_taken_away(listed, until):
    """T takes a new tag as it is typed; the next article gets it by its beginning; on one that has it, it goes."""
    await listed.press("T")
    await until(listed, lambda: type(listed.app.screen).__name__ == "TagScreen")
    await listed.press(*"Küste", "enter")
    await said(listed, until, "Tagged Küste; u takes it back.")
    assert here(listed).tags == ("Küste",)
    await listed.press("j", "T")
    await until(listed, lambda: type(listed.app.screen).__name__ == "TagScreen")
    await listed.press(*"kue", "tab", "enter")
    await said(listed, until, "Tagged Küste")
    assert here(listed).tags == ("Küste",)
    await listed.press("T")
    await until(listed, lambda: type(listed.app.screen).__name__ == "TagScreen")
    await listed.press("enter")
    await said(listed, until, "The tag Küste is gone; u brings it back.")
    assert here(listed).tags == ()
    await listed.press("u")
    await said(listed, until, "The tag Küste is back.")
    await listed.press("T", "escape")
    await until(listed, lambda: len(listed.app.screen_stack) == 2)


@covers("mark-row", "mark-rows")
async def test_what_is_marked_is_done_something_to_together(listed, until):
    """Key m marks and goes on; a deed is done to all marked; M and Esc unmark; one u takes it back for all."""
    await listed.press("m", "m")
    assert "2 marked" in head(listed)
    await said(listed, until, "2 marked; keys now act on all.")
    await listed.press("asterisk")
    await said(listed, until, "2 articles starred; u takes it back.")
    assert asked("SELECT group_concat(title, ' + ') FROM (SELECT title FROM article WHERE starred ORDER BY title)") == (
        "Kraniche über dem Hafen + Spiel im Regen, und niemand geht nach Hause"
    )
    await listed.press("escape")
    assert not rows(listed).marked
    await said(listed, until, "Nothing is marked any more.")
    await listed.press("M", "R")
    await said(listed, until, "5 articles are read; u takes it back.")
    await listed.press("M")
    await said(listed, until, "Nothing is marked any more.")
    await listed.press("u")
    await said(listed, until, "5 articles are unread again.")
    await listed.press("u")
    await said(listed, until, "2 stars are taken back.")


@covers("remove")
async def test_a_removed_article_is_gone_until_it_is_brought_back(listed, until):
    """Key d takes an article out of the list and the next one is shown; u brings it back to its place."""
    await listed.press("j", "d")
    await said(listed, until, "Removed; u brings it back.")
    await until(listed, lambda: rows(listed).count == 4)
    assert here(listed).title == "Die Stadt und der Fluss"
    await until(listed, lambda: shown(listed) == "Die Stadt und der Fluss")
    assert "4 unread · 4" in head(listed)
    await listed.press("u")
    await said(listed, until, "The article is back.")
    await until(listed, lambda: rows(listed).count == 5)
    assert titles(listed)[1].startswith("Spiel im Regen")


async def test_everything_can_be_removed(listed, until):
    """A library from which everything was removed says what to do, and u brings all of it back."""
    await listed.press("M", "d")
    await said(listed, until, "5 articles removed; u brings them back.")
    await until(listed, lambda: rows(listed).count == 0)
    await listed.press("j", "asterisk", "T", "enter", "tab", "tab", "tab", "tab", "u")
    await until(listed, lambda: rows(listed).count == 5)


@covers("order")
async def test_orders(listed, until):
    """O goes through the orders; the cursor stays on its article."""
    firsts = []
    for words in ("The oldest first.", "By title.", "By source.", "Unread ones first.", "The newest first."):
        await listed.press("O")
        await said(listed, until, words)
        before = len(firsts)
        await until(listed, lambda: listed.app.screen.articles._whole[0] == rows(listed).view)
        firsts.append(titles(listed)[0])
        assert (here(listed).title, len(firsts)) == ("Kraniche über dem Hafen", before + 1)
    assert firsts == [
        "Brücke gesperrt", "Brücke gesperrt", "Spiel im Regen, und niemand geht nach Hause", "Kraniche über dem Hafen",
        "Kraniche über dem Hafen",
    ]  # fmt: skip


@covers("headings")
async def test_headings(listed, until):
    """H parts the list by source, day and story; the cursor passes over headings, J and K too."""
    await listed.press("H")
    await until(listed, lambda: titles(listed)[0] == "[Deichpost]")
    assert titles(listed) == [
        "[Deichpost]", "Spiel im Regen, und niemand geht nach Hause", "Die Stadt und der Fluss",
        "[Kranichkurier]", "Kraniche über dem Hafen", "[Uferblatt]", "Warten auf die Flut", "Brücke gesperrt",
    ]  # fmt: skip
    assert head(listed).startswith("Library by source")
    await listed.press("g")
    assert here(listed).title == "Spiel im Regen, und niemand geht nach Hause"
    await listed.press("j", "j")
    assert here(listed).title == "Kraniche über dem Hafen"
    await listed.press("k")
    assert here(listed).title == "Die Stadt und der Fluss"
    await listed.press("J")
    assert here(listed).title == "Kraniche über dem Hafen"
    await listed.press("H")
    await until(listed, lambda: "[2024-11-08]" in titles(listed))
    assert titles(listed)[:3] == ["[2024-11-20]", "Kraniche über dem Hafen", "[2024-11-08]"]
    await listed.press("H")
    await until(listed, lambda: titles(listed)[0] == "[Die Stadt und der Fluss]")
    assert titles(listed)[:4] == [
        "[Die Stadt und der Fluss]", "Die Stadt und der Fluss", "Warten auf die Flut", "[]",
    ]  # fmt: skip
    await listed.press("H")
    await until(listed, lambda: len(titles(listed)) == 5)


async def test_headings_stay_what_they_are_until_others_are_found(listed, until):
    """A list by source that is to be one by day is painted by source as long as the library has not answered."""
    await listed.press("H")
    await until(listed, lambda: titles(listed)[0] == "[Deichpost]")
    rows(listed).view = replace(rows(listed).view, headings=Headings.DAY)
    await listed.resize_terminal(110, 40)
    await listed.pause()
    assert "Deichpost" in "".join(strip.text for strip in rows(listed).render_lines(Region(0, 0, 28, 4)))


async def test_the_head_tells_that_stories_are_looked_for(listed, until, monkeypatch):
    """In a large library that takes seconds: the dots stand there until the list is parted."""
    found, whole = threading.Event(), Library.overview

    def slow(library, sort, grouping):
        if grouping == "story":
            found.wait(60)
        return whole(library, sort, grouping)

    monkeypatch.setattr(Library, "overview", slow)
    await listed.press("H", "H", "H")
    await until(listed, lambda: "by story …" in head(listed))
    found.set()
    await until(listed, lambda: "by story" in head(listed) and "…" not in head(listed))


async def test_a_filter_looks_through_the_whole_library(listed, until):
    """Words of the texts are found as one types, field words too; Esc brings everything back."""
    await listed.press("/", *"wasser")
    await until(listed, lambda: titles(listed) == ["Die Stadt und der Fluss", "Warten auf die Flut"])
    assert "2 of 5" in head(listed)
    await listed.press("escape")
    await until(listed, lambda: rows(listed).count == 5)
    await listed.press("asterisk")
    await said(listed, until, "Starred")
    await listed.press("/", *"is:starred source:kran", "enter")
    await until(listed, lambda: titles(listed) == ["Kraniche über dem Hafen"])
    assert rows(listed).has_focus
    await listed.press("escape")
    await until(listed, lambda: rows(listed).count == 5)


async def test_what_is_wrong_with_a_filter_is_said_when_it_is_done(listed, until, monkeypatch):
    """While one types nothing is wrong yet; Enter says that there is no such state."""
    monkeypatch.setattr("reader.ui.widgets.arranged_list.PATIENCE", 1000)
    await listed.press("/", *"is:rot")
    await listed.pause()
    assert "is:rot" not in status(listed)
    await listed.press("enter")
    await said(listed, until, "“is:rot” at character 4 is not known")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("is:rot", "“is:rot” at character 4 is not known; there are unread"),
        ("date:neulich", "“neulich” at character 6 is no day"),
        ("ort:hafen", "There is no field “ort” (character 1)"),
    ],
)
async def test_what_is_wrong_with_a_filter_is_said_after_a_pause(listed, until, monkeypatch, typed, told):
    """Who stops typing is told, keeps the prompt, and is no longer told once it is mended."""
    monkeypatch.setattr("reader.ui.widgets.arranged_list.PATIENCE", 0.01)
    await listed.press("/", *typed)
    await said(listed, until, told)
    assert not rows(listed).has_focus
    await listed.press(*["backspace"] * len(typed), *"wasser")
    await until(listed, lambda: titles(listed) == ["Die Stadt und der Fluss", "Warten auf die Flut"])
    await until(listed, lambda: told not in status(listed))
    await listed.press(*["backspace"] * len("wasser"), *typed)
    await said(listed, until, told)
    await listed.press("escape")
    await until(listed, lambda: told not in status(listed) and not listed.app._notifications)


async def test_what_was_wrong_before_one_typed_on_is_not_said_of_what_stands_there_now(listed, until, monkeypatch):
    """An answer that comes late, to a filter half typed, is not taken for the one to the whole."""
    monkeypatch.setattr("reader.ui.widgets.arranged_list.PATIENCE", 0.3)
    await listed.press("/", *"is:rot")
    rows(listed).post_message(LibraryFailed("list", "“is:ro” is not known.", "is:ro"))
    await said(listed, until, "“is:rot” at character 4 is not known")


@covers("library")
async def test_from_what_was_opened_to_the_library_and_back(make_app, evening, settled, until):
    """A lists the whole library, the article one reads stays; A again lists what was opened."""
    app = make_app("eins.txt", "zwei.txt")
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await until(pilot, lambda: app.screen.articles.holdings is not None)
        before = app.screen.pane.state
        await pilot.press("A")
        await until(pilot, lambda: rows(pilot).count == 6)
        assert app.screen.pane.state is before
        assert here(pilot).number == app.screen.articles.shelf.entry(0).number
        await pilot.press("A")
        await until(pilot, lambda: rows(pilot).count == 2)
        assert head(pilot).startswith("Articles")
        assert app.screen.pane.state is before


@covers("broad")
async def test_the_list_takes_the_whole_width(listed, until):
    """W gives the list all the width, on one line a row; Enter still reads, and W gives the article its place back."""
    await listed.press("W")
    await until(listed, lambda: rows(listed).size.width > 100)
    assert rows(listed).row_height() == 1
    await listed.press("enter")
    await until(listed, lambda: listed.app.focused.id == "pane")
    assert listed.app.screen.pane.size.width > 40
    await listed.press("escape", "W")
    await until(listed, lambda: rows(listed).size.width < 60)


async def test_the_session_is_ordered_and_parted_too(make_app, settled, until):
    """Articles that were named can be put in order, parted and filtered by field words like those of the library."""
    app = make_app("zwei.txt", "eins.txt", "broken.txt")
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await until(pilot, lambda: app.screen.articles.holdings is not None)
        await pilot.press("O", "O", "O")
        await said(pilot, until, "By title.")
        assert [title[:8] for title in titles(pilot)] == ["Artikel ", "", "Hafenmei"]
        await pilot.press("H")
        assert titles(pilot)[0] == "[Brunsbeker Bote]"
        assert titles(pilot)[-2] == "[]"
        await pilot.press("H", "H")
        await said(pilot, until, "Parted by story")
        await until(pilot, lambda: "by story …" not in head(pilot) and "by story" in head(pilot))
        await pilot.press("H", "asterisk")
        await said(pilot, until, "Starred")
        await pilot.press("/", *"is:starred")
        await until(pilot, lambda: rows(pilot).count == 2)  # both came from the same text, so they are one article
        await pilot.press("escape")
        await until(pilot, lambda: rows(pilot).count == 3)


async def test_a_removed_article_of_the_session_is_gone(make_app, settled, until):
    """Removing works on what was just opened, and the next one is read."""
    app = make_app("eins.txt", "broken.txt")
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await until(pilot, lambda: app.screen.articles.holdings is not None)
        await pilot.press("d")
        await said(pilot, until, "Removed; u brings it back.")
        assert rows(pilot).count == 1
        await pilot.press("d")
        await said(pilot, until, "This article is not in the library.")
        await pilot.press("u")
        await said(pilot, until, "The article is back.")
        assert rows(pilot).count == 2


async def test_another_day_finds_position_marks_corrections_and_lines(make_app, settled, until):
    """What belongs to an article lies in the library and holds at the next reading; the file of places has nothing."""
    app = make_app("eins.txt")
    async with app.run_test(size=(120, 30)) as pilot:
        await settled(pilot)
        pane = app.screen.pane
        await pilot.press(".", "x")
        await until(pilot, lambda: len(pane.state.article.removed) == 1)
        await pilot.press("]", "]", "x")
        await until(pilot, lambda: type(app.screen).__name__ == "CorrectionScreen")
        await pilot.press("G", "enter")
        await until(pilot, lambda: len(pane.state.analysis.quotations) == 6)
        await pilot.press("9", "j", "m", "a")
        position, top = pane.state.position, pane.top
        await until(pilot, lambda: asked("SELECT position FROM article") == position)
    assert asked("SELECT count(*) FROM correction WHERE dismissed = 1") == 1
    assert asked("SELECT letter FROM mark") == "a"
    places = load_places()
    assert (places.offsets, places.changes, places.last) == ({}, {}, "eins.txt")

    again = make_app("eins.txt")
    async with again.run_test(size=(120, 30)) as pilot:
        await settled(pilot)
        state = again.screen.pane.state
        assert (state.position, again.screen.pane.top) == (position, top)
        assert len(state.analysis.quotations) == 6
        assert len(state.article.removed) == 1
        assert state.marks == {"a": position}
        await pilot.press("u", "u")
        await until(pilot, lambda: len(again.screen.pane.state.article.removed) == 2)
        await until(pilot, lambda: asked("SELECT count(*) FROM correction") == 0)


async def test_what_the_file_of_places_knew_goes_to_the_library(make_app, settled, until):
    """A place and corrections kept before there was a library are taken over, and leave the file."""
    places = load_places()
    places.remember("0123456789abcdef", "eins.txt", 700)
    places.change("0123456789abcdef", [{"span": [0, 1], "speaker": None, "dismissed": True}])
    places.save()
    app = make_app("eins.txt")
    async with app.run_test(size=(120, 30)) as pilot:
        await settled(pilot)
        await until(pilot, lambda: (asked("SELECT position FROM article") or 0) > 0)
        assert asked("SELECT changes FROM changed").startswith('[{"span"')
    assert (load_places().offsets, load_places().changes) == ({}, {})


async def read(app, until):
    """Read the one article there is, and return its text once it is kept."""
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: len(app.screen_stack) > 1 and app.screen.query("#pane"))
        await until(pilot, lambda: app.screen.pane.state is not None)
        await until(pilot, lambda: app.screen.articles.shelf.entry(0).number is not None)
        return app.screen.pane.state.article.text


async def test_an_article_of_the_library_is_not_cleaned_again(make_app, until, tmp_path, monkeypatch):
    """The second reading of an unchanged file takes it from the library; a changed file is cleaned."""
    cleaned = []
    from reader import cleaning  # noqa: PLC0415

    usual = cleaning.clean_raw
    monkeypatch.setattr(cleaning, "clean_raw", lambda raw, **more: cleaned.append(raw) or usual(raw, **more))
    path = tmp_path / "wetter.txt"
    for words, times in (("Regen an der Küste.", 1), ("Regen an der Küste.", 1), ("Sonne über dem Hafen.", 2)):
        path.write_text(f"Das Wetter\n\n{words} {'Der Wind kam von Westen und blieb den Tag. ' * 9}", encoding="utf-8")
        assert words in await read(make_app(str(path), open_=None), until)
        assert len(cleaned) == times


async def test_an_older_cleaning_is_made_anew_in_the_background(make_app, evening, until, monkeypatch):
    """Articles an older version made are made again quietly, without being asked for."""
    monkeypatch.setattr("reader.ui.caring.FIRST", 0.0)
    with closing(sqlite3.connect(data_folder() / "library.db")) as connection:
        connection.execute("UPDATE article SET analysis = 0")
        connection.commit()
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: asked("SELECT count(*) FROM article WHERE analysis = 0") == 0)
        await pilot.pause()


async def test_a_look_without_the_library_leaves_no_trace(make_app, settled, tmp_path, until):
    """Nothing is kept, deeds say why, and what is read is not remembered."""
    app = make_app("eins.txt", "zwei.txt", library=False)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("asterisk")
        await said(pilot, until, "This is a look without the library: nothing is kept.")
        await pilot.press("A")
        await said(pilot, until, "This is a look without the library")
        await pilot.press("enter", "9", "j", ".", "x")
        await pilot.pause()
    assert not (tmp_path / "data").exists()
    assert load_places().offsets == {}
    assert load_places().changes == {}


async def test_the_first_run_shows_the_samples(make_app, until):
    """An empty library brings the samples, with a word how to add one's own; they are in the library the next time."""
    app = make_app(open_=None)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: len(app.screen_stack) > 1 and app.screen.query("#pane"))
        await until(pilot, lambda: rows(pilot).count > 5 and app.screen.pane.state is not None)
        assert status(pilot).startswith("Samples. Add your own: reader article.html")
        app.screen.articles.opener.stopped = True
        await until(pilot, lambda: asked("SELECT count(*) FROM article") > 0)


def reads(pilot, title):
    """Tell whether the article of this title stands in the pane, which has the keys."""
    pane = pilot.app.screen.pane
    return pane.has_focus and pane.state is not None and pane.state.article.title == title


async def test_the_article_read_last_is_shown_again(listed, make_app, evening, until):
    """The library opens at the article one left, on the line one left it at."""
    await listed.press("j", "j", "enter")
    await until(listed, lambda: reads(listed, "Die Stadt und der Fluss"))
    await listed.press("1", "2", "j")
    state = listed.app.screen.pane.state
    await until(listed, lambda: asked("SELECT position FROM article WHERE title LIKE 'Die Stadt%'") == state.position)
    await listed.press("Q")
    with Library() as library:
        assert library.read_last() == evening["Die Stadt und der Fluss"]

    again = make_app()
    async with again.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: len(again.screen_stack) > 1 and again.screen.query("#pane"))
        await until(pilot, lambda: rows(pilot).count == 5 and again.screen.pane.state is not None)
        assert here(pilot).title == "Die Stadt und der Fluss"
        assert again.screen.pane.state.position == state.position


async def test_two_readers_at_once_do_each_other_no_harm(listed, make_app, evening, until):
    """Two programs star, tag and remove in one library; the file has what both did."""
    other = make_app()
    async with other.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: len(other.screen_stack) > 1 and other.screen.query("#pane"))
        await until(pilot, lambda: rows(pilot).count == 5 and rows(pilot).has_focus)
        await pilot.press("asterisk")
        await listed.press("j", "asterisk")
        await pilot.press("j", "j", "d")
        await until(pilot, lambda: asked("SELECT count(*) FROM article WHERE starred = 1") == 2)
        await until(pilot, lambda: asked("SELECT count(*) FROM article WHERE removed_at IS NOT NULL") == 1)
    assert asked("PRAGMA quick_check") == "ok"


# How it looks


PICTURED = {
    "list": ((120, 30), ()),
    "list-small": ((40, 14), ("j", "asterisk", "m")),
    "list-medium-marked": ((80, 24), ("m", "m", "asterisk")),
    "list-large-stories": ((200, 50), ("H", "H", "H")),
    "list-sources": ((80, 24), ("H",)),
    "list-days-filtered": ((120, 24), ("H", "H", "/", *"wasser")),
    "list-broad": ((120, 20), ("W", "j", "asterisk")),
    "list-broad-medium": ((80, 20), ("W", "H", "j", "R")),
    "list-removed": ((80, 20), ("j", "d")),
    "list-tags": ((80, 24), ("T", *"ku")),
}


@pytest.mark.parametrize("name", PICTURED)
async def test_picture_of_the_list(name, make_app, evening, until, compare_picture):
    """The list looks as it did when somebody last looked at it: grouped, marked, filtered, broad, at every width."""
    size, keys = PICTURED[name]
    with Library() as library:
        library.add_tag([evening["Warten auf die Flut"], evening["Brücke gesperrt"]], "Küste")
        library.set_read([evening["Die Stadt und der Fluss"]])
    app = make_app()
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: len(app.screen_stack) > 1 and app.screen.query("#pane"))
        panel = app.screen.articles
        await until(pilot, lambda: is_quiet(panel) and app.screen.pane.state is not None)
        for key in keys:
            await pilot.press(key)
            await until(pilot, lambda: is_quiet(panel))
            await pilot.pause()
        await until(pilot, lambda: is_quiet(panel))
        await compare_picture(pilot, name)


def is_quiet(panel):
    """Tell whether nothing is asked of the library any more."""
    waiting = panel.librarian._jobs.unfinished_tasks or not panel.librarian._jobs.empty()
    known = panel._whole is not None and panel._whole[0] == panel.rows.view
    asked = any(desk.waiting is not None or desk.current is not None for desk in panel.session.door._desks.values())
    state = panel.stock.state(panel.number) if panel.number is not None else None
    shown = state is not None and panel.app.screen_stack[1].pane.state is state
    return known and shown and not waiting and not asked


async def test_an_empty_library_and_a_refused_one_say_what_to_do(make_app, until, picture):
    """While it is opened, and where it cannot be, the list says so, once, and what to do."""
    with Library():
        pass
    with closing(sqlite3.connect(data_folder() / "library.db")) as connection:
        connection.execute(f"PRAGMA user_version={len(MIGRATIONS) + 1}")
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: len(app.screen_stack) > 1 and app.screen.query("#status"))
        assert rows(pilot).empty_words().startswith(("Opening the library …", "The library "))
        await until(pilot, lambda: "Install the newer version" in rows(pilot).empty_words())
        assert (status(pilot), list(app._notifications)) == ("", [])
        await until(pilot, lambda: "Open copied" in picture(app))


# What can be wrong with a library


@pytest.fixture
async def troubled(make_app, until):
    """Starts the app over whatever the library is, and waits until the status line says something about it."""

    async def start(pilot):
        await until(pilot, lambda: len(pilot.app.screen_stack) > 1 and pilot.app.screen.query("#status"))
        await until(pilot, lambda: "library" in status(pilot).lower())

    return start


async def test_a_newer_library_is_refused_and_reading_goes_on(make_app, evening, troubled, until):
    """A library of a newer version is left alone, said in one sentence; the article that was named is read."""
    with closing(sqlite3.connect(data_folder() / "library.db")) as connection:
        connection.execute(f"PRAGMA user_version={len(MIGRATIONS) + 1}")
    app = make_app("eins.txt")
    async with app.run_test(size=(120, 30)) as pilot:
        await troubled(pilot)
        assert "was made by a newer" in status(pilot)
        await until(pilot, lambda: any("Install the newer version" in toast.message for toast in app._notifications))
        await until(pilot, lambda: app.screen.pane.state is not None)
        await pilot.press("9", "j")
        await pilot.pause()
        await pilot.press("A")
        await said(pilot, until, "The library is not open.")
        position = app.screen.pane.state.position
    assert load_places().offsets == {"0123456789abcdef": position}


async def test_a_damaged_library_is_set_aside_and_said(make_app, evening, troubled, until):
    """What can be read of a damaged library is listed; the damaged file is kept, and named."""
    path = data_folder() / "library.db"
    content = bytearray(path.read_bytes())
    content[16_384 * 2 : 16_384 * 2 + 600] = bytes(600)
    content[:16] = b"overwritten here"
    path.write_bytes(content)
    app = make_app()
    async with app.run_test(size=(200, 40)) as pilot:
        await troubled(pilot)
        assert status(pilot).startswith("The library was damaged.")
        assert "is kept as" in status(pilot)
        assert list(path.parent.glob("library.damaged-*.db"))


async def test_a_library_somebody_else_holds_is_opened_later(make_app, evening, troubled, until, monkeypatch):
    """While another program holds the library that is said once; as soon as it is free, it is there."""
    monkeypatch.setattr("reader.library.connection.BUSY_MILLISECONDS", 50)
    monkeypatch.setattr("reader.ui.librarian.AGAIN", 0.05)
    holding = sqlite3.connect(data_folder() / "library.db", isolation_level=None)
    holding.execute("PRAGMA locking_mode=EXCLUSIVE")
    holding.execute("PRAGMA journal_mode=DELETE")
    holding.execute("BEGIN EXCLUSIVE")
    app = make_app("eins.txt")
    async with app.run_test(size=(120, 30)) as pilot:
        await troubled(pilot)
        told = (status(pilot), *(toast.message for toast in app._notifications))  # however long the path is
        assert any("is held by another program" in words for words in told)
        await until(pilot, lambda: app.screen.pane.state is not None)
        holding.close()
        await until(pilot, lambda: app.screen.articles.shelf.entry(0).number is not None)


async def test_a_library_that_may_not_be_written_is_only_read(make_app, evening, troubled, until, monkeypatch):
    """It is listed and read; deeds say why nothing changes; where one was is kept in the file of places."""
    from reader.errors import LibraryReadOnly  # noqa: PLC0415
    from reader.library import session  # noqa: PLC0415

    usual = session.connect

    def refusing(path, *, read_only=False):
        if not read_only:
            raise LibraryReadOnly("The library may be read but not changed.")
        return usual(path, read_only=read_only)

    monkeypatch.setattr(session, "connect", refusing)  # whoever runs the tests as root may write everywhere
    app = make_app()
    async with app.run_test(size=(120, 30)) as pilot:
        await troubled(pilot)
        assert "It is opened for reading only." in status(pilot)
        await until(pilot, lambda: rows(pilot).count == 5 and app.screen.pane.state is not None)
        await pilot.press("asterisk")
        await said(pilot, until, "The library is open for reading only.")
        await pilot.press("enter", "9", "j")
        position = app.screen.pane.state.position
    assert list(load_places().offsets.values()) == [position]
