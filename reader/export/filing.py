"""Files written so that none is ever half there, none is lost, and no name can harm."""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import UsageError
from reader.tongue import say

if TYPE_CHECKING:
    from typing import BinaryIO

LONGEST_STEM = 60
MOST_OF_A_NAME = 1_000
"""Files that may be called alike; then something else is wrong."""

_NO_NAME = re.compile(r"[^\w-]+")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)$", re.IGNORECASE)
"""Names that Windows keeps for devices, whatever ending they have."""


def stem_of(title: str) -> str:
    """Return a title as the name of a file on any system: letters, digits, dashes."""
    stem = _NO_NAME.sub("-", title).strip("-_")[:LONGEST_STEM].strip("-_") or "article"
    return f"{stem}-" if _RESERVED.match(stem) else stem


def write_new(folder: Path, title: str, ending: str, content: bytes) -> Path | None:
    """Write a file beside those there are; None where the very same one is there already.

    Raises:
        OSError: when it cannot be written; then nothing of it is there.
        UsageError: when too many files are called so.
    """
    stem = stem_of(title)
    for number in range(1, MOST_OF_A_NAME):
        path = folder / (f"{stem}.{ending}" if number == 1 else f"{stem}-{number}.{ending}")
        try:
            file = path.open("xb")
        except FileExistsError:
            if _holds(path, content):
                return None
            continue
        _fill(file, path, content)
        return path
    raise UsageError(say("{place} holds too many files called {name}.", place=folder, name=f"{stem}.{ending}"))


def write_over(path: Path, content: bytes) -> None:
    """Write a file in the place of the one there was, whole at every moment.

    Raises:
        OSError: when it cannot be written; then the old one is as it was.
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
    _fill(os.fdopen(handle, "wb"), Path(name), content)
    Path(name).chmod(mode)
    Path(name).replace(path)


def _fill(file: BinaryIO, path: Path, content: bytes) -> None:
    try:
        with file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
