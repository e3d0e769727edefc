"""What a person says, for other programs and other people: Markdown, CSV and JSON.

```
{"schema": "reader.sayings", "version": 1, "person": PERSON | null,
 "sayings": [SAYING, ...]}

SAYING = {"day": "2024-11-07" | null, "source", "title", "article": id, "start", "end", "kind", "certainty",
          "speaker", "role", "shared": bool, "text"}
```
Offsets count code points in the article's text. Fields are only ever added within a version.
"""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.library.entries import Annotated
    from reader.library.people import Person, Saying

SCHEMA = "reader.sayings"
SCHEMA_VERSION = 1

COLUMNS = ("day", "source", "title", "speaker", "role", "kind", "certainty", "shared", "text", "article")
"""Of the CSV; text before the number of the article, because it is what one reads."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_SPECIAL = re.compile(r"([\\`*_\[\]<>|#])")


def person_as_dict(person: Person) -> dict[str, Any]:
    """Return a person as plain values."""
    return {
        "name": person.name,
        "others": list(person.others),
        "roles": list(person.roles),
        "kind": person.kind.value,
        "quotations": person.quotations,
        "articles": person.articles,
    }


def saying_as_dict(saying: Saying) -> dict[str, Any]:
    """Return a saying as plain values."""
    entry = saying.entry
    return {
        "day": entry.published.isoformat() if entry.published else None,
        "source": entry.source,
        "title": entry.title,
        "article": entry.id,
        "start": saying.span.start,
        "end": saying.span.end,
        "kind": saying.kind.value,
        "certainty": saying.certainty.value,
        "speaker": saying.speaker,
        "role": saying.role,
        "shared": saying.is_shared,
        "text": saying.text,
    }


def sayings_as_json(sayings: Sequence[Saying], person: Person | None = None) -> str:
    """Return the whole document."""
    document = {
        "schema": SCHEMA,
        "version": SCHEMA_VERSION,
        "person": person_as_dict(person) if person else None,
        "sayings": [saying_as_dict(s) for s in sayings],
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def sayings_as_csv(sayings: Sequence[Saying]) -> str:
    """Return a table with a heading row; a cell that a spreadsheet would run as a formula begins with an apostrophe."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for saying in sayings:
        row = {**saying_as_dict(saying), "shared": "yes" if saying.is_shared else "no"}
        writer.writerow([_cell(row[column]) for column in COLUMNS])
    return out.getvalue()


def _cell(value: object) -> str:
    text = "" if value is None else str(value)
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text


def sayings_as_markdown(sayings: Sequence[Saying], person: Person | None = None) -> str:
    """Return the sayings by day, each with its source, nothing in them taken for markup."""
    lines = [f"# {_escaped(person.name)}" if person else "# Quotations"]
    if person and (person.roles or person.others):
        lines += ["", _escaped(" · ".join((*person.roles, *person.others)))]
    day: object = ""
    for saying in sayings:
        entry = saying.entry
        if entry.published != day:
            day = entry.published
            lines += ["", f"## {day or 'without a day'}"]
        who = "" if person else f"{_escaped(saying.speaker or '?')}, "
        unsure = " (a guess)" if saying.certainty == "guess" else ""
        lines += [
            "",
            f"> {_escaped(saying.text)}",
            "",
            f"{who}{_escaped(entry.source)}: {_escaped(entry.title)}{unsure}",
        ]
    return "\n".join(lines) + "\n"


def notes_as_markdown(notes: Sequence[Annotated]) -> str:
    """Return notes with the words they are on, each with its source, nothing in them taken for markup."""
    lines = ["# Notes"]
    for found in notes:
        entry = found.entry
        day = f", {entry.published.isoformat()}" if entry.published else ""
        note = [_escaped(line) for line in found.note.text.splitlines() if line.strip()]
        lines += [
            "",
            f"> {_escaped(found.words)}",
            "",
            *note,
            "",
            f"{_escaped(entry.source)}: {_escaped(entry.title)}{day}",
        ]
    return "\n".join(lines) + "\n"


def _escaped(words: str) -> str:
    words = _SPECIAL.sub(r"\\\1", words)
    return re.sub(r"^(\s*(?:\d{1,9}(?=[.)]))?)([-+=~.)])", r"\1\\\2", words)
