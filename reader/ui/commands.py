"""The key table in the command palette: what can be done on this screen, with the key that does it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.app import SystemCommand
from textual.command import CommandPalette

from reader.tongue import say
from reader.ui.keys import KEYS, Where, keys_for, keys_of, shown
from reader.ui.screens.reading import ReadingScreen
from reader.ui.widgets.rows import RowList

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.dom import DOMNode
    from textual.screen import Screen

    from reader.ui.keys import Key


class Palette(CommandPalette):
    """Textual's palette, which is told how much room there is."""

    VERTICAL_BREAKPOINTS = [(0, "-short"), (20, "-tall")]  # noqa: RUF012 -- Textual declares it so


def commands(screen: Screen[object]) -> Iterator[SystemCommand]:
    """Yield everything the table can do on a screen; what acts on rows acts on those that have the keys."""
    done = on_reading_screen(screen) if isinstance(screen, ReadingScreen) else active(screen)
    for key, owner in done:
        act = partial(screen.app.run_action, key.action, owner)
        yield SystemCommand(say(key.label), f"{shown(keys_for(key)[0])} · {say(key.help)}", act)


def on_reading_screen(screen: ReadingScreen) -> Iterator[tuple[Key, DOMNode]]:
    """Yield the rows of the table for the article, the lists and the screen, wherever the keys are now."""
    rows = screen.focused if isinstance(screen.focused, RowList) else screen.articles.rows
    owners: dict[Where, DOMNode] = {Where.SCREEN: screen, Where.LIST: screen.articles.rows, Where.ROWS: rows}
    for key in keys_of(Where.ARTICLE, Where.FINDINGS, Where.FIND, Where.LIST, Where.SCREEN, Where.ROWS):
        if key.action:
            owner = owners.get(key.where, screen.pane)
            if key.where is not Where.ROWS or hasattr(owner, f"action_{key.action.partition('(')[0]}"):
                yield key, owner


def active(screen: Screen[object]) -> Iterator[tuple[Key, DOMNode]]:
    """Yield the rows of the table that are bound on any other screen where the keys are now."""
    bound = {binding.binding.id: binding.node for binding in screen.active_bindings.values()}
    yield from ((key, bound[key.id]) for key in KEYS if key.id in bound and key.action)
