"""What leaves the program: to the clipboard, to the browser, to a file; each function says what it did."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reader.paths import state_folder
from reader.reading.citing import cited_quotation
from reader.tongue import later, say, say_many

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reader.article import Article
    from reader.findings import Quotation
    from reader.reading import ReadingState

MOST_OSC_52 = 74_994
"""Characters of an OSC 52 sequence every terminal that knows it takes (the limit of xterm and hterm)."""

TOOL_SECONDS = 2.0
"""A clipboard program that takes longer has no display to talk to."""


def clipboard_tool(environ: Mapping[str, str] = os.environ) -> list[str] | None:
    """Return the program that sets the clipboard here, or None where only the terminal can.

    Inside tmux it is tmux: it keeps the words and hands them to the terminal around it in the way that terminal takes.
    Over ssh a local program would set the clipboard of the wrong machine.
    """
    choices: list[tuple[bool, list[str]]] = [
        (bool(environ.get("TMUX")), ["tmux", "load-buffer", "-w", "-"]),
    ]
    if not (environ.get("SSH_CONNECTION") or environ.get("SSH_TTY")):
        choices += [
            (sys.platform == "darwin", ["pbcopy"]),
            (bool(environ.get("WAYLAND_DISPLAY")), ["wl-copy"]),
            (bool(environ.get("DISPLAY")), ["xclip", "-selection", "clipboard"]),
            (bool(environ.get("DISPLAY")), ["xsel", "--clipboard", "--input"]),
            (bool(environ.get("WSL_DISTRO_NAME")), ["clip.exe"]),
        ]
    return next((command for fits, command in choices if fits and shutil.which(command[0])), None)


def copy(text: str, terminal: Callable[[str], None]) -> str:
    """Put `text` on the clipboard by a program of this machine and by the terminal (OSC 52), or else into a file.

    Args:
        text: The words.
        terminal: What sends them to the terminal.
    """
    done_words = say_many("{count} character copied.", "{count} characters copied.", len(text))
    tool = clipboard_tool()
    done = tool is not None and _fed(tool, text)
    # Base64 makes four characters of three bytes.
    if len(text.encode()) * 4 // 3 + 16 <= MOST_OSC_52:
        if not (done and tool and tool[0] == "tmux"):
            terminal(text)
        return done_words
    if done:
        return done_words
    path = state_folder() / "copied.txt"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        return say(
            "Too long for this terminal's clipboard, and not written to {path}: {why}.", path=path, why=error.strerror
        )
    return say("Too long for this terminal's clipboard; written to {path}.", path=path)


def _fed(command: list[str], text: str) -> bool:
    """Give `text` to a program's standard input; tell whether it took it."""
    try:
        result = subprocess.run(  # noqa: S603 -- a fixed list of programs, the text goes to its input
            command,
            input=text.encode(),
            timeout=TOOL_SECONDS,
            check=False,
            # Some stay behind to serve the words; a pipe to them would never end.
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return result.returncode == 0


def page_address(article: Article) -> str | None:
    """Return the article's address on the web; None where it has none a browser should open."""
    for address in (article.url, article.origin.location if article.origin else ""):
        if is_web_address(address):
            return address
    return None


def is_web_address(address: str) -> bool:
    """Tell whether a browser may be given this: http and https, nothing that runs or reads anything here."""
    return urlsplit(address).scheme in ("http", "https")


def has_browser(environ: Mapping[str, str] = os.environ) -> bool:
    """Tell whether a window can open; a browser that runs in the terminal would take it from us."""
    return sys.platform in ("darwin", "win32") or any(
        environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME", "BROWSER")
    )


EXPORTS = {
    "markdown": later("article, findings, notes (Markdown)"),
    "html": later("web page with everything marked"),
    "epub": later("book (EPUB)"),
    "json": later("article and findings as JSON"),
    "csv": later("quotations as a table (CSV)"),
    "bibtex": later("reference for BibTeX"),
    "csl": later("reference as CSL-JSON"),
    "quotation": later("this quotation as Markdown"),
}
"""What can be written, by its name in `exported`."""


def exported(state: ReadingState, what: str, quotation: Quotation | None) -> tuple[bytes, str]:
    """Return the content of a file to write, and the ending of its name."""
    from reader.export.forms import ENDINGS, Form  # noqa: PLC0415 -- each form loads only what it needs
    from reader.export.forms import exported as made  # noqa: PLC0415
    from reader.ui.programs import clipping_of  # noqa: PLC0415

    if what == "quotation":
        words = f"> {cited_quotation(state, quotation)}\n" if quotation is not None else ""
        return words.encode(), "quotation.md"
    form = Form(what)
    return made([clipping_of(state)], form), ENDINGS[form]


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written, so that it can be taken back."""

    path: Path
    content: bytes

    def take_back(self) -> str:
        """Delete the file again, unless somebody has changed it since; return what came of it."""
        name = self.path.name
        try:
            if self.path.read_bytes() != self.content:
                return say("{name} has been changed since and stays.", name=name)
            self.path.unlink()
        except FileNotFoundError:
            return say("{name} is gone already.", name=name)
        except OSError as error:
            return say("{name} stays: {why}.", name=name, why=error.strerror)
        return say("{name} was deleted again.", name=name)


def write_export(content: str | bytes, title: str, ending: str, folder: Path | None = None) -> str:
    """Write a file into the folder the program was started in; return what came of it."""
    return written_export(content, title, ending, folder)[1]


def written_export(
    content: str | bytes, title: str, ending: str, folder: Path | None = None
) -> tuple[Written | None, str]:
    """Write a file into the folder the program was started in; nothing that exists is overwritten."""
    from reader.export.filing import stem_of  # noqa: PLC0415 -- only who exports pays for it

    stem = stem_of(title)
    content = content.encode("utf-8", "replace") if isinstance(content, str) else content
    place = folder or Path.cwd()
    for number in range(1, 1000):
        path = place / (f"{stem}.{ending}" if number == 1 else f"{stem}-{number}.{ending}")
        try:
            with path.open("xb") as file:
                file.write(content)
        except FileExistsError:
            continue
        except OSError as error:
            return None, say("Not written to {path}: {why}.", path=path, why=error.strerror)
        return Written(path, content), say("Written to {name}.", name=path.name)
    return None, say("Not written: {place} holds too many files of this name.", place=place)
