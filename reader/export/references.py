"""Articles as references for a bibliography: BibTeX and CSL-JSON (Zotero, Pandoc, Word)."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING, Any

from reader.export.record import place_of
from reader.safe import safe_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.article import Article
    from reader.export.clipping import Clipping

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_PARTICLES = frozenset(
    "af al am da dal das de del della den der des di do dos du el la le ten ter van vom von y zu".split()
)
_LATEX = re.compile(r"[\\{}$&#^_~%]")
_LATEX_WORDS = {
    "\\": r"\textbackslash{}", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}", "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",  # BibTeX counts braces, also those behind a backslash
}  # fmt: skip
_NO_KEY = re.compile(r"[^a-z0-9]+")
_SMALL = frozenset("der die das ein eine den dem des the a an of und and in im am zu".split())


def bibtex(clippings: Iterable[Clipping]) -> str:
    """Return one entry for each article; titles keep their capitals, nothing in them is a command."""
    articles = [clipping.article for clipping in clippings]
    entries = []
    for key, article in zip(citation_keys(articles), articles, strict=True):
        fields = {
            "author": " and ".join(_author(author) for author in article.authors),
            "title": f"{{{_tex(article.title)}}}" if article.title else "",
            "journal": _tex(article.publisher),
            "url": _address(article),
            "langid": {"de": "ngerman", "en": "english"}.get(article.language, ""),
        }
        lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
        if day := article.published:
            lines += [f"  year = {{{day.year}}},", f"  month = {_MONTHS[day.month - 1]},", f"  day = {{{day.day}}},"]
        kind = "article" if article.publisher else "misc"  # an article without its journal is a mistake to BibTeX
        entries.append("\n".join([f"@{kind}{{{key},", *lines, "}"]))
    return "\n\n".join(entries) + "\n"


def csl_json(clippings: Iterable[Clipping]) -> str:
    """Return the articles as newspaper articles in CSL-JSON."""
    articles = [clipping.article for clipping in clippings]
    items = [_csl(key, article) for key, article in zip(citation_keys(articles), articles, strict=True)]
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def citation_keys(articles: Iterable[Article]) -> list[str]:
    """Return a key for each article, "kern2024bruecke": author or publisher, year, first word; no two are the same."""
    taken: dict[str, int] = {}
    return [_free(_stem(article), taken) for article in articles]


def _stem(article: Article) -> str:
    who = article.authors[0].split()[-1] if article.authors and article.authors[0].split() else article.publisher
    year = str(article.published.year) if article.published else ""
    words = [_plain(word) for word in article.title.split()]
    title = next((word for word in words if len(word) > 2 and word not in _SMALL), "")
    stem = f"{_plain(who)[:30]}{year}{title[:30]}"
    return f"article{stem or article.id}" if not stem or stem == year else stem


def _free(stem: str, taken: dict[str, int]) -> str:
    """Return `stem`, with a number where it was given away already."""
    taken[stem] = taken.get(stem, 0) + 1
    return stem if taken[stem] == 1 else f"{stem}-{taken[stem]}"


def _plain(words: str) -> str:
    """Return words as lower-case ASCII, umlauts as two letters."""
    for umlaut, letters in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        words = words.lower().replace(umlaut, letters)
    return _NO_KEY.sub("", unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode())


def _tex(words: str) -> str:
    return _LATEX.sub(lambda found: _LATEX_WORDS.get(found[0], f"\\{found[0]}"), safe_line(words))


def _author(name: str) -> str:
    """Return a name so that BibTeX takes it apart rightly: "von Last, First"; one word, or a comma, is a whole name."""
    first, particle, last = _parts(name)
    if not first:
        return f"{{{_tex(last)}}}"
    return f"{_tex(' '.join(filter(None, (particle, last))))}, {_tex(first)}"


def _parts(name: str) -> tuple[str, str, str]:
    """Return first names, particle and last name; all in the last one where it is no person's name of two words."""
    words = safe_line(name).split()
    if len(words) < 2 or any(sign in name for sign in ",;&/") or "and" in words:
        return "", "", " ".join(words)
    at = len(words) - 1
    while at > 1 and words[at - 1] in _PARTICLES:
        at -= 1
    return " ".join(words[:at]), " ".join(words[at:-1]), words[-1]


def _csl(key: str, article: Article) -> dict[str, Any]:
    item: dict[str, Any] = {"id": key, "type": "article-newspaper", "title": safe_line(article.title)}
    authors = []
    for author in article.authors:
        first, particle, last = _parts(author)
        person = {"given": first, "non-dropping-particle": particle, "family": last} if first else {"literal": last}
        authors.append({name: value for name, value in person.items() if value})
    if authors:
        item["author"] = authors
    if article.publisher:
        item["container-title"] = safe_line(article.publisher)
    if day := article.published:
        item["issued"] = {"date-parts": [[day.year, day.month, day.day]]}
    if address := _address(article):
        item["URL"] = address
    if article.language:
        item["language"] = article.language
    return item


def _address(article: Article) -> str:
    """Return the address on the web, with nothing in it that ends a field; "" for an article from a file."""
    place = place_of(article)
    if not place.startswith(("http://", "https://")):
        return ""
    return place.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")
