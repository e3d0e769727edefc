"""Quotations as a table (CSV) for spreadsheets and statistics; no cell can run as a formula.

Columns are only ever added at the end.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from reader.export.lists import words_of
from reader.export.record import place_of
from reader.safe import safe_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.export.clipping import Clipping

COLUMNS = (
    "article", "title", "publisher", "published", "source", "language", "speaker", "role", "kind", "certainty", "cue",
    "rule", "start", "end", "text", "note",
)  # fmt: skip
"""`start` and `end` count code points in the article's text; `note` is what the reader wrote beside these words."""

_FORMULA = tuple("=+-@\t\r\n|%＝＋－＠")
"""What spreadsheets begin a formula or a command with; the wide ones in Japanese and Chinese."""


def quotation_table(clippings: Iterable[Clipping]) -> str:
    """Return a heading row and one row for each quotation."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for clipping in clippings:
        writer.writerows([safe_cell(value) for value in row] for row in _rows(clipping))
    return out.getvalue()


def safe_cell(value: object) -> str:
    """Return a cell; one that a spreadsheet would run begins with an apostrophe, as spreadsheets mark text."""
    if isinstance(value, int):
        return str(value)
    text = safe_line(str(value or ""))
    return f"'{text}" if text.startswith(_FORMULA) else text


def _rows(clipping: Clipping) -> Iterator[tuple[object, ...]]:
    article, analysis = clipping.article, clipping.analysis
    for quotation in analysis.quotations:
        speaker = analysis.speaker_named(quotation.speaker)
        span = quotation.span
        yield (
            article.id, article.title, article.publisher, article.published, place_of(article), article.language,
            speaker.name if speaker else "", speaker.role if speaker else "", quotation.kind.value,
            quotation.certainty.value, quotation.cue.of(article.text) if quotation.cue else "", quotation.rule,
            span.start, span.end, words_of(article, quotation.parts or (span,)),
            " / ".join(remark.text for remark in clipping.remarks if remark.span.overlaps(span)),
        )  # fmt: skip
