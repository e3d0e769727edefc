"""The modules that read dates know each other in one direction only."""

from __future__ import annotations

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import reader.dates

FOLDER = Path(reader.dates.__file__).parent


def imported(path: Path) -> set[str]:
    """Return the modules of the package a module imports, those for its types included."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "reader.dates":
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("reader.dates."):
            found.add(str(node.module).removeprefix("reader.dates."))
    return found


def test_no_circle_of_imports() -> None:
    """No module needs, even for a type, one that needs it."""
    graph = {path.stem: imported(path) for path in FOLDER.glob("*.py")}

    order = list(TopologicalSorter(graph).static_order())

    assert order.index("pack") < order.index("lexicon") < order.index("grammar") < order.index("find")
