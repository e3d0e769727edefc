"""What is done after articles came in: the index put together, words learnt, in an older library too."""

from contextlib import closing

import pytest

from reader.library import Library, keeping, preparing
from reader.library import connection as connecting
from reader.library.batch import Batch
from reader.library.indexing import brief_hash, word_hash
from reader.library.schema import MIGRATIONS


def pieces(library):
    """Return of how many pieces the index of words is made."""
    with library._reading() as connection:
        return connection.execute("SELECT count(DISTINCT segid) FROM words_idx").fetchone()[0]


def tend(library):
    """Let the library catch up."""
    while library.tend():
        pass


def test_articles_are_found_before_the_index_is_put_together_and_after(library, make):
    """Each article kept adds a piece to the index, in which it is found at once; tending makes few of many."""
    for n in range(40):
        library.keep(*make(f"Die Brücke Nummer{n} ist zu."))
    before = pieces(library), library.search("brücke").total, library.search("nummer7").total
    tend(library)

    assert before == (40, 40, 1)
    assert (pieces(library) <= 4, library.search("brücke").total, library.search("nummer7").total) == (True, 40, 1)
    assert library.check().problems == ()
    assert library.tend() == 0


def test_the_index_is_put_together_again_when_more_came_in(library, make):
    """What was put together stays so; what comes later is seen to later."""
    for first in (0, 20):
        for n in range(first, first + 20):
            library.keep(*make(f"Die Brücke Nummer{n} ist zu."))
        tend(library)

        assert pieces(library) <= 6
        assert library.search("brücke").total == first + 20


@pytest.mark.parametrize(
    ("spoken", "words"),
    [
        ("ja", ["ja"]),
        ('"ja, gern."', ["ja", "gern"]),
        ("- jamais -", ["jamais"]),
        ("всё хорошо", ["всё", "хорошо"]),
        ("das ist alles", []),
        ('"a b c d e"', []),
        ("...", []),
        ("", []),
    ],
)
def test_brief_quotations_have_a_hash(spoken, words):
    """One word or two have the hash of their words, more words have none, and no words neither."""
    assert brief_hash(spoken) == (word_hash(words) if words else 0)


def test_an_older_library_finds_the_same_words_as_before(tmp_path, make):
    """Quotations an older version kept, each with its hash, are found to be the same as newer ones, long or brief."""
    path = tmp_path / "library.db"
    long, brief = "Wir bauen im Frühjahr eine neue Brücke", "Endlich fertig"
    with closing(connecting.connect(path, migrations=MIGRATIONS[:4])) as older, connecting.writing(older):
        batch = Batch(older, "2024-11-07T12:00:00+00:00")
        text = f"[„{long}“|Ina Voss] sagt sie. [„{brief}“|Ina Voss] sagt sie auch."
        keeping.keep_article(batch, preparing.prepare(*make(text)), None)
        batch.write()
        for place, words in enumerate((long, brief)):
            hashed = word_hash(words.lower().replace("ü", "ue").split())
            older.execute("UPDATE quotation SET same = ? WHERE number = ?", (hashed, place))

    with Library(path) as library:
        for words in (long, brief):
            library.keep(*make(f"Am Abend: [„{words}“|Ina Voss], so hieß es."))
        tend(library)

        assert sorted(len(group) for group in library.shared_groups()) == [2, 2]
        assert library.check().problems == ()
