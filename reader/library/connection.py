"""Opening the file: ours or not, old or new, whole or broken, writable or not; and SQLite's errors as sentences."""

from __future__ import annotations

import os
import re
import sqlite3
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from reader.errors import (
    DamagedBytes,
    LibraryBusy,
    LibraryDamaged,
    LibraryError,
    LibraryFull,
    LibraryReadOnly,
    NewerLibrary,
    NotALibrary,
)
from reader.library.schema import APPLICATION_ID, BUSY_MILLISECONDS, MIGRATIONS, PAGE_SIZE, RAW
from reader.safe import safe_line
from reader.tongue import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_OLDEST_SQLITE = (3, 34)
"""The first with the trigram tokenizer."""

HEADER = b"SQLite format 3\x00"
"""What every database of SQLite begins with."""
_NEED_MB = 20
_LOG_PAGES = 1024
"""Pages (16 MB) of the log that are worked into the file at the latest: an article touches forty. It takes 20 ms for a
few articles, so tending does it when all else is done, and nobody waits for it."""
_CACHE_KB = 32_000
_BULK_LOG_PAGES = 4096
"""The same while many articles come in: each touches pages all over the indexes, which are so worked in once for
several batches, not for each. With the larger cache it takes a fifth less time in a library of 100,000."""
_BULK_CACHE_KB = 64_000


def connect(path: Path, *, read_only: bool = False, migrations: Sequence[str] = MIGRATIONS) -> sqlite3.Connection:
    """Open the library at `path`, make it where there is none, and bring an older one up to date.

    Raises:
        NotALibrary: when the file is something else.
        NewerLibrary: when a newer version of this program made it.
        LibraryDamaged: when it is broken.
        LibraryReadOnly: when it cannot be written; open it with `read_only`.
        LibraryBusy, LibraryFull: while it is brought up to date.
    """
    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        raise LibraryError(
            say("Python's SQLite is {version}; the library needs 3.34 or newer.", version=sqlite3.sqlite_version)
        )
    with told(path):
        fresh = _judge_header(path)
        connection = _raw_connection(path, read_only=read_only)
        try:
            _prepare(connection, path, fresh=fresh, read_only=read_only, migrations=migrations)
        except BaseException:
            connection.close()
            raise
    return connection


def _judge_header(path: Path) -> bool:
    """Return whether there is nothing yet; refuse what is no database before SQLite touches it."""
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError:
        return True
    except IsADirectoryError as error:
        raise NotALibrary(say("{path} is a folder, not a library.", path=shown(path))) from error
    except OSError as error:
        raise LibraryReadOnly(
            say("The library {path} may not be read. Check its permissions.", path=shown(path))
        ) from error
    if not head:
        return not _wal(path).exists()
    ours = int.from_bytes(head[68:72], "big") == APPLICATION_ID
    if not head.startswith(HEADER):
        if ours or _wal(path).exists() or not head.strip(b"\0"):
            raise LibraryDamaged(
                say("The library {path} is damaged: its beginning has been overwritten.", path=shown(path))
            )
        raise NotALibrary(say("{path} is not a library. Move it away or name another file.", path=shown(path)))
    return False


def _wal(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def _raw_connection(path: Path, *, read_only: bool) -> sqlite3.Connection:
    if read_only:
        for mode in _modes_of_looking(path):
            connection = _opened(f"{path.absolute().as_uri()}?{mode}", uri=True)
            try:
                connection.execute("PRAGMA locking_mode=EXCLUSIVE" if "unix-none" in mode else "PRAGMA locking_mode")
                connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            except sqlite3.OperationalError:
                connection.close()
                continue
            return connection
        raise LibraryReadOnly(
            say("The library {path} may not be read. Check the permissions of its folder.", path=shown(path))
        )
    path.parent.mkdir(parents=True, exist_ok=True)
    return _opened(str(path), uri=False)


def _modes_of_looking(path: Path) -> tuple[str, ...]:
    """Return how a database that may not be written can be opened, the best way first.

    In a folder that may not be written SQLite cannot make its lock files. Without locks it keeps in memory what it
    needs to read the log of a killed process; "immutable" reads no log: the newest changes would be missing.
    """
    logged = _wal(path).exists() and _wal(path).stat().st_size > 0
    return ("mode=ro", *(("mode=ro&vfs=unix-none",) if logged else ()), "mode=ro&immutable=1")


def _opened(target: str, *, uri: bool) -> sqlite3.Connection:
    # One connection serves one thread; only closing may come from another.
    connection = sqlite3.connect(target, uri=uri, isolation_level=None, check_same_thread=False)
    connection.execute(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}")
    connection.create_function("folded", 1, _folded, deterministic=True)
    connection.create_function("spoken", 1, _spoken, deterministic=True)
    connection.create_function("text_of", 1, _text_of, deterministic=True)
    return connection


def _folded(text: str) -> str:
    from reader.folding import fold_lower  # noqa: PLC0415 - the first screen does without

    return fold_lower(text)


def _spoken(packed: bytes) -> str:
    from reader.library.packing import spoken  # noqa: PLC0415 - the first screen does without

    try:
        return spoken(packed)
    except (ValueError, TypeError, LookupError):
        return ""  # one damaged article is empty to the index, so that all the others can still be indexed


def _text_of(packed: bytes) -> str:
    from reader.library.packing import legible  # noqa: PLC0415 - the first screen does without

    return legible(packed)


def _prepare(
    connection: sqlite3.Connection, path: Path, *, fresh: bool, read_only: bool, migrations: Sequence[str]
) -> None:
    run = connection.execute
    run("PRAGMA foreign_keys=ON")
    run(f"PRAGMA cache_size=-{_CACHE_KB}")
    if not read_only:
        if fresh:
            run(f"PRAGMA page_size={PAGE_SIZE}")
        if run("PRAGMA journal_mode=WAL").fetchone()[0] != "wal":
            raise LibraryError(
                say("The folder of {path} does not allow a safe library; keep it on a local disk.", path=shown(path))
            )
        run("PRAGMA synchronous=NORMAL")
        run(f"PRAGMA wal_autocheckpoint={_LOG_PAGES}")
    application, version = (run(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version"))
    if application != APPLICATION_ID and (
        application or version or run("SELECT count(*) FROM sqlite_master").fetchone()[0]
    ):
        raise NotALibrary(
            say("{path} belongs to another program. Move it away or name another file.", path=shown(path))
        )
    if version > len(migrations):
        raise NewerLibrary(
            say(
                "The library {path} was made by a newer version of reader (its schema is {version}, this "
                "one knows {newest}). Install the newer version, or name another library.",
                path=shown(path),
                version=version,
                newest=len(migrations),
            )
        )
    if version < len(migrations):
        if read_only:
            raise LibraryReadOnly(
                say("The library {path} is of an older version and may not be changed.", path=shown(path))
            )
        _migrate(connection, path, version, migrations)


def _migrate(connection: sqlite3.Connection, path: Path, version: int, migrations: Sequence[str]) -> None:
    """Bring the file up to date in one transaction, so that a killed program leaves it old or new, never between."""
    if version:
        copy(connection, path.with_name(f"{path.stem}.before-{len(migrations)}{path.suffix}"))
    with writing(connection):
        done = connection.execute("PRAGMA user_version").fetchone()[0]  # another process may have been faster
        for step in migrations[done:]:
            for statement in statements(step):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version={len(migrations)}")


def statements(script: str) -> Iterator[str]:
    """Cut a script into its statements: sqlite3's own executescript would commit behind our back."""
    statement = ""
    for piece in re.split(r"(?<=;)", script):  # a semicolon inside a trigger ends nothing yet
        statement += piece
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        yield statement


def copy(connection: sqlite3.Connection, target: Path) -> None:
    """Write a copy of the whole library to `target`, there complete or not at all; writers wait at most 35 ms."""
    part = target.with_name(f"{target.name}.{os.getpid()}.part")
    part.unlink(missing_ok=True)
    try:
        connection.execute("VACUUM INTO ?", (str(part),))
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """Hold the right to write for the time of the block, and keep all of it or nothing.

    IMMEDIATE, because a transaction that begins with reading cannot wait for another writer later (of 3,000 commits
    by two processes 2,343 failed so, and none this way).
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):  # when the disk is full SQLite has rolled back by itself
            connection.execute("ROLLBACK")
        raise


def work_in(connection: sqlite3.Connection) -> None:
    """Work the log into the file as far as others who read allow; nobody has to wait for it."""
    connection.execute("PRAGMA main.wal_checkpoint(PASSIVE)")


@contextmanager
def in_bulk(connection: sqlite3.Connection) -> Iterator[None]:
    """Take more memory and a longer log for a transaction that writes very much."""
    connection.execute(f"PRAGMA wal_autocheckpoint={_BULK_LOG_PAGES}")
    connection.execute(f"PRAGMA cache_size=-{_BULK_CACHE_KB}")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA wal_autocheckpoint={_LOG_PAGES}")
        connection.execute(f"PRAGMA cache_size=-{_CACHE_KB}")


def attach_raw(connection: sqlite3.Connection, path: Path, *, read_only: bool = False) -> None:
    """Bring the file of raw articles in, once; made where there is none."""
    if any(row[1] == "raw" for row in connection.execute("PRAGMA database_list")):
        return
    place = raw_path(path)
    with told(place):
        if read_only:
            _attach_to_look(connection, place)
            return
        connection.execute("ATTACH ? AS raw", (str(place),))
        try:
            connection.execute("PRAGMA raw.journal_mode=WAL")
            connection.execute("PRAGMA raw.synchronous=NORMAL")
            connection.execute(RAW)
        except sqlite3.Error:
            connection.execute("DETACH raw")
            raise


def _attach_to_look(connection: sqlite3.Connection, place: Path) -> None:
    *first, last = _modes_of_looking(place)
    for mode in first:
        with suppress(sqlite3.OperationalError):
            connection.execute("ATTACH ? AS raw", (f"{place.absolute().as_uri()}?{mode}",))
            try:
                connection.execute("SELECT count(*) FROM raw.sqlite_master").fetchone()
            except sqlite3.OperationalError:
                connection.execute("DETACH raw")
                raise
            return
    connection.execute("ATTACH ? AS raw", (f"{place.absolute().as_uri()}?{last}",))


def raw_path(path: Path) -> Path:
    """Return where the raw articles of the library at `path` are."""
    return path.with_name("raw.db" if path.name == "library.db" else f"{path.stem}.raw{path.suffix}")


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what SQLite and the system complain of into a sentence that names the library.

    Raises:
        LibraryError: the child that fits.
    """
    try:
        yield
    except sqlite3.Error as error:
        raise _as_library_error(error, path) from error
    except DamagedBytes as error:
        name = say("The library {path}", path=shown(path))
        raise LibraryDamaged(say("{name} is damaged. “reader doctor” saves what can be saved.", name=name)) from error
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else str(error)
        raise LibraryError(
            say("The library {path} cannot be used: {reason}.", path=shown(path), reason=reason)
        ) from error


_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_LOCKED = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def _as_library_error(error: sqlite3.Error, path: Path) -> LibraryError:
    code = (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
    name = say("The library {path}", path=shown(path))
    if code in _DAMAGED:
        return LibraryDamaged(say("{name} is damaged. “reader doctor” saves what can be saved.", name=name))
    if code in _LOCKED:
        return LibraryBusy(say("{name} is held by another program. Try again when that is done.", name=name))
    if code == sqlite3.SQLITE_FULL:
        return LibraryFull(
            say(
                "{name} could not grow: the disk is full. Nothing was lost; make {size} MB of room.",
                name=name,
                size=_NEED_MB,
            )
        )
    if code == sqlite3.SQLITE_READONLY:
        return LibraryReadOnly(
            say("{name} may be read but not changed. Check the permissions of the file and its folder.", name=name)
        )
    if code == sqlite3.SQLITE_CANTOPEN:
        return LibraryReadOnly(
            say("{name} cannot be opened. Check the permissions of the file and its folder.", name=name)
        )
    return LibraryError(say("{name} could not do that: {error}.", name=name, error=safe_line(str(error))))


def shown(path: Path) -> str:
    """Return a path as one line that is safe to show."""
    return safe_line(os.fsencode(path).decode("utf-8", "replace"))
