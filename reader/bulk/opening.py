"""A pool of processes that open articles: a page that hangs, floods or ends its process costs that one page only.

`concurrent.futures` is no help here: when one of its processes dies, all that was handed to the pool is lost, and it
has no time limit. So each process has a thread that feeds it one article at a time and starts another when it is gone.
"""

from __future__ import annotations

import os
import pickle
import queue
import struct
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import IO, TYPE_CHECKING, Any

from reader.article import Origin
from reader.errors import ReaderError
from reader.sources import shown_origin
from reader.tongue import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from reader.article import RawArticle
    from reader.pipeline import Opened

FEW = 4
"""So many articles are opened sooner in this process than processes for them would start."""
SECONDS = 30.0
"""A page may take as long; the slowest real one takes one, the worst that was made to stall programs takes minutes."""
MEMORY = 2 * 1024**3
"""Bytes of address space a process may have, where the system can limit it; a large page takes a tenth of it."""
GRACE = 5.0
"""Seconds more until a process that does not notice itself that the time is over is ended."""
TRIES = 2
"""A process may be ended from outside, as by a system short of memory: only a page that ends two is named for it."""
STARTING_SECONDS = 120.0
"""A process may take as long to start; usually it takes one."""

_PROGRAM = "import sys; sys.path[:] = {path!r}; from reader.bulk.worker import work; work({seconds!r}, {memory!r})"


@dataclass(frozen=True, slots=True)
class Done:
    """What became of one article."""

    number: int
    """Its place in what was handed in, from 0."""
    origin: Origin
    opened: Opened | None
    """The article; None when it could not be opened."""
    problem: str = ""
    """A sentence that names the place, when it could not be opened."""
    kept: str = ""
    """The same to be kept, for `say_kept`; "" where it is no other."""
    more: bool = False
    """Whether the next one is ready already: what is done with one may then be done with both at once."""


def open_many(
    wanted: Iterable[Origin | RawArticle],
    *,
    workers: int = 0,
    seconds: float = SECONDS,
    memory: int = MEMORY,
    meanwhile: Callable[[], object] = bool,
) -> Iterator[Done]:
    """Open articles on all cores and yield each as soon as it is ready, every one of them once.

    Closing the generator, or leaving it by Ctrl-C, ends the processes at once. `wanted` is read as it is needed, so it
    may itself be a generator; it is read in threads, one at a time. What was read already (`RawArticle`) is opened too.

    Args:
        wanted: Places to read, or what was read.
        workers: How many processes; 0 for one a core.
        seconds: How long one article may take.
        memory: How many bytes of address space a process may have.
        meanwhile: Does a little of other work, and tells whether there is more; called while nothing is ready.

    Raises:
        ReaderError: when no process can be started at all.
    """
    pool = _Pool(wanted, seconds, memory)
    threads = [threading.Thread(target=pool.serve, name=f"bulk-{n}", daemon=True) for n in range(workers or cores())]
    for thread in threads:
        thread.start()
    try:
        left = len(threads)
        while left:
            try:
                done = pool.results.get_nowait()
            except queue.Empty:
                if meanwhile():
                    continue
                done = pool.results.get()
            if done is None:
                left -= 1
            elif isinstance(done, BaseException):
                raise done
            else:
                yield replace(done, more=not pool.results.empty())
    finally:
        pool.stop()


def open_here(wanted: Iterable[Origin | RawArticle]) -> Iterator[Done]:
    """Open articles in this process, one after the other, without its protection."""
    from reader.pipeline import open_article, open_raw  # noqa: PLC0415 - the pool's own process does without

    for number, one in enumerate(wanted):
        try:
            opened = open_article(one) if isinstance(one, Origin) else open_raw(one)
            yield Done(number, _origin(one), opened)
        except ReaderError as error:
            from reader.bulk.worker import kept_problem  # noqa: PLC0415 - imports this module

            yield Done(number, _origin(one), None, str(error), kept_problem(one))
        except Exception as error:  # noqa: BLE001 - a page our own code stumbles over must not take the others with it
            yield Done(number, _origin(one), None, _mistaken(shown_origin(_origin(one)), type(error).__name__))


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 2


class _Pool:
    """What the threads share: the list of what is wanted, the results, and whether to go on."""

    def __init__(self, wanted: Iterable[Origin | RawArticle], seconds: float, memory: int) -> None:
        self._wanted = iter(enumerate(wanted))
        self._seconds = seconds
        self._memory = memory
        self._lock = threading.Lock()
        self._stopped = threading.Event()
        self._workers: set[_Worker] = set()
        # Bounded: who takes the results sets the pace, and the memory they take is bounded too.
        self.results: queue.Queue[Done | BaseException | None] = queue.Queue(maxsize=8)

    def serve(self) -> None:
        """Feed one process until nothing is wanted any more."""
        try:
            self._serve()
        except BaseException as error:  # noqa: BLE001 - raised again where the results are taken
            self._put(error)
        self._put(None)

    def stop(self) -> None:
        """End all processes."""
        self._stopped.set()
        with self._lock:
            for worker in self._workers:
                worker.kill()

    def _serve(self) -> None:
        worker: _Worker | None = None
        try:
            while (job := self._next()) is not None:
                number, wanted = job
                done = None
                for _ in range(TRIES):
                    worker = worker if worker is not None and worker.is_alive else self._started(worker)
                    done = worker.open(number, wanted, self._seconds)
                    if done is not None:
                        break
                if not self._put(done or _ended(number, wanted)):
                    return
        finally:
            if worker is not None:
                self._gone(worker)

    def _next(self) -> tuple[int, Origin | RawArticle] | None:
        with self._lock:
            return None if self._stopped.is_set() else next(self._wanted, None)

    def _started(self, before: _Worker | None) -> _Worker:
        if before is not None:
            self._gone(before)
        worker = _Worker(self._seconds, self._memory)
        with self._lock:
            self._workers.add(worker)
            if self._stopped.is_set():
                worker.kill()
        # One that does not even start would not start for the next article either: better to say so than to go on.
        if not worker.is_ready() and not self._stopped.is_set():
            raise ReaderError(say("No process could be started to open articles in; look at memory and permissions."))
        return worker

    def _gone(self, worker: _Worker) -> None:
        worker.close()
        with self._lock:
            self._workers.discard(worker)

    def _put(self, result: Done | BaseException | None) -> bool:
        while not self._stopped.is_set():
            with suppress(queue.Full):
                self.results.put(result, timeout=0.2)
                return True
        return False


class _Worker:
    """One process that opens articles."""

    def __init__(self, seconds: float, memory: int) -> None:
        program = _PROGRAM.format(path=sys.path, seconds=seconds, memory=memory)
        self._process = subprocess.Popen(  # noqa: S603 - this Python with a fixed program
            [sys.executable, "-P", "-c", program],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            # Ctrl-C is for the program, which then ends its processes.
            start_new_session=os.name == "posix",
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._to: IO[bytes] = self._process.stdin
        self._from: IO[bytes] = self._process.stdout

    @property
    def is_alive(self) -> bool:
        """Whether it can be given another article."""
        return self._process.poll() is None

    def is_ready(self) -> bool:
        """Wait until it has started; tell whether it has."""
        return self._answer(STARTING_SECONDS)[0] == "ready"

    def open(self, number: int, wanted: Origin | RawArticle, seconds: float) -> Done | None:
        """Let it open one article; None where the process ends instead."""
        origin = _origin(wanted)
        name = shown_origin(origin)
        try:
            send(self._to, wanted)
        except OSError:
            self.kill()
            return None
        kind, content = self._answer(seconds + GRACE)
        match kind:
            case "opened":
                return Done(number, origin, content)
            case "problem":
                return Done(number, origin, None, *content)
            case "time":
                problem = say("{name} takes longer than {count} seconds to open.", name=name, count=round(seconds))
                return Done(number, origin, None, problem)
            case "memory":
                return Done(number, origin, None, say("{name} needs more memory than an article may have.", name=name))
            case "mistake":
                return Done(number, origin, None, _mistaken(name, content))
        self.close()
        return None

    def kill(self) -> None:
        """End it at once."""
        with suppress(OSError):
            self._process.kill()

    def close(self) -> None:
        """End it and wait until it is gone."""
        self.kill()
        for pipe in (self._to, self._from):
            with suppress(OSError):
                pipe.close()
        self._process.wait()

    def _answer(self, seconds: float) -> tuple[str, Any]:
        """Return what it answers; ("time", None) where it does not in time, ("", None) where it ends instead."""
        late = threading.Event()

        def end() -> None:
            late.set()
            self.kill()

        timer = threading.Timer(seconds, end)
        timer.daemon = True
        timer.start()
        try:
            kind, content = receive(self._from)
        except (OSError, EOFError, ValueError, pickle.UnpicklingError):
            kind, content = "time" if late.is_set() else "", None
        finally:
            timer.cancel()
        return str(kind), content


def _mistaken(name: str, kind: str) -> str:
    return say("{name} could not be opened: the program made a mistake ({kind}).", name=name, kind=kind)


def _origin(wanted: Origin | RawArticle) -> Origin:
    return wanted if isinstance(wanted, Origin) else wanted.origin


def _ended(number: int, wanted: Origin | RawArticle) -> Done:
    origin = _origin(wanted)
    problem = say("{name} ends every process that opens it; it may be made to do so.", name=shown_origin(origin))
    return Done(number, origin, None, problem)


_LENGTH = struct.Struct("!Q")


def send(pipe: IO[bytes], what: object) -> None:
    """Write something for the other process."""
    content = pickle.dumps(what, protocol=pickle.HIGHEST_PROTOCOL)
    pipe.write(_LENGTH.pack(len(content)))
    pipe.write(content)
    pipe.flush()


def receive(pipe: IO[bytes]) -> Any:
    """Read what the other process wrote; only our own processes are ever read from.

    Raises:
        EOFError: when it is gone.
    """
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise EOFError
    content = pipe.read(_LENGTH.unpack(head)[0])
    return pickle.loads(content)  # noqa: S301 - what our own process wrote
