"""One page or feed fetched: asked for once, every limit kept while it comes in, every failure one sentence."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

from reader import __version__
from reader.errors import NotFetched
from reader.safe import safe_line
from reader.tongue import later, say
from reader.web.addresses import Address, joined, parse_address, shown_address
from reader.web.caching import fresh_for
from reader.web.connecting import Deadline, basic, connected, cut_off

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping

    from urllib3.connection import HTTPConnection

PAGE = "text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.5"
"""What to ask for when a page is wanted."""

NAME = "reader-tui"
"""What servers know this program by."""

_PIECE = 65_536
_MOVED = (301, 302, 303, 307, 308)
_MOVED_FOR_GOOD = (301, 308)
_LONGEST_WAIT = 7 * 24 * 3600
_OTHER_TYPES = {
    "image/": later("{url} is a picture, not a page with text."),
    "video/": later("{url} is a film, not a page with text."),
    "audio/": later("{url} is a sound file, not a page with text."),
    "application/pdf": later("{url} is a PDF document, not a page with text."),
    "application/zip": later("{url} is an archive, not a page with text."),
    "application/gzip": later("{url} is an archive, not a page with text."),
    "application/x-tar": later("{url} is an archive, not a page with text."),
    "application/msword": later("{url} is an office document, not a page with text."),
    "application/vnd.ms-": later("{url} is an office document, not a page with text."),
    "application/vnd.openxmlformats": later("{url} is an office document, not a page with text."),
    "application/vnd.oasis": later("{url} is an office document, not a page with text."),
}
"""By the beginning of their name: types that are never an article, refused before they are fetched."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How far one request may go."""

    seconds: float = 30.0
    """For all of it together: looking up, connecting, every redirect and the last byte."""
    size: int = 20 * 1024 * 1024
    """Bytes, counted after unpacking: the most an article can have."""
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a server handed out."""

    url: str
    """Where it was in the end."""
    changed: bool
    """False where the server says that it is still what it was; then there is no content."""
    content: bytes = b""
    media_type: str = ""
    """As the server names it, in lower case; "" where it does not."""
    charset: str = ""
    etag: str = ""
    """With `last_modified` what to ask with the next time."""
    last_modified: str = ""
    moved: str = ""
    """The new address, where all who led there said that it is for good."""
    fresh: int = 0
    """Seconds the server promises that it stays as it is, at most a day; 0 where it does not say."""


@dataclass(slots=True)
class _Request:
    """What is asked for, and how far it has got."""

    first: Address
    headers: dict[str, str]
    limits: Limits
    deadline: Deadline
    trusted: Container[str]
    permitted: Callable[[Address], None] | None
    visited: list[str] = field(default_factory=list)
    for_good: bool = True


def fetch(
    url: str,
    *,
    typed: bool = False,
    trusted: Container[str] = (),
    etag: str = "",
    last_modified: str = "",
    accept: str = PAGE,
    limits: Limits | None = None,
    permitted: Callable[[Address], None] | None = None,
) -> Fetched:
    """Fetch what is at an address of the web.

    Servers in private networks (this machine, the office, a cloud's metadata) are asked only where the person has
    `typed` the address, or where the server is `trusted` (`Address.place`); never because a page or a feed leads there.
    With `etag` and `last_modified` of the last time the server need not send again what has not changed.
    `permitted` is asked about every address on the way, before its server is, and raises where that must not be.

    Raises:
        NotFetched: with a sentence and a `reason`.
    """
    limits = limits or Limits()
    address = parse_address(url)
    headers = {
        "User-Agent": f"{NAME}/{__version__}", "Accept": accept, "Accept-Encoding": "gzip, deflate",
        "Connection": "close",
    }  # fmt: skip
    headers |= {"If-None-Match": etag} if etag else {}
    headers |= {"If-Modified-Since": last_modified} if last_modified else {}
    known = _places(address) if typed else frozenset()
    request = _Request(address, headers, limits, Deadline.after(limits.seconds), _Either(known, trusted), permitted)
    while True:
        answer = _hop(request, address)
        if isinstance(answer, Fetched):
            return answer
        address = answer


def _places(address: Address) -> frozenset[str]:
    """Return the servers a typed address means: itself, and the same with TLS, to which many lead at once."""
    places = {address.place}
    if address.port == 80:
        places.add(f"{address.bracketed}:443")
    return frozenset(places)


@dataclass(frozen=True, slots=True)
class _Either:
    one: Container[str]
    other: Container[str]

    def __contains__(self, place: object) -> bool:
        return place in self.one or place in self.other


def _hop(request: _Request, address: Address) -> Fetched | Address:
    """Ask one server; return what it handed out, or where else to ask."""
    if address.text in request.visited:
        circle = say("{url} leads in a circle. It cannot be opened.", url=shown_address(request.first.text))
        raise NotFetched(circle, "redirect")
    request.visited.append(address.text)
    if request.permitted is not None:
        request.permitted(address)
    connection, target = connected(address, request.deadline, request.trusted)
    headers = {"Host": address.header, **request.headers}
    if request.first.login and address.place == request.first.place:
        headers["Authorization"] = basic(request.first.login)
    try:
        with (
            cut_off(connection, request.deadline),
            closing(_answer(connection, target, headers, request, address)) as response,
        ):
            if response.status in _MOVED and response.headers.get("Location"):
                request.for_good &= response.status in _MOVED_FOR_GOOD
                return _next(request, address, response.headers["Location"])
            return _taken(response, request, address)
    finally:
        connection.close()


def _answer(
    connection: HTTPConnection, target: str, headers: Mapping[str, str], request: _Request, address: Address
) -> Any:
    connection.timeout = request.deadline.left

    def ask() -> Any:
        connection.request("GET", target, headers=headers, preload_content=False)
        return connection.getresponse()

    return _told(ask, request, address)


def _told(act: Callable[[], Any], request: _Request, address: Address) -> Any:
    """Do what may fail in the network's many ways, and tell it as a sentence."""
    from http.client import HTTPException  # noqa: PLC0415

    from urllib3.exceptions import DecodeError, HTTPError  # noqa: PLC0415

    shown = shown_address(address.text)
    try:
        return act()
    except DecodeError as error:
        sentence = say("{url} is packed in a way that cannot be unpacked. Try again later.", url=shown)
        raise NotFetched(sentence, "packing") from error
    except (HTTPError, HTTPException, OSError, ValueError) as error:
        if request.deadline.is_over:
            raise request.deadline.missed(request.first.text) from error
        if isinstance(error, TimeoutError) or "timed out" in str(error):
            raise request.deadline.missed(request.first.text) from error
        sentence = say("{url} broke off before its end. Try again later.", url=shown)
        raise NotFetched(sentence, "broken") from error


def _next(request: _Request, address: Address, location: str) -> Address:
    """Return where a redirect leads."""
    first = shown_address(request.first.text)
    if len(request.visited) > request.limits.redirects:
        sentence = say("{url} leads on and on, more than {count} times.", url=first, count=request.limits.redirects)
        raise NotFetched(sentence, "redirect")
    url = joined(address, _as_sent(location))
    try:
        following = parse_address(url)
    except NotFetched as error:
        sentence = say("{url} leads to {other}, which is no address of the web.", url=first, other=shown_address(url))
        raise NotFetched(sentence, "redirect") from error
    if address.scheme == "https" and following.scheme == "http":
        request.for_good = False
    return following


def _as_sent(value: str) -> str:
    """Return a header as its UTF-8, where it is that: the library reads all as ISO 8859-1."""
    try:
        return value.encode("iso-8859-1").decode("utf-8")
    except UnicodeError:
        return value


def _taken(response: Any, request: _Request, address: Address) -> Fetched:
    """Return what a server hands out, read within the limits."""
    headers = response.headers
    common = {
        "etag": headers.get("ETag", "")[:500], "last_modified": headers.get("Last-Modified", "")[:100],
        "moved": address.text if request.for_good and len(request.visited) > 1 else "",
        "fresh": fresh_for(headers),
    }  # fmt: skip
    if response.status == 304:
        return Fetched(address.text, changed=False, **common)
    if response.status != 200:
        raise _refused(response.status, headers, address)
    media_type, charset = _content_type(headers.get("Content-Type", ""))
    for beginning, kind in _OTHER_TYPES.items():
        if media_type.startswith(beginning):
            raise NotFetched(say(kind, url=shown_address(address.text)), "type")
    content = _body(response, request, address)
    return Fetched(address.text, changed=True, content=content, media_type=media_type, charset=charset, **common)


def _body(response: Any, request: _Request, address: Address) -> bytes:
    """Read a body piece by piece, unpacked; stop at the first piece too much."""
    most = request.limits.size
    sentence = say(
        "{url} is larger than {size}, more than any article. It was not fetched.",
        url=shown_address(address.text),
        size=_megabytes(most),
    )
    too_large = NotFetched(sentence, "size")
    length = response.headers.get("Content-Length", "")
    if length.isdecimal() and int(length[:20]) > most:
        raise too_large
    pieces: list[bytes] = []
    size = 0
    stream = response.stream(_PIECE, decode_content=True)
    while True:
        piece = _told(lambda: next(stream, None), request, address)
        if request.deadline.is_over:
            raise request.deadline.missed(request.first.text)  # cut off, which looks like an end
        if piece is None:
            return b"".join(pieces)
        size += len(piece)
        if size > most:
            raise too_large
        pieces.append(piece)


def _megabytes(size: int) -> str:
    return f"{size / 1024**2:.0f} MB" if size >= 1024**2 else f"{size / 1024:.0f} kB"


def _content_type(value: str) -> tuple[str, str]:
    message = Message()
    message["Content-Type"] = value
    charset = message.get_param("charset", "")
    return (message.get_content_type() if "/" in value else ""), charset if isinstance(charset, str) else ""


def _refused(status: int, headers: Mapping[str, str], address: Address) -> NotFetched:
    """Return the sentence for an answer that is none."""
    url, wait = shown_address(address.text), _wait(headers)
    if status == 404:
        sentence = say("There is nothing at {url} (404).", url=url)
    elif status == 410:
        sentence = say("{url} is gone for good (410).", url=url)
    elif status in (401, 402, 403, 451):
        sentence = say("{host} does not hand out {url} ({status}).", host=address.host, url=url, status=status)
    elif status == 429:
        sentence = say("{host} asks for fewer requests (429).", host=address.host)
    elif status >= 500:
        sentence = say("{host} is in trouble ({status}).", host=address.host, status=status)
    else:
        sentence = say("{host} answers {url} with {status}, which is no page.", host=address.host, url=url,
                       status=status)  # fmt: skip
    if status == 429 or status >= 500:
        again = say("Try again in {count} min.", count=-(-wait // 60)) if wait else say("Try again later.")
        sentence = f"{sentence} {again}"
    return NotFetched(safe_line(sentence), "status", status=status, wait=wait)


def _wait(headers: Mapping[str, str]) -> int:
    """Return how long a server asks to wait, in seconds, at most a week."""
    value = headers.get("Retry-After", "").strip()
    if value.isdecimal():
        return min(int(value[:10]), _LONGEST_WAIT)
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return 0
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0, min(int((moment - datetime.now(UTC)).total_seconds()), _LONGEST_WAIT))
