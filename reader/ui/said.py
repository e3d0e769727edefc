"""What a person says, written to a file in the folder the program was started in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tongue import later

if TYPE_CHECKING:
    from reader.library import Library, Person

MOST_EXPORTED = 100_000
"""Quotations written to one file."""
FORMS = {"md": later("Markdown"), "csv": later("CSV, for a spreadsheet"), "json": later("JSON")}
"""What the quotations can be written as, by the ending of the file."""


def written(library: Library, person: Person, words: str, ending: str, *, newest: bool) -> str:
    """Write what is listed to a file in the folder the program was started in, and say how that went."""
    from reader.library.exports import sayings_as_csv, sayings_as_json, sayings_as_markdown  # noqa: PLC0415
    from reader.ui.outward import write_export  # noqa: PLC0415 -- only who exports pays for it

    sayings = library.sayings(person, words, newest_first=newest, limit=MOST_EXPORTED)
    if ending == "csv":
        content = sayings_as_csv(sayings)
    elif ending == "json":
        content = sayings_as_json(sayings, person)
    else:
        content = sayings_as_markdown(sayings, person)
    return write_export(content, person.name, ending)
