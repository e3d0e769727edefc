"""Bytes in, nothing judged: files, folders and standard input become `RawArticle`s.

`gather` looks at what the person named and lists the places to read, without reading them; `load` reads one. What reads
is imported when it is first asked for, because the screen's first frame only needs the list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.sources.gathering import Gathered, gather, gather_copied, gather_found

if TYPE_CHECKING:
    from reader.sources.loading import load, load_changed, raw_article, shown_origin

__all__ = ["Gathered", "gather", "gather_copied", "gather_found", "load", "load_changed", "raw_article", "shown_origin"]


def __getattr__(name: str) -> object:
    """Import what reads an article when it is first asked for."""
    if name in ("load", "load_changed", "raw_article", "shown_origin"):
        from reader.sources import loading  # noqa: PLC0415

        return getattr(loading, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
