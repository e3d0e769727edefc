"""Frames of saying in German: what is said, by whom, and what is nobody's words."""

from __future__ import annotations

import pytest

from reader.analysis import find_quotations
from reader.findings import QuotationKind


def told(text: str, kind: QuotationKind) -> list[tuple[str, str | None]]:
    """Return the words and the mention of each quotation of one kind."""
    return [
        (" … ".join(part.of(text) for part in q.parts), q.mention.of(text) if q.mention else None)
        for q in find_quotations(text, "de")
        if q.kind is kind
    ]


@pytest.mark.parametrize(
    ("text", "words", "mention"),
    [
        ("Die Wirtin sagte, dass der Keller trocken sei.", "dass der Keller trocken sei", "Die Wirtin"),
        ("Am Montag teilte die Werft mit, sie stelle zwölf Leute ein.", "sie stelle zwölf Leute ein", "die Werft"),
        ("Der Keller sei trocken, sagte die Wirtin am Abend.", "Der Keller sei trocken", "die Wirtin"),
        ("Der Rektor kündigte an, das Dach zu erneuern.", "das Dach zu erneuern", "Der Rektor"),
        ("Laut der Feuerwehr brannte nur der Schuppen.", "brannte nur der Schuppen", "der Feuerwehr"),
        ("Der Schuppen brannte nach Angaben der Feuerwehr ab.", "Der Schuppen brannte … ab", "Angaben der Feuerwehr"),
        ("Dem Wetteramt zufolge wird es kälter.", "wird es kälter", "Dem Wetteramt"),
        ("Der Keller sei trocken, so die Wirtin.", "Der Keller sei trocken", "die Wirtin"),
        ("Wie die Bahn mitteilte, fährt der Zug wieder.", "fährt der Zug wieder", "die Bahn"),
        (
            "Der Trainer vertritt die Ansicht, dass der Platz zu klein ist.",
            "dass der Platz zu klein ist",
            "Der Trainer",
        ),
        ("Die Behörde empfahl den Wirten, den Keller zu räumen.", "den Keller zu räumen", "Die Behörde"),
        ("Der Koch hat angekündigt den Keller zu räumen.", "den Keller zu räumen", "Der Koch"),
        ("Der Wirt hält es für möglich, dass der Keller trocken ist.", "dass der Keller trocken ist", "Der Wirt"),
        ("Der Wirt bestritt dies, indem er sagte, der Keller sei trocken.", "der Keller sei trocken", "er"),
        ("22 Prozent teilen die Meinung, der Keller sei trocken.", "der Keller sei trocken", "22 Prozent"),
        ("Von der Polizei kam die Nachricht, der Keller sei trocken.", "der Keller sei trocken", "der Polizei"),
        ("Der Keller brannte gemäß der Feuerwehr ab.", "Der Keller brannte … ab", "der Feuerwehr"),
        ("In dem Brief heißt es, der Vertrag laufe im Mai aus.", "der Vertrag laufe im Mai aus", "dem Brief"),
        (
            "Der Keller, sagte die Wirtin, sei seit Jahren trocken.",
            "Der Keller … sei seit Jahren trocken",
            "die Wirtin",
        ),
    ],
)
def test_indirect_speech(text: str, words: str, mention: str) -> None:
    """Each frame gives the clause that is said and the noun phrase that says it."""
    assert told(text, QuotationKind.INDIRECT) == [(words, mention)]


@pytest.mark.parametrize(
    ("text", "words", "mention"),
    [
        ("„Der Keller ist trocken“, sagte die Wirtin.", "„Der Keller ist trocken“", "die Wirtin"),
        ("Die Wirtin Anna Beck sagte: „Der Keller ist trocken.“", "„Der Keller ist trocken.“", "Die Wirtin Anna Beck"),
        ("Karl Huber nannte den Plan einen „teuren Witz“.", "„teuren Witz“", "Karl Huber"),
        ("Jegliche Schuld weist Huber von sich: „Ich war im Keller.“", "„Ich war im Keller.“", "Huber"),
        ("Der Keller sei leer, so Huber weiter: „Ich habe ihn geräumt.“", "„Ich habe ihn geräumt.“", "Huber"),
        ("Er sei „sehr müde“, erklärte der Koch.", "„sehr müde“", "der Koch"),
        ("Im Interview mit dem Hafenboten zeigte sich Karl Huber müde: „Ich gehe.“", "„Ich gehe.“", "Karl Huber"),
        ("„Ich gehe“, so der Hafenmeister laut Küstenblatt.", "„Ich gehe“", "der Hafenmeister"),
        ("Der Bote zitierte den Koch mit den Worten: „Ich gehe jetzt.“", "„Ich gehe jetzt.“", "den Koch"),
        ("Der Rektor, ein Jurist, warnte die Stadt vor einem „teuren Fehler“.", "„teuren Fehler“", "Der Rektor"),
    ],
)
def test_direct_speech(text: str, words: str, mention: str) -> None:
    """Words in marks belong to the subject of their frame, not to an object, a listener or a medium."""
    assert told(text, QuotationKind.DIRECT) == [(words, mention)]


@pytest.mark.parametrize(
    "text",
    [
        "Der Film „Der lange Weg nach Hause“ läuft seit Montag.",
        "Die Zeitschrift „Turm und Tal“ erscheint monatlich.",
        "Im Interview mit „hafenblatt.de“ sprach er über Fische.",
        "Die „Seewind“-Fähre legt um acht ab.",
        "Diesen Wind nennt man „Föhn“.",
        "Der Wind wird dort als „Föhn“ bezeichnet.",
        "Der Dampfer „Weiße Möwe“ legt um acht ab.",
    ],
)
def test_titles_and_names_are_no_quotations(text: str) -> None:
    """Films, papers, sites and ships in marks are nobody's words."""
    assert told(text, QuotationKind.DIRECT) == []


def test_das_before_a_verb_of_saying_is_a_pronoun() -> None:
    """The sentence before "Das teilte X mit" is X's, even where the verb looks like an adjective."""
    text = "Der Keller ist trocken. Das teilten die beiden Wirte am Montag mit."
    assert told(text, QuotationKind.INDIRECT) == [("Der Keller ist trocken. … Das", "die beiden Wirte")]


def test_what_nobody_could_confirm_is_not_said() -> None:
    """Somebody who could not confirm something did not say it."""
    assert told("Der Wirt konnte nicht bestätigen, dass der Keller trocken ist.", QuotationKind.INDIRECT) == []


def test_a_konjunktiv_sentence_carries_on() -> None:
    """A free sentence in the Konjunktiv is told as words of whoever spoke before it."""
    text = "Die Wirtin sagte, der Keller sei trocken. Nur das Dach habe ein Loch."
    assert told(text, QuotationKind.FREE_INDIRECT) == [("Nur das Dach habe ein Loch", "Die Wirtin")]


@pytest.mark.parametrize(
    "text",
    [
        "Die Fans sangen „Ach, wie ist die Welt so weit“.",
        "Die Kapelle spielte „Lobet den alten Hafen“.",
        "Das Buch der Gärtnerin heißt „Der geduldige Apfel“.",
    ],
)
def test_songs_and_books_have_titles(text: str) -> None:
    """What is sung, played or called so is the name of a thing."""
    assert told(text, QuotationKind.DIRECT) == []


def test_where_words_were_said_is_no_part_of_who_said_them() -> None:
    """A letter or a broadcast stands beside the speaker; a place may tell who they are."""
    text = "„Der Keller ist trocken“, so die Wirtin Eva Lang in einem Podcast."
    assert told(text, QuotationKind.DIRECT) == [("„Der Keller ist trocken“", "die Wirtin Eva Lang")]


def test_a_possible_world_is_no_reported_speech() -> None:
    """A Konjunktiv II without reported speech before it tells what might be, not what was said."""
    assert told("Ein neues Dach wäre schön. Es käme im Mai.", QuotationKind.FREE_INDIRECT) == []


def test_soll_is_hearsay() -> None:
    """A perfect with "soll" is marked as heard from somebody."""
    text = "Der Koch soll das Haus verkauft haben."
    assert told(text, QuotationKind.HEARSAY) == [("Der Koch soll das Haus verkauft haben", None)]


def test_every_quotation_tells_its_rule() -> None:
    """The rule's name is a readable kebab-case word."""
    text = "„Der Keller ist trocken“, sagte die Wirtin. Er sei leer, so der Koch. Nach Angaben der Bahn fährt er."
    rules = [q.rule for q in find_quotations(text, "de")]
    assert rules == ["words-first", "so", "nach-angaben"]
