"""What was copied elsewhere is opened on the screen: from the clipboard by a key, or pasted into the terminal."""

import stat

import pytest
from textual import events

from reader.reading import ReadingState
from reader.ui.app import open_by_pipeline

WORDS = (
    "Hafen bleibt geschlossen\n\nDer Hafen bleibt bis zum Montag geschlossen, sagte die Sprecherin der Stadt, weil das "
    "Wasser noch steigt.\n\nDie Brücken über den Fluss bleiben nach Angaben der Verwaltung bis zum Wochenende offen.\n"
)


def covers(*_):
    """Note which rows of the key table a test presses; a guard looks for those that none does."""
    return lambda function: function


@pytest.fixture
async def reading(make_app, settled, tmp_path):
    """The app with an article, read as usual."""
    (tmp_path / "eins.txt").write_text(WORDS.replace("Montag", "Samstag"), encoding="utf-8")
    app = make_app("eins.txt", open_=open_by_pipeline)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        yield pilot


def screen_of(pilot):
    """Return the reading screen."""
    return pilot.app.screen_stack[1]


def shown(pilot):
    """Return the text of the article that is read; "" while there is none."""
    state = screen_of(pilot).pane.state
    return state.article.text if isinstance(state, ReadingState) else ""


@covers("paste")
async def test_key_opens_what_is_on_the_clipboard(reading, tmp_path, monkeypatch, until):
    """Key V asks the clipboard's program; what comes is read, the articles there were stay below it."""
    program = tmp_path / "bin" / "xclip"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\ncat '{tmp_path}/copied.txt'\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    (tmp_path / "copied.txt").write_text(WORDS, encoding="utf-8")
    monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")
    monkeypatch.setenv("DISPLAY", ":9")
    for name in ("SSH_CONNECTION", "SSH_TTY"):
        monkeypatch.delenv(name, raising=False)

    await reading.press("V")
    await until(reading, lambda: "bis zum Montag geschlossen" in shown(reading))

    assert len(screen_of(reading).articles.shelf.origins) == 2


async def test_without_a_program_for_the_clipboard_it_is_said(reading, until):
    """Where nothing can read the clipboard, one sentence says what to do."""
    status = screen_of(reading).status_line
    await reading.press("V")
    await until(reading, lambda: "clipboard cannot be read here" in status.render_line(0).text)


async def test_what_is_pasted_into_the_terminal_is_read(reading, until):
    """A pasted article is opened, again one later too, each as it was."""
    for words in (WORDS, WORDS.replace("Montag", "Dienstag")):
        screen_of(reading).post_message(events.Paste(words))
        day = "Dienstag" if "Dienstag" in words else "Montag"
        await until(reading, lambda day=day: f"bis zum {day} geschlossen" in shown(reading))


async def test_pasted_path_opens_the_file(reading, tmp_path, until):
    """A file dropped onto the terminal is pasted as its path, with quotation marks round it."""
    path = tmp_path / "a b.txt"
    path.write_text(WORDS, encoding="utf-8")
    screen_of(reading).post_message(events.Paste(f"'{path}' "))
    await until(reading, lambda: "bis zum Montag geschlossen" in shown(reading))

    assert screen_of(reading).articles.shelf.origins[0].location == str(path)


async def test_pasted_word_is_no_article(reading, until):
    """A word pasted by mistake changes nothing and is told."""
    status = screen_of(reading).status_line
    screen_of(reading).post_message(events.Paste("Hafen"))
    await until(reading, lambda: "too short for an article" in status.render_line(0).text)

    assert len(screen_of(reading).articles.shelf.origins) == 1
