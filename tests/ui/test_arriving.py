"""What arrives while one reads: files of a watched folder, and articles another program puts into the library."""

import subprocess
import sys
from pathlib import Path

import pytest

from reader.sources import gather
from reader.ui import arrivals
from reader.ui.app import ReaderApp

WORDS = (
    "Hafen bleibt geschlossen\n\nDer Hafen bleibt bis zum {day} geschlossen, sagte die Sprecherin der Stadt, weil das "
    "Wasser noch steigt.\n\nDie Brücken über den Fluss bleiben nach Angaben der Verwaltung bis zum Wochenende offen.\n"
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder that is looked at often."""
    monkeypatch.setattr(arrivals, "SECONDS", 0.02)
    (tmp_path / "pages").mkdir()
    return tmp_path / "pages"


@pytest.fixture
def watching(make_app, folder):
    """Makes the app that reads what is in the folder and watches it."""
    del make_app  # where it remembers and writes

    def make(**options):
        return ReaderApp(gather([str(folder)]).origins if any(folder.iterdir()) else (), watched=[folder], **options)

    return make


def write(path: Path, day: str) -> None:
    """Write an article of a day."""
    path.write_text(WORDS.format(day=day), encoding="utf-8")


def reading(pilot):
    """Return the reading screen."""
    return pilot.app.screen_stack[1]


async def begun(pilot, settled, until):
    """Wait until all is open and the folder has been looked at for the first time."""
    await settled(pilot)
    await until(pilot, lambda: reading(pilot).arrivals._newest is not None)


def said(pilot):
    """Return the status line."""
    return reading(pilot).status_line.render_line(0).text


async def test_what_arrives_is_listed_and_kept_while_one_stays_where_one_is(watching, folder, settled, until):
    """New files appear in the list and the library; the article, the cursor and the first line in sight stay."""
    for number in range(1, 31):
        write(folder / f"{number}.txt", f"{number}. Mai")
    app = watching()
    async with app.run_test(size=(120, 20)) as pilot:
        await begun(pilot, settled, until)
        articles = reading(pilot).articles
        articles.select(20)
        await pilot.pause()
        top, cursor, shown = articles.rows.scroll_offset.y, articles.rows.cursor, reading(pilot).pane.state.article.id

        for number in range(31, 34):
            write(folder / f"{number}.txt", f"{number - 30}. Juni")
        await until(pilot, lambda: len(articles.shelf) == 33)
        await settled(pilot)

        assert (articles.rows.scroll_offset.y, articles.rows.cursor) == (top, cursor)
        assert reading(pilot).pane.state.article.id == shown
        assert articles.rows.count == 33
        assert articles.holdings.library.sums() == (33, 33)


async def test_arrival_is_said_calmly(watching, folder, settled, until):
    """One sentence in the status line tells of what has arrived, and of what could not be read in it."""
    write(folder / "a.txt", "Montag")
    app = watching()
    async with app.run_test(size=(120, 20)) as pilot:
        await begun(pilot, settled, until)
        write(folder / "b.txt", "Dienstag")
        await until(pilot, lambda: "1 article arrived." in said(pilot))


async def test_first_article_of_an_empty_folder_is_read_at_once(watching, folder, settled, until):
    """An empty folder says that nothing has arrived yet; what comes first is shown, no samples in its place."""
    app = watching()
    async with app.run_test(size=(120, 20)) as pilot:
        await pilot.pause()
        await until(pilot, lambda: reading(pilot).articles.holdings is not None)
        assert "Nothing has arrived yet" in reading(pilot).articles.rows.empty
        assert len(reading(pilot).articles.shelf) == 0

        write(folder / "a.txt", "Montag")
        await until(pilot, lambda: reading(pilot).pane.state is not None)
        await settled(pilot)

        assert "bis zum Montag" in reading(pilot).pane.state.article.text


async def test_changed_file_is_opened_anew_but_never_under_the_eyes(watching, folder, settled, until):
    """A file that goes on growing is read again; the article one reads stays until one comes back to it."""
    write(folder / "a.txt", "Montag")
    write(folder / "b.txt", "Dienstag")
    app = watching()
    async with app.run_test(size=(120, 20)) as pilot:
        await begun(pilot, settled, until)
        articles = reading(pilot).articles
        write(folder / "a.txt", "Sonnabend vor Pfingsten")
        write(folder / "b.txt", "Freitag vor Pfingsten")
        await until(pilot, lambda: 0 in articles.shelf.outdated)
        await until(pilot, lambda: "Freitag" in (s.article.text if (s := articles.shelf.state(1)) else ""))
        assert "bis zum Montag" in reading(pilot).pane.state.article.text

        await pilot.press("J")
        await settled(pilot)
        await pilot.press("K")
        await until(pilot, lambda: "Sonnabend" in (s.article.text if (s := reading(pilot).pane.state) else ""))


async def test_what_could_not_be_named_stays_the_last_row(watching, folder, settled, until):
    """Rows for what is no article stay behind the articles, and the cursor on them."""
    write(folder / "a.txt", "Montag")
    app = watching(problems=["There is nothing at nowhere.txt."])
    async with app.run_test(size=(120, 20)) as pilot:
        await begun(pilot, settled, until)
        articles = reading(pilot).articles
        articles.select(1)
        await pilot.pause()
        write(folder / "b.txt", "Dienstag")
        await until(pilot, lambda: len(articles.shelf) == 2)
        await settled(pilot)

        assert articles.number == 2
        assert articles.stock.entry(2).problem == "There is nothing at nowhere.txt."


async def test_what_another_program_adds_appears_in_the_library(make_app, folder, settled, until, tmp_path):
    """The list of the whole library grows when `reader add` runs beside it; one stays where one is."""
    del make_app
    write(tmp_path / "a.txt", "Montag")
    write(tmp_path / "b.txt", "Dienstag")
    add = [sys.executable, "-m", "reader", "add"]
    subprocess.run([*add, str(tmp_path / "a.txt")], check=True, capture_output=True)
    app = ReaderApp(())
    async with app.run_test(size=(120, 20)) as pilot:
        await pilot.pause()
        await until(pilot, lambda: reading(pilot).pane.state is not None)
        await settled(pilot)
        shown = reading(pilot).pane.state.article.id
        await until(pilot, lambda: reading(pilot).arrivals._newest == 1)

        subprocess.run([*add, str(tmp_path / "b.txt")], check=True, capture_output=True)
        await until(pilot, lambda: reading(pilot).articles.rows.count == 2)

        assert reading(pilot).articles.holdings.total == 2
        assert reading(pilot).pane.state.article.id == shown
