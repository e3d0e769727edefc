"""Pictures of the screen in its states, as text that can be read and reviewed.

Each picture holds the characters of the screen, below every line the looks of its cells as letters, and a key to them.
`READER_PICTURES=1 pytest tests/ui/test_pictures.py` draws them anew; look at what changed before committing it.
"""

import os
import string
from pathlib import Path

import pytest

PICTURES = Path(__file__).parent / "pictures"
LETTERS = string.ascii_letters + string.digits + "@#%&+=<>"

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
}


def picture(app):
    """Return the screen as text: each line, its looks, and the key to them."""
    strips = app.screen._compositor.render_strips()
    looks, lines = {}, []
    for strip in strips:
        text, marks = "", ""
        for segment in strip:
            style = str(segment.style or "none")
            letter = looks.setdefault(style, LETTERS[len(looks) % len(LETTERS)])
            text += segment.text
            marks += letter * segment.cell_length
        lines += [f"|{text}|", f" {marks}"]
    key = [f"{letter}: {style}" for style, letter in looks.items()]
    return "\n".join([*lines, "", *key, ""])


@pytest.mark.parametrize("name", STATES)
async def test_picture(name, make_app, settled):
    """The screen looks as it did when somebody last looked at it."""
    size, keys, settings = STATES[name]
    app = make_app("eins.txt", "zwei.txt", "broken.txt", problems=("There is nothing at nirgends.txt.",))
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        app.theme = settings.get("theme", app.theme)
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        await pilot.pause()
        for prompt in app.screen.query("Input"):
            prompt.cursor_blink = False
        await pilot.pause()
        drawn = picture(app)
    file = PICTURES / f"{name}.txt"
    if os.environ.get("READER_PICTURES"):
        PICTURES.mkdir(exist_ok=True)
        file.write_text(drawn, encoding="utf-8")

    assert drawn == file.read_text(encoding="utf-8")


async def test_an_empty_list_says_what_to_do(make_app, settled):
    """Without an article the list says how to get one, and nothing is broken."""
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        drawn = picture(app)
    assert "No articles yet." in drawn
    assert "reader article.html" in drawn
