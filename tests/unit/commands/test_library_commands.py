"""The commands of the library, as a shell sees them: data, talk and exit codes."""

import csv
import io
import json
import sqlite3
import sys
from contextlib import closing

import pytest

from reader.cli import main
from reader.library import Library
from reader.paths import data_folder
from reader.pipeline import redo

FLOOD = """Warten auf die Flut

Stand: 07.11.2024, 18:30 Uhr

Uferstadt – Das Wasser der Marle steigt weiter, sagte Bürgermeister Jo Kern am Donnerstag (7. November 2024).

„Wenn das Wasser kommt, dann sind wir bereit. Wir warten nicht auf Hilfe“, sagte Jo Kern bei einem Forum in Uferstadt.

Die Feuerwehr hat am Abend damit begonnen, die Straßen am Hafen zu sperren, und bittet alle Anwohner um Geduld.
"""
RIVER = """Die Stadt und der Fluss

Stand: 08.11.2024, 09:15 Uhr

Uferstadt – Am Freitag (8. November 2024) blieb es in der Stadt am Fluss noch ruhig, obwohl der Pegel weiter stieg.

Während einer Konferenz in Uferstadt sagte Bürgermeister Jo Kern: „Wenn das Wasser kommt, dann sind wir bereit.“

Die Brücken bleiben nach Angaben der Verwaltung bis zum Wochenende geöffnet, danach wird neu entschieden.
"""


@pytest.fixture
def articles(tmp_path, monkeypatch):
    """Return a folder with two articles, and a place for a library of one's own."""
    monkeypatch.setenv("READER_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("READER_CONFIG_HOME", str(tmp_path / "config"))
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "1 flut.txt").write_text(FLOOD, encoding="utf-8")
    (folder / "2 fluss.txt").write_text(RIVER, encoding="utf-8")
    return folder


@pytest.fixture
def filled(articles, capsys):
    """Put them into the library."""
    assert main(["add", str(articles)]) == 0
    capsys.readouterr()
    return articles


def output_of(capsys, *words, code=0):
    """Return what a command writes, after a look at its exit code."""
    assert main(list(words)) == code
    return capsys.readouterr()


def test_adding_names_each_article_and_sums_up(articles, capsys):
    """Data is one line an article, talk is the summary; adding again finds them known."""
    first = output_of(capsys, "add", str(articles))
    again = output_of(capsys, "add", str(articles))

    assert [line.split("\t")[::2] for line in first.out.splitlines()] == [
        ["added", "Warten auf die Flut"],
        ["added", "Die Stadt und der Fluss"],
    ]
    assert first.err == "reader: 2 added.\n"
    assert again.err == "reader: 2 known.\n"


def test_every_failure_is_named_and_none_is_final(articles, capsys):
    """A wrong path and a picture are told; what can be added is added; the exit code says that some failed."""
    (articles / "bild.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    done = output_of(capsys, "add", str(articles), "nowhere.txt", "--json", code=1)

    document = json.loads(done.out)
    assert (document["schema"], document["version"]) == ("reader.added", 1)
    assert len(document["articles"]) == 2
    assert len(document["failures"]) == 2
    assert "There is nothing at nowhere.txt." in done.err
    assert done.err.endswith("reader: 2 added, 2 failed.\n")


def test_the_list_is_newest_first(filled, capsys):
    """One line an article: day, source, title."""
    done = output_of(capsys, "list")

    assert done.out.splitlines() == [
        "2024-11-08\tarticles\tDie Stadt und der Fluss",
        "2024-11-07\tarticles\tWarten auf die Flut",
    ]
    assert output_of(capsys, "list", "feuerwehr").out.endswith("Warten auf die Flut\n")
    nothing = output_of(capsys, "list", "nirgends", code=1)
    assert (nothing.out, nothing.err) == ("", "reader: Nothing found.\n")


def test_an_empty_library_says_what_fills_it(articles, capsys):
    """Without an article there is nothing to list, and the talk says which command adds one."""
    told = output_of(capsys, "list", code=1)

    assert (told.out, told.err) == ("", "reader: The library is empty; “reader add” puts articles in.\n")


def test_an_article_without_a_title_is_called_by_its_beginning(tmp_path, articles, capsys):
    """What is added is named as the list will show it, whether it is new or known."""
    page = tmp_path / "ohne.txt"
    page.write_text("Das Wasser im Hafen von Uferstadt steigt seit dem Morgen weiter, heißt es.\n" * 3)
    added = output_of(capsys, "add", str(page)).out.rstrip("\n").split("\t")
    again = output_of(capsys, "add", str(page)).out.rstrip("\n").split("\t")

    assert added[2]
    assert again == ["known", *added[1:]]
    assert output_of(capsys, "list").out.rstrip("\n").endswith(f"\t{added[2]}")


def test_search_shows_where_the_words_stand(filled, capsys):
    """A hit is a line and a snippet; the JSON has marks and the place in the text."""
    plain = output_of(capsys, "search", "strassen", "hafen")
    document = json.loads(output_of(capsys, "search", "said:kern", 'quoting:"hilfe"', "--json").out)

    title, snippet = plain.out.splitlines()
    assert title == "2024-11-07 · articles · Warten auf die Flut"
    assert "die Straßen am Hafen zu sperren" in snippet
    (hit,) = document["hits"]
    (mark,) = hit["marks"]
    assert hit["snippet"][slice(*mark)] == "Hilfe"


def test_a_wrong_query_is_pointed_at(filled, capsys):
    """A mistake is exit code 2, a sentence, and an arrow under its place."""
    done = output_of(capsys, "search", "wasser foo:bar", code=2)

    assert done.out == ""
    assert "There is no field “foo” (character 8)" in done.err
    assert done.err.endswith("  wasser foo:bar\n         ^\n")


def test_nothing_found_is_exit_code_1(filled, capsys):
    """A search without hits writes no data and says so."""
    done = output_of(capsys, "search", "kamel", code=1)

    assert (done.out, done.err) == ("", "reader: Nothing found.\n")


def test_a_person_by_day_in_every_form(filled, capsys):
    """All that somebody says, as lines, Markdown, a table and JSON."""
    lines = output_of(capsys, "person", "Kern").out.splitlines()
    document = json.loads(output_of(capsys, "person", "Kern", "--json").out)
    table = list(csv.DictReader(io.StringIO(output_of(capsys, "person", "Kern", "--csv").out)))
    markdown = output_of(capsys, "person", "Kern", "--markdown").out

    assert lines[0].startswith("Jo Kern")
    assert lines[-1] == "2024-11-08\tarticles\t„Wenn das Wasser kommt, dann sind wir bereit.“"
    (person,) = document["people"]
    assert (person["name"], len(person["sayings"])) == ("Jo Kern", len(table))
    assert "## 2024-11-07" in markdown
    assert output_of(capsys, "person", "Niemand", code=1).err.startswith("reader: Nobody called “Niemand”")


def test_the_same_words_twice_with_what_differs(filled, capsys):
    """--shared writes groups, and under each what the tellings have different."""
    shared = output_of(capsys, "quotations", "--shared").out
    document = json.loads(output_of(capsys, "quotations", "--shared", "--json").out)

    assert "  occasion: bei einem Forum in Uferstadt / Während einer Konferenz in Uferstadt\n" in shared
    assert len({saying["article"] for saying in document["groups"][0]}) == 2


def test_looking_for_the_same_words_is_told_on_a_terminal(filled, capsys, monkeypatch):
    """What takes minutes in a large library says how far it is, in a line that is gone when it is done."""
    with Library() as library:
        library._connection().execute("DELETE FROM fact")
        assert library.uncompared() > 0
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)

    told = output_of(capsys, "quotations", "--shared").err

    assert "Looking for the same words elsewhere: 100 %" in told
    assert told.endswith("\r\x1b[K")
    with Library() as library:
        assert library.uncompared() == 0


def test_the_doctor_finds_a_library_in_order(filled, capsys):
    """Facts first, then “in order”; the JSON says the same."""
    plain = output_of(capsys, "doctor").out
    document = json.loads(output_of(capsys, "doctor", "--json").out)

    assert "articles\t2" in plain
    assert plain.endswith("in order\n")
    assert document["in_order"] is True


def test_the_doctor_looks_at_folders_programs_and_settings(filled, capsys, monkeypatch, tmp_path):
    """A folder that is a file, an editor that is not there and a mistake in the settings are named with what to do."""
    (tmp_path / "blocked").write_text("")
    monkeypatch.setenv("READER_STATE_HOME", str(tmp_path / "blocked"))
    monkeypatch.setenv("EDITOR", "no-such-editor -w")
    (tmp_path / "config").mkdir(exist_ok=True)
    (tmp_path / "config" / "settings.toml").write_text("measure = 3\n")
    document = json.loads(output_of(capsys, "doctor", "--json", code=1).out)

    assert {"terminal", "settings", "language", "clipboard", "library", "articles"} <= set(document["facts"])
    sentences = [problem["sentence"] for problem in document["problems"]]
    assert any("measure" in sentence for sentence in sentences)
    assert f"Nothing can be written into {tmp_path / 'blocked'}." in sentences
    assert "EDITOR names no-such-editor, which is not there." in sentences


def test_the_doctor_makes_a_damaged_article_anew(filled, capsys):
    """What was changed in the file is found, and --mend makes it anew from the bytes it came as."""
    with Library() as library:
        (entry,) = library.search("feuerwehr").hits
        library._connection().execute("UPDATE body SET packed = x'00' WHERE article = ?", (entry.entry.number,))

    told = output_of(capsys, "doctor", code=1).out
    mended = output_of(capsys, "doctor", "--mend").out

    assert "not in order\t1 article is not what was kept." in told
    assert mended.endswith("in order\n")
    assert output_of(capsys, "search", "feuerwehr").out.startswith("2024-11-07 · articles · Warten auf die Flut")


def test_the_doctor_rescues_and_then_mends(filled, capsys):
    """Of a damaged file only the rescue is named; after it a star is still there, and the text after mending, too."""
    with Library() as library:
        number = library.search("feuerwehr").hits[0].entry.number
        library.set_starred([number])
    with closing(sqlite3.connect(data_folder() / "library.db")) as raw:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        ((page,),) = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'body'").fetchall()
    with (data_folder() / "library.db").open("r+b") as file:
        file.seek((page - 1) * 16384)
        file.write(b"\0" * 16384)

    told = output_of(capsys, "doctor", code=1).out
    rescued = output_of(capsys, "doctor", "--rescue", code=1)
    mended = output_of(capsys, "doctor", "--mend").out

    assert "not in order\tThe file is damaged" in told
    assert "“reader doctor --rescue” saves what can be read.\n" in told
    assert "2 could not be read; “reader doctor” makes them anew from what came in." in rescued.err
    assert rescued.out.endswith("They are made anew from what came in. Run “reader doctor --mend”.\n")
    assert mended.endswith("in order\n")
    assert output_of(capsys, "list", "is:starred").out == "2024-11-07\tarticles\tWarten auf die Flut\n"


def test_an_article_is_made_anew_by_a_better_version(filled):
    """Cleaning and analysis are done again from the bytes, and what the reader did stays."""
    with Library() as library:
        number = library.search("feuerwehr").hits[0].entry.number
        library.set_starred([number])
        library._connection().execute("UPDATE article SET cleaning = 0")

        assert {o.number for o in library.outdated()} >= {number}
        assert all(redo(library, o.number) for o in library.outdated())

        assert library.outdated() == ()
        assert library.entry(number).is_starred
        assert library.search("feuerwehr said:kern").total == 1


def test_another_library_can_be_named(filled, tmp_path, capsys):
    """--library works on another file."""
    other = tmp_path / "other.db"

    assert output_of(capsys, "list", "--library", str(other), code=1).out == ""
    output_of(capsys, "add", str(filled / "1 flut.txt"), "--library", str(other))
    assert output_of(capsys, "list", "--library", str(other)).out.endswith("Warten auf die Flut\n")


def test_what_is_no_library_is_a_sentence(tmp_path, capsys):
    """A wrong file is refused with what to do, not with a traceback."""
    wrong = tmp_path / "letter.db"
    wrong.write_text("Lieber Leser, " * 20, encoding="utf-8")

    done = output_of(capsys, "list", "--library", str(wrong), code=1)

    assert done.err == f"reader: {wrong} is not a library. Move it away or name another file.\n"
