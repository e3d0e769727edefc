"""Many servers asked side by side, each of them politely: a lane for every server, with room for a few."""

from __future__ import annotations

import heapq
import queue
import threading
import time
from collections import deque
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from reader.web.addresses import looks_private

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Job = TypeVar("Job")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Manners:
    """How servers are treated."""

    threads: int = 16
    """Requests at once, to all servers together."""
    per_server: int = 1
    """Requests at once to one server."""
    pause: float = 1.0
    """Seconds between the beginnings of two requests to one server, as polite crawlers leave."""
    per_own_server: int = 8
    """Requests at once to a server of one's own network, which needs no pause."""
    patience: int = 20
    """Seconds one waits at most when a server asks for it; what is left for it then is left for the next update."""


@dataclass(slots=True)
class _Lane(Generic[Job]):
    """What one server is to be asked."""

    jobs: deque[Job]
    room: int
    pause: float
    ready: float = 0.0
    """When the next request may begin."""
    running: int = 0
    in_line: bool = True
    closed: bool = False


@dataclass(slots=True)
class Lanes(Generic[Job]):
    """Hands out jobs so that no server is asked too much; threads take from it and give back."""

    manners: Manners
    _lanes: dict[str, _Lane[Job]] = field(default_factory=dict)
    _line: list[tuple[float, int, str]] = field(default_factory=list)
    """Lanes with jobs and room, the one that may go first at the front."""
    _left: int = 0
    _count: int = 0
    _changed: threading.Condition = field(default_factory=threading.Condition)
    is_stopped: bool = False
    """Whether nothing more is handed out."""

    def add(self, server: str, job: Job) -> None:
        """Put a job into the lane of its server; all of them before the first is taken."""
        if server not in self._lanes:
            own = looks_private(server)
            room = self.manners.per_own_server if own else self.manners.per_server
            self._lanes[server] = _Lane(deque(), room, 0.0 if own else self.manners.pause)
            self._push(server, 0.0)
        self._lanes[server].jobs.append(job)
        self._left += 1

    def _push(self, server: str, ready: float) -> None:
        self._count += 1
        heapq.heappush(self._line, (ready, self._count, server))

    def take(self) -> tuple[str, Job, bool] | None:
        """Return the next job as soon as its server may be asked, with whether its lane is closed; None at the end."""
        with self._changed:
            while self._left and not self.is_stopped:
                now = time.monotonic()
                if not self._line or self._line[0][0] > now:
                    self._changed.wait(self._line[0][0] - now if self._line else None)
                    continue
                _, _, server = heapq.heappop(self._line)
                lane = self._lanes[server]
                lane.running += 1
                lane.ready = 0.0 if lane.closed else max(lane.ready, now) + lane.pause
                job = lane.jobs.popleft()
                self._left -= 1
                lane.in_line = bool(lane.jobs) and lane.running < lane.room
                if lane.in_line:
                    self._push(server, lane.ready)
                self._changed.notify_all()
                return server, job, lane.closed
            return None

    def give_back(self, server: str, wait: int) -> None:
        """Make room in a lane; `wait` is how many seconds the server asks to be left alone."""
        with self._changed:
            lane = self._lanes[server]
            lane.running -= 1
            if wait:
                lane.ready = max(lane.ready, time.monotonic() + wait)
                lane.closed |= wait > self.manners.patience
            if lane.jobs and not lane.in_line and lane.running < lane.room:
                lane.in_line = True
                self._push(server, 0.0 if lane.closed else lane.ready)
            self._changed.notify_all()

    def stop(self) -> None:
        """Hand out nothing more."""
        with self._changed:
            self.is_stopped = True
            self._changed.notify_all()


def side_by_side(
    jobs: Iterable[tuple[str, Job]],
    ask: Callable[[Job, bool], tuple[Result, int]],
    manners: Manners,
    stopped: threading.Event,
) -> Iterator[list[tuple[Job, Result]]]:
    """Do jobs in threads and yield what has come, as soon as anything has: each job with its result.

    `ask` gets a job and whether its server has asked to be left alone, and returns its result and for how many seconds
    the server wants to be left alone. When `stopped` is set nothing new is begun, what is running is not waited for.
    """
    lanes: Lanes[Job] = Lanes(manners)
    count = 0
    for server, job in jobs:
        lanes.add(server, job)
        count += 1
    # Bounded: who takes the results sets the pace, and the memory they take is bounded too.
    results: queue.Queue[tuple[Job, Result] | BaseException] = queue.Queue(2 * manners.threads)

    def work() -> None:
        try:
            while (taken := lanes.take()) is not None:
                server, job, closed = taken
                result, wait = ask(job, closed)
                lanes.give_back(server, wait)
                put((job, result))
        except BaseException as error:  # noqa: BLE001 - raised again where the results are taken
            put(error)

    def put(result: tuple[Job, Result] | BaseException) -> None:
        while not lanes.is_stopped:
            with suppress(queue.Full):
                results.put(result, timeout=0.1)
                return

    for number in range(min(manners.threads, count)):
        threading.Thread(target=work, name=f"asking-{number}", daemon=True).start()
    try:
        while count and not stopped.is_set():
            if come := _come(results):
                count -= len(come)
                yield come
    finally:
        lanes.stop()


def _come(results: queue.Queue[tuple[Job, Result] | BaseException]) -> list[tuple[Job, Result]]:
    """Wait a moment for a result, and take all that are there by then.

    Raises:
        BaseException: what went wrong in a thread.
    """
    come: list[tuple[Job, Result]] = []
    with suppress(queue.Empty):
        done = results.get(timeout=0.1)
        while True:
            if isinstance(done, BaseException):
                raise done
            come.append(done)
            done = results.get_nowait()
    return come
