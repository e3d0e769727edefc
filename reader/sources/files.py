"""Files and folders on disk, read so that nothing in a folder can hang or flood the program."""

from __future__ import annotations

import errno
import os
import re
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import NotFound, NothingInside, TooLarge, Unreadable
from reader.safe import safe_line
from reader.tongue import say

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_BYTES = 20 * 1024 * 1024
"""Larger files are refused: the HTML parser gives up there too, and no article comes near (pages: 10 KB to 3 MB)."""

ARTICLE_SUFFIXES = frozenset(
    ".txt .text .html .htm .xhtml .xht .shtml .md .markdown .eml .mht .mhtml .webarchive .epub .mbox".split()
)
"""In a folder these are taken without a look inside; what is in them is still judged by content when they are read."""

_IN_FOLDERS = ARTICLE_SUFFIXES | {".zip"}
_SNIFF_BYTES = 2048
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def shown_path(path: str | os.PathLike[str]) -> str:
    """Return a path as one line that is safe to show, whatever its name holds."""
    return safe_line(os.fsencode(path).decode("utf-8", "replace"))


def read_file(path: str | os.PathLike[str], limit: int = MAX_BYTES) -> bytes:
    """Return the bytes of a regular file, or its first `limit` bytes where less is enough.

    Opens without blocking, so a pipe or device in a folder cannot hang the program, and checks the size before reading.

    Raises:
        NotFound: there is no such file.
        Unreadable: it may not be read, or is a device, a socket or a folder.
        TooLarge: it is larger than `MAX_BYTES`.
        NothingInside: it is empty.
    """
    return _read(path, limit, MAX_BYTES)


def _read(path: str | os.PathLike[str], limit: int, most: int | None) -> bytes:
    name = shown_path(path)
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0))
        with os.fdopen(descriptor, "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise Unreadable(say("{name} is not a file that can be read as an article.", name=name))
            if most is not None and status.st_size > most:
                raise TooLarge(
                    say(
                        "{name} is {size} MB; an article may have at most {most} MB. Cut it into parts or "
                        "take the text out of it.",
                        name=name,
                        size=round(status.st_size / 1024**2),
                        most=most // 1024**2,
                    )
                )
            content = file.read(limit)
    except OSError as error:
        raise _as_source_error(error, name) from error
    if not content.strip():
        raise NothingInside(say("{name} is empty: there is nothing to read in it.", name=name))
    return content


def read_head(path: str | os.PathLike[str], size: int) -> bytes:
    """Return the beginning of a regular file however large it is: an archive may be larger than an article.

    Raises:
        SourceError: as `read_file` does, but for `TooLarge`.
    """
    return _read(path, size, None)


def _as_source_error(error: OSError, name: str) -> NotFound | Unreadable:
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return NotFound(say("There is nothing at {name}. Check the path.", name=name))
    if error.errno in (errno.EACCES, errno.EPERM):
        return Unreadable(say("{name} may not be read. Check its permissions.", name=name))
    if error.errno == errno.EISDIR:
        return Unreadable(say("{name} is a folder.", name=name))
    return Unreadable(say("{name} cannot be read: {why}.", name=name, why=os.strerror(error.errno or errno.EIO)))


def files_in(folder: Path) -> Iterator[Path]:
    """Yield articles and archives below `folder` in natural order ("2 …" before "10 …"), sub-folders after the files.

    Hidden files and folders are passed over, links to folders are not followed (they may lead in circles), and of files
    without a known ending the first bytes are looked at.
    """
    for place, folders, names in os.walk(folder, onerror=None):
        folders[:] = sorted((name for name in folders if not name.startswith(".")), key=natural_order)
        for name in sorted(names, key=natural_order):
            path = Path(place, name)
            if not name.startswith(".") and _could_be_article(path):
                yield path


def natural_order(name: str) -> tuple[tuple[int, int, str], ...]:
    """Return a sort key in which numbers count as numbers and case does not count."""
    return tuple(
        (0, int(part), "") if part.isdecimal() and len(part) < 19 else (1, 0, part.casefold())
        for part in re.split(r"(\d+)", name)
        if part
    )


def _could_be_article(path: Path) -> bool:
    suffix = path.suffix.lower()
    if suffix in _IN_FOLDERS:
        return True
    if suffix in OTHER_SUFFIXES:
        return False
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return False
        with path.open("rb") as file:
            head = file.read(_SNIFF_BYTES)
    except OSError:
        return False
    return looks_like_prose(head)


def looks_like_prose(head: bytes) -> bool:
    """Tell whether the first bytes of a file could begin an article: text or HTML, not data, not a program."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True  # UTF-16 with its byte order mark
    if head.startswith(b"---\n") or (head.startswith(b"bplist00") and b"WebMainResource" in head):
        return True  # Markdown with its settings, or a page as Safari saves it
    start = head.lstrip(b"\xef\xbb\xbf").lstrip()
    if not start or _CONTROLS.search(head) or start.startswith((b"{", b"[", b"#!", b"%PDF", b"<?php")):
        return False
    if start.startswith(b"<?xml") and b"<html" not in start.lower():
        return False
    return start.startswith(b"<") or len(start.split()) >= 3


OTHER_SUFFIXES = frozenset(
    ".json .jsonl .toml .yaml .yml .csv .tsv .xml .css .js .ts .py .rs .c .h .sh .log .ini .cfg .lock "
    ".png .jpg .jpeg .gif .webp .svg .ico .pdf .zip .gz .xz .bz2 .tar .7z .mp3 .mp4 .ogg .webm .woff .woff2 .ttf "
    ".db .sqlite .doc .docx .xls .xlsx .odt .exe .so .dll .pyc".split()
)
"""Endings that are never articles; they are told apart by name only to save opening thousands of files."""
