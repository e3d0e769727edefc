"""The network, and nothing but it: one address asked for once, with every limit kept and every failure a sentence.

Nothing here knows what an article or a feed is. urllib3 is loaded with the first request, never before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.web.addresses import is_web_address, parse_address, shown_address

if TYPE_CHECKING:
    from reader.web.fetching import Fetched, Limits, fetch

__all__ = ["Fetched", "Limits", "fetch", "is_web_address", "parse_address", "shown_address"]


def __getattr__(name: str) -> object:
    """Import what fetches when it is first asked for."""
    if name in ("Fetched", "Limits", "fetch"):
        from reader.web import fetching  # noqa: PLC0415

        return getattr(fetching, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
