"""Words of an article with what makes them worth anything outside it: who said them, where and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.findings import Certainty, QuotationKind

if TYPE_CHECKING:
    from reader.article import Article
    from reader.findings import Quotation
    from reader.reading.state import ReadingState
    from reader.spans import Span

_DROPPED = {0x00AD: None, 0x200B: None}


def words_of(article: Article, span: Span) -> str:
    """Return the words of a span as one would write them elsewhere: no soft hyphens, one line for each block."""
    lines = (" ".join(line.split()) for line in span.of(article.text).translate(_DROPPED).split("\n"))
    return "\n".join(line for line in lines if line)


def source_of(article: Article) -> str:
    """Return where an article is from: title, publisher, day, address or file."""
    day = article.published.isoformat() if article.published else ""
    place = article.url or (article.origin.location if article.origin else "")
    return ", ".join(filter(None, (article.title, article.publisher, day, place)))


def cited_quotation(state: ReadingState, quotation: Quotation) -> str:
    """Return a quotation with its speaker and source."""
    words = " … ".join(words_of(state.article, part).replace("\n", " ") for part in quotation.parts)
    speaker = state.speaker(quotation.speaker)
    name = speaker.name if speaker else "unknown speaker"
    if speaker and quotation.certainty is Certainty.GUESS:
        name += "?"
    role = f" ({speaker.role})" if speaker and speaker.role else ""
    kind = "" if quotation.kind is QuotationKind.DIRECT else " [not word for word]"
    return f"{words}{kind} — {name}{role}. {source_of(state.article)}"


def cited_words(article: Article, span: Span) -> str:
    """Return marked words with their source."""
    return f"{words_of(article, span)}\n— {source_of(article)}"
