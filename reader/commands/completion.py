"""`reader completion SHELL`: what makes a shell complete commands, options, choices and files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.commands.describing import commands
from reader.commands.terms import write
from reader.shell import FINE, parser
from reader.tongue import later

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.commands.describing import Command, Option

SHELLS = ("bash", "zsh", "fish")

_HOW = later(
    """how to use it:
  bash   reader completion bash > ~/.local/share/bash-completion/completions/reader
  zsh    reader completion zsh > ~/.zfunc/_reader      (with fpath+=~/.zfunc before compinit in ~/.zshrc)
  fish   reader completion fish > ~/.config/fish/completions/reader.fish"""
)


def completion(words: Sequence[str], run: Callable[[Sequence[str]], int]) -> int:
    """Write the script of a shell; `run` runs a command."""
    arguments = parser(
        "reader completion", "What makes a shell complete the commands, options and files of reader.", _HOW
    )
    arguments.add_argument("shell", choices=SHELLS, metavar="SHELL", help="bash, zsh or fish")
    options = arguments.parse_args(words)
    known = list(commands(run))
    write({"bash": _bash, "zsh": _zsh, "fish": _fish}[options.shell](known).rstrip("\n"))
    return FINE


def _first_words(known: Sequence[Command]) -> dict[str, str]:
    """Return the first words of commands with what they do; that of several is told by the first of them."""
    found: dict[str, str] = {}
    for command in known:
        if command.words:
            found.setdefault(command.words[0], command.summary)
    return found


def _second_words(known: Sequence[Command]) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for command in known:
        if len(command.words) == 2:
            found.setdefault(command.words[0], {})[command.words[1]] = command.summary
    return found


def _quoted(words: str) -> str:
    """Return words as one word of a shell, nothing in them taken for anything."""
    return "'" + words.replace("'", "'\\''") + "'"


def _names(command: Command) -> str:
    return " ".join(name for option in command.options for name in option.names)


def _positional_choices(command: Command) -> str:
    return " ".join(choice for option in command.options if not option.names for choice in option.choices)


def _bash(known: Sequence[Command]) -> str:
    """Return the script of bash: for each command its words, for each option with choices those."""
    lines = ["# Completion of reader for bash; made by “reader completion bash”.", "_reader() {"]
    lines += [
        '  local current="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" command="" words=""',
        '  case "${COMP_WORDS[1]}" in',
    ]
    lines += [f"    {first}) [[ $COMP_CWORD -gt 1 ]] && command={first} ;;" for first in _first_words(known)]
    lines += ["  esac", '  case "$command ${COMP_WORDS[2]}" in']
    for command in known:
        if len(command.words) == 2:
            name = _quoted(" ".join(command.words))
            lines.append(f"    {name}) [[ $COMP_CWORD -gt 2 ]] && command={name} ;;")
    lines += ["  esac", '  case "$command" in']
    for command in known:
        words = f"{_names(command)} {_positional_choices(command)}".strip()
        lines.append(f"    {_quoted(' '.join(command.words))}) words={_quoted(words)} ;;")
    lines += [f"    {first}) words={_quoted(' '.join(their))} ;;" for first, their in _second_words(known).items()]
    lines += ["  esac", f'  [[ $COMP_CWORD -eq 1 ]] && words="$words {" ".join(_first_words(known))}"']
    lines.append('  case "$command $before" in')
    for command in known:
        for option in command.options:
            if option.choices:
                keys = "|".join(_quoted(f"{' '.join(command.words)} {name}") for name in option.names)
                lines += [f"    {keys}) words={_quoted(' '.join(option.choices))} ;;"] if keys else []
    lines += ["  esac", '  COMPREPLY=($(compgen -W "$words" -- "$current"))', "}"]
    return "\n".join([*lines, "complete -o bashdefault -o default -F _reader reader"])


def _zsh(known: Sequence[Command]) -> str:
    """Return the script of zsh: what `_describe` and `_arguments` take."""
    lines = ["#compdef reader", "# Completion of reader for zsh; made by “reader completion zsh”.", "_reader() {"]
    lines += ["  local -a commands inner", "  commands=("]
    lines += [f"    {_quoted(f'{w}:{_zsh_colon(told)}')}" for w, told in _first_words(known).items()]
    lines += [
        "  )",
        "  if (( CURRENT == 2 )); then",
        "    _describe command commands",
        "  fi",
        '  local key="$words[2]"',
    ]
    lines.append('  case "$key" in')
    for first, their in _second_words(known).items():
        rows = " ".join(_quoted(f"{w}:{_zsh_colon(told)}") for w, told in their.items())
        lines += [f"    {first})", f"      inner=({rows})"]
        lines += ["      if (( CURRENT == 3 )); then _describe command inner; return; fi"]
        lines += ['      key="$key $words[3]"; shift words; (( CURRENT-- )) ;;']
    lines += ["  esac", '  case "$key" in']
    for command in known[1:]:
        arguments = " ".join(_zsh_option(option) for option in command.options)
        lines.append(
            f"    {_quoted(' '.join(command.words))}) shift words; (( CURRENT-- )); _arguments -s {arguments} ;;"
        )
    lines += [f"    *) _arguments -s {' '.join(_zsh_option(option) for option in known[0].options)} ;;", "  esac", "}"]
    return "\n".join([*lines, '_reader "$@"'])


def _zsh_colon(words: str) -> str:
    return words.replace(":", "\\:")


def _zsh_option(option: Option) -> str:
    """Return an option as `_arguments` takes it: names, what it does, and what stands behind it."""
    value = _zsh_colon(option.value.replace("[", "").replace("]", "")) or "word"
    then = f":{value}:({' '.join(option.choices)})" if option.choices else f":{value}:_files"
    if not option.names:
        return _quoted(f"{'*' if option.many else ''}{then}")
    told = option.help.replace("[", "(").replace("]", ")").replace(":", "\\:")
    behind = then if option.value else ""
    return " ".join(_quoted(f"{name}[{told}]{behind}") for name in option.names)


def _fish(known: Sequence[Command]) -> str:
    seconds = _second_words(known)
    lines = ["# Completion of reader for fish; made by “reader completion fish”."]
    firsts = " ".join(_first_words(known))
    none = f"not __fish_seen_subcommand_from {firsts}"
    lines += [f"complete -c reader -n {_quoted(none)} -a {w} -d {_quoted(s)}" for w, s in _first_words(known).items()]
    for first, theirs in seconds.items():
        seen = f"__fish_seen_subcommand_from {first}; and not __fish_seen_subcommand_from {' '.join(theirs)}"
        lines += [f"complete -c reader -n {_quoted(seen)} -f -a {w} -d {_quoted(s)}" for w, s in theirs.items()]
    for command in known:
        when = "; and ".join(f"__fish_seen_subcommand_from {word}" for word in command.words) or none
        lines += [line for option in command.options if (line := _fish_option(option, when))]
    return "\n".join(lines)


def _fish_option(option: Option, when: str) -> str:
    parts = [f"complete -c reader -n {_quoted(when)}"]
    parts += [f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names]
    if option.choices:
        parts.append(f"-x -a {_quoted(' '.join(option.choices))}")
    elif option.names and option.value:
        parts.append("-r")
    elif not option.names:
        return ""
    return " ".join([*parts, f"-d {_quoted(option.help)}"])
