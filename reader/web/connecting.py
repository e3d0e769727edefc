"""A connection to a server: to the very address that was checked, before a fixed moment, with its identity proven.

A name is looked up once, its addresses are checked, and the connection goes to one of these: a name that answers
differently the second time (DNS rebinding) gains nothing by it.
"""

from __future__ import annotations

import functools
import os
import socket
import ssl
import threading
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from urllib.request import getproxies_environment, proxy_bypass

from reader.errors import NotFetched
from reader.tongue import say
from reader.web.addresses import Address, is_public, looks_private, shown_address

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from urllib3.connection import HTTPConnection

CONNECT_SECONDS = 10
"""To reach one address of a server; a name may have several, and the next one may answer at once."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """The moment at which all has to be over."""

    seconds: float
    """How long it is, from the start."""
    end: float
    """On the monotonic clock."""

    @classmethod
    def after(cls, seconds: float) -> Deadline:
        """Return the deadline that many seconds from now."""
        return cls(seconds, time.monotonic() + seconds)

    @property
    def left(self) -> float:
        """Seconds until then; never 0, which sockets take for "at once"."""
        return max(0.001, self.end - time.monotonic())

    @property
    def is_over(self) -> bool:
        """Whether it has passed."""
        return time.monotonic() >= self.end

    def missed(self, url: str) -> NotFetched:
        """Return the sentence for it."""
        shown = shown_address(url)
        sentence = say("{url} took longer than {seconds} s. Try again later.", url=shown, seconds=f"{self.seconds:g}")
        return NotFetched(sentence, "time")


@contextmanager
def cut_off(connection: HTTPConnection, deadline: Deadline) -> Iterator[None]:
    """End the connection at the deadline, whatever is being waited for.

    A timeout of a socket begins anew with every byte: a server that sends one a second would never run into it.
    """
    known = connection.sock  # the connection forgets its socket while the last answer is read

    def cut() -> None:
        with suppress(OSError, AttributeError, TypeError):
            # Of the socket below TLS: that way the thread that reads finds the end of the stream, not half an object.
            socket.socket.shutdown(known or connection.sock, socket.SHUT_RDWR)

    timer = threading.Timer(deadline.left, cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def connected(address: Address, deadline: Deadline, trusted: Container[str]) -> tuple[HTTPConnection, str]:
    """Return a connection to the server at `address`, and what to ask it for.

    Servers in private networks are refused but those that are `trusted` (`Address.place`).

    Raises:
        NotFetched: when the server cannot be found, reached, trusted.
    """
    private_allowed = address.place in trusted
    proxy = _proxy(address)
    if proxy is not None:
        if not private_allowed and looks_private(address.host):
            raise _private(address)
        return _through(proxy, address, deadline)
    numbers = _looked_up(address, deadline)
    allowed = [n for n in numbers if private_allowed or is_public(n)]
    if not allowed:
        raise _private(address)
    failure: NotFetched | None = None
    for number in allowed:
        connection = _connection(address, number, address.port, deadline)
        try:
            with cut_off(connection, deadline):
                connection.connect()
        except Exception as error:  # noqa: BLE001 - urllib3, ssl and socket each have their own; `_why` tells them apart
            connection.close()
            failure = _why(error, address, deadline)
            if failure.reason in ("tls", "time"):
                break
        else:
            return connection, address.target
    assert failure is not None
    raise failure


def _private(address: Address) -> NotFetched:
    sentence = say(
        "{url} is inside a private network; that is opened only when you type it yourself.",
        url=shown_address(address.text),
    )
    return NotFetched(sentence, "private")


def _connection(address: Address, host: str, port: int, deadline: Deadline) -> HTTPConnection:
    from urllib3.connection import HTTPConnection, HTTPSConnection  # noqa: PLC0415 - 60 ms, paid by the first request

    timeout = min(CONNECT_SECONDS, deadline.left)
    if address.scheme == "https":
        return HTTPSConnection(
            host, port, timeout=timeout, ssl_context=_trust(), server_hostname=address.host, cert_reqs="CERT_REQUIRED"
        )
    return HTTPConnection(host, port, timeout=timeout)


@functools.cache
def _trust() -> ssl.SSLContext:
    """Return whom to trust: the system, or where it has no list of its own the one that comes with Python packages."""
    context = ssl.create_default_context()
    paths = ssl.get_default_verify_paths()
    if not context.get_ca_certs() and not (paths.capath and os.path.isdir(paths.capath)):  # noqa: PTH112
        with suppress(ImportError):
            import certifi  # noqa: PLC0415

            context.load_verify_locations(certifi.where())
    return context


# Names


def _looked_up(address: Address, deadline: Deadline) -> list[str]:
    """Return the addresses a name stands for; in a thread, because the system's own limit can be half a minute."""
    found: list[str] = []
    wrong: list[OSError | UnicodeError] = []

    def look_up() -> None:
        try:
            answers = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            wrong.append(error)
        else:
            found.extend(dict.fromkeys(str(answer[4][0]) for answer in answers))

    thread = threading.Thread(target=look_up, daemon=True)
    thread.start()
    thread.join(deadline.left)
    if thread.is_alive():
        raise deadline.missed(address.text)
    if wrong or not found:
        raise _nameless(address, wrong[0] if wrong else None) from (wrong[0] if wrong else None)
    return found


def _nameless(address: Address, error: Exception | None) -> NotFetched:
    if isinstance(error, socket.gaierror) and error.errno == socket.EAI_AGAIN:
        return NotFetched(
            say("The name {host} cannot be looked up now. Is there a connection?", host=address.host), "name"
        )
    return NotFetched(say("There is no server called {host}. Check the address.", host=address.host), "name")


# Proxies


def _proxy(address: Address) -> str | None:
    """Return the proxy that the environment names for this address, as programs of the shell do it."""
    named = getproxies_environment()
    proxy = named.get(address.scheme) or named.get("all")
    if not proxy or proxy_bypass(f"{address.host}:{address.port}"):
        return None
    return proxy if "://" in proxy else f"http://{proxy}"


def _through(proxy: str, address: Address, deadline: Deadline) -> tuple[HTTPConnection, str]:
    """Return a connection through a proxy, which looks names up by itself."""
    try:
        parts = urlsplit(proxy)
        host, port = parts.hostname, parts.port or 80
    except ValueError:
        host, port = None, 80
    if parts.scheme.lower() != "http" or not host:
        sentence = say("The proxy {proxy} is of an unknown kind; set an http:// one.", proxy=shown_address(proxy))
        raise NotFetched(sentence, "name")
    connection = _connection(address, host, port, deadline)
    login = {"Proxy-Authorization": basic(f"{parts.username}:{parts.password or ''}")} if parts.username else {}
    if address.scheme == "https":
        connection.set_tunnel(address.host, address.port, headers=login)
    try:
        with cut_off(connection, deadline):
            connection.connect()
    except Exception as error:
        connection.close()
        raise _why(error, address, deadline, by=say("the proxy {host}", host=host)) from error
    return connection, address.target if address.scheme == "https" else address.text


def basic(login: str) -> str:
    """Return name and password as a request names them."""
    from base64 import b64encode  # noqa: PLC0415

    return f"Basic {b64encode(login.encode()).decode('ascii')}"


# Failures


def _why(error: Exception, address: Address, deadline: Deadline, by: str = "") -> NotFetched:
    """Return why there is no connection, as a sentence."""
    host = by or address.host
    if deadline.is_over:
        return deadline.missed(address.text)
    cause = error
    for _ in range(5):  # urllib3 wraps what went wrong, at most twice
        if isinstance(cause, (ssl.SSLError, ConnectionRefusedError)) or cause.__cause__ is None:
            break
        cause = cause.__cause__  # type: ignore[assignment] # never a mere BaseException here
    if isinstance(cause, ssl.SSLCertVerificationError):
        why = cause.verify_message.rstrip(".").lower() or "its certificate is not valid"
        sentence = say("{host} cannot prove who it is ({why}). Nothing was fetched.", host=host, why=why)
        return NotFetched(sentence, "tls")
    if isinstance(cause, ssl.SSLError):
        return NotFetched(say("A safe connection to {host} cannot be made. Nothing was fetched.", host=host), "tls")
    if isinstance(cause, ConnectionRefusedError):
        sentence = say("{host} refuses the connection. Check the address, or try again later.", host=host)
        return NotFetched(sentence, "connection")
    if isinstance(cause, TimeoutError) or "timed out" in str(error):
        return NotFetched(say("{host} does not answer. Try again later.", host=host), "time")
    return NotFetched(say("{host} cannot be reached. Try again later.", host=host), "connection")
