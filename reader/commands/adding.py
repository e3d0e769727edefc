"""`reader add`: articles into the library, each failure told and none of them final."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING

from reader.commands.terms import catch_up, command, opened, write, write_json
from reader.errors import LibraryError, ReaderError
from reader.pipeline import keep, open_article
from reader.shell import FINE, SOME_FAILED, tell
from reader.sources import gather
from reader.tongue import say

if TYPE_CHECKING:
    from collections.abc import Sequence


def add(words: Sequence[str]) -> int:
    """Put articles into the library.

    Raises:
        LibraryError: when the library cannot take any more; what was added until then stays.
    """
    arguments = command("add", "Into the library: files, folders, or “-” for standard input.")
    arguments.add_argument("what", metavar="WHAT", nargs="+", help="files, folders, or “-” for standard input")
    options = arguments.parse_args(words)
    found = gather(options.what)
    failures = [str(problem) for problem in found.problems]
    for failure in failures:
        tell(failure)
    added: list[dict[str, str]] = []
    library = opened(options.library)
    with library:
        try:
            for place, origin in enumerate(found.origins, 1):
                _progress(place, len(found.origins))
                try:
                    article = open_article(origin)
                    kept = keep(article, library)
                except LibraryError:
                    raise
                except ReaderError as error:
                    failures.append(str(error))
                    _progress(0, 0)
                    tell(str(error))
                    continue
                title = article.article.title
                added.append({"id": kept.id, "title": title, "outcome": kept.outcome.value, "origin": origin.location})
                if not options.json:
                    write(f"{kept.outcome.value}\t{kept.id}\t{title}")
            catch_up(library)
        finally:
            _progress(0, 0)
            _sum_up(added, failures)
    if options.json:
        write_json("added", articles=added, failures=failures)
    return SOME_FAILED if failures else FINE


def _sum_up(added: list[dict[str, str]], failures: list[str]) -> None:
    counts = Counter(one["outcome"] for one in added)
    said = {"added": say("{count} added"), "renewed": say("{count} renewed"), "known": say("{count} known")}
    parts = [words.format(count=counts[outcome]) for outcome, words in said.items() if counts[outcome]]
    if failures:
        parts.append(say("{count} failed", count=len(failures)))
    tell(f"{', '.join(parts) or say('nothing added')}.")


def _progress(place: int, whole: int) -> None:
    """Show how far it is on a terminal, in place; with 0 wipe that away."""
    if not sys.stderr.isatty():
        return
    sys.stderr.write(f"\r\x1b[K{f'{place}/{whole}' if place else ''}")
    sys.stderr.flush()
