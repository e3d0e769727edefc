"""The one door for text from outside: nothing that could steer a terminal passes it.

Textual and Rich write what they are given. An escape sequence in a headline could set the clipboard, rename the
window or hide words; a bidi override could make a name read backwards. So text is made safe where it enters (decoding,
file names, messages of other programs) and once more where lines are painted.
"""

from __future__ import annotations

import re

_SEQUENCE = re.compile(
    # OSC, DCS, SOS, PM, APC strings with their terminator (bounded: an unclosed one must not eat the article)
    "(?:\x1b[\\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c\n]{0,512}(?:\x07|\x1b\\\\|\x9c)"
    # CSI sequences
    "|(?:\x1b\\[|\x9b)[0-?]{0,32}[ -/]{0,8}[@-~]"
    # two-character escapes
    "|\x1b[ -/]{0,8}[0-~]"
)
_NEWLINES = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"  # C0 and C1 controls but tab and line feed
    "\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c"  # bidi marks, embeddings, overrides, isolates
    "\ufff9-\ufffb\ufeff\ufffe\uffff"  # interlinear annotation, byte order marks, non-characters
    "\ud800-\udfff"  # lone surrogates: no file and no terminal takes them
    "\U000e0000-\U000e007f]"  # invisible tag characters
)


def safe_text(text: str) -> str:
    """Return `text` without escape sequences, controls and bidi overrides; line breaks become line feeds.

    Tabs and line feeds stay. A NUL between two words becomes nothing, as everywhere else; runs linear in length.
    """
    if not _ANYTHING.search(text):
        return text  # most texts; one look instead of three
    if "\x1b" in text or _HAS_C1.search(text):
        text = _SEQUENCE.sub("", text)
    return _FORBIDDEN.sub("", _NEWLINES.sub("\n", text))


def safe_line(text: str) -> str:
    """Return `text` as one safe line: any white space, line feeds included, becomes a single blank."""
    return " ".join(safe_text(text).split())


_HAS_C1 = re.compile("[\x90\x98\x9b\x9d-\x9f]")
_ANYTHING = re.compile(f"[{_FORBIDDEN.pattern[1:-1]}\r\x0b\x0c\x85\u2028\u2029]")
"""All that is changed: what is forbidden, and line breaks that are no line feeds."""
