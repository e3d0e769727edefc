"""One article out of what it is wrapped in: mail, MHTML, web archive, Markdown; told apart by the content alone."""

import base64
import plistlib
from contextlib import suppress
from datetime import date
from email.message import EmailMessage

import pytest

from reader.article import BlockKind, Origin, OriginKind
from reader.cleaning import clean, clean_raw
from reader.errors import NoArticle, NothingInside, ReaderError, Unreadable
from reader.sources import load
from reader.sources.containers.kinds import looks_like_markdown
from reader.sources.decoding import media_type

PARAGRAPHS = (
    "Die alte Fährbrücke in Lindau bleibt noch bis zum Mai gesperrt, weil die Prüfung des Stahls länger dauert.",
    "„Wir brauchen mehr Zeit für den Stahl“, sagte Bauamtsleiterin Ina Wolff am Montag im Rathaus der Stadt.",
    "Der Verkehr wird weiter über die neue Brücke umgeleitet, die am Morgen und am Abend oft überlastet ist.",
)
PAGE = (
    "<!DOCTYPE html><html lang='de'><head><meta charset='utf-8'><title>Brücke bleibt gesperrt</title></head><body>"
    f"<article><h1>Brücke bleibt gesperrt</h1>{''.join(f'<p>{p}</p>' for p in PARAGRAPHS)}</article></body></html>"
)
TEXT = "\n\n".join(PARAGRAPHS)


def newsletter(*, page=PAGE, text=TEXT):
    """Return a newsletter as a mail program saves it."""
    mail = EmailMessage()
    mail["From"] = "Uferblatt am Morgen <brief@uferblatt.example>"
    mail["To"] = "leserin@example.org"
    mail["Subject"] = "Brücke bleibt bis Mai gesperrt"
    mail["Date"] = "Mon, 04 Mar 2024 23:30:00 +0100"
    mail["Message-ID"] = "<1@uferblatt.example>"
    if text:
        mail.set_content(text)
    if page and text:
        mail.add_alternative(page, subtype="html")
    elif page:
        mail.set_content(page, subtype="html")
    return mail


def mhtml(page=PAGE):
    """Return a page as Chromium saves it."""
    body = base64.encodebytes(page.encode()).decode()
    return (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://uferblatt.example/bruecke\r\nSubject: x\r\n"
        "Date: Tue, 5 Mar 2030 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="----b----"\r\n\r\n\r\n'
        "------b----\r\nContent-Type: text/html\r\nContent-ID: <frame@mhtml.blink>\r\n"
        "Content-Transfer-Encoding: base64\r\nContent-Location: https://uferblatt.example/bruecke\r\n\r\n"
        f"{body}\r\n------b----\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n"
        "------b------\r\n"
    ).encode()


def web_archive(page=PAGE, **changes):
    """Return a page as Safari saves it."""
    main = {
        "WebResourceData": page.encode(),
        "WebResourceURL": "https://uferblatt.example/bruecke",
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "UTF-8",
        **changes,
    }
    return plistlib.dumps({"WebMainResource": main, "WebSubresources": []}, fmt=plistlib.FMT_BINARY)


def paragraphs_of(article):
    """Return the paragraphs of an article."""
    return [b.span.of(article.text) for b in article.blocks if b.kind in (BlockKind.PARAGRAPH, BlockKind.LEAD)]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (newsletter().as_bytes(), "message/rfc822"),
        (mhtml(), "message/rfc822"),
        (web_archive(), "application/x-webarchive"),
        (b"# Title\n\nA paragraph of words.\n", "text/markdown"),
        (b"---\ntitle: A title\n---\nA paragraph of words.\n", "text/markdown"),
        (PAGE.encode(), "text/html"),
        (TEXT.encode(), "text/plain"),
        (b"From: Berlin\nTo: Potsdam\n\nA journey by boat.\n", "text/plain"),
    ],
)
def test_content_tells_the_wrapping(content, kind):
    """Whatever a file is called, its first lines tell what it is; two words with colons make no mail yet."""
    assert media_type(content) == kind


def test_newsletter_is_an_article_with_sender_subject_and_day():
    """The page of a mail is its article; the subject is its title, the sender its publisher, its day the mail's own."""
    article = clean(newsletter().as_bytes())

    assert article.title == "Brücke bleibt bis Mai gesperrt"
    assert article.publisher == "Uferblatt am Morgen"
    assert (article.published, article.published_source) == (date(2024, 3, 4), "mail header")
    assert paragraphs_of(article)[-1] == PARAGRAPHS[-1]


def test_plain_mail_is_read_without_its_signature():
    """A mail of plain text is an article too; what stands below the signature mark is none of it."""
    mail = newsletter(page="", text=f"{TEXT}\n\n-- \nUferblatt GmbH, Am Hafen 3")

    text = clean(mail.as_bytes()).text
    assert PARAGRAPHS[1] in text
    assert "GmbH" not in text


def test_mail_whose_page_holds_nothing_is_read_from_its_text():
    """Where the page of a mail shows no text, the plain words beside it are the article."""
    mail = newsletter(page="<html><body><img src='cid:1'></body></html>")

    assert PARAGRAPHS[0] in clean(mail.as_bytes()).text


def test_saved_page_knows_its_address_and_not_the_day_it_was_saved():
    """MHTML gives the page with the address it came from; when and by what it was saved says nothing about it."""
    article = clean(mhtml())

    assert article.url == "https://uferblatt.example/bruecke"
    assert (article.title, article.publisher) == ("Brücke bleibt gesperrt", "uferblatt.example")
    assert article.published is None or article.published.year != 2030
    assert PARAGRAPHS[2] in article.text


def test_web_archive_gives_page_and_address():
    """A web archive opens with its page, in the encoding it names, and the address it was saved from."""
    article = clean(web_archive(WebResourceData=PAGE.encode("cp1252"), WebResourceTextEncodingName="cp1252"))

    assert article.url == "https://uferblatt.example/bruecke"
    assert PARAGRAPHS[0] in article.text


@pytest.mark.parametrize(
    "mark",
    [
        "<!-- saved from url=(0033)https://uferblatt.example/bruecke -->",
        "<!--\n Page saved with SingleFile \n url: https://uferblatt.example/bruecke \n saved date: x\n-->",
    ],
)
def test_page_saved_as_one_file_knows_its_address(mark):
    """Browsers and SingleFile note the address in a comment; pictures within the page are no text and cost nothing."""
    picture = f"<img src='data:image/png;base64,{'iVBORw0KGgo' * 20_000}'>"
    page = PAGE.replace("<article>", f"<article>{picture}").replace("<head>", f"{mark}<head>", 1)

    article = clean(page)
    assert article.url == "https://uferblatt.example/bruecke"
    assert "iVBOR" not in article.text
    assert PARAGRAPHS[1] in article.text


MARKDOWN = """---
title: "The bridge stays closed"
author: Jo Kern
date: 2024-03-04
source: https://uferblatt.example/bruecke
tags:
  - bridges
---
# The bridge stays closed

The old **bridge** in Lindau stays closed until May, as [the council](/council) says, as
tests take longer.

## What comes next

- the steel is tested
  - twice
- the bridge opens

> We need more time.

| day | what |
|-----|------|
| Mon | test |

```
x = 1
```
"""


def test_markdown_gives_blocks_facts_and_links():
    """Signs become structure: headings, lists with their depth, quotations, tables, code, links made whole."""
    article = clean(MARKDOWN)

    assert [(b.kind.value, b.level, b.span.of(article.text)) for b in article.blocks] == [
        ("title", 0, "The bridge stays closed"),
        (
            "paragraph",
            0,
            "The old bridge in Lindau stays closed until May, as the council says, as tests take longer.",
        ),
        ("heading", 2, "What comes next"),
        ("list_item", 0, "the steel is tested"),
        ("list_item", 1, "twice"),
        ("list_item", 0, "the bridge opens"),
        ("quote", 0, "We need more time."),
        ("table", 0, "day\twhat\nMon\ttest"),
        ("code", 0, "x = 1"),
    ]
    (link,) = article.blocks[1].links
    assert (link.span.of(article.text), link.target) == ("the council", "https://uferblatt.example/council")
    assert (article.title, article.authors, article.published) == (
        "The bridge stays closed",
        ("Jo Kern",),
        date(2024, 3, 4),
    )
    assert article.url == "https://uferblatt.example/bruecke"


def test_markdown_runs_no_markup_and_keeps_no_script():
    """Markup within Markdown is taken out, scripts with what they hold; addresses of files lead nowhere."""
    article = clean("# A\n\nOne <b>bold</b> [link](ftp://x.example) word.\n\n<script>\nvar a = 1\n</script>\n")

    assert article.text == "A\nOne bold link word."
    assert [block.links for block in article.blocks] == [(), ()]


@pytest.mark.parametrize(
    "text",
    [
        "Login\n# Wahlen\n# Wirtschaft\n# Sport\nDer Hafen bleibt geschlossen, sagte die Sprecherin am Montag.",
        "Ein Satz.\n- Punkt\n- Punkt\nNoch ein Satz, 3 * 4 * 5.",
        "--- \nAnzeige\n---\nEin Satz steht hier.",
    ],
)
def test_scraped_text_is_no_markdown(text):
    """Lists of topics, dashes and stars in scraped text are none of Markdown's signs."""
    assert looks_like_markdown(text) is False


def nested(depth):
    """Return a mail with parts within parts."""
    opening = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(depth))
    return f"From: a@b.example\nMIME-Version: 1.0\nDate: x\n{opening}Content-Type: text/plain\n\nwords\n".encode()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (nested(500), "This mail has more parts than any mail"),
        (b"From: a\nMIME-Version: 1.0\nDate: x\n" + b"\n--b" * 20_000, "This mail has more parts than any mail"),
        (b"From: a\nMIME-Version: 1.0\nDate: x\nContent-Type: image/png\n\nx", "This mail holds no text"),
        (b"From: a\nMIME-Version: 1.0\nDate: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n--b--", "no text"),
        (b"bplist00WebMainResource" + bytes(range(200)), "This web archive is broken"),
        (plistlib.dumps({"WebMainResource": 3}, fmt=plistlib.FMT_BINARY), "This web archive holds no page"),
        (web_archive(page=" "), "This web archive holds no page"),
        (
            plistlib.dumps({"WebMainResource": {}}).replace(b"UTF-8", b"UTFw8"),
            "This web archive is broken",
        ),
    ],
)
def test_broken_wrapping_gets_one_sentence(content, told):
    """Whatever is wrong with a wrapping, it is told in one sentence and stalls nothing."""
    with pytest.raises((Unreadable, NothingInside, NoArticle)) as caught:
        clean(content)

    assert told in str(caught.value)


@pytest.mark.parametrize("cut", range(0, 3000, 97))
@pytest.mark.parametrize("whole", [newsletter().as_bytes(), mhtml(), web_archive()], ids=["mail", "mhtml", "safari"])
def test_cut_off_wrapping_never_crashes(whole, cut):
    """A file cut off anywhere gives an article or a sentence, nothing else."""
    with suppress(ReaderError):
        assert clean(whole[:cut]).text


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "x-unknown", "idna", ""])
def test_odd_charsets_and_encodings_are_survived(charset):
    """A charset that is unknown, wrong or no encoding of text at all still gives the words."""
    head = f"From: =?{charset}?B?w6Q=?= <a@b.example>\nDate: nonsense\nMIME-Version: 1.0\nSubject: =?utf-8?Q?=F?=\n"
    body = "\n".join(PARAGRAPHS).encode("utf-8")
    content = f"{head}Content-Type: text/plain; charset={charset}\n\n".encode() + body

    assert "Fährbrücke" in clean(content).text


def test_raw_article_keeps_the_wrapping_as_it_came(tmp_path):
    """The bytes stay whole, so that an article can be made from them again, and the article keeps its origin."""
    path = tmp_path / "brief.txt"
    path.write_bytes(newsletter().as_bytes())
    raw = load(Origin(OriginKind.FILE, str(path)))

    assert (raw.content, raw.media_type) == (path.read_bytes(), "message/rfc822")
    assert clean_raw(raw).origin == raw.origin
