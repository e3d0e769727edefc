"""What holds for every test."""

import os

from hypothesis import HealthCheck, settings

# The same examples every time: a run that passed must pass again. To search further by hand, READER_EXAMPLES=20000.
EXAMPLES = int(os.environ.get("READER_EXAMPLES", "0"))
settings.register_profile("fixed", derandomize=True, database=None, deadline=None)
settings.register_profile(
    "search", max_examples=EXAMPLES or 100, database=None, deadline=None, suppress_health_check=list(HealthCheck)
)
settings.load_profile("search" if EXAMPLES else "fixed")

# The program is tested in English, whatever the machine speaks; the encoding stays the machine's.
os.environ.pop("LC_ALL", None)
os.environ["LC_MESSAGES"] = "C"
