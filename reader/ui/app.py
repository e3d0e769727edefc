"""The application: themes and style sheets, and the reading screen as the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App

from reader.resources import folder
from reader.ui.opening import open_by_pipeline
from reader.ui.screens.reading import ReadingScreen
from reader.ui.themes import OWN_THEMES, own_themes, page_defaults

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

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
        theme: The name of the theme to start with.
    """

    TITLE = "reader"

    def __init__(
        self,
        origins: Sequence[Origin],
        *,
        problems: Sequence[str] = (),
        open_: Callable[[Origin], Opened] = open_by_pipeline,
        theme: str = OWN_THEMES[0],
    ) -> None:
        super().__init__(css_path=[folder("styles") / f"{name}.tcss" for name in SHEETS])
        self._origins, self._problems, self._open = origins, problems, open_
        for own in own_themes():
            self.register_theme(own)
        self.theme = theme if theme in self.available_themes else OWN_THEMES[0]

    def get_default_screen(self) -> Screen[None]:
        """Return the reading screen."""
        return ReadingScreen(self._origins, self._problems, self._open)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the page's colours for themes that have none."""
        theme = self.current_theme
        return page_defaults(dark=theme.dark, ansi=theme.ansi)
