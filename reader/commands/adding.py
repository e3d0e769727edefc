"""`reader add`: articles into the library, each failure told and none of them final."""

from __future__ import annotations

import sys
import time
from collections import Counter, deque
from typing import TYPE_CHECKING

from reader.bulk import FEW, open_here, open_many
from reader.commands.naming import add_names, folders, gathered
from reader.commands.progress import Progress
from reader.commands.terms import catch_up, command, opened, write, write_json
from reader.errors import ReaderError
from reader.findings import ANALYSIS_VERSION
from reader.library.preparing import shown_title
from reader.pipeline import keep_all, still_there
from reader.shell import FINE, SOME_FAILED, tell
from reader.sources import gather_found
from reader.sources.watching import SECONDS, Watch
from reader.tongue import say

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator, Sequence

    from reader.article import Origin
    from reader.bulk import Done
    from reader.library import Library, Shelved
    from reader.sources import Gathered

_MOST_JOBS = 256
_TOGETHER = 64
"""Articles that are kept at once where so many are ready: many cores bring them faster than one by one can be kept."""
_LEARNT = 20
"""Articles the library learns in one go while nothing else is to be done: a twentieth of a second."""


def add(words: Sequence[str]) -> int:
    """Put articles into the library.

    Raises:
        LibraryError: when the library cannot take any more; what was added until then stays.
    """
    arguments = command(
        "add",
        "Into the library. What is there already is passed over, so that a stopped run can be taken up again.",
    )
    add_names(arguments)
    arguments.add_argument("--jobs", type=_jobs, default=0, metavar="N", help="processes at once (default: all cores)")
    arguments.add_argument("--watch", action="store_true", help="go on with what arrives in the folders, until Ctrl-C")
    options = arguments.parse_args(words)
    # Looked at first, so that what arrives while the rest is added is not missed.
    watch = Watch(folders(options)) if options.watch else None
    found = gathered(options, absolute=True, may_be_empty=folders(options) if options.watch else ())
    with opened(options.library) as library:
        adding = Adding(library, options)
        adding.failures += [str(problem) for problem in found.problems]
        try:
            adding.add(found)
            if watch is not None:
                _watch(adding, watch)
        except KeyboardInterrupt:
            adding.sum_up()
            if not options.watch:
                tell(say("Stopped. What was added stays; the same command goes on from here."))
                raise
        except BaseException:
            adding.sum_up()
            raise
        else:
            adding.sum_up()
    if options.json:
        write_json("added", articles=adding.added, failures=adding.failures)
    return SOME_FAILED if adding.failures else FINE


def _jobs(words: str) -> int:
    from argparse import ArgumentTypeError  # noqa: PLC0415

    if not words.isdecimal() or not 1 <= int(words[:4]) <= _MOST_JOBS:
        raise ArgumentTypeError(say("“{words}” is no number of processes; give one from 1 to {most}",
                                    words=words, most=_MOST_JOBS))  # fmt: skip
    return int(words)


class Adding:
    """Articles on their way into the library, and what became of them."""

    def __init__(self, library: Library, options: Namespace) -> None:
        self._library = library
        self._options = options
        self._known: deque[tuple[Origin, Shelved]] = deque()
        self._line = Progress()
        self.added: list[dict[str, str]] = []
        self.failures: list[str] = []

    def add(self, found: Gathered) -> None:
        """Add everything that was found; each is safe when it is told.

        Raises:
            LibraryError: when the library cannot take any more.
        """
        whole = len(found.origins)
        try:
            ready: list[Done] = []
            for done in self._opened(found.origins):
                self._tell_known(whole)
                ready.append(done)
                if not done.more or len(ready) >= _TOGETHER:
                    self._take(ready)
                    ready = []
                self._show(whole)
            self._take(ready)
            self._tell_known(whole)
            self._line.wipe()
            catch_up(self._library)
        finally:
            self._line.wipe()

    def sum_up(self) -> None:
        """Tell how many articles became what."""
        counts = Counter(one["outcome"] for one in self.added)
        parts = [
            said
            for outcome, said in (
                ("added", say("{count} added", count=counts["added"])),
                ("renewed", say("{count} renewed", count=counts["renewed"])),
                ("known", say("{count} known", count=counts["known"])),
            )
            if counts[outcome]
        ]
        if self.failures:
            parts.append(say("{count} failed", count=len(self.failures)))
        tell(f"{', '.join(parts) or say('nothing added')}.")

    def _opened(self, origins: Sequence[Origin]) -> Iterator[Done]:
        jobs = self._options.jobs
        if len(origins) < FEW and not jobs:
            yield from open_here(self._unknown(origins))
        else:
            # The library learns while the processes work, not when they are through.
            yield from open_many(self._unknown(origins), workers=jobs, meanwhile=lambda: self._library.tend(_LEARNT))

    def _unknown(self, origins: Sequence[Origin]) -> Iterator[Origin]:
        """Yield the places whose articles the library has not, or had from other bytes or by an older version."""
        for origin in origins:
            try:
                has_place = self._library.number_at(origin.location) is not None
                shelved = still_there(self._library, origin) if has_place else None
            except ReaderError:
                shelved = None  # told where it is opened
            if shelved is not None and shelved.analysis.version >= ANALYSIS_VERSION:
                self._known.append((origin, shelved))
            else:
                yield origin

    def _take(self, ready: Sequence[Done]) -> None:
        opened = [(done.opened, done.origin) for done in ready if done.opened is not None]
        kept = keep_all([one for one, _ in opened], self._library) if opened else []
        for done in ready:
            if done.opened is None:
                self._line.wipe()
                self.failures.append(done.problem)
                tell(done.problem)
        for one, (article, origin) in zip(kept, opened, strict=True):
            self._tell(one.id, shown_title(article.article), one.outcome.value, origin)

    def _tell_known(self, whole: int) -> None:
        while self._known:
            origin, shelved = self._known.popleft()
            self._tell(shelved.entry.id, shelved.entry.title, "known", origin)
            self._show(whole)

    def _tell(self, key: str, title: str, outcome: str, origin: Origin) -> None:
        self.added.append({"id": key, "title": title, "outcome": outcome, "origin": origin.location})
        if not self._options.json:
            self._line.wipe()
            write(f"{outcome}\t{key}\t{title}")
            sys.stdout.flush()  # what is told is safe, and whoever waits for it in a pipe may know

    def _show(self, whole: int) -> None:
        failed = say("{count} failed", count=len(self.failures)) if self.failures else ""
        self._line.show("  ".join(filter(None, (f"{len(self.added) + len(self.failures)}/{whole}", failed))))


def _watch(adding: Adding, watch: Watch) -> None:
    """Add what arrives, until somebody stops it."""
    if not watch.folders:
        tell(say("There is no folder to watch; name one with --watch."))
        return
    tell(say("Waiting for what arrives; Ctrl-C ends that."))
    while True:
        time.sleep(max(SECONDS, watch.pause))
        arrived = watch.arrived()
        if arrived:
            found = gather_found(arrived)
            for problem in found.problems:
                adding.failures.append(str(problem))
                tell(str(problem))
            adding.add(found)
            sys.stdout.flush()
