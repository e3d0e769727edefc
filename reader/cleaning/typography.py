"""Characters put right before anything is judged: composed, visible, harmless.

Soft hyphens and zero-width characters break every search; decomposed umlauts look right and compare wrong; a control
character reference (`&#27;`) makes the HTML extractor drop the whole page.
"""

from __future__ import annotations

import re
import unicodedata

from reader.safe import safe_text

_INVISIBLE = re.compile("[\u00ad\u200b\u2060\u180e\u034f\u2061-\u2064]")
_JOINERS = re.compile("(?<![\u0600-\u0dff\U0001f000-\U0001faff\u2600-\u27bf\ufe0f])[\u200c\u200d]|[\u200c\u200d]$")
_BEFORE_STOP = re.compile(r"(?<=\w) (?=[.,;](?:\s|$))")
_ODD_REFERENCE = re.compile(
    # below 32, or so high that surrogates and non-characters are there: few pages have one, few are judged
    rb"&#(?:0{0,8}([12]?\d|3[01]|[5-9]\d{4}|\d{6,8})(?!\d)|[xX]0{0,8}(1?[0-9a-fA-F]|[d-fD-F][0-9a-fA-F]{3}|[0-9a-fA-F]{5,7})(?![0-9a-fA-F]));?"
)


_SUSPECT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)


def tidy(text: str) -> str:
    """Return `text` safe for a terminal, in NFC, without invisible characters; line feeds and tabs stay."""
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    # One look instead of five passes, and half as long where all can be printed: nine texts in ten have nothing to go.
    if is_printable(text) or not _SUSPECT.search(text):
        return text
    return _JOINERS.sub("", _INVISIBLE.sub("", safe_text(text)))


def is_printable(text: str) -> bool:
    """Tell a text of nothing but visible characters, blanks and line feeds: no other white space, no control."""
    return text.replace("\n", " ").isprintable()


def one_line(text: str) -> str:
    """Return `text` as one tidy line: every run of white space is one blank."""
    return " ".join(tidy(text).split())


def close_gaps(line: str) -> str:
    """Take out the blank a lost link leaves before a full stop or comma ("auf dem Portal ." -> "auf dem Portal.")."""
    return _BEFORE_STOP.sub("", line)


def without_control_references(page: bytes) -> bytes:
    """Return HTML without references to characters no document may hold; all other references stay as they are."""

    def judged(found: re.Match[bytes]) -> bytes:
        code = int(found.group(1)) if found.group(1) else int(found.group(2), 16)
        allowed = code in (9, 10, 13) or 32 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or 0x10000 <= code <= 0x10FFFF
        # Browsers read 128-159 as windows-1252, and so does lxml; they are printable there.
        return found.group() if allowed and not 0xFDD0 <= code <= 0xFDEF else b" "

    return _ODD_REFERENCE.sub(judged, page) if b"&#" in page else page
