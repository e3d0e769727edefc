"""Articles as one web page that needs nothing else: no script, no picture, nothing fetched; light and dark."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from reader.export.clipping import languages_of
from reader.export.marked_text import COLOURS, marked_text, notes, speakers, whole_address
from reader.export.record import place_of
from reader.export.words import day_in_words
from reader.tongue import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.export.clipping import Clipping

_LIGHT = ("#0b6e99", "#9a5b00", "#2f7d32", "#8e2a8a", "#b3261e", "#3f51b5", "#00695c", "#6d4c41")
_DARK = ("#6cc3e8", "#f0b45c", "#86cf89", "#e29ae0", "#ff8a80", "#a3b0ff", "#66cdbb", "#d0ab9d")
"""Each at least 4.5 to 1 against the ground of its page (WCAG AA)."""

STYLE = """\
:root { color-scheme: light dark; --ink: #1f1f1f; --ground: #fffdf8; --faint: #6b6b6b; --note: #fff3bf; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e3dc; --ground: #191919; --faint: #a0a0a0; --note: #4a4320; } }
body { margin: 0; background: var(--ground); color: var(--ink); }
body { font-family: Georgia, serif; font-size: 1.1em; line-height: 1.55; }
article { max-width: 38em; margin: 3rem auto; padding: 0 1rem; overflow-wrap: break-word; }
article + article { border-top: 1px solid var(--faint); padding-top: 2rem; }
h1, h2, h3 { line-height: 1.2; } .lead { font-style: italic; }
.kicker, .byline, .caption, .source { color: var(--faint); font-size: .9em; }
blockquote { margin: 1em 0; padding-left: 1em; border-left: 3px solid var(--faint); }
pre { overflow-x: auto; font-size: .85em; } table { border-collapse: collapse; } td { padding: .2em .6em; }
a { color: inherit; } .day { border-bottom: 1px dotted var(--faint); } .note { background: var(--note); }
.said.direct { font-weight: 600; } .said.other { font-style: italic; }
.level1 { margin-left: 1.5em; } .level2 { margin-left: 3em; } .level3, .level4, .level5 { margin-left: 4.5em; }
"""


def speaker_styles() -> str:
    """Return the colours of speakers for light and dark grounds."""
    light = " ".join(f".s{n} {{ color: {_LIGHT[n]}; }}" for n in range(COLOURS))
    dark = " ".join(f".s{n} {{ color: {_DARK[n]}; }}" for n in range(COLOURS))
    return f"{light}\n@media (prefers-color-scheme: dark) {{ {dark} }}\n"


def web_page(clippings: Sequence[Clipping]) -> str:
    """Return a page of the articles with their quotations, names, days and notes marked."""
    title = clippings[0].article.title if len(clippings) == 1 else say("{count} articles", count=len(clippings))
    body = "\n".join(_article(clipping, f"a{n}-" if n else "") for n, clipping in enumerate(clippings))
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(languages_of(clippings)[0])}">\n<head>\n<meta charset="utf-8"/>\n'
        '<meta name="viewport" content="width=device-width"/>\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
        f"<title>{escape(title)}</title>\n<style>\n{STYLE}{speaker_styles()}</style>\n</head>\n<body>\n{body}\n</body>\n"
        "</html>\n"
    )


def _article(clipping: Clipping, prefix: str) -> str:
    language = clipping.article.language
    return "\n".join(
        part
        for part in (
            f"<article{f' lang={chr(34)}{escape(language)}{chr(34)}' if language else ''}>",
            marked_text(clipping, prefix),
            source(clipping),
            speakers(clipping),
            notes(clipping, prefix),
            "</article>",
        )
        if part
    )


def source(clipping: Clipping) -> str:
    """Return where the article is from, as a paragraph; "" where nothing is known."""
    article = clipping.article
    place = place_of(article)
    day = day_in_words(article.published, article.language) if article.published else ""
    parts = [escape(part) for part in (", ".join(article.authors), article.publisher, day) if part]
    if place.startswith(("http://", "https://")):
        parts.append(f'<a href="{escape(whole_address(place))}">{escape(place)}</a>')
    return f'<p class="source">{" · ".join(parts)}</p>' if parts else ""
