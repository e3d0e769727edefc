"""Web addresses: taken apart, shown without their password, and which of them lie inside a private network."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from urllib.parse import quote, unquote, urljoin, urlsplit

from reader.errors import NotFetched
from reader.safe import safe_line
from reader.tongue import say

_PORTS = {"http": 80, "https": 443}
_SAFE_IN_TARGET = "/?:@!$&'()*+,;=%-._~[]#"
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
"""Addresses that a translator turns into the IPv4 address in their last four bytes (RFC 6052)."""
_LOCAL_NAMES = (".localhost", ".local", ".internal", ".lan", ".home.arpa", ".intranet")


def is_web_address(name: str) -> bool:
    """Tell whether a person means an address of the web by this."""
    return name[:8].lower().startswith(("http://", "https://"))


@dataclass(frozen=True, slots=True)
class Address:
    """An http(s) address in its parts."""

    scheme: str
    host: str
    """In lower case and ASCII; of IPv6 without brackets."""
    port: int
    target: str
    """Path and query as they are sent."""
    login: str = ""
    """"name:password", where the address has one."""

    @property
    def place(self) -> str:
        """The server this is on: host and port."""
        return f"{self.bracketed}:{self.port}"

    @property
    def bracketed(self) -> str:
        """The host as it stands in an address."""
        return f"[{self.host}]" if ":" in self.host else self.host

    @property
    def header(self) -> str:
        """The host as a request names it."""
        return self.bracketed if self.port == _PORTS[self.scheme] else self.place

    @property
    def text(self) -> str:
        """The whole address, without name and password."""
        return f"{self.scheme}://{self.header}{self.target}"


def parse_address(url: str) -> Address:
    """Take an address apart.

    Raises:
        NotFetched: when it is none of the web.
    """
    try:
        parts = urlsplit(url.strip())
        scheme, host, port = parts.scheme.lower(), (parts.hostname or "").rstrip("."), parts.port
        if not host.isascii():
            host = host.encode("idna").decode("ascii")
    except (ValueError, UnicodeError) as error:
        raise _no_address(url) from error
    if scheme not in _PORTS or not host or any(c <= " " or c in "\x7f\\" for c in host):
        raise _no_address(url)
    path, query = (quote(part, safe=_SAFE_IN_TARGET) for part in (parts.path or "/", parts.query))
    login = ""
    if parts.username is not None:
        login = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
    return Address(scheme, host.lower(), port or _PORTS[scheme], f"{path}{'?' if query else ''}{query}", login)


def _no_address(url: str) -> NotFetched:
    sentence = say("{url} is no address of the web; one begins with https:// and a name.", url=shown_address(url))
    return NotFetched(sentence, "address")


def joined(base: Address, target: str) -> str:
    """Return where a redirect or a link on the page `base` leads."""
    try:
        return urljoin(base.text, target.strip())
    except ValueError:
        return target


def shown_address(url: str) -> str:
    """Return an address as one safe line, without name and password, and not longer than one can take in."""
    line = safe_line(url)
    head, mark, rest = line.partition("://")
    server, slash, path = rest.partition("/")
    if mark and "@" in server:
        line = f"{head}://{server.rpartition('@')[2]}{slash}{path}"
    return line if len(line) <= 200 else f"{line[:199]}…"


def is_public(number: str) -> bool:
    """Tell whether an IP address can be reached from everywhere, and is not inside some network (or this machine)."""
    try:
        address = ipaddress.ip_address(number.partition("%")[0])
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if address.teredo is not None:
            inner = address.teredo[1]
        if address in _NAT64:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return address.is_global and not address.is_multicast


def looks_private(host: str) -> bool:
    """Tell by its name alone whether a host is inside a private network: all one can do where a proxy looks it up."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        # A number that is written in another way (one of 32 bits, octal, hexadecimal) is no name of the public web.
        return "." not in host or host.endswith(_LOCAL_NAMES) or host.rpartition(".")[2][:1].isdigit()
    return not is_public(host)
