"""The library's catalogue: everything that is asked of it and changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reader.library import listing
from reader.library.entries import PAGE, Grouping, Order, Sort
from reader.library.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.library.comparing import Comparison
    from reader.library.completing import Completion
    from reader.library.entries import Entry, Place, Source
    from reader.library.groups import Overview
    from reader.library.people import Person, Saying
    from reader.library.samewords import Same
    from reader.library.searching import Found
    from reader.spans import Span


class Catalogue(Session):
    """Lists, search, people and same words.

    Only the list is loaded at once; what else is asked for is loaded then (together 20 ms).
    """

    def entry(self, number: int) -> Entry | None:
        """Return one article as the list shows it."""
        with self._reading() as connection:
            return listing.entry(connection, number)

    def entries(
        self,
        query: str = "",
        *,
        sort: Sort = Sort.NEWEST,
        limit: int = PAGE,
        after: Sequence[Any] | None = None,
        typing: bool = False,
    ) -> listing.Listed:
        """Return a page of the list, narrowed by a query; `after` is `next` of the page before.

        Raises:
            QueryError: when the query cannot be understood.
        """
        with self._reading() as connection:
            return listing.entries(connection, query, sort=sort, limit=limit, after=after, typing=typing)

    def overview(self, sort: Sort = Sort.NEWEST, grouping: Grouping = Grouping.NONE) -> Overview:
        """Return the numbers of all articles in this order, and the groups they stand in; 60 ms for 100,000."""
        from reader.library import overview  # noqa: PLC0415 - only a list to walk through needs it

        with self._reading() as connection:
            return overview.overview(connection, sort, grouping)

    def matching(self, query: str, *, typing: bool = False) -> frozenset[int]:
        """Return the numbers of all articles a query finds.

        Raises:
            QueryError: when the query cannot be understood.
        """
        from reader.library import overview  # noqa: PLC0415

        with self._reading() as connection:
            return overview.matching(connection, query, typing=typing)

    def entries_of(self, numbers: Iterable[int]) -> dict[int, tuple[Entry, tuple[str, ...]]]:
        """Return some articles as the list shows them, each with its tags, by number."""
        from reader.library import overview  # noqa: PLC0415

        with self._reading() as connection:
            return overview.entries_of(connection, numbers)

    def sources(self) -> tuple[Source, ...]:
        """Return whom articles come from, those with most first."""
        with self._reading() as connection:
            return listing.sources(connection)

    def newest(self) -> int:
        """Return the number of the article that was added last: it grows with each, and is told in microseconds."""
        with self._reading() as connection:
            return listing.newest(connection)

    def sums(self) -> tuple[int, int]:
        """Return how many articles there are, and how many of them are unread."""
        with self._reading() as connection:
            return listing.sums(connection)

    def search(
        self,
        query: str,
        *,
        limit: int = PAGE,
        order: Order = Order.NEWEST,
        after: Place | None = None,
        typing: bool = False,
    ) -> Found:
        """Return a page of hits; `typing` finds what the unfinished last word may become and forgives what is open.

        Raises:
            QueryError: with the position of what cannot be understood.
        """
        from reader.library import searching  # noqa: PLC0415

        with self._reading() as connection:
            return searching.search(connection, query, limit=limit, order=order, after=after, typing=typing)

    def count(self, query: str, *, typing: bool = False) -> tuple[int, bool] | None:
        """Return how many articles a query finds and whether there are more; None where that takes too long to tell.

        Raises:
            QueryError: as `search` does.
        """
        from reader.library import searching  # noqa: PLC0415

        with self._reading() as connection:
            return searching.count(connection, query, typing=typing)

    def places(self, number: int, query: str, *, typing: bool = False) -> tuple[Span, ...]:
        """Return where in an article the words of a query stand, or the quotations it asks for.

        Raises:
            QueryError: as `search` does.
        """
        from reader.library import searching  # noqa: PLC0415

        with self._reading() as connection:
            return searching.places(connection, number, query, typing=typing)

    def completion(self, query: str, cursor: int) -> Completion:
        """Return how the word of a query that ends at `cursor` may go on: fields, people, sources, tags, states."""
        from reader.library import completing  # noqa: PLC0415

        with self._reading() as connection:
            return completing.completion(connection, query, cursor)

    # People

    def people(self, name: str, limit: int = 20) -> tuple[Person, ...]:
        """Return everybody who may be meant by `name`, those who say most first; two of one name stay two."""
        from reader.library import people  # noqa: PLC0415

        with self._reading() as connection:
            return people.people(connection, name, limit)

    def person_of(self, number: int, speaker: int) -> Person | None:
        """Return who the speaker `Speaker.id` of an article is in the whole library."""
        from reader.library import people  # noqa: PLC0415

        with self._reading() as connection:
            return people.person_of(connection, number, speaker)

    def everyone(self, limit: int = 1000) -> tuple[Person, ...]:
        """Return the people of the library, joined across articles, those who say most first; without `speakers`."""
        from reader.library import people  # noqa: PLC0415

        with self._reading() as connection:
            return people.everyone(connection, limit)

    def known_again(self, person: Person) -> Person | None:
        """Return somebody of `everyone` with their `speakers`; None where they say nothing any more."""
        from reader.library import people  # noqa: PLC0415

        with self._reading() as connection:
            return people.known_again(connection, person)

    def everybody(self, limit: int = 100) -> tuple[tuple[str, int], ...]:
        """Return the names with most quotations and how many each has."""
        from reader.library import people  # noqa: PLC0415

        with self._reading() as connection:
            return people.everybody(connection, limit)

    def sayings(
        self,
        person: Person | None = None,
        words: str = "",
        *,
        newest_first: bool = False,
        limit: int = 500,
        offset: int = 0,
    ) -> tuple[Saying, ...]:
        """Return what a person (None: anybody) says, by day; `words` keeps the sayings that hold all of them."""
        from reader.library import people  # noqa: PLC0415

        with self._reading() as connection:
            return people.sayings(connection, person, words, newest_first=newest_first, limit=limit, offset=offset)

    def each_saying(self, person: Person | None = None, words: str = "") -> Iterator[Saying]:
        """Yield all that a person, or anybody, says, by day; the library is held by this thread meanwhile."""
        from reader.library import people  # noqa: PLC0415

        with self._reading() as connection:
            yield from people.each_saying(connection, person, words)

    # Same words

    def saying_at(self, number: int, span: Span) -> Saying | None:
        """Return the saying for a quotation of an article, given by its span."""
        from reader.library import samewords  # noqa: PLC0415

        with self._reading() as connection:
            return samewords.saying_at(connection, number, span)

    def also_in(self, number: int) -> dict[int, int]:
        """Return in how many other articles each shared quotation stands, by its index in `Analysis.quotations`."""
        from reader.library import samewords  # noqa: PLC0415

        with self._reading() as connection:
            return samewords.also_in(connection, number)

    def also_at(self, number: int) -> dict[Span, int]:
        """Return the same by the spans of the quotations."""
        from reader.library import samewords  # noqa: PLC0415

        with self._reading() as connection:
            return samewords.also_at(connection, number)

    def same_words(self, saying: Saying) -> tuple[Same, ...]:
        """Return where else these words stand, the newest article first."""
        from reader.library import samewords  # noqa: PLC0415

        with self._reading() as connection:
            return samewords.same_words(connection, saying.number)

    def shared_groups(self, person: Person | None = None, limit: int | None = None) -> list[list[Saying]]:
        """Return the sayings that are the same, in groups, the newest first; with a person those with theirs in it."""
        from reader.library import samewords  # noqa: PLC0415

        with self._reading() as connection:
            return samewords.shared_groups(connection, frozenset(person.speakers) if person else None, limit)

    def uncompared(self) -> int:
        """Return of how many quotations it is not known yet where else their words stand."""
        from reader.library import samewords  # noqa: PLC0415

        with self._reading() as connection:
            return samewords.uncompared(connection)

    def compare(self, one: Saying, other: Saying) -> Comparison:
        """Compare two tellings of the same words: wording, attribution, occasion."""
        with self._reading() as connection:
            texts = [
                connection.execute("SELECT text_of(packed) FROM body WHERE article = ?", (s.entry.number,)).fetchone()
                for s in (one, other)
            ]
        from reader.library.comparing import compare  # noqa: PLC0415 - its patterns take 10 ms to load

        first, second = (text[0] if text else "" for text in texts)
        return compare(one, first, other, second)
