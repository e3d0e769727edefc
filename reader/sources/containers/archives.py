"""Archives of many articles: their parts listed without reading them, and one part read."""

from __future__ import annotations

import io
import os
import stat
from dataclasses import dataclass
from functools import lru_cache
from typing import IO, TYPE_CHECKING
from weakref import finalize

from reader.errors import NotFound, NothingInside, NotText, SourceError, TooLarge, Unreadable
from reader.sources.containers.kinds import Container, archive_kind
from reader.sources.containers.places import place_of
from reader.sources.files import read_file, shown_path
from reader.sources.standard_input import read_standard_input
from reader.tongue import say

if TYPE_CHECKING:
    from typing import Protocol

    class _Archive(Protocol):
        """What each kind of archive can do."""

        def names(self) -> list[str]:
            """Return the names of the articles in it."""
            ...

        def left_out(self) -> str:
            """Say what was not opened; "" where nothing was left out."""
            ...

        def read(self, name: str) -> bytes:
            """Return one article."""
            ...


MOST_PARTS = 10_000
"""Articles of one archive; more would be a newspaper's own archive, and belong into a folder."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What there is to read in an archive."""

    places: tuple[str, ...]
    """Each part's place, in the order of the archive's own list, or by name where it has none."""
    left_out: str = ""
    """A sentence about what was not opened; "" where nothing was left out."""


def parts(archive: str) -> Parts:
    """List the articles of the archive at a path ("-" is standard input).

    Raises:
        SourceError: when it is broken, locked, holds too many or no article.
    """
    opened = _opened(archive)
    names = opened.names()
    if len(names) > MOST_PARTS:
        place = shown_path(archive)
        raise TooLarge(
            say("{path} holds more than {most} articles; unpack it and open a part of it.", path=place, most=MOST_PARTS)
        )
    if not names:
        raise NothingInside(
            opened.left_out()
            or say("There is no article in {path}; looked for text, pages, mails and books.", path=shown_path(archive))
        )
    return Parts(tuple(place_of(archive, name) for name in names), opened.left_out())


def read_part(archive: str, part: str) -> bytes:
    """Return the bytes of one part.

    Raises:
        SourceError: when the archive or the part cannot be read, or the part is too large or empty.
    """
    try:
        content = _opened(archive).read(part)
    except KeyError as error:
        raise NotFound(
            say("There is nothing called {part} in {path}.", part=shown_path(part), path=shown_path(archive))
        ) from error
    if not content.strip():
        raise NothingInside(
            say("{name} is empty: there is nothing to read in it.", name=shown_path(place_of(archive, part)))
        )
    return content


def _opened(archive: str) -> _Archive:
    if archive == "-":
        content = read_standard_input()
        return _opened_once(archive, 0, len(content))
    try:
        status = os.stat(archive)  # noqa: PTH116 - also told apart by its time
    except OSError:
        read_file(archive, 1)  # says what is wrong
        raise
    if not stat.S_ISREG(status.st_mode):
        read_file(archive, 1)
    return _opened_once(archive, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=4)
def _opened_once(archive: str, changed: int, size: int) -> _Archive:
    """Open an archive; the last four stay open, because their lists take longer to read than a part."""
    del changed, size
    file: IO[bytes] = io.BytesIO(read_standard_input()) if archive == "-" else _file(archive)
    opened = _as_its_kind(file, archive)
    finalize(opened, file.close)
    return opened


def _as_its_kind(file: IO[bytes], archive: str) -> _Archive:
    try:
        kind = archive_kind(file.read(4096))
        file.seek(0)
        if kind is Container.MAILBOX:
            from reader.sources.containers.mailbox import Mailbox  # noqa: PLC0415 - each kind loads only what it needs

            return Mailbox(file, archive)
        if kind is not None:
            return _opened_zip(file, archive)
    except BaseException:
        file.close()
        raise
    file.close()
    raise Unreadable(say("{path} is no archive.", path=shown_path(archive)))


def _opened_zip(file: IO[bytes], archive: str) -> _Archive:
    """Open a ZIP archive; one that is a book opens as its chapters.

    Raises:
        SourceError: when it is broken, locked, too large, or an office document.
    """
    from reader.sources.containers.zipped import Zipped  # noqa: PLC0415 - each kind loads only what it needs

    zipped = Zipped(file, archive)
    if zipped.has("META-INF/container.xml"):
        from reader.sources.containers.epub import Book  # noqa: PLC0415 - loads lxml

        return Book(zipped)
    if zipped.has("[Content_Types].xml") or zipped.has("content.xml"):
        raise NotText(say("{path} is an office document; save it as a web page or as text.", path=shown_path(archive)))
    return zipped


def _file(path: str) -> IO[bytes]:
    try:
        return open(path, "rb")  # noqa: PTH123 - stays open as long as the archive is
    except OSError as error:
        try:
            read_file(path, 1)
        except SourceError as told:
            raise told from error
        raise Unreadable(say("{path} cannot be read.", path=shown_path(path))) from error
