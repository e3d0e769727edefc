"""`reader feeds` as a shell sees it: data, talk, exit codes, documents."""

import json
import os
import sys
from pathlib import Path

import pexpect
import pytest

from reader.cli import main

STORY = "<p>" + "Die Fähre über die Marle fährt seit Montag wieder jede Stunde bis zum späten Abend. " * 12 + "</p>"
FEED_FIELDS = {
    "url", "title", "group", "tags", "site", "articles", "unread", "waiting", "asked", "due", "gone", "failures",
    "problem",
}  # fmt: skip


def rss(name, *numbers):
    """Return a feed with these items."""
    items = "".join(
        f"<item><guid>{n}</guid><title>{name} {n}</title>"
        f"<description><![CDATA[{STORY}<p>Nr. {n}</p>]]></description></item>"
        for n in numbers
    )
    return f"<rss><channel><title>{name}</title>{items}</channel></rss>"


@pytest.fixture
def place(tmp_path, monkeypatch):
    """A home without feeds, and a library of its own."""
    monkeypatch.setenv("READER_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def run(capsys, *words, code=0):
    """Return what a command writes, after a look at its exit code."""
    assert main(["feeds", *words]) == code
    return capsys.readouterr()


def document(capsys, *words, code=0):
    """Return the document a command writes."""
    return json.loads(run(capsys, *words, "--json", code=code).out)


def test_a_feed_is_added_with_what_is_in_it(server, place, capsys):
    """One line a feed, with its number of articles; the list has it then."""
    server.answers["/f"] = {"body": rss("Ufer", 1, 2)}
    added = run(capsys, "add", server.url("/f"), "--group", "News", "--tag", "a")
    listed = run(capsys, "list")

    assert added.out == f"added\tUfer\t{server.url('/f')}\t2\n"
    assert added.err == "reader: 2 new articles.\n"
    assert listed.out == f"2\t2\tNews\tUfer\t{server.url('/f')}\t\n"
    assert main(["list", "feed:ufer"]) == 0
    assert [line.split("\t")[2] for line in capsys.readouterr().out.splitlines()] == ["Ufer 2", "Ufer 1"]


def test_each_document_has_its_fields(server, place, capsys):
    """The schemas, as the commands' own documentation has them."""
    server.answers["/f"] = {"body": rss("Ufer", 1)}
    added = document(capsys, "add", server.url("/f"), server.url("/missing"), code=1)
    server.answers["/f"] = {"body": rss("Ufer", 1, 2)}
    updated, listed = document(capsys, "update"), document(capsys, "list")
    opml = place / "feeds.opml"
    run(capsys, "export", str(opml))
    removed = document(capsys, "remove", "ufer")
    imported = document(capsys, "import", str(opml))

    assert [(d["schema"], d["version"]) for d in (added, updated, listed, removed, imported)] == [
        ("reader.feeds.added", 1), ("reader.feeds.updated", 1), ("reader.feeds", 1), ("reader.feeds.removed", 1),
        ("reader.feeds.imported", 1),
    ]  # fmt: skip
    assert set(added) == {"schema", "version", "feeds", "articles", "failures"}
    assert (set(added["feeds"][0]), added["feeds"][0]["outcome"]) == (FEED_FIELDS | {"outcome"}, "added")
    assert added["failures"] == [f"There is nothing at {server.url('/missing')} (404)."]
    assert {name: updated[name] for name in ("asked", "unchanged", "items", "added", "failures", "skipped")} == {
        "asked": 1, "unchanged": 0, "items": 1, "added": 1, "failures": [], "skipped": [],
    }  # fmt: skip
    assert set(listed["feeds"][0]) == set(removed["feeds"][0]) == FEED_FIELDS
    assert imported["feeds"] == [{"url": server.url("/f"), "title": "Ufer", "group": "", "tags": []}]
    assert (imported["known"], imported["left_out"]) == (0, [])


def test_an_update_tells_what_is_new_and_what_failed(server, place, capsys):
    """New items are data, failures are talk and exit code 1; the others come through."""
    server.answers |= {"/a": {"body": rss("Ufer", 1)}, "/b": {"body": rss("Meer", 2)}}
    run(capsys, "add", server.url("/a"), server.url("/b"))
    server.answers |= {"/a": {"body": rss("Ufer", 1, 3, 4)}, "/b": {"status": 500}}
    done = run(capsys, "update", code=1)

    assert done.out == "2\tUfer\n"
    assert done.err.splitlines() == [
        "reader: Meer: 127.0.0.1 is in trouble (500). Try again later.",
        "reader: 2 feeds asked, 2 new articles, 1 failed.",
    ]
    assert "is in trouble" in run(capsys, "list").out


def test_feeds_are_named_in_any_way_that_fits_one(server, place, capsys):
    """By address, title or part; what fits none or several is said."""
    server.answers |= {"/a": {"body": rss("Ufer heute")}, "/b": {"body": rss("Ufer morgen")}}
    run(capsys, "add", server.url("/a"), server.url("/b"))

    assert "“ufer” fits several feeds: “Ufer heute”, “Ufer morgen”." in run(capsys, "remove", "ufer", code=1).err
    assert "There is no feed “nie”" in run(capsys, "update", "nie", code=1).err
    assert run(capsys, "remove", "heute", server.url("/b")).out.count("removed") == 2
    assert run(capsys, "list", code=1).err == "reader: There is no feed yet; “reader feeds add ADDRESS” adds one.\n"


def test_newsboats_list_is_found(server, place, capsys):
    """It is offered while there is no feed; import without a name takes it; what is left out is said."""
    urls = place / ".newsboat" / "urls"
    urls.parent.mkdir()
    urls.write_text(f'{server.url("/f")} news "~Mein Ufer"\n"query:All:unread = \\"yes\\""\n', encoding="utf-8")
    server.answers["/f"] = {"body": rss("Ufer", 1)}

    assert "Newsboat has a list of feeds; “reader feeds import” takes it over." in run(capsys, "list", code=1).err
    imported = run(capsys, "import")
    assert imported.out == f"added\tMein Ufer\t{server.url('/f')}\n"
    assert imported.err.splitlines() == [
        "reader: “All” is a query feed of newsboat; it was left out.",
        "reader: 1 feed added. “reader feeds update” brings their articles.",
    ]
    assert run(capsys, "update").out == "1\tMein Ufer\n"
    assert run(capsys, "list").err == ""


def test_newsboats_list_is_asked_about_at_a_terminal(place):
    """Only where somebody can answer; yes takes it over, and it is not asked again."""
    urls = place / ".newsboat" / "urls"
    urls.parent.mkdir()
    urls.write_text("https://example.org/feed\n", encoding="utf-8")
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    for expected in ("Take it over? [Y/n]", "0\t0\t\thttps://example.org/feed"):
        child = pexpect.spawn(sys.executable, ["-m", "reader", "feeds"], env=environment, encoding="utf-8", timeout=60)
        child.expect_exact(expected)
        if expected.startswith("Take"):
            child.sendline("y")
            child.expect_exact("1 feed added")
        child.expect(pexpect.EOF)
        child.close()
        assert child.exitstatus == 0


def test_opml_goes_out_and_comes_in(server, place, capsys):
    """On standard output and into a file the same; a file that cannot be written is said."""
    server.answers["/f"] = {"body": rss("Ufer", 1)}
    run(capsys, "add", server.url("/f"), "--title", "Mein & dein", "--group", "A / B")
    shown = run(capsys, "export").out
    run(capsys, "export", str(place / "feeds.opml"))

    assert (place / "feeds.opml").read_text(encoding="utf-8") == shown
    assert 'title="Mein &amp; dein"' in shown
    assert "cannot be written: " in run(capsys, "export", str(place / "nowhere" / "feeds.opml"), code=1).err
    run(capsys, "remove", "dein")
    assert run(capsys, "import", str(place / "feeds.opml")).out == f"added\tMein & dein\t{server.url('/f')}\n"
    assert Path(place / "feeds.opml").exists()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["bogus"], "There is no command “reader feeds bogus”. Try “reader feeds --help”."),
        (["add"], "ADDRESS is missing. Try “reader feeds add --help”."),
        (["add", "--title", "T", "a.example.org", "b.example.org"], "--title is for one feed; add them one by one."),
        (["import"], "Newsboat has no list of feeds here; name a file."),
    ],
)
def test_wrong_usage_is_said(place, capsys, words, sentence):
    """Exit code 2 and one sentence."""
    with pytest.raises(SystemExit) as ended:
        main(["feeds", *words])

    assert ended.value.code == 2
    assert sentence in capsys.readouterr().err


def test_help_names_every_command(place, capsys):
    """`reader feeds --help` is where one looks first."""
    out = run(capsys, "--help").out

    assert [f"reader feeds {name}" in out for name in ("add", "update", "remove", "import", "export")] == [True] * 5


def test_a_page_that_has_not_changed_is_not_sent_again(server, place, capsys):
    """The server is asked with what it gave the last time; what has changed is taken up."""
    page = f"<html><head><title>Fähre</title></head><body><article><h1>Fähre</h1>{STORY}</article></body></html>"

    def answer(handler):
        known = handler.headers.get("If-None-Match") == '"v1"'
        return {"status": 304} if known else {"body": page, "headers": {"ETag": '"v1"'}}

    server.answers["/page"] = answer
    outcomes = []
    for _ in range(2):
        assert main(["add", server.url("/page")]) == 0
        outcomes.append(capsys.readouterr().out.split("\t")[0])
    server.answers["/page"] = {"body": page.replace("Montag", "Dienstag"), "headers": {"ETag": '"v2"'}}
    assert main(["add", server.url("/page")]) == 0

    assert outcomes == ["added", "known"]
    assert capsys.readouterr().out.split("\t")[0] == "renewed"
    assert [headers.get("If-None-Match") for _, headers in server.asked][:2] == [None, '"v1"']


def test_an_address_opens_like_a_file(server, place, capsys):
    """`reader show` and `reader add` take addresses; a failure is a sentence."""
    page = f"<html><head><title>Fähre</title></head><body><article><h1>Fähre</h1>{STORY}</article></body></html>"
    server.answers["/page"] = {"body": page.encode("cp1252"), "headers": {"Content-Type": "text/html; charset=cp1252"}}

    assert main(["show", server.url("/page")]) == 0
    assert "Die Fähre über die Marle" in capsys.readouterr().out
    assert main(["add", server.url("/page"), server.url("/nothing")]) == 1
    done = capsys.readouterr()
    assert done.out.split("\t")[::2] == ["added", "Fähre\n"]
    assert f"There is nothing at {server.url('/nothing')} (404)." in done.err
