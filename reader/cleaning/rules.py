"""The names of all cleaning rules and why each takes a line out: what a reader is told who asks where a line went."""

from __future__ import annotations

from functools import cache

from reader.cleaning.phrases import reasons

_BY_PLACE = {
    "after-article": "It follows the end of the article.",
    "aside": "The page sets it beside the article, not in it.",
    "before-article": "It stands above the article's title.",
    "byline-repeat": "The byline is there already.",
    "caption": "It belongs to a picture that is not shown here.",
    "footer": "It is the foot of the page.",
    "form": "It is part of a form to fill in.",
    "link-list": "A list of links leads away from the article.",
    "not-in-stated-text": "The page states its article's text as data, and this is not in it.",
    "not-part-of-article": "Nothing around it is the article's.",
    "promotion": "The page has it in a box for newsletters, related stories or sharing.",
    "source": "It only says where something was taken from.",
    "teaser": "A headline of another article: no text of its own follows it.",
    "title-repeat": "The title is there already.",
}


@cache
def rules() -> dict[str, str]:
    """Return the reason of every rule by its name, in alphabetical order."""
    return dict(sorted({**reasons(), **_BY_PLACE}.items()))


def reason_of(rule: str) -> str:
    """Return the sentence that says why a rule takes a line out; "" for a name no rule has."""
    return rules().get(rule, "")
