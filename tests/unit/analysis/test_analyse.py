"""An article analysed as a whole: its blocks, its day, what the margin is shown."""

from __future__ import annotations

from datetime import date

from reader.analysis import analyse, find_quotations
from reader.article import Article, Block, BlockKind
from reader.findings import QuotationKind
from reader.spans import Span

PULLED = BlockKind.QUOTE


def article(
    *pieces: tuple[BlockKind, str], language: str = "de", authors: tuple[str, ...] = (), published: date | None = None
) -> Article:
    """Return an article of these blocks; quotes set apart count as pulled."""
    text, blocks = "", []
    for kind, words in pieces:
        start = len(text) + (1 if text else 0)
        text = f"{text}\n{words}" if text else words
        blocks.append(Block(kind, Span(start, start + len(words)), pulled=kind is PULLED))
    return Article("0" * 16, "", text, tuple(blocks), language=language, authors=authors, published=published)


def said(made: Article) -> list[tuple[str, str | None]]:
    """Return the words of each quotation and the name of who says them."""
    found = analyse(made)
    names = {speaker.id: speaker.name for speaker in found.speakers}
    return [(q.span.of(made.text), names.get(q.speaker) if q.speaker is not None else None) for q in found.quotations]


def test_a_pull_quote_is_not_counted_again() -> None:
    """Words set apart that repeat the text give no second quotation."""
    made = article(
        (BlockKind.PARAGRAPH, "„Der Keller ist seit Jahren trocken“, sagte Anna Beck."),
        (PULLED, "„Der Keller ist seit Jahren trocken“"),
    )
    assert said(made) == [("„Der Keller ist seit Jahren trocken“", "Anna Beck")]


def test_captions_and_headings_are_read() -> None:
    """A caption and a heading can hold quotations as well as a paragraph."""
    made = article(
        (BlockKind.HEADING, "Wirtin Anna Beck: „Wir öffnen trotzdem am Samstag“"),
        (BlockKind.PARAGRAPH, "Das Lokal liegt am Fluss."),
        (BlockKind.CAPTION, "„Hier stand das Wasser im März“, sagt Anna Beck."),
    )
    assert said(made) == [
        ("„Wir öffnen trotzdem am Samstag“", "Anna Beck"),
        ("„Hier stand das Wasser im März“", "Anna Beck"),
    ]


def test_words_a_heading_takes_from_the_text_are_whose_the_text_says() -> None:
    """A heading that names nobody has the speaker of the same words below, not whoever spoke last."""
    made = article(
        (BlockKind.TITLE, "„Der Keller ist trocken“"),
        (BlockKind.PARAGRAPH, "„Wir bauen um“, sagte Karl Huber am Abend im Rathaus."),
        (BlockKind.HEADING, "„Das stinkt nach Schimmel und Moder“"),
        (BlockKind.PARAGRAPH, "Wirtin Anna Beck rief: „Das stinkt nach Schimmel und Moder.“"),
        (BlockKind.PARAGRAPH, "„Der Keller ist trocken, glauben Sie mir“, entgegnete Karl Huber."),
    )
    assert said(made) == [
        ("„Der Keller ist trocken“", "Karl Huber"),
        ("„Wir bauen um“", "Karl Huber"),
        ("„Das stinkt nach Schimmel und Moder“", "Anna Beck"),
        ("„Das stinkt nach Schimmel und Moder.“", "Anna Beck"),
        ("„Der Keller ist trocken, glauben Sie mir“", "Karl Huber"),
    ]


def test_a_heading_that_names_its_speaker_keeps_them() -> None:
    """Two may say the same words; the heading tells which of them it quotes."""
    made = article(
        (BlockKind.HEADING, "Wirtin Anna Beck: „Wir öffnen trotzdem“"),
        (BlockKind.PARAGRAPH, "„Wir öffnen trotzdem“, sagte auch Karl Huber."),
    )
    assert said(made) == [("„Wir öffnen trotzdem“", "Anna Beck"), ("„Wir öffnen trotzdem“", "Karl Huber")]


def test_an_author_is_nobody_the_article_talks_about() -> None:
    """A name in the byline does not become the full name of somebody with the same surname."""
    made = article(
        (BlockKind.BYLINE, "Von Greta Huber"),
        (BlockKind.PARAGRAPH, "„Wir bauen das Dach neu“, sagte Huber. Karl Huber leitet die Werft."),
    )
    assert said(made) == [("„Wir bauen das Dach neu“", "Karl Huber")]


def test_dates_are_told_from_the_day_of_publication() -> None:
    """The day of publication is what relative days are counted from."""
    found = analyse(article((BlockKind.PARAGRAPH, "Gestern fiel Schnee."), published=date(2031, 3, 4)))
    assert found.reference == date(2031, 3, 4)
    assert [d.first for d in found.dates] == [date(2031, 3, 3)]


def test_now_and_once_are_no_dates() -> None:
    """Words that only tell before, now and after stay out of the margin."""
    made = article(
        (BlockKind.PARAGRAPH, "Zurzeit ruht der Bau. Am 3. Mai 2031 geht er weiter, in Zukunft schneller."),
        published=date(2031, 3, 4),
    )
    assert [d.value for d in analyse(made).dates] == ["2031-05-03"]


def test_acts_of_speaking_are_for_the_margin_only() -> None:
    """A rejection without its words stays in an article's analysis and out of the plain list of quotations."""
    text = "Der Verband wies die Vorwürfe zurück."
    assert [q.kind for q in analyse(article((BlockKind.PARAGRAPH, text))).quotations] == [QuotationKind.REPORTED]
    assert find_quotations(text, "de") == ()


def test_english_words_after_their_frame_are_a_second_quotation() -> None:
    """A reader walks two sentences around a full stop one by one; within a sentence they are one quotation."""
    apart = article((BlockKind.PARAGRAPH, '"The dam holds," said Ann Lee. "It may leak."'), language="en")
    one = article((BlockKind.PARAGRAPH, '"The dam holds," said Ann Lee, "but it leaks."'), language="en")
    assert [words for words, _ in said(apart)] == ['"The dam holds,"', '"It may leak."']
    (quotation,) = analyse(one).quotations
    assert [part.of(one.text) for part in quotation.parts] == ['"The dam holds,"', '"but it leaks."']


def test_a_comparison_with_so_names_no_source():
    """What is compared with “so viele wie” is nobody's words; “so Fachleute” names a source."""
    text = "Er kam auf tausend Vögel, so viele wie noch nie. Es kämen mehr Vögel, so Fachleute."

    assert [q.span.of(text) for q in find_quotations(text, "de")] == ["Es kämen mehr Vögel"]
