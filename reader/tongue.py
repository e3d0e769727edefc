"""The language the program itself speaks: English as it is written in the sources, or another from a catalogue.

The catalogues are gettext's: `locale/<language>/LC_MESSAGES/reader.po` for translators, the `.mo` compiled from it
beside it and shipped as it is, so that no installation has to build anything.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from gettext import NullTranslations

LANGUAGES = ("en", "de")
"""What the program can speak."""

CATALOGUES = Path(__file__).resolve().parent / "locale"
"""Where the catalogues are, in a checkout as in an installed package."""

_spoken: list[NullTranslations] = []
"""The catalogue of the language in use; none for English."""


def usual_language(environ: Mapping[str, str] = os.environ) -> str:
    """Return the language of the system where we speak it, otherwise English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environ.get(name):
            language = environ[name][:2].lower()
            return language if language in LANGUAGES else "en"
    return "en"


def speak(language: str) -> None:
    """Speak this language from now on; "" stands for the system's."""
    _spoken.clear()
    wanted = language or usual_language()
    if wanted != "en":
        from gettext import translation  # noqa: PLC0415 -- who reads English needs no catalogue

        _spoken.append(translation("reader", CATALOGUES, [wanted], fallback=True))


def spoken_language() -> str:
    """Return the language in use."""
    return _spoken[0].info().get("language", "en")[:2] if _spoken else "en"


def say(words: str, /, **values: object) -> str:
    """Return `words` in the language in use, with `values` put in the places named in braces."""
    said = _spoken[0].gettext(words) if _spoken else words
    return said.format(**values) if values else said


def say_many(one: str, many: str, count: int, /, **values: object) -> str:
    """Return the form that fits `count` in the language in use; `count` itself is put in the place {count}."""
    said = _spoken[0].ngettext(one, many, count) if _spoken else one if count == 1 else many
    return said.format(count=count, **values)


def later(words: str, /) -> str:
    """Return `words` as they are: they stand in a table, and `say` says them when they are needed.

    The catalogue is made from what `say`, `say_many` and this function are given in the sources.
    """
    return words
