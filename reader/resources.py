"""Where the files that are not code are: `styles/` and `samples/`, in a checkout and in an installed wheel alike."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """Return the folder `name` ("styles" or "samples").

    A wheel carries it inside the package as `_data/<name>`; a checkout and an editable install have it beside it.

    Raises:
        FileNotFoundError: when neither place has it, which means a damaged installation.
    """
    for place in (_PACKAGE / "_data" / name, _PACKAGE.parent / name):
        if place.is_dir():
            return place
    raise FileNotFoundError(f"The installation is incomplete: its {name} folder is missing. Install it again.")
