"""`reader export`: articles and what was found and noted in them, for other programs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from reader.bulk import FEW, open_here, open_many
from reader.commands.finding import LANGUAGE, wrong_query
from reader.commands.naming import add_names, gathered, is_named
from reader.commands.terms import command, number, opened
from reader.errors import QueryError, ReaderError
from reader.export.clipping import Clipping, Remark
from reader.export.filing import write_new, write_over
from reader.export.forms import ENDINGS, Form, exported
from reader.reading.state import NoteHere, ReadingState
from reader.shell import FINE, SOME_FAILED, tell
from reader.tongue import say, say_many

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator, Sequence

    from reader.library import Library, Shelved
    from reader.shell import Parser


def export(words: Sequence[str]) -> int:
    """Write articles out in one of the forms."""
    arguments = _parser()
    options = arguments.parse_args(words)
    form = _form(options, arguments)
    if options.query is None and not is_named(options):
        arguments.error(say("name files or give --query; --query '' is the whole library"))
    if options.into and options.output:
        arguments.error(say("-o writes one file, --into one for each article; leave one of them out"))
    if form is Form.EPUB and not (options.output or options.into) and sys.stdout.isatty():
        arguments.error(say("a book is nothing to read on a terminal; give -o FILE"))
    failures: list[str] = []
    try:
        clippings = [*_from_library(options), *_from_names(options, failures)]
    except QueryError as error:
        return wrong_query(options.query, error)
    if not clippings:
        tell(say("Nothing found."))
        return SOME_FAILED
    try:
        _write(clippings, form, options)
    except BrokenPipeError:
        raise
    except OSError as error:
        place = options.into or options.output
        raise ReaderError(say("Not written to {path}: {why}.", path=place, why=error.strerror)) from error
    return SOME_FAILED if failures else FINE


def _parser() -> Parser:
    arguments = command("export", "Articles with their quotations, your notes and marks, for other programs.", LANGUAGE)
    add_names(arguments)
    arguments.add_argument("--query", metavar="QUERY", help="articles of the library; '' is all of them")
    arguments.add_argument("--limit", type=number, default=1_000_000, metavar="N", help="at most so many")
    arguments.add_argument("--markdown", action="store_true", help="article, quotations and notes (if nothing is said)")
    arguments.add_argument("--csv", action="store_true", help="the quotations as a table; no cell runs as a formula")
    arguments.add_argument("--bibtex", action="store_true", help="references for BibTeX")
    arguments.add_argument("--csl", action="store_true", help="references as CSL-JSON (Zotero, Pandoc)")
    arguments.add_argument("--html", action="store_true", help="one web page with everything marked, without scripts")
    arguments.add_argument("--epub", action="store_true", help="one book (EPUB 3)")
    arguments.add_argument("-o", "--output", metavar="FILE", type=Path, help="into this file, not to standard output")
    arguments.add_argument("--into", metavar="FOLDER", type=Path, help="one file for each article; none is overwritten")
    return arguments


def _form(options: Namespace, arguments: Parser) -> Form:
    wanted = [form for form in Form if getattr(options, form.value)]
    if len(wanted) > 1:
        arguments.error(say("only one form at once"))
    if wanted:
        return wanted[0]
    ending = options.output.name.lower().partition(".")[2] if options.output else ""
    return next((form for form, its in ENDINGS.items() if ending == its), Form.MARKDOWN)


def _from_library(options: Namespace) -> Iterator[Clipping]:
    """Yield the articles a query finds, in the order of the list, as their reader left them."""
    if options.query is None:
        return
    found, after = 0, None
    with opened(options.library) as library:
        while found < options.limit:
            page = library.entries(options.query, limit=min(200, options.limit - found), after=after)
            for entry in page.entries:
                shelved = library.article(entry.number)
                if shelved is not None:
                    yield _as_left(shelved)
            found += len(page.entries)
            after = page.next
            if after is None:
                return


def _as_left(shelved: Shelved) -> Clipping:
    """Return an article with its corrections and restored lines worked in, and notes and marks at their words."""
    own = shelved.changes if shelved.changed_id in ("", shelved.article.id) else ()
    state = ReadingState(shelved.article, shelved.analysis, () if own else shelved.corrections)
    state.marks = dict(shelved.marks)
    state.notes = tuple(NoteHere(note.number, note.span, note.text) for note in shelved.notes)
    state.recall(list(own))
    remarks = tuple(Remark(note.span, note.words) for note in state.notes)
    return Clipping(state.article, state.analysis, remarks, state.marks, shelved.tags)


def _from_names(options: Namespace, failures: list[str]) -> list[Clipping]:
    """Open what was named, with what the library has of it: the same article has the same notes and corrections."""
    if not is_named(options):
        return []
    found = gathered(options)
    failures += [str(problem) for problem in found.problems]
    origins = found.origins[: options.limit]
    done = open_here(origins) if len(origins) < FEW else open_many(origins)
    clippings: list[Clipping] = []
    library = _existing(options)
    try:
        for one in sorted(done, key=lambda one: one.number):
            if one.opened is None:
                failures.append(one.problem)
                tell(one.problem)
                continue
            kept = library.number_of(one.opened.article.id) if library else None
            shelved = library.article(kept) if library and kept is not None else None
            clippings.append(_as_left(shelved) if shelved else Clipping(one.opened.article, one.opened.analysis))
    finally:
        if library:
            library.close()
    return clippings


def _existing(options: Namespace) -> Library | None:
    """Return the library where there is one: exporting a file makes none."""
    from reader.library import Library, library_path  # noqa: PLC0415
    from reader.paths import is_there  # noqa: PLC0415

    path = options.library or library_path()
    return Library.open(path) if is_there(path) else None


def _write(clippings: list[Clipping], form: Form, options: Namespace) -> None:
    if options.into:
        options.into.mkdir(parents=True, exist_ok=True)
        written = [
            write_new(options.into, c.article.title or c.article.id, ENDINGS[form], exported([c], form))
            for c in clippings
        ]
        new = sum(path is not None for path in written)
        tell(say_many("{count} file written.", "{count} files written.", new))
        return
    content = exported(clippings, form)
    if options.output:
        write_over(options.output, content)
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()
