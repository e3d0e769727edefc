"""What the person did to articles of the library, and what is said about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.tongue import say_many

if TYPE_CHECKING:
    from reader.library import Change


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that was done to articles, and how to take it back."""

    name: str
    """star, unstar, read, unread, tag, untag or remove."""
    change: Change
    tag: str = ""

    @property
    def count(self) -> int:
        """How many articles are different now."""
        return len(self.change.articles)


def done_words(deed: Deed) -> str:
    """Return what is said when something was done."""
    count, tag = deed.count, deed.tag
    match deed.name:
        case "star":
            return say_many("Starred; u takes it back.", "{count} articles starred; u takes it back.", count)
        case "unstar":
            return say_many("The star is gone; u brings it back.", "{count} stars are gone; u brings them back.", count)
        case "read":
            return say_many("Read; u takes it back.", "{count} articles are read; u takes it back.", count)
        case "unread":
            return say_many("Unread; u takes it back.", "{count} articles are unread; u takes it back.", count)
        case "tag":
            return say_many(
                "Tagged {tag}; u takes it back.", "{count} articles tagged {tag}; u takes it back.", count, tag=tag
            )
        case "untag":
            return say_many(
                "The tag {tag} is gone; u brings it back.",
                "The tag {tag} is gone from {count} articles; u brings it back.",
                count,
                tag=tag,
            )
        case _:
            return say_many(
                "Removed; u brings it back.",
                "{count} articles removed; u brings them back.",
                count,
            )


def undone_words(deed: Deed) -> str:
    """Return what is said when it was taken back."""
    count, tag = deed.count, deed.tag
    match deed.name:
        case "star":
            return say_many("The star is taken back.", "{count} stars are taken back.", count)
        case "unstar":
            return say_many("The star is back.", "{count} stars are back.", count)
        case "read":
            return say_many("Unread again.", "{count} articles are unread again.", count)
        case "unread":
            return say_many("Read again.", "{count} articles are read again.", count)
        case "tag":
            return say_many(
                "The tag {tag} is taken back.", "The tag {tag} is taken back from {count} articles.", count, tag=tag
            )
        case "untag":
            return say_many("The tag {tag} is back.", "The tag {tag} is back on {count} articles.", count, tag=tag)
        case _:
            return say_many("The article is back.", "{count} articles are back.", count)
