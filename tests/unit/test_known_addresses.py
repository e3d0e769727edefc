"""An address the library has is only asked whether anything changed; offline the library's article is shown."""

import socket

import pytest

from reader.article import Origin, OriginKind
from reader.cli import main
from reader.errors import NotFetched
from reader.library import Library, library_path
from reader.pipeline import keep, open_article, still_there

STORY = "<p>" + "Die Fähre über die Marle fährt seit Montag wieder jede Stunde bis zum späten Abend. " * 12 + "</p>"


def page(story=STORY):
    """Return a page with an ETag, which is not sent again to who names that."""

    def answer(handler):
        if handler.headers.get("If-None-Match") == '"v1"':
            return {"status": 304}
        return {"body": f"<html><title>Fähre</title><article><h1>Fähre</h1>{story}</article></html>",
                "headers": {"ETag": '"v1"'}}  # fmt: skip

    return answer


@pytest.fixture
def library(tmp_path, monkeypatch):
    """An empty library in the usual place."""
    monkeypatch.setenv("READER_DATA_HOME", str(tmp_path))
    with Library(library_path()) as opened:
        yield opened


@pytest.fixture
def origin(server, library):
    """The address of an article that is in the library."""
    server.answers["/a"] = page()
    place = Origin(OriginKind.URL, server.url("/a"))
    keep(open_article(place), library)
    server.asked.clear()
    return place


def test_what_has_not_changed_comes_from_the_library(origin, library, server):
    """The server says 304; nothing is sent, cleaned or analysed again."""
    opened = open_article(origin, known=library)

    assert (opened.raw, opened.notice, opened.article.title) == (None, "", "Fähre")
    assert opened.shelved is not None
    assert server.asked[0][1]["If-None-Match"] == '"v1"'


def test_what_has_changed_is_the_page_of_now(origin, library, server):
    """A new text is cleaned, and renews the article when it is kept."""
    server.answers["/a"] = {"body": f"<article><h1>Fähre</h1>{STORY}<p>Berichtigt am Abend des Tages.</p></article>"}
    opened = open_article(origin, known=library)

    assert (opened.shelved, opened.notice) == (None, "")
    assert "Berichtigt" in opened.article.text
    assert keep(opened, library).outcome.value == "renewed"


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        ({"status": 503}, "127.0.0.1 is in trouble (503). Try again later."),
        ({"status": 404}, "There is nothing at {url} (404)."),
        ({"body": "<html><body></body></html>"}, "{url}: "),
    ],
)
def test_what_cannot_be_had_comes_from_the_library(origin, library, server, answer, sentence):
    """A server in trouble, a page that is gone, a page without an article: what was kept is shown, and why."""
    server.answers["/a"] = answer
    opened = open_article(origin, known=library)

    assert "Marle" in opened.article.text
    assert opened.notice.startswith(f"Shown from the library. {sentence.format(url=origin.location)}")


def test_an_address_written_in_another_way_is_known_too(origin, library, server):
    """With what newsletters put behind it."""
    server.close()
    opened = open_article(Origin(OriginKind.URL, f"{origin.location}?utm_source=mail"), known=library)

    assert "Marle" in opened.article.text


def test_what_was_taken_away_is_not_known(origin, library, server):
    """It is fetched as if for the first time, and comes back with that."""
    (entry,) = library.entries().entries
    library.remove([entry.number])
    assert still_there(library, origin) is None
    opened = open_article(origin, known=library)

    assert opened.shelved is None
    assert "If-None-Match" not in server.asked[-1][1]


def test_an_unknown_address_needs_the_network(library, server):
    """There is nothing else to show."""
    server.close()
    with pytest.raises(NotFetched):
        open_article(Origin(OriginKind.URL, server.url("/b")), known=library)


def test_show_says_where_the_article_is_from(origin, library, server, capsys, monkeypatch):
    """On standard output the article, on the other the sentence; that is no failure."""

    def nowhere(*_, **__):
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    monkeypatch.setattr("reader.web.connecting.socket.getaddrinfo", nowhere)
    assert main(["show", origin.location]) == 0
    told = capsys.readouterr()

    assert "Marle" in told.out
    assert told.err == (
        "reader: Shown from the library. The name 127.0.0.1 cannot be looked up now. Is there a connection?\n"
    )
    assert main(["--plain", origin.location]) == 0
    assert main(["--plain", "--no-library", origin.location]) == 1


def test_show_leaves_no_trace(server, tmp_path, monkeypatch, capsys):
    """Where there is no library none is made; what is no library is passed over."""
    monkeypatch.setenv("READER_DATA_HOME", str(tmp_path))
    server.answers["/a"] = page()
    assert main(["show", server.url("/a")]) == 0
    assert list(tmp_path.iterdir()) == []
    library_path().write_text("no library", encoding="utf-8")
    assert main(["show", server.url("/a")]) == 0
    assert "Marle" in capsys.readouterr().out
