"""Text from outside is never read as markup: the constructs that would do so do not occur."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_markup_is_off_everywhere():
    """No source file turns markup on or builds text from markup strings."""
    wrong = []
    for path in sorted((ROOT / "reader").rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        wrong += [
            f"{path.name}: {found.group()}"
            for found in re.finditer(r"markup=True|from_markup\(|Text\.from_ansi\(|render_markup", source)
        ]

    assert wrong == []


def test_no_work_is_left_for_later_in_the_sources():
    """No stub, marker of unfinished work or bare except is left in the package."""
    pattern = re.compile(r"\b(?:TODO|FIXME|XXX:|HACK)\b|except:\s")
    wrong = [
        path.name
        for path in sorted((ROOT / "reader").rglob("*.py"))
        if pattern.search(path.read_text(encoding="utf-8"))
    ]

    assert wrong == []
