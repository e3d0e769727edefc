"""The key table in the command palette."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.app import SystemCommand

from reader.tongue import say
from reader.ui.keys import Where, keys_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.screen import Screen
    from textual.widget import Widget

    from reader.ui.screens.reading import ReadingScreen


def commands(screen: ReadingScreen) -> Iterator[SystemCommand]:
    """Yield everything the table can do on the reading screen."""
    owners: dict[Where, Screen[None] | Widget] = {Where.SCREEN: screen, Where.LIST: screen.articles.rows}
    for key in keys_of(Where.ARTICLE, Where.FINDINGS, Where.FIND, Where.LIST, Where.SCREEN):
        if key.action:
            owner = owners.get(key.where, screen.pane)
            yield SystemCommand(say(key.label), say(key.help), partial(screen.app.run_action, key.action, owner))
