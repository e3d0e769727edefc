"""The application: themes and style sheets, and the reading screen as the first."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
from typing import TYPE_CHECKING

from textual.app import App

from reader.places import load_places
from reader.resources import folder
from reader.settings import Settings
from reader.ui.bindings import textual_keys
from reader.ui.keys import KEYS
from reader.ui.opening import open_by_pipeline
from reader.ui.screens.reading import ReadingScreen
from reader.ui.session import Session
from reader.ui.themes import OWN_THEMES, own_themes, page_defaults

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import PurePath

    from textual.screen import Screen

    from reader.article import Origin
    from reader.pipeline import Opened

SHEETS = ("app", "article", "sidebar", "dialogs")
"""The style sheets, by subject."""


class ReaderApp(App[None]):
    """Reads articles.

    Args:
        origins: Where the articles are, in the order they are listed; thousands cost nothing until they are looked at.
        problems: Sentences about what was named but could not be opened.
        open_: What opens an article in a worker; the pipeline unless something else is given.
        settings: What the person set: theme, measure, keys.
    """

    TITLE = "reader"

    def __init__(
        self,
        origins: Sequence[Origin],
        *,
        problems: Sequence[str] = (),
        open_: Callable[[Origin], Opened] = open_by_pipeline,
        settings: Settings | None = None,
    ) -> None:
        # Textual turns its own colours grey for NO_COLOR; only the terminal's sixteen can be left out altogether.
        self._colourless = bool(os.environ.get("NO_COLOR"))
        sheets: list[str | PurePath] = [folder("styles") / f"{name}.tcss" for name in SHEETS]
        super().__init__(css_path=sheets, ansi_color=True if self._colourless else None)
        settings = settings or Settings()
        unknown = sorted(set(settings.keys) - {key.id for key in KEYS})
        wrong = (f"The settings name “{name}”, which is no key of this program." for name in unknown)
        self.session = Session(origins, (*problems, *wrong), open_, settings, load_places())
        for own in own_themes():
            self.register_theme(own)
        wanted = "ansi-dark" if self._colourless else settings.theme or self.session.places.theme
        self.theme = wanted if wanted in self.available_themes else OWN_THEMES[0]

    def on_mount(self) -> None:
        """Put the keys where the person wants them, and let a signal end the program as q does."""
        keys = self.session.settings.keys
        self.set_keymap({name: textual_keys(keys[name]) for name in keys})
        for ending in (signal.SIGTERM, getattr(signal, "SIGHUP", signal.SIGTERM)):
            with contextlib.suppress(NotImplementedError, ValueError, RuntimeError):
                asyncio.get_running_loop().add_signal_handler(ending, self.exit, None, 128 + ending)

    def on_unmount(self) -> None:
        """Keep where one was."""
        self.session.places.save()

    def watch_theme(self, theme: str) -> None:
        """Keep the theme for the next time."""
        if not self._colourless and self.is_running:
            self.session.places.choose(theme=theme)

    @property
    def failures(self) -> tuple[str, ...]:
        """Sentences about the articles that were named but could not be opened."""
        screen = self.screen_stack[0] if self.screen_stack else None
        return screen.articles.shelf.failures if isinstance(screen, ReadingScreen) else ()

    def get_default_screen(self) -> Screen[None]:
        """Return the reading screen."""
        return ReadingScreen(self.session)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the page's colours for themes that have none."""
        theme = self.current_theme
        return page_defaults(dark=theme.dark, ansi=theme.ansi)
