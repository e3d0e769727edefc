"""What is known of the articles of a session before and after they are opened."""

import pytest

from reader.article import Article, Origin, OriginKind, RawArticle
from reader.findings import Analysis
from reader.pipeline import Opened
from reader.reading import ReadingState
from reader.ui.shelf import MOST_STATES, Shelf, Status, host_of, name_of


def shelf_of(count, problems=()):
    """Return a shelf of files."""
    return Shelf([Origin(OriginKind.FILE, f"ordner/{n}.txt") for n in range(count)], problems)


def put(shelf, number):
    """Let an article be ready."""
    article = Article(f"{number:016x}", f"Titel {number}", "Text", (), publisher="Bote")
    analysis = Analysis(article.id, (), (), (), ())
    raw = RawArticle(b"", "text/plain", "utf-8", shelf.origins[number], None)
    shelf.put(number, Opened(raw, article, analysis), ReadingState(article, analysis))


@pytest.mark.parametrize(
    ("kind", "location", "name", "host"),
    [
        (OriginKind.FILE, "a/b/Bericht 1.html", "Bericht 1.html", ""),
        (OriginKind.FILE, "\x1b[31mrot.txt", "rot.txt", ""),
        (OriginKind.URL, "https://www.example.org/a/kap%20eins/", "kap eins · www.example.org", "example.org"),
        (OriginKind.URL, "https://example.org", "example.org", "example.org"),
        (OriginKind.STDIN, "-", "standard input", ""),
    ],
)
def test_names_before_anything_is_known(kind, location, name, host):
    """A file has its name, an address its last part and host, and nothing that steers a terminal gets through."""
    origin = Origin(kind, location)

    assert (name_of(origin), host_of(origin)) == (name, host)


def test_an_article_goes_from_waiting_to_ready():
    """Names give way to titles; what is settled is counted once."""
    shelf = shelf_of(2)
    assert shelf.entry(0).label == "0.txt"
    shelf.opening(0)
    assert shelf.entry(0).status is Status.OPENING
    put(shelf, 0)
    put(shelf, 0)
    assert (shelf.entry(0).label, shelf.entry(0).source, shelf.settled) == ("Titel 0", "Bote", 1)


def test_an_article_without_a_title_is_called_as_in_the_library():
    """How it begins says more than the name of its file."""
    shelf = shelf_of(1)
    article = Article("0" * 16, "", "Ebbe am Abend", (), publisher="Bote")
    analysis = Analysis(article.id, (), (), (), ())
    raw = RawArticle(b"", "text/plain", "utf-8", shelf.origins[0], None)
    shelf.put(0, Opened(raw, article, analysis), ReadingState(article, analysis))
    assert shelf.entry(0).label == "Ebbe am Abend"


def test_the_next_to_open_is_the_first_nobody_asked_for():
    """Those being opened, ready or failed are passed over."""
    shelf = shelf_of(4)
    shelf.opening(0)
    put(shelf, 1)
    shelf.fail(2, "Weg.")
    assert shelf.next_waiting() == 3
    put(shelf, 3)
    assert shelf.next_waiting() is None
    assert shelf.failures == ("Weg.",)


def test_only_so_many_articles_are_kept_ready():
    """Those read longest ago are let go, and can be opened again."""
    shelf = shelf_of(MOST_STATES + 3)
    for number in range(MOST_STATES):
        put(shelf, number)
    assert shelf.state(0) is not None
    for number in range(MOST_STATES, MOST_STATES + 3):
        put(shelf, number)
    assert shelf.state(0) is not None
    assert shelf.state(1) is None
    assert shelf.entry(1).label == "Titel 1"


def test_what_could_not_be_named_an_article_stands_at_the_end():
    """Problems are rows after the articles, each with its sentence."""
    shelf = shelf_of(1, ("There is nothing at x.",))

    assert (len(shelf), shelf.rows) == (1, 2)
    assert (shelf.entry(1).status, shelf.entry(1).problem) == (Status.FAILED, "There is nothing at x.")
