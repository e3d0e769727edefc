"""Score what cleaning finds out about an article beside its text: title, authors, day, language.

    python tests/corpus/score_page_facts.py pages.jsonl.gz [--set NAME] [--errors]

Each line of the file is a page as JSON with "html", "lang" and "meta": {"title", "authors", "publishing_date"}.
A script to be run by hand: the pages are other people's and not part of this project.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter
from pathlib import Path

from reader.cleaning import clean


def folded(text: str) -> str:
    """Return the words of a text in lower case: marks and blanks do not count."""
    return " ".join(re.findall(r"\w+", (text or "").lower()))


def main() -> None:
    """Print the share of pages right in each fact."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path)
    parser.add_argument("--set", default="")
    parser.add_argument("--errors", action="store_true")
    given = parser.parse_args()
    right: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    with gzip.open(given.pages, "rt", encoding="utf-8") as rows:
        for line in rows:
            page = json.loads(line)
            if not page.get("meta") or (given.set and page["set"] != given.set):
                continue
            article = clean(page["html"], media_type="text/html")
            meta = page["meta"]
            facts = {
                "title": (folded(article.title), folded(meta.get("title") or "")),
                "authors": (
                    sorted(map(folded, article.authors)),
                    sorted(folded(name) for name in meta.get("authors") or []),
                ),
                "day": (str(article.published), str(meta.get("publishing_date"))[:10]),
                "language": (article.language, page["lang"][:2]),
            }
            for fact, (got, gold) in facts.items():
                if not gold:
                    continue
                seen[fact] += 1
                right[fact] += got == gold
                if given.errors and got != gold:
                    print(f"{page['id']}  {fact}: {got!r} for {gold!r}")
    for fact in seen:
        print(f"{fact:9} {right[fact] / seen[fact]:.3f}  ({right[fact]} of {seen[fact]})")


if __name__ == "__main__":
    main()
