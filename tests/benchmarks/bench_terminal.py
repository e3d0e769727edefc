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
    "idle, CPU ms a second": 2,
}
"""Two frames at sixty a second: Textual paints at the next one, so half a frame is waiting."""


def started(folder):
    """Start the program on an article of 43,000 words in a terminal of 120x40; return its process and its terminal."""
    article = folder / "artikel.txt"
    article.write_text("\n\n".join(WORDS * 4 + SAYS for _ in range(600)), encoding="utf-8")
    ours, theirs = pty.openpty()
    ioctl(ours, TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    homes = {f"READER_{name}_HOME": str(folder / name) for name in ("DATA", "STATE", "CONFIG")}
    child = subprocess.Popen(
        [sys.executable, "-m", "reader", str(article)], stdin=theirs, stdout=theirs, stderr=theirs,
        start_new_session=True,
        env={**os.environ, **homes, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"},
    )  # fmt: skip
    return child, ours


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


def cpu(process):
    """Return the seconds of CPU a process has used."""
    fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


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
        before = cpu(child)
        time.sleep(10)
        idle = (cpu(child) - before) * 100
        os.write(terminal, b"Q")
        child.wait(10)
    rows = {
        "page down, median": statistics.median(pages),
        "page down, 95th of 100": sorted(pages)[94],
        "next quotation, median": statistics.median(jumps),
        "idle, CPU ms a second": idle,
    }
    print("43,000 words, 120x40, through a pseudo terminal: ms to the first byte")
    for name, value in rows.items():
        print(f"  {name:<28}{value:>8.1f}   limit {LIMITS[name]:<4}{'OVER' if value > LIMITS[name] else ''}")


if __name__ == "__main__":
    main()
