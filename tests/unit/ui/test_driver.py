"""The way from the keyboard: what is typed arrives whole, an Esc alone is one, and nobody wakes for nothing."""

import os
import sys
import time
from pathlib import Path
from threading import Thread

import pytest
from textual import events

pytest.importorskip("termios", reason="Windows has a driver of its own")

from reader.ui.driver import AWAKE, Bell, SleepingDriver

PATIENCE = 60


class Keyboard(SleepingDriver):
    """A driver that reads from a pipe and collects what it hands on."""

    def __init__(self, read_end):
        self.fileno = read_end
        self.exit_event = self._bell = Bell()
        self._debug = False
        self.keys = []

    def process_message(self, message):
        """Collect a key."""
        if isinstance(message, events.Key):
            self.keys.append(message.key)


@pytest.fixture
def keyboard():
    """What types, the driver, and the thread that reads; it is ended by the bell."""
    read_end, write_end = os.pipe()
    driver = Keyboard(read_end)
    thread = Thread(target=driver.run_input_thread, daemon=True)
    thread.start()
    yield write_end, driver, thread
    driver.exit_event.set()
    thread.join(PATIENCE)
    assert not thread.is_alive()
    for end in (read_end, write_end):
        os.close(end)


def wait_for(driver, keys):
    """Wait until these keys have been handed on."""
    end = time.monotonic() + PATIENCE
    while driver.keys != keys and time.monotonic() < end:
        time.sleep(0.005)
    assert driver.keys == keys


def test_keys_are_handed_on_and_a_letter_may_come_in_two_parts(keyboard):
    """The two bytes of ä are one key, though they come one by one."""
    typist, driver, _ = keyboard
    os.write(typist, b"a\xc3")
    wait_for(driver, ["a"])
    os.write(typist, b"\xa4\x1b[A")
    wait_for(driver, ["a", "ä", "up"])


def test_an_escape_alone_is_the_key(keyboard):
    """Nothing follows it, and it is told all the same."""
    typist, driver, _ = keyboard
    os.write(typist, b"\x1b")
    wait_for(driver, ["escape"])


def test_bytes_that_are_no_text_are_no_mistake(keyboard):
    """What follows them is read as if nothing had been."""
    typist, driver, _ = keyboard
    os.write(typist, b"\xff\xfea")
    end = time.monotonic() + PATIENCE
    while "a" not in driver.keys and time.monotonic() < end:
        time.sleep(0.005)
    assert driver.keys[-1] == "a"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux counts how often a thread was woken")
def test_nobody_wakes_while_nothing_is_typed(keyboard):
    """Once an Esc could not come any more the thread sleeps."""
    typist, driver, thread = keyboard
    os.write(typist, b"a")
    wait_for(driver, ["a"])
    status = Path(f"/proc/self/task/{thread.native_id}/status")

    def wakings():
        return int(status.read_text().partition("\nvoluntary_ctxt_switches:")[2].split()[0])

    end = time.monotonic() + PATIENCE
    before = -1
    while before != wakings() and time.monotonic() < end:  # until two looks, far apart, tell the same
        before = wakings()
        time.sleep(4 * AWAKE)
    assert before == wakings()


def test_a_bell_is_heard_until_it_is_cleared():
    """A set bell can be read from once; a cleared one not at all."""
    bell = Bell()
    bell.set()
    bell.set()
    assert bell.is_set()
    bell.clear()
    assert not bell.is_set()
    with pytest.raises(BlockingIOError):
        os.read(bell.ear, 1)
