"""Folders watched for articles that arrive, by looking at them every now and then.

Every system tells of changes in another way, and none of them over a network; a look at a thousand files takes ten
milliseconds.
"""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from reader.sources.files import files_in

if TYPE_CHECKING:
    from collections.abc import Container, Iterable
    from pathlib import Path

SECONDS = 2.0
"""Between two looks: a download that pauses longer than that is taken for finished, and taken again when it goes on."""

_SHARE = 20
"""A look may take one part in so many of the time: of a hundred thousand files it takes a second."""

_Look = dict["Path", tuple[int, int]]


class Watch:
    """Tells which files are new or changed, once they have stayed the same between two looks.

    Args:
        folders: Where to look, in their sub-folders too.
        known: Paths of files that were taken already; all that are there when it begins where nothing is given.
    """

    def __init__(self, folders: Iterable[Path], known: Container[str] | None = None) -> None:
        self.folders = tuple(folders)
        self.pause = 0.0
        """Seconds to leave between two looks at least, so that all of them together take next to nothing."""
        self._before = self._look()
        self._settled = {path: state for path, state in self._before.items() if known is None or str(path) in known}

    def arrived(self) -> list[Path]:
        """Look again; return what has settled since the last time, in the order of its folder."""
        now = self._look()
        arrived = [
            path for path, state in now.items() if self._before.get(path) == state and self._settled.get(path) != state
        ]
        self._settled = {path: state for path, state in self._settled.items() if path in now}
        self._settled |= {path: now[path] for path in arrived}
        self._before = now
        return arrived

    def _look(self) -> _Look:
        found: _Look = {}
        start = monotonic()
        for folder in self.folders:
            for path in files_in(folder):
                try:
                    status = path.stat()
                except OSError:
                    continue  # gone between the list and the look
                if status.st_size:
                    found[path] = (status.st_mtime_ns, status.st_size)
        self.pause = _SHARE * (monotonic() - start)
        return found
