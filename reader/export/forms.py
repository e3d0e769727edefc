"""The forms articles can leave in: by name, with the ending of their files and what makes them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.export.clipping import Clipping


class Form(StrEnum):
    """Forms of articles outside the program."""

    MARKDOWN = "markdown"
    JSON = "json"
    CSV = "csv"
    BIBTEX = "bibtex"
    CSL = "csl"
    HTML = "html"
    EPUB = "epub"


ENDINGS = {
    Form.MARKDOWN: "md",
    Form.JSON: "json",
    Form.CSV: "csv",
    Form.BIBTEX: "bib",
    Form.CSL: "csl.json",
    Form.HTML: "html",
    Form.EPUB: "epub",
}
"""Of file names, by form."""


def exported(clippings: Sequence[Clipping], form: Form) -> bytes:
    """Return one document of all articles."""
    if form is Form.EPUB:
        from reader.export.book import book  # noqa: PLC0415 - each form loads only what it needs

        return book(clippings)
    return _text(clippings, form).encode("utf-8", "replace")


def _text(clippings: Sequence[Clipping], form: Form) -> str:
    match form:
        case Form.JSON:
            from reader.export.schema import articles_as_json, clipping_as_dict  # noqa: PLC0415

            return articles_as_json([clipping_as_dict(clipping) for clipping in clippings]) + "\n"
        case Form.CSV:
            from reader.export.table import quotation_table  # noqa: PLC0415

            return quotation_table(clippings)
        case Form.BIBTEX | Form.CSL:
            from reader.export.references import bibtex, csl_json  # noqa: PLC0415

            return bibtex(clippings) if form is Form.BIBTEX else csl_json(clippings)
        case Form.HTML:
            from reader.export.web_page import web_page  # noqa: PLC0415

            return web_page(clippings)
        case _:
            from reader.export.record import record  # noqa: PLC0415

            return "\n\n".join(record(clipping) for clipping in clippings)
