"""What is shipped: the package with its styles and samples, and nothing beside it."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """Build the wheel as an installer would."""
    place = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(place)],
        cwd=ROOT, check=True, capture_output=True,
    )  # fmt: skip
    (built,) = place.glob("*.whl")
    return built


def test_wheel_holds_one_package(wheel):
    """The only top-level things in the wheel are the package and its metadata."""
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}

    assert {top for top in tops if not top.endswith(".dist-info")} == {"reader"}


def test_wheel_carries_every_style_and_sample(wheel):
    """All files of styles/ and samples/ are inside, under reader/_data."""
    names = set(zipfile.ZipFile(wheel).namelist())
    wanted = {
        f"reader/_data/{path.relative_to(ROOT).as_posix()}"
        for folder in ("styles", "samples")
        for path in (ROOT / folder).rglob("*")
        if path.is_file()
    }

    assert len(wanted) > 20
    assert wanted <= names


def test_wheel_carries_every_data_file_of_the_package(wheel):
    """Word lists and weights that are not Python are shipped too."""
    names = set(zipfile.ZipFile(wheel).namelist())
    wanted = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "reader").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }

    assert wanted <= names


def test_installed_wheel_finds_its_samples(wheel, tmp_path):
    """Unpacked where nothing of the checkout is, the package finds styles and samples in itself."""
    zipfile.ZipFile(wheel).extractall(tmp_path)
    code = "from reader.resources import folder; print(folder('samples')); print(folder('styles'))"
    done = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(tmp_path)!r}); {code}"],
        capture_output=True, text=True, check=True, cwd=tmp_path,
    )  # fmt: skip

    assert done.stdout.splitlines() == [
        str(tmp_path / "reader" / "_data" / "samples"),
        str(tmp_path / "reader" / "_data" / "styles"),
    ]


def test_installed_wheel_speaks_german(wheel, tmp_path):
    """The compiled catalogue comes along: no installation has to build it."""
    zipfile.ZipFile(wheel).extractall(tmp_path)
    code = "from reader.tongue import say, speak; speak('de'); print(say('Help'))"
    done = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(tmp_path)!r}); {code}"],
        capture_output=True, text=True, check=True, cwd=tmp_path,
    )  # fmt: skip

    assert done.stdout == "Hilfe\n"


def test_checkout_has_only_the_agreed_top_level():
    """Beside dot files the top level holds the agreed seven names and nothing else."""
    tracked = subprocess.run(["git", "ls-files"], capture_output=True, text=True, check=False, cwd=ROOT).stdout
    names = {line.split("/")[0] for line in tracked.splitlines()} or {path.name for path in ROOT.iterdir()}
    agreed = {"pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "reader", "styles", "samples", "tests"}

    assert {name for name in names if not name.startswith(".")} <= agreed
