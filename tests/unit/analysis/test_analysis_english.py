"""English quotations: frames before, after and between the words, and their speakers."""

from __future__ import annotations

import pytest

from reader.analysis import find_quotations
from reader.analysis.find import find
from reader.findings import QuotationKind


def told(text: str, kind: QuotationKind) -> list[tuple[str, str | None]]:
    """Return the words and the mention of each quotation of one kind."""
    return [
        (" … ".join(part.of(text) for part in q.parts), q.mention.of(text) if q.mention else None)
        for q in find_quotations(text, "en")
        if q.kind is kind
    ]


@pytest.mark.parametrize(
    ("text", "words", "mention"),
    [
        ('"The dam holds," said Ann Lee.', '"The dam holds,"', "Ann Lee"),
        ("“The dam holds,” Ms. Lee told reporters.", "“The dam holds,”", "Ms. Lee"),
        ("‘The dam holds,’ the mayor said.", "‘The dam holds,’", "the mayor"),
        ('The mayor said: "The dam holds."', '"The dam holds."', "The mayor"),
        ('"The dam holds," the clerk, who lives below it, said.', '"The dam holds,"', "the clerk"),
        ('"Look," she said, "the dam holds."', '"Look," … "the dam holds."', "she"),
        ('"The dam holds," said Ann Lee. "For now."', '"The dam holds," … "For now."', "Ann Lee"),
        ('"Does the dam hold?" Mr. Trent asked.', '"Does the dam hold?"', "Trent"),
        ('"The dam holds," according to the county office.', '"The dam holds,"', "the county office"),
        ('Mr. Trent called the dam "a lovely ruin."', '"a lovely ruin."', "Trent"),
    ],
)
def test_direct_speech(text: str, words: str, mention: str) -> None:
    """Words in marks go to the noun phrase of their frame."""
    ((found, by),) = told(text, QuotationKind.DIRECT)
    assert found == words
    assert by is not None
    assert by.endswith(mention)


@pytest.mark.parametrize(
    ("text", "words", "mention"),
    [
        ("The mayor said that the dam would hold.", "that the dam would hold", "The mayor"),
        ("The mayor said the dam would hold.", "the dam would hold", "The mayor"),
        ("The dam would hold, the mayor said.", "The dam would hold", "the mayor"),
        ("The dam, she said, would hold for years.", "The dam … would hold for years", "she"),
        ("According to the trust, the dam will hold.", "the dam will hold", "the trust"),
    ],
)
def test_indirect_speech(text: str, words: str, mention: str) -> None:
    """Clauses that are reported go to their frame's subject."""
    assert told(text, QuotationKind.INDIRECT) == [(words, mention)]


@pytest.mark.parametrize(
    "text",
    [
        'Her second book, "The Long Tide," came out in May.',
        'The so-called "bridge law" failed last year.',
        "The island's newsletter, “The Weekly Tide”, printed an appeal.",
    ],
)
def test_titles_are_no_quotations(text: str) -> None:
    """Books, laws and papers in marks are nobody's words."""
    assert told(text, QuotationKind.DIRECT) == []


def test_a_long_quotation_over_paragraphs_has_one_speaker() -> None:
    """Paragraphs that open anew belong to whom the last one names."""
    text = '"The dam holds.\n\n"It will hold for years," Ann Lee said.'
    assert told(text, QuotationKind.DIRECT) == [('"The dam holds. … "It will hold for years,"', "Ann Lee")]


def test_an_article_keeps_each_sentence_a_quotation() -> None:
    """`find` without joining tells what goes on after the frame as a quotation of its own."""
    found = find('"The dam holds," said Ann Lee. "For now."', "en")
    assert len(found.quotations) == 2
    assert {q.speaker for q in found.quotations} == {0}


def test_other_languages_give_words_in_marks_only() -> None:
    """Without a language pack a long stretch in marks is a quotation of nobody known."""
    text = "« Nous avons perdu la clé », dit Anne. Le film « La Clé » est sorti."
    quotations = find_quotations(text, "fr")
    assert [(q.span.of(text), q.speaker) for q in quotations] == [("« Nous avons perdu la clé »", None)]
