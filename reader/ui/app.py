"""The application: colours, signals, what is remembered; the reading screen is loaded after the first frame."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import os
import signal
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from textual.app import App

from reader.places import load_places
from reader.settings import Settings, load_settings
from reader.tongue import say, speak
from reader.ui.session import Session
from reader.ui.themes import OWN_THEMES, own_theme, page_defaults, persons_themes, theme_of_terminal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from textual.app import SystemCommand
    from textual.driver import Driver
    from textual.screen import Screen

    from reader.article import Origin
    from reader.pipeline import Known, Opened
    from reader.ui.door import Door
    from reader.ui.screens.reading import ReadingScreen


def open_by_pipeline(origin: Origin, known: Known | None = None) -> Opened:
    """Open an article; the cleaning and the analysis are imported with the first one."""
    from reader.pipeline import open_article  # noqa: PLC0415

    return open_article(origin, known=known)


def _collect_again() -> None:
    """Look for garbage from now on, but never again in what has been loaded: that stays as long as the program."""
    gc.freeze()
    gc.enable()


class ReaderApp(App[None]):
    """Reads articles.

    Args:
        origins: Where the articles are, in the order they are listed; thousands cost nothing until they are looked at.
        problems: Sentences about what was named but could not be opened.
        open_: What opens an article in a worker; the pipeline unless something else is given.
        library: Where the library is, None for the usual place; False for a look that leaves no trace.
        settings: What the person set: theme, measure, keys; read from their file where nothing is given.
        watched: Folders from which what arrives is taken in while one reads.
    """

    TITLE = "reader"

    def __init__(
        self,
        origins: Sequence[Origin],
        *,
        problems: Sequence[str] = (),
        open_: Callable[[Origin], Opened] | None = None,
        settings: Settings | None = None,
        library: Path | Literal[False] | None = None,
        watched: Sequence[Path] = (),
    ) -> None:
        # Textual turns its own colours grey for NO_COLOR; only the terminal's sixteen can be left out altogether.
        self._colourless = bool(os.environ.get("NO_COLOR"))
        super().__init__(ansi_color=True if self._colourless else None)
        if settings is None:
            settings, mistakes = load_settings()
            problems = (*problems, *mistakes)
        speak(settings.language)
        self._reading: ReadingScreen | None = None
        how = open_by_pipeline if open_ is None else lambda origin, _: open_(origin)
        self._library = library
        self.door: Door | None = None
        self.session = Session(origins, tuple(problems), how, settings, load_places(), watched=tuple(watched))
        wanted = "ansi-dark" if self._colourless else settings.theme or self.session.places.theme
        self._begin_in(self._known_theme(wanted) or self._known_theme(theme_of_terminal()) or "textual-dark")

    def get_driver_class(self) -> type[Driver]:
        """Return what reads the keyboard: ours where Textual's own for terminals would."""
        own = super().get_driver_class()
        if own.__name__ != "LinuxDriver":
            return own
        from reader.ui.driver import SleepingDriver  # noqa: PLC0415 -- cannot be imported on Windows

        return SleepingDriver

    def _begin_in(self, name: str) -> None:
        """Take up a theme before anything is painted; a choice like any later one would have all styles read twice."""
        theme = self.get_theme(name)
        if theme is None or theme.ansi or not theme.dark:  # Textual has prepared itself for a dark one
            self.theme = name
            return
        self.set_reactive(App.theme, name)
        self.stylesheet.set_variables(self.get_css_variables())
        self.set_class(True, f"-theme-{name}", update=False)

    def _known_theme(self, name: str) -> str | None:
        """Return `name` when there is such a theme, ours or a person's being read now; the others come later."""
        if name and name not in self.available_themes:
            for theme in (own_theme(name),) if name in OWN_THEMES else persons_themes()[0]:
                self.register_theme(theme)
        return name if name in self.available_themes else None

    def on_mount(self) -> None:
        """Let a signal end the program as q does, and load the reading screen when the first frame is out."""
        for ending in (signal.SIGTERM, getattr(signal, "SIGHUP", signal.SIGTERM)):
            with contextlib.suppress(NotImplementedError, ValueError, RuntimeError):
                asyncio.get_running_loop().add_signal_handler(ending, self.exit, None, 128 + ending)
        self.call_after_refresh(self._read)

    def _read(self) -> None:
        """Show the reading screen; its modules take as long to load as Textual's own, so they come second."""
        if not gc.isenabled():  # the command put off looking for garbage until all is loaded
            self.call_after_refresh(_collect_again)
        from reader.ui.bindings import keymap  # noqa: PLC0415
        from reader.ui.door import Door  # noqa: PLC0415
        from reader.ui.screens.reading import ReadingScreen  # noqa: PLC0415

        if self._library is not False:
            self.door = Door(self._library)
            self.session = replace(self.session, door=self.door)
        keys, wrong = keymap(self.session.settings.keys)
        self.set_keymap(keys)
        persons, mistakes = persons_themes()
        for theme in (*map(own_theme, OWN_THEMES), *persons):
            self.register_theme(theme)
        self._reading = ReadingScreen(self.session.with_problems((*mistakes, *wrong)))
        self.push_screen(self._reading)

    def on_unmount(self) -> None:
        """Keep where one was."""
        if self._reading is not None:
            if self._reading.updates is not None:
                self._reading.updates.close()
            self._reading.arrivals.stop()
            self._reading.articles.leave()
        if self.door is not None:
            self.door.close()
        self.session.places.save()

    def watch_theme(self, theme: str) -> None:
        """Keep the theme for the next time."""
        if not self._colourless and self.is_running:
            self.session.places.choose(theme=theme)

    def action_command_palette(self) -> None:
        """Show the command palette, asking in the language of the person."""
        from reader.ui.commands import Palette  # noqa: PLC0415 -- not before the palette is opened

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(placeholder=say("What to do? Esc closes"), id="--command-palette"))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Put everything the key table can do into the command palette.

        Textual's own commands are left out: ours say the same better, and in the language of the person.
        """
        if self._reading is not None:
            from reader.ui.commands import commands  # noqa: PLC0415 -- not before the palette is opened

            yield from commands(screen)

    @property
    def failures(self) -> tuple[str, ...]:
        """Sentences about the articles that were named but could not be opened."""
        return self._reading.articles.shelf.failures if self._reading is not None else ()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the page's colours for themes that have none."""
        theme = self.current_theme
        return page_defaults(dark=theme.dark, ansi=theme.ansi)
