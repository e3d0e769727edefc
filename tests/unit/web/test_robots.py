"""What servers ask of programs is read as the standard says, and kept to."""

import pytest

from reader.errors import NotFetched
from reader.web import Limits, fetch, parse_address
from reader.web.robots import Robots, read_wishes

MIXED = """# comment
User-agent: other
User-agent: Reader-TUI  # two names, one group
Sitemap: https://example.org/map.xml
Disallow: /private
Allow: /private/open
Disallow: /*.cgi$
Disallow: /*/print*
Disallow: /%7Eana/ä

User-agent: *
Disallow: /
user-agent: reader-tui
disallow:/late
"""


@pytest.mark.parametrize(
    ("target", "allowed"),
    [
        ("/", True), ("/private", False), ("/privately", False), ("/private/open/1", True), ("/a.cgi", False),
        ("/a.cgi?x=1", True), ("/news/print/1", False), ("/print", True), ("/~ana/%C3%A4b", False), ("/late/1", False),
        ("/%70rivate", False),
    ],
)  # fmt: skip
def test_the_longest_rule_of_the_own_groups_counts(target, allowed):
    """Wildcards, the end, two spellings of one path, groups in pieces; the rules for everybody are for others then."""
    assert read_wishes(MIXED).allow(target) is allowed


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ("", True), ("User-agent: *\nDisallow:", True), ("User-agent: *\nDisallow: /", False),
        ("User-agent: *\nDisallow: /a\nAllow: /a", True), ("Disallow: /", True),
        ("User-agent: reader\nDisallow: /", True),
        ("<html><body>User-agent</body></html>", True), ("User-agent: *\nUser-agent: x\nDisallow: /a$", False),
        ("User-agent: reader-tui/1.0\nDisallow: /a", False), ("User-agent: 😀\nDisallow: /a", True),
        ("User-agent: *\nDisallow: /*a*a*a*a*$", True),
    ],
)  # fmt: skip
def test_rules_for_everybody_and_none(text, allowed):
    """Without a group of one's own those for everybody count; what is none forbids nothing."""
    assert read_wishes(text).allow("/a") is allowed


def asked(server, target="/a"):
    """Ask a server's rules about a page; return the failure, or None where it may be fetched."""
    try:
        Robots(Limits()).ask(parse_address(server.url(target)), {f"127.0.0.1:{server.port}"})
    except NotFetched as error:
        return error
    return None


def test_each_server_is_asked_once(server):
    """However many of its pages are wanted."""
    server.answers["/robots.txt"] = {"body": "\ufeffUser-agent: *\nDisallow: /no"}
    robots, own = Robots(Limits()), {f"127.0.0.1:{server.port}"}
    robots.ask(parse_address(server.url("/yes")), own)
    for _ in range(2):
        with pytest.raises(NotFetched) as caught:
            robots.ask(parse_address(server.url("/no")), own)

    assert str(caught.value) == f"127.0.0.1 does not want programs to fetch {server.url('/no')} (robots.txt)."
    assert caught.value.reason == "robots"
    assert [path for path, _ in server.asked] == ["/robots.txt"]


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_without_rules_all_may_be_fetched(server, status):
    """What the server does not hand out forbids nothing."""
    server.answers["/robots.txt"] = {"status": status}

    assert asked(server) is None


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_server_in_trouble_is_left_alone(server, status):
    """Nobody knows what it wants; its own sentence is told, and how long it asks to wait."""
    server.answers["/robots.txt"] = {"status": status, "headers": {"Retry-After": "90"}}
    failure = asked(server)

    assert (failure.reason, failure.status, failure.wait) == ("status", status, 90)


def test_rules_too_long_or_of_another_kind_are_none(server):
    """They are not read in part; nor is what leads in a circle."""
    server.answers["/robots.txt"] = {"body": "User-agent: *\nDisallow: /\n" + "#" * 600_000}
    assert asked(server) is None
    server.answers["/robots.txt"] = {"body": "x", "headers": {"Content-Type": "image/png"}}
    assert asked(server) is None
    server.answers["/robots.txt"] = {"status": 302, "headers": {"Location": "/robots.txt"}}
    assert asked(server) is None


def test_every_address_on_the_way_is_asked_about(server):
    """A redirect does not lead around the rules."""
    server.answers |= {
        "/robots.txt": {"body": "User-agent: *\nDisallow: /no"},
        "/a": {"status": 302, "headers": {"Location": "/no"}},
        "/no": {"body": "x"},
    }
    robots, own = Robots(Limits()), {f"127.0.0.1:{server.port}"}
    with pytest.raises(NotFetched) as caught:
        fetch(server.url("/a"), trusted=own, permitted=lambda address: robots.ask(address, own))

    assert caught.value.reason == "robots"
    assert "/no" not in [path for path, _ in server.asked]
