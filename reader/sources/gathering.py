"""From what a person named to the list of places to read."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.article import Origin, OriginKind
from reader.errors import NothingInside, NotText, SourceError, UsageError
from reader.resources import folder
from reader.sources.containers.kinds import archive_kind
from reader.sources.containers.places import SEPARATOR, archive_and_part
from reader.sources.files import ARTICLE_SUFFIXES, files_in, read_file, read_head, shown_path
from reader.tongue import say

if TYPE_CHECKING:
    from collections.abc import Iterable

_ENOUGH_TO_JUDGE = 4096
_WEB = ("http://", "https://")
_LONGEST_ADDRESS = 2_000
_CLIPBOARD = "\0clipboard"
"""No name of a file: names hold no NUL."""
_ARCHIVES = frozenset({".epub", ".mbox", ".zip"})
_NEVER_ARCHIVES = ARTICLE_SUFFIXES - _ARCHIVES
"""In a folder these are not looked into: thousands of files are listed in the time it takes to open some hundred."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """What there is to read, and what of the person's wishes could not be met."""

    origins: tuple[Origin, ...]
    """In the order named; a folder's files in natural order; each place once."""
    problems: tuple[SourceError | UsageError, ...]
    """One sentence for each wish that came to nothing."""


def gather(named: Iterable[str], *, clipboard: bool = False) -> Gathered:
    """List the articles at the paths, folders, archives and "-" that were named, and on the clipboard if asked for.

    Wrong ones become problems, the rest is kept.
    """
    origins: dict[tuple[OriginKind, str], Origin] = {}
    problems: list[SourceError | UsageError] = []
    for name in (*named, *((_CLIPBOARD,) if clipboard else ())):
        try:
            for origin in _on_clipboard(problems) if name is _CLIPBOARD else _origins_at(name, problems):
                origins.setdefault((origin.kind, origin.location), origin)
        except (SourceError, UsageError) as problem:
            problems.append(problem)
    return Gathered(tuple(origins.values()), tuple(problems))


def gather_found(files: Iterable[Path]) -> Gathered:
    """List the articles in files that were not named but found in a folder: what is none is passed over."""
    problems: list[SourceError | UsageError] = []
    places = dict.fromkeys(place for file in files for place in _places_in(file, problems))
    return Gathered(tuple(Origin(OriginKind.FILE, place) for place in places), tuple(problems))


def _origins_at(name: str, problems: list[SourceError | UsageError]) -> list[Origin]:
    """List what one name stands for; what of a folder or an archive cannot be opened is added to `problems`."""
    if name == "-":
        return _on_standard_input(problems)
    if name.lower().startswith(_WEB):
        from reader.web import parse_address  # noqa: PLC0415 - only for addresses

        parse_address(name)
        return [Origin(OriginKind.URL, name.strip())]
    path = Path(name)
    kind = OriginKind.SAMPLE if _is_sample(path) else OriginKind.FILE
    if path.is_dir():
        before = len(problems)
        found = [Origin(kind, place) for file in files_in(path) for place in _places_in(file, problems)]
        if not found and len(problems) == before:
            raise NothingInside(
                say("There is no article in {path}; looked for text, pages, mails and books.", path=shown_path(path))
            )
        return found
    if SEPARATOR in name and archive_and_part(name)[1]:
        return [Origin(kind, name)]
    head = read_head(path, _ENOUGH_TO_JUDGE)
    if archive_kind(head) is not None:
        return [Origin(kind, place) for place in _parts_of(str(path), problems)]
    read_file(path, 1)  # an article may not be as large as an archive
    _judge(head, path)
    return [Origin(kind, str(path))]


def _places_in(file: Path, problems: list[SourceError | UsageError]) -> Iterable[str]:
    """Return the places of a file of a folder: one, or those of its parts where it is an archive."""
    suffix = file.suffix.lower()
    if suffix in _NEVER_ARCHIVES:
        return (str(file),)
    try:
        if archive_kind(read_head(file, _ENOUGH_TO_JUDGE)) is not None:
            return _parts_of(str(file), problems)
    except (NothingInside, NotText) as problem:
        if suffix != ".zip":  # most of these hold something else, as most files of a folder do
            problems.append(problem)
        return ()
    except SourceError as problem:
        if suffix in _ARCHIVES:
            problems.append(problem)
            return ()
    return () if suffix == ".zip" else (str(file),)


def _parts_of(archive: str, problems: list[SourceError | UsageError]) -> tuple[str, ...]:
    from reader.sources.containers.archives import parts  # noqa: PLC0415 - only for archives

    found = parts(archive)
    if found.left_out:
        problems.append(NotText(found.left_out))
    return found.places


def _on_standard_input(problems: list[SourceError | UsageError]) -> list[Origin]:
    """Read what is piped in: one article, or the many of an archive."""
    from reader.sources.standard_input import read_standard_input  # noqa: PLC0415

    if archive_kind(read_standard_input()[:_ENOUGH_TO_JUDGE]) is not None:
        return [Origin(OriginKind.STDIN, place) for place in _parts_of("-", problems)]
    return [Origin(OriginKind.STDIN, "-")]


def gather_copied(content: bytes) -> Gathered:
    """List what was copied or pasted: an article, or the address or the path of one."""
    problems: list[SourceError | UsageError] = []
    try:
        return Gathered(tuple(_origins_of_copied(content, problems)), tuple(problems))
    except (SourceError, UsageError) as problem:
        return Gathered((), (*problems, problem))


def _on_clipboard(problems: list[SourceError | UsageError]) -> list[Origin]:
    from reader.sources.clipboard import read_clipboard  # noqa: PLC0415

    return _origins_of_copied(read_clipboard(), problems)


def _origins_of_copied(content: bytes, problems: list[SourceError | UsageError]) -> list[Origin]:
    from reader.sources.clipboard import keep_copied  # noqa: PLC0415 - only for the clipboard

    words = content[: _LONGEST_ADDRESS + 1].strip().decode("utf-8", "replace").strip("'\"")
    if words and len(words) <= _LONGEST_ADDRESS and "\n" not in words:
        is_path = words.startswith(("/", "~", ".")) and Path(words).expanduser().exists()
        if is_path or (words.startswith(_WEB) and len(words.split()) == 1):
            # From the root, so that the library still knows the place tomorrow.
            return _origins_at(os.path.abspath(Path(words).expanduser()) if is_path else words, problems)  # noqa: PTH100 - links stay as they are
    return [Origin(OriginKind.CLIPBOARD, keep_copied(content))]


def _judge(head: bytes, path: Path) -> None:
    """Look at the beginning of a named file, so that a wrong one is told at once and not only on the screen."""
    from reader.sources.loading import judged_media_type  # noqa: PLC0415

    judged_media_type(head, shown_path(path))


def _is_sample(path: Path) -> bool:
    try:
        return path.resolve().is_relative_to(folder("samples"))
    except OSError:
        return False
