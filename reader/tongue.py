"""The language the program itself speaks: English as it is written in the sources, or another from a catalogue.

The catalogues are gettext's: `locale/<language>/LC_MESSAGES/reader.po` for translators, the `.mo` compiled from it
beside it and shipped as it is, so that no installation has to build anything.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from gettext import NullTranslations

LANGUAGES = ("en", "de")
"""What the program can speak."""

CATALOGUES = Path(__file__).resolve().parent / "locale"
"""Where the catalogues are, in a checkout as in an installed package."""

_unsaid: ContextVar[bool] = ContextVar("unsaid", default=False)
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
    if _unsaid.get():
        return _kept((words,), values)
    said = _spoken[0].gettext(words) if _spoken else words
    return said.format(**values) if values else said


def say_many(one: str, many: str, count: int, /, **values: object) -> str:
    """Return the form that fits `count` in the language in use; `count` itself is put in the place {count}."""
    if _unsaid.get():
        return _kept((one, many, count), {**values, "count": count})
    said = _spoken[0].ngettext(one, many, count) if _spoken else one if count == 1 else many
    return said.format(count=count, **values)


def later(words: str, /) -> str:
    """Return `words` as they are: they stand in a table, and `say` says them when they are needed.

    The catalogue is made from what `say`, `say_many` and this function are given in the sources.
    """
    return words


# Sentences that are kept, and read by somebody who speaks another language then

_OPEN, _CLOSE = "\ue000", "\ue001"
"""Around what is kept: characters of nobody's language. What stands between them is never run as a format."""


@contextmanager
def unsaid() -> Iterator[None]:
    """Let `say` keep words and values, to be said by `say_kept` whenever somebody reads them.

    Only for what ends in a sentence: what else is said meanwhile would be kept so, too.
    """
    token = _unsaid.set(True)
    try:
        yield
    finally:
        _unsaid.reset(token)


def say_kept(kept: str) -> str:
    """Return a sentence that was kept, in the language in use; one that was kept as it was said stays so."""
    return _said_within(kept, 0) if _OPEN in kept else kept


def _kept(words: Sequence[str | int], values: Mapping[str, object]) -> str:
    from json import dumps  # noqa: PLC0415 -- hardly ever needed

    plain = {name: value if isinstance(value, int) else str(value) for name, value in values.items()}
    return f"{_OPEN}{dumps([*words, plain], ensure_ascii=False)}{_CLOSE}"


_DEEPEST = 5
"""A sentence in a sentence in a sentence; more was made by nobody."""


def _said_within(kept: str, depth: int) -> str:
    said, at = [], 0
    while depth < _DEEPEST and (start := kept.find(_OPEN, at)) >= 0 and (end := _end_of(kept, start)) > 0:
        said += [kept[at:start], _said_one(kept[start + 1 : end], depth)]
        at = end + 1
    return "".join((*said, kept[at:]))


def _end_of(kept: str, start: int) -> int:
    """Return where what begins at `start` ends; -1 where it does not."""
    open_ = 0
    for at in range(start, len(kept)):
        open_ += (kept[at] == _OPEN) - (kept[at] == _CLOSE)
        if not open_:
            return at
    return -1


def _said_one(content: str, depth: int) -> str:
    import json  # noqa: PLC0415
    import re  # noqa: PLC0415

    try:
        *words, values = json.loads(content)
        own = {name: _said_within(str(value), depth + 1) for name, value in values.items()}
        if len(words) == 3:
            one, many, count = words
            said = _spoken[0].ngettext(one, many, count) if _spoken else one if count == 1 else many
        else:
            said = _spoken[0].gettext(words[0]) if _spoken else str(words[0])
    except (ValueError, TypeError, AttributeError, LookupError):
        return content
    return re.sub(r"\{(\w{1,40})\}", lambda found: own.get(found[1], found[0]), said)
