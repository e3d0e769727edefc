"""Every key of the table, pressed: what it does on the screen."""

import asyncio
from dataclasses import replace
from time import monotonic

import pytest
from textual import events

from reader.article import Removed
from reader.library import Library
from reader.reading import Focus
from reader.ui.keys import KEYS, Where


def covers(*_):
    """Note which rows of the key table a test presses; a guard looks for those that none does."""
    return lambda function: function


@pytest.fixture
async def reading(make_app, settled):
    """The app with three articles at 120x40, the first one read, the keys in the pane."""
    app = make_app("eins.txt", "zwei.txt", "broken.txt")
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("enter")
        await pilot.pause()
        yield pilot


def pane(pilot):
    """Return the pane."""
    return pilot.app.screen_stack[1].pane


def words(pilot):
    """Return the words of the current finding."""
    state = pane(pilot).state
    return state.current.span.of(state.article.text) if state.current else None


async def until(pilot, holds):
    """Wait until something holds that a busy machine may reach a few frames later; fail when it never does."""
    end = monotonic() + 60
    while not holds():
        assert monotonic() < end, "it never came to hold"
        await pilot.pause(0.005)


def status(pilot):
    """Return what the status line says at the left."""
    return pilot.app.screen_stack[1].status_line.render_line(0).text.strip()


@covers("line-down", "line-up", "count")
async def test_lines(reading):
    """Keys j and k move by lines, a number before them by so many."""
    await reading.press("j", "j", "k")
    assert pane(reading).top == 1
    await reading.press("1", "0", "j")
    assert pane(reading).top == 11
    await reading.press("down", "up", "9", "k")
    assert pane(reading).top == 2


@covers("page-down", "page-up", "half-down", "half-up", "top", "end")
async def test_screens_and_ends(reading):
    """Space and b page with two lines of overlap, Ctrl-d and Ctrl-u by halves, g and G go to the ends."""
    height = pane(reading).size.height
    last = len(pane(reading).page) - height
    await reading.press("space")
    assert pane(reading).top == min(height - 2, last)
    await reading.press("b")
    assert pane(reading).top == 0
    await reading.press("ctrl+d")
    assert pane(reading).top == min(height // 2, last)
    await reading.press("ctrl+u")
    assert pane(reading).top == 0
    await reading.press("G")
    assert pane(reading).top == last
    await reading.press("g", "g")
    assert pane(reading).top == 0
    await reading.press("5", "0", "G")
    assert pane(reading).top == min(round(len(pane(reading).page) / 2), last)


@covers("next-paragraph", "previous-paragraph")
async def test_paragraphs(reading):
    """} brings the next paragraph to the top, { the one before."""
    await reading.press("}", "}")
    assert pane(reading).page.text(pane(reading).top).startswith("Der Gemeinderat")
    await reading.press("{")
    assert pane(reading).page.text(pane(reading).top).startswith("Hafenmeisterin will")


@covers("mark", "to-mark", "jump-back", "jump-forward")
async def test_marks_and_jumps(reading):
    """A mark is come back to; the jump list goes back and forward."""
    await reading.press("5", "j", "m", "a", "G")
    end = pane(reading).top
    await reading.press("'", "a")
    assert pane(reading).top == 5
    await reading.press("ctrl+o")
    assert pane(reading).top == end
    await reading.press("ctrl+n")
    assert pane(reading).top == 5
    await reading.press("'", "q")
    assert status(reading).startswith("Nothing is marked as q.")


async def test_marks_are_asked_for_and_taken_back(reading):
    """Key m asks for a letter, ' tells which there are; u gives a letter the place it had before, then none."""
    await reading.press("'")
    assert status(reading).startswith("No marks yet")
    await reading.press("q")
    assert status(reading).startswith("Nothing is marked as q."), "the letter must not end the program"
    await reading.press("'", "m")
    assert status(reading).startswith("Mark this place as which letter?")
    await reading.press("b", "5", "j", "m", "a", "j", "m", "a", "'")
    assert status(reading).startswith("To which mark? a b")
    await reading.press("escape", "u")
    assert status(reading).startswith("a marks the place it marked before.")
    await reading.press("g", "'", "a")
    assert pane(reading).top == 5
    await reading.press("u")
    assert set(pane(reading).state.marks) == {"b"}


@covers("wider", "narrower")
async def test_measure(reading):
    """+ and - change the measure and keep the place."""
    before = pane(reading).page.options.measure
    await reading.press("-", "-")
    assert pane(reading).page.options.measure == before - 4
    await reading.press("+")
    assert pane(reading).page.options.measure == before - 2


@covers("justify")
async def test_flush_lines(reading, until):
    """Key a sets lines of equal length, a again ragged ones."""
    await reading.press("-", "-", "a")
    await until(reading, lambda: pane(reading).options.justified)
    page = pane(reading).page
    flush = [line for line in range(len(page)) if page.gaps(line)]
    assert flush
    assert {len(page.prefix(line) + page.text(line)) for line in flush} == {page.options.measure}
    await reading.press("a")
    assert not any(pane(reading).page.gaps(line) for line in range(len(pane(reading).page)))


@covers("removed")
async def test_removed_lines(reading):
    """Key r shows what cleaning took out with its rule, and hides it again."""
    before = len(pane(reading).page)
    await reading.press("r")
    shown = [pane(reading).page.text(line) for line in range(len(pane(reading).page))]
    assert any("‹cookie-notice›" in line for line in shown)
    await reading.press("r")
    assert len(pane(reading).page) == before


@covers("next-quotation", "previous-quotation", "next-of-speaker", "previous-of-speaker")
async def test_quotations(reading):
    """] and [ go through all, ) and ( through those of one speaker; the status line says why."""
    await reading.press("]")
    assert words(reading).startswith("„Wir können")
    assert status(reading).startswith("Swantje Oldörp · Hafenmeisterin · direct · cue “sagte” · rule: name-after")
    await reading.press("]", "]")
    assert words(reading).startswith("Er habe")
    await reading.press("[")
    assert words(reading).startswith("„Aber wir")
    await reading.press(")")
    assert words(reading) == "„Wir warten“"
    await reading.press("(")
    assert words(reading).startswith("„Aber wir")
    await reading.press("9", "]", "]")
    assert status(reading).startswith("No further quotation.")


@covers("next-date", "previous-date")
async def test_dates(reading):
    """> and < go from date to date."""
    await reading.press(">")
    assert words(reading) == "Donnerstag"
    assert status(reading).startswith("Do 14.11.2024 · „Donnerstag“ · date · from Mi 13.11.2024")
    await reading.press(">", "<")
    assert words(reading) == "Donnerstag"


@covers("evidence")
async def test_evidence(reading):
    """Enter on a finding opens everything known about it; Esc closes it."""
    await reading.press("]", "enter")
    await reading.pause()
    rows = reading.app.screen.query_one("#evidence")
    assert ("Speaker", "Swantje Oldörp") in rows._rows
    await reading.press("escape")
    assert len(reading.app.screen_stack) == 2


@covers("correct", "undo")
async def test_correction_and_undo(reading):
    """Key x asks who said it; u takes the answer back."""
    await reading.press("]", "x")
    await reading.pause()
    await reading.press("j", "enter")
    await reading.pause()
    state = pane(reading).state
    assert state.speaker(state.current.speaker).name == "Hinnerk Plaas"
    assert state.current.rule == "your correction"
    await reading.press("u")
    assert state.speaker(state.current.speaker).name == "Swantje Oldörp"
    await reading.press("u")
    assert status(reading).startswith("There is nothing to undo.")


@covers("focus", "focus-speaker")
async def test_focus(reading):
    """Key f goes round quotations, dates, all; s lets one speaker stand out; Esc ends it."""
    seen = []
    for _ in range(3):
        await reading.press("f")
        seen.append(pane(reading).state.focus)
    assert seen == [Focus.QUOTATIONS, Focus.DATES, Focus.ALL]
    await reading.press("]", "s")
    assert (pane(reading).state.focus, pane(reading).state.focused_speaker) == (Focus.SPEAKER, 0)
    await reading.press("]", "]")
    assert words(reading) == "„Wir warten“"
    await reading.press("escape")
    assert pane(reading).state.focus is Focus.ALL


@covers("find", "next-hit", "previous-hit", "find-accept")
async def test_find(reading):
    """/ finds as one types, Enter stays, n and N go round with a counter."""
    await reading.press("/", *"schleuse", "enter")
    await reading.pause()
    assert len(pane(reading).state.hits) == 4
    assert "1/4" in status(reading)
    await reading.press("n")
    assert "2/4" in status(reading)
    await reading.press("N", "N")
    assert "4/4" in status(reading)
    await reading.press("n")
    assert "1/4" in status(reading)
    await reading.press("escape")
    assert pane(reading).state.hits == ()


@covers("find-cancel")
async def test_find_cancelled(reading):
    """Esc while typing brings the place before back."""
    await reading.press("3", "j", "/", *"wir warten")
    await reading.pause()
    assert pane(reading).top > 3
    await reading.press("escape")
    await reading.pause()
    assert pane(reading).top == 3
    assert pane(reading).state.hits == ()


@covers("find-regex", "find-earlier", "find-later")
async def test_find_by_pattern_and_history(reading):
    """Ctrl-r takes what is typed as a pattern; up and down bring earlier searches."""
    await reading.press("/", *"absatz", "enter")
    await reading.press("/", *"tor.", "ctrl+r")
    await reading.pause()
    assert len(pane(reading).state.hits) == 5
    await reading.press("ctrl+r", "up")
    await reading.pause()
    assert len(pane(reading).state.hits) == 12
    await reading.press("down")
    await reading.pause()
    assert pane(reading).state.hits == ()


async def test_a_wrong_pattern_is_marked_and_said(reading):
    """A pattern that cannot be read leaves the text as it is, is marked as wrong, and the status line says why."""
    await reading.press("2", "j", "/", "(", "ctrl+r")
    await reading.pause()
    assert reading.app.screen.query_one(".prompt--result").render_line(0).text.strip() == "✗"
    assert status(reading).startswith("Bad pattern: a ) is missing.")
    assert pane(reading).state.hits == ()
    await reading.press("escape")
    await reading.pause()
    assert pane(reading).top == 2


async def test_words_are_found_as_they_are_set(reading):
    """A phrase over the end of a line, a word parted by soft hyphens and another spelling are hits, marked whole."""
    state, page = pane(reading).state, pane(reading).page
    parted = next(
        line
        for line in range(1, len(page))
        if state.article.text[page.offset_of(line) - 1] == " "
        and page.offset_of(line) > state.article.text.index("Bürgermeister Hinnerk")
    )
    start = page.offset_of(parted)
    before = state.article.text[:start].split()[-1]
    after = state.article.text[start:].split()[0]
    for typed, hit in (
        (f"{before} {after}".lower(), f"{before} {after}"),
        ("donaudampfschiff", "Donau\u00addampf\u00adschiff"),
        ("koennen die schleuse", "können die Schleuse"),
    ):
        await reading.press("/", *typed, "enter")
        await reading.pause()
        assert hit in [span.of(state.article.text) for span in state.hits]


@covers("next-article", "previous-article")
async def test_articles(reading):
    """J reads the next article, K the one before; at the ends it says so."""
    await reading.press("J")
    await reading.pause()
    assert pane(reading).state.article.title == "Artikel zwei.txt"
    await reading.press("K", "K")
    await reading.pause()
    assert pane(reading).state.article.title.startswith("Hafenmeisterin")
    assert status(reading).startswith("This is the first article.")


async def test_an_article_that_failed_says_why(reading):
    """Pane and list say in a sentence why there is nothing to read."""
    await reading.press("2", "J")
    await reading.pause()
    assert pane(reading).state is None
    assert status(reading).startswith("This page holds no article")
    assert reading.app.failures == ("This page holds no article: only navigation was left after cleaning.",)


@covers("next-pane", "previous-pane")
async def test_panes(reading):
    """Tab goes from the article to speakers, dates, the list and round again."""
    seen = []
    for _ in range(4):
        await reading.press("tab")
        await reading.pause()
        seen.append(reading.app.focused.id)
    assert seen == ["speakers", "dates", "articles", "pane"]
    await reading.press("shift+tab")
    await reading.pause()
    assert reading.app.focused.id == "articles"


@covers("row-down", "row-up", "rows-down", "rows-up", "first-row", "last-row", "choose")
async def test_rows(reading):
    """In the list j and k choose what is read, g and G go to its ends, Enter goes to the article."""
    await reading.press("tab", "tab", "tab")
    await reading.pause()
    rows = reading.app.focused
    await reading.press("j")
    await reading.pause()
    assert pane(reading).state.article.title == "Artikel zwei.txt"
    await reading.press("k")
    assert rows.cursor == 0
    await reading.press("space")
    assert rows.cursor == 2
    await reading.press("b")
    assert rows.cursor == 0
    await reading.press("G")
    assert rows.cursor == 2
    await reading.press("g", "enter")
    await reading.pause()
    assert reading.app.focused.id == "pane"


async def test_choosing_a_speaker_lets_only_them_stand_out(reading):
    """In the margin j follows in the text; Enter shows only this speaker's words, Enter again all."""
    await reading.press("tab", "j")
    await reading.pause()
    state = pane(reading).state
    assert words(reading).startswith("Er habe")
    await reading.press("enter")
    await reading.pause()
    assert (state.focus, state.focused_speaker) == (Focus.SPEAKER, 1)
    await reading.press("enter")
    await reading.pause()
    assert state.focus is Focus.ALL


async def test_the_margin_follows_the_text(reading):
    """The cursor of the margin stands on who speaks where one reads, and on the date one is at."""
    screen = reading.app.screen
    await reading.press("]", "]", "]")
    await reading.pause()
    assert screen.margin.speakers.speaker_at(screen.margin.speakers.index) == 1
    await reading.press(">")
    await reading.pause()
    assert screen.margin.dates.dates[screen.margin.dates.index].value == "2024-12-15"


@covers("filter")
async def test_filter(reading):
    """/ in a list shows only the rows with all the words; Esc shows all."""
    await reading.press("shift+tab")
    await reading.pause()
    await reading.press("/", *"ZWEI")
    await reading.pause()
    rows = reading.app.screen.articles.rows
    assert [rows.row_words(i).split(" ")[1] for i in rows.shown] == ["zwei.txt"]
    await reading.press("escape")
    await reading.pause()
    assert len(rows.shown) == 3


@covers("merge")
async def test_merging_speakers(reading):
    """In the margin x says a speaker is the same as another; u takes it back."""
    await reading.press("tab", "x")
    await reading.pause()
    await reading.press("enter")
    await reading.pause()
    names = [voice.speaker.name for voice in pane(reading).state.voices]
    assert names == ["Hinnerk Plaas", "Mareike Tönnsen"]
    await reading.press("u")
    assert len(pane(reading).state.voices) == 3


@covers("links")
async def test_links(reading):
    """Key L draws a letter beside each link in view; typing it opens the link, any other key does nothing."""
    await reading.press("L")
    await reading.pause()
    line, _ = pane(reading).page.cell_of(pane(reading).state.article.text.index("Bericht des"))
    assert "imaBericht " in pane(reading)._strip(line, pane(reading).size.width).text
    await reading.press("x")
    await reading.pause()
    assert "im Bericht " in pane(reading)._strip(line, pane(reading).size.width).text
    assert reading.app.clipboard == ""
    await reading.press("L", "a")
    await reading.pause()
    assert reading.app.clipboard == "https://example.org/bericht"  # no window system in tests: it is copied


async def test_the_pointer_over_a_finding_tells_why(reading):
    """The status line shows the evidence of what is under the mouse; a click makes it the current finding."""
    line, cell = pane(reading).page.cell_of(pane(reading).state.article.text.index("„Aber") + 3)
    place = (pane(reading)._left + cell, line - pane(reading).top)
    await reading.hover("#pane", offset=place)
    await reading.pause()
    assert "pronoun-back" in status(reading)
    assert words(reading) is None
    await reading.click("#pane", offset=place)
    await reading.pause()
    assert words(reading).startswith("„Aber wir")


@covers("next-removed", "previous-removed")
async def test_a_removed_line_is_put_back(reading, make_app, settled, tmp_path):
    """Keys . and , go through what was removed; x puts a line back for good, u takes it out again."""
    await reading.press(".")
    await reading.pause()
    assert pane(reading).state.removed.rule == "cookie-notice"
    await reading.press(".", ".", ",", ".")
    await reading.pause()
    assert status(reading).startswith("x puts it back · removed by rule read-also")
    await reading.press("]", ".", ".", "x")
    await reading.pause()
    assert pane(reading).state.article.blocks[6].span.of(pane(reading).state.article.text).startswith("Lesen Sie auch")
    assert [r.rule for r in pane(reading).state.article.removed] == ["cookie-notice"]
    with Library(tmp_path / "data" / "library.db") as library:  # written at once, long before the program ends
        number = library.number_of(pane(reading).state.article.id)
        await until(reading, lambda: library.article(number).changes)
        assert library.article(number).changes[0]["restore"].startswith("Lesen Sie auch")
    again = make_app("eins.txt")
    async with again.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        state = pane(pilot).state
        assert "Lesen Sie auch" in state.article.text
        assert state.next_quotation(-1, 7).span.of(state.article.text) == "„Wir warten“"
        await pilot.press("u")
        await pilot.pause()
        assert "Lesen Sie auch" not in pane(pilot).state.article.text


async def test_lengths_of_time_are_folded_away(reading):
    """Under the days one row holds how long things last; it opens, and its rows go to their words."""
    margin = reading.app.screen_stack[1].margin
    assert len(margin.dates.dates) == 3
    margin.dates.focus()
    await reading.press("G", "enter", "G")
    await reading.pause()
    assert margin.dates.row_count() == 5
    assert words(reading) == "seit zwanzig Jahren"
    await reading.press("k", "enter")
    await reading.pause()
    assert margin.dates.row_count() == 4


@covers("stop-opening")
async def test_stop_opening(make_app):
    """Key c stops the opening of the other articles; c again goes on."""
    app = make_app(*(f"{n}.txt" for n in range(50)))
    async with app.run_test(size=(120, 40)) as pilot:
        while not pilot.app.screen.query("#articles"):
            await pilot.pause(0.01)
        await pilot.pause()
        await pilot.press("c")
        opener = app.screen.articles.opener
        assert opener.stopped
        await pilot.press("c")
        assert not opener.stopped


@covers("zen")
async def test_zen(reading):
    """Key z leaves only the article on the screen, z again brings everything back."""
    await reading.press("z")
    await reading.pause()
    assert pane(reading).size.width == 120
    await reading.press("z")
    await reading.pause()
    assert pane(reading).size.width < 80


@covers("theme")
async def test_theme(reading):
    """Key t changes the colours while one chooses; Esc brings the ones before back, Enter keeps."""
    await reading.press("t")
    await reading.pause()
    await reading.press("j")
    await reading.pause()
    assert reading.app.theme == "reader-light"
    await reading.press("escape")
    assert reading.app.theme == "reader-dark"
    await reading.press("t")
    await reading.pause()
    await reading.press("j", "enter")
    await reading.pause()
    assert reading.app.theme == "reader-light"


@covers("help")
async def test_help(reading):
    """? shows all keys; / searches them, each under its heading, and counts keys."""
    await reading.press("?")
    await reading.pause()
    await reading.press("/", *"dimmed took")
    await reading.pause()
    rows = reading.app.screen.query_one("#help")
    heading, *found = [rows._rows[i] for i in rows.shown]
    assert (heading, {key.id for key in found}) == (Where.ARTICLE, {"removed"})
    assert rows.counts() == (1, len(KEYS))
    await reading.press("enter", "escape")
    await reading.pause()
    assert len(reading.app.screen_stack) == 2


async def test_a_line_put_back_is_looked_through(make_app, settled, until, opened):
    """Quotations and dates in a line the reader has put back are found, and their speakers are those there are."""
    line = "„Das stimmt nicht“, sagte Hinnerk Plaas am 12. November 2024 in Brunsbek."

    def with_line(origin):
        made = opened(origin)
        return replace(made, article=replace(made.article, removed=(Removed(line, 7, "read-also"),)))

    app = make_app("eins.txt", open_=with_line)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        state = pane(pilot).state
        await pilot.press("r", ".", "x")
        await until(pilot, lambda: state.article.removed == () and not state.wants_findings)
        start = state.article.text.index("„Das stimmt")
        found = state.finding_at(start + 1)
        assert state.speaker(found.speaker).name == "Hinnerk Plaas"
        assert state.speaker(found.speaker).role == "Bürgermeister"
        assert "2024-11-12" in {mention.value for mention in state.analysis.dates}
        await pilot.press("u")
        await pilot.pause()
        assert "2024-11-12" not in {mention.value for mention in state.analysis.dates}


@covers("palette")
async def test_command_palette(reading):
    """Ctrl-p and : find everything the key table can do by its name."""
    for opening in ("ctrl+p", "colon"):
        await reading.press("]", opening)
        await reading.pause()
        assert type(reading.app.screen).__name__ == "Palette"
        await reading.press("escape")
        await reading.pause()
    commands = list(reading.app.get_system_commands(reading.app.screen))
    parts = {"ARTICLE", "FINDINGS", "FIND", "SCREEN", "LIST"}
    wanted = {key.label for key in KEYS if key.action and key.where.name in parts}
    assert wanted - {command.title for command in commands} == set()
    assert "] · To the next quotation." in {command.help for command in commands}


async def test_the_palette_acts_on_the_list_that_has_the_keys(reading):
    """A command for rows is meant for the list one is in; one the list does not know is not offered."""
    await reading.press("tab")
    commands = {command.title: command for command in reading.app.get_system_commands(reading.app.screen)}
    await commands["Same person"].callback()
    await reading.pause()
    assert type(reading.app.screen).__name__ == "MergeScreen"
    await reading.press("escape", "tab")
    assert "Same person" not in {command.title for command in reading.app.get_system_commands(reading.app.screen)}


async def test_keys_typed_in_one_go_find_their_place(reading):
    """What comes with a search in one burst is typed, what comes after its Enter moves, however fast it comes."""
    for key, character in (("slash", "/"), ("a", "a"), ("b", "b"), ("enter", None), ("n", "n"), ("n", "n")):
        reading.app._driver.send_message(events.Key(key, character))
    await reading.pause()
    assert reading.app.screen._prompt._history == ["ab"]
    assert "3/" in status(reading)
    for key, character in (("slash", "/"), ("x", "x"), ("y", "y"), ("escape", None), ("j", "j")):
        reading.app._driver.send_message(events.Key(key, character))
    top = pane(reading).top
    await reading.pause()
    assert pane(reading).top == top + 1
    assert pane(reading).state.hits == ()


@covers("back")
async def test_back(reading):
    """Esc undoes one step of looking after the other and ends in the list."""
    await reading.press("]", "escape")
    assert words(reading) is None
    await reading.press("escape")
    await reading.pause()
    assert reading.app.focused.id == "articles"


@covers("copy")
async def test_copy(reading):
    """Key y copies the quotation with who said it and where it stands."""
    await reading.press("]", "y")
    await asyncio.sleep(0.1)
    await reading.pause()
    assert reading.app.clipboard == (
        "„Wir können die Schleuse nicht um jeden Preis erhalten“ — Swantje Oldörp (Hafenmeisterin). Hafenmeisterin "
        "will die alte Schleuse „nicht um jeden Preis“ retten, Brunsbeker Bote, 2024-11-13, https://example.org/schleuse"
    )


@covers("visual", "visual-word", "visual-swap", "visual-copy")
async def test_marking_words(reading):
    """Key v begins to mark, w and b move by words, o goes to the other end, y copies."""
    await reading.press("]", "v", "w", "w")
    state = pane(reading).state
    assert state.selection.of(state.article.text) == "„Wir k"
    await reading.press("b", "o", "o", "w", "l")
    assert state.selection.of(state.article.text) == "„Wir kö"
    await reading.press("j")
    assert state.selection.of(state.article.text).startswith("„Wir können die Schleuse")
    await reading.press("y")
    await asyncio.sleep(0.1)
    assert reading.app.clipboard.startswith("„Wir können die Schleuse")
    assert state.selection is None


@covers("export")
async def test_export(reading, tmp_path):
    """Key e writes the article to a file beside one's work, never over another."""
    for _ in range(2):
        await reading.press("e")
        await reading.pause()
        await reading.press("enter")
        await reading.pause()
    files = sorted(path.name for path in tmp_path.glob("*.md"))
    assert files == [
        "Hafenmeisterin-will-die-alte-Schleuse-nicht-um-jeden-Preis-r-2.md",
        "Hafenmeisterin-will-die-alte-Schleuse-nicht-um-jeden-Preis-r.md",
    ]
    written = (tmp_path / files[1]).read_text(encoding="utf-8")
    assert written.startswith('---\ntitle: "Hafenmeisterin')
    assert "\n---\n\n*Seeschifffahrt*\n\n# Hafenmeisterin" in written
    assert "> „Wir warten“\n\n— Swantje Oldörp (Hafenmeisterin)" in written
    (tmp_path / files[0]).write_text("mine", encoding="utf-8")
    await reading.press("u", "u", "u")
    await reading.pause()
    assert [path.name for path in tmp_path.glob("*.md")] == [files[0]]
    assert status(reading).startswith("There is nothing to undo.")


async def test_undo_takes_back_in_turn(reading, tmp_path):
    """A correction made after a file was written is taken back first, then the file."""
    await reading.press("e", "enter", "]", "x", "j", "enter", "u")
    await reading.pause()
    assert pane(reading).state.changes == ()
    assert list(tmp_path.glob("*.md"))
    await reading.press("u")
    await reading.pause()
    assert not list(tmp_path.glob("*.md"))


@covers("browser")
async def test_browser(reading):
    """Without a window system o copies the address instead of letting a browser take the terminal."""
    await reading.press("o")
    assert status(reading).startswith("No browser here; the address was copied: https://example.org/schleuse")
    assert reading.app.clipboard == "https://example.org/schleuse"


@covers("suspend")
async def test_suspend(reading):
    """Key Ctrl-z goes to the shell where there is one; without one nothing happens."""
    await reading.press("ctrl+z")
    assert reading.app.is_running


async def test_choosing_a_date_goes_to_it_in_the_text(reading):
    """Enter on a date of the margin gives the keys to the article, with that date as the current finding."""
    await reading.press("tab", "tab", "g", "j", "j", "enter")
    await until(reading, lambda: reading.app.focused.id == "pane")
    assert words(reading) == "15. Dezember 2024"


@covers("quit", "quit-now")
@pytest.mark.parametrize("key", ["q", "Q", "ctrl+c", "ctrl+q"])
async def test_quit(make_app, key):
    """Key q quits where everything is in sight; Q, Ctrl-c and Ctrl-q quit from anywhere."""
    app = make_app("eins.txt")
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.press(key)
        await pilot.pause()
    assert app.return_code == 0


async def test_q_goes_back_to_the_list_on_a_small_terminal(make_app, settled):
    """Where the list is hidden behind the article, q goes back to it first."""
    app = make_app("eins.txt", "zwei.txt")
    async with app.run_test(size=(60, 20)) as pilot:
        await settled(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert app.focused.id == "pane"
        await pilot.press("q")
        await pilot.pause()
        assert app.focused.id == "articles"
        assert app.is_running


async def test_reading_keys_work_from_the_margin(reading):
    """What moves in the article works while the margin has the keys."""
    await reading.press("tab", "]", "]")
    await reading.pause()
    assert words(reading).startswith("„Aber wir")
    assert reading.app.focused.id == "speakers"
