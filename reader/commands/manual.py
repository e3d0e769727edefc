"""`reader help`: one command's help, or the whole manual as text or as a man page."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reader import __version__
from reader.commands.describing import COMMANDS, commands
from reader.commands.terms import write
from reader.shell import FINE, parser
from reader.tongue import later, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reader.commands.describing import Command, Option

_SECTIONS = (
    (
        later("EXIT CODES"),
        later("0 fine; 1 nothing found, or some inputs failed; 2 wrong usage; 130 stopped by Ctrl-C."),
    ),
    (
        later("ENVIRONMENT"),
        later(
            """READER_DATA_HOME, READER_CONFIG_HOME, READER_STATE_HOME: other folders for library, settings, places.
NO_COLOR: no colours. VISUAL, EDITOR, PAGER: what opens an article outside. SHELL: what runs a command it is piped to.
LC_ALL, LC_MESSAGES, LANG: German where they say so, otherwise English."""
        ),
    ),
    (
        later("PLACES"),
        later(
            """A part of an archive is written archive!/part: pages.zip!/a.html, book.epub!/ch1.xhtml.
“-” is standard input. Addresses begin with http:// or https://."""
        ),
    ),
    (
        later("EXAMPLES"),
        later(
            """reader story.html notes/                  read a page and a folder
curl -s https://example.org/story | reader -   read what a pipe brings
reader add ~/saved                            keep a folder; again: only what is new
find . -name '*.html' -print0 | reader add -0 keep what another program finds
reader search 'said:kern quoting:flood'       where somebody says a word
reader export --query tag:flood -o flood.epub take it along
reader quotations --csv > quotations.csv      count in a spreadsheet"""
        ),
    ),
)


def manual(words: Sequence[str], run: Callable[[Sequence[str]], int]) -> int:
    """Write a help; `run` runs a command."""
    arguments = parser("reader help", "The manual, or the help of one command.")
    arguments.add_argument("command", metavar="COMMAND", nargs="*", help="only this one")
    arguments.add_argument("--man", action="store_true", help="as a man page: reader help --man > reader.1")
    options = arguments.parse_args(words)
    if options.command:
        if tuple(options.command) not in {words[: len(options.command)] for words in COMMANDS if words}:
            arguments.error(say("There is no command “{words}”", words=" ".join(options.command)))
        return run([*options.command, "--help"])
    known = list(commands(run))
    if options.man:
        write("\n".join(_page(known)))
        return FINE
    text = "\n".join(_text(known))
    if sys.stdout.isatty():
        from pydoc import pager  # noqa: PLC0415 - only for a person at a terminal

        pager(text + "\n")
    else:
        write(text)
    return FINE


def _title(command: Command) -> str:
    return " ".join(("reader", *command.words))


def _text(known: Sequence[Command]) -> Iterator[str]:
    yield f"reader {__version__}"
    for command in known:
        yield from ("", _title(command).upper(), f"  {command.usage}", "", *_indented(command.description), "")
        for option in command.options:
            yield f"  {_option_words(option):<28} {option.help}".rstrip()
        if command.words and command.epilog:
            yield from ("", *_indented(command.epilog))
    for heading, words in _sections():
        yield from ("", heading, *_indented(words))


def _sections() -> Iterator[tuple[str, str]]:
    """Yield what the manual says beside the commands; the schemas as the code that writes them has them."""
    yield from ((say(heading), say(words)) for heading, words in _SECTIONS)
    from inspect import cleandoc  # noqa: PLC0415 - only for the manual

    from reader import commands as package  # noqa: PLC0415
    from reader.export import schema  # noqa: PLC0415
    from reader.library import exports  # noqa: PLC0415

    described = (cleandoc(module.__doc__ or "").replace("```\n", "").replace("\n```", "") for module in
                 (package, schema, exports))  # fmt: skip
    yield "JSON", "\n\n".join(described)


def _indented(words: str) -> list[str]:
    return [f"  {line}".rstrip() for line in words.split("\n")]


def _option_words(option: Option) -> str:
    if not option.names:
        return option.value
    return ", ".join(option.names) + (f" {option.value}" if option.value else "")


def _page(known: Sequence[Command]) -> Iterator[str]:
    """Yield the lines of a man page."""
    day = datetime.now(UTC).date()
    yield f'.TH READER 1 "{day}" "reader {__version__}" "{_roff(say("User Commands"))}"'
    yield from (".SH NAME", f"reader \\- {_roff(known[0].summary)}")
    yield from (".SH SYNOPSIS", ".nf", *(_roff(command.usage) for command in known), ".fi")
    yield from (".SH DESCRIPTION", *_roff_lines(known[0].description))
    yield ".SH OPTIONS"
    yield from _roff_options(known[0])
    yield f".SH {_roff(say('COMMANDS'))}"
    for command in known[1:]:
        yield from (f".SS {_roff(_title(command))}", *_roff_lines(command.description))
        yield from _roff_options(command)
        if command.epilog:
            yield from (".PP", ".nf", *_roff_lines(command.epilog), ".fi")
    for heading, words in _sections():
        yield from (f'.SH "{_roff(heading)}"', ".nf", *_roff_lines(words), ".fi")


def _roff_options(command: Command) -> Iterator[str]:
    for option in command.options:
        yield from (".TP", f"\\fB{_roff(_option_words(option))}\\fR", _roff(option.help) or "\\&")


def _roff_lines(words: str) -> list[str]:
    return [_roff(line) or "\\&" for line in words.split("\n")]


def _roff(words: str) -> str:
    """Return words with nothing in them that is a request or an escape of roff."""
    words = words.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("`", "\\(ga")
    return f"\\&{words}" if words.startswith(".") else words
