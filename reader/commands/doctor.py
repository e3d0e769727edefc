"""`reader doctor`: whether terminal, settings and library are in order, and how to mend what is not."""

from __future__ import annotations

import platform
import sqlite3
from typing import TYPE_CHECKING

from reader import __version__
from reader.commands.surroundings import look_around
from reader.commands.terms import catch_up, command, write, write_json
from reader.errors import LibraryDamaged, LibraryError
from reader.library import Library, library_path
from reader.library.rescue import rescue
from reader.paths import is_there
from reader.pipeline import keep, open_raw, redo
from reader.shell import FINE, SOME_FAILED, tell
from reader.tongue import say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def doctor(words: Sequence[str]) -> int:
    """Look at everything and write what was found."""
    arguments = command("doctor", "Whether terminal, settings and library are in order, and how to mend what is not.")
    arguments.add_argument("--mend", action="store_true", help="put in order what can be, from what was kept")
    arguments.add_argument("--rescue", action="store_true", help="set a damaged library aside and save what it holds")
    options = arguments.parse_args(words)
    path = options.library or library_path()
    facts = {"reader": __version__, "Python": platform.python_version(), "SQLite": sqlite3.sqlite_version}
    problems = look_around(facts)
    if options.rescue and is_there(path):
        tell(rescue(path))
    problems += _library(path, facts, mend=options.mend)
    if options.json:
        write_json(
            "doctor", in_order=not problems, facts=facts, problems=[{"sentence": s, "mending": m} for s, m in problems]
        )
    else:
        for name, value in facts.items():
            write(f"{name}\t{value}")
        for sentence, mending in problems:
            write(f"not in order\t{sentence} {mending}".rstrip())
        if not problems:
            write("in order")
    return SOME_FAILED if problems else FINE


def _library(path: Path, facts: dict[str, str], *, mend: bool) -> list[tuple[str, str]]:
    facts["library"] = str(path)
    if not is_there(path):
        facts["articles"] = "none yet"
        return []
    try:
        with Library(path) as library:
            notices = [(library.notice, "")] if library.notice else []
            checked = library.check()
            if mend and checked.problems and not library.read_only:
                _mend(library, [n for problem in checked.problems for n in problem.articles])
                checked = library.check()
            facts["articles"] = str(checked.articles)
            facts["quotations"] = str(checked.quotations)
            facts["raw articles"] = str(checked.raw)
            facts["size"] = f"{checked.size / 1e6:.1f} MB"
    except LibraryDamaged as error:
        return [(str(error), say("Run “reader doctor --rescue”."))]
    except LibraryError as error:
        return [(str(error), "")]
    return notices + [
        (
            problem.sentence,
            " ".join([problem.mending, say("Run “reader doctor --mend”.")])
            if (problem.articles or problem.can_be_mended) and not mend
            else problem.mending,
        )
        for problem in checked.problems
    ]


def _mend(library: Library, numbers: Sequence[int]) -> None:
    """Make damaged articles anew from what came in, then the indexes from all articles."""
    for number in numbers:
        try:
            made = redo(library, number)
        except LibraryDamaged:  # nothing is left to make it from; the others are not given up for that
            made = False
        told = say("Article {number}: made anew.") if made else say("Article {number}: cannot be made anew.")
        tell(told.format(number=number))
    for raw in library.lost():
        try:
            keep(open_raw(raw), library)
        except LibraryError:
            raise
        except Exception as error:  # noqa: BLE001 - one bad page must not keep the others from being saved
            tell(f"{raw.origin.location}: {error}")
    library.mend()
    catch_up(library)
