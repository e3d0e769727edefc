"""The weights that judge a line of scraped text: a small ensemble of decision trees over its figures.

The file holds numbers only: which figure, which bound, which leaf. They were fitted on line labels of public extraction
benchmarks (`tests/benchmarks/fit_plain.py` repeats it) and hold no text of any page.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    Tree = float | list["Tree"]
    """A leaf's value, or [number of the figure, bound, tree up to the bound, tree above it]."""

_FIRST, _CHUNK = 39, 20
"""Trees in the first compiled function and in each of the others; after each it is asked whether the rest can still
change the verdict, which fewer trees than the first never settle."""

_SETTLED = -2.4
"""Log-odds from where a line stays out whatever the remaining trees say: none of 10,000 lines below it came back."""
_CERTAIN = 3.0
"""Log-odds from where a line stays in: nothing that reads them tells 3 from more, and the later trees take little."""


def _weights() -> dict[str, object]:
    data = (files("reader.cleaning") / "data" / "line_weights.json").read_text(encoding="utf-8")
    weights: dict[str, object] = json.loads(data)
    return weights


@cache
def _functions() -> tuple[float, tuple[Callable[..., float], ...]]:
    """Return where the odds start and the trees compiled to Python.

    Nested conditions run ten times as fast as walking the lists, which are not kept: five thousand small lists make
    every collection of garbage slower. The figures come as arguments, because names are read faster than items.
    """
    weights = _weights()
    trees = cast("list[Tree]", weights["trees"])
    names = ",".join(f"f{number}" for number in range(len(cast("list[str]", weights["figures"]))))
    made = []
    starts = (0, *range(_FIRST, len(trees), _CHUNK), len(trees))
    for start, stop in pairwise(starts):
        body = "+".join(_source(tree) for tree in trees[start:stop])
        made.append(eval(f"lambda {names}: {body}", {"__builtins__": {}}))  # noqa: S307 - built from numbers alone, see _source
    return cast("float", weights["start"]), tuple(made)


def _source(tree: Tree) -> str:
    """Write a tree as a Python expression; every part passes through int or float, so nothing else can get in."""
    if isinstance(tree, list):
        figure, bound, low, high = tree
        assert not isinstance(figure, list)
        assert not isinstance(bound, list)
        return f"({_source(low)} if f{int(figure)}<={float(bound)!r} else {_source(high)})"
    return repr(float(tree))


def verdicts(rows: Iterable[Sequence[float]]) -> list[float]:
    """Return, for the figures of each line, the log-odds that it belongs to the article."""
    start, functions = _functions()
    found = []
    for row in rows:
        odds = start
        figures = tuple(map(float, row))  # floats are compared faster than mixed numbers
        for function in functions:
            odds += function(*figures)
            if not _SETTLED <= odds <= _CERTAIN:
                break
        found.append(odds)
    return found
