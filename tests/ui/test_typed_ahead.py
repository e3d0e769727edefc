"""Keys that come faster than what they are for can open: they are typed there, and do nothing on the page."""

import pytest
from textual import events

from reader.library import Library
from reader.paths import data_folder

NAMES = {"/": "slash", "|": "vertical_line", "enter": "enter", "ctrl+f": "ctrl+f", "escape": "escape"}


@pytest.fixture
async def kept(make_app, settled, until):
    """The app over a library of two articles, the keys in the list."""
    app = make_app("eins.txt", "zwei.txt")
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await until(pilot, lambda: app.screen.articles.holdings is not None)
        await pilot.pause()
        yield pilot


def burst(pilot, *keys):
    """Send keys at once, as a terminal does that was held up."""
    for key in keys:
        character = key if len(key) == 1 else None
        pilot.app._driver.send_message(events.Key(NAMES.get(key, key), character))


def screen_is(pilot, name):
    """Tell whether a screen of this name is open."""
    return type(pilot.app.screen).__name__ == name


async def test_a_tag_typed_in_one_go(kept, until):
    """T and a tag with letters that are commands in the list, and Enter: the tag is given, nothing else happens."""
    burst(kept, "T", *"dOmRA", "enter")
    await until(kept, lambda: kept.app.screen_stack[1].articles.deeds)
    assert [deed.name for deed in kept.app.screen_stack[1].articles.deeds] == ["tag"]
    assert kept.app.screen_stack[1].articles.deeds[0].tag == "dOmRA"
    assert len(kept.app.screen_stack[1].articles.rows.shown) == 2


async def test_a_tag_begun_and_left_in_one_go(kept, until):
    """T, letters and Esc in one go leave everything as it was, and the list has the keys again."""
    burst(kept, "T", *"dd", "escape")
    await kept.pause()
    await until(kept, lambda: len(kept.app.screen_stack) == 2)
    await kept.press("j")
    assert kept.app.screen_stack[1].articles.rows.index == 1
    assert kept.app.screen_stack[1].articles.deeds == []


async def test_no_tag_where_there_is_no_library(make_app, settled):
    """In a look without the library T opens nothing, and the next keys are commands again."""
    app = make_app("eins.txt", "zwei.txt", library=False)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("T")
        await pilot.pause()
        await pilot.press("j")
        assert app.screen.articles.rows.index == 1


async def test_a_search_typed_in_one_go(kept, until):
    """Ctrl-f and words full of commands are searched for."""
    await kept.press("enter")
    burst(kept, "ctrl+f", *"zeq?")
    await until(kept, lambda: screen_is(kept, "SearchScreen") and kept.app.screen._bar.text == "zeq?")


async def test_a_note_typed_in_one_go(kept, until):
    """Key i on a quotation, words and Enter: the note is kept as it was typed."""
    await kept.press("enter", "]")
    burst(kept, "i", *"Quelle", "enter")
    with Library(data_folder() / "library.db") as library:
        await until(kept, lambda: [found.note.text for found in library.notes()] == ["Quelle"])


async def test_where_there_is_nothing_to_note(make_app, settled):
    """Key i opens nothing where no finding is in view, and the next keys move."""
    app = make_app("eins.txt")
    async with app.run_test(size=(80, 16)) as pilot:
        await settled(pilot)
        await pilot.press("4", "0", "j")
        top = app.screen.pane.top
        burst(pilot, "i", "j")
        await pilot.pause()
        await pilot.press("j")
        assert app.screen.pane.top == top + 1  # the one that came with i was meant for the note


async def test_a_command_typed_in_one_go(kept, until):
    """What follows | is the command, whatever its letters do elsewhere."""
    await kept.press("enter")
    burst(kept, "|", *"wc x")
    await until(kept, lambda: screen_is(kept, "PipeScreen") and kept.app.screen._input.value == "wc x")


async def test_tab_completes_a_tag_then_goes_on(kept, until):
    """Tab takes over the tag under the cursor; where it stands there already it goes to the tags, and back."""
    burst(kept, "T", *"Küste", "enter")
    await until(kept, lambda: kept.app.screen_stack[1].articles.deeds)
    await kept.press("j", "T")
    await until(kept, lambda: screen_is(kept, "TagScreen"))
    await kept.press("k", "tab")
    assert kept.app.screen._input.value == "Küste"
    await kept.press("tab")
    assert kept.app.focused is kept.app.screen.rows
    await kept.press("tab")
    assert kept.app.focused is kept.app.screen._input
