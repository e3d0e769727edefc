"""Pages as Safari saves them: a property list with the page in it."""

from __future__ import annotations

import plistlib
from typing import TYPE_CHECKING
from xml.parsers.expat import ExpatError

from reader.errors import NothingInside, Unreadable
from reader.sources.containers.unwrapped import Unwrapped
from reader.sources.decoding import decode, looks_like_page
from reader.tongue import say

if TYPE_CHECKING:
    from typing import Any


def unwrap_web_archive(content: bytes) -> Unwrapped:
    """Return the page of a web archive and the address it was saved from.

    Raises:
        Unreadable: when the archive is broken.
        NothingInside: when there is no page in it.
    """
    try:
        archive: Any = plistlib.loads(content)
    except (
        plistlib.InvalidFileException, ExpatError, ValueError, OverflowError, LookupError, EOFError, TypeError,
        AttributeError, RecursionError, MemoryError,
    ) as error:  # fmt: skip
        raise Unreadable(say("This web archive is broken; save the page again.")) from error
    main = archive.get("WebMainResource") if isinstance(archive, dict) else None
    page = main.get("WebResourceData") if isinstance(main, dict) else None
    if not isinstance(main, dict) or not isinstance(page, bytes) or not page.strip():
        raise NothingInside(say("This web archive holds no page; save the page again."))
    declared = main.get("WebResourceTextEncodingName")
    address = main.get("WebResourceURL")
    text = decode(page, declared if isinstance(declared, str) else "").text
    url = address if isinstance(address, str) and address.startswith(("http://", "https://")) else ""
    return Unwrapped(text, "text/html" if looks_like_page(text) else "text/plain", url=url)
