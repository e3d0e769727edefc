"""Feeds of every kind become the same plain values, broken and hostile ones included."""

import json
from datetime import UTC, datetime

import pytest

from reader.errors import NoFeed
from reader.feeds.parsing import feeds_named, parse_feed
from reader.feeds.values import line, moment

URL = "https://example.org/feed"
RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Uferblatt &amp; Co</title><link>https://example.org/</link><language>de-AT</language>
<item><title>Br&#252;cke &lt;b&gt;gesperrt&lt;/b&gt;</title><link>/a</link><guid isPermaLink="false">a-1</guid>
  <media:title>not this</media:title>
  <dc:creator>Ina Wolff</dc:creator><pubDate>Tue, 05 Mar 2024 08:00:00 +0100</pubDate>
  <description>Kurz gesagt.</description><content:encoded><![CDATA[<p>Die Brücke ist zu.</p>]]></content:encoded></item>
<item><guid>https://example.org/b</guid><title>Zwei</title><description>Nur dies.</description>
  <author>jo@example.org (Jo Kern)</author></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://example.org/news/">
<title type="html">The &amp;amp; Shore</title><link rel="self" href="feed"/><link href=".."/>
<entry><id>tag:example.org,2024:1</id><title>Ferry</title><link rel="enclosure" href="x.mp3"/><link href="one"/>
  <updated>2024-03-06T00:00:00Z</updated><published>2024-03-05T08:00:00+01:00</published>
  <author><name>Ada</name></author><author><name>Bo</name></author><summary>Short.</summary>
  <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It <em>sails</em>.</p></div></content></entry>
</feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://example.org/"><title>Alt</title>
  <link>https://example.org/</link></channel>
<item rdf:about="https://example.org/1"><title>Eins</title><link>https://example.org/1</link>
  <dc:date>2024-03-05</dc:date><description>Text.</description></item></rdf:RDF>"""
JSON = {
    "version": "https://jsonfeed.org/version/1.1", "title": "Shore", "home_page_url": "https://example.org/",
    "items": [
        {"id": 7, "url": "https://example.org/7", "title": "Seven", "content_html": "<p>Yes.</p>", "summary": "Y",
         "date_published": "2024-03-05T08:00:00.5+01:00", "authors": [{"name": "Ada"}]},
        {"id": "8", "content_text": "Plain & simple.", "author": {"name": "Bo"}},
    ],
}  # fmt: skip


def parsed(text, **options):
    """Return what a feed says."""
    return parse_feed(text.encode() if isinstance(text, str) else text, URL, **options)


def test_rss_is_read():
    """Title without markup, absolute link, author, moment in UTC, the full text before the short one."""
    feed = parsed(RSS)
    first, second = feed.items

    assert (feed.title, feed.site, feed.language) == ("Uferblatt & Co", "https://example.org/", "de")
    assert (first.key, first.link, first.title) == ("a-1", "https://example.org/a", "Brücke gesperrt")
    assert (first.author, first.published) == ("Ina Wolff", datetime(2024, 3, 5, 7, tzinfo=UTC))
    assert (first.body, first.summary, first.is_html) == ("<p>Die Brücke ist zu.</p>", "Kurz gesagt.", True)
    assert (second.link, second.author, second.body) == ("https://example.org/b", "Jo Kern", "Nur dies.")
    assert (second.is_html, second.summary, second.published) == (False, "", None)


def test_atom_is_read():
    """Links are joined to the base, XHTML keeps its markup, the first day counts."""
    feed = parsed(ATOM)
    (entry,) = feed.items

    assert (feed.title, feed.site, feed.language) == ("The & Shore", "https://example.org/", "en")
    assert (entry.link, entry.author) == ("https://example.org/news/one", "Ada, Bo")
    assert entry.published == datetime(2024, 3, 5, 7, tzinfo=UTC)
    assert "<p>It <em>sails</em>.</p>" in entry.body
    assert (entry.is_html, entry.summary) == (True, "Short.")


def test_rss_one_is_read():
    """Items beside the channel, and Dublin Core days."""
    feed = parsed(RDF)
    (item,) = feed.items

    assert (feed.title, item.link, item.published) == ("Alt", "https://example.org/1", datetime(2024, 3, 5, tzinfo=UTC))


def test_rss_of_the_nineties_is_read():
    """RSS 0.91 with its document type, which is not fetched."""
    text = (
        '<?xml version="1.0" encoding="ISO-8859-1"?><!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN"'
        ' "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>Jäger</title>'
        "<item><title>Größe</title><link>https://example.org/1</link></item></channel></rss>"
    )
    feed = parsed(text.encode("iso-8859-1"))

    assert (feed.title, feed.items[0].title) == ("Jäger", "Größe")


def test_json_feed_is_read():
    """HTML and plain text are told apart; numbers as ids are ids."""
    feed = parsed(json.dumps(JSON))
    seven, eight = feed.items

    assert (feed.title, seven.key, seven.author, seven.is_html) == ("Shore", "7", "Ada", True)
    assert seven.published == datetime(2024, 3, 5, 7, tzinfo=UTC)
    assert (eight.body, eight.is_html, eight.author, eight.link) == ("Plain & simple.", False, "Bo", "")


@pytest.mark.parametrize(
    ("charset", "declared", "header"),
    [
        ("utf-8", "utf-8", ""), ("cp1252", "windows-1252", ""), ("iso-8859-1", "utf-8", ""), ("utf-16", "utf-16", ""),
        ("cp1251", "windows-1251", ""), ("koi8-r", "utf-8", "koi8-r"),
    ],
)  # fmt: skip
def test_encodings_are_told(charset, declared, header):
    """By the bytes, by the declaration, by the header; also where the declaration is wrong."""
    title = "Река и мост" if charset in ("cp1251", "koi8-r") else "Fähre über den Fluß"
    text = (
        f'<?xml version="1.0" encoding="{declared}"?><rss><channel><item><title>{title}</title></item></channel></rss>'
    )

    assert parsed(text.encode(charset), charset=header).items[0].title == title


@pytest.mark.parametrize(
    ("broken", "titles"),
    [
        ("<rss><channel><item><title>Kaffee & Tee</title></item></channel></rss>", ["Kaffee & Tee"]),
        ("<rss><channel><item><title>Stra&szlig;e&nbsp;zu</title></item></channel></rss>", ["Straße zu"]),
        ("<rss><channel><item><title>Eins</title></item><item><title>Zw", ["Eins", "Zw"]),
        ("<rss><channel><item><title>Ein\x00s\x1b[31m</title></item></channel></rss>", ["Eins"]),
        ("<rss><channel><item><title>Eins</titel></item></channel></rss>", ["Eins"]),
        ("<rss><channel><item><dc:title>Eins</dc:title></item></channel></rss>", ["Eins"]),
        ("\n\n<?xml version='1.0'?><rss><channel><item><title>Eins</title></item></channel></rss>", ["Eins"]),
    ],
    ids=["ampersand", "entities", "cut off", "controls", "tags", "prefix", "blank lines"],
)
def test_broken_feeds_are_read_as_far_as_they_go(broken, titles):
    """What people's scripts write, in the ways they break it."""
    assert [item.title for item in parsed(broken).items] == titles


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True)
)


@pytest.mark.parametrize(
    "head",
    [BOMB + "]>", '<!DOCTYPE x [<!ENTITY j SYSTEM "file:///etc/passwd">]>', '<!DOCTYPE x [<!ENTITY % j SYSTEM "http://127.0.0.1/">]>'],
    ids=["bomb", "file", "network"],
)  # fmt: skip
@pytest.mark.parametrize("charset", ["utf-8", "utf-16"])
def test_entities_of_its_own_are_refused(head, charset):
    """No feed needs them; those that declare them mean harm, in any encoding."""
    text = f'<?xml version="1.0"?>{head}<rss><channel><item><title>&j;</title></item></channel></rss>'

    with pytest.raises(NoFeed, match="declares entities"):
        parsed(text.encode(charset))


def test_articles_about_entities_are_read():
    """What stands in an item is no declaration."""
    words = "<description><![CDATA[<!ENTITY a 'b'>]]></description>"

    assert parsed(f"<rss><channel><item>{words}</item></channel></rss>").items[0].body == "<!ENTITY a 'b'>"


@pytest.mark.parametrize(
    "text", ["", "Hello", "<html><body>Hi</body></html>", "{}", '{"items": 3}', "{" * 50_000, "<a/>"]
)
def test_what_is_no_feed_is_said(text):
    """One sentence, whatever it is."""
    with pytest.raises(NoFeed, match="is no feed"):
        parsed(text)


def test_a_page_names_its_feeds():
    """Where a page stands in place of a feed, the sentence names the feed."""
    page = """<html><head><link rel="stylesheet" href="x.css"><link type="application/rss+xml" rel='alternate'
      href="/feed?a=1&amp;b=2"><link rel=alternate type=application/atom+xml href=atom.xml></head></html>"""
    with pytest.raises(NoFeed, match="is a web page; it names the feed") as caught:
        parsed(page)

    assert caught.value.named == ("https://example.org/feed?a=1&b=2", "https://example.org/atom.xml")
    assert feeds_named("<p>none</p>", URL) == ()


def test_each_item_comes_once():
    """The same id twice is one item; without id and link the words tell items apart."""
    items = "".join(f"<item><title>{t}</title></item>" for t in ("A", "B", "A"))
    items += "<item><guid>1</guid><title>C</title></item><item><guid>1</guid><title>D</title></item><item></item>"

    assert [i.title for i in parsed(f"<rss><channel>{items}</channel></rss>").items] == ["A", "B", "C"]


def test_items_that_share_an_id_are_told_by_their_pages():
    """Some feeds give all items one id; none of them is lost."""
    items = "".join(f"<item><guid>1</guid><link>/{n}</link><title>{n}</title></item>" for n in range(3))
    feed = parse_feed(f"<rss><channel>{items}</channel></rss>".encode(), "https://example.org/feed")

    assert [item.key for item in feed.items] == ["1", "https://example.org/1", "https://example.org/2"]


def test_a_large_feed_is_read_whole():
    """Ten thousand items."""
    items = "".join(f"<item><guid>{n}</guid><title>Nr. {n}</title></item>" for n in range(10_000))

    assert len(parsed(f"<rss><channel>{items}</channel></rss>").items) == 10_000


def test_links_lead_into_the_web_only():
    """Scripts and files are no links."""
    text = "<rss><channel><item><title>A</title><link>javascript:alert(1)</link></item></channel></rss>"

    assert parsed(text).items[0].link == ""


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Tue, 05 Mar 2024 08:00:00 GMT", (2024, 3, 5, 8, 0)),
        ("5 Mar 2024 08:00 EST", (2024, 3, 5, 13, 0)),
        ("2024-03-05T08:00:00Z", (2024, 3, 5, 8, 0)),
        ("2024-03-05 08:00:00 -0130", (2024, 3, 5, 9, 30)),
        ("2024-03-05", (2024, 3, 5, 0, 0)),
        ("20240305T0800+02", (2024, 3, 5, 6, 0)),
        ("2024-13-05", None), ("yesterday", None), ("", None), ("1970-01-01T00:00:00Z", None), ("2999-01-01", None),
        ("Tue, 99 Mar 2024 08:00:00 GMT", None),
    ],
)  # fmt: skip
def test_moments_are_read_in_every_form(text, wanted):
    """Mail's, ISO's, with and without a zone; what cannot be is none."""
    assert moment(text) == (datetime(*wanted, tzinfo=UTC) if wanted else None)


def test_titles_are_lines():
    """No markup, no escaping, nothing that steers a terminal."""
    assert line("  A &amp; <i>B</i>\n\x1b]0;x\x07C  ") == "A & B C"
    assert line("&lt;b&gt;Bold&lt;/b&gt; 3 &lt; 4") == "Bold 3 < 4"
