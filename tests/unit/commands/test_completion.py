"""Completion in real shells: at a terminal, by the key a person presses, every command, option and file is offered."""

import os
import pty
import re
import select
import shutil
import signal
import subprocess
from contextlib import suppress
from time import monotonic

import pytest

from reader.cli import main, run
from reader.commands.describing import commands

SECONDS = 60
"""Until a shell is given up that should answer at once; a busy machine may need many."""
PROGRAM = r'reader() { printf "<%s>\n" "$@"; echo "=done="; }; echo "=ready="'
SHELLS = {
    # Each key puts all that is offered into the line at once, so that nothing has to be read off a list on a screen.
    "bash": (
        ["--norc", "--noprofile", "-i"],
        "source @script; PS1=; bind 'set enable-bracketed-paste off'; " + PROGRAM,
        "\x1b*",
    ),
    "zsh": (
        ["-f", "-i"],
        "PS1=; unset zle_bracketed_paste; setopt nobeep; fpath=(@folder $fpath); autoload -U compinit; compinit -u -D;"
        " zle -C all complete-word _generic; bindkey '^T' all; zstyle ':completion:all::::' completer _all_matches"
        " _complete; zstyle ':completion:all:*' insert true; " + PROGRAM,
        "\x14",
    ),
}


class Shell:
    """A shell at a terminal of its own."""

    def __init__(self, program, arguments, folder):
        self._said = ""
        self._pid, self._terminal = pty.fork()
        if self._pid == 0:
            os.chdir(folder)
            kept = {name: os.environ[name] for name in ("PATH", "LC_ALL") if name in os.environ}
            os.execve(program, [program, *arguments], {**kept, "TERM": "dumb", "HOME": str(folder)})

    def type(self, keys):
        """Press keys."""
        os.write(self._terminal, keys.encode())

    def until(self, words):
        """Return what it says until these words come on a line of their own."""
        end = monotonic() + SECONDS
        while not (found := re.search(rf"(?m)^{re.escape(words)}\r?$", self._said)):
            assert monotonic() < end, self._said
            if select.select([self._terminal], [], [], 1)[0]:
                self._said += os.read(self._terminal, 65_536).decode("utf-8", "replace")
        said, self._said = self._said[: found.start()], self._said[found.end() :]
        return said

    def close(self):
        """End it."""
        with suppress(ProcessLookupError):
            os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        os.close(self._terminal)


@pytest.fixture(params=[*SHELLS, "fish"])
def offered(request, tmp_path, capsys):
    """Return what a shell offers for what was typed."""
    name = request.param
    program = shutil.which(name)
    if program is None:
        pytest.skip(f"{name} is not installed here")
    assert main(["completion", name]) == 0
    script = tmp_path / "_reader"
    script.write_text(capsys.readouterr().out, encoding="utf-8")
    (tmp_path / "files" / "letters").mkdir(parents=True)
    (tmp_path / "files" / "story one.html").write_text("x", encoding="utf-8")
    if name == "fish":
        yield lambda typed: asked_fish(program, script, tmp_path / "files", typed)
        return
    arguments, start, key = SHELLS[name]
    shell = Shell(program, arguments, tmp_path / "files")
    shell.type(start.replace("@script", str(script)).replace("@folder", str(tmp_path)) + "\r")
    shell.until("=ready=")

    def ask(typed):
        shell.type(f"{typed}{key}\r")
        said = shell.until("=done=")
        before = typed.split(" ")[1:-1]
        return re.findall(r"(?m)^<(.*)>\r?$", said)[len(before) :]

    yield ask
    shell.close()


def asked_fish(program, script, folder, typed):
    """Return what fish offers: it can be asked without a terminal, and tells what it would show there."""
    done = subprocess.run(
        [program, "--no-config", "-c", f"source {script}; complete -C '{typed}'"],
        capture_output=True, text=True, check=True, cwd=folder, timeout=SECONDS,
        env={**os.environ, "HOME": str(folder)},
    )  # fmt: skip
    assert done.stderr == ""
    word = typed.rsplit(" ", 1)[1]
    offers = [line.split("\t")[0].replace("\\ ", " ") for line in done.stdout.splitlines()]
    return [offer for offer in offers if offer.startswith(word)] or [word] * bool(word)


def stripped(words):
    """Leave out what only one of the shells puts behind a word: a slash, an equals sign."""
    return {word.rstrip("/=") for word in words}


def test_every_command_and_option_is_offered(offered):
    """Each command behind the program, each option behind its command, none of another command."""
    known = list(commands(run))
    assert stripped(offered("reader ")) >= {command.words[0] for command in known if command.words}
    assert stripped(offered("reader feeds ")) == {c.words[1] for c in known if c.words[:1] == ("feeds",)}
    for command in known:
        wanted = {name for option in command.options for name in option.names if name.startswith("--")}
        assert stripped(offered(" ".join(("reader", *command.words, "--")))) == wanted
    assert stripped(offered("reader feeds --")) == {"--help", "--json", "--library"}


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("reader exp", {"export"}),
        ("reader sto", {"story one.html"}),
        ("reader show sto", {"story one.html"}),
        ("reader show --json ", {"story one.html", "letters"}),
        ("reader add --library sto", {"story one.html"}),
        ("reader export --into ", {"letters"}),
        ("reader list --sort un", {"unread"}),
        ("reader list --sort ", {"newest", "oldest", "title", "source", "unread"}),
        ("reader completion ", {"bash", "zsh", "fish"}),
        ("reader completion z", {"zsh"}),
        ("reader feeds imp", {"import"}),
        ("reader feeds import sto", {"story one.html"}),
        ("reader feeds add --tag one --ta", {"--tag"}),
        ("reader help exp", {"export"}),
    ],
)
def test_what_can_stand_there_is_offered(offered, typed, words):
    """Commands, files, folders and choices are offered where they can stand."""
    assert stripped(offered(typed)) == words


@pytest.mark.parametrize("typed", ["reader person ", "reader show --width ", "reader feeds remove ", "reader list sto"])
def test_no_file_is_offered_where_none_can_stand(offered, typed):
    """Behind an option that takes a number, or where a name is wanted, there is nothing to offer."""
    assert offered(typed) in ([], [typed.rsplit(" ", 1)[1]])
