"""The key table as Textual binds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding

from reader.tongue import say
from reader.ui.keys import KEYS, Where, choose_keys, keys_of, shown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.binding import BindingType

_NAMES = {
    "}": "right_curly_bracket",
    "{": "left_curly_bracket",
    "]": "right_square_bracket",
    "[": "left_square_bracket",
    ")": "right_parenthesis",
    "(": "left_parenthesis",
    ">": "greater_than_sign",
    "<": "less_than_sign",
    "'": "apostrophe",
    "`": "grave_accent",
    "+": "plus",
    "=": "equals_sign",
    "-": "minus",
    "/": "slash",
    "*": "asterisk",
    "?": "question_mark",
    ":": "colon",
    ".": "full_stop",
    ",": "comma",
    "|": "vertical_line",
}
"""What Textual calls the keys that are not named by themselves."""


def textual_keys(keys: str) -> str:
    """Return keys as Textual names them, from keys as a person writes them, parted by commas or blanks."""
    return ",".join(_NAMES.get(key, key.lower() if len(key) > 1 else key) for key in keys.replace(",", " ").split())


def keymap(keys: Mapping[str, str]) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return the keys a person set, by the names of the table, and a sentence for every name that is not in it."""
    choose_keys(keys)
    known = {key.id for key in KEYS}
    wrong = tuple(
        say("The settings name “{name}”, which is no key of this program.", name=name)
        for name in keys
        if name not in known
    )
    return {name: textual_keys(keys[name]) for name in keys if name in known}, wrong


def bindings(
    *where: Where,
    action: str = "{}",
    priority: bool = False,
    only: Sequence[str] | None = None,
    but: Sequence[str] = (),
) -> list[BindingType]:
    """Return the bindings of these parts of the screen.

    `action` wraps the action of each row, for a screen that hands keys on to the article; `only` and `but` choose rows
    by their actions.
    """
    return [
        Binding(
            ",".join(_NAMES.get(name, name) for name in key.keys),
            action.format(key.action),
            key.label,
            show=False,
            key_display=shown(key.keys[0]),
            tooltip=key.help,
            id=key.id,
            priority=priority,
        )
        for key in keys_of(*where)
        if key.action and (only is None or key.action in only) and key.action not in but
    ]
