"""A damaged library is rescued with all that the reader left in it, whatever kind of row it is."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest

from reader.article import Origin, OriginKind, RawArticle
from reader.errors import LibraryDamaged
from reader.findings import Correction
from reader.library import Library
from reader.library.rescue import rescue
from reader.library.subscriptions import Asked, Incoming
from reader.pipeline import redo
from reader.spans import Span

PERSONAL = {
    "read": "SELECT id, read_at FROM article WHERE read_at IS NOT NULL",
    "position": "SELECT id, position FROM article WHERE position > 0",
    "star": "SELECT id FROM article WHERE starred = 1",
    "taken away": "SELECT id, removed_at FROM article WHERE removed_at IS NOT NULL",
    "tags": "SELECT article, name, folded FROM tag",
    "corrections": "SELECT article, start, end, words, speaker, dismissed FROM correction",
    "changes": "SELECT article, key, changes FROM changed",
    "marks": "SELECT article, letter, place FROM mark",
    "notes": "SELECT id, article, start, end, text, made FROM note",
    "feeds": "SELECT id, url, title, own_title, groups, etag, asked, due FROM feed",
    "tags of feeds": "SELECT feed, name FROM feed_tag",
    "items": "SELECT id, feed, key, link, state, article FROM item",
    "visits": "SELECT location, etag, last_modified FROM visit",
    "read last": "SELECT value FROM fact WHERE name = 'reading'",
}
"""What only the person at the keys could tell again, and how it is asked for."""


def live_with(library):
    """Do everything that is remembered to the first two articles, and take in a feed."""
    first, second, third = 1, 2, 3
    library.set_read([first])
    library.set_starred([first])
    library.add_tag([first, second], "Fluss")
    library.set_marks(first, {"a": 4})
    library.add_note(first, Span(2, 20), "Dazu nachfragen.")
    span = library.article(first).analysis.quotations[0].span
    library.set_changes(first, library.article(first).article.id, [{"kind": "dismissed"}], [Correction(span, None)])
    library.remove([third])
    feed, _ = library.subscribe("https://example.org/feed", tags=["Stadt"])
    link = "https://example.org/flut"
    raw = RawArticle(b"Flut", "text/plain", "utf-8", Origin(OriginKind.FEED, link), datetime(2024, 11, 7, tzinfo=UTC))
    library.take_in(feed, Asked(etag="abc"), [Incoming("1", link, "Flut", None, raw, False)])
    library.settle([(library.waiting(1)[0].number, second, "")])
    for n in range(400):  # more than one page of them
        library._connection().execute(
            "INSERT INTO visit VALUES (?,?,'')", (f"https://example.org/{n:04}/{'a' * 60}", f'"{n}"')
        )
    library.set_position(second, 7)
    library.set_position(first, 12)


def personal(path):
    """Return everything of that kind in the library at `path`, by what it is."""
    with closing(sqlite3.connect(path)) as raw:
        return {what: sorted(raw.execute(question)) for what, question in PERSONAL.items()}


def lose(path, statement):
    """Take rows out of the file behind the library's back, as damage would."""
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(statement)
        raw.commit()


@pytest.fixture
def lived(newsroom):
    """Return the path of a library somebody has lived with, all of it in one file."""
    live_with(newsroom)
    newsroom.close()
    with closing(sqlite3.connect(newsroom.path)) as raw:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return newsroom.path


@pytest.mark.parametrize("what", PERSONAL)
def test_nothing_the_reader_left_is_forgotten(lived, what):
    """After the beginning of the file was overwritten, every kind of row is there as it was."""
    before = personal(lived)[what]
    assert before
    with lived.open("r+b") as file:
        file.write(b"\0" * 64)

    rescue(lived)

    assert personal(lived)[what] == before


def test_what_was_read_last_is_opened_again(lived):
    """The library still knows which article to open."""
    rescue(lived)

    with Library(lived) as library:
        assert library.read_last() == 1
        assert library.visited(f"https://example.org/0007/{'a' * 60}") == ('"7"', "")


def test_visits_are_saved_from_both_ends(lived):
    """One page of visits that cannot be read costs those on it, not the ones before and behind it."""
    with closing(sqlite3.connect(lived)) as raw:
        pages = [p for (p,) in raw.execute("SELECT pageno FROM dbstat WHERE name = 'visit' AND pagetype = 'leaf'")]
    before = personal(lived)["visits"]
    with lived.open("r+b") as file:
        file.seek((sorted(pages)[1] - 1) * 16384)
        file.write(b"\0" * 16384)

    rescue(lived)

    after = personal(lived)["visits"]
    assert after[0] == before[0]
    assert after[-1] == before[-1]
    assert 100 < len(after) < len(before)


@pytest.mark.parametrize("lost", ["DELETE FROM body WHERE article = 1", "UPDATE body SET packed = x'00'"])
def test_an_article_whose_text_is_lost_keeps_what_is_personal(lived, lost):
    """It says that it is damaged, and made anew from the bytes it came as it has its star, tags and notes again."""
    before = personal(lived)
    lose(lived, lost)

    told = rescue(lived)

    assert "could not be read; “reader doctor” makes" in told
    assert personal(lived) == before
    with Library(lived) as library:
        with pytest.raises(LibraryDamaged, match="“Brücke gesperrt” is damaged in the library"):
            library.article(1)
        assert 1 in [old.number for old in library.outdated()]
        damaged = library.check().problems[0].articles
        assert 1 in damaged
        assert [note.note.text for note in library.notes()] == ["Dazu nachfragen."]

        assert all(redo(library, number) for number in damaged)

        again = library.article(1)
        assert again.article.text.startswith("„Die Brücke bleibt zu“, sagte Ina Wolff.")
        assert (again.entry.is_starred, again.tags, again.marks) == (True, ("Fluss",), {"a": 4})
        assert library.search("geländer").total == 1
        library.mend()
        assert library.check().problems == ()


def test_an_article_whose_row_is_lost_keeps_its_tags_and_notes(lived):
    """Title and day come back from the bytes it came as; what stands in other tables still belongs to it."""
    lose(lived, "DELETE FROM article WHERE id = 1")

    rescue(lived)

    with Library(lived) as library:
        assert redo(library, 1)
        again = library.article(1)
        assert again.article.text.startswith("„Die Brücke bleibt zu“, sagte Ina Wolff.")
        assert (again.tags, [note.text for note in again.notes]) == (("Fluss",), ["Dazu nachfragen."])
        assert library.check().problems == ()


def test_what_can_never_be_made_anew_is_not_shown(lived):
    """Without its text and the bytes it came as, nothing is left to be read."""
    lose(lived, "DELETE FROM body WHERE article = 1")
    lived.with_name("raw.db").unlink()

    rescue(lived)

    with Library(lived) as library:
        assert library.article(1) is None
        assert library.check().problems == ()
