"""The pages of the library, pressed: searching, persons, everybody, the same words, notes; over a real library."""

import csv
import json
import re
from contextlib import suppress
from datetime import date
from hashlib import sha256
from time import monotonic

import pytest

from reader.article import Article, Block, BlockKind, Origin, OriginKind
from reader.findings import Analysis, Certainty, Mention, MentionForm, Quotation, QuotationKind, Speaker
from reader.library import Library
from reader.paths import data_folder
from reader.reading.corrections import Correction
from reader.spans import Span

_MARKED = re.compile(r"\[(~?)([^|\]]+)\|([^\]]*)\]")


def covers(*_):
    """Note which rows of the key table a test presses; a guard looks for those that none does."""
    return lambda function: function


def made(title, source, day, text):
    """Return an article and what was found in it; `[words|Name, Role]` is a quotation, with ~ before it indirect."""
    plain, quotations, speakers, at = f"{title}\n", [], {}, 0
    for found in _MARKED.finditer(text):
        plain += text[at : found.start()]
        name, _, role = found[3].partition(", ")
        if name:
            speakers.setdefault(name, Speaker(len(speakers), name, role=role))
        span = Span(len(plain), len(plain) + len(found[2]))
        kind = QuotationKind.INDIRECT if found[1] else QuotationKind.DIRECT
        speaker = speakers[name].id if name else None
        quotations.append(Quotation(span, (span,), kind, speaker, None, None, "by hand", Certainty.SURE))
        plain += found[2]
        at = found.end()
    plain += text[at:]
    blocks, start = [], 0
    for number, piece in enumerate(plain.split("\n")):
        kind = BlockKind.PARAGRAPH if number else BlockKind.TITLE
        blocks.append(Block(kind, Span(start, start + len(piece))))
        start += len(piece) + 1
    number = sha256(plain.encode()).hexdigest()[:16]
    article = Article(
        number, title, plain, tuple(blocks), (), Origin(OriginKind.FILE, f"/news/{number}.txt"), source,
        published=day and date.fromisoformat(day), language="de",
    )  # fmt: skip
    mentions = tuple(
        Mention(s.id, Span(found.start(), found.end()), MentionForm.NAME)
        for s in speakers.values()
        for found in re.finditer(s.name, plain)
    )
    return article, Analysis(number, tuple(speakers.values()), mentions, tuple(quotations), ())


WEATHER = "\n".join(f"Absatz {n} erzählt vom Wetter an der Küste und von den Booten im Hafen." for n in range(1, 25))
ARTICLES = (
    (
        "Trainer Wolff bleibt dem Verein treu",
        "Sportecho",
        "2025-04-01",
        "[„Wir spielen auf Sieg und auf nichts anderes“|Udo Wolff, Trainer], sagte Udo Wolff nach dem Spiel.",
    ),
    (
        "Stapellauf erst im Mai",
        "Küstenbote",
        "2025-03-05",
        (
            "Die Chefin sprach auf einer Konferenz in Emden. Auf der Konferenz sagte Ina Wolff: [„Wir sind bereit, die "
            "neue Rampe noch einmal zu prüfen.“|Ina Wolff, Chefin der Werft] Mehr wollte sie nicht sagen."
        ),
    ),
    (
        "Werft verschiebt den Stapellauf",
        "Uferblatt",
        "2025-03-04",
        (
            f"{WEATHER}\nBeim Hafenforum in Norddeich sagte Ina Wolff: "
            "[„Wir sind bereit, die alte Rampe noch einmal zu prüfen.“|Ina Wolff, Werftleiterin] "
            "[~Der Bau sei nicht teurer geworden|Ina Wolff, Werftleiterin], "
            f"erklärte sie.\n{WEATHER}\nAm Ende war niemand bereit, zu wetten."
        ),
    ),
    (
        "Gemeinde kauft einen Kran",
        "Uferblatt",
        "2025-02-01",
        "[„=Kran(1)“|Jens Ohlsen, Bürgermeister] stand auf dem Zettel von Jens Ohlsen.",
    ),
)


def fill(articles):
    """Keep articles in the library of the test, and let it learn from them."""
    with Library(data_folder() / "library.db") as library:
        kept = library.keep_all([(*made(*article), None) for article in reversed(articles)])
        while library.tend():
            pass
    return [k.number for k in reversed(kept)]


PATIENCE = 60
"""Seconds a busy machine may need."""


async def until(pilot, holds):
    """Wait until something holds that a busy machine may reach many frames later; fail when it never does."""
    end = monotonic() + PATIENCE
    while monotonic() < end:
        with suppress(AttributeError, IndexError):  # what is looked at may not be there yet
            if holds():
                await pilot.pause()
                return
        await pilot.pause(0.005)
    raise AssertionError("it never came to hold")


def reading(pilot):
    """Return the reading screen."""
    return pilot.app.screen_stack[1]


def page(pilot):
    """Return the screen on top."""
    return pilot.app.screen


def words(pilot):
    """Return the words of the current finding."""
    state = reading(pilot).pane.state
    return state.current.span.of(state.article.text) if state.current else None


def shown(pilot):
    """Return everything the screen shows, as lines."""
    return ["".join(segment.text for segment in strip) for strip in pilot.app.screen._compositor.render_strips()]


def says(pilot, *wanted):
    """Tell whether the screen shows all of these."""
    lines = "\n".join(shown(pilot))
    return all(word in lines for word in wanted)


@pytest.fixture
async def opened(make_app):
    """The app over a library of four articles at 100x30; the newest is read, the keys are in the pane."""
    make_app()  # for the folders of the test
    fill(ARTICLES)
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: len(app.screen_stack) > 1 and reading(pilot).query("#pane"))
        await until(pilot, lambda: reading(pilot).pane.state is not None)
        await pilot.press("enter")
        await until(pilot, lambda: app.focused is reading(pilot).pane)
        yield pilot


async def search(pilot, text):
    """Search the library, and wait for the answer."""
    await pilot.press("ctrl+f")
    await until(pilot, lambda: type(page(pilot)).__name__ == "SearchScreen" and page(pilot)._bar.has_keys)
    page(pilot)._bar._input.value = text
    await answered(pilot, text)


async def answered(pilot, text):
    """Wait until the hits of `text` are shown."""
    screen = page(pilot)
    await until(pilot, lambda: screen._asked[0] == text and screen._bar._offered and screen._bar._offered[0] == text)


def titles(pilot):
    """Return the titles of the hits."""
    return [hit.entry.title for hit in page(pilot)._list.hits]


# Searching


@covers("search", "search-open")
async def test_a_hit_opens_at_its_words(opened):
    """Ctrl-f finds as one types; Enter opens the article at the words, and n goes on to the next."""
    await opened.press("ctrl+f")
    await until(opened, lambda: page(opened).query("#search-bar"))
    await opened.press(*"rampe")
    await until(opened, lambda: titles(opened) == ["Stapellauf erst im Mai", "Werft verschiebt den Stapellauf"])
    assert says(opened, "2 articles", "last added first", "Rampe")

    await opened.press("down", "j", "enter")
    await until(opened, lambda: reading(opened).pane.state.hits)
    state, pane = reading(opened).pane.state, reading(opened).pane
    assert state.article.title == "Werft verschiebt den Stapellauf"
    assert [hit.of(state.article.text) for hit in state.hits] == ["Rampe"]
    assert pane.sees(state.hits[0])
    assert opened.app.focused is pane


async def test_hits_go_on_in_the_article(opened):
    """All places of the words are marked in the article; n and N step through them, Esc unmarks them."""
    await search(opened, "bereit")
    await opened.press("down", "down", "enter")
    await until(opened, lambda: len(reading(opened).pane.state.hits) == 2)
    assert reading(opened).pane.state.hit == 0
    await opened.press("n")
    assert reading(opened).pane.state.hit == 1
    await opened.press("n")
    assert reading(opened).pane.state.hit == 0
    await opened.press("escape")
    assert reading(opened).pane.state.hits == ()


async def test_a_search_for_what_somebody_said_marks_the_quotations(opened):
    """Without words to mark, the quotations asked for are the hits."""
    await search(opened, "said:ina")
    assert titles(opened) == ["Stapellauf erst im Mai", "Werft verschiebt den Stapellauf"]
    await opened.press("down", "down", "enter")
    await until(opened, lambda: len(reading(opened).pane.state.hits) == 2)
    state = reading(opened).pane.state
    assert state.hits[0].of(state.article.text).startswith("„Wir sind bereit")


@covers("search-cancel")
async def test_esc_goes_back_to_exactly_where_one_was(opened):
    """Article, line and finding are as they were before the search."""
    await opened.press("]")
    before = (reading(opened).pane.state.article.id, reading(opened).pane.top, words(opened))
    await search(opened, "kran")
    await opened.press("escape")
    await until(opened, lambda: page(opened) is reading(opened))
    assert (reading(opened).pane.state.article.id, reading(opened).pane.top, words(opened)) == before
    assert opened.app.focused is reading(opened).pane


@covers("search-complete")
async def test_tab_completes(opened):
    """Tab completes a field, then the value; several ways are gone through."""
    await search(opened, "sai")
    assert says(opened, "Tab: said:")
    await opened.press("tab")
    await answered(opened, "said:")
    await opened.press("tab")
    assert page(opened)._bar.text == 'said:"Ina Wolff"'
    await opened.press("tab")
    assert page(opened)._bar.text == 'said:"Jens Ohlsen"'
    await answered(opened, 'said:"Jens Ohlsen"')
    assert titles(opened) == ["Gemeinde kauft einen Kran"]


async def test_tab_waits_for_the_answer(opened):
    """Tab pressed before the library has answered completes when it has."""
    await opened.press("ctrl+f")
    await until(opened, lambda: page(opened).query("#search-bar"))
    page(opened)._bar._input.value = "source:spo"
    await opened.press("tab")
    await until(opened, lambda: page(opened)._bar.text == "source:Sportecho")


@pytest.mark.parametrize(
    ("query", "complaint"),
    [
        ("sadi:ina kran", "There is no field “sadi”"),
        ("(kran rampe", "The bracket at character 1 is not closed."),
        ("is:gone rampe", "“is:gone” at character 4 is not known"),
    ],
)
async def test_what_is_wrong_is_said_in_one_line(opened, query, complaint):
    """A query that cannot be right any more is named at once, and what was found before stays."""
    await search(opened, "rampe")
    page(opened)._bar._input.value = query
    await until(opened, lambda: says(opened, complaint))
    assert opened.app.is_running


async def test_what_may_become_right_is_said_after_a_while_or_with_enter(opened):
    """While a word is being typed nothing is wrong with it yet; Enter wants to know."""
    await search(opened, "date:quark")
    await opened.press("enter")
    await until(opened, lambda: says(opened, "“quark” at character 6 is no day"))
    assert type(page(opened)).__name__ == "SearchScreen"


@covers("search-order")
async def test_order(opened):
    """Ctrl-r puts the best first, and back; in the hits, too."""
    await search(opened, "kran or trainer")
    assert titles(opened)[0] == "Trainer Wolff bleibt dem Verein treu"
    await opened.press("ctrl+r")
    await until(opened, lambda: says(opened, "best first"))
    assert titles(opened)[0] == "Gemeinde kauft einen Kran"
    await opened.press("down")
    await until(opened, lambda: page(opened)._list.has_focus)
    await opened.press("ctrl+r")
    await until(opened, lambda: says(opened, "last added first"))


@covers("search-earlier", "search-down")
async def test_history_and_the_way_into_the_hits(opened):
    """Up brings what led to an article before, down goes on and then into the hits; up or / comes back."""
    await search(opened, "kran")
    await opened.press("enter")
    await until(opened, lambda: page(opened) is reading(opened))
    await search(opened, "rampe")
    await opened.press("enter")
    await until(opened, lambda: page(opened) is reading(opened))
    await opened.press("ctrl+f")
    await until(opened, lambda: page(opened).query("#search-bar"))
    assert page(opened)._bar.text == "rampe"
    await opened.press("up", "up")
    assert page(opened)._bar.text == "kran"
    await opened.press("down", "down")
    await answered(opened, "")
    page(opened)._bar._input.value = "rampe"
    await answered(opened, "rampe")
    await opened.press("down")
    await until(opened, lambda: page(opened)._list.has_focus)
    await opened.press("j", "k", "k")
    await until(opened, lambda: page(opened)._bar.has_keys)
    await opened.press("down")
    await until(opened, lambda: page(opened)._list.has_focus)
    await opened.press("slash")
    await until(opened, lambda: page(opened)._bar.has_keys)


async def test_more_hits_come_as_one_goes_down(make_app):
    """Hits beyond the first twenty are there when one arrives, in either order; the count tells of all."""
    make_app()
    fill([(f"Meldung {n:03}", "Bote", "2025-01-01", f"Nummer {n} handelt vom Deich.") for n in range(130)])
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: len(app.screen_stack) > 1 and reading(pilot).query("#pane"))
        await search(pilot, "deich")
        assert len(titles(pilot)) == 20
        await until(pilot, lambda: says(pilot, "130 articles"))
        await pilot.press("down")
        await until(pilot, lambda: page(pilot)._list.has_focus)
        for count in (70, 120, 130):
            await pilot.press("G")
            await until(pilot, lambda count=count: len(titles(pilot)) == count)
        assert titles(pilot)[-1] == "Meldung 129"
        await pilot.press("ctrl+r")
        await until(pilot, lambda: says(pilot, "best first") and len(titles(pilot)) == 20)
        for count in (70, 120, 130):
            await pilot.press("G")
            await until(pilot, lambda count=count: len(titles(pilot)) == count)
        assert len(set(titles(pilot))) == 130


async def test_hits_of_fewer_letters_give_way_to_what_is_wrong(opened):
    """A query that went wrong is explained in full, and Enter opens nothing that was found for its beginning."""
    await search(opened, "date:2025")
    await until(opened, lambda: titles(opened))
    page(opened)._bar._input.value = "date:2025-77"
    await until(opened, lambda: says(opened, "is no day; write 2024, 2024-11 or 2024-11-07."))
    assert not titles(opened)
    await opened.press("enter")
    assert type(opened.app.screen).__name__ == "SearchScreen"


async def test_an_empty_search_tells_how(opened):
    """Without words the fields are explained; what nothing has is said so."""
    await search(opened, "")
    assert says(opened, "said:", "words that stand in a quotation")
    page(opened)._bar._input.value = "xylophon"
    await until(opened, lambda: says(opened, "Nothing in the library has this. Fewer or shorter words find more."))


async def test_a_search_on_a_small_screen_names_all_fields(opened):
    """Where there is no room to tell what each field is for, their names are there, and the screen is not too small."""
    await search(opened, "")
    assert not says(opened, "said:  quoting:")
    await opened.resize_terminal(40, 12)
    await until(opened, lambda: says(opened, "said:  quoting:  speaker:  title:", "shared:", "Esc Back  Tab Complete"))


# Persons


@covers("person")
async def test_the_page_of_a_person(opened):
    """Key p on a quotation shows all its speaker says, by day, direct and indirect looking different."""
    await search(opened, "rampe")
    await opened.press("enter")
    await until(opened, lambda: page(opened) is reading(opened) and reading(opened).pane.state.hits)
    await opened.press("]", "p")
    await until(opened, lambda: says(opened, "Ina Wolff", "3 quotations · in 2 articles"))
    await until(opened, lambda: says(opened, "Der Bau sei"))
    lines = shown(opened)
    assert says(opened, "Werftleiterin", "Chefin der Werft", "Di 04.03.2025", "Mi 05.03.2025")
    assert any("│ „Wir sind bereit, die alte Rampe" in line for line in lines)
    assert any("┊ Der Bau sei nicht teurer geworden" in line for line in lines)
    assert says(opened, "Uferblatt · Werft verschiebt den Stapellauf · indirect", "also elsewhere")
    assert not says(opened, "auf Sieg")  # another Wolff


@covers("row-person", "leaf-close")
async def test_a_person_from_the_margin(opened):
    """Key p on a row of the margin shows the same page; Esc goes back to the margin."""
    await opened.press("tab", "p")
    await until(opened, lambda: says(opened, "Udo Wolff", "1 quotation · in 1 article", "auf Sieg"))
    await opened.press("escape")
    await until(opened, lambda: page(opened) is reading(opened))
    assert opened.app.focused.id == "speakers"


async def person(pilot, name):
    """Show the page of a person, by way of the list of everybody."""
    await pilot.press("P")
    await until(pilot, lambda: page(pilot).query("#people") and page(pilot)._list.people)
    people = page(pilot)._list
    people.put_cursor(next(i for i, p in enumerate(people.people) if p.name == name))
    await pilot.press("enter")
    await until(pilot, lambda: type(page(pilot)).__name__ == "PersonScreen" and page(pilot)._list.sayings)


@covers("people", "sayings-people")
async def test_everybody(opened):
    """Key P lists all people with their counts; two of one surname stay two; the list can be filtered."""
    await opened.press("P")
    await until(opened, lambda: page(opened).query("#people") and page(opened)._list.people)
    assert [(p.name, p.quotations, p.articles) for p in page(opened)._list.people] == [
        ("Ina Wolff", 3, 2),
        ("Jens Ohlsen", 1, 1),
        ("Udo Wolff", 1, 1),
    ]
    await opened.press("slash", *"train")
    await until(opened, lambda: len(page(opened)._list.shown) == 1)
    await opened.press("enter")
    await until(opened, lambda: page(opened)._list.has_focus)
    await opened.press("enter")
    await until(opened, lambda: says(opened, "auf Sieg"))
    await opened.press("p")
    await until(opened, lambda: page(opened).query("#people"))
    assert len(opened.app.screen_stack) == 5


@covers("sayings-find")
async def test_finding_among_what_somebody_says(opened):
    """Key / keeps what holds the words and marks them; Esc brings everything back, then closes."""
    await person(opened, "Ina Wolff")
    await opened.press("slash", *"teurer")
    await until(opened, lambda: [s.text for s in page(opened)._list.sayings] == ["Der Bau sei nicht teurer geworden"])
    await opened.press("enter")
    await until(opened, lambda: page(opened)._list.has_focus)
    await opened.press("escape")
    await until(opened, lambda: len(page(opened)._list.sayings) == 3)
    await opened.press("slash", *"nirgends")
    await until(opened, lambda: says(opened, "Nothing Ina Wolff says has “nirgends”."))
    await opened.press("escape", "escape")
    await until(opened, lambda: page(opened).query("#people"))


@covers("sayings-order")
async def test_order_of_what_somebody_says(opened):
    """Key o turns the days round."""
    await person(opened, "Ina Wolff")
    assert page(opened)._list.sayings[0].entry.source == "Uferblatt"
    await opened.press("o")
    await until(opened, lambda: page(opened)._list.sayings[0].entry.source == "Küstenbote")
    assert says(opened, "newest first")


@covers("sayings-export")
async def test_export_of_what_somebody_says(opened, tmp_path):
    """Key e writes Markdown, CSV or JSON; no cell of the CSV runs as a formula."""
    await person(opened, "Ina Wolff")
    for ending, steps in (("md", 0), ("csv", 1), ("json", 2)):
        await opened.press("e")
        await until(opened, lambda: page(opened).query("#options"))
        await opened.press(*["j"] * steps, "enter")
        await until(opened, lambda ending=ending: (tmp_path / f"Ina-Wolff.{ending}").exists())
        await until(opened, lambda ending=ending: says(opened, f"Written to Ina-Wolff.{ending}."))
    assert "> „Wir sind bereit, die alte Rampe" in (tmp_path / "Ina-Wolff.md").read_text(encoding="utf-8")
    document = json.loads((tmp_path / "Ina-Wolff.json").read_text(encoding="utf-8"))
    assert (document["person"]["name"], len(document["sayings"])) == ("Ina Wolff", 3)
    await opened.press("escape")
    await until(opened, lambda: page(opened).query("#people"))
    page(opened)._list.put_cursor(1)
    await opened.press("enter")
    await until(opened, lambda: says(opened, "=Kran(1)"))
    await opened.press("e")
    await until(opened, lambda: page(opened).query("#options"))
    await opened.press("j", "enter")
    await until(opened, lambda: (tmp_path / "Jens-Ohlsen.csv").exists() and says(opened, "Written to Jens"))
    with (tmp_path / "Jens-Ohlsen.csv").open(encoding="utf-8") as file:
        row = next(csv.DictReader(file))
    assert row["text"] == "„=Kran(1)“"


async def test_enter_opens_the_article_at_the_quotation(opened):
    """Enter on a quotation opens its article with that quotation as the current finding."""
    await person(opened, "Ina Wolff")
    await opened.press("j", "enter")
    await until(opened, lambda: page(opened) is reading(opened) and words(opened) is not None)
    assert words(opened) == "Der Bau sei nicht teurer geworden"
    assert reading(opened).pane.sees(reading(opened).pane.state.current.span)


async def test_a_guess_of_nobody_has_no_page(opened):
    """Where nobody is known to speak, p says what to do instead."""
    state = reading(opened).pane.state
    state.correct(Correction(next(iter(state.quotations)).span))
    reading(opened).pane.changed_article()
    await opened.press("]", "p")
    await until(opened, lambda: says(opened, "Nobody is known to say this; P shows everybody"))


# The same words


@covers("same-words")
async def test_the_same_words_side_by_side(opened):
    """Key w shows the words of both articles, what differs in brackets; Enter goes to the other at its quotation."""
    await search(opened, "neue rampe")
    await opened.press("enter")
    await until(opened, lambda: page(opened) is reading(opened) and reading(opened).pane.state.also)
    await opened.press("]")
    assert says(opened, "Ina Wolff · also in 1 article")
    await opened.press("w")
    await until(opened, lambda: page(opened).query("#tellings") and page(opened)._list.tellings)
    assert says(opened, "nearly the same words", "die [neue] Rampe", "die [alte] Rampe")
    assert says(opened, "Ina Wolff, [Chefin der Werft]", "Ina Wolff, [Werftleiterin]")
    assert says(opened, "Konferenz", "Hafenforum", "Küstenbote · Mi 05.03.2025", "Uferblatt · Di 04.03.2025")
    await opened.press("enter")
    await until(opened, lambda: page(opened) is reading(opened) and (words(opened) or "").find("alte Rampe") > 0)
    assert reading(opened).pane.state.article.title == "Werft verschiebt den Stapellauf"


async def test_jumping_back_over_articles(opened):
    """Where no earlier place is left in the article, Ctrl-o goes back to the one from which it was opened."""
    before = reading(opened).pane.state.article.title
    for query, title in (("neue rampe", "Stapellauf erst im Mai"), ("kran", "Gemeinde kauft einen Kran")):
        await search(opened, query)
        await opened.press("enter")
        await until(opened, lambda title=title: _reads(opened, title) and reading(opened).pane.state.hits)
    await opened.press("ctrl+o")
    await until(opened, lambda: _reads(opened, "Stapellauf erst im Mai"))
    await opened.press("ctrl+o")
    await until(opened, lambda: _reads(opened, before))
    await opened.press("ctrl+o")
    await until(opened, lambda: says(opened, "No earlier place."))


async def test_jumping_back_within_an_article(opened):
    """A hit in the article one is reading is a jump like any other."""
    await search(opened, "wetten")
    await opened.press("enter")
    await until(
        opened,
        lambda: (
            _reads(opened, "Werft verschiebt den Stapellauf")
            and reading(opened).pane.state.hits
            and reading(opened).pane.top > 20
        ),
    )
    await opened.press("g", "g")
    await until(opened, lambda: reading(opened).pane.top == 0)
    await search(opened, "wetten")
    await opened.press("enter")
    await until(opened, lambda: page(opened) is reading(opened) and reading(opened).pane.top > 20)
    await opened.press("ctrl+o")
    await until(opened, lambda: reading(opened).pane.top < 5)


def _reads(pilot, title):
    """Tell whether this article is on the reading screen, and the reading screen on top."""
    state = reading(pilot).pane.state
    return page(pilot) is reading(pilot) and state is not None and state.article.title == title


@covers("sayings-same")
async def test_the_same_words_from_a_person(opened):
    """Key w on a person's page compares, too; words that stand nowhere else are said to."""
    await person(opened, "Ina Wolff")
    await opened.press("j", "w")
    await until(opened, lambda: says(opened, "These words stand in no other article of the library."))
    await opened.press("k", "w")
    await until(opened, lambda: page(opened).query("#tellings") and page(opened)._list.tellings)
    await opened.press("escape")
    await until(opened, lambda: page(opened).query("#sayings"))


async def test_two_columns_where_there_is_room(make_app):
    """From 120 cells on the two tellings stand side by side."""
    make_app()
    fill(ARTICLES)
    app = make_app()
    async with app.run_test(size=(140, 30)) as pilot:
        await until(pilot, lambda: len(app.screen_stack) > 1 and reading(pilot).query("#pane"))
        await person(pilot, "Ina Wolff")
        await pilot.press("w")
        await until(pilot, lambda: page(pilot).query("#tellings") and page(pilot)._list.tellings)
        assert any("Uferblatt · Di" in line and "Küstenbote · Mi" in line for line in shown(pilot))


async def test_words_of_one_article_only(opened):
    """Where the words stand nowhere else, w says so and nothing opens."""
    await opened.press("]", "w")
    await until(opened, lambda: says(opened, "These words stand in no other article of the library."))
    assert page(opened) is reading(opened)


# Notes


async def note(pilot, text):
    """Write a note on the next quotation, and wait until it is kept."""
    await pilot.press("]", "i")
    await until(pilot, lambda: pilot.app.focused is not None and pilot.app.focused.parent.id == "note-bar")
    await pilot.press(*["space" if c == " " else c for c in text], "enter")
    await until(pilot, lambda: reading(pilot).pane.state.notes)


@covers("note")
async def test_a_note(opened):
    """Key i writes beside a quotation: in the gutter, the status line, the evidence, the library, and in is:noted."""
    await note(opened, "ask him")
    state = reading(opened).pane.state
    assert [(n.words, n.span) for n in state.notes] == [("ask him", state.current.span)]
    assert any("✎" in line for line in shown(opened))
    await opened.press("escape", "]")
    await until(opened, lambda: says(opened, "✎ ask him · Udo Wolff"))
    await opened.press("enter")
    await until(opened, lambda: says(opened, "Note", "ask him", "Evidence"))
    await opened.press("escape")
    await search(opened, "is:noted")
    assert titles(opened) == ["Trainer Wolff bleibt dem Verein treu"]


async def test_a_note_is_taken_back_and_changed(opened):
    """Key u undoes the note that was written last, a change of it, and its removal; all in their order."""
    await note(opened, "one")
    await opened.press("i")
    await until(opened, lambda: says(opened, "empty: none"))
    await opened.press("end", *" two".replace(" ", "x"), "enter")
    await until(opened, lambda: [n.words for n in reading(opened).pane.state.notes] == ["onextwo"])
    await opened.press("i")
    await until(opened, lambda: opened.app.focused.parent.id == "note-bar")
    await opened.press("ctrl+u", "enter")
    await until(opened, lambda: reading(opened).pane.state.notes == ())
    for wanted in (["onextwo"], ["one"], []):
        await opened.press("u")
        await until(opened, lambda wanted=wanted: [n.words for n in reading(opened).pane.state.notes] == wanted)
    await opened.press("u")
    await until(opened, lambda: says(opened, "There is nothing to undo."))


async def test_a_note_on_marked_words(opened):
    """Words marked with v take a note as well; Esc writes none."""
    await opened.press("v", "w", "w", "i")
    await until(opened, lambda: opened.app.focused.parent.id == "note-bar")
    await opened.press("a", "escape")
    await until(opened, lambda: opened.app.focused is reading(opened).pane)
    assert reading(opened).pane.state.notes == ()
    await opened.press("v", "w", "w", "i")
    await until(opened, lambda: opened.app.focused.parent.id == "note-bar")
    await opened.press("a", "enter")
    await until(opened, lambda: reading(opened).pane.state.notes)
    found = reading(opened).pane.state.notes[0]
    assert found.span.of(reading(opened).pane.state.article.text) == "Trainer Wolff b"


@covers("notes", "note-drop", "note-undo", "note-export", "leaf-help", "leaf-quit")
async def test_all_notes(opened, tmp_path):
    """Key I lists the notes; x takes one away, u brings it back, e writes all, Enter goes to the words."""
    await note(opened, "ask him")
    await opened.press("I")
    await until(opened, lambda: says(opened, "✎ ask him", "„Wir spielen auf Sieg", "Trainer Wolff bleibt"))
    await opened.press("x")
    await until(opened, lambda: says(opened, "No notes yet.", "The note is gone; u brings it back."))
    await opened.press("u")
    await until(opened, lambda: says(opened, "✎ ask him"))
    await opened.press("e")
    await until(opened, lambda: says(opened, "Written to Notes.md."))
    assert "> „Wir spielen auf Sieg und auf nichts anderes“\n\nask him" in (tmp_path / "Notes.md").read_text("utf-8")
    await opened.press("question_mark")
    await until(opened, lambda: page(opened).query("#help"))
    await opened.press("escape")
    await until(opened, lambda: page(opened).query("#notes"))
    await opened.press("enter")
    await until(opened, lambda: page(opened) is reading(opened) and words(opened) is not None)
    assert words(opened) == "„Wir spielen auf Sieg und auf nichts anderes“"
    await opened.press("I")
    await until(opened, lambda: page(opened).query("#notes"))
    await opened.press("Q")
    await until(opened, lambda: opened.app.return_code == 0)


# Without a library, in German, at any size


async def test_without_a_library(make_app, settled):
    """A look that leaves no trace has no library to look into, and says so."""
    app = make_app("eins.txt", library=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        for keys in (("ctrl+f",), ("P",), ("I",), ("]", "p"), ("w",), ("i",)):
            reading(pilot).status_line.put("")
            await pilot.press(*keys)
            await until(pilot, lambda: says(pilot, "Nothing is kept in this session"))
        assert page(pilot) is reading(pilot)


async def test_in_german(make_app, monkeypatch):
    """The pages speak German where the person does."""
    make_app()
    fill(ARTICLES)
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: len(app.screen_stack) > 1 and reading(pilot).query("#pane"))
        await search(pilot, "rampe")
        assert says(pilot, "2 Artikel", "zuletzt hinzugefügte zuerst", "suchen")
        await pilot.press("escape")
        await until(pilot, lambda: page(pilot) is reading(pilot))
        await pilot.press("P")
        await until(pilot, lambda: says(pilot, "Alle Personen", "Ina Wolff"))


# How they look


async def look_search(pilot):
    """Search with hits, the first of them marked."""
    await search(pilot, "rampe")


async def look_into_hits(pilot):
    """Go down into the hits."""
    await search(pilot, "rampe")
    await pilot.press("down", "j")
    await until(pilot, lambda: page(pilot)._list.cursor == 1)


async def look_nothing(pilot):
    """Search for what nothing has."""
    await search(pilot, "xylophon")


async def look_wrong(pilot):
    """Search with a mistake."""
    await search(pilot, "sadi:ina rampe")
    await until(pilot, lambda: says(pilot, "There is no field"))


async def look_ways(pilot):
    """Search for a name that is not typed to its end."""
    await search(pilot, "said:o")


async def look_person(pilot):
    """Look at a person."""
    await person(pilot, "Ina Wolff")


async def look_person_found(pilot):
    """Look for words among what a person says."""
    await person(pilot, "Ina Wolff")
    await pilot.press("slash", *"rampe")
    await until(pilot, lambda: says(pilot, "/ rampe", "2 of 3") and not page(pilot)._is_asking)


async def look_everybody(pilot):
    """Look at everybody."""
    await pilot.press("P")
    await until(pilot, lambda: page(pilot).query("#people") and page(pilot)._list.people)


async def look_comparison(pilot):
    """Compare the same words."""
    await person(pilot, "Ina Wolff")
    await pilot.press("w")
    await until(pilot, lambda: page(pilot).query("#tellings") and page(pilot)._list.tellings)


async def look_note(pilot):
    """Read an article with a note."""
    await note(pilot, "ask him")
    await pilot.press("escape", "]")
    await until(pilot, lambda: says(pilot, "✎ ask him · Udo Wolff"))


async def look_writing(pilot):
    """Write a note."""
    await pilot.press("]", "i")
    await until(pilot, lambda: pilot.app.focused.parent.id == "note-bar")
    await pilot.press(*"ask")


async def look_notes(pilot):
    """Look at all notes."""
    await note(pilot, "ask him")
    await pilot.press("I")
    await until(pilot, lambda: says(pilot, "✎ ask him", "„Wir spielen auf Sieg"))


LOOKS = {
    "library-search": ((80, 24), look_search),
    "library-search-hits": ((80, 24), look_into_hits),
    "library-search-nothing": ((80, 24), look_nothing),
    "library-search-wrong": ((80, 24), look_wrong),
    "library-search-ways": ((80, 24), look_ways),
    "library-search-small": ((40, 12), look_search),
    "library-search-large": ((200, 60), look_search),
    "library-person": ((80, 24), look_person),
    "library-person-small": ((40, 12), look_person),
    "library-person-large": ((200, 60), look_person),
    "library-person-found": ((80, 24), look_person_found),
    "library-everybody": ((80, 24), look_everybody),
    "library-everybody-small": ((40, 12), look_everybody),
    "library-comparison": ((80, 24), look_comparison),
    "library-comparison-small": ((40, 12), look_comparison),
    "library-comparison-large": ((200, 60), look_comparison),
    "library-note": ((80, 24), look_note),
    "library-note-writing": ((80, 24), look_writing),
    "library-notes": ((80, 24), look_notes),
}


@pytest.mark.parametrize("name", LOOKS)
async def test_look(name, make_app, compare_picture):
    """The page looks as it did when somebody last looked at it."""
    size, go = LOOKS[name]
    make_app()
    fill(ARTICLES)
    app = make_app()
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: len(app.screen_stack) > 1 and reading(pilot).query("#pane"))
        await until(pilot, lambda: reading(pilot).pane.state is not None)
        await pilot.press("enter")
        await until(pilot, lambda: app.focused is reading(pilot).pane)
        await go(pilot)
        await compare_picture(pilot, name)


async def test_look_of_an_empty_library(make_app, compare_picture):
    """A library with nothing in it, because what was named holds no article, says what will be in it."""
    app = make_app("broken.html")
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: len(app.screen_stack) > 1)
        await until(pilot, lambda: "no article" in reading(pilot).articles.shelf.entry(0).problem)
        await search(pilot, "")
        await until(pilot, lambda: says(pilot, "The library is empty"))
        await compare_picture(pilot, "library-empty")
