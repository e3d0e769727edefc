"""The commands. The screen is imported last, and only when it is needed.

stdout is data, stderr is talk. Exit codes: 0 fine, 1 nothing found or some inputs failed, 2 wrong usage.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from reader import __version__
from reader.errors import QueryError, ReaderError
from reader.settings import load_settings
from reader.shell import FINE, SOME_FAILED, WRONG_USAGE, tell
from reader.shell import parser as _parser
from reader.tongue import later, say, speak

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.article import Origin
    from reader.shell import Parser
    from reader.sources import Gathered

_INTERRUPTED = 130
"""What a shell expects of a program that Ctrl-C ended."""

_LIBRARY_COMMANDS = ("add", "list", "search", "person", "quotations", "export", "feeds", "doctor")

_DESCRIPTION = later(
    """Read news in the terminal: only the article, and who said what, when.

Without a command the articles are opened on the screen; without anything to open, all that was ever opened."""
)

_COMMANDS_HELP = later(
    """commands:
  reader [WHAT ...]        open files, folders or “-” (standard input); nothing named: the library
  reader show WHAT ...     the cleaned article on standard output
  reader keys              the keys of the screen
  reader add WHAT ...      into the library
  reader list [QUERY]      the articles of the library, newest first
  reader search QUERY      what the library has about it
  reader person NAME       all that somebody says in it
  reader quotations        who says what in it, and the same words twice
  reader feeds             RSS, Atom and JSON Feed: add, list, update, remove, import, export
  reader export            Markdown, JSON, CSV, BibTeX, CSL-JSON, a web page or a book of articles
  reader doctor            whether all is in order, and how to mend it
  reader completion SHELL  what makes bash, zsh or fish complete all this
  reader help              the manual; “reader help --man” as a man page

“reader show --help” tells more of one. A file that is called like a command: ./show"""
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code; no traceback ever reaches a person."""
    speak(load_settings()[0].language)
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return run(words)
    except QueryError as error:
        tell(str(error))
        return WRONG_USAGE
    except ReaderError as error:
        tell(str(error))
        return SOME_FAILED
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        # The reader of our pipe left (“| head”): that is no mistake, but Python would complain at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE


def run(words: Sequence[str]) -> int:
    """Run what a command line says and return its exit code.

    Raises:
        ReaderError: as a sentence for the person.
    """
    words = list(words)
    match words[:1]:
        case ["show"]:
            return _show(words[1:])
        case ["keys"]:
            return _keys(words[1:])
        case ["completion"]:
            from reader.commands.completion import completion  # noqa: PLC0415

            return completion(words[1:], run)
        case ["help"]:
            from reader.commands.manual import manual  # noqa: PLC0415

            return manual(words[1:], run)
        case [name] if name in _LIBRARY_COMMANDS:
            from reader.commands import run as run_command  # noqa: PLC0415

            return run_command(name, words[1:])
    return _open(words)


def _open(words: list[str]) -> int:
    """Open the screen."""
    parser = _parser("reader", _DESCRIPTION, _COMMANDS_HELP)
    from reader.commands.naming import add_names, gathered, is_named  # noqa: PLC0415 - each command loads what it needs

    add_names(parser)
    parser.add_argument("--version", action="version", version=f"reader {__version__}")
    parser.add_argument("--plain", action="store_true", help="no screen: linear text for screen readers and braille")
    parser.add_argument("--watch", action="store_true", help="take in what arrives in the folders while you read")
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--library", type=Path, metavar="FILE", help="another library than the usual one")
    where.add_argument("--no-library", action="store_true", help="a look that leaves no trace: nothing is kept")
    parser.add_argument("--web", action="store_true", help="the screen in a browser of this machine, nobody else's")
    parser.add_argument("--port", type=_port, metavar="N", help="where the browser finds it (default: 8707)")
    options = parser.parse_args(words)
    watched = _watched(options)
    if options.web or options.port:
        return _in_browser(options)
    place: Path | Literal[False] | None = False if options.no_library else options.library
    if not (is_named(options) or options.plain or options.no_library) and _at_terminal():
        _on_screen((), (), place)
        return FINE
    if not is_named(options):
        from reader.resources import folder  # noqa: PLC0415

        options.what = [str(folder("samples"))] if sys.stdin is None or sys.stdin.isatty() else ["-"]
    found = gathered(options, absolute=True, may_be_empty=watched)
    problems = tuple(str(problem) for problem in found.problems)
    if options.plain:
        return _plain(found, place)
    if not (found.origins or watched):
        return SOME_FAILED
    if not _writes_to_terminal():  # “reader article.txt | less” shows the article, as a pager does
        return _shown(found, _show_parser().parse_args(["x"]), place)
    failures = _on_screen(found.origins, problems, place, watched)
    for problem in (*problems, *failures):
        tell(problem)
    return SOME_FAILED if problems or failures else FINE


def _watched(options: argparse.Namespace) -> tuple[Path, ...]:
    """Return the folders from which what arrives is to be taken in."""
    from reader.commands.naming import folders  # noqa: PLC0415

    if not options.watch:
        return ()
    watched = tuple(folders(options))
    if not watched:
        options.parser.error(say("There is no folder to watch; name one with --watch"))
    if options.plain or not (options.web or options.port or _writes_to_terminal()):
        options.parser.error(say("--watch needs the screen; “reader add --watch” does without"))
    return watched


def _plain(found: Gathered, place: Path | Literal[False] | None) -> int:
    """Write articles as linear text."""
    from reader.showing import show_linear  # noqa: PLC0415

    shown, failures = show_linear(found.origins, place)
    for failure in failures:
        tell(failure)
    return FINE if shown and not (failures or found.problems) else SOME_FAILED


def _in_browser(options: argparse.Namespace) -> int:
    """Serve the screen until Ctrl-C."""
    from reader.commands.naming import names  # noqa: PLC0415
    from reader.ui.serving import PORT, serve  # noqa: PLC0415

    named = names(options, absolute=True) if options.what or options.null else []
    if "-" in named or options.clipboard or options.plain:
        options.parser.error(say("in a browser only files, folders and addresses can be opened"))
    library = [f"--library={options.library.absolute()}"] if options.library else []
    others = [f"--{name}" for name in ("no-library", "watch") if getattr(options, name.replace("-", "_"))]
    serve([*library, *others, "--", *named], options.port or PORT)
    return FINE


def _is_served() -> bool:
    """Tell whether Textual's server started this program, to show its screen in a browser."""
    return "TEXTUAL_DRIVER" in os.environ


def _at_terminal() -> bool:
    if _is_served():
        return True
    return sys.stdout.isatty() and (sys.stdin is None or sys.stdin.isatty())


def _writes_to_terminal() -> bool:
    return sys.stdout.isatty() or _is_served()


def _on_screen(
    origins: Sequence[Origin],
    problems: tuple[str, ...],
    library: Path | Literal[False] | None,
    watched: Sequence[Path] = (),
) -> tuple[str, ...]:
    """Run the app; return a sentence for each article that could not be opened."""
    if origins and not _is_served():
        from reader.sources.standard_input import give_back_keyboard  # noqa: PLC0415

        give_back_keyboard()
    gc.disable()  # what is loaded now stays loaded: to look for garbage in it takes a tenth of the start
    from reader.ui.app import ReaderApp  # noqa: PLC0415

    app = ReaderApp(origins, problems=problems, library=library, watched=watched)
    app.run()
    return tuple(getattr(app, "failures", ()))


def _show(words: list[str]) -> int:
    """Write cleaned articles to standard output."""
    from reader.commands.naming import gathered  # noqa: PLC0415

    parser = _show_parser()
    options = parser.parse_args(words)
    if options.markdown and (options.quotations or options.dates or options.removed):
        parser.error(say("--markdown shows the article alone; leave out --quotations, --dates and --removed"))
    return _shown(gathered(options), options)


def _show_parser() -> Parser:
    from reader.commands.naming import add_names  # noqa: PLC0415

    parser = _parser("reader show", "The cleaned article on standard output: styled on a terminal, plain in a pipe.")
    add_names(parser)
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="everything as JSON (schema “reader.articles”, version 1)")
    form.add_argument("--markdown", action="store_true", help="the article as Markdown")
    parser.add_argument("--quotations", action="store_true", help="who said what, one quotation on a line")
    parser.add_argument("--dates", action="store_true", help="the days the text names, in calendar order")
    parser.add_argument("--removed", action="store_true", help="what cleaning took out, each line with its rule")
    parser.add_argument("--width", type=_width, metavar="N", help="cells in a line (default: the terminal, at most 76)")
    return parser


def _shown(found: Gathered, options: argparse.Namespace, place: Path | Literal[False] | None = None) -> int:
    from reader.showing import show  # noqa: PLC0415

    shown, failures = show(found.origins, options, place)
    for failure in failures:
        tell(failure)
    return FINE if shown and not (failures or found.problems) else SOME_FAILED


def _port(words: str) -> int:
    if not words.isdecimal() or not 1024 <= int(words[:6]) <= 65_535:
        raise argparse.ArgumentTypeError(say("“{words}” is no port; give a number from 1024 to 65535", words=words))
    return int(words)


def _width(words: str) -> int:
    if not words.isdecimal() or not 20 <= int(words[:6]) <= 1000:
        raise argparse.ArgumentTypeError(say("“{words}” is no width; give a whole number from 20 to 1000", words=words))
    return int(words)


def _keys(words: list[str]) -> int:
    """Write the key table to standard output."""
    _parser("reader keys", "The keys of the screen.").parse_args(words)
    from reader.ui.keys import KEYS  # noqa: PLC0415

    width = max(len(", ".join(row.keys)) for row in KEYS)
    for row in KEYS:
        print(f"{', '.join(row.keys):<{width}}  {say(row.help)}")  # noqa: T201
    return FINE
