"""Nothing found is exit code 1 and a sentence, whatever was looked for."""

import pytest

from reader.cli import main


@pytest.mark.parametrize(
    "words",
    [
        ("search", "hafen"),
        ("list", "hafen"),
        ("person", "Kern"),
        ("quotations",),
        ("quotations", "--shared"),
        ("quotations", "--speaker", "Kern", "--json"),
        ("export", "--query", "hafen"),
        ("feeds",),
    ],
)
def test_nothing_found_is_said(words, tmp_path, monkeypatch, capsys):
    """An empty library has an answer for each command."""
    monkeypatch.setenv("READER_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("READER_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("HOME", str(tmp_path))

    assert main(list(words)) == 1
    assert capsys.readouterr().err.startswith("reader: ")
