"""Feeds in the library: what they bring is kept once, whatever ends the program, and nothing comes back by itself."""

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.article import Origin, OriginKind, RawArticle
from reader.library import Library
from reader.library import connection as connecting
from reader.library.rescue import rescue
from reader.library.schema import MIGRATIONS
from reader.library.subscriptions import Asked, Incoming

URL = "https://example.org/feed"
DAY = datetime(2024, 3, 5, tzinfo=UTC)


def raw(number, words="Die Fähre fährt."):
    """Return the page of an item."""
    origin = Origin(OriginKind.FEED, f"https://example.org/{number}")
    return RawArticle(f"<p>{words} {number}</p>".encode(), "text/html", "utf-8", origin, DAY)


def items(*numbers, stub=False):
    """Return items of a feed."""
    return [Incoming(f"key {n}", f"https://example.org/{n}", f"Nr. {n}", DAY, raw(n), stub) for n in numbers]


@pytest.fixture
def feed(library):
    """A feed in the library."""
    return library.subscribe(URL, typed=True)[0]


def only(library):
    """Return the one subscription there is."""
    (one,) = library.subscriptions()
    return one


def test_a_feed_is_in_the_list_once(library):
    """Adding again changes what is said anew and keeps the rest."""
    number, is_new = library.subscribe(URL, title="Ufer", group="News / Local", tags=("Küste", "kÜste", "sea"))
    again = library.subscribe(URL, typed=True)

    assert (is_new, again) == (True, (number, False))
    one = only(library)
    assert (one.url, one.title, one.group, one.tags, one.is_typed) == (
        URL,
        "Ufer",
        "News / Local",
        ("Küste", "sea"),
        True,
    )


def test_groups_come_in_order_and_loose_feeds_last(library):
    """By group, then by title, umlauts where they belong."""
    for title, group in (("Zeit", "A"), ("Äpfel", "A"), ("Birnen", "A"), ("Loose", ""), ("X", "B")):
        library.subscribe(f"https://example.org/{title}", title=title, group=group)

    assert [s.title for s in library.subscriptions()] == ["Äpfel", "Birnen", "Zeit", "X", "Loose"]


def test_items_are_taken_in_once(library, feed):
    """What was offered before is left as it is; what is new waits to be cleaned, bytes and all."""
    asked = Asked("Uferblatt", "https://example.org/", '"v1"', "Mon, 04 Nov 2024 10:00:00 GMT")
    assert library.take_in(feed, asked, items(1, 2)) == 2
    assert library.take_in(feed, asked, items(2, 3)) == 1

    one = only(library)
    assert (one.title, one.site, one.etag, one.waiting) == ("Uferblatt", "https://example.org/", '"v1"', 3)
    assert [(w.title, w.raw.content) for w in library.waiting()] == [(f"Nr. {n}", raw(n).content) for n in (1, 2, 3)]
    assert [w.title for w in library.waiting(1, after=library.waiting()[0].number)] == ["Nr. 2"]


def test_several_feeds_are_taken_in_at_once(library, feed):
    """What several feeds brought is kept together, each counted for itself, and two may offer the same item."""
    other = library.subscribe("https://example.org/other", typed=True)[0]
    library.take_in(feed, Asked(), items(1))

    assert library.take_in_all([(feed, Asked("Ufer"), items(1, 2)), (other, Asked("Elbe"), items(1, 2, 3))]) == [1, 3]
    assert [(one.title, one.waiting) for one in library.subscriptions()] == [("Elbe", 3), ("Ufer", 2)]


def test_settled_items_no_longer_wait(library, feed, make):
    """An article or a failure: neither comes again, and both are counted."""
    library.take_in(feed, Asked(), items(1, 2))
    one, two = library.waiting()
    kept = library.keep(*make("Ein Text", location="https://example.org/1"))
    library.settle([(one.number, kept.number, ""), (two.number, None, "No article in it.")])

    assert library.waiting() == []
    assert (only(library).total, only(library).unread) == (1, 1)
    assert library.failed_items(feed) == [("Nr. 2", "No article in it.")]
    assert library.take_in(feed, Asked(), items(1, 2)) == 0


def said(number, words, **changes):
    """Return an item that says something else now."""
    return replace(items(number)[0], raw=raw(number, words), **changes)


def test_what_says_something_else_is_cleaned_again(library, feed, make):
    """Its number and its article are the same; it is not counted as new. Other markup around the words is nothing."""
    library.take_in(feed, Asked(), items(1, 2))
    one, two = library.waiting()
    kept = library.keep(*make("Ein Text", location="https://example.org/1"))
    library.settle([(one.number, kept.number, ""), (two.number, None, "No article in it.")])
    markup = replace(raw(1), content=b"<p class='x'>Die F\xc3\xa4hre <b>f\xc3\xa4hrt</b>. 1</p>")
    assert library.take_in(feed, Asked(), [replace(items(1)[0], raw=markup), *items(2)]) == 0
    assert library.waiting() == []

    assert library.take_in(feed, Asked(), [said(1, "Sie fährt nicht."), said(2, "Jetzt doch.")]) == 0
    again, other = library.waiting()
    assert (again.number, again.article, other.number, other.article) == (one.number, kept.number, two.number, None)
    assert b"nicht" in again.raw.content
    assert library.failed_items(feed) == []


def test_a_stub_that_says_something_else_has_its_page_fetched_again(library, feed):
    """What the feed had before is what is compared, not the page that came for it."""
    library.take_in(feed, Asked(), items(1, stub=True))
    ((number, _, _),) = library.wanted_pages()
    library.give_page(number, raw(1, "Die ganze Seite."))
    library.take_in(feed, Asked(), items(1, stub=True))
    assert library.wanted_pages() == []

    library.take_in(feed, Asked(), [said(1, "Ein anderer Anfang.", is_stub=True)])
    assert [n for n, _, _ in library.wanted_pages()] == [number]
    assert library.stub_of(number) is None


def test_what_was_taken_away_does_not_come_back_with_other_words(library, feed, make):
    """Neither while it can be brought back nor after that."""
    library.take_in(feed, Asked(), items(1))
    (one,) = library.waiting()
    kept = library.keep(*make("Ein Text", location="https://example.org/1"))
    library.settle([(one.number, kept.number, "")])
    library.remove([kept.number])

    library.take_in(feed, Asked(), [said(1, "Sie fährt nicht.")])
    assert library.waiting() == []


def test_an_id_given_to_another_item_is_another_item(library, feed):
    """Some feeds call everything the same; another page under another title is new."""
    library.take_in(feed, Asked(), items(1))
    (other,) = items(2)
    assert library.take_in(feed, Asked(), [replace(other, key="key 1")]) == 1
    assert library.take_in(feed, Asked(), [replace(other, key="key 1")]) == 0
    assert [w.title for w in library.waiting()] == ["Nr. 1", "Nr. 2"]


def test_a_newer_wording_keeps_the_article(library, make):
    """Known for certain it may have another title and text, and no address; one that says much less is not taken."""
    first = library.keep(*make("Die Fähre fährt seit Montag wieder.", title="Fähre", location="feed:x#1"))
    library.set_read([first.number])
    second = library.keep(*make("Gestern ist alles anders gekommen als gedacht.", title="Nein", location="feed:x#1"),
                          known=first.number)  # fmt: skip
    third = library.keep(*make("Weg.", title="Weg", location="feed:x#1"), known=first.number)

    assert [(k.number, k.outcome.value) for k in (first, second, third)] == [
        (first.number, "added"), (first.number, "renewed"), (first.number, "known"),
    ]  # fmt: skip
    (entry,) = library.entries().entries
    assert (entry.title, entry.is_read) == ("Nein", True)


def test_pages_take_the_place_of_stubs(library, feed):
    """The page behind a stub is wanted until it comes, or until some updates have tried in vain."""
    library.take_in(feed, Asked(), items(1, 2, stub=True))
    (two, _, link), (one, _, _) = library.wanted_pages()
    library.give_page(two, raw(2, "Die ganze Seite."))
    library.note_no_page(one, "Nobody there.", for_good=False)

    assert link == "https://example.org/2"
    assert [n for n, _, _ in library.wanted_pages()] == [one]
    assert b"Die ganze Seite" in library.waiting()[1].raw.content
    for _ in range(2):
        library.note_no_page(one, "Nobody there.", for_good=False)
    assert library.wanted_pages() == []
    assert library.failed_items(feed) == [("Nr. 1", "Nobody there.")]
    assert library.lost() == []


def test_failures_are_counted_and_forgotten(library, feed):
    """The last failure is shown; a good answer ends the row; a wish to wait is kept."""
    library.note_failure(feed, "It is in trouble (500).")
    library.note_failure(feed, "Too many requests (429).", wait=3600)
    one = only(library)

    assert (one.failures, one.problem, one.is_gone) == (2, "Too many requests (429).", False)
    assert timedelta(minutes=59) < one.due - datetime.now(UTC) <= timedelta(hours=1)
    library.note_unchanged(feed)
    assert (only(library).failures, only(library).problem, only(library).due) == (0, "", None)
    library.note_failure(feed, "Gone for good.", gone=True)
    assert only(library).is_gone


def test_a_feed_that_moved_is_asked_at_its_new_place(library, feed):
    """Where another feed stands already, both stay as they are."""
    library.take_in(feed, Asked(moved="https://new.example.org/feed"), [])
    assert only(library).url == "https://new.example.org/feed"

    other, _ = library.subscribe("https://other.example.org/feed")
    library.take_in(other, Asked(moved="https://new.example.org/feed"), [])
    assert {s.url for s in library.subscriptions()} == {
        "https://new.example.org/feed",
        "https://other.example.org/feed",
    }


def test_a_feed_that_is_left_leaves_its_articles(library, feed, make):
    """Leaving can be undone, and one that comes back brings nothing twice."""
    library.take_in(feed, Asked(), items(1, 2))
    kept = library.keep(*make("Ein Text"))
    library.settle([(library.waiting()[0].number, kept.number, "")])
    change = library.unsubscribe([feed])

    assert library.subscriptions() == ()
    assert library.waiting() == []
    assert library.entry(kept.number) is not None
    library.undo(change)
    assert only(library).total == 1
    library.unsubscribe([feed])
    assert library.subscribe(URL) == (feed, True)
    assert library.take_in(feed, Asked(), items(1, 2)) == 0


def test_what_was_taken_away_stays_away(library, feed, make):
    """An article that one removed is not brought back by a feed, only by opening it oneself."""
    article, analysis = make("Ein Text, der weg soll.", location="https://example.org/1")
    kept = library.keep(article, analysis)
    library.remove([kept.number])

    again = library.keep(replace(article, origin=Origin(OriginKind.FEED, "https://example.org/1")), analysis)

    assert again.number == kept.number
    assert library.entries().entries == ()
    library.keep(article, analysis)
    assert len(library.entries().entries) == 1


def test_feeds_can_be_searched_for(library, feed, make):
    """By address, by name, by group, by tag."""
    library.arrange(feed, title="Uferblatt", group="Küste", tags=("täglich",))
    library.take_in(feed, Asked(), items(1))
    kept = library.keep(*make("Ein Text", title="Aus dem Netz"))
    library.keep(*make("Noch ein Text", title="Von Hand"))
    library.settle([(library.waiting()[0].number, kept.number, "")])

    for query in (f'feed:"{URL}"', "feed:ufer", "feed:kueste", "feed:täglich"):
        assert [e.title for e in library.entries(query).entries] == ["Aus dem Netz"], query
    assert library.entries('feed:"https://example.org/f"').entries == ()
    assert library.entries("feed:nirgends").entries == ()
    assert library.completion("brücke feed:uf", 14).options == ("feed:Uferblatt",)


def test_an_arrangement_can_be_undone(library, feed):
    """Title, group and tags as they were."""
    library.arrange(feed, title="A", group="G", tags=("x",))
    change = library.arrange(feed, title="B", group="", tags=())
    library.undo(change)

    one = only(library)
    assert (one.title, one.group, one.tags) == ("A", "G", ("x",))


def test_an_older_library_gets_its_feeds(tmp_path, make):
    """The migration adds to a library without feeds and leaves its articles alone."""
    path = tmp_path / "library.db"
    with closing(connecting.connect(path, migrations=MIGRATIONS[:2])):
        pass
    with Library(path) as library:
        kept = library.keep(*make("Ein Text"))
        number, _ = library.subscribe(URL)
        library.take_in(number, Asked(), items(1))

        assert library.entry(kept.number) is not None
        assert library.check().problems == ()


def test_a_rescued_library_has_its_feeds(library, feed, make):
    """Feeds, tags and items are saved; items whose article was lost wait to be cleaned again."""
    library.arrange(feed, title="Ufer", group="", tags=("x",))
    library.take_in(feed, Asked(), items(1, 2))
    one, two = (library.keep(*make(f"Text Nummer {n}")) for n in "12")
    library.settle(zip((w.number for w in library.waiting()), (one.number, two.number), ("", ""), strict=True))
    library.close()
    with closing(sqlite3.connect(library.path)) as broken:
        broken.execute("UPDATE body SET packed = x'00' WHERE article = ?", (one.number,))
        broken.commit()
    rescue(library.path)

    with Library(library.path) as saved:
        assert (only(saved).title, only(saved).tags, only(saved).total) == ("Ufer", ("x",), 1)
        assert [w.title for w in saved.waiting()] == ["Nr. 1"]


KILLED = """
import sys
from pathlib import Path
from tests_items import items, URL
from reader.library import Library
from reader.library.subscriptions import Asked
with Library(Path(sys.argv[1])) as library:
    feed, _ = library.subscribe(URL)
    for place in range(0, 100_000, 5):
        library.take_in(feed, Asked(etag=str(place)), items(*range(place, place + 5)))
        print(place, flush=True)
"""


def test_a_killed_update_loses_nothing_it_had_kept(tmp_path):
    """Whatever was said to be there is there after SIGKILL, whole, and the mark of the answer goes with its items."""
    path = tmp_path / "library.db"
    source = Path(__file__).read_text(encoding="utf-8")
    module = source[: source.index("@pytest.fixture")]
    (tmp_path / "tests_items.py").write_text(module, encoding="utf-8")
    (tmp_path / "killed.py").write_text(KILLED, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "killed.py", str(path)], cwd=tmp_path, stdout=subprocess.PIPE, text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)},
    )  # fmt: skip
    told = [int(process.stdout.readline()) for _ in range(8)]
    process.send_signal(signal.SIGKILL)
    told += [int(line) for line in process.communicate()[0].split()]

    with Library(path) as library:
        waiting = library.waiting(10_000)
        assert [w.raw.content for w in waiting] == [raw(n).content for n in range(len(waiting))]
        assert len(waiting) >= told[-1] + 5
        assert int(only(library).etag) + 5 == len(waiting)
        assert library.take_in(1, Asked(), items(*range(len(waiting) + 5))) == 5
        assert library.check().problems == ()
