"""Where one was in each article and what one changed there, kept in a small file that outlives any end of the program.

The file is written while one reads, each time as a whole beside the old one and then put in its place, so
that a kill at any moment leaves the old or the new one, never half of either.
"""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from reader.paths import state_folder

MOST_PLACES = 2_000
"""Articles whose place is kept; the ones read longest ago go first. About 100 kB."""

VERSION = 1
"""Of the file's form; a file of a newer form is left alone."""


@dataclass(slots=True)
class Places:
    """Places by article, the article read last, and how the page looked."""

    path: Path | None = None
    """Where it is kept; None keeps nothing."""
    offsets: dict[str, int] = field(default_factory=dict)
    """By `Article.id`, the one read last at the end: the offset of the first character in view."""
    last: str = ""
    """The location of the article read last."""
    theme: str = ""
    measure: int = 0
    """Cells of a line; 0 while nobody has chosen."""
    justified: bool = False
    """Whether lines end flush right."""
    changes: dict[str, list[dict[str, object]]] = field(default_factory=dict)
    """By `Article.id`: what the reader corrected and restored, as plain data."""
    _lock: Lock = field(default_factory=Lock, repr=False)
    _changed: set[str] = field(default_factory=set, repr=False)
    """Names of fields, and ids of articles, changed since the last save."""

    def offset(self, article: str) -> int:
        """Return where one was in an article; 0 for one never seen."""
        return self.offsets.get(article, 0)

    def remember(self, article: str, location: str, offset: int) -> None:
        """Note where one is."""
        with self._lock:
            self.offsets.pop(article, None)
            self.offsets[article] = offset
            self.last = location
            self._changed |= {article, "last"}

    def read(self, location: str) -> None:
        """Note which article was read last; where one was in it, the library knows."""
        with self._lock:
            self.last = location
            self._changed.add("last")

    def forget(self, article: str) -> None:
        """Forget an article: the library has taken over what is known of it."""
        with self._lock:
            self.offsets.pop(article, None)
            self.changes.pop(article, None)
            self._changed |= {article, f"changes {article}"}

    def change(self, article: str, changes: list[dict[str, object]]) -> None:
        """Note everything the reader has changed about an article."""
        with self._lock:
            self.changes[article] = changes
            self._changed.add(f"changes {article}")

    def choose(self, *, theme: str | None = None, measure: int | None = None, justified: bool | None = None) -> None:
        """Note how the page shall look."""
        with self._lock:
            if theme is not None and theme != self.theme:
                self.theme = theme
                self._changed.add("theme")
            if measure is not None and measure != self.measure:
                self.measure = measure
                self._changed.add("measure")
            if justified is not None and justified != self.justified:
                self.justified = justified
                self._changed.add("justified")

    def save(self) -> None:
        """Write what changed; what another running reader wrote meanwhile stays, a disk that refuses is passed over."""
        with self._lock:
            if self.path is None or not self._changed:
                return
            changed, self._changed = self._changed, set()
            merged = _read(self.path)
            if merged is None:
                return
            offsets = {k: v for k, v in _table(merged.get("offsets")).items() if k not in changed}
            offsets |= {article: self.offsets[article] for article in self.offsets if article in changed}
            kept = {k: v for k, v in _table(merged.get("changes")).items() if f"changes {k}" not in changed}
            kept |= {k: v for k, v in self.changes.items() if v and f"changes {k}" in changed}
            merged["changes"] = dict(list(kept.items())[-MOST_PLACES:])
            merged["version"] = VERSION
            merged["offsets"] = dict(list(offsets.items())[-MOST_PLACES:])
            for name in ("last", "theme", "measure", "justified"):
                if name in changed:
                    merged[name] = getattr(self, name)
            with contextlib.suppress(OSError):
                _replace(self.path, json.dumps(merged, ensure_ascii=False))


def load_places(path: Path | None = None) -> Places:
    """Return what was kept; nothing where there is nothing, or nothing that can be read."""
    place = path or state_folder() / "places.json"
    kept = _read(place)
    if kept is None:
        return Places()
    measure = kept.get("measure", 0)
    return Places(
        place,
        {k: v for k, v in _table(kept.get("offsets")).items() if isinstance(v, int) and v >= 0},
        str(kept.get("last", "")),
        str(kept.get("theme", "")),
        measure if isinstance(measure, int) else 0,
        kept.get("justified") is True,
        {
            k: [e for e in v if isinstance(e, dict)]
            for k, v in _table(kept.get("changes")).items()
            if isinstance(v, list)
        },
    )


def _table(value: object) -> dict[str, object]:
    return value if isinstance(value, dict) else {}


def _read(path: Path) -> dict[str, object] | None:
    """Return the file's content, an empty one where there is none; None where it is of a newer form than ours.

    A damaged file is set aside under another name, so that what can be saved of it is not overwritten.
    """
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError):
        with contextlib.suppress(OSError):
            path.replace(path.with_suffix(".damaged"))
        return {}
    if not isinstance(kept, dict):
        return {}
    version = kept.get("version", VERSION)
    return kept if isinstance(version, int) and version <= VERSION else None


def _replace(path: Path, content: str) -> None:
    """Write a file so that it is whole at every moment."""
    import tempfile  # noqa: PLC0415 -- only needed when there is something to keep, never before the first frame

    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
