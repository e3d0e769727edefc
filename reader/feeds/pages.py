"""An item as the page it would be: what is kept of it, cleaned and analysed like any other article.

And whether it is one, or only the beginning of one that stands behind its link.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.feeds.items import Feed, Item

FULL_WORDS = 100
"""From so many words on an item counts as the article itself. Of 264 article pages 3.0 % have fewer, of the 259
descriptions that stand in their heads 1.9 % have as many: no other whole ten of words errs less on both sides."""

_FULL_BESIDE_SUMMARY = 60
"""The same for a text with a shorter one beside it: who writes both means the longer one to be the article."""
_CUT_WORDS = 400
"""From so many words on an ellipsis at the end is how the article ends."""
_END = 30
"""Words at the end in which an ellipsis and its "read more" stand; even of one letter each they fill 60 characters."""
_TAG = re.compile(r"<[^<>]*>")
_ENCLOSING = re.compile(r"<(?:p|div|section|article|table|ul|ol)\b", re.IGNORECASE)
_GOES_ON = re.compile(
    r"(?:…|\.\.\.|\[(?:…|\.\.\.|&#8230;|&hellip;|mehr|more)\]|"
    r"\b(?:weiterlesen|mehr lesen|lesen sie mehr|zum artikel|read more|continue reading|more)\b)[\s\W]{0,20}\Z",
    re.IGNORECASE,
)


def text_of(body: str, *, is_html: bool) -> str:
    """Return the words of a body on one line."""
    return " ".join(_words(body, is_html=is_html))


def _words(body: str, *, is_html: bool) -> list[str]:
    return (html.unescape(_TAG.sub(" ", body)) if is_html else body).split()


def is_stub(item: Item) -> bool:
    """Tell whether an item is only the beginning of what stands behind its link."""
    if not item.link:
        return False
    words = _words(item.body, is_html=item.is_html)
    if len(words) < _CUT_WORDS and _GOES_ON.search(" ".join(words[-_END:])[-60:]):
        return True
    if len(words) >= FULL_WORDS:
        return False
    beside = text_of(item.summary, is_html=True) if item.summary else ""
    is_longer = beside and len(" ".join(words)) >= 2 * len(beside)
    return not is_longer or len(words) < _FULL_BESIDE_SUMMARY


def page_of(item: Item, feed: Feed) -> bytes:
    """Return an item as a page of the web, in UTF-8, with all that the feed knows of it."""
    say = html.escape
    title = item.title
    head = [f"<title>{say(title)}</title>"]
    if item.link:
        head.append(f'<link rel="canonical" href="{say(item.link)}">')
    metas = {"author": item.author, "og:site_name": feed.title, "og:title": title, "og:type": "article"}
    if item.published is not None:
        metas["article:published_time"] = item.published.isoformat()
    head += [
        f'<meta {"name" if n == "author" else "property"}="{n}" content="{say(v)}">' for n, v in metas.items() if v
    ]
    body = item.body if item.is_html else _paragraphs(item.body)
    language = f' lang="{feed.language}"' if feed.language else ""
    heading = f"<h1>{say(title)}</h1>\n" if title else ""
    page = (
        f'<!DOCTYPE html>\n<html{language}>\n<head>\n<meta charset="utf-8">\n{chr(10).join(head)}\n</head>\n'
        f"<body>\n<article>\n{heading}{_enclosed(body)}\n</article>\n</body>\n</html>\n"
    )
    return page.encode("utf-8", "replace")


def _paragraphs(text: str) -> str:
    return "\n".join(f"<p>{html.escape(part.strip())}</p>" for part in re.split(r"\n{2,}", text) if part.strip())


def _enclosed(body: str) -> str:
    """Return HTML with a paragraph around it, where it has none of its own."""
    return body if _ENCLOSING.search(body) else f"<p>{body}</p>"
