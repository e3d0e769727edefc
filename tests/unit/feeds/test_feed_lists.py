"""Lists of feeds come in from other programs and go out to them."""

import pytest

from reader.errors import NoFeed
from reader.feeds.lists import Listed, read_list, write_opml

OPML = b"""<?xml version="1.0" encoding="UTF-8"?>
<opml version="1.0"><head><title>mine</title></head><body>
<outline text="News"><outline text="Shore" title="The Shore" type="rss" xmlUrl="https://shore.example.org/feed"
    htmlUrl="https://shore.example.org/" category="coast,/sea/"/>
  <outline text="Local"><outline text="Uferblatt" xmlUrl="https://ufer.example.org/rss"/></outline></outline>
<outline text="Loose" xmlurl="http://loose.example.org/atom"/>
<outline text="Twice" xmlUrl="https://ufer.example.org/rss"/>
<outline text="Odd" xmlUrl="file:///etc/passwd"/>
</body></opml>"""


def test_opml_is_read_with_its_groups():
    """Groups within groups, tags, each address once; what leads elsewhere than into the web is said."""
    found = read_list(OPML, "mine.opml")

    assert found.feeds == (
        Listed("https://shore.example.org/feed", "The Shore", "News", ("coast", "sea"), "https://shore.example.org/"),
        Listed("https://ufer.example.org/rss", "Uferblatt", "News / Local"),
        Listed("http://loose.example.org/atom", "Loose"),
    )
    assert found.left_out == ("“Odd” has no address of the web; it was left out.",)


def test_what_is_written_is_read_again():
    """Out and in again, nothing is lost: groups, tags, odd letters."""
    feeds = (
        *read_list(OPML, "mine.opml").feeds,
        Listed("https://example.org/?a=1&b=2", 'Ä "quoted" <title> & more', "News / Local / Deep", ("x", "y")),
    )

    assert set(read_list(write_opml(feeds), "again").feeds) == set(feeds)


@pytest.mark.parametrize(
    "text",
    [b"", b"<html><body>no</body></html>", b"<opml", b"just some words about nothing\n", b'{"a": 1}', b"\x00\x01\x02"],
)
def test_what_is_no_list_is_said(text):
    """One sentence that names the file."""
    with pytest.raises(NoFeed, match=r"x\.opml"):
        read_list(text, "x.opml")


def test_bombs_are_no_lists():
    """Entities of its own are refused, as in feeds."""
    bomb = b'<!DOCTYPE o [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><opml><body><outline text="&b;"/></body></opml>'

    with pytest.raises(NoFeed, match="declares entities"):
        read_list(bomb, "x.opml")


def test_newsboat_is_read_with_tags_and_titles():
    """Tags stay tags, ~ gives the title, ! hides nothing here; what newsboat makes itself is said."""
    found = read_list(
        b"""# my feeds
https://shore.example.org/feed news "far away" "~The Shore"
https://ufer.example.org/rss  # a comment

http://hidden.example.org/x ! later
https://shore.example.org/feed again
"query:Unread:unread = \\"yes\\"" all
exec:~/bin/feed.sh
filter:~/bin/f.sh:https://example.org/
file:///home/me/feed.xml
https://open.example.org/ "never closed
""",
        "urls",
    )

    assert found.feeds == (
        Listed("https://shore.example.org/feed", "The Shore", "", ("news", "far away")),
        Listed("https://ufer.example.org/rss"),
        Listed("http://hidden.example.org/x", "", "", ("later",)),
        Listed("https://open.example.org/", "", "", ("never", "closed")),
    )
    assert found.left_out == (
        "“Unread” is a query feed of newsboat; it was left out.",
        "“~/bin/feed.sh” is a command of newsboat; it was left out.",
        "“~/bin/f.sh:https://example.org/” is a filter of newsboat; it was left out.",
        "“///home/me/feed.xml” is a file of newsboat; it was left out.",
    )
