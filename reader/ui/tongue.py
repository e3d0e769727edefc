"""The language the program itself speaks: English as it is written in the sources, or German from a catalogue.

A catalogue in Python needs no compiling and no file to find; a test sees to it that no sentence is missing in it.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

LANGUAGES = ("en", "de")
"""What the program can speak."""

_catalogue: dict[str, str] = {}
"""From the English words to those of the language in use; empty for English."""


def usual_language(environ: Mapping[str, str] = os.environ) -> str:
    """Return the language of the system where we speak it, otherwise English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environ.get(name):
            language = environ[name][:2].lower()
            return language if language in LANGUAGES else "en"
    return "en"


def speak(language: str) -> None:
    """Speak this language from now on; "" stands for the system's."""
    _catalogue.clear()
    if (language or usual_language()) == "de":
        from reader.ui.german import GERMAN  # noqa: PLC0415 -- who reads English need not load it

        _catalogue.update(GERMAN)


def say(words: str, /, **values: object) -> str:
    """Return `words` in the language in use, with `values` put in the places named in braces."""
    said = _catalogue.get(words, words)
    return said.format(**values) if values else said
