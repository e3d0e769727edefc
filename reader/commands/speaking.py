"""`reader person` and `reader quotations`: who says what in the library."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from reader.commands.terms import bold, catch_up, command, dim, number, opened, write, write_json
from reader.library.exports import (
    person_as_dict,
    saying_as_dict,
    sayings_as_csv,
    sayings_as_json,
    sayings_as_markdown,
)
from reader.shell import FINE, SOME_FAILED, tell
from reader.tongue import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.library import Library, Person, Saying


def person(words: Sequence[str]) -> int:
    """Write everything somebody says in the library, by day, with its source."""
    arguments = command("person", "All that somebody says in the library, by day. Two of one name stay two.")
    arguments.add_argument("name", metavar="NAME", nargs="+")
    arguments.add_argument("--words", default="", help="only what holds these words")
    form = arguments.add_mutually_exclusive_group()
    form.add_argument("--markdown", action="store_true", help="as Markdown")
    form.add_argument("--csv", action="store_true", help="as a table; no cell can run as a formula")
    options = arguments.parse_args(words)
    name = " ".join(options.name)
    with opened(options.library) as library:
        found = [(p, tuple(library.each_saying(p, options.words))) for p in library.people(name)]
    found = [(p, sayings) for p, sayings in found if sayings]
    if options.json:
        people = [{**person_as_dict(p), "sayings": [saying_as_dict(s) for s in sayings]} for p, sayings in found]
        write_json("people", people=people)
    elif options.csv:
        write(sayings_as_csv([s for _, sayings in found for s in sayings]).rstrip("\n"))
    elif options.markdown:
        write("\n".join(sayings_as_markdown(sayings, p) for p, sayings in found).rstrip("\n"))
    else:
        for place, (p, sayings) in enumerate(found):
            if place:
                write()
            write(bold(", ".join((p.name, *p.roles[:2]))))
            for saying in sayings:
                write(_line(saying, person=True))
    if not found:
        tell(say("Nobody called “{name}” says anything in the library.", name=name))
    return FINE if found else SOME_FAILED


def quotations(words: Sequence[str]) -> int:
    """Write the quotations of the library, or only those that stand in several articles."""
    arguments = command("quotations", "The quotations of the library: day, speaker, source and words, parted by tabs.")
    arguments.add_argument("--speaker", metavar="NAME", help="only what this person says")
    arguments.add_argument("--words", default="", help="only what holds these words")
    arguments.add_argument("--shared", action="store_true", help="the same words in several articles, in groups")
    arguments.add_argument("--csv", action="store_true", help="as a table; no cell can run as a formula")
    arguments.add_argument("--limit", type=number, default=1_000_000, metavar="N", help="at most so many")
    options = arguments.parse_args(words)
    if options.shared and (options.csv or options.words):
        arguments.error(say("--shared writes groups; leave out --csv and --words"))
    with opened(options.library) as library:
        people: Sequence[Person | None] = library.people(options.speaker) if options.speaker else (None,)
        if options.shared:
            catch_up(library)
            return _shared(library, people, options.limit, as_json=options.json)
        found = islice((s for p in people for s in library.each_saying(p, options.words)), options.limit)
        if options.json or options.csv:
            sayings = list(found)
            write(sayings_as_json(sayings) if options.json else sayings_as_csv(sayings).rstrip("\n"))
            return _found(sayings)
        last = None
        for saying in found:  # each as it comes: there may be very many
            write(_line(saying))
            last = saying
    return _found([last] if last else [])


def _found(what: Sequence[object]) -> int:
    """Return the exit code, and say so where nothing was found."""
    if not what:
        tell(say("Nothing found."))
    return FINE if what else SOME_FAILED


def _shared(library: Library, people: Sequence[Person | None], limit: int, *, as_json: bool) -> int:
    groups = [group for p in people for group in library.shared_groups(p, limit)][:limit]
    if as_json:
        write_json("shared", groups=[[saying_as_dict(s) for s in group] for group in groups])
        return _found(groups)
    for place, group in enumerate(groups):
        if place:
            write()
        for saying in group:
            write(_line(saying))
        _write_differences(library, group)
    return _found(groups)


def _write_differences(library: Library, group: Sequence[Saying]) -> None:
    """Write how the fullest telling and the fullest one of another article differ."""
    one = max(group, key=lambda s: len(s.text))
    other = max((s for s in group if s.entry.number != one.entry.number), key=lambda s: len(s.text))
    compared = library.compare(one, other)
    for what, differs in (
        ("occasion", compared.occasion_differs),
        ("attribution", compared.attribution_differs),
        ("words", compared.wording_differs),
    ):
        if differs:
            sides = [" ".join(piece.text for piece in getattr(side, what)) for side in (compared.one, compared.other)]
            write(dim(f"  {what}: {sides[0]} / {sides[1]}"))


def _line(saying: Saying, *, person: bool = False) -> str:
    day = saying.entry.published.isoformat() if saying.entry.published else "—"
    speaker = () if person else (f"{saying.speaker or '?'}{'?' if saying.certainty == 'guess' else ''}",)
    return "\t".join((day, *speaker, saying.entry.source, saying.text))
