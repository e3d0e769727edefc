"""The screen as a whole: resizing, the mouse, settings, themes, many articles, empty and broken ones."""

import pytest
from textual import events

from reader.errors import NoArticle
from reader.places import load_places
from reader.reading import Focus
from reader.settings import Settings
from reader.ui.messages import Noted


@pytest.fixture
async def reading(make_app, settled):
    """The app with one article at 120x40."""
    app = make_app("eins.txt")
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        yield pilot


def pane(pilot):
    """Return the pane."""
    return pilot.app.screen_stack[1].pane


async def test_resizing_keeps_the_line_that_is_being_read(reading):
    """Whatever the width, the words at the top stay; coming back to the first width brings the very same line."""
    await reading.press("1", "2", "j")
    offset, top = pane(reading).state.position, pane(reading).top
    for width in (60, 200, 40, 90, 120):
        await reading.resize_terminal(width, 24)
        await reading.pause()
        page = pane(reading).page
        assert page.line_of(offset) - pane(reading).top in (0, 1)
        assert pane(reading).state.position == offset
    await reading.resize_terminal(120, 40)
    await reading.pause()
    assert pane(reading).top == top


async def test_resizing_keeps_the_finding_one_is_at_in_sight(reading):
    """The current quotation stays on its row of the window."""
    await reading.press("]", "]", "]")
    row = pane(reading).page.line_of(pane(reading).state.current.span.start) - pane(reading).top
    await reading.resize_terminal(80, 30)
    await reading.pause()
    assert pane(reading).page.line_of(pane(reading).state.current.span.start) - pane(reading).top in range(row + 8)
    assert pane(reading).sees(pane(reading).state.current.span)


@pytest.mark.parametrize("size", [(20, 5), (40, 12), (80, 24), (200, 60)])
async def test_every_size_is_usable(make_app, settled, size):
    """Nothing breaks on any terminal, and one can read, find and leave."""
    app = make_app("eins.txt", "zwei.txt")
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        await pilot.press("enter", "]", "space", "/", "w", "i", "enter", "n", "tab", "tab", "tab", "tab")
        await pilot.pause()
        assert pane(pilot).state.hits


async def test_a_click_goes_to_the_finding_and_a_second_shows_why(reading):
    """The mouse does what ] and Enter do."""
    view = pane(reading)
    start = view.state.analysis.quotations[0].span.start
    line, cell = view.page.cell_of(start + 3)
    spot = (view._left + cell, line - view.top)
    await reading.click("#pane", offset=spot)
    await reading.pause()
    assert view.state.current is view.state.analysis.quotations[0]
    await reading.click("#pane", offset=spot)
    await reading.pause()
    assert reading.app.screen.query("#evidence")


async def test_words_are_marked_with_the_mouse(reading):
    """Dragging marks from where the button goes down to where it comes up, across lines; a click ends it."""
    view = pane(reading)
    text = view.state.article.text
    first, last = text.index("Wir können"), text.index("sagte Haf")
    spots = []
    for offset in (first, last):
        line, cell = view.page.cell_of(offset)
        spots.append((view._left + cell, line - view.top))
    await reading.mouse_down("#pane", offset=spots[0])
    await reading._post_mouse_events([events.MouseMove], "#pane", spots[1], button=1)
    await reading.mouse_up("#pane", offset=spots[1])
    await reading.pause()
    assert view.state.selection.of(text) == "Wir können die Schleuse nicht um jeden Preis erhalten“, "
    await reading.press("escape")
    assert view.state.selection is None


async def test_a_click_in_the_margin_goes_to_the_speaker(reading):
    """Clicking a speaker goes to their first words; clicking again lets only them stand out."""
    await reading.click("#speakers", offset=(5, 2))
    await reading.pause()
    assert pane(reading).state.current.speaker == 1
    await reading.click("#speakers", offset=(5, 2))
    await reading.pause()
    assert pane(reading).state.focus is Focus.SPEAKER


async def test_the_wheel_scrolls(reading):
    """The pane follows the mouse wheel."""
    view = pane(reading)
    view.scroll_lines(3)
    await reading.pause()
    assert view.state.position > 0


async def test_keys_can_be_changed(make_app, settled):
    """A key of the settings takes the place of the table's; a name that is none is told, and nothing else suffers."""
    app = make_app("eins.txt", settings=Settings(keys={"next-quotation": "n, F5", "no-such-thing": "x"}))
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("f5")
        assert pane(pilot).state.current is not None
        assert "no-such-thing" in str(pilot.app.screen_stack[1].session.problems)


async def test_keys_are_shown_as_they_are_set(make_app, settled):
    """Hints and help name the keys of the settings, and a click on a hint does what it says."""
    app = make_app("eins.txt", settings=Settings(keys={"next-quotation": "n, F5"}))
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        hints = app.screen.query_one("#hints").render_line(0).text
        assert "n Next quotation" in hints
        await pilot.click("#hints", offset=(hints.index("n Next"), 0))
        await pilot.pause()
        assert pane(pilot).state.current is pane(pilot).state.analysis.quotations[0]


async def test_settings_rule_theme_and_measure(make_app, settled):
    """What a person set is there from the start."""
    app = make_app("eins.txt", settings=Settings(theme="reader-light", measure=50))
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        assert app.theme == "reader-light"
        assert pane(pilot).page.options.measure == 50


async def test_a_persons_own_theme_is_there(make_app, settled, tmp_path):
    """A theme in the configuration folder can be chosen; a broken one is told and does no harm."""
    folder = tmp_path / "config" / "themes"
    folder.mkdir(parents=True)
    (folder / "moor.toml").write_text('dark = true\n[colours]\nprimary = "#00ff00"\n')
    (folder / "kaputt.toml").write_text("colours = ")
    app = make_app("eins.txt", settings=Settings(theme="moor"))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert app.theme == "moor"
        assert "kaputt.toml" in str(app.screen_stack[1].session.problems)


async def test_no_colour_means_no_colour(make_app, settled, monkeypatch):
    """With NO_COLOR not one cell has a colour, and the letters of the speakers are there all the same."""
    monkeypatch.setenv("NO_COLOR", "1")
    app = make_app("eins.txt")
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        strips = app.screen._compositor.render_strips()
        colours = {c.name for s in strips for g in s if g.style for c in (g.style.color, g.style.bgcolor) if c}
        shown = "\n".join(strip.text for strip in strips)
    assert colours <= {"default"}
    assert "A  „Wir können" in shown


async def test_without_colours_one_sees_where_indirect_speech_begins_and_ends(make_app, settled, monkeypatch):
    """With NO_COLOR the words of indirect speech are italic, those beside them are not."""
    monkeypatch.setenv("NO_COLOR", "1")
    app = make_app("eins.txt")
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        strips = app.screen._compositor.render_strips()
        italic = " ".join(g.text for s in strips for g in s if g.style and g.style.italic)
    assert "Er habe die Zahlen dreimal geprüft" in italic
    assert "widersprach" not in italic


async def test_without_colours_one_sees_where_one_types(make_app, settled, monkeypatch):
    """With NO_COLOR the place the next letter goes to is told by reverse, and by no colour."""
    monkeypatch.setenv("NO_COLOR", "1")
    app = make_app("eins.txt")
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("/", "w")
        app.screen.query_one("Input").cursor_blink = False
        await pilot.pause()
        line = app.screen._compositor.render_strips()[21]
        (place,) = [segment for segment in line if segment.style and segment.style.reverse]
    assert place.text == " "
    assert {colour.name for colour in (place.style.color, place.style.bgcolor) if colour} <= {"default"}


async def test_theme_and_place_are_there_the_next_time(make_app, settled):
    """What was chosen and where one was comes back without asking."""
    app = make_app("eins.txt", "zwei.txt")
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        app.theme = "reader-light"
        await pilot.press("J", "1", "5", "j", "-")
        await pilot.pause()
        top = pane(pilot).top
    again = make_app("eins.txt", "zwei.txt")
    async with again.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        assert again.theme == "reader-light"
        assert pane(pilot).state.article.title == "Artikel zwei.txt"
        assert abs(pane(pilot).top - top) <= 1
    assert load_places().last == "zwei.txt"


async def test_markup_in_titles_is_only_text(make_app, settled, monkeypatch):
    """Square brackets in names neither style anything nor run anything."""
    app = make_app("[@click=app.quit]zwei[/].txt", "[red]x[/red")
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        shown = "\n".join(strip.text for strip in app.screen._compositor.render_strips())
    assert "[@click=app.quit" in shown.replace("\n", "")


async def test_a_mistake_of_our_own_does_not_take_the_others_with_it(make_app, settled):
    """An article the program stumbles over is told like any other failure."""

    def stumbling(origin):
        raise RecursionError(origin)

    app = make_app("eins.txt", open_=stumbling)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert app.failures == ("This article could not be read: the program made a mistake (RecursionError).",)


async def test_thousands_of_articles_are_listed_at_once(make_app):
    """A long list is there before anything was opened, and its end can be gone to."""
    app = make_app(*(f"archiv/{n:05}.txt" for n in range(20_000)))
    async with app.run_test(size=(80, 24)) as pilot:
        while app.focused is None or app.screen.articles.number is None:
            await pilot.pause(0.01)
        await pilot.press("G")
        await pilot.pause()
        assert app.screen.articles.rows.index == 19_999
        app.screen.articles.opener.stopped = True


async def test_a_list_without_an_article_offers_what_helps(make_app, until):
    """Where nothing can be chosen, filtered or starred, the last line tells how to open something, and of the help."""
    app = make_app(library=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: len(app.screen_stack) > 1 and app.screen.query("#hints"))
        await until(pilot, lambda: "Open copied" in drawn_line(app, -1))
        assert "Choose" not in drawn_line(app, -1)
        assert "Help" in drawn_line(app, -1)


async def test_what_the_status_line_has_no_room_for_takes_its_place_whole(make_app, settled, until):
    """A long sentence covers the status line from edge to edge: nothing is left beside it."""
    app = make_app("eins.txt")
    async with app.run_test(size=(40, 12), notifications=True) as pilot:
        await settled(pilot)
        app.screen.post_message(Noted("Wer schreibt, der bleibt, und wer das liest, der weiß es nun auch."))
        await until(pilot, lambda: app.screen.query("Toast"))
        await pilot.pause()
        toast = app.screen.query_one("Toast").region
        assert (toast.x, toast.width, toast.bottom) == (0, 40, 11)
        assert "weiß es nun auch." in "\n".join(drawn_line(app, y) for y in (-4, -3, -2))


async def test_what_is_wrong_with_an_article_stands_without_its_place_in_the_status_line(make_app, until):
    """The list tells the name; the short line has room for the reason."""

    def open_(origin):
        raise NoArticle(f"ordner/{origin.location}: Hier steht nichts.")

    app = make_app("leer.txt", "eins.txt", open_=open_)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: len(app.screen_stack) > 1 and app.screen.query("#status"))
        await until(pilot, lambda: "Hier steht nichts" in drawn_line(app, -2))
        assert "leer.txt" not in drawn_line(app, -2)


def drawn_line(app, y):
    """Return a line of the screen as text, counted from the end where `y` is negative."""
    lines = ["".join(segment.text for segment in strip) for strip in app.screen._compositor.render_strips()]
    return lines[y] if lines else ""
