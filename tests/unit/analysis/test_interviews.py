"""Interviews set as questions and answers, and articles that only look like one."""

from __future__ import annotations

import pytest

from reader.analysis import analyse
from reader.article import Article, Block, BlockKind
from reader.spans import Span

H, P, T, L, B = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.TITLE, BlockKind.LEAD, BlockKind.BYLINE
LI = BlockKind.LIST_ITEM


def article(language: str, authors: tuple[str, ...], *pieces: tuple[BlockKind, str]) -> Article:
    """Return an article of these blocks."""
    text, blocks = "", []
    for kind, words in pieces:
        start = len(text) + (1 if text else 0)
        text = f"{text}\n{words}" if text else words
        blocks.append(Block(kind, Span(start, start + len(words))))
    return Article("0" * 16, "", text, tuple(blocks), language=language, authors=authors)


def turns(made: Article) -> list[tuple[str, str | None, str | None, str]]:
    """Return rule, name, mention and first words of each turn."""
    found = analyse(made)
    names = {speaker.id: speaker.name for speaker in found.speakers}
    return [
        (
            q.rule.removeprefix("interview-"),
            names.get(q.speaker) if q.speaker is not None else None,
            q.mention.of(made.text) if q.mention else None,
            " ".join(q.span.of(made.text).split()[:2]),
        )
        for q in found.quotations
        if q.rule.startswith("interview-")
    ]


def test_questions_as_headings_answers_with_a_surname() -> None:
    """Labelled answers after bare questions belong to the one the lead names in full."""
    made = article(
        "de",
        (),
        (L, "Die Imkerin Frieda Moll über träge Drohnen und nasse Sommer."),
        (H, "Frau Moll, was machen die Bienen im Regen?"),
        (P, "Moll: Sie bleiben im Stock und zanken."),
        (H, "Und der Honig?"),
        (P, "Moll: Der wartet. Bienen haben Geduld."),
        (P, "Im Mai bekommen Sie Besuch vom Amt."),
        (P, "Moll: Ja, wir trinken dann Tee."),
    )
    assert turns(made) == [
        ("answer", "Frieda Moll", "Moll", "Sie bleiben"),
        ("answer", "Frieda Moll", "Moll", "Der wartet."),
        ("answer", "Frieda Moll", "Moll", "Ja, wir"),
    ]


def test_both_sides_labelled() -> None:
    """An outlet that asks and a guest that answers are two speakers; longer answers go over several paragraphs."""
    made = article(
        "de",
        (),
        (L, "Kapitän Jelle Brook spricht über seinen letzten Winter auf See."),
        (P, "HAFENBOTE: Herr Brook, fehlt Ihnen das Meer?"),
        (P, "Brook: Jeden Morgen."),
        (P, "Am Abend geht es."),
        (P, "HAFENBOTE: Was fehlt am meisten?"),
        (P, "Brook: Der Lärm der Winden."),
    )
    assert turns(made) == [
        ("question", "HAFENBOTE", "HAFENBOTE", "Herr Brook,"),
        ("answer", "Jelle Brook", "Brook", "Jeden Morgen."),
        ("question", "HAFENBOTE", "HAFENBOTE", "Was fehlt"),
        ("answer", "Jelle Brook", "Brook", "Der Lärm"),
    ]
    answer = next(q for q in analyse(made).quotations if q.rule == "interview-answer")
    assert [part.of(made.text) for part in answer.parts] == ["Jeden Morgen.", "Am Abend geht es."]


def test_initials_stand_for_the_guest() -> None:
    """Initials before the answers mean the guest of the lead."""
    made = article(
        "de",
        (),
        (L, "Die Geologin Petra Wyss im Gespräch über Steine."),
        (P, "Wie alt ist der Fels?"),
        (P, "PW: Älter als der Wald."),
        (P, "Kann man das sehen?"),
        (P, "PW: Man kann es riechen."),
    )
    assert turns(made) == [
        ("answer", "Petra Wyss", "PW", "Älter als"),
        ("answer", "Petra Wyss", "PW", "Man kann"),
    ]


@pytest.mark.parametrize(("asks", "answers"), [("Q", "A"), ("Question", "Answer")])
def test_english_q_and_a(asks: str, answers: str) -> None:
    """Letters for question and answer: the byline asks, the guest of the lead answers."""
    made = article(
        "en",
        ("Laura Finch",),
        (L, "An interview with Peter Gray, who has counted bats for thirty years."),
        (B, "By Laura Finch"),
        (P, f"{asks}: Why bats?"),
        (P, f"{answers}: They were there, and nobody had counted them."),
        (P, f"{asks}: Do they mind?"),
        (P, f"{answers}: I never asked."),
    )
    assert turns(made) == [
        ("question", "Laura Finch", asks, "Why bats?"),
        ("answer", "Peter Gray", answers, "They were"),
        ("question", "Laura Finch", asks, "Do they"),
        ("answer", "Peter Gray", answers, "I never"),
    ]


def test_questions_and_answers_without_labels() -> None:
    """An announced interview without labels gives its answers to the guest, as likely only."""
    made = article(
        "de",
        (),
        (T, "„Der Ton bleibt“"),
        (L, "Die Orgelbauerin Martha Selm im Interview über Wind und Holz."),
        (H, "Frau Selm, wann haben Sie angefangen?"),
        (P, "Ich war vierzehn und wollte Lärm machen."),
        (H, "Was sagten Ihre Eltern?"),
        (P, "Mein Vater fand es gut. Meine Mutter hörte schlecht."),
        (H, "Und was sagen Sie heute?"),
        (P, "Ich mache noch immer Lärm."),
    )
    found = turns(made)
    assert [(rule, name) for rule, name, _, _ in found] == [("answer", "Martha Selm")] * 3
    assert {q.certainty.value for q in analyse(made).quotations if q.rule == "interview-answer"} == {"likely"}


def test_others_cited_in_an_answer_stay_apart() -> None:
    """Words in marks with a frame of their own belong to whoever is cited; the answer goes around them."""
    made = article(
        "de",
        (),
        (L, "Ein Interview mit dem Bäcker Anton Rehm."),
        (P, "Wer hat Ihnen das beigebracht?"),
        (P, "Rehm: Mein Vater sagte immer: „Der Ofen hat recht.“ Daran halte ich mich."),
        (P, "Auch nachts?"),
        (P, "Rehm: Nachts erst recht."),
    )
    found = analyse(made)
    names = {speaker.id: speaker.name for speaker in found.speakers}
    told = [
        (names.get(q.speaker) if q.speaker is not None else None, [part.of(made.text) for part in q.parts])
        for q in found.quotations
    ]
    assert told[0] == ("Anton Rehm", ["Mein Vater sagte immer:", "Daran halte ich mich."])
    assert told[1][1] == ["„Der Ofen hat recht.“"]
    assert told[1][0] != "Anton Rehm"


@pytest.mark.parametrize(
    "pieces",
    [
        (
            (P, "Zutaten: Mehl, Wasser, Salz."),
            (P, "Dauer: zwei Stunden."),
            (P, "Ofen: 220 Grad."),
            (P, "Guten Appetit!"),
        ),
        ((P, "14:05 Uhr: Der Damm hält."), (P, "14:20 Uhr: Hält er noch?"), (P, "14:30 Uhr: Er hält."), (P, "Ende.")),
        ((P, "KASPAR: Wer ruft?"), (P, "GRETE: Ich bin es."), (P, "KASPAR: Wer?"), (P, "GRETE: Die Magd.")),
        (
            (LI, "Preis: 5 Euro"),
            (LI, "Fazit: gut"),
            (LI, "Preis: 7 Euro"),
            (LI, "Fazit: schlecht"),
            (P, "Wer gewinnt?"),
        ),
        (
            (L, "Was Mieter wissen müssen, erklärt die Stadt nach Gesprächen mit Jonas Kern."),
            (H, "Was kostet das?"),
            (P, "Die Gebühr beträgt 20 Euro."),
            (H, "Wann gilt es?"),
            (P, "Die Regel gilt ab Mai."),
            (H, "Wen trifft es?"),
            (P, "Alle Mieter der Altstadt."),
        ),
    ],
    ids=["recipe", "ticker", "play", "test of products", "questions and answers of a service"],
)
def test_other_articles_with_colons_and_questions_are_no_interviews(pieces: tuple[tuple[BlockKind, str], ...]) -> None:
    """Lists, tickers, plays and service pages have no turns."""
    assert turns(article("de", (), *pieces)) == []
