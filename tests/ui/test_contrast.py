"""Everything that is to be read in our own themes can be read: measured on the screen as it is painted."""

import pytest

from reader.settings import Settings
from reader.ui.themes import OWN_THEMES

TEXT = {"reader-contrast": 7.0}
"""Least contrast of text where it is not 4.5 (Web Content Accessibility Guidelines, 1.4.3 and 1.4.6)."""
SIGNS = 3.0
"""Least contrast of what is seen but not read (1.4.11)."""

STEPS = {
    "start": (),
    "filter": ("/", *"zwei"),
    "quotation": ("escape", "enter", "]"),
    "unsure": ("4", "]"),
    "evidence": ("enter",),
    "correction": ("escape", "x"),
    "date": ("escape", ">", ">"),
    "margin": ("tab", "j"),
    "removed": ("tab", "tab", "enter", "r", "."),
    "finding": ("r", "/", *"xyz"),
    "hits": ("escape", "/", *"schleuse", "enter", "n"),
    "marking": ("escape", "]", "v", "w", "w", "j"),
    "links": ("escape", "escape", "g", "8", "j", "L"),
    "help": ("escape", "?"),
    "themes": ("escape", "t"),
    "failed": ("escape", "escape", "escape", "escape", "G"),
}
"""Keys that lead from one state of the screen to the next."""


def luminance(colour):
    """Return how light a colour is, as the guidelines reckon it."""
    parts = [c / 255 for c in (colour.red, colour.green, colour.blue)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(style):
    """Return the ratio between ink and ground."""
    light, dark = sorted(map(luminance, (style.color.triplet, style.bgcolor.triplet)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def too_faint(app):
    """Yield what is painted with too little contrast; on a dimmed screen only what the dialog holds is looked at."""
    boxes = [box.region for box in app.screen.query(".dialog")]
    for y, strip in enumerate(app.screen._compositor.render_strips()):
        x = 0
        for segment in strip:
            inside = not boxes or any(box.contains(x, y) for box in boxes)
            words = segment.text.strip()
            x += segment.cell_length
            if not inside or not words or segment.style is None or segment.style.color is None:
                continue
            least = TEXT.get(app.theme, 4.5) if any(c.isalnum() for c in words) else SIGNS
            if all(c in "▁▂▃▄▅▆▇█▔▌" for c in words):
                continue  # scroll bars and edges: quiet on purpose, and told otherwise too
            if segment.style.bgcolor is not None and contrast(segment.style) < least:
                yield f"{contrast(segment.style):.2f} {words[:40]!r} {segment.style}"


@pytest.mark.parametrize("theme", OWN_THEMES)
async def test_text_can_be_read(theme, make_app, settled):
    """In every state every word keeps 4.5:1, every sign 3:1; with high contrast the text keeps 7:1."""
    faint = {}
    app = make_app("eins.txt", "zwei.txt", "broken.txt", settings=Settings(theme=theme))
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        for state, keys in STEPS.items():
            await pilot.press(*keys)
            await pilot.pause()
            found = sorted(set(too_faint(app)))
            if found:
                faint[state] = found

    assert faint == {}
