"""How the commands talk to a person: sentences on standard error, exit codes, arguments and what is wrong with them."""

from __future__ import annotations

import argparse
import re
import sys
from typing import TYPE_CHECKING, Any, NoReturn

from reader.safe import safe_line
from reader.tongue import later, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

FINE, SOME_FAILED, WRONG_USAGE = 0, 1, 2


def tell(sentence: str) -> None:
    """Tell a person something, on standard error and on one safe line."""
    print(f"reader: {safe_line(sentence)}", file=sys.stderr)  # noqa: T201


_ARGPARSE = (
    later("usage: "),
    later("positional arguments"),
    later("options"),
    later("show this help message and exit"),
    later("show program's version number and exit"),
)
"""What argparse itself says in a help text; `Formatter` says it in the language in use."""


_MISTAKES = (
    (r"argument (?P<option>[^:]+): invalid choice: (?P<value>.*?) \(choose from (?P<choices>.*)\)",
     later("{option} cannot be “{value}”; choose from {choices}")),
    (r"argument (?P<option>[^:]+): not allowed with argument (?P<other>.*)",
     later("{option} and {other} exclude each other")),
    (r"argument (?P<option>[^:]+): expected .*argument.*", later("{option} needs something behind it")),
    (r"argument (?P<option>[^:]+): ignored explicit argument (?P<value>.*)",
     later("{option} takes nothing behind it; “{value}” is not understood")),
    (r"argument (?P<option>[^:]+): invalid \S+ value: (?P<value>.*)", later("{option} cannot be “{value}”")),
    (r"argument (?P<option>[^:]+): (?P<why>.*)", later("{option}: {why}")),
    (r"unrecognized arguments: (?P<words>.*)", later("{words} is not understood here")),
    (r"the following arguments are required: (?P<words>.*)", later("{words} is missing")),
    (r"one of the arguments (?P<words>.*) is required", later("one of these is needed: {words}")),
)  # fmt: skip
"""What argparse finds wrong, by its own words, and how a person is told."""


def mistake_words(message: str) -> str:
    """Return what argparse complains of in the language in use; a sentence of our own is that already."""
    for pattern, words in _MISTAKES:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            return say(words, **{name: value.replace("'", "") for name, value in found.groupdict().items()})
    return message


class Formatter(argparse.RawDescriptionHelpFormatter):
    """Says every text of a help in the language in use."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Put the line that shows how to call the command."""
        super().add_usage(usage, actions, groups, say("usage: ") if prefix is None else prefix)

    def start_section(self, heading: str | None) -> None:
        """Begin the arguments or the options."""
        super().start_section(heading and say(heading))

    def add_text(self, text: str | None) -> None:
        """Put what stands before or after them."""
        super().add_text(text and say(text))

    def _get_help_string(self, action: argparse.Action) -> str | None:
        return action.help and say(action.help)


class Described(BaseException):
    """A command was asked what it understands, not run; nothing a command may catch by chance."""

    def __init__(self, parser: Parser) -> None:
        super().__init__()
        self.parser = parser


_describing: list[bool] = []
"""Holds something while commands are asked what they understand."""


def described(run: Callable[[], object]) -> Parser | None:
    """Return the parser a command makes, without running it: completion and manual come from what there really is."""
    _describing.append(True)
    try:
        run()
    except Described as found:
        return found.parser
    finally:
        _describing.pop()
    return None


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, with the way to more help."""

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> tuple[Any, list[str]]:
        """Take a command line apart; only tells who it is while commands are described."""
        if _describing:
            raise Described(self)
        return super().parse_known_args(args, namespace)

    def error(self, message: str) -> NoReturn:
        """Tell the mistake and end with the exit code for wrong usage."""
        message = mistake_words(message)
        tell(
            say("{mistake}. Try “{command} --help”.", mistake=f"{message[:1].upper()}{message[1:]}", command=self.prog)
        )
        sys.exit(WRONG_USAGE)


def parser(prog: str, description: str, epilog: str = "") -> Parser:
    """Return a parser for one command; its description is shown as it is written."""
    return Parser(
        prog=prog,
        description=description,
        epilog=epilog,
        formatter_class=Formatter,
        allow_abbrev=False,
    )
