"""What the status line says, and for how long."""

import pytest
from textual import events

from reader.ui.messages import Noted
from reader.ui.widgets.pane import Pane


@pytest.fixture
async def reading(make_app, settled):
    """The app with one article at 120x40."""
    app = make_app("eins.txt")
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        yield pilot


def status(pilot):
    """Return the status line."""
    return pilot.app.screen_stack[1].status_line.render_line(0).text.strip()


async def test_a_complaint_about_a_pattern_goes_when_it_is_mended_or_given_up(reading):
    """What is wrong with the pattern is said as long as it is wrong."""
    await reading.press("/", "(", "ctrl+r")
    await reading.pause()
    assert status(reading).startswith("Bad pattern: a ) is missing.")
    await reading.press("a", ")")
    await reading.pause()
    assert "Bad pattern" not in status(reading)
    await reading.press("[")
    await reading.pause()
    assert status(reading).startswith("Bad pattern: a ] is missing.")
    await reading.press("escape")
    await reading.pause()
    assert "Bad pattern" not in status(reading)


async def test_a_sentence_too_long_for_the_line_is_told_once_and_until_the_next_key(make_app, settled):
    """While one types, what is wrong replaces what was wrong before; with the next key it goes from the corner, too."""
    app = make_app("eins.txt")
    async with app.run_test(size=(25, 12)) as pilot:
        await settled(pilot)
        await pilot.press("/", "ctrl+r", *"(ab")
        await pilot.pause()
        assert [told.message for told in app._notifications] == ["Bad pattern: a ) is missing."]
        await pilot.press("backspace", "backspace", "backspace")
        await pilot.pause()
        assert not app._notifications
        await pilot.press("escape", "f")
        await pilot.pause()
        assert [told.message for told in app._notifications] == ["Focus: quotations; Esc ends it."]
        await pilot.press("j")
        await pilot.pause()
        assert not app._notifications


async def test_a_number_before_a_key_is_told_no_longer_than_it_counts(reading):
    """At the end of the article, where nothing moves, the number goes from the status line all the same."""
    await reading.press("G", "1", "4")
    await reading.pause()
    assert status(reading).startswith("14")
    await reading.press("j")
    await reading.pause()
    assert "14" not in status(reading)


async def test_hits_are_counted_in_one_place(reading):
    """While one types they are counted beside what is typed, then in the status line."""
    await reading.press("/", *"schleuse")
    await reading.pause()
    assert reading.app.screen.query_one(".prompt--result").render_line(0).text.strip() == "1/4"
    assert "1/4" not in status(reading)
    await reading.press("enter")
    await reading.pause()
    assert "1/4" in status(reading)


async def test_what_happens_is_told_without_a_status_line_too(reading):
    """With only the article on the screen a sentence stands in the corner until the next key."""
    await reading.press("z", "u")
    await reading.pause()
    assert [told.message for told in reading.app._notifications] == ["There is nothing to undo."]
    await reading.press("j")
    await reading.pause()
    assert not reading.app._notifications


async def test_a_key_that_comes_late_takes_nothing_away_that_was_said_because_of_it(reading):
    """What is said stays until a key that was pressed after it, whatever comes to be shown meanwhile."""
    screen = reading.app.screen_stack[1]
    before = events.Key("x", "x")
    screen.post_message(Noted("There is no such day."))
    await reading.pause()
    screen.on_key(before)
    screen.post_message(Pane.Moved(screen.pane))
    await reading.pause()
    assert status(reading).startswith("There is no such day.")
    screen.on_key(events.Key("x", "x"))
    screen.post_message(Pane.Moved(screen.pane))
    await reading.pause()
    assert "There is no such day." not in status(reading)
