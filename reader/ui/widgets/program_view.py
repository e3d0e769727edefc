"""The page in other programs: piped through a command, opened in the editor, written to a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.messages import Noted
from reader.ui.widgets.link_view import LinkView
from reader.ui.widgets.type_ahead import hand_keys

if TYPE_CHECKING:
    from reader.ui.screens.piping import Piping


class ProgramView(LinkView, inherit_bindings=False):
    """A page that can be handed to other programs."""

    def action_pipe(self) -> None:
        """Ask for a command, and give it the article."""
        from reader.ui.screens.piping import PipeScreen  # noqa: PLC0415 -- dialogs are loaded when first wanted

        dialog = PipeScreen() if self.state is not None else None
        if dialog is not None:
            self.app.push_screen(dialog, self.pipe)
        hand_keys(self.screen, dialog)

    def pipe(self, piping: Piping | None) -> None:
        """Pipe the article through a program; None means nothing after all."""
        if self.state is not None and piping is not None:
            from reader.ui.programs import pipe_through, text_for  # noqa: PLC0415 -- only who leaves pays for it

            said = pipe_through(self.app, piping.command, text_for(self.state, piping.form))
            self.post_message(Noted(said))

    def action_editor(self) -> None:
        """Open the article in the person's editor or pager."""
        from reader.ui.programs import open_in_program, text_for  # noqa: PLC0415 -- only who leaves pays for it

        if self.state is not None:
            said = open_in_program(self.app, text_for(self.state, "markdown"))
            if said:
                self.post_message(Noted(said))
