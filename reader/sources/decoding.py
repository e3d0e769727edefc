"""Bytes to text: in which encoding they are, and whether they are a page, plain text or no text at all.

A wrong guess here garbles every umlaut after it, so the order is: what the bytes prove, what the page declares, what
the letters look like.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from reader.errors import NotText
from reader.sources.containers.kinds import Container, looks_like_markdown, wrapping_kind
from reader.tongue import later, say

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""charset\s{0,4}=\s{0,4}["']?\s{0,4}([A-Za-z0-9_:.-]{2,40})|<\?xml[^>]{0,80}encoding=["']([\w.-]{2,40})"""
)
_ALIASES = {
    # What browsers do: these labels are in practice windows-1252 (WHATWG Encoding Standard).
    "iso8859-1": "cp1252",
    "latin-1": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
_STATEFUL = ("iso2022", "hz")  # seven-bit encodings: valid ASCII, so only a declaration can tell
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n", later("a PNG picture")),
    (b"\xff\xd8\xff", later("a JPEG picture")),
    (b"GIF8", later("a GIF picture")),
    (b"BM", later("a bitmap picture")),
    (b"II*\x00", later("a TIFF picture")),
    (b"MM\x00*", later("a TIFF picture")),
    (b"\x00\x00\x01\x00", later("an icon")),
    (b"%PDF-", later("a PDF document")),
    (b"%!PS", later("a PostScript document")),
    (b"{\\rtf", later("a rich-text document")),
    (b"PK\x03\x04", later("a ZIP archive or an office document")),
    (b"PK\x05\x06", later("an empty ZIP archive")),
    (b"\x1f\x8b", later("a gzip archive")),
    (b"BZh", later("a bzip2 archive")),
    (b"\xfd7zXZ", later("an xz archive")),
    (b"(\xb5/\xfd", later("a Zstandard archive")),
    (b"7z\xbc\xaf", later("a 7-Zip archive")),
    (b"Rar!", later("a RAR archive")),
    (b"\x7fELF", later("a program")),
    (b"MZ", later("a program")),
    (b"\xcf\xfa\xed\xfe", later("a program")),
    (b"\xca\xfe\xba\xbe", later("a program")),
    (b"\x00asm", later("a program")),
    (b"SQLite format 3", later("a database")),
    (b"\xd0\xcf\x11\xe0", later("an old office document")),
    (b"ID3", later("a sound file")),
    (b"OggS", later("a sound file")),
    (b"fLaC", later("a sound file")),
    (b"RIFF", later("a sound, film or WebP file")),
    (b"\x1aE\xdf\xa3", later("a film")),
    (b"wOFF", later("a font")),
    (b"wOF2", later("a font")),
)
_MULTIBYTE = re.compile(rb"[\xc3-\xf4][\x80-\xbf]{1,3}")
_TEXT_SAMPLE = 65_536  # bytes looked at when judging whether this is text
_PAGE_START = re.compile(
    r"\s{0,200}<(?:!doctype\s+html|html|head|body|\?xml|!--|meta|title|article|main)\b", re.IGNORECASE
)
_TAG = re.compile(
    r"</?(?:p|div|article|section|main|h[1-6]|span|a|br|ul|ol|li|table|td|tr|img|figure|blockquote|body|html|frameset"
    r"|script|style|strong|em|b|i)(?:\s[^<>]{0,600})?/?>",
    re.IGNORECASE,
)
_FOREIGN = (
    # code page, the letters that prove it
    ("cp1251", re.compile("[а-яё]")),
    ("koi8_r", re.compile("[а-яё]")),
    ("cp1253", re.compile("[α-ώ]")),
    ("cp1255", re.compile("[א-ת]")),
    ("cp1256", re.compile("[ا-ي]")),
    ("cp932", re.compile("[ぁ-ヿ一-龥、。「」]")),
    ("euc_jp", re.compile("[ぁ-ヿ一-龥、。「」]")),
    ("cp949", re.compile("[가-힣]")),
    ("gb18030", re.compile("[一-龥，。、]")),
    ("big5", re.compile("[一-龥，。、]")),
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """Bytes that have become text."""

    text: str
    """The text without its byte order mark; not yet made safe for a terminal."""
    charset: str
    """The encoding it was read in, as Python names it."""


def decode(content: bytes, declared: str = "") -> Decoded:
    """Return the text of `content`; never fails, a byte that fits nowhere becomes U+FFFD.

    `declared` is what came with the bytes, such as the charset of an HTTP header; what the bytes prove goes first.
    """
    for mark, charset in _BOMS:
        if content.startswith(mark):
            return Decoded(content[len(mark) :].decode(charset, "replace"), charset)
    charset = _wide(content) or _known(declared) or _declared(content)
    if charset.startswith(("utf-16", "utf-32", *_STATEFUL)):
        return Decoded(content.decode(charset, "replace"), charset)
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    mended = _mended(content)
    if mended is not None:
        return Decoded(mended, "utf-8")
    if charset and charset != "utf-8":
        text = content.decode(charset, "replace")
        if text.count("\ufffd") * 200 <= len(text):
            return Decoded(text, charset)
    charset = _by_letters(content)
    return Decoded(content.decode(charset, "replace"), charset)


def media_type(content: bytes) -> str:
    """Return "text/html", "text/plain" or what wraps an article (`containers.kinds.WRAPPINGS`), judged by the content.

    A file's name proves nothing.

    Raises:
        NotText: for pictures, archives, programs and anything else without text; the message says what it is.
    """
    wrapped = wrapping_kind(content)
    if wrapped is not None:
        return wrapped.value
    kind = _binary(content)
    if kind:
        raise NotText(say("This is {kind}, not text; open a web page or a text file instead.", kind=say(kind)))
    text = decode(content[:_TEXT_SAMPLE]).text
    if looks_like_page(text):
        return "text/html"
    return Container.MARKDOWN.value if looks_like_markdown(text) else "text/plain"


def looks_like_page(text: str) -> bool:
    """Tell whether `text` is HTML: it opens like a page, or markup makes up a fair part of its beginning."""
    if _PAGE_START.match(text.lstrip("\ufeff")):
        return True
    start = text[:_TEXT_SAMPLE]
    tags = [m.group().lower() for m in _TAG.finditer(start)]
    closings = sum(t.startswith(("</", "<br", "<img")) for t in tags)
    opens_with_tag = start.lstrip()[:1] == "<"
    return closings >= 1 and (opens_with_tag or (closings >= 3 and len(tags) * 400 >= len(start)))


def _binary(content: bytes) -> str:
    """Return what kind of binary this is, with its article ("a PDF document"); "" for text."""
    for magic, kind in _MAGIC:
        if content.startswith(magic) and (len(magic) > 2 or b"\x00" in content[:512]):
            return kind
    if content[4:8] == b"ftyp":
        return later("a film or picture")
    if content[257:262] == b"ustar":
        return later("a tar archive")
    sample = content[:_TEXT_SAMPLE]
    if sample.startswith(tuple(mark for mark, _ in _BOMS)) or _wide(sample):
        return ""
    # NULs and controls that no text has; a stray one in a scraped page is forgiven (1 in 50).
    odd = len(sample) - len(sample.translate(None, bytes([*range(9), *range(14, 27), *range(28, 32), 127])))
    return later("binary data") if odd * 50 > len(sample) else ""


def _wide(content: bytes) -> str:
    """Tell UTF-16 without a mark by its NULs: for Latin text every second byte is one."""
    sample = content[:4096]
    if len(sample) < 8:
        return ""
    half = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > half * 0.6 and even < half * 0.05:
        return "utf-16-le"
    if even > half * 0.6 and odd < half * 0.05:
        return "utf-16-be"
    return ""


def _declared(content: bytes) -> str:
    """Return the encoding the page names in its first 4,096 bytes, as Python names it; "" without one."""
    found = _DECLARED.search(content[:4096])
    return _known((found.group(1) or found.group(2)).decode("ascii")) if found else ""


def _known(label: str) -> str:
    """Return Python's name for an encoding label; "" for none, an unknown one or one that is no text encoding."""
    try:
        info = codecs.lookup(label.strip().strip("\"'"))
    except (LookupError, ValueError):
        return ""
    if not getattr(info, "_is_text_encoding", True):
        return ""
    return _ALIASES.get(info.name, info.name)


def _mended(content: bytes) -> str | None:
    """Read UTF-8 with a few bad bytes in it, taking those for windows-1252; None where it is not UTF-8 at all."""
    bad = content.decode("utf-8", "replace").count("\ufffd")
    good = len(_MULTIBYTE.findall(content))
    return content.decode("utf-8", "reader-mixed") if bad <= 2 or good >= bad else None


def _as_cp1252(error: UnicodeError) -> tuple[str, int]:
    """Read one byte that is no UTF-8 as windows-1252, the way it was most likely typed."""
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.start + 1].decode("cp1252", "replace"), error.start + 1


codecs.register_error("reader-mixed", _as_cp1252)


def _by_letters(content: bytes) -> str:
    """Guess an undeclared eight-bit or East Asian encoding by its letters; windows-1252 where nothing stands out."""
    sample = content[:_TEXT_SAMPLE]
    high = sum(byte > 0x7F for byte in sample)
    letters = high + sum(0x41 <= (byte & 0xDF) <= 0x5A for byte in sample)
    if high * 4 < letters:  # in Latin scripts accented letters are far fewer than one in four
        return "cp1252"
    best, best_share = "cp1252", 0.75
    for charset, proof in _FOREIGN:
        text = sample.decode(charset, "replace")
        beyond = sum(c > "\x7f" for c in text) or 1
        share = (len(proof.findall(text)) - 3 * text.count("\ufffd")) / beyond
        if share > best_share + 0.02:
            best, best_share = charset, share
    return best
