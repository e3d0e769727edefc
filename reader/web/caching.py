"""How long an answer may be taken for what the server would say again (RFC 9111)."""

from __future__ import annotations

import re
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

LONGEST = 24 * 3600
"""Seconds; some servers say a year of everything, and mean their pictures."""
_AGE = re.compile(r"(?i)(?:^|,)\s{0,9}max-age\s{0,9}=\s{0,9}\"?(\d{1,10})")
_NEVER = re.compile(r"(?i)(?:^|,)\s{0,9}no-(?:cache|store)\s{0,9}(?:,|$)")


def fresh_for(headers: Mapping[str, str]) -> int:
    """Return for how many seconds an answer with these headers stays fresh; 0 where they do not say."""
    control = headers.get("Cache-Control", "")[:1000]
    if _NEVER.search(control):
        return 0
    if found := _AGE.search(control):
        age = headers.get("Age", "").strip()
        seconds = int(found[1]) - (int(age[:10]) if age.isdecimal() else 0)
    else:
        expires, date = _moment(headers.get("Expires", "")), _moment(headers.get("Date", ""))
        seconds = int((expires - date).total_seconds()) if expires and date else 0
    return max(0, min(seconds, LONGEST))


def _moment(words: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(words.strip())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment if moment.tzinfo else None  # without a zone it is none of HTTP's
