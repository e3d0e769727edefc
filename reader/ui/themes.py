"""The colours: our own themes, kept as TOML beside the style sheets, and what other themes lack for a page."""

from __future__ import annotations

import os
import tomllib
from functools import cache
from typing import TYPE_CHECKING

from textual.theme import Theme

from reader.paths import config_folder
from reader.resources import folder
from reader.tongue import say

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

OWN_THEMES = ("reader-dark", "reader-light", "reader-contrast")
"""Our themes, the usual one first."""


class BadTheme(ValueError):
    """A theme file that cannot be used, and why."""


def load_theme(path: Path) -> Theme:
    """Read one theme.

    Raises:
        BadTheme: when the file is no TOML, or lacks what a theme needs.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadTheme(say("The theme {name} cannot be read: {error}.", name=path.name, error=error)) from error
    colours = table.get("colours", {})
    if not isinstance(colours, dict) or "primary" not in colours:
        raise BadTheme(say("The theme {name} needs a [colours] table with at least primary.", name=path.name))
    own = {str(name): str(value) for name, value in colours.items()}
    return Theme(
        name=path.stem,
        primary=own["primary"],
        secondary=own.get("secondary"),
        accent=own.get("accent"),
        warning=own.get("warning"),
        error=own.get("error"),
        success=own.get("success"),
        foreground=own.get("foreground"),
        background=own.get("background"),
        surface=own.get("surface"),
        panel=own.get("panel"),
        dark=bool(table.get("dark", True)),
        variables={str(name): str(value) for name, value in table.get("page", {}).items()},
    )


def own_theme(name: str) -> Theme:
    """Return one of our themes."""
    return load_theme(folder("styles") / "themes" / f"{name}.toml")


def persons_themes() -> tuple[list[Theme], tuple[str, ...]]:
    """Return the themes a person wrote, from `themes/` in the configuration folder, and a sentence for each bad one."""
    themes, mistakes = [], []
    folder_of_themes = config_folder() / "themes"
    for path in sorted(folder_of_themes.glob("*.toml")) if folder_of_themes.is_dir() else ():
        try:
            themes.append(load_theme(path))
        except BadTheme as error:
            mistakes.append(str(error))
    return themes, tuple(mistakes)


def theme_of_terminal(environ: Mapping[str, str] = os.environ) -> str:
    """Return the theme of ours that suits the terminal: light where it says that its ground is light.

    COLORFGBG is "ink;ground" in the numbers of the sixteen colours; 7 and 15 are the light ones.
    """
    ground = environ.get("COLORFGBG", "").rpartition(";")[2]
    return "reader-light" if ground in ("7", "15") else "reader-dark"


@cache
def page_defaults(*, dark: bool, ansi: bool) -> dict[str, str]:
    """Return the page's colours for a theme that knows nothing of pages."""
    if ansi:
        inks = ("cyan", "yellow", "green", "magenta", "blue", "red", "bright_cyan", "bright_yellow")
        own = {f"voice-{n}": f"ansi_{ink}" for n, ink in enumerate(inks, 1)}
        return own | {
            "voice-unknown": "ansi_default",
            "tint": "0%",
            "cursor": "0%",
            "hit": "ansi_yellow",
            "hit-now": "ansi_bright_yellow",
            "hit-now-ink": "ansi_black",
            "quiet": "ansi_bright_black",
            "title": "ansi_default",
        }
    name = "reader-dark" if dark else "reader-light"
    return dict(load_theme(folder("styles") / "themes" / f"{name}.toml").variables)
