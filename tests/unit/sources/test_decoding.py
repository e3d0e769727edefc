"""Bytes become the text they were meant to be, or are refused for what they are."""

from __future__ import annotations

import pytest

from reader.errors import NotText
from reader.sources.decoding import decode, looks_like_page, media_type

GERMAN = "Die Brücke über die Söhle bleibt gesperrt, sagte Bürgermeisterin Größl."
RUSSIAN = "Мост через реку останется закрытым до осени, сказал мэр города."
JAPANESE = "橋は秋まで閉鎖されると市長は述べた。"


@pytest.mark.parametrize(
    ("content", "text", "charset"),
    [
        pytest.param(GERMAN.encode(), GERMAN, "utf-8", id="utf-8"),
        pytest.param(b"\xef\xbb\xbf" + GERMAN.encode(), GERMAN, "utf-8", id="utf-8 with a mark"),
        pytest.param(b"\xff\xfe" + GERMAN.encode("utf-16-le"), GERMAN, "utf-16-le", id="utf-16, little end first"),
        pytest.param(b"\xfe\xff" + GERMAN.encode("utf-16-be"), GERMAN, "utf-16-be", id="utf-16, big end first"),
        pytest.param(GERMAN.encode("utf-16-le"), GERMAN, "utf-16-le", id="utf-16 without a mark"),
        pytest.param(GERMAN.encode("utf-32"), GERMAN, "utf-32-le", id="utf-32"),
        pytest.param(GERMAN.encode("cp1252"), GERMAN, "cp1252", id="windows-1252, not declared"),
        pytest.param("„Ja“ – 5 €".encode("cp1252"), "„Ja“ – 5 €", "cp1252", id="windows-1252 quotation marks"),
        pytest.param(RUSSIAN.encode("cp1251"), RUSSIAN, "cp1251", id="windows-1251, not declared"),
        pytest.param(RUSSIAN.encode("koi8_r"), RUSSIAN, "koi8-r", id="KOI8-R, not declared"),
        pytest.param((JAPANESE * 3).encode("cp932"), JAPANESE * 3, "cp932", id="Shift JIS, not declared"),
    ],
)
def test_encoding_is_found(content: bytes, text: str, charset: str) -> None:
    """The text comes out whole whatever encoding it is in, declared or not."""
    found = decode(content)
    assert found.text == text
    assert found.charset.replace("_", "-") == charset


def test_declared_latin_1_means_windows_1252() -> None:
    """A page that claims ISO-8859-1 has its curly quotation marks all the same, as in every browser."""
    page = '<meta charset="iso-8859-1"><p>„Schön“</p>'
    assert "„Schön“" in decode(page.encode("cp1252")).text


def test_what_the_bytes_prove_goes_before_what_the_page_claims() -> None:
    """UTF-8 that calls itself Latin-1 is read as UTF-8."""
    page = f'<meta charset="iso-8859-1"><p>{GERMAN}</p>'
    assert GERMAN in decode(page.encode()).text


def test_a_declared_charset_from_outside_is_used() -> None:
    """The charset that came with the bytes decides where the bytes leave it open."""
    assert decode("Žluťoučký kůň".encode("iso-8859-2"), "iso-8859-2").text == "Žluťoučký kůň"


def test_a_bad_byte_does_not_spoil_the_rest() -> None:
    """One paragraph in another encoding is mended, the others keep their umlauts."""
    content = f"{GERMAN}\n{GERMAN}\n".encode() + "Grüße".encode("cp1252")
    assert decode(content).text == f"{GERMAN}\n{GERMAN}\nGrüße"


def test_an_unknown_charset_is_passed_over() -> None:
    """A made-up encoding name is no reason to fail."""
    assert decode(GERMAN.encode("cp1252"), "x-klingon").text == GERMAN


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(90), "a PNG picture"),
        (b"\xff\xd8\xff\xe0" + bytes(90), "a JPEG picture"),
        (b"%PDF-1.7\n" + bytes(90), "a PDF document"),
        (b"PK\x03\x04" + bytes(90), "a ZIP archive or an office document"),
        (b"\x1f\x8b\x08\x00" + bytes(90), "a gzip archive"),
        (b"\x7fELF\x02" + bytes(90), "a program"),
        (b"MZ\x90\x00" + bytes(90), "a program"),
        (b"SQLite format 3\x00" + bytes(90), "a database"),
        (b"\x00\x00\x00\x20ftypisom" + bytes(90), "a film or picture"),
        (bytes((i * 7919 + i // 3) % 256 for i in range(3_000)), "binary data"),
    ],
)
def test_binaries_are_named(content: bytes, kind: str) -> None:
    """What holds no text is refused with a sentence that says what it is."""
    with pytest.raises(NotText, match=kind):
        media_type(content)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("<!DOCTYPE html><html><body><p>Ja</p></body></html>", "text/html"),
        ("\n  <html><body>Ja</body></html>", "text/html"),
        ('<?xml version="1.0"?><html><body>Ja</body></html>', "text/html"),
        ("<p>Ein Absatz.</p><p>Noch einer.</p>", "text/html"),
        ("<div>Ein Absatz.<br>Noch einer.</div>", "text/html"),
        ("MZ beginnt ein Kürzel, und BMW einen Satz.", "text/plain"),
        ("Der Ausdruck a < b und b > c steht im Text.", "text/plain"),
        ("Das Element <p> öffnet einen Absatz, sagte die Lehrerin.", "text/plain"),
        (GERMAN, "text/plain"),
    ],
)
def test_pages_are_told_from_plain_text(content: str, expected: str) -> None:
    """The content decides what a thing is; a single tag in prose does not make it a page."""
    assert media_type(content.encode()) == expected


def test_a_page_in_utf_16_is_a_page() -> None:
    """Markup is recognised behind any encoding."""
    assert media_type("<!DOCTYPE html><html></html>".encode("utf-16")) == "text/html"


def test_a_page_with_a_mark_in_front_is_a_page() -> None:
    """A byte order mark that became a character does not hide the markup."""
    assert looks_like_page("\ufeff<html><body>Ja</body></html>")
