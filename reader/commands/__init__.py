"""The commands that work on the library without the screen.

stdout is data, stderr is talk. With `--json` each writes one document; fields are only ever added within a version:

```
add         {"schema": "reader.added", "version": 1, "articles": [{"id", "title", "outcome", "origin"}],
             "failures": [str]}
list        {"schema": "reader.list", "version": 1, "articles": [ENTRY]}
export      {"schema": "reader.articles", ...} of `reader.export.schema`, with notes, marks and tags
search      {"schema": "reader.search", "version": 1, "query", "total", "more": bool,
             "hits": [ENTRY + {"snippet", "marks": [[start, end]], "start": int | null, "end": int | null}]}
person      {"schema": "reader.people", "version": 1, "people": [PERSON + {"sayings": [SAYING]}]}
quotations  {"schema": "reader.sayings", ...} of `reader.library.exports`; with --shared
            {"schema": "reader.shared", "version": 1, "groups": [[SAYING]]}
feeds       {"schema": "reader.feeds", "version": 1, "feeds": [FEED]}
feeds add   {"schema": "reader.feeds.added", "version": 1, "feeds": [FEED + {"outcome": "added" | "known"}],
             "articles": int, "failures": [str]}
feeds update  {"schema": "reader.feeds.updated", "version": 1, "asked", "unchanged", "skipped": [str], "items",
             "pages", "added", "known", "failures": [{"url", "title", "problem"}], "problems": [str]}
feeds remove  {"schema": "reader.feeds.removed", "version": 1, "feeds": [FEED]}
feeds import  {"schema": "reader.feeds.imported", "version": 1, "feeds": [{"url", "title", "group", "tags"}],
             "known", "left_out": [str]}
doctor      {"schema": "reader.doctor", "version": 1, "in_order": bool, "facts": {str: str}, "problems":
             [{"sentence", "mending"}]}

ENTRY = {"id", "title", "source", "language", "published", "words", "quotations", "read", "starred"}
FEED = {"url", "title", "group", "tags", "site", "articles", "unread", "waiting", "asked", "due", "gone", "failures",
        "problem"}
PERSON = {"name", "others": [str], "roles": [str], "kind", "quotations": int, "articles": int}
```
`marks` count code points in the snippet, `start` and `end` in the article's text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def run(name: str, words: Sequence[str]) -> int:
    """Run the command `name` and return its exit code.

    Raises:
        ReaderError: as a sentence for the person.
    """
    match name:
        case "add":
            from reader.commands.adding import add  # noqa: PLC0415 - each command loads only what it needs

            return add(words)
        case "export":
            from reader.commands.exporting import export  # noqa: PLC0415

            return export(words)
        case "feeds":
            from reader.commands.feeds import feeds  # noqa: PLC0415

            return feeds(words)
        case "doctor":
            from reader.commands.doctor import doctor  # noqa: PLC0415

            return doctor(words)
        case "person" | "quotations":
            from reader.commands import speaking  # noqa: PLC0415

            return speaking.person(words) if name == "person" else speaking.quotations(words)
        case _:
            from reader.commands import finding  # noqa: PLC0415

            return finding.search(words) if name == "search" else finding.listed(words)
