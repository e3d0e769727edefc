"""How long until the first frame, against an empty Textual app on the same machine, each in a real terminal of its own.

Run by hand: `python tests/benchmarks/bench_first_frame.py [--runs 15]`. They take turns, so a busy moment hits all.
The first frame is the screen in the theme's colour; the list of articles stands there in the second one, timed as well.
"""

from __future__ import annotations

import argparse
import os
import select
import signal
import statistics
import sys
import tempfile
import time
from pathlib import Path

import pexpect

EMPTY = "from textual.app import App\nApp().run()"
READER = "import sys\nfrom reader.cli import main\nsys.exit(main(sys.argv[1:]))"

MARK = b"\x1b[?1049h"
"""What Textual writes when it takes the screen; the first frame follows."""


def until_frame(arguments: list[str], folder: Path, words: bytes = b"") -> float:
    """Return the milliseconds from the start until the first full screen of cells, or until `words` stand on it."""
    environment = {
        **os.environ,
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        **{f"READER_{name}_HOME": str(folder) for name in ("CONFIG", "STATE", "DATA")},
    }
    start = time.perf_counter()
    child = pexpect.spawn(sys.executable, arguments, env=environment, dimensions=(40, 120), timeout=30)
    raw, frame = b"", 0.0
    while time.perf_counter() - start < 20:
        ready, _, _ = select.select([child.child_fd], [], [], 0.5)
        if not ready:
            if frame:
                break
            continue
        try:
            raw += os.read(child.child_fd, 65536)
        except OSError:
            break
        # A frame positions the cursor and paints a full screen of cells.
        if MARK in raw and len(raw.partition(MARK)[2]) > 1500 and words in raw:
            frame = (time.perf_counter() - start) * 1000
            break
    child.kill(signal.SIGKILL)
    child.wait()
    child.close()
    return frame


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("what", nargs="*", default=["samples/"])
    options = parser.parse_args()
    programs = {
        "empty Textual app": (["-c", EMPTY], b""),
        "reader": (["-c", READER, *options.what], b""),
        "reader, its list": (["-c", READER, *options.what], b"Articles"),
    }
    times: dict[str, list[float]] = {name: [] for name in programs}
    with tempfile.TemporaryDirectory() as folder:
        for run in range(options.runs + 1):
            for name, (arguments, words) in programs.items():
                value = until_frame(arguments, Path(folder), words)
                if run:  # the first of each warms the disk cache
                    times[name].append(value)
    for name, values in times.items():
        print(f"  {name:<20} median {statistics.median(values):7.0f} ms   best {min(values):7.0f} ms")
    empty, ours, _ = (statistics.median(values) for values in times.values())
    best = min(times["reader"]) / min(times["empty Textual app"])
    mark = "OVER" if ours / empty > 1.15 else ""
    print(f"  ratio of medians {ours / empty:.2f}, of the best {best:.2f}   limit 1.15 {mark}")


if __name__ == "__main__":
    main()
