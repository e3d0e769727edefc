"""What to write to a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.findings import Quotation
from reader.tongue import say
from reader.ui.outward import EXPORTS
from reader.ui.screens.choice import ChoiceScreen, Option

if TYPE_CHECKING:
    from reader.reading import ReadingState


class ExportScreen(ChoiceScreen[str]):
    """Lets one kind of file be chosen."""

    def __init__(self, state: ReadingState) -> None:
        at_quotation = isinstance(state.current, Quotation)
        options = [Option(name, say(label)) for name, label in EXPORTS.items() if name != "quotation" or at_quotation]
        super().__init__(say("Write to a file"), options, at=len(options) - 1 if at_quotation else 0)
