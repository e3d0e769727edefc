"""Completion and manual come from the parsers themselves: what a command understands is in both, nothing else."""

import re
import shutil
import subprocess

import pytest

from reader import cli
from reader.cli import main, run
from reader.commands.describing import COMMANDS, commands


@pytest.fixture
def known():
    """Every command, described."""
    return list(commands(run))


def written(capsys, *words):
    """Return what a command writes."""
    assert main(list(words)) == 0
    return capsys.readouterr().out


def test_every_command_tells_what_it_understands(known):
    """No command is left out, each has a sentence and words for each of its options."""
    assert tuple(command.words for command in known) == COMMANDS
    own = {"show", "keys", "completion", "help"}
    assert {words[0] for words in COMMANDS if words} == {*cli._LIBRARY_COMMANDS, *own}
    assert [command.words for command in known if not command.summary] == []
    assert [(c.words, o.names) for c in known for o in c.options if o.names and not o.help and not o.choices] == []


def test_describing_runs_nothing(known, monkeypatch, tmp_path):
    """Asked what it understands, no command opens a library or reads anything."""
    monkeypatch.setenv("READER_DATA_HOME", str(tmp_path / "data"))
    list(commands(run))

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells_take_the_script(capsys, shell):
    """The script names every command and option; where the shell is there, it reads the script without a complaint."""
    script = written(capsys, "completion", shell)

    for command in commands(run):
        for option in command.options:
            for name in option.names:
                wanted = name if shell == "zsh" else f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}"
                assert wanted in script
    if program := shutil.which(shell):
        subprocess.run([program, "-n"], input=script, text=True, check=True, capture_output=True)


def test_manual_has_every_command_and_option(capsys, known):
    """The text holds usage and options of all commands, exit codes, environment and examples."""
    text = written(capsys, "help")

    assert all(f"\n{' '.join(('reader', *command.words)).upper()}\n" in text for command in known)
    assert [o.names for c in known for o in c.options if o.names and ", ".join(o.names) not in text] == []
    assert all(heading in text for heading in ("EXIT CODES", "ENVIRONMENT", "PLACES", "EXAMPLES"))


def test_man_page_has_only_known_requests(capsys):
    """As a man page nothing of the words is taken for a request or an escape of roff."""
    page = written(capsys, "help", "--man")

    requests = {line.split()[0] for line in page.splitlines() if line.startswith((".", "'"))}
    assert requests <= {".TH", ".SH", ".SS", ".TP", ".PP", ".nf", ".fi"}
    assert set(re.findall(r"\\(?:\(..|.)", page)) <= {r"\-", r"\e", r"\&", r"\f", r"\(aq", r"\(ga"}
    if shutil.which("groff"):
        done = subprocess.run(
            ["groff", "-man", "-Tutf8", "-ww", "-k"], input=page, capture_output=True, text=True, check=True
        )
        assert done.stderr == ""


def test_help_of_one_command_is_its_own(capsys):
    """`reader help export` is `reader export --help`; a command that does not exist is wrong usage."""
    for words in (["help", "export"], ["export", "--help"]):
        with pytest.raises(SystemExit) as ended:
            main(words)
        assert ended.value.code == 0
    one, other = capsys.readouterr().out.split("usage: reader export", 2)[1:]
    assert one == other

    with pytest.raises(SystemExit) as ended:
        main(["help", "nonsense"])
    assert ended.value.code == 2
