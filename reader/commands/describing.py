"""What the commands understand, asked of themselves: for completion, the manual and whoever writes about them."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.shell import described
from reader.tongue import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reader.shell import Parser

COMMANDS: tuple[tuple[str, ...], ...] = (
    (),
    ("show",),
    ("add",),
    ("list",),
    ("search",),
    ("person",),
    ("quotations",),
    ("export",),
    ("feeds", "list"),
    ("feeds", "add"),
    ("feeds", "update"),
    ("feeds", "remove"),
    ("feeds", "import"),
    ("feeds", "export"),
    ("keys",),
    ("doctor",),
    ("completion",),
    ("help",),
)
"""Every command there is, by its words, in the order the manual has them."""


@dataclass(frozen=True, slots=True)
class Option:
    """Something that can be written behind a command."""

    names: tuple[str, ...]
    """"--json", "-o"; empty for what is not an option."""
    value: str
    """What stands behind it, "FILE"; "" for a switch."""
    help: str
    choices: tuple[str, ...] = ()
    many: bool = False
    """Whether what is no option may stand there several times."""
    repeats: bool = False
    """Whether the option itself may stand there several times."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command and all it understands."""

    words: tuple[str, ...]
    usage: str
    description: str
    epilog: str
    options: tuple[Option, ...]

    @property
    def summary(self) -> str:
        """The first sentence of its description."""
        line = self.description.partition("\n")[0]
        return line.partition(". ")[0].rstrip(".")


def commands(run: Callable[[Sequence[str]], int]) -> Iterator[Command]:
    """Yield every command, described by the parser it makes when `run` runs it."""
    for words in COMMANDS:
        parser = described(lambda words=words: run(words))  # type: ignore[misc] # the loop's own words
        if parser is not None:
            yield _command(words, parser)


def markdown(run: Callable[[Sequence[str]], int]) -> str:
    """Return every command with its options as a table, for the README."""
    rows = ["| command | does | takes |", "|---|---|---|"]
    for command in commands(run):
        taken = [name for option in command.options if (name := _taken(option))]
        title, does = " ".join(("reader", *command.words)), command.description.partition("\n")[0]
        rows.append(f"| `{title}` | {_cell(does)} | {' '.join(taken)} |")
    return "\n".join(rows)


def _taken(option: Option) -> str:
    if "--help" in option.names:
        return ""
    value = "|".join(option.choices) or option.value
    return f"`{_cell(' '.join(filter(None, (', '.join(option.names), value))))}`"


def _cell(words: str) -> str:
    return words.replace("|", "\\|")


def _command(words: tuple[str, ...], parser: Parser) -> Command:
    usage = " ".join(parser.format_usage().split())
    return Command(
        words,
        usage.partition(": ")[2] or usage,
        say(parser.description or ""),
        say(parser.epilog) if parser.epilog else "",
        tuple(_option(action) for action in parser._actions),  # noqa: SLF001 - argparse shows them nowhere else
    )


def _option(action: argparse.Action) -> Option:
    value = action.metavar if isinstance(action.metavar, str) else action.dest.upper()
    if action.option_strings and action.nargs == 0:
        value = ""
    choices = tuple(str(choice) for choice in action.choices or ())
    if choices and not isinstance(action.metavar, str):
        value = "|".join(choices)
    words = say(action.help).replace("%%", "%") if action.help and action.help != argparse.SUPPRESS else ""
    repeats = isinstance(action, argparse._AppendAction)  # noqa: SLF001 - argparse tells it in no other way
    return Option(tuple(action.option_strings), value, words, choices, action.nargs in ("*", "+"), repeats)
