"""Where the program keeps its own things, by the custom of the system it runs on."""

from __future__ import annotations

import os
from pathlib import Path

_NAME = "reader-tui"


def config_folder() -> Path:
    """Return the folder of settings and own themes; READER_CONFIG_HOME overrides it. Need not exist."""
    return _folder("READER_CONFIG_HOME", "user_config_path")


def state_folder() -> Path:
    """Return the folder of what is remembered between runs; READER_STATE_HOME overrides it. Need not exist."""
    return _folder("READER_STATE_HOME", "user_state_path")


def data_folder() -> Path:
    """Return the folder of the library; READER_DATA_HOME overrides it. Need not exist."""
    return _folder("READER_DATA_HOME", "user_data_path")


def is_there(path: Path) -> bool:
    """Tell whether there is something, or may be: into a closed folder nobody can look."""
    try:
        path.stat()
    except PermissionError:
        return True
    except (OSError, ValueError):
        return False
    return True


def _folder(variable: str, function: str) -> Path:
    chosen = os.environ.get(variable)
    if chosen:
        return Path(chosen).expanduser()
    import platformdirs  # noqa: PLC0415 - 10 ms that a run with folders of its own need not pay

    found: Path = getattr(platformdirs, function)(_NAME, appauthor=False)
    return found
