"""What holds for every test."""

import os

import pytest
from hypothesis import HealthCheck, settings

# The same examples every time: a run that passed must pass again. To search further by hand, READER_EXAMPLES=20000.
EXAMPLES = int(os.environ.get("READER_EXAMPLES", "0"))
settings.register_profile("fixed", derandomize=True, database=None, deadline=None)
settings.register_profile(
    "search", max_examples=EXAMPLES or 100, database=None, deadline=None, suppress_health_check=list(HealthCheck)
)
settings.load_profile("search" if EXAMPLES else "fixed")


@pytest.fixture(autouse=True, scope="session")
def nobodys_home(tmp_path_factory):
    """Keeps every test, and every program it starts, away from the library, places and settings of whoever runs it."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("STATE", "CONFIG", "DATA"):
            patch.setenv(f"READER_{name}_HOME", str(home / name.lower()))
        yield
