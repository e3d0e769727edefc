"""Feeds are brought up to date from a real server: side by side, politely, and nothing is lost on the way."""

import threading
import time
from datetime import UTC, datetime, timedelta

import pytest

from reader.errors import NoFeed, NotFetched
from reader.feeds.lists import write_opml
from reader.library import Library
from reader.tongue import speak
from reader.updating import Rules, Stage, update
from reader.updating import lanes as lanes_module
from reader.updating.lanes import Lanes, Manners, side_by_side
from reader.updating.subscribing import add_feed, import_list, listed_feeds, web_address
from reader.web import Limits

SMALL = Rules(feed=Limits(size=1_000_000))
"""Bombs need not be large to be too large."""
SENTENCE = "Die Fähre über die Marle fährt seit Montag wieder jede Stunde bis zum späten Abend. "
STORY = "".join(f"<p>{SENTENCE * 4}{word}</p>" for word in ("Eins.", "Zwei.", "Drei."))
XML = {"Content-Type": "application/rss+xml"}


def rss(*items, title="Uferblatt"):
    """Return a feed; an item is (number, body) or (number, body, link)."""
    entries = "".join(
        f"<item><guid>{n}</guid><title>Meldung {n}</title><pubDate>Tue, 05 Mar 2024 08:00:00 GMT</pubDate>"
        f"<link>{link[0] if link else ''}</link><description><![CDATA[{body}]]></description></item>"
        for n, body, *link in items
    )
    return f"<rss version='2.0'><channel><title>{title}</title><language>de</language>{entries}</channel></rss>"


@pytest.fixture
def library(tmp_path):
    """An empty library."""
    with Library(tmp_path / "library.db") as opened:
        yield opened


def serve(server, path, body, **facts):
    """Let the server answer a path with a feed."""
    server.answers[path] = {"body": body, "headers": XML} | facts


def titles(library):
    """Return the titles of all articles."""
    return sorted(entry.title for entry in library.entries().entries)


def test_new_items_become_articles(server, library):
    """Added, updated, cleaned, analysed; unread, with the feed's day and name, and none of them twice."""
    serve(server, "/f", rss((1, STORY)))
    added = add_feed(library, server.url("/f"))
    serve(server, "/f", rss((1, STORY), (2, STORY.replace("Fähre", "Brücke"))))
    steps = []
    report = update(library, tell=steps.append)

    assert (added.title, added.is_new, added.items, added.notice) == ("Uferblatt", True, 1, "")
    assert (report.asked, report.items, report.added, report.failures, report.problems) == (1, 1, 2, [], [])
    assert titles(library) == ["Meldung 1", "Meldung 2"]
    entry = library.entries().entries[0]
    assert (entry.source, str(entry.published), entry.language, entry.is_read) == (
        "Uferblatt",
        "2024-03-05",
        "de",
        False,
    )
    assert [(s.stage, s.done, s.whole) for s in steps] == [
        (Stage.FEEDS, 0, 1), (Stage.FEEDS, 1, 1), (Stage.ARTICLES, 1, 2), (Stage.ARTICLES, 2, 2),
    ]  # fmt: skip
    assert update(library).added == 0
    (feed,) = library.subscriptions()
    assert (feed.total, feed.unread, feed.waiting) == (2, 2, 0)


@pytest.mark.parametrize("link", ["", "/page"], ids=["without a page", "with a page"])
def test_an_item_that_changed_renews_its_article(server, library, link):
    """The same id with other words is the same article, read as before, with the words of now."""
    serve(server, "/f", rss((1, STORY, link), (2, STORY.replace("Fähre", "Brücke"), link and "/other")))
    add_feed(library, server.url("/f"))
    update(library)
    number = next(e.number for e in library.entries().entries if e.title == "Meldung 1")
    library.set_read([number])
    later = STORY.replace("Eins.", "Berichtigt: Es waren zwei.").replace("Marle", "Orle")
    serve(server, "/f", rss((1, later, link), (2, STORY.replace("Fähre", "Brücke"), link and "/other")))
    report = update(library)

    assert (report.items, report.added, report.known) == (0, 0, 1)
    assert titles(library) == ["Meldung 1", "Meldung 2"]
    assert "Berichtigt: Es waren zwei." in library.article(number).article.text
    assert library.entry(number).is_read
    assert update(library).known == 0
    assert library.lost() == []


def test_items_without_id_and_page_are_known_by_their_words(server, library):
    """Other markup does not make them new; other words do."""

    def feed(picture, words):
        item = f"<item><title>Kurz</title><description><![CDATA[<img src='/{picture}'>{words}]]></description></item>"
        return f"<rss version='2.0'><channel><title>Uferblatt</title>{item}</channel></rss>"

    serve(server, "/f", feed(1, STORY))
    add_feed(library, server.url("/f"))
    serve(server, "/f", feed(2, STORY))
    assert update(library).items == 0
    serve(server, "/f", feed(2, STORY.replace("Fähre", "Brücke")))
    assert update(library).items == 1


def test_what_has_not_changed_is_not_sent_again(server, library):
    """The next question names the last answer."""

    def answer(handler):
        if handler.headers.get("If-None-Match") == '"v1"':
            return {"status": 304}
        return {
            "body": rss((1, STORY)),
            "headers": XML | {"ETag": '"v1"', "Last-Modified": "Mon, 04 Nov 2024 10:00:00 GMT"},
        }

    server.answers["/f"] = answer
    add_feed(library, server.url("/f"))
    report = update(library)

    assert (report.asked, report.unchanged, report.items, report.added) == (1, 1, 0, 1)
    assert server.asked[1][1]["If-Modified-Since"] == "Mon, 04 Nov 2024 10:00:00 GMT"


def test_one_bad_feed_never_stops_the_others(server, library):
    """Every kind of failure is kept at its feed as a sentence; the good ones come through."""
    serve(server, "/good", rss((1, STORY)))
    serve(server, "/broken", rss((2, STORY))[:-60])
    serve(server, "/page", "<html><body>No feed.</body></html>")
    serve(server, "/bomb", '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><channel/></rss>')
    serve(server, "/half", rss((3, STORY)), length=10**6)
    serve(server, "/huge", "", length=10**9)
    serve(server, "/packed", bytes(5_000_000), packed=True)
    serve(
        server,
        "/latin",
        rss((4, STORY.replace("jede", "keine"))).encode("iso-8859-1"),
        headers={"Content-Type": "text/xml; charset=utf-8"},
    )
    serve(server, "/picture", "x", headers={"Content-Type": "image/png"})
    serve(server, "/json", '{"version": "https://jsonfeed.org/version/1.1", "items": [')
    serve(server, "/gone", "", status=410)
    serve(server, "/trouble", "", status=500)
    server.answers["/circle"] = {"status": 302, "headers": {"Location": "/circle"}}
    server.answers["/away"] = {"status": 302, "headers": {"Location": "http://169.254.169.254/feed"}}
    for path in (*server.answers, "/missing"):
        library.subscribe(server.url(path), typed=True)
    library.subscribe(server.url("/tls", scheme="https"), typed=True)
    report = update(library, rules=SMALL)

    assert titles(library) == ["Meldung 1", "Meldung 2", "Meldung 4"]
    problems = {feed.url.rpartition("/")[2]: feed.problem for feed in library.subscriptions() if feed.problem}
    assert {feed.url.rpartition("/")[2] for feed, _ in report.failures} == set(problems)
    assert {name: problem.replace(server.url("/"), "/") for name, problem in problems.items()} == {
        "page": "/page is no feed: neither RSS nor Atom nor JSON Feed.",
        "bomb": "This feed declares entities of its own, as only harmful ones do. It was not read.",
        "half": "/half broke off before its end. Try again later.",
        "huge": "/huge is larger than 977 kB, more than any article. It was not fetched.",
        "packed": "/packed is larger than 977 kB, more than any article. It was not fetched.",
        "picture": "/picture is a picture, not a page with text.",
        "json": "/json is no feed: its JSON is broken.",
        "circle": "/circle leads in a circle. It cannot be opened.",
        "tls": "A safe connection to 127.0.0.1 cannot be made. Nothing was fetched.",
        "gone": "/gone is gone for good (410).",
        "trouble": "127.0.0.1 is in trouble (500). Try again later.",
        "away": "http://169.254.169.254/feed is inside a private network;"
        " that is opened only when you type it yourself.",
        "missing": "There is nothing at /missing (404).",
    }
    asked = len(server.asked)
    assert update(library, rules=SMALL).skipped == [server.url("/gone")]
    assert "/gone" not in [path for path, _ in server.asked[asked:]]


def test_what_went_wrong_is_told_in_the_language_of_its_reader(server, library):
    """Problems of feeds and of pages are kept without a language, and are plain sentences wherever they are told."""
    serve(server, "/stubs", rss((1, "Nur ein Anfang …", "/nowhere")))
    serve(server, "/nothing", rss((2, "<img src='x.png'>")).replace("<title>Meldung 2</title>", ""))
    serve(server, "/trouble", "", status=500)
    for path in ("/stubs", "/nothing", "/trouble"):
        library.subscribe(server.url(path), typed=True)
    steps = []
    report = update(library, tell=steps.append)
    assert [problem for _, problem in report.failures] == ["127.0.0.1 is in trouble (500). Try again later."]
    assert {step.problem for step in steps if step.problem and step.stage is not Stage.ARTICLES} == {
        "127.0.0.1 is in trouble (500). Try again later.", f"There is nothing at {server.url('/nowhere')} (404).",
    }  # fmt: skip
    with pytest.raises(NotFetched, match=r"^There is nothing at "):
        add_feed(library, server.url("/nowhere"))
    speak("de")
    try:
        feeds = {feed.url: feed for feed in library.subscriptions()}
        problem = feeds[server.url("/trouble")].problem
        (item,) = library.failed_items(feeds[server.url("/stubs")].number)
        (nothing,) = library.failed_items(feeds[server.url("/nothing")].number)
    finally:
        speak("en")

    assert problem == "127.0.0.1 hat Schwierigkeiten (500). Versuchen Sie es später noch einmal."
    assert "Diese Seite zeigt keinen Text" in nothing[1]
    assert item == ("Meldung 1", f"Unter {server.url('/nowhere')} ist nichts (404).")


def test_a_feed_that_never_ends_is_left_at_the_limit(server, library):
    """A byte now and then, in the feed or in the page behind an item: both are left, and said."""

    def drip(handler):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n<rss>")
        while not server.stopped.wait(0.05):
            handler.wfile.write(b" ")

    serve(server, "/f", rss((1, SENTENCE, "/slow")))
    add_feed(library, server.url("/f"))
    server.answers |= {"/f": drip, "/slow": drip}
    report = update(library, rules=Rules(feed=Limits(seconds=0.3), page=Limits(seconds=0.3)))
    (feed,) = library.subscriptions()

    assert feed.problem == f"{server.url('/f')} took longer than 0.3 s. Try again later."
    assert report.added == 1
    ((_, problem),) = library.failed_items(feed.number)
    assert problem.endswith(" took longer than 0.3 s. Try again later.")


@pytest.mark.parametrize(("written", "named"), [("iso-8859-1", "utf-8"), ("utf-8", "iso-8859-1"), ("utf-16", "utf-8")])
def test_a_wrong_charset_does_no_harm(server, library, written, named):
    """What the server says of a page or a feed may be wrong; the words come out right."""
    page = f"<html><head><title>Voll</title></head><body><article><h1>Voll</h1>{STORY}</article></body></html>"
    server.answers["/page"] = {
        "body": page.encode(written), "headers": {"Content-Type": f"text/html; charset={named}"},
    }  # fmt: skip
    feed = rss((1, SENTENCE, "/page"), (2, STORY.replace("jede", "keine")), title="Fährblatt")
    serve(server, "/f", feed.encode(written), headers={"Content-Type": f"application/rss+xml; charset={named}"})
    add_feed(library, server.url("/f"))
    update(library)

    assert [feed.title for feed in library.subscriptions()] == ["Fährblatt"]
    assert titles(library) == ["Meldung 2", "Voll"]
    assert all("Fähre über die Marle" in library.article(e.number).article.text for e in library.entries().entries)


def test_a_stub_is_followed_to_its_page(server, library):
    """Where a feed has only the beginning the page is the article; where the page fails the beginning is."""
    page = f"<html><head><title>Voll</title></head><body><article><h1>Voll</h1>{STORY}</article></body></html>"
    server.answers["/page"] = {"body": page}
    serve(server, "/f", rss((1, SENTENCE, "/page"), (2, "Nur dieser eine Satz steht im Feed.", "/nowhere")))
    add_feed(library, server.url("/f"))
    report = update(library)

    assert (report.pages, report.added) == (1, 2)
    assert titles(library) == ["Meldung 2", "Voll"]
    number = next(e.number for e in library.entries().entries if e.title == "Voll")
    assert "Drei." in library.article(number).article.text
    assert str(library.entry(number).published) == "2024-03-05"
    (feed,) = library.subscriptions()
    assert library.failed_items(feed.number) == [("Meldung 2", f"There is nothing at {server.url('/nowhere')} (404).")]


def test_a_page_that_says_less_than_the_feed_is_not_taken(server, library):
    """A notice in the place of the article loses against what the feed had."""
    server.answers["/page"] = {"body": "<html><body><p>Bitte melden Sie sich an.</p></body></html>"}
    serve(server, "/f", rss((1, SENTENCE * 2, "/page")))
    add_feed(library, server.url("/f"))
    update(library)
    (entry,) = library.entries().entries

    assert "Marle" in library.article(entry.number).article.text


def test_a_feed_does_not_lead_into_the_private_network(server, library):
    """Its items' pages are fetched from the public web and from its own server; from no other machine inside."""
    serve(server, "/f", rss((1, SENTENCE, "http://127.0.0.1:9/secret"), (2, SENTENCE, "http://10.0.0.1/")))
    add_feed(library, server.url("/f"))
    report = update(library)
    (feed,) = library.subscriptions()

    assert (report.pages, report.added + report.known) == (0, 2)
    assert all("private network" in problem for _, problem in library.failed_items(feed.number))


def test_pages_come_only_from_servers_that_want_it(server, library):
    """What robots.txt forbids is not asked for: the beginning is the article; the feed itself is asked all the same."""
    server.answers["/robots.txt"] = {"body": "User-agent: *\nDisallow: /\nAllow: /open/"}
    page = f"<html><head><title>Offen</title></head><body><article><h1>Offen</h1>{STORY}</article></body></html>"
    server.answers |= {"/open/1": {"body": page}, "/closed/2": {"body": page}}
    serve(server, "/f", rss((1, SENTENCE, "/open/1"), (2, "Nur dieser eine Satz steht im Feed.", "/closed/2")))
    add_feed(library, server.url("/f"))
    report = update(library)
    (feed,) = library.subscriptions()

    assert (report.pages, report.added) == (1, 2)
    assert "/closed/2" not in [path for path, _ in server.asked]
    assert [path for path, _ in server.asked].count("/robots.txt") == 1
    sentence = f"127.0.0.1 does not want programs to fetch {server.url('/closed/2')} (robots.txt)."
    assert library.failed_items(feed.number) == [("Meldung 2", sentence)]
    assert library.wanted_pages() == []


def test_pages_of_a_server_in_trouble_wait_for_the_next_update(server, library):
    """As long as nobody knows what the server wants its pages are not asked for, but still wanted."""
    server.answers |= {"/robots.txt": {"status": 500}, "/1": {"body": STORY}}
    serve(server, "/f", rss((1, SENTENCE, "/1")))
    add_feed(library, server.url("/f"))
    report = update(library)

    assert (report.pages, len(library.wanted_pages())) == (0, 1)
    assert "/1" not in [path for path, _ in server.asked]


def test_pages_are_fetched_for_the_newest_items_only(server, library):
    """A feed of ten thousand items does not ask for ten thousand pages."""
    serve(server, "/f", rss(*((n, f"Nummer {n}.", f"/{n}") for n in range(10_000))))
    add_feed(library, server.url("/f"), rules=Rules(pages=3))

    assert library.count_waiting() == 10_000
    assert len(library.wanted_pages()) == 3


def test_an_update_can_be_stopped_and_taken_up_again(server, library):
    """What came until then is kept; the next update goes on from there."""
    for number in range(6):
        serve(server, f"/{number}", rss((number, STORY + f"<p>{number}</p>")))
        library.subscribe(server.url(f"/{number}"), typed=True)
    stopped = threading.Event()

    def tell(step):
        if step.stage is Stage.FEEDS and step.done == 2:
            stopped.set()  # what has come together with these two is kept, too

    first = update(library, tell=tell, stopped=stopped)
    again = update(library)

    assert (first.stopped, first.added) == (True, 0)
    assert first.items >= 2
    assert again.items + first.items == again.added == 6


def test_a_server_that_asks_for_time_gets_it(server, library):
    """429 closes its lane: the other feeds of it are not asked for now, nor at the next update before its time."""
    manners = Manners(threads=1, per_own_server=1)
    for number in range(3):
        serve(server, f"/{number}", "", status=429)
        server.answers[f"/{number}"]["headers"] = {"Retry-After": "3600"}
        library.subscribe(server.url(f"/{number}"), typed=True)
    report = update(library, rules=Rules(manners=manners))

    assert len(server.asked) == 1
    assert len(report.failures) == 3
    assert sum(feed.due is not None for feed in library.subscriptions()) == 1
    assert len(update(library, rules=Rules(manners=manners)).skipped) == 1
    assert len(server.asked) == 2


@pytest.mark.parametrize("how", ["header", "feed"])
def test_a_feed_is_not_asked_more_often_than_it_wants(server, library, how):
    """Before its time it is passed over, a 304 keeps that time, and whoever names the feed asks all the same."""
    headers = XML | {"ETag": '"1"'} | ({"Cache-Control": "max-age=3600"} if how == "header" else {})
    body = rss((1, STORY)).replace("<channel>", "<channel><ttl>60</ttl>" if how == "feed" else "<channel>")
    server.answers["/f"] = {"body": body, "headers": headers}
    number = library.subscribe(server.url("/f"), typed=True)[0]
    update(library)
    server.answers["/f"] = {"status": 304, "headers": headers if how == "header" else XML}

    for _ in range(2):
        (feed,) = library.subscriptions()
        assert 3590 <= (feed.due - feed.asked).total_seconds() <= 3610
        asked = len(server.asked)
        assert update(library).skipped == ["Uferblatt"]
        assert len(server.asked) == asked
        assert update(library, [number]).asked == 1
        assert len(server.asked) == asked + 1
    assert update(library, now=datetime.now(UTC) + timedelta(hours=2)).skipped == []


def test_a_feed_that_moved_for_good_is_asked_there(server, library):
    """Its address in the list is the new one."""
    serve(server, "/new", rss((1, STORY)))
    server.answers["/old"] = {"status": 301, "headers": {"Location": "/new"}}
    library.subscribe(server.url("/old"), typed=True)
    update(library)

    assert [feed.url for feed in library.subscriptions()] == [server.url("/new")]


def test_name_and_password_of_a_feed_are_kept_but_not_shown(server, library):
    """They are sent to its server; what is shown and what its links are joined to are without them."""
    serve(server, "/f", rss((1, STORY, "one"), title=""))
    added = add_feed(library, server.url("/f").replace("//", "//me:secret@"))
    update(library)
    (feed,) = library.subscriptions()

    assert "Authorization" in server.asked[0][1]
    assert added.title == feed.title == server.url("/f")
    assert "me:secret@" in feed.url
    (entry,) = library.entries().entries
    assert library.article(entry.number).article.url == server.url("/one")


def test_the_feed_of_a_page_is_found(server, library):
    """Whoever names the page gets its feed, and is told so."""
    page = '<html><head><link rel="alternate" type="application/rss+xml" href="/f"></head><body>Hi</body></html>'
    server.answers["/"] = {"body": page}
    serve(server, "/f", rss((1, STORY)))
    added = add_feed(library, server.url("/"))

    assert added.url == server.url("/f")
    assert added.notice == f"{server.url('/')} is a web page; its feed {server.url('/f')} was added."


def test_what_is_no_feed_is_not_added(server, library):
    """Nor what is not there; what only is in trouble for now is added, and said."""
    server.answers["/page"] = {"body": "<html><body>Hi</body></html>"}
    server.answers["/trouble"] = {"status": 503}
    with pytest.raises(NoFeed):
        add_feed(library, server.url("/page"))
    with pytest.raises(NotFetched):
        add_feed(library, server.url("/missing"))
    added = add_feed(library, server.url("/trouble"))

    assert added.notice == "127.0.0.1 is in trouble (503). Try again later."
    assert [feed.url for feed in library.subscriptions()] == [server.url("/trouble")]


@pytest.mark.parametrize(
    ("name", "url"),
    [
        ("https://example.org/f", "https://example.org/f"), ("feed://example.org/f", "https://example.org/f"),
        ("localhost:8080/f", "http://localhost:8080/f"), ("example.org", "https://example.org"),
        ("feed:https://example.org/f", "https://example.org/f"),
    ],
)  # fmt: skip
def test_names_of_feeds_are_understood(name, url):
    """With and without what browsers put before them."""
    assert web_address(name) == url


def test_lists_go_out_and_come_in(server, library, tmp_path):
    """OPML from one library into another; what comes with a list of others does not reach into the private network."""
    serve(server, "/f", rss((1, STORY)))
    add_feed(library, server.url("/f"), group="A / B", tags=("x",))
    path = tmp_path / "feeds.opml"
    path.write_bytes(write_opml(listed_feeds(library.subscriptions())))
    with Library(tmp_path / "other.db") as other:
        imported = import_list(other, path)
        again = import_list(other, path)
        report = update(other)

        (feed,) = other.subscriptions()
        assert (feed.title, feed.group, feed.tags) == ("Uferblatt", "A / B", ("x",))
        assert (len(imported.added), imported.known, len(again.added), again.known) == (1, 0, 0, 1)
        assert "inside a private network" in report.failures[0][1]
        import_list(other, path, trusted=True)
        assert update(other).added == 1


# Lanes


def test_no_server_is_asked_by_more_than_a_few_at_once():
    """One at a time to a server, whatever the number of threads; all jobs are done."""
    most, running = {}, {}
    lock = threading.Lock()

    def ask(job, closed):
        server = job[0]
        with lock:
            running[server] = running.get(server, 0) + 1
            most[server] = max(most.get(server, 0), running[server])
        time.sleep(0.001)
        with lock:
            running[server] -= 1
        return "done", 0

    jobs = [(server, (server, n)) for n in range(20) for server in ("a.example.org", "b.example.org", "c.example.org")]
    done = [one for come in side_by_side(jobs, ask, Manners(threads=16, pause=0.0), threading.Event()) for one in come]

    assert sorted(job for job, _ in done) == sorted(job for _, job in jobs)
    assert max(most.values()) == 1


def test_a_server_is_given_its_pause(monkeypatch):
    """Between two requests to one server; the others go on meanwhile."""
    clock = [100.0]
    monkeypatch.setattr(lanes_module.time, "monotonic", lambda: clock[0])
    lanes = Lanes(Manners(pause=5.0, per_server=2))
    for server in ("a.example.org", "a.example.org", "b.example.org"):
        lanes.add(server, clock[0])
    first, second = lanes.take()[0], lanes.take()[0]

    assert {first, second} == {"a.example.org", "b.example.org"}
    assert lanes._line[0][0] == 105.0
    clock[0] = 105.0
    assert lanes.take()[0] == "a.example.org"
    assert lanes.take() is None


def test_mistakes_of_ours_are_not_swallowed():
    """What `ask` itself does not turn into a value ends the whole thing where it is waited for."""

    def ask(job, closed):
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        list(side_by_side([("a.example.org", 1)], ask, Manners(), threading.Event()))


def test_nothing_to_do_is_done_at_once(library):
    """A library without feeds."""
    report = update(library, now=datetime(2024, 3, 5, tzinfo=UTC))

    assert (report.asked, report.added, report.stopped) == (0, 0, False)
