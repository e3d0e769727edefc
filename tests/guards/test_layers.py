"""The import direction holds, and what must load late loads late."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CORE = (
    "reader.article", "reader.findings", "reader.pipeline", "reader.reading", "reader.sources", "reader.cleaning",
    "reader.analysis", "reader.dates", "reader.export", "reader.settings", "reader.paths", "reader.cli",
    "reader.library", "reader.commands", "reader.web", "reader.feeds", "reader.updating",
    "reader.folding", "reader.shell",
)  # fmt: skip
HEAVY = ("textual", "trafilatura", "lxml", "htmldate", "dateparser", "justext", "urllib3")


def loaded_after(statement: str) -> set[str]:
    """Return the top-level modules a fresh interpreter has loaded after `statement`."""
    code = f"import sys\n{statement}\nprint(' '.join(sorted({{name.split('.')[0] for name in sys.modules}})))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    return set(done.stdout.split())


def test_import_contracts_hold():
    """Each room imports only the rooms below it, and only the UI knows textual."""
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )

    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("module", CORE)
def test_core_loads_nothing_heavy(module):
    """Importing any part of the core loads neither textual nor trafilatura nor what they bring."""
    assert set() == loaded_after(f"import {module}") & set(HEAVY)


def test_app_loads_before_cleaning_and_analysis():
    """The app can draw its first frame without trafilatura, lxml or our own cleaning and analysis."""
    code = (
        "import sys, reader.ui.app\n"
        "print([name for name in sys.modules if name.split('.')[0] in ('trafilatura', 'lxml', 'htmldate', 'dateparser')"
        " or name.startswith(('reader.cleaning', 'reader.analysis', 'reader.dates'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)

    assert done.stdout.strip() == "[]"


def test_package_itself_imports_nothing():
    """`import reader` costs nothing: it loads no other module of ours."""
    code = "import sys, reader; print([name for name in sys.modules if name.startswith('reader.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)

    assert done.stdout.strip() == "[]"
