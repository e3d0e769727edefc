"""The way from the screen to the library: the newest question is answered, older ones are broken off."""

from dataclasses import dataclass
from threading import Event

import pytest
from textual.message import Message

from reader.errors import LibraryError
from reader.library import Library
from reader.ui.door import Door, LibraryFailed

PATIENCE = 30


@dataclass
class Answered(Message):
    """An answer."""

    words: str


class Owner:
    """Collects what is posted, as a widget would."""

    def __init__(self):
        self.messages = []
        self._posted = Event()

    def post_message(self, message):
        """Take a message."""
        self.messages.append(message)
        self._posted.set()

    def wait(self, count=1):
        """Return the messages once there are so many."""
        while len(self.messages) < count:
            assert self._posted.wait(PATIENCE), "nothing was posted"
            self._posted.clear()
        return self.messages


@pytest.fixture
def door(tmp_path):
    """A way to an empty library."""
    door = Door(tmp_path / "library.db")
    yield door
    door.close()


def test_the_library_is_opened_when_it_is_asked_for(door, tmp_path):
    """Before the first question there is no file; the answer reaches who asked."""
    owner = Owner()
    assert not (tmp_path / "library.db").exists()

    door.ask("count", owner, lambda library: Answered(str(library.sums())))

    assert owner.wait() == [Answered("(0, 0)")]
    assert door.library() is door.library()


def test_the_newest_question_of_a_kind_is_answered(door):
    """What waits behind a running question is overtaken by the next one; the running one posts nothing any more."""
    owner, begun, go = Owner(), Event(), Event()

    def slow(library):
        begun.set()
        assert go.wait(PATIENCE)
        return Answered("slow")

    door.ask("search", owner, slow)
    assert begun.wait(PATIENCE)
    door.ask("search", owner, lambda library: Answered("overtaken"))
    door.ask("search", owner, lambda library: Answered("newest"))
    go.set()

    assert owner.wait() == [Answered("newest")]


def test_a_running_question_is_broken_off(door):
    """A question that would run for ever ends when the next one of its kind is asked, or when it is forgotten."""
    owner, begun, ended = Owner(), Event(), Event()

    def endless(library):
        begun.set()
        try:
            with library._reading() as connection:
                connection.execute(
                    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
                ).fetchone()
        finally:
            ended.set()
        return Answered("never")

    door.ask("search", owner, endless)
    assert begun.wait(PATIENCE)
    while not ended.is_set():  # it may not have come to the database yet
        door.forget("search")
        ended.wait(0.01)
    door.ask("search", owner, lambda library: Answered("next"))

    assert owner.wait() == [Answered("next")]


def test_kinds_do_not_wait_for_one_another(door):
    """A slow question of one kind does not hold up another kind."""
    owner, begun, go = Owner(), Event(), Event()

    def slow(library):
        begun.set()
        assert go.wait(PATIENCE)
        return Answered("slow")

    door.ask("person", owner, slow)
    assert begun.wait(PATIENCE)
    door.ask("search", owner, lambda library: Answered("quick"))

    assert owner.wait() == [Answered("quick")]
    go.set()
    assert owner.wait(2) == [Answered("quick"), Answered("slow")]


def test_what_fails_is_told_as_a_sentence(door):
    """An error of the library and a mistake of our own both reach who asked, and the next question is answered."""
    owner = Owner()

    def refuse(library):
        raise LibraryError("The disk is full.")

    door.ask("search", owner, refuse)
    assert owner.wait() == [LibraryFailed("search", "The disk is full.")]
    door.ask("search", owner, lambda library: 1 / 0)
    assert owner.wait(2)[1].problem == "The library could not be asked: the program made a mistake (ZeroDivisionError)."
    door.ask("search", owner, lambda library: Answered("again"))
    assert owner.wait(3)[2] == Answered("again")


def test_a_closed_door_answers_nothing(tmp_path):
    """After closing the library is not opened again."""
    door = Door(tmp_path / "library.db")
    door.library()
    door.close()

    with pytest.raises(LibraryError, match=r"^The library is closed\.$"):
        door.library()


def test_closing_waits_for_who_is_asking(tmp_path):
    """A connection another thread is using is closed only when that thread is done with it."""
    library, owner, begun = Library(tmp_path / "library.db"), Owner(), Event()
    door = Door(opened=library)

    def count(library):
        with library._reading() as connection:
            begun.set()
            rows = connection.execute(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 200000) SELECT i FROM n"
            ).fetchall()
        return Answered(str(len(rows)))

    door.ask("count", owner, count)
    assert begun.wait(PATIENCE)
    library.close()

    with pytest.raises(LibraryError, match="closed"):
        library.sums()
    door.close()
