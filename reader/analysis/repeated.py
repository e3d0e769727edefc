"""Words a heading takes from the text: they are whose the text says they are."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.article import BlockKind
from reader.findings import Certainty, QuotationKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.article import Article
    from reader.findings import Quotation

_SET_ABOVE = frozenset((BlockKind.TITLE, BlockKind.KICKER, BlockKind.LEAD, BlockKind.HEADING, BlockKind.CAPTION))
_WORD = re.compile(r"\w+")


def told_below(article: Article, quotations: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """Return the quotations; one in a heading that names nobody has the speaker the text gives the same words.

    The words may be a part of what is quoted in the text; a single word has to be all of it.
    """
    heads = [block.span for block in article.blocks if block.kind in _SET_ABOVE]
    direct = [q for q in quotations if q.kind is QuotationKind.DIRECT]
    above = {q.span: head for q in direct for head in heads if head.contains(q.span)}
    if not above:
        return tuple(quotations)
    below = [(_folded(q, article.text), q.speaker) for q in direct if q.span not in above and q.speaker is not None]

    def told(quotation: Quotation) -> Quotation:
        head = above.get(quotation.span)
        if head is None or quotation.kind is not QuotationKind.DIRECT:
            return quotation
        if quotation.mention is not None and head.contains(quotation.mention):
            return quotation
        words = _folded(quotation, article.text)
        several = words.count(" ") > _FRAMING
        speaker = next((s for w, s in below if w == words or (several and words in w)), None)
        if speaker is None:
            return quotation
        return replace(
            quotation, speaker=speaker, mention=None, cue=None, rule="told-below", certainty=Certainty.LIKELY
        )

    return tuple(map(told, quotations))


_FRAMING = 2  # the blanks around a single word


def _folded(quotation: Quotation, text: str) -> str:
    """Return the words of a quotation in small letters, with blanks around each."""
    return f" {' '.join(_WORD.findall(quotation.span.of(text).lower()))} "
