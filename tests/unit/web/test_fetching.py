"""A page comes from the network whole and within its limits, or there is a sentence that says why not."""

import gzip
import socket
import ssl
import threading
import time
from pathlib import Path

import pytest

from reader.errors import NotFetched
from reader.web import Limits, fetch
from reader.web import connecting as connecting_module

PAGE = "<html><body><p>Die Fähre fährt wieder.</p></body></html>"
SHORT = Limits(seconds=0.5)
"""For servers that never end: they are cut off, however fast or slow the machine is."""


def refused(url, **options):
    """Return the failure of a fetch that must fail."""
    with pytest.raises(NotFetched) as caught:
        fetch(url, **{"typed": True} | options)
    assert str(caught.value).count("\n") == 0
    assert str(caught.value).endswith(".")
    return caught.value


def test_a_page_comes_with_what_the_server_says_of_it(server):
    """Content, type, charset and what to ask with the next time."""
    server.answers["/a"] = {"body": PAGE, "headers": {"ETag": '"v1"', "Last-Modified": "Mon, 04 Nov 2024 10:00:00 GMT"}}
    got = fetch(server.url("/a"), typed=True)

    assert (got.changed, got.content.decode(), got.media_type, got.charset) == (True, PAGE, "text/html", "utf-8")
    assert (got.etag, got.last_modified) == ('"v1"', "Mon, 04 Nov 2024 10:00:00 GMT")
    assert (got.url, got.moved) == (server.url("/a"), "")


def test_what_has_not_changed_is_not_sent_again(server):
    """The next question names the last answer; 304 is an answer without content."""

    def answer(handler):
        known = handler.headers.get("If-None-Match") == '"v1"'
        return {"status": 304} if known else {"body": PAGE, "headers": {"ETag": '"v1"'}}

    server.answers["/a"] = answer
    first = fetch(server.url("/a"), typed=True)
    again = fetch(server.url("/a"), typed=True, etag=first.etag, last_modified="Mon, 04 Nov 2024 10:00:00 GMT")

    assert (again.changed, again.content) == (False, b"")
    assert server.asked[1][1]["If-Modified-Since"] == "Mon, 04 Nov 2024 10:00:00 GMT"


def test_packed_pages_are_unpacked(server):
    """Gzip is asked for and undone."""
    server.answers["/a"] = {"body": PAGE, "packed": True}

    assert fetch(server.url("/a"), typed=True).content.decode() == PAGE
    assert server.asked[0][1]["Accept-Encoding"] == "gzip, deflate"


def test_redirects_are_followed_and_remembered_when_for_good(server):
    """A chain of permanent ones gives the new address; one that is only for now does not."""
    server.answers |= {
        "/old": {"status": 301, "headers": {"Location": "/newer?a=1"}},
        "/newer?a=1": {"status": 308, "headers": {"Location": "new"}},
        "/now": {"status": 302, "headers": {"Location": "/new"}},
        "/new": {"body": PAGE},
    }
    good, now = fetch(server.url("/old"), typed=True), fetch(server.url("/now"), typed=True)

    assert (good.url, good.moved) == (server.url("/new"), server.url("/new"))
    assert (now.url, now.moved) == (server.url("/new"), "")


def test_redirects_come_to_an_end(server):
    """A circle and an endless way are told apart, and both are left."""
    server.answers["/circle"] = {"status": 302, "headers": {"Location": "/back"}}
    server.answers["/back"] = {"status": 302, "headers": {"Location": "/circle"}}
    for step in range(20):
        server.answers[f"/{step}"] = {"status": 302, "headers": {"Location": f"/{step + 1}"}}
    circle, endless = refused(server.url("/circle")), refused(server.url("/0"))

    assert (circle.reason, endless.reason) == ("redirect", "redirect")
    assert str(circle) == f"{server.url('/circle')} leads in a circle. It cannot be opened."
    assert str(endless) == f"{server.url('/0')} leads on and on, more than 5 times."


@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.1:1/", "http://10.0.0.1/", "http://169.254.169.254/latest/meta-data/", "http://[::1]/",
        "http://[::ffff:127.0.0.1]/", "http://0x7f.1/", "http://localhost:2/", "http://0.0.0.0/", "http://2130706433/",
    ],
)  # fmt: skip
def test_no_redirect_leads_into_a_private_network(server, target):
    """Only what the person typed may be inside; where it leads may not, however its number is written."""
    server.answers["/a"] = {"status": 302, "headers": {"Location": target}}
    failure = refused(server.url("/a"))

    assert failure.reason == "private"
    assert "is inside a private network; that is opened only when you type it yourself." in str(failure)


def test_private_addresses_are_for_those_who_type_them(server):
    """What comes from a page or a feed never asks this machine for anything; a trusted server may be asked."""
    server.answers["/a"] = {"body": PAGE}

    assert refused(server.url("/a"), typed=False).reason == "private"
    assert server.asked == []
    assert fetch(server.url("/a"), trusted={f"127.0.0.1:{server.port}"}).content.decode() == PAGE


def test_the_connection_goes_to_the_address_that_was_checked(server, monkeypatch):
    """A name that answers with a public address first and a private one then is asked once only."""
    answers = [("93.184.216.34", server.port), ("127.0.0.1", server.port)]
    asked = []

    def look_up(*_, **__):
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", answers[min(len(asked) - 1, 1)])]

    def connect(address, *_, **__):
        asked.append(address[0])
        raise ConnectionRefusedError

    monkeypatch.setattr(connecting_module.socket, "getaddrinfo", lambda *a, **k: asked.append("look up") or look_up())
    monkeypatch.setattr("urllib3.util.connection.create_connection", connect)
    failure = refused("http://rebinding.example.org/", typed=False)

    assert failure.reason == "connection"
    assert asked == ["look up", "93.184.216.34"]


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/x", "javascript:alert(1)", "http://["])
def test_redirects_stay_in_the_web(server, target):
    """No redirect leads to a file or another protocol."""
    server.answers["/a"] = {"status": 302, "headers": {"Location": target}}
    failure = refused(server.url("/a"))

    assert failure.reason == "redirect"
    assert "which is no address of the web." in str(failure)


@pytest.mark.parametrize("url", ["https://", "http://[::1", "http://a b/", "gopher://example.org", "http://x:99999/"])
def test_what_is_no_address_is_said_at_once(url):
    """Nothing is looked up for it."""
    assert refused(url).reason == "address"


@pytest.mark.parametrize(
    ("status", "headers", "sentence", "wait"),
    [
        (404, {}, "There is nothing at {url} (404).", 0),
        (410, {}, "{url} is gone for good (410).", 0),
        (403, {}, "127.0.0.1 does not hand out {url} (403).", 0),
        (429, {"Retry-After": "90"}, "127.0.0.1 asks for fewer requests (429). Try again in 2 min.", 90),
        (429, {}, "127.0.0.1 asks for fewer requests (429). Try again later.", 0),
        (500, {}, "127.0.0.1 is in trouble (500). Try again later.", 0),
        (503, {"Retry-After": "20"}, "127.0.0.1 is in trouble (503). Try again in 1 min.", 20),
        (204, {}, "127.0.0.1 answers {url} with 204, which is no page.", 0),
        (302, {}, "127.0.0.1 answers {url} with 302, which is no page.", 0),
    ],
)
def test_each_status_has_its_sentence(server, status, headers, sentence, wait):
    """The number is kept for who knows it; how long to wait is kept for the next time."""
    server.answers["/a"] = {"status": status, "headers": headers}
    failure = refused(server.url("/a"))

    assert str(failure) == sentence.format(url=server.url("/a"))
    assert (failure.reason, failure.status, failure.wait) == ("status", status, wait)


@pytest.mark.parametrize(
    ("media_type", "kind"), [("application/pdf", "a PDF document"), ("image/png", "a picture"), ("video/mp4", "a film")]
)
def test_other_types_are_not_fetched(server, media_type, kind):
    """What is no page is told by the type the server names, before its bytes come."""
    server.answers["/a"] = {"body": b"%PDF-", "headers": {"Content-Type": media_type}, "length": 30_000_000}

    assert str(refused(server.url("/a"))) == f"{server.url('/a')} is {kind}, not a page with text."


def test_a_huge_page_is_refused_before_it_comes(server):
    """The length the server names is believed."""
    server.answers["/a"] = {"body": b"x", "length": 30_000_000}
    failure = refused(server.url("/a"))

    assert str(failure) == f"{server.url('/a')} is larger than 20 MB, more than any article. It was not fetched."


def test_a_page_without_length_is_cut_where_it_is_too_long(server):
    """Bytes are counted while they come."""

    def endless(handler):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        while not server.stopped.is_set():
            handler.wfile.write(b"x" * 10_000)

    server.answers["/a"] = endless

    assert refused(server.url("/a"), limits=Limits(size=200_000)).reason == "size"


def test_a_gzip_bomb_does_not_go_off(server):
    """A hundred megabytes packed into a hundred kilobytes are counted unpacked, and never held."""
    bomb = gzip.compress(bytes(100_000_000), 9)
    server.answers["/a"] = {"body": bomb, "headers": {"Content-Encoding": "gzip"}}
    twice = {"body": gzip.compress(bomb), "headers": {"Content-Encoding": "gzip, gzip"}}
    server.answers["/b"] = twice

    assert refused(server.url("/a"), limits=Limits(size=1_000_000)).reason == "size"
    assert refused(server.url("/b"), limits=Limits(size=1_000_000)).reason in ("size", "packing")


def test_what_is_packed_badly_is_said(server):
    """Bytes that are no gzip under that name."""
    server.answers["/a"] = {"body": b"no gzip at all", "headers": {"Content-Encoding": "gzip"}}

    assert refused(server.url("/a")).reason == "packing"


def test_half_a_page_is_no_page(server):
    """A connection that ends before the length the server named, and one in the middle of a piece."""
    server.answers["/a"] = {"body": PAGE, "length": len(PAGE) + 4000}

    def pieces(handler):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n400\r\nhalf")

    server.answers["/b"] = pieces

    assert str(refused(server.url("/a"))) == f"{server.url('/a')} broke off before its end. Try again later."
    assert refused(server.url("/b")).reason == "broken"


def drip(server, start):
    """Return an answer that sends a byte now and then, forever."""

    def answer(handler):
        handler.wfile.write(start)
        while not server.stopped.wait(0.05):
            handler.wfile.write(b"x")

    return answer


@pytest.mark.parametrize(
    "start",
    [b"", b"HTTP/1.1 200 OK\r\nX-Slow: ", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>"],
    ids=["silent status", "header", "body"],
)
def test_slow_servers_are_left_at_the_limit(server, start):
    """One byte at a time never ends, whichever part it is in; the limit is for all of it together."""
    server.answers["/a"] = drip(server, start)
    failure = refused(server.url("/a"), limits=SHORT)

    assert (failure.reason, str(failure)) == (
        "time",
        f"{server.url('/a')} took longer than 0.5 s. Try again later.",
    )


def test_the_limit_holds_for_all_redirects_together(server):
    """A chain of slow redirects gets no more time than one page."""

    def slow(handler):
        server.stopped.wait(0.2)
        return {"status": 302, "headers": {"Location": f"/{time.monotonic_ns()}"}}

    class Anything(dict):
        def get(self, *_):
            return slow

    server.answers = Anything()

    assert refused(server.url("/a"), limits=Limits(seconds=0.5, redirects=1000)).reason == "time"


def test_a_silent_server_is_left_at_the_limit():
    """One that takes the connection and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        assert refused(f"http://127.0.0.1:{silent.getsockname()[1]}/", limits=SHORT).reason == "time"


def test_nobody_there_is_said():
    """A port nobody listens on, and a name that does not exist."""
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    failure = refused(f"http://127.0.0.1:{port}/")

    assert str(failure) == "127.0.0.1 refuses the connection. Check the address, or try again later."


def test_an_unknown_name_is_said(monkeypatch):
    """The sentence names the server, not the page."""

    def unknown(*_, **__):
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(connecting_module.socket, "getaddrinfo", unknown)

    assert str(refused("https://nowhere.invalid/a")) == "There is no server called nowhere.invalid. Check the address."


def test_other_protocols_are_told_from_pages():
    """A server that speaks something else is an answer that broke off."""
    with socket.create_server(("127.0.0.1", 0)) as other:

        def greet():
            client, _ = other.accept()
            with client:
                client.sendall(b"220 mail.example.org ready\r\n")

        thread = threading.Thread(target=greet)
        thread.start()
        failure = refused(f"http://127.0.0.1:{other.getsockname()[1]}/")
        thread.join()

    assert failure.reason == "broken"


@pytest.fixture
def secure(server, request):
    """The server with TLS; its certificate is its own."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(Path(__file__).with_name("localhost.pem"))
    server.http.socket = context.wrap_socket(server.http.socket, server_side=True, do_handshake_on_connect=False)
    server.answers["/a"] = {"body": PAGE}
    connecting_module._trust.cache_clear()
    yield server
    connecting_module._trust.cache_clear()


def test_a_certificate_nobody_knows_is_refused(secure):
    """Nothing is fetched from a server that cannot prove who it is."""
    failure = refused(secure.url("/a", host="localhost", scheme="https"))

    assert failure.reason == "tls"
    assert str(failure).startswith("localhost cannot prove who it is (")
    assert secure.asked == []


def test_a_certificate_must_be_for_the_name(secure, monkeypatch):
    """With a trusted certificate the page comes, but under another name it does not."""
    monkeypatch.setenv("SSL_CERT_FILE", str(Path(__file__).with_name("localhost.pem")))

    assert fetch(secure.url("/a", host="localhost", scheme="https"), typed=True).content.decode() == PAGE
    failure = refused(secure.url("/a", scheme="https"))
    assert failure.reason == "tls"
    assert len(secure.asked) == 1


def test_a_server_without_tls_is_told(server):
    """TLS asked of a server that only speaks http."""
    failure = refused(server.url("/a", scheme="https"))

    assert str(failure) == "A safe connection to 127.0.0.1 cannot be made. Nothing was fetched."


def test_proxies_of_the_environment_are_asked(server, monkeypatch):
    """The proxy gets the whole address; what is inside by its name alone is still not asked for by a feed."""
    server.answers["http://news.example.org/a"] = {"body": PAGE}
    monkeypatch.setenv("http_proxy", server.url())

    assert fetch("http://news.example.org/a").content.decode() == PAGE
    assert server.asked[0][1]["Host"] == "news.example.org"
    assert refused("http://192.168.0.1/", typed=False).reason == "private"
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    assert refused(server.url("/a")).status == 404


def test_name_and_password_stay_between_two(server):
    """They are sent to the server they are for, and are never shown."""
    server.answers["/a"] = {"status": 302, "headers": {"Location": "/b"}}
    url = server.url("/a").replace("//", "//me:s%C3%A4cret@")
    failure = refused(url)

    assert str(failure) == f"There is nothing at {server.url('/b')} (404)."
    assert server.asked[0][1]["Authorization"] == "Basic bWU6c8OkY3JldA=="
