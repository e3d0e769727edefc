"""The connections behind a library: one for each thread, opened when it is first needed."""

from __future__ import annotations

import os
import sqlite3
import threading
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from time import monotonic
from typing import TYPE_CHECKING, Self

from reader.errors import LibraryError, LibraryReadOnly
from reader.library.connection import connect, in_bulk, shown, told, writing
from reader.paths import data_folder, is_there
from reader.tongue import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


def library_path() -> Path:
    """Return where the library is when nobody says otherwise."""
    return data_folder() / "library.db"


def now() -> str:
    """Return this moment as it is kept: ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


WAIT_SECONDS = 2.0
"""How long closing waits for what other threads are doing; then that is broken off."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A connection, and who holds it while it is used; one thread may hold it several times over."""

    connection: sqlite3.Connection
    busy: threading.RLock = field(default_factory=threading.RLock)

    def interrupt(self) -> None:
        """Break off what is being asked, from another thread."""
        with suppress(sqlite3.ProgrammingError):  # it may be closed by now
            self.connection.interrupt()


class Session:
    """An open library file: who reads and who writes, and what is said when that fails."""

    def __init__(self, path: Path | None = None, *, read_only: bool = False) -> None:
        self.path = path or library_path()
        self.read_only = read_only
        """Whether it can only be looked at."""
        self.notice = ""
        """A sentence for the person who opened it, where something was not as usual."""
        self._local = threading.local()
        self._lines: list[_Line] = []
        self._lock = threading.Lock()
        self._is_closed = False
        self._open()

    def _open(self) -> None:
        try:
            if not self.read_only:
                self._refuse_read_only()
            self._connection()
        except LibraryReadOnly as error:
            if self.read_only or not is_there(self.path):
                raise
            self.read_only = True
            self._connection()
            self.notice = say("{error} It is opened for reading only.", error=error)

    def _refuse_read_only(self) -> None:
        """Raise where the file is read-only: SQLite opens it all the same, and fails at the first change."""
        if os.access(self.path, os.R_OK) and not os.access(self.path, os.W_OK):
            name = say("The library {path}", path=shown(self.path))
            raise LibraryReadOnly(
                say("{name} may be read but not changed. Check the permissions of the file and its folder.", name=name)
            )

    def close(self) -> None:
        """End all connections; what was kept is kept. What threads are doing just now is waited for, but not long."""
        with self._lock:
            self._is_closed = True
            lines, self._lines = self._lines, []
        end = monotonic() + WAIT_SECONDS
        for line in lines:
            # To close a connection another thread is using would end the whole program.
            if not line.busy.acquire(timeout=max(end - monotonic(), 0.01)):
                line.interrupt()
                if not line.busy.acquire(timeout=WAIT_SECONDS):
                    continue
            try:
                line.connection.close()
            except sqlite3.Error:
                pass  # it is of no use any more, closed or not
            finally:
                line.busy.release()

    def stamp(self) -> tuple[tuple[int, int], ...]:
        """Return when the library's files were written last, and their sizes: another after every change, by anybody.

        Asking for it takes a hundredth of what the smallest question takes.
        """
        found = []
        for path in (self.path, self.path.with_name(f"{self.path.name}-wal")):
            with suppress(OSError):
                status = path.stat()
                found.append((status.st_mtime_ns, status.st_size))
        return tuple(found)

    def interrupter(self) -> Callable[[], None]:
        """Return what breaks off, from another thread, the question this thread is asking then; it ends in an error."""
        return self._line().interrupt

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _line(self) -> _Line:
        """Return this thread's own connection, opened now where it has none."""
        line: _Line | None = getattr(self._local, "line", None)
        if line is None:
            if self._is_closed:
                raise LibraryError(say("The library is closed."))
            line = self._local.line = _Line(connect(self.path, read_only=self.read_only))
            with self._lock:
                self._lines.append(line)
        return line

    def _connection(self) -> sqlite3.Connection:
        return self._line().connection

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with told(self.path):
            line = self._line()
            with line.busy:
                yield line.connection

    @contextmanager
    def _writing(self, *, bulk: bool = False) -> Iterator[sqlite3.Connection]:
        if self.read_only:
            raise LibraryReadOnly(say("The library {path} is open for reading only.", path=shown(self.path)))
        with told(self.path):
            line = self._line()
            with line.busy, in_bulk(line.connection) if bulk else nullcontext(), writing(line.connection):
                yield line.connection
