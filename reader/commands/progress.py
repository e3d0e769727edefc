"""How far a long command is: one line on a terminal, written anew in its place, and nothing at all elsewhere."""

from __future__ import annotations

import shutil
import sys
import time

from reader.safe import safe_line

_SECONDS = 0.1
"""Between two states: more often nobody can read it."""


class Progress:
    """The line at the bottom while something runs."""

    def __init__(self) -> None:
        self._is_seen = sys.stderr.isatty()
        self._shown = 0.0

    def show(self, words: str) -> None:
        """Show a state, if the last one has stood for a moment."""
        now = time.monotonic()
        if self._is_seen and now - self._shown > _SECONDS:
            self._shown = now
            width = shutil.get_terminal_size().columns - 1
            sys.stderr.write(f"\r\x1b[K{safe_line(words)[:width]}")
            sys.stderr.flush()

    def wipe(self) -> None:
        """Take the line away."""
        if self._shown:
            self._shown = 0.0
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
