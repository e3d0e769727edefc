"""The way from the keyboard on Linux and macOS: it sleeps until something comes, and an idle screen costs nothing.

Textual's own thread for input wakes ten times a second to see whether it is to end and whether a lone Esc is an Esc.
This one is woken for the first, and looks for the second only just after a key.
"""

from __future__ import annotations

import os
import selectors
from codecs import getincrementaldecoder
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, Any

from textual import constants
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

if TYPE_CHECKING:
    from textual.app import App

AWAKE = constants.ESCAPE_DELAY + 0.1
"""Seconds after the last input in which an Esc may turn out to have been one."""
TICK = 0.02
"""Seconds between two looks in that time."""
_MOST = 4096
"""Bytes read at once, as Textual does."""


class Bell(Event):
    """An event that can be waited for together with files.

    Attributes:
        ear: The file descriptor that can be read from once the event is set.
    """

    def __init__(self) -> None:
        super().__init__()
        self.ear, self._rope = os.pipe()
        os.set_blocking(self.ear, False)

    def set(self) -> None:
        """Set the event and wake who waits."""
        if not self.is_set():
            super().set()
            os.write(self._rope, b"!")

    def clear(self) -> None:
        """Unset the event."""
        if self.is_set():
            os.read(self.ear, 1)
            super().clear()


class SleepingDriver(LinuxDriver):
    """Reads keys as its parent does, without looking for them."""

    def __init__(self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None):
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self.exit_event = self._bell = Bell()

    def run_input_thread(self) -> None:
        """Hand on what is typed, until the bell rings."""
        parser, bell = XTermParser(self._debug), self._bell
        decode = getincrementaldecoder("utf-8")("replace").decode
        with selectors.SelectSelector() as selector:
            selector.register(bell.ear, selectors.EVENT_READ)
            selector.register(self.fileno, selectors.EVENT_READ)
            awake_until = 0.0
            while not bell.is_set():
                ready = selector.select(TICK if monotonic() < awake_until else None)
                if any(key.fd == self.fileno for key, _ in ready):
                    if not (read := self._read()):  # nothing will ever come again
                        selector.unregister(self.fileno)
                        continue
                    if text := decode(read):  # not yet where only a part of a character has come
                        for message in parser.feed(text):
                            self.process_message(message)
                    awake_until = monotonic() + AWAKE
                for message in parser.tick():
                    self.process_message(message)

    def _read(self) -> bytes:
        """Return what was typed; nothing when the terminal is gone, of which a signal tells as well."""
        try:
            return os.read(self.fileno, _MOST)
        except OSError:
            return b""
