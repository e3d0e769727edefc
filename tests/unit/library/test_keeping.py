"""Articles in and out: each only once, nothing changed on the way, all that was left in them kept."""

import dataclasses
from datetime import date

import pytest

from reader.article import Link, Origin, OriginKind, Removed
from reader.errors import LibraryDamaged
from reader.findings import Correction
from reader.library import Library, Outcome
from reader.library.keeping import address
from reader.spans import Span

BRIDGE = (
    "[„Die Brücke bleibt zu“|Ina Wolff, Bauamtsleiterin], sagte Ina Wolff. Die Straße ist gesperrt seit dem 4.3.2024.\n"
    "Der Außenminister war nicht da. [„Wir brauchen Zeit für das Geländer“|Ina Wolff], fügte sie an."
)
FLOOD = (
    "Das Wasser steige weiter, so Jo Kern bei einem Forum in Uferstadt. "
    "[„Wenn das Wasser kommt, dann sind wir bereit. Wir warten nicht.“|Jo Kern, Bürgermeister]"
)


def test_an_article_comes_out_as_it_went_in(library, make, raw_of):
    """Text, blocks, links, removed lines, findings and origin are the same after a way through the file."""
    article, analysis = make(BRIDGE, title="Brücke", published=date(2024, 3, 5), url="https://example.org/b")
    first = dataclasses.replace(
        article.blocks[0], links=(Link(Span(1, 4), "https://example.org/x"),), level=2, pulled=True
    )
    article = dataclasses.replace(
        article, blocks=(first, *article.blocks[1:]), removed=(Removed("Cookies", 0, "cookie-notice"),),
        authors=("Jo Kern",), published_source="page line",
    )  # fmt: skip
    kept = library.keep(article, analysis, raw_of(article))

    shelved = library.article(kept.number)

    assert shelved.article == article
    assert shelved.analysis == analysis
    assert library.raw(kept.number) == raw_of(article)
    assert library.number_of(article.id) == library.number_at("a.txt") == kept.number


def test_the_same_text_twice_is_one_article_with_two_origins(library, make):
    """A second copy from elsewhere adds a place it came from, not an article."""
    article, analysis = make(FLOOD)
    first = library.keep(article, analysis)
    copy = dataclasses.replace(article, origin=Origin(OriginKind.STDIN, "-"))

    second = library.keep(copy, analysis)

    assert (second.outcome, second.number) == (Outcome.KNOWN, first.number)
    assert [o.location for o in library.article(first.number).origins] == ["a.txt", "-"]
    assert library.sums() == (1, 1)


def test_the_same_address_with_a_newer_wording_is_one_article(library, make):
    """A corrected article under the same address takes the place of the old wording, tracking parameters aside."""
    one, analysis = make(FLOOD, url="https://www.example.org/flut?utm_source=mail#top")
    longer, more = make(FLOOD + " Nachtrag der Redaktion.", url="http://example.org/flut/")
    first = library.keep(one, analysis)

    second = library.keep(longer, more)

    assert (second.outcome, second.number) == (Outcome.RENEWED, first.number)
    assert library.article(first.number).article.text == longer.text
    assert library.search("nachtrag").total == 1


def test_a_stub_does_not_replace_the_whole(library, make):
    """A page behind a barrier under the same address leaves the fuller text alone."""
    whole, analysis = make(FLOOD, url="https://example.org/flut")
    stub, less = make(FLOOD[:60], url="https://example.org/flut")
    first = library.keep(whole, analysis)

    second = library.keep(stub, less)

    assert (second.outcome, second.number) == (Outcome.KNOWN, first.number)
    assert library.article(first.number).article.text == whole.text


def test_a_front_page_is_not_one_article(library, make):
    """Another text under the same address is another article."""
    one, first = make(FLOOD, title="Flut", url="https://example.org/")
    two, second = make(BRIDGE, title="Brücke", url="https://example.org/")

    assert library.keep(one, first).number != library.keep(two, second).number


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.example.org/a/?utm_x=1&b=2&a=1#c", "example.org/a?a=1&b=2"),
        ("http://EXAMPLE.org/a", "example.org/a"),
        ("mailto:a@example.org", ""),
        ("https://[broken", ""),
        ("", ""),
    ],
)
def test_addresses_are_compared_without_what_does_not_matter(url, expected):
    """Scheme, www, tracking, order of parameters and fragment do not make another address."""
    assert address(url) == expected


def test_many_at_once_are_the_same_as_one_after_the_other(tmp_path, make):
    """A batch with copies and newer wordings among its articles leaves what keeping each alone leaves."""
    opened = [make(f"{BRIDGE}\nAbsatz {n % 110}.", url=f"https://example.org/{n % 120}") for n in range(150)]
    opened += [make(f"{BRIDGE}\nAbsatz 7. Nachtrag.", url="https://example.org/7")]
    tables = {
        "article": "id, key, address, title, source, length, quotations", "body": "*", "name": "*", "name_word": "*",
        "speaker": "article, number, name, role, kind", "day": "article, first, last", "source": "*",
        "quotation": "article, number, start, end, kind, same", "origin": "article, kind, location",
    }.items()  # fmt: skip
    rows = []
    for name, size in (("one", 1), ("many", len(opened))):
        with Library(tmp_path / f"{name}.db") as library:
            for first in range(0, len(opened), size):
                library.keep_all((*pair, None) for pair in opened[first : first + size])
            ask = library._connection().execute
            rows.append(
                {table: ask(f"SELECT {columns} FROM {table} ORDER BY 1, 2").fetchall() for table, columns in tables}
            )
            assert library.check().problems == ()

    assert rows[0] == rows[1]


def test_many_at_once_are_kept_all_or_none(library, make):
    """An article in the middle that cannot be kept takes the others back with it, and the next batch goes in."""
    opened = [(*make(f"Absatz {n}. {FLOOD}"), None) for n in range(120)]
    broken = [*opened[:70], (dataclasses.replace(opened[70][0], removed=(None,)), *opened[70][1:]), *opened[71:]]

    with pytest.raises(AttributeError):
        library.keep_all(broken)
    before = library.sums()
    library.keep_all(opened)

    assert (before, library.sums()) == ((0, 0), (120, 120))
    assert library.check().problems == ()


def test_an_older_version_is_listed_and_renewed(library, make):
    """What an older analysis made is outdated until it is renewed, and what the reader did to it stays."""
    article, analysis = make(FLOOD, title="Flut")
    kept = library.keep(article, dataclasses.replace(analysis, version=0))
    library.set_starred([kept.number])
    library.set_position(kept.number, 7)

    (outdated,) = library.outdated()
    library.renew(kept.number, article, analysis)

    assert (outdated.number, outdated.cleaning) == (kept.number, False)
    assert library.outdated() == ()
    entry = library.entry(kept.number)
    assert (entry.is_starred, entry.position) == (True, 7)
    assert library.search("said:kern").total == 1


def test_reading_starring_and_tagging_can_be_undone(newsroom):
    """Each change can be taken back, and the numbers of unread articles follow."""
    numbers = [e.number for e in newsroom.entries().entries]
    read = newsroom.set_read(numbers[:2])
    starred = newsroom.set_starred(numbers[:1])
    tagged = newsroom.add_tag(numbers, "Flüsse")
    newsroom.add_tag(numbers, "fluesse")

    assert newsroom.sums() == (5, 3)
    assert newsroom.search("is:read tag:flüsse").total == 2
    assert newsroom.search("is:starred").total == 1
    assert newsroom.tags() == (("Flüsse", 5),)

    for change in (tagged, starred, read):
        newsroom.undo(change)

    assert newsroom.sums() == (5, 5)
    assert newsroom.tags() == ()
    assert newsroom.search("is:starred").total == 0


def test_a_removed_article_is_gone_until_that_is_undone(newsroom):
    """A removed article is in no list, search, person or group; undone, it is in all of them again."""
    number = newsroom.search("title:fluss").hits[0].entry.number
    removed = newsroom.remove([number])

    assert newsroom.search("fluss").total == 0
    assert newsroom.sums() == (4, 4)
    assert newsroom.shared_groups() == []
    assert [p.name for p in newsroom.people("kern")] == ["Jo Kern", "Ute Kern"]

    newsroom.undo(removed)

    assert newsroom.search("fluss").total == 1
    assert len(newsroom.shared_groups()) == 1


def test_a_correction_changes_who_says_it(newsroom):
    """A corrected speaker is found under the new name, a dismissed quotation under none, and both can be undone."""
    number = newsroom.search("title:brücke").hits[0].entry.number
    first, second = newsroom.article(number).analysis.quotations
    dismissed = newsroom.correct(number, Correction(first.span, dismissed=True))
    unknown = newsroom.correct(number, Correction(second.span, None))

    assert newsroom.search("said:wolff").total == 0
    assert newsroom.article(number).corrections == (
        Correction(first.span, dismissed=True), Correction(second.span, None),
    )  # fmt: skip

    newsroom.undo(unknown)
    newsroom.undo(dismissed)

    assert [s.text for s in newsroom.sayings(newsroom.people("wolff")[0])] == [
        "„Die Brücke bleibt zu“",
        "„Wir brauchen Zeit für das Geländer“",
    ]


def test_a_correction_survives_a_new_cleaning(library, make):
    """After a new cleaning moved the words, the decision is still about the same words."""
    article, analysis = make(BRIDGE)
    kept = library.keep(article, analysis)
    library.correct(kept.number, Correction(analysis.quotations[0].span, dismissed=True))
    moved, again = make("Davor steht nun etwas.\n" + BRIDGE)

    library.renew(kept.number, moved, again)

    assert [c.span.of(moved.text) for c in library.article(kept.number).corrections] == ["„Die Brücke bleibt zu“"]
    assert library.search("quoting:brücke said:wolff").total == 0


def test_marks_notes_and_corrections_are_kept(library, tmp_path, make):
    """What the reader leaves in an article is there when the library is opened again."""
    article, analysis = make(FLOOD)
    kept = library.keep(article, analysis)
    library.set_marks(kept.number, {"a": 3, "z": 9})
    note, written = library.add_note(kept.number, Span(0, 5), "Stimmt das?")
    library.set_corrections(kept.number, [Correction(analysis.quotations[0].span, 0)])
    library.close()

    with Library(tmp_path / "library.db") as again:
        shelved = again.article(kept.number)
        assert shelved.marks == {"a": 3, "z": 9}
        assert shelved.notes == (note,)
        assert shelved.corrections == (Correction(analysis.quotations[0].span, 0),)
        again.undo(written)
        assert again.article(kept.number).notes == ()


def test_text_that_cannot_be_encoded_is_kept_all_the_same(library, make):
    """A lone surrogate becomes a question mark, and a path that is no text can be kept too."""
    article, analysis = make("Ein Text mit \ud800 darin.", location="b\udce4r.txt", title="a\x1b]0;x\x07b")
    kept = library.keep(article, analysis)

    assert library.article(kept.number).article.text == "Ein Text mit ? darin."
    assert library.entry(kept.number).title == "ab"
    assert library.search("darin").total == 1


def test_damaged_bytes_are_told_in_a_sentence(library, make):
    """An article whose bytes were changed in the file is an error with a way out, not an exception of a library."""
    article, analysis = make(FLOOD, title="Flut")
    kept = library.keep(article, analysis)
    library._connection().execute("UPDATE body SET packed = x'00'")

    with pytest.raises(LibraryDamaged, match="“Flut” is damaged in the library"):
        library.article(kept.number)
