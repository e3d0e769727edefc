"""What can go wrong, as sentences for the person who asked.

    ReaderError
    ├── UsageError            the command was not understood             (exit code 2)
    ├── SourceError           something could not be opened
    │   ├── NotFound          there is nothing at that path
    │   ├── Unreadable        it is there but may not or cannot be read
    │   ├── TooLarge          it is beyond what an article can be
    │   ├── NotText           a picture, an archive, a program: no text in it
    │   ├── NotFetched        a server did not hand it out
    │   ├── NoFeed            it is no feed
    │   └── NothingInside     a folder without articles, an empty file
    ├── NoArticle             a page was read but holds no article
    ├── QueryError            a search was not understood            (exit code 2)
    └── LibraryError          the library could not do what was asked
        ├── LibraryBusy       another program holds it
        ├── LibraryFull       the disk has no room left
        ├── LibraryReadOnly   it may be read but not changed
        ├── LibraryDamaged    the file is broken
        ├── NotALibrary       the file is something else
        └── NewerLibrary      a newer version of this program made it

`str(error)` says what is wrong and what to do; the cause is chained with `raise … from`.
"""

from __future__ import annotations


class ReaderError(Exception):
    """The root: everything this program raises on purpose."""


class UsageError(ReaderError):
    """The command cannot be carried out as it was written."""


class SourceError(ReaderError):
    """A source could not be opened."""


class NotFound(SourceError):
    """There is nothing at the given place."""


class Unreadable(SourceError):
    """It is there, but reading it is not allowed or fails."""


class TooLarge(SourceError):
    """It is larger than any article; reading it would only stall the program."""


class NotText(SourceError):
    """It holds no text: a picture, an archive, a program."""


class NotFetched(SourceError):
    """It could not be had from the network."""

    def __init__(self, sentence: str, reason: str, *, status: int = 0, wait: int = 0) -> None:
        super().__init__(sentence)
        self.reason = reason
        """One word: address, private, name, connection, tls, status, redirect, type, size, time, broken, packing,
        robots."""
        self.status = status
        """The server's answer in HTTP's numbers; 0 where there was none."""
        self.wait = wait
        """Seconds the server asks to wait before the next attempt; 0 where it does not say."""


class NoFeed(SourceError):
    """It was taken for a feed, and is none."""

    def __init__(self, sentence: str, named: tuple[str, ...] = ()) -> None:
        super().__init__(sentence)
        self.named = named
        """Addresses of the feeds it names, where it is a web page."""


class NothingInside(SourceError):
    """It is empty, or a folder without a single article."""


class NoArticle(ReaderError):
    """Text was read, but after cleaning no article is left."""


class QueryError(ReaderError):
    """A search that cannot be carried out as it was written."""

    def __init__(self, sentence: str, position: int) -> None:
        super().__init__(sentence)
        self.position = position
        """Offset in the query, in code points, of what is wrong."""


class LibraryError(ReaderError):
    """The library could not do what was asked of it; nothing was half done."""


class LibraryBusy(LibraryError):
    """Another program holds the library for longer than one wants to wait."""


class LibraryFull(LibraryError):
    """There is no room left for it."""


class LibraryReadOnly(LibraryError):
    """It can be read, but not changed."""


class LibraryDamaged(LibraryError):
    """Its file is broken."""


class NotALibrary(LibraryError):
    """The file is there, but is something else; it is left alone."""


class NewerLibrary(LibraryError):
    """A newer version of this program made it; this one would only harm it."""


class DamagedBytes(ValueError):
    """The bytes of an article are not those that were kept; the library tells it as `LibraryDamaged`."""
