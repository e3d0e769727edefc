"""What a command is to read: names on the command line, names from a pipe, the clipboard."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import UsageError
from reader.shell import tell
from reader.sources import Gathered, gather
from reader.sources.containers.places import archive_and_part
from reader.sources.files import files_in
from reader.tongue import say

if TYPE_CHECKING:
    import argparse
    from collections.abc import Collection

MOST_NAMES = 64 * 1024**2
"""Bytes of names from a pipe: half a million paths."""


def add_names(arguments: argparse.ArgumentParser) -> None:
    """Let a command be told what to read, in three ways."""
    arguments.set_defaults(parser=arguments)
    arguments.add_argument(
        "what",
        metavar="WHAT",
        nargs="*",
        help="files, folders, archives, addresses, or “-” for standard input",
    )
    arguments.add_argument(
        "-0", "--null", action="store_true", help="names come from standard input, each ended by a NUL (find -print0)"
    )
    arguments.add_argument(
        "--clipboard", action="store_true", help="what was copied: an article, or the address of one"
    )


def is_named(options: argparse.Namespace) -> bool:
    """Tell whether anything was named in any way."""
    return bool(options.what or options.null or options.clipboard)


def gathered(options: argparse.Namespace, *, absolute: bool = False, may_be_empty: Collection[Path] = ()) -> Gathered:
    """List what was named, and tell what of it cannot be read; ends the program when the command makes no sense.

    `may_be_empty` are folders in which nothing needs to be yet.
    """
    empty = {str(folder) for folder in may_be_empty if next(files_in(folder), None) is None}
    named = [name for name in names(options, absolute=absolute) if name not in empty]
    found = gather(named, clipboard=options.clipboard)
    for problem in found.problems:
        tell(str(problem))
    return found


def folders(options: argparse.Namespace) -> list[Path]:
    """Return the folders that are named, from the root."""
    return [path for name in options.what if (path := Path(_absolute(name))).is_dir()]


def names(options: argparse.Namespace, *, absolute: bool = False) -> list[str]:
    """Return the names, those from the pipe after those on the command line; with `absolute`, paths from the root."""
    named: list[str] = list(options.what)
    if not is_named(options):
        options.parser.error(say("Nothing is named to read: give a file or a folder, or “-” for standard input"))
    if options.null:
        if "-" in named:
            options.parser.error(say("Standard input cannot bring names (-0) and an article (“-”) at once"))
        named += _piped_names()
    return [_absolute(name) for name in named] if absolute else named


def _piped_names() -> list[str]:
    import os  # noqa: PLC0415 - only for names from a pipe

    content = sys.stdin.buffer.read(MOST_NAMES + 1)
    if len(content) > MOST_NAMES:
        raise UsageError(say("Too many names come from standard input; give their folder instead."))
    return [os.fsdecode(name) for name in content.split(b"\0") if name]


def _absolute(name: str) -> str:
    """Return a path from the root, so that the library still knows the place tomorrow, from wherever one is then."""
    import os  # noqa: PLC0415

    is_there = os.path.lexists(name) or archive_and_part(name)[1]
    return os.path.abspath(name) if is_there and name != "-" else name  # noqa: PTH100 - links stay as they are
