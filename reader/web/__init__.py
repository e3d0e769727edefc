"""The network, and nothing but it: one address asked for once, with every limit kept and every failure a sentence.

Nothing here knows what an article or a feed is. urllib3 is loaded with the first request, never before.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.web.addresses import is_web_address, parse_address, shown_address
    from reader.web.fetching import Fetched, Limits, fetch

__all__ = ["Fetched", "Limits", "fetch", "is_web_address", "parse_address", "shown_address"]


_PLACES = {
    "Fetched": "fetching", "Limits": "fetching", "fetch": "fetching",
    "is_web_address": "addresses", "parse_address": "addresses", "shown_address": "addresses",
}  # fmt: skip


def __getattr__(name: str) -> object:
    """Import what is asked for, when it is asked for."""
    if name in _PLACES:
        return getattr(import_module(f"reader.web.{_PLACES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
