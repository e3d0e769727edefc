"""Bytes in, nothing judged: files, folders and standard input become `RawArticle`s.

`gather` looks at what the person named and lists the places to read, without reading them; `load` reads one.
"""

from __future__ import annotations

from reader.sources.gathering import Gathered, gather
from reader.sources.loading import load, raw_article

__all__ = ["Gathered", "gather", "load", "raw_article"]
