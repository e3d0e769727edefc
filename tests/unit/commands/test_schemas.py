"""Every command with --json keeps to its documented schema: name, version, and the fields of each thing in it."""

import json

import pytest

from reader.cli import main, run
from reader.commands.describing import commands
from reader.library import Library
from reader.spans import Span

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
STRING, NUMBER, TRUTH, NOTHING = str, int, bool, type(None)
ENTRY = {
    "id": STRING, "title": STRING, "source": STRING, "language": STRING, "published": (STRING, NOTHING),
    "words": NUMBER, "quotations": NUMBER, "read": TRUTH, "starred": TRUTH,
}  # fmt: skip
SAYING = {
    "day": (STRING, NOTHING), "source": STRING, "title": STRING, "article": STRING, "start": NUMBER, "end": NUMBER,
    "kind": STRING, "certainty": STRING, "speaker": STRING, "role": STRING, "shared": TRUTH, "text": STRING,
}  # fmt: skip
PERSON = {
    "name": STRING, "others": [STRING], "roles": [STRING], "kind": STRING, "quotations": NUMBER, "articles": NUMBER,
}  # fmt: skip
PAIR = [NUMBER]
ARTICLE = {
    "id": STRING, "title": STRING, "language": STRING, "publisher": STRING, "authors": [STRING],
    "published": (STRING, NOTHING), "published_source": STRING, "url": STRING,
    "origin": {"kind": STRING, "location": STRING}, "text": STRING,
    "blocks": [{
        "kind": STRING, "start": NUMBER, "end": NUMBER, "level": NUMBER, "pulled": TRUTH,
        "links": [{"start": NUMBER, "end": NUMBER, "target": STRING}],
    }],
    "removed": [{"text": STRING, "line": NUMBER, "rule": STRING}],
    "speakers": [{"id": NUMBER, "name": STRING, "aliases": [STRING], "role": STRING, "kind": STRING}],
    "mentions": [{"speaker": NUMBER, "start": NUMBER, "end": NUMBER, "form": STRING}],
    "quotations": [{
        "text": STRING, "start": NUMBER, "end": NUMBER, "parts": [PAIR], "kind": STRING, "speaker": (NUMBER, NOTHING),
        "speaker_name": (STRING, NOTHING), "mention": (PAIR, NOTHING), "cue": (PAIR, NOTHING), "rule": STRING,
        "certainty": STRING,
    }],
    "dates": [{
        "text": STRING, "start": NUMBER, "end": NUMBER, "type": STRING, "value": STRING, "first": (STRING, NOTHING),
        "last": (STRING, NOTHING), "rule": STRING, "anchor": (STRING, NOTHING), "discrepancy": STRING,
    }],
}  # fmt: skip
LEFT = {
    "notes": [{"words": STRING, "start": NUMBER, "end": NUMBER, "text": STRING}],
    "marks": [{"letter": STRING, "offset": NUMBER, "words": STRING}],
    "tags": [STRING],
}
COMMANDS = {
    ("show", "{articles}", "--json"): ("articles", {"articles": [ARTICLE]}),
    ("export", "{articles}", "--json"): ("articles", {"articles": [ARTICLE | LEFT]}),
    ("export", "--query", "flut", "--json"): ("articles", {"articles": [ARTICLE | LEFT]}),
    ("add", "{articles}", "--json"): (
        "added",
        {"articles": [{"id": STRING, "title": STRING, "outcome": STRING, "origin": STRING}], "failures": [STRING]},
    ),
    ("list", "--json"): ("list", {"articles": [ENTRY]}),
    ("search", "wasser", "--json"): (
        "search",
        {
            "query": STRING,
            "total": NUMBER,
            "more": TRUTH,
            "hits": [
                ENTRY | {"snippet": STRING, "marks": [PAIR], "start": (NUMBER, NOTHING), "end": (NUMBER, NOTHING)}
            ],
        },
    ),
    ("person", "Kern", "--json"): ("people", {"people": [PERSON | {"sayings": [SAYING]}]}),
    ("quotations", "--json"): ("sayings", {"person": (PERSON, NOTHING), "sayings": [SAYING]}),
    ("quotations", "--shared", "--json"): ("shared", {"groups": [[SAYING]]}),
    ("doctor", "--json"): (
        "doctor",
        {"in_order": TRUTH, "facts": dict, "problems": [{"sentence": STRING, "mending": STRING}]},
    ),
}


@pytest.fixture
def articles(tmp_path, monkeypatch, capsys):
    """Return a folder with two articles that are in a library, one of them with a note, a mark and a tag."""
    monkeypatch.setenv("READER_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("READER_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "1.txt").write_text(FLOOD, encoding="utf-8")
    (folder / "2.txt").write_text(RIVER, encoding="utf-8")
    assert main(["add", str(folder)]) == 0
    with Library.open() as library:
        number = library.entries("flut").entries[0].number
        library.add_note(number, Span(0, 6), "Ist es soweit?")
        library.set_marks(number, {"a": 20})
        library.add_tag([number], "Fluss")
    capsys.readouterr()
    return folder


def test_no_command_with_json_is_left_out():
    """Whatever command offers --json has its schema here; those of feeds have theirs beside their tests."""
    offering = {c.words[0] for c in commands(run) if c.words and any("--json" in o.names for o in c.options)}

    assert offering == {words[0] for words in COMMANDS} | {"feeds"}


def test_help_names_the_schema_that_is_written(capsys):
    """What --help says of --json is what comes."""
    for command in commands(run):
        for words, (schema, _) in COMMANDS.items():
            if command.words[:1] == words[:1] and "--shared" not in words:
                assert f"“reader.{schema}”" in next(o.help for o in command.options if "--json" in o.names)


def wrong(value, shape, place=""):
    """Yield where a value is not of this shape: a type, a list of one shape, a dict of shapes, or one of several."""
    if isinstance(shape, tuple):
        if all(list(wrong(value, one)) for one in shape):
            yield place
    elif isinstance(shape, list):
        if not isinstance(value, list):
            yield place
        else:
            for number, one in enumerate(value):
                yield from wrong(one, shape[0], f"{place}[{number}]")
    elif isinstance(shape, dict):
        if not isinstance(value, dict) or set(value) != set(shape):
            yield f"{place} has {sorted(value) if isinstance(value, dict) else value}"
        else:
            for name, its in shape.items():
                yield from wrong(value[name], its, f"{place}.{name}")
    elif type(value) is not shape:
        yield place


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_json_is_what_is_documented(articles, capsys, words):
    """Exactly the documented fields are there, each of its type, under the name and version of the schema."""
    schema, shape = COMMANDS[words]
    code = main([word.format(articles=articles) for word in words])

    document = json.loads(capsys.readouterr().out)
    assert code == 0
    assert (document.pop("schema"), document.pop("version")) == (f"reader.{schema}", 1)
    assert list(wrong(document, shape)) == []
    assert all(value for name, value in document.items() if name not in ("failures", "person", "problems", "more"))
