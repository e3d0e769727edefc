"""Markdown, JSON and lists: what other programs and pipes get."""

import json

from reader.export.lists import date_lines, quotation_lines, removed_lines
from reader.export.markdown import markdown
from reader.export.schema import article_as_dict, articles_as_json


def test_markdown_takes_no_word_for_markup(article):
    """Stars in a title are escaped, links keep their words and address, code its fence, tables their cells."""
    assert markdown(article) == (
        "*Stadtrat*\n\n# Brücke \\*bleibt\\* gesperrt\n\n**Die Prüfung dauert länger als gedacht.**\n\n"
        "„Wir brauchen Zeit“, sagte Ina Wolff am Montag (4. März). Sie sei zuversichtlich.\n\n"
        "### 1\\. Was nun geschieht\n\n- Prüfung des Stahls\n- Bericht an [den Rat](https://example.org/rat%20%281%29)\n\n"
        "> Zeit ist alles.\n\n| Jahr | Kosten |\n| --- | --- |\n| 2024 | 3 Mio. |\n\n```\na `tick` here\n```\n"
    )


def test_quotation_lines_name_speaker_kind_and_words(article, analysis):
    """An attribution that is a guess carries a question mark."""
    assert list(quotation_lines(article, analysis)) == [
        "Ina Wolff\tdirect\t„Wir brauchen Zeit“",
        "Ina Wolff?\tfree_indirect\tSie sei zuversichtlich",
    ]


def test_date_lines_are_in_calendar_order(article, analysis):
    """A year begins before the days in it and is told as a year."""
    assert list(date_lines(article, analysis)) == [
        "2024\t2024\t2024",
        "2024-03-04\tMo 04.03.2024\tMontag (4. März)",
    ]


def test_removed_lines_name_their_rule(article):
    """Each line that was taken out stands behind its rule."""
    assert list(removed_lines(article)) == ["cookie-notice\tWir verwenden Cookies."]


def test_json_has_the_documented_schema(article, analysis):
    """The document names schema and version; offsets cut the right words out of the text."""
    document = json.loads(articles_as_json([article_as_dict(article, analysis)]))

    assert (document["schema"], document["version"]) == ("reader.articles", 1)
    (one,) = document["articles"]
    assert set(one) == {
        "id", "title", "language", "publisher", "authors", "published", "published_source", "url", "origin", "text",
        "blocks", "removed", "speakers", "mentions", "quotations", "dates",
    }  # fmt: skip
    quotation = one["quotations"][0]
    assert one["text"][quotation["start"] : quotation["end"]] == quotation["text"] == "„Wir brauchen Zeit“"
    assert (quotation["speaker_name"], quotation["kind"], quotation["certainty"]) == ("Ina Wolff", "direct", "sure")
    assert one["dates"][1] == {
        "text": "2024\t", "start": article.text.index("2024\t"), "end": article.text.index("2024\t") + 5,
        "type": "DATE", "value": "2024", "first": "2024-01-01", "last": "2024-12-31", "rule": "year", "anchor": None,
        "discrepancy": "",
    }  # fmt: skip


def test_json_views_keep_what_identifies_the_article(article, analysis):
    """Asked for dates alone, the article keeps its id, title, language, day and origin."""
    assert set(article_as_dict(article, analysis, ["dates"])) == {
        "id", "title", "language", "published", "origin", "dates",
    }  # fmt: skip
