"""`reader completion SHELL`: what makes a shell complete commands, options, choices and files."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from reader.commands.describing import COMMANDS, commands
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


class Kind(StrEnum):
    """What can stand in a place that is no option."""

    FILES = "files"
    FOLDERS = "folders"
    WORDS = "words"
    """One of some words."""
    NOTHING = "nothing"
    """What only the person knows: a number, a name, an address."""


_KINDS = {"FILE": Kind.FILES, "PATH": Kind.FILES, "WHAT": Kind.FILES, "FOLDER": Kind.FOLDERS, "COMMAND": Kind.WORDS}
"""By the word that stands for it in the help."""


def _offer(option: Option) -> tuple[Kind, tuple[str, ...]]:
    """Return what can stand behind an option, or in the place of an argument."""
    if option.value == "COMMAND":
        return Kind.WORDS, tuple(dict.fromkeys(word for words in COMMANDS for word in words))
    if option.choices:
        return Kind.WORDS, option.choices
    return _KINDS.get(option.value, Kind.NOTHING), ()


def _argument(command: Command) -> tuple[Kind, tuple[str, ...]]:
    """Return what a command wants that is no option."""
    return next((_offer(option) for option in command.options if not option.names), (Kind.NOTHING, ()))


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


def _of_feeds(known: Sequence[Command]) -> dict[str, Command]:
    """Return what is meant where the second word of a command is left out: “reader feeds” is “reader feeds list”."""
    found: dict[str, Command] = {}
    for command in known:
        if len(command.words) == 2:
            found.setdefault(command.words[0], command)
    return found


def _quoted(words: str) -> str:
    """Return words as one word of a shell, nothing in them taken for anything."""
    return "'" + words.replace("'", "'\\''") + "'"


def _names(command: Command) -> str:
    return " ".join(name for option in command.options for name in option.names)


# bash

_BASH_HEAD = """# Completion of reader for bash; made by “reader completion bash”.
_reader() {
  local current="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" command="" kind="files"
  local options="" words=""
  # --width=60 comes as three words
  if [[ $current == "=" ]]; then current=""; elif [[ $before == "=" ]]; then before="${COMP_WORDS[COMP_CWORD-2]}"; fi
  COMPREPLY=()"""
_BASH_END = """  if [[ $current == -* && -n $options ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$current"))
    return
  fi
  case "$kind" in
    words) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
    folders) compopt -o plusdirs 2> /dev/null ;;
  esac
  # Files are what bash offers where nothing else is.
  [[ $kind == files ]] || compopt +o default +o bashdefault 2> /dev/null
}
complete -o bashdefault -o default -F _reader reader"""


def _bash(known: Sequence[Command]) -> str:
    """Return the script of bash: what each command takes, and what stands behind each of its options."""
    firsts, seconds, lines = _first_words(known), _second_words(known), [_BASH_HEAD]
    lines.append('  case "${COMP_WORDS[1]}" in')
    lines += [f"    {first}) [[ $COMP_CWORD -gt 1 ]] && command={first} ;;" for first in firsts]
    lines += ["  esac", '  case "$command ${COMP_WORDS[2]}" in']
    for command in known:
        if len(command.words) == 2:
            name = _quoted(" ".join(command.words))
            lines.append(f"    {name}) [[ $COMP_CWORD -gt 2 ]] && command={name} ;;")
    lines += ["  esac", '  case "$command" in']
    for command in known:
        lines.append(_bash_case(" ".join(command.words), _names(command), *_argument(command)))
    for first, meant in _of_feeds(known).items():
        lines.append(_bash_case(first, _names(meant), Kind.WORDS, tuple(seconds[first])))
    lines += ["  esac"]
    lines.append('  case "$command $before" in')
    for command in known:
        for option in command.options:
            if option.names and option.value:
                keys = "|".join(_quoted(f"{' '.join(command.words)} {name}") for name in option.names)
                lines.append(_bash_case(keys, "", *_offer(option), is_quoted=True))
    lines.append("  esac")
    # Files beside the commands, where none of them begins so.
    lines.append("  if [[ $COMP_CWORD -eq 1 && $current != -* ]]; then")
    lines += [f'    COMPREPLY=($(compgen -W {_quoted(" ".join(firsts))} -- "$current"))', "    return", "  fi"]
    return "\n".join([*lines, _BASH_END])


def _bash_case(key: str, options: str, kind: Kind, words: tuple[str, ...], *, is_quoted: bool = False) -> str:
    key = key if is_quoted else _quoted(key)
    return f"    {key}) options={_quoted(options)} kind={kind} words={_quoted(' '.join(words))} ;;"


# zsh


def _zsh(known: Sequence[Command]) -> str:
    """Return the script of zsh: what `_describe` and `_arguments` take."""
    lines = ["#compdef reader", "# Completion of reader for zsh; made by “reader completion zsh”.", "_reader() {"]
    lines += ["  local -a commands inner", "  commands=("]
    lines += [f"    {_quoted(f'{w}:{_zsh_colon(told)}')}" for w, told in _first_words(known).items()]
    lines += ["  )", "  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then", "    _describe command commands", "  fi"]
    lines += ['  local key=""', '  (( CURRENT > 2 )) && key="$words[2]"', '  case "$key" in']
    meant = _of_feeds(known)
    for first, their in _second_words(known).items():
        rows = " ".join(_quoted(f"{w}:{_zsh_colon(told)}") for w, told in their.items())
        lines += [f"    {first})", f"      inner=({rows})"]
        lines.append("      if (( CURRENT == 3 )) && [[ $words[3] != -* ]]; then _describe command inner; return; fi")
        lines.append('      if (( CURRENT > 3 )) && [[ -n "${inner[(r)$words[3]:*]}" ]]; then')
        lines += ['        key="$key $words[3]"; shift words; (( CURRENT-- ))', "      else"]
        lines += [f"        key={_quoted(' '.join(meant[first].words))}", "      fi ;;"]
    lines += ["  esac", '  case "$key" in']
    for command in known[1:]:
        arguments = " ".join(_zsh_option(option) for option in command.options)
        lines.append(f"    {_quoted(' '.join(command.words))}) shift words; (( CURRENT-- )); _arguments {arguments} ;;")
    lines += [f"    *) _arguments {' '.join(_zsh_option(option) for option in known[0].options)} ;;", "  esac", "}"]
    return "\n".join([*lines, '_reader "$@"'])


def _zsh_colon(words: str) -> str:
    return words.replace(":", "\\:")


def _zsh_option(option: Option) -> str:
    """Return an option as `_arguments` takes it: names, what it does, and what stands behind it."""
    kind, words = _offer(option)
    name = _zsh_colon(option.value) if option.value and not option.choices else "word"
    action = {Kind.FILES: "_files", Kind.FOLDERS: "_files -/", Kind.WORDS: f"({' '.join(words)})", Kind.NOTHING: "()"}
    then = f":{name}:{action[kind]}"
    if not option.names:
        return _quoted(f"{'*' if option.many else ''}{then}")
    told = option.help.replace("[", "(").replace("]", ")").replace(":", "\\:")
    before = "*" if option.repeats else f"({' '.join(option.names)})"
    behind = then if option.value else ""
    # An option takes its value behind "=" too.
    equals = {name: "=" if behind and name.startswith("--") else "" for name in option.names}
    return " ".join(_quoted(f"{before}{name}{equals[name]}[{told}]{behind}") for name in option.names)


# fish

_FISH_HEAD = """# Completion of reader for fish; made by “reader completion fish”.
# Whether the words before the cursor are those of this command; of none of them where nothing is given.
function __reader_at
    set -l words (commandline -opc)
    set -e words[1]
    set -l first {firsts}
    set -l count (count $argv)
    if test $count -eq 0
        not contains -- "$words[1]" $first
        return
    end
    test (count $words) -ge $count; or return
    test "$words[1..$count]" = "$argv"
end
# Whether the word under the cursor is the one with this number.
function __reader_word
    set -l words (commandline -opc)
    test (count $words) -eq $argv[1]
end"""


def _fish(known: Sequence[Command]) -> str:
    """Return the script of fish: a line for each word that can stand somewhere."""
    firsts, seconds, meant = _first_words(known), _second_words(known), _of_feeds(known)
    lines = [_FISH_HEAD.replace("{firsts}", " ".join(firsts))]
    lines += [f"complete -c reader -n '__reader_word 1' -a {w} -d {_quoted(s)}" for w, s in firsts.items()]
    for first, theirs in seconds.items():
        at = f"__reader_at {first}; and __reader_word 2"
        lines += [f"complete -c reader -n '{at}' -f -a {w} -d {_quoted(s)}" for w, s in theirs.items()]
        others = " ".join(theirs)
        when = f"__reader_at {first}; and not contains -- (commandline -opc)[3] {others}"
        lines += [line for option in meant[first].options if (line := _fish_option(option, when))]
    for command in known:
        when = " ".join(("__reader_at", *command.words))
        kind, words = _argument(command)
        if kind is not Kind.FILES:
            offered = f" -a {_quoted(' '.join(words))}" if words else ""
            lines.append(f"complete -c reader -n {_quoted(when)} -f{offered}")
        lines += [line for option in command.options if (line := _fish_option(option, when))]
    return "\n".join(lines)


def _fish_option(option: Option, when: str) -> str:
    """Return the line of an option; "" for what is none."""
    if not option.names:
        return ""
    parts = [f"complete -c reader -n {_quoted(when)}"]
    parts += [f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names]
    kind, words = _offer(option)
    if option.value:
        offers = {Kind.FILES: "-r -F", Kind.FOLDERS: "-x -a '(__fish_complete_directories)'", Kind.NOTHING: "-x"}
        parts.append(offers.get(kind) or f"-x -a {_quoted(' '.join(words))}")
    return " ".join([*parts, f"-d {_quoted(option.help)}"])
