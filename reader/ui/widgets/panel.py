"""A column: its heading, its rows, and a line to filter them by that appears when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.containers import Vertical

from reader.tongue import say
from reader.ui.widgets.lines import Line
from reader.ui.widgets.rows import RowList

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from reader.ui.widgets.prompt import Prompt


class Panel(Vertical):
    """Rows under a heading."""

    def __init__(self, heading: str, rows: RowList, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's own name for it
        super().__init__(id=id)
        self._heading = heading
        self._tail = ""
        self.rows = rows
        self._prompt: Prompt | None = None

    def compose(self) -> ComposeResult:
        """Put the heading above the rows."""
        yield Line(self._heading, self._tail, classes="head")
        yield self.rows

    def tell(self, tail: str) -> None:
        """Say how many there are, or how far the work is."""
        self._tail = tail
        if self.is_mounted:
            self._head()

    def _head(self) -> None:
        query = self.rows.query_text
        some, all_ = self.rows.counts()
        filtered = say("{some} of {all}", some=some, all=all_)
        named = f"{self._heading} /{query}" if query and not self.is_typing else self._heading
        self.query_one(".head", Line).put(named, filtered if query else self._tail)

    @property
    def is_typing(self) -> bool:
        """Whether the filter is being typed: then it stands right below the heading."""
        return self._prompt is not None and self._prompt.is_open

    @on(RowList.FilterAsked)
    async def _open_prompt(self, message: RowList.FilterAsked) -> None:
        message.stop()
        if self._prompt is None:
            from reader.ui.widgets.prompt import Prompt  # noqa: PLC0415 -- only who filters pays for it

            self._prompt = Prompt("/", ends=True)
            await self.mount(self._prompt, after=0)
        if not self._prompt.is_attached:
            return  # the program ends
        self._prompt.open(self.rows.query_text)
        self.rows.ahead.hand_over(self._prompt)

    def on_prompt_typed(self, message: Prompt.Typed) -> None:
        """Filter as the person types."""
        message.stop()
        self.rows.filter(message.text)
        self._head()

    def on_prompt_accepted(self, message: Prompt.Accepted) -> None:
        """Keep the filter and give the keys back to the rows."""
        message.stop()
        self._close()
        self._head()

    def on_prompt_cancelled(self, message: Prompt.Cancelled) -> None:
        """Drop the filter."""
        message.stop()
        self.clear_filter()
        self._close()

    def clear_filter(self) -> bool:
        """Show all rows again; tell whether there was a filter."""
        if not self.rows.query_text:
            return False
        self.rows.filter("")
        self._head()
        return True

    def _close(self) -> None:
        if self._prompt is not None:
            self._prompt.close()
        self.rows.focus()
