"""How the place of a part is written: `archive!/part`, the way a person can type it and a list can show it."""

from __future__ import annotations

from pathlib import Path

SEPARATOR = "!/"


def place_of(archive: str, part: str) -> str:
    """Return the place of a part."""
    return f"{archive}{SEPARATOR}{part}"


def archive_and_part(location: str) -> tuple[str, str]:
    """Return the archive and the part a place names; the part is "" for an ordinary file, whatever its name."""
    at = location.find(SEPARATOR)
    if at < 0 or (location[:1] != "-" and Path(location).exists()):
        return location, ""
    while at >= 0:
        archive, part = location[:at], location[at + len(SEPARATOR) :]
        if part and (archive == "-" or Path(archive).is_file()):
            return archive, part
        at = location.find(SEPARATOR, at + 1)
    return location, ""
