"""How the commands talk to a person: sentences on standard error, exit codes, arguments and what is wrong with them."""

from __future__ import annotations

import argparse
import sys
from typing import NoReturn

from reader.safe import safe_line

FINE, SOME_FAILED, WRONG_USAGE = 0, 1, 2


def tell(sentence: str) -> None:
    """Tell a person something, on standard error and on one safe line."""
    print(f"reader: {safe_line(sentence)}", file=sys.stderr)  # noqa: T201


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, with the way to more help."""

    def error(self, message: str) -> NoReturn:
        """Tell the mistake and end with the exit code for wrong usage."""
        tell(f"{message[:1].upper()}{message[1:]}. Try “{self.prog} --help”.")
        sys.exit(WRONG_USAGE)


def parser(prog: str, description: str, epilog: str = "") -> Parser:
    """Return a parser for one command; its description is shown as it is written."""
    return Parser(
        prog=prog,
        description=description,
        epilog=epilog,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
