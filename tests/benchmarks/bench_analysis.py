"""Time the analysis: a usual article, a megabyte of text, and texts made to hurt.

Run by hand from the project's root: `python tests/benchmarks/bench_analysis.py`. Figures are seconds on this machine.
"""

from __future__ import annotations

import statistics
import time

from reader.analysis import find_quotations
from reader.resources import folder

HOSTILE = {
    "only quotation marks": '"' * 100_000,
    "only opening marks": "„" * 100_000,
    "one unclosed mark": "„" + "a " * 50_000,
    "apostrophes": "'a " * 33_000,
    "only capitals": "Haus " * 20_000,
    "a mark on each line": "„a\n" * 33_000,
    "nothing but commas": "," * 100_000,
    "the same frame again": ", so Meier" * 10_000,
    "the same verb again": "sagte er, " * 10_000,
    "the same colon again": "sagte er: „Ja, das ist so“ " * 3_700,
    "dass in dass": "er sagte, dass er sagte, " * 4_000,
    "names": "Karl Huber " * 9_000,
    "parentheses": "(" * 100_000,
}
"""About 100 KB each; marks and capitals alone stay under a second, repeated frames under two."""


def _seconds(text: str, language: str) -> float:
    begin = time.perf_counter()
    find_quotations(text, language)
    return time.perf_counter() - begin


def main() -> None:
    """Print the table."""
    files = [path for path in sorted(folder("samples").iterdir()) if path.suffix == ".txt"]
    texts = [path.read_text(encoding="utf-8") for path in files]
    languages = ["en" if " the " in text else "de" for text in texts]
    print(f"first call            {_seconds(texts[0], languages[0]):8.3f}")
    usual = [_seconds(text, language) for text, language in zip(texts, languages, strict=True) for _ in range(5)]
    print(f"median sample, warm   {statistics.median(usual):8.4f}")
    for language in ("de", "en"):
        words = "\n\n".join(t for t, code in zip(texts, languages, strict=True) if code == language)
        megabyte = (words * (1_000_000 // len(words) + 1))[:1_000_000]
        print(f"a megabyte of {language}      {_seconds(megabyte, language):8.2f}")
    for name, text in HOSTILE.items():
        print(f"{name:22}{max(_seconds(text, 'de'), _seconds(text, 'en')):8.2f}")


if __name__ == "__main__":
    main()
