"""Whatever comes in: text that is there comes out whole, or one clear sentence says why not."""

from __future__ import annotations

import base64
import json
import unicodedata

import pytest

from reader.cleaning import clean
from reader.errors import NoArticle, NotText, TooLarge

FIRST = (
    "Der Hafenmeister Ole Brandt sagte am Montag, die Brücke bleibe bis zum Herbst geschlossen. "
    "„Wir warten auf das Gutachten“, fügte er hinzu."
)
SECOND = (
    "Die Stadt Wellingen rechnet mit Kosten von zwei Millionen Euro, wie der Rat in seiner Sitzung mitteilte. "
    "Über die Vergabe werde später entschieden."
)
THIRD = (
    "Auch die Fischer seien gefragt worden, hieß es im Rathaus. Niemand habe widersprochen, "
    "und so bleibt es vorerst dabei."
)
STORY = f"<article><h1>Brücke gesperrt</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></article>"


def page(body: str = STORY, head: str = "") -> str:
    """Build a page around a body."""
    return f"<!DOCTYPE html><html lang='de'><head><title>Brücke gesperrt</title>{head}</head><body>{body}</body></html>"


WHOLE: dict[str, str | bytes] = {
    "utf-8": page().encode(),
    "utf-8 with a mark": b"\xef\xbb\xbf" + page().encode(),
    "utf-16 little": b"\xff\xfe" + page().encode("utf-16-le"),
    "utf-16 big": b"\xfe\xff" + page().encode("utf-16-be"),
    "utf-16 without a mark": page().encode("utf-16-le"),
    "windows-1252": page().encode("cp1252"),
    "declared Latin-1": page(head="<meta charset=iso-8859-1>").encode("cp1252"),
    "wrong declaration": page(head="<meta charset=iso-8859-1>").encode(),
    "one bad byte": page().encode().replace(b"</h1>", b" \xfc</h1>"),
    "one paragraph in another encoding": page().encode().replace(THIRD.encode(), THIRD.encode("cp1252")),
    "references to controls": page(STORY.replace("Montag", "Mon&#27;tag &#7;&#x1f;&#xFFFF;")),
    "raw controls": page(STORY.replace("Montag", "\x1b[31mMontag\x07")),
    "NULs": page(STORY.replace("Montag", "\x00Montag")),
    "a lone surrogate": page(STORY.replace("Montag", "Montag\ud800")),
    "fragment": STORY,
    "fragment of paragraphs": f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>",
    "line breaks in the body": page(f"{FIRST}<br><br>{SECOND}<br><br>{THIRD}"),
    "text after the end of the page": page(f"<p>{FIRST}</p>") + f"<p>{SECOND}</p><p>{THIRD}</p>",
    "unclosed tags": f"<html><body><h1>Brücke gesperrt<p>{FIRST}<p>{SECOND}<div><p>{THIRD}",
    "unclosed comment": page(f"{STORY}<!-- ohne Ende"),
    "unclosed script": page(f"{STORY}<script>var a = 1"),
    "300 nested tags": page("<div>" * 300 + STORY + "</div>" * 300),
    "100,000 nested tags": page("<div>" * 100_000 + STORY),
    "60,000 elements": page("<div>x</div>" * 60_000 + STORY),
    "frames with a story": f"<html><frameset><frame src=a><noframes><body>{STORY}</body></noframes></frameset></html>",
    "XHTML": '<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml">'
    f"<body>{STORY}</body></html>",
    "XML": f'<?xml version="1.0"?><doc><para>{FIRST}</para><para>{SECOND}</para><para>{THIRD}</para></doc>',
    "entities within entities": f'<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><html>{STORY}&b;</html>',
    "JSON-LD of brackets": page(head=f'<script type="application/ld+json">{"[" * 50_000}</script>'),
    "soft hyphens": page(STORY.replace("Hafenmeister", "Hafen\u00admeister").replace("Millionen", "Mil&shy;lionen")),
    "decomposed umlauts": unicodedata.normalize("NFD", f"{FIRST}\n{SECOND}\n{THIRD}"),
    "plain text": f"{FIRST}\n{SECOND}\n{THIRD}",
    "Windows line ends": f"{FIRST}\r\n\r\n{SECOND}\r\n\r\n{THIRD}".encode(),
    "old Mac line ends": f"{FIRST}\r{SECOND}\r{THIRD}",
    "line separators": f"{FIRST}\u2028{SECOND}\u2028{THIRD}",
    "millions of empty lines": "\n" * 1_000_000 + f"{FIRST}\n{SECOND}\n{THIRD}",
    "many brackets before it": "(a" * 20_000 + f"\n{FIRST}\n{SECOND}\n{THIRD}",
    "one long paragraph": page(f"<p>{SECOND} {THIRD} {(FIRST + ' ') * 8_000}</p>"),
    "10 MB in one paragraph": page(f"<p>{SECOND} {THIRD} {(FIRST + ' ') * 70_000}</p>"),
    "preformatted": page(f"<h1>Brücke gesperrt</h1><pre>{FIRST}\n\n{SECOND}\n\n{THIRD}</pre>"),
}


@pytest.mark.parametrize("name", WHOLE)
def test_text_that_is_there_comes_out_whole(name: str) -> None:
    """All three paragraphs are in the article, umlauts and all, and nothing in it can steer a terminal."""
    text = clean(WHOLE[name]).text
    for words in ("bis zum Herbst geschlossen", "von zwei Millionen Euro", "im Rathaus. Niemand habe widersprochen"):
        assert words in text.replace("\n", " ")
    assert not any(c < " " and c not in "\n\t" for c in text)


@pytest.mark.parametrize(
    ("raw", "words", "language"),
    [
        pytest.param(
            page(
                "<h1>الجسر مغلق</h1>"
                + "<p>قال مدير الميناء يوم الاثنين إن الجسر سيبقى مغلقا حتى الخريف. وأضاف أن التقرير قريب.</p>" * 3
            ),
            "سيبقى مغلقا",
            "ar",
            id="Arabic",
        ),
        pytest.param(
            "ראש העיר אמר ביום שני כי הגשר יישאר סגור עד הסתיו.\nהוא הוסיף כי הדוח קרוב וכי העבודות יימשכו.",
            "יישאר סגור",
            "he",
            id="Hebrew",
        ),
        pytest.param(
            page(
                "<h1>大桥关闭</h1>"
                + "<p>市长周一表示，大桥将关闭到秋天，等待专家的报告。他补充说，费用由市政府承担。</p>" * 3
            ),
            "大桥将关闭到秋天",
            "zh",
            id="Chinese",
        ),
        pytest.param(
            ("橋は秋まで閉鎖されると市長は述べた。専門家の報告を待っているという。\n" * 3).encode("cp932"),
            "秋まで閉鎖",
            "ja",
            id="Japanese",
        ),
        pytest.param(
            page("<h1>Мост закрыт</h1><p>" + "Мэр заявил в понедельник, что мост будет закрыт до осени. " * 6)
            .replace("ü", "u")
            .encode("cp1251"),
            "будет закрыт до осени",
            "ru",
            id="Russian in windows-1251",
        ),
    ],
)
def test_other_scripts(raw: str | bytes, words: str, language: str) -> None:
    """Scripts without capitals, blanks or Latin letters are read like any other."""
    article = clean(raw)
    assert words in article.text
    assert article.language == language


@pytest.mark.parametrize(
    ("raw", "error", "sentence"),
    [
        pytest.param(b"", NoArticle, "empty", id="empty"),
        pytest.param(b" \n\t \n", NoArticle, "empty", id="blanks"),
        pytest.param("\u200b\n\u00ad", NoArticle, "empty", id="only what cannot be seen"),
        pytest.param("\x1b[0m", NoArticle, "empty", id="only an escape sequence"),
        pytest.param(page(""), NoArticle, "no text", id="empty body"),
        pytest.param(
            page("<nav><ul>" + "".join(f"<li><a href='/{i}'>Rubrik {i}</a></li>" for i in range(40)) + "</ul></nav>"),
            NoArticle,
            "No article",
            id="only navigation",
        ),
        pytest.param(page(f"<script>var a = '{FIRST}';</script>"), NoArticle, "script", id="only a script"),
        pytest.param("<html><frameset><frame src=a><frame src=b></frameset></html>", NoArticle, "no text", id="frames"),
        pytest.param(base64.b64encode(bytes(range(256)) * 200), NoArticle, "encoded data", id="Base64"),
        pytest.param(base64.encodebytes(bytes(range(256)) * 200), NoArticle, "encoded data", id="Base64 in lines"),
        pytest.param("a" * 1_000_000, NoArticle, "encoded data", id="one endless word"),
        pytest.param("ab\n" * 300_000, TooLarge, "300000 lines", id="too many lines"),
        pytest.param((FIRST + " ") * 400_000, TooLarge, "56 MB", id="one line of 50 MB"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(64), NotText, "PNG", id="a picture"),
        pytest.param(b"%PDF-1.4\n" + bytes(64), NotText, "PDF", id="a PDF"),
        pytest.param("<" * 50_000, NoArticle, "encoded|No article|no text", id="angle brackets"),
        pytest.param("(" * 50_000, NoArticle, "encoded", id="round brackets"),
        pytest.param("<!--" * 50_000, NoArticle, "encoded|No article|no text", id="comments never closed"),
    ],
)
def test_one_clear_sentence_otherwise(raw: str | bytes, error: type[Exception], sentence: str) -> None:
    """Where there is no article, one sentence says so; nothing crashes."""
    with pytest.raises(error, match=sentence) as raised:
        clean(raw)
    assert str(raised.value).endswith(".")


def test_json_is_shown_as_it_is() -> None:
    """A data file is text: it is shown, not judged."""
    assert FIRST[:40] in clean(json.dumps({"text": FIRST}, ensure_ascii=False)).text
