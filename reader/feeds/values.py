"""Single values as feeds write them: titles with markup, days in a dozen forms, links without their beginning."""

from __future__ import annotations

import html
import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from hashlib import sha256
from urllib.parse import urljoin

from reader.feeds.pages import text_of
from reader.safe import safe_line

_TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>")
_LONGEST_KEY = 500
_LONGEST_LINE = 500
_FIRST_YEAR = 1990
_AHEAD = timedelta(days=2)
_ISO = re.compile(
    r"\s{0,9}(\d{4})(?:-?(\d\d)(?:-?(\d\d)"
    r"(?:[T ]{1,3}(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d\d(?::?\d\d)?)?)?)?)?"
)


def line(text: str) -> str:
    """Return a title, name or the like without markup, on one safe line; undoes one layer of escaping too much."""
    if "<" in text:
        text = _TAG.sub(" ", text)
    if "&" in text:
        text = _TAG.sub(" ", html.unescape(text))
    return safe_line(text)[:_LONGEST_LINE]


def moment(text: str, today: datetime | None = None) -> datetime | None:
    """Return a moment in UTC; None for what is none, or cannot be when something was published."""
    found = _iso(text) or _mail(text)
    if found is None:
        return None
    latest = (today or datetime.now(UTC)) + _AHEAD
    return found if found.year >= _FIRST_YEAR and found <= latest else None


def _iso(text: str) -> datetime | None:
    found = _ISO.match(text)
    if found is None or (found[4] is None and text[found.end() :].strip()):
        return None
    year, month, day, hour, minute, second = (
        int(part or default) for part, default in zip(found.groups()[:6], (0, 1, 1, 0, 0, 0), strict=True)
    )
    zone = (found[7] or "Z").replace(":", "")
    away = timedelta()
    if zone != "Z":
        away = timedelta(hours=int(zone[1:3]), minutes=int(zone[3:5] or 0)) * (-1 if zone[0] == "-" else 1)
    try:
        return datetime(year, month, day, hour, minute, min(second, 59), tzinfo=UTC) - away
    except (ValueError, OverflowError):
        return None


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_RFC = re.compile(
    r"\s{0,9}(?:[A-Za-z]{3},?\s{1,3})?(\d{1,2})\s(\w{3})\s([12]\d{3})\s(\d\d):(\d\d):(\d\d)\s(?:GMT|UT|UTC|Z|([+-])([01]\d)([0-5]\d))\s{0,9}",
    re.ASCII,
)
"""A day as RSS wants it: nearly all are written so, and the library's reader of mails takes ten times as long."""


def _rfc(found: re.Match[str]) -> datetime | None:
    month, sign = found[2].lower(), -1 if found[7] == "-" else 1
    away = timedelta(hours=int(found[8] or 0), minutes=int(found[9] or 0)) * sign
    try:
        day = int(found[3]), _MONTHS.index(month) + 1, int(found[1])
        return datetime(*day, int(found[4]), int(found[5]), int(found[6]), tzinfo=UTC) - away
    except (ValueError, OverflowError):
        return None


def _mail(text: str) -> datetime | None:
    plain = _RFC.fullmatch(text)
    if plain is not None and (found := _rfc(plain)) is not None:
        return found
    try:
        found = parsedate_to_datetime(text.strip())
        return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def web_link(base: str, target: str) -> str:
    """Return a link as an absolute address of the web; "" for anything else."""
    target = safe_line(target)
    if not target:
        return ""
    if "[" not in target and target.startswith(("http://", "https://")):
        return target  # as nearly all are; an address in brackets may be none
    try:
        link = urljoin(base, target)
    except ValueError:
        return ""
    return link if link.lower().startswith(("http://", "https://")) else ""


def key(own: str, link: str, title: str = "", body: str = "") -> str:
    """Return what an item is told by: its own id, else its link, else a digest of its words."""
    name = safe_line(own) or link
    if not name:
        # Markup changes by itself (a counter in the address of a picture); where there is nothing else, it tells.
        words = "".join(text_of(body, is_html=True).split())
        return _digest(f"{title}\n{words or body}")
    return name if len(name) <= _LONGEST_KEY else _digest(name)


def _digest(words: str) -> str:
    return f"sha256:{sha256(words.encode('utf-8', 'replace')).hexdigest()}"


def language(tag: str) -> str:
    """Return the ISO 639-1 code of a language tag such as "de-AT"; "" for none."""
    code = tag.strip().lower().replace("_", "-").partition("-")[0]
    return code if len(code) == 2 and code.isascii() and code.isalpha() else ""
