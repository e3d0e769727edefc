"""Mailboxes (mbox): mails one after the other, each after a line that begins with "From "."""

from __future__ import annotations

import re
from typing import IO, NamedTuple

from reader.errors import TooLarge
from reader.safe import safe_line
from reader.sources.containers.places import place_of
from reader.sources.files import MAX_BYTES, shown_path
from reader.tongue import say

MOST_BYTES = 2 * 1024**3
MOST_MAILS = 10_001
"""One more than an archive may hold: reading on would only count them."""

_NAME = re.compile(rb"(?i)message-id:\s{0,20}<([^<>\s]{1,200})>")
_LONGEST_LINE = 65_536


class _Mail(NamedTuple):
    start: int
    end: int


class Mailbox:
    """The mails by their Message-ID, which stays when others are deleted; by number where there is none."""

    def __init__(self, file: IO[bytes], archive: str) -> None:
        self._file = file
        self._archive = archive
        self._mails = _mails(file, archive)

    def names(self) -> list[str]:
        """Return the names in the mailbox's order."""
        return list(self._mails)

    def left_out(self) -> str:
        """Return "": a mailbox holds nothing but mails."""
        return ""

    def read(self, name: str) -> bytes:
        """Return one mail.

        Raises:
            KeyError: when there is none of this name.
            TooLarge: when it is longer than an article can be.
        """
        import os  # noqa: PLC0415

        mail = self._mails[name]
        size = mail.end - mail.start
        if size > MAX_BYTES:
            place = shown_path(place_of(self._archive, name))
            raise TooLarge(say("{place} is {size} MB; no article is that long.", place=place, size=size // 1024**2))
        try:
            return os.pread(self._file.fileno(), size, mail.start)  # two threads may read at once
        except (OSError, AttributeError, ValueError):
            self._file.seek(mail.start)
            return self._file.read(size)


def _mails(file: IO[bytes], archive: str) -> dict[str, _Mail]:
    """Find where each mail begins and ends, reading every line once."""
    found: dict[str, _Mail] = {}
    start, name, at = -1, "", 0
    in_headers, after_blank = False, True
    while line := file.readline(_LONGEST_LINE):
        if after_blank and line.startswith(b"From "):
            if start >= 0:
                _put(found, name, _Mail(start, at))
            if len(found) >= MOST_MAILS:
                return found
            start, name, in_headers = at, "", True
        elif in_headers and (message := _NAME.match(line)):
            name = safe_line(message[1].decode("utf-8", "replace"))
        at += len(line)
        after_blank = not line.rstrip(b"\r\n")
        in_headers = in_headers and not after_blank
        if at > MOST_BYTES:
            most = MOST_BYTES // 1024**3
            raise TooLarge(say("{path} is larger than {most} GB; split it.", path=shown_path(archive), most=most))
    if start >= 0:
        _put(found, name, _Mail(start, at))
    return found


def _put(found: dict[str, _Mail], name: str, mail: _Mail) -> None:
    number = len(found) + 1
    found[name if name and name not in found else f"{name}#{number}" if name else str(number)] = mail
