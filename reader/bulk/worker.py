"""What runs in a process of the pool: articles opened one after the other, within a limit of time and memory."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from typing import IO, TYPE_CHECKING, Any

from reader.article import Origin, RawArticle
from reader.bulk.opening import receive, send
from reader.errors import ReaderError
from reader.settings import load_settings
from reader.tongue import speak, unsaid

if TYPE_CHECKING:
    from types import FrameType


class _TimeUpError(BaseException):
    """The time for one article is over; no `except Exception` on the way may take it for something else."""


def work(seconds: float, memory: int) -> None:
    """Open what comes in until nothing more comes."""
    incoming, outgoing = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    # Whatever prints into standard output by mistake must not get between the answers.
    os.dup2(2, 1)
    _limit(memory)
    speak(load_settings()[0].language)
    _import()
    send(outgoing, ("ready", None))
    while True:
        try:
            _serve(incoming, outgoing, seconds)
        except EOFError:
            return


def _serve(incoming: IO[bytes], outgoing: IO[bytes], seconds: float) -> None:
    answer: tuple[str, object]
    wanted: Any = None
    try:
        wanted = receive(incoming)
        with _Alarm(seconds):
            answer = ("opened", _opened(wanted))
    except EOFError:
        raise
    except _TimeUpError:
        answer = ("time", None)
    except MemoryError:
        answer = ("memory", None)
    except ReaderError as error:
        answer = ("problem", (str(error), kept_problem(wanted) or str(error)))
    except Exception as error:  # noqa: BLE001 - a page our own code stumbles over must not take the others with it
        answer = ("mistake", type(error).__name__)
    send(outgoing, answer)
    if answer[0] == "memory":
        sys.exit()  # what is left of the memory may be in pieces: the next article gets a fresh process


def kept_problem(wanted: object) -> str:
    """Return why bytes that were read already are no article, as it is kept for people of other languages.

    They are opened once more for it, which is seldom and short; "" for what need not be kept.
    """
    if isinstance(wanted, RawArticle):
        with unsaid():
            try:
                _opened(wanted)
            except ReaderError as error:
                return str(error)
            except Exception:  # noqa: BLE001 - it was no mistake the first time
                return ""
    return ""


def _opened(wanted: Origin | RawArticle) -> object:
    from reader.pipeline import open_article, open_raw  # noqa: PLC0415 - loaded once the limits hold

    return open_article(wanted) if isinstance(wanted, Origin) else open_raw(wanted)


def _import() -> None:
    """Load everything before the first article, so that its time is its own."""
    from reader.analysis import analyse  # noqa: F401, PLC0415
    from reader.cleaning import clean  # noqa: F401, PLC0415
    from reader.cleaning.page import read_page  # noqa: PLC0415

    with suppress(ReaderError):
        read_page("<html><body><p>x</p></body></html>", "")


class _Alarm:
    """Ends what takes too long, where the system has such a clock; elsewhere the pool ends the process."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds if hasattr(signal, "setitimer") else 0.0

    def __enter__(self) -> None:
        if self._seconds:
            signal.signal(signal.SIGALRM, _time_up)
            signal.setitimer(signal.ITIMER_REAL, self._seconds)

    def __exit__(self, *_: object) -> None:
        if self._seconds:
            signal.setitimer(signal.ITIMER_REAL, 0)


def _time_up(_number: int, _frame: FrameType | None) -> None:
    raise _TimeUpError


def _limit(memory: int) -> None:
    """Bound the memory, and let nothing that crashes leave its memory on the disk."""
    try:
        import resource  # noqa: PLC0415 - not everywhere
    except ImportError:
        return
    for name, most in (("RLIMIT_AS", memory), ("RLIMIT_CORE", 0)):
        with suppress(ValueError, OSError, AttributeError):
            limit = getattr(resource, name)
            _, hard = resource.getrlimit(limit)
            resource.setrlimit(limit, (min(most, hard) if hard != resource.RLIM_INFINITY else most, hard))
