"""English as newspapers write it: whole paragraphs with every direct quotation, its parts and who says it."""

from __future__ import annotations

import pytest

from reader.analysis import find_quotations
from reader.findings import QuotationKind

Told = list[tuple[list[str], str | None]]

PARAGRAPHS: dict[str, tuple[str, Told]] = {
    "newswire": (
        (
            "The harbor authority will close two piers next week, Mayor Ruth Delgado told reporters on Tuesday. “We "
            "have run out of time and money,” she said. “The wood is rotten.”"
        ),
        [(["“We have run out of time and money,”", "“The wood is rotten.”"], "she")],
    ),
    "inverted, with a long aside": (
        (
            "“This bridge was never safe,” said Carla Dunn, the county engineer, who inspected it in March and in "
            "June. “Everybody knew.”"
        ),
        [(["“This bridge was never safe,”", "“Everybody knew.”"], "Carla Dunn")],
    ),
    "business, a fragment in a statement": (
        (
            "Mr. Pell, who founded the company in 1998, said in a statement that it “regrets the delay” and would "
            "refund all customers."
        ),
        [(["“regrets the delay”"], "Mr. Pell")],
    ),
    "sources without names": (
        (
            "A spokesman for Northwind Energy declined to comment. According to two former employees, “the alarms were "
            "switched off every Friday.”"
        ),
        [(["“the alarms were switched off every Friday.”"], "two former employees")],
    ),
    "words put on something": (
        (
            "Sen. Laura Whitfield called the bill “a disaster for small towns,” while her opponent described it as "
            "“long overdue.”"
        ),
        [(["“a disaster for small towns,”"], "Sen. Laura Whitfield"), (["“long overdue.”"], "her opponent")],
    ),
    "names, titles, scare quotes": (
        (
            "The so-called “quiet zone” covers six blocks. Her film “The Long Winter” won three prizes. He has a "
            "“can-do” attitude and drives a “Silver Ghost” sedan."
        ),
        [],
    ),
    "British marks with apostrophes": (
        "'It's the residents' park, and they'll keep it,' Councillor Hugh Marsh said. 'Nobody asked us.'",
        [(["'It's the residents' park, and they'll keep it,'", "'Nobody asked us.'"], "Councillor Hugh Marsh")],
    ),
    "present tense, split in the middle": (
        "“The vote is over,” Ms. Okoye says. “We move on,” adds her deputy, Tom Lund, “because the city can't wait.”",
        [
            (["“The vote is over,”"], "Ms. Okoye"),
            (["“We move on,”", "“because the city can't wait.”"], "her deputy"),
        ],
    ),
    "straight marks, a medium that listens": (
        (
            "\"I don't think anybody's surprised,\" the coach told The Daily Crane after the game, adding that his "
            'players were "tired."'
        ),
        [(["\"I don't think anybody's surprised,\""], "the coach"), (['"tired."'], "the coach")],
    ),
    "a fragment before a long subordinate clause": (
        (
            "The judge said the evidence was “thin at best” and dismissed the case, which had been brought by a group "
            "of fishermen who claimed that the dam had ruined their livelihoods."
        ),
        [(["“thin at best”"], "The judge")],
    ),
    "politics, two verbs with one subject": (
        (
            "President Alan Reyes, speaking in Dalton, vowed to “finish the job” and accused his critics of “playing "
            "games.”"
        ),
        [(["“finish the job”"], "President Alan Reyes"), (["“playing games.”"], "President Alan Reyes")],
    ),
    "a headline": (
        "Pier to close after ‘years of neglect’, says mayor",
        [(["‘years of neglect’"], "mayor")],
    ),
    "a document": (
        "The report, published Monday, found that “no inspection took place” between 2011 and 2014.",
        [(["“no inspection took place”"], "The report")],
    ),
    "paragraphs that open anew": (
        "“The water came at night.\n\n“By morning the road was gone,” said Ana Ruiz, a nurse.",
        [(["“The water came at night.", "“By morning the road was gone,”"], "Ana Ruiz")],
    ),
}


@pytest.mark.parametrize("name", PARAGRAPHS)
def test_direct_speech_of_a_paragraph(name: str) -> None:
    """Each direct quotation has its parts and the noun phrase that says it; names and scare quotes are none."""
    text, expected = PARAGRAPHS[name]
    told = [
        ([part.of(text) for part in q.parts], q.mention.of(text) if q.mention else None)
        for q in find_quotations(text, "en")
        if q.kind is QuotationKind.DIRECT
    ]
    assert told == expected


def test_a_verb_that_goes_along_has_the_speaker_of_the_first() -> None:
    """Words after "adding that" belong to whoever spoke before, not to whom they spoke."""
    text = '"We lost," the coach told The Daily Crane, adding that his players were tired.'
    (indirect,) = [q for q in find_quotations(text, "en") if q.kind is QuotationKind.INDIRECT]
    assert indirect.mention is not None
    assert indirect.mention.of(text) == "the coach"


def test_words_in_marks_after_according_to_are_told_once() -> None:
    """A sentence that is all in marks is direct speech only."""
    text = "According to the clerk, “the alarms were switched off every Friday.”"
    assert [q.kind for q in find_quotations(text, "en")] == [QuotationKind.DIRECT]
