"""What the screen leaves in the library: changes as they were made, the article read last, what is known already."""

import dataclasses
import shutil
import sqlite3
from contextlib import closing

from reader.article import Origin, OriginKind
from reader.library import Library
from reader.library.rescue import rescue


def test_the_same_bytes_from_the_same_place_are_known(library, make, raw_of):
    """Only the very bytes from the very place make a new cleaning needless; a removed article is made anew."""
    article, analysis = make("Das Wasser kommt. [„Wir warten“|Jo Kern]", title="Flut")
    raw = raw_of(article)
    number = library.keep(article, analysis, raw).number

    known = library.unchanged(raw)
    assert known is not None
    assert (known.entry.number, known.article.text, known.analysis) == (number, article.text, analysis)
    assert library.unchanged(dataclasses.replace(raw, content=b"anders")) is None
    assert library.unchanged(dataclasses.replace(raw, origin=Origin(OriginKind.FILE, "anderswo.txt"))) is None
    library.remove([number])
    assert library.unchanged(raw) is None


def test_changes_come_back_as_they_were(library, make):
    """Changes are plain data, kept with the text they count in; none at all leave nothing behind."""
    number = library.keep(*make("Das Wasser kommt. [„Wir warten“|Jo Kern]", title="Flut")).number
    changes = [{"restore": "Eine Zeile", "line": 1, "rule": "advert"}, {"span": [3, 7], "dismissed": True}]
    library.set_changes(number, "0123456789abcdef", changes, ())
    shelved = library.article(number)
    assert (shelved.changed_id, list(shelved.changes)) == ("0123456789abcdef", changes)
    library.set_changes(number, "0123456789abcdef", [], ())
    assert (library.article(number).changed_id, library.article(number).changes) == ("", ())


def test_damaged_changes_are_passed_over(newsroom):
    """What cannot be read of the changes is left out; the article is there all the same."""
    number = newsroom.overview().numbers[0]
    newsroom.set_changes(number, "x", [{"restore": "a"}], ())
    with newsroom._writing() as connection:
        connection.execute("UPDATE changed SET changes = '{broken'")

    assert newsroom.article(number).changes == ()


def test_the_article_read_last_is_known(newsroom):
    """Keeping a position tells which article was read last; one that was removed is none."""
    first, second = newsroom.overview().numbers[:2]
    assert newsroom.read_last() is None
    newsroom.set_position(first, 5)
    newsroom.set_position(second, 7)
    assert newsroom.read_last() == second
    newsroom.remove([second])
    assert newsroom.read_last() is None


def test_changes_are_saved_from_a_damaged_library(tmp_path, newsroom):
    """What the reader changed is among what is saved."""
    number = newsroom.overview().numbers[0]
    newsroom.set_changes(number, "x", [{"restore": "a"}], ())
    newsroom.close()
    with closing(sqlite3.connect(tmp_path / "library.db")) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copy(tmp_path / "library.db", tmp_path / "damaged.db")
    rescue(tmp_path / "damaged.db")

    with Library(tmp_path / "damaged.db") as saved:
        assert [dict(change) for change in saved.article(number).changes] == [{"restore": "a"}]
