"""The catalogues: phrases of German and English news, each with the span, type and value a careful reader gives it."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from reader.dates import find_dates

Row = dict[str, str]


def _rows(name: str) -> list[Row]:
    with (Path(__file__).parent / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


GERMAN, ENGLISH = _rows("german.tsv"), _rows("english.tsv")
CASES = [("de", row) for row in GERMAN] + [("en", row) for row in ENGLISH]


@pytest.mark.parametrize(("language", "row"), CASES, ids=[f"{lang}: {row['context'][:60]}" for lang, row in CASES])
def test_phrase_is_found_with_its_value(language: str, row: Row) -> None:
    """A phrase of the catalogue is found with exactly its span, type and value, or not at all where it is no date."""
    text = row["context"].replace("[", "", 1).replace("]", "", 1) if row["type"] != "-" else row["context"]
    reference = None if row["reference"] == "-" else date.fromisoformat(row["reference"])

    found = [(m.span.start, m.span.of(text), str(m.type), m.value) for m in find_dates(text, reference, language)]

    if row["type"] == "-":
        assert found == []
    else:
        assert (row["context"].index("["), row["span"], row["type"], row["value"]) in found


def test_catalogues_stay_large() -> None:
    """The catalogues hold at least 300 German and 150 English phrases, none twice."""
    assert len({row["context"] for row in GERMAN if row["reference"] != "-"}) >= 300
    assert len({row["context"] for row in ENGLISH if row["reference"] != "-"}) >= 150
