"""ZIP archives, opened so that none can stall or flood the program."""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib
from pathlib import PurePosixPath
from typing import IO

from reader.errors import SourceError, TooLarge, Unreadable
from reader.sources.containers.places import place_of
from reader.sources.files import (
    ARTICLE_SUFFIXES,
    MAX_BYTES,
    OTHER_SUFFIXES,
    looks_like_prose,
    natural_order,
    shown_path,
)
from reader.tongue import say, say_many

MOST_LISTED = 32 * 1024**2
"""Bytes of an archive's list of files: about 300,000 names. Reading the list takes twenty times its size in memory."""

ARCHIVE_SUFFIXES = frozenset({".zip", ".epub", ".mbox", ".7z", ".rar", ".gz", ".tar", ".xz", ".bz2"})
_END = b"PK\x05\x06"
_BROKEN = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, struct.error, ValueError, OverflowError,
    IndexError, UnicodeError,
)  # fmt: skip


class Zipped:
    """The articles of a ZIP archive by their names in it."""

    def __init__(self, file: IO[bytes], archive: str) -> None:
        self.archive = archive
        _check_list(file, archive)
        try:
            self._zip = zipfile.ZipFile(file)
        except (*_BROKEN, NotImplementedError) as error:
            raise Unreadable(
                say("{path} is a broken ZIP archive; copy or fetch it again.", path=shown_path(archive))
            ) from error
        self._infos = {info.filename: info for info in self._zip.infolist()}
        if self._infos and all(info.flag_bits & 1 for info in self._infos.values() if not info.is_dir()):
            raise _locked(shown_path(archive))

    def has(self, name: str) -> bool:
        """Tell whether the archive holds something of this name."""
        return name in self._infos

    def size_of(self, name: str) -> int:
        """Return what a part says it unpacks to, in bytes; 0 for none of this name."""
        info = self._infos.get(name)
        return info.file_size if info else 0

    def names(self) -> list[str]:
        """Return the articles in natural order; what the name leaves open is told by the first bytes."""
        found = [name for name, info in self._infos.items() if not info.is_dir() and self._could_be_article(name)]
        return sorted(found, key=natural_order)

    def left_out(self) -> str:
        """Say that archives within the archive stay closed; "" where there are none."""
        inner = sum(PurePosixPath(name).suffix.lower() in ARCHIVE_SUFFIXES for name in self._infos)
        if not inner:
            return ""
        return say_many(
            "An archive inside {path} is not opened; unpack it first.",
            "{count} archives inside {path} are not opened; unpack them first.",
            inner,
            path=shown_path(self.archive),
        )

    def read(self, name: str, most: int = MAX_BYTES) -> bytes:
        """Return a part unpacked; never more than `most` bytes are.

        Raises:
            KeyError: when there is none of this name.
            TooLarge: when it is, or unpacks to, more than that.
            Unreadable: when it is locked, broken or packed in a way unknown here.
        """
        info = self._infos[name]
        place = shown_path(place_of(self.archive, name))
        if info.flag_bits & 1:
            raise _locked(place)
        if info.file_size > most:
            raise _too_large(place, most)
        try:
            with self._zip.open(info) as part:
                content = part.read(most + 1)
        except (NotImplementedError, RuntimeError) as error:
            raise Unreadable(
                say("{place} is packed in a way that is not known here; unpack it first.", place=place)
            ) from error
        except _BROKEN as error:
            raise Unreadable(say("{place} is broken; copy or fetch its archive again.", place=place)) from error
        if len(content) > most:
            raise _too_large(place, most)
        return content

    def _could_be_article(self, name: str) -> bool:
        path = PurePosixPath(name)
        if any(part.startswith((".", "__MACOSX")) for part in path.parts):
            return False
        suffix = path.suffix.lower()
        if suffix in ARTICLE_SUFFIXES:
            return True
        if suffix in OTHER_SUFFIXES or suffix in ARCHIVE_SUFFIXES:
            return False
        try:
            with self._zip.open(name) as part:
                return looks_like_prose(part.read(2048))
        except (*_BROKEN, NotImplementedError, RuntimeError, SourceError):
            return False


def _too_large(place: str, most: int) -> TooLarge:
    size = most // 1024**2
    return TooLarge(say("{place} unpacks to more than {size} MB; no article is that long.", place=place, size=size))


def _locked(place: str) -> Unreadable:
    return Unreadable(say("{place} is locked with a password; unpack it and open what was in it.", place=place))


def _check_list(file: IO[bytes], archive: str) -> None:
    """Refuse an archive whose list of files alone would fill the memory, before it is read."""
    size = file.seek(0, 2)
    file.seek(max(0, size - 66_000))
    tail = file.read()
    file.seek(0)
    at = tail.rfind(_END)
    if at < 0 or len(tail) - at < 22:
        return  # broken: said by who opens it
    count, listed = struct.unpack("<H", tail[at + 10 : at + 12])[0], struct.unpack("<L", tail[at + 12 : at + 16])[0]
    if count == 0xFFFF or listed > MOST_LISTED:
        raise TooLarge(
            say(
                "{path} holds more files than can be listed; unpack it and open a part of it.", path=shown_path(archive)
            )
        )
