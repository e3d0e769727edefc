"""`Library`: the one door to everything that was ever opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import LibraryDamaged
from reader.library.catalogue import Catalogue
from reader.library.connection import attach_raw, copy, told, work_in, writing
from reader.library.desk import Desk
from reader.library.feeding import Feeding
from reader.library.session import library_path, now

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from reader.article import Article, RawArticle
    from reader.findings import Analysis
    from reader.library.checking import Checked
    from reader.library.entries import Kept, Outdated, Shelved
    from reader.library.vocabulary import KnownTerms

_MANY = 100
"""Articles kept at once that are worth the memory of a bulk."""


class Library(Catalogue, Desk, Feeding):
    """Everything ever opened.

    Each thread works over a connection of its own, so one may add articles while another searches. Every method is one
    transaction: when it returns, what it changed survives whatever kills the process.

    Raises:
        LibraryError: the child that fits, from any method; `str` of it is a sentence.
    """

    def __init__(self, path: Path | None = None, *, read_only: bool = False) -> None:
        super().__init__(path, read_only=read_only)
        self._terms: KnownTerms | None = None

    @classmethod
    def open(cls, path: Path | None = None) -> Library:
        """Open the library, made where there is none; a damaged one is set aside and what can be saved is saved.

        `notice` tells when that happened, or when it may only be read.

        Raises:
            LibraryError: when that is not possible.
        """
        library = None
        try:
            library = cls(path)
            library.sums()
            library.entries(limit=1)  # a file that was cut off opens well and fails at the first question
        except LibraryDamaged:
            if library is not None:
                library.close()
            from reader.library.rescue import rescue  # noqa: PLC0415 - hardly ever needed

            notice = rescue(path or library_path())
            library = cls(path)
            library.notice = notice
        except BaseException:
            if library is not None:
                library.close()
            raise
        return library

    # Articles in

    def keep(
        self, article: Article, analysis: Analysis, raw: RawArticle | None = None, *, known: int | None = None
    ) -> Kept:
        """Keep an article; the same text, or the same address with much the same text, is one article.

        `known` is the number of the article this is a newer wording of, where that is certain.
        """
        from reader.library import batch, keeping, preparing  # noqa: PLC0415 - the first screen does without

        (name,) = self._keep_raw([raw])
        ready = preparing.prepare(article, analysis)
        with self._writing() as connection:
            rows = batch.Batch(connection, now())
            kept = keeping.keep_article(rows, ready, name, known=known)
            rows.write()
        return kept

    def keep_all(self, opened: Iterable[tuple[Article, Analysis, RawArticle | None]]) -> list[Kept]:
        """Keep many in one transaction: all of them or, when something fails, none."""
        from reader.library import batch, keeping, preparing  # noqa: PLC0415 - the first screen does without

        all_opened = list(opened)
        names = self._keep_raw([raw for _, _, raw in all_opened])
        with self._writing(bulk=len(all_opened) >= _MANY) as connection:
            rows = batch.Batch(connection, now())
            kept = [
                keeping.keep_article(rows, preparing.prepare(article, analysis), name)
                for (article, analysis, _), name in zip(all_opened, names, strict=True)
            ]
            rows.write()
        return kept

    def _keep_raw(self, raws: Sequence[RawArticle | None]) -> list[bytes | None]:
        """Keep the bytes first: killed in between, there are bytes without an article, never the other way round."""
        from reader.library import keeping  # noqa: PLC0415 - the first screen does without

        if not any(raws):
            return [None] * len(raws)
        with told(self.path):
            if not self.read_only:
                attach_raw(self._connection(), self.path)
        with self._writing() as connection:
            return [keeping.keep_raw(connection, raw) if raw else None for raw in raws]

    def renew(self, number: int, article: Article, analysis: Analysis) -> None:
        """Put a better cleaning or analysis in the place of the old one; what the reader did to it stays."""
        from reader.library import batch, keeping, preparing  # noqa: PLC0415 - the first screen does without

        ready = preparing.prepare(article, analysis)
        with self._writing() as connection:
            keeping.renew(batch.Batch(connection, now()), number, ready)

    def outdated(self, limit: int = 1000) -> tuple[Outdated, ...]:
        """Return articles that an older version of cleaning or analysis made, the newest first."""
        from reader.article import CLEANING_VERSION  # noqa: PLC0415 - the first screen does without
        from reader.findings import ANALYSIS_VERSION  # noqa: PLC0415 - the first screen does without
        from reader.library import shelf  # noqa: PLC0415 - the first screen does without

        with self._reading() as connection:
            return shelf.outdated(connection, CLEANING_VERSION, ANALYSIS_VERSION, limit)

    def accept(self, number: int) -> None:
        """Leave an outdated article as it is, because it cannot be made anew."""
        from reader.article import CLEANING_VERSION  # noqa: PLC0415 - the first screen does without
        from reader.findings import ANALYSIS_VERSION  # noqa: PLC0415 - the first screen does without

        with self._writing() as connection:
            connection.execute(
                "UPDATE article SET cleaning = ?, analysis = ? WHERE id = ?",
                (CLEANING_VERSION, ANALYSIS_VERSION, number),
            )

    # Articles out

    def article(self, number: int) -> Shelved | None:
        """Return an article with its findings and all the reader left in it; None where there is none."""
        from reader.library import shelf  # noqa: PLC0415 - the first screen does without

        with self._reading() as connection:
            return shelf.take(connection, number)

    def number_of(self, article_id: str) -> int | None:
        """Return the number of the article with this `Article.id`; None where there is none."""
        from reader.library import shelf  # noqa: PLC0415 - the first screen does without

        with self._reading() as connection:
            return shelf.number_of(connection, article_id)

    def number_at(self, location: str) -> int | None:
        """Return the number of the article that last came from this path or address; None where there is none."""
        from reader.library import shelf  # noqa: PLC0415 - the first screen does without

        with self._reading() as connection:
            return shelf.number_at(connection, location)

    def came_from(self, location: str) -> Shelved | None:
        """Return the article that last came from this path or address, or from another way to write the address."""
        from reader.library import keeping, shelf  # noqa: PLC0415 - the first screen does without

        with self._reading() as connection:
            number = shelf.number_at(connection, location) or shelf.number_with(connection, keeping.address(location))
            return shelf.take(connection, number) if number is not None else None

    def unchanged(self, raw: RawArticle) -> Shelved | None:
        """Return the article that came from the same place as the very same bytes; None where there is none."""
        from reader.library import keeping, shelf  # noqa: PLC0415 - the first screen does without

        with self._reading() as connection:
            number = shelf.number_from(connection, keeping.storable_location(raw.origin), keeping.name_of(raw))
            return shelf.take(connection, number) if number is not None else None

    def visited(self, location: str) -> tuple[str, str]:
        """Return the ETag and Last-Modified an address was last fetched with; two "" where there is none."""
        with self._reading() as connection:
            row = connection.execute("SELECT etag, last_modified FROM visit WHERE location = ?", (location,)).fetchone()
            return (row[0], row[1]) if row else ("", "")

    def raw(self, number: int) -> RawArticle | None:
        """Return the bytes an article was made from; None where they were not kept."""
        from reader.library import keeping, shelf  # noqa: PLC0415 - the first screen does without

        with self._reading() as connection:
            if not keeping.has_raw(self.path):
                return None
            attach_raw(connection, self.path, read_only=self.read_only)
            return shelf.raw_of(connection, number)

    # Care

    def tend(self, limit: int = 200) -> int:
        """Catch up with articles that are new since the last time: words inside longer words, same words elsewhere.

        Looks at about `limit` articles in one go, for some hundredths of a second; returns how many, at least 1 while
        there is something left. Call it away from the screen until it returns 0; a search in between finds everything
        but new compounds and new shared words.
        """
        from reader.library import indexing, samewords, vocabulary  # noqa: PLC0415 - the first screen does without

        if self.read_only:
            return 0
        self._terms = self._terms or vocabulary.KnownTerms()
        with self._reading() as connection:
            is_apart = not indexing.is_merged(connection)
        if is_apart:
            with self._writing() as connection:
                if indexing.merge(connection):  # first: all that follows asks the index
                    return 1
        with self._reading() as connection:
            if vocabulary.is_far_behind(connection):
                self._learn_all(connection)
            if not vocabulary.is_behind(connection) and samewords.is_compared(connection):
                work_in(connection)
                return 0
        with self._writing() as connection:
            learnt, words = vocabulary.learn(connection, self._terms, limit)
            compared = samewords.compare_new(connection, limit)
        self._terms.add(words)
        return max(learnt, compared)

    def _learn_all(self, connection: sqlite3.Connection) -> None:
        """Make the vocabulary anew, in pieces, so that nobody else has to wait long."""
        from reader.library import vocabulary  # noqa: PLC0415

        newest, terms = vocabulary.all_terms(connection)
        with writing(connection):
            vocabulary.forget(connection)
        for start in range(0, len(terms), vocabulary.PIECE):
            with writing(connection):
                vocabulary.add(connection, terms[start : start + vocabulary.PIECE])
        with writing(connection):
            vocabulary.set_learnt(connection, newest)

    def check(self) -> Checked:
        """Look whether all is in order: the file, the index, and every text against what was kept; takes a while."""
        from reader.library.checking import check  # noqa: PLC0415 - hardly ever needed
        from reader.library.keeping import has_raw  # noqa: PLC0415 - hardly ever needed

        with self._reading() as connection:
            if has_raw(self.path):
                attach_raw(connection, self.path, read_only=self.read_only)
            return check(connection, self.path)

    def mend(self) -> None:
        """Make the index and the sums anew from the articles."""
        from reader.library.checking import mend  # noqa: PLC0415 - hardly ever needed

        with self._writing() as connection:
            mend(connection)
            connection.execute("DELETE FROM fact WHERE name = 'merged'")  # an index made anew is in pieces

    def lost(self) -> list[RawArticle]:
        """Return raw articles that no article refers to: what a damaged library lost and can be made anew from."""
        from reader.library import keeping, shelf  # noqa: PLC0415 - the first screen does without

        with self._reading() as connection:
            if not keeping.has_raw(self.path):
                return []
            attach_raw(connection, self.path, read_only=self.read_only)
            rows = shelf.raws_without_article(connection)
            return [raw for row in rows if (raw := shelf.raw_from(row)) is not None]

    def copy_to(self, target: Path) -> None:
        """Write a copy of the library (without the raw articles), there complete or not at all."""
        with self._reading() as connection:
            copy(connection, target)
