"""Damage that scraping does to lines: sentences cut where a link stood, words glued where a tag stood."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from reader.cleaning.language import function_words

_CONTINUES = re.compile(r"[a-zß-öø-ÿ]|[.,;:)\]!?»“”…%](?!\w)|[-–] ")
_MAY_CONTINUE = frozenset(map(chr, (*range(97, 123), *range(0xDF, 0x100)))).union(".,;:)]!?»“”…%-–").__contains__
"""Tells a character a sentence may go on with; nine lines in ten begin with none."""
_CLOSES = re.compile(r"(?:\.(?!\.)|[,;:)\]!?])(?:\s|$)")
_ENDS_OPEN = re.compile(r"(?:[,(„«–-]|\s[\w'’]{1,12})$")
_ENDED = re.compile(r"[.!?:…][\"“”»«’')\]]{0,3}$")
_LEAST_BREAKS, _LEAST_SHARE = 4, 0.012
"""From here on a text counts as cut at its links: that many lines carry a sentence on, and that share of all lines."""


@dataclass(slots=True)
class ScrapedLine:
    """A line of scraped text after mending, and where it came from."""

    text: str
    first: int
    """Index of its first line in the raw text."""
    last: int
    """Index of its last one; greater than `first` where broken lines were joined."""


def mended_texts(lines: list[str]) -> list[str]:
    """Return what `mended_lines` does, without where each line came from."""
    texts = list(filter(None, lines))
    cut_at_links, torn = _breaks(texts)
    if not cut_at_links and not torn:
        return texts
    numbered = [ScrapedLine(text, number, number) for number, text in enumerate(texts)]
    return [line.text for line in _joined(numbered, cut_at_links=cut_at_links)]


def mended_lines(lines: list[str]) -> list[ScrapedLine]:
    """Return the lines without the empty ones, joined where a link broke a sentence.

    Where the whole text is cut at its links (one line per text node), any line that goes on in lower case is joined to
    the one before. Elsewhere only a line that begins with closing punctuation is, because menus are in lower case too.
    """
    cut_at_links, torn = _breaks(list(filter(None, lines)))
    given = [ScrapedLine(text, number, number) for number, text in enumerate(lines) if text]
    return _joined(given, cut_at_links=cut_at_links) if cut_at_links or torn else given


def _joined(given: list[ScrapedLine], *, cut_at_links: bool) -> list[ScrapedLine]:
    joined: list[ScrapedLine] = []
    open_end = False
    for line in given:
        before = joined[-1].text if joined else ""
        if joined and (
            (cut_at_links and (_carries_on(before, line.text) or (open_end and _opened(before))))
            or (_CLOSES.match(line.text) and not _ENDED.search(before[-5:]))
        ):
            space = "" if _CLOSES.match(line.text) or before.endswith(("(", "„")) else " "
            joined[-1].text = before + space + line.text
            joined[-1].last = line.last
            open_end = cut_at_links
        else:
            joined.append(line)
            open_end = cut_at_links and len(line.text) > 30
    return joined


def _breaks(texts: list[str]) -> tuple[bool, bool]:
    """Tell whether a text is cut at its links, and whether any line begins with what closes the one before."""
    begun = [i for i, text in enumerate(texts) if _MAY_CONTINUE(text[0])]
    broken = sum(_carries_on(texts[i - 1], texts[i]) for i in begun if i)
    cut_at_links = broken >= _LEAST_BREAKS and broken >= _LEAST_SHARE * len(texts)
    return cut_at_links, any(_CLOSES.match(texts[i]) for i in begun if not texts[i][0].isalpha())


def _carries_on(before: str, line: str) -> bool:
    """Tell whether a line goes on in the middle of the sentence before it, by how it begins and how that one ends."""
    return (len(before) > 25 or len(line) > 25) and bool(_CONTINUES.match(line)) and not _ENDED.search(before[-5:])


def _opened(before: str) -> bool:
    """Tell whether a line stops where no sentence can: after a comma, an opening bracket or a function word."""
    found = _ENDS_OPEN.search(before[-16:])
    if not found:
        return False
    word = found.group().strip(" ,(„«–-").lower()
    return not word or word in function_words("de") or word in function_words("en")


def glued_words(lines: list[str], language: str) -> dict[str, str]:
    """Return words run together, with how they are parted, where the document itself proves them ("Verstkahätten").

    The first half stands alone elsewhere in the document and begins with a capital, the second is a function word of
    four letters or more, and the glued form occurs once: without any of the three "Parteien" would come apart.
    """
    tails = _TAILS.get(language)
    if not tails:
        return {}
    every = " ".join(lines).split()
    # The last four letters sort nearly all words out, at a fifth of the cost of trying every ending.
    ends = _tail_ends(language)
    found = [w for w in every if len(w) >= 8 and w[-4:] in ends and w[0].isupper() and w.endswith(tails)]
    found = [w for w in found if w.isalpha()]
    if not found:
        return {}
    words = Counter(every)
    parted = {}
    for word in found:
        if words[word] != 1:
            continue
        tail = max((t for t in tails if word.endswith(t)), key=len)
        head = word[: -len(tail)]
        if len(head) >= 3 and head in words:
            parted[word] = f"{head} {tail}"
    return parted


@cache
def _tail_ends(language: str) -> frozenset[str]:
    return frozenset(tail[-4:] for tail in _TAILS[language])


def unglued(line: str, parted: dict[str, str]) -> str:
    """Return the line with its glued words parted."""
    for word, repaired in parted.items():
        line = line.replace(word, repaired)
    return line


_TAILS = {
    # Auxiliaries and conjunctions only: hardly a word of these ends a longer German word.
    "de": tuple(
        (
            "hätten hätte hatten hatte haben wurden wurde werden könnten könnte können sollten sollte sollen müssten "
            "müssen dürften dürfte wären waren sind oder aber nicht auch noch nach über unter gegen während zwischen "
            "dass sowie bereits"
        ).split()
    ),
    "en": tuple("have were will would could should with from that which after said into about their they been".split()),
}
