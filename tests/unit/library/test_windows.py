"""Words that stand together, and words still being typed, are found by looking at the newest articles first.

Nothing is lost between one look and the next: what is found is what reading every article would find.
"""

from random import Random

import pytest

from reader.folding import folded_words
from reader.library import searching, windows

WORDS = "Ufer Brücke Straße steigt und Wasser".split()


@pytest.fixture
def texts(library, make):
    """Return the text of each of 140 articles of a few words in any order, by its number; the library has ten more."""
    pick = Random(7)
    kept = {}
    for number in range(150):
        text = " ".join([*pick.choices(WORDS, k=pick.randint(2, 9)), f"Nummer{number}"])
        kept[library.keep(*make(text, location=str(number))).number] = text
    removed = list(kept)[::15]
    library.remove(removed)
    return {number: text for number, text in kept.items() if number not in removed}


def plainly(texts, *phrases):
    """Return the numbers of the texts that hold all these phrases, the newest first, by reading every one of them."""
    return [
        number
        for number, text in sorted(texts.items(), reverse=True)
        if all(f" {' '.join(folded_words(phrase))} " in f" {' '.join(folded_words(text))} " for phrase in phrases)
    ]


def found(library, query, limit, **options):
    """Return the numbers a search finds, page by page."""
    numbers, after = [], None
    while True:
        page = library.search(query, limit=limit, after=after, **options)
        numbers += [hit.entry.number for hit in page.hits]
        after = page.next
        if after is None:
            return numbers
        assert len(page.hits) == limit


@pytest.mark.parametrize("first", [1, 3, windows._FIRST])
@pytest.mark.parametrize("limit", [1, 7, 50])
def test_every_article_is_found_once_and_the_newest_first(library, texts, monkeypatch, first, limit):
    """However large windows and pages are, phrases and words find what reading every article finds, in its order."""
    monkeypatch.setattr(windows, "_FIRST", first)
    monkeypatch.setattr(windows, "_TELLING", 8 * first)

    assert found(library, '"bruecke strasse"', limit) == plainly(texts, "bruecke strasse")
    assert found(library, '"steigt und wasser"', limit) == plainly(texts, "steigt und wasser")
    assert found(library, '"ufer" "strasse" "wasser"', limit) == plainly(texts, "ufer", "strasse", "wasser")
    assert found(library, '"und wasser" "ufer steigt"', limit) == plainly(texts, "und wasser", "ufer steigt")
    assert found(library, '"wasser ufer ufer wasser"', limit) == plainly(texts, "wasser ufer ufer wasser")


def test_what_is_looked_for_at_the_edges_is_found(library, texts):
    """The oldest and the newest article are found, and nothing where there is nothing."""
    oldest, newest = min(texts), max(texts)

    assert found(library, f'"nummer{oldest - 1}"', 5) == [oldest]
    assert found(library, f'"{texts[newest]}"', 5) == [newest]
    assert found(library, '"wasser nummer"', 5) == []
    assert windows.newest(library._connection(), '"wasser"', 0, 5) == []


@pytest.mark.parametrize("limit", [1, 7, 50])
@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("str", ["str"]),
        ("Brü", ["brue"]),
        ("numm", ["numm"]),
        ("wasser st", ["wasser ", "st"]),
        ('"ufer steigt" wa', ["ufer steigt ", "wa"]),
        ('"ufer st', ["ufer st"]),
        ('"bruecke strasse u', ["bruecke strasse u"]),
        ("nummer14", ["nummer14"]),
        ("xy", ["xy"]),
    ],
)
def test_an_unfinished_word_finds_all_that_begins_so(library, texts, typed, wanted, limit):
    """As one types, every article with a word that begins so is found, page after page, the newest first."""
    begun = [
        number
        for number, text in sorted(texts.items(), reverse=True)
        if all(f" {part}" in f" {' '.join(folded_words(text))} " for part in wanted)
    ]

    assert found(library, typed, limit, typing=True) == begun


def test_an_unfinished_word_goes_with_words_not_wanted(library, texts):
    """What is not wanted stays away while the last word is being typed."""
    begun = [number for number in sorted(texts, reverse=True) if " st" in f" {texts[number].lower()}"]
    kept = [number for number in begun if "Wasser" not in texts[number].split()]

    for typed in ("-wasser st", "not wasser st"):
        assert [hit.entry.number for hit in library.search(typed, typing=True, limit=200).hits] == kept


@pytest.mark.parametrize("most", [5, 1000])
@pytest.mark.parametrize(("typed", "there_are"), [("str", 90), ("numm", 140), ("nummer1", 57), ("xy", 0)])
def test_hits_of_an_unfinished_word_are_counted(library, texts, monkeypatch, typed, there_are, most):  # noqa: PLR0917
    """While a word is being typed it is told how many articles there are, or that there are more than are counted."""
    monkeypatch.setattr(searching, "MOST_COUNTED", most)

    assert sum(f" {typed}" in f" {text.lower()}" for text in texts.values()) == there_are
    assert library.count(typed, typing=True) == (min(there_are, most), there_are > most)
