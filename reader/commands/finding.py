"""`reader list` and `reader search`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from reader.commands.terms import (
    bold,
    catch_up,
    command,
    dim,
    entry_as_dict,
    entry_line,
    number,
    opened,
    write,
    write_json,
)
from reader.errors import QueryError
from reader.library import Order, Sort
from reader.safe import safe_line
from reader.shell import FINE, SOME_FAILED, WRONG_USAGE, tell
from reader.tongue import later, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.library import Entry, Hit, Snippet

LANGUAGE = later(
    """what a query can be:
  putin trump              both words; a word is found in longer ones too
  "wir werden sprechen"    these words in this order
  a or b, not c, -c, (…)   either, without, together
  spre*                    words that begin so
  said:putin               articles in which Putin says something
  quoting:"bereit"         the words stand in a quotation; with said: in one of that person
  shared:                  words that stand in other articles too
  speaker: title: source: tag:    who speaks, the headline, who published it, your tags
  feed:uferblatt           what came from a feed, by its title, address, group or tag
  date:2024-11 after:2024-11-07 before:2024    when it appeared
  day:2024-11-07           days the text names
  is:unread is:read is:starred is:noted"""
)


def listed(words: Sequence[str]) -> int:
    """Write the articles of the library, those that a query leaves."""
    arguments = command("list", "The articles of the library: day, source and title, parted by tabs.", LANGUAGE)
    arguments.add_argument("query", metavar="QUERY", nargs="*", help="only those it finds")
    arguments.add_argument(
        "--sort",
        choices=[sort.value for sort in Sort],
        default=Sort.NEWEST.value,
        help="in this order (default: newest)",
    )
    arguments.add_argument("--limit", type=number, default=1_000_000, metavar="N", help="at most so many")
    options = arguments.parse_args(words)
    query = _as_query(options.query)
    entries: list[Entry] = []
    with opened(options.library) as library:
        after = None
        while len(entries) < options.limit:
            try:
                page = library.entries(
                    query, sort=Sort(options.sort), limit=min(1000, options.limit - len(entries)), after=after
                )
            except QueryError as error:
                return wrong_query(query, error)
            entries += page.entries
            after = page.next
            if after is None:
                break
    if options.json:
        write_json("list", articles=[entry_as_dict(entry) for entry in entries])
    for entry in () if options.json else entries:
        write(entry_line(entry))
    if not entries:
        tell(say("Nothing found.") if query.strip() else say("The library is empty; “reader add” puts articles in."))
    return FINE if entries else SOME_FAILED


def search(words: Sequence[str]) -> int:
    """Write what the library has about something."""
    arguments = command("search", "What the library has: each article with the words where they stand.", LANGUAGE)
    arguments.add_argument("query", metavar="QUERY", nargs="+")
    arguments.add_argument("--limit", type=number, default=50, metavar="N", help="at most so many (default: 50)")
    arguments.add_argument("--best", action="store_true", help="the most telling first, not the newest")
    options = arguments.parse_args(words)
    query = _as_query(options.query)
    with opened(options.library) as library:
        if not library.read_only:
            catch_up(library)
        try:
            found = library.search(query, limit=options.limit, order=Order.BEST if options.best else Order.NEWEST)
        except QueryError as error:
            return wrong_query(query, error)
    if options.json:
        write_json(
            "search", query=query, total=found.total, more=found.is_more, hits=[_as_dict(hit) for hit in found.hits]
        )
        return FINE if found.hits else SOME_FAILED
    if found.notice:
        tell(found.notice)
    for place, hit in enumerate(found.hits):
        if place:
            write()
        write(bold(entry_line(hit.entry).replace("\t", " · ")))
        write(f"  {_marked(hit.snippet)}")
    if found.is_more or len(found.hits) < found.total:
        told = (
            say("{count} of more than {total}; --limit shows more.")
            if found.is_more
            else say("{count} of {total}; --limit shows more.")
        )
        tell(told.format(count=len(found.hits), total=found.total))
    if not found.hits:
        tell(say("Nothing found."))
    return FINE if found.hits else SOME_FAILED


def _as_query(words: Sequence[str]) -> str:
    """Join what the shell has cut: an argument with blanks in it was in quotation marks, and is meant as a phrase."""
    if len(words) == 1:
        return words[0]
    return " ".join(f'"{w}"' if " " in w and not any(c in w for c in ':"()') else w for w in words)


def wrong_query(query: str, error: QueryError) -> int:
    """Say what is wrong with a query, and point at it."""
    tell(str(error))
    line = safe_line(query)
    if len(line) == len(query) and error.position <= len(line) < 100:
        sys.stderr.write(f"  {line}\n  {' ' * error.position}^\n")
    return WRONG_USAGE


def _as_dict(hit: Hit) -> dict[str, object]:
    return {
        **entry_as_dict(hit.entry),
        "snippet": hit.snippet.text,
        "marks": [[mark.start, mark.end] for mark in hit.snippet.marks],
        "start": hit.span.start if hit.span else None,
        "end": hit.span.end if hit.span else None,
    }


def _marked(snippet: Snippet) -> str:
    pieces, place = [], 0
    for mark in snippet.marks:
        if mark.start >= place:
            pieces += [dim(snippet.text[place : mark.start]), bold(mark.of(snippet.text))]
            place = mark.end
    return "".join([*pieces, dim(snippet.text[place:])])
