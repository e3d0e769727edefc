"""Choosing colours: every theme shows itself while the cursor is on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tongue import say
from reader.ui.screens.choice import ChoiceScreen, Option

if TYPE_CHECKING:
    from textual.app import App

    from reader.ui.widgets.rows import RowList


class ThemeScreen(ChoiceScreen[str]):
    """Lets a theme be chosen; Esc brings the one before back."""

    def __init__(self, app: App[None], own: tuple[str, ...]) -> None:
        self._before = app.theme
        names = [*own, *sorted(name for name in app.available_themes if name not in own)]
        options = [
            Option(name, name, say("dark") if app.available_themes[name].dark else say("light")) for name in names
        ]
        heading = say("Colours: off (NO_COLOR)") if app.no_color else say("Colours")
        super().__init__(heading, options, at=names.index(app.theme) if app.theme in names else 0)

    def on_row_list_highlighted(self, message: RowList.Highlighted) -> None:
        """Show the theme under the cursor."""
        self.app.theme = self.rows.options[message.index].value

    def action_close(self) -> None:
        """Bring the theme before back."""
        self.app.theme = self._before
        super().action_close()
