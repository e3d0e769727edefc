"""Headlines of pages whose data name the article otherwise, and captions in boxes of their own."""

from reader.article import BlockKind
from reader.cleaning import clean

TEXT = [
    "Der Fährbetrieb über den Lindsee ruht seit Montag, weil am Anleger in Borgau Bolzen gebrochen sind.",
    "Bis zum Wochenende sollen Taucher den Schaden ansehen, danach wird über das alte Schiff entschieden.",
    "Die Pendler nehmen so lange den Bus um das Südufer, der morgens alle zwanzig Minuten fährt.",
]


def page(top, title="Fähre Lindsee: Warum das Schiff stillsteht"):
    """Return an article cleaned from a page whose data name it `title` and whose body begins with `top`."""
    paragraphs = "".join(f"<p>{words}</p>" for words in TEXT)
    head = f'<title>{title}</title><meta property="og:title" content="{title}">'
    html = f"<html><head>{head}</head><body><article>{top}{paragraphs}</article></body></html>"
    return clean(html.encode(), media_type="text/html")


def shown(article, *kinds):
    """Return the words of the blocks of these kinds."""
    return [block.span.of(article.text) for block in article.blocks if block.kind in kinds]


def test_the_headline_a_page_shows_is_its_title_and_its_kicker_stands_apart():
    """A heading in the page's header is set as the title, and the first part of it as the kicker."""
    article = page(
        "<header><h2><span>Gebrochene Bolzen</span><span>Die alte Fähre bleibt am Anleger liegen</span></h2></header>"
    )

    assert article.title == "Fähre Lindsee: Warum das Schiff stillsteht"
    assert shown(article, BlockKind.KICKER) == ["Gebrochene Bolzen"]
    assert shown(article, BlockKind.TITLE) == ["Die alte Fähre bleibt am Anleger liegen"]
    assert shown(article, BlockKind.HEADING) == []


def test_a_heading_of_the_text_stays_a_heading():
    """A heading that no header holds and no class calls a headline is one of the text."""
    article = page("<h2>Taucher sollen nachsehen</h2>")

    assert shown(article, BlockKind.TITLE) == ["Fähre Lindsee: Warum das Schiff stillsteht"]
    assert shown(article, BlockKind.HEADING) == ["Taucher sollen nachsehen"]


def test_a_caption_in_a_box_of_its_own_is_no_text():
    """Caption and credit go, though each stands in an element inside the figure's caption."""
    article = page(
        "<h1>Fähre Lindsee: Warum das Schiff stillsteht</h1><figure><img src='a.jpg'><figcaption>"
        "<p>Das Schiff lag am Dienstag noch vertäut am Steg in Borgau.</p><span>(Foto: Ada Blum)</span></figcaption>"
        "</figure>"
    )

    assert shown(article, BlockKind.PARAGRAPH) == TEXT
    assert "Das Schiff lag am Dienstag noch vertäut am Steg in Borgau." in {line.text for line in article.removed}


def test_a_subheading_is_the_lead_though_it_is_no_sentence():
    """What the page calls its excerpt is put back below the title."""
    article = page(
        "<h1>Fähre Lindsee: Warum das Schiff stillsteht</h1>"
        '<div class="article-excerpt">Reederei wartet auf Taucher und auf neue Bolzen</div>'
    )

    assert shown(article, BlockKind.LEAD) == ["Reederei wartet auf Taucher und auf neue Bolzen"]
