"""What a person set: a TOML file in the configuration folder, read once, every mistake named and none of them fatal."""

from __future__ import annotations

import dataclasses
import tomllib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.paths import config_folder
from reader.tongue import say

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MEASURE_RANGE = (40, 120)
"""Fewest and most cells a line of the article may have; 60 to 76 read best."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings and what they are when nobody set them."""

    theme: str = ""
    """Name of the theme to start with; "" for the one used last, or our dark one."""
    measure: int = 0
    """Cells in a line of the article; 0 for the width used last, or 68."""
    language: str = ""
    """Language of the program itself: "de", "en", or "" for the one of the system."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Other keys for actions: `next-quotation = "n"`; several parted by commas."""


def settings_path() -> Path:
    """Return where the settings file is, whether it exists or not."""
    return config_folder() / "settings.toml"


def load_settings(path: Path | None = None) -> tuple[Settings, tuple[str, ...]]:
    """Return the settings and a sentence for every entry that could not be used.

    A missing file is no mistake; a wrong entry keeps its default.
    """
    place = path or settings_path()
    try:
        entries = tomllib.loads(place.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings(), ()
    except (OSError, UnicodeDecodeError) as error:
        return Settings(), (say("The settings in {place} cannot be read: {error}.", place=place, error=error),)
    except tomllib.TOMLDecodeError as error:
        return Settings(), (say("The settings in {place} are not valid TOML: {error}.", place=place, error=error),)
    return _checked(entries, place)


def _checked(entries: Mapping[str, object], place: Path) -> tuple[Settings, tuple[str, ...]]:
    known = {one.name for one in dataclasses.fields(Settings)}
    good: dict[str, object] = {}
    problems: list[str] = []
    for name, value in entries.items():
        if name not in known:
            there = ", ".join(sorted(known))
            problems.append(
                say(
                    "{place} sets “{name}”, which is no setting; there are {known}.",
                    place=place,
                    name=name,
                    known=there,
                )
            )
            continue
        problem = _problem(name, value)
        if problem:
            problems.append(f"{place}: {problem}")
        else:
            good[name] = value
    return dataclasses.replace(Settings(), **good), tuple(problems)  # type: ignore[arg-type] # checked above


def _problem(name: str, value: object) -> str:
    """Return what is wrong with an entry, "" for nothing."""
    low, high = MEASURE_RANGE
    if name == "measure" and not (isinstance(value, int) and not isinstance(value, bool) and low <= value <= high):
        return say("“measure” must be a whole number from {low} to {high}.", low=low, high=high)
    if name in {"theme", "language"} and not isinstance(value, str):
        return say("“{name}” must be a text in quotation marks.", name=name)
    if name == "language" and value not in {"", "de", "en"}:
        return say('“language” must be "de" or "en".')
    if name == "keys" and not (isinstance(value, dict) and all(isinstance(key, str) for key in value.values())):
        return say('“keys” must be a table of actions and their keys, e.g. next-quotation = "n".')
    return ""
