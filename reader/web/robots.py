"""What servers ask of programs that come by themselves: `robots.txt`, as RFC 9309 reads it.

Only what a program fetches by itself is asked about; the address a person typed is fetched for that person.
"""

from __future__ import annotations

import re
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.errors import NotFetched
from reader.tongue import say
from reader.web.addresses import Address, shown_address
from reader.web.fetching import NAME, Limits, fetch

if TYPE_CHECKING:
    from collections.abc import Container

MOST_BYTES = 512 * 1024
"""Of rules; the standard asks for 500 KiB at least, a file beyond it counts as none."""

_UNREACHED = ("time", "connection", "name", "tls", "broken")
"""Reasons for which nobody knows what the server wants: then its pages are left alone for now."""
_AGENT = re.compile(r"[A-Za-z_-]{0,99}\*?")
_ESCAPED = re.compile(r"%[0-9A-Fa-f]{2}")
_PLAIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a server says to this program."""

    lines: tuple[tuple[str, bool], ...] = ()
    """Beginnings of paths, `*` for anything and `$` for the end, each with whether it may be fetched."""

    def allow(self, target: str) -> bool:
        """Tell whether a path may be fetched: the longest rule counts, the kinder one of two that are as long."""
        path = _plain(target)
        fitting = [(len(pattern), allowed) for pattern, allowed in self.lines if _fits(pattern, path)]
        return max(fitting, default=(0, True))[1]


def read_wishes(text: str, name: str = NAME) -> Wishes:
    """Return the rules for a program called `name`: its own ones, else those for everybody."""
    own: list[tuple[str, bool]] = []
    common: list[tuple[str, bool]] = []
    into: list[list[tuple[str, bool]]] = []
    is_named = naming = False
    for row in text.splitlines():
        word, colon, value = (part.strip() for part in row.partition("#")[0].partition(":"))
        match word.lower():
            case "user-agent" if colon:
                into = into if naming else []
                naming = True
                found = _AGENT.match(value)
                agent = found[0].lower() if found else ""
                is_named |= agent == name.lower()
                into += [own] if agent == name.lower() else [common] if agent == "*" else []
            case ("allow" | "disallow") as verb if colon:
                naming = False
                for rules in into if value else ():
                    rules.append((_plain(value), verb == "allow"))
    return Wishes(tuple(own if is_named else common))


def _plain(path: str) -> str:
    """Return a path so that two ways to write it are one."""

    def letter(found: re.Match[str]) -> str:
        sign = chr(int(found[0][1:], 16))
        return sign if sign in _PLAIN else found[0].upper()

    encoded = path if path.isascii() else "".join(c if c.isascii() else _percents(c) for c in path)
    return _ESCAPED.sub(letter, encoded)


def _percents(letter: str) -> str:
    return "".join(f"%{byte:02X}" for byte in letter.encode("utf-8", "replace"))


def _fits(pattern: str, path: str) -> bool:
    """Tell whether a path begins as a pattern says; each piece is looked for once, from left to right."""
    is_whole = pattern.endswith("$")
    first, *others = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    if not others:
        return not is_whole or path == first
    place, last = len(first), others.pop() if is_whole else ""
    for piece in others:
        place = path.find(piece, place)
        if place < 0:
            return False
        place += len(piece)
    return not is_whole or (len(path) - len(last) >= place and path.endswith(last))


@dataclass(slots=True)
class _Known:
    """What is known of one server, while it is asked and after."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    wishes: Wishes | None = None
    failure: NotFetched | None = None


class Robots:
    """The rules of servers, each server asked once; threads may share it.

    Args:
        limits: How far the question to a server may go.
    """

    def __init__(self, limits: Limits) -> None:
        self._limits = Limits(limits.seconds, min(limits.size, MOST_BYTES), limits.redirects)
        self._known: dict[str, _Known] = {}
        self._lock = threading.Lock()

    def ask(self, address: Address, trusted: Container[str] = ()) -> None:
        """Do nothing where a page may be fetched.

        Raises:
            NotFetched: when its server does not want that, or cannot be asked.
        """
        server = f"{address.scheme}://{address.header}"
        with self._lock:
            known = self._known.setdefault(server, _Known())
        with known.lock:
            if known.wishes is None and known.failure is None:
                self._fetch(f"{server}/robots.txt", trusted, known)
        if known.failure is not None:
            error = known.failure
            raise NotFetched(str(error), error.reason, status=error.status, wait=error.wait) from error
        if known.wishes is not None and not known.wishes.allow(address.target):
            sentence = say("{host} does not want programs to fetch {url} (robots.txt).",
                           host=address.host, url=shown_address(address.text))  # fmt: skip
            raise NotFetched(sentence, "robots")

    def _fetch(self, url: str, trusted: Container[str], known: _Known) -> None:
        try:
            got = fetch(url, trusted=trusted, accept="text/plain, */*;q=0.5", limits=self._limits)
        except NotFetched as error:
            if error.reason in _UNREACHED or error.status == 429 or error.status >= 500:
                known.failure = error
            else:
                known.wishes = Wishes()  # there are none, or nobody can read them
        else:
            known.wishes = read_wishes(got.content.decode("utf-8-sig", "replace"))
