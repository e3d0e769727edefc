"""Files and functions stay small enough to be understood at one sitting."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "reader").rglob("*.py"))
MAX_FILE = 420
MAX_SCREEN = 250
MAX_FUNCTION = 45
FORBIDDEN_NAMES = {
    "utils",
    "util",
    "helpers",
    "helper",
    "manager",
    "managers",
    "misc",
    "common",
    "base",
    "data",
    "info",
}


def is_data_only(tree: ast.Module) -> bool:
    """Tell whether a module only assigns values: a word list may be long."""
    return all(
        isinstance(node, ast.Assign | ast.AnnAssign | ast.Import | ast.ImportFrom)
        or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
        or (isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING")
        for node in tree.body
    )


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_file_is_small(path):
    """A module has at most 420 lines, a screen at most 250; modules that only hold data are exempt."""
    source = path.read_text(encoding="utf-8")
    limit = MAX_SCREEN if path.parent.name == "screens" or path.name == "app.py" else MAX_FILE

    assert is_data_only(ast.parse(source)) or source.count("\n") <= limit


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_functions_are_small(path):
    """A function has at most 45 lines, docstring and decorators not counted."""
    long = {}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[1] if ast.get_docstring(node) and len(node.body) > 1 else node.body[0]
            lines = (node.end_lineno or 0) - first.lineno + 1
            if lines > MAX_FUNCTION:
                long[node.name] = lines

    assert long == {}


def test_no_module_is_a_drawer():
    """No module carries a name that would fit anything."""
    assert [path.name for path in SOURCES if path.stem in FORBIDDEN_NAMES] == []


def test_everything_public_has_a_docstring():
    """Modules, public classes and public functions say what they are for."""
    silent = []
    for path in SOURCES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if path.name != "__init__.py" and not ast.get_docstring(tree):
            silent.append(path.name)
        silent += [
            f"{path.name}:{node.name}"
            for node in ast.walk(tree)
            if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
            and not node.name.startswith("_")
            and not ast.get_docstring(node)
            and not _is_inside_function(node, tree)
        ]

    assert silent == []


def test_every_test_says_what_it_states():
    """Each test has a docstring that states the behaviour."""
    silent = [
        f"{path.name}:{node.name}"
        for path in sorted((ROOT / "tests").rglob("test_*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.name.startswith("test_")
        and not ast.get_docstring(node)
    ]

    assert silent == []


def _is_inside_function(wanted: ast.AST, tree: ast.Module) -> bool:
    return any(
        wanted is not node and wanted in ast.walk(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
