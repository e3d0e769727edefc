"""Finding words in an article: folded as Germans expect it, across line wraps, or by regular expression.

Text and query are folded alike: ä and ae, ß and ss, é and e, any quotation mark, any run of white space are the same;
soft hyphens are not there. A query with a capital letter minds case, one without does not.
"""

from __future__ import annotations

from reader.errors import ReaderError
from reader.folding import Folded, fold, fold_query
from reader.spans import Span
from reader.tongue import later, say

REGEX_SECONDS = 0.25
"""A pattern that takes longer would be felt as a hang; it is given up and said so."""

MOST_HITS = 200_000
"""A single letter in a book; counting further tells nobody anything."""


_UNSEEN = "\u00ad\u200b"


_FAULTS = {
    "missing )": later("a ) is missing"),
    "unbalanced parenthesis": later("a ( is missing"),
    "unterminated character set": later("a ] is missing"),
    "nothing to repeat": later("there is nothing to repeat"),
    "multiple repeat": later("two repeats in a row"),
    "min repeat greater than max repeat": later("the larger number stands first"),
    "bad character range": later("a range runs backwards"),
    "bad escape (end of pattern)": later("nothing follows \\"),
}
"""What the module for patterns says of mistakes one makes while typing, and what we say."""


class BadPattern(ReaderError):
    """The regular expression cannot be used, and why."""


class Finder:
    """Finds in one text; folds it at the first search and keeps the fold."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._folded: Folded | None = None

    @property
    def folded(self) -> Folded:
        """The text as find sees it."""
        if self._folded is None:
            self._folded = fold(self._text)
        return self._folded

    def prepare(self) -> None:
        """Fold the text now, so that the first letter typed is found as fast as the others."""
        _ = self.folded

    def find(self, query: str, *, regex: bool = False) -> tuple[Span, ...]:
        """Return every hit in order; none overlap.

        Raises:
            BadPattern: when `regex` is set and the pattern is wrong or takes too long.
        """
        if not query:
            return ()
        return self._find_pattern(query) if regex else self._find_words(query)

    def _find_words(self, query: str) -> tuple[Span, ...]:
        folded, wanted = self.folded, fold_query(query)
        if not wanted:
            return ()
        minds_case = any(c.isupper() for c in query)
        text = folded.text if minds_case else folded.lowered
        wanted = wanted if minds_case else wanted.lower()
        hits: list[Span] = []
        place, length = text.find(wanted), len(wanted)
        while place >= 0 and len(hits) < MOST_HITS:
            # "e" must not find the second half of an ö; "sto" on the way to "stoert" may end inside one.
            if folded.inside(place):
                place = text.find(wanted, place + 1)
                continue
            end = folded.source(place + length, end=True)
            while self._text[end - 1] in _UNSEEN:  # the break after the word is not part of it
                end -= 1
            hits.append(Span(folded.source(place), end))
            place = text.find(wanted, place + length)
        return tuple(hits)

    def _find_pattern(self, pattern: str) -> tuple[Span, ...]:
        import regex  # noqa: PLC0415 -- only a search by pattern pays for it

        flags = regex.MULTILINE | (0 if any(c.isupper() for c in pattern) else regex.IGNORECASE)
        hits: list[Span] = []
        try:
            compiled = regex.compile(pattern, flags)
            for match in compiled.finditer(self._text, timeout=REGEX_SECONDS):
                if match.end() > match.start():
                    hits.append(Span(*match.span()))
                if len(hits) >= MOST_HITS:
                    break
        except regex.error as error:
            fault = _FAULTS.get(error.msg)
            raise BadPattern(say("Bad pattern: {error}.", error=say(fault) if fault else error)) from error
        except TimeoutError as error:
            raise BadPattern(say("This pattern takes too long on this article; make it more exact.")) from error
        return tuple(hits)
