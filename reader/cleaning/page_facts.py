"""What a page says about its article outside the article: headline, authors, day, publisher, summary.

Pages say it several times over (JSON-LD, meta elements, the heading, the title bar) and not always the same; the order
here is that of how often each was right on German news pages.
"""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from reader.cleaning.typography import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_ARTICLE_TYPES = re.compile(r"Article|BlogPosting|Reportage|LiveBlog|Report$|WebPage")
_SEPARATOR = re.compile(r"\s+[|•·–—»]\s+|\s+-\s+|\s*\|\s*|\s+::\s+")
_MAX_JSON = 2_000_000  # characters of one JSON-LD block; the largest met on news pages was a tenth of that
_DAY_METAS = (
    "article:published_time", "datepublished", "date", "dc.date.issued", "dcterms.created", "dc.date", "pubdate",
    "publishdate", "publish-date", "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime", "last-modified",
)  # fmt: skip
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_NAME_SPLIT = re.compile(r"\s*(?:[;|/]|,(?!\s*(?:Jr|Sr|Ph|M\.?D))|\s+(?:und|and|y|et)\s+|\s+&\s+)\s*")
_NO_NAME = re.compile(r"https?:|@|\d{2}|redaktion$|^unbekannt$|^admin$|^www\.|^online$", re.IGNORECASE)
_OPENING = re.compile(
    r"^(?:von|by|par|por|di|door|text|interview|ein kommentar von|kommentar von|analyse von)\s*:?\s+", re.IGNORECASE
)
_NEWSROOM = re.compile(r"(?:^|\s)(?:nachrichten|news|newsroom|redaktion|online|de|staff)$")
_SHORT_SIGN = re.compile(r"\s*\([^()]{1,12}\)\s*$")


@dataclass(slots=True)
class PageFacts:
    """A page's own statements, cleaned but not yet weighed against its text."""

    headline: str = ""
    """The headline stated as data; "" on pages without."""
    headlines: list[str] = field(default_factory=list)
    """Headlines for sharing and the title bar, suffixes still on."""
    heading: str = ""
    """The page's main heading (h1)."""
    descriptions: list[str] = field(default_factory=list)
    body: str = ""
    """The article's text as given in JSON-LD; "" on most pages."""
    publisher: str = ""
    authors: tuple[str, ...] = ()
    published: date | None = None
    language: str = ""
    """The page's claim, e.g. "de-AT"."""
    address: str = ""

    def title(self) -> str:
        """Return the headline without the name of the site; "" when the page has none.

        The one stated as data (JSON-LD) is the newsroom's own; without it, what heading and share title have in common
        is the headline, because kickers and search-engine words differ between the two.
        """
        names = [self.publisher, urlsplit(self.address).hostname or ""]
        stated = [self.headline, *self.headlines, self.heading]
        bare = [without_site(text, names, stated) for text in stated if text]
        if self.headline or not bare:
            return bare[0] if bare else ""
        return _common_end(bare[-1], bare[0]) if self.heading else bare[0]


def _common_end(heading: str, shared: str) -> str:
    """Return what two headlines with different kickers end in alike; the shared title where they differ otherwise."""
    size = 0
    while size < min(len(heading), len(shared)) and heading[-1 - size].lower() == shared[-1 - size].lower():
        size += 1
    while size and shared[len(shared) - size :][:1].isalnum() and shared[: len(shared) - size][-1:].isalnum():
        size -= 1
    common = shared[len(shared) - size :].strip(" :-–—|")
    return common if len(common.split()) >= 4 and len(common) * 2 > len(heading) else shared


def page_facts(tree: HtmlElement, address: str) -> PageFacts:
    """Gather what the page states about its article."""
    metas = _metas(tree)
    ld = list(_linked_data(tree))
    articles = [o for o in ld if _ARTICLE_TYPES.search(_types(o)) and "WebPage" not in _types(o)] or [
        o for o in ld if "WebPage" in _types(o)
    ]
    main = max(
        articles,
        key=lambda o: sum(bool(o.get(k)) for k in ("headline", "author", "datePublished", "articleBody")),
        default={},
    )
    facts = PageFacts(address=address or metas.get("og:url", "") or _canonical(tree))
    facts.headlines = [t for t in (one_line(html.unescape(x)) for x in (
        metas.get("og:title", ""), metas.get("twitter:title", ""), _title_element(tree),
    )) if t]  # fmt: skip
    facts.headline = one_line(html.unescape(_text(main.get("headline"))))
    facts.heading = _heading(tree, [facts.headline, *facts.headlines])
    facts.descriptions = list(dict.fromkeys(
        t for t in (one_line(html.unescape(x)) for x in (
            _text(main.get("description")), metas.get("og:description", ""), metas.get("description", ""),
            metas.get("twitter:description", ""),
        )) if t
    ))  # fmt: skip
    facts.body = html.unescape(_text(main.get("articleBody")))
    facts.publisher = one_line(metas.get("og:site_name", "") or _name(main.get("publisher"))) or _host(facts.address)
    facts.authors = _authors(main, metas, tree)
    facts.published = _published(main, metas, tree)
    facts.language = (
        tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or metas.get("og:locale", "")
    )
    return facts


def without_site(title: str, names: list[str], others: list[str]) -> str:
    """Return a title without the site's name at its end ("Brücke gesperrt - Stadtbote" -> "Brücke gesperrt").

    A last part goes when it names the site or when the rest alone is how another source has the headline.
    """
    keys = {_key(other) for other in others}
    known = {_key(name).replace(" ", "") for name in names if name}
    for found in reversed(list(_SEPARATOR.finditer(title))):
        head, tail = title[: found.start()].strip(), _key(title[found.end() :]).replace(" ", "")
        if not head or not tail:
            continue
        names_site = any(tail in name or name in tail for name in known if len(name) > 2 and len(tail) > 2)
        if names_site or _key(head) in keys or ("|" in found.group() and len(head) > 2 * len(tail)):
            title = head
    last = re.search(r",\s[^,]{3,40}$", title)
    if last is not None and _key(title[: last.start()]) in keys:
        title = title[: last.start()]
    return title.strip()


def names_of(line: str) -> tuple[str, ...]:
    """Return the people a byline names ("Von Ada Blum und Jan Moor" -> two names); empty when it names none."""
    line = _OPENING.sub("", one_line(line)).strip(" ,;:|-–")
    names = []
    for part in _NAME_SPLIT.split(line):
        name = _SHORT_SIGN.sub("", _OPENING.sub("", part)).strip(" ,;:|-–")
        if 1 < len(name) <= 60 and len(name.split()) <= 6 and not _NO_NAME.search(name):
            names.append(name)
    return tuple(dict.fromkeys(names))


def _key(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _metas(tree: HtmlElement) -> dict[str, str]:
    metas: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        content = meta.get("content") or ""
        if name and content and name not in metas:
            metas[name] = content
    return metas


def _linked_data(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "") or len(script.text or "") > _MAX_JSON:
            continue
        try:
            stack = [json.loads(script.text or "", strict=False)]
        except (ValueError, RecursionError):
            continue
        while stack:
            item = stack.pop(0)
            if isinstance(item, list):
                stack[:0] = item
            elif isinstance(item, dict):
                yield item
                stack.extend(
                    item[key]
                    for key in ("@graph", "mainEntity", "mainEntityOfPage")
                    if isinstance(item.get(key), (list, dict))
                )


def _types(item: dict[str, Any]) -> str:
    return str(item.get("@type", ""))


def _text(value: object) -> str:
    """Return a JSON value that should be text as text."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return "\n".join(_text(item) for item in value if isinstance(item, str))
    return ""


def _name(value: object) -> str:
    if isinstance(value, dict):
        return _text(value.get("name"))
    if isinstance(value, list) and value:
        return _name(value[0])
    return _text(value)


def _heading(tree: HtmlElement, headlines: list[str]) -> str:
    """Return the main heading: of several the one most like the stated headlines."""
    headings = [t for t in (one_line(h.text_content()) for h in list(tree.iter("h1"))[:6]) if t]
    if not headings:
        return ""
    wanted = set(_key(" ".join(headlines)).split())
    return max(headings, key=lambda t: len(wanted & set(_key(t).split())))


def _title_element(tree: HtmlElement) -> str:
    found = tree.find(".//title")
    return (found.text or "") if found is not None else ""


def _canonical(tree: HtmlElement) -> str:
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical":
            return str(link.get("href") or "")
    return ""


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _authors(main: dict[str, Any], metas: dict[str, str], tree: HtmlElement) -> tuple[str, ...]:
    stated = main.get("author") or main.get("creator")
    names: list[str] = []
    stack = [stated] if stated else []
    while stack:
        item = stack.pop(0)
        if isinstance(item, list):
            stack[:0] = item
        elif isinstance(item, dict):
            stack[:0] = [item["name"]] if item.get("name") else []
        elif isinstance(item, str):
            names.extend(names_of(html.unescape(item)))
    names = list(dict.fromkeys(names)) or list(names_of(metas.get("author", "") or metas.get("article:author", "")))
    site = _key(metas.get("og:site_name", "") or _name(main.get("publisher")))
    people = [name for name in names if not _is_site(_key(name), site)]
    return tuple(people or [n for n in _byline_of(tree) if not _is_site(_key(n), site) and not n.isupper()] or names)


def _is_site(name: str, site: str) -> bool:
    """Tell whether an author is only the site, or a newsroom without a name."""
    joined = name.replace(" ", "")
    return bool(joined) and (joined in site.replace(" ", "") or bool(_NEWSROOM.search(name)))


def _byline_of(tree: HtmlElement) -> tuple[str, ...]:
    """Return the names in the element the page marks as its byline."""
    marked = tree.xpath(
        '//*[contains(@class,"byline") or contains(@class,"author") or @rel="author" or @itemprop="author"]'
    )
    for element in islice(filter(_is_byline, marked), 3):
        line = one_line(element.text_content())
        if 3 < len(line) < 90:
            names = names_of(line)
            if names and all(len(n.split()) <= 4 for n in names):
                return names
    linked = tree.xpath('(//a[contains(@href,"/author/") or contains(@href,"/autor")])[position()<3]')
    return tuple(dict.fromkeys(n for a in linked for n in names_of(a.text_content()) if 2 <= len(n.split()) <= 4))


def _is_byline(element: HtmlElement) -> bool:
    names = element.get("class") or ""
    return "author" in (element.get("rel"), element.get("itemprop")) or any(map(names.__contains__, _BYLINES))


_BYLINES = ("byline", "author-name", "authorname", "article-author", "article__author")
"""Parts of class names of an element with the byline; of all with "author" many are boxes about the author."""


def _published(main: dict[str, Any], metas: dict[str, str], tree: HtmlElement) -> date | None:
    for stated in (_text(main.get("datePublished")), *(metas.get(name, "") for name in _DAY_METAS[:-1])):
        day = _day(stated)
        if day:
            return day
    for element in list(tree.iter("time"))[:3]:
        day = _day(element.get("datetime") or "")
        if day:
            return day
    return None


def _day(stated: str) -> date | None:
    found = _DAY.search(stated[:40])
    if not found:
        return None
    try:
        return date(*map(int, found.groups()))
    except ValueError:
        return None
