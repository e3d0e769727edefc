"""The connections behind a library: one for each thread, opened when it is first needed."""

from __future__ import annotations

import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Self

from reader.errors import LibraryReadOnly
from reader.library.connection import connect, shown, told, writing
from reader.paths import data_folder
from reader.tongue import say

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator
    from pathlib import Path


def library_path() -> Path:
    """Return where the library is when nobody says otherwise."""
    return data_folder() / "library.db"


class Session:
    """An open library file: who reads and who writes, and what is said when that fails."""

    def __init__(self, path: Path | None = None, *, read_only: bool = False) -> None:
        self.path = path or library_path()
        self.read_only = read_only
        """Whether it can only be looked at."""
        self.notice = ""
        """A sentence for the person who opened it, where something was not as usual."""
        self._local = threading.local()
        self._connections: list[sqlite3.Connection] = []
        self._lock = threading.Lock()
        self._open()

    def _open(self) -> None:
        try:
            self._connection()
        except LibraryReadOnly as error:
            if self.read_only or not self.path.exists():
                raise
            self.read_only = True
            self._connection()
            self.notice = say("{error} It is opened for reading only.", error=error)

    def close(self) -> None:
        """End all connections; what was kept is kept."""
        with self._lock:
            for connection in self._connections:
                with suppress(Exception):
                    connection.close()
            self._connections.clear()
        self._local = threading.local()

    def interrupter(self) -> Callable[[], None]:
        """Return what breaks off, from another thread, the question this thread is asking then; it ends in an error."""
        return self._connection().interrupt

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _connection(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = connect(self.path, read_only=self.read_only)
            self._local.connection = connection
            with self._lock:
                self._connections.append(connection)
        return connection

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with told(self.path):
            yield self._connection()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        if self.read_only:
            raise LibraryReadOnly(say("The library {path} is open for reading only.", path=shown(self.path)))
        with told(self.path):
            connection = self._connection()
            with writing(connection):
                yield connection
