"""Many articles opened in processes: each one told exactly once, whatever a page does to the process that opens it."""

import os
import signal
import threading
import time
from dataclasses import dataclass

import pytest

from reader.article import Origin, OriginKind, RawArticle
from reader.bulk import open_here, open_many, opening
from reader.pipeline import open_article
from reader.resources import folder
from reader.sources import gather, load

WORDS = "Der Hafen bleibt bis zum Montag geschlossen, sagte die Sprecherin der Stadt, weil das Wasser noch steigt."


@dataclass
class Deed:
    """Something wanted that, instead of being an article, does something to the process that is to open it."""

    origin: Origin
    call: object
    argument: object

    def __reduce__(self):
        """Return what the other process does when it gets this."""
        return self.call, (self.argument,)


def deed(call, argument, name="odd.html"):
    """Return a deed called so."""
    return Deed(Origin(OriginKind.FILE, name), call, argument)


@pytest.fixture
def pages(tmp_path):
    """Write some pages and return their places."""
    for number in range(12):
        (tmp_path / f"{number}.txt").write_text(f"Artikel {number}\n\n{WORDS}\n\n{WORDS} Es ist der {number}. Tag.\n")
    return gather([str(tmp_path)]).origins


def test_every_article_is_opened_once(pages):
    """All come back, each with its number and origin, in whatever order they are ready."""
    done = list(open_many(pages, workers=2))

    assert sorted(one.number for one in done) == list(range(12))
    assert all(one.origin == pages[one.number] for one in done)
    assert all(WORDS in one.opened.article.text for one in done)


def test_other_work_is_done_while_nothing_is_ready(pages):
    """Whoever waits for the processes may do a little of something else, until there is no more of that."""
    left = [3, 2, 1, 0]
    done = list(open_many(pages[:1], workers=1, meanwhile=lambda: left.pop(0) if left else 0))

    assert len(done) == 1
    assert left == []


def test_what_was_read_already_is_opened_too(pages):
    """A server's answer is handed in as it came, without being read again."""
    (done,) = open_many([load(pages[3])], workers=1)

    assert isinstance(done.opened.raw, RawArticle)
    assert done.opened.article.origin == pages[3]


def test_what_cannot_be_opened_is_told_and_the_rest_goes_on(pages, tmp_path):
    """A missing file is a sentence; the others are opened."""
    gone = Origin(OriginKind.FILE, str(tmp_path / "gone.txt"))
    done = {one.number: one for one in open_many([*pages[:3], gone, *pages[3:6]], workers=1)}

    assert done[3].problem == f"There is nothing at {tmp_path / 'gone.txt'}. Check the path."
    assert [n for n, one in sorted(done.items()) if one.opened is None] == [3]


@pytest.mark.parametrize("call", [os._exit, os.kill], ids=["ends itself", "crashes"])
def test_page_that_ends_its_process_costs_only_itself(pages, call):
    """Whatever ends a process twice is named; everything else is opened by the processes that take over."""
    deeds = {os._exit: deed(os._exit, 3), os.kill: Killer(Origin(OriginKind.FILE, "odd.html"))}
    done = {one.number: one for one in open_many([*pages[:5], deeds[call], *pages[5:]], workers=1)}

    assert done[5].problem == "odd.html ends every process that opens it; it may be made to do so."
    assert [n for n, one in sorted(done.items()) if one.opened is None] == [5]
    assert len(done) == 13


@dataclass
class Killer:
    """Something that crashes the process that is to open it, as a broken library does."""

    origin: Origin

    def __reduce__(self):
        """Return what the other process does when it gets this: zero is itself and all of its own."""
        return os.kill, (0, signal.SIGSEGV)


def test_page_that_takes_all_memory_is_named(pages):
    """A process may have so much memory and no more; what needs more is told so, the rest is opened."""
    wanted = [deed(bytearray, 1 << 42), *pages[:3]]
    done = {one.number: one for one in open_many(wanted, workers=1)}

    assert done[0].problem == "odd.html needs more memory than an article may have."
    assert [n for n, one in sorted(done.items()) if one.opened is None] == [0]


def test_page_that_takes_too_long_is_named(pages):
    """The process itself notices that the time is over, and goes on with the next article."""
    (done,) = open_many([pages[0]], workers=1, seconds=0.0001)

    assert done.problem.startswith(f"{pages[0].location} takes longer than")


def test_process_that_hangs_is_ended(pages, monkeypatch):
    """One that notices nothing any more is ended from outside, and another takes over."""
    monkeypatch.setattr(opening, "GRACE", 0.2)
    (done,) = open_many([deed(time.sleep, 10_000)], workers=1, seconds=0.1)

    assert done.problem == "odd.html takes longer than 0 seconds to open."


def test_process_that_prints_disturbs_nobody(pages):
    """What a library prints by mistake does not get between the answers."""
    wanted = [pages[0], deed(print, "x" * 1000), pages[1]]
    done = {one.number: one for one in open_many(wanted, workers=1)}

    assert [done[0].opened is not None, done[2].opened is not None] == [True, True]


def test_leaving_early_ends_the_processes(pages):
    """Who takes one result and leaves gets its threads and processes back."""
    before = threading.active_count()
    results = open_many(list(pages) * 50, workers=2)
    assert next(results).opened is not None

    results.close()

    while threading.active_count() > before:
        time.sleep(0.01)


def test_mistake_while_listing_is_raised(pages):
    """When what is wanted cannot be listed any further, that reaches who asked."""

    def wanted():
        yield pages[0]
        raise KeyError("gone")

    with pytest.raises(KeyError):
        list(open_many(wanted(), workers=1))


def test_samples_are_the_same_in_a_process():
    """An article opened elsewhere is the very same, with every finding."""
    origins = gather([str(folder("samples"))]).origins[:4]
    done = {one.number: one.opened for one in open_many(origins, workers=1)}

    here = [open_article(origin) for origin in origins]
    assert [done[n].article for n in range(4)] == [one.article for one in here]
    assert [done[n].analysis for n in range(4)] == [one.analysis for one in here]


def test_mistake_of_the_program_is_told_here_as_there(monkeypatch, pages):
    """Without processes, too, a page that the program stumbles over is named and the next one opened."""
    monkeypatch.setattr("reader.pipeline.open_raw", lambda raw, **_: 1 // 0 if raw.origin == pages[0] else raw)
    first, second = open_here(pages[:2])

    assert first.problem == f"{pages[0].location} could not be opened: the program made a mistake (ZeroDivisionError)."
    assert second.opened is not None
