"""How fast cleaning is: scraped texts a second, and what our layer costs on top of trafilatura for pages.

    python tests/benchmarks/bench_cleaning.py [pages.jsonl.gz] [texts.jsonl.gz]

Each line of the first file is a page as JSON with "html", of the second a scraped text with "raw". Without files,
pages and texts are made up. Both sides of the ratio are timed in turn in one run, so that a slow machine slows both.
"""

from __future__ import annotations

import gzip
import json
import sys
import time
from contextlib import suppress
from itertools import islice

from trafilatura import bare_extraction

from reader.cleaning import clean
from reader.errors import ReaderError

MOST = 240

PARAGRAPH = (
    "Die Brücke bleibt bis zum Herbst gesperrt, sagte die Bürgermeisterin am Montag. Der Rat habe dem zugestimmt. "
)
MENU = "".join(f"<li><a href='/{i}'>Rubrik {i}</a></li>" for i in range(120))
PAGE = (
    f"<html><body><nav><ul>{MENU}</ul></nav><article><h1>Brücke gesperrt</h1>"
    f"{f'<p>{PARAGRAPH * 3}</p>' * 20}</article></body></html>"
)
TEXT = "\n".join(
    ["Startseite", "Region", "Sport"] * 25 + ["Brücke gesperrt"] + [PARAGRAPH * 3] * 20 + ["Mehr zum Thema"] * 9
)


def read(path: str, key: str) -> list[str]:
    """Return one field of the first rows of a file, every third row so that all kinds are in it."""
    with gzip.open(path, "rt", encoding="utf-8") as rows:
        return [json.loads(row)[key] for row in islice(rows, 0, MOST * 3, 3)]


def cleaned(raw: str, media_type: str) -> None:
    """Clean one input; a page without an article costs its time all the same."""
    with suppress(ReaderError):
        clean(raw, media_type=media_type)


def main() -> None:
    """Print the two figures."""
    pages = read(sys.argv[1], "html") if len(sys.argv) > 1 else [PAGE] * 40
    texts = read(sys.argv[2], "raw") if len(sys.argv) > 2 else [TEXT] * 200
    for page in pages[:20]:  # what loads late (the grammar of dates) loads here
        cleaned(page, "text/html")
    for text in texts[:60]:
        cleaned(text, "text/plain")
    ours = theirs = 0.0
    for page in pages:
        start = time.process_time()
        bare_extraction(
            page,
            include_comments=False,
            include_formatting=True,
            include_links=True,
            include_images=True,
            with_metadata=True,
        )
        middle = time.process_time()
        cleaned(page, "text/html")
        theirs, ours = theirs + middle - start, ours + time.process_time() - middle
    print(
        f"pages: trafilatura {theirs / len(pages) * 1000:.1f} ms, cleaning {ours / len(pages) * 1000:.1f} ms,", end=" "
    )
    print(f"ratio {ours / theirs:.2f} ({len(pages)} pages)")
    start = time.process_time()
    for text in texts:
        cleaned(text, "text/plain")
    print(f"texts: {len(texts) / (time.process_time() - start):.0f} a second ({len(texts)} texts)")


if __name__ == "__main__":
    main()
