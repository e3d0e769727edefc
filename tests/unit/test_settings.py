"""Settings: every mistake is named, none is fatal."""

import pytest

from reader.settings import Settings, load_settings


def test_without_a_file_everything_is_as_made(tmp_path):
    """A missing settings file is no mistake."""
    assert load_settings(tmp_path / "settings.toml") == (Settings(), ())


def test_settings_are_read(tmp_path):
    """Theme, measure, language and keys are taken from the file."""
    path = tmp_path / "settings.toml"
    path.write_text('theme = "paper"\nmeasure = 72\nlanguage = "de"\n[keys]\nnext-quotation = "n"\n')

    settings, problems = load_settings(path)

    assert settings == Settings(theme="paper", measure=72, language="de", keys={"next-quotation": "n"})
    assert problems == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("measure = 5", "“measure” must be a whole number from 40 to 120."),
        ("measure = true", "“measure” must be a whole number from 40 to 120."),
        ("theme = 3", "“theme” must be a text in quotation marks."),
        ('language = "fr"', '“language” must be "de" or "en".'),
        ("keys = 1", "“keys” must be a table of actions and their keys"),
        ("colour = 1", "which is no setting; there are keys, language, measure, theme."),
        ("measure =", "are not valid TOML"),
    ],
)
def test_a_mistake_is_named_and_its_default_kept(tmp_path, text, told):
    """A wrong entry keeps its default and is told in a sentence that names the file."""
    path = tmp_path / "settings.toml"
    path.write_text(text)

    settings, (problem,) = load_settings(path)

    assert settings == Settings()
    assert told in problem
    assert str(path) in problem
