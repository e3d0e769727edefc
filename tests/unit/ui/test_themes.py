"""Colours can be read: the ratios of WCAG hold for our themes, tints included."""

import pytest
from textual.color import Color

from reader.resources import folder
from reader.ui.palette import STRONGER
from reader.ui.themes import OWN_THEMES, BadTheme, load_theme, page_defaults, theme_of_terminal

NEEDED = {"reader-dark": 4.5, "reader-light": 4.5, "reader-contrast": 7.0}
"""WCAG 2.1: AA for text is 4.5:1, AAA is 7:1."""


def luminance(colour):
    """Return the relative luminance of WCAG 2.1."""
    parts = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.normalized]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def ratio(one, other):
    """Return the contrast of two colours."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def pairs(theme):
    """Yield name, ink and ground of everything text is written in."""
    page = {name: value for name, value in theme.variables.items() if value.startswith("#")}
    tint = float(theme.variables["tint"].rstrip("%")) / 100
    ground, side, ink = Color.parse(theme.background), Color.parse(theme.surface), Color.parse(theme.foreground)
    panel = Color.parse(theme.panel)
    cursor = side.blend(Color.parse(theme.primary), float(theme.variables["cursor"].rstrip("%")) / 100)
    yield from (("text", ink, place) for place in (ground, side, panel, cursor))
    yield from (
        (name, Color.parse(getattr(theme, name)), place) for name in ("primary", "error") for place in (ground, side)
    )
    yield "accent", Color.parse(theme.accent), ground
    yield from (("quiet", Color.parse(page["quiet"]), place) for place in (ground, side, panel, cursor))
    for number in (*range(1, 9), "unknown"):
        voice = Color.parse(page[f"voice-{number}"])
        tinted = ground.blend(voice, tint)
        current = ground.blend(voice, tint * STRONGER)
        yield from ((f"voice-{number}", voice, place) for place in (ground, side, panel, cursor, tinted, current))
        yield f"text on tint {number}", ink, tinted
        yield f"text on the current tint {number}", ink, current
        yield f"a date on the current tint {number}", ink, current.blend(ink, 0.13)
    yield "title", Color.parse(page["title"]), ground
    yield "hit", ink, Color.parse(page["hit"])
    yield "current hit", Color.parse(page["hit-now-ink"]), Color.parse(page["hit-now"])


@pytest.mark.parametrize("name", OWN_THEMES)
def test_everything_written_can_be_read(name):
    """Every ink on every ground it is used on keeps the ratio its theme promises."""
    theme = load_theme(folder("styles") / "themes" / f"{name}.toml")
    weak = {
        what: round(ratio(ink, ground), 2) for what, ink, ground in pairs(theme) if ratio(ink, ground) < NEEDED[name]
    }

    assert weak == {}


def test_the_usual_text_is_comfortable():
    """Body text of the light and dark theme is far above the minimum."""
    for name in OWN_THEMES:
        theme = load_theme(folder("styles") / "themes" / f"{name}.toml")
        assert ratio(Color.parse(theme.foreground), Color.parse(theme.background)) > 10


def test_all_themes_name_the_same_colours():
    """No theme lacks a colour the style sheets ask for, those for plain ANSI terminals included."""
    names = [set(load_theme(folder("styles") / "themes" / f"{name}.toml").variables) for name in OWN_THEMES]

    assert names[0] == names[1] == names[2] == set(page_defaults(dark=True, ansi=True))


def test_the_first_theme_suits_the_terminal():
    """A terminal that says its ground is light gets the light theme; one that says nothing the dark one."""
    assert theme_of_terminal({"COLORFGBG": "0;15"}) == "reader-light"
    assert theme_of_terminal({"COLORFGBG": "15;default;0"}) == "reader-dark"
    assert theme_of_terminal({}) == "reader-dark"


def test_a_broken_theme_file_is_named(tmp_path):
    """A person's own theme with a mistake says which file and what."""
    path = tmp_path / "mine.toml"
    path.write_text("colours = 3")

    with pytest.raises(BadTheme, match=r"mine\.toml"):
        load_theme(path)
