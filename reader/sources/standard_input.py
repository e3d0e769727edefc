"""Standard input as a source, and the keyboard given back after it was read."""

from __future__ import annotations

import functools
import os
import sys

from reader.errors import NothingInside, TooLarge, Unreadable, UsageError
from reader.sources.files import MAX_BYTES
from reader.tongue import say


@functools.cache
def read_standard_input() -> bytes:
    """Read standard input to its end, once; later calls return the same bytes.

    Raises:
        NothingInside: nothing came.
        TooLarge: more came than an article can have.
        Unreadable: it is closed or fails.
    """
    try:
        content = sys.stdin.buffer.read(MAX_BYTES + 1)
    except (OSError, ValueError, AttributeError) as error:
        raise Unreadable(say("Standard input cannot be read; pipe an article into it or name a file.")) from error
    if len(content) > MAX_BYTES:
        raise TooLarge(
            say(
                "Standard input brought more than {most} MB; an article is never that long.",
                most=MAX_BYTES // 1024**2,
            )
        )
    if not content.strip():
        raise NothingInside(say("Nothing came through standard input: there is nothing to read."))
    return content


def give_back_keyboard() -> None:
    """Make the terminal standard input again after a pipe was read, so that the screen hears its keys.

    Raises:
        UsageError: when there is no terminal to hear.
    """
    if sys.stdin is not None and sys.stdin.isatty():
        return
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError as error:
        raise UsageError(say("There is no keyboard to read with here; use “reader show -” instead.")) from error
    os.dup2(terminal, 0)
    os.close(terminal)
    sys.stdin = os.fdopen(0, "r", encoding="utf-8", errors="replace", closefd=False)
