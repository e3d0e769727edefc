"""Articles made by hand from a short notation, and a library to put them in."""

import re
from datetime import UTC, date, datetime
from hashlib import sha256

import pytest

from reader.article import Article, Block, BlockKind, Origin, OriginKind, RawArticle
from reader.findings import (
    Analysis,
    Certainty,
    DateMention,
    DateType,
    Mention,
    MentionForm,
    Quotation,
    QuotationKind,
    Speaker,
    SpeakerKind,
)
from reader.library import Library
from reader.spans import Span

_QUOTED = re.compile(r"\[([^|\]]+)(?:\|([^\]]*))?\]")
_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")


def made(text, *, title="", published=None, url="", location="a.txt", publisher="Uferblatt", kinds=None, language="de"):
    """Return an article and its analysis.

    In `text`, `[words|Name, Role]` is a quotation by that person; blank lines part blocks; "7.11.2024" is a day.
    """
    kinds = kinds or {}
    plain, quotations, speakers = "", [], {}
    place = 0
    for found in _QUOTED.finditer(text):
        plain += text[place : found.start()]
        name, _, role = (found[2] or "").partition(", ")
        if name and name not in speakers:
            kind = SpeakerKind(kinds.get(name, "person"))
            speakers[name] = Speaker(len(speakers), name, role=role, kind=kind)
        span = Span(len(plain), len(plain) + len(found[1]))
        quotations.append(
            Quotation(
                span, (span,), QuotationKind.DIRECT, speakers[name].id if name else None, None, None, "made by hand",
                Certainty.SURE,
            )
        )  # fmt: skip
        plain += found[1]
        place = found.end()
    plain += text[place:]
    blocks, start = [], 0
    for piece in plain.split("\n"):
        if piece:
            blocks.append(Block(BlockKind.PARAGRAPH, Span(start, start + len(piece))))
        start += len(piece) + 1
    article = Article(
        id=sha256(plain.encode("utf-8", "replace")).hexdigest()[:16], title=title, text=plain, blocks=tuple(blocks),
        origin=Origin(OriginKind.FILE, location), publisher=publisher, published=published, language=language, url=url,
    )  # fmt: skip
    dates = tuple(
        DateMention(
            Span(*d.span()), DateType.DATE, d[0], date(int(d[3]), int(d[2]), int(d[1])),
            date(int(d[3]), int(d[2]), int(d[1])), "made by hand",
        )
        for d in _DAY.finditer(plain)
    )  # fmt: skip
    mentions = tuple(
        Mention(s.id, Span(plain.index(s.name), plain.index(s.name) + len(s.name)), MentionForm.NAME)
        for s in speakers.values()
        if s.name in plain
    )
    return article, Analysis(article.id, tuple(speakers.values()), mentions, tuple(quotations), dates)


def bytes_of(article):
    """Return bytes the article could have come from."""
    return RawArticle(
        article.text.encode(), "text/plain", "utf-8", article.origin, datetime(2024, 11, 7, 12, tzinfo=UTC)
    )


BRIDGE = (
    "[„Die Brücke bleibt zu“|Ina Wolff, Bauamtsleiterin], sagte Ina Wolff. Die Straße ist gesperrt seit dem 4.3.2024.\n"
    "Der Außenminister war nicht da. [„Wir brauchen Zeit für das Geländer“|Ina Wolff], fügte sie an."
)
FLOOD = (
    "Das Wasser steige weiter, so Jo Kern bei einem Forum in Uferstadt. "
    "[„Wenn das Wasser kommt, dann sind wir bereit. Wir warten nicht.“|Jo Kern, Bürgermeister]"
)
RIVER = (
    "Während einer Konferenz in Uferstadt sprach der Bürgermeister. Kern wörtlich: "
    "[„Wenn das Wasser kommt, dann sind wir bereit. Wir warten nicht.“|Kern] Er sei [„bereit“|Kern]."
)
GAME = "[„Der Platz ist nass, wir spielen trotzdem“|Ute Kern, Trainerin], rief Ute Kern am 9.11.2024."
CRANES = "Ein Text über Kraniche und Ministerien. Niemand spricht."
EVENING = (
    (BRIDGE, {"title": "Brücke gesperrt", "published": date(2024, 3, 5), "url": "https://www.example.org/b?utm_a=1"}),
    (FLOOD, {"title": "Warten auf die Flut", "published": date(2024, 11, 7), "location": "b.txt"}),
    (
        RIVER,
        {"title": "Die Stadt und der Fluss", "published": date(2024, 11, 8), "publisher": "Deichpost", "location": "c"},
    ),
    (GAME, {"title": "Spiel im Regen", "published": date(2024, 11, 10), "publisher": "Deichpost", "location": "d.txt"}),
    (CRANES, {"title": "Kraniche", "location": "e.txt"}),
)


def fill(library):
    """Put the articles in, and let the library learn from them."""
    for text, facts in EVENING:
        article, analysis = made(text, **facts)
        library.keep(article, analysis, bytes_of(article))
    while library.tend():
        pass


@pytest.fixture
def make():
    """Return the function that makes an article and its analysis from the notation."""
    return made


@pytest.fixture
def raw_of():
    """Return the function that makes the bytes an article could have come from."""
    return bytes_of


@pytest.fixture
def library(tmp_path):
    """Return an empty library."""
    with Library(tmp_path / "library.db") as opened:
        yield opened


@pytest.fixture
def newsroom(library):
    """Return a library with five articles: a bridge, two reports of one evening, a coach, and one without a day."""
    fill(library)
    return library


@pytest.fixture(scope="module")
def newsroom_for_all(tmp_path_factory):
    """Return the same library for many questions that change nothing."""
    with Library(tmp_path_factory.mktemp("newsroom") / "library.db") as opened:
        fill(opened)
        yield opened
