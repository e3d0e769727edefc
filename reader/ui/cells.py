"""Words that must fit a number of terminal cells."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size

from reader.ui.wrap import odd_characters, wrap_odd, wrap_plain


def fitted(text: str, width: int) -> str:
    """Return `text`, cut with an ellipsis where it is wider than `width` cells."""
    if width <= 0:
        return ""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - 1).rstrip() + "…"


def padded(text: str, width: int) -> str:
    """Return `text` exactly `width` cells wide."""
    return set_cell_size(fitted(text, width), max(width, 0))


def wrapped(text: str, width: int) -> list[str]:
    """Return `text` in lines of at most `width` cells; its own line breaks stay."""
    lines: list[str] = []
    for part in text.split("\n"):
        wrap = wrap_plain if odd_characters(part) is None else wrap_odd
        lines += [part[start:end] for start, end in wrap(part, 0, len(part), width)] or [""]
    return lines
