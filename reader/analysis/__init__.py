"""Who said what, and when: an article in, its quotations, speakers and dates out."""

from __future__ import annotations

from reader.analysis.article import analyse
from reader.analysis.find import find_quotations
from reader.dates import find_dates

__all__ = ["analyse", "find_dates", "find_quotations"]
