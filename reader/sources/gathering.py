"""From what a person named to the list of places to read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.article import Origin, OriginKind
from reader.errors import NothingInside, SourceError, UsageError
from reader.resources import folder
from reader.sources.files import files_in, read_file, shown_path

if TYPE_CHECKING:
    from collections.abc import Iterable

_ENOUGH_TO_JUDGE = 4096


@dataclass(frozen=True, slots=True)
class Gathered:
    """What there is to read, and what of the person's wishes could not be met."""

    origins: tuple[Origin, ...]
    """In the order named; a folder's files in natural order; each place once."""
    problems: tuple[SourceError | UsageError, ...]
    """One sentence for each wish that came to nothing."""


def gather(named: Iterable[str]) -> Gathered:
    """List the articles at the paths, folders and "-" that were named; wrong ones become problems, the rest is kept."""
    origins: dict[tuple[OriginKind, str], Origin] = {}
    problems: list[SourceError | UsageError] = []
    for name in named:
        try:
            for origin in _origins_at(name):
                origins.setdefault((origin.kind, origin.location), origin)
        except (SourceError, UsageError) as problem:
            problems.append(problem)
    return Gathered(tuple(origins.values()), tuple(problems))


def _origins_at(name: str) -> list[Origin]:
    if name == "-":
        return [Origin(OriginKind.STDIN, "-")]
    if name.lower().startswith(("http://", "https://")):
        raise UsageError(f"{shown_path(name)} is an address; save the page as a file and open that.")
    path = Path(name)
    kind = OriginKind.SAMPLE if _is_sample(path) else OriginKind.FILE
    if path.is_dir():
        found = [Origin(kind, str(file)) for file in files_in(path)]
        if not found:
            raise NothingInside(f"There is no article in {shown_path(path)}; looked for text and HTML files.")
        return found
    _judge(path)
    return [Origin(kind, str(path))]


def _judge(path: Path) -> None:
    """Look at the beginning of a named file, so that a wrong one is told at once and not only on the screen."""
    from reader.sources.loading import judged_media_type  # noqa: PLC0415

    judged_media_type(read_file(path, _ENOUGH_TO_JUDGE), shown_path(path))


def _is_sample(path: Path) -> bool:
    try:
        return path.resolve().is_relative_to(folder("samples"))
    except OSError:
        return False
