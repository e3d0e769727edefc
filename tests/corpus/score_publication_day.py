"""How often the day an article appeared is told from its bare text, and how often rightly.

    python tests/corpus/score_publication_day.py FOLDER [--years 3] [--errors]

The folder holds articles as JSON with their text in `originalText` and, at the end of `documentName`, the true day in
brackets. Each is read as if today were some years after it. Two figures count: of the answers given, how many are off
by more than a week; and where weekday, day and month stand together in the text, how often the year is right.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from datetime import date, timedelta
from pathlib import Path

from reader.dates import publication_day
from reader.dates.find import read
from reader.dates.published import is_pair


def articles(folder: Path) -> list[tuple[str, str, date]]:
    """Return name, text and true day of every article that tells it."""
    out = []
    for path in sorted(folder.glob("*.json")):
        held = json.loads(path.read_text(encoding="utf-8"))
        found = re.search(r"\((\d{4}-\d\d-\d\d)\)\s*$", held["documentName"])
        if found:
            out.append((path.name, held["originalText"], date.fromisoformat(found[1])))
    return out


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--years", type=float, default=3, help="how long after the article it is read")
    parser.add_argument("--language", default="de")
    parser.add_argument("--errors", action="store_true", help="print each answer off by more than a week")
    options = parser.parse_args()
    labels = ("articles", "answers", "same day", "within 7 days", "off", "pairs", "pair answers", "pair year right")
    counts = dict.fromkeys(labels, 0)
    for name, text, true in articles(options.folder):
        counts["articles"] += 1
        answer = publication_day(text, options.language, today=true + timedelta(days=round(365.25 * options.years)))
        paired = any(is_pair(e.meaning) for e in read(text, options.language).expressions)
        counts["pairs"] += paired
        if answer is None:
            if paired and options.errors:
                print(f"none     {name} true {true}")
            continue
        away = abs((answer.day - true).days)
        counts["answers"] += 1
        counts["same day"] += away == 0
        counts["within 7 days"] += away <= 7
        counts["off"] += away > 7
        counts["pair answers"] += paired
        counts["pair year right"] += paired and answer.day.year == true.year
        if away > 7 and options.errors:
            print(f"{away:5} off {name} true {true} told {answer.day} ({answer.source}) {answer.span.of(text)!r}")
    for label, count in counts.items():
        print(f"{label:16} {count:5}")
    print(f"off by more than a week: {100 * counts['off'] / max(counts['answers'], 1):.1f} % of the answers")
    share = 100 * counts["pair year right"] / max(counts["pairs"], 1)
    print(f"year right: {share:.1f} % where weekday, day and month stand together")
    return 0


if __name__ == "__main__":
    sys.exit(main())
