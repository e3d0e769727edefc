"""From what a person names to the places to read: wrong ones become sentences, the rest is kept."""

import os
from pathlib import Path

import pytest

from reader.article import Origin, OriginKind
from reader.errors import NotFound, NothingInside, NotText, TooLarge, Unreadable
from reader.resources import folder
from reader.sources import gather, load
from reader.sources.files import MAX_BYTES, looks_like_prose, natural_order

PROSE = "Der Hafen bleibt geschlossen, sagte die Sprecherin am Montag."


def locations(gathered):
    """Return the names of the gathered files."""
    return [Path(origin.location).name for origin in gathered.origins]


def test_folder_gives_its_articles_in_natural_order(tmp_path):
    """Numbers in names count as numbers, files of a folder come before its sub-folders."""
    for name in ("10 ten.txt", "2 two.html", "1 one.txt"):
        (tmp_path / name).write_text(PROSE)
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "0 deep.txt").write_text(PROSE)

    assert locations(gather([str(tmp_path)])) == ["1 one.txt", "2 two.html", "10 ten.txt", "0 deep.txt"]


def test_folder_leaves_out_what_is_no_article(tmp_path):
    """Data, pictures, programs and hidden files beside the articles are passed over; a name without ending is not."""
    (tmp_path / "article").write_text(PROSE)
    (tmp_path / "article.gold.json").write_text("{}")
    (tmp_path / "picture").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00")
    (tmp_path / "script").write_text("#!/bin/sh\necho one two three")
    (tmp_path / ".hidden.txt").write_text(PROSE)
    (tmp_path / "photo.jpg").write_text(PROSE)

    assert locations(gather([str(tmp_path)])) == ["article"]


def test_folder_with_a_loop_of_links_ends(tmp_path):
    """A link that leads back up is not followed."""
    (tmp_path / "a.txt").write_text(PROSE)
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)

    assert locations(gather([str(tmp_path)])) == ["a.txt"]


def test_one_wrong_name_does_not_hide_the_others(tmp_path):
    """A missing path is told in a sentence; the article beside it is gathered."""
    (tmp_path / "a.txt").write_text(PROSE)

    gathered = gather([str(tmp_path / "missing.txt"), str(tmp_path / "a.txt")])

    assert locations(gathered) == ["a.txt"]
    (problem,) = gathered.problems
    assert isinstance(problem, NotFound)
    assert str(problem) == f"There is nothing at {tmp_path / 'missing.txt'}. Check the path."


def test_the_same_file_named_twice_is_one_article(tmp_path):
    """A file and the folder that holds it give the file once."""
    (tmp_path / "a.txt").write_text(PROSE)

    assert len(gather([str(tmp_path), str(tmp_path / "a.txt")]).origins) == 1


def test_empty_folder_is_told(tmp_path):
    """A folder without an article says so and what was looked for."""
    (problem,) = gather([str(tmp_path)]).problems

    assert isinstance(problem, NothingInside)
    assert str(problem) == f"There is no article in {tmp_path}; looked for text, pages, mails and books."


@pytest.mark.parametrize("content", [b"", b" \n\t \n"])
def test_empty_file_is_told(tmp_path, content):
    """A file with nothing in it, or only blanks, is named as empty."""
    path = tmp_path / "empty.txt"
    path.write_bytes(content)
    (problem,) = gather([str(path)]).problems

    assert str(problem) == f"{path} is empty: there is nothing to read in it."


def test_binary_is_told_before_the_screen_opens(tmp_path):
    """A picture that was named is refused by its content, whatever its ending says."""
    path = tmp_path / "photo.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    (problem,) = gather([str(path)]).problems

    assert isinstance(problem, NotText)
    assert str(path) in str(problem)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_unreadable_file_is_told(tmp_path):
    """A file without permission to read is named with what to do."""
    path = tmp_path / "closed.txt"
    path.write_text(PROSE)
    path.chmod(0)
    (problem,) = gather([str(path)]).problems

    assert isinstance(problem, Unreadable)
    assert str(problem) == f"{path} may not be read. Check its permissions."


def test_a_pipe_in_the_way_does_not_hang(tmp_path):
    """A named pipe without a writer is refused at once."""
    path = tmp_path / "pipe"
    os.mkfifo(path)
    (problem,) = gather([str(path)]).problems

    assert isinstance(problem, Unreadable)


def test_too_large_a_file_is_refused_without_reading_it(tmp_path):
    """A file beyond the limit is told with its size and the limit."""
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1024 * 1024)
    (problem,) = gather([str(path)]).problems

    assert isinstance(problem, TooLarge)
    assert "21 MB; an article may have at most 20 MB" in str(problem)


def test_names_that_steer_a_terminal_are_shown_safely(tmp_path):
    """An escape sequence in a file name does not reach the message."""
    (problem,) = gather([str(tmp_path / "a\x1b]0;x\x07b")]).problems

    assert "\x1b" not in str(problem)


def test_samples_are_known_as_samples():
    """The articles that come along are marked as samples."""
    origins = gather([str(folder("samples"))]).origins

    assert len(origins) >= 10
    assert {origin.kind for origin in origins} == {OriginKind.SAMPLE}


def test_kind_is_told_by_content_not_by_name(tmp_path):
    """A page saved as .txt is HTML, and text saved as .html is text."""
    page = tmp_path / "page.txt"
    page.write_text(f"<!DOCTYPE html><html><body><p>{PROSE}</p></body></html>")
    text = tmp_path / "text.html"
    text.write_text(f"{PROSE}\n\n{PROSE}")

    assert load(Origin(OriginKind.FILE, str(page))).media_type == "text/html"
    assert load(Origin(OriginKind.FILE, str(text))).media_type == "text/plain"


def test_natural_order_survives_odd_digits():
    """Digits that are no decimal numbers do not break sorting."""
    assert sorted(["²", "10", "9", "٣", "a"], key=natural_order)[:2] == ["٣", "9"]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b"Ein kurzer Satz steht hier.", True),
        (b"<html><body><p>Ein Satz", True),
        (b'{"a": 1, "b": 2, "c": 3}', False),
        (b"%PDF-1.7 one two three", False),
        (b"\x00\x01\x02", False),
        (b"", False),
        ("Grüße aus Köln und Bonn".encode("utf-16"), True),
    ],
)
def test_prose_is_recognised_by_its_first_bytes(head, expected):
    """Text and pages could be articles; data and programs could not."""
    assert looks_like_prose(head) is expected
