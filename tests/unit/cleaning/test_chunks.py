"""Articles that a page cuts into several boxes."""

from reader.cleaning import clean

PLACES = [("Lindau", "Bern"), ("Borgau", "Graz"), ("Seefeld", "Kiel"), ("Altstadt", "Wien"), ("Neuhaus", "Linz")]
LINES = [
    f"Am {day}. Tag der Reise erreichte das Boot den Hafen von {place}, wo die Mannschaft Wasser und Brot an Bord nahm "
    f"und der Steuermann einen Brief an seine Schwester in {home} schrieb, den er nie abgeschickt hat."
    for day, (place, home) in enumerate(
        [("Lindau", "Bern"), ("Borgau", "Graz"), ("Seefeld", "Kiel"), ("Altstadt", "Wien"), ("Neuhaus", "Linz")],
        start=3,
    )
]
PROMOTION = '<div class="promo"><p>Jetzt vier Wochen lesen</p></div>'


def box(*lines, kind="body article__content"):
    """Return a box of text as such pages have it."""
    return f'<div class="grid"><div class="{kind}">{"".join(f"<p>{line}</p>" for line in lines)}</div></div>'


def cleaned(body):
    """Return the text of a page with this body."""
    page = f'<html><body><main><h1>Briefe vom Boot</h1><div class="chunks">{body}</div></main></body></html>'
    return clean(page.encode(), media_type="text/html").text


def test_no_box_of_an_article_is_lost():
    """Boxes of one kind with promotions between them are one article, in the order of the page."""
    text = cleaned(PROMOTION.join((box(*LINES[:2]), box(*LINES[2:4]), box(LINES[4]))))

    assert [line for line in text.split("\n") if line in LINES] == LINES


def test_a_box_of_another_kind_is_not_the_article():
    """Comments in a box of their own stay out."""
    text = cleaned(box(*LINES[:3]) + box(*LINES[3:], kind="comment-body"))

    assert LINES[4] not in text
