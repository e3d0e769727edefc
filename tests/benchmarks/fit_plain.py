"""Fit the weights that tell article lines from page clutter in scraped plain text.

    python tests/benchmarks/fit_plain.py plain.jsonl.gz [segments.jsonl.gz] [--write]

Needs numpy and scikit-learn, which the program itself does not: run it in an environment of its own with this checkout
on PYTHONPATH. `plain.jsonl.gz` has one scraped page a line as JSON with "raw" (text), "labels" (a digit per raw line:
1 article, 0 not, 2 either), "gold" (the article), "site", "style" and "set"; `segments.jsonl.gz` has "raw", "site",
"with" and "without" (pieces of text that are, and are not, of the article).

Prints the cross-validated 4-gram F1 and line F1, with folds by site so that no publisher's clutter is in both halves.
With --write, fits on everything and writes reader/cleaning/data/line_weights.json: figures and bounds, no text.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from reader.cleaning.damage import mended_lines
from reader.cleaning.features import candidates, shapes_of
from reader.cleaning.scraped import kept_of, language_of_lines, odds_of
from reader.cleaning.surroundings import NAMES, Surroundings
from reader.cleaning.typography import one_line

ROOT = Path(__file__).resolve().parents[2]
FOLDS = 5
SEGMENT_SHARE = 0.3  # weight of the partly labelled pages against the fully labelled ones
WORD = re.compile(r"\w+")


class Page:
    """A scraped page with its figures, labels and weights."""

    def __init__(self, row: dict) -> None:
        self.row, self.site = row, row["site"]
        raw = [one_line(line) for line in row["raw"].split("\n")]
        self.mended = mended_lines(raw)
        self.lines = [line.text for line in self.mended]
        language = language_of_lines(self.lines)
        self.shapes = shapes_of(self.lines, language)
        self.judged = candidates(self.shapes)
        rows = list(Surroundings(self.shapes, self.lines).figures(self.judged))
        self.figures = np.array(rows, dtype=float).reshape(len(self.judged), len(NAMES))
        self.words = np.array([max(1, shape.words) for shape in self.shapes])
        if "labels" in row:
            self._label_lines(raw)
        else:
            self._label_segments()

    def _label_lines(self, raw: list[str]) -> None:
        label, free = [], []
        for line in self.mended:
            votes: Counter[str] = Counter()
            for number in range(line.first, line.last + 1):
                votes[self.row["labels"][number]] += len(raw[number])
            label.append(bool(votes["1"]) and votes["1"] * 2 >= sum(votes.values()))
            free.append(votes["2"] * 2 > sum(votes.values()))
        self.label, self.free = np.array(label, int), np.array(free)
        mass = self.words[self.label == 1].sum() + 61
        self.weight = np.minimum((self.words + 4) / mass * 400, 80)
        self.weight[self.free] = 0

    def _label_segments(self) -> None:
        inside = [s for s in self.row["with"] if len(s) > 8]
        outside = [s for s in self.row["without"] if len(s) > 3]
        label = np.full(len(self.lines), -1)
        for number, line in enumerate(self.lines):
            if any(s in line for s in inside):
                label[number] = 1
            elif any(s in line and len(line) <= 4 * len(s) for s in outside):
                label[number] = 0
        self.label, self.free = np.maximum(label, 0), label < 0
        self.weight = np.where(self.free, 0, np.minimum(self.words + 4, 60) / 8 * SEGMENT_SHARE)


def read(path: Path) -> list[Page]:
    """Read pages that have at least one line worth judging."""
    with gzip.open(path, "rt", encoding="utf-8") as rows:
        pages = [Page(json.loads(row)) for row in rows]
    return [page for page in pages if page.judged]


def fitted(pages: list[Page]) -> HistGradientBoostingClassifier:
    """Fit the trees; few figures per split and heavy shrinkage, because 150 sites are few."""
    model = HistGradientBoostingClassifier(
        max_iter=130, learning_rate=0.08, max_leaf_nodes=20, max_features=0.25, min_samples_leaf=60,
        l2_regularization=30, random_state=0,
    )  # fmt: skip
    rows = np.vstack([page.figures for page in pages])
    labels = np.concatenate([page.label[page.judged] for page in pages])
    weights = np.concatenate([page.weight[page.judged] for page in pages])
    return model.fit(rows, labels, sample_weight=weights)


def shingles(text: str) -> Counter:
    """Count a text's runs of four words."""
    words = WORD.findall(text)
    return Counter(zip(*(words[i:] for i in range(4)), strict=False))


def scores(pages: list[Page], kept: list[list[bool]]) -> dict[str, tuple[float, float]]:
    """Return 4-gram F1 and line F1 for each set, each style and all."""
    groups = defaultdict(list)
    for page, keep in zip(pages, kept, strict=True):
        gold = shingles(page.row["gold"])
        got = shingles("\n".join(line for line, k in zip(page.lines, keep, strict=True) if k))
        both = sum((gold & got).values())
        k, y = np.array(keep, int)[~page.free], page.label[~page.free]
        row = (both / max(1, sum(got.values())), both / max(1, sum(gold.values())), (k & y).sum(), k.sum(), y.sum())
        for name in (page.row["set"], page.row["style"], "all"):
            groups[name].append(row)
    result = {}
    for name, rows in sorted(groups.items()):
        p, r = np.mean([row[0] for row in rows if row[0]]), np.mean([row[1] for row in rows])
        hit, got, gold = (sum(row[i] for row in rows) for i in (2, 3, 4))
        result[name] = (2 * p * r / (p + r), 2 * hit / max(1, got + gold))
    return result


def cross_validated(pages: list[Page], more: list[Page]) -> None:
    """Print the scores of every page judged by weights that never saw its site."""
    kept: list[list[bool]] = [[] for _ in pages]
    for number in range(FOLDS):
        model = fitted([page for page in [*pages, *more] if fold(page.site) != number])
        for i, page in enumerate(pages):
            if fold(page.site) == number:
                kept[i] = kept_of(
                    page.shapes,
                    odds_of(page.shapes, dict(zip(page.judged, model.decision_function(page.figures), strict=True))),
                )
    for name, (f1, line_f1) in scores(pages, kept).items():
        print(f"{name:12} F1 {f1:.4f}  line F1 {line_f1:.4f}")


def fold(site: str) -> int:
    """Return the fold of a site, the same in every run."""
    return int(hashlib.md5(site.encode()).hexdigest(), 16) % FOLDS


def as_lists(model: HistGradientBoostingClassifier) -> dict:
    """Return the trees as plain lists, the form `reader.cleaning.trees` reads."""

    def tree(nodes: np.ndarray, at: int) -> list | float:
        node = nodes[at]
        if node["is_leaf"]:
            return round(float(node["value"]), 3)
        low, high = tree(nodes, int(node["left"])), tree(nodes, int(node["right"]))
        return [int(node["feature_idx"]), round(float(node["num_threshold"]), 4), low, high]

    predictors = [stage[0] for stage in model._predictors]
    return {"figures": list(NAMES), "start": round(float(model._baseline_prediction[0, 0]), 4),
            "trees": [tree(predictor.nodes, 0) for predictor in predictors]}  # fmt: skip


def main() -> None:
    """Read, cross-validate and, when asked, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("plain", type=Path)
    parser.add_argument("segments", type=Path, nargs="?")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--skip-validation", action="store_true")
    given = parser.parse_args()
    pages, more = read(given.plain), read(given.segments) if given.segments else []
    if not given.skip_validation:
        cross_validated(pages, more)
    if given.write:
        target = ROOT / "reader" / "cleaning" / "data" / "line_weights.json"
        target.write_text(json.dumps(as_lists(fitted([*pages, *more])), separators=(",", ":")), encoding="utf-8")
        print(f"{target}: {target.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
