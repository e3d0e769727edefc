"""Pictures of the screen in its states, as text that can be read and reviewed.

Each picture holds the characters of the screen, below every line the looks of its cells as letters, and a key to them.
`READER_PICTURES=1 pytest tests/ui/test_pictures.py` draws them anew; look at what changed before committing it.
"""

from dataclasses import replace
from threading import Event

import pytest

from reader.findings import Analysis
from reader.settings import Settings
from reader.tongue import speak

STATES = {
    "start-wide": ((120, 40), (), {}),
    "quotation": ((120, 40), ("enter", "]", "]"), {}),
    "quotation-light": ((120, 30), ("enter", "]"), {"theme": "reader-light"}),
    "quotation-contrast": ((120, 30), ("enter", "]"), {"theme": "reader-contrast"}),
    "date": ((100, 30), ("enter", ">", ">", ">"), {}),
    "focus-speaker": ((120, 30), ("enter", "]", "s"), {}),
    "focus-dates": ((80, 24), ("enter", "f", "f"), {}),
    "find": ((80, 24), ("enter", "/", *"schleuse"), {}),
    "hits": ((80, 24), ("enter", "/", *"schleuse", "enter", "n"), {}),
    "removed": ((80, 24), ("enter", "r"), {}),
    "blocks": ((80, 30), ("enter", "z", "1", "9", "j"), {}),
    "marking": ((80, 24), ("enter", "]", "v", "w", "w", "j"), {}),
    "small-list": ((40, 12), (), {}),
    "small-article": ((40, 12), ("enter", "]"), {}),
    "small-margin": ((40, 12), ("enter", "tab", "j"), {}),
    "small-find": ((40, 12), ("enter", "/", *"nord"), {}),
    "medium-list": ((80, 24), (), {}),
    "large": ((200, 60), ("enter", "]"), {}),
    "filter": ((120, 30), ("/", *"zwei"), {}),
    "evidence": ((80, 24), ("enter", "]", "enter"), {}),
    "correction": ((80, 24), ("enter", "]", "x"), {}),
    "help": ((80, 24), ("?",), {}),
    "small-help": ((40, 12), ("?",), {}),
    "themes": ((80, 24), ("t",), {}),
    "failed": ((80, 24), ("G",), {}),
    "links": ((80, 24), ("enter", "8", "j", "L"), {}),
    "merge": ((80, 24), ("enter", "tab", "x"), {}),
    "export": ((80, 24), ("enter", "]", "e"), {}),
    "zen": ((80, 24), ("enter", "z"), {}),
    "flush": ((80, 24), ("enter", "z", "a", "}", "}"), {}),
    "small-evidence": ((40, 12), ("enter", "]", "enter"), {}),
    "small-correction": ((40, 12), ("enter", "]", "x"), {}),
    "small-removed": ((40, 12), ("enter", "r", "."), {}),
    "ansi": ((80, 24), ("enter", "]"), {"theme": "ansi-dark"}),
    "german": ((120, 40), ("enter", "]", "]"), {"language": "de"}),
    "german-date": ((80, 24), ("enter", ">", "enter"), {"language": "de"}),
    "german-help": ((80, 24), ("?",), {"language": "de"}),
    "german-small": ((40, 12), ("enter", "tab", "j"), {"language": "de"}),
    "german-find": ((80, 24), ("enter", "/", *"schleusse"), {"language": "de"}),
}


@pytest.fixture(autouse=True)
def english_again():
    """Leaves English to the tests after these."""
    yield
    speak("en")


@pytest.mark.parametrize("name", STATES)
async def test_picture(name, make_app, settled, compare_picture):
    """The screen looks as it did when somebody last looked at it."""
    size, keys, settings = STATES[name]
    app = make_app(
        *("eins.txt", "zwei.txt", "broken.txt"),
        problems=("There is nothing at nirgends.txt.",),
        settings=Settings(language=settings.get("language", "en")),
    )
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        app.theme = settings.get("theme", app.theme)
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        await pilot.pause()
        await compare_picture(pilot, name)


async def test_an_article_without_findings(make_app, settled, compare_picture, opened):
    """Where nobody speaks and no day is named the margin says so."""

    def bare(origin):
        made = opened(origin)
        return replace(made, analysis=Analysis(made.article.id, (), (), (), ()))

    app = make_app("eins.txt", open_=bare)
    async with app.run_test(size=(100, 24)) as pilot:
        await settled(pilot)
        await compare_picture(pilot, "nothing-found")


async def test_an_article_that_is_being_opened(make_app, compare_picture, until, opened):
    """While the first article is read from its file the pane says so, and the list already has its name."""
    gate = Event()

    def slow(origin):
        gate.wait(60)
        return opened(origin)

    app = make_app("eins.txt", "zwei.txt", open_=slow)
    async with app.run_test(size=(100, 24)) as pilot:
        try:
            await until(pilot, lambda: len(app.screen_stack) > 1 and app.screen_stack[1].query("#pane"))
            await until(pilot, lambda: "eins.txt" in app.screen_stack[1].status_line.render_line(0).text)
            await compare_picture(pilot, "opening")
        finally:
            gate.set()


async def test_an_empty_list_says_what_to_do(make_app, settled, picture):
    """Without an article the list says how to get one, and nothing is broken."""
    app = make_app(library=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        drawn = picture(app)
    assert "No articles yet." in drawn
    assert "reader article.html" in drawn
