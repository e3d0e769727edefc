"""What the commands of the library have in common: which library, how many, and how an article is told."""

from __future__ import annotations

import json
import os
import sys
from argparse import ArgumentTypeError
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.commands.progress import Progress
from reader.library import Library
from reader.shell import Parser, parser, tell
from reader.tongue import say

if TYPE_CHECKING:
    from reader.library import Entry

_BOLD, _DIM, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"


def command(name: str, description: str, epilog: str = "") -> Parser:
    """Return the parser of a command, with the options that all of them have."""
    made = parser(f"reader {name}", description, epilog)
    made.add_argument("--library", type=Path, metavar="PATH", help="another library than one's own")
    made.add_argument(
        "--json", action="store_true", help=say("as JSON (schema “{name}”)", name=f"reader.{_SCHEMAS.get(name, name)}")
    )
    return made


_SCHEMAS = {
    "add": "added", "person": "people", "quotations": "sayings", "export": "articles", "feeds list": "feeds",
    "feeds add": "feeds.added", "feeds update": "feeds.updated", "feeds remove": "feeds.removed",
    "feeds import": "feeds.imported", "feeds export": "feeds",
}  # fmt: skip


def opened(path: Path | None) -> Library:
    """Open the library and say what is unusual about it."""
    library = Library.open(path)
    if library.notice:
        tell(library.notice)
    return library


def catch_up(library: Library) -> None:
    """Let the library learn what is new before it is asked about that; tell how far that is."""
    line, whole = Progress(), library.uncompared()
    while library.tend():
        if whole:
            done = 100 - 100 * library.uncompared() // whole
            line.show(say("Looking for the same words elsewhere: {done} %", done=done))
    line.wipe()


def number(words: str) -> int:
    """Read how many are wanted."""
    if not words.isdecimal() or not 1 <= int(words[:7]) <= 1_000_000:
        raise ArgumentTypeError(say("“{words}” is no number of articles; give one from 1 to 1000000", words=words))
    return int(words)


def entry_as_dict(entry: Entry) -> dict[str, Any]:
    """Return an entry as plain values."""
    return {
        "id": entry.id,
        "title": entry.title,
        "source": entry.source,
        "language": entry.language,
        "published": entry.published.isoformat() if entry.published else None,
        "words": entry.words,
        "quotations": entry.quotations,
        "read": entry.is_read,
        "starred": entry.is_starred,
    }


def entry_line(entry: Entry) -> str:
    """Return an article on one line, fields parted by tabs: day, source, title."""
    day = entry.published.isoformat() if entry.published else "—"
    return f"{day}\t{entry.source}\t{entry.title}"


def write(line: str = "") -> None:
    """Write a line of data."""
    sys.stdout.write(f"{line}\n")


def write_json(schema: str, **content: object) -> None:
    """Write a document."""
    write(as_json(schema, **content).rstrip("\n"))


def as_json(schema: str, **content: object) -> str:
    """Return a document."""
    return f"{json.dumps({'schema': f'reader.{schema}', 'version': 1, **content}, ensure_ascii=False, indent=2)}\n"


def bold(words: str) -> str:
    """Return words in bold where a terminal shows them and the person wants styles."""
    return f"{_BOLD}{words}{_PLAIN}" if _styled() else words


def dim(words: str) -> str:
    """Return words dimmed where a terminal shows them and the person wants styles."""
    return f"{_DIM}{words}{_PLAIN}" if _styled() else words


def _styled() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
