"""What a person at a terminal feels: from a key to the first byte of the answer, and what an idle screen costs.

Run: python tests/benchmarks/bench_terminal.py
"""

import os
import pty
import select
import statistics
import struct
import subprocess
import sys
import tempfile
import time
from fcntl import ioctl
from pathlib import Path
from termios import TIOCSWINSZ

WORDS = "Der Wind kam von Westen, und im Hafen lagen die Boote still an der alten Mauer. "
SAYS = "„Wir können die Schleuse nicht um jeden Preis erhalten“, sagte Hafenmeisterin Swantje Oldörp am Mittwoch. "
LIMITS = {
    "page down, median": 33,
    "page down, 95th of 100": 66,
    "next quotation, median": 33,
    "idle, CPU ms a second": 0.5,
}
"""Two frames at sixty a second: Textual paints at the next one, so half a frame is waiting. Half a millisecond a second
is what no tool shows: 0.0 % of a core."""
EMPTY = "from textual.app import App; App().run()"
IDLE_SECONDS = 20


def started(folder):
    """Start the program on an article of 43,000 words in a terminal of 120x40; return its process and its terminal."""
    article = folder / "artikel.txt"
    article.write_text("\n\n".join(WORDS * 4 + SAYS for _ in range(600)), encoding="utf-8")
    ours, theirs = pty.openpty()
    ioctl(ours, TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    return begun(["-m", "reader", str(article)], theirs, folder), ours


def begun(arguments, terminal, folder):
    """Start Python on a terminal; return the process."""
    homes = {f"READER_{name}_HOME": str(folder / name) for name in ("DATA", "STATE", "CONFIG")}
    return subprocess.Popen(
        [sys.executable, *arguments], stdin=terminal, stdout=terminal, stderr=terminal, start_new_session=True,
        env={**os.environ, **homes, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"},
    )  # fmt: skip


def empty(folder):
    """Return what an empty application of Textual's takes while nothing happens."""
    ours, theirs = pty.openpty()
    ioctl(theirs, TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    child = begun(["-c", EMPTY], theirs, folder)
    drained(ours, 3)
    taken = idle(child)
    child.kill()
    child.wait(10)
    return taken


def drained(terminal, quiet):
    """Read until nothing has come for `quiet` seconds."""
    read = b""
    while select.select([terminal], [], [], quiet)[0]:
        read += os.read(terminal, 65536)
    return read


def answered(terminal, key):
    """Return the milliseconds from a key to the first byte of what it changes."""
    drained(terminal, 0.05)
    start = time.perf_counter()
    os.write(terminal, key)
    select.select([terminal], [], [], 5)
    return (time.perf_counter() - start) * 1000


def idle(process):
    """Return how much of a second, in milliseconds, a process takes while nothing happens; Linux tells nanoseconds."""

    def taken():
        return sum(int(path.read_text().split()[0]) for path in Path(f"/proc/{process.pid}/task").glob("*/schedstat"))

    before = taken()
    time.sleep(IDLE_SECONDS)
    return (taken() - before) / 1e6 / IDLE_SECONDS


def main():
    """Print the table."""
    with tempfile.TemporaryDirectory() as place:
        child, terminal = started(Path(place))
        seen = b""
        while b"Old" not in seen:
            seen += drained(terminal, 0.5)
        drained(terminal, 2)
        pages = [answered(terminal, b" ") for _ in range(100)]
        jumps = [answered(terminal, b"[") for _ in range(50)]
        drained(terminal, 2)
        alone = idle(child)
        os.write(terminal, b"Q")
        child.wait(10)
        beside = empty(Path(place))
    rows = {
        "page down, median": statistics.median(pages),
        "page down, 95th of 100": sorted(pages)[94],
        "next quotation, median": statistics.median(jumps),
        "idle, CPU ms a second": alone,
    }
    print("43,000 words, 120x40, through a pseudo terminal: ms to the first byte")
    for name, value in rows.items():
        print(f"  {name:<28}{value:>8.1f}   limit {LIMITS[name]:<4}{'OVER' if value > LIMITS[name] else ''}")
    print(f"  an empty Textual app, idle  {beside:>8.1f}   ratio {alone / beside:.2f}")


if __name__ == "__main__":
    main()
