"""Choosing one of the links in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.screens.choice import ChoiceScreen, Option
from reader.ui.tongue import say

if TYPE_CHECKING:
    from collections.abc import Sequence


class LinkScreen(ChoiceScreen[str]):
    """Lets one link be chosen; closes with its address."""

    def __init__(self, links: Sequence[tuple[str, str]]) -> None:
        options = [Option(address, words, address.removeprefix("https://")) for words, address in links]
        super().__init__(say("Links in view"), options)
